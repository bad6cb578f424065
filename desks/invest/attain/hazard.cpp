#include "invest/attain/hazard.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

namespace fengsui::invest {
namespace {

constexpr double kPriorLeavings = 3;
constexpr int kBands = 13;
constexpr int kEntryDays = 92;
constexpr double kLeastWeight = 0.02;

// A week of one phase and an age band: projects' days, and leavings.
struct cell {
  double exposure = 0;
  double leavings = 0;
};
using cells_by = std::map<std::tuple<int, int, int>, cell>;  // week, phase, band

struct stage_data {
  cells_by cells;
  std::map<std::pair<int, int>, int> days;        // of a week and phase
  std::vector<std::vector<double>> destinations;  // phase, destination
};

// Bands with about as many leavings each, and one past the last.
std::vector<int> bands_of(std::vector<int> ages) {
  std::vector<int> edges{0};
  if (ages.empty()) return edges;
  std::ranges::sort(ages);
  auto const count = std::min<std::size_t>(kBands, ages.size() / 8 + 1);
  for (std::size_t i = 1; i < count; ++i) {
    auto const edge = ages[ages.size() * i / count];
    if (edge > edges.back()) edges.push_back(edge);
  }
  if (ages.back() + 1 > edges.back()) edges.push_back(ages.back() + 1);
  return edges;
}

std::vector<std::vector<double>> rates_of(stage_data const& data, std::size_t phases, std::size_t bands,
                                          double elasticity) {
  struct sum {
    double leavings = 0;
    double offered = 0;
  };
  std::vector<sum> all(bands);
  std::vector<std::vector<sum>> each(phases, std::vector<sum>(bands));
  for (auto const& [key, one] : data.cells) {
    auto const [week, phase, band] = key;
    auto const days = static_cast<double>(data.days.at({week, phase}));
    auto const offered = days * std::pow(one.exposure / days, elasticity);
    for (auto* into : {&all[static_cast<std::size_t>(band)],
                       &each[static_cast<std::size_t>(phase)][static_cast<std::size_t>(band)]}) {
      into->leavings += one.leavings;
      into->offered += offered;
    }
  }
  std::vector<std::vector<double>> made(phases, std::vector<double>(bands, 0));
  for (std::size_t p = 0; p < phases; ++p) {
    double seen = 0;
    double expected = 0;
    for (std::size_t b = 0; b < bands; ++b) {
      if (all[b].offered <= 0) continue;
      seen += each[p][b].leavings;
      expected += each[p][b].offered * all[b].leavings / all[b].offered;
    }
    auto const level = (seen + 10) / (expected + 10);
    for (std::size_t b = 0; b < bands; ++b) {
      auto const mean = all[b].offered > 0 ? all[b].leavings / all[b].offered * level : 0;
      if (mean > 0) made[p][b] = (each[p][b].leavings + kPriorLeavings) / (each[p][b].offered + kPriorLeavings / mean);
    }
  }
  return made;
}

// The Poisson likelihood's logarithm, constants left out.
double judged(stage_data const& data, std::vector<std::vector<double>> const& rates, double elasticity) {
  double made = 0;
  for (auto const& [key, one] : data.cells) {
    auto const [week, phase, band] = key;
    auto const days = static_cast<double>(data.days.at({week, phase}));
    auto const expected = rates[static_cast<std::size_t>(phase)][static_cast<std::size_t>(band)] * days *
                          std::pow(one.exposure / days, elasticity);
    if (expected > 0) made += one.leavings * std::log(expected) - expected;
  }
  return made;
}

// Exposure and leavings of one stage, by week, phase and band, each project weighed by how likely it is to leave at
// all.
stage_data gather(pipeline const& known, int stage, int from, int cut, stage_hazard const& shape) {
  stage_data made;
  made.destinations.assign(static_cast<std::size_t>(shape.phases), std::vector<double>(known.stages.size() + 2, 0));
  auto const week = [&](int day) { return (day - from) / 7; };
  std::map<int, double> entrants;  // by week of entry, of those seen from `from` on
  auto const week_of_entry = [](int day) { return day >= 0 ? day / 7 : (day - 6) / 7; };
  std::vector<stage_stay const*> stays;
  for (auto const& one : known.stays) {
    if (one.stage != stage || (one.left && *one.left < from)) continue;
    stays.push_back(&one);
    ++entrants[week_of_entry(one.entered)];
  }
  std::map<int, std::vector<stage_stay const*>> by_week;
  for (auto const* one : stays) by_week[week_of_entry(one->entered)].push_back(one);
  for (int day = from; day < cut; ++day) ++made.days[{week(day), shape.phase(day)}];
  for (auto const& [entry, group] : by_week) {
    // How many of the week's entrants are still in the stage, day by day.
    std::vector<int> still(static_cast<std::size_t>(std::max(cut - from, 0)) + 1, 0);
    for (auto const* one : group) {
      auto const first = std::max(one->entered, from);
      auto const last = std::min(cut - 1, one->left.value_or(cut - 1));
      for (int day = first; day <= last; ++day) ++still[static_cast<std::size_t>(day - from)];
    }
    for (auto const* one : group) {
      auto const first = std::max(one->entered, from);
      auto const last = std::min(cut - 1, one->left.value_or(cut - 1));
      for (int day = first; day <= last; ++day) {
        auto const here = still[static_cast<std::size_t>(day - from)];
        auto const weight = shape.never > 0 ? std::max(kLeastWeight, 1 - shape.never * entrants[entry] / here) : 1;
        made.cells[{week(day), shape.phase(day), shape.band(day - one->entered)}].exposure += weight;
      }
      if (!one->left) continue;
      made.cells[{week(*one->left), shape.phase(*one->left), shape.band(*one->left - one->entered)}].leavings += 1;
      auto const to = one->to == kWon    ? known.stages.size()
                      : one->to == kLost ? known.stages.size() + 1
                                         : static_cast<std::size_t>(one->to);
      made.destinations[static_cast<std::size_t>(shape.phase(*one->left))][to] += 1;
    }
  }
  return made;
}

stage_hazard learn_stage(pipeline const& known, int stage, int from, int cut, bool count_never) {
  stage_hazard shape;
  std::vector<int> ages;
  double entries = 0;
  std::map<std::size_t, int> first_of;
  for (auto const& one : known.stays) {
    auto const [at, fresh] = first_of.try_emplace(one.project, one.entered);
    if (!fresh) at->second = std::min(at->second, one.entered);
  }
  for (auto const& one : known.stays) {
    if (one.stage != stage) continue;
    if (one.left && *one.left >= from) ages.push_back(*one.left - one.entered);
    if (one.entered == first_of[one.project] && one.entered >= cut - kEntryDays && one.entered >= from) ++entries;
  }
  shape.entries_a_day = entries / std::max(1, std::min(kEntryDays, cut - from));
  shape.edges = bands_of(ages);
  if (count_never && ages.size() >= 50) {
    std::ranges::sort(ages);
    auto const oldest = ages[ages.size() * 995 / 1000];
    double past = 0;
    double open = 0;
    for (auto const& one : known.stays) {
      if (one.stage != stage || one.entered >= cut - oldest || (one.left && *one.left < from)) continue;
      ++past;
      open += one.left ? 0 : 1;
    }
    shape.never = past >= 20 ? std::min(0.9, (open + 1) / (past + 10)) : 0;
  }
  double best = 0;
  bool any = false;
  stage_hazard chosen = shape;
  for (int const phases : {1, 3}) {
    shape.phases = phases;
    auto const data = gather(known, stage, from, cut, shape);
    auto const bands = shape.edges.size();
    auto const cost = 0.5 * (phases - 1) * static_cast<double>(bands) * std::log(static_cast<double>(ages.size()) + 2);
    for (double const elasticity : {0.0, 1.0}) {
      auto const rates = rates_of(data, static_cast<std::size_t>(phases), bands, elasticity);
      auto const score = judged(data, rates, elasticity) - cost;
      if (any && score <= best) continue;
      any = true;
      best = score;
      chosen = shape;
      chosen.rate = rates;
      chosen.elasticity = elasticity;
    }
    if (chosen.phases != phases) continue;
    std::vector<double> pooled(known.stages.size() + 2, 0);
    double total = 0;
    for (auto const& row : data.destinations) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        pooled[i] += row[i];
        total += row[i];
      }
    }
    chosen.to = data.destinations;
    for (auto& row : chosen.to) {
      double own = 0;
      for (auto const one : row) own += one;
      for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = total > 0 ? (row[i] + 20 * pooled[i] / total) / (own + 20) : (i + 1 == row.size() ? 1.0 : 0.0);
    }
    std::map<std::pair<int, int>, std::pair<double, double>> weeks;
    for (auto const& [key, one] : data.cells) {
      auto const [week, phase, band] = key;
      auto const days = static_cast<double>(data.days.at({week, phase}));
      auto& into = weeks[{week, phase}];
      into.first += one.leavings;
      into.second += chosen.rate[static_cast<std::size_t>(phase)][static_cast<std::size_t>(band)] * days *
                     std::pow(one.exposure / days, chosen.elasticity);
    }
    double squares = 0;
    double sum = 0;
    for (auto const& [key, one] : weeks) {
      if (one.second > 0) squares += (one.first - one.second) * (one.first - one.second) / std::max(one.second, 0.5);
      sum += one.first;
    }
    if (weeks.size() > 4) chosen.dispersion = std::clamp(squares / static_cast<double>(weeks.size()), 1.0, 50.0);
    chosen.a_week = sum / std::max(1.0, (cut - from) / 7.0);
  }
  return chosen;
}

}  // namespace

