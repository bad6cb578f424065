#include "tell/access/sight.h"

#include <algorithm>

#include "ledger/codec.h"

namespace fengsui::tell {
namespace {

constexpr std::string_view kAccess = "access";

bool of_city(model::catalogue const& catalogue, std::string_view desk) {
  return std::ranges::find(catalogue.city.desks, desk) != catalogue.city.desks.end();
}

bool sees_whole_city(act::person const& who) {
  return !who.roles.empty() && !act::bound_to(who, "");
}

}  // namespace

std::string code_of(model::city const& city, ledger::event_place const& place) {
  if (!place.code.empty() || !place.at) return place.code;
  auto const* around = city.containing(*place.at);
  return around == nullptr ? std::string{} : around->code;
}

bool sees_desk(act::person const& who, model::catalogue const& catalogue, std::string_view desk) {
  if (desk == kAccess) return false;
  return of_city(catalogue, desk) ? act::may(who, act::rank::viewer, desk) : sees_whole_city(who);
}

bool sees_thing(act::person const& who, model::catalogue const& catalogue, int kind, ledger::event_place const& place) {
  if (kind < 0) return sees_whole_city(who);
  auto const& defined = catalogue.kinds[static_cast<std::size_t>(kind)];
  if (!sees_desk(who, catalogue, defined.desk)) return false;
  if (!of_city(catalogue, defined.desk) || !act::bound_to(who, defined.desk)) return true;
  return act::may_see(who, catalogue.city, defined.id, code_of(catalogue.city, place));
}

bool sees_event(act::person const& who, know::knowledge const& known, ledger::event const& e) {
  auto const& catalogue = known.catalogue();
  if (e.kind >= 0) {
    auto const& desk = catalogue.kinds[static_cast<std::size_t>(e.kind)].desk;
    if (!sees_desk(who, catalogue, desk)) return false;
    if (!of_city(catalogue, desk) || !act::bound_to(who, desk)) return true;
  }
  if (e.target == 0) return sees_thing(who, catalogue, e.kind, e.place);
  auto const row = known.store().read(e.target);
  if (!row) return false;
  auto const root = ledger::decoder{catalogue}.decode(*row);
  return sees_thing(who, catalogue, root.kind, root.place);
}

std::optional<base::fault> bind_to_places(act::person const& who, model::catalogue const& catalogue,
                                          know::figure_question& question) {
  int const number = catalogue.find_indicator(question.indicator);
  if (number < 0) return {};  // the answer says so
  auto const& indicator = catalogue.indicators[static_cast<std::size_t>(number)];
  auto const places = act::bound_to(who, indicator.desk);
  if (!places) return {};
  auto const is_place = [&](std::string_view name) {
    if (name == "place") return true;
    return std::ranges::any_of(catalogue.city.places, [&](auto const& one) { return one.level == name; });
  };
  auto const by_place =
      std::ranges::any_of(indicator.by, [](auto const& one) { return one.from == model::dimension::source::place; });
  for (auto const& [name, value] : question.where) {
    if (by_place && is_place(name) &&
        std::ranges::any_of(*places, [&](auto const& one) { return catalogue.city.within(value, one); }))
      return {};
  }
  std::string names;
  for (auto const& one : *places) {
    auto const* place = catalogue.city.find_place(one);
    names += (names.empty() ? "" : ", ") + (place == nullptr ? one : place->name.zh + " " + place->name.en);
  }
  if (places->size() != 1 || !by_place) return base::make_fault(base::fault_code::not_in_your_places, names);
  question.where.emplace_back("place", places->front());
  return {};
}

}  // namespace fengsui::tell
