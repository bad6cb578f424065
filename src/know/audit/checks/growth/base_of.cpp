// The base of a level: what it was before, as the text tells it, by its dates, its words or where it stands.
#include <array>
#include <cstdlib>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/growth/english_pairs_told.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool are_worlds_apart(model::printed_figure const& a, model::printed_figure const& b) {
  constexpr int kFactor = 30;
  auto const x = printed_value(a.value);
  auto const y = printed_value(b.value);
  return x > y * kFactor || y > x * kFactor;
}

std::optional<std::size_t> base_told_between(page const& of, std::size_t host, std::size_t change) {
  auto const i = host + 1;
  if (change <= i || change > host + 3 || !is_told_as_before(of, i) || of.sentence(host) != of.sentence(change))
    return {};
  if (change == host + 3 && of.is_level(host + 2)) return {};
  return i;
}

// 快递业务收入 of 快递业务收入完成: what a level is called, without the verbs that hand it over.
std::string name_of_level(page const& of, std::size_t i) {
  std::string name{of.noun_before(i)};
  for (std::string_view const filler :
       {"预计", "累计", "完成", "实现", "达到", "共", "约", "将", "全省", "全市", "全国"}) {
    for (auto at = name.find(filler); at != std::string::npos; at = name.find(filler)) name.erase(at, filler.size());
  }
  return name;
}

// Whether the words around a level say that it was delivered; what was collected is another.
bool is_delivered(page const& of, std::size_t i) {
  constexpr std::size_t kCharacters = 24;
  static constexpr std::array<std::string_view, 3> kDelivered{"deliver", "投递", "派送"};
  return contains_any(of.before(i, kCharacters), kDelivered) || contains_any(of.after(i, kCharacters), kDelivered);
}

// 业务总量227.5亿元 and, two sentences before it, 业务收入124.1亿元: called by other nouns they are two things,
// whatever the reader took them for.
bool is_called_otherwise(page const& of, std::size_t a, std::size_t b) {
  constexpr std::size_t kHead = 6;  // bytes: two Chinese characters
  if (!of.has_text() || of.sentence(a) == of.sentence(b)) return false;
  if (is_delivered(of, a) != is_delivered(of, b)) return true;
  auto const one = name_of_level(of, a);
  auto const other = name_of_level(of, b);
  if (one.size() < kHead || other.size() < kHead) return false;
  return std::string_view{one}.substr(one.size() - kHead) != std::string_view{other}.substr(other.size() - kHead);
}

// "332,909 TEUs, down 1.9 percent from 339,343 TEUs": behind a level its own base stands, before one "from 80 to 70".
bool is_base_of_another(page const& of, std::size_t base, std::size_t host) {
  constexpr std::size_t kLongest = 120;  // bytes
  constexpr std::size_t kFiguresBack = 3;
  // "by 14 percent to 67 thousand; those for emergencies from 91 thousand to 85": behind a semicolon another thing
  // begins.
  if (of.has_text() && !of.is_chinese() && base > host && contains(of.between(host, base), "; ")) return true;
  if (!of.has_text() || base == host + 1) return false;
  // "up from 962,300 for the same quarter. … 674,100 stopover arrivals": of what its own sentence tells.
  static constexpr std::array<std::string_view, 6> kTold{" from ",    " over ",          " than ",
                                                         " against ", " compared with ", " compared to "};
  if (!of.is_chinese() && of.at(base).role == "base" && base < host && of.sentence(base) != of.sentence(host) &&
      ends_with_any(of.before(base, 16), kTold))
    return true;
  // "21,400 jobs, 78 percent over the 12,020 of a year ago: housing 9,310": right behind a rate, of what that is of.
  if (base > 0 && of.at(base - 1).kind == model::figure_kind::chg_pct && of.host(base - 1)) {
    static constexpr std::array<std::string_view, 6> kThan{" over the ",      " from the ",      " from ",
                                                           " more than the ", " less than the ", " below the "};
    auto const joint = of.between(base - 1, base);
    bool const of_a_year = joint.starts_with(" up on ") || joint.starts_with(" down on ") || joint.ends_with("'s ");
    if ((of_a_year || std::ranges::find(kThan, joint) != kThan.end()) && base < host) return *of.host(base - 1) != host;
  }
  auto const owns = [&](std::size_t i) {
    return of.is_level(i) && of.at(i).role != "base" && of.at(i).unit == of.at(base).unit &&
           of.sentence(i) == of.sentence(base);
  };
  if (base + 1 < of.size() && owns(base + 1) && contains(of.between(base, base + 1), " to ")) return base + 1 != host;
  for (auto i = base; i-- > 0 && base - i <= kFiguresBack;) {
    if (!owns(i)) continue;
    auto const text = of.between(i, base);
    static constexpr std::array<std::string_view, 13> kBase{
        " from ", " against ",     " as many as ",    " than ",   " opposed to ", " below ", " above ",
        " over ", " compared to ", " compared with ", "上年同期", "去年同期",     "上年为"};
    return i != host && text.size() <= kLongest && contains_any(text, kBase);
  }
  return false;
}

