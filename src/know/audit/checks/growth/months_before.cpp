// 11月115.7亿元,增长34.9%。1至11月600.1亿元,增长26.8%,增速比1至10月高1.8个百分点: what the months before the last one
// had grown by, of the levels and of the points.
#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/grown.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// The month that a span from January ends with.
std::optional<unsigned> last_month(model::printed_figure const& of) {
  using namespace std::chrono;
  if (!of.period_start || !of.period_end) return {};
  year_month_day const first{*of.period_start};
  year_month_day const last{*of.period_end};
  bool const whole = last == year_month_day{last.year() / last.month() / std::chrono::last};
  if (first.year() != last.year() || first.month() != January || first.day() != day{1} || !whole) return {};
  return unsigned{last.month()};
}

// 比1至10月, 较上月, 比前10个月: whether the words name the months before the last one.
bool names_the_months_before(std::string_view words, unsigned last) {
  auto const before = last - 1;
  for (auto const* form : {"1至{}月", "1-{}月", "1—{}月", "1～{}月", "1~{}月", "前{}个月", "前{}月"}) {
    if (contains(words, fmt::format(fmt::runtime(form), before))) return true;
  }
  static constexpr std::array<std::string_view, 3> kMonthBefore{"较上月", "比上月", "上个月"};
  if (before == 3 && contains(words, "一季度")) return true;
  if (before == 6 && contains(words, "上半年")) return true;
  if (before == 9 && contains(words, "前三季度")) return true;
  return contains_any(words, kMonthBefore);
}

// The level of the last month alone, with what it grew by.
struct month {
  std::size_t level, growth;
};

std::optional<month> last_one(page const& of, std::size_t level, std::string const& type) {
  auto const& all = of.at(level);
  std::optional<month> made;
  for (auto const i : of.near(level)) {
    auto const& one = of.at(i);
    if (!of.is_level(i) || !same_subject(one, all) || !is_plain(one) || !one.period_start || !one.period_end) continue;
    auto const days = (*one.period_end - *one.period_start).count() + 1;
    if (one.period_end != all.period_end || days < 28 || days > 31) continue;
    // 光电15.83亿千瓦时 of 151.22亿: the largest is of all classes.
    if (made && printed_value(of.at(made->level).value) >= printed_value(one.value)) continue;
    if (auto const growth = growth_told_of(of, i, type)) made = month{i, *growth};
  }
  return made;
}

relation months_before(page const& of, std::size_t level, std::size_t growth, month const& last, std::size_t points) {
  growth_scale const all{of, growth};
  growth_scale const own{of, last.growth};
  auto const sign = [&](std::size_t i) { return sign_of(of.at(i).cmp->direction) < 0; };
  return {.check = "residual_growth",
          .figures = {of.where(level), of.where(growth), of.where(last.level), of.where(last.growth), of.where(points)},
          .expression = fmt::format("(({{0}}-{{2}})/({{0}}/{}-{{2}}/{})-1)*100 ~ {}{{1}}{}{{4}}", all.term(1),
                                    own.term(3), sign(growth) ? "-" : "", sign(points) ? "+" : "-"),
          .evaluate = [all, own](figure_values v) -> std::optional<sides> {
            auto const now = v[0].range - v[2].range;
            auto const before = v[0].range / all.factor(v[1]) - v[2].range / own.factor(v[3]);
            if (!before.low || *before.low <= 0 || !now.low || *now.low <= 0) return {};
            auto const signed_range = [](figure_value const& one) {
              return sign_of(one.way) < 0 ? negative(one.range) : one.range;
            };
            return sides{now / before * exact{100} - interval::at(100), signed_range(v[1]) - signed_range(v[4])};
          }};
}

}  // namespace

void add_months_before(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t points = 1; points < of.size(); ++points) {
    if (!of.usable(points) || of.at(points).kind != figure_kind::chg_pp || !has_way(of, points)) continue;
    auto const growth = of.host(points);
    if (!growth || *growth >= points || of.at(*growth).kind != figure_kind::chg_pct || !is_growth_rate(of, *growth))
      continue;
    auto const level = of.host(*growth);
    if (!level || !of.is_level(*level) || grows_at_constant_prices(of, *level)) continue;
    auto const ends = last_month(of.at(*level));
    // Before the first two months there is none to compare with.
    if (!ends || *ends < 2 || !names_the_months_before(of.between(points - 1, points), *ends)) continue;
    auto const last = last_one(of, *level, of.at(*growth).cmp->type);
    if (last) to.push_back(months_before(of, *level, *growth, *last, points));
  }
}

}  // namespace fengsui::know::audit
