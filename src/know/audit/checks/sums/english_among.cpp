// "Of the 60 projects signed, 45 have started", "142 of the 186 fires", "21 fires, of which 7 were set by farmers and
// 14 by smokers": parts that the words themselves call parts, whatever the reader took them for.
#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool may_stand_among(page const& of, std::size_t i) {
  return is_told_count(of, i) && of.at(i).role != "base" && adds_up(of.at(i)) && !of.is_mean(i);
}

// A number without a noun is of what the other counts: "186 fires, 142 of them".
bool may_be_of(page const& of, std::size_t part, std::size_t whole) {
  auto const& unit = of.at(whole).unit;
  auto const& own = of.at(part).unit;
  auto const counts = [](std::string const& one) { return counts_whole_things(one) || one == "person_trip"; };
  // "46 people: 18 officials and 28 reporters": nouns that the reader does not know are counted by themselves.
  // "1,286 flights, 643 of them arrivals and 643 departures"
  static constexpr std::array<std::string_view, 4> kBothWays{"arrivals", "departures", "landings", "takeoffs"};
  if (unit == "flight" && std::ranges::find(kBothWays, noun_printed(of, part)) != kBothWays.end()) return true;
  return own == unit || (counts(own) && counts(unit) && (own == "count" || noun_printed(of, part).empty()));
}

bool stops_within(std::string_view text) {
  return text.find_first_of(";:(\n") != std::string_view::npos || contains(text, ". ");
}

// "45 of the 60 projects", "142 out of 186"
bool is_said_of_whole(std::string_view joint) {
  static constexpr std::array<std::string_view, 14> kOf{
      " of ",       " of the ",          " of its ",       " of their ", " of all ",     " of all the ",
      " of those ", " of a total of ",   " of the total ", " out of ",   " out of the ", " out of a total of ",
      ", out of ",  " of the country's "};
  constexpr std::size_t kLongest = 32;  // bytes
  bool const owned = joint.starts_with(" of ") && joint.ends_with("'s ") && joint.size() <= kLongest;
  return owned || std::ranges::find(kOf, joint) != kOf.end();
}

void add_one_of(page const& of, std::size_t part, std::vector<relation>& to) {
  auto const whole = part + 1;
  if (!may_stand_among(of, part) || !may_stand_among(of, whole) || !is_said_of_whole(of.between(part, whole))) return;
  // "$40 million of the 12 projects", "three teams of five members": of one unit, and the first without a noun.
  if (!may_be_of(of, part, whole) || !noun_printed(of, part).empty() || of.at(whole).unit == "year") return;
  to.push_back(parts_against(of, {part}, whole, false));
}

// "The 2,140 people registered include 2,410 students"
void add_included(page const& of, std::size_t whole, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 5> kIncludes{" include ", " included ", " includes ", " contain ",
                                                             " contains "};
  constexpr std::size_t kLongest = 60;  // bytes
  auto const part = whole + 1;
  auto const joint = of.between(whole, part);
  if (joint.size() > kLongest || stops_within(joint) || contains(joint, ",") || !ends_with_any(joint, kIncludes))
    return;
  if (may_stand_among(of, part) && may_stand_among(of, whole) && of.at(part).unit == of.at(whole).unit)
    to.push_back(parts_against(of, {part}, whole, false));
}

// " of them", " of which": said of the part before it.
bool is_called_some(page const& of, std::size_t part) {
  static constexpr std::array<std::string_view, 4> kOfThem{" of which", " of whom", " of them", " of these"};
  return starts_with_any(of.after(part, 9), kOfThem);
}

// What stands right behind a member: "were caused by", "in services", "girls".
struct said_behind {
  bool is = false;  // were, are
  std::string_view word;
  bool leads = false;  // by, in, from
  bool ends = false;   // nothing more than that word
};

said_behind said_behind_of(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 6> kIs{"were ", "was ", "are ", "is ", "have been ", "had been "};
  static constexpr std::array<std::string_view, 13> kLeads{"in",  "by",    "from", "at",   "on",  "to",     "with",
                                                           "for", "under", "over", "near", "via", "through"};
  auto text = of.after(i, 40);
  said_behind made;
  if (is_called_some(of, i)) text.remove_prefix(std::string_view{" of them"}.size());
  while (text.starts_with(" ")) text.remove_prefix(1);
  for (auto const word : kIs) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    made.is = true;
    break;
  }
  if (!text.starts_with("and ")) made.word = text.substr(0, text.find_first_of(" ,.;:)\n"));
  made.leads = std::ranges::find(kLeads, made.word) != kLeads.end();
  if (made.word.empty()) made.ends = true;
  auto const rest = text.substr(made.word.size());
  made.ends = made.ends || rest.empty() || !rest.starts_with(" ") || rest.starts_with(" and ");
  return made;
}

