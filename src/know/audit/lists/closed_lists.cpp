#include "know/audit/lists/closed_lists.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <ranges>

#include "know/audit/lists/class_lists.h"
#include "know/audit/lists/class_words.h"
#include "know/audit/lists/competing_lists.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/lists/english_totals_behind.h"
#include "know/audit/lists/incomes_a_head.h"
#include "know/audit/lists/list_columns.h"
#include "know/audit/page.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kLongestRow = 24;  // levels behind a whole that are looked at
constexpr std::size_t kFirstParts = 6;   // of these the first part is one
constexpr int kSentences = 14;           // numbered items are sentences of their own

bool may_be_listed(page const& of, std::size_t i) {
  auto const& one = of.at(i);
  return of.is_level(i) && (is_plain(one) || one.role == "plan") && adds_up(one) && one.value.mantissa > 0 &&
         !of.is_mean(i);
}

std::vector<std::size_t> row_behind(page const& of, std::size_t whole) {
  bool const a_head = is_income_a_head(of, whole);
  std::vector<std::size_t> row;
  for (auto i = whole + 1; i <= of.near(whole).back() && row.size() < kLongestRow; ++i) {
    if (of.sentence(i) - of.sentence(whole) > kSentences) break;
    bool const listed = a_head ? is_source_of_income(of, i) : may_be_listed(of, i);
    if (of.at(i).unit == of.at(whole).unit && listed) row.push_back(i);
  }
  return row;
}

double about(page const& of, std::size_t i) {
  return printed_size(of.at(i).value);
}

double about_as_part(page const& of, std::size_t i) {
  return about(of, i) * of.times(i);
}

// Whether these make the whole; the further off the list begins, the closer it must fit.
bool make(page const& of, std::vector<std::size_t> const& parts, std::size_t whole, bool adjoin) {
  auto const wanted = of.range(whole);
  auto const sum = total_of(of, parts);
  if (!wanted.high || !sum.low || !sum.high || !meet(sum, wanted)) return false;
  // "nearly 745,000": what is open on one side is met by any row that stays below it.
  if (!of.is_chinese() && !is_exact(of, whole) && of.at(whole).qualifier != model::figure_qualifier::approx &&
      abs(exact{printed_sum(of, parts) - printed_value(of.at(whole).value)}) * 200 > printed_value(of.at(whole).value))
    return false;
  // "about 215.96 billion": what adds up to the last of five digits is as sure as if no 约 stood there.
  constexpr std::int64_t kFiveDigits = 10'000;
  if (of.at(whole).value.mantissa >= kFiveDigits && make_to_the_digit(of, parts, whole)) return true;
  return exact{*sum.high - *sum.low} * (adjoin ? 100 : 500) <= *wanted.high;
}

// 新登记企业中,第一产业1.26万户,占6.60%: the words before a list say of which whole it is, or its first member's share
// is of it; then others may stand between them.
bool is_told_of(page const& of, std::size_t whole, std::size_t first) {
  constexpr std::size_t kShortest = 6;  // bytes: two Chinese characters
  auto const noun = of.noun_before(whole);
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  static constexpr std::string_view kAmongThem{"中,"};  // read, not shown
  auto const lead = behind_last(of.between(first - 1, first), kEnds);
  if (noun.size() >= kShortest && lead.starts_with(noun) && lead.substr(noun.size()).starts_with(kAmongThem))
    return true;
  return std::ranges::any_of(of.modifiers(first), [&](std::size_t i) {
    return of.at(i).kind == model::figure_kind::share && of.whole_of(i) == whole && fits_share(of, first, whole, i);
  });
}

// 城镇11.4亿元,乡村8.6亿元。按消费类型分,餐饮2.8亿元: behind such words another list begins; 从一产看…从二产看… are of
// one.
bool begins_another(page const& of, std::size_t i) {
  auto const lead = of.between(i - 1, i);
  return opens_by_class(lead) && !contains(lead, "从");
}

