// "Of these 232 were for fire, or 2.2 percent, 6,365 for medical emergencies, or 61 percent", "98.26%, equivalent to
// 523,493 visitors": a count and its percentage side by side, whatever the reader took the percentage for. What they
// are of is said by "of these", or by the others of the text, which are of one level to the last digit.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/shares/english_share_wholes.h"
#include "know/audit/checks/shares/english_told_shares.h"
#include "know/audit/english_words.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool fits_whole(page const& of, told_share const& one, std::size_t whole) {
  if (!may_be_all_of(of, whole, one.part)) return false;
  auto const about = printed_size(of.at(one.part).value) / printed_size(of.at(whole).value) * 100;
  auto const printed = printed_size(of.at(one.share).value);
  if (about > printed * 2 || printed > about * 2) return false;
  return meet(of.range(one.part) / of.range(whole) * exact{100}, of.range(one.share));
}

// The figures around a part that its whole may be among.
auto levels_around(page const& of, std::size_t part) {
  constexpr std::size_t kReach = 40;
  return std::views::iota(part > kReach ? part - kReach : 0, std::min(of.size(), part + kReach));
}

// "Nearly 4.7 million came … rose to 4.68 million": what is told closer elsewhere.
bool is_told_closer(page const& of, std::size_t whole) {
  if (of.at(whole).qualifier == model::figure_qualifier::exact) return false;
  return std::ranges::any_of(levels_around(of, whole), [&](std::size_t i) {
    return i != whole && is_told_count(of, i) && of.at(i).unit == of.at(whole).unit &&
           of.at(i).qualifier == model::figure_qualifier::exact && same_period(of.at(i), of.at(whole)) &&
           meet(of.range(i), rounding_interval(of.at(whole), reach::customary)) &&
           of.at(i).value.last_digit < of.at(whole).value.last_digit;
  });
}

bool fits_any(page const& of, told_share const& one) {
  return std::ranges::any_of(levels_around(of, one.part),
                             [&](std::size_t i) { return fits_whole(of, one, i) && !is_told_closer(of, i); });
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

// "1.35 million, or 62 percent, stayed a night; 834,000 or 38 percent left": two of one sentence and no more.
bool make_a_hundred_in_two(page const& of, std::vector<told_share> const& told, std::size_t k) {
  std::size_t others = 0;
  auto sum = printed_value(of.at(told[k].share).value);
  for (std::size_t j = k > 3 ? k - 3 : 0; j < std::min(told.size(), k + 4); ++j) {
    if (j == k || of.sentence(told[j].share) - of.sentence(told[k].share) > 1) continue;
    if (of.sentence(told[k].share) - of.sentence(told[j].share) > 1) continue;
    sum += printed_value(of.at(told[j].share).value);
    ++others;
  }
  return others == 1 && sum == 100;
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
  auto const leaves_none = make_a_hundred_in_two(of, told, k);
  for (auto const whole : levels_around(of, one.part)) {
    if (!may_be_all_of(of, whole, one.part)) continue;
    if (names_another && of.sentence(whole) != of.sentence(one.share)) continue;
    found own;
    for (std::size_t j = k > kPairsApart ? k - kPairsApart : 0; j < std::min(told.size(), k + kPairsApart); ++j) {
      auto const apart = std::abs(of.sentence(told[j].share) - of.sentence(one.share));
      if (j == k || apart > kSentences || told[j].part == one.part || !fits_whole(of, told[j], whole)) continue;
      ++(apart == 0 ? own.in_sentence : own.around);
    }
    bool const enough =
        own.in_sentence + own.around > 1 || (own.in_sentence > 0 && (opens_with_of(of, one.share) || leaves_none));
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

// "US$360.65 million (28.1% of the total) … US$174.5 million (13.6%) and US$113.8 million (8.9%)": two that agree on
// how large the total is, one of them by its words, say so of the third of their sentence.
void add_share_beside_shares(page const& of, std::vector<told_share> const& told, std::size_t k,
                             std::vector<relation>& to) {
  constexpr int kParts = 30;
  auto const& one = told[k];
  if (of.at(one.part).unit.empty() || !is_known_to(whole_implied(of, one), kParts)) return;
  std::vector<told_share> others;
  for (std::size_t j = k > 4 ? k - 4 : 0; j < std::min(told.size(), k + 5); ++j) {
    if (j == k || of.sentence(told[j].share) != of.sentence(one.share)) continue;
    if (of.at(told[j].part).unit != of.at(one.part).unit || !is_known_to(whole_implied(of, told[j]), kParts)) continue;
    others.push_back(told[j]);
  }
  auto const said = std::ranges::find_if(others, [&](told_share const& each) { return says_total(of, each.share); });
  if (others.size() < 2 || said == others.end()) return;
  auto const total = whole_implied(of, *said);
  for (auto const& each : others) {
    if (!meet(total, whole_implied(of, each))) return;
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
  static constexpr std::array<std::string_view, 8> kOpens{"Of these", "Of those",   "Of them",  "Of the total",
                                                          "Of this",  "Among them", "of these", "of those"};
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

// "received 2.4 million arrivals … Korea stayed the biggest source at 26.6 per cent or 682,362 arrivals": a share that
// says nothing of what it is of is of the total told first, which is no part with a share of its own.
std::optional<std::size_t> total_of_its_words(page const& of, std::vector<told_share> const& told, std::size_t k) {
  auto const& one = told[k];
  if (of.at(one.share).kind != model::figure_kind::share || names_its_whole(of, one.share)) return {};
  auto const total = total_told_before(of, one.part);
  bool const is_part = std::ranges::any_of(told, [&](told_share const& each) { return total && each.part == *total; });
  return is_part ? std::nullopt : total;
}

}  // namespace

void add_english_share_pairs(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  auto const told = told_shares(of, 0, of.size());
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
    } else if (auto const small = whole_exceeded_by_words(of, told[k].part, told[k].share)) {
      add_part_exceeding(of, told[k], *small, to);
    } else if (auto const total = total_of_its_words(of, told, k)) {
      to.push_back(share_pair(of, told[k], *total));
      to.back().near_percent = 115;
    } else {
      add_share_beside_shares(of, told, k, to);
    }
  }
}

}  // namespace fengsui::know::audit
