// 分项与合计: parts below the whole, parts that make the whole, a whole that grows as its parts do.
#include <algorithm>
#include <array>
#include <optional>
#include <ranges>
#include <set>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/lists/list_columns.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

bool is_near(page const& of, family const& group) {
  auto const sum = total_of(of, group.parts);
  auto const whole = range_of(of, group.whole);
  if (!sum.high || !whole.low || !sum.low || !whole.high) return false;
  return *sum.high * 100 >= *whole.low * 85 && *sum.low * 100 <= *whole.high * 115;
}

using class_set = std::set<std::string>;

class_set classes_of(page const& of, family const& group) {
  class_set made;
  for (auto const part : group.parts) {
    auto const& figure = of.at(part);
    made.insert(figure.org + "/" + figure.place + "/" + figure.what);
  }
  return made;
}

// Indicators that are a part of another whatever their classes.
struct contained {
  std::string_view part;
  std::string_view whole;
};
constexpr std::array kContained{
    contained{"trains_added", "trains_run"},
    contained{"emu_pax_sent", "pax_sent"},
    contained{"pax_sent", "pax_both"},
    contained{"pax_arrived", "pax_both"},
    contained{"scenic_revenue", "tourism_revenue"},
    contained{"ticket_revenue", "scenic_revenue"},
    contained{"ticket_revenue", "tourism_revenue"},
    contained{"deaths", "casualties"},
    contained{"injured", "casualties"},
};

// "195,720 casualties … Child casualties fell to 17,250": beside a larger one in English it is some of them.
bool is_of_a_class(page const& of, std::size_t whole) {
  if (!of.has_text() || of.is_chinese()) return false;
  return std::ranges::any_of(of.near(whole), [&](std::size_t i) {
    return of.is_level(i) && is_plain(of.at(i)) && same_measure(of.at(i), of.at(whole)) &&
           same_period(of.at(i), of.at(whole)) && printed_value(of.at(i).value) > printed_value(of.at(whole).value);
  });
}

// 共发送旅客1958万人次,其中进出岛旅客1082万人次: here what is sent holds what crosses;
// 高铁发送36.5万人次:甲发往乙16.3万人次: and here what goes by fast train what is sent.
bool holds_what_follows(page const& of, std::size_t level, std::size_t later) {
  auto const told = of.between(level, later);
  return contains(told, "其中") || (of.is_chinese() && contains(told, ":") && !contains(told, "。"));
}

void add_contained(page const& of, std::vector<relation>& to) {
  std::vector<std::optional<bool>> some(of.size());  // whether it is of a class, once asked
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.is_level(i) || !is_plain(of.at(i))) continue;
    for (auto const& rule : kContained) {
      if (of.at(i).indicator != rule.part) continue;
      auto room = kMostPerFigure;
      for (auto const j : of.nearest(i)) {
        auto const& whole = of.at(j);
        if (!of.is_level(j) || whole.indicator != rule.whole || !is_plain(whole) || whole.unit != of.at(i).unit)
          continue;
        if (!some[j]) some[j] = is_of_a_class(of, j);
        if (*some[j] || stand_side_by_side(of, std::min(i, j), std::max(i, j))) continue;
        if (j > i && of.has_text() && holds_what_follows(of, i, j)) continue;
        // 伤2人;去年同期无人员伤亡
        if (of.is_chinese() && is_of_the_time_before(of, i) != is_of_the_time_before(of, j)) continue;
        // 39个重点城市收入796亿元;其他城市和景区收入1324亿元: what is left beside a part is none of it.
        if (whole.role == "part" && of.at(i).what.starts_with("其他")) continue;
        if (whole.org != of.at(i).org || !within_class(of.at(i), whole) || !same_period(of.at(i), whole)) continue;
        // 总收入3117万元。景区收入3012万元。农家乐收入135万元: a level before it holds it, and the one behind is of
        // others.
        if (of.is_chinese() && j > i && is_contested(of, j, i)) continue;
        to.push_back(parts_against(of, {i}, j, false));
        if (--room == 0) break;
      }
    }
  }
}

