// Shares and rates in words: 占总数的三分之一, "a quarter of the total", "by a third to 8.6 million", "half of them".
#include "sense/reader/quantity/quantity_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "sense/reader/quantity/quantity_text.h"

namespace fengsui::sense::reader {
namespace {

bool goes_on_with(std::u16string_view text, std::size_t at, std::span<std::u16string_view const> words) {
  return std::any_of(words.begin(), words.end(), [&](auto const word) { return begins_with(text, at, word); });
}

// " of 2019", " of the year": which part of a time, and no share.
bool is_of_a_time(std::u16string_view text, std::size_t at) {
  if (is_digit(at_or_zero(text, at))) return true;
  for (std::u16string_view const article : {u"the "sv, u"this "sv, u"last "sv, u"a "sv, u"an "sv, u"that "sv}) {
    if (!begins_with(text, at, article)) continue;
    at += article.size();
    break;
  }
  static constexpr auto kTimes = std::to_array<std::u16string_view>(
      {u"year", u"month", u"quarter", u"season", u"week", u"day", u"decade", u"century", u"hour", u"holiday", u"fiscal",
       u"financial", u"current", u"travel rush", u"period", u"minute", u"million", u"dozen"});
  return goes_on_with(text, at, kTimes);
}

// Where the words begin that say how nearly: "just under two thirds".
std::size_t before_about(std::u16string_view text, std::size_t end) {
  static constexpr auto kAbout = std::to_array<std::u16string_view>(
      {u"almost ", u"nearly ", u"about ", u"around ", u"over ", u"some ", u"roughly ", u"exactly ", u"more than ",
       u"less than ", u"under ", u"just ", u"well ", u"at least ", u"only ", u"close to ", u"slightly "});
  for (bool found = true; found;) {
    found = false;
    for (auto const about : kAbout) {
      if (!ends_with(text, end, about)) continue;
      end -= about.size();
      found = true;
    }
  }
  return end;
}

// "9,214 of the 25,620 lorries, which is more than half.", "or three quarters,": it closes what was told. "One fled, a
// third, aged 20," is no share.
bool closes_as_share(std::u16string_view text, std::size_t from, std::size_t to) {
  if (!is_one_of(at_or_zero(text, to), u",.;:)") || is_digit(at_or_zero(text, to + 1))) return false;
  auto const end = before_about(text, from);
  static constexpr auto kLeads =
      std::to_array<std::u16string_view>({u" or ", u" is ", u"that means ", u" equals ", u"equal to ", u"representing ",
                                          u"making up ", u"i.e. ", u"share of ", u"proportion of "});
  if (std::any_of(kLeads.begin(), kLeads.end(), [&](auto const lead) { return ends_with(text, end, lead); }))
    return true;
  bool const in_order = begins_with(text, from, u"a ") && !begins_with(text, from, u"a quarter");
  return (ends_with(text, end, u", ") || ends_with(text, end, u"(")) && (end < from || !in_order);
}

// Whether the words around say that it is a part of something, or by how much something changed.
bool is_share_or_rate(std::u16string_view text, std::size_t from, std::size_t to) {
  if (begins_with(text, to, u" of "sv)) return !is_of_a_time(text, to + 4);
  static constexpr auto kMore =
      std::to_array<std::u16string_view>({u" more than", u" less than", u" fewer than", u" higher", u" lower",
                                          u" above ", u" below ", u" more.", u" less.", u" fewer."});
  if (goes_on_with(text, to, kMore)) return true;
  if (closes_as_share(text, from, to)) return true;
  auto const end = before_about(text, from);
  return ends_with(text, end, u"by "sv) || ends_with(text, end, u", up "sv) || ends_with(text, end, u", down "sv);
}

// "half of them", "half the 900", "more than half.": the word alone; no "first half of", "the half of".
std::size_t end_of_half(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kHalf = 4;
  if (!begins_with(text, at, u"half"sv) || (at > 0 && is_letter(text[at - 1]))) return 0;
  // "fell by more than half, from 1,530"
  if (closes_as_share(text, at, at + kHalf) || ends_with(text, before_about(text, at), u" by "sv)) return at + kHalf;
  if (begins_with(text, at + kHalf, u" the "sv) && is_digit(at_or_zero(text, at + kHalf + 5))) return at + kHalf;
  if (!begins_with(text, at + kHalf, u" of "sv)) return 0;
  static constexpr auto kOrdinals =
      std::to_array<std::u16string_view>({u"first", u"second", u"last", u"latter", u"other", u"same", u"previous",
                                          u"corresponding", u"the", u"next", u"former", u"early", u"that", u"this"});
  auto const before = word_before(text, at);
  if (std::find(kOrdinals.begin(), kOrdinals.end(), before) != kOrdinals.end()) return 0;
  return is_of_a_time(text, at + kHalf + 4) ? 0 : at + kHalf;
}

// In percent, to ten decimals; what is said in words is good to ten percent or so.
void be_percent(quantity& read, double worth) {
  auto mantissa = static_cast<std::int64_t>(std::llround(worth * 1e12));
  auto exponent = -10;
  while (mantissa % 10 == 0 && exponent < 0) {
    mantissa /= 10;
    ++exponent;
  }
  read.number.value = {.mantissa = mantissa, .exponent = exponent, .last_digit = 1};
  read.number.worth.reset();
  read.number.in_words = false;
  read.unit = units().named(u"%"sv);
}

// What may stand before a share that is told in such words: nothing but how nearly, or what leads to it.
bool may_begin_here(std::u16string_view text, std::size_t at) {
  auto const end = before_about(text, at);
  static constexpr auto kLeads =
      std::to_array<std::u16string_view>({u", ", u". ", u"\n", u"(", u" or ", u"; ", u": ", u" that ", u" and ",
                                          u" to ", u" for ", u" is ", u" was ", u" with "});
  return end == 0 || end < at ||
         std::any_of(kLeads.begin(), kLeads.end(), [&](auto const lead) { return ends_with(text, end, lead); });
}

// What counts no things: " days", " years", " occasions", " million".
bool counts_times(std::u16string_view text, std::size_t at) {
  while (at_or_zero(text, at) == u' ') ++at;
  static constexpr auto kTimes = std::to_array<std::u16string_view>(
      {u"day", u"year", u"month", u"week", u"hour", u"minute", u"night", u"season", u"decade", u"time", u"occasion",
       u"million", u"billion", u"hundred", u"thousand", u"quarter", u"round", u"place", u"half"});
  return goes_on_with(text, at, kTimes);
}

// "one in four", "two out of every five", in words: "3 in 12 towns" is a list.
std::pair<std::size_t, double> some_in_so_many(std::u16string_view text, std::size_t at) {
  constexpr std::int64_t kMost = 100;
  static constexpr auto kJoints =
      std::to_array<std::u16string_view>({u" in every ", u" out of every ", u" out of ", u" in ", u"-in-"});
  auto const count_at = [&](std::size_t from) {
    auto read = from < text.size() ? any_number_at(text, from) : std::nullopt;
    bool const whole = read && !read->worth && read->value.last_digit == 0 && read->value.mantissa < kMost;
    return whole ? read : std::nullopt;
  };
  auto const some = is_letter(text[at]) ? count_at(at) : std::nullopt;
  if (!some) return {};
  // "one bar in four"
  auto next = some->to;
  if (some->value.mantissa == 1 && !begins_with(text, next, u" in ") && at_or_zero(text, next) == u' ') {
    auto end = next + 1;
    while (at_or_zero(text, end) >= u'a' && at_or_zero(text, end) <= u'z') ++end;
    if (begins_with(text, end, u" in ")) next = end;
  }
  auto const joint =
      std::find_if(kJoints.begin(), kJoints.end(), [&](auto const one) { return begins_with(text, next, one); });
  if (joint == kJoints.end()) return {};
  auto const all = count_at(next + joint->size());
  auto const part = some->value.mantissa;
  if (!all || all->value.mantissa <= part || part == 0 || counts_times(text, all->to)) return {};
  if (is_one_of(at_or_zero(text, all->to), u"-/%")) return {};
  return {all->to, static_cast<double>(part) / static_cast<double>(all->value.mantissa)};
}

// "every fourth picture": its end and its worth.
std::pair<std::size_t, double> every_so_manieth(std::u16string_view text, std::size_t at) {
  static constexpr auto kWords = std::to_array<std::u16string_view>(
      {u"every second ", u"every third ", u"every fourth ", u"every fifth ", u"every sixth ", u"every seventh ",
       u"every eighth ", u"every ninth ", u"every tenth "});
  for (std::size_t k = 0; k < kWords.size(); ++k) {
    auto const end = at + kWords[k].size() - 1;
    auto const noun = at_or_zero(text, end + 1);
    if (begins_with(text, at, kWords[k]) && is_letter(noun) && noun == lower(noun) && !counts_times(text, end))
      return {end, 1.0 / static_cast<double>(k + 2)};
  }
  return {};
}

}  // namespace

std::optional<quantity> one_in_so_many(std::u16string_view text, std::size_t at) {
  if (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]))) return std::nullopt;
  auto found = lower(text[at]) == u'e' ? every_so_manieth(text, at) : some_in_so_many(text, at);
  if (found.first == 0 || !may_begin_here(text, at)) return std::nullopt;
  quantity read;
  read.from = at;
  read.to = found.first;
  read.number = {.from = at, .to = found.first};
  be_percent(read, found.second);
  return read;
}

