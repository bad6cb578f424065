#include "invest/trip/instance_reader.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <sstream>

#include "base/utf8.h"

namespace fengsui::invest {
namespace {

using base::fault_code;
using base::make_fault;

constexpr std::size_t kMostPoints = 5000;
constexpr double kMostTours = 1000;
constexpr double kMostWhole = 1e9;

// A number that names or counts something, as a whole one; what is beyond all sense is as much as there may be.
int whole(double value) {
  return static_cast<int>(std::clamp(value, -kMostWhole, kMostWhole));
}

class lines {
 public:
  lines(std::istream& in, std::string const& file) : in_{in}, file_{file} {}

  bool next(std::string& text) {
    while (std::getline(in_, text)) {
      ++number_;
      if (text.find_first_not_of(" \t\r") != std::string::npos) return true;
    }
    return false;
  }
  base::fault wrong(std::string const& text, char const* right) const {
    // Up to the first byte that is no text.
    auto const readable = std::string_view{text}.substr(0, base::first_bad_byte(text).value_or(text.size()));
    auto why = make_fault(fault_code::unknown_setting, "instance", base::clipped(readable, 80), right);
    why.file = file_;
    why.line = number_;
    return why;
  }

 private:
  std::istream& in_;
  std::string const& file_;
  int number_ = 0;
};

std::vector<double> numbers_of(std::string const& text) {
  std::istringstream in{text};
  std::vector<double> made;
  for (double one = 0; in >> one;) made.push_back(one);
  if (!in.eof()) made.clear();  // a word among the numbers
  for (auto const one : made) {
    if (!std::isfinite(one)) return {};
  }
  return made;
}

base::result<trip_problem> read_toptw(lines& in, bool cordeau) {
  trip_problem p;
  std::string text;
  if (!in.next(text) || numbers_of(text).size() < 3) return in.wrong(text, "k v N t");
  if (!in.next(text)) return in.wrong(text, "D Q");
  while (in.next(text)) {
    auto const v = numbers_of(text);
    // i x y duration value f a list... opens closes; the depot has no list and, in some files, no opening.
    constexpr char const* kRight = "i x y d S f a list O C";
    if (v.size() < 8 || p.points.size() >= kMostPoints) return in.wrong(text, kRight);
    trip_point point{.number = whole(v[0]), .x = v[1], .y = v[2], .duration = v[3], .value = v[4]};
    auto const combinations = static_cast<std::size_t>(whole(std::max(0.0, v[6])));
    auto const first = 7 + combinations;
    if (p.points.empty()) {
      p.limit = v.back();
    } else {
      if (v.size() < first + 2) return in.wrong(text, kRight);
      point.opens = v[first];
      point.closes = v[first + 1];
    }
    p.points.push_back(point);
  }
  if (p.points.empty()) return in.wrong(text, "i x y d S f a list O C");
  measure(p, cordeau ? distance_rule::down_to_two_decimals : distance_rule::down_to_one_decimal);
  return p;
}

base::result<trip_problem> read_mctopmtw(lines& in, bool cordeau) {
  trip_problem p;
  std::string text;
  if (!in.next(text)) return in.wrong(text, "M N B E1..E10");
  auto const head = numbers_of(text);
  if (head.size() < 3 + kVisitTypes) return in.wrong(text, "M N B E1..E10");
  if (head[0] < 1 || head[0] > kMostTours) return in.wrong(text, "M N B E1..E10, M tours");
  p.tours = whole(head[0]);
  p.budget = head[2];
  p.has_caps = true;
  for (std::size_t t = 0; t < kVisitTypes; ++t) p.caps[t] = whole(head[3 + t]);
  while (in.next(text)) {
    auto const v = numbers_of(text);
    if (v.size() < 7 || p.points.size() >= kMostPoints) return in.wrong(text, "i x y d S O1 O2 O3 O4 C4 E b e1..e10");
    trip_point point{.number = whole(v[0]), .x = v[1], .y = v[2], .duration = v[3], .value = v[4]};
    if (p.points.empty()) {
      p.limit = v[6];
    } else {
      if (v.size() < 12 + kVisitTypes) return in.wrong(text, "i x y d S O1 O2 O3 O4 C4 E b e1..e10");
      point.opens = v[5];
      point.closes = v[9];
      point.fee = v[11];
      for (std::size_t t = 0; t < kVisitTypes; ++t) point.types[t] = v[12 + t] != 0;
    }
    p.points.push_back(point);
  }
  if (p.points.empty()) return in.wrong(text, "i x y d S O1 O2 O3 O4 C4 E b e1..e10");
  measure(p, cordeau ? distance_rule::down_to_two_decimals : distance_rule::down_to_one_decimal);
  return p;
}

base::result<trip_problem> read_op(lines& in) {
  trip_problem p;
  p.timed = false;
  std::string text;
  if (!in.next(text)) return in.wrong(text, "Tmax P");
  auto const head = numbers_of(text);
  if (head.size() < 2) return in.wrong(text, "Tmax P");
  p.limit = head[0];
  while (in.next(text)) {
    auto const v = numbers_of(text);
    if (v.size() < 3 || p.points.size() >= kMostPoints) return in.wrong(text, "x y score");
    p.points.push_back({.number = static_cast<int>(p.points.size()), .x = v[0], .y = v[1], .value = v[2]});
  }
  if (p.points.size() < 2) return in.wrong(text, "x y score");
  p.end = 1;
  measure(p, distance_rule::exact);
  return p;
}

base::result<trip_problem> read_oplib(lines& in) {
  trip_problem p;
  p.timed = false;
  std::string text;
  enum class section { head, places, scores, depots } at = section::head;
  while (in.next(text)) {
    while (!text.empty() && (text.back() == '\r' || text.back() == ' ')) text.pop_back();
    auto const value = [&](std::string_view key) -> std::optional<std::string> {
      if (!text.starts_with(key)) return {};
      auto const colon = text.find(':');
      auto const begin = colon == std::string::npos ? colon : text.find_first_not_of(": \t", colon);
      return begin == std::string::npos ? std::string{} : text.substr(begin);
    };
    if (text == "EOF") break;
    if (text.starts_with("NODE_COORD_SECTION")) {
      at = section::places;
    } else if (text.starts_with("NODE_SCORE_SECTION")) {
      at = section::scores;
    } else if (text.starts_with("DEPOT_SECTION")) {
      at = section::depots;
    } else if (auto const limit = value("COST_LIMIT")) {
      auto const v = numbers_of(*limit);
      if (v.size() != 1) return in.wrong(text, "COST_LIMIT : n");
      p.limit = v[0];
    } else if (auto const type = value("EDGE_WEIGHT_TYPE"); type && *type != "EUC_2D") {
      return in.wrong(text, "EDGE_WEIGHT_TYPE: EUC_2D");
    } else if (at != section::head) {
      auto const v = numbers_of(text);
      if (v.empty()) return in.wrong(text, "numbers");
      auto const index = static_cast<std::size_t>(whole(v[0])) - 1;  // of 0 and less: beyond every list
      if (at == section::places) {
        if (v.size() < 3 || p.points.size() >= kMostPoints) return in.wrong(text, "i x y");
        p.points.push_back({.number = whole(v[0]), .x = v[1], .y = v[2]});
      } else if (at == section::scores) {
        if (v.size() < 2 || index >= p.points.size()) return in.wrong(text, "i score");
        p.points[index].value = v[1];
      } else if (v[0] > 0) {
        if (index >= p.points.size()) return in.wrong(text, "a node");
        p.start = p.end = index;
      }
    }
  }
  if (p.points.empty() || p.limit <= 0) return in.wrong(text, "NODE_COORD_SECTION, COST_LIMIT");
  p.given = p.points[p.start].value;
  measure(p, distance_rule::nearest_whole);
  return p;
}

}  // namespace

base::result<trip_problem> read_instance(std::istream& stream, std::string const& file, instance_format format,
                                         int tours) {
  lines in{stream, file};
  auto const name = file.substr(file.find_last_of('/') + 1);
  auto const cordeau = name.find("pr") != std::string::npos;
  auto made = format == instance_format::toptw      ? read_toptw(in, cordeau)
              : format == instance_format::mctopmtw ? read_mctopmtw(in, cordeau)
              : format == instance_format::op       ? read_op(in)
                                                    : read_oplib(in);
  if (made && tours > 0) made->tours = tours;
  return made;
}

}  // namespace fengsui::invest
