#include "tell/thing_fields.h"

#include <algorithm>

#include "act/scribe.h"
#include "base/number.h"

namespace fengsui::tell {

model::value const* thing_fields::find(std::string_view field) const {
  int const number = kind_.find_field(field);
  if (number < 0) return nullptr;
  auto const found = std::ranges::find(fields_, number, &ledger::field_value::field);
  return found == fields_.end() || !found->value ? nullptr : &*found->value;
}

std::string thing_fields::text(std::string_view field) const {
  auto const* value = find(field);
  auto const* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
  return text == nullptr ? std::string{} : *text;
}

std::vector<std::string> thing_fields::texts(std::string_view field) const {
  return act::texts_of(find(field));
}

std::int64_t thing_fields::fixed(std::string_view field, int decimals) const {
  auto const* value = find(field);
  auto const* number = value == nullptr ? nullptr : std::get_if<std::int64_t>(value);
  if (number == nullptr) return 0;
  int const has = kind_.fields[static_cast<std::size_t>(kind_.find_field(field))].decimals;
  return has <= decimals ? *number * base::power_of_ten(decimals - has) : *number / base::power_of_ten(has - decimals);
}

double thing_fields::real(std::string_view field) const {
  auto const* value = find(field);
  auto const* number = value == nullptr ? nullptr : std::get_if<std::int64_t>(value);
  if (number == nullptr) return 0;
  int const has = kind_.fields[static_cast<std::size_t>(kind_.find_field(field))].decimals;
  return static_cast<double>(*number) / static_cast<double>(base::power_of_ten(has));
}

std::optional<base::day> thing_fields::day(std::string_view field) const {
  auto const* value = find(field);
  auto const* number = value == nullptr ? nullptr : std::get_if<std::int64_t>(value);
  if (number == nullptr) return {};
  return base::day_from(static_cast<int>(*number));
}

std::optional<base::instant> thing_fields::time(std::string_view field) const {
  auto const* value = find(field);
  auto const* number = value == nullptr ? nullptr : std::get_if<std::int64_t>(value);
  if (number == nullptr) return {};
  return base::instant{base::instant::duration{*number}};
}

base::name thing_fields::name(std::string_view field) const {
  auto const zh = text(field);
  if (int const number = kind_.find_field(field); number >= 0) {
    auto const& defined = kind_.fields[static_cast<std::size_t>(number)];
    if (auto const* choice = defined.choices.find(zh)) return choice->name;
  }
  auto const en = text(std::string{field} + "_en");
  return {zh, en.empty() ? zh : en};
}

std::string_view state_of(know::thing_state const& thing, model::kind const& kind) {
  return thing.state < 0 ? std::string_view{} : std::string_view{kind.verbs[static_cast<std::size_t>(thing.state)].id};
}

}  // namespace fengsui::tell
