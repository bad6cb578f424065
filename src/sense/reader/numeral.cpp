#include "sense/reader/numeral.h"

#include <array>
#include <cstdint>

#include "sense/reader/folded_text.h"

namespace fengsui::sense::reader {
namespace {

constexpr int kMostDigits = 18;

// A sum of decimal terms, exact or refused.
class exact_sum {
 public:
  bool add(std::int64_t mantissa, int exponent) {
    if (mantissa == 0) return true;
    if (value_ == 0) {
      value_ = mantissa;
      exponent_ = exponent;
      return true;
    }
    while (exponent < exponent_) {
      if (!widen(value_)) return false;
      --exponent_;
    }
    while (exponent > exponent_) {
      if (!widen(mantissa)) return false;
      --exponent;
    }
    return !__builtin_add_overflow(value_, mantissa, &value_);
  }
  bool shift(int powers) {
    exponent_ += powers;
    return true;
  }
  std::int64_t value() const { return value_; }
  int exponent() const { return exponent_; }

 private:
  static bool widen(std::int64_t& number) { return !__builtin_mul_overflow(number, std::int64_t{10}, &number); }
  std::int64_t value_ = 0;
  int exponent_ = 0;
};

int scale_of(char16_t c) {
  switch (c) {
    case u'十':
    case u'拾':
      return 1;
    case u'百':
    case u'佰':
      return 2;
    case u'千':
    case u'仟':
      return 3;
    case u'万':
      return 4;
    case u'亿':
      return 8;
    case u'兆':
      return 12;
    default:
      return 0;
  }
}

int digit_of(char16_t c) {
  switch (c) {
    case u'零':
      return 0;
    case u'一':
    case u'壹':
      return 1;
    case u'二':
    case u'贰':
    case u'两':
      return 2;
    case u'三':
    case u'叁':
      return 3;
    case u'四':
    case u'肆':
      return 4;
    case u'五':
    case u'伍':
      return 5;
    case u'六':
    case u'陆':
      return 6;
    case u'七':
    case u'柒':
      return 7;
    case u'八':
    case u'捌':
      return 8;
    case u'九':
    case u'玖':
      return 9;
    default:
      return -1;
  }
}

char16_t at_or_zero(std::u16string_view text, std::size_t at) {
  return at < text.size() ? text[at] : u'\0';
}

bool is_more(char16_t c) {
  return c == u'余' || c == u'多' || c == u'几';
}

// 千 and 兆 belong to the unit in 千瓦, 千克, 千米, 千伏, 千卡, 千字节, 兆赫, 兆比特.
bool unit_prefix_before(char16_t c) {
  constexpr std::u16string_view kUnits{u"瓦克米伏卡赫字比"};
  return c != 0 && kUnits.find(c) != std::u16string_view::npos;
}

// "万", "千万", "万亿" behind a number; one space may stand before it.
int scales_at(std::u16string_view text, std::size_t& at, bool may_begin_small) {
  auto look = at;
  if (at_or_zero(text, look) == u' ') ++look;
  auto sum = 0;
  while (true) {
    auto const c = at_or_zero(text, look);
    auto const scale = scale_of(c);
    if (scale == 0 || c == u'拾') break;
    if (sum == 0 && scale < 4 && !may_begin_small) break;
    // "千" belongs to 千瓦, 千克, 千米 and 千伏 of a unit, "兆" to 兆瓦 and 兆赫; "百" to 百分.
    auto const next = at_or_zero(text, look + 1);
    if ((c == u'千' || c == u'兆') && unit_prefix_before(next)) break;
    if (c == u'百' && next == u'分') break;
    if (sum + scale > 16) break;
    sum += scale;
    ++look;
  }
  if (sum > 0) at = look;
  return sum;
}

// Behind "." or before it a digit must stand, or it ends a sentence.
std::optional<numeral> digits_at(std::u16string_view text, std::size_t at) {
  numeral read;
  read.from = at;
  std::int64_t mantissa = 0;
  auto digits = 0;
  auto decimals = 0;
  auto const take = [&](char16_t c) {
    if (mantissa != 0 || c != u'0') ++digits;
    if (digits > kMostDigits) return false;
    mantissa = mantissa * 10 + (c - u'0');
    return true;
  };
  auto here = at;
  auto run = 0;
  while (true) {
    auto const c = at_or_zero(text, here);
    if (is_digit(c)) {
      if (!take(c)) return std::nullopt;
      ++run;
      ++here;
      continue;
    }
    // A group: exactly three digits behind a comma, at most three before the first one.
    auto const grouping = c == u',' && run >= 1 && (read.grouped ? run == 3 : run <= 3) &&
                          is_digit(at_or_zero(text, here + 1)) && is_digit(at_or_zero(text, here + 2)) &&
                          is_digit(at_or_zero(text, here + 3)) && !is_digit(at_or_zero(text, here + 4));
    // 385 000: a space groups too, where no second number can be meant.
    auto const spaced = c == u' ' && run >= 1 && (read.grouped ? run == 3 : run <= 3) &&
                        is_digit(at_or_zero(text, here + 1)) && is_digit(at_or_zero(text, here + 2)) &&
                        is_digit(at_or_zero(text, here + 3)) && !is_digit(at_or_zero(text, here + 4)) &&
                        !(at_or_zero(text, here + 4) == u',' && is_digit(at_or_zero(text, here + 5))) &&
                        text[at] != u'0';
    if (!grouping && !spaced) break;
    read.grouped = true;
    read.integer_digits += run;
    run = 0;
    ++here;
  }
  read.integer_digits += run;
  if (at_or_zero(text, here) == u'.' && is_digit(at_or_zero(text, here + 1))) {
    ++here;
    while (is_digit(at_or_zero(text, here))) {
      if (!take(text[here])) return std::nullopt;
      ++decimals;
      ++here;
    }
  }
  exact_sum sum;
  auto exponent = -decimals;
  if (auto const scale = scales_at(text, here, true); scale > 0) {
    exponent += scale;
    read.scaled = true;
  }
  sum.add(mantissa, exponent);
  auto last_digit = exponent;
  // "7万5千4百", "12亿3456万": smaller parts go on.
  auto below = read.scaled && decimals == 0 ? exponent : 0;
  while (below > 0 && is_digit(at_or_zero(text, here))) {
    auto next = here;
    std::int64_t part = 0;
    auto length = 0;
    while (is_digit(at_or_zero(text, next)) && length < 9) {
      part = part * 10 + (text[next] - u'0');
      ++next;
      ++length;
    }
    if (is_digit(at_or_zero(text, next)) || at_or_zero(text, next) == u'.') break;
    auto const scale = scales_at(text, next, true);
    if (scale + length > below || (scale == 0 && length > below)) break;
    if (!sum.add(part, scale)) return std::nullopt;
    here = next;
    below = scale;
    last_digit = scale;
  }
  if (mantissa == 0 && sum.value() == 0) {
    read.value = {.mantissa = 0, .exponent = exponent, .last_digit = exponent};
  } else {
    read.value = {.mantissa = sum.value(), .exponent = sum.exponent(), .last_digit = last_digit};
  }
  // "40余万", "2000多项", "10万余份".
  if (is_more(at_or_zero(text, here)) && (read.scaled || (decimals == 0 && mantissa % 10 == 0))) {
    read.more = true;
    ++here;
    if (auto const scale = scales_at(text, here, false); scale > 0) {
      read.scaled = true;
      read.value.exponent += scale;
      read.value.last_digit += scale;
    }
  }
  read.to = here;
  return read;
}

// Chinese numerals to 10^16: 十二, 三千五百零六万, 一点五亿, 二零二五 (as digits), 百余, 十几, 廿.
std::optional<numeral> words_at(std::u16string_view text, std::size_t at) {
  numeral read;
  read.from = at;
  read.in_words = true;
  std::int64_t total = 0;    // what 亿 has closed
  std::int64_t section = 0;  // below 亿, what 万 has closed
  std::int64_t small = 0;    // below 万
  std::int64_t pending = -1;
  auto last_unit = 0;  // the power of ten that the next single digit stands under: 两千三百五 is 2350
  auto zero_before = false;
  auto units = 0;
  auto sequence = 0;  // digits one after the other without a unit
  auto here = at;
  for (; here < text.size() && here - at < 40; ++here) {
    auto const c = text[here];
    // 三十两, 三千两百两: a weight stands behind the number.
    if (c == u'两' && units > 0 && pending < 0 && scale_of(at_or_zero(text, here + 1)) == 0) break;
    if (auto const digit = digit_of(c); digit >= 0) {
      if (digit == 0 && units > 0 && pending < 0) {
        zero_before = true;
        continue;
      }
      if (pending >= 0) {
        if (units > 0 || sequence >= 17) break;
        pending = pending * 10 + digit;
        ++sequence;
      } else {
        pending = digit;
        sequence = 1;
      }
      continue;
    }
    if (c == u'廿' || c == u'卅') {
      if (pending >= 0 || units > 0) break;
      small += c == u'廿' ? 20 : 30;
      last_unit = 1;
      ++units;
      continue;
    }
    auto const scale = scale_of(c);
    if (scale == 0 || scale == 12) break;
    auto const next = at_or_zero(text, here + 1);
    if (c == u'千' && unit_prefix_before(next)) break;
    if (c == u'百' && next == u'分' && at_or_zero(text, here + 2) == u'点') break;
    if (sequence > 1 && scale < 4) break;
    if (scale < 4) {
      if (last_unit != 0 && last_unit <= scale && last_unit < 4 && pending >= 0 && small > 0) break;
      small += (pending < 0 ? 1 : pending) * (scale == 1 ? 10 : scale == 2 ? 100 : 1000);
    } else if (scale == 4) {
      auto const inside = small + (pending < 0 ? 0 : pending);
      if (section > 0 && inside == 0) {
        if (section > std::int64_t{100'000'000'000'000}) return std::nullopt;
        section *= 10'000;
      } else {
        section = (section + (inside == 0 ? 1 : inside)) * 10'000;
      }
      small = 0;
    } else {
      auto const inside = section + small + (pending < 0 ? 0 : pending);
      if (inside > std::int64_t{10'000'000'000} || total > 0) return std::nullopt;
      total = (inside == 0 ? 1 : inside) * 100'000'000;
      section = 0;
      small = 0;
    }
    pending = -1;
    sequence = 0;
    zero_before = false;
    last_unit = scale;
    ++units;
  }
  auto exponent = 0;
  auto mantissa = total + section + small;
  if (pending >= 0) {
    if (units > 0 && last_unit > 1 && !zero_before) {
      std::int64_t worth = 1;
      for (auto i = 1; i < last_unit; ++i) worth *= 10;
      mantissa += pending * worth;
    } else {
      mantissa += pending;
    }
  } else if (units == 0) {
    return std::nullopt;
  }
  // 九点九, 一点五亿
  if (at_or_zero(text, here) == u'点' && digit_of(at_or_zero(text, here + 1)) >= 0 && pending >= 0) {
    auto next = here + 1;
    while (digit_of(at_or_zero(text, next)) >= 0 && exponent > -9) {
      if (__builtin_mul_overflow(mantissa, std::int64_t{10}, &mantissa)) return std::nullopt;
      mantissa += digit_of(text[next]);
      --exponent;
      ++next;
    }
    here = next;
    exponent += scales_at(text, here, false);
  }
  read.scaled = mantissa >= 10'000;
  auto const tail = at_or_zero(text, here);
  if (is_more(tail) && (pending < 0 && units > 0)) {
    read.more = true;
    ++here;
    if (auto const scale = scales_at(text, here, false); scale > 0) {
      exponent += scale;
      read.scaled = true;
    }
  }
  read.to = here;
  auto printed_to = exponent;
  // A bare 三千 is printed to its thousand.
  for (auto rest = mantissa; exponent == 0 && units > 0 && rest > 0 && rest % 10 == 0; rest /= 10) ++printed_to;
  if (mantissa > std::int64_t{1'000'000'000'000'000'000}) return std::nullopt;
  auto shown = mantissa;
  auto shown_exponent = exponent;
  while (shown_exponent < printed_to) {
    shown /= 10;
    ++shown_exponent;
  }
  read.value = {.mantissa = shown, .exponent = shown_exponent, .last_digit = printed_to};
  return read;
}

struct english_word {
  std::u16string_view text;
  int value;     // below 100
  int exponent;  // for hundred, thousand, million
};
constexpr std::array kEnglish{
    english_word{u"one", 1, 0},       english_word{u"two", 2, 0},        english_word{u"three", 3, 0},
    english_word{u"four", 4, 0},      english_word{u"five", 5, 0},       english_word{u"six", 6, 0},
    english_word{u"seven", 7, 0},     english_word{u"eight", 8, 0},      english_word{u"nine", 9, 0},
    english_word{u"ten", 10, 0},      english_word{u"eleven", 11, 0},    english_word{u"twelve", 12, 0},
    english_word{u"thirteen", 13, 0}, english_word{u"fourteen", 14, 0},  english_word{u"fifteen", 15, 0},
    english_word{u"sixteen", 16, 0},  english_word{u"seventeen", 17, 0}, english_word{u"eighteen", 18, 0},
    english_word{u"nineteen", 19, 0}, english_word{u"twenty", 20, 0},    english_word{u"thirty", 30, 0},
    english_word{u"forty", 40, 0},    english_word{u"fifty", 50, 0},     english_word{u"sixty", 60, 0},
    english_word{u"seventy", 70, 0},  english_word{u"eighty", 80, 0},    english_word{u"ninety", 90, 0},
    english_word{u"hundred", 0, 2},   english_word{u"thousand", 0, 3},   english_word{u"million", 0, 6},
    english_word{u"billion", 0, 9},   english_word{u"trillion", 0, 12},  english_word{u"mn", 0, 6},
    english_word{u"bn", 0, 9},        english_word{u"mln", 0, 6},        english_word{u"bln", 0, 9},
    english_word{u"lakh", 0, 5},      english_word{u"crore", 0, 7},      english_word{u"zero", 0, 0},
};

char16_t lower(char16_t c) {
  return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
}

english_word const* english_at(std::u16string_view text, std::size_t at, std::size_t& end) {
  std::size_t length = 0;
  while (length < 10 && is_letter(at_or_zero(text, at + length))) ++length;
  if (length < 2 || length > 9) return nullptr;
  for (auto const& word : kEnglish) {
    if (word.text.size() != length) continue;
    auto same = true;
    for (std::size_t i = 0; i < length && same; ++i) same = lower(text[at + i]) == word.text[i];
    if (!same) continue;
    end = at + length;
    return &word;
  }
  return nullptr;
}

// Three, twenty-one, two hundred and fifty, five million.
std::optional<numeral> english_words_at(std::u16string_view text, std::size_t at) {
  if (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]))) return std::nullopt;
  numeral read;
  read.from = at;
  read.in_words = true;
  std::int64_t total = 0;
  std::int64_t group = 0;
  auto seen = 0;
  auto closed = 0;
  auto ones_open = true;  // "twenty" may take "one", "one" may take none
  auto here = at;
  for (auto words = 0; words < 12; ++words) {
    auto look = here;
    if (seen > 0) {
      auto const between = at_or_zero(text, look);
      if (between != u' ' && between != u'-') break;
      ++look;
      if (lower(at_or_zero(text, look)) == u'a' && lower(at_or_zero(text, look + 1)) == u'n' &&
          lower(at_or_zero(text, look + 2)) == u'd' && at_or_zero(text, look + 3) == u' ') {
        look += 4;
      }
    }
    std::size_t end = 0;
    auto const* word = english_at(text, look, end);
    if (word == nullptr) break;
    if (word->exponent == 0) {
      auto const in_group = group % 100;
      if (seen > 0 && !(in_group == 0 || (ones_open && in_group >= 20 && in_group % 10 == 0 && word->value < 10)))
        break;
      if (seen > 0 && group > 0 && in_group == 0 && group % 100 != 0) break;
      group += word->value;
      ones_open = word->value >= 20;
    } else if (word->exponent == 2) {
      if (seen == 0 || group == 0 || group >= 100) break;
      group *= 100;
    } else {
      if (seen == 0 || group == 0) break;
      std::int64_t worth = 1;
      for (auto i = 0; i < word->exponent; ++i) worth *= 10;
      total += group * worth;
      group = 0;
      read.scaled = true;
      closed = word->exponent;
    }
    ++seen;
    here = end;
  }
  if (seen == 0) return std::nullopt;
  read.to = here;
  read.value = {.mantissa = total + group, .exponent = 0, .last_digit = group == 0 ? closed : 0};
  for (auto i = 0; group == 0 && i < closed; ++i) {
    read.value.mantissa /= 10;
    ++read.value.exponent;
  }
  return read;
}

// "million" behind digits: "5.45 billion", "US$3bn", "3.4m" is left to units.
void take_english_scale(std::u16string_view text, numeral& read) {
  auto look = read.to;
  if (at_or_zero(text, look) == u' ' || at_or_zero(text, look) == u'-') ++look;
  std::size_t end = 0;
  auto const* word = english_at(text, look, end);
  if (word == nullptr || word->exponent == 0) return;
  read.value.exponent += word->exponent;
  read.value.last_digit += word->exponent;
  read.scaled = true;
  read.to = end;
}

}  // namespace

bool begins_numeral(char16_t c) {
  return is_digit(c) || digit_of(c) >= 0 || (scale_of(c) > 0 && c != u'兆') || c == u'廿' || c == u'卅' || is_letter(c);
}

std::optional<numeral> numeral_at(std::u16string_view text, std::size_t at) {
  auto const c = text[at];
  if (is_digit(c)) {
    auto read = digits_at(text, at);
    if (read && !read->scaled) take_english_scale(text, *read);
    return read;
  }
  if (is_letter(c)) return english_words_at(text, at);
  return words_at(text, at);
}

}  // namespace fengsui::sense::reader
