#include "model/desk_file/sections.h"

#include <algorithm>

namespace fengsui::model {

using base::at_field;
using base::fault_code;
using base::make_fault;

void desk_file::unknown(toml::node const& node, std::string path, std::string const& wanted,
                        std::string const& known) const {
  toml.complain(node, at_field(make_fault(fault_code::unknown_name, wanted, known), std::move(path)));
}

void desk_file::identifier(toml::node const& node, std::string const& path, std::string const& id) const {
  if (!is_identifier(id))
    toml.complain(node, at_field(make_fault(fault_code::bad_identifier, id, "a-z A-Z 0-9 _ -"), path));
}

void desk_file::unit_exists(toml::node const& node, std::string path, std::string const& id) const {
  auto const has = [&](auto const& units) {
    return std::ranges::any_of(units, [&](auto const& one) { return one.id == id; });
  };
  if (has(desk.units) || has(common_units())) return;
  auto known = ids_of(common_units());
  if (!desk.units.empty()) known += ", " + ids_of(desk.units);
  unknown(node, std::move(path), id, known);
}

std::string desk_file::full(std::string const& id) const {
  return id.find('.') == std::string::npos ? desk.id + "." + id : id;
}

defined_at desk_file::place_of(toml::node const& node) const {
  return {name, static_cast<int>(node.source().begin.line)};
}

toml::table const* desk_file::part(toml::table const& table, std::string const& path, std::string_view key) const {
  auto const* node = table.get(key);
  if (node == nullptr) {
    toml.complain(table, at_field(make_fault(fault_code::missing_key, key), path));
    return nullptr;
  }
  if (node->as_table() == nullptr)
    toml.complain(*node, at_field(make_fault(fault_code::wrong_type, "{ … }"), path + "." + std::string{key}));
  return node->as_table();
}

std::optional<duration> desk_file::duration_of(toml::table const& table, std::string const& path,
                                               std::string_view key) const {
  auto const text = toml.text(table, path, key, false);
  if (text.empty()) return {};
  auto const made = parse_duration(text);
  if (!made)
    toml.complain(*table.get(key), path + "." + std::string{key}, "“" + text + "”应为如 90s、30m、6h 或 2d",
                  "“" + text + "” should be like 90s, 30m, 6h or 2d");
  return made;
}

std::string local(std::string const& full) {
  return full.substr(full.find('.') + 1);
}

namespace {

std::string text_of(toml::node const& node) {
  if (node.is_integer()) return std::to_string(*node.value<std::int64_t>());
  if (node.is_floating_point()) return fmt::format("{}", *node.value<double>());
  return node.value<std::string>().value_or("");
}

}  // namespace

base::result<base::decimal> decimal_of(toml::node const& node) {
  return base::parse_decimal(text_of(node));
}

base::result<std::int64_t> fixed_of(toml::node const& node, int decimals) {
  auto const text = text_of(node);
  auto const parsed = base::parse_decimal(text);
  if (!parsed) return parsed.error();
  return base::to_fixed(*parsed, decimals, text);
}

}  // namespace fengsui::model
