#include "fire/satellite/known_heat.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "base/csv.h"
#include "base/measured.h"
#include "fire/satellite/fire_objects.h"

namespace fengsui::fire {
namespace {

using base::fault_code;
using base::make_fault;

constexpr double kCell = 0.004;
constexpr double kMuchStronger = 3.0;
constexpr std::size_t kLongestLine = 64 * 1024;

std::int64_t cell_key(std::int64_t row, std::int64_t column) {
  return row * 1'000'000 + column;
}
std::int64_t row_of(double latitude) {
  return static_cast<std::int64_t>(std::floor((latitude + 90) / kCell));
}
std::int64_t column_of(double longitude) {
  return static_cast<std::int64_t>(std::floor((longitude + 180) / kCell));
}

// Metres from a point to the nearest side of a ring; plane, which is right to a thousandth over a few kilometres.
double distance_m(base::ring const& ring, double latitude, double longitude) {
  constexpr double kDegree_m = 111'320.0;
  auto const east = kDegree_m * std::cos(latitude * M_PI / 180.0);
  auto nearest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    auto const ax = (ring[j].lon - longitude) * east;
    auto const ay = (ring[j].lat - latitude) * kDegree_m;
    auto const bx = (ring[i].lon - longitude) * east;
    auto const by = (ring[i].lat - latitude) * kDegree_m;
    auto const squared = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
    auto const along = squared > 0 ? std::clamp(-(ax * (bx - ax) + ay * (by - ay)) / squared, 0.0, 1.0) : 0.0;
    nearest = std::min(nearest, std::hypot(ax + along * (bx - ax), ay + along * (by - ay)));
  }
  return nearest;
}

constexpr double kSquare = 0.1;  // degrees
std::int64_t square_key(std::int64_t row, std::int64_t column) {
  return row * 10'000 + (column + 3'600) % 3'600;
}
std::int64_t square_of(double degrees) {
  return static_cast<std::int64_t>(std::floor(degrees / kSquare));
}

// Where a source's heat may be seen: south, north, west, east.
std::array<double, 4> bounds(heat_source const& one) {
  constexpr double kDegree_m = 110'574.0;
  auto south = one.outline.empty() ? one.latitude : 90.0;
  auto north = one.outline.empty() ? one.latitude : -90.0;
  auto west = one.outline.empty() ? one.longitude : 180.0;
  auto east = one.outline.empty() ? one.longitude : -180.0;
  for (auto const& ring : one.outline) {
    for (auto const& p : ring) {
      south = std::min(south, p.lat);
      north = std::max(north, p.lat);
      west = std::min(west, p.lon);
      east = std::max(east, p.lon);
    }
  }
  auto const up = one.radius_m / kDegree_m;
  auto const furthest = std::min(89.0, std::max(std::abs(south), std::abs(north)) + up);
  auto const aside = std::min(180.0, up / std::cos(furthest * M_PI / 180.0));
  return {south - up, north + up, west - aside, east + aside};
}

// One source against one detection that lies in it.
heat_label label_by(heat_source const& one, hotspot const& h, persistent_heat::source const* learned,
                    base::zone const& local) {
  heat_label made{.source = one.id, .name = one.name, .kind = one.kind, .measured_in = one.measured_in};
  made.no_heat = !one.gives_heat;
  if (one.from_minute && one.to_minute) {
    auto const text = local.local_text(h.acquired);  // 2025-04-04 09:10
    auto const minute = minute_of_day(std::string_view{text}.substr(11)).value_or(0);
    auto const inside = *one.from_minute <= *one.to_minute ? minute >= *one.from_minute && minute < *one.to_minute
                                                           : minute >= *one.from_minute || minute < *one.to_minute;
    made.outside_hours = !inside;
  }
  auto const day = local.day_of(h.acquired);
  made.outside_days = (one.first_day && day < *one.first_day) || (one.last_day && day > *one.last_day);
  auto const power = h.frp_mw.value_or(0);
  if (one.usual_frp_mw) {
    made.stronger_than_usual = power > *one.usual_frp_mw;
  } else if (learned != nullptr && learned->usual_frp_mw > 0) {
    made.stronger_than_usual = power > kMuchStronger * learned->usual_frp_mw;
  }
  return made;
}

heat_label label_learned(hotspot const& h, persistent_heat::source const* found) {
  heat_label made;
  if (found == nullptr) return made;
  made.source = "persistent";
  made.name = fmt::format("{} d", found->days);
  made.kind = "persistent";
  made.stronger_than_usual = found->usual_frp_mw > 0 && h.frp_mw.value_or(0) > kMuchStronger * found->usual_frp_mw;
  return made;
}

}  // namespace

