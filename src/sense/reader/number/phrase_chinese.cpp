#include <array>
#include <cmath>

#include "sense/reader/number/characters.h"
#include "sense/reader/number/phrase_reader.h"

namespace fengsui::sense::reader {
namespace {

int digit_or_pair(char16_t c) {
  return c == u'俩' ? 2 : digit_of(c);
}

}  // namespace

// A Chinese or mixed whole number, taken from left to right: 四千 五百, 3百多万, 五兆六十二亿.
class phrase_reader::whole_number {
 public:
  whole_number(phrase_reader const& phrase, std::size_t at)
      : phrase_{phrase}, begins_in_digits_{is_digit(phrase.peek(at))}, at_{at}, end_{at} {}

  maybe read() {
    for (auto here = at_; take(here);) {
      here = phrase_.skip(end_);
      // A space counts as inside only where the number goes on.
      if (here == end_) continue;
      if (!goes_on(here)) break;
      spaced_ = true;
    }
    if (pending_ < 0 && units_ == 0) return std::nullopt;
    return part{end_, value(), special_ || spaced_ || (units_ > 0 && begins_in_digits_)};
  }
  bool has_units() const { return units_ > 0; }

 private:
  struct closed {
    double value;
    int scale;
  };

  bool take(std::size_t here) {
    auto const c = phrase_.peek(here);
    if (is_digit(c)) return take_digits(here);
    if (digit_or_pair(c) >= 0) return take_digit(here);
    if (is_one_of(c, u"几余多")) return take_more(here);
    return scale_of(c) > 0 && take_scale(here);
  }

  bool take_digits(std::size_t here) {
    if (pending_ >= 0 || (spaced_ && units_ == 0 && end_ != at_)) return false;
    auto const number = phrase_.digits(here);
    if (!number) return false;
    pending_ = number->value;
    run_ = 2;
    end_ = number->to;
    return pending_ == std::floor(pending_) || units_ == 0;
  }

  bool take_digit(std::size_t here) {
    constexpr auto kLongestRun = 15;
    auto const c = phrase_.peek(here);
    auto const digit = digit_or_pair(c);
    // 三十两: a weight
    if (c == u'两' && units_ > 0 && scale_of(phrase_.peek(here + 1)) == 0) return false;
    if (digit == 0 && units_ > 0 && pending_ < 0) {
      zero_ = true;
      last_small_ = kNoSmall;
    } else if (pending_ < 0) {
      pending_ = digit;
      run_ = 1;
    } else {
      if (units_ > 0 || run_ >= kLongestRun || spaced_ || begins_in_digits_) return false;
      pending_ = pending_ * 10 + digit;
      ++run_;
    }
    end_ = here + 1;
    return true;
  }

  // 一百二十几亿, 40余万
  bool take_more(std::size_t here) {
    if (scale_of(phrase_.peek(phrase_.skip(here + 1))) < 4) return false;
    auto const behind_unit = units_ > 0 && pending_ < 0;
    auto const behind_digits = units_ == 0 && begins_in_digits_ && phrase_.peek(here) != u'几';
    if (!behind_unit && !behind_digits) return false;
    end_ = here + 1;
    return true;
  }

  bool take_scale(std::size_t here) {
    auto const c = phrase_.peek(here);
    auto const scale = scale_of(c);
    if ((c == u'千' || c == u'兆') && unit_takes_prefix(phrase_.peek(here + 1))) return false;
    if (begins_point_unit(phrase_.text_, here)) return false;
    if (units_ == 0 && pending_ < 0 && scale > 1 && c != u'千') return false;
    if (!(scale < 4 ? take_small(here, scale) : close(scale))) return false;
    special_ = special_ || c == u'兆';
    pending_ = -1;
    run_ = 0;
    zero_ = false;
    last_ = scale;
    ++units_;
    end_ = here + 1;
    return true;
  }

  bool take_small(std::size_t here, int scale) {
    if (pending_ < 0 && !zero_ && units_ > 0 && last_ < 4) return false;
    if (run_ > 1 && digit_or_pair(phrase_.peek(here - 1)) >= 0) return false;
    if (scale >= last_small_) return false;
    small_ += (pending_ < 0 ? 1 : pending_) * std::pow(10.0, scale);
    last_small_ = scale;
    return true;
  }

