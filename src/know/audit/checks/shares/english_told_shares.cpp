#include "know/audit/checks/shares/english_told_shares.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {

bool is_told_share(page const& of, std::size_t i) {
  using enum model::figure_kind;
  auto const kind = of.at(i).kind;
  return is_told_percentage(of, i) && of.at(i).role != "base" && (kind == share || kind == level);
}

namespace {

bool has_a_stop(std::string_view text) {
  return text.find_first_of(";:(\n") != std::string_view::npos || contains(text, ". ");
}

// "232 were for fire, or 2.2 percent", "508 (41%)", "512 million, 12.4%", "279,693 arrivals constituting 52.5%"
bool leads_to_share(std::string_view text) {
  constexpr std::size_t kLongest = 56;  // bytes
  static constexpr std::array<std::string_view, 4> kAtOnce{" (", ", ", " or ", " (or "};
  static constexpr std::array<std::string_view, 14> kAre{
      ", or ",          ", or around ",        ", or about ",     " accounting for ", " representing ",
      " constituting ", " comprising ",        " making up ",     " equal to ",       " equivalent to ",
      ", a share of ",  " a market share of ", ", a portion of ", ", that is "};
  if (std::ranges::find(kAtOnce, text) != kAtOnce.end()) return true;
  return text.size() <= kLongest && ends_with_any(text, kAre) && !has_a_stop(text) &&
         std::ranges::count(text, ',') <= 1;
}

// "57 per cent of the domestic traffic, carrying 5.97 million", "a 24.9% share, or 1.17 million"
bool goes_on_with_part(std::string_view text) {
  constexpr std::size_t kLongest = 72;  // bytes
  static constexpr std::array<std::string_view, 12> kWith{
      ", or ",       ", or about ",   ", carrying ", ", handling ", ", receiving ",     ", totalling ",
      ", totaling ", ", with about ", ", reaching ", ", with ",     ", equivalent to ", ", amounting to "};
  auto const share = starts_with_any(text, std::array<std::string_view, 3>{" of ", " share", " market share"});
  // "averaged 28.1% of the mix with 5,888 GWh"
  constexpr std::size_t kShort = 32;  // bytes
  if (text.starts_with(" of ") && text.ends_with(" with ") && text.size() <= kShort && !has_a_stop(text) &&
      !contains(text, ","))
    return true;
  return share && text.size() <= kLongest && !has_a_stop(text) && ends_with_any(text, kWith) &&
         std::ranges::count(text, ',') == 1;
}

// "59% or 444.9 billion baht", "91.99 per cent of arrivals (4.08 million)", "16.14% share, 406,822 arrivals"
bool leads_to_part(std::string_view text, std::string_view behind) {
  if (goes_on_with_part(text)) return true;
  constexpr std::size_t kLongest = 40;  // bytes
  static constexpr std::array<std::string_view, 14> kAre{
      " or ",     ", or ",        ", ",      ", or around ", ", or about ", ", equivalent to ", " with ",
      " share, ", " share with ", ", with ", " share or ",   ", that is ",  " or around ",      ", namely "};
  if (std::ranges::find(kAre, text) != kAre.end()) return true;
  return text.size() <= kLongest && text.ends_with(" (") && behind == ")" &&
         !has_a_stop(text.substr(0, text.size() - 1)) && !contains(text, ",");
}

// "grew by 8.4% to 2,020 Cr.", "expanded 10.5 percent to 53.7 billion": a verb and where it led.
bool grows_to(page const& of, std::size_t rate, std::size_t level) {
  constexpr std::size_t kLongest = 48;  // bytes
  return is_growth_rate(of, rate) && of.between(rate, level) == " to " &&
         of.between(rate - 1, rate).size() <= 2 * kLongest && !has_a_stop(of.between(rate - 1, rate));
}

// What sets a share into its subject.
constexpr std::array<std::string_view, 10> kLeads{
    ", who make up ", ", who made up ",    ", which make up ",   ", which makes up ",    ", which made up ",
    ", who form ",    ", accounting for ", ", who account for ", ", who accounted for ", ", representing "};

// "tourists from Lutin, who make up 15 per cent of the total, reached 652,626"
bool is_set_into_subject(page const& of, std::size_t share, std::size_t level) {
  static constexpr std::array<std::string_view, 12> kVerbs{", reached ", ", came to ",     ", numbered ", ", totalled ",
                                                           ", totaled ", ", stood at ",    ", rose to ",  ", fell to ",
                                                           ", grew to ", ", amounted to ", ", were ",     ", was "};
  auto const text = of.between(share, level);
  return ends_with_any(of.before(share, 20), kLeads) && text.starts_with(" of ") && ends_with_any(text, kVerbs) &&
         !has_a_stop(text);
}

// "Domestic money, 67 percent of the total, expanded 10.5 percent to 53.7 billion", "Manufacturing (70.1 per cent) had
// 30 billion": the subject's share before its level.
std::optional<std::size_t> part_of_subject(page const& of, std::size_t share) {
  static constexpr std::array<std::string_view, 7> kHad{") had ",  ") took ",    ") made ",   ") brought ",
                                                        ") with ", ") came to ", ") reached "};
  auto const next = share + 1;
  if (next >= of.size() || of.sentence(next) != of.sentence(share)) return {};
  if (is_told_count(of, next) && std::ranges::find(kHad, of.between(share, next)) != kHad.end()) return next;
  if (is_told_count(of, next) && is_set_into_subject(of, share, next)) return next;
  auto const level = share + 2;
  if (level >= of.size() || !is_told_count(of, level) || of.sentence(level) != of.sentence(share)) return {};
  auto const tail = of.after(share, 40);
  bool const led = of.before(share, 2) == ", " || ends_with_any(of.before(share, 20), kLeads);
  bool const told_of = tail.starts_with(" of ") && led && contains(tail, ", ");
  return told_of && grows_to(of, next, level) ? std::optional{level} : std::nullopt;
}

// "Coal with 53.32 mt was 52% of the loading", "160 were started by people: 98.2%", "501 billion kWh, up 14 percent and
// 44 percent of the nation"
std::optional<std::size_t> part_by_verb(page const& of, std::size_t share) {
  static constexpr std::array<std::string_view, 5> kIs{" was ", " were ", " is ", " made ", " made up "};
  if (share == 0 || of.sentence(share - 1) != of.sentence(share)) return {};
  auto const joint = of.between(share - 1, share);
  bool const of_it = of.after(share, 4).starts_with(" of ");
  if (is_told_count(of, share - 1)) {
    if (of_it && std::ranges::find(kIs, joint) != kIs.end()) return share - 1;
    constexpr std::size_t kLongest = 48;  // bytes
    if (joint.ends_with(": ") && joint.size() <= kLongest && !has_a_stop(joint.substr(0, joint.size() - 2)) &&
        of.after(share, 1) == ".")
      return share - 1;
    return {};
  }
  bool const behind_rate = share > 1 && is_growth_rate(of, share - 1) && is_told_count(of, share - 2) &&
                           of.sentence(share - 2) == of.sentence(share) && joint == " and " && of_it;
  return behind_rate && of.between(share - 2, share - 1) == ", up " ? std::optional{share - 2} : std::nullopt;
}

// "286.5 billion baht (about USD9.5 billion), 38%": in a bracket stands the part again.
std::optional<std::size_t> part_told_before(page const& of, std::size_t share) {
  if (share == 0 || !is_told_count(of, share - 1) || of.sentence(share - 1) != of.sentence(share)) return {};
  auto const joint = of.between(share - 1, share);
  if (leads_to_share(joint)) return share - 1;
  // "flew 996,000 passengers with 9.6 per cent market share"
  bool const has_share =
      starts_with_any(of.after(share, 16), std::array<std::string_view, 2>{" market share", " share"});
  if (has_share && (joint == " with " || joint == " with a " || joint == ", a ")) return share - 1;
  if (share < 2 || !joint.starts_with(")") || !leads_to_share(joint.substr(1)) || !is_told_count(of, share - 2))
    return {};
  auto const opens = of.between(share - 2, share - 1);
  return opens == " (" || opens == " (about " ? std::optional{share - 2} : std::nullopt;
}

}  // namespace

