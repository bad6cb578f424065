// "There was an 18 times increase: 327 fires were recorded this season, while only 19 were reported last year",
// "increased seventeen fold, with 5,521 hectares, compared with 329": how many times one level is the other.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/growth/english_roles.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

// "18 times increase", "rose 18 times", "an 18-fold jump".
bool tells_of_growth(page const& of, std::size_t times) {
  static constexpr std::array<std::string_view, 8> kBehind{" increase", " rise", " jump",   " surge",
                                                           " growth",   " more", " higher", " spike"};
  static constexpr std::array<std::string_view, 6> kBefore{"increased ",    "rose ",  "risen ",
                                                           "increased by ", "grown ", "jumped "};
  return starts_with_any(of.after(times, 10), kBehind) || ends_with_any(of.before(times, 14), kBefore);
}

// " against ", ", while only … last year": the second of two levels is what it was.
bool tells_what_it_was(page const& of, std::size_t level, std::size_t base) {
  constexpr std::size_t kLongest = 80;  // bytes
  constexpr std::size_t kBehind = 40;
  static constexpr std::array<std::string_view, 6> kAgainst{" against ", "ompared with ", "ompared to ",
                                                            " versus ",  " up from ",     " as against "};
  static constexpr std::array<std::string_view, 4> kThen{" last year", " a year earlier", " the year before",
                                                         " in the same period"};
  auto const text = of.between(level, base);
  if (text.size() > kLongest || contains(text, ". ")) return false;
  if (contains_any(text, kAgainst)) return true;
  auto const tail = of.after(base, kBehind);
  bool const while_then = contains(text, "while ") || contains(text, "whereas ");
  return while_then && contains_any(tail.substr(0, tail.find_first_of(";.")), kThen);
}

bool are_of_one_unit_or_none(page const& of, std::size_t a, std::size_t b) {
  return of.at(a).unit == of.at(b).unit || of.at(a).unit == "count" || of.at(b).unit == "count";
}

// What grew 17 times is 18 times as much, and is told as either.
std::optional<sides> so_many_times(figure_values v) {
  if (!v[1].range.low || *v[1].range.low <= 0) return {};
  auto const times = v[0].range / v[1].range;
  auto const grown = times - interval::at(1);
  return sides{{grown.low, times.high}, v[2].range};
}

void add_times_told(page const& of, std::size_t times, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 60;  // bytes
  auto const level = times + 1;
  auto const base = times + 2;
  if (of.at(times).unit != "times" || !of.usable(times) || !tells_of_growth(of, times)) return;
  if (!is_told_amount(of, level) || !is_told_amount(of, base) || !are_of_one_unit_or_none(of, level, base)) return;
  if (of.sentence(times) != of.sentence(base) || of.between(times, level).size() > kLongest) return;
  if (!tells_what_it_was(of, level, base)) return;
  to.push_back({.check = "ratio",
                .figures = {of.where(level), of.where(base), of.where(times)},
                .expression = "{0}/{1} ~ {2}",
                .evaluate = so_many_times,
                .reported = 2,
                .near_percent = 300,
                .named = true});
}

// "doubled from 31 to 62", "more than tripled to 62 from 20": so many times as much, or half.
struct multiple {
  std::string_view word;
  int times = 1;  // of what it was; -2: half of it
};

// The last of such words in the clause before a figure, with no number and no other verb behind it.
std::optional<multiple> multiple_before(std::string_view lead) {
  static constexpr std::array<multiple, 5> kWords{
      {{"doubled", 2}, {"tripled", 3}, {"trebled", 3}, {"quadrupled", 4}, {"halved", -2}}};
  constexpr std::size_t kLongest = 32;  // bytes: " since opening, from "
  for (auto const& one : kWords) {
    auto const at = lead.rfind(one.word);
    if (at == std::string_view::npos) continue;
    auto const behind = lead.substr(at + one.word.size());
    if (behind.size() > kLongest || behind.find_first_of("0123456789;.:") != behind.npos) continue;
    if (behind.ends_with(" to ") || behind.ends_with(" from ")) return one;
  }
  return {};
}

// How many times as much the words leave open: a tenth to both sides, and to one where they say so.
interval times_told(std::string_view lead, multiple const& said) {
  bool const more = contains(lead, "more than " + std::string{said.word});
  bool const less =
      contains(lead, "early " + std::string{said.word}) || contains(lead, "almost " + std::string{said.word});
  exact const n = said.times < 0 ? exact{exact{1} / -said.times} : exact{said.times};
  auto const below = said.times < 0 ? more : less;
  auto const above = said.times < 0 ? less : more;
  return {exact{n * (below ? 70 : above ? 98 : 93) / 100}, exact{n * (above ? 150 : below ? 102 : 107) / 100}};
}

void add_multiple_told(page const& of, told_figure const& one, told_figure const& other, std::vector<relation>& to) {
  constexpr std::size_t kLead = 60;  // characters
  bool const onward = one.role == told_role::base;
  if ((onward ? other.role : one.role) != told_role::level || (onward ? one.role : other.role) != told_role::base)
    return;
  auto const lead = of.before(one.figure, kLead);
  auto const said = multiple_before(behind_english_stop(lead));
  if (!said || of.at(one.figure).unit != of.at(other.figure).unit || of.at(one.figure).unit == "%") return;
  if (lead.ends_with(" from ") != onward) return;
  to.push_back({.check = "ratio",
                .figures = {of.where(onward ? other.figure : one.figure), of.where(onward ? one.figure : other.figure)},
                .expression = "{0}/{1}",
                .evaluate = [told = times_told(lead, *said)](figure_values v) -> std::optional<sides> {
                  if (!v[1].range.low || *v[1].range.low <= 0) return {};
                  return sides{v[0].range / v[1].range, told};
                },
                .near_percent = 200});
}

}  // namespace

void add_english_times(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 0; i + 2 < of.size(); ++i) add_times_told(of, i, to);
}

void add_multiples_told(page const& of, std::vector<told_figure> const& run, std::vector<relation>& to) {
  for (std::size_t k = 0; k + 1 < run.size(); ++k) add_multiple_told(of, run[k], run[k + 1], to);
}

}  // namespace fengsui::know::audit
