// "The ratio of the three industries was 4.2: 38.6: 57.2": what is told as a ratio of all makes a hundred.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kSectors = 3;

bool is_one_of_a_ratio(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 3> kJoints{":", ": ", " : "};
  return of.usable(i) && of.at(i).kind == model::figure_kind::share && of.at(i).unit == "%" &&
         std::ranges::find(kJoints, of.between(i - 1, i)) != kJoints.end();
}

}  // namespace

void add_sector_ratios(page const& of, std::vector<relation>& to) {
  for (std::size_t first = 0; first + kSectors <= of.size() && of.has_text(); ++first) {
    if (!is_one_of_a_ratio(of, first + 1) || !is_one_of_a_ratio(of, first + 2)) continue;
    to.push_back(shares_against_hundred(of, {first, first + 1, first + 2}, true));
    to.back().near_percent = 110;
    // Each over the whole that the reader knows.
    for (std::size_t k = first; k < first + kSectors; ++k) {
      auto const level = of.host(k);
      auto const whole = of.whole_of(k);
      if (!level || !whole || !of.is_level(*level) || !of.is_level(*whole)) continue;
      to.push_back(percent_of(of, "share", *level, *whole, k));
    }
  }
}

}  // namespace fengsui::know::audit
