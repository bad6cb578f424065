// fengsui fire smoke: pictures of cameras in, smoke and flames out.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <mutex>
#include <opencv2/imgcodecs.hpp>
#include <set>
#include <thread>

#include "base/json_writer.h"
#include "fire/camera/frame_source.h"
#include "main/fire/incident_verbs.h"
#include "main/ground/fire/smoke_report.h"
#include "main/ground/fire/terrain.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

// An alarm that stands is reported again after so many seconds.
constexpr double kAgain = 300;
// What flames alone are worth as a chance: no table of their errors is known.
constexpr double kFlames = 0.5;

struct watched {
  camera_view view;
  cv::Mat mask;
  std::optional<fire::picture_model> model;
  int frames = 0;
  int smoke_frame = -1;  // of the first alarm
  fire::smoke_sighting smoke;
  int flame_frames = 0;
  int flame_frame = -1;  // of the first alarm of flames
  cv::Rect flame;
  std::optional<fire::bearing> bearing;  // of the first alarm
  std::optional<base::fault> fault;
};

void put_box(base::json_writer& to, cv::Rect const& box) {
  to.key("box").begin_array().number(box.x).number(box.y).number(box.width).number(box.height).end_array();
}

void put_direction(base::json_writer& to, camera_view const& view, cv::Size const& size, cv::Point2d const& pixel) {
  if (!view.pose) return;
  auto const seen = fire::direction_of(*view.pose, size, pixel);
  to.put("azimuth", std::round(seen.azimuth * 100) / 100);
  if (!view.preset.empty()) to.put("elevation", std::round(seen.elevation * 100) / 100);
}

std::string json_of(watched const& one, fire::frame const& now, fire::watched_picture const& seen) {
  auto const size = now.bgr.size();
  base::json_writer to;
  to.begin_object().put("source", one.view.source);
  if (!one.view.preset.empty()) to.put("camera", one.view.camera).put("preset", one.view.preset);
  to.put("frame", now.number).put("seconds", now.seconds).key("smoke").begin_array();
  for (auto const& [s, detector, model] : seen.smoke) {
    to.begin_object().put("number", s.number);
    put_box(to, s.box);
    to.key("base").begin_array().number(s.base.x).number(s.base.y).end_array();
    to.put("strength", std::round(s.strength * 1000) / 1000).put("alarm", s.alarm);
    put_direction(to, one.view, size, s.base);
    if (seen.model) {
      to.put("chance", std::round(fire::watched_smoke{s, detector, model}.chance() * 1000) / 1000);
      to.key("reasons").begin_array();
      for (auto const& [what, log_odds] : {std::pair{"detector", detector}, {"model", model}})
        to.begin_object().put("evidence", what).put("log_odds", std::round(log_odds * 100) / 100).end_object();
      to.end_array();
    }
    to.end_object();
  }
  to.end_array().key("flames").begin_array();
  for (auto const& box : seen.flames) {
    to.begin_object();
    put_box(to, box);
    to.end_object();
  }
  to.end_array();
  if (seen.model) {
    to.key("model").begin_object().put("chance", std::round(seen.model->chance * 1000) / 1000);
    if (!seen.model->box.empty()) put_box(to, seen.model->box);
    to.end_object();
  }
  return to.end_object().take();
}

std::string words_of(watched const& one, fire::frame const& now, cv::Rect const& box, fire::watched_smoke const* smoke,
                     bool by_model, bool en) {
  std::string toward;
  if (one.view.pose) {
    auto const middle = fire::azimuth_of(*one.view.pose, now.bgr.size(), box.x + box.width / 2.0);
    toward = fmt::format(fmt::runtime(en ? ", azimuth {:.1f}°" : "，方位 {:.1f}°"), middle);
  }
  if (smoke != nullptr && by_model) {
    toward += fmt::format(fmt::runtime(en ? "; chance {:.2f} (detector {:+.1f}, model {:+.1f})"
                                          : "；概率 {:.2f}（检测器 {:+.1f}，模型 {:+.1f}）"),
                          smoke->chance(), smoke->detector_log_odds, smoke->model_log_odds);
  }
  auto const name = one.view.preset.empty() ? one.view.source : one.view.camera + "/" + one.view.preset;
  return fmt::format(fmt::runtime(en ? "{}: {} from picture {} on, at {},{} ({} × {}){}\n"
                                     : "{}：{}，自第 {} 帧起，位于 {},{}（{} × {}）{}\n"),
                     name, smoke != nullptr ? (en ? "smoke" : "疑似烟雾") : (en ? "flames" : "疑似明火"), now.number,
                     box.x, box.y, box.width, box.height, toward);
}

