// "302 of the 318 kilometres, leaving the fire 95.0% contained", "40% of the 41,600 pupils, 16,640 in all", "the
// turnout was 53.1%: 38,214 voted out of 71,962": a part, its whole and a percentage that the words between them set
// together, in whichever order.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr int kTooFarAlone = 300;  // near_percent: further off it is of something else
constexpr int kTooFar = 200;

bool may_be_size(page const& of, std::size_t i) {
  return is_told_count(of, i) && of.at(i).role != "base" && !is_told_as_what_was(of, i);
}

bool is_percentage_said(page const& of, std::size_t i) {
  using enum model::figure_kind;
  auto const kind = of.at(i).kind;
  // "contributed 57.0% of the 912 million of visitors last year": no ratio to that year.
  bool const of_all = kind == ratio_to_base && of.after(i, 8).starts_with(" of the ");
  bool const is_one = kind == share || kind == level || kind == target_share || of_all;
  if (!of.usable(i) || of.at(i).unit != "%" || of.at(i).value.mantissa <= 0 || of.at(i).role == "base" || !is_one)
    return false;
  static constexpr std::array<std::string_view, 4> kMade{"made up ", "make up ", "makes up ", "making up "};
  if (ends_with_any(of.before(i, 10), kMade)) return true;
  static constexpr std::array<std::string_view, 17> kChange{
      " up ",     " down ",    " by ",     " rose ",    " fell ",    " grew ",   " target ", "arget of ", "drop of ",
      "gain of ", "swing of ", "lead of ", "cline of ", "rease of ", "rise of ", "fall of ", "rowth of "};
  return !ends_with_any(of.before(i, 12), kChange) && !of.after(i, 8).starts_with(" point");
}

bool are_sizes_of_one(page const& of, std::size_t part, std::size_t whole) {
  auto const& a = of.at(part).unit;
  auto const& b = of.at(whole).unit;
  if (printed_value(of.at(part).value) > printed_value(of.at(whole).value)) return false;
  if (a == b || is_bare_count(of, part) || is_bare_count(of, whole)) return true;
  return counts_things_or_people(a) && counts_things_or_people(b) &&
         (noun_printed(of, part).empty() || noun_printed(of, whole).empty());
}

// "214,000 cars … or some 62,600 units": where the words say that one is of the other, their nouns may differ.
bool are_sizes_by_words(page const& of, std::size_t part, std::size_t whole) {
  bool const counted = counts_things_or_people(of.at(part).unit) && counts_things_or_people(of.at(whole).unit);
  return are_sizes_of_one(of, part, whole) ||
         (counted && printed_value(of.at(part).value) <= printed_value(of.at(whole).value));
}

// What between two of the three says that they are not of one another; "which is more than" half says how nearly.
bool parts_company(std::string_view text) {
  for (std::string_view const hedge :
       {" more than ", " less than ", " fewer than ", " averaged ", " made up ", " make up "}) {
    if (text.ends_with(hedge)) text.remove_suffix(hedge.size());
  }
  static constexpr std::array<std::string_view, 25> kApart{
      ", and ",   " up ",      " down ", " rose",      " fell",      "ncrease", "ecrease", "compared",  " growth",
      " than ",   " higher",   " lower", " while ",    " whereas ",  " but ",   "target",  "last year", "previous",
      " earlier", " against ", "averag", " although ", " of which ", " plan ",  "forecast"};
  return contains_any(text, kApart);
}

bool has_size_between(page const& of, std::size_t from, std::size_t until) {
  for (auto i = from + 1; i < until; ++i) {
    if (of.at(i).unit == "%" || may_be_size(of, i)) return true;
  }
  return false;
}

