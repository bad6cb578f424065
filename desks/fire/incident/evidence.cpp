#include "fire/incident/evidence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace fengsui::fire {
namespace {

constexpr double kCell = 0.004;
constexpr double kSilence = 240;        // minutes after which more silence says no more
constexpr double kAmongPeople = 5'000;  // metres from where people make fire over which fires become fewer
constexpr double kSmokeReach = 9'000;   // metres over which a station's chance to see smoke falls to a third

std::int64_t cell_of(double latitude, double longitude, int row = 0, int column = 0) {
  return (static_cast<std::int64_t>(std::floor(latitude / kCell)) + row) * 1'000'000 +
         static_cast<std::int64_t>(std::floor(longitude / kCell)) + column;
}

double logit(double p) {
  auto const held = std::clamp(p, 0.02, 0.98);
  return std::log(held / (1 - held));
}

bool works(station const& s, watched_land const& land, base::instant from, base::instant to) {
  return std::none_of(land.outages.begin(), land.outages.end(),
                      [&](outage const& o) { return o.station == s.id && o.from < to && o.to > from; });
}

// How well a place fits a heat source: 1 well inside, less for a place that is poorly known.
double at_source(fused_place const& place, heat_source const& heat) {
  auto const d = offset(heat.latitude, heat.longitude, place.latitude, place.longitude);
  auto const trace = place.error.east + place.error.north;
  auto const root = std::sqrt(
      std::max(0.0, std::pow(place.error.east - place.error.north, 2) / 4 + place.error.cross * place.error.cross));
  auto const longest = std::sqrt(trace / 2 + root);
  auto const sigma = std::max(longest, 100.0);
  auto const beyond = std::max(0.0, std::hypot(d.east, d.north) - heat.radius_m);
  return std::exp(-0.5 * beyond * beyond / (sigma * sigma)) * std::min(1.0, (heat.radius_m + 500) / sigma);
}

// How near a place is to where people make fire: 1 at a known or permitted source, less with some kilometres.
double among_people(watched_land const& land, double latitude, double longitude) {
  double made = 0;
  for (auto const& heat : land.heat) {
    auto const d = offset(heat.latitude, heat.longitude, latitude, longitude);
    made = std::max(made, std::exp(-0.5 * (d.east * d.east + d.north * d.north) / (kAmongPeople * kAmongPeople)));
  }
  return made;
}

// The same in the middle over the watched land, as its stations stand about it: so a list with few sources says little
// of a place far from them, and an empty one nothing.
double usual_among_people(watched_land const& land) {
  double sum = 0;
  for (auto const& s : land.stations) sum += among_people(land, s.latitude, s.longitude);
  return land.stations.empty() ? 0 : sum / static_cast<double>(land.stations.size());
}

// The cloud of the last pass before a time that the room had heard of; half where there is none of that day.
double sky(watched_land const& land, base::instant at, base::instant now) {
  auto next = std::upper_bound(land.passes.begin(), land.passes.end(), at,
                               [](base::instant t, overpass const& o) { return t < o.at; });
  while (next != land.passes.begin()) {
    --next;
    if (at - next->at > std::chrono::hours{18}) break;
    if (next->heard <= now) return next->cloud;
  }
  return 0.5;
}

}  // namespace

fused_place place_of(std::span<detection const* const> members) {
  fused_place made{.latitude = members.front()->latitude, .longitude = members.front()->longitude, .error = {}};
  std::map<std::string_view, double> of_station;
  for (auto const* d : members) ++of_station[d->station];
  double a = 0;
  double b = 0;
  double c = 0;
  double east = 0;
  double north = 0;
  for (auto const* d : members) {
    auto const share = 1 / of_station[d->station];
    auto const floor = 30.0 * 30.0;
    auto const e = d->error.east + floor;
    auto const n = d->error.north + floor;
    auto const determinant = e * n - d->error.cross * d->error.cross;
    auto const ia = n / determinant * share;
    auto const ib = -d->error.cross / determinant * share;
    auto const ic = e / determinant * share;
    auto const at = offset(made.latitude, made.longitude, d->latitude, d->longitude);
    a += ia;
    b += ib;
    c += ic;
    east += ia * at.east + ib * at.north;
    north += ib * at.east + ic * at.north;
  }
  auto const determinant = a * c - b * b;
  made.error = {.east = c / determinant, .north = a / determinant, .cross = -b / determinant};
  auto const unit = offset(made.latitude, made.longitude, made.latitude, made.longitude + 0.01).east / 0.01;
  auto const up = offset(made.latitude, made.longitude, made.latitude + 0.01, made.longitude).north / 0.01;
  made.longitude += (made.error.east * east + made.error.cross * north) / unit;
  made.latitude += (made.error.cross * east + made.error.north * north) / up;
  return made;
}

