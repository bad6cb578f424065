// Numbers that belong together: the unit at a list's end, one sum of money in two units, 一吨半.
#include "sense/reader/quantity/quantity_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "sense/reader/lexicon/lexicon.h"
#include "sense/reader/quantity/quantity_text.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

bool is_list_sign(char16_t c) {
  return is_one_of(c, u"、,和与及~-至到");
}

// The words between two members of a list: at most "、", "和", ", ", " and ", "至".
bool lists_on(std::u16string_view text, std::size_t from, std::size_t to, bool& range) {
  if (to <= from || to - from > 6) return false;
  auto const between = text.substr(from, to - from);
  range = between == u"~"sv || between == u"-"sv || between == u"至"sv || between == u"到"sv || between == u"--"sv ||
          between == u" to "sv;
  if (range) return true;
  if (between == u", and "sv || between == u" and "sv || between == u", "sv || between == u" or "sv) return true;
  return between.size() <= 2 && std::all_of(between.begin(), between.end(), is_list_sign);
}

// "solar 48.4, biomass 43.1 and hydro 19.4 TWh", "commerce up 6.3, homes 4.6 and industry 2.3 percent": one noun
// between.
bool lists_on_with_a_noun(std::u16string_view text, std::size_t from, std::size_t to) {
  constexpr std::size_t kLongest = 30;
  if (to <= from || to - from > kLongest || text[to - 1] != u' ') return false;
  auto said = text.substr(from, to - 1 - from);
  for (std::u16string_view const joint : {u", and "sv, u" and "sv, u", "sv}) {
    if (!said.starts_with(joint)) continue;
    said.remove_prefix(joint.size());
    return said.size() > 2 && std::count(said.begin(), said.end(), u' ') <= 1 &&
           std::all_of(said.begin(), said.end(), [](char16_t c) { return (c >= u'a' && c <= u'z') || c == u' '; });
  }
  return false;
}

// "losses of 542.7 compared to 521.7 GWh": what was and what is, the unit said behind the second.
bool compares(std::u16string_view text, std::size_t from, std::size_t to) {
  static constexpr auto kBetween = std::to_array<std::u16string_view>(
      {u" compared to ", u" compared with ", u" against ", u" as against ", u" from ", u" versus ", u", from ",
       u", compared to ", u", compared with ", u", against ", u" as opposed to "});
  auto const said = text.substr(from, to > from ? to - from : 0);
  return std::find(kBetween.begin(), kBetween.end(), said) != kBetween.end();
}

// "Guangdong hosted 27.6 million, Henan 25.1 million and Sichuan 24.4 million tourists": only a name between.
bool lists_on_with_a_name(std::u16string_view text, std::size_t from, std::size_t to) {
  constexpr std::size_t kLongest = 36;
  if (to > from + 3 && to - from <= kLongest && text[from] == u')' && text[to - 1] == u'(') ++from, --to;
  if (to <= from || to - from > kLongest || text[to - 1] != u' ') return false;
  auto said = text.substr(from, to - 1 - from);
  // "Iowa (4,322), California (3,927) and Illinois (2,743 MW)"
  for (std::u16string_view const joint : {u", and "sv, u" and "sv, u", "sv}) {
    if (!said.starts_with(joint)) continue;
    said.remove_prefix(joint.size());
    auto capital = !said.empty();
    for (std::size_t i = 0; i < said.size() && capital; ++i) {
      auto const first = i == 0 || said[i - 1] == u' ';
      capital = first ? said[i] >= u'A' && said[i] <= u'Z' : is_letter(said[i]) || is_one_of(said[i], u" -'");
    }
    return capital && said.size() > 2;
  }
  return false;
}

// "17.3", "12.455 billion": printed with decimals.
bool has_point(std::u16string_view text, numeral const& number) {
  return text.substr(number.from, number.to - number.from).find(u'.') != std::u16string_view::npos;
}

// The power of ten of the word or sign that a number ends in: 亿, "billion"; 0 where there is none.
int power_of_scale(std::u16string_view text, numeral const& number) {
  struct scale {
    std::u16string_view word;
    int power;
  };
  static constexpr auto kScales = std::to_array<scale>({{u"thousand", 3},
                                                        {u"million", 6},
                                                        {u"billion", 9},
                                                        {u"trillion", 12},
                                                        {u"lakh", 5},
                                                        {u"crore", 7},
                                                        {u"mln", 6},
                                                        {u"mn", 6},
                                                        {u"bn", 9}});
  auto const printed = text.substr(number.from, number.to - number.from);
  if (printed.find(u'亿') != std::u16string_view::npos) return 8;
  if (printed.find(u'万') != std::u16string_view::npos) return 4;
  for (auto const& one : kScales) {
    if (printed.ends_with(one.word)) return one.power;
  }
  return 0;
}

