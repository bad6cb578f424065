#include "know/audit/lists/english_totals_behind.h"

#include <algorithm>

#include "know/audit/english_words.h"
#include "know/audit/page.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool may_be_in_row(page const& of, std::size_t i, std::size_t whole) {
  return is_told_count(of, i) && is_plain(of.at(i)) && of.at(i).unit == of.at(whole).unit && adds_up(of.at(i)) &&
         !is_told_on_average(of, i) && !lie_apart(of.at(i), of.at(whole));
}

}  // namespace

std::vector<closed_list> english_totals_behind(page const& of) {
  constexpr std::int64_t kFiveDigits = 10'000;
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kMost = 12;
  std::vector<closed_list> made;
  if (!of.has_text() || of.is_chinese()) return made;
  for (std::size_t whole = kFewest; whole < of.size(); ++whole) {
    if (!may_be_in_row(of, whole, whole) || printed_digits(of.at(whole).value) < kFiveDigits) continue;
    auto const all = printed_value(of.at(whole).value);
    exact sum = 0;
    std::vector<std::size_t> parts;
    for (auto i = whole; i-- > 0 && of.sentence(i) == of.sentence(whole) && sum < all && parts.size() < kMost;) {
      if (of.at(i).unit == "%") continue;
      if (!may_be_in_row(of, i, whole)) break;
      sum += printed_value(of.at(i).value);
      parts.push_back(i);
    }
    if (sum != all || parts.size() < kFewest) continue;
    std::ranges::reverse(parts);
    made.push_back({.whole = whole, .parts = std::move(parts)});
  }
  return made;
}

}  // namespace fengsui::know::audit
