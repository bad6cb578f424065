#include "fire/danger/station_weather.h"

#include <algorithm>
#include <map>

#include "base/csv.h"
#include "base/measured.h"
#include "base/utf8.h"
#include "fire/separator.h"

namespace fengsui::fire {
namespace {

using base::fault_code;
using base::make_fault;

constexpr std::size_t kLongestLine = 64 * 1024;

std::string lower(std::string text) {
  std::erase(text, ' ');
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::optional<double> number(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (text.starts_with('+')) text.remove_prefix(1);
  auto const value = base::parse_measured(text);
  if (!value || !(*value > -1e12 && *value < 1e12)) return {};
  return value;
}

class table_reader {
 public:
  table_reader(std::string const& file, weather_units units) : file_{file}, units_{units} {}

  bool header(std::vector<std::string> const& cells) {
    made.header = cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      auto name = lower(cells[i]);
      if (name == "lon") name = "long";
      columns_.emplace(std::move(name), i);
    }
    for (auto const* needed : {"yr", "mon", "day", "temp", "rh", "ws", "prec"}) {
      if (!columns_.contains(needed)) complain(1, make_fault(fault_code::missing_key, needed));
    }
    if (units_.hourly && !columns_.contains("hr")) complain(1, make_fault(fault_code::missing_key, "hr"));
    return made.faults.empty();
  }

  void row(int line, std::vector<std::string>& cells) {
    if (cells.size() != made.header.size()) {
      return complain(line, make_fault(fault_code::csv_width, cells.size(), made.header.size()));
    }
    auto const before = made.faults.size();
    station_day read{.line = line};
    read.day = day_of(line, cells);
    read.weather.temp = celsius(needed(line, cells, "temp"));
    read.weather.rh = needed(line, cells, "rh");
    read.weather.ws = needed(line, cells, "ws") * (units_.metres_per_second ? 3.6 : 1.0);
    read.weather.prec = needed(line, cells, "prec");
    if (columns_.contains("lat")) read.latitude = needed(line, cells, "lat");
    if (read.latitude && !(*read.latitude >= -90 && *read.latitude <= 90)) {
      complain(line,
               base::at_field(make_fault(fault_code::number_out_of_range, fmt::format("{}", *read.latitude), -90, 90),
                              "lat"));
    }
    if (units_.hourly) {
      auto const hour = needed(line, cells, "hr");
      read.hour = hour >= 0 && hour < 24 ? static_cast<int>(hour) : -1;
      if (read.hour != hour && made.faults.size() == before) {
        complain(line, base::at_field(make_fault(fault_code::number_out_of_range, cell(cells, "hr"), 0, 23), "hr"));
      }
      if (auto const& text = cell(cells, "bui"); !text.empty() && text != "NA") {
        read.bui = needed(line, cells, "bui");
        if (!(*read.bui >= 0)) {
          complain(line, base::at_field(make_fault(fault_code::negative_number, text), "bui"));
        }
      }
    }
    if (columns_.contains("tmax")) read.highest_temp = celsius(needed(line, cells, "tmax"));
    if (made.faults.size() != before) return;
    if (auto wrong = impossible(read.weather)) return complain(line, std::move(*wrong));
    read.station = station(cell(cells, "id"));
    auto const moment = moment_of(read);
    auto const last = last_.find(read.station);
    if (last != last_.end() && moment <= last->second) {
      auto why = make_fault(fault_code::day_not_later, to_text(moment), to_text(last->second));
      return complain(line, base::at_field(std::move(why), units_.hourly ? "hr" : "day"));
    }
    last_[read.station] = moment;
    read.cells = std::move(cells);
    made.days.push_back(std::move(read));
  }

  void complain(int line, base::fault why) {
    why.file = file_;
    why.line = line;
    made.faults.push_back(std::move(why));
  }

  weather_table made;

 private:
  std::string const& cell(std::vector<std::string> const& cells, char const* name) const {
    static std::string const none;
    auto const found = columns_.find(name);
    return found == columns_.end() ? none : cells[found->second];
  }

  double needed(int line, std::vector<std::string> const& cells, char const* name) {
    auto const& text = cell(cells, name);
    if (auto const value = number(text)) return *value;
    complain(line, base::at_field(text.empty() || text == "NA" ? make_fault(fault_code::missing_field, name)
                                                               : make_fault(fault_code::bad_number, text),
                                  name));
    return 0;
  }

  base::day day_of(int line, std::vector<std::string> const& cells) {
    auto const before = made.faults.size();
    int parts[3]{};
    char const* const names[]{"yr", "mon", "day"};
    for (std::size_t i = 0; i < 3; ++i) {
      auto const value = needed(line, cells, names[i]);
      parts[i] = value > -1e6 && value < 1e6 ? static_cast<int>(value) : 0;
      if (parts[i] != value && made.faults.size() == before) {
        complain(line, base::at_field(make_fault(fault_code::bad_number, cell(cells, names[i])), names[i]));
      }
    }
    if (made.faults.size() != before) return {};
    auto const text = fmt::format("{:04}-{:02}-{:02}", parts[0], parts[1], parts[2]);
    auto const day = base::parse_day(text);
    if (!day) {
      complain(line, base::at_field(day.error(), "day"));
      return {};
    }
    return *day;
  }

  std::string to_text(hour_of_station at) const {
    auto const day = std::chrono::floor<std::chrono::days>(at);
    auto text = base::to_text(base::day{day});
    return units_.hourly ? fmt::format("{}T{:02}", text, (at - day).count()) : text;
  }

  double celsius(double value) const { return units_.fahrenheit ? (value - 32.0) / 1.8 : value; }

  std::size_t station(std::string const& id) {
    auto const [at, fresh] = numbers_.emplace(id, made.stations.size());
    if (fresh) made.stations.push_back(id);
    return at->second;
  }

  std::string const& file_;
  weather_units units_;
  std::map<std::string, std::size_t, std::less<>> columns_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::map<std::size_t, hour_of_station> last_;
};

}  // namespace

hour_of_station moment_of(station_day const& row) {
  return row.day + std::chrono::hours{row.hour};
}

weather_table read_weather(std::istream& in, std::string const& file, weather_units const& units) {
  skip_mark(in);
  base::line_reader lines{in, kLongestLine};
  base::csv_reader records{lines, separator_of(in)};
  table_reader reader{file, units};
  std::vector<std::string> cells;
  bool first = true;
  while (records.next(cells)) {
    if (records.problem()) {
      reader.complain(records.line(), *records.problem());
      if (first) break;
    } else if (first) {
      if (!reader.header(cells)) break;
    } else {
      reader.row(records.line(), cells);
    }
    first = false;
  }
  if (first && reader.made.faults.empty()) reader.complain(0, make_fault(fault_code::missing_key, "yr"));
  return std::move(reader.made);
}

}  // namespace fengsui::fire
