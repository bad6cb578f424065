// "1,240 fires, 508 (41%) person-caused and 732 (59%) lightning-caused": shares that the parts of a whole have behind
// them.
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool is_percentage_of_something(page const& of, std::size_t i) {
  using enum model::figure_kind;
  auto const kind = of.at(i).kind;
  return is_told_percentage(of, i) && (kind == share || kind == target_share || kind == level);
}

// A level with nothing behind it but its share: "508 (41%)", "inward 10,617,318 tons, 56.7 per cent, outward …".
bool has_share_right_behind(page const& of, std::size_t part) {
  static constexpr std::array<std::string_view, 6> kEnds{", ", "; ", ". ", " and ", ".\n", "."};
  auto const share = part + 1;
  if (share >= of.size() || !is_told_amount(of, part) || !is_percentage_of_something(of, share)) return false;
  auto const joint = of.between(part, share);
  if (joint == " (") return of.after(share, 1) == ")";
  return (joint == ", " || joint == ", or " || joint == " or ") && starts_with_any(of.after(share, 5), kEnds);
}

// "1,240 fires, 508 (41%) person-caused and 732 (57%) lightning-caused": parts that make what stands before them to a
// thousandth, whose shares make a hundred.
void add_shares_of_all(page const& of, std::size_t first, std::vector<relation>& to) {
  constexpr std::size_t kFiguresBack = 4;
  constexpr int kLeast = 50;
  constexpr int kThousand = 1000;
  std::vector<std::size_t> parts;
  std::vector<std::size_t> shares;
  for (auto part = first; has_share_right_behind(of, part) && of.sentence(part) == of.sentence(first); part += 2) {
    if (of.at(part).unit != of.at(first).unit) break;
    parts.push_back(part);
    shares.push_back(part + 1);
  }
  if (parts.size() < 2) return;
  auto const sum = printed_sum(of, parts);
  for (auto whole = first; whole-- > 0 && first - whole <= kFiguresBack;) {
    if (of.sentence(first) - of.sentence(whole) > 1 || !is_told_amount(of, whole)) continue;
    auto const all = printed_value(of.at(whole).value);
    if (all < kLeast || of.at(whole).unit != of.at(first).unit ||
        (abs(exact{sum - all}) > 1 && abs(exact{sum - all}) * kThousand > all))
      continue;
    to.push_back(shares_against_hundred(of, shares, true));
    return;
  }
}

}  // namespace

void add_english_shares(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 1; i < of.size(); ++i) add_shares_of_all(of, i, to);
}

}  // namespace fengsui::know::audit
