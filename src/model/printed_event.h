#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/time.h"

namespace fengsui::model {

// Something dated that a text says has happened: projects signed or started, trains added, prizes given.
struct printed_event {
  std::string doc;
  std::string type;  // signing, project_start, train_added, train_coupled, contest_final, checkpoint, peak_day …
  std::string what;
  std::string place;
  std::optional<base::day> start_day;
  std::optional<base::day> end_day;
  std::vector<std::pair<std::string, std::string>> extra;  // count, dates, type, codes …: texts
  std::int64_t start = 0;                                  // code points of the text as it was given
  std::int64_t end = 0;
  std::int64_t start_byte = 0;
  std::int64_t end_byte = 0;
  std::string rule;
};

}  // namespace fengsui::model
