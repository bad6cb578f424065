#include "sense/reader/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>

#include "sense/reader/lexicon.h"
#include "sense/reader/number_phrase.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_qualifier;

char16_t at_or_zero(std::u16string_view text, std::size_t at) {
  return at < text.size() ? text[at] : u'\0';
}

char16_t lower(char16_t c) {
  return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
}

bool ends_with(std::u16string_view text, std::size_t end, std::u16string_view words) {
  if (words.size() > end || lower(text[end - 1]) != words.back()) return false;
  auto const from = end - words.size();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (lower(text[from + i]) != words[i]) return false;
  }
  return !(is_letter(words[0]) && from > 0 && is_letter(text[from - 1]));
}

bool begins_with(std::u16string_view text, std::size_t at, std::u16string_view words) {
  if (at + words.size() > text.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (lower(text[at + i]) != words[i]) return false;
  }
  return true;
}

struct qualifier_word {
  std::u16string_view text;
  figure_qualifier means;
};

// Longer words stand before shorter ones that end alike.
constexpr std::array kBefore{
    qualifier_word{u"不超过", figure_qualifier::under},
    qualifier_word{u"不到", figure_qualifier::under},
    qualifier_word{u"不足", figure_qualifier::under},
    qualifier_word{u"不少于", figure_qualifier::atleast},
    qualifier_word{u"不低于", figure_qualifier::atleast},
    qualifier_word{u"至少", figure_qualifier::atleast},
    qualifier_word{u"将近", figure_qualifier::under},
    qualifier_word{u"接近", figure_qualifier::under},
    qualifier_word{u"逼近", figure_qualifier::under},
    qualifier_word{u"近", figure_qualifier::under},
    qualifier_word{u"超过", figure_qualifier::over},
    qualifier_word{u"超出", figure_qualifier::over},
    qualifier_word{u"突破", figure_qualifier::over},
    qualifier_word{u"多于", figure_qualifier::over},
    qualifier_word{u"大于", figure_qualifier::over},
    qualifier_word{u"超", figure_qualifier::over},
    qualifier_word{u"逾", figure_qualifier::over},
    qualifier_word{u"约为", figure_qualifier::approx},
    qualifier_word{u"约达", figure_qualifier::approx},
    qualifier_word{u"大概", figure_qualifier::approx},
    qualifier_word{u"大约", figure_qualifier::approx},
    qualifier_word{u"约", figure_qualifier::approx},
    qualifier_word{u"nearly", figure_qualifier::under},
    qualifier_word{u"almost", figure_qualifier::under},
    qualifier_word{u"just under", figure_qualifier::under},
    qualifier_word{u"under", figure_qualifier::under},
    qualifier_word{u"less than", figure_qualifier::under},
    qualifier_word{u"fewer than", figure_qualifier::under},
    qualifier_word{u"close to", figure_qualifier::under},
    qualifier_word{u"up to", figure_qualifier::under},
    qualifier_word{u"more than", figure_qualifier::over},
    qualifier_word{u"just over", figure_qualifier::over},
    qualifier_word{u"well over", figure_qualifier::over},
    qualifier_word{u"over", figure_qualifier::over},
    qualifier_word{u"exceeding", figure_qualifier::over},
    qualifier_word{u"exceeded", figure_qualifier::over},
    qualifier_word{u"surpassing", figure_qualifier::over},
    qualifier_word{u"surpassed", figure_qualifier::over},
    qualifier_word{u"topping", figure_qualifier::over},
    qualifier_word{u"topped", figure_qualifier::over},
    qualifier_word{u"in excess of", figure_qualifier::over},
    qualifier_word{u"upwards of", figure_qualifier::over},
    qualifier_word{u"above", figure_qualifier::over},
    qualifier_word{u"at least", figure_qualifier::atleast},
    qualifier_word{u"no fewer than", figure_qualifier::atleast},
    qualifier_word{u"about", figure_qualifier::approx},
    qualifier_word{u"around", figure_qualifier::approx},
    qualifier_word{u"some", figure_qualifier::approx},
    qualifier_word{u"roughly", figure_qualifier::approx},
    qualifier_word{u"approximately", figure_qualifier::approx},
    qualifier_word{u"circa", figure_qualifier::approx},
    qualifier_word{u"an estimated", figure_qualifier::approx},
};

constexpr std::array kBehind{
    qualifier_word{u"以上", figure_qualifier::atleast},  qualifier_word{u"及以上", figure_qualifier::atleast},
    qualifier_word{u"左右", figure_qualifier::approx},   qualifier_word{u"上下", figure_qualifier::approx},
    qualifier_word{u"以下", figure_qualifier::under},    qualifier_word{u"以内", figure_qualifier::under},
    qualifier_word{u" or so", figure_qualifier::approx}, qualifier_word{u" or more", figure_qualifier::atleast},
};

