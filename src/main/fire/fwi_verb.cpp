// fengsui fire fwi: daily weather in, fire weather out.
#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <iostream>

#include "base/csv.h"
#include "base/json_writer.h"
#include "fire/danger/station_series.h"
#include "main/fire/verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

// "85/6/15": numbers parted by slashes.
std::vector<double> numbers_of(char const* option, std::string const& text, std::size_t count, char const* example) {
  std::vector<double> made;
  auto const* at = text.data();
  auto const* const end = text.data() + text.size();
  while (at <= end && made.size() < count) {
    double value = 0;
    auto const [next, error] = std::from_chars(at, end, value);
    if (error != std::errc{} || (next != end && *next != '/')) break;
    made.push_back(value);
    at = next + 1;
  }
  if (made.size() != count || at != end + 1)
    throw usage(make_fault(fault_code::unknown_setting, option, text, example));
  return made;
}

struct column {
  char const* name;
  double (*of)(fire::fire_weather const&);
};

constexpr double kCanada = 55;

constexpr column kColumns[]{
    {"ffmc", [](fire::fire_weather const& w) { return w.codes.ffmc; }},
    {"dmc", [](fire::fire_weather const& w) { return w.codes.dmc; }},
    {"dc", [](fire::fire_weather const& w) { return w.codes.dc; }},
    {"isi", [](fire::fire_weather const& w) { return w.isi; }},
    {"bui", [](fire::fire_weather const& w) { return w.bui; }},
    {"fwi", [](fire::fire_weather const& w) { return w.fwi; }},
    {"dsr", [](fire::fire_weather const& w) { return w.dsr; }},
};

void print_csv(fire::weather_table const& table, fire::rated_series const& rated) {
  std::string out;
  for (auto const& name : table.header) out += base::csv_cell(name) + ",";
  for (auto const& [name, of] : kColumns) out += fmt::format("{},", name);
  out.back() = '\n';
  for (auto const& day : rated.days) {
    for (auto const& cell : table.days[day.row].cells) out += base::csv_cell(cell) + ",";
    for (auto const& [name, of] : kColumns) out += day.rating ? fmt::format("{},", of(*day.rating)) : ",";
    out.back() = '\n';
  }
  fmt::print("{}", out);
}

void print_json(fire::weather_table const& table, fire::rated_series const& rated) {
  for (auto const& day : rated.days) {
    auto const& row = table.days[day.row];
    base::json_writer to;
    to.begin_object().put("id", table.stations[row.station]).put("date", base::to_text(row.day));
    for (auto const& [name, of] : kColumns) {
      to.key(name);
      day.rating ? to.measured(of(*day.rating)) : to.null();
    }
    fmt::print("{}\n", to.end_object().str());
  }
}

void print_table(fire::weather_table const& table, fire::rated_series const& rated, bool en) {
  std::vector<std::vector<std::string>> rows{{en ? "station" : "站", en ? "day" : "日期"}};
  for (auto const& [name, of] : kColumns) rows[0].push_back(name);
  for (auto const& day : rated.days) {
    auto const& row = table.days[day.row];
    rows.push_back({table.stations[row.station], base::to_text(row.day)});
    for (auto const& [name, of] : kColumns) {
      rows.back().push_back(day.rating ? fmt::format("{:.1f}", of(*day.rating)) : "·");
    }
  }
  fmt::print("{}", main::table(rows));
}

constexpr char const* kHourColumns[]{"ffmc", "isi", "fwi", "dsr"};

void print_hours(fire::weather_table const& table, fire::hourly_series const& rated, bool csv,
                 common_options const& c) {
  std::string out;
  std::vector<std::vector<std::string>> rows{
      {c.lang == "en" ? "station" : "站", c.lang == "en" ? "hour" : "时间", "ffmc", "isi", "fwi", "dsr"}};
  if (csv) {
    for (auto const& name : table.header) out += base::csv_cell(name) + ",";
    out += "ffmc,isi,fwi,dsr\n";
  }
  for (auto const& hour : rated.hours) {
    auto const& row = table.days[hour.row];
    std::optional<double> const values[]{hour.ffmc, hour.isi, hour.fwi, hour.dsr};
    auto const when = fmt::format("{}T{:02}:00", base::to_text(row.day), row.hour);
    if (csv) {
      for (auto const& cell : row.cells) out += base::csv_cell(cell) + ",";
      for (auto const& value : values) out += value ? fmt::format("{},", *value) : ",";
      out.back() = '\n';
    } else if (c.json) {
      base::json_writer to;
      to.begin_object().put("id", table.stations[row.station]).put("hour", when);
      for (std::size_t i = 0; i < std::size(values); ++i) {
        to.key(kHourColumns[i]);
        values[i] ? to.measured(*values[i]) : to.null();
      }
      out += to.end_object().str() + "\n";
    } else {
      rows.push_back({table.stations[row.station], when});
      for (auto const& value : values) rows.back().push_back(value ? fmt::format("{:.1f}", *value) : "·");
    }
  }
  if (!csv && !c.json) out = main::table(rows);
  fmt::print("{}", out);
}

}  // namespace

exit_code fire_fwi_verb::operator()() const {
  auto const start_codes = numbers_of("--start", start, 3, "85/6/15");
  auto const limits = numbers_of("--season-limits", season_limits, 2, "12/5");
  if (grid) {
    return rate_grids({.ffmc = start_codes[0], .dmc = start_codes[1], .dc = start_codes[2]},
                      {.start_above = limits[0], .end_below = limits[1]});
  }
  if (file.empty()) throw usage(make_fault(fault_code::missing_key, "IN"));
  fire::series_options options{
      .start = {.ffmc = start_codes[0], .dmc = start_codes[1], .dc = start_codes[2]},
      .latitude = latitude.value_or(kCanada),
      .by_latitude = !canada_day_length,
      .on_gap = carry_gaps ? fire::gap::carry : fire::gap::refuse,
  };
  if (season) options.season = fire::season_rule{.start_above = limits[0], .end_below = limits[1]};

  std::ifstream in{file, std::ios::binary};
  if (!in || std::filesystem::is_directory(file))
    throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, file)}};
  auto const table = fire::read_weather(
      in, file, {.fahrenheit = fahrenheit, .metres_per_second = metres_per_second, .hourly = hourly});
  fire::rated_series rated;
  if (hourly) {
    auto hours = fire::rate_hours(table, file, options);
    rated.faults = std::move(hours.faults);
    print_hours(table, hours, csv, common);
  } else {
    rated = fire::rate(table, file, options);
  }
  if (hourly) {
    // printed above
  } else if (csv) {
    print_csv(table, rated);
  } else if (common.json) {
    print_json(table, rated);
  } else {
    print_table(table, rated, common.lang == "en");
  }
  std::fflush(stdout);
  auto refused = table.faults;
  // Days that were carried over are said, but the answer stands.
  auto const holes_refuse = options.on_gap == fire::gap::refuse;
  refused.insert(refused.end(), rated.faults.begin(), rated.faults.end());
  for (auto const& one : refused) say_fault(one, common);
  return table.faults.empty() && (rated.faults.empty() || !holes_refuse) ? exit_code::done : exit_code::bad_input;
}

}  // namespace fengsui::main