int stage_hazard::band(int age) const {
  auto const at = std::ranges::upper_bound(edges, std::max(age, 0));
  return static_cast<int>(at - edges.begin()) - 1;
}

int stage_hazard::phase(int day) const {
  if (phases == 1) return 0;
  std::chrono::year_month_day const date{base::day_from(day)};
  return static_cast<int>((static_cast<unsigned>(date.month()) - 1) % 3);
}

int observed_from(pipeline const& known, int cut) {
  int first_entry = cut;
  int first_leaving = cut;
  for (auto const& one : known.stays) {
    first_entry = std::min(first_entry, one.entered);
    if (one.left) first_leaving = std::min(first_leaving, *one.left);
  }
  // Leavings that ought to have been seen before the first one, at the rates by age afterwards. Many: they were not
  // kept.
  std::map<int, std::pair<double, double>> by_age;
  for (auto const& one : known.stays) {
    auto const last = std::min(cut - 1, one.left.value_or(cut - 1));
    for (int day = std::max(one.entered, first_leaving); day <= last; ++day) by_age[(day - one.entered) / 7].first += 1;
    if (one.left) by_age[(*one.left - one.entered) / 7].second += 1;
  }
  double expected = 0;
  for (auto const& one : known.stays) {
    for (int day = one.entered; day < first_leaving; ++day) {
      auto const at = by_age.find((day - one.entered) / 7);
      if (at != by_age.end() && at->second.first > 0) expected += at->second.second / at->second.first;
    }
  }
  return expected > 5 ? first_leaving : first_entry;
}

std::vector<stage_hazard> learn(pipeline const& known, int cut, hazard_options const& how) {
  auto const from = how.observed_from.value_or(observed_from(known, cut));
  std::vector<stage_hazard> made;
  for (std::size_t s = 0; s < known.stages.size(); ++s)
    made.push_back(learn_stage(known, static_cast<int>(s), from, cut, how.count_never));
  return made;
}

}  // namespace fengsui::invest
