// "214.6 million cubic metres, split between households (118.9 million), industry (67.4 million) and farms (28.3
// million)", "128 buses in the north, 117 in the south and 94 in the east. The three depots have 339": rows and totals
// as the words between the figures join them, whatever the figures were taken to count.
#include "know/audit/lists/english_told_rows.h"

#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/english_words.h"
#include "know/audit/page.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kMostMembers = 14;
constexpr std::size_t kFiguresAround = 24;

bool ends_sentence_or_clause(std::string_view text) {
  return contains(text, "\n") || contains(text, ";") || ends_english_sentence(text);
}

// Words by which what follows is not one more of a row.
bool turns_away(std::string_view words) {
  static constexpr std::array<std::string_view, 38> kAway{
      "compared",   "against",    "versus",   "than",     "worth",   "which",        "whom",     "including",
      "average",    "per",        "each",     "while",    "but",     "up",           "down",     "after",
      "total",      "leaving",    "injuring", "using",    "like",    "year-on-year", "rising",   "falling",
      "almost all", "mostly",     "mainly",   "bringing", "making",  "out of",       "followed", "then",
      "behind",     "as well as", "ahead",    "surplus",  "deficit", "spent"};
  static constexpr std::array<std::string_view, 3> kMade{"made up ", "make up ", "makes up "};  // no more than "were"
  if (ends_with_any(words, kMade)) words = words.substr(0, words.rfind("up "));
  auto const padded = std::string{" "}.append(words).append(" ");
  return std::ranges::any_of(
      kAway, [&](std::string_view one) { return contains(padded, std::string{" "}.append(one).append(" ")); });
}

// How the words between two members join them: by a comma, or by "and" before the last.
enum class joint { none, comma, last };

// "46.190 nuclear": a member that nobody read.
bool holds_unread_amount(std::string_view text) {
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    if ((text[at] == '.' || text[at] == ',') && is_digit(text[at - 1]) && is_digit(text[at + 1])) return true;
  }
  return false;
}

joint joint_of(std::string_view text) {
  // "14 came at night, one was lost and the other 16": one more member, told in letters.
  static constexpr std::array<std::string_view, 4> kLetters{", one ", ", two ", ", three ", ", none "};
  if (contains_any(text, kLetters)) return joint::none;
  constexpr std::size_t kLongest = 110;  // bytes
  constexpr int kMostWords = 8;
  if (text.size() > kLongest || ends_sentence_or_clause(text) || contains(text, ": ") || holds_unread_amount(text))
    return joint::none;
  auto const comma = text.rfind(", ");
  auto const word = std::max(text.rfind(" and ") + 1, text.rfind(" plus ") + 1) - 1;  // npos for neither
  auto const at = comma == text.npos ? word : word == text.npos ? comma : std::max(comma, word);
  if (at == text.npos) return joint::none;
  auto lead = text.substr(at + (at == word ? text.find(' ', at + 1) + 1 - at : 2));
  auto const rest = lead.substr(0, lead.find(' '));
  // "and, as the only other species, 11,800", "and the rest, 7.6 million, …"
  bool const apart = contains(text, " and the rest, ") || contains(text, " and, as ") ||
                     (contains(text, " and ") && contains(text, ", the only other "));
  if (std::ranges::count(lead, ' ') > kMostWords || turns_away(lead)) return joint::none;
  return at == word || rest == "and" || apart ? joint::last : joint::comma;
}

// What a bracket or a clause says of a member besides its size.
bool may_be_passed_over(page const& of, std::size_t i, std::size_t like) {
  static constexpr std::array<std::string_view, 13> kLeads{" the ",    " in ",   " in the ", " at ",       " on ",
                                                           " from ",   " of ",   " over ",   " over the ", " (",
                                                           " across ", " into ", " for "};
  if (of.at(i).unit == "%" || counts_time_in_row(of, i)) return true;
  bool const another = !may_be_totalled(of, i, like);
  return another && ends_with_any(of.before(i, 12), kLeads);
}

// The members from the first one on, up to the one behind "and".
struct row_of_words {
  std::vector<std::size_t> parts;
  bool closed = false;  // "and" before the last
};

