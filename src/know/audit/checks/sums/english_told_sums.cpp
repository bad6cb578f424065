// What an English row comes to, as the words join it to its whole: english_told_rows.h.
#include <algorithm>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/english_told_rows.h"
#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {
namespace {

// "27,960 ballots, of which 27,648 were valid and 213 rejected": so little is left that a slip is likelier.
bool are_all_but_a_slip(page const& of, english_told_row const& row) {
  constexpr int kOfMany = 25;  // one of so many
  constexpr int kOfTwo = 100;
  auto const all = printed_value(of.at(row.whole).value);
  auto const left = exact{all - printed_sum(of, row.parts)};
  return left >= 0 && left * (row.parts.size() > 2 ? kOfMany : kOfTwo) <= all;
}

}  // namespace

void add_english_told_sums(page const& of, std::vector<relation>& to) {
  constexpr int kTold = 150;    // percent: as many as that are not of it
  constexpr int kBeside = 125;  // a slip in the second digit of a number that begins with 1 leads as far
  for (auto const& row : english_told_rows(of)) {
    if (leaves_what_passes_through(of, row.parts, row.whole)) continue;
    if (row.among && !(row.of_which && are_all_but_a_slip(of, row))) {
      if (printed_sum(of, row.parts) <= printed_value(of.at(row.whole).value)) continue;
      to.push_back(parts_against(of, row.parts, row.whole, false));
      to.back().near_percent = kTold;
      continue;
    }
    to.push_back(parts_against(of, row.parts, row.whole, true));
    to.back().near_percent = row.told && !row.behind ? kTold : kBeside;
    to.back().only_by_slip = !row.told || row.behind;
  }
}

}  // namespace fengsui::know::audit
