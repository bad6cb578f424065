#include "invest/factor/site_match.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace fengsui::invest {
namespace {

constexpr factor kAll[] = {factor::land, factor::power, factor::water, factor::heat, factor::energy, factor::credit};

std::size_t index(factor one) {
  return static_cast<std::size_t>(one);
}

tenths supplied(std::vector<factor_step> const& steps, quarter at) {
  tenths sum = 0;
  for (auto const& one : steps) sum += one.from <= at ? one.amount : 0;
  return sum;
}

// What is needed in all in that quarter: the step that began last.
tenths needed(std::vector<factor_step> const& steps, quarter at) {
  factor_step const* last = nullptr;
  for (auto const& one : steps) {
    if (one.from <= at && (last == nullptr || one.from >= last->from)) last = &one;
  }
  return last == nullptr ? 0 : last->amount;
}

tenths promised(std::vector<promise> const& promises, std::string const& site, factor what, quarter at) {
  tenths sum = 0;
  for (auto const& one : promises) sum += one.site == site && one.from <= at ? one.amounts[index(what)] : 0;
  return sum;
}

std::vector<factor_step> const& supply_of(factor_site const& site, factor_market const& market, factor what) {
  return what == factor::credit ? market.credit : site.supply[index(what)];
}

tenths available(factor_site const& site, factor_market const& market, factor what, quarter at) {
  // Credit that is promised to others is already left out of `market.credit`.
  auto const taken = what == factor::credit ? 0 : promised(market.promises, site.id, what, at);
  return supplied(supply_of(site, market, what), at) - taken;
}

// The quarters in which anything changes for this factor, from `first` on.
std::set<quarter> changes(std::vector<factor_step> const& need, factor_site const& site, factor_market const& market,
                          factor what, quarter first) {
  std::set<quarter> made{first};
  auto const take = [&](quarter one) {
    if (one > first) made.insert(one);
  };
  for (auto const& one : need) take(one.from);
  for (auto const& one : supply_of(site, market, what)) take(one.from);
  for (auto const& one : market.promises) {
    if (one.site == site.id) take(one.from);
  }
  return made;
}

std::vector<factor_step> later(std::vector<factor_step> steps, int by) {
  for (auto& one : steps) one.from += by;
  return steps;
}

struct gap {
  quarter first = 0;
  tenths needed = 0;
  tenths available = 0;
  tenths worst = 0;
};

std::optional<gap> gap_of(std::vector<factor_step> const& need, factor_site const& site, factor_market const& market,
                          factor what) {
  if (need.empty()) return {};
  auto const first = std::ranges::min(need, {}, &factor_step::from).from;
  std::optional<gap> found;
  for (auto const at : changes(need, site, market, what, first)) {
    auto const wants = needed(need, at);
    if (wants <= 0) continue;
    auto const has = available(site, market, what, at);
    if (has >= wants) continue;
    if (!found) found = gap{at, wants, has, 0};
    found->worst = std::max(found->worst, wants - has);
  }
  return found;
}

constexpr int kLongestWait = 40;  // ten years

std::vector<factor_shortage> shortages_of(factor_need const& need, factor_site const& site,
                                          factor_market const& market) {
  std::vector<factor_shortage> made;
  for (auto const what : kAll) {
    auto const& steps = need.steps[index(what)];
    auto const lacks = gap_of(steps, site, market, what);
    if (!lacks) continue;
    factor_shortage one{.what = what,
                        .when = lacks->first,
                        .needed = lacks->needed,
                        .available = lacks->available,

                        .short_by = lacks->needed - lacks->available,
                        .most_short = lacks->worst};
    auto const first = std::ranges::min(steps, {}, &factor_step::from).from;
    for (int wait = 1; wait <= kLongestWait && !one.enough_from; ++wait) {
      if (!gap_of(later(steps, wait), site, market, what)) one.enough_from = first + wait;
    }
    made.push_back(one);
  }
  return made;
}

quarter first_of(factor_need const& need) {
  quarter first = std::numeric_limits<quarter>::max();
  for (auto const& steps : need.steps) {
    for (auto const& one : steps) first = std::min(first, one.from);
  }
  return first;
}

// What stays of each factor when the need is met, and of the scarcest as a share of what was there.
double headroom(factor_need const& need, factor_site const& site, factor_market const& market,
                std::array<tenths, kFactors>& left) {
  double scarcest = 1;
  for (auto const what : kAll) {
    auto const& steps = need.steps[index(what)];
    auto const first = steps.empty() ? first_of(need) : std::ranges::min(steps, {}, &factor_step::from).from;
    tenths least = std::numeric_limits<tenths>::max();
    tenths had = 0;
    for (auto const at : changes(steps, site, market, what, first)) {
      auto const has = available(site, market, what, at);
      if (has - needed(steps, at) < least) {
        least = has - needed(steps, at);
        had = has;
      }
    }
    left[index(what)] = least;
    if (!steps.empty() && what != factor::credit && had > 0)
      scarcest = std::min(scarcest, static_cast<double>(least) / static_cast<double>(had));
  }
  return scarcest;
}

// Lower is better for money, kilometres and waiting.
constexpr std::array<bool, kCriteria> kLowIsGood{true, true, false, false, true, true};

void score(std::vector<matched_site>& sites, criterion_weights const& weights) {
  for (std::size_t k = 0; k < kCriteria; ++k) {
    double least = std::numeric_limits<double>::max(), most = std::numeric_limits<double>::lowest();
    for (auto const& one : sites) {
      least = std::min(least, one.values[k]);
      most = std::max(most, one.values[k]);
    }
    for (auto& one : sites) {
      auto const share = most > least ? (one.values[k] - least) / (most - least) : 1.0;
      one.scores[k] = most > least && kLowIsGood[k] ? 1 - share : share;
    }
  }
  for (auto& one : sites) {
    one.total = 0;
    for (std::size_t k = 0; k < kCriteria; ++k) one.total += weights[k] * one.scores[k];
  }
}

// Vector-normalised, weighted; closeness = distance to the worst over both distances.
void topsis(std::vector<matched_site>& sites, criterion_weights const& weights) {
  std::vector<std::array<double, kCriteria>> weighted(sites.size());
  std::array<double, kCriteria> ideal{}, worst{};
  for (std::size_t k = 0; k < kCriteria; ++k) {
    double length = 0;
    for (auto const& one : sites) length += one.values[k] * one.values[k];
    length = std::sqrt(length);
    for (std::size_t i = 0; i < sites.size(); ++i)
      weighted[i][k] = length > 0 ? weights[k] * sites[i].values[k] / length * (kLowIsGood[k] ? -1 : 1) : 0;
    ideal[k] = worst[k] = weighted.front()[k];
    for (auto const& row : weighted) {
      ideal[k] = std::max(ideal[k], row[k]);
      worst[k] = std::min(worst[k], row[k]);
    }
  }
  for (std::size_t i = 0; i < sites.size(); ++i) {
    double to_ideal = 0, to_worst = 0;
    for (std::size_t k = 0; k < kCriteria; ++k) {
      to_ideal += (ideal[k] - weighted[i][k]) * (ideal[k] - weighted[i][k]);
      to_worst += (weighted[i][k] - worst[k]) * (weighted[i][k] - worst[k]);
    }
    auto const both = std::sqrt(to_ideal) + std::sqrt(to_worst);
    sites[i].topsis = both > 0 ? std::sqrt(to_worst) / both : 1;
  }
}

// With weight w for criterion k and the rest in proportion, a site's total is linear in w; the first place holds
// between the points where another line crosses it.
weight_range range_of(std::vector<matched_site> const& sites, criterion_weights const& weights, std::size_t k) {
  auto const rest = [&](matched_site const& one) {
    double sum = 0, all = 0;
    for (std::size_t j = 0; j < kCriteria; ++j) {
      if (j == k) continue;
      sum += weights[j] * one.scores[j];
      all += weights[j];
    }
    return all > 0 ? sum / all : 0;
  };
  weight_range range;
  auto const& best = sites.front();
  for (std::size_t i = 1; i < sites.size(); ++i) {
    // best(w) - other(w) = w·a + (1 - w)·b >= 0
    auto const a = best.scores[k] - sites[i].scores[k];
    auto const b = rest(best) - rest(sites[i]);
    if (a == b) continue;
    auto const crossing = b / (b - a);
    if (a < b)
      range.most = std::min(range.most, crossing);
    else
      range.least = std::max(range.least, crossing);
  }
  range.least = std::clamp(range.least, 0.0, 1.0);
  range.most = std::clamp(range.most, 0.0, 1.0);
  return range;
}

}  // namespace

