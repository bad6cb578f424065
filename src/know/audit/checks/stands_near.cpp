// What stands near each other, whatever the reader linked: a level, a change and a rate; a part, a whole and a
// percentage; a total, days and an average; two levels and what lies between them. Each is only proposed, with how many
// such links must be wrong (relation.h, wrong_links): judge() raises it where a slip of the pen explains it that is no
// accident.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

constexpr std::size_t kFiguresBack = 16;
constexpr std::size_t kMostProposed = 4;  // for one figure

// What the text's own words leave of the doubt in a link.
constexpr double kSaid = 0.1;  // 占, 同比, 日均 right beside the figures
constexpr double kNear = 0.5;  // nothing but nearness
constexpr double kFarOff = 2;
constexpr double kCertainly = 0.01;

// The first figure over the second is the percentage that the third prints.
relation percent_near(std::string_view check, std::vector<figure_at> figures, double doubt) {
  return {.check = std::string{check},
          .figures = std::move(figures),
          .expression = "{0}/{1}*100 ~ {2}",
          .evaluate = [](figure_values v) -> std::optional<sides> {
            if (!v[1].range.low || *v[1].range.low <= 0) return {};
            return sides{v[0].range / v[1].range * exact{100}, v[2].range};
          },
          .reported = 2,
          .wrong_links = doubt,
          .ratio = [](std::span<double const> v) { return v[0] / v[1] * 100 / v[2]; }};
}

// The levels of a unit before a figure, the nearest first.
std::vector<std::size_t> levels_before(page const& of, std::size_t i, std::string_view unit, int sentences) {
  std::vector<std::size_t> made;
  for (auto k = i; k-- > 0 && i - k <= kFiguresBack && of.sentence(i) - of.sentence(k) <= sentences;) {
    if (of.is_level(k) && of.at(k).unit == unit && of.at(k).value.mantissa > 0) made.push_back(k);
  }
  return made;
}

bool is_average(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 8> kDaily{"日均",   "平均每天",      "平均每日", "每天平均",
                                                          "天平均", "daily average", "per day",  "a day"};
  // "The daily average over the 10-day holiday is 134,000": a number of days is none a day.
  if (!of.is_level(i) || of.at(i).unit == "day") return false;
  if (of.at(i).role == "avg_day") return true;
  return i > 0 && of.has_text() && of.between(i - 1, i).size() <= 48 && contains_any(of.noun_before(i), kDaily);
}

// The numbers of days that the text around a total gives: its span's, and those printed beside it.
std::vector<int> days_around(page const& of, std::size_t total, std::size_t average) {
  constexpr int kSentences = 3;
  constexpr std::int64_t kMostDays = 400;
  std::vector<int> made;
  auto const add = [&](std::int64_t days) {
    if (days > 1 && days <= kMostDays && std::ranges::find(made, days) == made.end())
      made.push_back(static_cast<int>(days));
  };
  if (auto const days = days_of(of.at(total))) add(*days);
  if (auto const days = days_of(of.at(average))) add(*days);
  for (auto i = total > kFiguresBack ? total - kFiguresBack : 0; i < std::min(of.size(), average + 3); ++i) {
    auto const& one = of.at(i);
    if (of.is_level(i) && one.unit == "day" && one.value.exponent == 0 &&
        std::abs(of.sentence(i) - of.sentence(average)) <= kSentences)
      add(one.value.mantissa);
  }
  return made;
}

// 为期40天…发送3.48亿人次,…,日均发送807万人次: a total before, and days.
void add_near_average(page const& of, std::size_t average, std::vector<relation>& to) {
  if (!is_average(of, average)) return;
  constexpr int kSentences = 1;
  auto room = kMostProposed;
  auto doubt = kSaid;
  for (auto const total : levels_before(of, average, of.at(average).unit, kSentences)) {
    if (is_average(of, total) || of.at(total).role == "peak" || is_one_day(of.at(total))) continue;
    if (total + 1 == average && of.between(total, average) == " and ") continue;  // two averages, "136 and 106 a day"
    auto const days = days_around(of, total, average);
    for (auto const n : days) {
      to.push_back(averaged_over(of, total, average, n));
      to.back().wrong_links = doubt * static_cast<double>(days.size());
      to.back().ratio = [n](std::span<double const> v) { return v[0] / n / v[1]; };
      if (--room == 0) return;
    }
    doubt = kNear;
  }
}

