#include "model/field.h"

#include <array>
#include <string_view>

namespace fengsui::model {
namespace {

constexpr std::array<std::string_view, 11> kTypes{"text",   "count", "decimal", "money", "date", "time",
                                                  "choice", "place", "person",  "ref",   "list"};

}  // namespace

choice const* choice_list::find(std::string_view wanted) const {
  if (wanted.empty()) return nullptr;
  // Ids of a list are often alike but for their end.
  for (auto const& one : choices) {
    if (one.id.size() == wanted.size() && one.id.back() == wanted.back() && one.id == wanted) return &one;
  }
  return nullptr;
}

bool is_number(field_type type) {
  return type == field_type::count || type == field_type::decimal || type == field_type::money;
}

std::string_view to_text(field_type type) {
  return kTypes[static_cast<std::size_t>(type)];
}

std::optional<field_type> field_type_from(std::string_view text) {
  for (std::size_t i = 0; i < kTypes.size(); ++i) {
    if (kTypes[i] == text) return static_cast<field_type>(i);
  }
  return {};
}

}  // namespace fengsui::model
