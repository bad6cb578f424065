// "163 tortoises … All 136 animals", "rose 6.4% in April. The 4.6% rise", "a 2.75 million euro tender … the full tender
// price of 2.57 million", "PHP1.16 trillion … The PHP1.6 trillion pledges": a number that the words around it take up,
// by a slip.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

using words = std::string_view;

constexpr std::size_t kPointedBack = 8;
constexpr int kSentencesBack = 3;
constexpr std::int64_t kLeastOfTwo = 10;

struct digits_of_number {
  std::string digits;
  int exponent = 0;
};

// 1,240 kg and 1.24 tonnes are printed with the same digits.
digits_of_number bare_digits(model::printed_number number) {
  while (number.mantissa >= kLeastOfTwo && number.mantissa % kLeastOfTwo == 0) {
    number.mantissa /= kLeastOfTwo;
    ++number.exponent;
  }
  return {std::to_string(number.mantissa), number.exponent};
}

// How the one came from the other.
enum class slip_told { none, swapped, point, lost, digit };

// 27 and 72, 680 and 860, 412.6 and 421.6; 12 million and 1.2 million; 1.16 and 1.6; 3.8 and 3.3
slip_told slip_between(model::printed_number const& a, model::printed_number const& b) {
  auto const x = bare_digits(a);
  auto const y = bare_digits(b);
  constexpr std::size_t kFewest = 3;
  if (x.digits == y.digits)
    return x.digits.size() > 1 && std::abs(x.exponent - y.exponent) == 1 ? slip_told::point : slip_told::none;
  auto const& longer = x.digits.size() < y.digits.size() ? y.digits : x.digits;
  auto const& shorter = x.digits.size() < y.digits.size() ? x.digits : y.digits;
  if (longer.size() == shorter.size() + 1 && longer.size() >= kFewest) {
    for (std::size_t at = 0; at < longer.size(); ++at) {
      if (std::string{longer}.erase(at, 1) == shorter) return slip_told::lost;
    }
  }
  if (longer.size() != shorter.size() || x.exponent != y.exponent || longer.size() < 2) return slip_told::none;
  auto const [i, j] = std::ranges::mismatch(x.digits, y.digits);
  if (std::equal(i + 1, x.digits.end(), j + 1)) return slip_told::digit;
  return are_swapped(x.digits, y.digits) ? slip_told::swapped : slip_told::none;
}

bool ends_with_word(words lead, auto const& among) {
  return std::ranges::any_of(
      among, [&](words one) { return lead == one || lead.ends_with(std::string{" "} + std::string{one}); });
}

// How the words before a number take one up: "the 46", "all 860"; "these 46", "the whole 64", "each of the 16"; "the
// full tender price of", "this median of".
enum class pointing { none, by_the, by_all, by_phrase };

struct pointed {
  pointing how = pointing::none;
  words phrase{};
};

pointed pointed_by(page const& of, std::size_t i) {
  static constexpr std::array<words, 4> kThe{"the", "The", "all", "All"};
  static constexpr std::array<words, 13> kThis{"These",       "these",       "This",      "this",   "Those",
                                               "those",       "whole",       "full",      "entire", "same",
                                               "each of the", "Each of the", "all of the"};
  auto lead = of.before(i, 16);
  while (lead.ends_with(" ") || lead.ends_with("$") || lead.ends_with("US")) lead.remove_suffix(1);
  if (ends_with_word(lead, kThis)) return {.how = pointing::by_all};
  if (ends_with_word(lead, kThe)) return {.how = pointing::by_the};
  static constexpr std::array<words, 3> kIs{" of ", " at ", " of the "};
  static constexpr std::array<words, 12> kOpens{"he ",  "his ",   "hat ",   "hose ",  "its ",  " their ",
                                                "Its ", "whose ", " same ", " full ", "hese ", "said "};
  static constexpr std::array<words, 13> kOther{"other", "second", "previous", "last",   "average", "daily", "than",
                                                "each",  "record", "total",    "end of", "part",    "order"};
  constexpr std::size_t kReach = 48;  // code points
  constexpr int kMostWords = 6;
  auto said = behind_last(of.before(i, kReach), std::array<words, 6>{". ", ", ", "; ", ": ", "\n", ") "});
  if (i > 0) said = said.substr(said.size() - std::min(said.size(), of.between(i - 1, i).size()));
  if (!ends_with_any(said, kIs)) return {};
  auto from = words::npos;
  for (auto const word : kOpens) {
    auto const at = said.find(word);
    if (at != words::npos) from = std::min(from, at + word.size());
  }
  if (from == words::npos || contains_any(said, kOther)) return {};
  said.remove_prefix(from);
  return std::ranges::count(said, ' ') <= kMostWords ? pointed{pointing::by_phrase, said} : pointed{};
}