// The characters that words end in, folded into one word of bits: no is sure, yes is not.
template <class Words>
constexpr std::uint64_t last_letters(Words const& words) {
  std::uint64_t made = 0;
  for (auto const& word : words) made |= std::uint64_t{1} << (word.text.back() & 63);
  return made;
}
template <class Words>
constexpr std::uint64_t first_letters(Words const& words) {
  std::uint64_t made = 0;
  for (auto const& word : words) made |= std::uint64_t{1} << (word.text.front() & 63);
  return made;
}
bool may_hold(std::uint64_t letters, char16_t c) {
  return (letters >> (lower(c) & 63) & 1) != 0;
}

void read_qualifier(std::u16string_view text, quantity& read) {
  auto end = read.from;
  while (end > 0 && text[end - 1] == u' ') --end;
  // 约人民币3亿元, 约合50万美元
  for (auto const skipped : {u"人民币", u"合", u"达到", u"达"}) {
    if (ends_with(text, end, skipped)) {
      end -= std::u16string_view{skipped}.size();
      break;
    }
  }
  static constexpr auto kLast = last_letters(kBefore);
  static constexpr auto kFirst = first_letters(kBehind);
  for (auto const& word : kBefore) {
    if (end == 0 || !may_hold(kLast, text[end - 1])) break;
    if (!ends_with(text, end, word.text)) continue;
    auto const from = end - word.text.size();
    // 最近3天, 附近, 靠近 are no 近.
    if (word.text == u"近" && from > 0 &&
        std::u16string_view{u"最附靠临"}.find(text[from - 1]) != std::u16string_view::npos) {
      break;
    }
    if (word.text == u"约" && from > 0 &&
        std::u16string_view{u"签履节契"}.find(text[from - 1]) != std::u16string_view::npos) {
      break;
    }
    read.qualifier = word.means;
    read.words_from = from;
    break;
  }
  for (auto const& word : kBehind) {
    if (!may_hold(kFirst, at_or_zero(text, read.to))) break;
    if (!begins_with(text, read.to, word.text)) continue;
    read.qualifier = word.means;
    read.words_to = read.to + word.text.size();
    return;
  }
  if (read.number.more) {
    read.qualifier = figure_qualifier::over;
  } else if (at_or_zero(text, read.to) == u'多' && read.unit != nullptr && !is_cjk(at_or_zero(text, read.to + 1))) {
    read.qualifier = figure_qualifier::over;  // 8000亿元多
    read.words_to = read.to + 1;
  } else if (begins_with(text, read.number.to, u"+")) {
    read.qualifier = figure_qualifier::over;
  }
}

struct currency_sign {
  std::u16string_view text;
  std::u16string_view unit;  // a surface of units.lex
};
constexpr std::array kSigns{
    // longer signs first
    currency_sign{u"u.s.$", u"USD"}, currency_sign{u"u.s $", u"USD"}, currency_sign{u"us $", u"USD"},
    currency_sign{u"cad$", u"CAD"},  currency_sign{u"mxn$", u"MXN"},  currency_sign{u"nzd$", u"NZD"},
    currency_sign{u"usd$", u"USD"},  currency_sign{u"mex$", u"MXN"},  currency_sign{u"hk $", u"HKD"},
    currency_sign{u"us$", u"USD"},   currency_sign{u"hk$", u"HKD"},   currency_sign{u"nt$", u"TWD"},
    currency_sign{u"php", u"PHP"},   currency_sign{u"rmb", u"CNY"},   currency_sign{u"cny", u"CNY"},
    currency_sign{u"usd", u"USD"},   currency_sign{u"eur", u"EUR"},   currency_sign{u"gbp", u"GBP"},
    currency_sign{u"thb", u"THB"},   currency_sign{u"rs.", u"INR"},   currency_sign{u"nz$", u"NZD"},
    currency_sign{u"hkd", u"HKD"},   currency_sign{u"jpy", u"JPY"},   currency_sign{u"c $", u"CAD"},
    currency_sign{u"a $", u"AUD"},   currency_sign{u"人民币", u"元"}, currency_sign{u"s$", u"SGD"},
    currency_sign{u"a$", u"AUD"},    currency_sign{u"c$", u"CAD"},    currency_sign{u"$", u"USD"},
    currency_sign{u"€", u"EUR"},     currency_sign{u"£", u"GBP"},     currency_sign{u"¥", u"CNY"},
    currency_sign{u"₱", u"PHP"},     currency_sign{u"฿", u"THB"},     currency_sign{u"₹", u"INR"},
    currency_sign{u"₩", u"KRW"},     currency_sign{u"p", u"PHP"},
};

struct signed_money {
  std::size_t from;
  unit_entry const* unit;
};