// " of the ", " out of ", " of the county's ", " voted out of ", " in a population of "
bool says_out_of(std::string_view joint) {
  static constexpr std::array<std::string_view, 12> kOf{
      " of ",      " of the ",        " of its ",          " of all ",   " of all the ",      " of the planned ",
      " of some ", " of a possible ", " of an available ", " of their ", " of the promised ", " of the scheduled "};
  static constexpr std::array<std::string_view, 7> kOutOf{
      " out of ", " out of the ", " population of ", " total of ", " electorate of ", " of our ", " from among "};
  constexpr std::size_t kLongest = 60;  // bytes
  if (joint.size() > kLongest || joint.find_first_of(";:(\n") != joint.npos || ends_english_sentence(joint))
    return false;
  bool const owned = joint.starts_with(" of ") && joint.ends_with("'s ");
  return owned || std::ranges::find(kOf, joint) != kOf.end() || ends_with_any(joint, kOutOf);
}

// "of the total", "of them": of the whole that was told; "of the burnt area" of another one.
bool names_another_whole(page const& of, std::size_t share) {
  static constexpr std::array<std::string_view, 17> kTold{
      " of the total", " of total",     " of them",      " of these",      " of those",        " of all ",
      " of it",        " of the whole", " of the field", " of its target", " of the target",   " of the plan",
      " of the task",  " of the goal",  " of its goal",  " of its plan",   " of the programme"};
  auto const tail = of.after(share, 24);
  if (tail.starts_with(" among ")) return true;
  return tail.starts_with(" of ") && !starts_with_any(tail, kTold);
}

// "The pass percentage is 78.95 per cent (428,347 candidates)": its own part stands behind it.
bool has_part_of_its_own(page const& of, std::size_t share) {
  return share + 1 < of.size() && may_be_size(of, share + 1) && of.between(share, share + 1) == " (";
}

struct sizes {
  std::size_t part = 0;
  std::size_t whole = 0;
};

bool says_rate(std::string_view text) {
  static constexpr std::array<std::string_view, 17> kRate{
      "That is ",    " rate ",      "proportion", " share ",    "Share of", "hus represent",
      "hus account", "hus made up", "ercentage",  " turnout ",  " ratio ",  " so ",
      " i.e",        "that is",     "factor",     " of them, ", "ccupancy"};
  // "reached their destinations on time, a punctuality of 93.0 per cent"
  constexpr std::size_t kLongest = 32;  // bytes
  auto const comma = text.rfind(", a");
  bool const called = comma != text.npos && text.size() - comma < kLongest && text.ends_with(" of ");
  return called || contains_any(text, kRate);
}

// "the response rate was 71.0%" in a clause of its own may be of anything.
bool ends_clause_between(page const& of, std::size_t from, std::size_t until) {
  return of.sentence(from) != of.sentence(until) || contains(of.between(from, until), ";");
}

// "18,643 of 21,950 calls within 30 seconds; the answer rate stood at 84.9 per cent".
std::optional<sizes> pair_before(page const& of, std::size_t share) {
  constexpr std::size_t kLongest = 140;  // bytes
  constexpr std::size_t kFiguresBack = 4;
  static constexpr std::array<std::string_view, 2> kSaid{"meaning that ", "means that "};
  if (has_part_of_its_own(of, share)) return {};
  for (auto whole = share; whole-- > 1 && share - whole <= kFiguresBack;) {
    auto const part = whole - 1;
    if (of.at(whole).unit == "%" || of.sentence(share) - of.sentence(whole) > 1) return {};
    if (!may_be_size(of, whole) || !may_be_size(of, part)) continue;
    if (!says_out_of(of.between(part, whole))) return {};
    auto const text = of.between(whole, share);
    if (text.size() > kLongest || parts_company(text) || has_size_between(of, whole, share)) return {};
    // "out of KSh 9.64 billion, that is 32.5 per cent of planned spending": by another name the same.
    constexpr std::size_t kAtOnce = 16;  // bytes
    bool const at_once = text.size() > 2 && text.size() <= kAtOnce && text.starts_with(", ");
    if (names_another_whole(of, share) && !at_once && !ends_with_any(text, kSaid)) return {};
    if (ends_clause_between(of, whole, share) && !says_rate(text)) return {};
    return are_sizes_of_one(of, part, whole) ? std::optional{sizes{part, whole}} : std::nullopt;
  }
  return {};
}