void heat_history::add(double latitude, double longitude, int day) {
  auto const one = std::pair{cell_of(latitude, longitude), day};
  auto const at = std::lower_bound(seen_.begin(), seen_.end(), one);
  if (at == seen_.end() || *at != one) seen_.insert(at, one);
}

int heat_history::days_before(double latitude, double longitude, int day) const {
  std::set<int> days;
  for (int row = -1; row <= 1; ++row) {
    for (int column = -1; column <= 1; ++column) {
      auto const cell = cell_of(latitude, longitude, row, column);
      for (auto at = std::lower_bound(seen_.begin(), seen_.end(), std::pair{cell, -1'000'000});
           at != seen_.end() && at->first == cell; ++at) {
        if (at->second < day) days.insert(at->second);
      }
    }
  }
  return static_cast<int>(days.size());
}

evidence_values weigh(std::span<detection const* const> members, fused_place const& place, watched_land const& land,
                      heat_history const& history, base::instant now, base::zone const& local) {
  evidence_values x{};
  auto const put = [&](evidence e, double value) { x[static_cast<std::size_t>(e)] = value; };
  std::array<double, kSources> sure{};
  std::array<int, kSources> count{};
  std::map<std::string_view, std::vector<detection const*>> by_station;
  auto first = members.front()->at;
  auto last = members.front()->at;
  auto heard = members.front()->heard;
  for (auto const* d : members) {
    auto const s = static_cast<std::size_t>(d->from);
    auto const l = logit(d->real);
    sure[s] += l;
    ++count[s];
    by_station[d->station].push_back(d);
    first = std::min(first, d->at);
    last = std::max(last, d->at);
    heard = std::max(heard, d->heard);
  }
  int kinds = 0;
  for (std::size_t s = 0; s < kSources; ++s) {
    if (count[s] == 0) continue;
    ++kinds;
    x[3 * s] = 1;
    x[3 * s + 1] = sure[s] / count[s];
    x[3 * s + 2] = std::log2(std::min(count[s], 8));
  }
  double sighted = 0;
  double wander = 0;
  for (auto const& [station, reports] : by_station) {
    if (reports.front()->from != source::camera && reports.front()->from != source::tower) continue;
    ++sighted;
    if (reports.size() < 2) continue;
    // The distance is guessed alike each time, the azimuth is read: what moves across the ray moves.
    auto const moved = offset(reports.front()->latitude, reports.front()->longitude, reports.back()->latitude,
                              reports.back()->longitude);
    auto const& e = reports.front()->error;
    auto const determinant = e.east * e.north - e.cross * e.cross;
    auto const square = (e.north * moved.east * moved.east - 2 * e.cross * moved.east * moved.north +
                         e.east * moved.north * moved.north) /
                        std::max(determinant, 1.0);
    wander = std::max(wander, std::log1p(square / 4));
  }
  put(evidence::more_stations, std::log2(std::max(sighted, 1.0)));
  put(evidence::more_sources, kinds - 1);
  put(evidence::wandering, std::min(wander, 3.0));

  double silent = 0;
  double watching = 0;
  for (auto const& s : land.stations) {
    if (!sees(s, place.latitude, place.longitude)) continue;
    auto const d = offset(s.latitude, s.longitude, place.latitude, place.longitude);
    if (!works(s, land, first, std::max(last, now))) continue;
    auto const near = std::exp(-std::hypot(d.east, d.north) / kSmokeReach);
    watching += near;
    if (!by_station.contains(s.id)) silent += near;
  }
  put(evidence::silent_watchers, std::min(silent, 4.0));
  auto const known = std::clamp(std::chrono::duration<double, std::ratio<60>>(now - first).count(), 0.0, kSilence);
  put(evidence::silent_since, std::min(silent, 4.0) * std::log1p(known / 15));
  // A fire that burns on is said again; so silence speaks, and the longer the more. Whatever a person stood before was
  // there, though, and silence then only says that it ended.
  auto const sighted_only = std::all_of(members.begin(), members.end(), [](detection const* d) {
    return d->from == source::camera || d->from == source::tower || d->from == source::satellite;
  });
  auto const since = std::clamp(std::chrono::duration<double, std::ratio<60>>(now - heard).count(), 0.0, kSilence);
  put(evidence::quiet, std::log1p(since / 30));
  if (sighted_only) put(evidence::quiet_watchers, std::log1p(since / 15 * watching));
  double clear = 0;
  auto const pass = std::lower_bound(land.passes.begin(), land.passes.end(), first,
                                     [](overpass const& o, base::instant t) { return o.at < t; });
  for (auto at = pass; at != land.passes.end() && at->at <= last; ++at) {
    if (at->heard <= now && !by_station.contains(at->satellite)) clear += 1 - at->cloud;
  }
  put(evidence::clear_passes, std::min(clear, 3.0));

  auto const today = local.day_of(first);
  auto const minute = static_cast<int>((first - local.start_of(today)) / std::chrono::minutes{1});
  double usual = 0;
  double unusual = 0;
  for (auto const& heat : land.heat) {
    auto const fits = at_source(place, heat);
    if (fits < 0.01) continue;
    auto const from = heat.from_minute.value_or(0);
    auto const to = heat.to_minute.value_or(24 * 60);
    auto const within = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
    (within ? usual : unusual) = std::max(within ? usual : unusual, fits);
  }
  put(evidence::usual_heat, usual);
  put(evidence::unusual_hour_heat, unusual);
  put(evidence::among_people, among_people(land, place.latitude, place.longitude) - usual_among_people(land));
  put(evidence::hot_before,
      std::log1p(std::min(history.days_before(place.latitude, place.longitude, base::day_number(today)), 12)));
  auto const level =
      std::find_if(land.danger.begin(), land.danger.end(), [&](auto const& d) { return d.day == today; });
  put(evidence::danger, level == land.danger.end() ? 0 : level->level - 3);
  put(evidence::night, minute < 6 * 60 || minute >= 20 * 60 ? 1 : 0);
  put(evidence::afternoon, minute >= 11 * 60 && minute < 17 * 60 ? 1 : 0);
  if (sighted_only) put(evidence::cloudy, sky(land, first, now) - 0.5);
  put(evidence::one, 1);
  return x;
}

