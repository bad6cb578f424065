// 分项与合计: parts below the whole, parts that make the whole, a whole that grows as its parts do.
#include <algorithm>
#include <array>
#include <map>
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
  auto const whole = of.range(group.whole);
  if (!sum.high || !whole.low || !sum.low || !whole.high) return false;
  return *sum.high * 100 >= *whole.low * 85 && *sum.low * 100 <= *whole.high * 115;
}

using class_set = std::set<std::string>;

class_set classes_of(page const& of, family const& group) {
  class_set made;
  for (auto const part : group.parts) {
    auto const& figure = of.at(part);
    made.insert(figure.org + "/" + figure.place + "/" + (figure.what.empty() ? class_name(of, part) : figure.what));
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
  // 二次消费收入971万元 beside what the gates took: no income of all.
  static constexpr std::array<std::string_view, 4> kOneTrade{"消费", "餐饮", "住宿", "商业"};
  if (!of.has_text() || of.is_chinese()) return of.has_text() && contains_any(of.noun_before(whole), kOneTrade);
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

// 7月连续31天的日客流都在1000万人以上: what each day of a span had holds no part of the whole span.
bool is_of_each_day(page const& of, std::size_t level) {
  static constexpr std::array<std::string_view, 6> kDaily{"日客流", "单日", "每日", "每天", "日均", "天天"};
  static constexpr std::array<std::string_view, 3> kEnds{",", "。", ";"};
  constexpr std::size_t kReach = 20;  // code points
  return of.has_text() && of.is_chinese() && !is_one_day(of.at(level)) &&
         contains_any(behind_last(of.before(level, kReach), kEnds), kDaily);
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
        if (is_of_each_day(of, j) && !is_of_each_day(of, i)) continue;
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
    return of.at(i).value.mantissa >= kNoSmallCount && meet(of.range(i), of.range(whole));
  });
  if (all && parts.size() > 1 && again && of.at(whole).value.mantissa >= kNoSmallCount) made.linked = false;
  if (!all && is_a_mark_passed(of, whole)) made.linked = false;
  // 前三季度日均318.6架次,其中9月日均329.2架次: a shorter span may have the higher average.
  if (of.at(whole).role == "avg_day" && !same_period(of.at(parts.front()), of.at(whole))) made.linked = false;
  // 死亡6人、受伤7人;…消防34起,无伤亡: that there were none is said of the last alone.
  if (printed_value(of.at(whole).value) == 0) made.linked = false;
  // 17个铁路局客运量增长…。10月份有21条高铁…: counted by another word, behind no 其中.
  auto const word = [&](std::size_t i) { return measure_word(of.at(i).span); };
  bool const one_count = !all && parts.size() == 1 && of.has_text() && of.is_chinese() && whole < parts.front() &&
                         of.at(whole).unit == "count" && of.sentence(whole) != of.sentence(parts.front());
  if (one_count && word(whole) != word(parts.front()) && !contains(of.between(whole, parts.front()), "其中"))
    made.linked = false;
  // 寄递1009.6亿件,其中快递814.6亿件:同城84.3亿件,异地711.6亿件,国际18.7亿件: what makes a part is no other beside it.
  if (!all && parts.size() > 1 && holds_whole_and_part({.whole = whole, .parts = parts}, of.closed().as_printed))
    made.linked = false;
  return made;
}

// "throughput of 30.35 million tons. Imports grew to 25.6 million tons. Exports increased to 3.8 million tons": what is
// moved from ship to ship or passes through may be left untold, more than a slip of a late digit.
bool leaves_what_passes_through(page const& of, std::vector<std::size_t> const& parts, std::size_t whole) {
  if (!of.has_text() || of.is_chinese()) return false;
  // "Excluding transited goods, the volume included 61.9 million of exports, 67.5 million of imports and …"
  if (contains(english_clause_before(of, parts.front()), "xcluding ")) return true;
  // "31.6 million tonnes of foreign-trade cargo": of both ways.
  if (contains(of.after(whole, 24), "oreign-trade") || contains(of.after(whole, 24), "oreign trade")) return false;
  auto const& unit = of.at(whole).unit;
  if (parts.size() != 2) return false;
  if (unit != "t" && unit != "TEU") return false;
  auto const says = [&](std::size_t i, std::string_view word) {
    return contains(english_sentence_around(of, i, 80), word);
  };
  auto const a = parts.front();
  auto const b = parts.back();
  if (!(says(a, "mports ") && says(b, "xports ")) && !(says(a, "xports ") && says(b, "mports "))) return false;
  return printed_sum(of, parts) * 100 < printed_value(of.at(whole).value) * 99;
}

