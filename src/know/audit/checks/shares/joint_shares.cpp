// 4枚金牌、3枚铜牌、78名优胜奖,获奖选手占参赛总人数的59.9%: a share of all that its list names, where no member alone
// makes it.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
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

struct members {
  std::size_t count = 0;
  std::string_view noun;  // as long as two Chinese characters
};

// 福州、厦门 of 福州、厦门两大机场: as many names and nothing else.
bool names_so_many(std::string_view text, std::size_t members) {
  constexpr std::size_t kLongest = 48;  // bytes
  static constexpr std::array<std::string_view, 4> kJoints{"、", "和", "与", "及"};
  if (text.size() > kLongest || text.find_first_of(",:(%0123456789") != text.npos) return false;
  std::size_t joined = 0;
  for (auto const joint : kJoints) {
    for (auto at = text.find(joint); at != text.npos; at = text.find(joint, at + joint.size())) ++joined;
  }
  return joined + 1 == members;
}

// 两大机场 of 两大机场旅客吞吐量占全省的87.9%,货邮吞吐量占全省的93.8%: how many of what a share is of, where nothing
// but other shares stands between.
members members_told(page const& of, std::size_t share) {
  static constexpr std::array<std::pair<std::string_view, std::size_t>, 10> kTold{{{"两大", 2},
                                                                                   {"两个", 2},
                                                                                   {"两家", 2},
                                                                                   {"这两", 2},
                                                                                   {"上述两", 2},
                                                                                   {"三大", 3},
                                                                                   {"三个", 3},
                                                                                   {"三家", 3},
                                                                                   {"四大", 4},
                                                                                   {"四个", 4}}};
  constexpr std::size_t kReach = 40;  // code points
  constexpr std::size_t kNoun = 6;    // bytes
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  auto const lead = behind_last(of.before(share, kReach), kEnds);
  for (auto const& [word, count] : kTold) {
    auto const at = lead.find(word);
    if (at == lead.npos || lead.size() < at + word.size() + kNoun) continue;
    if (at > 0 && !names_so_many(lead.substr(0, at), count)) continue;
    return {.count = count, .noun = lead.substr(at + word.size(), kNoun)};
  }
  return {};
}

// Of each of them the level in the unit of the whole; nothing where they are more or fewer.
std::vector<std::size_t> levels_of_members(page const& of, std::size_t share, std::size_t whole, members const& told) {
  std::vector<std::size_t> made;
  for (auto i = whole + 1; i < share; ++i) {
    auto const& one = of.at(i);
    if (!of.is_level(i) || one.unit != of.at(whole).unit || one.org == of.at(whole).org) continue;
    if (one.org.find(told.noun) == std::string::npos || !same_measure(one, of.at(whole))) continue;
    if (!is_plain(one) || !same_period(one, of.at(whole))) return {};
    if (std::ranges::any_of(made, [&](std::size_t k) { return of.at(k).org == one.org; })) return {};
    made.push_back(i);
  }
  return made.size() == told.count ? made : std::vector<std::size_t>{};
}

}  // namespace

// 福州机场旅客316万人次;厦门机场635万人次。两大机场占全省的87.9%: of the members that are told of one by one.
void add_shares_of_members(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t share = 0; share < of.size(); ++share) {
    if (!of.usable(share) || of.at(share).kind != model::figure_kind::share) continue;
    auto const whole = of.whole_of(share);
    if (!whole || *whole >= share || !of.is_level(*whole) || of.at(*whole).value.mantissa == 0) continue;
    auto const told = members_told(of, share);
    if (told.count == 0) continue;
    auto const parts = levels_of_members(of, share, *whole, told);
    if (!parts.empty()) to.push_back(shares_together(of, parts, *whole, share));
  }
}

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
      if (meet(share_range(of, parts, whole), of.range(share))) return family{.whole = whole, .parts = parts};
    }
  }
  return {};
}

}  // namespace fengsui::know::audit