// 固定资产投资1414.4亿元 … 工业投资770.1亿元: two nouns of four characters and more, neither of which ends as the
// other.
bool are_two_things(page const& of, std::size_t a, std::size_t b) {
  constexpr std::size_t kTail = 12;  // bytes: four Chinese characters
  auto const one = of.noun_before(a);
  auto const other = of.noun_before(b);
  if (one.size() < kTail || other.size() < kTail) return false;
  return !contains(one, other.substr(other.size() - kTail)) && !contains(other, one.substr(one.size() - kTail));
}

// "passengers and flight movements reached 4.4 million and 27,085": two things to two numbers; the first is no flights.
bool is_of_next_noun(page const& of, std::size_t part, std::size_t whole) {
  constexpr std::int64_t kFar = 20;
  return of.has_text() && part + 1 < of.size() && of.is_level(part + 1) && of.between(part, part + 1) == " and " &&
         printed_value(of.at(part).value) > printed_value(of.at(whole).value) * kFar;
}

bool is_a_month(model::printed_figure const& one) {
  return one.period_start && std::chrono::year_month_day{*one.period_start}.day() == std::chrono::day{1} &&
         days_of(one).value_or(0) >= 28 && days_of(one).value_or(0) <= 31;
}

// 共造成事故629起,…,分别占总数的55.3%: what is said to be a share of something is a part itself.
bool has_a_share(page const& of, std::size_t level) {
  return std::ranges::any_of(of.modifiers(level), [&](std::size_t i) { return of.at(i).kind == figure_kind::share; });
}

bool tells_a_span(std::string_view sentence) {
  static constexpr std::array<std::string_view, 6> kSpans{" month", " quarter", " half", " week", " in 20", " of 20"};
  if (contains_any(sentence, kSpans)) return true;
  for (auto month = 1U; month <= 12; ++month) {
    if (names_english_month(sentence, std::chrono::month{month})) return true;
  }
  return false;
}

// "China sent 79,098 visitors in the first five months. South Asian arrivals rose to 33,141": the span that a sentence
// tells of one place or class is not what the next, which tells none, counts over.
bool has_span_of_another(page const& of, std::size_t i) {
  constexpr int kSentences = 3;
  constexpr std::size_t kBehind = 80;
  if (!of.has_text() || of.is_chinese() || tells_a_span(english_sentence_around(of, i, kBehind))) return false;
  auto const& own = of.at(i);
  for (auto k = i; k-- > 0 && of.sentence(i) - of.sentence(k) <= kSentences;) {
    if (of.sentence(k) == of.sentence(i)) continue;
    if (!same_period(of.at(k), own)) return false;
    if (!tells_a_span(english_sentence_around(of, k, kBehind))) continue;
    return (!of.at(k).place.empty() && of.at(k).place != own.place) ||
           (!of.at(k).what.empty() && of.at(k).what != own.what);
  }
  return false;
}

// 前两日432.95万人次(当日243.64万人次): one day of it, in a bracket right behind, whenever that was.
bool is_a_day_of(page const& of, std::size_t part, std::size_t whole) {
  if (!of.has_text() || part != whole + 1) return false;
  auto const between = of.between(whole, part);
  return between.starts_with("(当日") || between.starts_with("(当天");
}

