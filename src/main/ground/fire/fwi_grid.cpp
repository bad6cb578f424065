// fengsui fire fwi --grid: rasters of weather in, rasters of fire weather out.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/json_writer.h"
#include "fire/danger/fwi_grid_season.h"
#include "fire/terrain/raster.h"
#include "main/fire/verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

struct weather_files {
  std::vector<fire::raster_file> each;  // temp, rh, ws, prec; the highest temperature where it is given
  fire::raster_frame frame;
  int days = 0;
};

weather_files open_all(fire_fwi_verb const& verb) {
  struct named {
    char const* option;
    std::filesystem::path const& path;
  };
  weather_files made;
  for (auto const& [option, path] : {named{"--temp", verb.temp}, named{"--rh", verb.rh}, named{"--wind", verb.wind},
                                     named{"--rain", verb.rain}, named{"--tmax", verb.tmax}}) {
    if (path.empty() && &path == &verb.tmax) continue;
    if (path.empty()) throw usage(make_fault(fault_code::missing_key, option));
    made.each.push_back(need(fire::raster_file::open(path)));
    auto const& file = made.each.back();
    auto const& first = made.each.front();
    if (!fire::same_cells(first.frame(), file.frame()) || first.bands() != file.bands()) {
      auto const sized = [](fire::raster_file const& f) {
        return fmt::format("{} x {} x {}", f.frame().columns, f.frame().rows, f.bands());
      };
      throw stop{exit_code::bad_input,
                 {make_fault(fault_code::bad_raster, file.path(),
                             fmt::format("{} {} ≠ {} {}", option, sized(file), first.path(), sized(first)))}};
    }
  }
  made.frame = made.each.front().frame();
  made.days = made.each.front().bands();
  return made;
}

std::vector<float> band(fire::raster_file const& file, int day, double times, double plus) {
  auto const& frame = file.frame();
  auto read = need(file.read(day, {0, 0, frame.columns, frame.rows}));
  if (times != 1 || plus != 0) {
    for (auto& cell : read.cells) cell = static_cast<float>(cell * times + plus);
  }
  return std::move(read.cells);
}

// What a day leaves to the next, in the order of its bands.
struct carried {
  fire::grid_codes codes;
  std::optional<fire::grid_season> season;

  std::vector<fire::named_band<double>> bands() {
    std::vector<fire::named_band<double>> made{{"ffmc", &codes.ffmc}, {"dmc", &codes.dmc}, {"dc", &codes.dc}};
    if (season) {
      made.insert(made.end(), {{"open", &season->open},
                               {"warm", &season->warm},
                               {"cold", &season->cold},
                               {"winter_mm", &season->winter_mm},
                               {"autumn_dc", &season->autumn_dc}});
    }
    return made;
  }
};

carried first_codes(fire_fwi_verb const& verb, fire::raster_frame const& frame, fire::moisture_codes const& start) {
  auto const cells = static_cast<std::size_t>(frame.columns) * static_cast<std::size_t>(frame.rows);
  carried made{.codes = fire::grid_codes::starting(cells, start), .season = {}};
  if (verb.season) made.season = fire::grid_season::starting(cells);
  if (verb.codes.empty()) return made;
  auto const file = need(fire::raster_file::open(verb.codes));
  auto const wanted = verb.season ? 8 : 3;
  if (!fire::same_cells(file.frame(), frame) || file.bands() < wanted) {
    throw stop{exit_code::bad_input,
               {make_fault(fault_code::bad_raster, file.path(),
                           fmt::format("{} x {} x {} ≠ {} x {} x {} (FFMC DMC DC{})", file.frame().columns,
                                       file.frame().rows, file.bands(), frame.columns, frame.rows, wanted,
                                       verb.season ? ", --season: open warm cold winter_mm autumn_dc" : ""))}};
  }
  std::vector<std::vector<double>*> into{&made.codes.ffmc, &made.codes.dmc, &made.codes.dc};
  if (made.season) {
    auto& s = *made.season;
    into.insert(into.end(), {&s.open, &s.warm, &s.cold, &s.winter_mm, &s.autumn_dc});
  }
  for (std::size_t i = 0; i < into.size(); ++i) *into[i] = need(file.read_exact(static_cast<int>(i) + 1)).cells;
  return made;
}

std::vector<float> latitudes(fire_fwi_verb const& verb, fire::raster_frame const& frame) {
  constexpr double kCanada = 55;
  auto const cells = static_cast<std::size_t>(frame.columns) * static_cast<std::size_t>(frame.rows);
  if (verb.latitude) return std::vector<float>(cells, static_cast<float>(*verb.latitude));
  if (verb.canada_day_length) return std::vector<float>(cells, static_cast<float>(kCanada));
  auto found = fire::cell_latitudes(frame, fire::kLatitudeBorders);
  if (!found) {
    auto why = found.error();
    why.field = "--lat";
    throw stop{exit_code::bad_input, {std::move(why)}};
  }
  return std::move(*found);
}

void write_day(std::filesystem::path const& path, fire::raster_frame const& frame, fire::grid_rating const& r,
               std::string const& day) {
  auto wrong = fire::write_bands(path, frame,
                                 std::vector<fire::named_band<float>>{{"ffmc", &r.ffmc},
                                                                      {"dmc", &r.dmc},
                                                                      {"dc", &r.dc},
                                                                      {"isi", &r.isi},
                                                                      {"bui", &r.bui},
                                                                      {"fwi", &r.fwi},
                                                                      {"dsr", &r.dsr}},
                                 {{"DATE", day}});
  if (wrong) throw stop{exit_code::system, {*wrong}};
}

