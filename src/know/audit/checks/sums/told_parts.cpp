// "683.11 million of them", "Of the 179 fires 57 were …; the remaining 112", 50亿元以上26个,百亿元以上62个: parts that
// the text's own words call so, whatever the reader took them for.
#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 5> kOfThem{" of them", " of these", " of those", " of which", " of whom"};

// The nearest level of its unit before it that no bracket holds; none where that one is of another time: "220 million
// by train. In the 2012 peak 2.9 billion trips were made, 235 million of them by train".
std::optional<std::size_t> row_level_before(page const& of, std::size_t i, int sentences) {
  constexpr std::size_t kFiguresBack = 6;
  for (auto k = i; k-- > 0 && i - k <= kFiguresBack && of.sentence(i) - of.sentence(k) <= sentences;) {
    if (!is_of_row(of, k, i) || of.before(k, 1) == "(" || is_told_as_what_was(of, k)) continue;
    // "54 fires, 3 of them new. Quwo has 13 of these": a part of what stands before it.
    // "180 of them women and 200 of them under 40": of the same whole.
    bool const of_them_too = k + 1 < i || starts_with_any(of.after(i, 10), kOfThem);
    if (of_them_too && starts_with_any(of.after(k, 10), kOfThem)) continue;
    return lie_apart(of.at(k), of.at(i)) ? std::nullopt : std::optional{k};
  }
  return {};
}

// "637.62 million trips were made; 683.11 million of them by road"
void add_of_them(page const& of, std::size_t part, std::vector<relation>& to) {
  if (!starts_with_any(of.after(part, 10), kOfThem)) return;
  auto const whole = row_level_before(of, part, 1);
  if (!whole) return;
  // "1,350 pupils from 62 schools, 538 of them girls": of the one that may hold them.
  auto const more = printed_value(of.at(part).value);
  for (auto k = *whole; more > printed_value(of.at(*whole).value) && k-- > 0 && of.sentence(k) == of.sentence(part);) {
    auto const& one = of.at(k);
    bool const counts = counts_whole_things(one.unit) || one.unit == "person_trip";
    if (of.is_level(k) && counts && is_plain(one) && printed_value(one.value) >= more) return;
  }
  to.push_back(parts_against(of, {part}, *whole, false));
}

// "45,911 girls got the highest grade, out of 80,933 students": of what follows.
void add_out_of(page const& of, std::size_t part, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 60;  // bytes
  auto const whole = part + 1;
  if (whole >= of.size() || !is_of_row(of, whole, part) || of.sentence(whole) != of.sentence(part)) return;
  auto const text = of.between(part, whole);
  static constexpr std::array<std::string_view, 3> kOutOf{"out of ", "out of the ", "out of a total of "};
  if (text.size() <= kLongest && ends_with_any(text, kOutOf) && !contains(text, ";"))
    to.push_back(parts_against(of, {part}, whole, false));
}

// "75.3 million kWh went to Georgia, 25.4 million of it in February and 50.5 million in March": both are of it.
void add_pair_of_it(page const& of, std::size_t first, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 3> kOfIt{" of it in ", " of them in ", " of this in "};
  constexpr std::size_t kLongest = 40;  // bytes
  auto const second = first + 1;
  if (!starts_with_any(of.after(first, 12), kOfIt) || second >= of.size() || !is_of_row(of, second, first)) return;
  auto const joint = of.between(first, second);
  if (joint.size() > kLongest || !joint.ends_with(" and ") || !of.after(second, 4).starts_with(" in ")) return;
  auto const whole = row_level_before(of, first, 0);
  if (!whole) return;
  to.push_back(parts_against(of, {first, second}, *whole, false));
  to.back().near_percent = 150;
}

// 煤炭15.53亿吨,电煤15.65亿吨: of the coal that for power stations is a part; of trains the fast ones.
void add_kinds_of_one(page const& of, std::size_t part, std::vector<relation>& to) {
  struct kind_of {
    std::string_view part;
    std::string_view whole;
  };
  static constexpr std::array<kind_of, 6> kKinds{{{"电煤", "煤炭"},
                                                  {"高铁", "铁路"},
                                                  {"动车组", "列车"},
                                                  {"集装箱", "货物"},
                                                  {"外贸货物", "货物"},
                                                  {"粮食", "货物"}}};
  auto const whole = part - 1;
  if (!is_of_row(of, whole, part) || of.sentence(whole) != of.sentence(part)) return;
  if (of.between(whole, part).find_first_of(";:(") != std::string_view::npos) return;
  auto const own = of.noun_before(part);
  auto const other = of.noun_before(whole);
  if (!std::ranges::any_of(kKinds, [&](kind_of const& one) {
        return own == one.part && other.ends_with(one.whole) && !other.ends_with(one.part);
      }))
    return;
  to.push_back(parts_against(of, {part}, whole, false));
  to.back().near_percent = 150;
}

