#include "know/fold.h"

#include <algorithm>
#include <tuple>

namespace fengsui::know {

bool happened_before(ledger::event const& a, ledger::event const& b) {
  return std::tie(a.at, a.key.source, a.key.number) < std::tie(b.at, b.key.source, b.key.number);
}

bool step(thing_state& thing, ledger::event const& e, model::kind const& kind) {
  ++thing.events;
  for (auto const& one : e.fields) {
    auto const place = std::ranges::lower_bound(thing.fields, one.field, {}, &ledger::field_value::field);
    if (place != thing.fields.end() && place->field == one.field)
      *place = one;
    else
      thing.fields.insert(place, one);
  }
  if (!e.place.empty()) thing.place = e.place;
  bool const is_state = kind.flow && e.verb >= 0 && e.verb < kind.flow->states;
  if (!is_state || e.verb == thing.state) return false;
  if (thing.state >= 0) {
    auto const* move = kind.flow->find(thing.state, e.verb);
    auto const has = [&](int field) {
      return std::ranges::any_of(thing.fields, [&](auto const& one) { return one.field == field && one.value; });
    };
    if (move == nullptr || !std::ranges::all_of(move->needs, has)) thing.irregular = true;
  }
  thing.state = e.verb;
  thing.since = e.at;
  return true;
}

thing_state fold(std::vector<ledger::event> const& history, model::catalogue const& catalogue) {
  thing_state thing;
  for (auto const& e : history) {
    thing.kind = e.kind;
    thing.id = e.thing;
    step(thing, e, catalogue.kinds[static_cast<std::size_t>(e.kind)]);
  }
  return thing;
}

}  // namespace fengsui::know
