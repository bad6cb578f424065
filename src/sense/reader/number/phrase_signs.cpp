#include <array>
#include <cmath>

#include "sense/reader/number/phrase_reader.h"

namespace fengsui::sense::reader {

double fraction_sign(char16_t c) {
  constexpr std::u16string_view kSigns{u"½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"};
  constexpr std::array kWorth{1.0 / 2, 1.0 / 3, 2.0 / 3, 1.0 / 4, 3.0 / 4, 1.0 / 5, 2.0 / 5, 3.0 / 5,
                              4.0 / 5, 1.0 / 6, 5.0 / 6, 1.0 / 8, 3.0 / 8, 5.0 / 8, 7.0 / 8};
  auto const found = kSigns.find(c);
  return found == std::u16string_view::npos ? 0 : kWorth[found];
}

// A whole number with what may follow: 分之, 又, 打, /, ½, ^, e, k.
phrase_reader::maybe phrase_reader::fraction(std::size_t at) const {
  auto const first = whole(at);
  if (!first) return std::nullopt;
  if (auto const made = of_parts(*first)) return made;
  if (auto const made = mixed_parts(*first)) return made;
  if (peek(first->to) == u'打' && !is_one_of(peek(first->to + 1), u"开造击破架扫断响通电卡包算")) {
    return part{first->to + 1, first->value * 12, true};
  }
  return is_digit(text_[at]) ? digits_and_fraction(at, *first) : first;
}

// 3/5; no date, no code.
phrase_reader::maybe phrase_reader::slashed(std::size_t at) const {
  constexpr std::size_t kMostDigits = 4;
  auto const over = digits(at);
  if (!over || over->to - at > kMostDigits || peek(over->to) != u'/' || !is_digit(peek(over->to + 1)))
    return std::nullopt;
  auto const under = digits(over->to + 1);
  if (!under || under->to - over->to > kMostDigits || under->value == 0 || is_one_of(peek(under->to), u"/-") ||
      is_letter(peek(under->to))) {
    return std::nullopt;
  }
  return part{under->to, over->value / under->value, true};
}

// What goes on behind digits: 4 thousand 3 hundred, 3/5, 21 over 8, 1 4/3, 1½, 2^8.
phrase_reader::maybe phrase_reader::digits_and_fraction(std::size_t at, part const& first) const {
  if (auto const made = spelled_behind_digits(at, first)) return made;
  auto const before = at > 0 ? text_[at - 1] : u'\0';
  if (is_one_of(before, u"/.") || is_letter(before) || (before == u'-' && at > 1 && is_digit(text_[at - 2])))
    return std::nullopt;
  if (auto const made = slashed(at)) return made;
  if (auto const made = over(first)) return made;
  auto const next = skip(first.to);
  if (next > first.to && next - first.to < 3) {
    if (auto const made = slashed(next)) return part{made->to, first.value + made->value, true};
  }
  if (auto const sign = fraction_sign(peek(next)); sign > 0) return part{next + 1, first.value + sign, true};
  return power(first);
}

// +8 or -8 of a power.
phrase_reader::maybe phrase_reader::signed_whole(std::size_t at) const {
  constexpr auto kMostPower = 99.0;
  auto sign = 1.0;
  if (is_one_of(peek(at), u"+-")) sign = text_[at++] == u'-' ? -1 : 1;
  if (!is_digit(peek(at))) return std::nullopt;
  auto const read = digits(at);
  if (!read || read->value > kMostPower || is_letter(peek(read->to))) return std::nullopt;
  return part{read->to, sign * read->value, true};
}

// 2^8, 1.3e6, 2.5x10^6.
phrase_reader::part phrase_reader::power(part const& base) const {
  auto const c = lower(peek(base.to));
  if (c == u'^') {
    if (auto const by = signed_whole(base.to + 1)) return {by->to, std::pow(base.value, by->value), true};
  }
  auto const times_ten = is_one_of(c, u"x×*") && text_.substr(base.to + 1, 3) == u"10^"sv;
  if (c == u'e' || times_ten) {
    if (auto const by = signed_whole(base.to + (times_ten ? 4 : 1)))
      return {by->to, base.value * std::pow(10.0, by->value), true};
  }
  return short_scale(base);
}

// 40k, 10M, 3 mil.
phrase_reader::part phrase_reader::short_scale(part const& base) const {
  auto const at = peek(base.to) == u' ' ? base.to + 1 : base.to;
  auto const suffix = word_at(at);
  auto const scaled = [&](double scale) { return part{at + suffix.size(), base.value * scale, true}; };
  if (suffix.size() == 1 && !is_digit(peek(at + 1))) {
    if (suffix == u"k"sv || suffix == u"K"sv) return scaled(1e3);
    if (suffix == u"M"sv) return scaled(1e6);
    if (suffix == u"b"sv || suffix == u"B"sv || (suffix == u"G"sv && at == base.to)) return scaled(1e9);
    if (suffix == u"T"sv) return scaled(1e12);
  }
  if (suffix == u"MM"sv || suffix == u"mil"sv || suffix == u"mln"sv) return scaled(1e6);
  if (suffix == u"tln"sv || suffix == u"trn"sv) return scaled(1e12);
  return base;
}

}  // namespace fengsui::sense::reader
