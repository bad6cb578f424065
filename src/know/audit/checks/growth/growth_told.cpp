#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {

relation growth_by_change(page const& of, std::size_t change, std::size_t level, std::size_t rate) {
  return growth_by_change_told_so(of, change, level, rate, sign_of(of.at(rate).cmp->direction));
}

relation growth_by_change_told_so(page const& of, std::size_t change, std::size_t level, std::size_t rate, int way) {
  return {.check = "growth",
          .figures = {of.where(change), of.where(level), of.where(rate)},
          .expression = way > 0 ? "{0}/({1}-{0})*100 ~ {2}" : "{0}/({1}+{0})*100 ~ {2}",
          .evaluate = [way](figure_values v) -> std::optional<sides> {
            auto const told = v[2].way == model::direction::none ? way : sign_of(v[2].way);
            auto const whole = v[1].range / v[0].range;
            auto const base = told > 0 ? whole - interval::at(1) : whole + interval::at(1);
            if (!base.low || *base.low <= 0) return {};
            return sides{interval::at(100) / base, v[2].range};
          },
          .reported = 2};
}

relation growth_told_so(page const& of, std::size_t level, std::size_t base, std::size_t rate, int way) {
  return {.check = "growth",
          .figures = {of.where(level), of.where(base), of.where(rate)},
          .expression = way > 0 ? "({0}/{1}-1)*100 ~ {2}" : "(1-{0}/{1})*100 ~ {2}",
          .evaluate = [way](figure_values v) -> std::optional<sides> {
            if (!v[1].range.low || *v[1].range.low <= 0) return {};
            auto const grown = v[0].range / v[1].range * exact{100} - interval::at(100);
            // As judged elsewhere: a slip of the direction word turns the way.
            auto const told = v[2].way == model::direction::none ? way : sign_of(v[2].way);
            return sides{told < 0 ? negative(grown) : grown, v[2].range};
          },
          .reported = 2,
          .named = true};
}

interval growth_over(page const& of, std::size_t level, std::size_t base) {
  return range_of(of, level) / range_of(of, base) * exact{100} - interval::at(100);
}

bool makes_rate(page const& of, std::size_t level, std::size_t base, std::size_t rate) {
  auto const grown = growth_over(of, level, base);
  return meet(sign_of(of.at(rate).cmp->direction) < 0 ? negative(grown) : grown, range_of(of, rate));
}

relation growth_by_base(page const& of, std::size_t level, std::size_t base, std::size_t rate) {
  auto made = growth_told_so(of, level, base, rate, sign_of(of.at(rate).cmp->direction));
  made.named = false;
  return made;
}

}  // namespace fengsui::know::audit
