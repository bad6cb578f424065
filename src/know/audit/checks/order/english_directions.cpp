// "3,120 fires in 2019, up from 2,480 in 2018", "the share rose from 9.1% last year to 10.4%": what is said to have
// gone up ends no lower than it began, and the other way round, whether or not a rate is told.
#include <algorithm>
#include <array>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/growth/english_pairs_told.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

constexpr int kPercentOff = 300;  // sides farther apart were linked wrongly

// A level of things or a share; what grew by so much, a rank or a number of days may go up where the word says down.
bool is_size(page const& of, std::size_t i) {
  if (i >= of.size() || !of.usable(i) || of.at(i).unit == "day" || of.at(i).value.mantissa <= 0) return false;
  return of.is_level(i) || of.at(i).kind == model::figure_kind::share;
}

bool are_sizes_of_one(page const& of, std::size_t one, std::size_t other) {
  return is_size(of, one) && is_size(of, other) && of.sentence(one) == of.sentence(other) &&
         (of.at(one).unit == of.at(other).unit || are_counted_alike_in_pair(of, one, other));
}

bool leads_with_a_little(std::string_view text, auto const& leads) {
  static constexpr std::array<std::string_view, 10> kLittle{"about ",  "around ", "some ",      "roughly ", "just ",
                                                            "nearly ", "almost ", "just over ", "the ",     "only "};
  for (auto const word : kLittle) {
    if (!text.ends_with(word)) continue;
    text.remove_suffix(word.size());
    break;
  }
  return ends_with_any(text, leads);
}

// " fire incidents in 2019, up from ", " of the total, down from about ": +1, -1; 0 where it says neither.
int way_back(std::string_view text) {
  constexpr std::size_t kLongest = 72;  // bytes
  static constexpr std::array<std::string_view, 9> kUp{" up from ",       " (up from ",       " higher than ",
                                                       " rise from ",     " increase from ",  ", rising from ",
                                                       ", growing from ", ", climbing from ", ", increasing from "};
  static constexpr std::array<std::string_view, 9> kDown{" down from ",      " (down from ",      " lower than ",
                                                         " fall from ",      " decrease from ",   ", falling from ",
                                                         ", dropping from ", ", declining from ", ", decreasing from "};
  if (text.size() > kLongest || contains(text, "; ") || contains(text, "\n") || ends_english_sentence(text)) return 0;
  // "4,420 hectares, less than the 5,310 of last year", "280,275, topping the previous record of 274,610"
  static constexpr std::array<std::string_view, 12> kOver{
      " more than the ", " higher than the ", " larger than the ", " more than last year's ",
      " beating the ",   " exceeding the ",   " surpassing the ",  " topping the ",
      " above the ",     " ahead of the ",    " bigger than the ", " longer than the "};
  static constexpr std::array<std::string_view, 9> kUnder{
      " fewer than the ", " less than the ", " lower than the ",        " below the ",       " smaller than the ",
      " short of the ",   " behind the ",    " less than last year's ", " shorter than the "};
  auto said = text;
  for (std::string_view const record : {"previous record of ", "record of ", "old record of ", "previous best of "}) {
    if (said.ends_with(record)) said.remove_suffix(record.size());
  }
  auto const over = int{ends_with_any(said, kOver)} - int{ends_with_any(said, kUnder)};
  if (over != 0) return over;
  return int{leads_with_a_little(text, kUp)} - int{leads_with_a_little(text, kDown)};
}

constexpr std::array<std::string_view, 17> kGrew{
    "widened from ", "rose from ",   "risen from ",    "rising from ",  "increased from ", "increasing from ",
    "grew from ",    "grown from ",  "growing from ",  "climbed from ", "climbing from ",  "jumped from ",
    "up from ",      "surged from ", "expanded from ", "soared from ",  "increase from "};
constexpr std::array<std::string_view, 18> kFell{
    "narrowed from ",   "dipped from ",  "fell from ",     "fallen from ",   "falling from ",   "decreased from ",
    "decreasing from ", "dropped from ", "dropping from ", "declined from ", "declining from ", "down from ",
    "plunged from ",    "shrank from ",  "slipped from ",  "reduced from ",  "slid from ",      "decrease from "};

