#include "know/audit/lists/list_columns.h"

#include <algorithm>
#include <string>

#include "know/audit/english_words.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/page.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {

std::optional<std::size_t> change_beside(page const& of, std::size_t level) {
  for (auto const i : of.modifiers(level)) {
    if (of.at(i).kind == model::figure_kind::chg_abs && of.at(i).cmp && of.at(i).unit == of.at(level).unit) return i;
  }
  return {};
}

namespace {

// The level of `unit` in the item that a member of a list stands in: the first behind it, or the last before it.
std::optional<std::size_t> in_item(page const& of, std::size_t from, std::size_t until, std::string const& unit,
                                   bool behind, bool by_lines) {
  constexpr std::size_t kFiguresOn = 3;
  for (std::size_t step = 1; step <= kFiguresOn; ++step) {
    if (!behind && step > from) return {};
    auto const i = behind ? from + step : from - step;
    if (i >= of.size() || i == until) return {};
    auto const text = behind ? of.between(i - 1, i) : of.between(i, i + 1);
    if (contains(text, "。") || contains(text, "\n") || (!by_lines && contains(text, ";"))) return {};
    if (ends_english_sentence(text)) return {};
    auto const& one = of.at(i);
    bool const counted = one.role.empty() || one.role == "target" || is_of_row(of, i, i);
    if (of.is_level(i) && one.unit == unit && counted && adds_up(one) && !of.is_mean(i)) return i;
  }
  return {};
}

// 共509名选手参赛:中职组32个代表队176名选手: what a colon or 其中 opens is told of a member.
bool opens_between(page const& of, std::size_t whole, std::size_t i) {
  auto const text = whole < i ? of.between(whole, i) : std::string_view{};
  return contains(text, ":") || contains(text, "其中");
}

// 旅游区339家,接待270.95万人次:13家5A级景区接待70.09万人次;126家4A级…;198家3A级…: whatever each is called, where
// three members and more make four digits to the last, those who are counted right before them make all who are.
bool are_counted_before(page const& of, closed_list const& list, closed_list const& column) {
  constexpr std::int64_t kFourDigits = 1000;
  constexpr std::size_t kFewest = 3;
  if (list.parts.size() < kFewest || column.whole + 1 != list.whole) return false;
  for (std::size_t k = 0; k < list.parts.size(); ++k) {
    if (column.parts[k] + 1 != list.parts[k]) return false;
  }
  return printed_digits(of.at(list.whole).value) >= kFourDigits && make_to_the_digit(of, list.parts, list.whole) &&
         comes_near(size_of_all(of, column.parts), printed_size(of.at(column.whole).value));
}

// 88个,总投资132亿元,年度计划投资38.18亿元。其中17个,年度计划投资14.02亿元: of the sums beside the whole the one that
// the column comes near to, where its own is none.
std::size_t nearest_of(page const& of, closed_list const& column, std::size_t from, std::size_t until) {
  auto const sum = size_of_all(of, column.parts);
  auto const is_near = [&](std::size_t i) { return comes_near(sum, printed_size(of.at(i).value)); };
  if (is_near(column.whole)) return column.whole;
  constexpr std::size_t kFiguresOn = 3;
  for (auto i = from; i < until && i < from + kFiguresOn; ++i) {
    if (of.is_level(i) && of.at(i).unit == of.at(column.whole).unit && is_near(i)) return i;
  }
  return column.whole;
}

// What the members of a list that adds up changed by, or were before:
// 451万人次,增加156万人次;…232万人次,增加100万人次;….
std::optional<std::size_t> beside(page const& of, std::size_t level, std::size_t until, bool change) {
  if (change) return change_beside(of, level);
  constexpr std::size_t kFiguresOn = 3;
  for (auto i = level + 1; i < std::min(until, level + 1 + kFiguresOn); ++i) {
    if (of.is_level(i) && of.at(i).role == "base" && of.at(i).unit == of.at(level).unit) return i;
  }
  return {};
}

// 7158元,比上年同期增加567元。其中3124元,增加152元;…: three levels and more that make their whole of four digits to the
// last of them, all compared with one time; what they grew by is what it grew by.
bool are_changes_of_all(page const& of, closed_list const& list, closed_list const& column) {
  constexpr std::int64_t kFourDigits = 1000;
  constexpr std::size_t kFewest = 3;
  auto const& all = of.at(column.whole);
  if (!all.cmp || list.parts.size() < kFewest || of.at(list.whole).value.mantissa < kFourDigits) return false;
  return make_to_the_digit(of, list.parts, list.whole) && std::ranges::all_of(column.parts, [&](std::size_t i) {
           return of.at(i).cmp && of.at(i).cmp->type == all.cmp->type;
         });
}

// "rose to 145.16 million tons from 138.24 million: exports to 60.82 from 54.57, imports to 84.34 from 81.57": each
// right behind its level, of four digits that add up to the last, and near to what they should make.
bool are_bases_of_all(page const& of, closed_list const& list, closed_list const& column) {
  constexpr std::int64_t kFourDigits = 1000;
  auto const follows = [&](std::size_t level, std::size_t base) {
    return base == level + 1 && of.between(level, base) == " from ";
  };
  if (of.is_chinese() || of.at(list.whole).value.mantissa < kFourDigits || !follows(list.whole, column.whole))
    return false;
  for (std::size_t k = 0; k < list.parts.size(); ++k) {
    if (!follows(list.parts[k], column.parts[k])) return false;
  }
  return make_to_the_digit(of, list.parts, list.whole) &&
         comes_near(size_of_all(of, column.parts), printed_size(of.at(column.whole).value));
}

// The last two characters of what a figure is called: 完成 of 1-6月累计完成 and of 已完成.
std::string_view called(page const& of, std::size_t i) {
  constexpr std::size_t kTwoCharacters = 6;  // bytes
  auto const noun = of.noun_before(i);
  return noun.size() < kTwoCharacters ? std::string_view{} : noun.substr(noun.size() - kTwoCharacters);
}

}  // namespace

