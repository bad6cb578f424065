#include "act/rule/match.h"

#include <algorithm>
#include <limits>

namespace fengsui::act {
namespace {

ledger::field_value const* find(std::vector<ledger::field_value> const& fields, int wanted) {
  auto const found = std::ranges::find(fields, wanted, &ledger::field_value::field);
  return found == fields.end() || !found->value ? nullptr : &*found;
}

std::string place_code(model::city const& city, ledger::event_place const& place) {
  if (!place.code.empty() || !place.at) return place.code;
  auto const* around = city.containing(*place.at);
  return around == nullptr ? std::string{} : around->code;
}

// A bound in the field's own decimals: rounded so that "at least 2.5" of a whole number means 3.
std::int64_t scaled(base::decimal value, int decimals, bool up) {
  if (value.decimals <= decimals) {
    auto const whole = base::wide{value.mantissa} * base::power_of_ten(decimals - value.decimals);
    // A bound beyond every number that a field can hold stays beyond.
    return static_cast<std::int64_t>(std::clamp<base::wide>(whole, std::numeric_limits<std::int64_t>::min(),
                                                            std::numeric_limits<std::int64_t>::max()));
  }
  auto const by = base::power_of_ten(value.decimals - decimals);
  auto const down = value.mantissa / by - (value.mantissa % by < 0 ? 1 : 0);
  return up && value.mantissa % by != 0 ? down + 1 : down;
}

}  // namespace

seen_event seen(know::knowledge const& known, ledger::event const& e) {
  auto const& kind = known.catalogue().kinds[static_cast<std::size_t>(e.kind)];
  if (!kind.flow) return {&e, e.fields, e.place};
  know::thing_state thing;
  for (auto const& one : known.history(e.kind, e.thing, known.head())) {
    if (know::happened_before(e, one)) break;
    know::step(thing, one, kind);
  }
  return {&e, std::move(thing.fields), e.place.empty() ? thing.place : e.place};
}

event_match::event_match(model::catalogue const& catalogue, model::event_test const& test)
    : catalogue_{&catalogue}, kind_{catalogue.find_kind(test.kind)}, where_{test.where} {
  if (kind_ < 0) return;
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(kind_)];
  if (!test.verb.empty()) verb_ = kind.find_verb(test.verb);
  auto const add = [&](auto const& limits, bool least) {
    for (auto const& [id, value] : limits) {
      int const number = kind.find_field(id);
      if (number < 0) continue;
      auto const fixed = scaled(value, kind.fields[static_cast<std::size_t>(number)].decimals, least);
      bounds_.push_back({number, least ? fixed : std::numeric_limits<std::int64_t>::min(),
                         least ? std::numeric_limits<std::int64_t>::max() : fixed});
    }
  };
  add(test.at_least, true);
  add(test.at_most, false);
}

bool event_match::holds(seen_event const& one) const {
  if (!concerns(*one.event)) return false;
  auto const& city = catalogue_->city;
  for (auto const& [dimension, values] : where_) {
    auto const said = dimension_text(*catalogue_, one, dimension);
    bool const place = city.find_place(said) != nullptr;
    if (std::ranges::none_of(values, [&](auto const& wanted) {
          return said == wanted || (place && city.within(said, wanted));
        }))
      return false;
  }
  return std::ranges::all_of(bounds_, [&](bound const& limit) {
    auto const* found = find(one.fields, limit.field);
    auto const* number = found == nullptr ? nullptr : std::get_if<std::int64_t>(&*found->value);
    return number != nullptr && *number >= limit.least && *number <= limit.most;
  });
}

std::string dimension_text(model::catalogue const& catalogue, seen_event const& one, std::string const& dimension) {
  auto const& e = *one.event;
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(e.kind)];
  if (int const field = kind.find_field(dimension); field >= 0) {
    auto const* found = find(one.fields, field);
    return found == nullptr ? std::string{}
                            : know::delta::text_of(kind.fields[static_cast<std::size_t>(field)], *found->value);
  }
  if (dimension == "thing") return e.thing;
  if (dimension == "source") return e.key.source;
  if (dimension == "verb") return e.verb < 0 ? std::string{} : kind.verbs[static_cast<std::size_t>(e.verb)].id;
  auto const code = place_code(catalogue.city, one.place);
  if (dimension == "place") return code;
  auto const* at = catalogue.city.at_level(code, dimension);
  return at == nullptr ? std::string{} : at->code;
}

std::string key_of(model::catalogue const& catalogue, seen_event const& one, std::vector<std::string> const& dimensions) {
  if (dimensions.size() == 1) return dimension_text(catalogue, one, dimensions.front());
  std::string key;
  for (auto const& id : dimensions)
    key += (key.empty() ? "" : " · ") + id + "=" + dimension_text(catalogue, one, id);
  return key;
}

}  // namespace fengsui::act