// "538 were girls and 900 came from abroad": told by other things, which may be said of one and the same.
bool are_told_alike(page const& of, std::size_t a, std::size_t b) {
  auto const one = said_behind_of(of, a);
  auto const other = said_behind_of(of, b);
  // "people caused 31"
  if (one.word.empty()) return true;
  // "416 came from abroad and 396 from home"
  if (other.leads && contains(of.between(a, b), " " + std::string{other.word} + " ")) return true;
  // "20 of them industrial, 13 in services"
  if (one.ends && !one.is && other.word == "in") return true;
  if (one.is && !other.is) return other.leads ? !one.leads || one.word == other.word : other.ends;
  if (one.leads != other.leads || one.is != other.is) return false;
  // "12,000 to homes and 14,000 at road checks"
  static constexpr std::array<std::string_view, 6> kPlaces{"in", "at", "to", "on", "near", "from"};
  auto const of_places = [&](said_behind const& each) {
    return std::ranges::find(kPlaces, each.word) != kPlaces.end();
  };
  return !one.leads || one.word == other.word || (of_places(one) && of_places(other));
}

// "3,102 took science, 1,684 took arts": who did the one may have done the other.
bool is_told_by_verb(page const& of, std::size_t i) {
  auto const told = said_behind_of(of, i);
  return !told.word.empty() && !told.leads && !told.ends;
}

// " in industry, ", " and dining ", " were caused by farmers and ": what parts two members of a row.
bool parts_members(std::string_view text) {
  constexpr std::size_t kLongest = 64;  // bytes
  constexpr int kMostWords = 3;
  static constexpr std::array<std::string_view, 25> kOthers{
      "with",     "worth", "which",   "plus",      "well",    "also",      "up",  "down", "from",
      "compared", "after", "over",    "both",      "each",    "while",     "but", "to",   "than",
      "more",     "less",  "another", "exceeding", "against", "including", "whom"};
  if (text.size() > kLongest || stops_within(text)) return false;
  auto const mark = text.rfind(", ");
  auto const joint = text.rfind(" and ");
  auto const at = joint != text.npos && (mark == text.npos || joint > mark) ? joint + 5
                  : mark == text.npos                                       ? mark
                                                                            : mark + 2;
  if (at == text.npos) return false;
  auto lead = text.substr(at);
  if (lead.starts_with("and ")) lead.remove_prefix(4);
  if (lead.starts_with("the other ") || lead.starts_with("another ")) return true;
  int words = 0;
  while (!lead.empty()) {
    auto const word = lead.substr(0, lead.find(' '));
    lead.remove_prefix(std::min(lead.size(), word.size() + 1));
    if (std::ranges::find(kOthers, word) != kOthers.end()) return false;
    ++words;
  }
  return words <= kMostWords;
}

// The members from the first on, up to the one behind "and"; none where the row does not end so.
std::vector<std::size_t> members_among(page const& of, std::size_t whole, std::size_t first) {
  constexpr std::size_t kMost = 12;
  std::vector<std::size_t> row{first};
  for (auto i = first + 1; i < of.size() && of.sentence(i) == of.sentence(first) && row.size() < kMost; ++i) {
    if (of.at(i).unit == "%" && !of.is_level(i)) return {};
    auto const text = of.between(i - 1, i);
    if (!may_stand_among(of, i) || !may_be_of(of, i, whole) || !parts_members(text) || !are_told_alike(of, i - 1, i))
      return {};
    // "180 of them women and 200 of them under 40", "12 of which are open, and 75 campsites": each by itself.
    if (is_called_some(of, i) || (row.size() == 1 && text.ends_with(", and "))) return {};
    row.push_back(i);
    if (contains(text, " and ")) return row;
  }
  return {};
}

// `all_that_end`: all of them where the sentence or the bracket ends with them: "62 aircraft: 40 jets and 22
// turboprops".
// `next_sentence`: "186 fires. Lightning caused 142, people 31 and 13 are under investigation", of three and more.
enum class opened_among { no, some, next_sentence, all, all_that_end };

bool is_next_sentence(std::string_view text) {
  constexpr std::size_t kLongest = 32;  // bytes
  return text.starts_with(". ") && text.size() <= kLongest && !stops_within(text.substr(2)) && !contains(text, ",");
}

bool ends_with_them(page const& of, std::size_t last) {
  constexpr std::size_t kReach = 40;  // code points
  auto const tail = of.after(last, kReach);
  auto const end = tail.find_first_of(",;:.()\n");
  if (end == tail.npos) return tail.size() < kReach;
  return (tail[end] == '.' || tail[end] == ')' || tail[end] == '\n') && !contains(tail.substr(0, end), " and ");
}

// How the words between a whole and its first part open a list of parts.
opened_among opens_among(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kAll{" comprising ",  " comprise ",      " comprises ",
                                                        " comprised ",   " consisting of ", " made up of ",
                                                        " composed of ", " consists of ",   " consist of "};
  static constexpr std::array<std::string_view, 10> kSome{" of which ",   " of whom ",  " including ", " among them ",
                                                          " among whom ", " of these ", ", with ",     " of them ",
                                                          " included ",   " includes "};
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr std::size_t kName = 24;
  static constexpr std::array<std::string_view, 4> kMarks{": ", " (", " - ", " – "};
  if (std::ranges::find(kMarks, text) != kMarks.end()) return opened_among::all_that_end;
  if (text.size() > kLongest || stops_within(text)) return opened_among::no;
  auto const names = [&](std::string_view word) {
    auto const at = text.rfind(word);
    return at != text.npos && text.size() - at - word.size() <= kName;
  };
  if (std::ranges::any_of(kAll, names)) return opened_among::all;
  return std::ranges::any_of(kSome, names) ? opened_among::some : opened_among::no;
}