// The views that are asked about, each with what it needs opened.
std::vector<watched> views_of(fire_smoke_verb const& asked) {
  std::vector<camera_view> views;
  for (auto const& source : asked.sources) {
    camera_view one;
    one.camera = one.source = source;
    if (asked.azimuth) one.pose = fire::camera_pose{.azimuth = *asked.azimuth, .field_of_view = asked.field_of_view};
    views.push_back(one);
  }
  if (!asked.cameras.empty()) {
    std::map<std::string, std::string> at;
    for (auto const& one : asked.at_preset) {
      auto const equals = one.find('=');
      if (equals == std::string::npos)
        throw usage(make_fault(fault_code::unknown_setting, "at-preset", one, "CAMERA=PRESET"));
      at[one.substr(0, equals)] = one.substr(equals + 1);
    }
    auto table = read_cameras(asked.cameras, at);
    if (!table.faults.empty()) throw stop{exit_code::bad_input, table.faults};
    views.insert(views.end(), table.views.begin(), table.views.end());
  }
  if (views.empty()) throw usage(make_fault(fault_code::missing_key, "SOURCE, --cameras"));
  std::vector<watched> made(views.size());
  for (std::size_t i = 0; i < views.size(); ++i) {
    auto& one = made[i];
    one.view = views[i];
    if (one.view.mask.empty()) one.view.mask = asked.mask;
    if (one.view.model.empty()) one.view.model = asked.model;
    if (!one.view.mask.empty()) {
      one.mask = cv::imread(one.view.mask.string(), cv::IMREAD_GRAYSCALE);
      if (one.mask.empty()) throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, one.view.mask.string())}};
    }
    if (!one.view.model.empty())
      one.model = need(fire::picture_model::open(one.view.model, read_model_form(one.view.model)));
  }
  return made;
}

// One CSV for `fengsui fire locate`: the first alarm of every view that had one, as bearings to one fire.
void write_bearings(std::filesystem::path const& path, std::string const& name, std::vector<watched> const& all) {
  std::string observations;
  double sum = 0;
  int count = 0;
  for (auto const& one : all) {
    if (!one.bearing) continue;
    auto const& b = *one.bearing;
    observations += fmt::format("{}{:.6f}:{:.6f}:{:.3f}", count == 0 ? "" : ";", b.latitude, b.longitude, b.azimuth);
    sum += b.sigma * b.sigma;
    ++count;
  }
  std::ofstream out{path};
  out << "case,sigma_deg,observations\n";
  if (count > 0) out << fmt::format("{},{:.3f},{}\n", name, std::sqrt(sum / count), observations);
  if (!out.flush()) throw stop{exit_code::system, {make_fault(fault_code::no_file, path.string())}};
}

}  // namespace

