// Relations that several checks propose, each by other words.
#include <utility>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {

relation no_larger(page const& of, std::size_t less, std::size_t more) {
  return {.check = "order",
          .figures = {of.where(less), of.where(more)},
          .how = relation::test::at_most,
          .expression = "{0} <= {1}",
          .evaluate = [](figure_values v) -> std::optional<sides> {
            return sides{v[0].range, v[1].range};
          }};
}

relation percent_of(page const& of, std::string check, std::size_t part, std::size_t whole, std::size_t percent) {
  return {.check = std::move(check),
          .figures = {of.where(part), of.where(whole), of.where(percent)},
          .expression = "{0}/{1}*100 ~ {2}",
          .evaluate = [](figure_values v) -> std::optional<sides> {
            if (v[1].range.high && *v[1].range.high <= 0) return {};
            return sides{v[0].range / v[1].range * exact{100}, v[2].range};
          },
          .reported = 2};
}

}  // namespace fengsui::know::audit