row_of_words row_of_words_from(page const& of, std::size_t first) {
  row_of_words made{.parts = {first}};
  for (auto i = first + 1; i < of.size() && i - first <= 2 * kFiguresAround && of.sentence(i) == of.sentence(first);
       ++i) {
    auto const last = made.parts.back();
    if (made.parts.size() >= kMostMembers || ends_sentence_or_clause(of.between(last, i))) break;
    bool const member = may_be_in_told_row(of, i) && may_stand_in_one_row(of, last, i);
    auto const how = member ? joint_of(of.between(last, i)) : joint::none;
    if (how == joint::none) {
      if (may_be_passed_over(of, i, last)) continue;
      break;
    }
    if (made.closed) {
      // "- 540 for cars and 148 for vans - and 24 charging points"
      static constexpr std::array<std::string_view, 4> kCloses{" - ", " – ", " — ", ")"};
      if (contains_any(of.between(last, i), kCloses)) break;
      // "9 officers, 14 residents and 6 tourists, and 4 remained": what is told otherwise is beside it.
      bool const alike = noun_printed(of, i).empty() == noun_printed(of, last).empty();
      if (how == joint::last && alike) return {};
      break;
    }
    made.parts.push_back(i);
    made.closed = how == joint::last;
  }
  return made;
}

// "were new", "in Europe", "women": the word behind a member that says by what it is told.
std::string_view word_behind(page const& of, std::size_t i) {
  auto text = of.after(i, 32);
  while (text.starts_with(" ")) text.remove_prefix(1);
  return text.substr(0, text.find_first_of(" ,.;:)\n"));
}

// "120 women and 140 under 30": told by other things, which may be said of one and the same.
bool are_members_alike(page const& of, std::vector<std::size_t> const& row) {
  static constexpr std::array<std::string_view, 6> kOther{"from", "aged", "under", "over", "who", "with"};
  auto const nouns =
      static_cast<std::size_t>(std::ranges::count_if(row, [&](std::size_t i) { return !noun_printed(of, i).empty(); }));
  if (nouns > 1 && nouns + 1 < row.size()) return false;
  auto const told = word_behind(of, row.front());
  bool const leads = std::ranges::find(kOther, told) != kOther.end();
  return std::ranges::all_of(row, [&](std::size_t i) {
    auto const word = word_behind(of, i);
    bool const other = noun_printed(of, i).empty() && std::ranges::find(kOther, word) != kOther.end();
    // "845 with minor damage and 290 destroyed" are told alike where no member is told by its origin or age.
    return !other || word == told || (!leads && word == "with");
  });
}

enum class row_opened { no, told, beside, among, bracket };

// How the words between a whole and the first of a row say that it is all of it: by a mark or a verb, or only by
// standing right behind it.
row_opened opened_by(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kMarks{": ", " - ", " – ", " — ", "—", " -- "};
  static constexpr std::array<std::string_view, 23> kAll{
      "split ",     "made up of ", "consisting of ", "consists of ",   "consisted of ", "comprising ",
      "comprises ", "comprise ",   "namely ",        "divided ",       "broken down ",  "financed by ",
      "funded by ", "shared ",     "composed of ",   "counting ",      "allocated as",  "broke down ",
      "comprised ", "being ",      "that is, ",      "and comprised ", "are divided "};
  constexpr std::size_t kLongest = 120;  // bytes
  constexpr std::size_t kShort = 48;
  if (text.size() > kLongest || ends_sentence_or_clause(text)) return row_opened::no;
  static constexpr std::array<std::string_view, 4> kAmong{", of which ", ", of whom ", " including ", "mong them "};
  for (auto const word : kAmong) {
    auto const at = text.rfind(word);
    if (at == text.npos) continue;
    auto const lead = text.substr(at + word.size());
    return lead.size() <= kShort && !turns_away(lead) && !contains(lead, ", ") ? row_opened::among : row_opened::no;
  }
  if (leaves_some_beside(text)) return row_opened::no;
  for (auto const mark : kMarks) {
    auto const at = text.rfind(mark);
    if (at == text.npos) continue;
    auto const lead = text.substr(at + mark.size());
    return lead.size() <= kShort && !turns_away(lead) && !contains(lead, ", ") ? row_opened::told : row_opened::no;
  }
  if (text.ends_with(" (") && text.size() <= kShort && std::ranges::count(text, '(') == 1 &&
      (text == " (" || text.find_first_of(",") == text.npos) && !contains(text, " to "))
    return row_opened::told;
  for (auto const word : kAll) {
    auto const at = text.rfind(word);
    if (at != text.npos && text.size() - at <= kShort + word.size() && !turns_away(text.substr(at + word.size())))
      return row_opened::told;
  }
  // "241 kg of drugs last month (cannabis 131 kg, ketamine 48 kg and cocaine 35 kg)"
  constexpr std::size_t kName = 32;
  auto const open = text.rfind(" (");
  if (open != text.npos && text.size() - open <= kName && text.find_first_of(",)") == text.npos && !turns_away(text))
    return row_opened::bracket;
  // "to dredging (7.4 million), cranes (5.8 million) and …"
  if (text.ends_with(" (") && text.size() <= kShort && !turns_away(text)) return row_opened::beside;
  auto const comma = text.rfind(", ");
  auto const lead = text.substr(comma == text.npos ? text.size() : comma + 2);
  if (comma == text.npos || lead.starts_with("and ")) return row_opened::no;
  return lead.size() <= kShort && !turns_away(lead) && !turns_away(text.substr(0, comma)) ? row_opened::beside
                                                                                          : row_opened::no;
}