std::array<double, fusion_weights::kBendAt.size()> bend_shares(double sum) {
  constexpr auto const& kAt = fusion_weights::kBendAt;
  std::array<double, kAt.size()> made{};
  auto const above = std::ranges::upper_bound(kAt, sum);
  auto const next = static_cast<std::size_t>(above - kAt.begin());
  if (next == 0 || next == kAt.size()) {
    made[next == 0 ? 0 : next - 1] = 1;
    return made;
  }
  auto const share = (sum - kAt[next - 1]) / (kAt[next] - kAt[next - 1]);
  made[next - 1] = 1 - share;
  made[next] = share;
  return made;
}

double chance(evidence_values const& values, fusion_weights const& weights) {
  double sum = 0;
  for (std::size_t i = 0; i < kEvidences; ++i) sum += values[i] * weights.of[i];
  auto const shares = bend_shares(sum);
  for (std::size_t i = 0; i < shares.size(); ++i) sum += shares[i] * weights.bend[i];
  return 1 / (1 + std::exp(-sum));
}

std::vector<reason> reasons(evidence_values const& values, fusion_weights const& weights) {
  std::vector<reason> made;
  for (std::size_t i = 0; i + 1 < kEvidences; ++i) {
    if (values[i] * weights.of[i] != 0) {
      made.push_back({.what = static_cast<evidence>(i), .value = values[i], .log_odds = values[i] * weights.of[i]});
    }
  }
  std::stable_sort(made.begin(), made.end(),
                   [](reason const& a, reason const& b) { return std::abs(a.log_odds) > std::abs(b.log_odds); });
  return made;
}

}  // namespace fengsui::fire
