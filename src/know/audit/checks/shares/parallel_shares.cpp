// 占同期全国总量的30.24%和44.05%; …占同期全国总量的48.24%和59.17%: shares told in the same words are of the same
// wholes.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

bool is_share(page const& of, std::size_t i) {
  return of.usable(i) && of.at(i).kind == figure_kind::share && of.host(i) && of.is_level(*of.host(i));
}

// 占同期全国总量的 of 分别占同期全国总量的48.24%和59.17%, for either of the two; empty where it says nothing of what.
std::string_view words_of(page const& of, std::size_t share) {
  constexpr std::size_t kLeast = 12;  // bytes: 占 and three characters
  static constexpr std::array<std::string_view, 3> kJoints{"和", "、", "与"};
  auto first = share;
  while (first > 0 && is_share(of, first - 1) &&
         std::ranges::find(kJoints, of.between(first - 1, first)) != kJoints.end())
    --first;
  auto const lead = of.before(first, 16);
  auto const at = lead.rfind("占");
  if (at == std::string_view::npos || lead.size() - at < kLeast) return {};
  auto const words = lead.substr(at);
  return contains(words, ",") || contains(words, "。") || contains(words, "其") ? std::string_view{} : words;
}

bool may_be_whole(page const& of, std::size_t part, std::size_t i) {
  return i != part && of.is_level(i) && is_plain(of.at(i)) && of.at(i).unit == of.at(part).unit &&
         of.at(i).value.mantissa != 0 && same_period(of.at(i), of.at(part)) &&
         printed_value(of.at(i).value) > printed_value(of.at(part).value);
}

// The level that an earlier share of the same words and unit is of, to the last digit.
std::optional<std::size_t> whole_of_its_like(page const& of, std::size_t share, std::string_view words) {
  constexpr std::size_t kFiguresBack = 24;
  auto const part = *of.host(share);
  for (auto like = share; like-- > 0 && share - like <= kFiguresBack;) {
    if (!is_share(of, like) || words_of(of, like) != words) continue;
    auto const other = *of.host(like);
    if (other == part || of.at(other).unit != of.at(part).unit || !same_period(of.at(other), of.at(part))) continue;
    for (auto const i : of.nearest(other)) {
      if (i < other && may_be_whole(of, other, i) && fits_share(of, other, i, like)) return i;
    }
    return {};
  }
  return {};
}

}  // namespace

void add_parallel_shares(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size() && of.has_text(); ++i) {
    if (!is_share(of, i)) continue;
    auto const words = words_of(of, i);
    if (words.empty()) continue;
    auto const part = *of.host(i);
    auto const whole = whole_of_its_like(of, i, words);
    if (!whole || *whole == part) continue;
    // Where it is of something else of the text, its words mean that.
    bool const of_another = std::ranges::any_of(
        of.near(part), [&](std::size_t k) { return may_be_whole(of, part, k) && fits_share(of, part, k, i); });
    if (of_another || agreed_without_whole(of, part, i)) continue;
    to.push_back(percent_of(of, "share", part, *whole, i));
    to.back().near_percent = 150;
  }
}

}  // namespace fengsui::know::audit
