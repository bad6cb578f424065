// 同一数字: what is printed twice must be one figure.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

#include "know/audit/checks/again/lead.h"
#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

std::string_view role_class(model::printed_figure const& figure) {
  // 上半年接待381.2万人次,创历史新高: the record of a span is its total.
  if (figure.role == "peak" && days_of(figure).value_or(0) > 27) return "plain";
  return is_plain(figure) ? std::string_view{"plain"} : std::string_view{figure.role};
}

// 其中新建项目47个,到位资金68.2亿元;续建项目79个,到位资金115.3亿元: what stands behind another figure in a list of
// classes is of its class.
bool is_behind_a_class(page const& of, std::size_t i) {
  if (i == 0 || of.sentence(i - 1) != of.sentence(i) || !of.is_level(i - 1)) return false;
  auto const lead = of.before(i, 60);
  return contains(lead, ";") || contains(lead, "其中") || opens_by_class(lead);
}

// Two values that lie further apart than a slip of the pen are of two things, one of which the reader did not see:
// 全局发送786.7万人 in the title, 广丽线发送194.4万人 below.
bool meet_or_slipped(page const& of, std::size_t a, std::size_t b) {
  auto const& x = of.at(a);
  auto const& y = of.at(b);
  return meet(rounding_interval(x, reach::widest), rounding_interval(y, reach::widest)) ||
         are_one_slip_apart(x.value, y.value);
}

// What the text says first of the title's subject is what the title says, but where it is another size altogether.
bool is_first_said(page const& of, std::size_t title, std::size_t b) {
  auto const one = printed_value(of.at(title).value);
  auto const other = printed_value(of.at(b).value);
  if (one > other * 3 / 2 || other > one * 3 / 2) return false;
  return std::ranges::none_of(std::views::iota(title + 1, b), [&](std::size_t i) {
    return !of.in_title(i) && of.is_level(i) && of.at(i).unit == of.at(b).unit;
  });
}

// 全国接待国内游客1.15亿人次,实现国内旅游收入475.6亿元: what says of whom it is, and what follows right behind.
bool both_say_of_all(page const& of, std::vector<std::string> const& leads, std::size_t a, std::size_t b) {
  static constexpr std::array<std::string_view, 10> kAll{"全国", "全省", "全市", "全区",   "全州",
                                                         "全县", "全局", "全盟", "全自治", "全集团"};
  auto const named = [&](std::size_t k) { return contains_any(leads[k], kAll); };
  auto const behind_named = [&](std::size_t i) {
    return i > 0 && named(i - 1) && of.between(i - 1, i).starts_with(",");
  };
  if (named(a) || named(b)) return (named(a) || behind_named(a)) && (named(b) || behind_named(b));
  // 全国流感发病…例,死亡143人; 全国报告法定传染病…例,死亡1901人: of two things.
  return behind_named(a) && behind_named(b) && leads[a - 1] == leads[b - 1];
}

// 白云机场2020年旅客吞吐量4367.81万人次, and 4376.81万人次 at the end: whatever the reader took them for. Of five
// digits also below the title, where both are said to count one thing.
bool has_swapped_digits(page const& of, std::size_t a, std::size_t b) {
  constexpr std::int64_t kFourDigits = 1000;
  constexpr std::int64_t kFiveDigits = 10'000;
  auto const& x = of.at(a);
  auto const& y = of.at(b);
  if (!of.has_text()) return false;
  bool const title = of.in_title(a) && !of.in_title(b);
  // 收入2233亿元。…2323亿元收入中,…: what is said before is divided.
  bool const restated = contains(of.after(b, 8), "中,") && x.value.mantissa >= kFourDigits && b > a;  // read, not shown
  bool const below = ((x.value.mantissa >= kFiveDigits && same_measure(x, y)) || restated) &&
                     of.sentence(a) != of.sentence(b) && is_plain(x) && is_plain(y);
  // 采购商到会189812人——…共吸引198812名采购商: of six digits wherever they stand.
  constexpr std::int64_t kSixDigits = 100'000;
  bool const anywhere = x.value.mantissa >= kSixDigits && same_measure(x, y) && x.org == y.org && same_period(x, y) &&
                        is_plain(x) && is_plain(y) && b - a <= 4;
  return (title || below || anywhere) && x.kind == model::figure_kind::level && y.kind == x.kind && x.unit == y.unit &&
         x.value.mantissa >= kFourDigits && have_swapped_digits(x.value, y.value);
}

