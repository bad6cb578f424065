#include "fire/incident/tracker.h"

#include <simdjson.h>

#include <cmath>

#include "fire/incident/detection.h"

namespace fengsui::fire {
namespace {

using base::fault_code;
using base::make_fault;

constexpr std::size_t kLongestName = 100;

std::string_view level(std::string_view topic, std::size_t number) {
  for (; number > 0; --number) {
    auto const slash = topic.find('/');
    if (slash == std::string_view::npos) return {};
    topic.remove_prefix(slash + 1);
  }
  return topic.substr(0, topic.find('/'));
}

std::string named_by(std::string_view topic, std::string_view filter) {
  for (std::size_t i = 0;; ++i) {
    auto const wanted = level(filter, i);
    if (wanted == "+" || wanted == "#") return std::string{level(topic, i)};
    if (wanted.empty()) return std::string{topic};
  }
}

double apart(position const& a, position const& b) {
  auto const d = offset(a.latitude, a.longitude, b.latitude, b.longitude);
  return std::hypot(d.east, d.north);
}

base::result<position> position_in(simdjson::dom::object const& whole, base::instant now) {
  auto const number = [&](char const* a, char const* b) -> std::optional<double> {
    double value = 0;
    if (whole[a].get(value) == simdjson::SUCCESS || whole[b].get(value) == simdjson::SUCCESS) return value;
    return {};
  };
  position made{.at = now};
  auto const latitude = number("lat", "latitude");
  auto const longitude = number("lon", "longitude");
  if (!latitude) return base::at_field(make_fault(fault_code::missing_key, "lat"), "lat");
  if (!longitude) return base::at_field(make_fault(fault_code::missing_key, "lon"), "lon");
  if (!(std::abs(*latitude) <= 90 && std::abs(*longitude) <= 180))
    return base::at_field(make_fault(fault_code::wrong_type, "-90–90, -180–180"), "lat");
  made.latitude = *latitude;
  made.longitude = *longitude;
  made.height_m = number("alt", "altitude");
  std::string_view time;
  double tst = 0;
  if (whole["at"].get(time) == simdjson::SUCCESS || whole["time"].get(time) == simdjson::SUCCESS) {
    auto const read = base::parse_time(time, base::zone{"UTC"});
    if (!read) return base::at_field(read.error(), "at");
    made.at = read->at;
  } else if (whole["tst"].get(tst) == simdjson::SUCCESS) {
    if (!(tst > 0 && tst < 4e9)) return base::at_field(make_fault(fault_code::wrong_type, "0–4000000000"), "tst");
    made.at = base::instant{std::chrono::microseconds{std::llround(tst * 1e6)}};
  }
  return made;
}

}  // namespace

base::result<position> read_position(std::string const& json, base::instant now) {
  simdjson::dom::parser parser;
  simdjson::dom::object whole;
  if (parser.parse(json).get(whole) != simdjson::SUCCESS) return make_fault(fault_code::bad_json, 0);
  return position_in(whole, now);
}

base::result<tracker_position> read_tracker(std::string const& topic, std::string const& filter,
                                            std::string const& payload, base::instant now) {
  simdjson::dom::parser parser;
  simdjson::dom::object whole;
  if (parser.parse(payload).get(whole) != simdjson::SUCCESS) return make_fault(fault_code::bad_json, 0);
  auto const was = position_in(whole, now);
  if (!was) return was.error();
  // A tracker whose clock is wrong would put its team into tomorrow, and nothing that it says later would count.
  if (was->at > now + std::chrono::minutes{10})
    return base::at_field(make_fault(fault_code::bad_time, base::to_text(was->at)), "at");
  tracker_position made{.tracker = named_by(topic, filter), .means = {}, .was = *was, .name = {}};
  std::string_view text;
  if ((whole["id"].get(text) == simdjson::SUCCESS || whole["tracker"].get(text) == simdjson::SUCCESS) && !text.empty())
    made.tracker = text;
  if (whole["means"].get(text) == simdjson::SUCCESS) made.means = text;
  std::string_view en;
  if (whole["name"].get(text) != simdjson::SUCCESS) text = {};
  if (whole["name_en"].get(en) != simdjson::SUCCESS) en = {};
  if (std::max(text.size(), en.size()) > kLongestName)
    return base::at_field(make_fault(fault_code::too_large, kLongestName), "name");
  made.name = name_in_both(std::string{text}, std::string{en});
  if (made.tracker.empty() || made.tracker.size() > kLongestName)
    return base::at_field(make_fault(fault_code::missing_key, "id"), "id");
  if (!made.means.empty() && made.means != "foot" && made.means != "vehicle" && made.means != "drone")
    return base::at_field(make_fault(fault_code::unknown_choice, made.means, "foot, vehicle, drone"), "means");
  return made;
}

bool worth_keeping(position const& kept, position const& next, thinning const& rules) {
  auto const passed = std::chrono::duration<double>(next.at - kept.at).count();
  if (passed < static_cast<double>(rules.least.count())) return false;
  auto const way = apart(kept, next);
  // Where it was the kept one that was wrong, time makes the next one possible again.
  if (way > rules.fastest_m_s * passed) return false;
  return way >= rules.metres || passed >= static_cast<double>(rules.rests.count());
}

std::vector<position> thinned(std::vector<position> const& all, thinning const& rules) {
  std::vector<position> made;
  for (auto const& one : all) {
    if (made.empty() || worth_keeping(made.back(), one, rules)) made.push_back(one);
  }
  // Where it ended, though that may be near.
  thinning const end{.metres = rules.metres / 4, .least = {}, .rests = rules.rests, .fastest_m_s = rules.fastest_m_s};
  if (!all.empty() && all.back().at > made.back().at && worth_keeping(made.back(), all.back(), end))
    made.push_back(all.back());
  return made;
}

}  // namespace fengsui::fire
