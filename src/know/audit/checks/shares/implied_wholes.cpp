// "512 million, 12.4% of the total … 2.7 million, 65.6% of the total": two shares that are said to be of one total say
// how large it is.
#include <algorithm>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr int kSentences = 3;

bool is_of_the_total(page const& of, std::size_t share) {
  auto const tail = of.after(share, 24);
  auto const clause = tail.substr(0, tail.find_first_of(",;:.("));
  return clause == " of the total" || clause == " of the total registered capital" ||
         clause == " of the total capital" || clause == " of the national total" || clause == " of the country's total";
}

bool has_part(page const& of, std::size_t share) {
  if (!of.usable(share) || of.at(share).kind != model::figure_kind::share || of.at(share).value.mantissa == 0)
    return false;
  auto const part = of.host(share);
  return part && of.is_level(*part) && of.at(*part).value.mantissa > 0 && is_of_the_total(of, share);
}

// Where they are far apart, so that the link is hardly wrong by what the totals are of.
bool are_far_apart(page const& of, std::size_t a, std::size_t b) {
  constexpr double kFactor = 50;
  auto const whole = [&](std::size_t i) {
    return printed_size(of.at(*of.host(i)).value) / printed_size(of.at(i).value);
  };
  auto const ratio = whole(a) / whole(b);
  return ratio > kFactor || ratio < 1 / kFactor;
}

// "398 million, 14.5% of the national total. … 398 million, 9.8% of the national total": one amount cannot be both.
bool are_of_one_amount(page const& of, std::size_t a, std::size_t b) {
  constexpr std::int64_t kNoSmallCount = 90;
  auto const& one = of.at(*of.host(a));
  auto const& other = of.at(*of.host(b));
  return *of.host(a) != *of.host(b) && one.value.mantissa >= kNoSmallCount &&
         printed_value(one.value) == printed_value(other.value) && same_period(one, other) &&
         of.after(a, 20).substr(0, 18) == of.after(b, 20).substr(0, 18);
}

}  // namespace

void add_implied_wholes(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  std::vector<bool> told(of.size());
  for (std::size_t i = 0; i < of.size(); ++i) told[i] = has_part(of, i);
  for (std::size_t b = 1; b < of.size(); ++b) {
    if (!told[b]) continue;
    for (auto a = b; a-- > of.near(b).front() && of.sentence(b) - of.sentence(a) <= kSentences;) {
      if (!told[a] || of.at(*of.host(a)).unit != of.at(*of.host(b)).unit) continue;
      bool const of_one = are_of_one_amount(of, a, b);
      if (of_one || are_far_apart(of, a, b)) {
        to.push_back(of_one_unprinted_whole(of, {.part = *of.host(a), .share = a}, {.part = *of.host(b), .share = b}));
        to.back().only_by_slip = !of_one;
      }
      break;
    }
  }
}

}  // namespace fengsui::know::audit
