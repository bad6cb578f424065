#include "sense/reader/number/numeral.h"

#include "sense/reader/number/characters.h"
#include "sense/reader/number/numeral_kinds.h"
#include "sense/reader/quantity/quantity_text.h"

namespace fengsui::sense::reader {

int take_chinese_scale(std::u16string_view text, std::size_t& at, bool may_begin_small) {
  constexpr auto kMostPower = 16;
  auto look = at;
  if (at_or_zero(text, look) == u' ') ++look;
  auto sum = 0;
  for (;; ++look) {
    auto const c = at_or_zero(text, look);
    auto const scale = scale_of(c);
    if (scale == 0 || c == u'拾') break;
    if (sum == 0 && scale < 4 && !may_begin_small) break;
    auto const next = at_or_zero(text, look + 1);
    if ((c == u'千' || c == u'兆') && unit_takes_prefix(next)) break;
    if (c == u'百' && next == u'分') break;
    if (sum + scale > kMostPower) break;
    sum += scale;
  }
  if (sum > 0) at = look;
  return sum;
}

std::optional<int> take_more(std::u16string_view text, std::size_t& at) {
  if (!is_one_of(at_or_zero(text, at), u"余多几")) return std::nullopt;
  ++at;
  return take_chinese_scale(text, at, false);
}

bool begins_numeral(char16_t c) {
  return is_digit(c) || digit_of(c) >= 0 || (scale_of(c) > 0 && c != u'兆') || c == u'廿' || c == u'卅' || c == u'.' ||
         is_letter(c);
}

// "paged 11 times, or .53%": the point of a percentage without its nought.
static bool is_point_before_percent(std::u16string_view text, std::size_t at) {
  if (text[at] != u'.' || at == 0 || !is_one_of(text[at - 1], u" (")) return false;
  auto end = at + 1;
  while (is_digit(at_or_zero(text, end))) ++end;
  return end > at + 1 && (at_or_zero(text, end) == u'%' || text.substr(end).starts_with(u" per"sv));
}

std::optional<numeral> numeral_at(std::u16string_view text, std::size_t at) {
  auto const c = text[at];
  if (c == u'.' && !is_point_before_percent(text, at)) return std::nullopt;
  if (c == u'.') return decimal_numeral_at(text, at);
  if (is_letter(c)) return english_numeral_at(text, at);
  if (!is_digit(c)) return chinese_numeral_at(text, at);
  auto read = decimal_numeral_at(text, at);
  if (read && !read->scaled) take_english_scale(text, *read);
  return read;
}

}  // namespace fengsui::sense::reader
