// Shares in words of their own: 百分之五十, 六成, 九折, 打对折.
#include "sense/reader/quantity/quantity_parts.h"

#include <cmath>

#include "sense/reader/quantity/quantity_text.h"

namespace fengsui::sense::reader {
namespace {

// 六 点 五 成: tenths of a phrase, printed to a tenth of a tenth at most.
bool take_worth_in_tenths(quantity& read, std::size_t to) {
  auto const percent = *read.number.worth * 10;
  if (percent < 0 || percent > 100 || std::abs(percent - std::round(percent)) > 1e-9) return false;
  read.number.value = {.mantissa = std::llround(percent), .exponent = 0, .last_digit = 0};
  read.number.worth.reset();
  read.number.in_words = false;
  read.unit = units().named(u"%"sv);
  read.to = to;
  return true;
}

}  // namespace

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
  read.unit = units().named(u"%"sv);
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
  read.unit = units().named(u"%"sv);
  read.shape = number_shape::figure;
  return read;
}

// 占总数的: the words before it say that a part is taken.
bool takes_a_part(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kReach = 14;
  auto const lead = text.substr(at > kReach ? at - kReach : 0, std::min(at, kReach));
  auto const takes = lead.rfind(u'占');
  return takes != lead.npos && lead.find_first_of(u",;。、\n"sv, takes) == lead.npos;
}

// 打对折 and 半成, 占一半: a share in a word of its own.
std::optional<quantity> share_word(std::u16string_view text, std::size_t at) {
  auto const next = at_or_zero(text, at + 1);
  auto const half = text[at] == u'一' && next == u'半' && takes_a_part(text, at);
  auto const half_price = text[at] == u'对' && next == u'折' && at > 0 && text[at - 1] == u'打';
  auto const half_tenth =
      text[at] == u'半' && next == u'成' && !is_one_of(at_or_zero(text, at + 2), u"品功熟员本型立为果就");
  if (!half_price && !half_tenth && !half) return std::nullopt;
  quantity read;
  read.from = at;
  read.to = at + 2;
  read.number = {.from = at, .to = at + 1};
  read.number.value = {.mantissa = half_tenth ? 5 : 50, .exponent = 0, .last_digit = 0};
  read.unit = units().named(u"%"sv);
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

// 六成, 八成五, 3.5成; no 成 of 成立, 成功.
bool take_tenths(std::u16string_view text, quantity& read) {
  auto at = read.number.to;
  if (at_or_zero(text, at) == u' ' && at_or_zero(text, at + 1) == u'成') ++at;
  if (at_or_zero(text, at) != u'成' || read.number.scaled) return false;
  if (read.number.worth) return take_worth_in_tenths(read, at + 1);
  auto const next = at_or_zero(text, at + 1);
  if (is_one_of(next, u"立为本果功效员长交绩熟都型品分人像就套片群队")) return false;
  if (read.number.value.exponent == 0 && read.number.value.mantissa > 10) return false;
  read.unit = units().named(u"%"sv);
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

}  // namespace fengsui::sense::reader
