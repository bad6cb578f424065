#include "fire/satellite/fire_objects.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

namespace fengsui::fire {
namespace {

constexpr double kEarthRadius_km = 6371.0;
constexpr double kDegree = M_PI / 180.0;

class union_find {
 public:
  explicit union_find(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::size_t root(std::size_t i) {
    while (parent_[i] != i) {
      parent_[i] = parent_[parent_[i]];
      i = parent_[i];
    }
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[std::max(root(a), root(b))] = std::min(root(a), root(b)); }

 private:
  std::vector<std::size_t> parent_;
};

// Detections in squares a little wider than the link, whose sides in degrees of longitude follow the latitude.
class neighbourhood {
 public:
  explicit neighbourhood(double link_km) : side_(link_km / kEarthRadius_km / kDegree * 1.0001) {}

  template <class Visit>
  void near(hotspot const& h, Visit const& visit) const {
    auto const row = row_of(h.latitude);
    for (auto r = row - 1; r <= row + 1; ++r) {
      auto const columns = columns_of(r);
      auto const column = column_of(h.longitude, columns);
      // A row nearer the pole has wider columns: two to each side reach every neighbour.
      for (auto c = column - 2; c <= column + 2; ++c) {
        auto const found = squares_.find(key(r, (c % columns + columns) % columns));
        if (found == squares_.end()) continue;
        for (auto const other : found->second) visit(other);
      }
    }
  }
  std::vector<std::size_t>& square(hotspot const& h) {
    auto const row = row_of(h.latitude);
    auto const columns = columns_of(row);
    return squares_[key(row, column_of(h.longitude, columns))];
  }

 private:
  std::int64_t row_of(double latitude) const { return static_cast<std::int64_t>(std::floor((latitude + 90) / side_)); }
  std::int64_t columns_of(std::int64_t row) const {
    auto const edge = std::min(89.9, std::max(std::abs(static_cast<double>(row) * side_ - 90),
                                              std::abs(static_cast<double>(row + 1) * side_ - 90)));
    return std::max<std::int64_t>(5, static_cast<std::int64_t>(360.0 * std::cos(edge * kDegree) / side_));
  }
  std::int64_t column_of(double longitude, std::int64_t columns) const {
    return static_cast<std::int64_t>(std::floor((longitude + 180) / 360 * static_cast<double>(columns)));
  }
  static std::int64_t key(std::int64_t row, std::int64_t column) { return row << 32 | column; }

