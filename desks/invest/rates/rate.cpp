#include "invest/rates/rate.h"

#include <algorithm>

namespace fengsui::invest {
namespace {

std::vector<formula const*> formulas_of(definition const& of) {
  std::vector<formula const*> made{&of.numerator, &of.denominator};
  for (auto const* one : {&of.times, &of.plus, &of.most, &of.least, &of.penalty, &of.if_nothing}) {
    if (*one) made.push_back(&**one);
  }
  return made;
}

}  // namespace

std::vector<std::string> needed(definition const& of) {
  std::vector<std::string> made;
  for (auto const* one : formulas_of(of)) {
    for (auto const& name : one->names()) {
      if (std::ranges::find(made, name) == made.end()) made.push_back(name);
    }
  }
  return made;
}

rate_result reckon(definition const& of, quantities const& known) {
  rate_result made;
  for (auto const& name : needed(of)) {
    if (!known.contains(name)) made.missing.push_back(name);
  }
  auto const look = [&](std::string const& name) -> exact {
    auto const at = known.find(name);
    return at == known.end() ? exact{} : exact{at->second.value};
  };
  auto const step = [&](std::string what, formula const& by) {
    auto const value = by.value(look);
    made.steps.push_back({std::move(what), by.text(), value});
    return value;
  };
  auto const top = step("numerator", of.numerator);
  auto const below = step("denominator", of.denominator);
  exact value;
  if (below && below->numerator == 0) {
    if (of.if_nothing) value = step("if_nothing", *of.if_nothing);
  } else {
    value = divide(top, below);
    if (of.times) value = multiply(step("times", *of.times), value);
    made.steps.push_back({"ratio", "", value});
    if (of.plus) value = add(step("plus", *of.plus), value);
  }
  auto const bound = [&](std::optional<formula> const& by, std::string what, int side) {
    if (!by) return;
    auto const limit = step(std::move(what), *by);
    if (!limit || !value) {
      value.reset();
    } else if (compare(*value, *limit) == side) {
      value = limit;
      made.capped = made.capped || side > 0;
    }
  };
  bound(of.most, "most", 1);
  bound(of.least, "least", -1);
  if (of.penalty) value = subtract(value, step("penalty", *of.penalty));
  made.value = value;
  if (value) {
    made.rounded = rounded(*value, of.decimals, of.rule);
    made.printed = printed(*value, of.decimals, of.rule);
  }
  return made;
}

void count_needed(std::vector<std::string> const& names, definition_register const& known, rate_tables const& tables,
                  span_of_days const& period, std::string const& unit, quantities& into, base::faults& wrong) {
  for (auto const& name : names) {
    if (into.contains(name)) continue;
    if (name == "months") {
      into[name].value = base::ratio{period.months(), 1};
      continue;
    }
    auto const* asked = known.find_quantity(name);
    if (asked == nullptr || !tables.contains(asked->table)) continue;
    auto got = count(*asked, tables, period, unit);
    if (got) {
      into[name] = std::move(*got);
    } else {
      wrong.push_back(got.error());
    }
  }
}

}  // namespace fengsui::invest