// "Some 195.24 million": what only 约 makes near enough may go on to what is printed.
bool make_but_for_about(page const& of, std::vector<std::size_t> const& parts, std::size_t whole) {
  return of.at(whole).qualifier == model::figure_qualifier::approx && !make_to_the_digit(of, parts, whole);
}

// 上半年,第一产业0.18亿千瓦时,…。6月份,第一产业0.04亿千瓦时: a month is no member beside the months that hold it.
bool is_of_a_shorter_time(model::printed_figure const& one, model::printed_figure const& other) {
  bool const known = one.period_start && one.period_end && other.period_start && other.period_end;
  return known && within_period(one, other) && !same_period(one, other);
}

// The parts from the row's `first` on that make the whole. Behind a part that is itself a list its own parts are passed
// over. Reckoned exactly only where the sum is near: most are not.
std::vector<std::size_t> parts_from(page const& of, std::size_t whole, std::vector<std::size_t> const& row,
                                    std::size_t first, std::map<std::size_t, std::size_t> const& last_of_list) {
  constexpr double kNear = 0.02;
  auto const wanted = about(of, whole);
  bool const adjoin = first == 0 || is_told_of(of, whole, row[first]);
  std::vector<std::size_t> parts;
  std::vector<std::size_t> about_made;
  double sum = 0;
  for (auto k = first; k < row.size(); ++k) {
    if (k > first && begins_another(of, row[k])) break;
    if (k > first && of.is_chinese() && is_of_a_shorter_time(of.at(row[k]), of.at(row[first]))) continue;
    sum += about_as_part(of, row[k]);
    parts.push_back(row[k]);
    if (sum > wanted * (1 + kNear)) break;
    if (parts.size() > 1 && sum > wanted * (1 - kNear) && make(of, parts, whole, adjoin)) {
      if (!make_but_for_about(of, parts, whole)) return parts;
      if (about_made.empty()) about_made = parts;
    }
    auto const nested = last_of_list.find(row[k]);
    while (nested != last_of_list.end() && k + 1 < row.size() && row[k + 1] <= nested->second) ++k;
  }
  return about_made;
}

// Whether the parts make the whole with two digits of `swapped`, one of them or the whole, in each other's place.
bool make_with_a_swap_in(page const& of, std::vector<std::size_t> const& parts, std::size_t whole,
                         std::size_t swapped) {
  auto const others = [&] {
    auto sum = interval::at(0);
    for (auto const part : parts) {
      if (part != swapped) sum = sum + of.range(part);
    }
    return sum;
  }();
  return std::ranges::any_of(slips_of(of.at(swapped).value, false), [&](slipped_number const& one) {
    if (one.how != repair::slip::swapped_digits) return false;
    auto const read = rounding_interval(of.at(swapped), one.number, reach::widest);
    if (swapped == whole) return meet(others, read);
    return meet(others + read, of.range(whole));
  });
}

bool make_with_a_swap(page const& of, std::vector<std::size_t> parts, std::size_t whole) {
  if (!are_exact(of, parts, whole)) return false;
  constexpr std::int64_t kFourDigits = 1000;
  auto const may_be_swapped = [&](std::size_t i) {
    return printed_digits(of.at(i).value) >= kFourDigits && make_with_a_swap_in(of, parts, whole, i);
  };
  return may_be_swapped(whole) || std::ranges::any_of(parts, may_be_swapped);
}

// The lists of a row that make its whole; those of all its levels may end before others begin.
void add_lists_of(page const& of, std::size_t whole, std::vector<std::size_t> const& row,
                  std::map<std::size_t, std::size_t>& last_of_list, std::vector<closed_list>& to) {
  std::size_t found = 0;  // members of the lists before
  for (std::size_t first = 0; first < std::min(row.size(), kFirstParts + found); ++first) {
    auto parts = parts_from(of, whole, row, first, last_of_list);
    if (parts.empty()) continue;
    if (first == 0) last_of_list[whole] = parts.back();
    // 按阶段看,…;按行业看,…: another list of it may follow.
    found += parts.size();
    while (first + 1 < row.size() && row[first + 1] <= parts.back()) ++first;
    auto const is_it = [&](closed_list const& each) { return each.whole == whole && each.parts == parts; };
    if (std::ranges::none_of(to, is_it)) to.push_back({.whole = whole, .parts = std::move(parts)});
  }
}