// One month's figure cannot exceed that of the months that hold it.
void add_shorter_periods(page const& of, std::vector<relation>& to) {
  std::vector<bool> means(of.size());
  for (std::size_t i = 0; i < of.size(); ++i) means[i] = is_told_on_average(of, i);
  std::vector<std::optional<bool>> elsewhere(of.size());  // whose span is another's, once asked
  for (std::size_t i = 0; i < of.size(); ++i) {
    auto const& part = of.at(i);
    if (!of.is_level(i) || !(is_plain(part) || part.role == "peak") || part.period_kind == "as_of") continue;
    if (means[i]) continue;
    std::optional<std::size_t> largest;
    auto room = kMostPerFigure;
    for (auto const j : of.nearest(i)) {
      auto const& whole = of.at(j);
      if (!of.is_level(j) || !is_plain(whole) || !same_measure(part, whole) || !adds_up(whole)) continue;
      if (means[j] || has_a_share(of, j)) continue;
      // "the total has been 35 to 40, even 42 in 2014"
      auto const ends_range = [&](std::size_t k) {
        return k > 0 && k < of.size() && of.is_level(k - 1) && of.at(k - 1).unit != "%" &&
               (of.between(k - 1, k) == " to " || of.between(k - 1, k) == "至");
      };
      if (of.has_text() && (ends_range(j) || ends_range(j + 1))) continue;
      if (part.org != whole.org || !within_class(part, whole) || whole.period_kind == "as_of") continue;
      bool const a_day = is_a_day_of(of, i, j);
      if (!a_day && (same_period(part, whole) || !within_period(part, whole) || days_of(part) == days_of(whole)))
        continue;
      // In eight months and in eight months to the 20th: two ways of counting, not a part and its whole.
      if (days_of(part).value_or(0) * 10 > days_of(whole).value_or(0) * 9) continue;
      if (are_of_two_years_told(of, j, i)) continue;
      // 前7个月沿海8254.60万TEU … 7月沿海12939.90万TEU: of one class.
      bool const of_one_class =
          whole.role == "part" && part.role == "part" && !part.what.empty() && part.what == whole.what;
      if (whole.role != "total" && whole.role != "cum" && !of_one_class && !a_day) {
        // A plain figure of months is their total too, the largest of them surely: "3.71 million visitors in May",
        // "3.46 million from January to June".
        bool const of_months = whole.role.empty() && part.role.empty() && days_of(whole).value_or(0) > 58 &&
                               days_of(part).value_or(0) >= 28 && part.what.empty() && part.place.empty();
        // 引进资金1077亿元。…2017年累计到位资金544亿元
        if (of.is_chinese() && j > i && are_two_things(of, i, j)) continue;
        if (of_months && (!largest || printed_value(whole.value) > printed_value(of.at(*largest).value))) largest = j;
        continue;
      }
      if (is_contested(of, j, i)) continue;
      if (!elsewhere[j]) elsewhere[j] = has_span_of_another(of, j);
      if (*elsewhere[j]) continue;
      to.push_back(parts_against(of, {i}, j, false));
      bool const apart = of.sentence(i) != of.sentence(j) && !are_two_things(of, i, j);
      to.back().linked = j < i || apart || is_said_to_be_part(of, i, j);
      bool const of_month = part.what == "当月" || part.what == "本月" || (apart && is_a_month(part));
      to.back().near_percent = !of.has_text() || a_day ? 0 : of_month ? 1000 : 200;
      if (--room == 0) break;
    }
    if (!largest || room < kMostPerFigure || is_of_next_noun(of, i, *largest)) continue;
    to.push_back(parts_against(of, {i}, *largest, false));
    to.back().near_percent = of.has_text() ? 200 : 0;
  }
}

}  // namespace

relation parts_against(page const& of, std::vector<std::size_t> const& parts, std::size_t whole, bool all) {
  std::vector<int> times;
  std::string terms;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    times.push_back(of.times(parts[k]));
    terms += (k == 0 ? "" : "+") + (times[k] > 1 ? std::to_string(times[k]) + "*{" : "{") + std::to_string(k) + "}";
  }
  relation made{.check = all ? "sum" : "part_whole",
                .how = all ? relation::test::meets : relation::test::at_most,
                .expression = terms + (all ? " ~ {" : " <= {") + std::to_string(parts.size()) + "}",
                .evaluate = [times](figure_values v) -> std::optional<sides> {
                  auto sum = interval::at(0);
                  for (std::size_t k = 0; k < times.size(); ++k) sum = sum + v[k].range * exact{times[k]};
                  return sides{sum, v.back().range};
                }};
  for (auto const part : parts) made.figures.push_back(of.where(part));
  made.figures.push_back(of.where(whole));
  if (all) made.reported = static_cast<int>(parts.size());
  made.ratio = [times](std::span<double const> v) {
    double sum = 0;
    for (std::size_t k = 0; k < times.size(); ++k) sum += v[k] * times[k];
    return sum / v.back();
  };
  // "960 million delivered … 920 million collected, 960 million delivered", 383万 of the title and 382.9万 below it:
  // the whole said again is none of its parts.
  constexpr std::int64_t kNoSmallCount = 90;
  bool const again = std::ranges::any_of(parts, [&](std::size_t i) {
    return of.at(i).value.mantissa >= kNoSmallCount && meet(range_of(of, i), range_of(of, whole));
  });
  if (all && parts.size() > 1 && again && of.at(whole).value.mantissa >= kNoSmallCount) made.linked = false;
  if (!all && is_a_mark_passed(of, whole)) made.linked = false;
  return made;
}

