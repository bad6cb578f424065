#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/name.h"
#include "base/result.h"
#include "sense/raw_event.h"

namespace fengsui::sense {

// A map file: what the columns of a foreign table mean, and what stands in none of them.
struct column_map {
  std::map<std::string, std::string, std::less<>> columns;     // column → key
  std::vector<std::pair<std::string, std::string>> constants;  // key → text
};

base::result<column_map> read_column_map(std::string_view toml, std::string const& file);

// Records of a CSV table as raw events: keys of an event by name, everything else a field.
class csv_events {
 public:
  csv_events(std::vector<std::string> header, column_map);

  base::faults const& faults() const { return faults_; }  // of the header
  std::size_t width() const { return header_.size(); }

  // Empty cells say nothing. The result points into `cells` and into this object.
  raw_event read(std::vector<std::string> const& cells) const;

 private:
  std::vector<std::string> header_;  // keys; "" for a column that is left out
  column_map map_;
  base::faults faults_;
};

}  // namespace fengsui::sense