void say_day(std::string const& day, fire::grid_rating const& rated, std::optional<std::size_t> resting,
             common_options const& common) {
  double sum = 0;
  auto highest = std::numeric_limits<float>::quiet_NaN();
  for (auto const one : rated.fwi) {
    if (std::isnan(one)) continue;
    sum += one;
    if (!(one <= highest)) highest = one;
  }
  auto const mean = rated.rated == 0 ? std::nan("") : sum / static_cast<double>(rated.rated);
  if (common.json) {
    base::json_writer to;
    to.begin_object().put("date", day).put("cells", rated.fwi.size()).put("rated", rated.rated);
    if (resting) to.put("out_of_season", *resting);
    to.put("missing", rated.missing).put("impossible", rated.impossible);
    fmt::print("{}\n", to.put("fwi_mean", mean).put("fwi_max", double{highest}).end_object().str());
  } else {
    fmt::print(
        fmt::runtime(
            common.lang == "en"
                ? "{}: {} of {} cells rated, {} without data, {} impossible; FWI {:.1f} on average, {:.1f} at most\n"
                : "{}：{}/{} 格有结果，缺测 {}，不可能的气象 {}；FWI 平均 {:.1f}，最高 {:.1f}\n"),
        day, rated.rated, rated.fwi.size(), rated.missing, rated.impossible, mean, highest);
    if (resting)
      fmt::print(fmt::runtime(common.lang == "en" ? "  {} out of season\n" : "  {} 格不在火险期\n"), *resting);
  }
}

}  // namespace

exit_code fire_fwi_verb::rate_grids(fire::moisture_codes const& start_codes, fire::season_rule const& limits) const {
  for (auto const& [given, option] : {std::pair{hourly, "--hourly"}, {csv, "--csv"}, {!file.empty(), "IN"}}) {
    if (given) throw usage(make_fault(fault_code::unknown_setting, option, "--grid", "--temp --rh --wind --rain"));
  }
  if (date.empty()) throw usage(make_fault(fault_code::missing_key, "--date"));
  if (out.empty() && daily.empty() && codes_out.empty()) throw usage(make_fault(fault_code::missing_key, "--out"));
  auto const first = base::parse_day(date);
  if (!first) throw usage(first.error());
  auto const files = open_all(*this);
  auto const latitude_of_cell = latitudes(*this, files.frame);
  auto kept = first_codes(*this, files.frame, start_codes);
  if (!daily.empty()) std::filesystem::create_directories(daily);

  fire::grid_options const options{.by_latitude = !canada_day_length,
                                   .on_gap = carry_gaps ? fire::gap::carry : fire::gap::refuse};
  std::size_t impossible = 0;
  progress_bar bar{common.lang == "en" ? "days" : "逐日计算"};
  for (int number = 0; number < files.days; ++number) {
    auto const day = *first + std::chrono::days{number};
    auto const celsius = band(files.each[0], number + 1, fahrenheit ? 1 / 1.8 : 1, fahrenheit ? -32 / 1.8 : 0);
    auto const humidity = band(files.each[1], number + 1, 1, 0);
    auto const ws = band(files.each[2], number + 1, metres_per_second ? 3.6 : 1, 0);
    auto const prec = band(files.each[3], number + 1, 1, 0);
    auto const month = static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{day}.month()));
    fire::grid_weather const weather{.temp = celsius, .rh = humidity, .ws = ws, .prec = prec};
    fire::grid_season_day seasonal;
    if (kept.season) {
      std::vector<float> highest;
      if (!tmax.empty())
        highest = band(files.each[4], number + 1, fahrenheit ? 1 / 1.8 : 1, fahrenheit ? -32 / 1.8 : 0);
      seasonal =
          fire::rate_season_day(weather, highest, month, latitude_of_cell, options,
                                {.limits = limits, .winter = {}, .start = start_codes}, kept.codes, *kept.season);
    } else {
      seasonal.rating = fire::rate_day(weather, month, latitude_of_cell, options, kept.codes);
    }
    auto const& rated = seasonal.rating;
    auto const text = base::to_text(day);
    if (!daily.empty()) write_day(daily / fmt::format("fwi-{}.tif", text), files.frame, rated, text);
    if (number + 1 == files.days && !out.empty()) write_day(out, files.frame, rated, text);
    say_day(text, rated, season ? std::optional{seasonal.resting} : std::nullopt, common);
    if (rated.first_impossible) {
      auto const columns = static_cast<std::size_t>(files.frame.columns);
      auto const cell = *rated.first_impossible;
      auto why = fire::impossible({.temp = celsius[cell], .rh = humidity[cell], .ws = ws[cell], .prec = prec[cell]});
      why->file = fmt::format("{} [{}, {}]", text, cell % columns, cell / columns);
      say_fault(*why, common);
      impossible += rated.impossible;
    }
    bar.at(number + 1, files.days);
  }
  if (!codes_out.empty()) {
    auto wrong = fire::write_bands(codes_out, files.frame, kept.bands(),
                                   {{"DATE", base::to_text(*first + std::chrono::days{files.days - 1})}});
    if (wrong) throw stop{exit_code::system, {*wrong}};
  }
  return impossible == 0 ? exit_code::done : exit_code::bad_input;
}

}  // namespace fengsui::main