// "and the rest, 7.6 million, on digital campaigns", "the other 9": the last is all that is left.
bool names_what_is_left(page const& of, std::vector<std::size_t> const& row) {
  static constexpr std::array<std::string_view, 11> kLeft{
      "the rest",    "the other ", "remaining",       "only other", "remainder",    "the balance",
      "the others ", "all other ", "everything else", " all else ", "everyone else"};
  return contains_any(of.between(row[row.size() - 2], row.back()), kLeft);
}

// "hydro 4.12, gas 2.07, wind 1.35 and solar 0.77", "Nepal (151), Pakistan (76) and Bhutan (22)": one of a row itself.
bool is_in_row_itself(page const& of, std::size_t i) {
  if (of.before(i, 1) == "(") return true;
  for (auto k = i; k-- > 0 && i - k <= kFiguresAround && of.sentence(k) == of.sentence(i);) {
    if (may_be_in_told_row(of, k) && may_be_totalled(of, k, i)) return true;
  }
  return false;
}

// "54 people, 36 passengers and 18 workers"
bool are_people_in_apposition(page const& of, std::vector<std::size_t> const& row, std::size_t whole) {
  auto const is_person = [&](std::size_t i) {
    return (of.at(i).unit == "person" || of.at(i).unit == "person_trip") && !noun_printed(of, i).empty();
  };
  return noun_printed(of, whole) == "people" && of.between(whole, row.front()) == ", " &&
         std::ranges::all_of(row, is_person);
}

// "about 52 are contained, 41 held and 83 out of control": what is told so roughly leaves as much open.
bool is_told_roughly(page const& of, std::vector<std::size_t> const& row) {
  return std::ranges::any_of(row, [&](std::size_t i) { return of.at(i).qualifier == model::figure_qualifier::approx; });
}

// "288 for fire, or 7 percent, 1,730 for illness, or 42 percent": shares that leave much beside them.
bool have_shares_of_less(page const& of, std::vector<std::size_t> const& row) {
  constexpr int kLeast = 95;
  std::size_t shares = 0;
  exact sum = 0;
  for (auto i = row.front() > 0 ? row.front() - 1 : 0; i < of.size() && i <= row.back() + 1; ++i) {
    if (of.at(i).unit != "%" || of.sentence(i) != of.sentence(row.front())) continue;
    ++shares;
    sum += printed_value(of.at(i).value);
  }
  return shares >= row.size() && sum < kLeast;
}

// "141 licences, 73 for taxis and 58 for buses", "1,286 flights, 643 of them arrivals and 653 departures"
bool are_pair_right_behind(page const& of, std::vector<std::size_t> const& row, std::size_t whole) {
  static constexpr std::array<std::string_view, 7> kPlaces{"in", "at", "to", "on", "for", "from", "by"};
  // "168 requests last week, 62 on state land plus 106 on private land"
  static constexpr std::array<std::string_view, 4> kWhen{" last week, ", " last month, ", " last year, ",
                                                         " overnight, "};
  if (row.size() != 2 || row.front() != whole + 1) return false;
  auto const lead = of.between(whole, row.front());
  if (lead != ", " && std::ranges::find(kWhen, lead) == kWhen.end()) return false;
  auto const of_them = [&](std::size_t i) { return of.after(i, 9).starts_with(" of them"); };
  if (of_them(row.front())) return !of_them(row.back());
  auto const leads = [&](std::size_t i) {
    return noun_printed(of, i).empty() && std::ranges::find(kPlaces, word_behind(of, i)) != kPlaces.end();
  };
  return std::ranges::all_of(row, leads);
}

