#include "fire/incident/score.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <queue>

namespace fengsui::fire {
namespace {

// What most of an incident's reports came from; of two equal, the one reported first.
std::string_view mostly(incident const& i, std::vector<detection> const& all) {
  std::map<std::string_view, int> count;
  std::string_view best;
  for (auto const row : i.members) {
    auto const& truth = all[row].truth;
    ++count[truth];
  }
  int most = 0;
  for (auto const row : i.members) {
    auto const& truth = all[row].truth;
    if (count[truth] > most) {
      most = count[truth];
      best = truth;
    }
  }
  return best;
}

struct replayed {
  std::vector<scored_judgement> judgements;
  std::vector<incident> incidents;
};

// Times after an incident's last report at which it is judged again.
constexpr std::array<int, 4> kQuietMinutes{10, 30, 90, 240};

replayed replay(made_season const& season, int number, base::zone const& local, fusion_weights const& weights,
                std::optional<source> only, bool by_evidence) {
  fusion fused{season.land, local, {.by_evidence = by_evidence}, weights};
  replayed made;
  auto const note = [&](incident const& now, judgement const& said, bool quiet) {
    auto const truth = mostly(now, fused.detections());
    made.judgements.push_back({.season = number,
                               .incident = now.number,
                               .at = said.at,
                               .chance = said.chance,
                               .fire = truth.starts_with("fire-"),
                               .truth = std::string{truth},
                               .values = said.values,
                               .quiet = quiet});
  };
  struct waiting {
    base::instant at;
    int incident;
    std::size_t reports;
    bool operator>(waiting const& other) const { return at > other.at; }
  };
  std::priority_queue<waiting, std::vector<waiting>, std::greater<>> later;
  auto const quiet_until = [&](base::instant until) {
    for (; !later.empty() && later.top().at < until; later.pop()) {
      auto const& one = *fused.find(later.top().incident);
      if (one.stands() && one.members.size() == later.top().reports) note(one, fused.judged(one, later.top().at), true);
    }
  };
  for (auto const& d : season.detections) {
    if (only && d.from != *only) continue;
    quiet_until(d.heard);
    auto const& now = *fused.find(fused.add(d));
    note(now, now.story.back(), false);
    if (!by_evidence) continue;
    for (auto const wait : kQuietMinutes)
      later.push({d.heard + std::chrono::minutes{wait}, now.number, now.members.size()});
  }
  quiet_until(base::instant::max());
  made.incidents = fused.incidents();
  return made;
}

using judged_seasons = std::vector<std::vector<scored_judgement>>;

// What a threshold does: when it rang for each fire, and how many incidents it rang for that were none.
struct rung {
  std::map<std::pair<std::size_t, std::string_view>, base::instant> found;
  int false_alarms = 0;
};

rung ring(judged_seasons const& seasons, double threshold) {
  rung made;
  for (std::size_t s = 0; s < seasons.size(); ++s) {
    std::map<int, bool> rang;  // and whether for a fire, then or later
    for (auto const& one : seasons[s]) {
      if (one.quiet) continue;
      auto const over = rang.find(one.incident);
      if (over == rang.end() && one.chance < threshold) continue;
      rang[one.incident] = (over != rang.end() && over->second) || one.fire;
      if (one.fire) made.found.try_emplace({s, one.truth}, one.at);
    }
    for (auto const& [number, fire] : rang) made.false_alarms += fire ? 0 : 1;
  }
  return made;
}

double median(std::vector<double> all) {
  if (all.empty()) return 0;
  auto const middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
  std::nth_element(all.begin(), middle, all.end());
  return *middle;
}

double minutes(base::instant from, base::instant to) {
  return std::chrono::duration<double, std::ratio<60>>(to - from).count();
}

// Of the fires that both found: by how much the second is earlier, in the middle.
double earlier(rung const& one, rung const& other) {
  std::vector<double> all;
  for (auto const& [fire, at] : one.found) {
    if (auto const same = other.found.find(fire); same != other.found.end()) all.push_back(minutes(same->second, at));
  }
  return median(std::move(all));
}

way_of_alarm curve_of(std::string name, judged_seasons const& seasons, std::vector<made_season> const& made, int fires,
                      int days, std::vector<double> const& thresholds) {
  way_of_alarm way{.name = std::move(name), .curve = {}};
  for (auto const threshold : thresholds) {
    auto const rang = ring(seasons, threshold);
    std::vector<double> taken;
    for (std::size_t s = 0; s < made.size(); ++s) {
      for (auto const& fire : made[s].fires) {
        if (auto const at = rang.found.find({s, fire.id}); at != rang.found.end())
          taken.push_back(minutes(fire.from, at->second));
      }
    }
    way.curve.push_back({.threshold = threshold,
                         .recall = fires == 0 ? 0 : static_cast<double>(taken.size()) / fires,
                         .false_alarms_a_day = static_cast<double>(rang.false_alarms) / days,
                         .minutes_to_detection = median(std::move(taken))});
  }
  return way;
}

struct bins {
  std::array<double, 10> count{};
  std::array<double, 10> said{};
  std::array<double, 10> came{};