std::optional<int> minute_of_day(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return {};
  auto const hours = base::parse_measured(text.substr(0, 2));
  auto const minutes = base::parse_measured(text.substr(3));
  if (!hours || !minutes || *hours > 24 || *minutes > 59) return {};
  return static_cast<int>(*hours) * 60 + static_cast<int>(*minutes);
}

bool gives_heat(std::string_view kind) {
  constexpr std::string_view kCold[]{"solar", "photovoltaic", "wind", "hydro", "battery",
                                     "tidal", "光伏",         "风电", "水电"};
  return std::ranges::none_of(kCold,
                              [kind](std::string_view cold) { return kind.find(cold) != std::string_view::npos; });
}

bool holds(heat_source const& one, double latitude, double longitude) {
  if (one.outline.empty()) {
    return haversine_km(latitude, longitude, one.latitude, one.longitude) * 1000 <= one.radius_m;
  }
  bool in = false;
  for (auto const& ring : one.outline) in = in != base::inside(ring, longitude, latitude);
  return in || std::ranges::any_of(one.outline, [&](base::ring const& ring) {
           return distance_m(ring, latitude, longitude) <= one.radius_m;
         });
}

heat_register read_heat_register(std::istream& in, std::string const& file) {
  heat_register made;
  base::line_reader lines{in, kLongestLine};
  base::csv_reader records{lines};
  std::map<std::string, std::size_t, std::less<>> columns;
  std::vector<std::string> cells;
  auto const complain = [&](base::fault why, char const* field) {
    why.file = file;
    why.line = records.line();
    made.faults.push_back(base::at_field(std::move(why), field));
  };
  while (records.next(cells)) {
    if (records.problem()) {
      complain(*records.problem(), "");
      continue;
    }
    if (columns.empty()) {
      for (std::size_t i = 0; i < cells.size(); ++i) columns.emplace(cells[i], i);
      for (auto const* needed : {"id", "lat", "lon", "radius_m"}) {
        if (!columns.contains(needed)) complain(make_fault(fault_code::missing_key, needed), needed);
      }
      if (!made.faults.empty()) return made;
      continue;
    }
    if (cells.size() != columns.size()) {
      complain(make_fault(fault_code::csv_width, cells.size(), columns.size()), "");
      continue;
    }
    auto const cell = [&](char const* name) -> std::string_view {
      auto const found = columns.find(name);
      return found == columns.end() ? std::string_view{} : std::string_view{cells[found->second]};
    };
    auto const latitude = base::parse_measured(cell("lat"));
    auto const longitude = base::parse_measured(cell("lon"));
    auto const radius = base::parse_measured(cell("radius_m"));
    if (!latitude || !longitude || !(std::abs(*latitude) <= 90 && std::abs(*longitude) <= 180)) {
      complain(make_fault(fault_code::bad_coordinate, fmt::format("{}, {}", cell("lat"), cell("lon"))), "lat");
      continue;
    }
    if (!radius || !(*radius > 0)) {
      complain(make_fault(fault_code::bad_number, cell("radius_m")), "radius_m");
      continue;
    }
    heat_source read{.id = std::string{cell("id")},
                     .name = std::string{cell("name")},
                     .kind = std::string{cell("kind")},
                     .latitude = *latitude,
                     .longitude = *longitude,
                     .radius_m = *radius,
                     .from_minute = minute_of_day(cell("from")),
                     .to_minute = minute_of_day(cell("to")),
                     .usual_frp_mw = base::parse_measured(cell("usual_frp_mw"))};
    if (auto const text = cell("frame"); !text.empty()) {
      auto const frame = base::frame_from(text);
      if (!frame) {
        complain(make_fault(fault_code::bad_frame, text), "frame");
        continue;
      }
      auto const moved = base::converted({*longitude, *latitude, *frame}, base::frame::wgs84);
      read.longitude = moved.lon;
      read.latitude = moved.lat;
      read.measured_in = *frame;
    }
    std::optional<base::fault> wrong;
    for (auto const& [name, into] : {std::pair{"first_day", &read.first_day}, {"last_day", &read.last_day}}) {
      if (cell(name).empty()) continue;
      auto const day = base::parse_day(cell(name));
      if (day) {
        *into = *day;
      } else {
        wrong = base::at_field(day.error(), name);
      }
    }
    if (wrong) {
      auto const field = wrong->field;
      complain(std::move(*wrong), field.c_str());
      continue;
    }
    read.gives_heat = gives_heat(read.kind);
    if ((!cell("from").empty() && !read.from_minute) || (!cell("to").empty() && !read.to_minute)) {
      complain(make_fault(fault_code::bad_time, fmt::format("{} {}", cell("from"), cell("to"))), "from");
      continue;
    }
    made.sources.push_back(std::move(read));
  }
  return made;
}