// "… and cocaine 35 kg), no other": the bracket ends with the row.
bool ends_bracket(page const& of, std::size_t last) {
  constexpr std::size_t kReach = 28;  // code points
  auto const tail = of.after(last, kReach);
  auto const end = tail.find_first_of("(),;.");
  return end != tail.npos && tail[end] == ')';
}

bool has_other_members(page const& of, std::vector<std::size_t> const& row, std::size_t whole) {
  auto const is_other = [&](std::size_t i) { return is_of_another_noun(of, row, whole, i); };
  return is_told_roughly(of, row) || have_shares_of_less(of, row) || std::ranges::any_of(row, is_other);
}

// "34 agreements in four fields, worth US$2.8 billion: 12 in energy": past what tells of the whole itself; 0: none.
std::size_t first_of_row_behind(page const& of, std::size_t whole) {
  constexpr std::size_t kFiguresOn = 4;
  static constexpr std::array<std::string_view, 12> kOfWhole{
      " in ", " in the ", " at ", " on ", " from ", " of ", " worth ", " over ", " the ", " across ", " by ", " for "};
  for (auto i = whole + 1; i < of.size() && i - whole <= kFiguresOn && of.sentence(i) == of.sentence(whole); ++i) {
    bool const member = may_be_in_told_row(of, i) && may_stand_in_one_row(of, whole, i);
    if (member && opened_by(of.between(whole, i)) != row_opened::no) return i;
    bool const of_whole = ends_with_any(of.before(i, 12), kOfWhole) && printed_value(of.at(i).value) != 0;
    // "$16.38 billion as against $12.64 billion: $6.21 billion in October"
    if (!of_whole && of.at(i).role != "base" && !may_be_passed_over(of, i, whole)) return 0;
  }
  return 0;
}

std::optional<english_told_row> row_behind(page const& of, std::size_t whole) {
  if (!may_be_in_told_row(of, whole) || of.at(whole).value.mantissa < 5) return {};
  auto const first = first_of_row_behind(of, whole);
  if (first == 0) return {};
  auto const how = opened_by(of.between(whole, first));
  auto row = row_of_words_from(of, first);
  if (row.parts.size() < 2 || !row.closed) return {};
  if (how != row_opened::told && !are_members_alike(of, row.parts)) return {};
  if (leaves_some_beside(of.after(row.parts.back(), 40))) return {};
  auto const exceeds = [&](std::size_t i) {
    return printed_value(of.at(i).value) >= printed_value(of.at(whole).value);
  };
  // "$8.6 million, split between roads ($5.1 million), parks ($2.3 million) and drains ($1.2 billion)"
  if (auto const more = std::ranges::count_if(row.parts, exceeds); more > (how == row_opened::told ? 1 : 0)) return {};
  bool const left = names_what_is_left(of, row.parts);
  if (has_other_members(of, row.parts, whole)) return {};
  bool const two = are_people_in_apposition(of, row.parts, whole) || are_pair_right_behind(of, row.parts, whole);
  if (how == row_opened::beside && ((row.parts.size() < 3 && !left && !two) || is_in_row_itself(of, whole))) return {};
  if (how == row_opened::bracket && !ends_bracket(of, row.parts.back())) return {};
  bool const told = how == row_opened::told || how == row_opened::bracket || left ||
                    std::ranges::all_of(row.parts, [&](std::size_t i) { return of.before(i, 1) == "("; });
  return english_told_row{
      .whole = whole,
      .parts = std::move(row.parts),
      .told = told,
      .among = how == row_opened::among && !left,
      .of_which = contains(of.between(whole, first), "f whi") || contains(of.between(whole, first), "f whom")};
}