// 78个,按性质分,…完工19个。其中,省外项目44个;省内项目34个: with the others of its list it makes up a whole further
// back.
bool makes_another_with_its_list(page const& of, std::size_t part, std::size_t whole) {
  constexpr std::size_t kFiguresOn = 6;
  constexpr std::size_t kFiguresBack = 12;
  auto sum = printed_value(of.at(part).value);
  for (auto next = part + 1; next < of.size() && next - part <= kFiguresOn; ++next) {
    if (!is_of_row(of, next, part)) continue;
    sum += printed_value(of.at(next).value);
    for (auto all = whole; all-- > 0 && whole - all <= kFiguresBack;) {
      if (is_of_row(of, all, part) && printed_value(of.at(all).value) == sum) return true;
    }
  }
  return false;
}

// 签约137个:甲县52个、乙县47个、丙区38个。其中已开工106个: behind a list that adds up, and its full stop, what is among
// them is among all of them.
std::size_t whole_of_its_list(page const& of, std::size_t last, std::size_t part) {
  if (!contains(of.between(last, part), "。")) return last;
  auto const lists = of.closed().by_part.find(last);
  if (lists == of.closed().by_part.end()) return last;
  auto const ends =
      std::ranges::find_if(lists->second, [&](closed_list const& one) { return one.parts.back() == last; });
  return ends == lists->second.end() ? last : ends->whole;
}

// US$8.947 billion, of which US$9.652 billion; 总投资131亿元(其中制造业360亿元): nothing but what the whole changed by
// between the two.
void add_of_which(page const& of, std::size_t part, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 9> kAmong{
      "其中", "of which", "of whom", "Of these", "Of this", "Among this", "Among them", "内含", "Of the total"};
  constexpr std::size_t kLongest = 60;  // bytes
  auto const lead = of.between(part - 1, part);
  if (lead.size() > kLongest || !contains_any(lead, kAmong)) return;
  // "60 lakes, 12 of which are open, and 75 campsites": said of the 12.
  static constexpr std::array<std::string_view, 2> kOfIt{" of which ", " of whom "};
  if (starts_with_any(lead, kOfIt) && (contains(lead, ",") || contains(lead, " and "))) return;
  for (auto k = part; k-- > 0 && part - k <= 3 && of.sentence(part) - of.sentence(k) <= 1;) {
    if (of.at(k).kind == model::figure_kind::level && of.at(k).unit != of.at(part).unit) return;
    if (!of.is_level(k) || of.at(k).unit != of.at(part).unit) continue;
    if (is_a_mark_passed(of, k)) continue;
    // 其中 right behind a threshold or a plan is of the level before that.
    if (!is_of_row(of, k, part) || !within_period(of.at(part), of.at(k)) || of.at(k).org != of.at(part).org) return;
    if (of.at(k).indicator != of.at(part).indicator && !of.at(part).indicator.empty() && part - k > 1) return;
    if (in_its_column(of, part, k) != k || makes_another_with_its_list(of, part, k)) return;
    to.push_back(parts_against(of, {part}, whole_of_its_list(of, k, part), false));
    // 11.8吨(其中货邮176.8吨): a bracket leaves no doubt of which.
    to.back().near_percent = part == k + 1 && lead.starts_with("(") ? 0 : 1000;
    return;
  }
}

// "203 fires: about 68 are contained, another 42 are likely to be and 100 are out of control": three or more counts up
// to the end of their sentence, the last behind "and"; columns of another unit may stand between.
bool is_whole_list(page const& of, std::vector<std::size_t> const& row) {
  constexpr std::size_t kLeast = 3;
  if (row.size() < kLeast || !counts_whole_things(of.at(row.front()).unit)) return false;
  for (std::size_t k = 1; k < row.size(); ++k) {
    auto const gap = of.between(row[k - 1], row[k]);
    auto const last = k + 1 == row.size();
    if (last ? !gap.ends_with(" and ") : !contains(gap, ", ")) return false;
    if (gap.find_first_of(";(:") != gap.npos || contains(gap, "including") || contains(gap, "of which")) return false;
  }
  auto const next = row.back() + 1;
  return next >= of.size() || of.sentence(next) != of.sentence(row.back()) ||
         of.at(next).unit != of.at(row.back()).unit;
}

