#include "know/audit/lists/competing_lists.h"

#include <algorithm>
#include <map>

#include "know/audit/page.h"
#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {

void drop_lists_of_siblings(page const& of, std::vector<closed_list>& lists) {
  std::map<std::size_t, std::vector<std::vector<std::size_t>>> exactly;
  for (auto const& list : lists) {
    if (!make_to_the_digit(of, list.parts, list.whole)) continue;
    for (auto const part : list.parts) exactly[part].push_back(list.parts);
  }
  std::erase_if(lists, [&](closed_list const& list) {
    auto const with = exactly.find(list.whole);
    if (with == exactly.end() || make_to_the_digit(of, list.parts, list.whole)) return false;
    return std::ranges::any_of(with->second, [&](std::vector<std::size_t> const& siblings) {
      return std::ranges::any_of(list.parts,
                                 [&](std::size_t part) { return std::ranges::find(siblings, part) != siblings.end(); });
    });
  });
}

void drop_sums_across_items(page const& of, std::vector<closed_list>& lists) {
  constexpr std::size_t kLongestItem = 16;  // figures
  constexpr std::int64_t kFourDigits = 1000;
  std::vector<closed_list> columns = lists;
  std::erase_if(columns, [&](closed_list const& list) {
    return list.parts.size() < 3 || printed_digits(of.at(list.whole).value) < kFourDigits ||
           !make_to_the_digit(of, list.parts, list.whole);
  });
  auto const item_in = [](closed_list const& column, std::size_t i) {
    return std::ranges::upper_bound(column.parts, i) - column.parts.begin();
  };
  std::erase_if(lists, [&](closed_list const& list) {
    return std::ranges::any_of(columns, [&](closed_list const& column) {
      if (list.whole < column.parts.front() || list.whole > column.parts.back() + kLongestItem) return false;
      std::map<std::ptrdiff_t, int> taken;
      for (auto const part : list.parts) ++taken[item_in(column, part)];
      return taken.size() > 1 && std::ranges::any_of(taken, [](auto const& item) { return item.second > 1; });
    });
  });
}

bool are_siblings_elsewhere(page const& of, closed_list const& one, std::vector<closed_list> const& closing) {
  return std::ranges::any_of(closing, [&](closed_list const& each) {
    auto const holds = [&](std::size_t i) { return std::ranges::find(each.parts, i) != each.parts.end(); };
    return holds(one.whole) && std::ranges::any_of(one.parts, holds) && make_to_the_digit(of, each.parts, each.whole);
  });
}

bool holds_whole_and_part(closed_list const& one, std::vector<closed_list> const& closing) {
  auto const holds = [&](std::size_t i) { return std::ranges::find(one.parts, i) != one.parts.end(); };
  return std::ranges::any_of(
      closing, [&](closed_list const& each) { return holds(each.whole) && std::ranges::any_of(each.parts, holds); });
}

}  // namespace fengsui::know::audit
