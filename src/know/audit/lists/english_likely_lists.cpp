#include "know/audit/lists/english_likely_lists.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <ranges>
#include <utility>

#include "know/audit/english_words.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/lists/row_words.h"
#include "know/audit/page.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using row_of_levels = std::vector<std::size_t>;

constexpr std::int64_t kThreeDigits = 100;
constexpr double kAtOnce = 1;      // right behind its whole, relation.h, wrong_links
constexpr double kFurther = 2;     // behind other levels, or in later sentences
constexpr double kOfOthers = 0.4;  // each of another owner or place
constexpr double kTwin = 0.02;     // another row comes to the same
constexpr double kBeside = 0.05;   // each row beside it that closes

bool is_told_by_the_day(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 5> kADay{" each day", " per day", " a day", " daily", " every day"};
  return starts_with_any(of.after(i, 10), kADay);
}

bool may_stand_in_row(page const& of, std::size_t i, std::size_t like) {
  return is_told_count(of, i) && is_of_row(of, i, like) && of.at(i).role != "base" && !is_told_as_what_was(of, i) &&
         !is_told_on_average(of, i) && !is_told_by_the_day(of, i) && !lie_apart(of.at(i), of.at(like));
}

// "Liquid bulk was 49.3 million tonnes, of which 24.8 of oil": what follows is of the level before it.
bool opens_a_member(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 8> kHolds{"of which", "of whom",    "ncluding", "comprising",
                                                          "made up",  "consisting", "such as",  ", with "};
  return contains_any(of.between(i - 1, i), kHolds);
}

// A level behind a whole that counts as it does, and whether it is the first or the last of its sentence.
struct row_member {
  std::size_t figure = 0;
  bool begins = false;
  bool ends = false;
};

// Those levels, without what is told of one of them.
std::vector<row_member> members_behind(page const& of, std::size_t whole) {
  constexpr std::size_t kFiguresOn = 32;
  constexpr int kSentences = 6;
  constexpr std::size_t kMost = 14;
  std::vector<row_member> made;
  auto bracketed =
      false;         // what a level was planned or was before: "65.11 billion units (plan 64.59, last year 60.59)"
  auto nested = -1;  // the sentence in which a member's own parts are told
  auto const end = std::min(of.size(), whole + kFiguresOn);
  for (auto i = whole + 1; i < end && made.size() < kMost && of.sentence(i) - of.sentence(whole) <= kSentences; ++i) {
    auto const sentence = of.sentence(i);
    auto const joint = of.between(i - 1, i);
    if (contains(joint, ")")) bracketed = false;
    if (joint.starts_with(" (") && is_told_count(of, i - 1) && !contains(joint, ")")) bracketed = true;
    if (bracketed) continue;
    if (!made.empty() && sentence == of.sentence(made.back().figure) && opens_a_member(of, i)) nested = sentence;
    if (nested == sentence || !may_stand_in_row(of, i, whole)) continue;
    if (printed_value(of.at(i).value) >= printed_value(of.at(whole).value)) continue;
    bool const begins = made.empty() || of.sentence(made.back().figure) != sentence;
    if (begins && !made.empty()) made.back().ends = true;
    made.push_back({.figure = i, .begins = begins});
  }
  if (!made.empty()) made.back().ends = true;
  return made;
}

struct likely {
  row_of_levels parts;
  double doubt = 0;
};

bool comes_to_about(page const& of, row_of_levels const& parts, std::size_t whole) {
  constexpr double kFactor = 1.3;
  auto const sum = size_of_all(of, parts);
  auto const all = printed_size(of.at(whole).value);
  return sum <= all * kFactor && all <= sum * kFactor;
}

// The rows of whole sentences behind a whole that come near to it.
std::vector<likely> rows_behind(page const& of, std::size_t whole) {
  std::vector<likely> made;
  auto const members = members_behind(of, whole);
  for (std::size_t first = 0; first < members.size(); ++first) {
    if (!members[first].begins) continue;
    row_of_levels row;
    for (auto k = first; k < members.size(); ++k) {
      row.push_back(members[k].figure);
      if (row.size() < 2 || !members[k].ends || !comes_to_about(of, row, whole)) continue;
      auto const last = of.sentence(row.back());
      bool const own_sentence = last == of.sentence(row.front()) && last - of.sentence(whole) <= 1;
      bool const at_once = own_sentence || (first == 0 && last - of.sentence(whole) <= 1);
      made.push_back({.parts = row, .doubt = at_once ? kAtOnce : kFurther});
    }
  }
  return made;
}

bool share_a_level(row_of_levels const& a, row_of_levels const& b) {
  return std::ranges::any_of(a, [&](std::size_t i) { return std::ranges::find(b, i) != b.end(); });
}