std::optional<signed_money> money_sign_before(std::u16string_view text, std::size_t from) {
  auto end = from;
  if (end > 0 && text[end - 1] == u' ') --end;
  static constexpr auto kLast = last_letters(kSigns);
  if (end == 0 || !may_hold(kLast, text[end - 1])) return std::nullopt;
  for (auto const& sign : kSigns) {
    if (!ends_with(text, end, sign.text)) continue;
    if (sign.text == u"p" && (end != from || text[end - 1] != u'P')) continue;
    static auto const& table = units();
    auto const surface = std::u16string{sign.unit};
    for (auto const& entry : table.entries) {
      if (entry.dimension != dimension::money) continue;
      if (entry.surface == surface || std::u16string_view{entry.surface} == sign.unit ||
          (surface.size() == 3 && to_utf8(surface) == entry.unit)) {
        return signed_money{end - sign.text.size(), &entry};
      }
    }
  }
  return std::nullopt;
}

bool is_one_of(char16_t c, std::u16string_view set) {
  return c != 0 && set.find(c) != std::u16string_view::npos;
}

constexpr std::array kMonths{u"january",   u"february", u"march",    u"april",    u"may", u"june", u"july", u"august",
                             u"september", u"october",  u"november", u"december", u"jan", u"feb",  u"mar",  u"apr",
                             u"jun",       u"jul",      u"aug",      u"sept",     u"sep", u"oct",  u"nov",  u"dec"};

bool month_name_before(std::u16string_view text, std::size_t from) {
  auto end = from;
  while (end > 0 && (text[end - 1] == u' ' || text[end - 1] == u'.' || text[end - 1] == u',')) --end;
  if (end == from) return false;
  return std::any_of(kMonths.begin(), kMonths.end(), [&](auto const* month) { return ends_with(text, end, month); });
}

bool month_name_behind(std::u16string_view text, std::size_t to) {
  if (at_or_zero(text, to) != u' ') return false;
  ++to;
  if (begins_with(text, to, u"of ")) to += 3;
  return std::any_of(kMonths.begin(), kMonths.end(), [&](auto const* month) {
    return begins_with(text, to, month) && !is_letter(at_or_zero(text, to + std::u16string_view{month}.size()));
  });
}

// Dates and times of day by their own shape. What they mean is the time expressions' matter; here they are only no
// figures.
bool is_date(std::u16string_view text, quantity const& read) {
  auto const& number = read.number;
  auto const next = at_or_zero(text, number.to);
  auto const after = at_or_zero(text, number.to + 1);
  auto const before = number.from > 0 ? text[number.from - 1] : u'\0';
  auto const whole = number.value.exponent >= 0 && !number.scaled;
  auto const value = number.value.exponent == 0 ? number.value.mantissa : 0;
  if (whole && next == u'年') {
    // 3年 is a duration only behind words that say so; 2025年 never.
    if (after == u'期' || after == u'代' || after == u'级') return true;
    return true;
  }
  if (next == u'月' || next == u'日' || next == u'号') return whole;
  if ((next == u'时' || next == u'点') && whole && value <= 24 && number.integer_digits <= 2 &&
      !begins_with(text, number.to, u"点点")) {
    return true;
  }
  if (next == u'分' && is_digit(before)) return true;
  if (next == u'分' && (before == u'时' || before == u'点')) return true;
  if (next == u':' && is_digit(after) && number.integer_digits <= 2) return true;
  if (before == u':' && number.from > 1 && is_digit(text[number.from - 2]) && number.integer_digits == 2) return true;
  // 1-4月, 28日至30日, 2019-2021年: the first number of a range belongs to the date behind it.
  if (whole && !number.grouped && is_one_of(next, u"-~至到、和及,") && read.unit == nullptr) {
    auto look = number.to;
    for (auto steps = 0; steps < 6 && is_one_of(at_or_zero(text, look), u"-~至到、和及,"); ++steps) {
      while (is_one_of(at_or_zero(text, look), u"-~至到、和及, ")) ++look;
      auto const digits_from = look;
      while (is_digit(at_or_zero(text, look)) && look - digits_from < 5) ++look;
      if (look == digits_from) break;
      if (is_one_of(at_or_zero(text, look), u"年月日号")) return true;
    }
  }
  if (whole && !number.grouped && !number.in_words) {
    // 2025-04-06, 2025/4/6
    auto const slashed = [&](char16_t sign) {
      return (before == sign && number.from > 1 && is_digit(text[number.from - 2]) && next == sign) ||
             (number.integer_digits == 4 && next == sign && is_digit(after)) ||
             (before == sign && number.from > 4 && is_digit(text[number.from - 2]) && text[number.from - 3] == sign);
    };
    if (slashed(u'/') || (slashed(u'-') && number.integer_digits <= 4 && value < 2100)) return true;
    // A year in English prose, or 2019同期, 2024清明.
    if (read.unit == nullptr && number.integer_digits == 4 && value >= 1900 && value <= 2100) return true;
  }
  if (whole && !number.grouped && read.unit == nullptr && number.integer_digits <= 2) {
    if (month_name_before(text, number.from) || month_name_behind(text, number.to)) return true;
    // "April 4 to 6", "April 3, 4 and 5"
    auto end = number.from;
    auto seen = 0;
    while (end > 0 && seen < 12 &&
           (is_digit(text[end - 1]) || is_one_of(text[end - 1], u" ,-") || ends_with(text, end, u"to") ||
            ends_with(text, end, u"and") || ends_with(text, end, u"through"))) {
      if (ends_with(text, end, u"through"))
        end -= 7;
      else if (ends_with(text, end, u"and"))
        end -= 3;
      else if (ends_with(text, end, u"to"))
        end -= 2;
      else
        --end;
      ++seen;
      if (month_name_before(text, end + 0) ||
          std::any_of(kMonths.begin(), kMonths.end(), [&](auto const* month) { return ends_with(text, end, month); })) {
        return true;
      }
    }
  }
  return false;
}

