#include "sense/event_fields.h"

#include <algorithm>

#include "base/utf8.h"

namespace fengsui::sense {

using base::clipped;
using base::fault_code;
using base::make_fault;
using form = raw_value::form;
using model::field_type;

namespace {

std::optional<model::scalar> number_of(event_values const& in, raw_value const& raw, model::field const& field,
                                       field_type type, spot const& path) {
  if (raw.kind != form::number && raw.kind != form::text) {
    in.complain_of_type("数字", "a number", path);
    return {};
  }
  auto const fixed = in.fixed(raw, field.decimals, path);
  if (!fixed) return {};
  if (type == field_type::count && *fixed < 0) {
    in.complain(make_fault(fault_code::negative_number, clipped(raw.text, 40)), path);
    return {};
  }
  if ((field.min && *fixed < *field.min) || (field.max && *fixed > *field.max)) {
    auto const bound = [&](std::optional<std::int64_t> const& limit, char const* none) {
      return limit ? base::fixed_text(*limit, field.decimals) : std::string{none};
    };
    in.complain(make_fault(fault_code::number_out_of_range, clipped(raw.text, 40), bound(field.min, "-∞"),
                           bound(field.max, "∞")),
                path);
    return {};
  }
  return *fixed;
}

std::optional<model::scalar> day_of(event_values const& in, raw_value const& raw, spot const& path) {
  auto const found = in.text(raw, path);
  if (!found) return {};
  auto const day = base::parse_day(*found);
  if (!day) in.complain(day.error(), path);
  return day ? std::optional<model::scalar>{base::day_number(*day)} : std::nullopt;
}

// Whether the place is one of the city's, of the level that the field asks for.
bool is_place(event_values const& in, std::string const& code, model::field const& field, spot const& path) {
  auto const* there = in.catalogue.city.find_place(code);
  if (there == nullptr) {
    in.complain(make_fault(fault_code::unknown_place, clipped(code, 40)), path);
    return false;
  }
  if (!field.level.empty() && there->level != field.level) {
    in.complain(make_fault(fault_code::wrong_place_level, code, there->level, field.level), path);
    return false;
  }
  return true;
}

std::optional<model::scalar> text_of(event_values const& in, raw_value const& raw, model::field const& field,
                                     field_type type, spot const& path) {
  auto found = in.text(raw, path);
  if (!found) return {};
  if (type == field_type::choice && field.choices.find(*found) == nullptr) {
    in.complain(make_fault(fault_code::unknown_choice, clipped(*found, 80), listed(field.choices.choices)), path);
    return {};
  }
  if (type == field_type::place && !is_place(in, *found, field, path)) return {};
  return std::move(*found);
}

std::optional<model::scalar> scalar_of(event_values const& in, raw_value const& raw, model::field const& field,
                                       field_type type, spot const& path) {
  switch (type) {
    case field_type::count:
    case field_type::decimal:
    case field_type::money:
      return number_of(in, raw, field, type, path);
    case field_type::date:
      return day_of(in, raw, path);
    case field_type::time: {
      auto const found = in.time(raw, path);
      return found ? std::optional<model::scalar>{found->at.time_since_epoch().count()} : std::nullopt;
    }
    case field_type::ref: {
      auto found = in.identifier(raw, path, kLongestThing);
      return found ? std::optional<model::scalar>{std::move(*found)} : std::nullopt;
    }
    default:
      return text_of(in, raw, field, type, path);
  }
}

// None where the value is wrong, which has been said.
std::optional<model::value> value_of(event_values const& in, raw_value const& raw, model::field const& field,
                                     spot const& path) {
  if (field.type == field_type::list) {
    if (raw.kind != form::list) {
      in.complain_of_type("列表 […]", "a list […]", path);
      return {};
    }
    std::vector<model::scalar> list;
    for (auto const& one : raw.items) {
      if (auto found = scalar_of(in, one, field, field.element, path)) list.push_back(std::move(*found));
    }
    return list;
  }
  auto found = scalar_of(in, raw, field, field.type, path);
  if (!found) return {};
  if (auto* n = std::get_if<std::int64_t>(&*found)) return *n;
  return std::move(std::get<std::string>(*found));
}

}  // namespace

void read_fields(event_values const& in, model::kind const& kind, raw_value const& raw, ledger::event& into) {
  if (raw.kind != form::object) {
    in.complain_of_type("{\"字段\": 值}", "{\"field\": value}", "fields");
    return;
  }
  into.fields.reserve(raw.members.size());
  for (auto const& [name, value] : raw.members) {
    int const at = kind.find_field(name);
    spot const path{"fields.", clipped(name, 80)};
    if (at < 0) {
      in.complain(make_fault(fault_code::unknown_field, kind.id, clipped(name, 80), listed(kind.fields)), path);
      continue;
    }
    if (value.kind == form::null) {
      if (into.op == ledger::operation::amend) into.fields.push_back({at, {}});
      continue;
    }
    if (auto made = value_of(in, value, kind.fields[static_cast<std::size_t>(at)], path))
      into.fields.push_back({at, std::move(*made)});
  }
  std::ranges::sort(into.fields, {}, &ledger::field_value::field);
}

}  // namespace fengsui::sense
