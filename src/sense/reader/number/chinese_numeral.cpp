#include <cstdint>

#include "sense/reader/number/characters.h"
#include "sense/reader/number/numeral_kinds.h"
#include "sense/reader/quantity/quantity_text.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::int64_t power_of_ten(int exponent) {
  std::int64_t made = 1;
  for (auto i = 0; i < exponent; ++i) made *= 10;
  return made;
}

// 二〇四一 behind a 万 or 亿: the whole of what is below it, printed digit by digit as in Taiwan.
bool is_section_in_digits(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kDigits = 4;
  for (std::size_t i = 0; i < kDigits; ++i) {
    if (digit_of(at_or_zero(text, at + i)) < 0) return false;
  }
  return digit_of(at_or_zero(text, at + kDigits)) < 0;
}

// Numerals to 10^16, read from left to right: 十二, 三千五百零六万, 二零二五 (as digits), 十六万二〇四一, 百余, 十几,
// 廿.
class chinese_numeral {
 public:
  enum class step { taken, ended, refused };

  step take(std::u16string_view text, std::size_t at) {
    auto const c = text[at];
    // 三十两, 三千两百两: a weight stands behind the number.
    if (c == u'两' && units_ > 0 && pending_ < 0 && scale_of(at_or_zero(text, at + 1)) == 0) return step::ended;
    if (auto const digit = digit_of(c); digit >= 0) {
      if (last_unit_ >= 4 && pending_ < 0 && is_section_in_digits(text, at)) in_digits_ = true;
      return take_digit(digit);
    }
    if (c == u'廿' || c == u'卅') {
      if (pending_ >= 0 || units_ > 0) return step::ended;
      small_ += c == u'廿' ? 20 : 30;
      last_unit_ = 1;
      ++units_;
      return step::taken;
    }
    auto const scale = scale_of(c);
    if (scale == 0 || scale == 12) return step::ended;
    if (c == u'千' && unit_takes_prefix(at_or_zero(text, at + 1))) return step::ended;
    if (begins_point_unit(text, at)) return step::ended;
    return take_scale(scale);
  }

  bool is_number() const { return pending_ >= 0 || units_ > 0; }
  bool ends_in_digit() const { return pending_ >= 0; }
  bool has_units() const { return units_ > 0; }

  std::int64_t value() const {
    auto const closed = total_ + section_ + small_;
    if (pending_ < 0) return closed;
    // 两千三百五 is 2350.
    auto const open = units_ > 0 && last_unit_ > 1 && !zero_before_ && !in_digits_;
    return closed + (open ? pending_ * power_of_ten(last_unit_ - 1) : pending_);
  }

 private:
  step take_digit(int digit) {
    constexpr auto kLongestSequence = 17;
    if (digit == 0 && units_ > 0 && pending_ < 0 && !in_digits_) {
      zero_before_ = true;
    } else if (pending_ < 0) {
      pending_ = digit;
      sequence_ = 1;
    } else {
      if ((units_ > 0 && !in_digits_) || sequence_ >= kLongestSequence) return step::ended;
      pending_ = pending_ * 10 + digit;
      ++sequence_;
    }
    return step::taken;
  }

  step take_scale(int scale) {
    if (sequence_ > 1 && scale < 4) return step::ended;
    if (scale < 4) {
      if (last_unit_ != 0 && last_unit_ <= scale && last_unit_ < 4 && pending_ >= 0 && small_ > 0) return step::ended;
      small_ += (pending_ < 0 ? 1 : pending_) * power_of_ten(scale);
    } else if (!(scale == 4 ? close_section() : close_total())) {
      return step::refused;
    }
    pending_ = -1;
    sequence_ = 0;
    zero_before_ = false;
    in_digits_ = false;
    last_unit_ = scale;
    ++units_;
    return step::taken;
  }

  std::int64_t below_section() const { return small_ + (pending_ < 0 ? 0 : pending_); }

  bool close_section() {
    constexpr std::int64_t kMost = 100'000'000'000'000;
    auto const inside = below_section();
    if (section_ > 0 && inside == 0) {
      if (section_ > kMost) return false;
      section_ *= 10'000;
    } else {
      section_ = (section_ + (inside == 0 ? 1 : inside)) * 10'000;
    }
    small_ = 0;
    return true;
  }

  bool close_total() {
    constexpr std::int64_t kMost = 10'000'000'000;
    auto const inside = section_ + below_section();
    if (inside > kMost || total_ > 0) return false;
    total_ = (inside == 0 ? 1 : inside) * 100'000'000;
    section_ = 0;
    small_ = 0;
    return true;
  }

  std::int64_t total_ = 0;     // what 亿 has closed
  std::int64_t section_ = 0;   // below 亿, what 万 has closed
  std::int64_t small_ = 0;     // below 万
  std::int64_t pending_ = -1;  // digits that no unit has taken yet
  int last_unit_ = 0;          // its power of ten
  bool zero_before_ = false;
  bool in_digits_ = false;  // what is pending is a section printed digit by digit
  int units_ = 0;
  int sequence_ = 0;  // digits one after the other without a unit
};

// 九点九: the digits behind 点; false where they do not fit.
bool take_point(std::u16string_view text, std::size_t& at, std::int64_t& mantissa, int& exponent) {
  constexpr auto kMostDecimals = 9;
  for (++at; digit_of(at_or_zero(text, at)) >= 0 && exponent > -kMostDecimals; ++at, --exponent) {
    if (__builtin_mul_overflow(mantissa, std::int64_t{10}, &mantissa)) return false;
    mantissa += digit_of(text[at]);
  }
  return true;
}

}  // namespace

std::optional<numeral> chinese_numeral_at(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 40;
  constexpr std::int64_t kMost = 1'000'000'000'000'000'000;
  numeral read;
  read.from = read.to = at;
  read.in_words = true;
  chinese_numeral number;
  for (; read.to < text.size() && read.to - at < kLongest; ++read.to) {
    auto const step = number.take(text, read.to);
    if (step == chinese_numeral::step::refused) return std::nullopt;
    if (step == chinese_numeral::step::ended) break;
  }
  if (!number.is_number()) return std::nullopt;

  auto mantissa = number.value();
  auto exponent = 0;
  if (number.ends_in_digit() && at_or_zero(text, read.to) == u'点' && digit_of(at_or_zero(text, read.to + 1)) >= 0) {
    if (!take_point(text, read.to, mantissa, exponent)) return std::nullopt;
    exponent += take_chinese_scale(text, read.to, false);
  }
  read.scaled = mantissa >= 10'000;
  if (!number.ends_in_digit()) {
    if (auto const more = take_more(text, read.to)) {
      read.more = true;
      read.scaled = read.scaled || *more > 0;
      exponent += *more;
    }
  }
  if (mantissa > kMost) return std::nullopt;
  read.value = {.mantissa = mantissa, .exponent = exponent, .last_digit = exponent};
  if (exponent != 0 || !number.has_units()) return read;
  // A bare 三千 is printed to its thousand.
  for (; read.value.mantissa > 0 && read.value.mantissa % 10 == 0; read.value.mantissa /= 10) ++read.value.exponent;
  read.value.last_digit = read.value.exponent;
  return read;
}

}  // namespace fengsui::sense::reader
