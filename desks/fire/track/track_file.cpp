// GPX.
#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "base/measured.h"
#include "fire/track/track.h"

namespace fengsui::fire {
namespace {

using base::fault_code;
using base::make_fault;

struct reading {
  track_file made;
  std::string file;
  XML_Parser parser = nullptr;
  base::zone utc{"UTC"};
  bool in_track = false;
  bool in_point = false;
  bool entities = false;
  std::string text;
  position point;
  bool placed = false;
  bool timed = false;
  int line = 0;

  void say(base::fault what, char const* field) {
    what.file = file;
    what.line = line;
    what.field = field;
    made.faults.push_back(std::move(what));
  }
};

std::string_view local_name(char const* name) {
  std::string_view whole{name};
  auto const colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

void begin(void* data, char const* name, char const** attributes) {
  auto& r = *static_cast<reading*>(data);
  auto const element = local_name(name);
  r.text.clear();
  if (element == "trk") {
    r.in_track = true;
    r.made.tracks.emplace_back();
  } else if (element == "trkpt" && r.in_track) {
    r.in_point = true;
    r.timed = false;
    r.point = {};
    r.line = static_cast<int>(XML_GetCurrentLineNumber(r.parser));
    std::optional<double> latitude;
    std::optional<double> longitude;
    for (auto at = attributes; *at != nullptr; at += 2) {
      if (std::string_view{at[0]} == "lat") latitude = base::parse_measured(at[1]);
      if (std::string_view{at[0]} == "lon") longitude = base::parse_measured(at[1]);
    }
    r.placed = latitude && longitude && std::abs(*latitude) <= 90 && std::abs(*longitude) <= 180;
    if (r.placed) {
      r.point.latitude = *latitude;
      r.point.longitude = *longitude;
    } else {
      r.say(make_fault(fault_code::missing_key, "lat, lon"), "trkpt");
    }
  }
}

void words(void* data, char const* text, int length) {
  auto& r = *static_cast<reading*>(data);
  if (r.text.size() < 4096) r.text.append(text, static_cast<std::size_t>(length));
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

void end(void* data, char const* name) {
  auto& r = *static_cast<reading*>(data);
  auto const element = local_name(name);
  auto const said = trimmed(r.text);
  if (element == "time" && r.in_point) {
    auto const read = base::parse_time(said, r.utc);
    if (read && !read->whole_day) {
      r.point.at = read->at;
      r.timed = true;
    } else {
      r.say(make_fault(fault_code::bad_time, said), "time");
      r.placed = false;
    }
  } else if (element == "ele" && r.in_point) {
    r.point.height_m = base::parse_measured(said);
  } else if (element == "name" && r.in_track && !r.in_point) {
    r.made.tracks.back().name = said;
  } else if (element == "trkpt" && r.in_point) {
    r.in_point = false;
    if (r.placed && r.timed) {
      r.made.tracks.back().positions.push_back(r.point);
    } else if (r.placed) {
      r.say(make_fault(fault_code::missing_key, "time"), "trkpt");
    }
  } else if (element == "trk") {
    r.in_track = false;
  }
  r.text.clear();
}

// A track has no entities of its own; who declares some wants something else.
void entity(void* data, char const*, int, char const*, int, char const*, char const*, char const*, char const*) {
  auto& r = *static_cast<reading*>(data);
  r.entities = true;
  XML_StopParser(r.parser, XML_FALSE);
}

}  // namespace

track_file read_gpx(std::string const& text, std::string const& file) {
  reading r;
  r.file = file;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> const parser{XML_ParserCreate(nullptr),
                                                                                             &XML_ParserFree};
  r.parser = parser.get();
  XML_SetUserData(r.parser, &r);
  XML_SetElementHandler(r.parser, begin, end);
  XML_SetCharacterDataHandler(r.parser, words);
  XML_SetEntityDeclHandler(r.parser, entity);
  if (text.size() > 256U * 1024 * 1024) {
    r.say(make_fault(fault_code::too_large, 256 * 1024 * 1024), "gpx");
    return std::move(r.made);
  }
  if (XML_Parse(r.parser, text.data(), static_cast<int>(text.size()), XML_TRUE) != XML_STATUS_OK) {
    r.line = static_cast<int>(XML_GetCurrentLineNumber(r.parser));
    r.say(make_fault(fault_code::wrong_type, "GPX"), "gpx");
  }
  for (auto& one : r.made.tracks) {
    std::stable_sort(one.positions.begin(), one.positions.end(),
                     [](auto const& a, auto const& b) { return a.at < b.at; });
  }
  return std::move(r.made);
}

}  // namespace fengsui::fire
