#include "fire/danger/station_series.h"

#include <algorithm>

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
    auto turn = turns_.begin();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      auto const& row = table_.days[rows_[i]];
      if (turn != turns_.end() && turn->day == i) {
        open = turn->starts;
        if (open) {
          codes = options_.start;
          if (autumn_dc) codes.dc = overwintered_dc(*autumn_dc, winter_mm, options_.winter);
        } else {
          autumn_dc = codes.dc;
          winter_mm = 0;
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

}  // namespace fengsui::fire
