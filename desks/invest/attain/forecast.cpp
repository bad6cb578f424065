#include "invest/attain/forecast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>

#include "invest/attain/amount.h"

namespace fengsui::invest {
namespace {

constexpr double kMostADay = 0.95;

// Hazards of each stage on each day to come, as the pile of projects moves on average.
struct outlook {
  std::vector<stage_hazard> stages;
  std::vector<std::vector<std::vector<double>>> hazard;  // stage, day, band: of one project
  double live_won = 0;
  double new_won = 0;
};

// How likely a project that is still there leaves at all.
double weight_of(std::map<int, double> const& entrants, std::map<int, double> const& still, int entered, double never) {
  auto const week = entered >= 0 ? entered / 7 : (entered - 6) / 7;
  if (never <= 0) return 1;
  return std::max(0.02, 1 - never * entrants.at(week) / still.at(week));
}

struct live_stay {
  stage_stay const* stay;
  double weight;
};

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

outlook look_ahead(std::vector<stage_hazard> stages, std::vector<live_stay> const& live, int cut, int until) {
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

struct both_views {
  outlook all;    // every project may leave
  outlook never;  // a share never leaves
  std::vector<live_stay> live_all;
  std::vector<live_stay> live_never;
};

// Whether some projects never leave cannot be told from a young file, so both views count alike.
both_views views(pipeline const& known, int cut, int until) {
  auto const from = observed_from(known, cut);
  both_views made;
  auto one = learn(known, cut, {.count_never = false, .observed_from = from});
  auto two = learn(known, cut, {.count_never = true, .observed_from = from});
  made.live_all = live_of(known, one, from);
  made.live_never = live_of(known, two, from);
  made.all = look_ahead(std::move(one), made.live_all, cut, until);
  made.never = look_ahead(std::move(two), made.live_never, cut, until);
  return made;
}

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
    auto const view = views(before, then, end);
    auto const said = 0.5 * (view.all.live_won + view.never.live_won);
    // What chance alone does is drawn again in the runs.
    auto const off = std::log(std::max(said, 1.0) / came);
    auto const longer = std::sqrt(std::max(1.0, static_cast<double>(until - cut) / std::max(end - then, 1)));
    squares += std::max(0.0, off * off - 1 / came) * longer * longer;
    count += 1;
  }
  return std::min(0.25, std::sqrt(squares / count));
}

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

// The machine's own distributions differ between libraries; these do not.
double uniform(std::mt19937_64& dice) {
  return static_cast<double>(dice() >> 11) * 0x1p-53;
}
double normal(std::mt19937_64& dice) {
  auto const u = 1 - uniform(dice);
  return std::sqrt(-2 * std::log(u)) * std::cos(6.283185307179586 * uniform(dice));
}

// Runs of the months to come, project by project, week by week.
class runs {
 public:
  runs(pipeline const& known, both_views const& view, attain_options const& how)
      : known_{known}, view_{view}, how_{how}, weeks_{(how.until - how.cut + 6) / 7} {
    tables(view.all, all_);
    tables(view.never, never_);
  }

  // One run: the week, from 1, in which each live project is won, 0 where it is not; `level` on all hazards.
  void live(std::mt19937_64& dice, double level, bool never, std::vector<int>& won) const {
    auto const& from = never ? view_.never : view_.all;
    auto const& rates = never ? never_ : all_;
    auto const& list = never ? view_.live_never : view_.live_all;
    std::vector<std::vector<double>> noise(from.stages.size());
    for (std::size_t s = 0; s < noise.size(); ++s) {
      auto const& stage = from.stages[s];
      auto const spread = std::sqrt(std::min(0.5, (stage.dispersion - 1) / std::max(stage.a_week, 1.0)));
      for (int w = 0; w < weeks_; ++w)
        noise[s].push_back(level * std::exp(spread * normal(dice) - spread * spread / 2));
    }
    won.assign(list.size(), 0);
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i].weight < 1 && uniform(dice) >= list[i].weight) continue;
      auto stage = static_cast<std::size_t>(list[i].stay->stage);
      auto entered = list[i].stay->entered;
      for (int w = 0; w < weeks_; ++w) {
        auto const age = how_.cut + 7 * w - entered;
        auto const rate =
            rates[stage][static_cast<std::size_t>(w)][std::min(static_cast<std::size_t>(std::max(age, 0)), ages_ - 1)];
        if (rate <= 0 || uniform(dice) >= 1 - std::exp(-noise[stage][static_cast<std::size_t>(w)] * rate)) continue;
        auto const& stages = from.stages[stage];
        auto const day = how_.cut + 7 * w + 3;
        auto const& shares = stages.to[static_cast<std::size_t>(stages.phase(std::min(day, how_.until - 1)))];
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

 private:
  using rate_table = std::vector<std::vector<std::vector<double>>>;  // stage, week, age at the week's begin

  void tables(outlook const& from, rate_table& into) {
    int oldest = 0;
    for (auto const& one : view_.live_all) oldest = std::max(oldest, how_.cut - one.stay->entered);
    ages_ = static_cast<std::size_t>(oldest + 7 * weeks_ + 8);
    into.assign(from.stages.size(), {});
    for (std::size_t s = 0; s < from.stages.size(); ++s) {
      into[s].assign(static_cast<std::size_t>(weeks_), std::vector<double>(ages_, 0));
      for (int day = 0; day < how_.until - how_.cut; ++day) {
        for (std::size_t a = 0; a < ages_; ++a) {
          auto const band = static_cast<std::size_t>(from.stages[s].band(static_cast<int>(a) + day % 7));
          into[s][static_cast<std::size_t>(day / 7)][a] -=
              std::log1p(-from.hazard[s][static_cast<std::size_t>(day)][band]);
        }
      }
    }
  }

  pipeline const& known_;
  both_views const& view_;
  attain_options const& how_;
  int weeks_;
  std::size_t ages_ = 0;
  rate_table all_;
  rate_table never_;
};

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
  auto const view = views(known, cut, until);
  return 0.5 * (view.all.live_won + view.never.live_won);
}

