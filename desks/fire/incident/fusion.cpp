#include "fire/incident/fusion.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fengsui::fire {
namespace {

using base::fault_code;
using base::make_fault;

double minutes(base::instant a, base::instant b) {
  return std::abs(std::chrono::duration<double, std::ratio<60>>(a - b).count());
}

struct nearness {
  double square = 0;       // Mahalanobis
  double log_density = 0;  // of the offset, a square metre
};

nearness between(offset_m const& d, covariance const& a, covariance const& b, double spread_m) {
  auto const floor = spread_m * spread_m + 50.0 * 50.0;
  auto const e = a.east + b.east + floor;
  auto const n = a.north + b.north + floor;
  auto const c = a.cross + b.cross;
  auto const determinant = e * n - c * c;
  auto const square = (n * d.east * d.east - 2 * c * d.east * d.north + e * d.north * d.north) / determinant;
  return {.square = square, .log_density = -square / 2 - std::log(2 * std::numbers::pi * std::sqrt(determinant))};
}

}  // namespace

fusion::fusion(watched_land land, base::zone const& local, fusion_rules rules, fusion_weights const& weights)
    : land_{std::move(land)}, local_{local}, rules_{rules}, weights_{weights} {
  std::sort(land_.passes.begin(), land_.passes.end(), [](auto const& a, auto const& b) { return a.at < b.at; });
}

// Over the rival that a new incident began here: positive where the report rather belongs to this one.
double fusion::affinity(incident const& i, detection const& d) const {
  auto const apart = d.at >= i.first && d.at <= i.last ? 0 : std::min(minutes(d.at, i.first), minutes(d.at, i.last));
  if (apart > static_cast<double>(rules_.alive.count())) return -1e9;
  auto const spread = std::min(rules_.spread_m, rules_.spread_m_per_minute * minutes(d.at, i.first));
  auto const near =
      between(offset(i.place.latitude, i.place.longitude, d.latitude, d.longitude), i.place.error, d.error, spread);
  if (near.square > rules_.gate) return -1e9;
  auto const rival = std::log(rules_.new_per_day_km2 * 1e-6 * static_cast<double>(rules_.alive.count()) / 1440);
  return near.log_density - apart / rules_.linger_minutes - rival;
}

bool fusion::takes(incident const& i, detection const& d) const {
  if (i.standing == standing::ended) return false;
  return i.standing != standing::ruled_out || std::any_of(i.members.begin(), i.members.end(), [&](std::size_t row) {
           return detections_[row].station == d.station && detections_[row].from == d.from;
         });
}

// The standing incident that explains a report best; 0 where a new one does.
int fusion::best_for(detection const& d) {
  std::erase_if(alive_, [&](int number) {
    auto const& one = at(number);
    // A satellite's word comes hours late: an incident stays open that much longer.
    return !one.stands() || minutes(d.heard, one.last) > static_cast<double>(rules_.alive.count()) + 240;
  });
  int best = 0;
  double best_affinity = 0;
  for (auto const number : alive_) {
    if (!takes(at(number), d)) continue;
    auto const one = affinity(at(number), d);
    if (one > best_affinity) {
      best = number;
      best_affinity = one;
    }
  }
  return best;
}

int fusion::put(detection const& d, int number) {
  detections_.push_back(d);
  if (number < 1 || static_cast<std::size_t>(number) > incidents_.size()) {
    number = static_cast<int>(incidents_.size()) + 1;
    incidents_.push_back({.number = number, .members = {}, .place = {}, .first = d.at, .last = d.at, .story = {}});
    alive_.push_back(number);
  }
  auto& joined = at(number);
  joined.members.push_back(detections_.size() - 1);
  judge(joined, d.heard);
  history_.add(d.latitude, d.longitude, base::day_number(local_.day_of(d.at)));
  return number;
}

int fusion::add(detection const& d) {
  auto const number = put(d, best_for(d));
  merge_near(number, d.heard);
  return at(number).stands() ? number : at(number).joined_into;
}

void fusion::stand(int number, standing how) {
  if (find(number) != nullptr) at(number).standing = how;
}

// A report may show that two incidents are one.
void fusion::merge_near(int number, base::instant now) {
  for (bool merged = true; merged;) {
    merged = false;
    auto const& one = at(number);
    if (one.standing != standing::open) break;
    int into = 0;
    for (auto const other : alive_) {
      auto const& two = at(other);
      if (other == number || !two.stands() || two.standing != standing::open || apart(number, other)) continue;
      auto const gap = one.first > two.last   ? minutes(one.first, two.last)
                       : two.first > one.last ? minutes(two.first, one.last)
                                              : 0;
      if (gap > 90) continue;
      auto const spread = std::min(rules_.spread_m, rules_.spread_m_per_minute * minutes(one.first, two.first));
      auto const near =
          between(offset(one.place.latitude, one.place.longitude, two.place.latitude, two.place.longitude),
                  one.place.error, two.place.error, spread);
      // Both places are well known by now; so joining asks for more than a single report's does.
      auto const rival = std::log(rules_.new_per_day_km2 * 1e-6 * static_cast<double>(rules_.alive.count()) / 1440);
      if (near.square < 6 && near.log_density - gap / rules_.linger_minutes - rival > 1.5) {
        into = other;
        break;
      }
    }
    if (into == 0) break;
    auto const from = std::max(number, into);
    auto const to = std::min(number, into);
    joinings_.push_back({.number = static_cast<int>(joinings_.size()) + 1,
                         .what = joining::kind::merged,
                         .from = from,
                         .to = to,
                         .moved = at(from).members,
                         .by_hand = false,
                         .at = now});
    move(at(from), at(to), at(from).members);
    at(from).joined_into = to;
    judge(at(to), now);
    number = to;
    merged = true;
  }
}

