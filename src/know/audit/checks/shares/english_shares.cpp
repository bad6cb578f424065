// "170,000 tickets had been sold, equivalent to 41 per cent of the total", "508 (41%) person-caused and 732 (59%)
// lightning-caused", "US$612 million, 30.60% of the total, … US$418 million or 20.90%": shares whose whole the text
// says in words, or by the other shares.
#include <algorithm>
#include <array>
#include <string>

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

// "5% of all passengers": what they are said to be of.
std::string_view noun_of_all(page const& of, std::size_t share) {
  static constexpr std::string_view kAll = " of all ";
  constexpr std::size_t kReach = 32;  // characters
  auto const tail = of.after(share, kReach);
  if (!tail.starts_with(kAll)) return {};
  auto const words = tail.substr(kAll.size());
  return words.substr(0, words.find_first_of(" ,;.)"));
}

// What leads from a part to its share.
constexpr std::array<std::string_view, 11> kLeadToShare{
    "equivalent to ", "accounting for ", "accounted for ", "representing ", "making up ",   "or ",
    "equal to ",      "amounting to ",   "who formed ",    "who made up ",  "which formed "};

// "170,000 tickets had been sold, equivalent to 61 per cent of the total quota": of the last larger level before it
// that is printed with the very noun.
void add_share_of_total(page const& of, std::size_t share, std::vector<relation>& to) {
  constexpr int kSentences = 2;
  constexpr std::size_t kLongest = 60;  // bytes
  if (share == 0 || !is_told_amount(of, share - 1) || of.sentence(share - 1) != of.sentence(share)) return;
  auto const part = share - 1;
  auto const joint = of.between(part, share);
  if (joint.size() > kLongest || !ends_with_any(joint, kLeadToShare)) return;
  if (!of.after(share, 14).starts_with(" of the total") && !of.after(share, 8).starts_with(" of all ")) return;
  auto const all = noun_of_all(of, share);
  auto const noun = all.empty() ? noun_printed(of, part) : all;
  if (noun.empty()) return;
  for (auto i = part; i-- > 0 && of.sentence(part) - of.sentence(i) <= kSentences;) {
    // "up 31 percent from 172.2 billion baht a year earlier": no total of now.
    if (!is_told_amount(of, i) || !is_plain(of.at(i)) || of.before(i, 6).ends_with(" from ")) continue;
    if (noun_printed(of, i) != noun || of.at(i).unit != of.at(part).unit) continue;
    if (printed_value(of.at(i).value) <= printed_value(of.at(part).value)) return;
    to.push_back(percent_of(of, "share", part, i, share));
    to.back().near_percent = all.empty() ? 200 : 300;
    to.back().named = true;
    return;
  }
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

struct share_of_one {
  std::size_t part = 0;
  std::size_t share = 0;
};

// Amounts of one unit, each with its share behind it, from the one that is told to be of the total on to the end of its
// sentence.
std::vector<share_of_one> shares_of_the_total(page const& of, std::size_t first) {
  constexpr std::size_t kLongest = 8;  // bytes: " or ", ", or "
  std::vector<share_of_one> made;
  if (!of.after(first, 14).starts_with(" of the total")) return made;
  for (auto share = first; share < of.size() && of.sentence(share) == of.sentence(first); ++share) {
    auto const part = share - 1;
    if (!is_percentage_of_something(of, share) || !is_told_amount(of, part)) continue;
    if (of.at(part).unit != of.at(first - 1).unit || of.between(part, share).size() > kLongest) continue;
    made.push_back({.part = part, .share = share});
  }
  return made;
}

// "$163.6 million or 65.6 per cent of the total value, and … $85.9 million or 34.4 per cent. The total value was $248.9
// million": shares that make a hundred leave nothing beside them, and the next sentence tells what they are of.
void add_total_told_behind(page const& of, std::size_t first, std::vector<relation>& to) {
  auto const row = shares_of_the_total(of, first);
  if (row.size() < 2 || row.front().share != first) return;
  std::vector<std::size_t> parts;
  exact shares = 0;
  for (auto const& one : row) {
    parts.push_back(one.part);
    shares += printed_value(of.at(one.share).value);
  }
  if (shares != 100) return;
  auto const whole = row.back().share + 1;
  if (!is_told_amount(of, whole) || of.at(whole).unit != of.at(parts.front()).unit) return;
  auto const lead = of.between(whole - 1, whole);
  if (!ends_english_sentence(lead) || !contains(behind_english_stop(lead), "otal ")) return;
  if (!is_about(printed_sum(of, parts), printed_value(of.at(whole).value))) return;
  to.push_back(parts_against(of, parts, whole, true));
  for (auto const& one : row) {
    to.push_back(percent_of(of, "share", one.part, whole, one.share));
    to.back().named = true;
  }
}

}  // namespace

void add_english_shares(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (is_percentage_of_something(of, i)) {
      add_share_of_total(of, i, to);
      if (i > 0) add_total_told_behind(of, i, to);
    }
    if (i > 0) add_shares_of_all(of, i, to);
  }
}

}  // namespace fengsui::know::audit
