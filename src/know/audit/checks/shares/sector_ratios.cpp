// "The ratio of the three industries was 4.2: 38.6: 57.2": what is told as a ratio of all makes a hundred.
#include <algorithm>
#include <array>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kFewest = 2;

bool is_one_of_a_ratio(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 3> kJoints{":", ": ", " : "};
  return of.usable(i) && of.at(i).kind == model::figure_kind::share && of.at(i).unit == "%" &&
         std::ranges::find(kJoints, of.between(i - 1, i)) != kJoints.end();
}

// 第一产业40.1亿元,第二产业160.2亿元,第三产业200.3亿元。比重为10.0:40.0:50.0, with no whole printed: it is what they
// make together, where the ratio's other members say so.
void add_over_all_levels(page const& of, std::vector<std::size_t> const& shares, std::vector<relation>& to) {
  std::vector<std::size_t> levels;
  for (auto const k : shares) {
    auto const level = of.host(k);
    if (!level || !of.is_level(*level) || of.at(*level).unit != of.at(*of.host(shares.front())).unit) return;
    if (of.whole_of(k)) return;
    levels.push_back(*level);
  }
  // Where a level is printed that they make, shares are of that one.
  if (auto const with = of.closed().by_part.find(levels.front()); with != of.closed().by_part.end()) {
    if (std::ranges::any_of(with->second, [&](closed_list const& list) { return list.parts == levels; })) return;
  }
  auto const all = total_of(of, levels);
  if (!all.low || *all.low <= 0) return;
  auto const fits = [&](std::size_t n) {
    return meet(range_of(of, levels[n]) / all * exact{100}, range_of(of, shares[n]));
  };
  for (std::size_t n = 0; n < shares.size(); ++n) {
    bool another = false;
    for (std::size_t k = 0; k < shares.size() && !another; ++k) another = k != n && fits(k);
    if (!another) continue;
    relation made{.check = "share",
                  .expression = "{" + std::to_string(n) + "}/(" + sum_of_terms(levels.size()) + ")*100 ~ {" +
                                std::to_string(levels.size()) + "}",
                  .evaluate = [n](figure_values v) -> std::optional<sides> {
                    auto const sum = sum_of(v.first(v.size() - 1));
                    if (!sum.low || *sum.low <= 0) return {};
                    return sides{v[n].range / sum * exact{100}, v.back().range};
                  },
                  .reported = static_cast<int>(levels.size()),
                  .near_percent = 160};
    for (auto const level : levels) made.figures.push_back(of.where(level));
    made.figures.push_back(of.where(shares[n]));
    to.push_back(std::move(made));
  }
}

}  // namespace

void add_sector_ratios(page const& of, std::vector<relation>& to) {
  for (std::size_t first = 0; first + kFewest <= of.size() && of.has_text(); ++first) {
    auto behind = first + 1;
    while (behind < of.size() && is_one_of_a_ratio(of, behind)) ++behind;
    if (behind - first < kFewest || !of.usable(first) || of.at(first).kind != model::figure_kind::share) continue;
    std::vector<std::size_t> shares;
    for (auto k = first; k < behind; ++k) shares.push_back(k);
    to.push_back(shares_against_hundred(of, shares, true));
    to.back().near_percent = 160;
    add_over_all_levels(of, shares, to);
    // Each over the whole that the reader knows.
    for (auto const k : shares) {
      auto const level = of.host(k);
      auto const whole = of.whole_of(k);
      if (!level || !whole || !of.is_level(*level) || !of.is_level(*whole)) continue;
      to.push_back(percent_of(of, "share", *level, *whole, k));
    }
    first = behind - 1;
  }
}

}  // namespace fengsui::know::audit