bool is_first_of_its_unit(page const& of, std::size_t level) {
  for (auto i = level; i-- > 0 && level - i <= kFiguresBack;) {
    if (of.is_level(i) && of.at(i).unit == of.at(level).unit && !of.in_title(i)) return false;
  }
  return level <= kFiguresBack;
}

// 14起。其中上坟引起9起、吸烟4起、玩火1起,占总数的87.5%: behind a list the share is of what it makes.
std::optional<std::size_t> what_the_list_makes(page const& of, std::size_t last) {
  exact sum = printed_value(of.at(last).value);
  for (auto i = last; i-- > 0 && last - i <= kFiguresBack && of.sentence(last) - of.sentence(i) <= 1;) {
    if (!of.is_level(i) || of.at(i).unit != of.at(last).unit) return {};
    auto const value = printed_value(of.at(i).value);
    if (i + 1 < last && value == sum) return i;
    sum += value;
  }
  return {};
}

// A part right before its percentage and the levels that it may be a part of, the nearest first.
void add_near_share(page const& of, std::size_t share, std::vector<relation>& to) {
  constexpr int kSentences = 3;
  if (of.at(share).unit != "%" || of.at(share).value.mantissa == 0 || is_no_share(of, share)) return;
  if (of.at(share).role == "base") return;
  auto part = of.host(share);
  if (!part || !of.is_level(*part)) {
    if (share == 0 || !of.is_level(share - 1) || of.sentence(share - 1) != of.sentence(share)) return;
    part = share - 1;
  }
  if (contains(of.between(share - 1, share), "总")) part = what_the_list_makes(of, *part).value_or(*part);
  auto room = kMostProposed;
  auto doubt = kSaid;
  auto const propose = [&](std::size_t whole) {
    if (whole == *part || printed_value(of.at(whole).value) <= printed_value(of.at(*part).value)) return;
    if (of.at(whole).role.starts_with("avg") != of.at(*part).role.starts_with("avg")) return;
    if (is_told_of_another(of, share, *part, whole)) return;
    if (of.at(whole).role == "base" && of.at(*part).role != "base") return;
    // "Japan sent 260,773, up 33.6 per cent. China fell to 174,328 (6 per cent)": another part of the same whole.
    if (of.at(whole).role == "part" && of.at(*part).role == "part" && of.at(whole).place != of.at(*part).place) return;
    if (stands_beside_with_share(of, whole, *part) || counts_places(of, whole) != counts_places(of, *part)) return;
    to.push_back(percent_near("share", {of.where(*part), of.where(whole), of.where(share)}, doubt));
    doubt = kNear;
    --room;
  };
  if (auto const told = of.whole_of(share); told && of.is_level(*told) && of.at(*told).unit == of.at(*part).unit)
    propose(*told);
  auto const wholes = levels_before(of, *part, of.at(*part).unit, kSentences);
  // What a text begins with is what the shares of its classes are of.
  if (!wholes.empty() && !of.in_title(wholes.back()) && is_first_of_its_unit(of, wholes.back())) {
    doubt = kSaid;
    propose(wholes.back());
  }
  for (auto const whole : wholes) {
    if (room > 0) propose(whole);
  }
}

bool says_before(std::string_view text) {
  static constexpr std::array<std::string_view, 16> kBefore{
      " previous ", "年为", "上年", "去年",    "同期",     "上届",        "上一年",         "上月",
      "年初",       "从",   "由",   "against", "compared", "last year's", "a year earlier", "A year earlier"};
  // "41.2 billion baht from visitors, up 12.4%. Brana earned 18.6 billion": not where it came from.
  constexpr std::size_t kNearest = 24;  // bytes
  return text.size() <= 96 && (contains_any(text, kBefore) ||
                               contains(text.substr(text.size() - std::min(text.size(), kNearest)), " from "));
}

