// fengsui fire smoke: pictures of cameras in, smoke and flames out.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <opencv2/imgcodecs.hpp>
#include <thread>

#include "base/json_writer.h"
#include "fire/camera/flame_detector.h"
#include "fire/camera/frame_source.h"
#include "fire/camera/pose.h"
#include "fire/camera/smoke_detector.h"
#include "main/fire_incident_verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

struct watched {
  std::string source;
  int frames = 0;
  int smoke_frame = -1;  // of the first alarm
  fire::smoke_sighting smoke;
  int flame_frames = 0;
  int flame_frame = -1;  // of the first alarm of flames
  cv::Rect flame;
  cv::Size size;
  std::optional<base::fault> fault;
};

// Flames are an alarm where three of the last five pictures show them.
constexpr int kFlamesOfFive = 3;

void put_box(base::json_writer& to, cv::Rect const& box) {
  to.key("box").begin_array().number(box.x).number(box.y).number(box.width).number(box.height).end_array();
}

}  // namespace

exit_code fire_smoke_verb::operator()() const {
  cv::Mat looked;
  if (!mask.empty()) {
    looked = cv::imread(mask.string(), cv::IMREAD_GRAYSCALE);
    if (looked.empty()) throw stop{exit_code::bad_input, {base::make_fault(base::fault_code::no_file, mask.string())}};
  }
  auto const en = common.lang == "en";
  fire::camera_pose const pose{.azimuth = azimuth.value_or(0), .field_of_view = field_of_view};
  std::mutex screen;
  std::vector<watched> all(sources.size());

  auto const watch = [&](std::size_t which) {
    auto& seen = all[which];
    seen.source = sources[which];
    auto opened = fire::frame_source::open(seen.source);
    if (!opened) {
      seen.fault = opened.error();
      return;
    }
    fire::smoke_detector smoke{{.threshold = fire::threshold_for(danger)}, looked};
    fire::flame_detector flame;
    fire::frame now;
    double next = 0;
    int flames_lately = 0;  // one bit a picture
    while ((frames == 0 || seen.frames < frames) && opened->next(now)) {
      ++seen.frames;
      seen.size = now.bgr.size();
      std::vector<fire::smoke_sighting> sightings;
      // Smoke moves in seconds: of a video, a picture every so often is looked at.
      if (opened->stills() || now.seconds >= next - 1e-6) {
        sightings = smoke.add(now.bgr);
        next = now.seconds + every;
      }
      auto const flames = flame.add(now.bgr);
      flames_lately = (flames_lately << 1 | (flames.empty() ? 0 : 1)) & 31;
      seen.flame_frames += flames.empty() ? 0 : 1;
      auto const burns = __builtin_popcount(static_cast<unsigned>(flames_lately)) >= kFlamesOfFive;
      std::lock_guard const alone{screen};
      auto const alarm = std::find_if(sightings.begin(), sightings.end(), [](auto const& s) { return s.alarm; });
      auto const first_smoke = alarm != sightings.end() && seen.smoke_frame < 0;
      auto const first_flame = burns && !flames.empty() && seen.flame_frame < 0;
      if (first_smoke) {
        seen.smoke_frame = now.number;
        seen.smoke = *alarm;
      }
      if (first_flame) {
        seen.flame_frame = now.number;
        seen.flame = flames.front();
      }
      if (common.json && (!sightings.empty() || !flames.empty())) {
        base::json_writer to;
        to.begin_object().put("source", seen.source).put("frame", now.number).put("seconds", now.seconds);
        to.key("smoke").begin_array();
        for (auto const& s : sightings) {
          to.begin_object().put("number", s.number);
          put_box(to, s.box);
          to.key("base").begin_array().number(s.base.x).number(s.base.y).end_array();
          to.put("strength", std::round(s.strength * 1000) / 1000).put("alarm", s.alarm);
          if (azimuth) to.put("azimuth", std::round(fire::azimuth_of(pose, seen.size, s.base.x) * 100) / 100);
          to.end_object();
        }
        to.end_array().key("flames").begin_array();
        for (auto const& box : flames) {
          to.begin_object();
          put_box(to, box);
          to.end_object();
        }
        fmt::print("{}\n", to.end_array().end_object().str());
        std::fflush(stdout);
      } else if (!common.json && (first_smoke || first_flame)) {
        auto const& box = first_smoke ? alarm->box : flames.front();
        auto const toward = azimuth ? fmt::format(fmt::runtime(en ? ", azimuth {:.1f}°" : "，方位 {:.1f}°"),
                                                  fire::azimuth_of(pose, seen.size, box.x + box.width / 2.0))
                                    : std::string{};
        fmt::print(fmt::runtime(en ? "{}: {} from picture {} on, at {},{} ({} × {}){}\n"
                                   : "{}：{}，自第 {} 帧起，位于 {},{}（{} × {}）{}\n"),
                   seen.source, first_smoke ? (en ? "smoke" : "疑似烟雾") : (en ? "flames" : "疑似明火"), now.number,
                   box.x, box.y, box.width, box.height, toward);
        std::fflush(stdout);
      }
    }
  };
  cv::setNumThreads(1);  // each source has a thread of its own
  {
    std::vector<std::thread> watchers;
    for (std::size_t i = 1; i < sources.size(); ++i) watchers.emplace_back(watch, i);
    watch(0);
    for (auto& one : watchers) one.join();
  }

  bool bad = false;
  for (auto const& seen : all) {
    if (seen.fault) {
      say_fault(*seen.fault, common);
      bad = true;
      continue;
    }
    if (!common.json) {
      if (seen.smoke_frame < 0 && seen.flame_frame < 0)
        fmt::print(fmt::runtime(en ? "{}: {} pictures, no alarm\n" : "{}：{} 帧，无告警\n"), seen.source, seen.frames);
      continue;
    }
    base::json_writer to;
    to.begin_object().key("summary").begin_object().put("source", seen.source).put("frames", seen.frames);
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
