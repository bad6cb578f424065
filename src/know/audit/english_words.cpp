#include "know/audit/english_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace fengsui::know::audit {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

}  // namespace

std::string_view english_clause_before(page const& of, std::size_t i) {
  constexpr std::size_t kCharacters = 120;
  static constexpr std::array<std::string_view, 5> kStops{". ", "; ", "? ", "! ", "\n"};
  return behind_last(of.before(i, kCharacters), kStops);
}

std::string english_sentence_around(page const& of, std::size_t i, std::size_t code_points_behind) {
  auto const tail = of.after(i, code_points_behind);
  return std::string{english_clause_before(of, i)}.append(" ").append(tail.substr(0, tail.find(". ")));
}

std::string_view behind_english_stop(std::string_view text) {
  for (auto at = text.rfind(". "); at != std::string_view::npos; at = at > 0 ? text.rfind(". ", at - 1) : text.npos) {
    if (at + 2 < text.size() && is_capital(text[at + 2])) return text.substr(at + 2);
  }
  return text;
}

std::string_view behind_english_turn(std::string_view text) {
  static constexpr std::array<std::string_view, 4> kTurns{", while ", ", whereas ", ", although ", ", but "};
  return behind_last(text, kTurns);
}

bool ends_english_sentence(std::string_view text) {
  return behind_english_stop(text).size() < text.size();
}

bool begins_english_sentence(page const& of, std::size_t i) {
  return of.has_text() && of.before(i, 2) == ". " && is_capital(of.at(i).span.front());
}

bool is_of_noun_before_colon(page const& of, std::size_t whole, std::size_t first) {
  if (!of.has_text() || of.is_chinese()) return false;
  auto lead = of.between(whole, first);
  lead = lead.substr(0, std::min(lead.rfind(':'), lead.size()));
  auto const noun = lead.substr(lead.rfind(' ') + 1);
  auto const own = noun_printed(of, whole);
  if (noun.size() <= 2 || own.empty() || own == noun) return false;
  for (auto i = first; i < of.size() && of.sentence(i) == of.sentence(first); ++i) {
    if (of.is_level(i) && noun_printed(of, i) == noun) return true;
  }
  return false;
}

std::string_view english_month(std::chrono::month month) {
  static constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};
  return kMonths.at(unsigned{month} - 1);
}

bool names_english_month(std::string_view text, std::chrono::month month) {
  return contains(text, month == std::chrono::May ? "May " : english_month(month));
}

bool prints_english_date(std::string_view text, std::chrono::year_month_day date) {
  auto const month = english_month(date.month());
  auto const day = unsigned{date.day()};
  return contains(text, fmt::format("{} {}", day, month)) || contains(text, fmt::format("{} {}", month, day));
}

bool is_told_on_average(page const& of, std::size_t i) {
  if (!of.has_text() || of.is_chinese()) return false;
  auto const lead = english_clause_before(of, i);
  if (!contains(lead, "averag")) return false;  // asked of most figures, in vain of nearly all
  for (std::string_view const word : {"on average", "an average of", "averaged ", "averaging "}) {
    auto const at = lead.rfind(word);
    if (at != std::string_view::npos && !contains(lead.substr(at), ", ")) return true;
  }
  // "The average since 2008 is 1,240 fires", "the ten-year average was 1,108"
  static constexpr std::array<std::string_view, 4> kIs{" is ", " was ", " stood at ", " came to "};
  auto const mean = lead.rfind("average");
  if (mean == std::string_view::npos) return false;
  auto const told = lead.substr(mean, lead.substr(mean).find(", "));
  // "its ten-year average, 2011 to 2020, is 1,352 fires"
  static constexpr std::array<std::string_view, 3> kSetApart{", is ", ", was ", ", stands at "};
  return contains_any(told, kIs) || ends_with_any(lead, kSetApart);
}

bool is_average_of_another_time(page const& of, std::size_t average) {
  if (!of.has_text() || of.is_chinese()) return false;
  static constexpr std::array<std::string_view, 6> kOther{" before",  " season",  " ago",
                                                          " rest of", " weekday", " on the"};
  auto const tail = of.after(average, 60);
  auto const clause = tail.substr(0, tail.find_first_of(",;:.("));
  return contains_any(clause, kOther) || contains(clause, "last year") || contains(clause, "earlier");
}

