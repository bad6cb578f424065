#include "sense/reader/number/number_phrase.h"

#include <array>
#include <charconv>

#include "sense/reader/number/characters.h"
#include "sense/reader/number/phrase_reader.h"

namespace fengsui::sense::reader {

std::optional<number_phrase> phrase_reader::read() const {
  if (is_digit(peek(from_)) && stands_alone(from_)) return std::nullopt;
  auto at = from_;
  auto const negative = peek(at) == u'负';
  if (negative) at = skip(at + 1);
  maybe found;
  if (peek(at) == u'半' && peek(at + 1) == u'百') found = part{at + 2, 50, true};
  if (!found && is_letter(peek(at))) found = english(at);
  if (!found && fraction_sign(peek(at)) > 0) found = part{at + 1, fraction_sign(peek(at)), true};
  if (!found) found = fraction(at);
  if (!found || !found->special) return std::nullopt;
  return number_phrase{from_, found->to, negative ? -found->value : found->value};
}

// Behind the digits, their groups and their decimals.
std::size_t phrase_reader::after_digits(std::size_t at) const {
  auto const group = [this](std::size_t comma) {
    return is_digit(peek(comma + 1)) && is_digit(peek(comma + 2)) && is_digit(peek(comma + 3)) &&
           !is_digit(peek(comma + 4));
  };
  auto here = at;
  while (is_digit(peek(here)) || (peek(here) == u',' && here > at && group(here))) ++here;
  if (here > at && peek(here) == u'.' && is_digit(peek(here + 1))) {
    for (++here; is_digit(peek(here));) ++here;
  }
  return here;
}

// Cheap: no sign, scale or word that a phrase goes on with stands behind the digits.
bool phrase_reader::stands_alone(std::size_t at) const {
  auto const c = peek(skip(after_digits(at)));
  // hundred, thousand, million, billion, lakh, crore, over, k, e, g, x
  if (is_letter(c)) return !is_one_of(lower(c), u"htmblcokegx");
  if (c == 0 || is_one_of(c, u"%,.);\n")) return true;
  return is_cjk(c) && digit_of(c) < 0 && c != u'俩' && scale_of(c) == 0 && !is_one_of(c, u"余多几点分又打");
}

phrase_reader::maybe phrase_reader::digits(std::size_t at) const {
  constexpr std::size_t kMostWhole = 18;
  auto const end = after_digits(at);
  std::array<char, kLongest> plain{};
  std::size_t size = 0;
  std::size_t whole_digits = 0;
  for (auto here = at; here < end; ++here) {
    if (text_[here] == u',') continue;
    if (text_[here] == u'.') whole_digits = size;
    plain[size++] = static_cast<char>(text_[here]);
  }
  if (whole_digits == 0) whole_digits = size;
  if (whole_digits == 0 || whole_digits > kMostWhole) return std::nullopt;
  auto value = 0.0;
  std::from_chars(plain.data(), plain.data() + size, value);
  return part{end, value, false};
}

std::optional<number_phrase> number_phrase_at(std::u16string_view text, std::size_t at) {
  return phrase_reader{text, at}.read();
}

}  // namespace fengsui::sense::reader
