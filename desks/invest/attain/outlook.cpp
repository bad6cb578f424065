#include "invest/attain/outlook.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace fengsui::invest {
namespace {

constexpr double kMostADay = 0.95;

// How likely a project that is still there leaves at all.
double weight_of(std::map<int, double> const& entrants, std::map<int, double> const& still, int entered, double never) {
  auto const week = entered >= 0 ? entered / 7 : (entered - 6) / 7;
  if (never <= 0) return 1;
  return std::max(0.02, 1 - never * entrants.at(week) / still.at(week));
}

std::vector<live_stay> live_of(pipeline const& known, std::vector<stage_hazard> const& stages, int from) {
  std::vector<std::map<int, double>> entrants(stages.size());
  std::vector<std::map<int, double>> still(stages.size());
  for (auto const& one : known.stays) {
    if (one.left && *one.left < from) continue;
    auto const week = one.entered >= 0 ? one.entered / 7 : (one.entered - 6) / 7;
    ++entrants[static_cast<std::size_t>(one.stage)][week];
    if (!one.left) ++still[static_cast<std::size_t>(one.stage)][week];
  }
  std::vector<live_stay> made;
  for (auto const& one : known.stays) {
    if (one.left) continue;
    auto const s = static_cast<std::size_t>(one.stage);
    made.push_back({&one, weight_of(entrants[s], still[s], one.entered, stages[s].never)});
  }
  return made;
}

outlook carry(std::vector<stage_hazard> stages, std::vector<live_stay> const& live, int cut, int until) {
  outlook made{.stages = std::move(stages)};
  auto const days = std::max(until - cut, 0);
  int oldest = 0;
  for (auto const& one : live) oldest = std::max(oldest, cut - one.stay->entered);
  auto const ages = static_cast<std::size_t>(oldest + days + 2);
  auto const count = made.stages.size();
  // Numbers by stage and age; those live at the cut and those that come later apart.
  std::vector<std::vector<double>> old(count, std::vector<double>(ages, 0));
  auto fresh = old;
  for (auto const& one : live)
    old[static_cast<std::size_t>(one.stay->stage)][static_cast<std::size_t>(cut - one.stay->entered)] += one.weight;
  made.hazard.resize(count);
  for (int day = cut; day < until; ++day) {
    std::vector<double> in_old(count, 0);
    std::vector<double> in_new(count, 0);
    for (std::size_t s = 0; s < count; ++s) {
      auto const& how = made.stages[s];
      std::vector<double> pile(how.edges.size(), 0);
      fresh[s][0] += how.entries_a_day * (1 - how.never);
      for (std::size_t a = 0; a < ages; ++a) {
        if (auto const here = old[s][a] + fresh[s][a]; here > 0)
          pile[static_cast<std::size_t>(how.band(static_cast<int>(a)))] += here;
      }
      auto const phase = static_cast<std::size_t>(how.phase(day));
      std::vector<double> hazard(pile.size(), 0);
      for (std::size_t b = 0; b < pile.size(); ++b) {
        if (!how.rate.empty() && pile[b] > 1e-9)
          hazard[b] = std::min(kMostADay, how.rate[phase][b] * std::pow(std::max(pile[b], 1.0), how.elasticity) /
                                              std::max(pile[b], 1.0));
      }
      for (std::size_t a = 0; a < ages; ++a) {
        if (old[s][a] + fresh[s][a] <= 0) continue;
        auto const share = hazard[static_cast<std::size_t>(how.band(static_cast<int>(a)))];
        auto const move = [&](std::vector<double>& from, std::vector<double>& into, double& won) {
          auto const leave = from[a] * share;
          from[a] -= leave;
          for (std::size_t to = 0; to < count; ++to) into[to] += leave * how.to[phase][to];
          won += leave * how.to[phase][count];
        };
        move(old[s], in_old, made.live_won);
        move(fresh[s], in_new, made.new_won);
      }
      made.hazard[s].push_back(std::move(hazard));
    }
    for (std::size_t s = 0; s < count; ++s) {
      for (auto* numbers : {&old[s], &fresh[s]}) std::rotate(numbers->rbegin(), numbers->rbegin() + 1, numbers->rend());
      old[s][0] = in_old[s];
      fresh[s][0] = in_new[s];
    }
  }
  return made;
}

}  // namespace

both_views look_ahead(pipeline const& known, int cut, int until) {
  auto const from = observed_from(known, cut);
  both_views made;
  auto one = learn(known, cut, {.count_never = false, .observed_from = from});
  auto two = learn(known, cut, {.count_never = true, .observed_from = from});
  made.live_all = live_of(known, one, from);
  made.live_never = live_of(known, two, from);
  made.all = carry(std::move(one), made.live_all, cut, until);
  made.never = carry(std::move(two), made.live_never, cut, until);
  return made;
}

}  // namespace fengsui::invest
