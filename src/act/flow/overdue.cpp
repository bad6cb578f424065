#include "act/flow/overdue.h"

#include <algorithm>

namespace fengsui::act {

std::vector<overdue_thing> overdue(duty_room& room, std::string const& desk, base::instant now) {
  auto const& catalogue = room.known().catalogue();
  std::vector<overdue_thing> found;
  for (auto const& kind : catalogue.kinds) {
    if (!kind.flow || (!desk.empty() && kind.desk != desk)) continue;
    bool const limited =
        std::ranges::any_of(kind.flow->limits, [](auto const& one) { return one.amber.has_value() || one.red.has_value(); });
    if (!limited) continue;
    auto const page = know::things_of(room.known(), kind.id, {}, now);
    if (!page) continue;
    for (auto const& one : page->things) {
      if (one.light != know::light::amber && one.light != know::light::red) continue;
      found.push_back({one, limits_of(room.known().calendar(), catalogue.zone, kind, one.state.state, *one.state.since), {}});
    }
  }
  {
    auto const view = room.look();
    for (auto& one : found)
      one.owner = view.work.owner_of(catalogue.kinds[static_cast<std::size_t>(one.thing.state.kind)].id, one.thing.state.id);
  }
  auto const since = [](overdue_thing const& one) {
    auto const& moment = one.thing.light == know::light::red ? one.limits.red : one.limits.amber;
    return moment.value_or(base::instant{});
  };
  std::ranges::sort(found, [&](auto const& a, auto const& b) {
    bool const ra = a.thing.light == know::light::red;
    bool const rb = b.thing.light == know::light::red;
    if (ra != rb) return ra;
    return std::pair{since(a), a.thing.state.id} < std::pair{since(b), b.thing.state.id};
  });
  return found;
}

}  // namespace fengsui::act
