#include "know/things.h"

#include <algorithm>

namespace fengsui::know {
namespace {

bool passed(calendar const& days, base::zone const& zone, model::time_limit const& limit, base::instant since,
            base::instant now) {
  switch (limit.counted_in) {
    case model::time_limit::unit::hours:
      return now - since >= std::chrono::hours{limit.amount};
    case model::time_limit::unit::days:
      return now - since >= std::chrono::days{limit.amount};
    case model::time_limit::unit::working_days:
      break;
  }
  int working = 0;
  auto const last = zone.day_of(now);
  for (auto day = zone.day_of(since) + std::chrono::days{1}; day <= last && working < limit.amount;
       day += std::chrono::days{1}) {
    working += days.is_working(day);
  }
  return working >= limit.amount;
}

light light_of(knowledge const& known, thing_state const& thing, base::instant now) {
  auto const& kind = known.catalogue().kinds[static_cast<std::size_t>(thing.kind)];
  if (!kind.flow || thing.state < 0) return light::none;
  auto const& limit = kind.flow->limits[static_cast<std::size_t>(thing.state)];
  if (!limit.amber && !limit.red) return light::none;
  auto const over = [&](auto const& one) {
    return one && passed(known.calendar(), known.catalogue().zone, *one, *thing.since, now);
  };
  return over(limit.red) ? light::red : over(limit.amber) ? light::amber : light::green;
}

thing described(knowledge const& known, std::vector<ledger::event> const& history, base::instant now) {
  thing made{fold(history, known.catalogue()), light::none, false};
  made.light = light_of(known, made.state, now);
  made.made_up = std::ranges::any_of(history, [&](auto const& e) { return known.catalogue().made_up(e.key.source); });
  return made;
}

}  // namespace

base::result<thing_page> things_of(knowledge const& known, std::string const& kind_id,
                                   std::vector<std::pair<std::string, std::string>> const& where, base::instant now,
                                   std::string const& after, std::size_t limit) {
  auto const& catalogue = known.catalogue();
  int const number = catalogue.find_kind(kind_id);
  if (number < 0) {
    std::vector<std::string> ids;
    for (auto const& one : catalogue.kinds) ids.push_back(one.id);
    return base::make_fault(base::fault_code::unknown_kind, kind_id, model::known_list(ids));
  }
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(number)];
  for (auto const& [field, value] : where) {
    if (field == "state" || field == "place" || kind.find_field(field) >= 0) continue;
    std::vector<std::string> ids{"state", "place"};
    for (auto const& one : kind.fields) ids.push_back(one.id);
    return base::make_fault(base::fault_code::unknown_field, kind_id, field, model::known_list(ids));
  }
  auto const lock = known.read();
  auto const matches = [&](thing_state const& thing) {
    return std::ranges::all_of(where, [&](auto const& test) {
      auto const& [id, value] = test;
      if (id == "state") return thing.state >= 0 && kind.verbs[static_cast<std::size_t>(thing.state)].id == value;
      if (id == "place") return catalogue.city.within(thing.place.code, value);
      int const wanted = kind.find_field(id);
      auto const& field = kind.fields[static_cast<std::size_t>(wanted)];
      auto const found = std::ranges::find(thing.fields, wanted, &ledger::field_value::field);
      if (found == thing.fields.end() || !found->value) return value.empty();
      auto const text = delta::text_of(field, *found->value);
      return text == value || (field.type == model::field_type::place && catalogue.city.within(text, value));
    });
  };
  thing_page page;
  for (auto const& id : known.thing_ids(number)) {
    auto const history = known.history(number, id, known.head());
    if (history.empty()) continue;  // all of it was retracted
    auto one = described(known, history, now);
    if (!matches(one.state)) continue;
    ++page.count;
    if (id > after && (limit == 0 || page.things.size() < limit)) page.things.push_back(std::move(one));
  }
  return page;
}

base::result<std::vector<thing_history>> thing_with_history(knowledge const& known, std::string const& id,
                                                            std::string const& kind, base::instant now) {
  auto const lock = known.read();
  std::vector<thing_history> found;
  for (std::size_t i = 0; i < known.catalogue().kinds.size(); ++i) {
    if (!kind.empty() && known.catalogue().kinds[i].id != kind) continue;
    auto history = known.history(static_cast<int>(i), id, known.head());
    if (history.empty()) continue;
    auto one = described(known, history, now);
    found.push_back({std::move(one), std::move(history)});
  }
  if (found.empty()) return base::make_fault(base::fault_code::unknown_thing, id);
  return found;
}

}  // namespace fengsui::know