std::vector<std::vector<std::size_t>> columns_of_row(page const& of, std::size_t whole,
                                                     std::vector<std::size_t> const& row) {
  std::vector<std::vector<std::size_t>> made;
  auto const add = [&](auto const& is_alike) {
    auto column = row;
    std::erase_if(column, [&](std::size_t i) { return !is_alike(i); });
    if (column.size() > 1 && column.size() < row.size()) made.push_back(std::move(column));
  };
  if (!of.is_chinese()) return made;
  if (!of.at(whole).indicator.empty()) add([&](std::size_t i) { return of.at(i).indicator == of.at(whole).indicator; });
  if (auto const noun = called(of, whole); !noun.empty()) add([&](std::size_t i) { return called(of, i) == noun; });
  return made;
}

// 149个,总投资1664亿元。其中谋划74个,674亿元;签约35个,316亿元: where the one column adds up, the other does.
std::vector<closed_list> columns_beside(page const& of, closed_list const& list) {
  std::vector<closed_list> made;
  // 1、860.03万人次,增长5.15%;外汇收入22.33亿美元: lines hold semicolons, and so do sentences where each is an item.
  auto const apart = of.between(list.parts[0], list.parts[1]);
  bool const by_lines = contains(apart, "\n") || contains(apart, "。");
  for (bool const behind : {true, false}) {
    for (std::size_t step = 1; step <= 3; ++step) {
      if (!behind && step > list.parts.front()) break;
      auto const i = behind ? list.parts.front() + step : list.parts.front() - step;
      if (i >= of.size() || !of.is_level(i) || of.at(i).unit == of.at(list.whole).unit) continue;
      auto const& unit = of.at(i).unit;
      if (in_item(of, list.parts.front(), of.size(), unit, behind, by_lines) != i) continue;
      auto whole = in_item(of, list.whole, list.parts.front(), unit, behind, by_lines);
      // 109个,协议引资7.78亿元,到位资金8.29亿元。其中35个,到位资金6.14亿元: of two sums the one that is counted alike.
      for (auto k = list.whole + 1; behind && whole && k < list.parts.front() && k <= list.whole + 3; ++k) {
        auto const alike = [&](std::size_t one) { return of.at(one).indicator == of.at(i).indicator; };
        if (!alike(*whole) && of.is_level(k) && of.at(k).unit == unit && alike(k)) whole = k;
      }
      if (!whole || *whole == i || (behind && opens_between(of, list.whole, *whole))) continue;
      closed_list column{.whole = *whole};
      for (std::size_t k = 0; k < list.parts.size(); ++k) {
        auto const until = behind ? (k + 1 < list.parts.size() ? list.parts[k + 1] : of.size())
                                  : (k > 0 ? list.parts[k - 1] : list.whole);
        auto const at = in_item(of, list.parts[k], until, unit, behind, by_lines);
        if (at && at != *whole) column.parts.push_back(*at);
      }
      if (column.parts.size() != list.parts.size()) continue;
      if (!are_counted_before(of, list, column) &&
          std::ranges::all_of(column.parts, [&](std::size_t k) { return counts_another_thing(of, column.whole, k); }))
        continue;
      if (behind) column.whole = nearest_of(of, column, list.whole + 1, list.parts.front());
      made.push_back(std::move(column));
    }
  }
  return made;
}