bool closes(page const& of, family const& group) {
  auto const sum = total_of(of, group.parts);
  auto const whole = of.range(group.whole);
  if (!sum.low || !sum.high || *sum.high <= 0 || !meet(sum, whole)) return false;
  return exact{*sum.high - *sum.low} * 100 <= *sum.high;
}

bool is_said_to_be_part(page const& of, std::size_t part, std::size_t whole) {
  if (!of.has_text()) return true;
  if (is_told_net(of, whole) || is_made_up_before(of, whole, part) || totals_row_before_colon(of, part)) return false;
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
  auto text = of.between(whole, part);
  // "54 fires, 3 of them new. Quwo has 13": those are what stands before the 3.
  if (starts_with_any(text, std::array<std::string_view, 3>{" of them", " of these", " of those"}))
    text.remove_prefix(std::string_view{" of them"}.size());
  static constexpr std::string_view kShare = "占";
  static constexpr std::array<std::string_view, 15> kSays{"其中",    "包括",    ":",        "(",         kShare,
                                                          "含",      "内有",    "当中",     "including", "of which",
                                                          "of whom", "of them", " made up", "当月",      "这些"};
  // "Of 286,000 square metres, 297,000 are let"
  if (part == whole + 1 && of.before(whole, 4).ends_with("Of ") && text.size() <= 30) return true;
  // Behind a full stop the part's own sentence says it: the words before the stop are of other parts.
  static constexpr std::string_view kStop = "。";
  auto const last_stop = text.rfind(kStop);
  auto const behind_last_stop = last_stop == std::string_view::npos ? text : text.substr(last_stop + kStop.size());
  auto const sentence = begins_english_sentence(of, part) ? std::string_view{} : behind_english_stop(behind_last_stop);
  auto const own = of.is_chinese() ? sentence : behind_english_turn(sentence);
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
    // 36个,占11.6%;200万人次以下的185个: a share before the semicolon is the whole's own.
    if (word == kShare) return contains(own.substr(own.rfind(';') + 1), word);
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
  // "rose to 10,636, of them Vigo 1,640, Gera 2,366": they say whose they are.
  static constexpr std::array<std::string_view, 5> kOfThem{"of them ", "of which ", "of whom ", "ncluding ",
                                                           "mong them "};
  if (first == group.whole + 1 && contains_any(of.between(group.whole, first), kOfThem)) return false;
  auto const sum = total_of(of, group.parts);
  auto const printed = printed_sum(of, group.parts);
  auto const is_about_it = [&](std::size_t i) { return is_about(printed, printed_value(of.at(i).value)); };
  bool const about_its_own = is_about_it(group.whole);
  return std::ranges::any_of(
      std::views::iota(first > kFiguresBack ? first - kFiguresBack : 0, first), [&](std::size_t i) {
        return i != group.whole && of.is_level(i) && is_plain(of.at(i)) && of.at(i).unit == of.at(group.whole).unit &&
               (can_be_at_most(sum, of.range(i)) || (!about_its_own && is_about_it(i)));
      });
}

// 北京41.7万人次,上海、天津、重庆分别为31万、21.4万、10.2万人次: handed out to as many as are named right before them,
// beside the level before.
bool are_handed_out_beside(page const& of, family const& group) {
  constexpr std::string_view kBeside = "、";
  auto const first = group.parts.front();
  if (!of.has_text() || !of.is_chinese() || first != group.whole + 1) return false;
  static constexpr std::array<std::string_view, 2> kEnds{",", ";"};
  auto const lead = behind_last(of.between(group.whole, first), kEnds);
  auto const handed = lead.find("分别");
  if (handed == lead.npos || contains(lead, "其中")) return false;
  std::size_t names = 1;
  for (auto at = lead.find(kBeside); at < handed; at = lead.find(kBeside, at + kBeside.size())) ++names;
  return names == group.parts.size();
}

}  // namespace

