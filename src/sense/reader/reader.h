#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/printed_event.h"
#include "model/printed_figure.h"

namespace fengsui::sense::reader {

// What was read in one bulletin: its figures and dated events in the order of the text.
struct reading {
  std::vector<model::printed_figure> figures;
  std::vector<model::printed_event> events;
  std::optional<base::day> published;  // as given, else as the text says
};

struct reading_options {
  std::string doc;
  std::optional<base::day> published;
  // The names that 全省 and 全市 stand for where the text names none: the installation's, or empty.
  std::string home_province;
  std::string home_city;
  // What lies before this piece of a longer text that is read in pieces.
  std::int64_t first_point = 0;
  std::int64_t first_byte = 0;
};

// Reads a bulletin in Chinese or English. Deterministic: the same text gives the same figures, each with the rule that
// read it. Never fails: a broken byte is read over. Linear in the length of the text.
reading read_bulletin(std::string_view utf8, reading_options const&);

// One JSON object a line, with the keys of docs/reader.md. `letter` names the figure in its document: a, b, … z, aa.
std::string figure_json(model::printed_figure const&, std::size_t index);
std::string event_json(model::printed_event const&);
std::string letter(std::size_t index);

// "level", "chg_pct" …: as the JSON has it.
std::string kind_name(model::figure_kind);

}  // namespace fengsui::sense::reader
