#include "know/audit/grown.h"

#include <fmt/format.h>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {

using model::direction;
using model::figure_kind;

bool tells_growth(page const& of, std::size_t i) {
  auto const& one = of.at(i);
  if (!of.usable(i) || !one.cmp) return false;
  if (one.kind == figure_kind::ratio_to_base) return one.value.mantissa > 0;
  // "three times more" may be three times as much.
  if (one.kind == figure_kind::chg_times) return of.is_chinese() && one.cmp->direction == direction::up;
  return one.kind == figure_kind::chg_pct && has_way(of, i);
}

std::optional<std::size_t> growth_told_of(page const& of, std::size_t level, std::string const& like) {
  for (auto const i : of.modifiers(level)) {
    if (tells_growth(of, i) && of.at(i).cmp->type == like) return i;
  }
  return {};
}

growth_scale::growth_scale(page const& of, std::size_t i) : kind_{of.at(i).kind}, way_{of.at(i).cmp->direction} {}

interval growth_scale::factor(figure_value const& told) const {
  if (kind_ == figure_kind::ratio_to_base) return told.range * exact{1, 100};
  if (kind_ == figure_kind::chg_times) return interval::at(1) + told.range;
  return grown_by(told);
}

interval growth_scale::told(interval const& factor, figure_value const& printed) const {
  if (kind_ == figure_kind::ratio_to_base) return factor * exact{100};
  auto const grown = factor - interval::at(1);
  if (kind_ == figure_kind::chg_times) return grown;
  return sign_of(printed.way) < 0 ? negative(grown * exact{100}) : grown * exact{100};
}

std::string growth_scale::term(std::size_t place) const {
  if (kind_ == figure_kind::ratio_to_base) return fmt::format("({{{}}}/100)", place);
  if (kind_ == figure_kind::chg_times) return fmt::format("(1+{{{}}})", place);
  return fmt::format("(1{}{{{}}}/100)", sign_of(way_) < 0 ? "-" : "+", place);
}

std::string growth_scale::told_term(std::string const& factor) const {
  if (kind_ == figure_kind::ratio_to_base) return factor + "*100";
  if (kind_ == figure_kind::chg_times) return factor + "-1";
  return "(" + factor + "-1)*100";
}

}  // namespace fengsui::know::audit
