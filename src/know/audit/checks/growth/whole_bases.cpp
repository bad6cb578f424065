// 整数基数: what is counted one by one was a whole number last year too.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/wording.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// "972 flights daily (+5.02%) …; 698 flights (+5.11%)": one of a list of averages is an average too.
bool is_among_averages(page const& of, std::size_t level) {
  auto const in_brackets = [&](std::size_t i) {
    return i + 1 < of.size() && of.between(i, i + 1).ends_with("(+") && of.host(i + 1) == i;
  };
  if (!of.has_text() || !in_brackets(level)) return false;
  for (auto i = level; i-- > of.near(level).front();) {
    if (!of.is_level(i) || of.at(i).unit != of.at(level).unit) continue;
    if (of.at(i).role.starts_with("avg")) return true;
    if (!in_brackets(i)) return false;
  }
  return false;
}

// 全国32个千万级机场的航班量增长11.2%, 32个机场航班量增长11.2%: the rate is of what stands between.
bool is_of_another_noun(page const& of, std::size_t level, std::size_t rate) {
  static constexpr std::array<std::string_view, 4> kMeasures{"的", "量", "额", "率"};
  if (!of.has_text() || rate < level) return false;
  auto const text = of.between(level, rate);
  auto const end = std::min(text.find(','), text.find("、"));
  return contains_any(text.substr(0, end), kMeasures);
}

// 预计起降航班3506架次,增长15%: what somebody expects is no count.
bool is_expected(page const& of, std::size_t level) {
  static constexpr std::array<std::string_view, 7> kWords{"预计",     "预测",     "预期",     "预估",
                                                          "expected", "forecast", "estimated"};
  auto lead = of.before(level, 60);
  if (auto const stop = lead.rfind("。"); stop != std::string_view::npos) lead.remove_prefix(stop);
  return contains_any(lead, kWords);
}

// 两年平均增长6.1%, 15类商品增长,增长面71.4%, "961 fires, including seven major ones, broke out, down 45.1 percent": a
// span, a share and an aside did not grow.
bool is_no_growth_of(page const& of, std::size_t level, std::size_t rate) {
  auto const& unit = of.at(level).unit;
  if (unit == "year" || unit == "month" || unit == "day") return true;
  if (!of.has_text()) return false;
  static constexpr std::string_view kFace = "面";
  if (of.noun_before(rate).ends_with(kFace)) return true;
  // 增幅在100%-200%之间的机场有28个,增幅300%以上的1个: a class of them by how they grew.
  static constexpr std::array<std::string_view, 7> kClass{"以上", "以下", "以内", "之间", "至", "-", "—"};
  auto const tail = of.after(rate, 3);
  if (starts_with_any(tail, kClass)) return true;
  if (rate > 0 && (of.between(rate - 1, rate) == "-" || of.between(rate - 1, rate) == "至")) return true;
  // "ranks first among 20 countries, +260% on the average"
  if (of.before(level, 7).ends_with(" among ")) return true;
  constexpr std::size_t kRightBehind = 16;  // bytes
  return level < rate && contains(of.before(level, 12), "including ") && of.between(level, rate).size() > kRightBehind;
}

// "Out-on-arrival cases were 210 and 153, an increase of 37.3%": what the level before it makes with it.
bool is_the_base_itself(page const& of, std::size_t level, std::size_t rate) {
  if (level == 0 || !of.is_level(level - 1) || of.at(level - 1).unit != of.at(level).unit) return false;
  if (of.between(level - 1, level) != " and ") return false;
  return makes_rate(of, level - 1, level, rate);
}

// 客运车辆45091辆,其中班车41065辆,包车4026辆,同比增长19.65%: behind a list the rate may be the whole's, where some
// whole base gives it.
bool may_be_of_the_lists_whole(page const& of, std::size_t level, std::size_t rate) {
  constexpr std::size_t kFiguresBack = 8;
  if (!of.has_text() || level > rate) return false;
  for (auto i = level; i-- > 0 && level - i <= kFiguresBack && of.sentence(i) == of.sentence(level);) {
    if (!of.is_level(i) || of.at(i).unit != of.at(level).unit) return false;
    if (!contains(of.between(i, i + 1), "其中")) continue;
    auto const& percent = of.at(rate);
    auto const base = of.range(i) / grown_by({rounding_interval(percent, reach::widest), percent.cmp->direction});
    return !base.low || !base.high || floor_of(*base.high) >= *base.low;
  }
  return false;
}

