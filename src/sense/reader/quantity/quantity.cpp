#include "sense/reader/quantity/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>

#include "sense/reader/lexicon/lexicon.h"
#include "sense/reader/number/number_phrase.h"
#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/quantity/quantity_text.h"

namespace fengsui::sense::reader {
namespace {

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

// "minus 9.7", "negative 3": a word that is the sign of the digits behind it.
static bool leads_as_a_sign(std::u16string_view text, std::size_t at) {
  for (std::u16string_view const sign : {u"minus "sv, u"negative "sv, u"Minus "sv}) {
    if (stands_at(text, at, sign)) return is_digit(at_or_zero(text, at + sign.size()));
  }
  return false;
}

// A plain numeral or, where the text goes on, a phrase of several. A phrase that is a whole number is as exact as a
// numeral; a fraction has its worth only.
std::optional<numeral> any_number_at(std::u16string_view text, std::size_t at) {
  auto const c = text[at];
  if (c == u'对') return std::nullopt;
  auto const opens = c == u'负' || c == u'半' || !begins_numeral(c);
  auto plain = opens ? std::optional<numeral>{} : numeral_at(text, at);
  // "minus 9.7 percent": a sign of the printed number, which take_sign reads.
  if (is_letter(c) && leads_as_a_sign(text, at)) return std::nullopt;
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
    read.more = printed.find_first_of(u"余几多"sv) != std::u16string_view::npos;
  } else {
    read.worth = phrase->value;
  }
  return read;
}

namespace {

bool stands_in_word(std::u16string_view text, std::size_t at) {
  return at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]));
}

// The next place at `at` or behind it where a number may begin; the end of the text where none may.
std::size_t next_head(std::u16string_view text, std::size_t at) {
  auto const& heads = number_heads();
  auto const& words = number_words();
  while (at < text.size()) {
    auto const c = text[at];
    if (!heads[c]) {
      ++at;
    } else if (is_letter(c) && (stands_in_word(text, at) || !words.hold(text, at))) {
      for (++at; at < text.size() && is_letter(text[at]);) ++at;
    } else {
      break;
    }
  }
  return at;
}

// Behind what looked like a number: a run of digits that is none is none from its second digit on either.
std::size_t behind_no_number(std::u16string_view text, std::size_t at) {
  auto const digits = is_digit(text[at]);
  ++at;
  while (digits && at < text.size() && (is_digit(text[at]) || text[at] == u',')) ++at;
  return at;
}

// The number at `at` with its unit; `after` is where the one before it ended.
std::optional<quantity> number_with_unit(std::u16string_view text, std::size_t at, std::size_t after) {
  if (auto share = part_of_hundred(text, at)) return share;
  if (auto share = share_word(text, at)) return share;
  if (auto share = half_of_them(text, at)) return share;
  if (auto share = one_in_so_many(text, at)) return share;
  if (auto times = double_of_it(text, at)) return times;
  if (auto medal = a_medal_of_a_row(text, at)) return medal;
  auto const number = any_number_at(text, at);
  if (!number) return std::nullopt;
  quantity read;
  read.from = number->from;
  read.to = number->to;
  read.number = *number;
  take_money_sign(text, after, read);
  if (!take_tenths(text, read) && !take_discount(text, read) && !take_fraction(text, read)) take_unit(text, read);
  return read;
}

// -3.5%, 负2; the dash of 15%-20% is a range's.
void take_sign(std::u16string_view text, std::size_t after, quantity& read) {
  auto const from = read.number.from;
  if (from == 0) return;
  if (ends_with(text, from, u"minus "sv) || ends_with(text, from, u"negative "sv)) read.number.negative = true;
  auto const before = text[from - 1];
  auto const earlier = from > 1 ? text[from - 2] : u'\0';
  auto const joins =
      (after != 0 && after + 1 == from) || is_digit(earlier) || is_letter(earlier) || is_one_of(earlier, u"年月日号");
  if (before != u'负' && (before != u'-' || joins)) return;
  read.number.negative = true;
  if (read.from == from) --read.from;
}

// 拾起, 登陆部队: these three are numbers in company only.
bool is_number_in_company_only(std::u16string_view text, numeral const& number) {
  return number.in_words && number.to == number.from + 1 && is_one_of(text[number.from], u"拾陆伍");
}

number_shape settled_shape(std::u16string_view text, quotes& quoted, quantity const& read) {
  if (is_number_in_company_only(text, read.number)) return number_shape::word;
  if (read.number.worth) return number_shape::phrase;
  auto const shape = quoted.is_name(read.from, read.to) ? number_shape::code : shape_of(text, read);
  return shape == number_shape::bare && is_mere_word(text, read.number) ? number_shape::word : shape;
}

}  // namespace

std::vector<quantity> find_quantities(std::u16string_view text) {
  std::vector<quantity> found;
  quotes quoted{text};
  for (std::size_t at = next_head(text, 0); at < text.size();) {
    auto const after = found.empty() ? 0 : found.back().to;
    auto read = number_with_unit(text, at, after);
    if (!read) {
      at = next_head(text, behind_no_number(text, at));
      continue;
    }
    take_half(text, *read);
    take_sign(text, after, *read);
    read->words_from = read->from;
    read->words_to = read->to;
    read->shape = settled_shape(text, quoted, *read);
    if (read->shape == number_shape::bare) take_noun_behind_words(text, found, *read);
    read_qualifier(text, *read);
    at = next_head(text, std::max(read->to, read->number.to));
    if (found.empty() || !(joins_money(text, found.back(), *read) || joins_hours(text, found.back(), *read)))
      found.push_back(*read);
  }
  share_units(text, found);
  lend_to_bases(text, found);
  take_percent_left_out(text, found);
  take_unit_before_colon(text, found);
  take_unit_of_a_heading(text, found);
  read_points_of_thousands(text, found);
  settle_shared_money(text, found);
  return found;
}

model::printed_number value_in_base_unit(numeral const& number, unit_entry const* unit) {
  auto value = number.value;
  if (unit != nullptr) {
    value.exponent += unit->exponent;
    value.last_digit += unit->exponent;
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
