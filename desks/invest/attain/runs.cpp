#include "invest/attain/runs.h"

#include <algorithm>
#include <cmath>

namespace fengsui::invest {

double uniform(std::mt19937_64& dice) {
  return static_cast<double>(dice() >> 11) * 0x1p-53;
}
double normal(std::mt19937_64& dice) {
  auto const u = 1 - uniform(dice);
  return std::sqrt(-2 * std::log(u)) * std::cos(6.283185307179586 * uniform(dice));
}

runs::runs(both_views const& view, int cut, int until)
    : view_{view}, cut_{cut}, until_{until}, weeks_{(until - cut + 6) / 7} {
  tables(view.all, all_);
  tables(view.never, never_);
}

void runs::live(std::mt19937_64& dice, double level, bool never, std::vector<int>& won) const {
  auto const& from = never ? view_.never : view_.all;
  auto const& rates = never ? never_ : all_;
  auto const& list = never ? view_.live_never : view_.live_all;
  std::vector<std::vector<double>> noise(from.stages.size());
  for (std::size_t s = 0; s < noise.size(); ++s) {
    auto const& stage = from.stages[s];
    auto const spread = std::sqrt(std::min(0.5, (stage.dispersion - 1) / std::max(stage.a_week, 1.0)));
    for (int w = 0; w < weeks_; ++w) noise[s].push_back(level * std::exp(spread * normal(dice) - spread * spread / 2));
  }
  won.assign(list.size(), 0);
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].weight < 1 && uniform(dice) >= list[i].weight) continue;
    auto stage = static_cast<std::size_t>(list[i].stay->stage);
    auto entered = list[i].stay->entered;
    for (int w = 0; w < weeks_; ++w) {
      auto const age = cut_ + 7 * w - entered;
      auto const rate =
          rates[stage][static_cast<std::size_t>(w)][std::min(static_cast<std::size_t>(std::max(age, 0)), ages_ - 1)];
      if (rate <= 0 || uniform(dice) >= 1 - std::exp(-noise[stage][static_cast<std::size_t>(w)] * rate)) continue;
      auto const& stages = from.stages[stage];
      auto const day = cut_ + 7 * w + 3;
      auto const& shares = stages.to[static_cast<std::size_t>(stages.phase(std::min(day, until_ - 1)))];
      auto u = uniform(dice);
      std::size_t to = 0;
      while (to + 1 < shares.size() && u >= shares[to]) u -= shares[to++];
      if (to >= from.stages.size()) {
        if (to == from.stages.size()) won[i] = w + 1;
        break;
      }
      stage = to;
      entered = day;
    }
  }
}

void runs::tables(outlook const& from, rate_table& into) {
  int oldest = 0;
  for (auto const& one : view_.live_all) oldest = std::max(oldest, cut_ - one.stay->entered);
  ages_ = static_cast<std::size_t>(oldest + 7 * weeks_ + 8);
  into.assign(from.stages.size(), {});
  for (std::size_t s = 0; s < from.stages.size(); ++s) {
    into[s].assign(static_cast<std::size_t>(weeks_), std::vector<double>(ages_, 0));
    for (int day = 0; day < until_ - cut_; ++day) {
      for (std::size_t a = 0; a < ages_; ++a) {
        auto const band = static_cast<std::size_t>(from.stages[s].band(static_cast<int>(a) + day % 7));
        into[s][static_cast<std::size_t>(day / 7)][a] -=
            std::log1p(-from.hazard[s][static_cast<std::size_t>(day)][band]);
      }
    }
  }
}

}  // namespace fengsui::invest
