// 序时进度: how far a target's completion runs before or behind the part of the year that has passed.
#include <fmt/format.h>

#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// Percent of the year that a span from 1 January has passed: by months where it ends with one, and by days.
std::vector<exact> paces_of(model::printed_figure const& figure) {
  using namespace std::chrono;
  if (!figure.period_start || !figure.period_end) return {};
  year_month_day const first{*figure.period_start};
  year_month_day const last{*figure.period_end};
  if (first.year() != last.year()) return {};
  bool const as_of = figure.period_kind == "as_of";
  if (!as_of && (first.month() != January || first.day() != day{1})) return {};
  std::vector<exact> made;
  if (last == year_month_day{last.year() / last.month() / std::chrono::last})
    made.push_back(exact{static_cast<long>(unsigned{last.month()}) * 100} / exact{12});
  auto const passed = (*figure.period_end - base::day{last.year() / January / 1}).count() + 1;
  made.push_back(exact{static_cast<long>(passed) * 100} / exact{last.year().is_leap() ? 366 : 365});
  return made;
}

bool names_the_pace(std::string_view text) {
  static constexpr std::array kWords{"序时进度", "时序进度",         "时间进度",
                                     "序时要求", "pace of the year", "time elapsed"};
  return std::ranges::any_of(kWords, [&](auto const* word) { return text.find(word) != std::string::npos; });
}

// 低于时序进度(16.67%)3.82个百分点: the pace that the text itself prints.
std::optional<std::size_t> pace_printed(page const& of, std::size_t ahead) {
  for (auto i = ahead; i-- > of.near(ahead).front();) {
    if (of.at(i).unit == "%" && of.usable(i) && i > 0 && names_the_pace(of.before(i, 6)) &&
        of.between(i - 1, i).ends_with("("))
      return i;
  }
  return {};
}

void add_pace_printed(page const& of, std::size_t share, std::size_t ahead, std::vector<relation>& to) {
  auto const pace = pace_printed(of, ahead);
  if (!pace || *pace == share) return;
  to.push_back(so_much_apart(of, share, *pace, ahead, sign_of(of.at(ahead).cmp->direction) > 0));
}

// 62.3%,快于58.3%的序时进度4.0个百分点: or right before the word for it.
void add_pace_before_points(page const& of, std::size_t points, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kAhead{"快于", "高于", "超过", "超"};
  static constexpr std::array<std::string_view, 3> kBehind{"慢于", "低于", "落后于"};
  if (points < 2 || of.at(points).unit != "pp" || of.at(points - 1).unit != "%" || !of.usable(points)) return;
  auto const told = of.between(points - 1, points);
  auto const verb = of.between(points - 2, points - 1);
  bool const ahead = ends_with_any(verb, kAhead);
  if (of.at(points - 2).unit != "%" || !told.starts_with("的") || !names_the_pace(told) || contains(told, ",")) return;
  if (ahead || ends_with_any(verb, kBehind)) to.push_back(so_much_apart(of, points - 2, points - 1, points, ahead));
}

interval pace_left(int way, interval const& done, interval const& points) {
  return way > 0 ? done - points : done + points;
}

// 41.69%,超序时进度0.02个百分点;…57.18%,超序时进度15.51个百分点: of one span there is one pace.
void add_same_pace(page const& of, std::size_t one, std::size_t other, std::vector<relation>& to) {
  if (!same_period(of.at(one - 1), of.at(other - 1))) return;
  auto const way = [&](std::size_t i) { return sign_of(of.at(i).cmp->direction); };
  auto const sign = [&](std::size_t i) { return way(i) > 0 ? '-' : '+'; };
  to.push_back({.check = "pace",
                .figures = {of.where(one - 1), of.where(one), of.where(other - 1), of.where(other)},
                .expression = fmt::format("{{0}}{}{{1}} ~ {{2}}{}{{3}}", sign(one), sign(other)),
                .evaluate = [one = way(one), other = way(other)](figure_values v) -> std::optional<sides> {
                  return sides{pace_left(one, v[0].range, v[1].range), pace_left(other, v[2].range, v[3].range)};
                },
                .remark = {"同一时段的序时进度只有一个", "one span has one pace"}});
}