// "The headcount was 537. Westfield Hall held 219, the leisure centre 186 and the college 132": the sentence behind a
// level that is a row from its beginning to its end.
std::optional<english_told_row> row_in_next_sentence(page const& of, std::size_t whole) {
  constexpr std::size_t kFewest = 3, kMost = 6;
  constexpr std::size_t kLead = 40;  // bytes
  auto first = whole + 1;
  while (first < of.size() && of.sentence(first) == of.sentence(whole)) {
    if (may_be_in_told_row(of, first) && of.at(first).unit == of.at(whole).unit) return {};
    ++first;
  }
  if (first >= of.size() || of.sentence(first) != of.sentence(whole) + 1 || !may_be_in_told_row(of, first)) return {};
  if (!may_be_in_told_row(of, whole) || !may_stand_in_one_row(of, whole, first) ||
      contains(of.between(whole, first), "\n"))
    return {};
  auto const lead = english_clause_before(of, first);
  if (lead.size() > kLead || turns_away(lead) || leaves_some_beside(lead) || contains(lead, ", ")) return {};
  auto row = row_of_words_from(of, first);
  if (row.parts.size() < kFewest || row.parts.size() > kMost || !row.closed || !are_members_alike(of, row.parts))
    return {};
  if (has_other_members(of, row.parts, whole) || leaves_some_beside(of.after(row.parts.back(), 40))) return {};
  for (auto const i : row.parts) {
    if (printed_value(of.at(i).value) >= printed_value(of.at(whole).value)) return {};
  }
  // "412 are primary schools, 15 of which closed, and the other 228 …"
  auto const is_within = [&](std::size_t i) { return contains(of.after(i, 9), " of wh"); };
  bool const left = names_what_is_left(of, row.parts) && std::ranges::none_of(row.parts, is_within);
  return english_told_row{.whole = whole, .parts = std::move(row.parts), .told = left, .apart = true};
}

// "60 students, 28 from Hanoi, 19 from Hue and 13 from Da Nang; 31 were girls and 29 boys": told once more by another
// thing, where the first row makes its whole.
std::optional<english_told_row> row_told_again(page const& of, english_told_row const& first) {
  constexpr std::size_t kLead = 48;  // bytes
  auto const next = first.parts.back() + 1;
  if (next >= of.size() || !may_be_in_told_row(of, next) || !may_stand_in_one_row(of, first.whole, next)) return {};
  if (!meet(total_of(of, first.parts), of.range(first.whole))) return {};
  auto const text = of.between(first.parts.back(), next);
  static constexpr std::array<std::string_view, 2> kAgain{"; ", ", or "};
  if (text.size() > kLead || !ends_with_any(text, kAgain)) return {};
  auto row = row_of_words_from(of, next);
  if (row.parts.size() < 2 || !row.closed) return {};
  return english_told_row{.whole = first.whole, .parts = std::move(row.parts), .behind = true};
}

}  // namespace

bool counts_time_in_row(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 5> kTimes{"year", "month", "hour", "week", "day"};
  return std::ranges::find(kTimes, of.at(i).unit) != kTimes.end();
}

bool may_be_in_told_row(page const& of, std::size_t i) {
  return is_told_count(of, i) && !counts_time_in_row(of, i) && of.at(i).role != "base" &&
         !of.at(i).role.starts_with("avg") && !is_told_on_average(of, i) && !is_told_as_what_was(of, i);
}

// A number without a noun counts what the others do; in one list men, officials and cars are counted by their own.
bool may_stand_in_one_row(page const& of, std::size_t one, std::size_t other) {
  auto const& a = of.at(one).unit;
  auto const& b = of.at(other).unit;
  return may_count_alike(a, b) || is_bare_count(of, one) || is_bare_count(of, other) ||
         is_bare_in_bracket(of, one, other);
}

// And what stands before a total: of other things, or with another noun, it is none of it.
bool may_be_totalled(page const& of, std::size_t part, std::size_t whole) {
  if (of.at(part).unit == of.at(whole).unit) return of.at(part).unit != "count" || may_be_of_one_noun(of, part, whole);
  return may_stand_in_one_row(of, part, whole) && (noun_printed(of, part).empty() || noun_printed(of, whole).empty());
}

bool leaves_some_beside(std::string_view text) {
  static constexpr std::array<std::string_view, 16> kSome{
      "ncluding", "such as", "mostly",  "mainly", "led by", "mong them",   "top ",   "argest",
      "at least", "example", "notably", "so far", " alone", "mong others", " most ", "chiefly"};
  return contains_any(text, kSome);
}

std::vector<english_told_row> english_told_rows(page const& of) {
  std::vector<english_told_row> made;
  if (!of.has_text() || of.is_chinese()) return made;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (auto row = row_behind(of, i)) {
      if (auto again = row_told_again(of, *row)) made.push_back(std::move(*again));
      made.push_back(std::move(*row));
    } else if (auto next = row_in_next_sentence(of, i)) {
      made.push_back(std::move(*next));
    }
    if (auto row = english_row_totalled(of, i)) made.push_back(std::move(*row));
  }
  return made;
}

}  // namespace fengsui::know::audit
