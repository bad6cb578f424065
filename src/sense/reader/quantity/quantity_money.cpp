#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/quantity/quantity_text.h"

namespace fengsui::sense::reader {
namespace {

struct signed_money {
  std::size_t from;
  unit_entry const* unit;
};

// "P 127.7 billion", "N435,965,777": a letter stands for a currency only before so much.
bool is_of_millions(std::u16string_view text, std::size_t from) {
  constexpr int kGroups = 2;  // of thousands
  auto commas = 0;
  for (; from < text.size() && (is_digit(text[from]) || is_one_of(text[from], u".,")); ++from)
    commas += int{text[from] == u',' && is_digit(at_or_zero(text, from + 1))};
  if (commas >= kGroups) return true;
  for (std::u16string_view const scale :
       {u" million"sv, u" billion"sv, u" trillion"sv, u"-million"sv, u"-billion"sv, u"-trillion"sv, u"bn"sv, u"mn"sv,
        u" mn"sv, u"m"sv, u"bil"sv, u"trn"sv, u"tn"sv, u" bn"sv, u" trn"sv}) {
    if (begins_with(text, from, scale) && !is_letter(at_or_zero(text, from + scale.size()))) return true;
  }
  return false;
}

// The signs that may end in such a character: few for most, since nearly every number stands behind something else.
std::vector<unit_entry const*> const& signs_ending(char16_t c) {
  constexpr std::size_t kGroups = 256;
  static auto const known = [] {
    std::array<std::vector<unit_entry const*>, kGroups> made;
    for (auto const& sign : units().signs) made[sign.surface.back() % kGroups].push_back(&sign);
    return made;
  }();
  return known[lower(c) % kGroups];
}

// Letters stand for money only as they are written then: Rs, Bt and USD, not "try 5"; a lone P joined to its number,
// a lone N or R of millions only: "N30.2 trillion", no "N95", "R5".
bool is_written_so(std::u16string_view text, std::u16string_view sign, std::size_t end, std::size_t number) {
  constexpr std::size_t kCode = 3;
  auto const first = text[end - sign.size()];
  if (is_letter(first) && lower(first) == first && (sign.size() < kCode || sign == u"try"sv)) return false;
  // "SR 119.2 billion"; no "SR 20", a road.
  static constexpr auto kOfMillions = std::to_array<std::u16string_view>(
      {u"sr", u"ro", u"qr", u"kd", u"bd", u"jd", u"le", u"tl", u"bs", u"nu", u"nu."});
  if (std::find(kOfMillions.begin(), kOfMillions.end(), sign) != kOfMillions.end()) return is_of_millions(text, number);
  bool const joined = end == number && first == u'P';
  return sign.size() > 1 || !is_letter(first) || joined || is_of_millions(text, number);
}

std::optional<signed_money> money_sign_before(std::u16string_view text, std::size_t number) {
  auto end = number;
  if (end > 0 && text[end - 1] == u' ') --end;
  if (end == 0) return std::nullopt;
  for (auto const* sign : signs_ending(text[end - 1])) {
    if (ends_with(text, end, sign->surface) && is_written_so(text, sign->surface, end, number))
      return signed_money{end - sign->surface.size(), sign};
  }
  return std::nullopt;
}

// $3m, RM5.2b, N1.2tn: the letter is a million, behind a sign of money.
void take_short_scale(std::u16string_view text, quantity& read) {
  struct short_scale {
    std::u16string_view letters;
    int power;
  };
  static constexpr auto kScales = std::to_array<short_scale>({{u"m", 6}, {u"M", 6}, {u"b", 9}, {u"B", 9}, {u"tn", 12}});
  if (read.number.scaled) return;
  for (auto const& scale : kScales) {
    if (!begins_with(text, read.to, scale.letters) || is_letter(at_or_zero(text, read.to + scale.letters.size())))
      continue;
    read.number.value.exponent += scale.power;
    read.number.value.last_digit += scale.power;
    read.number.scaled = true;
    read.to += scale.letters.size();
    return;
  }
}

}  // namespace

void take_money_sign(std::u16string_view text, std::size_t after, quantity& read) {
  auto const money = money_sign_before(text, read.number.from);
  if (!money || money->from < after) return;
  read.from = money->from;
  read.unit = money->unit;
  take_short_scale(text, read);
}

}  // namespace fengsui::sense::reader
