#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <sstream>

#include "base/csv.h"
#include "model/city.h"
#include "model/toml_reader.h"

namespace fengsui::model {
namespace {

using base::at_field;
using base::fault_code;
using base::make_fault;

std::optional<double> degrees(std::string const& text) {
  double value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

// `[target.invest] signed_amount = { "2025" = 1 }`: the city's targets for a desk's indicators.
void read_targets(toml_reader const& toml, toml::table const& file, city& out) {
  for (auto const& [desk, indicators] : toml.tables(file, "", "target")) {
    for (auto const& [id, periods] : toml.tables(*file["target"].as_table(), "target.", desk)) {
      for (auto const& [period, node] : *periods) {
        if (!node.is_string() && !node.is_integer() && !node.is_floating_point()) {
          toml.complain(node,
                        at_field(make_fault(fault_code::wrong_type, "1234 | \"1234.5\""), "target." + desk + "." + id));
          continue;
        }
        auto const whole = node.is_string() ? *node.value<std::string>() : fmt::format("{}", node.value_or(0.0));
        auto const parsed = base::parse_decimal(whole);
        if (!parsed) {
          toml.complain(node, at_field(parsed.error(), "target." + desk + "." + id));
          continue;
        }
        out.targets.push_back({desk + "." + id, std::string{period.str()},
                               base::make_ratio(parsed->mantissa, base::power_of_ten(parsed->decimals))});
      }
    }
  }
}

// `[access] visitors = "officer"`: who may come in, and how.
void read_access(toml_reader const& toml, toml::table const& file, access_settings& out) {
  auto const* table = file["access"].as_table();
  if (table == nullptr) return;
  toml.only(*table, "access", {"visitors", "second_factor", "idle_minutes", "session_hours", "oidc"});
  out.visitors = toml.text(*table, "access", "visitors", false);
  static constexpr std::array<std::string_view, 4> kRanks{"viewer", "reporter", "officer", "leader"};
  if (!out.visitors.empty() && std::ranges::find(kRanks, out.visitors) == kRanks.end()) {
    toml.complain(*table,
                  at_field(make_fault(fault_code::unknown_choice, out.visitors, "viewer, reporter, officer, leader"),
                           "access.visitors"));
  }
  auto const factor = toml.text(*table, "access", "second_factor", false);
  out.second_factor_required = factor == "required";
  if (!factor.empty() && factor != "required" && factor != "optional") {
    toml.complain(
        *table, at_field(make_fault(fault_code::unknown_choice, factor, "required, optional"), "access.second_factor"));
  }
  auto const whole = [&](std::string_view key, int most, int& into) {
    auto const given = toml.integer(*table, "access", key);
    if (!given) return;
    if (*given < 1 || *given > most)
      toml.complain(
          *table, at_field(make_fault(fault_code::number_out_of_range, *given, 1, most), "access." + std::string{key}));
    else
      into = static_cast<int>(*given);
  };
  whole("idle_minutes", 24 * 60, out.idle_minutes);
  whole("session_hours", 7 * 24, out.session_hours);
  if (auto const* oidc = (*table)["oidc"].as_table()) {
    toml.only(*oidc, "access.oidc", {"name", "issuer", "client", "secret_file", "redirect", "claim"});
    access_settings::provider made{.issuer = toml.text(*oidc, "access.oidc", "issuer", true),
                                   .client = toml.text(*oidc, "access.oidc", "client", true),
                                   .secret_file = toml.text(*oidc, "access.oidc", "secret_file", false),
                                   .redirect = toml.text(*oidc, "access.oidc", "redirect", true),
                                   .claim = toml.text(*oidc, "access.oidc", "claim", false),
                                   .name = toml.name(*oidc, "access.oidc", "name")};
    if (made.claim.empty()) made.claim = "sub";
    out.oidc = std::move(made);
  }
}

void read_settings(std::filesystem::path const& path, city_reading& out) {
  toml_reader toml{path.string(), out.faults};
  std::ifstream in{path, std::ios::binary};
  if (!in) {
    out.faults.push_back(make_fault(fault_code::no_file, path.string()));
    return;
  }
  std::stringstream text;
  text << in.rdbuf();
  auto const file = toml.parse(text.str());
  if (!out.faults.empty()) return;
  toml.only(file, "", {"city", "attribution", "source", "target", "frame", "access"});
  auto& read = out.read;
  if (auto const* table = file["city"].as_table()) {
    toml.only(*table, "city", {"id", "name", "zone", "root", "home", "today", "desks"});
    read.id = toml.text(*table, "city", "id", true);
    read.name = toml.name(*table, "city", "name");
    read.zone_name = toml.text(*table, "city", "zone", true);
    read.root = toml.text(*table, "city", "root", true);
    read.home = toml.text(*table, "city", "home", true);
    read.today = toml.text(*table, "city", "today", false);
    read.desks = toml.texts(*table, "city", "desks");
    try {
      if (!read.zone_name.empty()) base::zone const known{read.zone_name};
    } catch (std::runtime_error const&) {
      toml.complain(
          *table, at_field(make_fault(fault_code::unknown_name, read.zone_name, "Asia/Shanghai, UTC, …"), "city.zone"));
    }
    if (!read.today.empty()) {
      if (auto const day = base::parse_day(read.today); !day)
        toml.complain(*table, at_field(day.error(), "city.today"));
    }
  } else {
    toml.complain(file, at_field(make_fault(fault_code::missing_key, "[city]"), ""));
  }
  if (auto const* table = file["frame"].as_table()) {
    toml.only(*table, "frame", {"boundaries"});
    auto const text_of = toml.text(*table, "frame", "boundaries", true);
    if (auto const found = base::frame_from(text_of))
      read.boundary_frame = *found;
    else
      toml.complain(*table, at_field(make_fault(fault_code::bad_frame, text_of), "frame.boundaries"));
  }
  for (auto const& [id, table] : toml.tables(file, "", "source")) {
    toml.only(*table, "source." + id, {"name", "made_up"});
    read.sources.push_back(
        {id, toml.name(*table, "source." + id, "name"), toml.boolean(*table, "source." + id, "made_up")});
  }
  if (auto const* list = file["attribution"].as_array()) {
    for (auto const& node : *list) {
      auto const* table = node.as_table();
      if (table == nullptr) {
        toml.complain(
            node, at_field(make_fault(fault_code::wrong_type, "{ text = { zh = \"…\", en = \"…\" }, licence = \"…\" }"),
                           "attribution"));
        continue;
      }
      read.attributions.push_back(
          {toml.name(*table, "attribution", "text"), toml.text(*table, "attribution", "licence", false)});
    }
  }
  read_targets(toml, file, read);
  read_access(toml, file, read.access);
}

void read_places(std::filesystem::path const& path, city_reading& out) {
  std::ifstream in{path, std::ios::binary};
  if (!in) {
    out.faults.push_back(make_fault(fault_code::no_file, path.string()));
    return;
  }
  base::line_reader lines{in, 1 << 16};
  base::csv_reader csv{lines};
  std::vector<std::string> cells;
  auto const complain = [&](base::fault made, std::string field) {
    made.file = path.string();
    made.line = csv.line();
    made.field = std::move(field);
    out.faults.push_back(std::move(made));
  };
  static constexpr std::string_view kHead = "code,level,parent,name_zh,name_en,lon,lat,frame";
  bool head = true;
  while (csv.next(cells)) {
    if (csv.problem()) {
      complain(*csv.problem(), "");
      continue;
    }
    if (head) {
      head = false;
      std::string joined;
      for (auto const& cell : cells) joined += (joined.empty() ? "" : ",") + cell;
      if (joined != kHead) complain(make_fault(fault_code::unknown_key, joined, kHead), "");
      continue;
    }
    if (cells.size() != 8) {
      complain(make_fault(fault_code::csv_width, cells.size(), 8), "");
      continue;
    }
    static constexpr std::array<std::string_view, 5> kRequired{"code", "level", "", "name_zh", "name_en"};
    bool whole = true;
    for (std::size_t i = 0; i < kRequired.size(); ++i) {
      if (kRequired[i].empty() || !cells[i].empty()) continue;
      complain(make_fault(fault_code::missing_field, kRequired[i]), std::string{kRequired[i]});
      whole = false;
    }
    if (!whole) continue;
    place made{.code = cells[0], .level = cells[1], .parent = cells[2], .name = {cells[3], cells[4]}};
    if (!cells[5].empty()) {
      auto const lon = degrees(cells[5]);
      auto const lat = degrees(cells[6]);
      auto const measured = base::frame_from(cells[7]);
      // So written, NaN is outside too.
      bool const in_range = lon && lat && *lon >= -180 && *lon <= 180 && *lat >= -90 && *lat <= 90;
      if (!in_range) {
        complain(make_fault(fault_code::bad_coordinate, cells[5] + ", " + cells[6]), "lon");
      } else if (!measured) {
        complain(make_fault(fault_code::bad_frame, cells[7]), "frame");
      } else {
        made.at = base::coordinate{*lon, *lat, *measured};
      }
    }
    if (!out.read.place_numbers.emplace(made.code, out.read.places.size()).second) {
      complain(make_fault(fault_code::duplicate_name, made.code), "code");
      continue;
    }
    out.read.places.push_back(std::move(made));
  }
  for (auto const& one : out.read.places) {
    std::size_t steps = 0;
    auto const* up = &one;
    while (up != nullptr && !up->parent.empty() && steps++ < 16) {
      auto const* next = out.read.find_place(up->parent);
      if (next == nullptr)
        out.faults.push_back(
            at_field(make_fault(fault_code::unknown_place, up->parent), path.string() + " parent of " + up->code));
      up = next;
    }
    if (steps >= 16)
      out.faults.push_back(
          at_field(make_fault(fault_code::bad_definition, one.code, one.code), path.string() + " parent circle"));
  }
}

base::ring read_ring(simdjson::dom::array points, base::frame measured_in) {
  base::ring made;
  for (simdjson::dom::array point : points) {
    made.push_back({point.at(0).get_double(), point.at(1).get_double(), measured_in});
  }
  return made;
}

void read_boundaries(std::filesystem::path const& path, city_reading& out) {
  if (!std::filesystem::exists(path)) return;  // a city may have none
  try {
    simdjson::dom::parser parser;
    simdjson::dom::element const file = parser.load(path.string());
    for (simdjson::dom::element feature : file["features"].get_array()) {
      boundary made{.place = std::string{feature["properties"]["code"].get_string().value()}, .rings = {}};
      if (out.read.find_place(made.place) == nullptr) {
        auto unknown = make_fault(fault_code::unknown_place, made.place);
        unknown.file = path.string();
        out.faults.push_back(std::move(unknown));
      }
      auto const geometry = feature["geometry"];
      std::string_view const type = geometry["type"];
      if (type == "Polygon") {
        for (simdjson::dom::array ring : geometry["coordinates"].get_array())
          made.rings.push_back(read_ring(ring, out.read.boundary_frame));
      } else if (type == "MultiPolygon") {
        for (simdjson::dom::array polygon : geometry["coordinates"].get_array()) {
          for (simdjson::dom::array ring : polygon) made.rings.push_back(read_ring(ring, out.read.boundary_frame));
        }
      }
      out.read.boundaries.push_back(std::move(made));
    }
  } catch (simdjson::simdjson_error const& error) {
    auto made = make_fault(fault_code::bad_json, error.what());
    made.file = path.string();
    out.faults.push_back(std::move(made));
  }
}

}  // namespace

city_reading read_city(std::filesystem::path const& folder) {
  city_reading out;
  out.read.folder = folder;
  read_settings(folder / "city.toml", out);
  if (out.faults.empty()) read_places(folder / "places.csv", out);
  for (auto const& [key, code] : {std::pair{"root", out.read.root}, {"home", out.read.home}}) {
    if (!out.faults.empty() || out.read.find_place(code) != nullptr) continue;
    auto unknown = at_field(make_fault(fault_code::unknown_place, code), fmt::format("city.{}", key));
    unknown.file = (folder / "city.toml").string();
    out.faults.push_back(std::move(unknown));
  }
  if (out.faults.empty()) read_boundaries(folder / "boundaries.geojson", out);
  return out;
}

}  // namespace fengsui::model
