// "Accidents rose 7% (from 1,804)", "remained 11% below the 288,000 boxes of 2019", "512,000 against 702,000 in
// September 2023, up 13%": rates whose base the sentence itself says, whatever the slip.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

bool is_base(page const& of, std::size_t base) {
  return of.is_level(base) && of.at(base).unit != "%" && of.at(base).value.mantissa > 0;
}

// The level told sentences before that the reader knows by the rate's own noun.
void add_base_behind_rate(page const& of, std::size_t rate, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kFrom{" (from ", " from ", ", from ", " (from the "};
  auto const base = rate + 1;
  auto const level = of.host(rate);
  if (!level || !of.is_level(*level) || of.sentence(*level) >= of.sentence(rate)) return;
  if (std::ranges::find(kFrom, of.between(rate, base)) == kFrom.end()) return;
  to.push_back(growth_by_base(of, *level, base, rate));
  // Further off it is another's.
  to.back().near_percent = 200;
}

// Whether a level stands in a bracket behind the noun that the other is printed with: "Its export boxes (94,310)".
bool is_called_like(page const& of, std::size_t level, std::size_t base) {
  auto const noun = noun_printed(of, base);
  if (noun.empty()) return false;
  if (noun_printed(of, level) == noun) return true;
  auto lead = of.before(level, 24);
  if (!lead.ends_with(" (") || of.after(level, 1) != ")") return false;
  lead.remove_suffix(2);
  return lead.ends_with(noun);
}

// "…, 11.4% below the 288,119 boxes of May 2019": of the level that the rate is of, with nothing but its other rates
// between them.
void add_base_compared_with(page const& of, std::size_t rate, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 8> kThan{" below the ",     " above the ",      " less than the ",
                                                         " more than the ", " lower than the ", " higher than the ",
                                                         " down from the ", " up from the "};
  auto const base = rate + 1;
  auto const level = of.host(rate);
  if (!level || *level > rate || !of.is_level(*level) || of.sentence(*level) != of.sentence(rate)) return;
  if (std::ranges::find(kThan, of.between(rate, base)) == kThan.end() || !is_called_like(of, *level, base)) return;
  for (auto i = *level + 1; i < rate; ++i) {
    if (!is_growth_rate(of, i)) return;
  }
  to.push_back(growth_by_base(of, *level, base, rate));
}

// Nothing but its time between a base and the rate: " in October 2023, up ".
bool is_time_and_way(std::string_view text) {
  constexpr std::size_t kLongest = 40;  // bytes
  static constexpr std::array<std::string_view, 4> kTimes{" in ", " a year earlier", " last year", " a year ago"};
  static constexpr std::array<std::string_view, 6> kWays{", up ",        ", down ",           ", a rise of ",
                                                         ", a fall of ", ", an increase of ", ", a decrease of "};
  if (text.size() > kLongest || !starts_with_any(text, kTimes) || !ends_with_any(text, kWays)) return false;
  // A year: " in the plan, up " is no time.
  bool const dated = !text.starts_with(" in ") || text.find_first_of("0123456789") != std::string_view::npos;
  return dated && std::ranges::count(text, ',') == 1;
}

// "512,640 against 702,318 in October 2023, up 9.4%.": three that one clause holds, and nothing else.
void add_level_against_base(page const& of, std::size_t rate, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kAgainst{" against ", " compared with ", " compared to ",
                                                            " versus "};
  if (rate < 2) return;
  auto const base = rate - 1;
  auto const level = rate - 2;
  if (!of.is_level(level) || !is_base(of, base) || of.at(level).unit != of.at(base).unit) return;
  if (of.at(base).role != "base" || of.sentence(level) != of.sentence(rate)) return;
  if (std::ranges::find(kAgainst, of.between(level, base)) == kAgainst.end()) return;
  auto const tail = of.after(rate, 1);
  bool const ends = tail.empty() || tail == "." || tail == ";" || tail == "\n";
  if (ends && is_time_and_way(of.between(base, rate))) to.push_back(growth_by_base(of, level, base, rate));
}

}  // namespace

void add_english_bases(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!is_growth_rate(of, i)) continue;
    add_level_against_base(of, i, to);
    if (i + 1 == of.size() || !is_base(of, i + 1) || of.sentence(i + 1) != of.sentence(i)) continue;
    add_base_behind_rate(of, i, to);
    add_base_compared_with(of, i, to);
  }
}

}  // namespace fengsui::know::audit
