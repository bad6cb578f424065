// "some $22.46 billion … Vigo with $5.34 billion, or 23.8 percent, Gera with $4.19 billion, or 18.7 percent, and Jena
// with $3.9 billion, or 17.4 percent": counts told with their shares leave one another out, and what three of them say
// of their whole is so.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/shares/english_share_wholes.h"
#include "know/audit/checks/shares/english_told_shares.h"
#include "know/audit/english_words.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

using told_row = std::vector<told_share>;

constexpr std::size_t kFewestAgreeing = 3;
constexpr std::size_t kPairsOfRow = 8;
constexpr std::int64_t kShareDigits = 10;
constexpr std::int64_t kPartDigits = 100;

bool are_of_one_kind(page const& of, told_share const& a, told_share const& b) {
  auto const& one = of.at(a.part);
  auto const& other = of.at(b.part);
  return one.unit == other.unit && a.part != b.part && same_period(one, other);
}

// Known to twenty parts, printed without "about" and "over".
bool tells_its_whole(page const& of, told_share const& one) {
  constexpr int kParts = 20;
  return is_exact(of, one.part) && is_exact(of, one.share) && of.at(one.share).value.mantissa >= kShareDigits &&
         is_known_to(whole_implied(of, one), kParts);
}

// The pairs of the sentences around, each of which tells its whole.
told_row pairs_around(page const& of, told_row const& told, std::size_t k) {
  constexpr int kSentences = 2;
  told_row made;
  for (auto j = k > kPairsOfRow ? k - kPairsOfRow : 0; j < std::min(told.size(), k + kPairsOfRow + 1); ++j) {
    if (j == k || std::abs(of.sentence(told[j].share) - of.sentence(told[k].share)) > kSentences) continue;
    if (are_of_one_kind(of, told[j], told[k]) && tells_its_whole(of, told[j])) made.push_back(told[j]);
  }
  return made;
}

// Those that mean the same whole as this one.
told_row pairs_that_agree(page const& of, told_share const& with, told_row const& among) {
  told_row made;
  for (auto const& one : among) {
    if (meet(whole_implied(of, one), whole_implied(of, with))) made.push_back(one);
  }
  return made;
}

bool is_share_of_level_told(page const& of, told_share const& one, std::size_t level) {
  return level != one.part && is_told_count(of, level) && of.at(level).unit == of.at(one.part).unit &&
         of.at(level).value.mantissa != 0 && fits_share(of, one.part, level, one.share);
}

bool some_level_fits_pair(page const& of, told_share const& one) {
  return std::ranges::any_of(of.near(one.part), [&](std::size_t i) { return is_share_of_level_told(of, one, i); });
}

// The level of the page that two of them and more are of.
std::optional<std::size_t> level_of_most(page const& of, told_row const& row) {
  for (auto const i : of.near(row.front().part)) {
    if (std::ranges::count_if(row, [&](told_share const& one) { return is_share_of_level_told(of, one, i); }) > 1)
      return i;
  }
  return {};
}

// The first level before the row that counts as it does, where a slip of the pen makes it what they are of, all but
// one.
std::optional<std::size_t> total_by_slip(page const& of, told_row const& row) {
  auto const first = std::ranges::min(row, {}, &told_share::part).part;
  for (auto whole = of.near(first).front(); whole < first; ++whole) {
    if (!is_told_count(of, whole) || of.at(whole).unit != of.at(first).unit || !is_plain(of.at(whole))) continue;
    if (of.at(whole).indicator != of.at(first).indicator || !same_period(of.at(whole), of.at(first))) continue;
    bool const by_slip = std::ranges::any_of(slips_of(of.at(whole)), [&](slipped_number const& slip) {
      auto const range = rounding_interval(of.at(whole), slip.number, reach::widest);
      auto const is_so = [&](told_share const& one) { return meet(whole_implied(of, one), range); };
      return std::ranges::count_if(row, is_so) >=
             std::max(std::ssize(row) - 1, static_cast<std::ptrdiff_t>(kFewestAgreeing));
    });
    return by_slip ? std::optional{whole} : std::nullopt;
  }
  return {};
}

