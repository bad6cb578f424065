#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/name.h"
#include "base/time.h"

namespace fengsui::invest {

// A bank's line, as it stands: money in fen.
struct credit_line {
  std::string id;
  std::string bank;
  std::string project;  // empty: for any project
  std::int64_t amount_fen = 0;
  std::int64_t drawn_fen = 0;
  std::vector<std::string> conditions;
  std::vector<std::string> met;
  double own_percent =
      0;  // the share of own funds in what was spent that must have arrived before a bank pays (资本金比例)
  std::optional<base::day> until;
};

struct credit_standing {
  std::int64_t left_fen = 0;         // of the line
  std::int64_t drawable_fen = 0;     // today
  std::vector<std::string> missing;  // conditions that are not met
  std::int64_t own_short_fen = 0;    // own funds that must still arrive before the whole line can be drawn
  bool lapsed = false;
};

// What can be drawn today. With own share p and own funds A that have arrived, at most A·(100 - p)/p may have been
// drawn; with p = 0 there is no such rule. No condition may be open, and the line must not have lapsed.
credit_standing standing_of(credit_line const&, std::int64_t own_funds_arrived_fen, base::day today);

}  // namespace fengsui::invest