std::vector<closed_list> lists_that_close(page const& of) {
  constexpr std::int64_t kThreeDigits = 100;
  std::vector<closed_list> made;
  std::map<std::size_t, std::size_t> last_of_list;
  for (auto whole = of.size(); of.has_text() && whole-- > 0;) {
    if (!may_be_listed(of, whole) && !is_income_a_head(of, whole)) continue;
    if (of.at(whole).value.mantissa < kThreeDigits) continue;
    auto const row = row_behind(of, whole);
    auto const known = made.size();
    add_lists_of(of, whole, row, last_of_list, made);
    if (made.size() > known) continue;
    for (auto const& column : columns_of_row(of, whole, row)) add_lists_of(of, whole, column, last_of_list, made);
  }
  return made;
}

// 签约117个。…外地投资27个…。按产业分,工业100个,…,服务业12个,农业5个: a list told by class far behind its whole, which
// it makes.
std::vector<closed_list> lists_by_class_that_close(page const& of) {
  constexpr std::size_t kFiguresBack = 40;
  constexpr std::int64_t kThreeDigits = 100;
  std::vector<closed_list> made;
  for (std::size_t first = 1; of.has_text() && first < of.size(); ++first) {
    if (!may_be_listed(of, first) || !opens_by_class(of.between(first - 1, first))) continue;
    auto row = row_from(of, first);
    if (row.size() < 3) continue;
    for (auto i = first; i-- > 0 && first - i <= kFiguresBack;) {
      if (!is_of_row(of, i, first) || of.at(i).value.mantissa < kThreeDigits) continue;
      if (!make(of, row, i, true)) continue;
      made.push_back({.whole = i, .parts = std::move(row)});
      break;
    }
  }
  return made;
}

// 2005年11542次,2004年13466次。其中火警6574次、…: a full stop ends a list, but before 其中.
bool ends_the_list(std::string_view text) {
  constexpr std::string_view kAmong{"。其中"};  // read, not shown
  if (contains(text, "\n")) return true;
  auto const stop = text.find("。");
  return stop != text.npos && (text.substr(stop, kAmong.size()) != kAmong || text.find("。", stop + 1) != text.npos);
}

std::vector<closed_list> lists_that_a_swap_closes(page const& of) {
  constexpr std::int64_t kFiveDigits = 10'000;
  constexpr double kNear = 0.15;
  std::vector<closed_list> made;
  for (std::size_t whole = 0; of.has_text() && whole < of.size(); ++whole) {
    if (!may_be_listed(of, whole) || printed_digits(of.at(whole).value) < kFiveDigits) continue;
    auto const wanted = about(of, whole);
    std::vector<std::size_t> parts;
    double sum = 0;
    for (auto const i : row_behind(of, whole)) {
      if (ends_the_list(of.between(whole, i))) break;
      if (!same_period(of.at(i), of.at(whole))) continue;
      sum += about_as_part(of, i);
      parts.push_back(i);
      if (sum > wanted * (1 + kNear)) break;
      if (parts.size() < 2 || sum < wanted * (1 - kNear)) continue;
      if (make(of, parts, whole, true)) break;
      if (!make_with_a_swap(of, parts, whole)) continue;
      made.push_back({.whole = whole, .parts = parts});
      break;
    }
  }
  return made;
}

bool is_near(page const& of, closed_list const& list) {
  double sum = 0;
  for (auto const part : list.parts) sum += about_as_part(of, part);
  // In one English sentence each class has its own word, and a slip in the second digit leads further off.
  if (of.is_chinese() || of.sentence(list.whole) != of.sentence(list.parts.back()))
    return comes_near(sum, about(of, list.whole));
  return sum * 1.25 >= about(of, list.whole) && sum <= about(of, list.whole) * 1.25;
}

