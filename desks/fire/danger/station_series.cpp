#include "fire/danger/station_series.h"

#include <algorithm>

#include "fire/danger/fwi_equations.h"

namespace fengsui::fire {
namespace {

int month_of(base::day day) {
  return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{day}.month()));
}

// One station's rows, by their number in the table, oldest first.
class station_rating {
 public:
  station_rating(weather_table const& table, series_options const& options, std::vector<std::size_t> const& rows)
      : table_{table}, options_{options}, rows_{rows} {
    if (options.season) find_seasons();
  }

  std::vector<rated_day> run() {
    std::vector<rated_day> made;
    auto codes = options_.start;
    bool open = !options_.season;
    double winter_mm = 0;
    std::optional<double> autumn_dc;
    bool last_day = false;
    auto turn = turns_.begin();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      auto const& row = table_.days[rows_[i]];
      if (turn != turns_.end() && turn->day == i) {
        if (turn->starts) {
          open = true;
          codes = options_.start;
          if (autumn_dc) codes.dc = overwintered_dc(*autumn_dc, winter_mm, options_.winter);
        } else {
          last_day = true;
        }
        ++turn;
      }
      if (!open) {
        winter_mm += row.weather.prec;
        made.push_back({rows_[i], {}});
        continue;
      }
      auto const today = next_day(codes, row.weather, month_of(row.day), row.latitude.value_or(options_.latitude),
                                  options_.by_latitude);
      codes = today.codes;
      made.push_back({rows_[i], today});
      if (last_day) {
        open = last_day = false;
        autumn_dc = codes.dc;
        winter_mm = 0;
      }
    }
    return made;
  }

 private:
  void find_seasons() {
    std::vector<double> temperatures;
    for (auto const row : rows_) {
      auto const& day = table_.days[row];
      temperatures.push_back(day.highest_temp.value_or(day.weather.temp));
    }
    turns_ = fire_season(temperatures, *options_.season);
  }

  weather_table const& table_;
  series_options const& options_;
  std::vector<std::size_t> const& rows_;
  std::vector<season_turn> turns_;
};

}  // namespace

rated_series rate(weather_table const& table, std::string const& file, series_options const& options) {
  rated_series made;
  std::vector<std::vector<std::size_t>> by_station(table.stations.size());
  std::vector<bool> broken(table.stations.size());
  for (std::size_t row = 0; row < table.days.size(); ++row) {
    auto const& day = table.days[row];
    auto& rows = by_station[day.station];
    if (broken[day.station]) continue;
    if (!rows.empty()) {
      auto const last = table.days[rows.back()].day;
      if (day.day != last + std::chrono::days{1}) {
        auto why = base::at_field(
            base::make_fault(base::fault_code::days_missing, table.stations[day.station],
                             base::to_text(last + std::chrono::days{1}), base::to_text(day.day - std::chrono::days{1})),
            "day");
        why.file = file;
        why.line = day.line;
        made.faults.push_back(std::move(why));
        if (options.on_gap == gap::refuse) {
          broken[day.station] = true;
          continue;
        }
      }
    }
    rows.push_back(row);
  }
  for (auto const& rows : by_station) {
    auto rated = station_rating{table, options, rows}.run();
    made.days.insert(made.days.end(), rated.begin(), rated.end());
  }
  std::ranges::sort(made.days, {}, &rated_day::row);
  return made;
}

hourly_series rate_hours(weather_table const& table, std::string const& file, series_options const& options) {
  using std::chrono::hours;
  struct station {
    double ffmc;
    std::optional<hour_of_station> last;
    std::optional<hours> step;
    bool broken = false;
  };
  // The step of each station, from its first two rows.
  std::vector<station> stations(table.stations.size(), {.ffmc = options.start.ffmc, .last = {}, .step = {}});
  for (auto const& row : table.days) {
    auto& at = stations[row.station];
    if (at.step) continue;
    if (at.last) at.step = moment_of(row) - *at.last;
    at.last = moment_of(row);
  }
  for (auto& one : stations) {
    one.last.reset();
    if (!one.step) one.step = hours{1};
  }
  hourly_series made;
  for (std::size_t i = 0; i < table.days.size(); ++i) {
    auto const& row = table.days[i];
    auto& at = stations[row.station];
    if (at.broken) continue;
    auto const now = moment_of(row);
    if (at.last && now - *at.last > *at.step) {
      auto const text = [](hour_of_station h) {
        auto const day = std::chrono::floor<std::chrono::days>(h);
        return fmt::format("{}T{:02}", base::to_text(base::day{day}), (h - day).count());
      };
      auto why = base::at_field(base::make_fault(base::fault_code::days_missing, table.stations[row.station],
                                                 text(*at.last + *at.step), text(now - hours{1})),
                                "hr");
      why.file = file;
      why.line = row.line;
      made.faults.push_back(std::move(why));
      at.broken = options.on_gap == gap::refuse;
      if (at.broken) continue;
    }
    auto const passed = at.last ? std::min(*at.step, now - *at.last) : *at.step;
    at.ffmc = hourly_ffmc(at.ffmc, row.weather, static_cast<double>(passed.count()));
    at.last = now;
    rated_hour rated{.row = i, .ffmc = at.ffmc, .isi = equations::initial_spread_index(at.ffmc, row.weather.ws)};
    if (row.bui) {
      rated.fwi = equations::fire_weather_index(rated.isi, *row.bui);
      rated.dsr = equations::daily_severity_rating(*rated.fwi);
    }
    made.hours.push_back(rated);
  }
  return made;
}

}  // namespace fengsui::fire