// "Of the 21 fires, 7 were set by farmers", "Among 186 fires"
bool is_opened_with_of(page const& of, std::size_t whole) {
  static constexpr std::array<std::string_view, 13> kOf{
      "Of ",    "Of the ", "Of all ",     "Of its ",    "Of those ",      "Of these ",    "Among the ",
      "Among ", "Out of ", "Out of the ", "Among all ", "Of a total of ", "Of the total "};
  auto const lead = english_clause_before(of, whole);
  return std::ranges::find(kOf, lead) != kOf.end();
}

void add_row_among(page const& of, std::size_t whole, std::size_t first, opened_among how, std::vector<relation>& to) {
  auto const row = members_among(of, whole, first);
  if (row.size() < 2 || printed_value(of.at(first).value) > printed_value(of.at(whole).value) ||
      (how == opened_among::all_that_end && !ends_with_them(of, row.back())))
    return;
  constexpr std::size_t kFewest = 3;
  if (how == opened_among::next_sentence && row.size() < kFewest) return;
  // "124 medals: 41 gold medals, 47 silver medals, 36 bronze medals, and 12 diplomas"
  auto const is_other = [&](std::size_t i) {
    return noun_printed(of, i) != "ones" && is_of_another_noun(of, row, whole, i);
  };
  if (std::ranges::any_of(row, is_other)) return;
  bool const verbs = std::ranges::any_of(row, [&](std::size_t i) { return is_told_by_verb(of, i); });
  auto const told = how == opened_among::all || how == opened_among::all_that_end;
  if (verbs && !told && printed_sum(of, row) <= printed_value(of.at(whole).value)) return;
  auto const all = verbs || told;
  to.push_back(parts_against(of, row, whole, all));
  // As many as that are not of it.
  to.back().near_percent = 150;
  to.back().only_by_slip = verbs;
}

void add_parts_of(page const& of, std::size_t whole, std::vector<relation>& to) {
  auto const first = whole + 1;
  // "180 of them women and 200 of them under 40"
  if (first >= of.size() || !may_stand_among(of, whole) || is_called_some(of, whole)) return;
  if (!may_stand_among(of, first) || !may_be_of(of, first, whole) || is_told_net(of, whole)) return;
  auto const text = of.between(whole, first);
  if (of.sentence(first) != of.sentence(whole)) {
    if (is_next_sentence(text)) add_row_among(of, whole, first, opened_among::next_sentence, to);
    return;
  }
  if (is_opened_with_of(of, whole) && text.size() <= 60 && !stops_within(text) && contains(text, ", ")) {
    if (!noun_printed(of, first).empty() && noun_printed(of, first) != noun_printed(of, whole)) return;
    to.push_back(parts_against(of, {first}, whole, false));
    add_row_among(of, whole, first, opened_among::some, to);
    return;
  }
  // By itself it is told_parts.cpp's.
  if (is_called_some(of, first) && text.size() <= 40 && !stops_within(text)) {
    add_row_among(of, whole, first, opened_among::some, to);
    return;
  }
  // "26,000 leaflets, 12,000 to homes and 14,000 at road checks"; "20 of them industrial" is a part itself.
  bool const at_once = text == ", " && !noun_printed(of, whole).empty() && noun_printed(of, first).empty() &&
                       !said_behind_of(of, first).word.empty();
  if (auto const how = at_once ? opened_among::some : opens_among(text); how != opened_among::no)
    add_row_among(of, whole, first, how, to);
}

// "Trains carried 162,000, buses 225,000 and planes 48,000. Altogether 435,000 travelled": all that the sentence before
// tells in a row.
void add_altogether(page const& of, std::size_t whole, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 8> kTotals{"Altogether ", "Altogether, ", "In all, ",  "In total, ",
                                                           "All told, ",  "Together, ",   "Overall, ", "In all "};
  if (!may_stand_among(of, whole) || !starts_with_any(english_clause_before(of, whole), kTotals)) return;
  auto first = whole;
  while (first > 0 && of.sentence(whole) - of.sentence(first - 1) == 1) --first;
  if (first == whole || !may_stand_among(of, first) || !may_be_of(of, first, whole)) return;
  auto const row = members_among(of, whole, first);
  if (row.size() < 3 || row.back() + 1 != whole) return;
  to.push_back(parts_against(of, row, whole, true));
  to.back().near_percent = 130;
}

}  // namespace

void add_english_among(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 0; i + 1 < of.size(); ++i) {
    add_one_of(of, i, to);
    add_included(of, i, to);
    add_parts_of(of, i, to);
    add_altogether(of, i + 1, to);
  }
}

}  // namespace fengsui::know::audit