std::optional<quantity> half_of_them(std::u16string_view text, std::size_t at) {
  if (lower(text[at]) != u'h') return std::nullopt;
  auto const end = end_of_half(text, at);
  if (end == 0) return std::nullopt;
  quantity read;
  read.from = at;
  read.to = end;
  read.number = {.from = at, .to = end};
  be_percent(read, 0.5);
  return read;
}

// "is more than double the 1,546 GWh of a year before", ", triple the last record": a multiple in a word, where a level
// stands behind it; no "plans to double the fleet".
std::optional<quantity> double_of_it(std::u16string_view text, std::size_t at) {
  struct multiple {
    std::u16string_view word;
    std::int64_t times;
  };
  static constexpr auto kWords =
      std::to_array<multiple>({{u"double", 2}, {u"twice", 2}, {u"triple", 3}, {u"quadruple", 4}});
  if (at == 0 || is_letter(text[at - 1])) return std::nullopt;
  for (auto const& one : kWords) {
    if (!begins_with(text, at, one.word)) continue;
    auto const behind = at + one.word.size();
    static constexpr auto kLevels = std::to_array<std::u16string_view>(
        {u" the last record", u" the record",  u" the previous ", u" the figure", u" the level",   u" the total",
         u" the same period", u" the number",  u" the average",   u" the volume", u" the amount",  u" the rate",
         u" that of ",        u" those of ",   u" that in ",      u" those in ",  u" last year's", u" last month's",
         u" the year before", u" what it was", u" as many ",      u" as much ",   u" as high ",    u" as large "});
    auto const number = begins_with(text, behind, u" the ") && is_digit(at_or_zero(text, behind + 5));
    if (!number && !goes_on_with(text, behind, kLevels)) return std::nullopt;
    static constexpr auto kLeads = std::to_array<std::u16string_view>(
        {u" is ", u" was ", u" were ", u" are ", u", ", u" than ", u" nearly ", u" almost ", u" about ", u" roughly ",
         u" over ", u" around ", u" been ", u", or "});
    if (std::none_of(kLeads.begin(), kLeads.end(), [&](auto const lead) { return ends_with(text, at, lead); }))
      return std::nullopt;
    quantity read;
    read.from = at;
    read.to = behind;
    read.number = {.from = at, .to = behind};
    read.number.value = {.mantissa = one.times, .exponent = 0, .last_digit = 0};
    read.unit = units().named(u"times"sv);
    return read;
  }
  return std::nullopt;
}