// The words right behind a number, up to the end of what they name.
std::string named_by(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 48;  // code points
  words const span = of.at(i).span;
  auto const blank = span.find_first_of(" -");
  auto tail = of.after(i, kReach);
  tail = tail.substr(0, std::min({tail.find_first_of(",;:()\n"), tail.find(". "), tail.find(".\n"), tail.size()}));
  return std::string{blank == words::npos ? words{} : span.substr(blank)}.append(tail).append(" ");
}

// What the sentence with the other number says, up to this one.
std::string said_around(page const& of, std::size_t before, std::size_t i) {
  return std::string{english_clause_before(of, before)}
      .append(" ")
      .append(of.at(before).span)
      .append(of.between(before, i));
}

// A word of so many letters, as it stands in the sentence of the other number.
bool tells_one_of(words named, words said, std::size_t least) {
  constexpr int kMostWords = 6;
  int count = 0;
  for (std::size_t at = 0; at < named.size() && count < kMostWords; ++count) {
    at = std::min(named.find_first_not_of(" -", at), named.size());
    auto const end = std::min(named.find_first_of(" -", at), named.size());
    auto const word = named.substr(at, end - at);
    if (word.size() >= least && contains(said, word.substr(0, std::max(word.size() - 1, least)))) return true;
    at = end;
  }
  return false;
}

// " in freight", " of June": of what the other sentence does not speak of, whatever its first letter.
bool names_other_subject(words rest, words said) {
  static constexpr std::array<words, 4> kOf{" in ", " of ", " for ", " among "};
  auto const joint = std::ranges::find_if(kOf, [&](words one) { return rest.starts_with(one); });
  if (joint == kOf.end()) return false;
  auto subject = rest.substr(joint->size());
  subject = subject.substr(0, subject.find(' '));
  return subject.size() < 2 || !contains(said, subject.substr(1));
}

// "The 4.6% rise in freight", "the 6.4% youth rate": of what the sentence with the other rate does not speak of.
bool is_of_another_subject(page const& of, std::size_t i, std::size_t before, words noun) {
  static constexpr std::array<words, 4> kOften{"annual", "monthly", "yearly", "latest"};
  auto const named = named_by(of, i);
  auto const said = said_around(of, before, i);
  auto const at = named.find(noun);
  if (at == std::string::npos) return true;
  auto const own = words{named}.substr(0, at);
  auto const kind = own.substr(std::min(own.find_first_not_of(' '), own.size()));
  if (!kind.empty() && !contains(said, kind) && std::ranges::find(kOften, kind) == kOften.end()) return true;
  return names_other_subject(words{named}.substr(at + noun.size() - 1), said);
}

// "the 6.4% May rate", "This 7.3% annual rise": what moves or stands at so much.
bool is_rate_taken_up(page const& of, std::size_t i, std::size_t before) {
  static constexpr std::array<words, 12> kNouns{" rise ", " increase ", " growth ",    " fall ",
                                                " drop ", " decline ",  " decrease ",  " rate ",
                                                " jump ", " gain ",     " inflation ", " reading "};
  auto const named = named_by(of, i);
  auto const noun = std::ranges::find_if(kNouns, [&](words one) {
    constexpr std::size_t kFar = 16;
    auto const at = named.find(one);
    return at != std::string::npos && at < kFar;
  });
  return noun != kNouns.end() && !is_of_another_subject(of, i, before, *noun);
}

bool begins_with_the(page const& of, std::size_t i) {
  static constexpr std::array<words, 3> kThe{"The ", "These ", "Those "};
  return ends_with_any(of.before(i, 6), kThe);
}

