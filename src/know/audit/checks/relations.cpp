// Relations that several checks propose, each by other words.
#include <fmt/format.h>

#include <utility>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {

std::string sum_of_terms(std::size_t count, std::size_t first) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "{" : "+{") + std::to_string(first + i) + "}";
  return text;
}

interval sum_of(figure_values values) {
  auto sum = interval::at(0);
  for (auto const& one : values) sum = sum + one.range;
  return sum;
}

relation said_twice(page const& of, std::size_t one, std::size_t other) {
  return {.check = "same_figure",
          .figures = {of.where(one), of.where(other)},
          .expression = "{0} ~ {1}",
          .evaluate = [](figure_values v) -> std::optional<sides> {
            return sides{v[0].range, v[1].range};
          }};
}

relation perhaps_said_twice(page const& of, std::size_t one, std::size_t other, double wrong_links) {
  auto made = said_twice(of, one, other);
  made.wrong_links = wrong_links;
  made.ratio = [](std::span<double const> v) { return v[0] / v[1]; };
  return made;
}

relation no_larger(page const& of, std::size_t less, std::size_t more) {
  return {.check = "order",
          .figures = {of.where(less), of.where(more)},
          .how = relation::test::at_most,
          .expression = "{0} <= {1}",
          .evaluate = [](figure_values v) -> std::optional<sides> {
            return sides{v[0].range, v[1].range};
          }};
}

relation so_much_apart(page const& of, std::size_t one, std::size_t other, std::size_t gap, bool more) {
  return {.check = "difference",
          .figures = {of.where(one), of.where(other), of.where(gap)},
          .expression = more ? "{0}-{1} ~ {2}" : "{1}-{0} ~ {2}",
          .evaluate = [more](figure_values v) -> std::optional<sides> {
            auto const apart = v[0].range - v[1].range;
            return sides{more ? apart : negative(apart), v[2].range};
          },
          .reported = 2};
}

relation so_much_each(page const& of, std::size_t amount, std::size_t count, std::size_t each) {
  return {.check = "ratio",
          .figures = {of.where(amount), of.where(count), of.where(each)},
          .expression = "{0}/{1} ~ {2}",
          .evaluate = [](figure_values v) -> std::optional<sides> {
            return sides{v[0].range / v[1].range, v[2].range};
          },
          .reported = 2};
}

relation averaged_over(page const& of, std::size_t total, std::size_t average, int n) {
  return {.check = "daily_avg",
          .figures = {of.where(total), of.where(average)},
          .expression = fmt::format("{{0}}/{} ~ {{1}}", n),
          .evaluate = [n](figure_values v) -> std::optional<sides> {
            return sides{v[0].range * exact{exact{1} / n}, v[1].range};
          },
          .reported = 1};
}

bool makes_average(page const& of, std::size_t total, std::size_t average, int n) {
  return meet(of.range(total) * exact{exact{1} / n}, of.range(average));
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

relation percent_said(page const& of, std::string check, std::size_t part, std::size_t whole, std::size_t percent) {
  // 约占全局发送总量的40%: about, however it is printed.
  auto said = part < percent ? of.between(part, percent) : std::string_view{};
  // 山地救援约占四成(占比39.0%): what its own bracket says is exact.
  if (auto const bracket = said.rfind('('); bracket != said.npos) said.remove_prefix(bracket);
  // 约占37.5%: and so is what is printed to a tenth.
  bool const about = of.at(percent).value.last_digit >= 0 &&
                     (contains(said, "约占") || contains(said, "近占") || contains(said, "大约"));
  auto made = percent_of(of, std::move(check), part, whole, percent);
  made.provable = !about;
  return made;
}

}  // namespace fengsui::know::audit