bool is_code(std::u16string_view text, quantity const& read) {
  auto const from = read.number.from;
  auto const before = from > 0 ? text[from - 1] : u'\0';
  auto const next = at_or_zero(text, read.number.to);
  if (read.number.in_words) return false;
  if (read.from == from && (is_letter(before) || before == u'_' || before == u'#' || before == u'×')) return true;
  // D2732/1, A-173, 9911/2: numbers chained to a code.
  if (is_one_of(before, u"/-") && from > 1) {
    auto at = from - 1;
    auto steps = 0;
    while (at > 0 && steps < 12 && (is_digit(text[at - 1]) || is_one_of(text[at - 1], u"/-"))) {
      --at;
      ++steps;
    }
    if (at > 0 && is_letter(text[at - 1])) return true;
  }
  if (next == u'/' && is_digit(at_or_zero(text, read.number.to + 1)) && read.unit == nullptr) return true;
  if (before == u'.' && from > 1 && is_digit(text[from - 2])) return true;                                 // 1.2.3
  if (next == u'+' && !is_cjk(at_or_zero(text, read.number.to + 1)) && read.unit == nullptr) return true;  // 2+26
  if (before == u'+' && read.unit == nullptr) return true;
  // 3号线, 5G, 4A级; a unit of Latin letters was found before and is no code.
  if (read.unit == nullptr && is_letter(next)) return true;
  if (next == u'×') return true;
  return false;
}

bool is_ordinal(std::u16string_view text, quantity const& read) {
  auto const from = read.number.from;
  auto const before = from > 0 ? text[from - 1] : u'\0';
  if (before == u'第' || before == u'初') return true;
  if (ends_with(text, from, u"no.") || ends_with(text, from, u"no. ") || ends_with(text, from, u"№")) return true;
  for (auto const tail : {u"st", u"nd", u"rd", u"th"}) {
    if (begins_with(text, read.number.to, tail) && !is_letter(at_or_zero(text, read.number.to + 2))) return true;
  }
  return false;
}

// 5000万元以上重点项目204个: the size names a class; a count stands behind the noun or a figure was printed elsewhere.
bool is_size_class(std::u16string_view text, quantity const& read) {
  if (read.unit == nullptr) return false;
  auto at = read.to;
  auto bound = false;
  for (auto const tail : {u"及以上", u"以上", u"以下", u"以内"}) {
    if (begins_with(text, at, tail)) {
      at += std::u16string_view{tail}.size();
      bound = true;
      break;
    }
  }
  if (read.unit->dimension != dimension::money || !bound) return false;
  // 20亿元以上项目, 亿元以上的重点产业项目, 1000万元以上工业企业
  for (std::size_t i = 0; i < 10 && at + i < text.size(); ++i) {
    auto const c = text[at + i];
    if (!is_cjk(c)) return false;
    if (begins_with(text, at + i, u"项目") || begins_with(text, at + i, u"企业") || begins_with(text, at + i, u"工程"))
      return true;
  }
  return false;
}

// One Chinese digit inside a word is no number: 一看, 五台山, 四川, 两两; it is one before a sign, 是, 的, 个 and the
// like.
bool is_mere_word(std::u16string_view text, numeral const& read) {
  if (!read.in_words || read.to != read.from + 1 || !is_cjk(text[read.from])) return false;
  auto const next = at_or_zero(text, read.to);
  if (is_one_of(text[read.from], u"陆伍拾百千万亿")) return true;
  if (!is_cjk(next)) return false;
  return !is_one_of(next,
                    u"点的是这那不却和与或到至个只种类双对小百千万亿块条项家座名位人次件台辆张本头把份根斤楼层章");
}

