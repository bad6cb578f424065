// 同一数字: what is printed twice must be one figure.
#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

std::string_view role_class(model::printed_figure const& figure) {
  return is_plain(figure) ? std::string_view{"plain"} : std::string_view{figure.role};
}

bool both_of_one(page const& of, std::size_t a, std::size_t b) {
  auto const& x = of.at(a);
  auto const& y = of.at(b);
  if (x.kind != y.kind || !same_subject(x, y) || role_class(x) != role_class(y)) return false;
  // Without a period nobody can say that both are of the same one, but for a title and its text.
  if (!same_period(x, y) || x.period_kind != y.period_kind) return false;
  if (!x.period_start && !of.in_title(a)) return false;
  // In one sentence two values are a list whose classes have no name, not the same figure again.
  if (of.has_text() && of.sentence(a) == of.sentence(b)) return false;
  if (x.kind == model::figure_kind::level)
    return adds_up(x) && x.role != "target" && x.role != "part" && y.role != "part";
  if (x.kind != model::figure_kind::chg_pct || !x.cmp || !y.cmp) return false;
  if (x.cmp->type != y.cmp->type || x.cmp->direction != y.cmp->direction) return false;
  // Two rates are one figure only where what they are of is printed twice too.
  auto const host = of.host(a);
  auto const other = of.host(b);
  if (!host || !other || *host == *other || of.at(*host).role != of.at(*other).role) return false;
  return meet(rounding_interval(of.at(*host), reach::customary), rounding_interval(of.at(*other), reach::customary));
}

}  // namespace

void add_same_figures(page const& of, std::vector<relation>& to) {
  for (std::size_t a = 0; a < of.size(); ++a) {
    if (!of.usable(a)) continue;
    for (auto const b : of.near(a)) {
      if (b <= a || !of.usable(b) || !both_of_one(of, a, b)) continue;
      to.push_back({.check = "same_figure",
                    .figures = {of.where(a), of.where(b)},
                    .expression = "{0} ~ {1}",
                    .evaluate = [](figure_values v) -> std::optional<sides> {
                      return sides{v[0].range, v[1].range};
                    }});
    }
  }
}

}  // namespace fengsui::know::audit
