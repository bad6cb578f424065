// "Mainland China made up 68.7 percent, Hong Kong 20.5 percent and Taiwan 3.3 percent of the total. Mainland visitors
// reached 1.97 million": a share and a level that one name leads to, each in a sentence of its own.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/shares/english_share_wholes.h"
#include "know/audit/checks/shares/english_told_shares.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool is_capital_word(std::string_view word) {
  return word.size() > 3 && word.front() >= 'A' && word.front() <= 'Z';
}

// The words of a name that tell it from others: "Korea" of "South Korea".
std::vector<std::string_view> telling_words(std::string_view name) {
  static constexpr std::array<std::string_view, 11> kCommon{
      "South", "North", "East", "West", "Central", "Visitors", "Tourists", "Arrivals", "Total", "Asia", "Asian"};
  std::vector<std::string_view> made;
  while (!name.empty()) {
    auto const end = name.find_first_of(" '’-");
    auto const word = name.substr(0, end);
    if (is_capital_word(word) && std::ranges::find(kCommon, word) == kCommon.end()) made.push_back(word);
    name.remove_prefix(end == name.npos ? name.size() : end + 1);
  }
  return made;
}

// What stands before a figure since the one before it, in its own sentence.
std::string_view own_lead(page const& of, std::size_t i) {
  auto const text = i > 0 ? of.between(i - 1, i) : of.before(i, 80);
  return behind_last(text, std::array<std::string_view, 3>{". ", "; ", "\n"});
}

// "Mainland China made up ", "with the Bahamas taking ": who has the share.
std::string_view owner_by_verb(std::string_view lead) {
  static constexpr std::array<std::string_view, 10> kHas{
      " made up ", " makes up ", " accounted for ", " accounts for ", " had ",
      " has ",     " taking ",   " represented ",   " provided ",     " took "};
  auto const verb = std::ranges::find_if(kHas, [&](std::string_view one) { return lead.ends_with(one); });
  if (verb == kHas.end()) return {};
  lead.remove_suffix(verb->size());
  return behind_last(lead, std::array<std::string_view, 3>{", ", " and ", " with "});
}

// Whether another share of its list has its owner by a verb, so that ", Hong Kong " and " and Taiwan " are owners too.
bool goes_on_from_owner(page const& of, std::size_t share) {
  constexpr std::size_t kLongestName = 32;  // bytes
  for (auto i = share; i > 0 && is_told_share(of, i - 1) && of.sentence(i - 1) == of.sentence(share); --i) {
    auto lead = of.between(i - 1, i);
    // "65 percent of May's traffic, Europe "
    if (lead.starts_with(" of ")) lead.remove_prefix(std::min(lead.find(", "), lead.size()));
    if (lead.size() > kLongestName || !(lead.starts_with(", ") || lead.starts_with(" and "))) return false;
    if (!owner_by_verb(own_lead(of, i - 1)).empty()) return true;
  }
  return false;
}

std::vector<std::string_view> owner_of(page const& of, std::size_t share) {
  auto const lead = own_lead(of, share);
  if (auto const owner = owner_by_verb(lead); !owner.empty()) return telling_words(owner);
  return goes_on_from_owner(of, share) ? telling_words(lead) : std::vector<std::string_view>{};
}

bool names_one(std::string_view text, std::vector<std::string_view> const& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return contains(text, word); });
}

// The words that lead to a level past its own rate: "Europe gained 8.58 percent to ".
std::string lead_past_rate(page const& of, std::size_t level) {
  auto made = std::string{own_lead(of, level)};
  for (auto i = level; i > 0 && is_growth_rate(of, i - 1) && of.sentence(i - 1) == of.sentence(level); --i)
    made.insert(0, std::string{own_lead(of, i - 1)} + " ");
  return made;
}

// "Visitors from South Korea and Taiwan grew …, reaching 94,400 and 57,700": handed out to two names in their order.
std::optional<std::size_t> level_of_two(page const& of, std::size_t level, std::string const& lead,
                                        std::vector<std::string_view> const& words) {
  auto const joint = lead.find(" and ");
  if (joint == lead.npos || level + 1 >= of.size() || of.between(level, level + 1) != " and ") return {};
  if (!is_told_count(of, level + 1) || !contains(lead, "respectively")) return {};
  return names_one(lead.substr(joint), words) ? level + 1 : level;
}

// "taking 22% of 18.4 million": what it is of is no part that has it.
bool is_of_next_level(page const& of, std::size_t share) {
  return of.host(share) == share + 1 && of.between(share, share + 1).starts_with(" of ");
}

// The one level that the name leads to and no other name with it.
std::optional<std::size_t> level_called(page const& of, std::size_t share, std::vector<std::string_view> const& words) {
  constexpr int kSentences = 4;
  std::optional<std::size_t> made;
  for (auto const i : of.nearest(share)) {
    auto const apart = of.sentence(i) - of.sentence(share);
    if (apart == 0 || apart > kSentences || apart < -kSentences) continue;
    if (!is_told_count(of, i) || !is_plain(of.at(i)) || of.at(i).role == "base" || is_told_as_what_was(of, i)) continue;
    auto const lead = lead_past_rate(of, i);
    if (!names_one(lead, words)) continue;
    auto const several = contains(lead, " and ");
    auto const found = several ? level_of_two(of, i, lead, words) : std::optional{i};
    if (!found || made) return {};
    made = found;
  }
  return made;
}

}  // namespace

void add_english_named_shares(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t share = 1; share < of.size(); ++share) {
    if (!is_told_share(of, share) || of.at(share).kind != model::figure_kind::share) continue;
    if (of.host(share) && !is_of_next_level(of, share)) continue;
    auto const words = owner_of(of, share);
    auto const part = words.empty() ? std::nullopt : level_called(of, share, words);
    if (!part || !same_period(of.at(*part), of.at(share))) continue;
    auto whole = whole_right_behind(of, *part, share);
    if (!whole) whole = total_told_before(of, *part);
    if (whole && *whole > share + 1) continue;  // of what was told before
    if (!whole || *whole == *part || !same_period(of.at(*whole), of.at(*part))) continue;
    to.push_back(percent_of(of, "share", *part, *whole, share));
    to.back().near_percent = 170;
  }
}

}  // namespace fengsui::know::audit
