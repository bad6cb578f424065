#include "tell/access/personal_sight.h"

#include <algorithm>
#include <set>
#include <string>

#include "tell/access/sight.h"

namespace fengsui::tell {
namespace {

// The text of a value as JSON has it: its quotes taken off. What is escaped in it is no phone number.
std::string_view inside(std::string_view json) {
  return json.size() >= 2 && json.front() == '"' && json.back() == '"' ? json.substr(1, json.size() - 2) : json;
}

bool has_right_somewhere(act::person const& who, model::kind const& kind) {
  return std::ranges::any_of(who.roles, [&](auto const& role) {
    return role.personal && (role.desk == "*" || role.desk == kind.desk);
  });
}

}  // namespace

act::personal_shown masked_for(act::entrance& door, model::catalogue const& catalogue, act::person const& who,
                               std::vector<std::string_view> const& kinds) {
  if (std::ranges::none_of(who.roles, &act::desk_role::personal)) return {};
  std::set<std::string, std::less<>> open;
  for (auto const id : kinds) {
    int const number = catalogue.find_kind(id);
    if (number < 0) continue;
    auto const& kind = catalogue.kinds[static_cast<std::size_t>(number)];
    if (std::ranges::none_of(kind.fields, &model::field::personal) || !has_right_somewhere(who, kind)) continue;
    if (!door.note_masked(who, kind)) open.insert(kind.id);
  }
  return [&door, &catalogue, who, open](model::kind const& kind, ledger::event_place const& place,
                                        std::string_view subject, model::field const& field,
                                        model::value const& value) -> std::optional<std::string> {
    if (!act::may_see_personal(who, catalogue.city, kind.id, code_of(catalogue.city, place))) return {};
    auto const* text = std::get_if<std::string>(&value);
    if (text == nullptr || !open.contains(kind.id)) return std::string{act::kMasked};
    if (!model::is_sealed(*text)) return act::masked(*text);
    auto const opened = door.secrets().open(*text, kind, field, subject);
    return opened ? act::masked(inside(*opened)) : std::string{act::kMasked};
  };
}

masks masks_of(act::entrance& door, model::catalogue const& catalogue) {
  return [&door, &catalogue](act::person const& who, std::string_view kind) {
    return masked_for(door, catalogue, who, {kind});
  };
}

}  // namespace fengsui::tell
