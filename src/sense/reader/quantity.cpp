#include "sense/reader/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>

#include "sense/reader/lexicon.h"
#include "sense/reader/number/number_phrase.h"
#include "sense/reader/quantity_parts.h"
#include "sense/reader/quantity_text.h"

namespace fengsui::sense::reader {
namespace {

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

// 36.77万架(艘、辆)次: vehicles of several kinds, counted together.
unit_entry const* mixed_conveyances(std::u16string_view text, std::size_t at, std::size_t& end) {
  constexpr std::u16string_view kKinds{u"架艘辆列"};
  constexpr std::size_t kLongest = 10;
  if (!is_one_of(at_or_zero(text, at), kKinds) || at_or_zero(text, at + 1) != u'(') return nullptr;
  auto const inside = text.substr(at + 2, kLongest);
  auto const close = inside.find(u')');
  if (close == 0 || close == std::u16string_view::npos) return nullptr;
  for (auto const c : inside.substr(0, close)) {
    if (!is_one_of(c, kKinds) && !is_one_of(c, u"、,/和")) return nullptr;
  }
  end = at + 2 + close + 1;
  if (at_or_zero(text, end) == u'次') ++end;
  return units().named(u"辆次");
}

// 日均装车17.96万车,同比增加11920车; no 车 of 5车道, 3车相撞.
bool counts_cars(std::u16string_view text, quantity const& read, std::size_t end) {
  if (is_one_of(at_or_zero(text, end), u"道间厢位型主站票险辆祸相")) return false;
  if (read.number.scaled) return true;
  constexpr std::size_t kReach = 60;
  auto const from = read.number.from;
  auto const lead = text.substr(from > kReach ? from - kReach : 0, std::min(from, kReach));
  auto const sentence = lead.substr(lead.find_last_of(u"。\n") + 1);
  return sentence.find(u"装车") != std::u16string_view::npos || sentence.find(u"卸车") != std::u16string_view::npos ||
         ends_with(text, from, u"装运");
}

// 供电量1483.16万度, 用电5000度; no 度 of 25度 heat.
bool counts_energy(std::u16string_view text, quantity const& read, std::size_t end) {
  if (is_one_of(at_or_zero(text, end), u"假夏春秋冬数角")) return false;
  auto const from = read.number.from;
  return read.number.scaled || ends_with(text, from, u"电") || ends_with(text, from, u"电量");
}

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
        auto const* unit = mixed_conveyances(text, look, end);
        if (unit == nullptr) unit = table.at(text, look, end);
        if (unit != nullptr && unit->surface == u"车" && !counts_cars(text, *read, end)) unit = nullptr;
        if (unit != nullptr && unit->surface == u"度" && !counts_energy(text, *read, end)) unit = nullptr;
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
    if (read->shape == number_shape::bare) take_noun_behind_words(text, found, *read);
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