bool closes(page const& of, family const& group) {
  auto const sum = total_of(of, group.parts);
  auto const whole = range_of(of, group.whole);
  if (!sum.low || !sum.high || *sum.high <= 0 || !meet(sum, whole)) return false;
  return exact{*sum.high - *sum.low} * 100 <= *sum.high;
}

bool is_said_to_be_part(page const& of, std::size_t part, std::size_t whole) {
  if (!of.has_text()) return true;
  if (is_told_net(of, whole)) return false;
  // 其中52个分散项目先行,40个集中项目随后: a total behind its parts says that it is one.
  if (part < whole) {
    static constexpr std::array<std::string_view, 8> kTotal{"共",    "合计",   "总",         "全部",
                                                            "total", "in all", "altogether", " of "};
    auto const told = of.between(part, whole);
    return contains_any(told, kTotal);
  }
  if (auto const with = of.closed().by_part.find(part); with != of.closed().by_part.end()) {
    if (std::ranges::any_of(with->second, [&](closed_list const& list) { return list.whole == whole; })) return true;
  }
  if (of.sentence(part) - of.sentence(whole) > 3) return false;
  auto const text = of.between(whole, part);
  static constexpr std::array<std::string_view, 13> kSays{
      "其中", "包括", ":", "(", "占", "含", "内有", "including", "of which", "of whom", "of them", " made up", "当月"};
  // "Of 286,000 square metres, 297,000 are let"
  if (part == whole + 1 && of.before(whole, 4).ends_with("Of ") && text.size() <= 30) return true;
  // Behind a full stop the part's own sentence says it: the words before the stop are of other parts.
  static constexpr std::string_view kStop = "。";
  auto const last_stop = text.rfind(kStop);
  auto const behind_last_stop = last_stop == std::string_view::npos ? text : text.substr(last_stop + kStop.size());
  auto const own = begins_english_sentence(of, part) ? std::string_view{} : behind_english_stop(behind_last_stop);
  bool const behind_stop = own.size() < text.size();
  // What a bracket holds is of what stands before it only until it closes: 旅游区(点)共接待.
  auto const is_open = [&](std::size_t at) { return own.find(')', at) == std::string_view::npos; };
  static constexpr std::array<std::string_view, 7> kSaysBehindStop{"其中",     "包括",    "内有", "including",
                                                                   "of which", "of whom", "当月"};
  // 。现将结果公告:一等奖1人: what a colon or a bracket opens is of its own sentence.
  auto const told_behind = [&](std::string_view word) {
    return !behind_stop || std::ranges::find(kSaysBehindStop, word) != kSaysBehindStop.end();
  };
  auto const said = std::ranges::any_of(kSays, [&](std::string_view word) {
    if (!told_behind(word)) return false;
    return word == "(" ? own.rfind('(') != std::string_view::npos && is_open(own.rfind('(')) : contains(own, word);
  });
  // And behind another subject nothing of it holds any more.
  if (said && (!behind_stop || of.at(part).org == of.at(whole).org)) return true;
  // 运送旅客12.54万人次。其中,长春机场11.50万人次: of what the sentence before says.
  if (own.starts_with("其中") && text.find(kStop) == last_stop) return true;
  if (opens_by_class(text)) return true;
  // 全国铁路…。上海局集团公司…: a country holds what is named in it.
  return of.at(whole).org.starts_with("全国") && of.at(part).org != of.at(whole).org;
}

namespace {

// 白云机场出港672架次、进港646架次;珠海机场出港108架次、进港107架次: two columns, of which the whole is one.
bool names_one_twice(page const& of, family const& group) {
  std::set<std::pair<std::string, std::string>> seen;
  return !std::ranges::all_of(group.parts,
                              [&](std::size_t i) { return seen.emplace(of.at(i).org, of.at(i).place).second; });
}

// 跨省448.5万人次,区内959.5万人次;从车站看,南宁东站229.8万人次、…: parts that a level before them holds together are of
// that one, but where 其中 says of which they are.
bool has_another_whole(page const& of, family const& group) {
  constexpr std::size_t kFiguresBack = 24;
  auto const first = group.parts.front();
  if (!of.has_text() || first < group.whole) return false;
  if (contains(of.between(first - 1, first), "其中") && of.sentence(first) - of.sentence(group.whole) <= 1)
    return false;
  auto const sum = total_of(of, group.parts);
  auto const printed = printed_sum(of, group.parts);
  auto const is_about_it = [&](std::size_t i) { return is_about(printed, printed_value(of.at(i).value)); };
  bool const about_its_own = is_about_it(group.whole);
  return std::ranges::any_of(
      std::views::iota(first > kFiguresBack ? first - kFiguresBack : 0, first), [&](std::size_t i) {
        return i != group.whole && of.is_level(i) && is_plain(of.at(i)) && of.at(i).unit == of.at(group.whole).unit &&
               (can_be_at_most(sum, range_of(of, i)) || (!about_its_own && is_about_it(i)));
      });
}

}  // namespace