// "540 firms. Of these, 205 said so, a proportion of 38.0 per cent", "41,800 tonnes, including 9,614 tonnes of flowers.
// Flowers thus represented 23.0%", "visited 1,120 sites and found faults at 168. The failure rate was 15.0 percent".
std::optional<sizes> called_part_before(page const& of, std::size_t share) {
  constexpr std::size_t kLongest = 140;  // bytes
  static constexpr std::array<std::string_view, 6> kOfThem{"f these", "f those",  "f which",
                                                           "f whom",  "ncluding", "f them"};
  if (share < 2 || has_part_of_its_own(of, share)) return {};
  auto part = share - 1;
  if (!may_be_size(of, part) || of.sentence(share) - of.sentence(part) > 1) return {};
  auto whole = part;
  constexpr std::size_t kFiguresBack = 3;
  while (whole > 0 && part - whole < kFiguresBack) {
    --whole;
    if (may_be_size(of, whole) || of.at(whole).unit == "%") break;
  }
  if (whole == part || !may_be_size(of, whole) || of.sentence(part) - of.sentence(whole) > 1) return {};
  auto const behind = of.between(part, share);
  auto const text = of.between(whole, part);
  if (behind.size() > kLongest || text.size() > kLongest || parts_company(behind) || parts_company(text)) return {};
  bool const opened = english_clause_before(of, whole).starts_with("Of ") || contains_any(text, kOfThem) ||
                      of.after(part, 8).starts_with(" of them");
  // "6,600 tests; 132 drivers (0.2 per cent of those tested)"
  static constexpr std::array<std::string_view, 3> kOfAll{" of those ", " of them", " of the total"};
  if ((behind == " (" || behind == ", ") && starts_with_any(of.after(share, 16), kOfAll)) {
    bool const alone = whole == 0 || of.sentence(share) - of.sentence(whole - 1) > 2;
    if (alone && are_sizes_by_words(of, part, whole)) return sizes{part, whole};
  }
  bool const at_once = behind == " of them, " || behind == " of them (" || behind == " of them, or ";
  bool const apart = contains(behind, " rate ") && ends_clause_between(of, part, share);
  bool const rate = (says_rate(behind) && !apart) || contains(of.after(share, 8), " share");
  // "found faults at 168. The failure rate", of no other noun: "86 people applied".
  bool const failing = contains(behind, " rate ") && contains(text, " and ") && noun_printed(of, part).empty();
  if (!at_once && !(opened && rate) && !failing) return {};
  if (names_another_whole(of, share) && !contains(behind, "hus ")) return {};
  return are_sizes_of_one(of, part, whole) ? std::optional{sizes{part, whole}} : std::nullopt;
}

constexpr std::array<std::string_view, 17> kSaysPart{
    " or ",       "that is ",      "equating to ", " equal to ",    "or about ",   "or some ",
    "namely ",    "i.e. ",         "or roughly ",  "amounting to ", "or nearly ",  "or around ",
    "or almost ", "or just over ", " meaning ",    "which is ",     "which means "};

