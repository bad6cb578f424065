#include "sense/csv_events.h"

#include <algorithm>
#include <array>

#include "model/toml_reader.h"

namespace fengsui::sense {
namespace {

constexpr std::array<std::string_view, 15> kEventColumns{"source", "source_seq", "op",    "target", "desk",
                                                         "kind",   "thing",      "verb",  "at",     "until",
                                                         "place",  "document",   "actor", "note",   "grade"};
constexpr std::string_view kSkip = "-";

raw_value text_value(std::string_view text) {
  return {raw_value::form::text, text, {}, {}};
}

// `fields.level` and `level` are the same column, unless an event has a key of that name.
std::string plain(std::string const& column) {
  auto const name = column.starts_with("fields.") ? column.substr(7) : column;
  bool const taken = std::ranges::find(kEventColumns, name) != kEventColumns.end() || name == "lon" || name == "lat" ||
                     name == "frame" || name.starts_with("target.");
  return taken ? column : name;
}

}  // namespace

base::result<column_map> read_column_map(std::string_view toml, std::string const& file) {
  base::faults faults;
  model::toml_reader reader{file, faults};
  auto const read = reader.parse(toml);
  reader.only(read, "", {"const", "columns"});
  column_map made;
  auto const texts = [&](char const* section, auto const& put) {
    auto const* table = read[section].as_table();
    if (table == nullptr) {
      if (auto const* other = read.get(section))
        reader.complain(*other, at_field(base::make_fault(base::fault_code::wrong_type, "table"), section));
      return;
    }
    for (auto const& [key, node] : *table) {
      if (auto const text = node.template value<std::string>())
        put(std::string{key.str()}, *text);
      else
        reader.complain(node, at_field(base::make_fault(base::fault_code::wrong_type, "text \"…\""), section));
    }
  };
  texts("const",
        [&](std::string const& key, std::string text) { made.constants.emplace_back(plain(key), std::move(text)); });
  texts("columns", [&](std::string key, std::string text) { made.columns.emplace(std::move(key), std::move(text)); });
  if (!faults.empty()) return faults.front();
  return made;
}

csv_events::csv_events(std::vector<std::string> header, column_map map)
    : header_{std::move(header)}, map_{std::move(map)} {
  std::vector<std::string> seen;
  for (auto& column : header_) {
    if (auto const renamed = map_.columns.find(column); renamed != map_.columns.end()) column = renamed->second;
    if (column == kSkip) column.clear();
    column = plain(column);
    if (column.empty()) continue;
    if (std::ranges::find(seen, column) != seen.end())
      faults_.push_back(base::make_fault(base::fault_code::duplicate_name, column));
    seen.push_back(column);
  }
  // A column says more than a constant.
  std::erase_if(map_.constants, [&](auto const& one) { return std::ranges::find(seen, one.first) != seen.end(); });
}

raw_event csv_events::read(std::vector<std::string> const& cells) const {
  raw_event made;
  raw_value place{raw_value::form::object, {}, {}, {}};
  raw_value fields{raw_value::form::object, {}, {}, {}};
  raw_value target{raw_value::form::object, {}, {}, {}};
  auto const put = [&](std::string_view key, std::string_view text) {
    if (key.empty() || text.empty()) return;
    if (std::ranges::find(kEventColumns, key) != kEventColumns.end()) {
      made.members.push_back({key, text_value(text)});
    } else if (key == "lon" || key == "lat" || key == "frame") {
      place.members.push_back({key, text_value(text)});
    } else if (key.starts_with("target.")) {
      target.members.push_back({key.substr(7), text_value(text)});
    } else {
      fields.members.push_back({key.starts_with("fields.") ? key.substr(7) : key, text_value(text)});
    }
  };
  for (auto const& [key, text] : map_.constants) put(key, text);
  for (std::size_t i = 0; i < cells.size() && i < header_.size(); ++i) put(header_[i], cells[i]);
  if (!place.members.empty()) made.members.push_back({"place", std::move(place)});
  if (!target.members.empty()) made.members.push_back({"target", std::move(target)});
  if (!fields.members.empty()) made.members.push_back({"fields", std::move(fields)});
  return made;
}

}  // namespace fengsui::sense