bool have_shares_of(page const& of, family const& group) {
  return std::ranges::all_of(group.parts, [&](std::size_t part) {
    return std::ranges::any_of(of.modifiers(part), [&](std::size_t i) {
      return of.at(i).kind == figure_kind::share && fits_share(of, part, group.whole, i);
    });
  });
}

exact printed_sum(page const& of, std::vector<std::size_t> const& parts) {
  exact sum = 0;
  for (auto const part : parts) sum += printed_value(of.at(part).value) * of.times(part);
  return sum;
}

bool is_about(exact const& sum, exact const& whole) {
  return sum * 100 >= whole * 85 && sum * 100 <= whole * 115;
}

namespace {

// 签约项目25项,总签约额319亿元。产业链项目9个,签约156亿元;城市功能链项目16个,签约163亿元: where the counts add up, so
// do the amounts beside them.
void add_columns(page const& of, family const& group, std::vector<relation>& to) {
  for (auto const& column : columns_beside(of, {.whole = group.whole, .parts = group.parts})) {
    to.push_back(parts_against(of, column.parts, column.whole, true));
    to.back().near_percent = 125;
    to.back().only_by_slip = true;
  }
}

}  // namespace

void add_parts(page const& of, std::vector<relation>& to) {
  auto const groups = families(of);
  std::set<class_set> closed;
  for (auto const& group : groups) {
    if (group.parts.size() > 1 && group.exclusive && closes(of, group)) closed.insert(classes_of(of, group));
  }
  for (auto const& group : groups) {
    if (is_a_mark_passed(of, group.whole)) continue;
    bool const another = makes_count_before(of, group.parts, group.whole);
    for (auto const part : group.parts) {
      to.push_back(parts_against(of, {part}, group.whole, false));
      to.back().linked = !another && is_said_to_be_part(of, part, group.whole) &&
                         !is_contested(of, group.whole, part) && !lie_apart(of.at(part), of.at(group.whole)) &&
                         !are_of_two_years_told(of, group.whole, part);
      // A part ten times its whole is another's, but where it lost or won a scale word, or a bracket says whose it is:
      // 11.8吨(其中货邮176.8吨).
      bool const bracketed = part == group.whole + 1 && of.between(group.whole, part).starts_with("(其中");
      if (of.has_text() && !bracketed) to.back().near_percent = 1000;
      // "the monuments welcomed 117,000 visitors. … Gera received 712,000": another place in a sentence of its own.
      bool const elsewhere = of.has_text() && !of.is_chinese() && of.at(part).org != of.at(group.whole).org &&
                             of.sentence(part) != of.sentence(group.whole);
      if (elsewhere) to.back().near_percent = 300;
    }
    if (group.parts.size() < 2 || !group.exclusive) continue;
    if (says_nothing_here(of, group)) continue;
    // The same classes that make another whole of this text make this one.
    bool const all = group.exhaustive || closed.contains(classes_of(of, group)) || (group.listed && is_near(of, group));
    if (!all && (have_shares_of(of, group) || (group.by_name && names_one_twice(of, group)))) continue;
    to.push_back(parts_against(of, group.parts, group.whole, all));
    if (of.has_text() && all && closes(of, group)) add_columns(of, group, to);
    // Classes that leave nothing beside them, but far from what stands in another sentence: of another whole, perhaps.
    bool const other = of.has_text() && all && !is_near(of, group) && group.parts.front() > group.whole &&
                       contains(of.between(group.whole, group.parts.front()), "。");
    to.back().linked = (all && !other) || (!all && (group.by_name || group.adjoins) && !has_another_whole(of, group));
  }
  add_contained(of, to);
  add_shorter_periods(of, to);
}

}  // namespace fengsui::know::audit