site_match match_sites(factor_need const& need, factor_market const& market, criterion_weights weights) {
  double sum = 0;
  for (auto& one : weights) {
    one = std::isfinite(one) ? std::max(0.0, one) : 0;
    sum += one;
  }
  if (sum <= 0) {
    weights = kUsualWeights;
    sum = 1;
  }
  for (auto& one : weights) one /= sum;

  // A project's own promises are not held against it.
  auto others = market;
  std::erase_if(others.promises,
                [&](promise const& one) { return !need.project.empty() && one.project == need.project; });
  site_match made;
  for (std::size_t i = 0; i < market.sites.size(); ++i) {
    auto const& site = market.sites[i];
    matched_site one{.site = i,
                     .admitted = site.admits.empty() || need.industry.empty() ||
                                 std::ranges::find(site.admits, need.industry) != site.admits.end()};
    one.shortages = shortages_of(need, site, others);
    auto const land = need.steps[index(factor::land)];
    tenths most_land = 0;
    for (auto const& step : land) most_land = std::max(most_land, step.amount);
    int waiting = 0;
    for (auto const& lacks : one.shortages) {
      auto const first = std::ranges::min(need.steps[index(lacks.what)], {}, &factor_step::from).from;
      waiting = std::max(waiting, lacks.enough_from.value_or(first + kLongestWait) - first);
    }
    one.values = {site.price_mu * static_cast<double>(most_land) / 10,
                  site.power_price,
                  site.green_share,
                  headroom(need, site, others, one.left),
                  site.rail_km,
                  static_cast<double>(waiting)};
    (one.shortages.empty() && one.admitted ? made.fitting : made.others).push_back(std::move(one));
  }
  if (!made.fitting.empty()) {
    score(made.fitting, weights);
    topsis(made.fitting, weights);
    std::ranges::stable_sort(made.fitting, std::greater{}, &matched_site::total);
    for (std::size_t k = 0; k < kCriteria; ++k) made.holds[k] = range_of(made.fitting, weights, k);
    made.topsis_agrees = std::ranges::max_element(made.fitting, {}, &matched_site::topsis) == made.fitting.begin();
  }
  // The least short first: by how many factors, then by the largest share that lacks.
  auto const lack = [](matched_site const& one) {
    double worst = 0;
    for (auto const& each : one.shortages)
      worst =
          std::max(worst, static_cast<double>(each.most_short) / static_cast<double>(std::max<tenths>(1, each.needed)));
    return std::tuple{!one.admitted, one.shortages.size(), worst};
  };
  std::ranges::stable_sort(made.others, {}, lack);
  return made;
}