// "99.2 million tonnes, down 4.8%: 30.4 million of coal; 923.2 million of coke": behind a colon every member is a part,
// and together they are no more than there is.
void add_behind_colon(page const& of, std::size_t first, std::vector<relation>& to) {
  auto const whole = row_level_before(of, first, 0);
  if (!whole || is_told_net(of, *whole)) return;
  if (auto const other = row_level_before(of, *whole, 0); other && *whole - *other <= 3) return;
  auto const lead = of.between(*whole, first);
  auto const colon = lead.rfind(':');
  if (colon == std::string_view::npos || contains(lead, "\n") || contains(lead, "。") || contains(lead, ". ")) return;
  constexpr std::size_t kLongest = 60;  // bytes
  if (lead.size() - colon > kLongest || contains(lead.substr(colon), "以上")) return;
  if (of.at(*whole).org != of.at(first).org || !same_period(of.at(*whole), of.at(first))) return;
  auto row = row_from(of, first);
  std::erase_if(row, [&](std::size_t i) { return !same_period(of.at(i), of.at(first)); });
  std::erase_if(row, [&, all = row](std::size_t i) { return is_of_another_noun(of, all, *whole, i); });
  std::erase_if(row,
                [&](std::size_t i) { return is_made_up_before(of, *whole, i) || counts_another_thing(of, *whole, i); });
  if (row.empty() || is_of_noun_before_colon(of, *whole, first) || makes_count_before(of, row, *whole)) return;
  auto const limit = printed_value(of.at(*whole).value);
  for (auto const part : row) {
    to.push_back(parts_against(of, {part}, *whole, false));
    to.back().near_percent = 1000;
    if (printed_value(of.at(part).value) > limit) return;
  }
  if (row.size() < 2 || may_overlap(of, {.whole = *whole, .parts = row})) return;
  // Of a list that may go on with something else, whatever its first members make must be too much.
  if (!is_whole_list(of, row)) {
    for (auto some = row; some.size() > 1; some.pop_back()) {
      if (printed_sum(of, some) <= limit) return;
    }
  }
  to.push_back(parts_against(of, row, *whole, false));
  to.back().near_percent = 150;
}

// "86 projects with 47.2 billion yuan, among them 31 industrial ones worth 28.6 billion and 12 logistics ones
// worth 51.4 billion": the members of a list of several columns, up to the end of their clause.
void add_among_them(page const& of, std::size_t first, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 6> kAmong{"among them", "of which", "of them ",
                                                          "including",  "Of these", "其中"};
  if (first < 2) return;
  bool const opens = contains_any(of.between(first - 1, first), kAmong) ||
                     (of.sentence(first) == of.sentence(first - 1) && of.at(first - 1).unit != of.at(first).unit &&
                      contains_any(of.between(first - 2, first - 1), kAmong));
  if (!opens) return;
  auto const whole = row_level_before(of, first, 1);
  if (!whole || first - *whole > 3 || of.at(*whole).indicator != of.at(first).indicator) return;
  // 总投资2944.74亿元,累计完成投资362.32亿元,其中: of which of the two, only their nouns tell.
  if (auto const other = row_level_before(of, *whole, 0); other && *whole - *other <= 3) return;
  for (auto const part : row_from(of, first)) {
    if (of.sentence(part) != of.sentence(first) || of.at(part).org != of.at(*whole).org) return;
    if (part != first && is_told_as_what_was(of, part)) return;
    if (of.at(part).indicator != of.at(*whole).indicator || !same_period(of.at(part), of.at(*whole))) return;
    to.push_back(parts_against(of, {part}, *whole, false));
    to.back().near_percent = 1000;
  }
}

// "Of the 179 fires only 57 were forest fires … The remaining 112": what is left.
void add_remaining(page const& of, std::size_t rest, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 5> kRest{"remaining ", "The other ", "the other ", "The rest, ",
                                                         "the rest, "};
  constexpr int kSentences = 4;
  auto const lead = of.before(rest, 11);
  if (!ends_with_any(lead, kRest)) return;
  for (auto k = rest; k-- > 0 && rest - k <= 16 && of.sentence(rest) - of.sentence(k) <= kSentences;) {
    if (!is_of_row(of, k, rest)) continue;
    auto const before = of.before(k, 8);
    if (!(before.ends_with("Of the ") || before.ends_with("Of ") || before.ends_with("of the "))) continue;
    for (auto part = k + 1; part < rest && of.sentence(part) == of.sentence(k); ++part) {
      if (!is_of_row(of, part, rest)) continue;
      // "27 on wet roads, 14 in fog, one on a ferry and the other 19": the last of more than two.
      if (of.sentence(rest) == of.sentence(part) && part + 1 != rest && of.is_level(part + 1)) return;
      to.push_back(parts_against(of, {part, rest}, k, true));
      to.back().only_by_slip = true;
      return;
    }
    return;
  }
}

// 伤亡103人,其中轻伤18人、重伤44人、死亡14人: the dead and the injured are all of them.
void add_casualties(page const& of, std::size_t whole, std::vector<relation>& to) {
  if (of.at(whole).indicator != "casualties") return;
  std::vector<std::size_t> parts;
  auto dead = 0;
  for (auto i = whole + 1; i < of.size() && of.sentence(i) == of.sentence(whole); ++i) {
    auto const& one = of.at(i);
    bool const died = one.indicator == "deaths";
    if (!is_of_row(of, i, whole) || !(died || one.indicator == "injured") || one.org != of.at(whole).org) break;
    dead += int{died};
    parts.push_back(i);
  }
  if (dead == 1 && parts.size() > 1 && same_period(of.at(parts.front()), of.at(whole)))
    to.push_back(parts_against(of, parts, whole, true));
}