number_shape shape_of(std::u16string_view text, quantity const& read) {
  if (is_ordinal(text, read)) return number_shape::ordinal;
  if (is_code(text, read)) return number_shape::code;
  // A unit that is printed wins over a date: "1月" has none, "3个月" has one.
  auto const strong = read.unit != nullptr && read.unit->surface.size() > 0 && read.to > read.number.to;
  if (!strong && is_date(text, read)) return number_shape::date;
  if (is_size_class(text, read)) return number_shape::size_class;
  return read.unit == nullptr ? number_shape::bare : number_shape::figure;
}

// A plain numeral or, where the text goes on, a phrase of several. A phrase that is a whole number is as exact as a
// numeral; a fraction has its worth only.
std::optional<numeral> any_number_at(std::u16string_view text, std::size_t at) {
  auto const c = text[at];
  if (c == u'对') return std::nullopt;
  auto const opens = c == u'负' || c == u'半' || !begins_numeral(c);
  auto plain = opens ? std::optional<numeral>{} : numeral_at(text, at);
  auto const phrase = number_phrase_at(text, at);
  if (!phrase || (plain && phrase->to <= plain->to)) return plain;
  constexpr auto kMostExact = 9e15;
  auto const exact = phrase->value >= 0 && phrase->value <= kMostExact && std::floor(phrase->value) == phrase->value;
  numeral read;
  read.from = at;
  read.to = phrase->to;
  read.in_words = !is_digit(c);
  read.negative = phrase->value < 0;
  if (exact) {
    read.value.mantissa = static_cast<std::int64_t>(phrase->value);
    while (read.value.mantissa != 0 && read.value.mantissa % 10 == 0) {
      read.value.mantissa /= 10;
      ++read.value.exponent;
    }
    read.value.last_digit = read.value.exponent;
    read.scaled = phrase->value >= 10'000;
    // 一百二十几亿 is more than printed.
    auto const printed = text.substr(at, phrase->to - at);
    read.more = printed.find_first_of(u"余几多") != std::u16string_view::npos;
  } else {
    read.worth = phrase->value;
  }
  return read;
}

// 九折, 五五折, 75折: what is left of a price; 对折 is half. No 折 of 折叠, 折合, 折扣.
bool take_discount(std::u16string_view text, quantity& read) {
  auto at = read.number.to;
  std::int64_t tens = read.number.value.mantissa;
  auto exponent = read.number.value.exponent;
  auto digits = read.number.integer_digits;
  if (at_or_zero(text, at) == u' ') ++at;
  if (read.number.in_words) digits = tens >= 10 && exponent == 0 ? 2 : 1;
  // "7 2 折", "九 九 折"
  if (at_or_zero(text, at + 1) == u' ' && at_or_zero(text, at + 2) == u'折' && digits == 1 && exponent == 0) {
    auto const second = numeral_at(text, at);
    if (begins_numeral(text[at]) && !is_letter(text[at]) && second && second->to == at + 1) {
      tens = tens * 10 + second->value.mantissa;
      digits = 2;
      at += 2;
    }
  }
  if (at_or_zero(text, at) != u'折' || is_one_of(at_or_zero(text, at + 1), u"叠合扣旧返腾射断")) return false;
  if (read.number.scaled || read.number.worth || digits > 2 || tens <= 0) return false;
  if (digits == 1) ++exponent;
  if (digits == 2 && exponent != 0 && read.number.value.last_digit >= 0) return false;
  read.number.value = {.mantissa = tens, .exponent = exponent, .last_digit = exponent};
  read.number.in_words = false;
  read.number.to = at;
  read.unit = units().named(u"%");
  read.to = at + 1;
  return true;
}

// 百分之五十, 千分之三: the unit stands before the number.
std::optional<quantity> part_of_hundred(std::u16string_view text, std::size_t at) {
  auto const c = text[at];
  auto shift = 0;
  if (c == u'千' || c == u'仟')
    shift = -1;
  else if (c == u'万')
    shift = -2;
  else if (c != u'百')
    return std::nullopt;
  // "百 分 之 2.4": spaces of a scanned page.
  auto look = at + 1;
  auto const over_spaces = [&] {
    for (auto i = 0; i < 3 && at_or_zero(text, look) == u' '; ++i) ++look;
  };
  for (auto const wanted : {u'分', u'之'}) {
    over_spaces();
    if (at_or_zero(text, look) != wanted) return std::nullopt;
    ++look;
  }
  over_spaces();
  if (look >= text.size() || is_letter(text[look])) return std::nullopt;
  quantity read;
  read.from = at;
  if (text[look] == u'百' && !is_one_of(at_or_zero(text, look + 1), u"分")) {
    read.number = {.from = look, .to = look + 1, .value = {.mantissa = 1, .exponent = 2, .last_digit = 0}};
  } else {
    auto const number = any_number_at(text, look);
    if (!number) return std::nullopt;
    read.number = *number;
  }
  if (read.number.worth) {
    // To four decimals, as 百分之一百二十 点五 is printed.
    auto const tenths = *read.number.worth * 1e4;
    if (!(std::abs(tenths) < 1e15) || std::abs(tenths - std::round(tenths)) > 1e-3) return std::nullopt;
    auto mantissa = static_cast<std::int64_t>(std::llround(std::abs(tenths)));
    auto exponent = -4;
    while (mantissa != 0 && exponent < 0 && mantissa % 10 == 0) {
      mantissa /= 10;
      ++exponent;
    }
    read.number.value = {.mantissa = mantissa, .exponent = exponent, .last_digit = exponent};
    read.number.worth.reset();
  }
  read.to = read.number.to;
  read.number.in_words = false;  // such a form is never a word of something else
  read.number.value.exponent += shift;
  read.number.value.last_digit += shift;
  read.unit = units().named(u"%");
  read.shape = number_shape::figure;
  return read;
}