// Where one figure of the text says what the title says, others say something else.
bool is_said_again(page const& of, std::size_t title) {
  auto const& one = of.at(title);
  return std::ranges::any_of(of.near(title), [&](std::size_t i) {
    auto const& other = of.at(i);
    return i > title && !of.in_title(i) && of.usable(i) && other.kind == one.kind && other.unit == one.unit &&
           meet(rounding_interval(one, reach::customary), rounding_interval(other, reach::customary));
  });
}

// The digits that were printed, without the zeros behind them: 8753 of 87.53亿 and of 8.753亿.
std::int64_t digits_of(model::printed_number const& number) {
  auto made = number.mantissa;
  while (made != 0 && made % 10 == 0) made /= 10;
  return made;
}

// 旅游消费87.53亿元 … 旅游消费8.753亿元: four digits meet nowhere by chance, so that one of the two lost a scale word
// or has its point in the wrong place. 日均86.25万 is a tenth of 862.5万 of ten days.
bool is_same_but_for_scale(page const& of, std::size_t a, std::size_t b) {
  constexpr std::size_t kFiguresApart = 16;
  constexpr std::int64_t kThreeDigits = 100;
  constexpr std::int64_t kFourDigits = 1000;
  auto const& x = of.at(a);
  auto const& y = of.at(b);
  if (!of.has_text() || b - a > kFiguresApart || !of.is_level(a) || !of.is_level(b) || x.unit != y.unit) return false;
  if (x.unit == "%" || x.unit == "pp" || !adds_up(x) || !adds_up(y)) return false;
  auto const digits = digits_of(x.value);
  if (digits != digits_of(y.value) || printed_value(x.value) == printed_value(y.value)) return false;
  if (digits < kFourDigits && (digits < kThreeDigits || !same_subject(x, y) || !same_period(x, y))) return false;
  auto const is_average = [&](std::size_t i) {
    static constexpr std::array<std::string_view, 6> kMean{"均", "每", "average", "per ", "daily", "each"};
    auto const lead = of.before(i, 12);
    auto const tail = of.after(i, 10);
    return of.is_mean(i) || !is_plain(of.at(i)) ||
           std::ranges::any_of(kMean, [&](auto word) { return contains(lead, word) || contains(tail, word); }) ||
           tail.starts_with(" a ") || tail.starts_with("/");
  };
  return !is_average(a) && !is_average(b);
}

// 规上工业增加值 of 规上工业增加值同比增长8.4%, 社会消费品零售总额 of 社会消费品零售总额实现303.1亿元,增长3.7%.
std::string name_in(std::string made) {
  for (std::string_view const word : {"同比", "增长", "下降", "增速"}) {
    while (made.ends_with(word)) made.resize(made.size() - word.size());
    erase_all(made, word);
  }
  return made;
}

std::string name_of_rate(page const& of, std::vector<std::string> const& leads, std::size_t rate) {
  return name_in(leads[of.host(rate).value_or(rate)]);
}

// 其中,国内运力投入下降3%,旅客周转量上升3%: behind 其中 a class may be named once for all that its sentence tells.
bool is_among_parts(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 60;  // code points
  static constexpr std::array<std::string_view, 2> kEnds{"。", "\n"};
  return contains(behind_last(of.before(i, kReach), kEnds), "其中");
}