namespace {

// 受理各类案件1803件(旧存240件),结案894件: what a bracket holds is told of the figure before it.
bool stands_in_bracket(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 40;  // code points
  auto const before = of.before(i, kReach);
  auto const open = before.rfind('(');
  return open != before.npos && before.find_first_of(")\n", open) == before.npos;
}

// The levels of the list's unit that stand behind one figure and before another, or the other way round, the nearest
// first, as far as their sentence goes.
std::vector<std::size_t> beside_in_unit(page const& of, std::size_t from, std::size_t until, bool behind) {
  constexpr std::size_t kMostColumns = 3;
  std::vector<std::size_t> made;
  std::size_t passed = 0;
  auto const bracketed = stands_in_bracket(of, from);
  while (made.size() < kMostColumns) {
    auto const i = behind ? from + 1 + passed : from - 1 - passed;
    ++passed;
    if (i >= of.size() || i == until || contains(behind ? of.between(i - 1, i) : of.between(i, i + 1), "\n")) break;
    if (of.sentence(i) > of.sentence(from) + 1 || of.sentence(i) + 1 < of.sentence(from)) break;
    if (stands_in_bracket(of, i) && !bracketed) continue;
    if (of.is_level(i) && of.at(i).unit == of.at(from).unit && adds_up(of.at(i)) && !of.is_mean(i)) made.push_back(i);
  }
  return made;
}

// Called by one noun, or counted as one thing.
bool are_called_alike(page const& of, closed_list const& column) {
  auto const& all = of.at(column.whole);
  return std::ranges::all_of(column.parts, [&](std::size_t i) {
    return of.at(i).indicator == all.indicator && of.at(i).role != "base" && all.role != "base";
  });
}

}  // namespace

// 530项,总投资2944亿元,年计划561亿元。在建185项,总投资1330亿元,年计划327亿元;…: the next column in the same unit, or
// the one before it, told in the same order of the whole and of each member.
std::vector<closed_list> columns_in_its_unit(page const& of, closed_list const& list) {
  std::vector<closed_list> made;
  auto const n = list.parts.size();
  if (!of.is_chinese() || list.whole > list.parts.front()) return made;
  for (bool const behind : {true, false}) {
    auto const item = [&](std::size_t k) {
      if (behind) return beside_in_unit(of, list.parts[k], k + 1 < n ? list.parts[k + 1] : of.size(), true);
      return beside_in_unit(of, list.parts[k], k > 0 ? list.parts[k - 1] : list.whole, false);
    };
    auto const wholes = beside_in_unit(of, list.whole, behind ? list.parts.front() : of.size(), behind);
    std::vector<std::vector<std::size_t>> items;
    for (std::size_t k = 0; k < n; ++k) items.push_back(item(k));
    for (std::size_t column = 0; column < wholes.size(); ++column) {
      closed_list next{.whole = wholes[column]};
      for (auto const& own : items) {
        if (column < own.size()) next.parts.push_back(own[column]);
      }
      if (next.parts.size() == n && are_called_alike(of, next)) made.push_back(std::move(next));
    }
  }
  return made;
}

std::vector<closed_list> changes_and_bases(page const& of, closed_list const& list) {
  std::vector<closed_list> made;
  for (bool const change : {true, false}) {
    auto const whole = beside(of, list.whole, list.parts.front(), change);
    if (!whole) continue;
    closed_list column{.whole = *whole};
    for (std::size_t k = 0; k < list.parts.size(); ++k) {
      auto const own = beside(of, list.parts[k], k + 1 < list.parts.size() ? list.parts[k + 1] : of.size(), change);
      bool const one_way = own && (!change || of.at(*own).cmp->direction == of.at(*whole).cmp->direction);
      if (one_way && *own != *whole) column.parts.push_back(*own);
    }
    if (column.parts.size() != list.parts.size()) continue;
    column.certain = change ? are_changes_of_all(of, list, column) : are_bases_of_all(of, list, column);
    made.push_back(std::move(column));
  }
  return made;
}

}  // namespace fengsui::know::audit