// "40% of the 41,600 pupils, 16,640 in all, …", "two fifths of the 18,500 hectares lay in parks, equating to 7,400".
std::optional<sizes> part_behind_whole(page const& of, std::size_t share) {
  constexpr std::size_t kLongest = 120;  // bytes
  auto const whole = share + 1;
  auto const part = share + 2;
  if (part >= of.size() || of.sentence(part) != of.sentence(share)) return {};
  if (!may_be_size(of, whole) || !may_be_size(of, part) || !says_out_of(of.between(share, whole))) return {};
  auto const text = of.between(whole, part);
  bool const set_apart = text.ends_with(", ") || text.ends_with(" (");
  // "permits granted last year (549)": up to its comma it is all of the whole.
  auto const apart = text.substr(std::min(text.find_first_of(",("), text.size()));
  if (text.size() > kLongest || parts_company(apart) || contains(text, " and ")) return {};
  if (!set_apart && !ends_with_any(text, kSaysPart)) return {};
  // "22% of the 1,240 pupils, 310 of them from abroad": another part.
  static constexpr std::array<std::string_view, 6> kOther{" of them", " of whom", " of which",
                                                          " more",    " fewer",   " from "};
  static constexpr std::array<std::string_view, 7> kEnds{",",        ")", ".", " in all", " exactly", " to be precise",
                                                         " in total"};
  auto const tail = of.after(part, 16);
  if (starts_with_any(tail, kOther)) return {};
  bool const ends = starts_with_any(tail, kEnds) || !noun_printed(of, part).empty() || !set_apart;
  return ends && are_sizes_of_one(of, part, whole) ? std::optional{sizes{part, whole}} : std::nullopt;
}

// "the turnout was 53.1%: 38,214 voted out of 71,962", "Three quarters went to farms. That is 1,926 out of 3,210", "One
// pupil in eight walks. Of 5,600 pupils, 1,120 do".
std::optional<sizes> pair_behind(page const& of, std::size_t share) {
  constexpr std::size_t kLongest = 60;  // bytes
  static constexpr std::array<std::string_view, 8> kLeads{": ",    "that is ", "That is ", "That means ",
                                                          ", or ", "i.e. ",    " – ",      " - "};
  static constexpr std::array<std::string_view, 4> kStrong{" out of ", " electorate of ", " total of ",
                                                           " population of "};
  auto part = share + 1;
  auto whole = share + 2;
  if (whole >= of.size() || of.sentence(whole) - of.sentence(share) > 1) return {};
  auto const lead = of.between(share, part);
  auto const text = behind_english_stop(lead);
  bool const in_words = is_share_in_words(of.at(share));
  bool const opens = in_words && (text == "Of " || text == "Of the ") && contains(of.between(part, whole), ", ");
  if (opens) std::swap(part, whole);
  // "One pupil in eight": of the pupils.
  auto const noun = noun_printed(of, whole);
  auto const said = of.at(share).span + std::string{lead};
  if (opens && (noun.size() < 4 || !contains(said, noun.substr(0, noun.size() - 1)))) return {};
  if (!may_be_size(of, part) || !may_be_size(of, whole)) return {};
  auto const joint = opens ? " of " : of.between(part, whole);
  bool const leads = in_words || contains_any(joint, kStrong);
  bool const told = opens || contains_any(text, kLeads) || text.ends_with(" (") ||
                    (leads && (text.ends_with(", ") || text == ", with "));
  bool const same = of.sentence(whole) == of.sentence(share) || text.size() < lead.size();
  if (!told || !same || !says_out_of(joint) || text.size() > kLongest || parts_company(lead)) return {};
  return are_sizes_by_words(of, part, whole) ? std::optional{sizes{part, whole}} : std::nullopt;
}

// "of the flow", "of the money": no more than another word for what was told.
bool names_what_was_told(page const& of, std::size_t share) {
  static constexpr std::array<std::string_view, 12> kTold{" flow",  " money", " funds", " sum", " amount", " traffic",
                                                          " stock", " pot",   " batch", " lot", " fleet",  " cash"};
  auto tail = of.after(share, 24);
  tail = tail.substr(0, tail.find_first_of(",;.:()"));
  return !names_another_whole(of, share) || (tail.starts_with(" of the ") && ends_with_any(tail, kTold));
}