// 人员流动量28330万人次,…。其中,铁路2145万,…;公路30634万,…;水路…;民航…: four classes right behind their whole are of it
// however far off they are.
bool are_all_behind_it(page const& of, closed_list const& list) {
  if (!names_many_classes(of, list) || list.parts.front() < list.whole) return false;
  for (auto i = list.whole + 1; i < list.parts.front(); ++i) {
    if (of.is_level(i)) return false;
  }
  double sum = 0;
  for (auto const part : list.parts) sum += about_as_part(of, part);
  return sum <= about(of, list.whole) * 2 && about(of, list.whole) <= sum * 2;
}

// "6.75 billion: seaports 4.6 million, river ports 2.15 billion": another scale word makes them the whole to the digit.
bool make_by_a_scale_word(page const& of, closed_list const& list) {
  auto const sum = printed_sum(of, list.parts);
  return std::ranges::any_of(list.parts, [&](std::size_t part) {
    exact const others = sum - printed_value(of.at(part).value) * of.times(part);
    return std::ranges::any_of(slips_of(of.at(part), false), [&](slipped_number const& one) {
      return one.how == repair::slip::scale &&
             exact{others + printed_value(one.number) * of.times(part)} == printed_value(of.at(list.whole).value);
    });
  });
}

// 死亡5人 and 死亡1人: some digit of two such counts makes any sum.
bool are_two_of_one_digit(page const& of, closed_list const& list) {
  return list.parts.size() == 2 && std::ranges::all_of(list.parts, [&](std::size_t part) {
           return counts_whole_things(of.at(part).unit) && printed_value(of.at(part).value) < 10;
         });
}

// Of the lists that name all classes of something, those that make their whole; the others stay.
void add_told_by_class(page const& of, std::vector<closed_list>& told, std::vector<closed_list>& closing) {
  std::erase_if(told, [&](closed_list& one) {
    auto const known = std::ranges::find_if(
        closing, [&](closed_list const& each) { return each.whole == one.whole && each.parts == one.parts; });
    if (known != closing.end()) known->by_class = one.by_class;
    if (known != closing.end()) return true;
    if (!meet(total_of(of, one.parts), of.range(one.whole))) return false;
    one.wrong_links = 0;
    closing.push_back(one);
    return true;
  });
}

// Classes one behind the other, with nothing of their unit between their whole and the last, nor behind it in their
// clause.
bool stand_right_behind(page const& of, closed_list const& one) {
  if (!of.is_chinese() || one.parts.front() < one.whole || of.sentence(one.whole) != of.sentence(one.parts.back()))
    return false;
  auto const is_beside = [&](std::size_t i) {
    return of.is_level(i) && of.at(i).unit == of.at(one.whole).unit &&
           std::ranges::find(one.parts, i) == one.parts.end();
  };
  auto const next = one.parts.back() + 1;
  bool const goes_on = next < of.size() && of.sentence(next) == of.sentence(one.whole) && is_beside(next) &&
                       !contains(of.between(one.parts.back(), next), ";");
  return !goes_on && std::ranges::none_of(std::views::iota(one.whole + 1, one.parts.back()), is_beside);
}

}  // namespace

bool names_many_classes(page const& of, closed_list const& one) {
  // In English each class has a word of its own.
  std::size_t const many = of.is_chinese() ? 4 : 3;
  auto const& counted = of.at(one.whole).indicator;
  return one.by_class != 0 && one.parts.size() >= many &&
         std::ranges::all_of(one.parts, [&](std::size_t part) { return of.at(part).indicator == counted; });
}

lists_by_whole by_whole(std::vector<closed_list> const& lists) {
  lists_by_whole made;
  for (auto const& one : lists) made.emplace(one.whole, &one);
  return made;
}

