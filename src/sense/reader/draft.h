#pragma once

#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sense/reader/document.h"

namespace fengsui::sense::reader {

// A figure while the grammar looks at it. The passes fill it in the order of the members: which numbers are figures,
// what they compare, of what, whose, when, and which figure they belong to.
struct draft {
  // places in the folded text
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t words_from = 0;  // with the qualifier
  std::size_t words_to = 0;
  std::size_t lead_from = 0;  // behind the figure before it in the sentence, or the sentence's start
  std::size_t tail_to = 0;    // up to the next figure or the clause's end
  std::size_t sentence = 0;

  model::printed_number value;
  std::string unit;
  int unit_exponent = 0;  // of the unit as printed: -3 where kilograms are counted in tonnes
  sense::reader::dimension dimension = dimension::none;
  std::u16string classifier;  // the unit as printed: 个, 家, 支
  model::figure_qualifier qualifier = model::figure_qualifier::exact;
  bool negative = false;
  bool zero_statement = false;
  bool unit_from_list = false;

  bool in_list = false;      // joined to the figure before it by 、 or 和 alone
  bool distributed = false;  // a member of a list behind 分别
  std::size_t list = 0;      // the first member of its list; its own index where it stands alone

  model::figure_kind kind = model::figure_kind::level;
  std::optional<model::printed_comparison> cmp;
  std::string role;
  std::string indicator;
  std::string org;
  std::string place;
  std::string what;
  days_meant period;
  std::string_view holiday;
  std::optional<std::size_t> of;
  std::optional<std::size_t> whole;
  std::string whole_name;
  std::string rule;

  bool is_change() const {
    return kind == model::figure_kind::chg_pct || kind == model::figure_kind::chg_abs ||
           kind == model::figure_kind::chg_pp || kind == model::figure_kind::chg_times;
  }
};

// For comparing sizes; what is printed stays exact in the draft.
inline double worth(draft const& one) {
  return static_cast<double>(one.value.mantissa) * std::pow(10.0, one.value.exponent);
}

// A figure looks back at most this many figures for what it belongs to, so that no text makes the reader slow.
constexpr std::size_t kFiguresBack = 64;
constexpr std::size_t first_near(std::size_t i) {
  return i > kFiguresBack ? i - kFiguresBack : 0;
}
// And at most this many characters within its sentence.
constexpr std::size_t kCharactersBack = 400;
// Behind the last stop before `at`, not before `least`.
constexpr std::size_t start_of_clause(std::u16string_view text, std::size_t at, std::size_t least,
                                      std::u16string_view stops = u",;:。!?(\n") {
  if (at > kCharactersBack && least < at - kCharactersBack) least = at - kCharactersBack;
  while (at > least && !is_one_of(text[at - 1], stops)) --at;
  return at;
}

// It is of that level and counts what it counts.
inline void belong(draft& one, std::vector<draft> const& drafts, std::size_t host) {
  auto const& level = drafts[host];
  one.of = host;
  one.indicator = level.indicator;
  one.org = level.org;
  one.place = level.place;
  one.what = level.what;
}

// The words before a figure, behind the one before it in its sentence or from the sentence's begin.
inline std::u16string_view lead_of(std::u16string_view text, draft const& one) {
  return text.substr(one.lead_from, one.words_from > one.lead_from ? one.words_from - one.lead_from : 0);
}
// The words between two figures, empty where theirs touch.
inline std::u16string_view gap_between(std::u16string_view text, draft const& one, draft const& next) {
  return text.substr(one.words_to, next.words_from > one.words_to ? next.words_from - one.words_to : 0);
}

// The passes, each in its own file. `drafts` is in the order of the text.
std::vector<draft> choose_figures(document const&);
void read_comparisons(document const&, std::vector<draft>&);
// "Capacity grew by 260.7 GW. … Solar energy added 127 GW, wind 111 GW": what each added of what the sentence before
// says was added. Roles are known.
void read_additions(document const&, std::vector<draft>&);
// Percentages of a sentence that make a hundred.
void read_shares_of_hundred(document const&, std::vector<draft>&);
void read_indicators(document const&, std::vector<draft>&);
// What 全省 and 全市 mean where the text does not say; empty where the installation does not either.
struct home_names {
  std::string province;
  std::string city;
};
void read_subjects(document const&, home_names const&, std::vector<draft>&);
// Airports handle travellers, airlines carry them, ferries cross with them.
void settle_passengers(document const&, std::vector<draft>&);
// What railways carry, what fires are caused by, jobs: in English.
void settle_english_indicators(document const&, std::vector<draft>&);
// The class or sector that narrows a figure; empty where none does.
std::string what_of(document const&, draft const&);
void read_periods(document const&, time_context const&, std::vector<draft>&);
void distribute_lists(document const&, std::vector<draft>&);
void link_figures(document const&, std::vector<draft>&);
void link_wholes(document const&, std::vector<draft>&);
void read_roles(document const&, std::vector<draft>&);
// "Of 286,000 square metres, 297,000 are let"
bool is_of_them(std::u16string_view text, draft const& whole, draft const& part);
// 去年同期为120万人次, 较上年同期(120万人次)…: the level of the time that is compared with. `before`: the figure before
// it in its sentence.
bool is_of_the_base(document const&, draft const& one, draft const* before);
void read_parts(document const&, std::vector<draft>&);
// What is counted says the unit that the words beside a number leave open. Indicators are known.
void settle_units(std::vector<draft>&);

}  // namespace fengsui::sense::reader
