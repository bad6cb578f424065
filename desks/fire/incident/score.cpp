#include "fire/incident/score.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

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

replayed replay(made_season const& season, int number, base::zone const& local, evidence_values const& weights,
                std::optional<source> only, bool by_evidence) {
  fusion fused{season.land, local, {.by_evidence = by_evidence}, weights};
  replayed made;
  for (auto const& d : season.detections) {
    if (only && d.from != *only) continue;
    auto const& now = *fused.find(fused.add(d));
    auto const truth = mostly(now, fused.detections());
    made.judgements.push_back({.season = number,
                               .incident = now.number,
                               .at = d.heard,
                               .chance = now.story.back().chance,
                               .fire = truth.starts_with("fire-"),
                               .truth = std::string{truth},
                               .values = now.story.back().values});
  }
  made.incidents = fused.incidents();
  return made;
}

way_of_alarm curve_of(std::string name, std::vector<std::vector<scored_judgement>> const& seasons,
                      std::vector<made_season> const& made, int fires, int days,
                      std::vector<double> const& thresholds) {
  way_of_alarm way{.name = std::move(name), .curve = {}};
  for (auto const threshold : thresholds) {
    int alarms = 0;
    std::vector<double> minutes;
    for (std::size_t s = 0; s < seasons.size(); ++s) {
      std::map<int, bool> rang;  // and whether for a fire, then or later
      std::map<std::string_view, base::instant> found;
      std::set<int> over;
      for (auto const& one : seasons[s]) {
        if (one.chance >= threshold) over.insert(one.incident);
        if (!over.contains(one.incident)) continue;
        rang[one.incident] = rang[one.incident] || one.fire;
        if (one.fire) found.try_emplace(one.truth, one.at);
      }
      for (auto const& [number, fire] : rang) alarms += fire ? 0 : 1;
      for (auto const& fire : made[s].fires) {
        if (auto const at = found.find(fire.id); at != found.end())
          minutes.push_back(std::chrono::duration<double, std::ratio<60>>(at->second - fire.from).count());
      }
    }
    operating_point point{.threshold = threshold,
                          .recall = fires == 0 ? 0 : static_cast<double>(minutes.size()) / fires,
                          .false_alarms_a_day = static_cast<double>(alarms) / days};
    if (!minutes.empty()) {
      auto const middle = minutes.begin() + static_cast<std::ptrdiff_t>(minutes.size() / 2);
      std::nth_element(minutes.begin(), middle, minutes.end());
      point.minutes_to_detection = *middle;
    }
    way.curve.push_back(point);
  }
  return way;
}

void reliability(season_score& into, std::vector<std::vector<scored_judgement>> const& seasons) {
  std::vector<double> said(10);
  std::vector<double> came(10);
  std::vector<int> count(10);
  for (auto const& season : seasons) {
    std::map<int, scored_judgement const*> last;
    for (auto const& one : season) last[one.incident] = &one;
    for (auto const& [number, one] : last) {
      auto const bin = static_cast<std::size_t>(std::min(9.0, one->chance * 10));
      ++count[bin];
      said[bin] += one->chance;
      came[bin] += one->fire ? 1 : 0;
    }
  }
  double total = 0;
  double held = 0;
  for (std::size_t b = 0; b < 10; ++b) {
    auto const n = static_cast<double>(count[b]);
    reliability_bin bin{
        .from = static_cast<double>(b) / 10, .to = static_cast<double>(b + 1) / 10, .incidents = count[b]};
    if (n > 0) {
      bin.said = said[b] / n;
      bin.came = came[b] / n;
      auto const off = std::abs(bin.said - bin.came);
      into.calibration_error += off * n;
      total += n;
      if (off <= 0.1 || off <= 1.96 * std::sqrt(bin.said * (1 - bin.said) / n)) held += n;
    }
    into.reliability.push_back(bin);
  }
  if (total > 0) {
    into.calibration_error /= total;
    into.calibrated_share = held / total;
  }
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

season_score score(std::vector<made_season> const& seasons, base::zone const& local, evidence_values const& weights,
                   std::function<void(std::int64_t, std::int64_t)> const& progress) {
  season_score made;
  for (auto const& one : seasons) {
    made.fires += static_cast<int>(one.fires.size());
    made.days += one.days;
  }
  std::vector<double> thresholds;
  for (int i = 99; i >= 1; --i) thresholds.push_back(i / 100.0);
  std::int64_t done = 0;
  auto const of = static_cast<std::int64_t>(seasons.size() * (kSources + 2));
  auto const all = [&](std::optional<source> only, bool by_evidence) {
    std::vector<std::vector<scored_judgement>> judged;
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
  reliability(made, fused);
  for (auto const& season : fused) made.judgements.insert(made.judgements.end(), season.begin(), season.end());
  for (std::size_t s = 0; s < kSources; ++s) {
    auto const from = static_cast<source>(s);
    made.ways.push_back(
        curve_of(std::string{to_text(from)}, all(from, false), seasons, made.fires, made.days, thresholds));
  }
  // Every report of anybody is an alarm.
  made.ways.push_back(curve_of("any", all({}, false), seasons, made.fires, made.days, {0.0}));

  // The best single source is the one that finds the most fires, told as it is when it rings at every second chance.
  for (std::size_t s = 1; s <= kSources; ++s) {
    auto const& curve = made.ways[s].curve;
    auto const at = std::find_if(curve.begin(), curve.end(), [](auto const& p) { return p.threshold <= 0.5; });
    if (at != curve.end() && at->recall > made.best_single_at.recall) {
      made.best_single = made.ways[s].name;
      made.best_single_at = *at;
    }
  }
  made.fused_at = made.ways[0].best_at(made.best_single_at.recall);
  return made;
}

}  // namespace fengsui::fire
