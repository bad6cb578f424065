#include "act/roster/change_parts.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;

std::optional<refusals> enrol(duty_room& room, member_change const& change, roster_actor const& by) {
  auto const& catalogue = room.known().catalogue();
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    if (change.id.empty() || change.id.find('/') != std::string::npos)
      why.push_back(make_fault(fault_code::bad_identifier, change.id, "a-z A-Z 0-9 _ -"));
    std::vector<std::string> posts;
    for (auto const& one : catalogue.posts) posts.push_back(one.id);
    for (auto const& post : change.posts) {
      auto const* defined = catalogue.find_post(post);
      if (defined == nullptr) {
        why.push_back(at_field(make_fault(fault_code::unknown_post, post, model::known_list(posts)), "posts"));
      }
    }
    if (change.name.empty()) why.push_back(at_field(make_fault(fault_code::missing_key, "name"), "name"));
    if (change.roles.empty()) why.push_back(at_field(make_fault(fault_code::missing_key, "roles"), "roles"));
    if (!why.empty()) return {};
    auto const* there = state.rosters.members().find(change.id);
    saying made{.kind = "roster.member",
                .verb = there != nullptr && there->enrolled ? "changed" : "enrolled",
                .thing = change.id,
                .at = now.wall,
                .actor = by.id,
                .note = by.note,
                .fields = {{"name", change.name},
                           {"role", texts_value(change.roles)},
                           {"posts", texts_value(change.posts)},
                           {"what", change.vehicle ? "vehicle" : "person"}}};
    if (!change.name_en.empty()) made.fields.emplace_back("name_en", change.name_en);
    if (!change.phone.empty()) made.fields.emplace_back("phone", change.phone);
    if (!change.account.empty()) made.fields.emplace_back("account", change.account);
    drafts out;
    out.push_back(room.writer().draft(made));
    return out;
  });
}

std::optional<refusals> strike_off(duty_room& room, std::string const& who, roster_actor const& by) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const* one = state.rosters.members().find(who);
    if (one == nullptr || !one->enrolled) {
      why.push_back(make_fault(fault_code::unknown_member, who));
      return {};
    }
    drafts out;
    out.push_back(room.writer().draft(
        {.kind = "roster.member", .verb = "left", .thing = who, .at = now.wall, .actor = by.id, .note = by.note}));
    // Their seats are empty from now on, which the roster shows as gaps.
    for (auto const* held : state.rosters.of_member(who)) {
      if (held->from <= now.wall || held->state != duty_state::planned) continue;
      out.push_back(room.writer().draft(about_duty("emptied", held->id, now, by)));
    }
    return out;
  });
}

}  // namespace fengsui::act
