// fengsui fire track: where patrols and drones went, into patrols for the ledger and into what they covered.
#include <fmt/format.h>

#include <cmath>
#include <fstream>

#include "base/json_writer.h"
#include "fire/incident/detection.h"
#include "fire/incident/tracker.h"
#include "fire/track/track.h"
#include "main/file_text.h"
#include "main/fire/incident_verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

// The ledger's sources are plain letters; a team's name is anything. FNV-1a tells names apart.
std::string source_of(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (auto const c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return fmt::format("gpx:{:016x}", hash);
}

// Where it went, for the map: thinned as live positions are. What it is called stands with the first position.
void print_way(fire::track const& track, fire::outing const& one, std::string const& tracker, base::name name,
               std::string const& means) {
  auto const from = track.positions.begin() + static_cast<std::ptrdiff_t>(one.first);
  std::vector<fire::position> const went{
      from, std::find_if(from, track.positions.end(), [&](auto const& p) { return p.at > one.end; })};
  for (auto const& p : fire::thinned(went)) {
    base::json_writer to;
    to.begin_object()
        .put("source", source_of(tracker) + ":way")
        .put("source_seq", std::chrono::floor<std::chrono::seconds>(p.at.time_since_epoch()).count())
        .put("kind", "fire.tracker")
        .put("thing", tracker)
        .put("verb", "passed")
        .put("at", base::to_text(p.at))
        .key("place")
        .begin_object()
        .put("lon", p.longitude)
        .put("lat", p.latitude)
        .put("frame", "wgs84")
        .end_object()
        .key("fields")
        .begin_object();
    if (!name.zh.empty()) to.put("title", name.zh).put("title_en", name.en);
    name = {};
    to.put("means", means);
    if (p.height_m) to.key("height").raw(fmt::format("{:.0f}", *p.height_m));
    fmt::print("{}\n", to.end_object().end_object().str());
  }
}

}  // namespace

exit_code fire_track_verb::operator()() const {
  bool bad = false;
  std::vector<fire::track> tracks;
  for (auto const& path : files) {
    auto read = fire::read_gpx(file_text(path), path.filename().string());
    for (auto const& one : read.faults) say_fault(one, common);
    bad = bad || !read.faults.empty();
    for (auto& one : read.tracks) {
      if (one.name.empty()) one.name = path.stem().string();
      tracks.push_back(std::move(one));
    }
  }
  auto const en = common.lang == "en";
  std::vector<std::vector<std::string>> rows{{en ? "track" : "轨迹", en ? "from (UTC)" : "起（UTC）", en ? "to" : "止",
                                              "km", en ? "hours" : "时长", en ? "mistakes" : "跳点"}};
  for (auto const& track : tracks) {
    for (auto const& one : fire::outings(track)) {
      if (events) {
        // The same outing of the same track has the same number: handing the file in again counts nothing twice.
        base::json_writer to;
        to.begin_object()
            .put("source", source_of(team.empty() ? one.name : team))
            .put("source_seq", std::chrono::floor<std::chrono::seconds>(one.begin.time_since_epoch()).count())
            .put("kind", "fire.patrol")
            .put("verb", "done")
            .put("at", base::to_text(one.begin))
            .put("until", base::to_text(one.end))
            .key("place");
        if (place.empty()) {
          auto const& start = track.positions[one.first];
          to.begin_object().put("lon", start.longitude).put("lat", start.latitude).put("frame", "wgs84").end_object();
        } else {
          to.text(place);
        }
        to.key("fields")
            .begin_object()
            .put("team", team.empty() ? one.name : team)
            .put("means", means)
            .key("hours")
            .raw(fmt::format("{:.1f}", std::min(one.moving_hours, 24.0)));
        if (people > 0) to.put("people", people);
        fmt::print("{}\n", to.end_object().end_object().str());
        print_way(track, one, team.empty() ? one.name : team, fire::name_in_both(name, name_en), means);
      } else if (common.json) {
        base::json_writer to;
        to.begin_object()
            .put("track", one.name)
            .put("begin", base::to_text(one.begin))
            .put("end", base::to_text(one.end))
            .put("length_m", std::round(one.length_m))
            .put("hours", std::round(one.moving_hours * 1000) / 1000)
            .put("positions", one.count)
            .put("mistakes", one.jumps);
        fmt::print("{}\n", to.end_object().str());
      } else {
        rows.push_back({one.name, base::to_text(one.begin), base::to_text(one.end),
                        fmt::format("{:.2f}", one.length_m / 1000), fmt::format("{:.2f}", one.moving_hours),
                        std::to_string(one.jumps)});
      }
    }
  }
  if (events) return bad ? exit_code::bad_input : exit_code::done;
  auto const covered = fire::cover_of(tracks, reach, cell);
  if (!cover.empty()) {
    std::ofstream out{cover};
    out << "lat,lon,last\n";
    for (auto const& one : covered.cells)
      out << fmt::format("{:.6f},{:.6f},{}\n", one.latitude, one.longitude, base::to_text(one.last));
    if (!out.flush())
      throw stop{exit_code::system, {base::make_fault(base::fault_code::storage_failed, cover.string())}};
  }
  if (common.json) {
    base::json_writer to;
    to.begin_object().key("cover").begin_object().put("reach_m", reach).put("cell_m", cell).put("km2", covered.km2());
    fmt::print("{}\n", to.end_object().end_object().str());
  } else {
    fmt::print("{}", table(rows));
    fmt::print(
        fmt::runtime(en ? "{:.2f} km² within {:.0f} m of a track\n" : "轨迹 {1:.0f} 米范围内共 {0:.2f} 平方公里\n"),
        covered.km2(), reach);
  }
  return bad ? exit_code::bad_input : exit_code::done;
}

}  // namespace fengsui::main