// 今年已达311.03万标箱,同比增长15.6%,已超去年297.6万标箱的全年总箱数: a whole year is no base of what this one has
// brought.
bool is_of_the_whole_year_before(page const& of, std::size_t i) {
  return of.has_text() && (of.after(i, 4).starts_with("的全年") || of.noun_before(i).ends_with("去年全年"));
}

// How far, in days, a span may begin from where the comparison says: holidays move from year to year; 比2日 is of that
// day alone.
long play_of_base(model::printed_figure const& now, base::day base_start) {
  constexpr long kMostOfAYear = 300;
  constexpr long kHolidaysMove = 20;
  if ((*now.period_start - base_start).count() >= kMostOfAYear) return kHolidaysMove;
  return is_one_day(now) ? 0 : 2;
}

// 一季度上年同期5260万吨 is no base of what 前两月 brought: a year before lasts as long, a holiday's days more or less.
bool last_as_long(model::printed_figure const& then, model::printed_figure const& now) {
  constexpr int kDaysMove = 20;
  return std::abs(days_of(then).value_or(0) - days_of(now).value_or(0)) <= kDaysMove;
}

// 按可比口径恢复至疫前同期的70.1%: on a basis of its own, which is not that of the levels printed.
bool is_on_another_basis(page const& of, std::size_t change) {
  constexpr std::size_t kReach = 20;  // code points
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  return of.has_text() && contains(behind_last(of.before(change, kReach), kEnds), "可比口径");
}

bool is_called_alike(page const& of, std::size_t a, std::size_t b) {
  auto const one = name_of_level(of, a);
  return one.size() >= 6 && one == name_of_level(of, b);
}

}  // namespace

bool is_of_the_time_before(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 40;  // code points
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  static constexpr std::array<std::string_view, 6> kBefore{"去年同期", "上年同期", "去年", "上年", "上周", "上月"};
  // 与去年同期相比: what is compared, and no level of then.
  static constexpr std::array<std::string_view, 6> kCompared{"比", "较", "相比", "占", "末", "为基"};
  auto const lead = behind_last(of.before(i, kReach), kEnds);
  for (auto const word : kBefore) {
    auto const at = lead.rfind(word);
    if (at == std::string_view::npos) continue;
    return !ends_with_any(lead.substr(0, at), kCompared) && !starts_with_any(lead.substr(at + word.size()), kCompared);
  }
  return false;
}

// 612.4万人次,同比增长38.6%,较2019年同期的658.9万人次恢复至92.9%: no base of what it has grown by over last year.
static bool is_of_years_before(page const& of, std::size_t base, std::size_t host, std::string_view type) {
  constexpr std::size_t kReach = 14;  // code points
  constexpr std::size_t kYear = 4;
  if (type != "yoy" || !of.is_chinese()) return false;
  auto const lead = of.before(base, kReach);
  auto const at = lead.rfind("年同期");
  if (at == std::string_view::npos || at < kYear) return false;
  auto const told = lead.substr(at - kYear, kYear);
  if (told.find_first_not_of("0123456789") != std::string_view::npos) return false;
  auto const& end = of.at(host).period_end;
  return !end || std::stoi(std::string{told}) + 1 < std::stoi(base::to_text(*end).substr(0, kYear));
}

bool is_average_beside_total(page const& of, std::size_t a, std::size_t b) {
  return of.has_text() && of.at(a).role.starts_with("avg") != of.at(b).role.starts_with("avg") &&
         are_worlds_apart(of.at(a), of.at(b));
}

