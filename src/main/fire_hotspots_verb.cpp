// fengsui fire hotspots: detections of several satellites in, fires and known heat out.
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "base/json_writer.h"
#include "fire/satellite/fire_objects.h"
#include "fire/satellite/known_heat.h"
#include "main/fire_verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

// A file as it is, or what its gzip holds.
std::string unpacked(std::filesystem::path const& path) {
  auto* const file = gzopen(path.c_str(), "rb");
  if (file == nullptr) throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::no_file, path.string())}};
  std::string text;
  std::vector<char> block(1 << 16);
  int got = 0;
  while ((got = gzread(file, block.data(), static_cast<unsigned>(block.size()))) > 0) {
    text.append(block.data(), static_cast<std::size_t>(got));
  }
  auto const broken = got < 0;
  gzclose(file);
  if (broken) throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::no_file, path.string())}};
  return text;
}

std::vector<fire::hotspot> read_all(std::vector<std::filesystem::path> const& files, common_options const& common,
                                    bool& bad) {
  std::vector<fire::hotspot> made;
  for (auto const& path : files) {
    std::istringstream in{unpacked(path)};
    auto read = fire::read_hotspots(in, path.filename().string());
    for (auto const& one : read.faults) say_fault(one, common);
    bad = bad || !read.faults.empty();
    made.insert(made.end(), std::make_move_iterator(read.rows.begin()), std::make_move_iterator(read.rows.end()));
  }
  return made;
}

// What is known of an object: it is as usual only where each of its detections is.
struct object_label {
  fire::heat_label label;
  bool alarm = true;
};

object_label label_of(fire::fire_object const& object, std::vector<fire::hotspot> const& all,
                      std::vector<fire::heat_source> const& sources, fire::persistent_heat const* learned,
                      base::zone const& zone) {
  object_label made{.alarm = false};
  for (auto const row : object.rows) {
    auto const one = fire::label(all[row], sources, learned, zone);
    if (one.known() && !made.label.known()) made.label = one;
    made.label.outside_hours = made.label.outside_hours || one.outside_hours;
    made.label.stronger_than_usual = made.label.stronger_than_usual || one.stronger_than_usual;
    made.alarm = made.alarm || !one.as_usual();
  }
  return made;
}

}  // namespace

exit_code fire_hotspots_verb::operator()() const {
  bool bad = false;
  auto const all = read_all(files, common, bad);
  fire::heat_register known;
  if (!sources.empty()) {
    std::istringstream in{unpacked(sources)};
    known = fire::read_heat_register(in, sources.filename().string());
    for (auto const& one : known.faults) say_fault(one, common);
    bad = bad || !known.faults.empty();
  }
  std::optional<fire::persistent_heat> learned;
  if (!past.empty()) learned.emplace(read_all(past, common, bad));
  base::zone const local{zone};

  auto const objects = fire::link(all, {.link_km = link_km, .asleep = std::chrono::hours{24 * asleep_days}});
  auto const silent = fire::silent_satellites(all, std::chrono::hours{silent_hours});
  std::size_t largest = 0;
  std::int64_t single = 0;
  std::int64_t by_several = 0;
  std::int64_t alarms = 0;
  auto const en = common.lang == "en";
  std::vector<std::vector<std::string>> rows{{en ? "fire" : "火点", en ? "first (UTC)" : "首次(UTC)",
                                              en ? "detections" : "热点数", "lat", "lon", "FRP MW",
                                              en ? "satellites" : "卫星", en ? "known" : "已知热源"}};
  std::int64_t number = 0;
  for (auto const& object : objects) {
    ++number;
    largest = std::max(largest, object.rows.size());
    single += object.rows.size() == 1 ? 1 : 0;
    by_several += object.satellites.size() > 1 ? 1 : 0;
    auto const said = label_of(object, all, known.sources, learned ? &*learned : nullptr, local);
    alarms += said.alarm ? 1 : 0;
    if (!common.json) {
      rows.push_back({std::to_string(number), base::to_text(object.first), std::to_string(object.rows.size()),
                      fmt::format("{:.4f}", object.latitude), fmt::format("{:.4f}", object.longitude),
                      fmt::format("{:.1f}", object.frp_mw), fmt::format("{}", fmt::join(object.satellites, " ")),
                      said.label.source + (said.label.known() && said.alarm ? " !" : "")});
      continue;
    }
    base::json_writer to;
    to.begin_object()
        .put("fire", number)
        .put("lat", object.latitude)
        .put("lon", object.longitude)
        .put("detections", object.rows.size())
        .put("first", base::to_text(object.first))
        .put("last", base::to_text(object.last))
        .put("frp_mw", object.frp_mw)
        .put("confidence", fire::to_text(object.confidence))
        .key("satellites")
        .begin_array();
    for (auto const& one : object.satellites) to.text(one);
    to.end_array().key("known");
    if (said.label.known()) {
      to.begin_object()
          .put("source", said.label.source)
          .put("name", said.label.name)
          .put("outside_hours", said.label.outside_hours)
          .put("stronger_than_usual", said.label.stronger_than_usual)
          .end_object();
    } else {
      to.null();
    }
    fmt::print("{}\n", to.put("alarm", said.alarm).end_object().str());
  }
  if (common.json) {
    base::json_writer to;
    to.begin_object()
        .key("summary")
        .begin_object()
        .put("detections", all.size())
        .put("fires", objects.size())
        .put("largest", largest)
        .put("single", single)
        .put("seen_by_several_satellites", by_several)
        .put("alarms", alarms)
        .key("silent")
        .begin_array();
    for (auto const& one : silent) {
      to.begin_object()
          .put("satellite", one.satellite)
          .put("last", base::to_text(one.last))
          .put("minutes", one.before_newest.count())
          .end_object();
    }
    fmt::print("{}\n", to.end_array().end_object().end_object().str());
  } else {
    fmt::print("{}", table(rows));
    fmt::print(
        fmt::runtime(en ? "{} detections in {} fires, {} to be looked at\n" : "热点 {} 个,归为 {} 处,需核查 {} 处\n"),
        all.size(), objects.size(), alarms);
    for (auto const& one : silent) {
      fmt::print(fmt::runtime(en ? "{} has been silent since {}: that is not “no fire”\n"
                                 : "{} 自 {} 起无数据:不等于无火情\n"),
                 one.satellite, base::to_text(one.last));
    }
  }
  return bad ? exit_code::bad_input : exit_code::done;
}

}  // namespace fengsui::main