// "wind 28.1% with 5,888 GWh, solar 12.3% with 2,566 GWh, hydro 7.4% with 1,560 GWh and nuclear 71.9% with 3,759 GWh":
// three that agree on a whole, printed or not, say so of a fourth that is of no level of the page.
void add_odd_one_out(page const& of, told_row const& told, std::size_t k, std::vector<relation>& to) {
  auto const& own = told[k];
  if (!is_exact(of, own.part) || !is_exact(of, own.share) || some_level_fits_pair(of, own)) return;
  if (of.at(own.part).value.mantissa < kPartDigits) return;
  auto const around = pairs_around(of, told, k);
  for (auto const& one : around) {
    if (meet(whole_implied(of, own), whole_implied(of, one))) continue;
    auto const agreeing = pairs_that_agree(of, one, around);
    if (agreeing.size() < std::max(kFewestAgreeing, around.size() / 2 + 1)) continue;
    auto const whole = level_of_most(of, agreeing);
    if (whole == own.part || (!whole && total_by_slip(of, agreeing))) return;
    to.push_back(whole ? percent_of(of, "share", own.part, *whole, own.share) : of_one_unprinted_whole(of, one, own));
    to.back().only_by_slip = true;
    return;
  }
}

// "$32.46 billion … $5.34 billion (23.8 percent), $4.19 billion (18.7 percent) and $3.92 billion (17.4 percent)": where
// a slip of the pen in the total that is told first makes it what all of them are of, that is the slip.
void add_whole_by_slip(page const& of, told_row const& told, std::size_t k, std::vector<relation>& to) {
  auto const& own = told[k];
  if (!tells_its_whole(of, own) || some_level_fits_pair(of, own)) return;
  auto row = pairs_that_agree(of, own, pairs_around(of, told, k));
  row.push_back(own);
  if (auto const whole = total_by_slip(of, row)) {
    to.push_back(percent_of(of, "share", own.part, *whole, own.share));
    to.back().only_by_slip = true;
    to.back().named = true;
  }
}

// The pairs behind one of a sentence, next to each other, from that one on.
told_row told_row_behind(page const& of, told_row const& told, std::size_t k) {
  static constexpr std::array<std::string_view, 7> kWithin{"of which",  "of whom", "ncluding", "f these",
                                                           "mong them", "f them",  "within"};
  constexpr std::size_t kMostFiguresApart = 2;
  told_row made{told[k]};
  for (auto next = k + 1; next < told.size(); ++next) {
    if (of.sentence(told[next].share) != of.sentence(told[k].share)) break;
    auto const from = std::max(made.back().share, made.back().part);
    auto const on = std::min(told[next].share, told[next].part);
    if (on <= from || on - from > kMostFiguresApart || contains_any(of.between(from, on), kWithin)) break;
    if (!are_of_one_kind(of, told[next], told[k])) break;
    made.push_back(told[next]);
  }
  return made;
}

// "the north has 47.5 billion or 52.1 percent, the south 45 billion or 22.3 percent and the west 12.1 billion or 14.3
// percent": together no more than what one of them is of.
std::size_t add_parts_of_one_whole(page const& of, told_row const& told, std::size_t k, std::vector<relation>& to) {
  auto const row = told_row_behind(of, told, k);
  if (row.size() < 2) return 1;
  std::vector<std::size_t> parts;
  for (auto const& one : row) parts.push_back(one.part);
  auto const is_theirs = [&](std::size_t level) {
    return std::ranges::any_of(row, [&](told_share const& one) { return is_share_of_level_told(of, one, level); }) &&
           std::ranges::all_of(parts, [&](std::size_t part) { return may_be_all_of(of, level, part); });
  };
  auto const from = k > kPairsOfRow ? told.begin() + static_cast<std::ptrdiff_t>(k - kPairsOfRow) : told.begin();
  auto const to_end = told.begin() + static_cast<std::ptrdiff_t>(std::min(told.size(), k + row.size() + kPairsOfRow));
  for (auto whole = parts.front(); whole-- > of.near(parts.front()).front();) {
    if (!is_plain(of.at(whole)) || !is_theirs(whole)) continue;
    if (std::count_if(from, to_end, [&](told_share const& one) { return is_share_of_level_told(of, one, whole); }) < 2)
      continue;
    to.push_back(parts_against(of, parts, whole, false));
    to.back().near_percent = 200;
    break;
  }
  return row.size();
}

}  // namespace

void add_english_share_rows(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  auto const told = told_shares(of, 0, of.size());
  for (std::size_t k = 0; k < told.size(); ++k) {
    add_odd_one_out(of, told, k, to);
    add_whole_by_slip(of, told, k, to);
  }
  for (std::size_t k = 0; k < told.size();) k += add_parts_of_one_whole(of, told, k, to);
}

}  // namespace fengsui::know::audit