std::optional<std::size_t> base_of(page const& of, std::size_t host, std::size_t change) {
  auto const& now = of.at(host);
  if (!of.at(change).cmp || is_on_another_basis(of, change)) return {};
  if (auto const base = base_in_order(of, host)) return base;
  auto const& cmp = *of.at(change).cmp;
  std::optional<std::size_t> best;
  auto const distance = [&](std::size_t i) { return i > host ? i - host : host - i; };
  for (auto const i : of.near(host)) {
    auto const& then = of.at(i);
    // "125,639 TEUs against 181,412": what is said once.
    // 生猪出栏46.58万头,较2016年42.79万头增长8.86%: whatever it is.
    bool const alike = same_measure(then, now) || (of.is_chinese() && then.unit == now.unit);
    bool const right_behind = of.has_text() && then.role == "base" && i == host + 1 && alike && then.org == now.org &&
                              then.what.empty() && then.place.empty();
    if (i == host || !of.is_level(i) || !(same_subject(then, now) || right_behind)) continue;
    if (now.role.starts_with("avg") != then.role.starts_with("avg") && then.role != "base") continue;
    if (then.role == "peak" || then.role == "target" || then.role == "forecast") continue;
    if (is_average_beside_total(of, host, i) || is_of_years_before(of, i, host, cmp.type)) continue;
    if (is_of_the_whole_year_before(of, i)) continue;
    // 总产值1264.8亿元 … 亩均税收28.6万元,上年为26.2万元: hardly the same thing a year before.
    if (of.has_text() && distance(i) > 2 && are_worlds_apart(then, now)) continue;
    bool const dated = then.period_start && then.period_end && now.period_start;
    bool fits = false;
    if (dated && cmp.base_start) {
      fits = std::abs((*then.period_start - *cmp.base_start).count()) <= play_of_base(now, *cmp.base_start) &&
             !same_period(then, now) &&
             (cmp.type != "yoy" || last_as_long(then, now) || of.sentence(i) == of.sentence(change));
    } else if (dated && cmp.type == "vs_2019") {
      fits = base::to_text(*then.period_start).starts_with("2019");
    } else if (dated) {
      fits = (cmp.type == "yoy" || cmp.type.empty()) && year_before(then, now);
    } else {
      fits = then.role == "base";
    }
    // "rose 4.8 percent to 152,300 TEUs from 148,100 TEUs": what the sentence itself says it came from.
    auto const in_sentence =
        then.role == "base" && of.sentence(i) == of.sentence(host) && of.sentence(i) == of.sentence(change);
    fits = fits || (in_sentence && same_period(then, now));
    // 运送旅客69.8万人次,上年同期为72.5万人次,下降3.7%: right behind the level, whichever of its days the reader took.
    // 前11个月7.47万亿元,已超去年全年7.09万亿元,增长17.4%: against the same months.
    bool const of_all_the_year =
        of.has_text() && i == host + 1 && contains(of.between(host, i), "全年") && dated && !last_as_long(then, now);
    if (of_all_the_year) continue;
    auto const apart = dated ? (*now.period_end - *then.period_end).count() : 365;
    fits = fits ||
           (in_sentence && i == host + 1 && change == i + 1 && cmp.type != "vs_2019" && apart > 330 && apart < 400);
    // "fell by 1,370 to 43,218 from 44,588": between the change and its base nothing stands but the level.
    auto const from_to = of.has_text() && change + 1 == host && i == host + 1 && of.between(host, i) == " from ";
    fits = fits || (in_sentence && from_to);
    // "3.8% more than a year earlier: 1.9 million in Europe": behind the colon its parts stand.
    bool const opens_parts = of.has_text() && i == change + 1 && i > host && of.between(change, i).ends_with(": ");
    if (opens_parts) continue;
    if (!fits || is_base_of_another(of, i, host) || (!in_sentence && is_called_otherwise(of, i, host))) continue;
    auto const called_alike = is_called_alike(of, i, host);
    auto const best_alike = best && is_called_alike(of, *best, host);
    if (!best || (called_alike && !best_alike) || (called_alike == best_alike && distance(i) < distance(*best)))
      best = i;
  }
  return best ? best : base_told_between(of, host, change);
}

}  // namespace fengsui::know::audit
