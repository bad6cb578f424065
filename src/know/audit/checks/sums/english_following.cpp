// "The ports handled 37.3 million tons … Those of Latvia declined to 15.6 million, those of Lithuania rose to 13.3 and
// those of Estonia …": levels that follow their whole through several sentences, whatever stands between. That they are
// its parts only the arithmetic says: with four digits and more a slip that explains the sum hardly explains a wrong
// one.
#include <utility>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/lists/complete_lists.h"

namespace fengsui::know::audit {
namespace {

constexpr std::int64_t kFourDigits = 1000;
constexpr double kOfOthers = 0.4;  // relation.h, wrong_links
constexpr double kAlike = 1;

bool may_follow(page const& of, std::size_t whole, std::size_t i) {
  return is_told_count(of, i) && is_of_row(of, i, whole) && of.at(i).role != "base" &&
         of.at(i).unit == of.at(whole).unit && same_period(of.at(i), of.at(whole)) && !is_told_on_average(of, i);
}

// The levels behind it up to the one that no longer fits; what is as large says the whole again.
std::vector<std::size_t> levels_following(page const& of, std::size_t whole) {
  constexpr int kSentences = 6;
  constexpr std::size_t kFiguresOn = 24;
  constexpr std::size_t kMost = 6;
  std::vector<std::size_t> made;
  auto const end = std::min(of.size(), whole + kFiguresOn);
  for (auto i = whole + 1; i < end && made.size() < kMost && of.sentence(i) - of.sentence(whole) <= kSentences; ++i) {
    if (!may_follow(of, whole, i)) continue;
    if (printed_value(of.at(i).value) >= printed_value(of.at(whole).value)) break;
    made.push_back(i);
  }
  return made;
}

// Each of another owner or place than the whole, and of no two of one.
bool are_of_others(page const& of, std::vector<std::size_t> const& row, std::size_t whole) {
  auto const owner = [&](std::size_t i) { return std::pair{of.at(i).org, of.at(i).place}; };
  for (std::size_t k = 0; k < row.size(); ++k) {
    if (owner(row[k]) == owner(whole)) return false;
    for (std::size_t j = 0; j < k; ++j) {
      if (owner(row[k]) == owner(row[j])) return false;
    }
  }
  return true;
}

}  // namespace

void add_english_following(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t whole = 0; whole + 2 < of.size(); ++whole) {
    if (!may_follow(of, whole, whole) || of.at(whole).value.mantissa < kFourDigits) continue;
    auto row = levels_following(of, whole);
    auto const all = printed_value(of.at(whole).value);
    while (row.size() > 1 && (printed_sum(of, row) > all * 2 || row.back() == whole)) row.pop_back();
    // The longest that comes near: a shorter one leaves the last beside it.
    while (row.size() > 1 && !is_about(printed_sum(of, row), all)) row.pop_back();
    if (row.size() < 2 || meet(total_of(of, row), range_of(of, whole))) continue;
    if (!add_up_by_a_slip(of, row, whole) ||
        holds_whole_and_part({.whole = whole, .parts = row}, of.closed().as_printed))
      continue;
    to.push_back(parts_against(of, row, whole, true));
    to.back().wrong_links = are_of_others(of, row, whole) ? kOfOthers : kAlike;
  }
}

}  // namespace fengsui::know::audit
