#include "invest/rates/definition.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "invest/rates/definition_files.h"

namespace fengsui::invest {
namespace {

struct written_condition {
  std::string_view text;
  condition_kind kind;
  bool takes_value;
};

// Longer ones first: "not by end" ends as "by end" does, ">=" begins as ">" does.
constexpr std::array<written_condition, 10> kWritten{{{" not by end", condition_kind::not_by_end, false},
                                                      {" before period", condition_kind::before_period, false},
                                                      {" in period", condition_kind::in_period, false},
                                                      {" by end", condition_kind::by_end, false},
                                                      {">=", condition_kind::at_least, true},
                                                      {"<=", condition_kind::at_most, true},
                                                      {"!=", condition_kind::unequal, true},
                                                      {"=", condition_kind::equal, true},
                                                      {">", condition_kind::more, true},
                                                      {"<", condition_kind::less, true}}};

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

template <class T>
T const* found(std::vector<T> const& list, std::string_view id) {
  auto const at = std::ranges::find(list, id, &T::id);
  return at == list.end() ? nullptr : &*at;
}

}  // namespace

base::result<condition> condition::parse(std::string_view text) {
  for (auto const& one : kWritten) {
    auto const at = text.find(one.text);
    if (at == std::string_view::npos || (!one.takes_value && at + one.text.size() != text.size())) continue;
    condition made{.field = std::string{trimmed(text.substr(0, at))}, .kind = one.kind};
    if (one.takes_value) {
      made.value = trimmed(text.substr(at + one.text.size()));
      made.number = parse_exact(made.value);
      auto const of_size = one.kind != condition_kind::equal && one.kind != condition_kind::unequal;
      if (of_size && !made.number) return base::make_fault(base::fault_code::bad_number, base::clipped(made.value, 40));
    }
    if (!made.field.empty()) return made;
  }
  auto wrong = base::make_fault(base::fault_code::bad_definition, "");
  wrong.zh = fmt::format("条件“{}”应为如 signed by end、signed in period、terminated not by end、batch = new",
                         base::clipped(text));
  wrong.en =
      fmt::format("condition “{}” should be like: signed by end, signed in period, terminated not by end, batch = new",
                  base::clipped(text));
  return wrong;
}

quantity const* definition_register::find_quantity(std::string_view id) const {
  return found(quantities, id);
}
definition const* definition_register::find_definition(std::string_view id) const {
  return found(definitions, id);
}
assessment const* definition_register::find_assessment(std::string_view id) const {
  return found(assessments, id);
}

std::vector<definition const*> definition_register::readings(std::string_view word) const {
  std::vector<definition const*> made;
  for (auto const& one : definitions) {
    if (one.id == word) return {&one};
    if (one.name.zh == word || one.name.en == word || std::ranges::find(one.also, word) != one.also.end())
      made.push_back(&one);
  }
  return made;
}

std::vector<std::pair<std::string, std::string_view>> shipped_definitions() {
  std::vector<std::pair<std::string, std::string_view>> made;
  for (auto const& [id, text] : kDefinitionFiles) made.emplace_back(std::string{id} + ".toml", text);
  return made;
}

}  // namespace fengsui::invest
