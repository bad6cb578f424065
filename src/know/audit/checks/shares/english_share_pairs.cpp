// "Of these 232 were for fire, or 2.2 percent, 6,365 for medical emergencies, or 61 percent", "98.26%, equivalent to
// 523,493 visitors": a count and its percentage side by side, whatever the reader took the percentage for. What they
// are of is said by "of these", or by the others of the text, which are of one level to the last digit.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/shares/english_share_wholes.h"
#include "know/audit/english_words.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool is_told_share(page const& of, std::size_t i) {
  using enum model::figure_kind;
  auto const kind = of.at(i).kind;
  return is_told_percentage(of, i) && of.at(i).role != "base" && (kind == share || kind == level);
}

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

// "59% or 444.9 billion baht", "91.99 per cent of arrivals (4.08 million)", "16.14% share, 406,822 arrivals"
bool leads_to_part(std::string_view text, std::string_view behind) {
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

// "Domestic money, 67 percent of the total, expanded 10.5 percent to 53.7 billion", "Manufacturing (70.1 per cent) had
// 30 billion": the subject's share before its level.
std::optional<std::size_t> part_of_subject(page const& of, std::size_t share) {
  static constexpr std::array<std::string_view, 7> kHad{") had ",  ") took ",    ") made ",   ") brought ",
                                                        ") with ", ") came to ", ") reached "};
  auto const next = share + 1;
  if (next >= of.size() || of.sentence(next) != of.sentence(share)) return {};
  if (is_told_count(of, next) && std::ranges::find(kHad, of.between(share, next)) != kHad.end()) return next;
  auto const level = share + 2;
  if (level >= of.size() || !is_told_count(of, level) || of.sentence(level) != of.sentence(share)) return {};
  auto const tail = of.after(share, 40);
  bool const told_of = tail.starts_with(" of ") && of.before(share, 2) == ", " && contains(tail, ", ");
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

struct told_share {
  std::size_t part = 0;
  std::size_t share = 0;
};

// "286.5 billion baht (about USD9.5 billion), 38%": in a bracket stands the part again.
std::optional<std::size_t> part_told_before(page const& of, std::size_t share) {
  if (share == 0 || !is_told_count(of, share - 1) || of.sentence(share - 1) != of.sentence(share)) return {};
  auto const joint = of.between(share - 1, share);
  if (leads_to_share(joint)) return share - 1;
  if (share < 2 || !joint.starts_with(")") || !leads_to_share(joint.substr(1)) || !is_told_count(of, share - 2))
    return {};
  auto const opens = of.between(share - 2, share - 1);
  return opens == " (" || opens == " (about " ? std::optional{share - 2} : std::nullopt;
}

std::vector<told_share> told_shares(page const& of) {
  std::vector<told_share> made;
  for (std::size_t i = 0; i < of.size(); ++i) {
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

bool fits_whole(page const& of, told_share const& one, std::size_t whole) {
  if (!may_be_all_of(of, whole, one.part)) return false;
  auto const about = printed_size(of.at(one.part).value) / printed_size(of.at(whole).value) * 100;
  auto const printed = printed_size(of.at(one.share).value);
  if (about > printed * 2 || printed > about * 2) return false;
  return meet(range_of(of, one.part) / range_of(of, whole) * exact{100}, range_of(of, one.share));
}

// The figures around a part that its whole may be among.
auto levels_around(page const& of, std::size_t part) {
  constexpr std::size_t kReach = 40;
  return std::views::iota(part > kReach ? part - kReach : 0, std::min(of.size(), part + kReach));
}

bool fits_any(page const& of, told_share const& one) {
  return std::ranges::any_of(levels_around(of, one.part), [&](std::size_t i) { return fits_whole(of, one, i); });
}

// Off by less than half: further off it is of something else.
relation share_pair(page const& of, told_share const& one, std::size_t whole) {
  auto made = percent_of(of, "share", one.part, whole, one.share);
  made.near_percent = 150;
  return made;
}

// "of the new capital", "of tourists from Europe": of its own whole; "of the total" of everybody's.
bool names_its_whole(page const& of, std::size_t share) {
  auto const tail = of.after(share, 40);
  if (!tail.starts_with(" of ")) return false;
  static constexpr std::array<std::string_view, 7> kAll{" of the total", " of all ",     " of total",      " of them",
                                                        " of these",     " of arrivals", " of the country"};
  return !starts_with_any(tail, kAll);
}

// "Of the total, 59% or 444.9 billion baht was for …": the whole sentence is of one thing.
bool opens_with_of(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 7> kOpens{"Of these", "Of those", "Of them",   "Of the total",
                                                          "Of this",  "Of the ",  "Among them"};
  return starts_with_any(english_clause_before(of, i), kOpens);
}

// The level that two other pairs and more of the sentences around are of to the last digit, or one of its own sentence
// that opens with "of the total": the one that most of its sentence are of, then of those around, then the nearest.
std::optional<std::size_t> whole_of_others(page const& of, std::vector<told_share> const& told, std::size_t k) {
  constexpr int kSentences = 2;
  constexpr std::size_t kPairsApart = 8;
  struct found {
    std::size_t in_sentence = 0;
    std::size_t around = 0;
  };
  std::optional<std::size_t> best;
  found most;
  auto const& one = told[k];
  // "26.7% of the newly registered capital, then China with …, 22.8%": of what the first of the row names.
  auto const names_another =
      std::ranges::any_of(told.begin(), told.begin() + static_cast<std::ptrdiff_t>(k), [&](told_share const& each) {
        return of.sentence(each.share) == of.sentence(one.share) && names_its_whole(of, each.share);
      });
  for (auto const whole : levels_around(of, one.part)) {
    if (!may_be_all_of(of, whole, one.part)) continue;
    if (names_another && of.sentence(whole) != of.sentence(one.share)) continue;
    found own;
    for (std::size_t j = k > kPairsApart ? k - kPairsApart : 0; j < std::min(told.size(), k + kPairsApart); ++j) {
      auto const apart = std::abs(of.sentence(told[j].share) - of.sentence(one.share));
      if (j == k || apart > kSentences || told[j].part == one.part || !fits_whole(of, told[j], whole)) continue;
      ++(apart == 0 ? own.in_sentence : own.around);
    }
    bool const enough = own.in_sentence + own.around > 1 || (own.in_sentence > 0 && opens_with_of(of, one.share));
    if (!enough) continue;
    if (best && std::pair{own.in_sentence, own.around} < std::pair{most.in_sentence, most.around}) continue;
    most = own;
    best = whole;
  }
  return best;
}

bool says_total(page const& of, std::size_t share) {
  return of.after(share, 14).starts_with(" of the total") || contains(of.after(share, 24), " total");
}

interval implied_whole(page const& of, told_share const& one) {
  return range_of(of, one.part) / range_of(of, one.share) * exact{100};
}

// Known to thirty parts.
bool is_narrow(interval const& one) {
  return one.low && one.high && *one.low > 0 && exact{*one.high - *one.low} * 30 < *one.low;
}

// "US$360.65 million (28.1% of the total) … US$174.5 million (13.6%) and US$113.8 million (8.9%)": two that agree on
// how large the total is, one of them by its words, say so of the third of their sentence.
void add_share_beside_shares(page const& of, std::vector<told_share> const& told, std::size_t k,
                             std::vector<relation>& to) {
  auto const& one = told[k];
  if (of.at(one.part).unit.empty() || !is_narrow(implied_whole(of, one))) return;
  std::vector<told_share> others;
  for (std::size_t j = k > 4 ? k - 4 : 0; j < std::min(told.size(), k + 5); ++j) {
    if (j == k || of.sentence(told[j].share) != of.sentence(one.share)) continue;
    if (of.at(told[j].part).unit != of.at(one.part).unit || !is_narrow(implied_whole(of, told[j]))) continue;
    others.push_back(told[j]);
  }
  auto const said = std::ranges::find_if(others, [&](told_share const& each) { return says_total(of, each.share); });
  if (others.size() < 2 || said == others.end()) return;
  auto const total = implied_whole(of, *said);
  for (auto const& each : others) {
    if (!meet(total, implied_whole(of, each))) return;
  }
  to.push_back({.check = "share",
                .figures = {of.where(said->part), of.where(said->share), of.where(one.part), of.where(one.share)},
                .expression = "{2}/{3}*100 ~ {0}/{1}*100",
                .evaluate = [](figure_values v) -> std::optional<sides> {
                  if (!v[1].range.low || *v[1].range.low <= 0 || !v[3].range.low || *v[3].range.low <= 0) return {};
                  return sides{v[2].range / v[3].range * exact{100}, v[0].range / v[1].range * exact{100}};
                },
                .near_percent = 150});
}

// "10,462 calls. Of these 232 were for fire, or 2.2 percent", "2,069 calls … responded to 2,028 of them, or 98.0%": of
// the first count of the sentence before.
std::optional<std::size_t> whole_of_these(page const& of, told_share const& one) {
  static constexpr std::array<std::string_view, 6> kOpens{"Of these",     "Of those", "Of them",
                                                          "Of the total", "Of this",  "Among them"};
  static constexpr std::array<std::string_view, 3> kOfThem{" of them", " of these", " of those"};
  auto const lead = english_clause_before(of, std::min(one.part, one.share));
  bool const opens = starts_with_any(lead, kOpens) && !contains(lead, ",");
  bool const first = opens && (std::min(one.part, one.share) == 0 ||
                               of.sentence(std::min(one.part, one.share) - 1) != of.sentence(one.part));
  if (!first && !starts_with_any(of.after(one.part, 10), kOfThem)) return {};
  std::vector<std::size_t> found;
  for (auto i = one.part; i-- > 0 && of.sentence(one.part) - of.sentence(i) <= 1;) {
    if (of.sentence(i) == of.sentence(one.part) && i != one.share && is_told_count(of, i)) return {};
    if (of.sentence(i) != of.sentence(one.part) && may_be_all_of(of, i, one.part) && of.at(i).role != "base")
      found.push_back(i);
  }
  if (found.size() == 1) return found.front();
  auto const read = of.whole_of(one.share);
  return read && std::ranges::find(found, *read) != found.end() ? read : std::nullopt;
}

// "46,541 visitors, a 23.5% share; Vigo represented 21.4% with 42,417": the level that the reader takes has a share of
// its own before this one, of the same whole.
bool host_has_its_own(page const& of, told_share const& one) {
  auto const host = of.host(one.share);
  return host && std::ranges::any_of(of.modifiers(*host), [&](std::size_t each) {
           return each < one.share && of.at(each).kind == model::figure_kind::share &&
                  of.whole_of(each) == of.whole_of(one.share) && of.sentence(one.share) - of.sentence(each) <= 1;
         });
}

// "recorded 4.92 million crossings; the Lutin gate had 2.17 million, or 38.4 percent of all crossings": of the one
// larger level that its sentence tells before.
std::optional<std::size_t> whole_of_all_of_sentence(page const& of, told_share const& one) {
  if (one.part > one.share || !of.after(one.share, 8).starts_with(" of all ")) return {};
  std::optional<std::size_t> made;
  for (auto i = one.part; i-- > 0 && of.sentence(one.part) - of.sentence(i) <= 1;) {
    // What a semicolon parts is one sentence.
    if (of.sentence(i) != of.sentence(one.part) && !contains(of.between(i, one.part), "; ")) break;
    if (!may_be_all_of(of, i, one.part) || of.at(i).unit != of.at(one.part).unit || of.at(i).role == "base") continue;
    if (made) return {};
    made = i;
  }
  return made;
}

// "Target industries took 57 percent, 131.850 billion baht": the reader knows the whole and not the part behind.
void add_part_behind(page const& of, told_share const& one, std::vector<relation>& to) {
  auto const whole = of.whole_of(one.share);
  bool const in_row = host_has_its_own(of, one);
  if (of.host(one.share) && !in_row) return;
  if (one.part < one.share || !whole || !may_be_all_of(of, *whole, one.part)) return;
  if ((of.sentence(one.part) - of.sentence(*whole) > 1 && !in_row) || names_its_whole(of, one.share)) return;
  to.push_back(percent_of(of, "share", one.part, *whole, one.share));
  to.back().near_percent = 115;
}

// The level that two others and more of its sentence are shares of to the last digit, and that this part exceeds.
std::optional<std::size_t> whole_exceeded(page const& of, std::vector<told_share> const& told, std::size_t k) {
  constexpr std::size_t kFewest = 2;
  constexpr std::size_t kPairsApart = 8;
  auto const& one = told[k];
  if (printed_value(of.at(one.share).value) >= 50) return {};
  for (auto const whole : levels_around(of, one.part)) {
    if (!is_told_count(of, whole) || !is_plain(of.at(whole)) || of.at(whole).unit != of.at(one.part).unit) continue;
    if (whole == one.part || printed_value(of.at(whole).value) >= printed_value(of.at(one.part).value)) continue;
    std::size_t others = 0;
    for (std::size_t j = k > kPairsApart ? k - kPairsApart : 0; j < std::min(told.size(), k + kPairsApart); ++j) {
      if (j != k && of.sentence(told[j].share) == of.sentence(one.share) && fits_whole(of, told[j], whole)) ++others;
    }
    if (others >= kFewest) return whole;
  }
  return {};
}

// "563,465 deaths … heart disease 103,628, 18.4%, cerebrovascular diseases (57,411 or 10.2%), neoplasms (587,354 or
// 10.2%)": a digit too many makes a part of more than there is.
void add_part_exceeding(page const& of, told_share const& one, std::size_t whole, std::vector<relation>& to) {
  to.push_back(percent_of(of, "share", one.part, whole, one.share));
  to.back().only_by_slip = true;
  to.back().named = true;
  to.push_back(parts_against(of, {one.part}, whole, false));
}

}  // namespace

void add_english_share_pairs(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  auto const told = told_shares(of);
  for (std::size_t k = 0; k < told.size(); ++k) {
    if (fits_any(of, told[k])) continue;
    if (auto const whole = whole_of_these(of, told[k])) {
      to.push_back(share_pair(of, told[k], *whole));
      to.back().named = true;
    } else if (auto const less = whole_exceeded(of, told, k)) {
      add_part_exceeding(of, told[k], *less, to);
    } else if (auto const all = whole_of_others(of, told, k); all && !names_its_whole(of, told[k].share)) {
      to.push_back(share_pair(of, told[k], *all));
    } else if (auto const first = whole_of_all_of_sentence(of, told[k])) {
      to.push_back(share_pair(of, told[k], *first));
    } else if (auto const called = whole_by_words(of, told[k].part, told[k].share)) {
      to.push_back(share_pair(of, told[k], *called));
      to.back().named = true;
    } else {
      add_part_behind(of, told[k], to);
      add_share_beside_shares(of, told, k, to);
    }
  }
}

}  // namespace fengsui::know::audit