// "163 tortoises … All 136 animals": by the same word, or by one that may stand for any.
bool is_number_taken_up(page const& of, std::size_t i, std::size_t before, pointed const& how) {
  static constexpr std::array<words, 16> kAnything{" animals ",    " people ",    " of them ",      " items ",
                                                   " persons ",    " works ",     " participants ", " visitors ",
                                                   " guests ",     " delegates ", " members ",      " residents ",
                                                   " passengers ", " workers ",   " employees ",    " entrants "};
  static constexpr std::array<words, 3> kOfMore{" of both ", " of the two ", " of all "};
  constexpr std::size_t kWord = 5;
  constexpr std::size_t kShort = 4;
  auto const named = named_by(of, i);
  auto const said = said_around(of, before, i);
  if (contains_any(named, kOfMore)) return false;
  auto const slip = slip_between(of.at(before).value, of.at(i).value);
  for (words const of_month : {" of ", " in "}) {
    auto const at = words{named}.find(of_month);
    bool const name = at != words::npos && named[at + of_month.size()] >= 'A' && named[at + of_month.size()] <= 'Z';
    if (name && names_other_subject(words{named}.substr(at), said)) return false;
  }
  bool const noun = tells_one_of(named, said, kWord);
  bool const things = counts_things_or_people(of.at(i).unit);
  static constexpr std::array<words, 7> kOtherTime{" last ",  " previous ", " earlier ", " before ",
                                                   " first ", " original ", " planned "};
  if (contains_any(named, kOtherTime)) return false;
  // "the tender price of": by its own words.
  if (how.how == pointing::by_phrase)
    return (slip == slip_told::swapped || slip == slip_told::point) && tells_one_of(how.phrase, said, kShort);
  bool const of_one_unit = of.at(i).unit != "count" && of.at(i).unit == of.at(before).unit &&
                           of.at(i).value.mantissa >= kLeastOfTwo * kLeastOfTwo;
  if (slip == slip_told::swapped) return noun || of_one_unit || (things && starts_with_any(named, kAnything));
  // "a grant of $23.5 million; the $235 million grant", "86,000 square metres … these 8,600 square metres"
  if (slip == slip_told::point) return noun || (how.how == pointing::by_all && of_one_unit);
  // "The 3.3-billion-dollar investment", "on each of the 16 nights"
  bool const joined = contains(of.at(i).span, "-") && how.how == pointing::by_the;
  if (slip == slip_told::digit) return noun && (joined || how.how == pointing::by_all);
  // "The PHP1.6 trillion pledges", behind 1.16 trillion
  return slip == slip_told::lost && !things && begins_with_the(of, i) && of.at(i).indicator == of.at(before).indicator;
}

bool may_be_told_twice(page const& of, std::size_t i) {
  auto const& one = of.at(i);
  return one.qualifier == model::figure_qualifier::exact && one.value.mantissa >= kLeastOfTwo && one.unit != "pp" &&
         one.unit != "day" && one.role != "base" && !of.is_mean(i);
}

std::optional<std::size_t> number_pointed_at(page const& of, std::size_t i) {
  auto const how = pointed_by(of, i);
  if (how.how == pointing::none) return {};
  auto const& one = of.at(i);
  bool const percent = one.unit == "%";
  if (!percent && !of.is_level(i)) return {};
  std::optional<std::size_t> found;
  for (auto k = i; k-- > 0 && i - k <= kPointedBack && of.sentence(i) - of.sentence(k) <= kSentencesBack;) {
    auto const& other = of.at(k);
    if (!may_count_alike(other.unit, one.unit)) continue;
    // It stands there as it is, or among others of its kind.
    bool const roughly = meet(rounding_interval(other, reach::customary), rounding_interval(one, reach::customary));
    if (other.value.last_digit == one.value.last_digit ? printed_value(other.value) == printed_value(one.value)
                                                       : roughly)
      return {};
    if (found || (percent && of.sentence(k) == of.sentence(i)) || !may_be_told_twice(of, k)) continue;
    if (percent) {
      bool const swapped = slip_between(other.value, one.value) == slip_told::swapped;
      if (swapped && how.how != pointing::by_phrase && is_rate_taken_up(of, i, k)) found = k;
    } else if (is_number_taken_up(of, i, k, how)) {
      found = k;
    }
  }
  return found;
}

}  // namespace

void add_english_pointed_at(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 1; i < of.size(); ++i) {
    if (!may_be_told_twice(of, i)) continue;
    if (auto const before = number_pointed_at(of, i)) to.push_back(said_twice(of, *before, i));
  }
}

}  // namespace fengsui::know::audit
