#include "fire/satellite/hotspot.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "base/csv.h"
#include "base/measured.h"
#include "fire/separator.h"

namespace fengsui::fire {
namespace {

using base::fault_code;
using base::make_fault;

constexpr std::size_t kLongestLine = 64 * 1024;

struct synonym {
  std::string_view column;
  std::string_view ours;
};
constexpr std::array<synonym, 10> kSynonyms{{{"lat", "latitude"},
                                             {"lon", "longitude"},
                                             {"long", "longitude"},
                                             {"bright_ti4", "brightness"},
                                             {"bright_t31", "cooler"},
                                             {"bright_ti5", "cooler"},
                                             {"frp_mw", "frp"},
                                             {"first_seen_utc", "visible"},
                                             {"instrument_type", "instrument"},
                                             {"conf", "confidence"}}};

std::string_view satellite_name(std::string_view text) {
  struct spelling {
    std::string_view written;
    std::string_view name;
  };
  static constexpr std::array<spelling, 14> kSpellings{{{"T", "Terra"},
                                                        {"Terra", "Terra"},
                                                        {"A", "Aqua"},
                                                        {"Aqua", "Aqua"},
                                                        {"N", "S-NPP"},
                                                        {"NPP", "S-NPP"},
                                                        {"SNPP", "S-NPP"},
                                                        {"1", "NOAA-20"},
                                                        {"20", "NOAA-20"},
                                                        {"N20", "NOAA-20"},
                                                        {"J1", "NOAA-20"},
                                                        {"2", "NOAA-21"},
                                                        {"21", "NOAA-21"},
                                                        {"N21", "NOAA-21"}}};
  for (auto const& [written, name] : kSpellings) {
    if (text == written) return name;
  }
  return text;
}

std::string lower(std::string_view text) {
  std::string made{text};
  std::ranges::transform(made, made.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return made;
}

std::optional<confidence> confidence_of(std::string_view given) {
  auto const text = lower(given);
  if (text.empty()) return confidence::nominal;
  if (auto const percent = base::parse_measured(text)) {
    if (*percent < 0 || *percent > 100) return {};
    return *percent < 30 ? confidence::low : *percent < 80 ? confidence::nominal : confidence::high;
  }
  if (text.ends_with('%')) return confidence_of(std::string_view{text}.substr(0, text.size() - 1));
  if (text == "l" || text == "low") return confidence::low;
  if (text == "n" || text == "nominal") return confidence::nominal;
  if (text == "h" || text == "high") return confidence::high;
  return {};
}

// Minutes of the day: 0635, 635, 635.0, 35 (00:35), 06:35, 6:35, 06:35:00.
std::optional<int> minutes_of(std::string_view text) {
  if (text.ends_with(".0")) text.remove_suffix(2);
  auto const colon = text.find(':');
  auto const whole = [](std::string_view digits) -> std::optional<int> {
    int value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || value < 0) return {};
    return value;
  };
  std::optional<int> hours;
  std::optional<int> minutes;
  if (colon != std::string_view::npos) {
    hours = whole(text.substr(0, colon));
    minutes = whole(text.substr(colon + 1, 2));
  } else if (auto const all = whole(text); all && text.size() <= 4) {
    hours = *all / 100;
    minutes = *all % 100;
  }
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return {};
  return *hours * 60 + *minutes;
}

// A day in any of the ways in which the feed, archives and spreadsheets write it.
base::result<base::day> day_of(std::string_view text) {
  auto const whole = text.substr(0, text.find_first_of("T "));
  std::string iso;
  if (whole.size() == 8 && std::ranges::all_of(whole, [](char c) { return c >= '0' && c <= '9'; })) {
    iso = fmt::format("{}-{}-{}", whole.substr(0, 4), whole.substr(4, 2), whole.substr(6, 2));
  } else if (auto const first = whole.find('/'); first != std::string_view::npos) {
    auto const second = whole.find('/', first + 1);
    if (second == std::string_view::npos) return make_fault(fault_code::bad_day, text);
    auto const a = whole.substr(0, first);
    auto const b = whole.substr(first + 1, second - first - 1);
    auto const c = whole.substr(second + 1);
    // The year stands first or last; where it is last, the month stands first.
    iso = a.size() == 4 ? fmt::format("{}-{:0>2}-{:0>2}", a, b, c) : fmt::format("{}-{:0>2}-{:0>2}", c, a, b);
  } else {
    iso = whole;
  }
  auto const day = base::parse_day(iso);
  if (!day) return make_fault(fault_code::bad_day, text);
  return *day;
}

class reader {
 public:
  explicit reader(std::string const& file) : file_{file} {}

