#include "tell/work/work_parts.h"

#include "tell/access/rights.h"
#include "tell/access/sight.h"
#include "tell/duty/duty_json.h"
#include "tell/reply.h"

namespace fengsui::tell {

using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

act::holds_role roles_of(request const& r, std::string const& desk) {
  auto const who = asker(r);
  return [who, desk](std::string_view role) {
    auto const rank = act::rank_from(role);
    return rank && act::may(who, *rank, desk);
  };
}

act::work_actor work_actor_from(body& from, request const& r, std::string_view desk) {
  return {.id = actor_of(r, from.text("actor", false, 128)),
          .note = from.text("note"),
          .for_others = act::may(asker(r), act::rank::leader, desk)};
}

model::kind const* kind_of(act::duty_room& room, std::string_view id, base::faults& why) {
  auto const& catalogue = room.known().catalogue();
  int const number = catalogue.find_kind(id);
  if (number >= 0) return &catalogue.kinds[static_cast<std::size_t>(number)];
  std::vector<std::string> ids;
  for (auto const& one : catalogue.kinds) ids.push_back(one.id);
  why.push_back(make_fault(fault_code::unknown_kind, id, model::known_list(ids)));
  return nullptr;
}

bool may_touch(act::duty_room& room, request const& r, act::rank least, std::string const& kind,
               std::string const& place) {
  return act::may_at(asker(r), least, room.known().catalogue().city, kind, place);
}

bool may_touch_thing(act::duty_room& room, request const& r, act::rank least, std::string const& kind,
                     std::string const& thing) {
  auto const& catalogue = room.known().catalogue();
  int const number = catalogue.find_kind(kind);
  if (number < 0) return act::may(asker(r), least, desk_of(kind));
  know::thing_state now;
  {
    auto const lock = room.known().read();
    now = know::fold(room.known().history(number, thing, room.known().head()), catalogue);
  }
  return may_touch(room, r, least, kind, code_of(catalogue.city, now.place));
}

response not_there(std::string const& thing) {
  return refusal_reply({make_fault(fault_code::unknown_thing, thing)});
}

void write_limits(json_writer& to, act::limit_moments const& limits) {
  put_time(to, "amber_at", limits.amber);
  put_time(to, "red_at", limits.red);
}

}  // namespace fengsui::tell