bool is_told_net(page const& of, std::size_t whole) {
  if (!of.has_text() || of.is_chinese()) return false;
  auto const lead = english_clause_before(of, whole);
  return lead.starts_with("Net ") || lead.starts_with("net ") || contains(lead, " net ") ||
         of.after(whole, 5).starts_with(" net ");
}

bool counts_one_way(std::string_view words) {
  static constexpr std::array<std::string_view, 6> kWays{"southbound", "northbound", "eastbound",
                                                         "westbound",  "one-way",    "one direction"};
  return contains_any(words, kWays);
}

bool is_of_next_owner(page const& of, std::size_t whole, std::size_t part) {
  if (!of.has_text() || of.is_chinese() || part < whole) return false;
  constexpr int kSentences = 4;
  constexpr std::size_t kLongest = 480;  // bytes
  if (of.sentence(part) - of.sentence(whole) > kSentences) return false;
  auto const text = of.between(whole, part);
  auto const stop = text.size() > kLongest ? std::string_view::npos : text.rfind("; ");
  if (stop == std::string_view::npos) return false;
  auto const clause = text.substr(stop + 2);
  auto const word = clause.substr(0, clause.find(' '));
  return word.size() > 3 && is_capital(word.front()) && word.ends_with("'s");
}

bool is_told_as_what_was(page const& of, std::size_t i) {
  if (!of.has_text() || of.is_chinese()) return false;
  static constexpr std::array<std::string_view, 12> kWas{
      ", after ",          ", from ",          ", up from ",     ", down from ",  " against ",
      " versus ",          ", compared with ", ", compared to ", ", as against ", " compared with the ",
      " compared to the ", ", after the "};
  static constexpr std::array<std::string_view, 10> kTimes{
      " the same day last year", " in the same period", " in the corresponding", " in the same month",
      " a year earlier",         " a year ago",         " a year before",        " the year before",
      " the previous year",      " the same period"};
  return ends_with_any(of.before(i, 20), kWas) || starts_with_any(of.after(i, 24), kTimes);
}

bool is_bare_in_bracket(page const& of, std::size_t one, std::size_t other) {
  if (other < one || of.at(other).span.find_first_not_of("0123456789,.") != std::string::npos) return false;
  auto const text = of.between(one, other);
  bool const own = of.before(one, 1) == "(" && of.before(other, 1) == "(" && of.after(other, 1) == ")";
  return own || (text.starts_with(" (") && !contains(text, ")"));
}

bool totals_row_before_colon(page const& of, std::size_t i) {
  if (!of.has_text() || of.is_chinese() || i < 2 || !contains(of.between(i - 1, i), ": ")) return false;
  exact sum = 0;
  for (auto k = i; k-- > 0 && of.sentence(k) == of.sentence(i) && may_count_alike(of.at(k).unit, of.at(i).unit);)
    sum += printed_value(of.at(k).value);
  return printed_value(of.at(i - 1).value) < sum && meet(interval::at(sum), of.range(i));
}

bool is_called_remaining(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 4> kRest{"he remaining ", "he other ", "nd the rest, ",
                                                         "ts remaining "};
  return ends_with_any(of.before(i, 14), kRest);
}

bool closes_with_and(page const& of, std::vector<std::size_t> const& row) {
  return row.size() > 1 && contains(of.between(row[row.size() - 2], row.back()), " and ");
}

std::string_view noun_printed(page const& of, std::size_t i) {
  std::string_view const span = of.at(i).span;
  auto const space = span.rfind(' ');
  if (space == std::string_view::npos) return {};
  auto const word = span.substr(space + 1);
  static constexpr std::array<std::string_view, 8> kScales{"million", "billion",   "trillion", "thousand",
                                                           "hundred", "thousands", "millions", "billions"};
  bool const is_word = word.size() > 2 && std::ranges::all_of(word, is_lower);
  return is_word && std::ranges::find(kScales, word) == kScales.end() ? word : std::string_view{};
}