// A rate whose level stands beside only one of the two, or beside neither, where both name one thing in the same words.
bool are_rates_of_one_name(page const& of, std::vector<std::string> const& leads, std::size_t a, std::size_t b) {
  constexpr std::size_t kFourCharacters = 12;  // bytes
  // 货邮吞吐量9796吨,…增长24.79%;…,货邮吞吐量同比增长41.20%: or of one level, whose name stands before the rate again.
  bool const of_one_level = of.host(a) && of.host(a) == of.host(b) && !leads[b].empty();
  if (!of.is_chinese() || of.in_title(a) || of.at(a).indicator.empty()) return false;
  if (of.host(a) && of.host(b) && !of_one_level) return false;
  if (is_among_parts(of, a) != is_among_parts(of, b)) return false;
  auto const name = name_of_rate(of, leads, a);
  return name.size() >= kFourCharacters && name == (of_one_level ? name_in(leads[b]) : name_of_rate(of, leads, b));
}

bool both_of_one(page const& of, std::vector<std::string> const& leads, std::size_t a, std::size_t b) {
  auto const& x = of.at(a);
  auto const& y = of.at(b);
  if (x.kind != y.kind || !same_subject(x, y) || role_class(x) != role_class(y)) return false;
  // Without a period nobody can say that both are of the same one, but for a title and its text.
  if (!same_period(x, y) || x.period_kind != y.period_kind) return false;
  // 上半年签约142个; 截至6月底累计签约152个: since when is not said.
  auto const until = [&](std::size_t i) {
    auto const lead = of.before(i, 24);
    return contains(lead, "截至") || contains(lead, "截止");
  };
  if (of.has_text() && until(a) != until(b) && !of.in_title(a)) return false;
  auto const is_rate = x.kind == model::figure_kind::chg_pct;
  if (!x.period_start && !of.in_title(a) && !is_rate) return false;
  // In one sentence two values are a list whose classes have no name, not the same figure again.
  if (of.has_text() && of.sentence(a) == of.sentence(b)) return false;
  // "food processing, 15.3 billion baht; automotive, 13.5 billion baht": nor beside each other between semicolons.
  if (of.has_text() && a + 1 == b && of.between(a, b).starts_with(";")) return false;
  if (x.kind == model::figure_kind::level) {
    static constexpr std::array<std::string_view, 5> kToldApart{"target", "part", "peak", "forecast", "base"};
    auto const told_apart = [&](auto const& one) {
      return std::ranges::find(kToldApart, one.role) != kToldApart.end() && role_class(one) != "plain";
    };
    if (!adds_up(x) || told_apart(x) || x.role == "part" || y.role == "part") return false;
    // Two plain figures may be of classes that nobody names; totals and what stands in the title may not.
    if (of.in_title(a)) return !of.has_text() || meet_or_slipped(of, a, b) || is_first_said(of, a, b);
    if (!of.has_text()) return !x.role.empty() && x.role == y.role;
    if (!meet_or_slipped(of, a, b) && !both_say_of_all(of, leads, a, b)) return false;
    if (!x.role.empty() && !y.role.empty() && x.role != y.role) return false;
    if (is_behind_a_class(of, a) || is_behind_a_class(of, b)) return false;
    constexpr std::int64_t kFourDigits = 1000;
    if (of.sentence(b) - of.sentence(a) <= 2 && x.value.mantissa >= kFourDigits &&
        have_swapped_digits(x.value, y.value))
      return true;
    return !leads[a].empty() && leads[a] == leads[b];
  }
  if (x.kind != model::figure_kind::chg_pct || !x.cmp || !y.cmp) return false;
  if (x.cmp->type != y.cmp->type || x.cmp->direction != y.cmp->direction) return false;
  if (are_rates_of_one_name(of, leads, a, b)) return true;
  // Two rates are one figure only where what they are of is printed twice too.
  auto const host = of.host(a);
  auto const other = of.host(b);
  if (!x.period_start && !of.in_title(a)) return false;
  if (!host || !other || *host == *other || of.at(*host).role != of.at(*other).role) return false;
  // "5% to 21.5 million tonnes" of imports, "22%" of exports: two levels of one value are of two things, unless they
  // are told in the same words.
  if (of.has_text() && !of.in_title(a) && (leads[*host].empty() || leads[*host] != leads[*other])) return false;
  return meet(rounding_interval(of.at(*host), reach::customary), rounding_interval(of.at(*other), reach::customary));
}