std::vector<told_share> told_shares(page const& of, std::size_t from, std::size_t to) {
  std::vector<told_share> made;
  for (auto i = from; i < std::min(to, of.size()); ++i) {
    if (!is_told_share(of, i)) continue;
    if (auto const part = part_told_before(of, i)) {
      made.push_back({.part = *part, .share = i});
      continue;
    }
    bool const before = i + 1 < of.size() && is_told_count(of, i + 1) && of.sentence(i + 1) == of.sentence(i) &&
                        leads_to_part(of.between(i, i + 1), of.after(i + 1, 1));
    auto other = before ? std::optional{i + 1} : part_of_subject(of, i);
    if (!other) other = part_by_verb(of, i);
    if (other) made.push_back({.part = *other, .share = i});
  }
  return made;
}

bool is_a_share_of_another(page const& of, std::size_t share) {
  constexpr std::size_t kFiguresApart = 10;
  auto const told = told_shares(of, share > kFiguresApart ? share - kFiguresApart : 0, share + kFiguresApart);
  auto const own = std::ranges::find(told, share, &told_share::share);
  if (own == told.end()) return false;
  // "tourists from Vigo, who make up 9 percent of the total, reached 424,800": of what follows.
  if (own->part > share && is_set_into_subject(of, share, own->part)) return of.host(share) != own->part;
  // Known to a thirtieth.
  auto const whole_of = [&](told_share const& one) -> std::optional<interval> {
    auto const made = rounding_interval(of.at(one.part), reach::customary) /
                      rounding_interval(of.at(one.share), reach::customary) * exact{100};
    if (!made.low || !made.high || *made.low <= 0 || exact{*made.high - *made.low} * 30 > *made.low) return {};
    return made;
  };
  auto const all = whole_of(*own);
  return all && std::ranges::any_of(told, [&](told_share const& other) {
           auto const apart = std::abs(of.sentence(other.share) - of.sentence(share));
           if (other.share == share || apart > 1 || of.at(other.part).unit != of.at(own->part).unit) return false;
           if (other.part == own->part) return false;
           auto const theirs = whole_of(other);
           return theirs && meet(*all, *theirs);
         });
}

}  // namespace fengsui::know::audit