// " of the ", " of Vigo's total output of ", " of the three-day total of "
bool leads_to_what_it_is_of(std::string_view joint) {
  constexpr std::size_t kLongest = 80;  // bytes
  bool const stops = joint.size() > kLongest || joint.find_first_of(",;:(\n") != joint.npos;
  static constexpr std::array<std::string_view, 5> kWhich{", which amounted to ", ", which came to ",
                                                          ", which totalled ", ", which stood at ", ", which reached "};
  bool const which = joint.size() <= kLongest && joint.starts_with(" of ") && ends_with_any(joint, kWhich);
  return says_out_of(joint) || which || (!stops && joint.starts_with(" of ") && joint.ends_with(" of "));
}

// "That puts the pass rate at 85.0%", "The recycling rate was therefore 44.0 per cent": of the sentence before.
bool draws_conclusion(std::string_view text) {
  static constexpr std::array<std::string_view, 7> kOpens{"That puts ", "That is ",    "That means ", "This puts ",
                                                          "This is ",   "This means ", "That was "};
  static constexpr std::array<std::string_view, 5> kSo{"herefore ", " thus ", "Thus ", "hence ", "Hence "};
  return starts_with_any(text, kOpens) || contains_any(text, kSo);
}

// Of three figures a share and two sizes, whatever stands between them, unless it compares.
bool compares(std::string_view text) {
  static constexpr std::array<std::string_view, 26> kCompares{
      ", up ",     ", down ", " up by ",  " down by ", " up from ", " down from ", " up on ",    " down on ", " rose",
      " fell",     "ncrease", "ecrease",  "compared",  " growth",   " than ",      " higher",    " lower",    " while ",
      " whereas ", " but ",   "previous", " earlier",  " against ", "averag",      " although ", "forecast"};
  return contains_any(text, kCompares);
}

// The sizes of its sentence, which tells no other percentage; where it tells one and is "of them", or none and
// concludes, those of the sentence before too.
std::vector<std::size_t> sizes_around(page const& of, std::size_t share) {
  std::vector<std::size_t> found;
  bool others = false;
  auto const add = [&](std::size_t i) {
    if (i == share || of.at(i).unit == "day" || of.at(i).unit == "year") return;
    others = others || !is_told_count(of, i) || is_told_as_what_was(of, i) || is_told_on_average(of, i);
    found.push_back(i);
  };
  auto first = share;
  while (first > 0 && of.sentence(first - 1) == of.sentence(share)) --first;
  for (auto i = first; i < of.size() && of.sentence(i) == of.sentence(share); ++i) add(i);
  static constexpr std::array<std::string_view, 5> kOfThem{" of them", " of these", " of those", " of the total",
                                                           " of all"};
  bool const one = found.size() == 1;
  bool const told = one && found.front() == share + 1 && ends_with_any(of.between(share, share + 1), kSaysPart);
  bool const of_them = one && starts_with_any(of.after(share, 14), kOfThem);
  bool const goes_on = of_them || told || (found.size() < 2 && draws_conclusion(english_clause_before(of, share)));
  for (auto i = first; goes_on && i-- > 0 && of.sentence(i) + 1 == of.sentence(share);) add(i);
  if (others || found.size() != 2) return {};
  std::ranges::sort(found);
  return found;
}

// "12% of all passengers" behind "604,115 people", "41% of all fires in the north": of all of another noun or place.
bool is_of_all_others(page const& of, std::size_t share, std::size_t whole) {
  static constexpr std::string_view kAll = " of all ";
  auto const tail = of.after(share, 32);
  if (!tail.starts_with(kAll)) return false;
  auto const words = tail.substr(kAll.size());
  return words.substr(0, words.find_first_of(",.;)")) != noun_printed(of, whole);
}

