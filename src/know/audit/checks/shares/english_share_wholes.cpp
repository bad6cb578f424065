#include "know/audit/checks/shares/english_share_wholes.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// "of the available energy", "of the total", "of all arrivals"; empty where the share says nothing of the kind.
std::string_view words_of_whole(page const& of, std::size_t share) {
  constexpr std::size_t kReach = 48;  // characters
  static constexpr std::array<std::string_view, 4> kEnds{" and ", " this ", " so far", " while "};
  auto tail = of.after(share, kReach);
  if (tail.starts_with(")")) tail.remove_prefix(1);
  if (!tail.starts_with(" of ")) return {};
  tail = tail.substr(3, tail.find_first_of(",;.:()\n") == tail.npos ? tail.npos : tail.find_first_of(",;.:()\n") - 3);
  for (auto const end : kEnds) tail = tail.substr(0, tail.find(end));
  return tail;
}

bool says_no_more_than_all(std::string_view words) {
  static constexpr std::array<std::string_view, 6> kAll{" the total", " all",       " the total number",
                                                        " them",      " the whole", " total"};
  return std::ranges::find(kAll, words) != kAll.end();
}

// " all visits", " the total catch", too
bool says_all(std::string_view words) {
  return says_no_more_than_all(words) || words.starts_with(" all ") || words.starts_with(" the total ");
}

// The last word of what a share is said to be of: "energy".
std::string_view noun_of(std::string_view words) {
  auto const noun = words.substr(words.rfind(' ') + 1);
  return noun.size() > 3 ? noun : std::string_view{};
}

// Larger levels of the sentences before it that are of now, the nearest first.
std::vector<std::size_t> larger_before(page const& of, std::size_t part) {
  constexpr std::size_t kFiguresBack = 32;
  constexpr int kSentences = 7;
  std::vector<std::size_t> made;
  for (auto i = part; i-- > 0 && part - i <= kFiguresBack && of.sentence(part) - of.sentence(i) <= kSentences;) {
    if (!may_be_all_of(of, i, part) || of.at(i).unit != of.at(part).unit || of.at(i).role == "base") continue;
    if (is_told_as_what_was(of, i) || is_told_on_average(of, i) || lie_apart(of.at(i), of.at(part))) continue;
    if (of.before(i, 1) == "(") continue;  // "in 2012 (19,071)"
    made.push_back(i);
  }
  return made;
}

// The one of them; the same said twice is one.
std::optional<std::size_t> only_one(page const& of, std::vector<std::size_t> const& all) {
  if (all.empty()) return {};
  bool const one = std::ranges::all_of(all, [&](std::size_t i) {
    return meet(rounding_interval(of.at(i), reach::customary), rounding_interval(of.at(all.front()), reach::customary));
  });
  return one ? std::optional{all.front()} : std::nullopt;
}

bool is_called(page const& of, std::size_t i, std::string_view noun) {
  auto const own = noun_printed(of, i);
  if (!own.empty()) return own == noun || own == noun.substr(0, noun.size() - 1);
  auto const behind = of.after(i, 24);
  auto const lead = english_clause_before(of, i);
  // "Imports rose to 177.8 billion": the first of its sentence.
  bool const opens =
      !lead.empty() && lead.substr(1).starts_with(noun.substr(1)) && (lead.front() | 0x20) == noun.front();
  return opens || contains(lead, noun) || contains(behind.substr(0, behind.find_first_of(",;.(")), noun);
}

// "Of the first 163 fires, 160 were lit by people: 98.2%": what the sentence opens with.
std::optional<std::size_t> whole_opening(page const& of, std::size_t part) {
  static constexpr std::array<std::string_view, 6> kOf{"Of ",     "Of the ",   "Of the first ",
                                                       "Out of ", "Of these ", "Of all "};
  if (part == 0 || of.sentence(part - 1) != of.sentence(part) || !may_be_all_of(of, part - 1, part)) return {};
  auto const lead = english_clause_before(of, part - 1);
  return std::ranges::find(kOf, lead) != kOf.end() ? std::optional{part - 1} : std::nullopt;
}

// "Of the projects 445 (39.2 per cent) have been realised": the noun that the sentence opens with.
std::string_view noun_opening(page const& of, std::size_t part) {
  auto lead = english_clause_before(of, part);
  if (!lead.starts_with("Of the ") || !lead.ends_with(" ") || contains(lead, ",")) return {};
  lead.remove_suffix(1);
  return noun_of(lead);
}

// What the reader took a share for, where it says no more than "of all": of another time it may seem, of the same noun.
std::optional<std::size_t> whole_read(page const& of, std::size_t part, std::size_t share, std::string_view words) {
  auto const read = of.whole_of(share);
  if (!read || *read >= part || !says_no_more_than_all(words) || !may_be_all_of(of, *read, part)) return {};
  auto const noun = noun_printed(of, part);
  return !noun.empty() && noun_printed(of, *read) == noun ? read : std::nullopt;
}