void fusion::judge(incident& i, base::instant now) {
  i.first = detections_[i.members.front()].at;
  i.last = i.first;
  for (auto const row : i.members) {
    i.first = std::min(i.first, detections_[row].at);
    i.last = std::max(i.last, detections_[row].at);
  }
  i.place = place_of(members_of(i));
  i.story.push_back(judged(i, now));
}

std::vector<detection const*> fusion::members_of(incident const& i) const {
  std::vector<detection const*> members;
  members.reserve(i.members.size());
  for (auto const row : i.members) members.push_back(&detections_[row]);
  return members;
}

judgement fusion::judged(incident const& i, base::instant now) const {
  judgement said{.at = now, .reports = i.members.size()};
  auto const members = members_of(i);
  if (rules_.by_evidence) {
    said.values = weigh(members, i.place, land_, history_, now, local_);
    said.chance = chance(said.values, weights_);
  } else {
    for (auto const* d : members) said.chance = std::max(said.chance, d->real);
  }
  return said;
}

void fusion::move(incident& from, incident& to, std::vector<std::size_t> const& which) {
  auto const moved = which;  // may be the incident's own members
  std::erase_if(from.members,
                [&](std::size_t row) { return std::find(moved.begin(), moved.end(), row) != moved.end(); });
  to.members.insert(to.members.end(), moved.begin(), moved.end());
  std::sort(to.members.begin(), to.members.end());
}

incident const* fusion::find(int number) const {
  return number >= 1 && static_cast<std::size_t>(number) <= incidents_.size()
             ? &incidents_[static_cast<std::size_t>(number) - 1]
             : nullptr;
}

bool fusion::apart(int a, int b) const {
  return apart_.contains({std::min(a, b), std::max(a, b)});
}

base::result<int> fusion::merge(int from, int into, base::instant now, bool by_hand) {
  for (auto const number : {from, into}) {
    auto const* const one = find(number);
    if (one == nullptr) return make_fault(fault_code::unknown_thing, number);
    if (!one->stands()) return make_fault(fault_code::state_forbids, number, "merged");
  }
  if (from == into) return make_fault(fault_code::state_forbids, from, "merge");
  auto const number = static_cast<int>(joinings_.size()) + 1;
  joinings_.push_back({.number = number,
                       .what = joining::kind::merged,
                       .from = from,
                       .to = into,
                       .moved = at(from).members,
                       .by_hand = by_hand,
                       .at = now});
  move(at(from), at(into), at(from).members);
  at(from).joined_into = into;
  judge(at(into), now);
  apart_.erase({std::min(from, into), std::max(from, into)});
  return number;
}

base::result<int> fusion::part(int from, std::vector<std::string> const& names, base::instant now) {
  auto const* const one = find(from);
  if (one == nullptr) return make_fault(fault_code::unknown_thing, from);
  std::vector<std::size_t> which;
  for (auto const& name : names) {
    auto const row = std::find_if(one->members.begin(), one->members.end(),
                                  [&](std::size_t r) { return detections_[r].id == name; });
    if (row == one->members.end()) return make_fault(fault_code::unknown_thing, name);
    if (std::find(which.begin(), which.end(), *row) == which.end()) which.push_back(*row);
  }
  if (which.empty() || which.size() == one->members.size()) return make_fault(fault_code::state_forbids, from, "part");
  std::sort(which.begin(), which.end());
  auto const made = static_cast<int>(incidents_.size()) + 1;
  incidents_.push_back({.number = made, .members = {}, .place = {}, .first = {}, .last = {}, .story = {}});
  joinings_.push_back({.number = static_cast<int>(joinings_.size()) + 1,
                       .what = joining::kind::parted,
                       .from = from,
                       .to = made,
                       .moved = which,
                       .by_hand = true,
                       .at = now});
  move(at(from), at(made), which);
  judge(at(from), now);
  judge(at(made), now);
  alive_.push_back(made);
  apart_.insert({std::min(from, made), std::max(from, made)});
  return made;
}

std::optional<base::fault> fusion::take_back(int joining_number, base::instant now) {
  if (joining_number < 1 || static_cast<std::size_t>(joining_number) > joinings_.size())
    return make_fault(fault_code::unknown_thing, joining_number);
  auto& done = joinings_[static_cast<std::size_t>(joining_number) - 1];
  if (done.taken_back) return make_fault(fault_code::state_forbids, joining_number, "taken back");
  // Only what still lies where it was put can go back whole: what was moved on since is taken back first.
  auto const& holds = at(done.to).members;
  for (auto const row : done.moved) {
    if (std::find(holds.begin(), holds.end(), row) == holds.end())
      return make_fault(fault_code::state_forbids, joining_number, "moved on");
  }
  done.taken_back = true;
  auto& from = at(done.from);
  auto& to = at(done.to);
  move(to, from, done.moved);
  from.joined_into = 0;
  judge(from, now);
  if (std::find(alive_.begin(), alive_.end(), done.from) == alive_.end()) alive_.push_back(done.from);
  if (to.members.empty()) {
    to.joined_into = done.from;
  } else {
    judge(to, now);
  }
  auto const pair = std::pair{std::min(done.from, done.to), std::max(done.from, done.to)};
  if (done.what == joining::kind::merged) {
    apart_.insert(pair);
  } else {
    apart_.erase(pair);
  }
  return {};
}

std::vector<reason> fusion::reasons_of(incident const& i) const {
  return i.story.empty() ? std::vector<reason>{} : reasons(i.story.back().values, weights_);
}

}  // namespace fengsui::fire
