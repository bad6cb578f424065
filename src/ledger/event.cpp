#include "ledger/event.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace fengsui::ledger {
namespace {

constexpr std::array<std::string_view, 3> kOperations{"assert", "amend", "retract"};
constexpr std::array<std::string_view, 4> kGrades{"observed", "reported", "computed", "estimated"};

template <class Enum, std::size_t N>
std::optional<Enum> from_words(std::array<std::string_view, N> const& words, std::string_view text) {
  auto const found = std::ranges::find(words, text);
  if (found == words.end()) return {};
  return static_cast<Enum>(found - words.begin());
}

}  // namespace

std::string to_text(event_key const& key) {
  return fmt::format("{}/{}", key.source, key.number);
}
std::string_view to_text(operation op) {
  return kOperations[static_cast<std::size_t>(op)];
}
std::string_view to_text(grade how) {
  return kGrades[static_cast<std::size_t>(how)];
}
std::optional<operation> operation_from(std::string_view text) {
  return from_words<operation>(kOperations, text);
}
std::optional<grade> grade_from(std::string_view text) {
  return from_words<grade>(kGrades, text);
}

model::value const* event::find(int wanted) const {
  for (auto const& one : fields) {
    if (one.field == wanted) return one.value ? &*one.value : nullptr;
  }
  return nullptr;
}

event amended(event before, event const& amendment) {
  for (auto const& change : amendment.fields) {
    auto const place = std::ranges::lower_bound(before.fields, change.field, {}, &field_value::field);
    bool const there = place != before.fields.end() && place->field == change.field;
    if (!change.value) {
      if (there) before.fields.erase(place);
    } else if (there) {
      place->value = change.value;
    } else {
      before.fields.insert(place, change);
    }
  }
  if (amendment.verb >= 0) before.verb = amendment.verb;
  if (!amendment.thing.empty()) before.thing = amendment.thing;
  if (amendment.at) before.at = amendment.at;
  if (amendment.until) before.until = amendment.until;
  if (!amendment.place.empty()) before.place = amendment.place;
  return before;
}

std::string subject_of(event const& one) {
  return one.thing.empty() ? to_text(one.key) : one.thing;
}

}  // namespace fengsui::ledger