  void add(scored_judgement const& one, double weight) {
    auto const bin = static_cast<std::size_t>(std::min(9.0, one.chance * 10));
    count[bin] += weight;
    said[bin] += one.chance * weight;
    came[bin] += one.fire ? weight : 0;
  }

  reliability told() const {
    reliability made;
    std::array<double, 2> total{};  // in all, and between 0.1 and 0.9
    std::array<double, 2> held{};
    for (std::size_t b = 0; b < 10; ++b) {
      auto const n = count[b];
      reliability_bin bin{.from = static_cast<double>(b) / 10, .to = static_cast<double>(b + 1) / 10, .incidents = n};
      if (n > 0) {
        bin.said = said[b] / n;
        bin.came = came[b] / n;
        auto const off = std::abs(bin.said - bin.came);
        made.error += off * n;
        auto const holds = off <= 0.1 || off <= 1.96 * std::sqrt(bin.said * (1 - bin.said) / n);
        for (std::size_t part = 0; part < (b > 0 && b < 9 ? 2U : 1U); ++part) {
          total[part] += n;
          if (holds) held[part] += n;
        }
      }
      made.bins.push_back(bin);
    }
    if (total[0] > 0) {
      made.error /= total[0];
      made.share = held[0] / total[0];
    }
    made.uncertain_share = total[1] > 0 ? held[1] / total[1] : 1;
    return made;
  }
};

void weigh_what_was_said(season_score& into, judged_seasons const& seasons) {
  bins said;
  bins last_word;
  for (auto const& season : seasons) {
    std::map<int, std::vector<scored_judgement const*>> of;
    for (auto const& one : season) of[one.incident].push_back(&one);
    for (auto const& [number, all] : of) {
      for (auto const* one : all) said.add(*one, 1.0 / static_cast<double>(all.size()));
      last_word.add(*all.back(), 1);
    }
  }
  into.said = said.told();
  into.last_word = last_word.told();
}

void count_pairs(pair_score& into, made_season const& season, std::vector<incident> const& incidents) {
  for (auto const& one : incidents) {
    for (std::size_t a = 0; a < one.members.size(); ++a) {
      for (auto b = a + 1; b < one.members.size(); ++b) {
        ++into.joined;
        if (season.detections[one.members[a]].truth == season.detections[one.members[b]].truth) ++into.right;
      }
    }
  }
  std::map<std::string_view, std::vector<base::instant>> of;
  for (auto const& d : season.detections) of[d.truth].push_back(d.at);
  for (auto const& [truth, times] : of) {
    for (std::size_t a = 0; a < times.size(); ++a) {
      for (auto b = a + 1; b < times.size(); ++b) {
        if (std::chrono::abs(times[a] - times[b]) <= std::chrono::hours{6}) ++into.true_pairs;
      }
    }
  }
}

}  // namespace

operating_point way_of_alarm::best_at(double recall) const {
  operating_point best{.threshold = 1, .recall = 0, .false_alarms_a_day = 1e9};
  for (auto const& one : curve) {
    if (one.recall + 1e-9 >= recall && one.false_alarms_a_day < best.false_alarms_a_day) best = one;
  }
  return best;
}

season_score score(std::vector<made_season> const& seasons, base::zone const& local, fusion_weights const& weights,
                   std::function<void(std::int64_t, std::int64_t)> const& progress) {
  season_score made;
  for (auto const& one : seasons) {
    made.fires += static_cast<int>(one.fires.size());
    made.days += one.days;
  }
  std::vector<double> thresholds;
  for (int i = 99; i >= 1; --i) thresholds.push_back(i / 100.0);
  for (int i = 8; i >= 2; i -= 2) thresholds.push_back(i / 1000.0);
  std::int64_t done = 0;
  auto const of = static_cast<std::int64_t>(seasons.size() * (kSources + 2));
  auto const all = [&](std::optional<source> only, bool by_evidence) {
    judged_seasons judged;
    for (std::size_t s = 0; s < seasons.size(); ++s) {
      auto one = replay(seasons[s], static_cast<int>(s), local, weights, only, by_evidence);
      if (by_evidence) {
        made.incidents += static_cast<int>(
            std::count_if(one.incidents.begin(), one.incidents.end(), [](incident const& i) { return i.stands(); }));
        count_pairs(made.pairs, seasons[s], one.incidents);
      }
      judged.push_back(std::move(one.judgements));
      if (progress) progress(++done, of);
    }
    return judged;
  };
  auto const fused = all({}, true);
  made.ways.push_back(curve_of("fused", fused, seasons, made.fires, made.days, thresholds));
  weigh_what_was_said(made, fused);
  for (auto const& season : fused) made.judgements.insert(made.judgements.end(), season.begin(), season.end());
  std::vector<judged_seasons> alone;
  for (std::size_t s = 0; s < kSources; ++s) {
    auto const from = static_cast<source>(s);
    alone.push_back(all(from, false));
    made.ways.push_back(curve_of(std::string{to_text(from)}, alone.back(), seasons, made.fires, made.days, thresholds));
  }
  // Every report of anybody is an alarm.
  made.ways.push_back(curve_of("any", all({}, false), seasons, made.fires, made.days, {0.0}));

  // The best single source is the one that finds the most fires, told as it is when it rings at every second chance.
  std::size_t best = 0;
  for (std::size_t s = 0; s < kSources; ++s) {
    auto const& curve = made.ways[s + 1].curve;
    auto const at = std::find_if(curve.begin(), curve.end(), [](auto const& p) { return p.threshold <= 0.5; });
    if (at != curve.end() && at->recall > made.best_single_at.recall) {
      made.best_single = made.ways[s + 1].name;
      made.best_single_at = *at;
      best = s;
    }
  }
  made.fused_at = made.ways[0].best_at(made.best_single_at.recall);
  for (auto const& point : made.ways[0].curve) {
    if (point.false_alarms_a_day <= made.best_single_at.false_alarms_a_day / 2) made.fused_at_half = point;
  }
  auto const single = ring(alone[best], made.best_single_at.threshold);
  made.minutes_earlier_at_equal_recall = earlier(single, ring(fused, made.fused_at.threshold));
  for (auto const& point : made.ways[0].curve) {
    if (point.recall + 1e-9 < made.best_single_at.recall) continue;
    made.fused_in_time = point;
    made.minutes_earlier_in_time = earlier(single, ring(fused, point.threshold));
    if (made.minutes_earlier_in_time >= 0) break;
  }
  made.minutes_earlier_at_half = earlier(single, ring(fused, made.fused_at_half.threshold));
  return made;
}

}  // namespace fengsui::fire