  bool header(std::vector<std::string> const& cells) {
    width_ = cells.size();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      auto name = lower(cells[i]);
      std::erase(name, ' ');
      if (name == "bright_t31") coarse_ = true;
      for (auto const& one : kSynonyms) {
        if (name == one.column) name = one.ours;
      }
      columns_.emplace(std::move(name), i);
    }
    for (auto const* needed : {"latitude", "longitude"}) {
      if (!columns_.contains(needed)) complain(1, make_fault(fault_code::missing_key, needed), needed);
    }
    if (!columns_.contains("datetime_utc") && !columns_.contains("acq_date")) {
      complain(1, make_fault(fault_code::missing_key, "acq_date"), "acq_date");
    }
    return made.faults.empty();
  }

  void row(int line, std::vector<std::string> const& cells) {
    if (cells.size() != width_) return complain(line, make_fault(fault_code::csv_width, cells.size(), width_), "");
    hotspot read{.line = line};
    auto const latitude = base::parse_measured(cell(cells, "latitude"));
    auto const longitude = base::parse_measured(cell(cells, "longitude"));
    if (!latitude || !(*latitude >= -90 && *latitude <= 90)) {
      return complain(line, make_fault(fault_code::bad_coordinate, cell(cells, "latitude")), "latitude");
    }
    if (!longitude || !(*longitude >= -180 && *longitude <= 180)) {
      return complain(line, make_fault(fault_code::bad_coordinate, cell(cells, "longitude")), "longitude");
    }
    read.latitude = *latitude;
    read.longitude = *longitude;
    read.brightness_k = base::parse_measured(cell(cells, "brightness"));
    read.frp_mw = base::parse_measured(cell(cells, "frp"));
    auto const sure = confidence_of(cell(cells, "confidence"));
    if (!sure) {
      return complain(line, make_fault(fault_code::unknown_choice, cell(cells, "confidence"), "0-100, l, n, h"),
                      "confidence");
    }
    read.confidence = *sure;
    read.satellite = satellite_name(cell(cells, "satellite"));
    // What says nothing of its satellite still has the columns of its instrument.
    auto const modis = read.satellite == "Terra" || read.satellite == "Aqua" ||
                       lower(cell(cells, "instrument")) == "modis" || (coarse_ && read.satellite.empty());
    if (modis) read.pixel_km = 1.0;
    read.by_night = lower(cell(cells, "daynight")).starts_with('n');
    if (auto const type = base::parse_measured(cell(cells, "type"))) read.feed_type = static_cast<int>(*type);
    auto const acquired = time_of(cells);
    if (!acquired) return complain(line, acquired.error(), "acq_date");
    read.acquired = read.visible = *acquired;
    if (auto const& text = cell(cells, "visible"); !text.empty()) {
      auto const visible = base::parse_time(text, utc_);
      if (!visible) return complain(line, visible.error(), "first_seen_utc");
      read.visible = visible->at;
    }
    made.rows.push_back(std::move(read));
  }

  void complain(int line, base::fault why, char const* field) {
    why.file = file_;
    why.line = line;
    made.faults.push_back(base::at_field(std::move(why), field));
  }

  hotspot_table made;

 private:
  std::string const& cell(std::vector<std::string> const& cells, std::string_view name) const {
    static std::string const none;
    auto const found = columns_.find(name);
    return found == columns_.end() ? none : cells[found->second];
  }

  base::result<base::instant> time_of(std::vector<std::string> const& cells) const {
    if (auto const& text = cell(cells, "datetime_utc"); !text.empty()) {
      auto iso = text;
      if (iso.size() > 10 && iso[10] == ' ') iso[10] = 'T';
      auto const at = base::parse_time(iso, utc_);
      if (!at) return at.error();
      return at->at;
    }
    auto const day = day_of(cell(cells, "acq_date"));
    if (!day) return day.error();
    auto const minutes = minutes_of(cell(cells, "acq_time"));
    if (!minutes) return make_fault(fault_code::bad_time, cell(cells, "acq_time"));
    return utc_.start_of(*day) + std::chrono::minutes{*minutes};
  }

  std::string const& file_;
  std::size_t width_ = 0;
  bool coarse_ = false;
  std::map<std::string, std::size_t, std::less<>> columns_;
  base::zone utc_{"UTC"};
};

}  // namespace

std::string_view to_text(confidence c) {
  static constexpr std::array<std::string_view, 3> kNames{"low", "nominal", "high"};
  return kNames[static_cast<std::size_t>(c)];
}

hotspot_table read_hotspots(std::istream& in, std::string const& file) {
  skip_mark(in);
  base::line_reader lines{in, kLongestLine};
  base::csv_reader records{lines, separator_of(in)};
  reader made{file};
  std::vector<std::string> cells;
  bool first = true;
  while (records.next(cells)) {
    if (records.problem()) {
      made.complain(records.line(), *records.problem(), "");
      if (first) break;
    } else if (!first) {
      made.row(records.line(), cells);
    } else if (!made.header(cells)) {
      break;
    }
    first = false;
  }
  return std::move(made.made);
}

}  // namespace fengsui::fire
