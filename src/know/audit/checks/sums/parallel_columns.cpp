// Rows of pairs, so many and how much: 合同项目21个、420亿元,协议项目20个、425.2亿元,意向项目9个、365.3亿元. Where the
// one column makes up a total that was printed before, the other makes up the total beside it.
#include <algorithm>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/closed_lists.h"
#include "know/audit/lists/list_columns.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

struct pair_row {
  std::vector<std::size_t> counts;
  std::vector<std::size_t> amounts;
  std::size_t end = 0;  // the figure behind the last pair
};

// 项目21个、420亿元: a count, and right behind it, in the same breath, how much that comes to.
bool are_a_pair(page const& of, std::size_t count) {
  constexpr std::size_t kLongest = 40;  // bytes
  auto const amount = count + 1;
  if (amount >= of.size() || !of.is_level(count) || !of.is_level(amount)) return false;
  auto const& one = of.at(count);
  auto const& other = of.at(amount);
  auto const gap = of.between(count, amount);
  return counts_whole_things(one.unit) && !counts_whole_things(other.unit) && other.unit != "day" &&
         other.unit != "%" && of.sentence(count) == of.sentence(amount) && adds_up(one) && adds_up(other) &&
         is_plain(one) && is_plain(other) && gap.size() <= kLongest && !contains(gap, ";");
}

pair_row row_of_pairs(page const& of, std::size_t first) {
  constexpr std::size_t kMostMembers = 16;
  pair_row made{.end = first};
  while (made.counts.size() < kMostMembers && made.end < of.size() && of.sentence(made.end) == of.sentence(first) &&
         are_a_pair(of, made.end) && of.at(made.end).unit == of.at(first).unit &&
         of.at(made.end + 1).unit == of.at(first + 1).unit) {
    made.counts.push_back(made.end);
    made.amounts.push_back(made.end + 1);
    made.end += 2;
  }
  return made;
}

// The total above the row that one of its columns makes up exactly: the other column should do so too.
void add_other_column(page const& of, pair_row const& row, std::vector<relation>& to) {
  constexpr std::size_t kSure = 3;  // so many small counts make up a total hardly by chance
  auto const first = row.counts.front();
  for (auto total = first; total-- > of.near(first).front();) {
    if (!are_a_pair(of, total) || of.at(total).unit != of.at(first).unit ||
        of.at(total + 1).unit != of.at(first + 1).unit)
      continue;
    auto const counts_close = make_to_the_digit(of, row.counts, total);
    auto const amounts_close = make_to_the_digit(of, row.amounts, total + 1);
    if (counts_close == amounts_close) continue;
    to.push_back(counts_close ? parts_against(of, row.amounts, total + 1, true)
                              : parts_against(of, row.counts, total, true));
    to.back().only_by_slip = counts_close && row.counts.size() < kSure;
    to.back().near_percent = 125;
    return;
  }
}

// What each level of a list and their whole changed by, where not all have gone one way, in the order of the list and
// the whole's last; nothing where one has none, or is compared with another time.
std::vector<std::size_t> mixed_changes(page const& of, closed_list const& list) {
  std::vector<std::size_t> made;
  bool mixed = false;
  auto const all = change_beside(of, list.whole);
  if (!all || !has_way(of, *all)) return {};
  for (auto const part : list.parts) {
    auto const own = change_beside(of, part);
    if (!own || *own == *all || !has_way(of, *own) || of.at(*own).cmp->type != of.at(*all).cmp->type) return {};
    mixed = mixed || of.at(*own).cmp->direction != of.at(*all).cmp->direction;
    made.push_back(*own);
  }
  made.push_back(*all);
  return mixed ? made : std::vector<std::size_t>{};
}

// 收入67949万元,增加6517万元。其中地方51653万元,增加6455万元;中央12133万元,减少282万元;省级4163万元,增加344万元: three
// levels of four digits that make their whole to the last; so do their changes, each with its sign.
void add_mixed_changes(page const& of, closed_list const& list, std::vector<relation>& to) {
  constexpr std::int64_t kFourDigits = 1000;
  constexpr std::size_t kFewest = 3;
  if (list.parts.size() < kFewest || of.at(list.whole).value.mantissa < kFourDigits) return;
  auto const changes = mixed_changes(of, list);
  if (changes.empty() || !make_to_the_digit(of, list.parts, list.whole)) return;
  relation made{.check = "sum", .reported = static_cast<int>(list.parts.size())};
  for (std::size_t k = 0; k < changes.size(); ++k) {
    auto const term = "{" + std::to_string(k) + "}";
    bool const down = sign_of(of.at(changes[k]).cmp->direction) < 0;
    made.figures.push_back(of.where(changes[k]));
    made.expression += k + 1 == changes.size() ? " ~ " : k == 0 ? "" : down ? "-" : "+";
    made.expression += down && (k == 0 || k + 1 == changes.size()) ? "-" + term : term;
  }
  made.evaluate = [](figure_values v) -> std::optional<sides> {
    auto const with_sign = [](figure_value const& one) {
      return sign_of(one.way) < 0 ? negative(one.range) : one.range;
    };
    auto sum = interval::at(0);
    for (auto const& one : v.first(v.size() - 1)) sum = sum + with_sign(one);
    return sides{sum, with_sign(v.back())};
  };
  to.push_back(std::move(made));
}

}  // namespace

void add_parallel_columns(page const& of, std::vector<relation>& to) {
  for (auto const& list : of.closed().as_printed) add_mixed_changes(of, list, to);
  constexpr std::size_t kLeast = 2;
  for (std::size_t i = 0; i < of.size();) {
    auto const row = row_of_pairs(of, i);
    if (row.counts.size() >= kLeast) add_other_column(of, row, to);
    i = std::max(i + 1, row.end);
  }
}

}  // namespace fengsui::know::audit
