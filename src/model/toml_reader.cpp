#include "model/toml_reader.h"

#include <algorithm>

#include "base/utf8.h"

namespace fengsui::model {

using base::fault_code;
using base::make_fault;

namespace {

bool asserts(std::string_view text) {
  try {
    static_cast<void>(toml::parse(text));
  } catch (toml_asserted const&) {
    return true;
  } catch (toml::parse_error const&) {
  }
  return false;
}

// The parser does not say where it was; it reads from front to back, so the shortest head of the file that asserts
// tells.
int line_of_assertion(std::string_view text) {
  std::vector<std::size_t> ends;
  for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) ends.push_back(at + 1);
  ends.push_back(text.size());
  auto const first = std::ranges::partition_point(ends, [&](auto end) { return !asserts(text.substr(0, end)); });
  return static_cast<int>(first - ends.begin()) + 1;
}

}  // namespace

toml::table toml_reader::parse(std::string_view text) {
  // The parser asserts on some bytes that no text holds, so they are refused before it.
  if (auto bad = base::text_fault(text)) {
    auto const before = text.substr(0, base::first_bad_byte(text).value_or(0));
    bad->file = file_;
    bad->line = 1 + static_cast<int>(std::ranges::count(before, '\n'));
    out_.push_back(std::move(*bad));
    return {};
  }
  try {
    return toml::parse(text, file_);
  } catch (toml::parse_error const& error) {
    auto made = make_fault(fault_code::toml_syntax, error.description());
    made.zh = "TOML 语法有误";  // the parser's own words are English
    made.file = file_;
    made.line = static_cast<int>(error.source().begin.line);
    made.column = static_cast<int>(error.source().begin.column);
    out_.push_back(std::move(made));
    return {};
  } catch (toml_asserted const&) {
    auto made = make_fault(fault_code::toml_syntax, "this line cannot be read; a table header is written [one.two]");
    made.zh = "TOML 语法有误：本行无法读取，表头应写成 [one.two]";
    made.file = file_;
    made.line = line_of_assertion(text);
    out_.push_back(std::move(made));
    return {};
  }
}

void toml_reader::complain(toml::node const& node, base::fault made) const {
  made.file = file_;
  made.line = static_cast<int>(node.source().begin.line);
  out_.push_back(std::move(made));
}

void toml_reader::complain(toml::node const& node, std::string field, std::string zh, std::string en) const {
  base::fault made{
      .code = fault_code::bad_definition, .field = std::move(field), .zh = std::move(zh), .en = std::move(en)};
  complain(node, std::move(made));
}

void toml_reader::only(toml::table const& table, std::string const& path,
                       std::initializer_list<std::string_view> known) const {
  for (auto const& [key, node] : table) {
    if (std::ranges::find(known, key.str()) != known.end()) continue;
    std::string list;
    for (auto const one : known) list += (list.empty() ? "" : ", ") + std::string{one};
    complain(node, at_field(make_fault(fault_code::unknown_key, key.str(), list), path));
  }
}

std::string toml_reader::text(toml::table const& table, std::string const& path, std::string_view key,
                              bool required) const {
  auto const* node = table.get(key);
  if (node == nullptr) {
    if (required) complain(table, at_field(make_fault(fault_code::missing_key, key), path));
    return {};
  }
  if (auto const value = node->value<std::string>(); value && node->is_string()) return *value;
  complain(*node, at_field(make_fault(fault_code::wrong_type, "text \"…\""), path + "." + std::string{key}));
  return {};
}

std::optional<std::int64_t> toml_reader::integer(toml::table const& table, std::string const& path,
                                                 std::string_view key) const {
  auto const* node = table.get(key);
  if (node == nullptr) return {};
  if (node->is_integer()) return node->value<std::int64_t>();
  complain(*node, at_field(make_fault(fault_code::wrong_type, "integer"), path + "." + std::string{key}));
  return {};
}

bool toml_reader::boolean(toml::table const& table, std::string const& path, std::string_view key) const {
  auto const* node = table.get(key);
  if (node == nullptr) return false;
  if (node->is_boolean()) return *node->value<bool>();
  complain(*node, at_field(make_fault(fault_code::wrong_type, "true | false"), path + "." + std::string{key}));
  return false;
}

std::vector<std::string> toml_reader::texts(toml::table const& table, std::string const& path,
                                            std::string_view key) const {
  auto const* node = table.get(key);
  if (node == nullptr) return {};
  if (node->is_string()) return {*node->value<std::string>()};
  std::vector<std::string> list;
  auto const* array = node->as_array();
  if (array != nullptr) {
    for (auto const& one : *array) {
      if (one.is_string()) list.push_back(*one.value<std::string>());
    }
    if (list.size() == array->size()) return list;
  }
  complain(*node, at_field(make_fault(fault_code::wrong_type, "[\"…\", \"…\"]"), path + "." + std::string{key}));
  return {};
}

base::name toml_reader::name_of(toml::table const& table, std::string const& path) const {
  base::name read{text(table, path, "zh", true), text(table, path, "en", true)};
  return read;
}

base::name toml_reader::name(toml::table const& table, std::string const& path, std::string_view key) const {
  auto const* node = table.get(key);
  if (node == nullptr) {
    complain(table,
             at_field(make_fault(fault_code::missing_key, std::string{key} + " = { zh = \"…\", en = \"…\" }"), path));
    return {};
  }
  auto const here = path + "." + std::string{key};
  auto const* both = node->as_table();
  if (both == nullptr) {
    complain(*node, at_field(make_fault(fault_code::wrong_type, "{ zh = \"…\", en = \"…\" }"), here));
    return {};
  }
  only(*both, here, {"zh", "en"});
  return name_of(*both, here);
}

std::vector<toml_reader::entry> toml_reader::tables(toml::table const& parent, std::string const& path,
                                                    std::string_view key) const {
  std::vector<entry> found;
  auto const* node = parent.get(key);
  if (node == nullptr) return found;
  auto const* group = node->as_table();
  if (group == nullptr) {
    complain(*node, at_field(make_fault(fault_code::wrong_type, "table"), path + std::string{key}));
    return found;
  }
  std::vector<std::pair<toml::source_position, entry>> placed;
  for (auto const& [name, one] : *group) {
    if (auto const* table = one.as_table()) {
      placed.push_back({name.source().begin, {std::string{name.str()}, table}});
    } else {
      complain(one, at_field(make_fault(fault_code::wrong_type, "table"),
                             path + std::string{key} + "." + std::string{name.str()}));
    }
  }
  std::ranges::sort(placed, [](auto const& a, auto const& b) { return a.first < b.first; });
  for (auto& [position, one] : placed) found.push_back(std::move(one));
  return found;
}

bool is_identifier(std::string_view text) {
  if (text.empty() || text.size() > 64 || (text[0] >= '0' && text[0] <= '9')) return false;
  return std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

}  // namespace fengsui::model
