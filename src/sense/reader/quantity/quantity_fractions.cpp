// Shares and rates in words: 占总数的三分之一, "a quarter of the total", "by a third to 8.6 million", "half of them".
#include "sense/reader/quantity/quantity_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

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

// Whether the words around say that it is a part of something, or by how much something changed.
bool is_share_or_rate(std::u16string_view text, std::size_t from, std::size_t to) {
  if (begins_with(text, to, u" of "sv)) return !is_of_a_time(text, to + 4);
  static constexpr auto kMore =
      std::to_array<std::u16string_view>({u" more than", u" less than", u" fewer than", u" higher", u" lower",
                                          u" above ", u" below ", u" more.", u" less.", u" fewer."});
  if (goes_on_with(text, to, kMore)) return true;
  auto end = from;
  for (std::u16string_view const about :
       {u"almost "sv, u"nearly "sv, u"about "sv, u"around "sv, u"over "sv, u"some "sv}) {
    if (ends_with(text, end, about)) end -= about.size();
  }
  return ends_with(text, end, u"by "sv) || ends_with(text, end, u", up "sv) || ends_with(text, end, u", down "sv);
}

// "half of them", "half of its output": the word alone; no "first half of", "the half of".
std::size_t end_of_half(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kHalf = 4;
  if (!begins_with(text, at, u"half of "sv) || (at > 0 && is_letter(text[at - 1]))) return 0;
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

}  // namespace

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
