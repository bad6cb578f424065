// "163 tortoises … All 136 animals", "rose 6.4% in April. The 4.6% rise", "the €37 million upgrade … the €73 million
// project": a number that a pointing word takes up, in other digits' order.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

using words = std::string_view;

constexpr std::size_t kPointedBack = 6;
constexpr std::int64_t kLeastOfTwo = 10;

// 27 and 72, 6.4 and 4.6, 412.6 and 421.6
bool are_swapped(model::printed_number const& a, model::printed_number const& b) {
  if (have_swapped_digits(a, b)) return true;
  if (a.exponent != b.exponent || a.last_digit != b.last_digit || a.mantissa == b.mantissa) return false;
  bool const two = a.mantissa >= kLeastOfTwo && a.mantissa < 10 * kLeastOfTwo;
  return two && b.mantissa == a.mantissa % kLeastOfTwo * kLeastOfTwo + a.mantissa / kLeastOfTwo;
}

bool ends_with_word(words lead, auto const& among) {
  return std::ranges::any_of(
      among, [&](words one) { return lead == one || lead.ends_with(std::string{" "} + std::string{one}); });
}

words pointing_lead(page const& of, std::size_t i) {
  auto lead = of.before(i, 12);
  while (lead.ends_with(" ")) lead.remove_suffix(1);
  return lead;
}

// The words right behind a number, up to the end of what they name.
std::string named_by(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 48;  // code points
  words const span = of.at(i).span;
  auto const blank = span.find_first_of(" -");
  auto tail = of.after(i, kReach);
  tail = tail.substr(0, std::min({tail.find_first_of(",;:()\n"), tail.find(". "), tail.size()}));
  return std::string{blank == words::npos ? words{} : span.substr(blank)}.append(tail).append(" ");
}

// What the sentence with the other number says, up to this one.
std::string said_around(page const& of, std::size_t before, std::size_t i) {
  return std::string{english_clause_before(of, before)}
      .append(" ")
      .append(of.at(before).span)
      .append(of.between(before, i));
}

// A word of five letters and more, as it stands in the sentence of the other number.
bool tells_same_noun(page const& of, std::size_t i, std::size_t before) {
  constexpr std::size_t kWord = 5;
  constexpr int kMostWords = 4;
  auto const said = said_around(of, before, i);
  auto const named = named_by(of, i);
  int count = 0;
  for (std::size_t at = 0; at < named.size() && count < kMostWords; ++count) {
    at = std::min(named.find_first_not_of(" -", at), named.size());
    auto const end = std::min(named.find_first_of(" -", at), named.size());
    auto const word = named.substr(at, end - at);
    if (word.size() >= kWord && contains(said, word.substr(0, word.size() - 1))) return true;
    at = end;
  }
  return false;
}

// "The 4.6% rise in freight", "the 6.4% youth rate": of what the sentence with the other rate does not speak of.
bool is_of_another_subject(page const& of, std::size_t i, std::size_t before, words noun) {
  static constexpr std::array<words, 4> kOf{" in ", " of ", " for ", " among "};
  static constexpr std::array<words, 4> kOften{"annual", "monthly", "yearly", "latest"};
  auto const named = named_by(of, i);
  auto const said = said_around(of, before, i);
  auto const at = named.find(noun);
  if (at == std::string::npos) return true;
  auto const own = words{named}.substr(0, at);
  auto const kind = own.substr(std::min(own.find_first_not_of(' '), own.size()));
  if (!kind.empty() && !contains(said, kind) && std::ranges::find(kOften, kind) == kOften.end()) return true;
  auto const rest = words{named}.substr(at + noun.size() - 1);
  auto const joint = std::ranges::find_if(kOf, [&](words one) { return rest.starts_with(one); });
  if (joint == kOf.end()) return false;
  auto subject = rest.substr(joint->size());
  subject = subject.substr(0, subject.find(' '));
  // "Rents", "in rents": whatever its first letter.
  return subject.size() < 2 || !contains(said, subject.substr(1));
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

// "163 tortoises … All 136 animals": by the same word, or by one that may stand for any.
bool is_number_taken_up(page const& of, std::size_t i, std::size_t before) {
  static constexpr std::array<words, 6> kAnything{" animals ", " people ",  " of them ",
                                                  " items ",   " persons ", " works "};
  static constexpr std::array<words, 3> kOfMore{" of both ", " of the two ", " of all "};
  auto const named = named_by(of, i);
  if (contains_any(named, kOfMore)) return false;
  return tells_same_noun(of, i, before) || (counts_whole_things(of.at(i).unit) && starts_with_any(named, kAnything));
}

bool may_be_told_twice(page const& of, std::size_t i) {
  auto const& one = of.at(i);
  return one.qualifier == model::figure_qualifier::exact && one.value.mantissa >= kLeastOfTwo && one.unit != "pp" &&
         one.unit != "day" && one.role != "base" && !of.is_mean(i);
}

std::optional<std::size_t> number_pointed_at(page const& of, std::size_t i) {
  static constexpr std::array<words, 10> kPointing{"All", "all",  "These", "these", "The",
                                                   "the", "This", "this",  "Those", "those"};
  if (!ends_with_word(pointing_lead(of, i), kPointing)) return {};
  auto const& one = of.at(i);
  bool const percent = one.unit == "%";
  if (!percent && !of.is_level(i)) return {};
  std::optional<std::size_t> found;
  for (auto k = i; k-- > 0 && i - k <= kPointedBack && of.sentence(i) - of.sentence(k) <= 2;) {
    auto const& other = of.at(k);
    if (other.unit != one.unit && !(counts_whole_things(other.unit) && counts_whole_things(one.unit))) continue;
    // It stands there as it is, or among others of its kind.
    if (printed_value(other.value) == printed_value(one.value)) return {};
    if (found || (percent && of.sentence(k) == of.sentence(i)) || !may_be_told_twice(of, k) ||
        !are_swapped(other.value, one.value))
      continue;
    if (percent ? is_rate_taken_up(of, i, k) : is_number_taken_up(of, i, k)) found = k;
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
