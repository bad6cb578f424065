#include "fire/incident/season_file.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <cmath>

#include "base/json_writer.h"
#include "base/line_reader.h"

namespace fengsui::fire {
namespace {

using base::fault_code;
using base::make_fault;
using object = simdjson::dom::element;

constexpr std::size_t kLongestLine = 64 * 1024;

double rounded(double value, double unit) {
  return std::round(value / unit) * unit;
}
std::string degrees(double value) {
  return fmt::format("{:.6f}", value);
}

// The fields of one row; the first that is wrong is kept.
class row {
 public:
  row(object const& of, std::string kind, base::zone const& utc) : of_{of}, kind_{std::move(kind)}, utc_{utc} {}

  double number(char const* key, double low, double high) {
    double value = 0;
    if (of_[key].get(value) != simdjson::SUCCESS) return missing<double>(key, "number");
    if (!(value >= low && value <= high)) {
      wrong(key,
            make_fault(fault_code::unknown_setting, key, fmt::format("{}", value), fmt::format("{}–{}", low, high)));
    }
    return value;
  }
  std::string text(char const* key) {
    std::string_view value;
    if (of_[key].get(value) != simdjson::SUCCESS || value.empty()) return missing<std::string>(key, "text");
    return std::string{value};
  }
  std::string text_or_none(char const* key) {
    std::string_view value;
    return of_[key].get(value) == simdjson::SUCCESS ? std::string{value} : std::string{};
  }
  base::name name(std::string const& key = "name") {
    return name_in_both(text_or_none(key.c_str()), text_or_none((key + "_en").c_str()));
  }
  base::instant time(char const* key) {
    auto const value = text(key);
    if (fault_) return {};
    auto const read = base::parse_time(value, utc_);
    if (!read) {
      wrong(key, read.error());
      return {};
    }
    return read->at;
  }
  base::day day(char const* key) {
    auto const value = text(key);
    if (fault_) return {};
    auto const read = base::parse_day(value);
    if (!read) {
      wrong(key, read.error());
      return {};
    }
    return *read;
  }
  bool has(char const* key) const {
    object value;
    return of_[key].get(value) == simdjson::SUCCESS && !value.is_null();
  }
  object const& raw() const { return of_; }
  void wrong(char const* key, base::fault what) {
    if (!fault_) fault_ = base::at_field(std::move(what), kind_ + "." + key);
  }
  std::optional<base::fault> const& fault() const { return fault_; }

 private:
  template <class T>
  T missing(char const* key, char const* wanted) {
    wrong(key, has(key) ? make_fault(fault_code::wrong_type, wanted) : make_fault(fault_code::missing_key, key));
    return T{};
  }