  double side_;
  std::unordered_map<std::int64_t, std::vector<std::size_t>> squares_;
};

// One pass: a satellite's detections of one moment; the orbit brings it back after more than an hour.
constexpr auto kPass = std::chrono::minutes{30};

fire_object summed(std::span<hotspot const> all, std::vector<std::size_t> rows, std::vector<bool> const& again) {
  fire_object made;
  made.rows = std::move(rows);
  made.first = made.last = all[made.rows.front()].acquired;
  std::set<std::string> satellites;
  std::map<std::pair<std::string, std::int64_t>, double> passes;
  double x = 0;
  double y = 0;
  double z = 0;
  for (auto const row : made.rows) {
    auto const& h = all[row];
    made.first = std::min(made.first, h.acquired);
    made.last = std::max(made.last, h.acquired);
    made.confidence = std::max(made.confidence, h.confidence);
    satellites.insert(h.satellite);
    if (again[row]) {
      ++made.repeats;
    } else {
      passes[{h.satellite, h.acquired.time_since_epoch() / kPass}] += h.frp_mw.value_or(0);
    }
    x += std::cos(h.latitude * kDegree) * std::cos(h.longitude * kDegree);
    y += std::cos(h.latitude * kDegree) * std::sin(h.longitude * kDegree);
    z += std::sin(h.latitude * kDegree);
  }
  for (auto const& [pass, power] : passes) made.frp_mw = std::max(made.frp_mw, power);
  made.satellites.assign(satellites.begin(), satellites.end());
  made.latitude = std::atan2(z, std::hypot(x, y)) / kDegree;
  made.longitude = std::atan2(y, x) / kDegree;
  return made;
}

}  // namespace

double haversine_km(double latitude1, double longitude1, double latitude2, double longitude2) {
  auto const half_north = std::sin((latitude2 - latitude1) * kDegree / 2);
  auto const half_east = std::sin((longitude2 - longitude1) * kDegree / 2);
  auto const a =
      half_north * half_north + std::cos(latitude1 * kDegree) * std::cos(latitude2 * kDegree) * half_east * half_east;
  return 2 * kEarthRadius_km * std::asin(std::min(1.0, std::sqrt(a)));
}

std::vector<fire_object> link(std::span<hotspot const> all, object_rules const& rules) {
  std::vector<std::size_t> arrival(all.size());
  std::iota(arrival.begin(), arrival.end(), 0U);
  std::ranges::stable_sort(arrival, [&](std::size_t a, std::size_t b) {
    return std::pair{all[a].visible, all[a].acquired} < std::pair{all[b].visible, all[b].acquired};
  });
  union_find sets{all.size()};
  constexpr double kFine_km = 0.375;
  auto coarsest = kFine_km;
  for (auto const& h : all) coarsest = std::max(coarsest, h.pixel_km);
  neighbourhood squares{rules.link_km * coarsest / kFine_km};
  for (auto const row : arrival) {
    auto const& h = all[row];
    squares.near(h, [&](std::size_t other) {
      auto const& o = all[other];
      auto const apart = h.acquired > o.acquired ? h.acquired - o.acquired : o.acquired - h.acquired;
      if (apart > rules.asleep) return;
      auto const reach = rules.link_km * std::max({h.pixel_km, o.pixel_km, kFine_km}) / kFine_km;
      if (haversine_km(h.latitude, h.longitude, o.latitude, o.longitude) <= reach) sets.join(row, other);
    });
    auto& square = squares.square(h);
    // What slept long before cannot be met again: keep the squares of persistent sources short.
    constexpr std::size_t kTidy = 256;
    if (square.size() >= kTidy && square.size() % kTidy == 0) {
      std::erase_if(square, [&](std::size_t other) {
        return h.acquired - all[other].acquired > 2 * rules.asleep + std::chrono::hours{24 * 3};
      });
    }
    square.push_back(row);
  }
  std::unordered_map<std::size_t, std::size_t> numbers;
  std::vector<std::vector<std::size_t>> rows;
  for (auto const row : arrival) {
    auto const [at, fresh] = numbers.emplace(sets.root(row), rows.size());
    if (fresh) rows.emplace_back();
    rows[at->second].push_back(row);
  }
  std::vector<fire_object> made;
  made.reserve(rows.size());
  auto const again = repeated(all);
  for (auto& each : rows) made.push_back(summed(all, std::move(each), again));
  return made;
}

std::vector<bool> repeated(std::span<hotspot const> all) {
  constexpr double kSame = 0.0007;  // degrees; neighbouring pixels lie three times as far apart at least
  auto const minute_of = [](hotspot const& h) { return std::chrono::floor<std::chrono::minutes>(h.acquired); };
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), 0U);
  // Those of one satellite and minute stand together, south to north; of two alike the first in arrival is kept.
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    auto const key = [&](std::size_t i) {
      return std::tuple{std::string_view{all[i].satellite}, minute_of(all[i]), all[i].latitude, i};
    };
    return key(a) < key(b);
  });
  std::vector<bool> made(all.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    auto const& one = all[order[i]];
    for (auto j = i + 1; j < order.size(); ++j) {
      auto const& other = all[order[j]];
      if (other.satellite != one.satellite || minute_of(other) != minute_of(one)) break;
      if (other.latitude - one.latitude > kSame) break;
      auto const apart = std::abs(other.longitude - one.longitude) * std::cos(one.latitude * kDegree);
      if (apart > kSame) continue;
      auto const later = std::pair{other.visible, order[j]} > std::pair{one.visible, order[i]};
      made[later ? order[j] : order[i]] = true;
    }
  }
  return made;
}

std::vector<satellite_state> satellite_states(std::span<hotspot const> all, base::instant now,
                                              std::chrono::hours longer_than,
                                              std::vector<std::string> const& expected) {
  using std::chrono::minutes;
  std::map<std::string, satellite_state> states;
  std::map<std::string, std::set<std::int64_t>> passes;
  for (auto const& name : expected) states[name].satellite = name;
  for (auto const& h : all) {
    if (h.acquired > now) continue;
    auto& one = states[h.satellite];
    one.satellite = h.satellite;
    ++one.detections;
    one.last_pass = std::max(one.last_pass.value_or(h.acquired), h.acquired);
    one.last_heard = std::max(one.last_heard.value_or(h.visible), h.visible);
    passes[h.satellite].insert(h.acquired.time_since_epoch() / kPass);
  }
  std::vector<satellite_state> made;
  for (auto& [name, one] : states) {
    if (one.last_pass) {
      one.age = std::chrono::duration_cast<minutes>(now - *one.last_pass);
      one.silent = one.age > longer_than;
      std::vector<std::int64_t> gaps;
      std::optional<std::int64_t> before;
      for (auto const pass : passes[name]) {
        if (before && pass > *before + 1) gaps.push_back(pass - *before);
        before = pass;
      }
      if (!gaps.empty()) {
        auto const at = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() * 9 / 10);
        std::ranges::nth_element(gaps, at);
        one.usual_gap = *at * kPass;
      }
    }
    made.push_back(std::move(one));
  }
  return made;
}

std::vector<silence> silent_satellites(std::span<hotspot const> all, std::chrono::hours longer_than) {
  std::map<std::string, base::instant> last;
  base::instant newest{};
  for (auto const& h : all) {
    auto& one = last[h.satellite];
    one = std::max(one, h.acquired);
    newest = std::max(newest, h.acquired);
  }
  std::vector<silence> made;
  for (auto const& [satellite, at] : last) {
    if (newest - at > longer_than) {
      made.push_back({satellite, at, std::chrono::duration_cast<std::chrono::minutes>(newest - at)});
    }
  }
  return made;
}

}  // namespace fengsui::fire
