#include "fire/incident/season.h"

#include <fmt/format.h>

#include <algorithm>

#include "fire/incident/dice.h"

namespace fengsui::fire {
namespace {

using base::instant;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr double kLatitude = 36.62;
constexpr double kLongitude = 101.77;
constexpr double kReach = 33'000;  // metres from the middle

struct spot {
  double east = 0;
  double north = 0;
};
double distance(spot const& a, spot const& b) {
  return std::hypot(a.east - b.east, a.north - b.north);
}
double azimuth(spot const& from, spot const& to) {
  return azimuth_of({.east = to.east - from.east, .north = to.north - from.north});
}
double latitude_of(spot const& p) {
  return kLatitude + p.north / 111'195;
}
double longitude_of(spot const& p) {
  return kLongitude + p.east / (111'195 * std::cos((kLatitude + latitude_of(p)) / 2 * std::numbers::pi / 180));
}

double shifted(dice& d, double mean, double sigma) {  // a chance, drawn on the scale of log-odds
  return 1 / (1 + std::exp(-d.normal(mean, sigma)));
}

// What gives smoke or heat: of fires and of what is taken for them.
struct emitter {
  std::string id;
  spot at;
  double smoke = 0;  // how well a camera sees it: 1 a wildfire that has grown
  double frp_mw = 0;
  double public_calls_a_day = 0;
  bool real = false;
};

struct watcher {
  station what;
  spot at;
  double azimuth_bias = 0;
};

class maker {
 public:
  maker(season_options const& options, base::zone const& local)
      : options_{options}, local_{local}, dice_{options.seed} {}

  made_season make() {
    made_.seed = options_.seed;
    made_.days = options_.days;
    made_.first = options_.first;
    build_land();
    double danger = 3;
    for (int day = 0; day < options_.days; ++day) {
      danger = std::clamp(3 + 0.7 * (danger - 3) + dice_.normal(0, 0.9), 0.6, 5.4);
      one_day(options_.first + std::chrono::days{day}, std::clamp(static_cast<int>(std::lround(danger)), 1, 5));
    }
    std::stable_sort(made_.detections.begin(), made_.detections.end(),
                     [](auto const& a, auto const& b) { return a.heard < b.heard; });
    int number = 0;
    for (auto& one : made_.detections) one.id = fmt::format("d{}", ++number);
    return std::move(made_);
  }

 private:
  spot anywhere() { return {dice_.between(-kReach, kReach), dice_.between(-kReach, kReach)}; }
  spot near(spot const& p, double sigma) {
    return {std::clamp(p.east + dice_.normal(0, sigma), -kReach, kReach),
            std::clamp(p.north + dice_.normal(0, sigma), -kReach, kReach)};
  }
  instant at_minute(base::day day, double minute) const {
    return local_.start_of(day) + seconds{std::llround(minute * 60)};
  }

  void build_land() {
    for (int i = 0; i < 15; ++i) settlements_.push_back(anywhere());
    for (int i = 0; i < 32; ++i) {
      watcher one{.what = {.id = i < 24 ? fmt::format("cam-{}", i + 1) : fmt::format("tower-{}", i - 23),
                           .kind = i < 24 ? source::camera : source::tower},
                  .at = anywhere(),
                  .azimuth_bias = dice_.normal(0, i < 24 ? 0.3 : 0.1)};
      one.what.latitude = latitude_of(one.at);
      one.what.longitude = longitude_of(one.at);
      // Ridges: neighbouring sectors see about as far.
      double sight = dice_.between(3'000, 16'000);
      for (auto& sector : one.what.sight_m) {
        sight = dice_.chance(0.25) ? dice_.between(1'500, 18'000) : sight;
        sector = std::round(sight);
      }
      made_.land.stations.push_back(one.what);
      watchers_.push_back(one);
    }
    for (int i = 0; i < 15; ++i) {
      emitter plant{.id = fmt::format("industry-{}", i + 1),
                    .at = near(settlements_[static_cast<std::size_t>(i) % 15], 2'500),
                    .smoke = dice_.between(0.0, 0.25),
                    .frp_mw = dice_.between(1, 18),
                    .public_calls_a_day = 0.01};
      if (i % 5 != 4) register_heat(plant, "plant", 500, {}, {}, plant.frp_mw * 1.5);
      plants_.push_back(plant);
    }
    for (int i = 0; i < 10; ++i) {
      emitter point{.id = fmt::format("worship-{}", i + 1),
                    .at = near(settlements_[static_cast<std::size_t>(i)], 1'500),
                    .smoke = dice_.between(0.1, 0.3),
                    .frp_mw = 1,
                    .public_calls_a_day = 0.25};
      register_heat(point, "worship", 250, 8 * 60, 18 * 60, 5);
      points_.push_back(point);
    }
  }

  void register_heat(emitter const& e, char const* kind, double radius, std::optional<int> from, std::optional<int> to,
                     double frp) {
    made_.land.heat.push_back({.id = e.id,
                               .name = e.id,
                               .kind = kind,
                               .latitude = latitude_of(e.at),
                               .longitude = longitude_of(e.at),
                               .radius_m = radius,
                               .from_minute = from,
                               .to_minute = to,
                               .usual_frp_mw = frp});
  }

  bool down(std::string const& id, instant at) const {
    return std::any_of(made_.land.outages.begin(), made_.land.outages.end(),
                       [&](outage const& o) { return o.station == id && o.from <= at && at < o.to; });
  }

  void report(source from, std::string station, instant at, instant heard, spot const& place, covariance const& error,
              double real, std::string const& truth) {
    made_.detections.push_back({.id = {},
                                .from = from,
                                .station = std::move(station),
                                .at = at,
                                .heard = heard,
                                .latitude = latitude_of(place),
                                .longitude = longitude_of(place),
                                .error = error,
                                .real = std::round(std::clamp(real, 0.01, 0.99) * 1000) / 1000,
                                .truth = truth});
  }

  // A station reads an azimuth and guesses the distance.
  void sighted(watcher const& w, instant at, spot const& place, double real, std::string const& truth) {
    auto const far = std::max(distance(w.at, place), 300.0);
    auto const camera = w.what.kind == source::camera;
    auto const sigma = camera ? 0.6 : 0.8;
    auto const bearing = azimuth(w.at, place) + w.azimuth_bias + dice_.normal(0, 0.5);
    auto const guess = far * std::exp(dice_.normal(0, camera ? 0.15 : 0.25));
    auto const radian = bearing * std::numbers::pi / 180;
    report(w.what.kind, w.what.id, at, at + seconds{dice_.chance(0.5) ? 20 : 50},
           {w.at.east + guess * std::sin(radian), w.at.north + guess * std::cos(radian)},
           along(bearing, far * (camera ? 0.15 : 0.25), far * sigma * std::numbers::pi / 180), real, truth);
  }

  bool sees(watcher const& w, spot const& place) const {
    auto const sector = static_cast<std::size_t>(azimuth(w.at, place) / 10) % 36;
    return distance(w.at, place) <= w.what.sight_m[sector];
  }

  void one_day(base::day day, int danger) {
    made_.land.danger.push_back({.day = day, .level = danger});
    cloud_ = std::pow(dice_.unit(), 1.5);
    haze_ = dice_.between(0.5, 1);
    auto const begin = local_.start_of(day);
    for (auto const& w : watchers_) {
      if (!dice_.chance(0.06)) continue;
      auto const from = begin + minutes{static_cast<int>(dice_.between(0, 1400))};
      made_.land.outages.push_back({w.what.id, from, from + minutes{static_cast<int>(dice_.between(40, 700))}});
    }
    burning_.clear();
    make_fires(day, danger);
    make_worship(day);
    for (auto const& one : burning_) watch(one);
    make_industry(day);
    make_clouds(day);
    make_noise(day);
    make_passes(day);
  }

  struct burning {
    emitter what;
    instant from;
    instant to;
    double growth = 1;  // of smoke and heat, an hour
  };

  void add_fire(spot const& at, std::string nature, instant from, double lasts_minutes, double smoke, double frp,
                double growth) {
    auto const id = fmt::format("fire-{}", made_.fires.size() + 1);
    auto const to = from + minutes{static_cast<int>(lasts_minutes)};
    made_.fires.push_back({id, std::move(nature), latitude_of(at), longitude_of(at), from, to});
    burning_.push_back(
        {{.id = id, .at = at, .smoke = smoke, .frp_mw = frp, .public_calls_a_day = 0, .real = true}, from, to, growth});
  }

  void make_fires(base::day day, int danger) {
    auto const count = dice_.poisson(0.5 + 0.35 * (danger - 1));
    for (int i = 0; i < count; ++i) {
      auto const minute =
          dice_.chance(0.15) ? dice_.between(0, 1400) : std::clamp(dice_.normal(14 * 60, 170), 10.0, 1400.0);
      auto const place = near(settlements_[dice_.bits() % 15], 4'000);
      if (dice_.chance(0.55)) {
        add_fire(place, "illegal_use", at_minute(day, minute), dice_.between(20, 90), dice_.between(0.1, 0.4),
                 dice_.between(0.5, 4), 1);
      } else {
        add_fire(place, "wildfire", at_minute(day, minute), dice_.between(60, 420), dice_.between(0.2, 0.5),
                 dice_.between(2, 15), dice_.between(1.5, 3));
      }
    }
  }

  void make_worship(base::day day) {
    auto const ymd = std::chrono::year_month_day{std::chrono::local_days{day}};
    auto const of_april = ymd.month() == std::chrono::April ? static_cast<int>(static_cast<unsigned>(ymd.day())) : 99;
    auto const qingming = of_april <= 6;
    auto const weekend = std::chrono::weekday{std::chrono::local_days{day}};
    for (auto const& point : points_) {
      if (!dice_.chance(qingming                                                             ? 0.9
                        : weekend == std::chrono::Saturday || weekend == std::chrono::Sunday ? 0.4
                                                                                             : 0.05))
        continue;
      auto const from = dice_.between(8 * 60, 13 * 60);
      auto what = point;
      what.id += "@" + base::to_text(day);
      burning_.push_back(
          {what, at_minute(day, from), at_minute(day, std::min(from + dice_.between(60, 300), 1080.0)), 1});
      // Burning that leaves its place or goes on after hours is a fire like any other.
      if (dice_.chance(0.08)) {
        add_fire(near(point.at, 350), "illegal_use", at_minute(day, dice_.between(10 * 60, 19.5 * 60)),
                 dice_.between(25, 100), dice_.between(0.15, 0.4), dice_.between(0.5, 5), 1.2);
      }
    }
  }

  // Minute by minute: who sees it.
  void watch(burning const& b) {
    auto const& e = b.what;
    std::vector<instant> quiet_until(watchers_.size(), instant{});
    auto const lasts = std::chrono::duration<double, std::ratio<60>>(b.to - b.from).count();
    double size = 0;
    for (int m = 2; m < lasts; ++m) {
      auto const now = b.from + minutes{m};
      size = e.smoke * std::min(1.0, m / 15.0) * std::pow(b.growth, m / 60.0);
      auto const minute = minute_of(now);
      auto const day_light = minute > 6.5 * 60 && minute < 19.5 * 60;
      for (std::size_t i = 0; i < watchers_.size(); ++i) {
        auto const& w = watchers_[i];
        auto const camera = w.what.kind == source::camera;
        if (!camera && !day_light) continue;
        if (now < quiet_until[i] || !sees(w, e.at) || down(w.what.id, now)) continue;
        auto const far = distance(w.at, e.at);
        auto const p =
            std::min(0.5, size * haze_ * std::exp(-far / 9'000) * (day_light ? 0.5 : 0.25)) * (camera ? 1 : 0.3);
        if (!dice_.chance(p)) continue;
        sighted(w, now, e.at,
                camera ? shifted(dice_, e.real ? 1.1 + std::min(size, 1.0) : 0.6, 1.1)
                       : shifted(dice_, e.real ? 1.5 : 0.9, 0.6),
                e.id);
        quiet_until[i] = now + minutes{camera ? 5 : 12};
      }
      auto const calls =
          e.real ? (day_light ? 0.018 : 0.004) * std::min(size * 2.5, 2.0) : e.public_calls_a_day / 1440 * 4;
      if (dice_.chance(calls)) called(now, e.at, e.real ? 1.3 : 0.7, e.id);
      if (e.real && day_light) {
        if (dice_.chance(0.0012)) met(source::drone, now, e.at, 1.8, e.id);
        if (dice_.chance(0.0015)) met(source::patrol, now, e.at, 2.2, e.id);
      }
    }
  }

  double minute_of(instant t) const {
    return std::chrono::duration<double, std::ratio<60>>(t - local_.start_of(local_.day_of(t))).count();
  }

  void called(instant at, spot const& place, double sure, std::string const& truth) {
    report(source::phone, fmt::format("caller-{}", ++callers_), at,
           at + minutes{1 + static_cast<int>(dice_.between(0, 5))}, near(place, 500), along(0, 500, 500),
           shifted(dice_, sure, 0.8), truth);
  }
  void met(source who, instant at, spot const& place, double sure, std::string const& truth) {
    report(who, fmt::format("{}-{}", to_text(who), 1 + dice_.bits() % 6), at, at + minutes{1},
           near(place, who == source::drone ? 40 : 90),
           along(0, who == source::drone ? 40 : 90, who == source::drone ? 40 : 90), shifted(dice_, sure, 0.6), truth);
  }

  void make_industry(base::day day) {
    for (auto const& plant : plants_) {
      auto const truth = plant.id + "@" + base::to_text(day);
      for (auto const& w : watchers_) {
        if (!sees(w, plant.at)) continue;
        auto const times = dice_.poisson(plant.smoke * 0.9 * (w.what.kind == source::camera ? 1 : 0.1));
        for (int i = 0; i < times; ++i) {
          auto const at = at_minute(day, dice_.between(0, 1439));
          if (!down(w.what.id, at)) sighted(w, at, plant.at, shifted(dice_, 0.4, 1.1), truth);
        }
      }
      if (dice_.chance(plant.public_calls_a_day))
        called(at_minute(day, dice_.between(400, 1300)), plant.at, 0.4, truth);
    }
  }

  void make_clouds(base::day day) {
    auto const count = dice_.poisson(7 * cloud_);
    for (int i = 0; i < count; ++i) {
      auto place = anywhere();
      auto const truth = fmt::format("cloud-{}", ++clouds_);
      auto const begin = dice_.between(7 * 60, 19 * 60);
      auto const heading = dice_.between(0, 2 * std::numbers::pi);
      auto const pace = dice_.between(150, 700);  // metres a minute
      auto const lasts = dice_.between(5, 35);
      std::size_t taken_in = watchers_.size();  // the one camera that is fooled
      double next = 0;
      for (double m = 0; m < lasts; ++m) {
        place.east += pace * std::sin(heading);
        place.north += pace * std::cos(heading);
        if (m < next) continue;
        for (std::size_t w = 0; w < 24; ++w) {
          if (taken_in < watchers_.size() && w != taken_in && !dice_.chance(0.02)) continue;
          auto const at = at_minute(day, begin + m);
          if (!sees(watchers_[w], place) || down(watchers_[w].what.id, at) || !dice_.chance(0.35)) continue;
          taken_in = w;
          sighted(watchers_[w], at, place, shifted(dice_, 0.3, 1.1), truth);
          next = m + 5;
          break;
        }
      }
    }
  }

  // What comes from nowhere: dust, headlamps, mistaken callers, glint.
  void make_noise(base::day day) {
    for (auto const& w : watchers_) {
      auto const camera = w.what.kind == source::camera;
      for (auto left = dice_.poisson(camera ? 0.35 : 0.04); left > 0; --left) {
        auto const bearing = dice_.between(0, 360);
        auto const far = dice_.between(0.2, 1) * w.what.sight_m[static_cast<std::size_t>(bearing / 10) % 36];
        auto const radian = bearing * std::numbers::pi / 180;
        auto const minute = camera ? dice_.between(0, 1439) : dice_.between(400, 1140);
        auto const again = camera && dice_.chance(0.3) ? 2 : 1;
        auto const truth = fmt::format("noise-{}", ++noises_);
        for (int i = 0; i < again; ++i) {
          auto const at = at_minute(day, std::min(minute + i * 5, 1439.0));
          if (!down(w.what.id, at)) {
            sighted(w, at, {w.at.east + far * std::sin(radian), w.at.north + far * std::cos(radian)},
                    shifted(dice_, camera ? 0.0 : 0.8, 1.1), truth);
          }
        }
      }
    }
    for (auto left = dice_.poisson(1.1); left > 0; --left)
      called(at_minute(day, dice_.between(360, 1380)), near(settlements_[dice_.bits() % 15], 3'000), 0.6,
             fmt::format("noise-{}", ++noises_));
    for (auto left = dice_.poisson(0.1); left > 0; --left)
      met(source::patrol, at_minute(day, dice_.between(480, 1140)), anywhere(), 1.0,
          fmt::format("noise-{}", ++noises_));
    for (auto left = dice_.poisson(0.12); left > 0; --left)
      met(source::drone, at_minute(day, dice_.between(480, 1140)), anywhere(), 0.7, fmt::format("noise-{}", ++noises_));
  }

  void make_passes(base::day day) {
    static constexpr struct {
      char const* name;
      double night;
      double noon;
      double error;
      double least_mw;
    } kSatellites[]{{"S-NPP", 95, 815, 220, 3},
                    {"NOAA-20", 145, 865, 220, 3},
                    {"Terra", 1350, 650, 600, 8},
                    {"Aqua", 120, 800, 600, 8}};
    for (auto const& satellite : kSatellites) {
      for (auto const minute : {satellite.night, satellite.noon}) {
        auto const at = at_minute(day, minute + dice_.between(-20, 20));
        auto const heard = at + minutes{static_cast<int>(dice_.between(50, 170))};
        auto const cover = std::clamp(cloud_ + dice_.normal(0, 0.2), 0.0, 1.0);
        if (dice_.chance(0.03)) continue;  // an outage: the pass is not even announced
        made_.land.passes.push_back({satellite.name, at, heard, std::round(cover * 100) / 100});
        auto const by_night = minute != satellite.noon;
        auto const look = [&](emitter const& e, double frp) {
          if (frp < satellite.least_mw * dice_.between(0.6, 1.6) * (by_night ? 0.6 : 1) || dice_.chance(cover)) return;
          auto const word = dice_.unit() < std::min(0.8, frp / 30) ? 0.9 : dice_.chance(0.75) ? 0.7 : 0.3;
          report(source::satellite, satellite.name, at, heard, near(e.at, satellite.error),
                 along(0, satellite.error, satellite.error), word, e.id);
        };
        for (auto const& b : burning_) {
          if (at < b.from || at > b.to) continue;
          auto const m = std::chrono::duration<double, std::ratio<60>>(at - b.from).count();
          look(b.what, b.what.frp_mw * std::min(1.0, m / 15) * std::pow(b.growth, m / 60));
        }
        for (auto plant : plants_) {
          plant.id += "@" + base::to_text(day);
          look(plant, plant.frp_mw * dice_.between(0.1, 1.1));
        }
        for (auto left = dice_.poisson(by_night ? 0.01 : 0.2); left > 0; --left) {
          report(source::satellite, satellite.name, at, heard, anywhere(), along(0, satellite.error, satellite.error),
                 dice_.chance(0.6) ? 0.3 : 0.7, fmt::format("noise-{}", ++noises_));
        }
      }
    }
  }

  season_options options_;
  base::zone const& local_;
  dice dice_;
  made_season made_;
  std::vector<spot> settlements_;
  std::vector<watcher> watchers_;
  std::vector<emitter> plants_;
  std::vector<emitter> points_;
  std::vector<burning> burning_;
  double cloud_ = 0;
  double haze_ = 1;
  int callers_ = 0;
  int clouds_ = 0;
  int noises_ = 0;
};

}  // namespace

made_season make_season(season_options const& options, base::zone const& local) {
  return maker{options, local}.make();
}

}  // namespace fengsui::fire