// 在全国接待的2.31亿人次中, 393亿元旅游收入中: the noun between a level and what it is divided into, where the clause
// names nothing that the text around `first` did not.
bool is_said_to_be_divided(page const& of, std::size_t first, std::size_t i, std::string_view noun) {
  static constexpr std::array<std::string_view, 6> kEnds{",", "。", ";", ":", "\n", ")"};
  std::string lead{behind_last(of.before(i, 20), kEnds)};
  if (lead.empty() ? noun.empty() : !lead.starts_with("在")) return false;
  for (std::string_view const filler : {"在", "的", "这", "上述", "全国", "全省", "全市", "全区", "全县", "全州"})
    erase_all(lead, filler);
  auto const said = of.before(first, 24);
  return (lead.empty() || contains(said, lead)) && (noun.empty() || contains(said, noun));
}

// 全国共接待游客2.31亿人次…。在全国接待的2.81亿人次中,过夜游客…: what is divided was counted before.
std::optional<std::size_t> counted_before(page const& of, std::size_t divided) {
  constexpr std::int64_t kThreeDigits = 100;
  constexpr std::size_t kFiguresBack = 12;
  auto const& y = of.at(divided);
  if (!of.has_text() || !of.is_chinese() || !of.is_level(divided) || y.value.mantissa < kThreeDigits) return {};
  auto const tail = of.after(divided, 12);
  auto const in_it = tail.find("中,");  // read, not shown
  if (in_it == std::string_view::npos) return {};
  auto const noun = tail.substr(0, in_it);
  std::optional<std::size_t> found;
  for (auto i = divided; i-- > 0 && divided - i <= kFiguresBack;) {
    auto const& x = of.at(i);
    if (!of.is_level(i) || x.unit != y.unit) continue;
    if (meet(rounding_interval(x, reach::widest), rounding_interval(y, reach::widest))) return {};
    bool const apart = x.value.mantissa >= kThreeDigits && are_one_slip_apart(x.value, y.value);
    if (!found && apart && same_measure(x, y) && is_plain(x) && is_said_to_be_divided(of, i, divided, noun)) found = i;
  }
  return found;
}

// 完成投资691.77亿元 in the text, 完成6917679万元 in its table: one level, told to more digits. Four of them meet
// nowhere by chance, to one of the last.
bool is_told_finer(page const& of, std::size_t coarse, std::size_t fine) {
  constexpr std::int64_t kFourDigits = 1000;
  constexpr int kDigitsMore = 2;
  auto const& x = of.at(coarse);
  auto const& y = of.at(fine);
  if (x.value.mantissa < kFourDigits || y.value.last_digit > x.value.last_digit - kDigitsMore) return false;
  if (!of.is_level(coarse) || !of.is_level(fine) || !same_measure(x, y) || !adds_up(x) || !adds_up(y)) return false;
  if (x.qualifier != model::figure_qualifier::exact || y.qualifier != model::figure_qualifier::exact) return false;
  return abs(exact{printed_value(x.value) - printed_value(y.value)}) <= power_of_ten(x.value.last_digit);
}

// What it is of its target is one rate then.
void add_completions_told_again(page const& of, std::size_t one, std::size_t other, std::vector<relation>& to) {
  for (auto const a : of.modifiers(one)) {
    for (auto const b : of.modifiers(other)) {
      if (of.at(a).kind != model::figure_kind::target_share || of.at(b).kind != of.at(a).kind) continue;
      to.push_back(said_twice(of, std::min(a, b), std::max(a, b)));
      to.back().only_by_slip = true;
    }
  }
}

