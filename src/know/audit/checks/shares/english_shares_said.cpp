// "2,038 projects, or 63.6 percent of the 3,205 planned", "73.5 percent of them, P525.5 billion, were …", "225,157
// travellers, 11.1 percent of the total": a count, its share, and what the share's own words say that it is of.
#include <array>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

bool is_said_share(page const& of, std::size_t i) {
  using enum model::figure_kind;
  return is_told_percentage(of, i) && of.at(i).role != "base" && (of.at(i).kind == share || of.at(i).kind == level);
}

// The words behind a share, to the end of their clause: " of all travelers".
std::string_view words_behind(page const& of, std::size_t share) {
  constexpr std::size_t kReach = 40;  // code points
  auto const tail = of.after(share, kReach);
  return tail.starts_with(" of ") ? tail.substr(0, tail.find_first_of(",;.():")) : std::string_view{};
}

bool are_counted_in_one_unit(page const& of, std::size_t a, std::size_t b) {
  auto const counts = [&](std::size_t i) {
    return of.at(i).unit == "person_trip" || counts_whole_things(of.at(i).unit);
  };
  return of.at(a).unit == of.at(b).unit || (counts(a) && counts(b));
}

// ", or ", " (", ", representing "
std::optional<std::size_t> part_before(page const& of, std::size_t share) {
  static constexpr std::array<std::string_view, 8> kLeads{
      ", or ", " or ", ", ", " (", ", representing ", " representing ", ", accounting for ", " accounting for "};
  if (share == 0 || !is_told_count(of, share - 1) || of.sentence(share - 1) != of.sentence(share)) return {};
  return std::ranges::find(kLeads, of.between(share - 1, share)) != kLeads.end() ? std::optional{share - 1}
                                                                                 : std::nullopt;
}

// "89 percent of all travelers, 45.5 million, are planning": set between commas behind what it is of.
std::optional<std::size_t> part_behind(page const& of, std::size_t share, std::string_view words) {
  auto const part = share + 1;
  if (words.empty() || part >= of.size() || !is_told_count(of, part)) return {};
  auto const joint = of.between(share, part);
  bool const set_apart = joint.size() == words.size() + 2 && joint.ends_with(", ") && of.after(part, 1) == ",";
  return set_apart ? std::optional{part} : std::nullopt;
}

bool may_hold(page const& of, std::size_t whole, std::size_t part) {
  return whole != part && is_told_count(of, whole) && is_plain(of.at(whole)) &&
         are_counted_in_one_unit(of, whole, part) && !lie_apart(of.at(whole), of.at(part)) &&
         counts_places(of, whole) == counts_places(of, part) &&
         printed_value(of.at(whole).value) > printed_value(of.at(part).value);
}

// Of them: the nearest level of the clauses before.
std::optional<std::size_t> whole_just_told(page const& of, std::size_t first, std::size_t part) {
  constexpr int kSentences = 2;  // semicolons end them too
  for (auto i = first; i-- > 0 && of.sentence(first) - of.sentence(i) <= kSentences;) {
    if (may_hold(of, i, part)) return i;
  }
  return {};
}

// Travellers were people before.
bool are_counted_so(page const& of, std::size_t a, std::size_t b) {
  auto const is_of_people = [&](std::size_t i) { return of.at(i).unit == "person" || of.at(i).unit == "person_trip"; };
  return of.at(a).unit == of.at(b).unit || (is_of_people(a) && is_of_people(b));
}

// Of the total: what the text first counts so, where nothing before the part is larger.
std::optional<std::size_t> total_of_text(page const& of, std::size_t part) {
  std::optional<std::size_t> made;
  for (auto i = of.near(part).front(); i < part; ++i) {
    if (!is_told_count(of, i) || !are_counted_so(of, i, part) || of.at(i).role == "base") continue;
    if (made && printed_value(of.at(i).value) > printed_value(of.at(*made).value)) return {};
    if (!made) made = i;
  }
  return made && may_hold(of, *made, part) ? made : std::nullopt;
}

std::optional<std::size_t> whole_said(page const& of, std::size_t share, std::size_t part, std::string_view words) {
  static constexpr std::array<std::string_view, 3> kThem{" of them", " of these", " of those"};
  static constexpr std::array<std::string_view, 4> kTotal{" of the total", " of total", " of all", " of the whole"};
  auto const next = share + 1;
  bool const of_number = next < of.size() && next != part && of.sentence(next) == of.sentence(share) &&
                         (of.between(share, next) == " of the " || of.between(share, next) == " of all ");
  if (of_number) return may_hold(of, next, part) ? std::optional{next} : std::nullopt;
  if (std::ranges::find(kThem, words) != kThem.end()) return whole_just_told(of, std::min(share, part), part);
  bool const of_all = words == " of the total" || words == " of total" || words.starts_with(" of all ");
  return of_all && contains_any(words, kTotal) ? total_of_text(of, part) : std::nullopt;
}

// "305,000 guests, up 525% from 48,814 last year but only 58% of the 522,357 of 2019": how far it has come back to what
// it was then.
void add_percent_of_then(page const& of, std::size_t share, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kOf{" of the ", " of ", " of its ", " of some "};
  auto const then = share + 1;
  auto part = of.host(share);
  if (!part) part = part_before(of, share);
  if (!part || then >= of.size() || !is_told_count(of, *part) || !is_told_count(of, then)) return;
  if (of.sentence(*part) != of.sentence(share) || of.sentence(then) != of.sentence(share)) return;
  if (std::ranges::find(kOf, of.between(share, then)) == kOf.end() || *part >= share) return;
  if (of.at(then).unit != of.at(*part).unit || !lie_apart(of.at(then), of.at(*part))) return;
  to.push_back(percent_of(of, "ratio", *part, then, share));
  to.back().near_percent = 150;
  to.back().named = true;
}

}  // namespace

void add_english_shares_said(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t share = 0; share < of.size(); ++share) {
    if (!is_said_share(of, share)) continue;
    add_percent_of_then(of, share, to);
    auto const words = words_behind(of, share);
    if (words.empty()) continue;
    auto part = part_behind(of, share, words);
    if (!part) part = part_before(of, share);
    if (!part) continue;
    auto const whole = whole_said(of, share, *part, words);
    if (!whole) continue;
    to.push_back(percent_of(of, "share", *part, *whole, share));
    to.back().near_percent = 150;
  }
}

}  // namespace fengsui::know::audit