std::vector<factor_shortage> against_promise(promise const& wanted, factor_market const& market) {
  auto const site = std::ranges::find(market.sites, wanted.site, &factor_site::id);
  if (site == market.sites.end()) return {};
  factor_need need{.project = wanted.project};
  for (auto const what : kAll) {
    if (wanted.amounts[index(what)] > 0) need.steps[index(what)].push_back({wanted.from, wanted.amounts[index(what)]});
  }
  return shortages_of(need, *site, market);
}

std::vector<overpromised> overpromised_sites(factor_market const& market) {
  std::vector<overpromised> made;
  for (std::size_t i = 0; i < market.sites.size(); ++i) {
    auto const& site = market.sites[i];
    for (auto const what : kAll) {
      if (what == factor::credit) continue;
      std::set<quarter> when;
      for (auto const& one : market.promises) {
        if (one.site == site.id) when.insert(one.from);
      }
      for (auto const& one : site.supply[index(what)]) when.insert(one.from);
      for (auto const at : when) {
        auto const has = supplied(site.supply[index(what)], at);
        auto const gone = promised(market.promises, site.id, what, at);
        if (gone <= has) continue;
        made.push_back({i,
                        {.what = what,
                         .when = at,
                         .needed = gone,
                         .available = has,
                         .short_by = gone - has,
                         .most_short = gone - has}});
        break;
      }
    }
  }
  return made;
}

}  // namespace fengsui::invest
