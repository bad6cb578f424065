// Values that cannot be: more than all, more than a day has hours, a fall by more than there was.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"
#include "know/audit/wording.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 5> kRates{"load_factor", "occupancy", "landing_rate", "start_rate",
                                                 "heavy_load_rate"};

// 水质合格率, 航班正常率: of all there is. A growth, a rate of completion, of debt or of turnover may well be more.
bool is_rate_of_all(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 20> kOfAll{
      "合格率", "正常率", "达标率", "覆盖率", "普及率", "满意率", "出租率", "入住率", "上座率", "客座率",
      "完好率", "处置率", "准点率", "正点率", "及格率", "优良率", "扑灭率", "成活率", "办结率", "履约率"};
  auto const lead = of.before(i, 10);
  return std::ranges::any_of(kOfAll, [&](std::string_view word) {
    auto const at = lead.rfind(word);
    if (at == std::string_view::npos) return false;
    auto const gap = lead.substr(at + word.size());
    return gap.empty() || gap == "为" || gap == "达" || gap == "达到" || gap == "是" || gap == "约";
  });
}

void add_limit(page const& of, std::size_t i, long limit, base::name why, std::vector<relation>& to) {
  to.push_back({.check = "physical",
                .figures = {of.where(i)},
                .how = relation::test::at_most,
                .expression = fmt::format("{{0}} <= {}", limit),
                .evaluate = [limit](figure_values v) -> std::optional<sides> {
                  return sides{v[0].range, interval::at(exact{limit})};
                },
                .remark = std::move(why)});
}

// Untrue whatever stands beside it; the remark says why.
relation not_sane(page const& of, std::size_t i, base::name remark) {
  return {.check = "unit_sane",
          .figures = {of.where(i)},
          .how = relation::test::at_most,
          .expression = "",
          .evaluate =
              [](figure_values) {
                return sides{interval::at(1), interval::at(0)};
              },
          .remark = std::move(remark)};
}

// 26.66件 beside 37.75万件: of counts without a unit only what has the same measure word is counted alike.
bool is_counted_alike(page const& of, std::size_t i, std::size_t k) {
  constexpr std::size_t kCharacter = 3;  // bytes of a Chinese one
  if (!of.is_level(k) || of.at(k).unit != of.at(i).unit) return false;
  auto const& one = of.at(i).span;
  return of.at(i).unit != "count" ||
         (one.size() > kCharacter && of.at(k).span.ends_with(one.substr(one.size() - kCharacter)));
}

// 每起警情平均投入力量由9.7人增加到10.4人: the words of a mean, anywhere before it in its clause.
bool is_of_a_mean(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 5> kAverages{"均", "每", "per ", "average", "each"};
  static constexpr std::array<std::string_view, 2> kNearby{"户", "比"};
  static constexpr std::array<std::string_view, 5> kEnds{",", "。", ";", "\n", ". "};
  return contains_any(behind_last(of.before(i, 40), kEnds), kAverages) || contains_any(of.before(i, 12), kAverages) ||
         contains_any(of.before(i, 12), kNearby);
}

