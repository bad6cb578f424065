#include "model/field.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/same_text.h"

namespace fengsui::model {
namespace {

constexpr std::array<std::string_view, 11> kTypes{"text",   "count", "decimal", "money", "date", "time",
                                                  "choice", "place", "person",  "ref",   "list"};

}  // namespace

choice const* choice_list::find(std::string_view wanted) const {
  if (wanted.empty()) return nullptr;
  for (auto const& one : choices) {
    if (base::same_text(one.id, wanted)) return &one;
  }
  return nullptr;
}

namespace {
constexpr std::string_view kSealed = "sealed:";
constexpr std::size_t kToken = 16;
}  // namespace

bool is_sealed(std::string_view text) {
  auto const plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  if (!text.starts_with(kSealed) || text.size() < kSealed.size() + kToken + 2) return false;
  auto const rest = text.substr(kSealed.size());
  return rest[kToken] == ':' && std::ranges::all_of(rest.substr(0, kToken), plain) &&
         std::ranges::all_of(rest.substr(kToken + 1), plain);
}

std::string_view without_ciphertext(std::string_view sealed) {
  return sealed.substr(0, kSealed.size() + kToken);
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
