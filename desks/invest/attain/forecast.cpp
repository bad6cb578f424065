#include "invest/attain/forecast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "invest/attain/amount.h"
#include "invest/attain/runs.h"

namespace fengsui::invest {
namespace {

// The standard deviation of the logarithm of forecast by truth at earlier cuts, for a horizon that long: forecasts made
// with what was known then, of what is known by now. Errors grow with the root of the horizon; a prior of two cuts with
// 10 %.
double error_of_earlier_cuts(pipeline const& known, int cut, int until) {
  constexpr double kPriorCuts = 2;
  constexpr double kPrior = 0.10;
  auto const begin = observed_from(known, cut);
  double squares = kPriorCuts * kPrior * kPrior;
  double count = kPriorCuts;
  auto const step = std::max(14, (cut - begin) / 8);
  for (int back = 1; back <= 5; ++back) {
    auto const then = cut - back * step;
    if (then - begin < 45) break;
    auto const end = std::min(cut, then + (until - cut));
    auto const came = won_of_live(known, then, end);
    if (came < 5) continue;
    auto const before = known.known_at(then);
    auto const view = look_ahead(before, then, end);
    auto const said = 0.5 * (view.all.live_won + view.never.live_won);
    // What chance alone does is drawn again in the runs.
    auto const off = std::log(std::max(said, 1.0) / came);
    auto const longer = std::sqrt(std::max(1.0, static_cast<double>(until - cut) / std::max(end - then, 1)));
    squares += std::max(0.0, off * off - 1 / came) * longer * longer;
    count += 1;
  }
  return std::min(0.25, std::sqrt(squares / count));
}

// The share of the days ahead that lie in a month of the quarter of which the history has fewer than ten days. Offices
// that close at the quarter's end do in its months what no other month tells.
double unseen_ahead(pipeline const& known, int cut, int until) {
  constexpr int kLeastDays = 10;
  auto const month = [](int day) {
    std::chrono::year_month_day const date{base::day_from(day)};
    return (static_cast<unsigned>(date.month()) - 1) % 3;
  };
  std::array<int, 3> seen{};
  for (int day = observed_from(known, cut); day < cut; ++day) ++seen[month(day)];
  int unseen = 0;
  for (int day = cut; day < until; ++day) unseen += seen[month(day)] < kLeastDays;
  return until > cut ? static_cast<double>(unseen) / (until - cut) : 0;
}

// What such a month may be more or less than the others: their logarithms' standard deviation. On public pipelines the
// months of a quarter differ by up to a half.
constexpr double kUnseenSpread = 0.4;

range80 range_of(std::vector<double> values) {
  range80 made;
  if (values.empty()) return made;
  std::ranges::sort(values);
  for (auto const one : values) made.mean += one / static_cast<double>(values.size());
  auto const at = [&](double share) {
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
  };
  made.low = at(0.1);
  made.high = at(0.9);
  return made;
}

// Where most of the pile leaves anyway, a level on the hazards moves the count less than itself; this says how much, as
// a share of the level's logarithm.
double count_moved_by_level(runs const& each, std::uint64_t seed) {
  constexpr double kRaised = 1.2;
  std::vector<int> won;
  double plain = 0;
  double raised = 0;
  for (int i = 0; i < 100; ++i) {
    for (auto const level : {1.0, kRaised}) {
      std::mt19937_64 same{seed + 7919 * static_cast<std::uint64_t>(i)};
      each.live(same, level, i % 2 == 1, won);
      (level > 1 ? raised : plain) +=
          static_cast<double>(std::ranges::count_if(won, [](int week) { return week > 0; }));
    }
  }
  return plain > 0 ? std::clamp(std::log(std::max(raised, 1.0) / plain) / std::log(kRaised), 0.3, 1.0) : 1.0;
}

// A Poisson draw; inversion is enough for a few hundred.
double poisson(double mean, std::mt19937_64& dice) {
  if (mean > 200) return std::max(0.0, std::round(mean + std::sqrt(mean) * normal(dice)));
  double drawn = 0;
  auto product = uniform(dice);
  auto const stop = std::exp(-mean);
  while (product > stop) {
    product *= uniform(dice);
    drawn += 1;
  }
  return drawn;
}

// What was counted over all runs, for each live project: its amount where it is known, how often it was won, and how
// often the target was met with it; and how often it was met at all.
struct run_tally {
  std::vector<std::optional<double>> const& amount;
  std::vector<int> const& won;
  std::vector<int> const& met_with;
  int met = 0;
};

// The projects that the total hangs on most: without a target by the spread that they bring.
std::vector<deciding_project> deciding_projects(pipeline const& known, both_views const& view,
                                                attain_options const& how, amount_model const& amounts,
                                                run_tally const& tally) {
  auto const worth_of = [&](std::size_t i) {
    return tally.amount[i] ? *tally.amount[i] : amounts.mean(known.projects[view.live_all[i].stay->project].group);
  };
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t i = 0; i < view.live_all.size(); ++i) {
    auto const p = static_cast<double>(tally.won[i]) / how.runs;
    auto const worth = worth_of(i);
    order.emplace_back(-(std::sqrt(p * (1 - p)) * (worth > 0 ? worth : 1)), i);
  }
  std::ranges::sort(order);
  std::vector<deciding_project> made;
  for (std::size_t k = 0; k < std::min(how.deciding, order.size()); ++k) {
    auto const i = order[k].second;
    auto const& stay = *view.live_all[i].stay;
    deciding_project one{.id = known.projects[stay.project].id,
                         .stage = known.stages[static_cast<std::size_t>(stay.stage)],
                         .days_in_stage = how.cut - stay.entered,
                         .won = static_cast<double>(tally.won[i]) / how.runs,
                         .amount = worth_of(i)};
    auto const without = how.runs - tally.won[i];
    if (tally.won[i] > 0 && without > 0)
      one.swing = static_cast<double>(tally.met_with[i]) / tally.won[i] -
                  static_cast<double>(tally.met - tally.met_with[i]) / without;
    made.push_back(std::move(one));
  }
  return made;
}

// Too few won, or too short a history, to say much.
bool is_thin(pipeline const& known, int cut) {
  constexpr std::ptrdiff_t kLeastWon = 10;
  constexpr int kLeastDays = 45;
  return std::ranges::count_if(known.stays, [](auto const& one) { return one.left && one.to == kWon; }) < kLeastWon ||
         cut - observed_from(known, cut) < kLeastDays;
}

}  // namespace