// 26.4人次 among 14万人次 and 11.74万人次, 11238.46辆次 of 13236.47万辆次: half a person is none, nor half a car, but
// on average.
void add_fraction(page const& of, std::size_t i, std::vector<relation>& to) {
  auto const& figure = of.at(i);
  static constexpr std::array<std::string_view, 33> kWhole{
      "标箱",      "TEU",       "人次",   "辆次",      "架次",        "艘次",    "航次",  "列次",    "班次",
      "人",        "辆",        "户",     "艘",        "列",          "架",      "件",    "起",      "宗",
      "例",        "份",        "台",     "套",        "家",          "名",      " TEUs", " people", " passengers",
      " visitors", " tourists", " trips", " vehicles", " containers", " flights"};
  bool const counted = is_plain(figure) || figure.role == "peak";
  if (!of.has_text() || !of.is_level(i) || !counted || figure.value.last_digit >= 0) return;
  if (printed_value(figure.value).get_den() == 1) return;  // 33924.00架次
  auto const tail = of.after(i, 4);
  if (is_of_a_mean(of, i)) return;
  // 船舶0.4241艘: less than one of them.
  bool const below_one = of.is_chinese() && printed_value(figure.value) < 1 && figure.value.last_digit < -1;
  // A scale word that stands once for two: 26.4、18.7万人次.
  if ((tail.starts_with("、") && !below_one) || tail.starts_with("/") ||
      std::ranges::none_of(kWhole, [&](auto word) { return figure.span.ends_with(word); }))
    return;
  auto const scaled = [&](std::size_t k) {
    return k != i && is_counted_alike(of, i, k) && of.at(k).value.last_digit >= 1;
  };
  // "32.417 visitors" beside 249,481: a point where the others have a comma.
  auto const has_comma = [&](std::size_t k) {
    return of.is_level(k) && of.at(k).unit == figure.unit && contains(of.at(k).span, ",") &&
           of.at(k).value.last_digit == 0;
  };
  bool const point_for_comma = separator_slip(figure.span) > 0 && std::ranges::any_of(of.near(i), has_comma);
  if (!point_for_comma && !below_one && std::ranges::none_of(of.near(i), scaled)) return;
  to.push_back(not_sane(of, i,
                        {fmt::format("“{}”不是整数，可能漏写“万”", figure.span),
                         fmt::format("“{}” is no whole number; a scale word may be lost", figure.span)}));
}

// "574.6 KWh" among TWh, "209,800 million tons" among 1.3 million and 157,400: a fraction of the least unit where every
// other level of it is a hundred thousand times as much; or so many millions where none comes to a hundredth of them.
void add_lost_unit(page const& of, std::size_t i, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 6> kAverages{"均", "每", "per ", "average", "each", "price"};
  constexpr std::size_t kLeastOthers = 2;
  auto const& figure = of.at(i);
  if (!of.has_text() || !of.is_level(i) || !adds_up(figure) || figure.value.mantissa == 0) return;
  if (figure.unit == "count" || figure.unit == "CNY" || figure.unit == "USD") return;
  auto const lead = of.before(i, 16);
  if (std::ranges::any_of(kAverages, [&](auto word) { return contains(lead, word); })) return;
  // "4.13 MT per hectare"
  auto const tail = of.after(i, 5);
  if (tail.starts_with(" per ") || tail.starts_with(" a ") || tail.starts_with("/") || tail.starts_with(" an ")) return;
  auto const own = printed_value(figure.value);
  bool const fraction = figure.value.last_digit < 0;
  bool const many = figure.value.mantissa >= 100'000 && figure.value.last_digit == 6;
  if (!fraction && !many) return;
  std::size_t others = 0;
  for (auto const k : of.near(i)) {
    auto const& one = of.at(k);
    if (k == i || !of.is_level(k) || one.unit != figure.unit || one.value.mantissa == 0) continue;
    auto const other = printed_value(one.value);
    if (fraction ? other < own * 100'000 : other * 100 > own) return;
    ++others;
  }
  // Nobody counts to the million in six digits and more: one other figure is enough beside "196,537 million tons".
  if (others < (many ? 1 : kLeastOthers)) return;
  to.push_back(
      not_sane(of, i,
               {fmt::format("“{}”与同单位的其他数字差得太远，单位可能写错", figure.span),
                fmt::format("“{}” is far from every other figure in its unit; the unit may be wrong", figure.span)}));
}

// Of siblings in one list, one that is a ten thousandth or ten thousand times of all the others: a scale word is
// missing.
void add_magnitude(page const& of, std::vector<std::size_t> const& siblings, std::vector<relation>& to) {
  // By value: of the others the least and the most are found at the ends, so that a table of thousands costs no more.
  std::vector<std::pair<exact, std::size_t>> ordered;
  for (auto const i : siblings) {
    if (of.at(i).value.mantissa != 0) ordered.emplace_back(printed_value(of.at(i).value), i);
  }
  if (ordered.size() < 3) return;
  std::ranges::sort(ordered, [](auto const& a, auto const& b) { return a.first < b.first; });
  for (auto const& [value, i] : ordered) {
    auto const* least = &(ordered[0].second == i ? ordered[1] : ordered[0]).first;
    auto const* most = &(ordered.back().second == i ? ordered[ordered.size() - 2] : ordered.back()).first;
    if (*most > *least * 100) continue;
    bool const small = value * 1000 < *least && value * 10'000 <= *most * 3 && value * 10'000 * 3 >= *least;
    bool const large = value > *most * 1000 && value <= *most * 3 * 10'000 && value * 3 >= *least * 10'000;
    if (!small && !large) continue;
    exact bound = small ? *least : *most;
    to.push_back({.check = "unit_sane",
                  .figures = {of.where(i)},
                  .how = relation::test::at_most,
                  .expression = small ? fmt::format("{}/1000 <= {{0}}", decimal_text(bound, 0))
                                      : fmt::format("{{0}} <= 1000*{}", decimal_text(bound, 0)),
                  .evaluate = [bound, small](figure_values v) -> std::optional<sides> {
                    if (small) return sides{interval::at(exact{bound / 1000}), v[0].range};
                    return sides{v[0].range, interval::at(exact{bound * 1000})};
                  },
                  .provable = false,
                  .remark = {"与同列的数字差四个数量级，可能漏写或多写“万”",
                             "four orders of magnitude from its siblings: "
                             "a scale word may be lost or doubled"}});
  }
}

}  // namespace

