// 4枚金牌、3枚铜牌、78名优胜奖,获奖选手占参赛总人数的59.9%: a share of all that its list names, where no member alone
// makes it.
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool counted_together(page const& of, std::size_t a, std::size_t b) {
  auto const& one = of.at(a).unit;
  auto const& other = of.at(b).unit;
  return one == other || (counts_whole_things(one) && counts_whole_things(other));
}

// The levels right before a share, in one clause after the other.
std::vector<std::size_t> run_before(page const& of, std::size_t share) {
  constexpr std::size_t kMost = 6;
  constexpr std::size_t kLongest = 48;  // bytes
  std::vector<std::size_t> made;
  for (auto i = share; i-- > 0 && made.size() < kMost && of.sentence(i) == of.sentence(share);) {
    if (!of.is_level(i) || !is_plain(of.at(i)) || !counted_together(of, i, share - 1)) break;
    auto const text = of.between(i, i + 1);
    if (text.size() > kLongest || text.find_first_of(":;(") != text.npos || contains(text, "其中")) break;
    made.insert(made.begin(), i);
  }
  return made;
}

}  // namespace

std::optional<family> joint_share(page const& of, std::size_t share) {
  constexpr std::size_t kFiguresBack = 12;
  if (!of.has_text() || !of.is_chinese() || share < 3 || of.at(share).value.mantissa == 0) return {};
  auto const run = run_before(of, share);
  if (run.size() < 2) return {};
  for (auto n = run.size(); n >= 2; --n) {
    std::vector<std::size_t> const parts{run.end() - static_cast<std::ptrdiff_t>(n), run.end()};
    for (auto whole = parts.front(); whole-- > 0 && share - whole <= kFiguresBack;) {
      if (!of.is_level(whole) || !counted_together(of, whole, share - 1) || of.at(whole).value.mantissa == 0) continue;
      if (fits_share(of, share - 1, whole, share)) return {};
      if (meet(share_range(of, parts, whole), range_of(of, share))) return family{.whole = whole, .parts = parts};
    }
  }
  return {};
}

}  // namespace fengsui::know::audit
