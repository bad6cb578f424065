#include "invest/factor/credit_line.h"

#include <algorithm>
#include <cmath>

namespace fengsui::invest {

credit_standing standing_of(credit_line const& line, std::int64_t own_fen, base::day today) {
  credit_standing made;
  made.left_fen = std::max<std::int64_t>(0, line.amount_fen - line.drawn_fen);
  made.lapsed = line.until && *line.until < today;
  for (auto const& one : line.conditions) {
    if (std::ranges::find(line.met, one) == line.met.end()) made.missing.push_back(one);
  }
  auto may = made.left_fen;
  if (line.own_percent > 0 && line.own_percent < 100) {
    // In tenths of a percent and whole fen, so that nobody is refused for a rounding.
    auto const own = static_cast<std::int64_t>(std::llround(line.own_percent * 10));
    auto const allowed = static_cast<std::int64_t>(static_cast<__int128_t>(own_fen) * (1000 - own) / own);
    may = std::clamp<std::int64_t>(allowed - line.drawn_fen, 0, made.left_fen);
    auto const wanted = static_cast<__int128_t>(line.amount_fen) * own;
    auto const needed = static_cast<std::int64_t>((wanted + (1000 - own) - 1) / (1000 - own));
    made.own_short_fen = std::max<std::int64_t>(0, needed - own_fen);
  }
  made.drawable_fen = made.lapsed || !made.missing.empty() ? 0 : may;
  return made;
}

}  // namespace fengsui::invest