void add_limits(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.usable(i)) continue;
    auto const& figure = of.at(i);
    using model::figure_kind;
    if (figure.kind == figure_kind::share && figure.unit == "%" && !may_exceed_what_it_is_of(of, i)) {
      add_limit(of, i, 100, {"占比不能超过100%", "a share cannot exceed 100 %"}, to);
    }
    if (figure.kind == figure_kind::level && figure.unit == "%" &&
        (std::ranges::find(kRates, figure.indicator) != kRates.end() || is_rate_of_all(of, i))) {
      add_limit(of, i, 100, {"比率不能超过100%", "the rate cannot exceed 100 %"}, to);
    }
    if (figure.kind == figure_kind::chg_pct && figure.cmp && figure.cmp->direction == model::direction::down) {
      add_limit(of, i, 100, {"降幅不能超过100%", "nothing falls by more than 100 %"}, to);
    }
    add_fraction(of, i, to);
    add_lost_unit(of, i, to);
    auto const days = days_of(figure);
    // 7月份…。累计平均利用2685小时: since January.
    bool const cumulated = contains(of.before(i, 10), "累计");
    // What a sentence before it said of the time may be of one month of those that are told of.
    bool const said_here = !of.has_text() || !figure.rule.ends_with("@carried");
    if (figure.kind == figure_kind::level && figure.indicator == "utilisation_hours" && days && !cumulated &&
        said_here) {
      add_limit(of, i, static_cast<long>(*days) * 24, {"时期内没有这么多小时", "the span has not so many hours"}, to);
    }
  }
}

void add_magnitudes(page const& of, std::vector<relation>& to) {
  std::vector<std::size_t> run;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.is_level(i) || !adds_up(of.at(i))) continue;
    bool const sibling = !run.empty() && same_measure(of.at(run.back()), of.at(i)) && is_plain(of.at(i)) &&
                         same_period(of.at(run.back()), of.at(i)) && of.at(i).role == of.at(run.back()).role;
    if (!sibling) {
      add_magnitude(of, run, to);
      run.clear();
    }
    run.push_back(i);
  }
  add_magnitude(of, run, to);
}

}  // namespace fengsui::know::audit
