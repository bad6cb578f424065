#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fengsui::invest {

// How a shared lead's contract is credited to the two bureaus, in tenths of a percent; what sums to less than the whole
// is nobody's.
struct credit_rule {
  int from_permille = 500;  // to who offered it
  int to_permille = 500;    // to who accepted it
};

// "60/40", "50 / 50", "62.5/37.5"; both are shares of a hundred, together at most 100. None where it is no such rule.
// "100/100" counts it in full on both sides, as some agreements do.
std::optional<credit_rule> read_credit_rule(std::string_view);

struct credited {
  std::int64_t from_fen = 0;
  std::int64_t to_fen = 0;
};
// Exact: with shares that sum to the whole no fen is lost or made; the odd fen is the receiver's.
credited credit_of(credit_rule const&, std::int64_t amount_fen);

}  // namespace fengsui::invest