// "which was 310 or 2.1% less", "30 or 76.92 per cent were foreign", "from 63 to 131, 50% of the total": so many, and
// what percentage that is; no list of percentages.
bool is_told_as_a_share(std::u16string_view text, quantity const& count, quantity const& share) {
  constexpr std::int64_t kMostPercent = 100;
  if (count.number.value.exponent < 0) return false;
  auto const more_than_all = count.number.value.exponent > 1 || count.number.value.mantissa > kMostPercent;
  auto const between = text.substr(count.words_to, share.words_from - count.words_to);
  if (between == u" or "sv) return more_than_all || share.number.value.exponent < 0;
  return between == u", "sv && (more_than_all || text.substr(share.to).starts_with(u" of "sv));
}

// Both in millions, or both with their thousands marked off.
bool alike(quantity const& a, quantity const& b) {
  return (a.number.scaled && b.number.scaled) || (a.number.grouped && b.number.grouped);
}

}  // namespace

// 一吨半, 两米半: half a unit more; no 半 of 半年, 半径, 半程.
void take_half(std::u16string_view text, quantity& read) {
  if (read.unit == nullptr || read.number.negative || at_or_zero(text, read.to) != u'半') return;
  auto const physical = set_of(dimension::mass) | set_of(dimension::length) | set_of(dimension::area) |
                        set_of(dimension::volume) | set_of(dimension::measure) | set_of(dimension::hours) |
                        set_of(dimension::days) | set_of(dimension::weeks);
  if ((set_of(read.unit->dimension) & physical) == 0) return;
  if (is_one_of(at_or_zero(text, read.to + 1), u"年月天日小径程数价夜岛山挂成自")) return;
  auto& value = read.number.value;
  if (value.exponent != 0 || value.mantissa > 1'000'000) return;
  value = {.mantissa = value.mantissa * 10 + 5, .exponent = -1, .last_digit = -1};
  ++read.to;
}

// 五元三毛, 两美元又三美分, 13 dollars 45 cents: one sum of money in two units.
bool joins_money(std::u16string_view text, quantity& whole, quantity const& part) {
  if (whole.unit == nullptr || part.unit == nullptr || whole.unit == part.unit) return false;
  if (whole.unit->dimension != dimension::money || part.unit->dimension != dimension::money) return false;
  if (whole.unit->unit != part.unit->unit || part.unit->exponent >= whole.unit->exponent) return false;
  if (whole.unit->exponent != 0 || whole.number.value.exponent != 0 || part.number.value.exponent != 0) return false;
  if (whole.number.negative || part.number.negative || part.number.value.mantissa >= 100 || whole.number.scaled)
    return false;
  auto const between = text.substr(whole.to, part.from - whole.to);
  if (!between.empty() && between != u" "sv && between != u"又"sv && between != u" and "sv) return false;
  auto value = whole.number.value;
  for (auto i = part.unit->exponent; i < 0; ++i) {
    if (__builtin_mul_overflow(value.mantissa, std::int64_t{10}, &value.mantissa)) return false;
  }
  value.mantissa += part.number.value.mantissa;
  whole.number.value = {.mantissa = value.mantissa, .exponent = part.unit->exponent, .last_digit = part.unit->exponent};
  whole.number.to = part.number.to;
  whole.to = part.to;
  whole.words_to = part.words_to;
  return true;
}