bool has_like_between(page const& of, std::size_t from, std::size_t to) {
  for (auto i = from + 1; i < to; ++i) {
    if (of.is_level(i) && of.at(i).unit == of.at(to).unit) return true;
  }
  return false;
}

// A level, what it changed by or what it was before, and the rate.
void add_near_growth(page const& of, std::size_t rate, std::vector<relation>& to) {
  constexpr int kSentences = 1;
  auto const& figure = of.at(rate);
  if (!has_way(of, rate) || figure.value.mantissa == 0) return;
  if (auto const host = of.host(rate); host && grows_at_constant_prices(of, *host)) return;
  bool const up = sign_of(figure.cmp->direction) > 0;
  auto room = kMostProposed;
  auto const last = std::min(of.size(), rate + 4);
  std::vector<std::size_t> levels;
  if (auto const host = of.host(rate); host && of.is_level(*host)) levels.push_back(*host);
  for (auto k = rate; k-- > 0 && rate - k <= 6 && of.sentence(rate) - of.sentence(k) <= kSentences;) {
    if (of.is_level(k) && std::ranges::find(levels, k) == levels.end()) levels.push_back(k);
  }
  auto const propose = [&to](relation made, double wrong_links, auto const& ratio) {
    made.wrong_links = wrong_links;
    made.ratio = ratio;
    to.push_back(std::move(made));
  };
  auto doubt = kSaid;
  for (auto const level : levels) {
    // Further off a level explains what is nearer, and proves nothing itself.
    if (rate > level && rate - level > 4) doubt = kFarOff;
    for (auto k = level > 2 ? level - 2 : 0; k < last && room > 0; ++k) {
      auto const& other = of.at(k);
      if (k == level || k == rate || other.unit != of.at(level).unit || other.unit == "%" || !of.usable(k)) continue;
      if (std::abs(of.sentence(k) - of.sentence(level)) > kSentences || other.value.mantissa == 0) continue;
      // "21.6 million tons, down by 0.1 million tons": what stands right behind its own level is of no other.
      if (of.host(k) && *of.host(k) + 1 == k && *of.host(k) != level && of.is_level(*of.host(k))) continue;
      // 动车组列车3672列,增加852列。动车组发送旅客4340.7万人次,同比增长30.3%: right behind a level of its own sentence
      // a rate says nothing of a change before that.
      if (rate > 0 && level != rate - 1 && of.is_level(rate - 1) && of.sentence(rate - 1) == of.sentence(rate) &&
          of.sentence(k) < of.sentence(rate) && of.is_chinese())
        continue;
      if (other.kind == figure_kind::chg_abs && has_way(of, k) &&
          names_other_base(of, k) == names_other_base(of, rate) && other.cmp->direction == figure.cmp->direction) {
        propose(growth_by_change(of, k, level, rate), doubt, [up](std::span<double const> v) {
          auto const base = up ? v[1] - v[0] : v[1] + v[0];
          return v[0] / base * 100 / v[2];
        });
        --room;
      } else if (of.is_level(k) && k > level && !has_like_between(of, level, k) &&
                 !of.after(k, 8).starts_with(" of them") && !is_average_beside_total(of, level, k) &&
                 // 比上年增长10.8%,其中城镇32.25亿元: what the rate is against says nothing of what follows it.
                 says_before(of.between(of.is_chinese() ? k - 1 : level, k))) {
        propose(growth_by_base(of, level, k, rate), doubt, [up](std::span<double const> v) {
          auto const grown = (v[0] / v[1] - 1) * 100;
          return (up ? grown : -grown) / v[2];
        });
        --room;
      }
    }
    doubt = kNear;
  }
}