relation grown_from_none(page const& of, std::size_t level, std::size_t rate) {
  return {.check = "integer_base",
          .figures = {of.where(level), of.where(rate)},
          .expression = "({0}/1-1)*100 ~ {1}",
          .evaluate = [](figure_values v) -> std::optional<sides> {
            return sides{v[0].range * exact{100} - interval::at(100), v[1].range};
          },
          .reported = 1,
          .repairable = false,
          .remark = {"没有整数基数能得所印的增幅；基数为0时增幅无从算起",
                     "no whole number gives the printed rate; over none there is no rate"}};
}

// Last year's count was whole: some whole base must give the printed rate.
void add_whole_base(page const& of, std::size_t rate, std::vector<relation>& to) {
  auto const host = of.host(rate);
  if (!host || !of.is_level(*host) || !has_way(of, rate)) return;
  constexpr int kNearPercent = 110;
  auto const& level = of.at(*host);
  if (!counts_whole_things(level.unit) || !rounding_interval(level, reach::widest).is_point()) return;
  if (level.value.mantissa == 0 || base_of(of, *host, rate) || is_told_as_before(of, *host)) return;
  if (is_of_the_time_before(of, *host)) return;
  if (is_of_another_noun(of, *host, rate) || is_expected(of, *host) || is_no_growth_of(of, *host, rate)) return;
  if (is_the_base_itself(of, *host, rate) || may_be_of_the_lists_whole(of, *host, rate)) return;
  if (of.at(rate).qualifier != model::figure_qualifier::exact || !is_plain(level) || is_among_averages(of, *host))
    return;
  auto const rate_at = [count = printed_value(level.value)](mpz_class const& base) -> exact {
    return count / exact{base} * 100 - 100;
  };
  auto const way = sign_of(of.at(rate).cmp->direction);
  // 减少2起,下降100%: what has fallen by all of it would be none.
  exact const grown = 1 + way * printed_value(of.at(rate).value) / 100;
  if (grown <= 0) return;
  auto const middle = exact{printed_value(level.value) / grown};
  auto const below = floor_of(middle);
  if (below < 1) {
    // 受伤1人,上升100%; 死亡3人,上升300%: from none, as people write it; but one more than none is no rate.
    bool const from_none = way > 0 && printed_value(level.value) * 100 == printed_value(of.at(rate).value);
    if (from_none) to.push_back(grown_from_none(of, *host, rate));
    return;
  }
  mpz_class const above = below + 1;
  auto const nearer = abs(exact{rate_at(below) * way - printed_value(of.at(rate).value)}) <=
                              abs(exact{rate_at(above) * way - printed_value(of.at(rate).value)})
                          ? below
                          : above;
  auto const text = [&](std::string_view lang) {
    bool const en = lang == "en";
    return fmt::format(fmt::runtime(en ? "a base of {} gives {}, of {} {}; no whole number gives the printed rate"
                                       : "基数{}得{}，基数{}得{}，没有整数基数能得所印的增幅"),
                       below.get_str(), shown(exact{rate_at(below) * way}, "%", lang), above.get_str(),
                       shown(exact{rate_at(above) * way}, "%", lang));
  };
  to.push_back(
      {.check = "integer_base",
       .figures = {of.where(*host), of.where(rate)},
       .expression = fmt::format(fmt::runtime(way > 0 ? "({{0}}/{0}-1)*100 ~ {{1}}" : "(1-{{0}}/{0})*100 ~ {{1}}"),
                                 nearer.get_str()),
       .evaluate = [base = exact{nearer}](figure_values v) -> std::optional<sides> {
         int const sign = sign_of(v[1].way);
         auto const range = v[0].range / grown_by(v[1]);
         bool const some = !range.low || !range.high || floor_of(*range.high) >= *range.low;
         auto growth = v[0].range * exact{1 / base} * exact{100} - interval::at(100);
         if (sign < 0) growth = negative(growth);
         return sides{some ? v[1].range : growth, v[1].range};
       },
       .reported = 1,
       // Of few things hardly any rate comes from a whole number: one that is far off is of something else.
       .near_percent = kNearPercent,
       .repairable = false,
       .remark = {text("zh"), text("en")}});
}

}  // namespace

void add_bases(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (of.usable(i) && of.at(i).kind == figure_kind::chg_pct) add_whole_base(of, i, to);
  }
}

}  // namespace fengsui::know::audit