// 164小时37分, "2 hours and 30 minutes": one length of time in two units, told in minutes.
bool joins_hours(std::u16string_view text, quantity& whole, quantity const& part) {
  constexpr std::int64_t kMinutes = 60;
  constexpr std::int64_t kMostHours = 1'000'000;
  if (whole.unit == nullptr || whole.unit->dimension != dimension::hours) return false;
  auto const& hours = whole.number.value;
  auto const& minutes = part.number.value;
  auto const between = text.substr(whole.to, part.from - whole.to);
  if (!between.empty() && between != u" "sv && between != u"零"sv && between != u" and "sv) return false;
  auto const short_word = part.unit == nullptr && at_or_zero(text, part.number.to) == u'分' &&
                          !begins_with(text, part.number.to, u"分之"sv);
  if (!short_word && (part.unit == nullptr || part.unit->dimension != dimension::minutes)) return false;
  if (hours.exponent < 0 || minutes.exponent < 0 || whole.number.negative || part.number.negative) return false;
  auto const plain = [](model::printed_number value) {
    for (; value.exponent > 0 && value.mantissa < kMostHours; --value.exponent) value.mantissa *= 10;
    return value.mantissa;
  };
  if (plain(hours) >= kMostHours || plain(minutes) >= kMinutes) return false;
  whole.number.value = {.mantissa = plain(hours) * kMinutes + plain(minutes), .exponent = 0, .last_digit = 0};
  whole.unit = units().named(u"分钟"sv);
  whole.number.to = part.number.to;
  whole.to = short_word ? part.number.to + 1 : part.to;
  whole.words_to = std::max(whole.to, part.words_to);
  return true;
}

// The unit at a list's end counts for its members without one; "个" before decimals is 个百分点.
void share_units(std::u16string_view text, std::vector<quantity>& found) {
  auto lent = 0;  // the scale that the last member handed on to the one looked at before
  for (auto i = found.size(); i-- > 1;) {
    auto& member = found[i - 1];
    auto const& next = found[i];
    auto const handed_on = std::exchange(lent, 0);
    if (next.unit == nullptr || next.shape != number_shape::figure) continue;
    auto const lonely = member.unit == nullptr && member.shape == number_shape::bare;
    auto const point = member.unit != nullptr && next.unit->dimension == dimension::points &&
                       member.unit->surface == u"个"sv && member.shape == number_shape::figure;
    // 40.7亿、39.05亿和18.6亿元
    if (!lonely && !point) continue;
    // "regional routes 6.16 million, 35.0%" is no list of percentages.
    if (lonely && next.unit->dimension == dimension::percent && member.number.scaled) continue;
    // "aircraft movements 36,620, -3.4%": nor is what is counted before its change.
    if (lonely && next.unit->dimension == dimension::percent &&
        (member.number.grouped || (next.number.negative && !member.number.negative)))
      continue;
    if (lonely && next.unit->dimension == dimension::percent && is_told_as_a_share(text, member, next)) continue;
    // "a daily 250 million, 2.2 times the usual level": nor is what is counted before a multiple.
    if (lonely && next.unit->dimension == dimension::times && (member.number.scaled || member.number.grouped)) continue;
    auto range = false;
    auto const decimals = lonely && member.number.value.exponent < 0 && next.number.value.exponent < 0;
    if (!lists_on(text, member.words_to, next.words_from, range) &&
        !(decimals && next.unit->dimension != dimension::percent && compares(text, member.words_to, next.words_from)) &&
        !(decimals && lists_on_with_a_noun(text, member.words_to, next.words_from)) &&
        !(lonely && alike(member, next) && lists_on_with_a_name(text, member.words_to, next.words_from)))
      continue;
    if (member.number.in_words && !next.number.in_words) continue;
    auto const scale = power_of_scale(text, next.number);
    // "4.3 and 5.2 million passengers", "2.7, 24.28 and 12.455 billion yuan"
    auto const decimals_of_millions = !next.number.in_words && has_point(text, member.number) &&
                                      has_point(text, next.number) &&
                                      (handed_on > 0 || (scale > 0 && is_letter(text[next.number.to - 1])));
    // 分别为4665、2611亿千瓦时: nobody lists single hours beside hundreds of millions of them.
    auto const of_one_scale = !next.number.in_words && scale > 0 && !is_letter(text[next.number.to - 1]);
    if (lonely && (range || decimals_of_millions || of_one_scale) && next.number.scaled && !member.number.scaled) {
      auto const rounded = next.number.value.last_digit > 0 ? next.number.value.last_digit : 0;
      auto const shift = scale > 0 ? scale : handed_on > 0 ? handed_on : rounded;
      lent = shift;
      member.number.value.exponent += shift;
      member.number.value.last_digit += shift;
      member.number.scaled = true;
    }
    member.unit = next.unit;
    member.unit_from_list = true;
    member.shape = number_shape::figure;
  }
}

