// 同城66.7亿件,…;异地332.2亿件,…;国际9.2亿件。…三者分别占16.3%、81.4%和2.3%: shares handed out in the order of a list
// that stands before them.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

constexpr std::size_t kMostShares = 6;

// The shares from the first on that only 、 or 和 parts.
std::vector<std::size_t> run_of_shares(page const& of, std::size_t first) {
  static constexpr std::array<std::string_view, 6> kJoints{"、", "和", "及", "与", ", ", " and "};
  std::vector<std::size_t> run{first};
  for (auto i = first + 1; i < of.size() && run.size() < kMostShares; ++i) {
    auto const text = of.between(i - 1, i);
    if (!of.usable(i) || of.at(i).kind != figure_kind::share || of.at(i).unit != "%") break;
    if (std::ranges::find(kJoints, text) == kJoints.end() && text != ", and ") break;
    run.push_back(i);
  }
  return run;
}

bool makes_share_of(page const& of, std::size_t part, std::size_t whole, std::size_t share) {
  auto const all = of.range(whole);
  return all.low && *all.low > 0 && fits_share(of, part, whole, share);
}

// The levels of one unit before `first`, the last ones.
std::vector<std::size_t> levels_before(page const& of, std::size_t first, std::string const& unit) {
  constexpr std::size_t kFiguresBack = 32;
  std::vector<std::size_t> made;
  for (auto i = first; i-- > 0 && first - i <= kFiguresBack;) {
    if (of.is_level(i) && is_plain(of.at(i)) && of.at(i).unit == unit && of.at(i).value.mantissa != 0)
      made.push_back(i);
  }
  std::ranges::reverse(made);
  return made;
}

// Where all shares but one fit a whole and the members of a list in order, the one that does not.
std::optional<relation> of_one_that_fails(page const& of, std::vector<std::size_t> const& run,
                                          std::vector<std::size_t> const& levels, bool& all_fit) {
  constexpr std::size_t kLevelsBack = 3;
  for (std::size_t at = 1; at + run.size() <= levels.size(); ++at) {
    for (std::size_t back = 1; back <= std::min(at, kLevelsBack); ++back) {
      auto const whole = levels[at - back];
      std::vector<std::size_t> failing;
      for (std::size_t k = 0; k < run.size() && failing.size() < 2; ++k) {
        if (!makes_share_of(of, levels[at + k], whole, run[k])) failing.push_back(k);
      }
      if (failing.empty()) {
        all_fit = true;
        return {};
      }
      if (failing.size() != 1) continue;
      auto const k = failing.front();
      auto made = percent_of(of, "share", levels[at + k], whole, run[k]);
      made.only_by_slip = true;
      return made;
    }
  }
  return {};
}

}  // namespace

void add_ordered_shares(page const& of, std::vector<relation>& to) {
  constexpr std::size_t kLeast = 3;
  for (std::size_t i = 1; i < of.size() && of.has_text(); ++i) {
    if (!of.usable(i) || of.at(i).kind != figure_kind::share) continue;
    auto const run = run_of_shares(of, i);
    if (run.size() < kLeast) continue;
    std::vector<std::string> units;
    for (auto k = i; k-- > 0 && i - k <= 32;) {
      auto const& unit = of.at(k).unit;
      if (of.is_level(k) && unit != "%" && std::ranges::find(units, unit) == units.end()) units.push_back(unit);
    }
    auto all_fit = false;
    std::optional<relation> found;
    for (auto const& unit : units) {
      auto one = of_one_that_fails(of, run, levels_before(of, i, unit), all_fit);
      if (all_fit) break;
      if (!found) found = std::move(one);
    }
    if (found && !all_fit) to.push_back(std::move(*found));
    i = run.back();
  }
}

}  // namespace fengsui::know::audit