// "travellers numbered 418,220 in May and accounted for 17.3 per cent of the 2,417,500 passengers": two sizes alone
// with a share, the larger of which the words call what the other is of.
std::optional<sizes> two_alone(page const& of, std::size_t share) {
  auto const found = sizes_around(of, share);
  if (found.empty() || compares(of.between(std::min(found[0], share), std::max(found[1], share)))) return {};
  bool const grows = printed_value(of.at(found[0]).value) < printed_value(of.at(found[1]).value);
  auto const less = found[grows ? 0 : 1];
  auto const more = found[grows ? 1 : 0];
  auto const joint = of.between(found[0], found[1]);
  static constexpr std::array<std::string_view, 2> kFrom{" from ", " from the "};
  bool const out_of = grows && more == less + 1 && (says_out_of(joint) || ends_with_any(joint, kFrom));
  auto const is_bare = [&](std::size_t i) { return noun_printed(of, i).empty() && of.at(i).span.front() <= '9'; };
  if (!are_sizes_by_words(of, less, more) && !(out_of && (is_bare(less) || is_bare(more)))) return {};
  bool const between = share < less && less < more;
  if (more > share && !between && leads_to_what_it_is_of(of.between(share, more))) return sizes{less, more};
  bool const told = names_what_was_told(of, share) && !is_of_all_others(of, share, more);
  static constexpr std::array<std::string_view, 5> kSetApart{", ", ", with ", ": ", " (", " – "};
  bool const set_apart = share < less && (of.after(share, 4).starts_with(" of ") || of.after(share, 1) == ":") &&
                         ends_with_any(of.between(share, less), kSetApart);
  if (out_of && (share < less ? set_apart : told)) return sizes{less, more};
  static constexpr std::array<std::string_view, 4> kOfThem{" of which ", " of whom ", " of these ", " of those "};
  bool const read =
      of.host(share) == less && of.whole_of(share) == more && !compares(english_clause_before(of, found[0]));
  bool const opened = english_clause_before(of, more).starts_with("Of ");
  bool const apart = of.sentence(more) != of.sentence(less);
  bool const called = read || apart || (!grows && (opened || contains_any(joint, kOfThem)));
  return told && called ? std::optional{sizes{less, more}} : std::nullopt;
}

// "940 calls: 55.0% (517) on transport, 25.0% (235) on lodging", "3.75 billion, of which 1.62 billion (43.2%) …".
std::optional<sizes> bracketed_of_first(page const& of, std::size_t share) {
  static constexpr std::array<std::string_view, 6> kOpens{": ",           ", of which ", ", of whom ",
                                                          ", including ", " - ",         " – "};
  std::optional<std::size_t> part;
  if (share > 0 && may_be_size(of, share - 1) && of.between(share - 1, share) == " (") part = share - 1;
  if (!part && share + 1 < of.size() && may_be_size(of, share + 1) && of.between(share, share + 1) == " (")
    part = share + 1;
  if (!part || names_another_whole(of, share)) return {};
  auto whole = std::min(*part, share);
  while (whole > 0 && share - whole < 16 && of.sentence(whole - 1) == of.sentence(share)) --whole;  // figures back
  if (whole >= std::min(*part, share) || !may_be_size(of, whole) || whole + 1 >= of.size()) return {};
  if (!contains_any(of.between(whole, whole + 1), kOpens)) return {};
  return are_sizes_of_one(of, *part, whole) ? std::optional{sizes{*part, whole}} : std::nullopt;
}

}  // namespace

void add_english_told_percent(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  static constexpr std::array kForms{two_alone,         pair_before, called_part_before,
                                     part_behind_whole, pair_behind, bracketed_of_first};
  for (std::size_t share = 0; share < of.size(); ++share) {
    if (!is_percentage_said(of, share)) continue;
    for (auto const form : kForms) {
      auto const found = form(of, share);
      if (!found) continue;
      to.push_back(percent_of(of, "share", found->part, found->whole, share));
      to.back().near_percent = form == two_alone ? kTooFarAlone : kTooFar;
      to.back().named = true;
      break;
    }
  }
}

}  // namespace fengsui::know::audit
