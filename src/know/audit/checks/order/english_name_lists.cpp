// "six new cities - Oslo, Turin, Porto and Malaga", "four winners are Ana Ruiz (Spain), Li Wen (China) and Tom Hale
// (Ireland)", "five routes, to Asmara, Jeddah, Cairo and Muscat": a count of whatever it may be, and the names of all
// of them behind it.
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/order/named_things.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool is_upper_case(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "Ana Ruiz (Spain), Tom Hale (Ireland)" without its brackets.
std::string without_brackets(std::string_view text) {
  std::string made;
  int depth = 0;
  for (char const c : text) {
    if (c == '(') {
      ++depth;
      if (made.ends_with(' ')) made.pop_back();
    }
    if (depth == 0) made += c;
    if (c == ')' && depth > 0) --depth;
  }
  return made;
}

// How the words behind a count lead into names: `any`: they need not be proper names; `in_place`: right behind its
// noun.
struct names_opened {
  std::string_view list;
  bool any = false;
  bool in_place = false;
  bool bracket = false;  // of words no names: nothing else stands in it
};

constexpr std::array<std::string_view, 7> kToEach{"to ", "for ", "in ", "at ", "from ", "between ", "on "};

// Behind a colon, a dash or "namely", however much of the sentence stands before it.
std::optional<names_opened> opened_by_mark(std::string_view text) {
  static constexpr std::array<std::string_view, 15> kMarks{
      ", namely: ",  ", namely, ",   ", namely ", " namely ", ", viz. ", " viz. ", ", i.e. ", ", these being ",
      ", that is, ", ", which are ", ": ",        " – ",      " — ",     " - ",    "—"};
  constexpr std::size_t kLongest = 90;  // bytes
  for (auto const mark : kMarks) {
    auto const at = text.find(mark);
    if (at > kLongest) continue;
    auto const lead = text.substr(0, at);
    if (lead.find_first_of(".;()\n:") != std::string_view::npos || contains(lead, ", ")) continue;
    auto list = text.substr(at + mark.size());
    // The other dash closes it.
    bool const dash = contains(mark, "-") || contains(mark, "–") || contains(mark, "—");
    if (dash) list = list.substr(0, list.find(mark));
    return names_opened{.list = list, .any = true};
  }
  return {};
}

std::optional<names_opened> opened_in_place(std::string_view text, bool of_kinds) {
  static constexpr std::array<std::string_view, 4> kAre{" are ", " were ", " will be ", " ("};
  constexpr std::size_t kShort = 56;  // bytes
  for (auto const word : kAre) {
    auto const at = text.find(word);
    if (at > kShort || text.substr(0, at).find_first_of(",.;:()\n") != std::string_view::npos) continue;
    auto list = text.substr(at + word.size());
    if (word == " (") list = list.substr(0, list.find(')'));
    // "four categories (portrait, landscape and wildlife)"
    bool const any = word == " (" && of_kinds && at == 0;
    if (!list.empty() && (any || is_upper_case(list.front())))
      return names_opened{.list = list, .any = any, .in_place = true, .bracket = any};
  }
  if (!text.starts_with(", ")) return {};
  text.remove_prefix(2);
  return names_opened{.list = text, .any = text.starts_with("for "), .in_place = true};
}

struct listed_name {
  std::string_view name;
  bool last = false;     // behind "and"
  bool double_ = false;  // holds "and" itself
};

bool tells_something(std::string_view name) {
  static constexpr std::array<std::string_view, 16> kVerbs{" say ",  " says ",  " said", " was ",   " were ", " is ",
                                                           " are ",  " has ",   " have", " will ",  " had ",  " who ",
                                                           " that ", " which ", " as ",  " because"};
  return contains_any(std::string{" "}.append(name).append(" "), kVerbs);
}

bool leaves_names_out(std::string_view text) {
  static constexpr std::array<std::string_view, 13> kSome{"ncluding", "such as", "mong them", " etc",       "others",
                                                          " more",    "other ",  "like ",     "especially", "notably",
                                                          "mainly",   "either",  "or "};
  static constexpr std::array<std::string_view, 10> kNumbers{" two ",  " three ", " four ",    " five ", " six ",
                                                             " both ", " each ",  " several ", " many ", " all "};
  auto const words = std::string{" "}.append(text).append(" ");
  return contains_any(words, kNumbers) || std::ranges::any_of(kSome, [&](std::string_view one) {
           return contains(words, std::string{one.starts_with(' ') ? "" : " "}.append(one)) ||
                  (one.size() > 6 && contains(words, one));
         });
}

std::string_view without_lead(std::string_view name) {
  for (auto const word : kToEach) {
    if (name.starts_with(word)) name.remove_prefix(word.size());
  }
  for (std::string_view const word : {"the ", "The ", "a ", "an "}) {
    if (name.starts_with(word)) name.remove_prefix(word.size());
  }
  return name;
}

// Whether a piece between two commas may be a name of such a list.
bool may_be_name(std::string_view name, names_opened const& how) {
  constexpr std::size_t kLongest = 48;  // bytes
  constexpr int kMostWords = 4;
  name = without_lead(name);
  if (name.empty() || name.size() > kLongest || tells_something(name) || leaves_names_out(name)) return false;
  if (is_upper_case(name.front())) return true;
  return how.any && std::ranges::count(name, ' ') < (how.bracket ? 2 : kMostWords) &&
         std::isalpha(static_cast<unsigned char>(name.front()));
}

// The names up to the one behind "and"; where more follow it, they may belong to the list too: "Clare and Kerry, Met
// Eireann said".
std::optional<named_list> names_in(std::string_view list, names_opened const& how) {
  constexpr int kFewestWithoutAnd = 3;
  named_list made;
  auto ended = 0;  // names up to the one behind "and"
  auto stopped = false;
  auto lower = false;
  auto numbered = 0;
  while (!list.empty() && !stopped) {
    auto const end = std::min(list.find(", "), list.size());
    auto piece = list.substr(0, end);
    list.remove_prefix(std::min(list.size(), end + 2));
    bool const and_first = piece.starts_with("and ");
    if (and_first) piece.remove_prefix(4);
    auto const joint = piece.find(" and ");
    auto const first = piece.substr(0, joint);
    if (!may_be_name(first, how) || (ended > 0 && !is_upper_case(first.front()))) break;
    auto const second = joint == std::string_view::npos ? std::string_view{} : piece.substr(joint + 5);
    // "Kerry and 20 others", "Kerry and hired 26 advisers"
    if (!second.empty() && !may_be_name(second, how)) return {};
    if (!second.empty() && is_upper_case(without_lead(first).front()) && !is_upper_case(without_lead(second).front()))
      return {};
    lower = lower || !is_upper_case(without_lead(first).front());
    numbered += (has_digit(first) ? 1 : 0) + (has_digit(second) ? 1 : 0);
    made.most += second.empty() ? 1 : 2;
    if (ended == 0) made.fewest = made.most;
    // "Bosnia and Herzegovina and Croatia": of names that hold an "and" themselves nobody can tell.
    if (!second.empty() && contains(second, " and ")) ++made.most;
    if (and_first || !second.empty()) ended = made.most;
    stopped = ended > 0 && lower;
  }
  if ((numbered != 0 && numbered != made.most) || (how.bracket && !list.empty())) return {};
  if (ended == 0 && (made.most < kFewestWithoutAnd || lower || !list.empty() || how.in_place)) return {};
  return made;
}

bool may_be_counted_by_name(page const& of, std::size_t i) {
  constexpr int kMost = 40;
  auto const& one = of.at(i);
  if (!counts_things_or_people(one.unit) || one.value.exponent != 0 || one.value.mantissa < 2 ||
      one.value.mantissa > kMost)
    return false;
  if (one.qualifier != model::figure_qualifier::exact || one.cmp) return false;
  // "seven sub-counties"
  std::string_view const span = one.span;
  auto const noun = span.substr(span.find_last_of(" -") + 1);
  if (!noun.ends_with("s") && noun != "people") return false;
  // "eight counties and two cities": of both.
  if (ends_with_any(of.before(i, 5), std::array<std::string_view, 2>{" and ", " plus "})) return false;
  // "two of the five counties"
  static constexpr std::array<std::string_view, 6> kOf{"of the ", "of its ", "of their ",
                                                       "of ",     "out of ", "among the "};
  auto const lead = of.before(i, 12);
  return (lead.ends_with(" each of ") || !ends_with_any(lead, kOf)) &&
         (of.after(i, 8) == ", namely" || (!contains(one.span, " more ") && !contains(one.span, " other ")));
}

std::optional<named_list> names_counted(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 400;  // code points
  auto const tail = of.after(i, kReach);
  static constexpr std::array<std::string_view, 13> kKinds{
      "categories", "sections",  "classes", "kinds",  "types",  "fields", "disciplines",
      "groups",     "languages", "colours", "stages", "phases", "rooms"};
  auto how = opened_in_place(tail, std::ranges::find(kKinds, noun_printed(of, i)) != kKinds.end());
  auto const try_list = [&](names_opened const& opened) -> std::optional<named_list> {
    auto const plain = without_brackets(opened.list);
    std::string_view list{plain};
    auto const stop = std::min({list.find_first_of(";:\n"), list.find(". "), list.size()});
    list = list.substr(0, stop);
    if (list.ends_with(".")) list.remove_suffix(1);
    return names_in(list, opened);
  };
  std::optional<named_list> made;
  bool const things = of.at(i).unit == "count";
  // "five routes, to Oslo and Turin": of trains and people there may be several for each.
  bool const each = how && starts_with_any(how->list, kToEach);
  if (how && (things || !each)) made = try_list(*how);
  if (made) {
    // "four cities, Kenya Airways and Ethiopian said"
    auto const count = of.at(i).value.mantissa;
    bool const near = std::abs(count - made->fewest) <= 1 || made->fewest > 2;
    return near ? made : std::nullopt;
  }
  how = opened_by_mark(tail);
  if (how && !things) how->any = false;
  return how ? try_list(*how) : std::nullopt;
}

// "two men, aged 23 and 31": as many ages as people.
std::optional<named_list> ages_told(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 60;  // code points
  auto text = of.after(i, kReach);
  static constexpr std::array<std::string_view, 3> kAged{", aged ", " aged ", ", ages "};
  auto const aged = std::ranges::find_if(kAged, [&](std::string_view one) { return text.starts_with(one); });
  if (aged == kAged.end()) return {};
  text.remove_prefix(aged->size());
  named_list made;
  for (bool last = false; !last;) {
    auto const end = std::min(text.find_first_not_of("0123456789"), text.size());
    if (end == 0 || end > 2) return {};
    ++made.most;
    text.remove_prefix(end);
    last = !text.starts_with(", ") || text.size() < 3 ||
           !(has_digit(text.substr(2, 1)) || text.substr(2).starts_with("and "));
    if (text.starts_with(" and ")) {
      last = false;
      text.remove_prefix(5);
    } else if (!last) {
      text.remove_prefix(text.substr(2).starts_with("and ") ? 6 : 2);
    }
  }
  made.fewest = made.most;
  // "aged 23 to 40", "aged 17": what all of them are between, or each of them is.
  return made.most > 1 && !text.starts_with(" to ") && !text.starts_with("-") ? std::optional{made} : std::nullopt;
}

}  // namespace

void add_english_name_lists(page const& of, std::vector<relation>& to) {
  constexpr int kFarOff = 2;  // names more or less are another list
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.is_level(i)) continue;
    // "two men": whatever their noun.
    auto list = of.at(i).unit == "person" && of.at(i).value.exponent == 0 ? ages_told(of, i) : std::nullopt;
    if (!list && may_be_counted_by_name(of, i)) list = names_counted(of, i);
    if (!list) continue;
    auto const count = static_cast<int>(of.at(i).value.mantissa);
    if (std::min(std::abs(count - list->fewest), std::abs(count - list->most)) > kFarOff) continue;
    to.push_back(count_of_names(of, i, *list));
  }
}

}  // namespace fengsui::know::audit
