#include "fire/satellite/known_heat.h"

#include <algorithm>
#include <cmath>
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

std::optional<int> minute_of(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return {};
  auto const hours = base::parse_measured(text.substr(0, 2));
  auto const minutes = base::parse_measured(text.substr(3));
  if (!hours || !minutes || *hours > 24 || *minutes > 59) return {};
  return static_cast<int>(*hours) * 60 + static_cast<int>(*minutes);
}

}  // namespace

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
                     .from_minute = minute_of(cell("from")),
                     .to_minute = minute_of(cell("to")),
                     .usual_frp_mw = base::parse_measured(cell("usual_frp_mw"))};
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
  };
  std::unordered_map<std::int64_t, seen> cells;
  for (auto const& h : past) {
    auto const day = std::chrono::floor<std::chrono::days>(h.acquired);
    std::chrono::year_month_day const date{day};
    auto& one = cells[cell_key(row_of(h.latitude), column_of(h.longitude))];
    auto& strongest = one.strongest_of_day[day.time_since_epoch().count()];
    strongest = std::max(strongest, h.frp_mw.value_or(0));
    one.months.insert(int{date.year()} * 12 + static_cast<int>(unsigned{date.month()}));
  }
  for (auto const& [key, unused] : cells) {
    // A source's detections spread over the cells round it: they are counted together.
    std::map<std::int64_t, double> days;
    std::set<std::int64_t> months;
    auto const row = key / 1'000'000;
    auto const column = key % 1'000'000;
    for (auto r = row - 1; r <= row + 1; ++r) {
      for (auto c = column - 1; c <= column + 1; ++c) {
        auto const found = cells.find(cell_key(r, c));
        if (found == cells.end()) continue;
        for (auto const& [day, power] : found->second.strongest_of_day) days[day] = std::max(days[day], power);
        months.insert(found->second.months.begin(), found->second.months.end());
      }
    }
    if (static_cast<int>(days.size()) < rule.days || static_cast<int>(months.size()) < rule.months) continue;
    std::vector<double> powers;
    for (auto const& [day, power] : days) powers.push_back(power);
    std::ranges::sort(powers);
    cells_[key] = {static_cast<int>(days.size()), powers[powers.size() * 3 / 4]};
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
  constexpr double kMuchStronger = 3.0;
  heat_label made;
  for (auto const& one : sources) {
    if (haversine_km(h.latitude, h.longitude, one.latitude, one.longitude) * 1000 > one.radius_m) continue;
    made = {.source = one.id, .name = one.name};
    if (one.from_minute && one.to_minute) {
      auto const text = local.local_text(h.acquired);  // 2025-04-04 09:10
      auto const minute = minute_of(std::string_view{text}.substr(11)).value_or(0);
      auto const inside = *one.from_minute <= *one.to_minute ? minute >= *one.from_minute && minute < *one.to_minute
                                                             : minute >= *one.from_minute || minute < *one.to_minute;
      made.outside_hours = !inside;
    }
    made.stronger_than_usual = one.usual_frp_mw && h.frp_mw.value_or(0) > *one.usual_frp_mw;
    if (made.as_usual()) return made;  // one source that explains it is enough
  }
  if (made.known() || learned == nullptr) return made;
  if (auto const* found = learned->at(h.latitude, h.longitude)) {
    made.source = "persistent";
    made.name = fmt::format("{} d", found->days);
    made.stronger_than_usual = found->usual_frp_mw > 0 && h.frp_mw.value_or(0) > kMuchStronger * found->usual_frp_mw;
  }
  return made;
}

}  // namespace fengsui::fire