// "foreign money 6.12 billion, local 4.96 billion; the north 7.53 billion, the south 3.55 billion": of another thing
// the same comes together, to three digits and more.
bool has_a_twin(page const& of, likely const& one, std::vector<likely> const& all) {
  constexpr int kPlay = 200;  // of one
  auto const sum = total_of(of, one.parts);
  if (!sum.low || !sum.high || exact{*sum.high - *sum.low} * kPlay > *sum.high) return false;
  return std::ranges::any_of(all, [&](likely const& other) {
    if (share_a_level(one.parts, other.parts)) return false;
    auto const second = total_of(of, other.parts);
    return second.low && second.high && exact{*second.high - *second.low} * kPlay <= *second.high && meet(sum, second);
  });
}

bool closes_beside(page const& of, closed_list const& one, std::size_t whole, row_of_levels const& parts) {
  constexpr int kSentences = 4;
  return one.parts.size() == parts.size() && one.whole != whole && one.parts.front() == one.whole + 1 &&
         of.at(one.whole).unit == of.at(whole).unit &&
         std::abs(of.sentence(one.whole) - of.sentence(whole)) <= kSentences &&
         make_to_the_digit(of, one.parts, one.whole);
}

// "the Baltic 225.2, including 88.4 and 136.8; the Azov 238.3, including 109.3 and 129": rows that close right behind
// their wholes beside one of as many members.
std::ptrdiff_t rows_beside(page const& of, std::vector<closed_list> const& closing, std::size_t whole,
                           row_of_levels const& parts) {
  if (parts.front() != whole + 1) return 0;
  return std::ranges::count_if(closing, [&](closed_list const& one) { return closes_beside(of, one, whole, parts); });
}

// "The ports handled 37.3 million tons. Those of Latvia declined to 15.6 million, those of Lithuania rose to 13.3 and
// those of Estonia …": each of another owner or place than the whole, and no two of one.
bool are_of_others(page const& of, row_of_levels const& row, std::size_t whole) {
  auto const owner = [&](std::size_t i) { return std::pair{of.at(i).org, of.at(i).place}; };
  for (std::size_t k = 0; k < row.size(); ++k) {
    if (owner(row[k]) == owner(whole)) return false;
    for (std::size_t j = 0; j < k; ++j) {
      if (owner(row[k]) == owner(row[j])) return false;
    }
  }
  return true;
}

double doubt_about(page const& of, std::vector<closed_list> const& closing, std::size_t whole, likely const& one,
                   std::vector<likely> const& all) {
  auto doubt = has_a_twin(of, one, all)              ? kTwin
               : are_of_others(of, one.parts, whole) ? kOfOthers
                                                     : one.doubt * static_cast<double>(all.size());
  doubt *= grows_like_by_chance(of, one.parts, whole);
  constexpr std::ptrdiff_t kMost = 2;
  for (auto n = std::min(rows_beside(of, closing, whole, one.parts), kMost); n > 0; --n) doubt *= kBeside;
  return doubt;
}

bool holds_the_whole_of(closed_list const& list, row_of_levels const& parts) {
  return std::ranges::find(parts, list.whole) != parts.end() && share_a_level(list.parts, parts);
}

// Whether some list is known to make this whole, or to be of another one.
bool is_known(std::vector<closed_list> const& closing, std::size_t whole, row_of_levels const& parts) {
  return std::ranges::any_of(closing, [&](closed_list const& list) {
    return (list.whole == whole && share_a_level(list.parts, parts)) || list.parts == parts ||
           holds_the_whole_of(list, parts);
  });
}

}  // namespace

std::vector<closed_list> english_likely_lists(page const& of, std::vector<closed_list> const& closing) {
  std::vector<closed_list> made;
  if (!of.has_text() || of.is_chinese()) return made;
  for (std::size_t whole = 0; whole + 2 < of.size(); ++whole) {
    if (!may_stand_in_row(of, whole, whole) || of.at(whole).value.mantissa < kThreeDigits) continue;
    if (!is_exact(of, whole)) continue;
    auto const rows = rows_behind(of, whole);
    // What a row makes is of no other of its members.
    auto const makes_it =
        std::ranges::find_if(rows, [&](likely const& one) { return meet(total_of(of, one.parts), of.range(whole)); });
    for (auto const& one : rows) {
      if (makes_it != rows.end() && share_a_level(makes_it->parts, one.parts)) continue;
      if (is_known(closing, whole, one.parts) || !add_up_by_a_slip(of, one.parts, whole)) continue;
      if (have_others_beside(of, one.parts)) continue;
      made.push_back({.whole = whole, .parts = one.parts, .wrong_links = doubt_about(of, closing, whole, one, rows)});
    }
  }
  return made;
}

}  // namespace fengsui::know::audit