baselines baseline(pipeline const& known, int cut, int until) {
  baselines made;
  std::map<std::size_t, std::array<int, 3>> spans;  // first entry, end (or the cut), outcome
  for (auto const& one : known.stays) {
    auto const [at, fresh] = spans.try_emplace(one.project, std::array<int, 3>{one.entered, cut, 0});
    auto& span = at->second;
    span[0] = std::min(span[0], one.entered);
    if (one.left && (one.to == kWon || one.to == kLost)) {
      span[1] = *one.left;
      span[2] = one.to;
    }
  }
  double won = 0;
  double lost = 0;
  double live = 0;
  std::vector<std::array<double, 3>> table;  // at risk, won, lost by age
  auto const at = [&](int age) -> std::array<double, 3>& {
    if (static_cast<std::size_t>(age) >= table.size()) table.resize(static_cast<std::size_t>(age) + 1, {0, 0, 0});
    return table[static_cast<std::size_t>(age)];
  };
  for (auto const& [project, span] : spans) {
    auto const open = span[2] == 0;
    won += span[2] == kWon;
    lost += span[2] == kLost;
    live += open;
    for (int age = 0; age <= span[1] - span[0] - (open ? 1 : 0); ++age) at(age)[0] += 1;
    if (!open) at(span[1] - span[0])[span[2] == kWon ? 1 : 2] += 1;
  }
  made.stage_rate = won + lost > 0 ? won / (won + lost) * live : 0;
  made.fixed_probability = 0.25 * live;
  for (auto const& [project, span] : spans) {
    if (span[2] != 0) continue;
    double still = 1;
    for (int day = cut; day < until; ++day) {
      auto const age = static_cast<std::size_t>(day - span[0]);
      if (age >= table.size() || table[age][0] <= 0) continue;
      made.age_table += still * table[age][1] / table[age][0];
      still *= 1 - (table[age][1] + table[age][2]) / table[age][0];
    }
  }
  return made;
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
  constexpr std::ptrdiff_t kLeastWon = 10;
  made.thin =
      std::ranges::count_if(known.stays, [](auto const& one) { return one.left && one.to == kWon; }) < kLeastWon;
  auto const view = views(known, how.cut, how.until);
  if (!view.all.stages.empty()) {
    made.elasticity = view.all.stages[0].elasticity;
    made.phases = view.all.stages[0].phases;
    made.never = view.never.stages[0].never;
  }
  made.error = error_of_earlier_cuts(known, how.cut, how.until);
  amount_model const amounts{known, how.cut};
  runs const each{known, view, how};
  std::mt19937_64 dice{how.seed};

  // Where most of the pile leaves anyway, a level on the hazards moves the count less than itself; this says how much.
  std::vector<int> won;
  double plain = 0;
  double raised = 0;
  for (int i = 0; i < 100; ++i) {
    for (auto const level : {1.0, 1.2}) {
      std::mt19937_64 same{how.seed + 7919 * static_cast<std::uint64_t>(i)};
      each.live(same, level, i % 2 == 1, won);
      (level > 1.1 ? raised : plain) +=
          static_cast<double>(std::ranges::count_if(won, [](int week) { return week > 0; }));
    }
  }
  auto const moves = plain > 0 ? std::clamp(std::log(std::max(raised, 1.0) / plain) / std::log(1.2), 0.3, 1.0) : 1.0;
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
    double fresh = 0;
    if (how.newcomers) {
      // So many newcomers are won as a Poisson draw says; inversion is enough for a few hundred.
      auto const mean = (never ? view.never.new_won : view.all.new_won) * std::min(level, 3.0);
      fresh = mean > 200 ? std::max(0.0, std::round(mean + std::sqrt(mean) * normal(dice))) : 0;
      if (mean <= 200) {
        auto product = uniform(dice);
        auto const stop = std::exp(-mean);
        while (product > stop) {
          product *= uniform(dice);
          fresh += 1;
        }
      }
    }
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

  auto const hits = how.target_amount ? hits_amount : hits_count;
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t i = 0; i < count; ++i) {
    // By how much the total hangs on it: without a target the spread that it brings.
    auto const p = static_cast<double>(times[i]) / how.runs;
    auto const worth = fixed[i] ? *fixed[i] : amounts.mean(known.projects[view.live_all[i].stay->project].group);
    order.emplace_back(-(std::sqrt(p * (1 - p)) * (worth > 0 ? worth : 1)), i);
  }
  std::ranges::sort(order);
  for (std::size_t k = 0; k < std::min(how.deciding, order.size()); ++k) {
    auto const i = order[k].second;
    auto const& stay = *view.live_all[i].stay;
    deciding_project one{.id = known.projects[stay.project].id,
                         .stage = known.stages[static_cast<std::size_t>(stay.stage)],
                         .days_in_stage = how.cut - stay.entered,
                         .won = static_cast<double>(times[i]) / how.runs,
                         .amount = fixed[i] ? *fixed[i] : amounts.mean(known.projects[stay.project].group)};
    auto const without = how.runs - times[i];
    if (times[i] > 0 && without > 0)
      one.swing = static_cast<double>(with_hit[i]) / times[i] - static_cast<double>(hits - with_hit[i]) / without;
    made.deciding.push_back(std::move(one));
  }
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