// The number that 亿元以上 or 万元以上 stands behind: 10 of 10亿元以上项目, 1 of 亿元以上; none where there is none.
std::optional<double> threshold_before(page const& of, std::size_t i) {
  constexpr std::size_t kLongest = 20;  // code points
  auto lead = of.before(i, kLongest);
  if (i > 0 && of.between(i - 1, i).size() < lead.size()) {
    lead = of.at(i - 1).role == "threshold" || contains(of.between(i - 1, i), "以上") ? of.before(i, kLongest)
                                                                                      : of.between(i - 1, i);
  }
  static constexpr std::array<std::string_view, 5> kEnds{",", "。", ";", "、", "\n"};
  lead = behind_last(lead, kEnds);
  auto const above = lead.find("以上");
  if (above == std::string_view::npos || contains(lead, "以下") || contains(lead, "至") || contains(lead, "-"))
    return {};
  auto text = lead.substr(0, above);
  double scale = 0;
  for (auto const& [word, size] : {std::pair<std::string_view, double>{"亿元", 1e8}, {"亿美元", 1e8}, {"万元", 1e4}}) {
    if (!text.ends_with(word)) continue;
    text.remove_suffix(word.size());
    scale = size;
    break;
  }
  if (scale == 0) return {};
  for (auto const& [word, size] : {std::pair<std::string_view, double>{"十", 10}, {"百", 100}, {"千", 1000}}) {
    if (text.ends_with(word)) return size * scale;
  }
  auto const from = text.find_last_not_of("0123456789");
  auto const digits = from == std::string_view::npos ? text : text.substr(from + 1);
  if (digits.empty() || digits.size() > 5) return scale;
  return std::stod(std::string{digits}) * scale;
}

// 50亿元以上项目26个,百亿元以上项目62个: of those that reach the one, no more reach the higher one.
void add_nested_thresholds(page const& of, std::size_t low, std::vector<relation>& to) {
  auto const least = threshold_before(of, low);
  if (!least) return;
  for (auto high = low + 1; high < of.size() && high - low <= 4 && of.sentence(high) == of.sentence(low); ++high) {
    if (!is_of_row(of, high, low) || of.at(high).unit != of.at(low).unit) continue;
    auto const more = threshold_before(of, high);
    // 其中: of those of another class between them.
    if (!more || contains(of.between(low, high), ":")) return;
    if (*more > *least) to.push_back(parts_against(of, {high}, low, false));
    if (*more < *least) to.push_back(parts_against(of, {low}, high, false));
    return;
  }
}

// 邮政行业业务收入8.45亿元,…。快递业务收入3.86亿元: what couriers take is of what the whole trade takes.
void add_couriers(page const& of, std::size_t part, std::vector<relation>& to) {
  constexpr std::size_t kReach = 40;  // code points
  constexpr std::size_t kFiguresBack = 8;
  constexpr std::string_view kCouriers = "快递";
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  static constexpr std::array<std::string_view, 2> kCounted{"业务收入", "业务量"};
  auto const own = of.noun_before(part);
  auto const counted = std::ranges::find_if(kCounted, [&](std::string_view word) { return contains(own, word); });
  if (counted == kCounted.end() || !contains(own, kCouriers)) return;
  for (auto k = part; k-- > 0 && part - k <= kFiguresBack;) {
    if (!is_of_row(of, k, part) || of.at(k).org != of.at(part).org || !same_period(of.at(k), of.at(part))) continue;
    auto const clause = behind_last(of.before(k, kReach), kEnds);
    if (!contains(clause, "邮政行业") || !contains(clause, *counted) || contains(clause, kCouriers)) continue;
    to.push_back(parts_against(of, {part}, k, false));
    to.back().near_percent = 500;
    return;
  }
}

}  // namespace

void add_told_parts(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 1; i < of.size() && of.has_text(); ++i) {
    if (!is_of_row(of, i, i)) continue;
    add_of_them(of, i, to);
    add_out_of(of, i - 1, to);
    add_of_which(of, i, to);
    add_pair_of_it(of, i, to);
    add_kinds_of_one(of, i, to);
    add_behind_colon(of, i, to);
    add_among_them(of, i, to);
    add_remaining(of, i, to);
    add_casualties(of, i, to);
    add_couriers(of, i, to);
    if (counts_whole_things(of.at(i).unit)) add_nested_thresholds(of, i, to);
  }
}

}  // namespace fengsui::know::audit