// 到位29.93亿元,完成任务的93.5%,超出计划进度5.93亿元、18.5%: what it is ahead by, as an amount and in points of the
// task.
void add_amount_ahead(page const& of, std::size_t share, std::vector<relation>& to) {
  auto const amount = share + 1;
  auto const points = share + 2;
  if (points >= of.size() || of.at(share).kind != figure_kind::target_share || !of.usable(share)) return;
  auto const level = of.host(share);
  auto const in_points = of.at(points).unit == "%" || of.at(points).unit == "pp";
  if (!level || !of.is_level(*level) || !in_points || !of.usable(points) || !of.usable(amount)) return;
  if (of.at(amount).unit != of.at(*level).unit || of.at(share).value.mantissa == 0) return;
  if (of.sentence(share) != of.sentence(points) || !contains(of.between(share, amount), "进度")) return;
  static constexpr std::array<std::string_view, 2> kBetween{"、", "和"};
  auto const between = of.between(amount, points);
  if (!(between.starts_with(",") && contains(between, "进度")) &&
      std::ranges::find(kBetween, between) == kBetween.end())
    return;
  to.push_back({.check = "pace",
                .figures = {of.where(*level), of.where(share), of.where(amount), of.where(points)},
                .expression = "{0}/{1}*{3} ~ {2}",
                .evaluate = [](figure_values v) -> std::optional<sides> {
                  return sides{v[0].range / v[1].range * v[3].range, v[2].range};
                },
                .reported = 2});
}

}  // namespace

bool is_off_pace(page const& of, std::size_t ahead) {
  if (ahead == 0 || !of.usable(ahead) || of.at(ahead).unit != "pp" || !of.at(ahead).cmp) return false;
  auto const share = ahead - 1;
  return of.usable(share) && of.at(share).kind == figure_kind::target_share &&
         of.sentence(share) == of.sentence(ahead) && names_the_pace(of.between(share, ahead)) &&
         sign_of(of.at(ahead).cmp->direction) != 0;
}

void add_paces(page const& of, std::vector<relation>& to) {
  if (!of.has_text()) return;
  for (std::size_t i = 0; i < of.size(); ++i) {
    add_amount_ahead(of, i, to);
    add_pace_before_points(of, i, to);
  }
  std::optional<std::size_t> before;
  for (std::size_t i = 1; i < of.size(); ++i) {
    if (!is_off_pace(of, i)) continue;
    if (before) add_same_pace(of, *before, i, to);
    before = i;
    auto const& ahead = of.at(i);
    auto const share = i - 1;
    auto const way = sign_of(ahead.cmp->direction);
    add_pace_printed(of, share, i, to);
    auto const paces = paces_of(of.at(share));
    if (paces.empty()) continue;
    auto const left = [way](interval const& done, interval const& points) { return pace_left(way, done, points); };
    auto const printed = left(of.range(share), rounding_interval(ahead, reach::widest));
    // A pace is often rounded to a whole percent before it is compared.
    auto const around = [](exact const& pace) {
      return interval{exact{pace - exact{1, 2}}, exact{pace + exact{1, 2}}};
    };
    auto const fits = std::ranges::find_if(paces, [&](exact const& pace) { return meet(printed, around(pace)); });
    auto const pace = fits == paces.end() ? paces.front() : *fits;
    to.push_back(
        {.check = "pace",
         .figures = {of.where(share), of.where(i)},
         .expression = fmt::format("{{0}}{}{{1}} ~ {:.1f}", way > 0 ? "-" : "+", pace.get_d()),
         .evaluate = [left, around, pace](figure_values v) -> std::optional<sides> {
           return sides{left(v[0].range, v[1].range), around(pace)};
         },
         .remark = {fmt::format("到{}的序时进度为{:.1f}%", base::to_text(*of.at(share).period_end), pace.get_d()),
                    fmt::format("by {} {:.1f} % of the year have passed", base::to_text(*of.at(share).period_end),
                                pace.get_d())}});
  }
}

}  // namespace fengsui::know::audit
