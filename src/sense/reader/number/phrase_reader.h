#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "sense/reader/number/number_phrase.h"
#include "sense/reader/quantity/quantity_text.h"

namespace fengsui::sense::reader {

// Reads one phrase; a question of its own each function, `at` where it is asked. Chinese numerals, English words and
// the signs between them (phrase_chinese, phrase_english, phrase_signs) may stand in one phrase.
class phrase_reader {
 public:
  phrase_reader(std::u16string_view text, std::size_t from)
      : text_{text.substr(0, std::min(text.size(), from + kLongest))}, from_{from} {}

  std::optional<number_phrase> read() const;

 private:
  static constexpr std::size_t kLongest = 96;  // characters of one phrase

  // What has been read so far and whether it is more than numeral_at reads.
  struct part {
    std::size_t to = 0;
    double value = 0;
    bool special = false;
  };
  using maybe = std::optional<part>;

  char16_t peek(std::size_t at) const { return at_or_zero(text_, at); }
  std::size_t skip(std::size_t at) const {
    while (peek(at) == u' ') ++at;
    return at;
  }
  std::size_t after_digits(std::size_t at) const;
  bool stands_alone(std::size_t at) const;
  maybe digits(std::size_t at) const;

  class whole_number;
  maybe whole(std::size_t at) const;
  part with_point(part whole, bool has_units) const;
  maybe of_parts(part const& under) const;
  maybe mixed_parts(part const& whole) const;

  maybe fraction(std::size_t at) const;
  maybe spelled_behind_digits(std::size_t at, part const& first) const;
  maybe over(part const& first) const;
  maybe slashed(std::size_t at) const;
  maybe digits_and_fraction(std::size_t at, part const& first) const;
  maybe signed_whole(std::size_t at) const;
  part power(part const& base) const;
  part short_scale(part const& base) const;

  std::u16string_view word_at(std::size_t at) const;
  bool is(std::size_t at, std::u16string_view word) const;
  std::size_t gap(std::size_t at) const;
  class spelled_number;
  maybe spelled(std::size_t at) const;
  bool opens_a_time(std::size_t at) const;
  bool opens_a_length(std::size_t at) const;
  bool is_of_a_rate(part const& read) const;
  std::optional<std::size_t> behind_and(std::size_t at, spelled_number const&) const;
  maybe simple(std::size_t at) const;
  maybe denominator(std::size_t at, double above) const;
  maybe english(std::size_t at) const;
  maybe english_fraction(std::size_t at) const;
  part scaled_up(part read) const;
  maybe unsigned_english(std::size_t at) const;
  maybe behind_article(std::size_t at) const;
  maybe behind_spelled(part const& read) const;
  maybe spelled_point(part const& read, std::size_t at) const;
  double scale_before(std::size_t end) const;

  std::u16string_view text_;
  std::size_t from_;
};

// ½, ⅓ …; 0 for any other sign.
double fraction_sign(char16_t);

}  // namespace fengsui::sense::reader