void add_told_finer(page const& of, std::vector<relation>& to) {
  constexpr std::size_t kFiguresApart = 40;
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 0; i < of.size(); ++i) {
    for (auto j = i + 1; j < of.size() && j - i <= kFiguresApart; ++j) {
      bool const first_is_coarse = is_told_finer(of, i, j);
      if (!first_is_coarse && !is_told_finer(of, j, i)) continue;
      auto const coarse = first_is_coarse ? i : j;
      to.push_back(said_twice(of, coarse == i ? j : i, coarse));
      to.back().reported = 1;
      add_completions_told_again(of, i, j, to);
    }
  }
}

}  // namespace

// 在谈23个, 签约23项: a project is in one stage; one count for two stages of one span may be a slip of copying. A
// person should look; nothing is proved.
void add_repeated_counts(page const& of, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 5> kStages{
      "projects_negotiating", "projects_signed", "projects_registered", "projects_started", "projects_approved"};
  constexpr int kLeast = 10;  // small counts meet by chance
  auto const is_stage = [&](std::size_t i) {
    return of.is_level(i) && is_plain(of.at(i)) && of.at(i).value.exponent == 0 && of.at(i).value.mantissa >= kLeast &&
           std::ranges::find(kStages, of.at(i).indicator) != kStages.end();
  };
  for (std::size_t a = 0; a < of.size(); ++a) {
    if (!is_stage(a)) continue;
    auto room = kMostPerFigure;
    for (auto const b : of.near(a)) {
      auto const& x = of.at(a);
      auto const& y = of.at(b);
      if (b <= a || !is_stage(b) || x.indicator == y.indicator || x.value.mantissa != y.value.mantissa) continue;
      if (x.org != y.org || x.place != y.place || x.what != y.what || !same_period(x, y)) continue;
      to.push_back({.check = "repeated_count",
                    .figures = {of.where(a), of.where(b)},
                    .expression = "",
                    // Never equal: that the two are the same is what is to be looked at.
                    .evaluate = [](figure_values v) -> std::optional<sides> {
                      return sides{v[0].range, v[1].range + interval::at(1)};
                    },
                    .provable = false,
                    .repairable = false,
                    .remark = {fmt::format("“{}”与“{}”同数，而所指是两个阶段，请核对是否抄错", x.span, y.span),
                               fmt::format("“{}” and “{}” are one count for two stages; one of them may be copied "
                                           "from the other",
                                           x.span, y.span)}});
      if (--room == 0) break;
    }
  }
}

void add_same_figures(page const& of, std::vector<relation>& to) {
  add_told_finer(of, to);
  std::vector<std::string> leads;
  for (std::size_t i = 0; i < of.size(); ++i) leads.push_back(of.has_text() ? lead_of(of, i) : std::string{});
  for (std::size_t a = 0; a < of.size(); ++a) {
    if (!of.usable(a)) continue;
    if (auto const before = counted_before(of, a)) to.push_back(said_twice(of, *before, a));
    auto room = kMostPerFigure;
    auto const again = of.in_title(a) && is_said_again(of, a);
    for (auto const b : of.near(a)) {
      if (b <= a || !of.usable(b)) continue;
      if (again && !meet(rounding_interval(of.at(a), reach::customary), rounding_interval(of.at(b), reach::customary)))
        continue;
      if (!both_of_one(of, leads, a, b) && !has_swapped_digits(of, a, b) && !is_same_but_for_scale(of, a, b)) continue;
      to.push_back(said_twice(of, a, b));
      if (--room == 0) break;
    }
  }
  add_told_again(of, leads, to);
  add_taken_up(of, to);
}

}  // namespace fengsui::know::audit