  // 万, 亿 and 兆 close what stands before them, smaller parts too.
  bool close(int scale) {
    auto inside = small_ + (pending_ < 0 ? 0 : pending_);
    if (inside == 0 && count_ > 0) {
      parts_[count_ - 1].value *= std::pow(10.0, scale);
    } else {
      while (count_ > 0 && parts_[count_ - 1].scale < scale) inside += parts_[--count_].value;
      if (count_ == parts_.size()) return false;
      parts_[count_++] = {inside * std::pow(10.0, scale), scale};
    }
    small_ = 0;
    last_small_ = kNoSmall;
    return true;
  }

  bool goes_on(std::size_t next) const {
    auto const c = phrase_.peek(next);
    return scale_of(c) > 0 || ((digit_or_pair(c) >= 0 || is_digit(c)) && units_ > 0) || is_one_of(c, u"余多几");
  }

  double value() const {
    auto sum = small_;
    for (std::size_t i = 0; i < count_; ++i) sum += parts_[i].value;
    if (pending_ < 0) return sum;
    // 两千三 is 2300.
    auto const open = units_ > 0 && last_ > 1 && !zero_ && run_ == 1 && pending_ < 10;
    return sum + (open ? pending_ * std::pow(10.0, last_ - 1) : pending_);
  }

  static constexpr int kNoSmall = 9;

  phrase_reader const& phrase_;
  bool begins_in_digits_;
  std::size_t at_;
  std::size_t end_;
  std::array<closed, 8> parts_{};
  std::size_t count_ = 0;
  double small_ = 0;     // below 万
  double pending_ = -1;  // what no scale has taken yet
  int run_ = 0;          // Chinese digits one after the other
  int last_ = 0;         // the last scale
  int last_small_ = kNoSmall;
  int units_ = 0;
  bool zero_ = false;
  bool spaced_ = false;
  bool special_ = false;
};

phrase_reader::maybe phrase_reader::whole(std::size_t at) const {
  whole_number number{*this, at};
  auto const read = number.read();
  return read ? std::optional{with_point(*read, number.has_units())} : std::nullopt;
}

// 三点一四, 两千万 点五
phrase_reader::part phrase_reader::with_point(part whole, bool has_units) const {
  auto const point = skip(whole.to);
  if (peek(point) != u'点') return whole;
  auto const first = skip(point + 1);
  auto next = first;
  auto decimals = 0.0;
  for (auto worth = 0.1; digit_or_pair(peek(next)) >= 0 && peek(next) != u'两'; worth /= 10, ++next) {
    decimals += digit_or_pair(text_[next]) * worth;
  }
  if (next == first || scale_of(peek(next)) != 0 || is_one_of(peek(next), u"分刻")) return whole;
  auto const spaced = point != whole.to || first != point + 1;
  return {next, whole.value + decimals, whole.special || has_units || spaced};
}

// "分之" behind the denominator.
phrase_reader::maybe phrase_reader::of_parts(part const& under) const {
  auto at = skip(under.to);
  if (peek(at) != u'分') return std::nullopt;
  at = skip(at + 1);
  if (peek(at) != u'之') return std::nullopt;
  at = skip(at + 1);
  auto sign = 1.0;
  if (peek(at) == u'负') {
    sign = -1;
    at = skip(at + 1);
  }
  auto const over = whole(at);
  if (!over || under.value == 0) return std::nullopt;
  return part{over->to, sign * over->value / under.value, true};
}

// 一又二分之一
phrase_reader::maybe phrase_reader::mixed_parts(part const& whole_part) const {
  auto const next = skip(whole_part.to);
  if (peek(next) != u'又') return std::nullopt;
  auto const below = whole(skip(next + 1));
  auto const made = below ? of_parts(*below) : std::nullopt;
  return made ? std::optional{part{made->to, whole_part.value + made->value, true}} : std::nullopt;
}

}  // namespace fengsui::sense::reader