exit_code fire_smoke_verb::operator()() const {
  auto const en = common.lang == "en";
  auto all = views_of(*this);
  auto began = std::chrono::time_point_cast<base::instant::duration>(std::chrono::system_clock::now());
  if (!at.empty()) began = need(base::parse_time(at, base::zone{zone})).at;
  std::optional<fire::raster_file> terrain;
  if (!dem.empty()) terrain.emplace(open_terrain(dem, {}).file);
  std::mutex screen;
  std::set<std::string> listed;
  for (auto const& one : all) {
    if (reports && listed.insert(one.view.camera).second) fmt::print("{}", station_line(one.view));
  }

  auto const watch = [&](watched& seen) {
    auto opened = fire::frame_source::open(seen.view.source, seen.view.series);
    if (!opened) {
      seen.fault = opened.error();
      return;
    }
    fire::camera_watch watching{
        {.threshold = fire::threshold_for(danger)}, seen.mask, seen.model ? &*seen.model : nullptr};
    fire::frame now;
    double next = 0;
    std::map<int, double> reported;  // by number of the sighting; -1 flames
    auto const report = [&](int number, cv::Rect const& box, cv::Point const& base, double chance) {
      auto const last = reported.find(number);
      if (last != reported.end() && now.seconds < last->second + kAgain) return;
      auto const sight = sight_of(seen.view, now.bgr.size(), box, base, terrain ? &*terrain : nullptr, range);
      if (!sight) seen.fault = sight.error();
      if (!sight || !*sight) return;
      reported[number] = now.seconds;
      if (!seen.bearing) seen.bearing = (*sight)->bearing;
      if (!reports) return;
      auto const when = began + std::chrono::milliseconds{std::llround(now.seconds * 1000)};
      auto const name = seen.view.preset.empty() ? seen.view.camera : seen.view.camera + "-" + seen.view.preset;
      fmt::print("{}", report_lines(seen.view, **sight, fmt::format("{}-{}-{}", name, base::to_text(when), number),
                                    when, chance));
      std::fflush(stdout);
    };
    while ((frames == 0 || seen.frames < frames) && opened->next(now)) {
      ++seen.frames;
      // Smoke moves in seconds: of a video, a picture every so often is looked at.
      auto const for_smoke = opened->stills() || now.seconds >= next - 1e-6;
      if (for_smoke) next = now.seconds + every;
      auto const found = watching.add(now.bgr, for_smoke);
      seen.flame_frames += found.flames.empty() ? 0 : 1;
      std::lock_guard const alone{screen};
      auto const alarm =
          std::find_if(found.smoke.begin(), found.smoke.end(), [](auto const& s) { return s.seen.alarm; });
      auto const smokes = alarm != found.smoke.end();
      auto const first_smoke = smokes && seen.smoke_frame < 0;
      auto const first_flame = found.burns && !found.flames.empty() && seen.flame_frame < 0;
      if (first_smoke) {
        seen.smoke_frame = now.number;
        seen.smoke = alarm->seen;
      }
      if (first_flame) {
        seen.flame_frame = now.number;
        seen.flame = found.flames.front();
      }
      for (auto const& one : found.smoke) {
        if (one.seen.alarm) report(one.seen.number, one.seen.box, one.seen.base, one.chance());
      }
      if (found.burns && !found.flames.empty()) {
        auto const& box = found.flames.front();
        report(-1, box, {box.x + box.width / 2, box.y + box.height}, kFlames);
      }
      if (reports) continue;
      if (common.json && (!found.smoke.empty() || !found.flames.empty())) {
        fmt::print("{}\n", json_of(seen, now, found));
        std::fflush(stdout);
      } else if (!common.json && (first_smoke || first_flame)) {
        fmt::print("{}", words_of(seen, now, first_smoke ? alarm->seen.box : found.flames.front(),
                                  first_smoke ? &*alarm : nullptr, seen.model.has_value(), en));
        std::fflush(stdout);
      }
    }
  };
  cv::setNumThreads(1);  // each view has a thread of its own
  {
    std::vector<std::thread> watchers;
    for (std::size_t i = 1; i < all.size(); ++i) watchers.emplace_back(watch, std::ref(all[i]));
    watch(all.front());
    for (auto& one : watchers) one.join();
  }
  if (!bearings.empty()) write_bearings(bearings, base::to_text(began), all);

  bool bad = false;
  for (auto const& seen : all) {
    if (seen.fault) {
      say_fault(*seen.fault, common);
      bad = true;
      continue;
    }
    if (reports) continue;
    if (!common.json) {
      if (seen.smoke_frame < 0 && seen.flame_frame < 0)
        fmt::print(fmt::runtime(en ? "{}: {} pictures, no alarm\n" : "{}：{} 帧，无告警\n"), seen.view.source,
                   seen.frames);
      continue;
    }
    base::json_writer to;
    to.begin_object().key("summary").begin_object().put("source", seen.view.source).put("frames", seen.frames);
    if (!seen.view.preset.empty()) to.put("camera", seen.view.camera).put("preset", seen.view.preset);
    to.put("danger", danger).put("alarm", seen.smoke_frame >= 0 || seen.flame_frame >= 0);
    to.key("smoke_alarm_frame");
    seen.smoke_frame < 0 ? to.null() : to.number(seen.smoke_frame);
    if (seen.smoke_frame >= 0) put_box(to, seen.smoke.box);
    to.key("flame_alarm_frame");
    seen.flame_frame < 0 ? to.null() : to.number(seen.flame_frame);
    to.put("flame_frames", seen.flame_frames);
    fmt::print("{}\n", to.end_object().end_object().str());
  }
  return bad ? exit_code::bad_input : exit_code::done;
}

}  // namespace fengsui::main