double won_of_live(pipeline const& all, int cut, int until) {
  std::map<std::size_t, bool> live;
  for (auto const& one : all.stays) {
    if (one.entered < cut && (!one.left || *one.left >= cut)) live[one.project] = true;
  }
  double made = 0;
  for (auto const& one : all.stays)
    made += one.left && one.to == kWon && *one.left >= cut && *one.left < until && live.contains(one.project);
  return made;
}

double expected_live(pipeline const& known, int cut, int until) {
  auto const view = look_ahead(known, cut, until);
  return 0.5 * (view.all.live_won + view.never.live_won);
}

attain_forecast forecast(pipeline const& all, attain_options const& how) {
  auto const known = all.known_at(how.cut);
  attain_forecast made{.undated = known.undated};
  auto const since = how.since.value_or(how.cut);
  for (auto const& one : known.stays) {
    if (!one.left) ++made.live;
    if (!one.left || one.to != kWon || *one.left < since) continue;
    made.done_count += 1;
    made.done_amount += known.amount_of(one.project, how.cut).value_or(0);
  }
  made.thin = is_thin(known, how.cut);
  auto const view = look_ahead(known, how.cut, how.until);
  if (!view.all.stages.empty()) {
    made.elasticity = view.all.stages[0].elasticity;
    made.phases = view.all.stages[0].phases;
    made.never = view.never.stages[0].never;
  }
  made.unseen = unseen_ahead(known, how.cut, how.until);
  made.error = std::hypot(error_of_earlier_cuts(known, how.cut, how.until), kUnseenSpread * made.unseen);
  amount_model const amounts{known, how.cut};
  runs const each{view, how.cut, how.until};
  std::mt19937_64 dice{how.seed};

  auto const moves = count_moved_by_level(each, how.seed);
  auto const spread = std::min(made.error / moves, 0.8);

  auto const count = view.live_all.size();
  std::vector<double> live_counts, live_amounts, counts, amounts_all;
  std::vector<int> times(count, 0), with_hit(count, 0);
  funds_curve const curve{known, how.receipts, how.cut};
  std::vector<double> funds;
  int hits_funds = 0;
  for (auto const& one : how.receipts) {
    if (one.day >= since && one.day < how.cut) made.done_funds += one.amount;
  }
  int hits_count = 0;
  int hits_amount = 0;
  std::vector<std::optional<double>> fixed(count);
  for (std::size_t i = 0; i < count; ++i) fixed[i] = known.amount_of(view.live_all[i].stay->project, how.cut);
  std::string const any_group;
  std::vector<int> won;
  for (int run = 0; run < how.runs; ++run) {
    if (how.progress) how.progress(run, how.runs);
    auto const never = run % 2 == 1;
    auto const level = std::exp(spread * normal(dice));
    each.live(dice, level, never, won);
    double wins = 0;
    double worth = 0;
    double arriving = 0;
    // Projects differ in how fast they pay, by what the history shows.
    auto const noisy = [&](double mean) {
      auto const s = curve.spread();
      return s > 0 && mean > 0 ? mean * std::exp(s * normal(dice) - s * s / 2) : mean;
    };
    for (std::size_t i = 0; i < count; ++i) {
      if (won[i] == 0) continue;
      auto const amount =
          fixed[i] ? *fixed[i] : amounts.draw(known.projects[view.live_all[i].stay->project].group, dice);
      wins += 1;
      worth += amount;
      times[i] += 1;
      if (!how.receipts.empty()) arriving += noisy(amount * curve.share(0, how.until - how.cut - 7 * won[i] + 3));
    }
    if (!how.receipts.empty()) {
      for (auto const& one : curve.won_before())
        arriving += noisy(one.amount * curve.share(how.cut - one.won, how.until - one.won));
      funds.push_back(made.done_funds + arriving);
      hits_funds += how.target_funds && funds.back() >= *how.target_funds;
    }
    live_counts.push_back(wins);
    live_amounts.push_back(worth);
    // So many newcomers are won as a Poisson draw says.
    auto const fresh =
        how.newcomers ? poisson((never ? view.never.new_won : view.all.new_won) * std::min(level, 3.0), dice) : 0;
    double fresh_worth = 0;
    for (int i = 0; i < static_cast<int>(fresh); ++i) fresh_worth += amounts.draw(any_group, dice);
    counts.push_back(made.done_count + wins + fresh);
    amounts_all.push_back(made.done_amount + worth + fresh_worth);
    auto const by_count = how.target_count && counts.back() >= *how.target_count;
    auto const by_amount = how.target_amount && amounts_all.back() >= *how.target_amount;
    hits_count += by_count;
    hits_amount += by_amount;
    if (how.target_amount ? by_amount : by_count) {
      for (std::size_t i = 0; i < count; ++i) with_hit[i] += won[i] != 0;
    }
  }
  made.live_count = range_of(live_counts);
  made.live_amount = range_of(live_amounts);
  made.count = range_of(counts);
  made.amount = range_of(amounts_all);
  if (!funds.empty()) {
    made.funds = range_of(funds);
    if (how.target_funds) made.odds_funds = static_cast<double>(hits_funds) / how.runs;
  }
  if (how.target_count) made.odds_count = static_cast<double>(hits_count) / how.runs;
  if (how.target_amount) made.odds_amount = static_cast<double>(hits_amount) / how.runs;

  made.deciding = deciding_projects(known, view, how, amounts,
                                    {fixed, times, with_hit, how.target_amount ? hits_amount : hits_count});
  return made;
}

std::vector<backtest_row> backtest(pipeline const& all, std::vector<int> const& cuts, int until,
                                   attain_options const& how) {
  std::vector<backtest_row> made;
  for (auto const cut : cuts) {
    auto one = how;
    one.cut = cut;
    one.until = until;
    one.newcomers = false;
    backtest_row row{
        .cut = cut, .until = until, .made = forecast(all, one), .others = baseline(all.known_at(cut), cut, until)};
    row.actual = won_of_live(all, cut, until);
    for (auto const& stay : all.stays) {
      if (stay.entered < cut && stay.left && *stay.left >= cut && *stay.left < until && stay.to == kWon)
        row.actual_amount += all.amount_of(stay.project, until).value_or(0);
    }
    made.push_back(std::move(row));
    if (how.progress) how.progress(static_cast<int>(made.size()), static_cast<int>(cuts.size()));
  }
  return made;
}

}  // namespace fengsui::invest