// 打对折 and 半成: a share in a word of its own.
std::optional<quantity> share_word(std::u16string_view text, std::size_t at) {
  auto const next = at_or_zero(text, at + 1);
  auto const half_price = text[at] == u'对' && next == u'折' && at > 0 && text[at - 1] == u'打';
  auto const half_tenth =
      text[at] == u'半' && next == u'成' && !is_one_of(at_or_zero(text, at + 2), u"品功熟员本型立为果就");
  if (!half_price && !half_tenth) return std::nullopt;
  quantity read;
  read.from = at;
  read.to = at + 2;
  read.number = {.from = at, .to = at + 1};
  read.number.value = {.mantissa = half_price ? 50 : 5, .exponent = 0, .last_digit = 0};
  read.unit = units().named(u"%");
  return read;
}

// "六   个 百 分点": the end of 个百分点 or 百分点 with spaces inside, or 0.
std::size_t spaced_points(std::u16string_view text, std::size_t at) {
  auto spaces = 0;
  auto const over = [&] {
    for (; at_or_zero(text, at) == u' ' && spaces < 12; ++spaces) ++at;
  };
  over();
  if (at_or_zero(text, at) == u'个') ++at;
  for (auto const wanted : {u'百', u'分', u'点'}) {
    over();
    if (at_or_zero(text, at) != wanted) return 0;
    ++at;
  }
  return spaces > 0 ? at : 0;
}

// "20 (kg)": a unit in brackets of its own.
unit_entry const* bracketed_unit(std::u16string_view text, std::size_t at, std::size_t& end) {
  constexpr std::u16string_view kOpen{u"([{"};
  constexpr std::u16string_view kClose{u")]}"};
  auto const c = at_or_zero(text, at);
  auto const kind = c == 0 ? std::u16string_view::npos : kOpen.find(c);
  if (kind == std::u16string_view::npos) return nullptr;
  auto const* unit = units().at(text, at + 1, end);
  if (unit == nullptr || !is_letter(text[at + 1]) || at_or_zero(text, end) != kClose[kind]) return nullptr;
  ++end;
  return unit;
}

// 六 点 五 成: tenths of a phrase, printed to a tenth of a tenth at most.
bool take_worth_in_tenths(quantity& read, std::size_t to) {
  auto const percent = *read.number.worth * 10;
  if (percent < 0 || percent > 100 || std::abs(percent - std::round(percent)) > 1e-9) return false;
  read.number.value = {.mantissa = std::llround(percent), .exponent = 0, .last_digit = 0};
  read.number.worth.reset();
  read.number.in_words = false;
  read.unit = units().named(u"%");
  read.to = to;
  return true;
}

// 六成, 八成五, 3.5成; no 成 of 成立, 成功.
bool take_tenths(std::u16string_view text, quantity& read) {
  auto at = read.number.to;
  if (at_or_zero(text, at) == u' ' && at_or_zero(text, at + 1) == u'成') ++at;
  if (at_or_zero(text, at) != u'成' || read.number.scaled) return false;
  if (read.number.worth) return take_worth_in_tenths(read, at + 1);
  auto const next = at_or_zero(text, at + 1);
  if (is_one_of(next, u"立为本果功效员长交绩熟都型品分人像就套片群队")) return false;
  if (read.number.value.exponent == 0 && read.number.value.mantissa > 10) return false;
  read.unit = units().named(u"%");
  auto value = read.number.value;
  value.exponent += 1;
  value.last_digit += 1;
  read.to = at + 1;
  if (next == u'半' || (read.number.in_words && begins_numeral(next) && !is_digit(next) && !is_letter(next))) {
    auto const part = next == u'半' ? std::optional<numeral>{} : numeral_at(text, at + 1);
    auto const ones = next == u'半' ? std::int64_t{5} : part ? part->value.mantissa : 0;
    if (ones > 0 && ones < 10 && value.exponent == 1) {
      value = {.mantissa = value.mantissa * 10 + ones, .exponent = 0, .last_digit = 0};
      read.to = at + 2;
    }
  }
  read.number.value = value;
  read.number.in_words = false;
  return true;
}