  object of_;
  std::string kind_;
  base::zone const& utc_;
  std::optional<base::fault> fault_;
};

covariance error_of(row& r) {
  constexpr double kFar = 1e6;
  if (r.has("covariance_m2")) {
    simdjson::dom::array parts;
    double v[3]{};
    std::size_t n = 0;
    if (r.raw()["covariance_m2"].get(parts) == simdjson::SUCCESS) {
      for (auto const part : parts) {
        if (n < 3 && part.get(v[n]) != simdjson::SUCCESS) break;
        ++n;
      }
    }
    if (n != 3 || !(v[0] > 0 && v[1] > 0 && v[0] * v[1] > v[2] * v[2]) || v[0] > kFar * kFar || v[1] > kFar * kFar)
      r.wrong("covariance_m2", make_fault(fault_code::wrong_type, "[east, north, cross] > 0"));
    return {.east = v[0], .north = v[1], .cross = v[2]};
  }
  if (r.has("azimuth"))
    return along(r.number("azimuth", -360, 360), r.number("sigma_along_m", 0.1, kFar),
                 r.number("sigma_across_m", 0.1, kFar));
  auto const sigma = r.number("sigma_m", 0.1, kFar);
  return {.east = sigma * sigma, .north = sigma * sigma, .cross = 0};
}

void place(row& r, double& latitude, double& longitude) {
  latitude = r.number("lat", -90, 90);
  longitude = r.number("lon", -180, 180);
}

source source_of(row& r, char const* key) {
  auto const text = r.text(key);
  auto const found = source_from(text);
  if (!found && !r.fault())
    r.wrong(key, make_fault(fault_code::unknown_choice, text, "satellite, camera, tower, drone, patrol, phone"));
  return found.value_or(source::camera);
}

std::vector<station_preset> presets_of(row& r, base::zone const& utc) {
  std::vector<station_preset> made;
  simdjson::dom::array list;
  if (r.raw()["presets"].get(list) != simdjson::SUCCESS) {
    r.wrong("presets", make_fault(fault_code::wrong_type, "[{name, azimuth, tilt, fov}]"));
    return made;
  }
  for (auto const one : list) {
    row p{one, "presets", utc};
    station_preset preset{
        .name = p.text("name"), .azimuth = p.number("azimuth", -360, 360), .fov = p.number("fov", 0.5, 175)};
    if (p.has("tilt")) preset.tilt = p.number("tilt", -90, 90);
    auto const twice = std::any_of(made.begin(), made.end(), [&](auto const& m) { return m.name == preset.name; });
    if (twice) p.wrong("name", make_fault(fault_code::unknown_setting, "name", preset.name, "name ≠ name"));
    if (p.fault()) {
      r.wrong("presets", *p.fault());
      break;
    }
    made.push_back(std::move(preset));
  }
  return made;
}

std::vector<ground_row> ground_of(row& r) {
  std::vector<ground_row> made;
  simdjson::dom::array list;
  auto const bad = [&] { r.wrong("ground", make_fault(fault_code::wrong_type, R"(["row column 01-…", …])")); };
  if (r.raw()["ground"].get(list) != simdjson::SUCCESS || list.size() > 1'000) return bad(), made;
  for (auto const one : list) {
    std::string_view text;
    auto const line = one.get(text) == simdjson::SUCCESS ? ground_row_from(text) : std::nullopt;
    if (!line) return bad(), made;
    made.push_back(*line);
  }
  return made;
}

bool take(season_table& into, std::string const& kind, row& r, base::zone const& utc) {
  auto& s = into.season;
  auto& land = s.land;
  if (kind == "detection") {
    detection d;
    d.id = r.text("id");
    d.from = source_of(r, "from");
    d.station = r.text("station");
    d.at = r.time("at");
    d.heard = r.has("heard") ? r.time("heard") : d.at;
    place(r, d.latitude, d.longitude);
    d.error = error_of(r);
    d.real = r.has("real") ? r.number("real", 0, 1) : 0.5;
    d.truth = r.text_or_none("truth");
    if (!r.fault()) s.detections.push_back(std::move(d));
  } else if (kind == "station") {
    station one;
    one.id = r.text("id");
    one.kind = source_of(r, "kind");
    one.name = r.name();
    place(r, one.latitude, one.longitude);
    simdjson::dom::array sectors;
    std::size_t n = 0;
    if (r.has("range_m")) {
      one.sight_m.fill(r.number("range_m", 0, 1e6));
    } else if (r.raw()["sight_m"].get(sectors) == simdjson::SUCCESS && sectors.size() == 36) {
      for (auto const sector : sectors) {
        if (sector.get(one.sight_m[n++]) != simdjson::SUCCESS)
          r.wrong("sight_m", make_fault(fault_code::wrong_type, "36 numbers"));
      }
    } else if (!r.has("ground") || r.has("sight_m")) {
      r.wrong("sight_m", make_fault(fault_code::wrong_type, "36 numbers"));
    }
    if (r.has("azimuth")) one.azimuth = r.number("azimuth", -360, 360);
    if (r.has("fov")) one.fov = r.number("fov", 0, 360);
    if (r.has("ground")) one.ground = ground_of(r);
    if (r.has("ground_on")) one.ground_on = r.name("ground_on");
    if (r.has("presets")) one.presets = presets_of(r, utc);
    if (!r.fault()) land.stations.push_back(std::move(one));
  } else if (kind == "turned") {
    station_turn one{.station = r.text("station"), .at = r.time("at"), .preset = r.text_or_none("preset")};
    if (r.has("azimuth") || one.preset.empty()) one.azimuth = r.number("azimuth", -360, 360);
    if (r.has("fov")) one.fov = r.number("fov", 0, 360);
    if (!r.fault()) s.turns.push_back(std::move(one));
  } else if (kind == "outage") {
    outage one{.station = r.text("station"), .from = r.time("from"), .to = r.time("to")};
    if (!r.fault()) land.outages.push_back(std::move(one));
  } else if (kind == "pass") {
    overpass one{.satellite = r.text("satellite"),
                 .at = r.time("at"),
                 .heard = r.time("heard"),
                 .cloud = r.number("cloud", 0, 1)};
    if (!r.fault()) land.passes.push_back(std::move(one));
  } else if (kind == "heat") {
    heat_source one;
    one.id = r.text("id");
    one.name = one.id;
    one.kind = r.text("kind");
    place(r, one.latitude, one.longitude);
    one.radius_m = r.number("radius_m", 0, 1e5);
    if (r.has("from_minute")) one.from_minute = static_cast<int>(r.number("from_minute", 0, 1440));
    if (r.has("to_minute")) one.to_minute = static_cast<int>(r.number("to_minute", 0, 1440));
    if (r.has("usual_frp_mw")) one.usual_frp_mw = r.number("usual_frp_mw", 0, 1e5);
    if (!r.fault()) land.heat.push_back(std::move(one));
  } else if (kind == "danger") {
    day_danger one{.day = r.day("day"), .level = static_cast<int>(r.number("level", 1, 5)), .shown = {}};
    for (std::size_t i = 0; i < kBesideDanger.size(); ++i) {
      std::string const key{kBesideDanger[i]};
      if (r.has(key.c_str())) one.shown[i] = r.number(key.c_str(), 0, key == "curing" ? 100 : 1e4);
    }
    if (!r.fault()) land.danger.push_back(one);
  } else if (kind == "position") {
    tracker_position one;
    one.tracker = r.text("tracker");
    one.means = r.text_or_none("means");
    if (!one.means.empty() && one.means != "foot" && one.means != "vehicle" && one.means != "drone")
      r.wrong("means", make_fault(fault_code::unknown_choice, one.means, "foot, vehicle, drone"));
    one.name = r.name();
    one.was.at = r.time("at");
    place(r, one.was.latitude, one.was.longitude);
    if (r.has("alt")) one.was.height_m = r.number("alt", -500, 20'000);
    if (!r.fault()) s.positions.push_back(std::move(one));
  } else if (kind == "fire") {
    true_fire one;
    one.id = r.text("id");
    one.nature = r.text("nature");
    place(r, one.latitude, one.longitude);
    one.from = r.time("from");
    one.to = r.time("to");
    into.truth = true;
    if (!r.fault()) s.fires.push_back(std::move(one));
  } else if (kind == "season") {
    s.days = static_cast<int>(r.number("days", 1, 4000));
    s.first = r.day("first");
    s.seed = r.has("seed") ? static_cast<std::uint64_t>(r.number("seed", 0, 9e15)) : 0;
    into.truth = into.truth || r.has("seed");
  } else {
    return false;
  }
  return true;
}

}  // namespace

void write_season(std::ostream& out, made_season const& s) {
  auto const line = [&](char const* kind, auto&& body) {
    base::json_writer to;
    to.begin_object().key(kind).begin_object();
    body(to);
    out << to.end_object().end_object().str() << '\n';
  };
  auto const put_place = [](base::json_writer& to, double latitude, double longitude) {
    to.key("lat").raw(degrees(latitude)).key("lon").raw(degrees(longitude));
  };
  line("season", [&](auto& to) { to.put("seed", s.seed).put("days", s.days).put("first", base::to_text(s.first)); });
  for (auto const& one : s.land.stations) {
    line("station", [&](auto& to) {
      to.put("id", one.id).put("kind", to_text(one.kind));
      if (!one.name.zh.empty()) to.put("name", one.name.zh).put("name_en", one.name.en);
      put_place(to, one.latitude, one.longitude);
      to.key("sight_m").begin_array();
      for (auto const far : one.sight_m) to.measured(far);
      to.end_array();
    });
  }
  for (auto const& one : s.land.heat) {
    line("heat", [&](auto& to) {
      to.put("id", one.id).put("kind", one.kind);
      put_place(to, one.latitude, one.longitude);
      to.put("radius_m", one.radius_m);
      if (one.from_minute) to.put("from_minute", *one.from_minute);
      if (one.to_minute) to.put("to_minute", *one.to_minute);
      if (one.usual_frp_mw) to.put("usual_frp_mw", rounded(*one.usual_frp_mw, 0.01));
    });
  }
  for (auto const& one : s.land.danger)
    line("danger", [&](auto& to) { to.put("day", base::to_text(one.day)).put("level", one.level); });
  for (auto const& one : s.land.outages) {
    line("outage", [&](auto& to) {
      to.put("station", one.station).put("from", base::to_text(one.from)).put("to", base::to_text(one.to));
    });
  }
  for (auto const& one : s.land.passes) {
    line("pass", [&](auto& to) {
      to.put("satellite", one.satellite)
          .put("at", base::to_text(one.at))
          .put("heard", base::to_text(one.heard))
          .put("cloud", one.cloud);
    });
  }
  for (auto const& one : s.detections) {
    line("detection", [&](auto& to) {
      to.put("id", one.id).put("from", to_text(one.from)).put("station", one.station).put("at", base::to_text(one.at));
      to.put("heard", base::to_text(one.heard));
      put_place(to, one.latitude, one.longitude);
      to.key("covariance_m2").begin_array();
      // In full: rounded, a long thin ellipse is none any more.
      for (auto const v : {one.error.east, one.error.north, one.error.cross}) to.measured(v);
      to.end_array().put("real", one.real);
      if (!one.truth.empty()) to.put("truth", one.truth);
    });
  }
  for (auto const& one : s.fires) {
    line("fire", [&](auto& to) {
      to.put("id", one.id).put("nature", one.nature);
      put_place(to, one.latitude, one.longitude);
      to.put("from", base::to_text(one.from)).put("to", base::to_text(one.to));
    });
  }
}

season_table read_season(std::istream& in, std::string const& file) {
  season_table made;
  base::zone const utc{"UTC"};
  base::line_reader lines{in, kLongestLine};
  simdjson::dom::parser parser;
  std::string line;
  while (lines.next(line)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto const say = [&](base::fault what) {
      what.file = file;
      what.line = lines.number();
      made.faults.push_back(std::move(what));
    };
    simdjson::dom::object whole;
    if (lines.too_long() || parser.parse(line).get(whole) != simdjson::SUCCESS || whole.size() != 1) {
      say(lines.too_long() ? make_fault(fault_code::line_too_long, lines.longest())
                           : make_fault(fault_code::bad_json, 0));
      continue;
    }
    auto const field = *whole.begin();
    std::string const kind{field.key};
    row r{field.value, kind, utc};
    if (!field.value.is_object()) {
      say(make_fault(fault_code::wrong_type, "object"));
    } else if (!take(made, kind, r, utc)) {
      say(make_fault(fault_code::unknown_name, kind,
                     "season, station, turned, outage, pass, heat, danger, detection, position, fire"));
    } else if (r.fault()) {
      say(*r.fault());
    }
  }
  std::stable_sort(made.season.detections.begin(), made.season.detections.end(),
                   [](auto const& a, auto const& b) { return a.heard < b.heard; });
  return made;
}

}  // namespace fengsui::fire