// 顺差, "832 more boys than girls", "leaving 576,172 hectares": what lies between the two levels before it.
bool is_told_as_gap(page const& of, std::size_t gap) {
  static constexpr std::array<std::string_view, 14> kLead{
      "deficit of ", "surplus of ", "剩余",     "剩下",    "其余",       "尚余",    "相差",
      "多出",        "差额",        "leaving ", "leaves ", "remaining ", "gap of ", "difference of "};
  static constexpr std::array<std::string_view, 9> kTail{" more than",  " fewer ",    " less than",
                                                         " remain",     " left",      " higher than",
                                                         " lower than", " above the", " below the"};
  if (gap == 0 || !of.usable(gap)) return false;
  if (of.at(gap).kind != figure_kind::level && of.at(gap).kind != figure_kind::chg_abs) return false;
  auto const tail = of.after(gap, 16);
  // "which leaves 59.68 billion yuan and 4.25 billion parcels for January"
  if (gap > 1 && of.between(gap - 1, gap) == " and " && of.before(gap - 1, 7) == "leaves ") return true;
  return contains_any(of.between(gap - 1, gap).size() <= 60 ? of.between(gap - 1, gap) : of.before(gap, 16), kLead) ||
         contains_any(tail, kTail) || (tail.starts_with(" more ") && contains(of.after(gap, 40), " than "));
}

// "Exports rose to $21.36 billion and imports to $24.18 billion, leaving a deficit of $2.82 billion"
bool is_balance(page const& of, std::size_t one, std::size_t other, std::size_t gap) {
  auto const lead = of.between(other, gap);
  if (lead.size() > 60 || !(contains(lead, "deficit") || contains(lead, "surplus"))) return false;
  auto const first = of.before(one, 40);
  auto const second = of.between(one, other);
  return (contains(first, "xport") && contains(second, "mport")) ||
         (contains(first, "mport") && contains(second, "xport"));
}

void add_near_gap(page const& of, std::size_t gap, std::vector<relation>& to) {
  constexpr int kSentences = 2;
  if (!of.has_text() || !is_told_as_gap(of, gap) || of.at(gap).value.mantissa == 0) return;
  auto levels = levels_before(of, gap, of.at(gap).unit, kSentences);
  if (levels.size() < 2 && of.at(gap).unit == "count") levels = levels_before(of, gap, "person", kSentences);
  if (levels.size() < 2) return;
  if (levels.size() > 3) levels.resize(3);
  auto room = kMostProposed;
  auto doubt = kSaid;
  // 发现隐患2318处,已整改2167处,…,剩余151处: what has gone and what is left of one count.
  static constexpr std::array<std::string_view, 5> kLeft{"剩余", "剩下", "余下", "其余", "尚余"};
  if (of.sentence(levels[1]) == of.sentence(gap) && contains_any(of.noun_before(gap), kLeft))
    doubt = of.at(gap).value.mantissa >= 100 ? kCertainly : kSaid;
  if (is_balance(of, levels[1], levels[0], gap)) doubt = kCertainly;
  for (std::size_t a = 0; a + 1 < levels.size(); ++a) {
    for (std::size_t b = a + 1; b < levels.size() && room > 0; ++b, --room) {
      auto larger = levels[a];
      auto smaller = levels[b];
      if (printed_value(of.at(larger).value) < printed_value(of.at(smaller).value)) std::swap(larger, smaller);
      to.push_back(so_much_apart(of, larger, smaller, gap, true));
      to.back().wrong_links = doubt;
      // The sentence itself says what is left between the two.
      static constexpr std::array<std::string_view, 2> kBalances{"surplus of ", "deficit of "};
      if (is_balance(of, levels[1], levels[0], gap) && ends_with_any(of.between(levels[0], gap), kBalances))
        to.back().wrong_links = 0, to.back().only_by_slip = true;
      to.back().ratio = [](std::span<double const> v) { return (v[0] - v[1]) / v[2]; };
      doubt = kNear;
    }
  }
}

}  // namespace

void add_near_figures(page const& of, std::vector<relation>& to) {
  if (!of.has_text()) return;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.usable(i)) continue;
    auto const kind = of.at(i).kind;
    if (kind == figure_kind::share) add_near_share(of, i, to);
    if (kind == figure_kind::chg_pct) add_near_growth(of, i, to);
    add_near_average(of, i, to);
    add_near_gap(of, i, to);
  }
}

}  // namespace fengsui::know::audit
