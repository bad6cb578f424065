#include "know/audit/lists/incomes_a_head.h"

#include <algorithm>
#include <array>

#include "know/audit/page.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 4> kSources{"工资", "经营", "财产", "转移"};

bool name_each_once(page const& of, std::vector<std::size_t> const& row) {
  return row.size() == kSources.size() && std::ranges::all_of(kSources, [&](std::string_view word) {
           return std::ranges::count_if(row, [&](std::size_t i) { return contains(of.noun_before(i), word); }) == 1;
         });
}

}  // namespace

bool is_income_a_head(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 14;  // code points
  static constexpr std::array<std::string_view, 4> kEnds{",", "。", ";", "、"};
  auto const clause = behind_last(of.before(i, kReach), kEnds);
  return of.is_level(i) && of.at(i).unit == "CNY" && contains(clause, "人均") && contains(clause, "收入");
}

bool is_source_of_income(page const& of, std::size_t i) {
  auto const noun = of.noun_before(i);
  return of.is_level(i) && is_plain(of.at(i)) && contains(noun, "收入") && contains_any(noun, kSources);
}

std::vector<closed_list> incomes_that_miss(page const& of) {
  constexpr std::size_t kFiguresOn = 16;
  std::vector<closed_list> made;
  for (std::size_t whole = 0; of.has_text() && of.is_chinese() && whole < of.size(); ++whole) {
    if (!is_income_a_head(of, whole) || is_source_of_income(of, whole)) continue;
    std::vector<std::size_t> row;
    for (auto i = whole + 1; i < std::min(of.size(), whole + kFiguresOn) && row.size() < kSources.size(); ++i) {
      if (is_source_of_income(of, i))
        row.push_back(i);
      else if (is_income_a_head(of, i))
        break;
    }
    if (name_each_once(of, row) && !meet(total_of(of, row), of.range(whole)))
      made.push_back({.whole = whole, .parts = std::move(row)});
  }
  return made;
}

}  // namespace fengsui::know::audit