// "a gold, 10 silver and eight bronze", "two silvers and a bronze": one medal of a row of them.
std::optional<quantity> a_medal_of_a_row(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kReach = 40;
  if (lower(text[at]) != u'a' || at_or_zero(text, at + 1) != u' ' || (at > 0 && is_letter(text[at - 1])))
    return std::nullopt;
  static constexpr auto kMedals = std::to_array<std::u16string_view>({u"gold", u"silver", u"bronze"});
  for (auto const medal : kMedals) {
    if (!begins_with(text, at + 2, medal)) continue;
    auto const end = at + 2 + medal.size();
    auto const behind = text.substr(std::min(end, text.size()), kReach);
    auto const before = text.substr(at > kReach ? at - kReach : 0, std::min(at, kReach));
    auto const goes_on = behind.starts_with(u", "sv) || behind.starts_with(u" and "sv);
    auto const ends_row = before.ends_with(u" and "sv) || before.ends_with(u", "sv);
    auto const others = [&](std::u16string_view said) {
      return std::any_of(kMedals.begin(), kMedals.end(),
                         [&](auto const other) { return other != medal && said.find(other) != said.npos; });
    };
    auto const stop = behind.find(u". "sv);
    if (!(goes_on && others(behind.substr(0, stop))) &&
        !(ends_row && others(before) && !is_letter(at_or_zero(text, end))))
      return std::nullopt;
    quantity read;
    read.from = at;
    read.to = end;
    read.number = {.from = at, .to = at + 1};
    read.number.value = {.mantissa = 1, .exponent = 0, .last_digit = 0};
    read.unit = units().named(u"gold"sv);
    return read;
  }
  return std::nullopt;
}

bool take_fraction(std::u16string_view text, quantity& read) {
  auto const& number = read.number;
  if (!number.worth || *number.worth <= 0 || *number.worth >= 1) return false;
  auto const english = is_letter(text[number.from]);
  if (english ? !is_share_or_rate(text, number.from, number.to) : !takes_a_part(text, number.from)) return false;
  be_percent(read, *number.worth);
  return true;
}

}  // namespace fengsui::sense::reader