// " last year to ": from what it was to what it came to.
bool goes_on_to(page const& of, std::size_t from) {
  constexpr std::size_t kLongest = 40;  // bytes
  static constexpr std::array<std::string_view, 1> kTo{" to "};
  if (from + 1 >= of.size()) return false;
  auto const text = of.between(from, from + 1);
  return text.size() <= kLongest && text.find_first_of(",;:(\n") == std::string_view::npos &&
         leads_with_a_little(text, kTo);
}

// "rose from 9.1% last year to 10.4%"
int way_on(page const& of, std::size_t from) {
  if (!goes_on_to(of, from)) return 0;
  auto const lead = of.before(from, 32);
  return int{leads_with_a_little(lead, kGrew)} - int{leads_with_a_little(lead, kFell)};
}

// "increased to 328,000 TEUs from 312,000 TEUs", "fell to 4.2 percent from 4.9 percent": to what it came and from what.
int way_to(page const& of, std::size_t level) {
  constexpr std::size_t kLongest = 48;  // bytes: " in the year ended March 2024 from the "
  static constexpr std::array<std::string_view, 2> kFrom{" from ", " from the "};
  static constexpr std::array<std::string_view, 3> kAgainst{" against ", " compared with ", " compared to "};
  auto const text = of.between(level, level + 1);
  bool const against = of.at(level + 1).role == "base" && leads_with_a_little(text, kAgainst);
  if (text.size() > kLongest || text.find_first_of(",;:(\n") != text.npos ||
      !(against || leads_with_a_little(text, kFrom)))
    return 0;
  // The verbs that lead to what was, with the one that leads to what is.
  auto const leads = [&](auto const& verbs) {
    return std::ranges::any_of(verbs, [&](std::string_view verb) {
      auto told = std::string{verb.substr(0, verb.size() - std::string_view{"from "}.size())} + "to ";
      return leads_with_a_little(of.before(level, 32), std::array<std::string_view, 1>{told});
    });
  };
  return int{leads(kGrew)} - int{leads(kFell)};
}

// With a rate beside them it is the rate that is reckoned.
bool has_rate_beside(page const& of, std::size_t first) {
  auto const is_rate = [&](std::size_t i) {
    return i < of.size() && of.sentence(i) == of.sentence(first) && is_rate_of_pair(of, i) && has_way(of, i);
  };
  return is_rate(first + 2) || (first > 0 && is_rate(first - 1));
}

// "rose 1.6%, slower than the 1.2% increase of the quarter before"
void add_faster_or_slower(page const& of, std::size_t i, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 60;  // bytes
  static constexpr std::array<std::string_view, 4> kFaster{" faster than the ", " quicker than the ",
                                                           " sharper than the ", " steeper than the "};
  static constexpr std::array<std::string_view, 3> kSlower{" slower than the ", " weaker than the ",
                                                           " milder than the "};
  if (!is_growth_rate(of, i) || !is_growth_rate(of, i + 1) || of.sentence(i) != of.sentence(i + 1)) return;
  auto const joint = of.between(i, i + 1);
  bool const faster = ends_with_any(joint, kFaster);
  if (joint.size() > kLongest || (!faster && !ends_with_any(joint, kSlower))) return;
  to.push_back(faster ? no_larger(of, i + 1, i) : no_larger(of, i, i + 1));
}

}  // namespace

void add_english_directions(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 0; i + 1 < of.size(); ++i) add_faster_or_slower(of, i, to);
  for (std::size_t i = 0; i + 1 < of.size(); ++i) {
    if (!are_sizes_of_one(of, i, i + 1)) continue;
    // "exceeding the 200.0 million set in the budget by 6.25 per cent": no less, whatever the rate.
    bool const past =
        ends_with_any(of.between(i, i + 1), std::array<std::string_view, 2>{", exceeding the ", ", beating the "});
    if (!past && has_rate_beside(of, i)) continue;
    // "14 fires, and a rise from 20 to 25 deaths": of what comes behind.
    auto const back = goes_on_to(of, i + 1) ? 0 : way_back(of.between(i, i + 1));
    auto const way = back != 0 ? -back : goes_on_to(of, i) ? way_on(of, i) : -way_to(of, i);
    if (way == 0) continue;
    to.push_back(way > 0 ? no_larger(of, i, i + 1) : no_larger(of, i + 1, i));
    to.back().near_percent = kPercentOff;
  }
}

}  // namespace fengsui::know::audit