bool is_list_sign(char16_t c) {
  return is_one_of(c, u"、,和与及~-至到");
}

// The words between two members of a list: at most "、", "和", ", ", " and ", "至".
bool lists_on(std::u16string_view text, std::size_t from, std::size_t to, bool& range) {
  if (to <= from || to - from > 6) return false;
  auto const between = text.substr(from, to - from);
  range = between == u"~" || between == u"-" || between == u"至" || between == u"到" || between == u"--" ||
          between == u" to ";
  if (range) return true;
  if (between == u", and " || between == u" and " || between == u", " || between == u" or ") return true;
  return between.size() <= 2 && std::all_of(between.begin(), between.end(), is_list_sign);
}

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
  if (!between.empty() && between != u" " && between != u"又" && between != u" and ") return false;
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

// The unit at a list's end counts for its members without one; "个" before decimals is 个百分点.
void share_units(std::u16string_view text, std::vector<quantity>& found) {
  for (auto i = found.size(); i-- > 1;) {
    auto& member = found[i - 1];
    auto const& next = found[i];
    if (next.unit == nullptr || next.shape != number_shape::figure) continue;
    auto const lonely = member.unit == nullptr && member.shape == number_shape::bare;
    auto const point = member.unit != nullptr && next.unit->dimension == dimension::points &&
                       member.unit->surface == u"个" && member.shape == number_shape::figure;
    // 40.7亿、39.05亿和18.6亿元
    if (!lonely && !point) continue;
    auto range = false;
    if (!lists_on(text, member.words_to, next.words_from, range)) continue;
    if (member.number.in_words && !next.number.in_words) continue;
    if (lonely && range && next.number.scaled && !member.number.scaled) {
      auto const scale = next.number.value.last_digit > 0 ? next.number.value.last_digit : 0;
      auto const printed = text.substr(next.number.from, next.number.to - next.number.from);
      auto const shift = printed.find(u'亿') != std::u16string_view::npos   ? 8
                         : printed.find(u'万') != std::u16string_view::npos ? 4
                                                                            : scale;
      member.number.value.exponent += shift;
      member.number.value.last_digit += shift;
      member.number.scaled = true;
    }
    member.unit = next.unit;
    member.unit_from_list = true;
    member.shape = number_shape::figure;
  }
}

// Inside 《…》 and inside short “…” a number is part of a name: “五个之城”, “12345”.
class quotes {
 public:
  explicit quotes(std::u16string_view text) : text_{text} {}
  bool is_name(std::size_t from, std::size_t to) {
    while (at_ < from) {
      auto const c = text_[at_];
      if (c < 0x2000 && c != u'\n') {
        ++at_;
        continue;
      }
      if (c == u'《') title_ = at_ + 1;
      if (c == u'》') title_ = 0;
      if (c == u'“') quote_ = at_ + 1;
      if (c == u'”' || c == u'\n') quote_ = 0;
      if (c == u'\n') title_ = 0;
      ++at_;
    }
    if (title_ != 0 && from - title_ < 60) return true;
    if (quote_ == 0 || to - quote_ > 10) return false;
    // Short and closed at once.
    auto const close = text_.substr(quote_, 11).find(u'”');
    return close != std::u16string_view::npos && quote_ + close >= to;
  }

 private:
  std::u16string_view text_;
  std::size_t at_ = 0;
  std::size_t title_ = 0;
  std::size_t quote_ = 0;
};

}  // namespace

namespace {

// The characters that a number begins with.
std::array<bool, 0x10000> const& number_heads() {
  static auto const made = [] {
    auto heads = std::make_unique<std::array<bool, 0x10000>>();
    for (std::size_t i = 0; i < heads->size(); ++i) {
      auto const c = static_cast<char16_t>(i);
      (*heads)[i] = begins_numeral(c) || c == u'负' || c == u'半' || c == u'对' || (c >= u'¼' && c <= u'¾') ||
                    (c >= u'⅓' && c <= u'⅞');
    }
    return heads;
  }();
  return *made;
}

word_heads const& number_words() {
  static auto const made = [] {
    word_heads heads{};
    add_number_phrase_heads(heads);
    return heads;
  }();
  return made;
}

}  // namespace