bool have_shares_of(page const& of, family const& group) {
  return std::ranges::all_of(group.parts, [&](std::size_t part) {
    return std::ranges::any_of(of.modifiers(part), [&](std::size_t i) {
      return of.at(i).kind == figure_kind::share && fits_share(of, part, group.whole, i);
    });
  });
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

// "16,981 incidents (3,653 fires). Most incidents were in Gera (4,336), Vigo (1,743)": in a sentence of their own some
// must be said to be parts, and what is more than the whole itself.
bool are_said_in_english(page const& of, family const& group) {
  auto const is_said = [&](std::size_t i) { return is_said_to_be_part(of, i, group.whole); };
  bool const apart = of.sentence(group.parts.front()) != of.sentence(group.whole);
  if (apart && std::ranges::none_of(group.parts, is_said)) return false;
  return std::ranges::all_of(group.parts, [&](std::size_t i) {
    return is_said(i) || printed_value(of.at(i).value) <= printed_value(of.at(group.whole).value);
  });
}

// 同城、异地、国际 are all of the parcels, but 快递业务收入9.02亿元,其中同城0.75亿元,异地6.51亿元: in another unit
// their own 其中 may leave something beside them.
bool leaves_others_beside(page const& of, family const& group) {
  auto const first = group.parts.front();
  bool const among = of.has_text() && first > 0 && contains(of.between(first - 1, first), "其中");
  return among && printed_sum(of, group.parts) * 100 < printed_value(of.at(group.whole).value) * 95;
}

}  // namespace

void add_parts(page const& of, std::vector<relation>& to) {
  auto const& groups = of.families();
  std::map<class_set, std::set<std::string>> closed;  // with the units that they close in
  std::set<std::vector<std::size_t>> have_their_whole;
  for (auto const& group : groups) {
    if (group.parts.size() < 2) continue;
    if (group.exclusive && closes(of, group)) closed[classes_of(of, group)].insert(of.at(group.whole).unit);
    if (group.exhaustive && is_near(of, group)) have_their_whole.insert(group.parts);
  }
  for (auto const& group : groups) {
    if (is_a_mark_passed(of, group.whole) || are_handed_out_beside(of, group)) continue;
    // "Lutin led the ports with 101 million, followed by Vigo at 93 million": who comes behind is no part of it.
    auto const adjoins = group.parts.front() > group.whole && !of.is_chinese() && of.has_text();
    if (adjoins && contains(of.between(group.whole, group.parts.front()), "ollowed ")) continue;
    // 92个项目,包括63个、28个和1个;其中分散项目52个、集中项目40个: of the last and of all of them; of the wholes that
    // the same parts are taken for they are of the one that they come near to.
    if (have_their_whole.contains(group.parts) && !is_near(of, group)) continue;
    bool const another = makes_count_before(of, group.parts, group.whole);
    for (auto const part : group.parts) {
      to.push_back(parts_against(of, {part}, group.whole, false));
      to.back().linked = to.back().linked && !another && is_said_to_be_part(of, part, group.whole) &&
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
    if (says_nothing_here(of, group) || leaves_what_passes_through(of, group.parts, group.whole)) continue;
    // The same classes that make another whole of this text make this one.
    auto const again = closed.find(classes_of(of, group));
    bool const told = group.exhaustive || (group.listed && is_near(of, group));
    bool const all = told || (again != closed.end() &&
                              (again->second.contains(of.at(group.whole).unit) || !leaves_others_beside(of, group)));
    // 清洁能源6090.7万千瓦:水电2298万千瓦,…: some of them make another of them.
    if (!all && holds_whole_and_part({.whole = group.whole, .parts = group.parts}, of.closed().as_printed)) continue;
    if (!all && (have_shares_of(of, group) || (group.by_name && names_one_twice(of, group)))) continue;
    to.push_back(parts_against(of, group.parts, group.whole, all));
    // 3383个和3273个 behind 239个: as far off as no single part may be.
    if (of.has_text() && !all) to.back().near_percent = 1000;
    if (of.has_text() && all && closes(of, group)) add_columns(of, group, to);
    // Classes that leave nothing beside them, but far from what stands in another sentence: of another whole, perhaps.
    bool const other = of.has_text() && all && !is_near(of, group) && group.parts.front() > group.whole &&
                       contains(of.between(group.whole, group.parts.front()), "。");
    bool const said = of.is_chinese() || !of.has_text() || are_said_in_english(of, group);
    to.back().linked =
        (all && !other) || (!all && said && (group.by_name || group.adjoins) && !has_another_whole(of, group));
  }
  add_contained(of, to);
}

}  // namespace fengsui::know::audit