persistent_heat::persistent_heat(std::span<hotspot const> past, persistence_rule const& rule) {
  struct seen {
    std::map<std::int64_t, double> strongest_of_day;
    std::set<std::int64_t> months;
    int detections = 0;
    int by_night = 0;
  };
  std::unordered_map<std::int64_t, seen> cells;
  for (auto const& h : past) {
    auto const day = std::chrono::floor<std::chrono::days>(h.acquired);
    std::chrono::year_month_day const date{day};
    auto& one = cells[cell_key(row_of(h.latitude), column_of(h.longitude))];
    auto& strongest = one.strongest_of_day[day.time_since_epoch().count()];
    strongest = std::max(strongest, h.frp_mw.value_or(0));
    ++one.detections;
    one.by_night += h.by_night ? 1 : 0;
    one.months.insert(int{date.year()} * 12 + static_cast<int>(unsigned{date.month()}));
  }
  for (auto const& [key, unused] : cells) {
    // A source's detections spread over the cells round it: they are counted together.
    std::map<std::int64_t, double> days;
    std::set<std::int64_t> months;
    int detections = 0;
    int by_night = 0;
    auto const row = key / 1'000'000;
    auto const column = key % 1'000'000;
    for (auto r = row - 1; r <= row + 1; ++r) {
      for (auto c = column - 1; c <= column + 1; ++c) {
        auto const found = cells.find(cell_key(r, c));
        if (found == cells.end()) continue;
        for (auto const& [day, power] : found->second.strongest_of_day) days[day] = std::max(days[day], power);
        months.insert(found->second.months.begin(), found->second.months.end());
        detections += found->second.detections;
        by_night += found->second.by_night;
      }
    }
    if (static_cast<int>(days.size()) < rule.days || static_cast<int>(months.size()) < rule.months) continue;
    std::vector<double> powers;
    for (auto const& [day, power] : days) powers.push_back(power);
    std::ranges::sort(powers);
    cells_[key] = {.days = static_cast<int>(days.size()),
                   .usual_frp_mw = powers[powers.size() * 3 / 4],
                   .months = static_cast<int>(months.size()),
                   .night_share = static_cast<double>(by_night) / detections};
  }
}

persistent_heat::source const* persistent_heat::at(double latitude, double longitude) const {
  source const* best = nullptr;
  for (auto r = row_of(latitude) - 1; r <= row_of(latitude) + 1; ++r) {
    for (auto c = column_of(longitude) - 1; c <= column_of(longitude) + 1; ++c) {
      auto const found = cells_.find(cell_key(r, c));
      if (found != cells_.end() && (best == nullptr || found->second.days > best->days)) best = &found->second;
    }
  }
  return best;
}

heat_label label(hotspot const& h, std::span<heat_source const> sources, persistent_heat const* learned,
                 base::zone const& local) {
  auto const* const here = learned == nullptr ? nullptr : learned->at(h.latitude, h.longitude);
  heat_label made;
  for (auto const& one : sources) {
    if (!holds(one, h.latitude, h.longitude)) continue;
    auto const found = label_by(one, h, here, local);
    if (found.as_usual()) return found;
    // What gives no heat explains nothing, so anything else there says more.
    if (!made.known() || (made.no_heat && !found.no_heat)) made = found;
  }
  return made.known() && !made.no_heat ? made : here != nullptr ? label_learned(h, here) : made;
}

heat_places::heat_places(std::vector<heat_source> sources) : sources_{std::move(sources)} {
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    auto const [south, north, west, east] = bounds(sources_[i]);
    for (auto row = square_of(south); row <= square_of(north); ++row) {
      for (auto column = square_of(west); column <= square_of(east); ++column) {
        squares_[square_key(row, column)].push_back(i);
      }
    }
  }
}

heat_label heat_places::label(hotspot const& h, persistent_heat const* learned, base::zone const& local) const {
  auto const near = squares_.find(square_key(square_of(h.latitude), square_of(h.longitude)));
  if (near == squares_.end()) return fire::label(h, {}, learned, local);
  std::vector<heat_source> few;
  few.reserve(near->second.size());
  for (auto const i : near->second) {
    if (holds(sources_[i], h.latitude, h.longitude)) few.push_back(sources_[i]);
  }
  return fire::label(h, few, learned, local);
}

}  // namespace fengsui::fire
