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

constexpr int kTooFar = 200;  // near_percent: further off it is of something else

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
      " earlier", " against ", "averag", " although ", " of which ", " plan",   "forecast"};
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

// "61,750 tonnes last year, equal to 47.5% of the 130,000 tonnes collected", "5.52 billion represented 30% of exports,
// which amounted to 18.4 billion".
std::optional<sizes> whole_behind(page const& of, std::size_t share) {
  constexpr std::size_t kLongest = 60;  // bytes
  static constexpr std::array<std::string_view, 25> kLeads{
      "which is ",       "i.e. ",        "contributed ",      "contributing ",   " rate of ",
      " factor of ",     "ccupancy of ", " share of ",        "proportion of ",  " or ",
      "equal to ",       "represented ", "representing ",     "equivalent to ",  "accounted for ",
      "accounting for ", " that is ",    "made up ",          "making up ",      ", ",
      "forming ",        " formed ",     "corresponding to ", "corresponds to ", " constituted "};
  static constexpr std::array<std::string_view, 5> kWhich{", which amounted to ", ", which came to ",
                                                          ", which totalled ", ", which stood at ", ", which reached "};
  auto const whole = share + 1;
  if (share == 0 || whole >= of.size() || !may_be_size(of, share - 1) || !may_be_size(of, whole)) return {};
  auto const part = share - 1;
  if (of.sentence(part) != of.sentence(share) || of.sentence(whole) != of.sentence(share)) return {};
  auto lead = of.between(part, share);
  if (auto const comma = lead.rfind(", "); comma != lead.npos && lead.size() <= kLongest) lead.remove_prefix(comma);
  auto const joint = of.between(share, whole);
  if (lead.size() > kLongest || parts_company(lead) || !ends_with_any(lead, kLeads) || contains(lead, " and "))
    return {};
  static constexpr std::array<std::string_view, 4> kCapacity{" against a capacity of ", " with a capacity of ",
                                                             " at a capacity of ", " of a capacity of "};
  bool const told = says_out_of(joint) || std::ranges::find(kCapacity, joint) != kCapacity.end() ||
                    (joint.starts_with(" of ") && ends_with_any(joint, kWhich) && joint.size() <= kLongest);
  return told && are_sizes_of_one(of, part, whole) ? std::optional{sizes{part, whole}} : std::nullopt;
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

// "turned out 214,000 cars. New models accounted for 38.6 percent, or some 62,600 vehicles": of the one size before it.
std::optional<sizes> part_of_one_before(page const& of, std::size_t share) {
  constexpr std::size_t kLongest = 48;  // bytes
  auto const part = share + 1;
  if (share == 0 || part >= of.size() || of.sentence(part) != of.sentence(share) || !may_be_size(of, part)) return {};
  auto const text = of.between(share, part);
  if (text.size() > kLongest || !ends_with_any(text, kSaysPart) || parts_company(text)) return {};
  auto const whole = share - 1;
  if (!may_be_size(of, whole) || names_another_whole(of, share) ||
      parts_company(behind_english_stop(of.between(whole, share))))
    return {};
  if (of.sentence(share) - of.sentence(whole) > 1 || (whole > 0 && of.sentence(whole - 1) == of.sentence(whole)))
    return {};
  return are_sizes_by_words(of, part, whole) ? std::optional{sizes{part, whole}} : std::nullopt;
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
  static constexpr std::array kForms{pair_before, called_part_before, part_behind_whole, whole_behind,
                                     pair_behind, bracketed_of_first, part_of_one_before};
  for (std::size_t share = 0; share < of.size(); ++share) {
    if (!is_percentage_said(of, share)) continue;
    for (auto const form : kForms) {
      auto const found = form(of, share);
      if (!found) continue;
      to.push_back(percent_of(of, "share", found->part, found->whole, share));
      to.back().near_percent = kTooFar;
      to.back().named = true;
      break;
    }
  }
}

}  // namespace fengsui::know::audit