bool is_of_a_noun_of_its_own(page const& of, std::size_t rate, std::size_t level) {
  if (!of.has_text() || of.is_chinese() || level <= rate) return false;
  static constexpr std::array<std::string_view, 8> kIn{" reduction in ", " cut in ",  " increase in ", " rise in ",
                                                       " decrease in ",  " drop in ", " discount in ", " discount on "};
  auto const text = of.between(rate, level);
  auto const word = std::ranges::find_if(kIn, [&](std::string_view one) { return text.starts_with(one); });
  if (word == kIn.end()) return false;
  auto const behind = text.substr(word->size());
  auto const noun = behind.substr(0, behind.find(", "));
  if (noun.size() == behind.size() || noun.starts_with("the ") || noun.empty()) return false;
  // "a 9.4% increase in solar, which produced 425 GWh": of that very noun; behind "it" or "the railway" of another.
  static constexpr std::array<std::string_view, 3> kSubject{", it ", ", they ", ", the "};
  if (!starts_with_any(behind.substr(noun.size()), kSubject)) return false;
  auto const own = noun_printed(of, level);
  return noun.front() >= 'a' && noun.front() <= 'z' && (own.empty() || !contains(noun, own));
}

bool is_of_another_noun(page const& of, std::vector<std::size_t> const& row, std::size_t whole, std::size_t part) {
  if (of.is_chinese()) return false;
  auto const noun = noun_printed(of, whole);
  auto const own = noun_printed(of, part);
  if (noun.empty() || own.empty() || own == noun) return false;
  return std::ranges::any_of(row, [&](std::size_t i) { return i != part && noun_printed(of, i) == noun; });
}

bool stands_beside_with_share(page const& of, std::size_t whole, std::size_t part) {
  if (!of.has_text() || of.is_chinese() || whole > part) return false;
  return std::ranges::any_of(of.modifiers(whole), [&](std::size_t i) {
    if (i < whole || i > part || of.at(i).kind != model::figure_kind::share) return false;
    static constexpr std::array<std::string_view, 6> kWithin{"of which",    "of whom",  "ncluding",
                                                             "f the total", "f these,", "f this"};
    auto text = of.between(i, part);
    // "of the national total" is what the first share is of.
    if (auto const stop = text.find_first_of(",;.)"); stop != std::string_view::npos) text.remove_prefix(stop);
    return !contains_any(text, kWithin);
  });
}

bool may_exceed_what_it_is_of(page const& of, std::size_t percent) {
  if (!of.has_text() || of.is_chinese()) return false;
  auto const tail = of.after(percent, 48);
  auto const clause = tail.substr(0, tail.find_first_of(",;:."));
  if (!clause.starts_with(" of ")) return false;
  static constexpr std::array<std::string_view, 6> kAll{" total", " all ", " them", " these", " those", " whole"};
  return !contains_any(clause, kAll);
}

bool counts_things_or_people(std::string const& unit) {
  return counts_whole_things(unit) || unit == "person_trip";
}

bool may_count_alike(std::string const& unit, std::string const& other) {
  return unit == other || (counts_things_or_people(unit) && counts_things_or_people(other));
}

bool may_be_of_one_noun(page const& of, std::size_t one, std::size_t other) {
  auto const noun = noun_printed(of, one);
  auto const own = noun_printed(of, other);
  return noun.empty() || own.empty() || noun == own;
}

bool is_bare_count(page const& of, std::size_t i) {
  return of.at(i).unit == "count" && noun_printed(of, i).empty();
}

bool is_told_percentage(page const& of, std::size_t i) {
  auto const& one = of.at(i);
  return of.usable(i) && one.unit == "%" && one.value.mantissa > 0 && !one.cmp;
}

bool is_told_amount(page const& of, std::size_t i) {
  return i < of.size() && of.is_level(i) && of.at(i).unit != "%" && of.at(i).unit != "day" &&
         of.at(i).value.mantissa > 0;
}

bool is_told_count(page const& of, std::size_t i) {
  return is_told_amount(of, i) && of.at(i).unit != "year";
}

}  // namespace fengsui::know::audit