// What the text first counts of the thing, where nothing else before the part is larger.
std::optional<std::size_t> total_told_first(page const& of, std::vector<std::size_t> const& larger, std::size_t part) {
  std::optional<std::size_t> made;
  exact most = 0;
  for (auto const i : larger) {
    if (of.at(i).indicator != of.at(part).indicator || !same_period(of.at(i), of.at(part))) continue;
    // "Nearly 4.7 million came … rose to 4.68 million": told twice, and the nearer one is as good.
    if (made && meet(rounding_interval(of.at(i), reach::customary), rounding_interval(of.at(*made), reach::customary)))
      continue;
    most = std::max(most, printed_value(of.at(i).value));
    made = i;
  }
  return made && printed_value(of.at(*made).value) == most ? made : std::nullopt;
}

}  // namespace

bool may_be_all_of(page const& of, std::size_t whole, std::size_t part) {
  auto const& role = of.at(whole).role;
  if (whole == part || !is_told_count(of, whole) || role == "base" || !(is_plain(of.at(whole)) || role == "forecast"))
    return false;
  auto const& unit = of.at(whole).unit;
  auto const& own = of.at(part).unit;
  auto const counts = [](std::string const& one) { return one == "person_trip" || counts_whole_things(one); };
  return (unit == own || (counts(unit) && counts(own))) &&
         printed_value(of.at(whole).value) > printed_value(of.at(part).value);
}

std::optional<std::size_t> whole_right_behind(page const& of, std::size_t part, std::size_t share) {
  static constexpr std::array<std::string_view, 9> kOf{
      " of the ", " of ", ", out of ", " out of ", ") of the ", ") of ", ") out of ", " of the total ", " of a total "};
  auto const whole = share + 1;
  if (whole >= of.size() || whole == part || of.sentence(whole) != of.sentence(share)) return {};
  if (std::ranges::find(kOf, of.between(share, whole)) != kOf.end())
    return may_be_all_of(of, whole, part) ? std::optional{whole} : std::nullopt;
  // "226 (43.71%) and 266 (51.45%) of the 517"
  bool const goes_on = of.between(share, whole) == ") and " && whole + 1 < of.size() && of.at(whole + 1).unit == "%" &&
                       of.between(whole, whole + 1) == " (";
  return goes_on ? whole_right_behind(of, part, whole + 1) : std::nullopt;
}

std::optional<std::size_t> total_told_before(page const& of, std::size_t part) {
  return total_told_first(of, larger_before(of, part), part);
}

std::optional<std::size_t> whole_exceeded_by_words(page const& of, std::size_t part, std::size_t share) {
  constexpr int kSentences = 5;
  constexpr std::size_t kFiguresBack = 16;
  auto const words = words_of_whole(of, share);
  if (!says_all(words)) return {};
  std::vector<std::size_t> found;
  for (auto i = part; i-- > 0 && part - i <= kFiguresBack && of.sentence(part) - of.sentence(i) <= kSentences;) {
    if (!is_told_count(of, i) || of.at(i).unit != of.at(part).unit || of.at(i).indicator != of.at(part).indicator)
      continue;
    if (printed_value(of.at(i).value) >= printed_value(of.at(part).value)) return {};
    if (!is_plain(of.at(i)) || of.at(i).role == "part" || !same_period(of.at(i), of.at(part))) continue;
    if (of.at(i).org != of.at(part).org || is_told_as_what_was(of, i) || is_told_on_average(of, i)) continue;
    found.push_back(i);
  }
  return only_one(of, found);
}

std::optional<std::size_t> whole_by_words(page const& of, std::size_t part, std::size_t share) {
  if (auto const whole = whole_right_behind(of, part, share)) return whole;
  if (auto const whole = whole_opening(of, part)) return whole;
  auto const words = words_of_whole(of, share);
  if (auto const whole = whole_read(of, part, share, words)) return whole;
  auto found = larger_before(of, part);
  auto const noun = words.empty()                  ? noun_opening(of, part)
                    : says_no_more_than_all(words) ? noun_printed(of, part)
                                                   : noun_of(words);
  // "51.2 per cent of all visits" behind "2.88 million visitors": of the one level that there is.
  auto const total = says_all(words) ? total_told_first(of, found, part) : std::nullopt;
  if (noun.empty()) return total;
  std::erase_if(found, [&](std::size_t i) { return !is_called(of, i, noun); });
  return found.empty() ? total : only_one(of, found);
}

}  // namespace fengsui::know::audit