// "shortened to 6.9 nights from 10.1", "slowed to 6.9 percent, down from 7.2": a decimal without what it is of.
static void lend_to_decimals(std::u16string_view text, std::vector<quantity>& found) {
  constexpr double kMostTimes = 4;
  static constexpr auto kFrom = std::to_array<std::u16string_view>(
      {u" from ", u", from ", u", up from ", u", down from ", u", against ", u" against ", u", compared with ",
       u" compared with ", u", compared to ", u" compared to "});
  auto const plain = [](model::printed_number const& value) {
    return static_cast<double>(value.mantissa) * std::pow(10.0, value.exponent);
  };
  for (std::size_t i = 1; i < found.size(); ++i) {
    auto const dated = found[i - 1].shape == number_shape::date && i > 1;
    auto const& level = found[i - (dated ? 2 : 1)];
    auto& was = found[i];
    if (was.shape != number_shape::bare || was.number.value.exponent >= 0 || was.number.scaled || was.number.in_words ||
        was.number.worth || level.shape != number_shape::figure || level.number.scaled ||
        level.number.value.exponent >= 0 || level.unit->dimension == dimension::money)
      continue;
    auto between = text.substr(level.to, was.words_from - std::min(level.to, was.words_from));
    // "3.2 percent in June from 3.6": its time may stand between.
    constexpr std::size_t kLongestTime = 20;
    if (auto const from = between.rfind(u" from "sv); between.starts_with(u" in "sv) && from != between.npos &&
                                                      from <= kLongestTime && from + 6 == between.size() &&
                                                      between.find_first_of(u",.;:("sv) == between.npos)
      between.remove_prefix(from);
    auto const next = at_or_zero(text, was.words_to);
    auto const ends = next == 0 || is_one_of(next, u",.;)\n") || begins_with(text, was.words_to, u" a year"sv) ||
                      begins_with(text, was.words_to, u" in "sv) || begins_with(text, was.words_to, u" the "sv);
    auto const times = plain(was.number.value) / std::max(plain(level.number.value), 1e-9);
    if (!ends || times > kMostTimes || times * kMostTimes < 1 ||
        std::find(kFrom.begin(), kFrom.end(), between) == kFrom.end())
      continue;
    was.unit = level.unit;
    was.unit_from_list = true;
    was.shape = number_shape::figure;
  }
}

// "4.38 million in July as opposed to 4.14 last year": what it was, without the scale and the noun of what it is.
void lend_to_bases(std::u16string_view text, std::vector<quantity>& found) {
  lend_to_decimals(text, found);
  constexpr std::size_t kReach = 40;
  constexpr double kMostTimes = 4;
  static constexpr any_of_words kBases{u" as opposed to ", u" against ",   u" compared to ", u" compared with ",
                                       u" versus ",        u" from just ", u" up from ",     u" down from ",
                                       u" as against ",    u" instead of "};
  for (std::size_t i = 1; i < found.size(); ++i) {
    auto const dated = found[i - 1].shape == number_shape::date && i > 1;  // "in June 2024 as opposed to"
    auto const& level = found[i - (dated ? 2 : 1)];
    auto& was = found[i];
    bool const bare = was.shape == number_shape::bare && was.number.value.exponent < 0 && !was.number.scaled &&
                      !was.number.in_words && !was.number.worth;
    if (!bare || level.shape != number_shape::figure || !level.number.scaled || level.number.in_words ||
        level.unit->dimension == dimension::percent || was.words_from - level.words_to > kReach ||
        kBases.close(text.substr(0, was.words_from)) == 0)
      continue;
    auto const scale = power_of_scale(text, level.number);
    auto const between = text.substr(level.words_to, was.words_from - level.words_to);
    if (scale < 3 || between.find_first_of(u".;:("sv) != between.npos) continue;
    auto const plain = [](model::printed_number const& value, int less) {
      return static_cast<double>(value.mantissa) * std::pow(10.0, value.exponent - less);
    };
    auto const times = plain(was.number.value, 0) / std::max(plain(level.number.value, scale), 1e-9);
    if (times > kMostTimes || times * kMostTimes < 1) continue;
    was.unit = level.unit;
    was.unit_from_list = true;
    was.number.value.exponent += scale;
    was.number.value.last_digit += scale;
    was.number.scaled = true;
    was.shape = number_shape::figure;
  }
}

}  // namespace fengsui::sense::reader
