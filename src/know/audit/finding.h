#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/name.h"
#include "base/time.h"
#include "model/printed_figure.h"

namespace fengsui::know::audit {

// inconsistent: no values within the rounding intervals make the relation true. cut: they would if the printed value
// had been rounded, but it was cut off (截尾). suspicious: it may be true, and a person should look.
enum class verdict { inconsistent, cut, suspicious };

// One side of a relation: its value at the printed figures, and what it may be at the ends of their intervals.
// Decimal text, rounded outwards at the sixth significant decimal; empty where the side is open to infinity.
struct side {
  std::string value;
  std::string low;
  std::string high;
};

// What would make the relation true by one slip of the pen.
struct repair {
  enum class slip { direction, separator, scale, point, swapped_digits, digit, reading };
  slip how = slip::digit;
  std::int64_t figure = 0;  // by its place in the document's list
  std::string from;
  std::string to;
  model::printed_number number;  // what `to` says; not of a direction
  base::name text;
};

struct figure_at {
  std::int64_t document = 0;  // by its place among the documents audited together
  std::int64_t figure = 0;    // by its place in that document's list

  bool operator==(figure_at const&) const = default;
};

// 疑点: what the auditor found wrong or doubtful, with the arithmetic.
struct finding {
  std::string doc;
  std::string check;  // sum, part_whole, growth, …: docs/audit.md
  audit::verdict verdict = verdict::inconsistent;
  std::vector<figure_at> figures;
  std::string relation;  // "b/(a-b)*100 ~ c", by the figures' letters
  side computed;
  side reported;
  base::name text;
  std::vector<repair> repairs;  // most likely first, at most three
};

// A document as the auditor takes it. `text` may be empty: then nothing that stands on words (lists of names, 其中 and
// sentence ends) is looked at.
struct document {
  std::string id;
  std::string text;  // UTF-8, as the figures' spans count it
  std::optional<base::day> published;
  std::vector<model::printed_figure> figures;
};

// a, b, … z, aa, ab, …: how findings and tables call a document's figures.
std::string letter(std::int64_t index);

std::string_view to_text(verdict);
std::string_view to_text(repair::slip);
base::name check_name(std::string_view check);

}  // namespace fengsui::know::audit