std::vector<quantity> find_quantities(std::u16string_view text) {
  std::vector<quantity> found;
  auto const& table = units();
  auto const& heads = number_heads();
  auto const& words = number_words();
  quotes quoted{text};
  for (std::size_t at = 0; at < text.size();) {
    auto const c = text[at];
    if (!heads[c]) {
      ++at;
      continue;
    }
    if (is_letter(c)) {
      auto const inside = at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]));
      if (inside || !words.hold(text, at)) {
        for (++at; at < text.size() && is_letter(text[at]);) ++at;
        continue;
      }
    }
    auto read = part_of_hundred(text, at);
    if (!read) read = share_word(text, at);
    if (!read) {
      auto const number = any_number_at(text, at);
      if (!number) {
        // A run of digits that is no number is no number from its second digit on either.
        auto const digits = is_digit(c);
        ++at;
        while (digits && at < text.size() && (is_digit(text[at]) || text[at] == u',')) ++at;
        continue;
      }
      read.emplace();
      read->from = number->from;
      read->to = number->to;
      read->number = *number;
      if (auto const money = money_sign_before(text, number->from);
          money && (found.empty() || found.back().to <= money->from)) {
        read->from = money->from;
        read->unit = money->unit;
        if (lower(at_or_zero(text, read->to)) == u'm' && !is_letter(at_or_zero(text, read->to + 1)) &&
            !number->scaled) {
          read->number.value.exponent += 6;
          read->number.value.last_digit += 6;
          ++read->to;
        }
      }
      if (!take_tenths(text, *read) && !take_discount(text, *read)) {
        auto look = read->to;
        if (at_or_zero(text, look) == u' ' || (at_or_zero(text, look) == u'-' && is_letter(at_or_zero(text, look + 1))))
          ++look;
        std::size_t end = 0;
        auto const* unit = table.at(text, look, end);
        if (unit == nullptr) unit = bracketed_unit(text, look, end);
        // %20 of an address is no percent.
        if (unit != nullptr && text[look] == u'%' &&
            (is_digit(at_or_zero(text, end)) || is_letter(at_or_zero(text, end)) ||
             (read->from > 0 && text[read->from - 1] == u'%'))) {
          unit = nullptr;
        }
        // 五角大楼, 五角星
        if (unit != nullptr && unit->surface == u"角" && is_one_of(at_or_zero(text, end), u"大星形亭")) unit = nullptr;
        if (unit == nullptr || unit->dimension == dimension::count) {
          if (auto const points = spaced_points(text, read->to); points > 0) {
            unit = table.named(u"个百分点");
            end = points;
          }
        }
        if (unit != nullptr) {
          if (read->unit == nullptr) {
            read->unit = unit;
            read->to = end;
          } else if (unit->dimension == dimension::money) {
            read->to = end;  // 人民币50元, $10 dollars
          }
        }
      }
    }
    take_half(text, *read);
    read->words_from = read->from;
    read->words_to = read->to;
    auto const before = read->number.from > 0 ? text[read->number.from - 1] : u'\0';
    auto const earlier = read->number.from > 1 ? text[read->number.from - 2] : u'\0';
    // 15%-20% is a range.
    auto const touches = !found.empty() && found.back().to + 1 == read->number.from;
    if ((before == u'-' && !touches && !is_digit(earlier) && !is_letter(earlier) &&
         !is_one_of(earlier, u"年月日号)")) ||
        before == u'负') {
      read->number.negative = true;
      if (read->from == read->number.from) --read->from;
      read->words_from = read->from;
    }
    read->shape = quoted.is_name(read->from, read->to) ? number_shape::code : shape_of(text, *read);
    if (read->number.worth) read->shape = number_shape::phrase;
    // 拾起, 登陆部队: these three are numbers in company only.
    if (read->number.in_words && read->number.to == read->number.from + 1 &&
        is_one_of(text[read->number.from], u"拾陆伍")) {
      read->shape = number_shape::word;
    }
    if (read->shape == number_shape::bare && is_mere_word(text, read->number)) read->shape = number_shape::word;
    read_qualifier(text, *read);
    at = std::max(read->to, read->number.to);
    if (!found.empty() && joins_money(text, found.back(), *read)) continue;
    found.push_back(*read);
  }
  share_units(text, found);
  return found;
}

model::printed_number value_in_base_unit(quantity const& read) {
  auto value = read.number.value;
  if (read.unit != nullptr) {
    value.exponent += read.unit->exponent;
    value.last_digit += read.unit->exponent;
  }
  return value;
}

std::string plain_text(model::printed_number value) {
  auto digits = std::to_string(value.mantissa < 0 ? -value.mantissa : value.mantissa);
  if (value.exponent >= 0) {
    if (value.mantissa != 0) digits.append(static_cast<std::size_t>(value.exponent), '0');
  } else {
    auto const decimals = static_cast<std::size_t>(-value.exponent);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    digits.insert(digits.size() - decimals, ".");
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
  }
  return value.mantissa < 0 ? "-" + digits : digits;
}

}  // namespace fengsui::sense::reader