bool is_part_of(lists_by_whole const& lists, std::size_t whole, std::size_t part) {
  auto const [first, last] = lists.equal_range(whole);
  return std::any_of(first, last, [&](auto const& each) {
    return std::ranges::find(each.second->parts, part) != each.second->parts.end();
  });
}

closed_lists closed_lists_of(page const& of) {
  closed_lists made{.as_printed = lists_that_close(of), .but_for_a_slip = lists_that_a_swap_closes(of)};
  for (auto& list : incomes_that_miss(of)) made.but_for_a_slip.push_back(std::move(list));
  for (auto& list : english_totals_behind(of)) made.as_printed.push_back(std::move(list));
  for (auto& list : lists_by_class_that_close(of)) {
    auto const is_it = [&](closed_list const& each) { return each.whole == list.whole && each.parts == list.parts; };
    if (std::ranges::none_of(made.as_printed, is_it)) made.as_printed.push_back(std::move(list));
  }
  drop_lists_of_siblings(of, made.as_printed);
  if (of.is_chinese()) drop_sums_across_items(of, made.as_printed);
  std::erase_if(made.as_printed,
                [all = made.as_printed](closed_list const& one) { return holds_whole_and_part(one, all); });
  auto told = lists_by_class(of, made.as_printed);
  add_told_by_class(of, told, made.as_printed);
  auto complete = complete_lists(of, made.as_printed);
  std::ranges::move(complete.told, std::back_inserter(made.but_for_a_slip));
  made.columns = std::move(complete.columns);
  for (auto& one : told) {
    // Where the same classes make another whole of the text, they make this one too. In English each class has its own
    // word, and of forty such rows that come near to a whole one was of another; four classes are hardly named by
    // chance.
    // 件 and 亿元: but what makes the whole of the parcels may be some of what they earned.
    bool const again = std::ranges::any_of(made.as_printed, [&](closed_list const& each) {
      return each.by_class == one.by_class && of.at(each.whole).unit == of.at(one.whole).unit;
    });
    // 已开工33个,未开工17个: nor are stages of projects.
    bool const of_stages = one.by_class > static_cast<int>(kFirstOfStages);
    // 进出港旅客32.2万人次,其中火车站13.55万人次,进站6.19万人次,出站7.36万人次: right behind their whole, with nothing
    // beside them.
    bool const sure = again || one.named || of_stages || stand_right_behind(of, one) || !of.is_chinese() ||
                      names_many_classes(of, one);
    if (sure && (is_near(of, one) || are_all_behind_it(of, one) || make_by_a_scale_word(of, one))) one.wrong_links = 0;
    (one.wrong_links > 0 ? made.proposed : made.but_for_a_slip).push_back(std::move(one));
  }
  std::ranges::move(complete.proposed, std::back_inserter(made.proposed));
  // 137 and 121 of 137 + 121 + 29.2, which make the whole: some of a list are none that misses it.
  auto const is_some_of_a_closed_one = [&](closed_list const& one) {
    return std::ranges::any_of(made.as_printed, [&](closed_list const& each) {
      return each.whole == one.whole && each.parts.size() > one.parts.size() &&
             std::ranges::includes(each.parts, one.parts);
    });
  };
  std::erase_if(made.but_for_a_slip, [&](closed_list const& one) {
    return is_some_of_a_closed_one(one) || holds_whole_and_part(one, made.as_printed) ||
           are_two_of_one_digit(of, one) ||
           std::ranges::any_of(one.parts, [&](std::size_t part) { return lie_apart(of.at(part), of.at(one.whole)); });
  });
  std::erase_if(made.proposed,
                [&](closed_list const& one) { return are_siblings_elsewhere(of, one, made.as_printed); });
  for (auto const* lists : {&made.as_printed, &made.but_for_a_slip}) {
    for (auto const& list : *lists) {
      for (auto const part : list.parts) made.by_part[part].push_back(list);
    }
  }
  return made;
}

}  // namespace fengsui::know::audit
