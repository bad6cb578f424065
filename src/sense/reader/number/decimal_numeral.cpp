#include <algorithm>
#include <array>
#include <cstdint>

#include "sense/reader/number/numeral_kinds.h"
#include "sense/reader/quantity/quantity_text.h"

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
  std::int64_t value() const { return value_; }
  int exponent() const { return exponent_; }

 private:
  static bool widen(std::int64_t& number) { return !__builtin_mul_overflow(number, std::int64_t{10}, &number); }
  std::int64_t value_ = 0;
  int exponent_ = 0;
};

struct digit_run {
  std::int64_t mantissa = 0;
  int significant = 0;
  int decimals = 0;

  bool take(char16_t c) {
    if (mantissa != 0 || c != u'0') ++significant;
    if (significant > kMostDigits) return false;
    mantissa = mantissa * 10 + (c - u'0');
    return true;
  }
};

// Exactly three digits behind a comma; behind a space too (385 000), where no second number can be meant.
bool goes_on_in_groups(std::u16string_view text, std::size_t first, std::size_t mark) {
  for (std::size_t i = 1; i <= 3; ++i) {
    if (!is_digit(at_or_zero(text, mark + i))) return false;
  }
  if (is_digit(at_or_zero(text, mark + 4))) return false;
  if (text[mark] == u',') return true;
  auto const second_has_groups = at_or_zero(text, mark + 4) == u',' && is_digit(at_or_zero(text, mark + 5));
  return text[mark] == u' ' && !second_has_groups && text[first] != u'0';
}

bool are_digits(std::u16string_view text, std::size_t from, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (!is_digit(at_or_zero(text, from + i))) return false;
  }
  return !is_digit(at_or_zero(text, from + count));
}

// "2,306, 206 percent", "1,053, 737 of them by sea", "8,651, 786 fewer than the 9,437": the last number is another one.
bool ends_a_list(std::u16string_view tail) {
  for (std::u16string_view const apart : {u" fewer"sv, u" more th"sv, u" less th"sv, u" higher"sv, u" lower"sv,
                                          u" above "sv, u" below "sv, u" short "sv}) {
    if (tail.starts_with(apart)) return true;
  }
  return tail.starts_with(u'%') || tail.starts_with(u" per"sv) || tail.starts_with(u" of "sv) || tail.starts_with(u'.');
}

// "11, 454, 086 passengers", "1,102, 496 more": two groups, one of them behind a space, that no third number follows
// and no percent sign. A text that prints one such number lets its spaces slip in everywhere.
bool has_two_groups_with_a_space(std::u16string_view text, std::size_t comma, bool unmistakable) {
  constexpr std::size_t kDigits = 3;
  auto at = comma + 1;
  auto const first_spaced = at_or_zero(text, at) == u' ';
  if (first_spaced) ++at;
  if (!are_digits(text, at, kDigits)) return false;
  auto const nought = text[at] == u'0';
  at += kDigits;
  if (at_or_zero(text, at) != u',') return false;
  ++at;
  auto const second_spaced = at_or_zero(text, at) == u' ';
  if (second_spaced) ++at;
  if (!are_digits(text, at, kDigits) || !second_spaced) return false;
  auto const tail = text.substr(at + kDigits, 8);
  bool const third = tail.size() > 2 && tail[0] == u',' && (is_digit(tail[1]) || is_digit(tail[2]));
  bool const last = tail.size() > 5 && tail.starts_with(u" and "sv) && is_digit(tail[5]);
  // "100, 200, 400 metres": three numbers might be printed so.
  if (unmistakable && first_spaced && !nought && text[at] != u'0') return false;
  return !third && !last && !ends_a_list(tail);
}

bool lets_spaces_slip_in(std::u16string_view text, std::size_t around) {
  constexpr std::size_t kReach = 2000;  // characters
  auto const from = around > kReach ? around - kReach : 0;
  auto const part = text.substr(from, 2 * kReach);
  for (std::size_t at = 1; at < part.size(); ++at) {
    if (part[at] != u',' || !is_digit(part[at - 1])) continue;
    auto digits = std::size_t{1};
    while (digits < 5 && at > digits && is_digit(part[at - digits - 1])) ++digits;
    bool const begins = at == digits || !is_one_of(part[at - digits - 1], u",.");
    bool const behind_number = at > digits + 1 && part[at - digits - 1] == u' ' && part[at - digits - 2] == u',';
    if (digits <= 3 && begins && !behind_number && has_two_groups_with_a_space(part, at, true)) return true;
  }
  return false;
}

// "rose from 962, 809 to", "1, 055 groups": a space that slipped behind the comma, where no second number can be meant;
// none begins with a nought.
bool goes_on_behind_a_space(std::u16string_view text, std::size_t first, std::size_t mark, bool grouped) {
  constexpr std::size_t kDigits = 3;
  if (text[mark] != u',' || at_or_zero(text, mark + 1) != u' ' || text[first] == u'0') return false;
  auto const end = mark + 2 + kDigits;
  for (auto at = mark + 2; at < end; ++at) {
    if (!is_digit(at_or_zero(text, at))) return false;
  }
  if (is_digit(at_or_zero(text, end))) return false;
  if (text[mark + 2] == u'0') return true;
  // "1, 017, 819": as the groups before it are printed.
  constexpr std::size_t kGroupBefore = kDigits + 2;
  if (grouped && mark > first + kGroupBefore && text[mark - kDigits - 1] == u' ' && text[mark - kGroupBefore] == u',')
    return true;
  // "from 1, 114, 000": what follows can be no number of its own.
  if (at_or_zero(text, end) == u',' && at_or_zero(text, end + 1) == u' ' && at_or_zero(text, end + 2) == u'0' &&
      is_digit(at_or_zero(text, end + 3)) && is_digit(at_or_zero(text, end + 4)) &&
      !is_digit(at_or_zero(text, end + 5)))
    return true;
  auto const lead = text.substr(0, first);
  auto const after = text.substr(std::min(end, text.size()), 8);
  bool const goes_on = (after.size() > 2 && after[0] == u',' && (is_digit(after[1]) || is_digit(after[2]))) ||
                       (after.size() > 5 && after.starts_with(u" and "sv) && is_digit(after[5]));
  bool const of_a_list = (goes_on && !has_two_groups_with_a_space(text, mark, false)) || ends_a_list(after) ||
                         (!grouped && lead.size() > 2 && lead.ends_with(u", "sv) && is_digit(lead[lead.size() - 3]));
  if (!of_a_list && lets_spaces_slip_in(text, mark)) return true;
  if (lead.ends_with(u" nearly "sv) || lead.ends_with(u" almost "sv)) return at_or_zero(text, end) == u' ';
  auto const tail = text.substr(std::min(end, text.size()), 12);
  // "1,089, 409 from 1,034,446"; no "2,306, 206 percent".
  if (grouped) return lead.ends_with(u" to "sv) && tail.starts_with(u" from "sv);
  // "rose 12 percent to 14, 208, the most since": a day or a year is told of nothing that rose.
  if (mark != first + kDigits)
    return lead.ends_with(u" to "sv) && mark < first + kDigits &&
           (tail.starts_with(u" from "sv) || tail == u"."sv || tail == u".\n"sv || tail.starts_with(u". "sv) ||
            (tail.size() > 2 && tail.starts_with(u", "sv) && is_letter(tail[2])));
  auto const alone = lead.ends_with(u" from "sv) || lead.ends_with(u" to "sv) || lead.ends_with(u" at "sv) ||
                     lead.ends_with(u": "sv) || lead.ends_with(u" and "sv) || lead.ends_with(u" with "sv);
  auto const ends = tail.empty() || tail.starts_with(u' ') || tail.starts_with(u". "sv) || tail.starts_with(u", "sv) ||
                    tail.starts_with(u".\n"sv);
  auto const another = (tail.size() > 2 && tail[0] == u',' && is_digit(tail[2])) || tail.starts_with(u" of "sv) ||
                       tail.starts_with(u" more"sv) || tail.starts_with(u" fewer"sv) || tail.starts_with(u" less"sv) ||
                       (tail.starts_with(u" and "sv) && tail.size() > 5 && is_digit(tail[5]) &&
                        tail.find(u'.') == tail.npos);  // "to 129, 466 and 14.7 percent"
  return alone && ends && !another;
}

// "25,03,718", "4,76,861": lakhs and crores are parted in twos, the last three digits together.
std::size_t end_of_indian_groups(std::u16string_view text, std::size_t mark) {
  auto at = mark;
  while (at_or_zero(text, at) == u',' && is_digit(at_or_zero(text, at + 1)) && is_digit(at_or_zero(text, at + 2)) &&
         !is_digit(at_or_zero(text, at + 3)))
    at += 3;
  // "11,37,29, 373": a space that slipped in before the last three, without which the groups end nowhere.
  constexpr std::size_t kTwoGroups = 6;
  auto const three = at + 2;
  if (at >= mark + kTwoGroups && at_or_zero(text, at) == u',' && at_or_zero(text, at + 1) == u' ' &&
      is_digit(at_or_zero(text, three)) && is_digit(at_or_zero(text, three + 1)) &&
      is_digit(at_or_zero(text, three + 2)) && !is_digit(at_or_zero(text, three + 3)))
    return three + 3;
  bool const ends_in_three = at > mark && at_or_zero(text, at) == u',' && goes_on_in_groups(text, mark, at) &&
                             !(at_or_zero(text, at + 4) == u',' && is_digit(at_or_zero(text, at + 5)));
  return ends_in_three ? at + 4 : mark;
}

// The digits and their groups, at most three before the first mark.
bool take_integer(std::u16string_view text, numeral& read, digit_run& digits) {
  auto run = 0;
  while (true) {
    auto const c = at_or_zero(text, read.to);
    if (is_digit(c)) {
      if (!digits.take(c)) return false;
      ++run;
    } else {
      read.integer_digits += run;
      if (auto const end = read.grouped || run < 1 || run > 2 ? read.to : end_of_indian_groups(text, read.to);
          end != read.to) {
        for (; read.to < end; ++read.to) {
          if (!is_digit(text[read.to])) continue;
          if (!digits.take(text[read.to])) return false;
          ++read.integer_digits;
        }
        read.grouped = true;
        return true;
      }
      auto const full = run >= 1 && (read.grouped ? run == 3 : run <= 3);
      if (full && at_or_zero(text, read.to) == u',' && goes_on_behind_a_space(text, read.from, read.to, read.grouped)) {
        ++read.to;
      } else if (!full || !is_one_of(c, u", ") || !goes_on_in_groups(text, read.from, read.to)) {
        return true;
      }
      read.grouped = true;
      run = 0;
    }
    ++read.to;
  }
}

// "31,7%", "US$5,13bn", "4,2 million", "561,6 TWh".
bool ends_as_one_number(std::u16string_view text, std::size_t end) {
  if (at_or_zero(text, end) == u'%') return true;
  auto const behind = text.substr(std::min(end, text.size()), 11);
  auto const rest = behind.starts_with(u' ') || behind.starts_with(u'-') ? behind.substr(1) : behind;
  static constexpr auto kBehind = std::to_array<std::u16string_view>(
      {u"mn", u"bn", u"mln", u"bln", u"thousand", u"million", u"billion", u"trillion", u"lakh", u"crore", u"kWh",
       u"MWh", u"GWh", u"TWh", u"MW", u"GW", u"ha", u"tonnes", u"percent"});
  return std::any_of(kBehind.begin(), kBehind.end(), [&](auto const word) {
    return rest.starts_with(word) && !is_letter(at_or_zero(rest, word.size()));
  });
}

// "31,7%", "664,4 billion": so few digits behind a comma are no group, and of a percentage or of millions they are its
// decimals.
bool has_comma_for_point(std::u16string_view text, numeral const& read) {
  constexpr std::size_t kMostDecimals = 2;
  if (read.grouped || read.integer_digits > 3 || at_or_zero(text, read.to) != u',') return false;
  auto end = read.to + 1;
  while (is_digit(at_or_zero(text, end))) ++end;
  bool const begins = read.from == 0 || !is_one_of(text[read.from - 1], u",.");
  return begins && end > read.to + 1 && end - read.to - 1 <= kMostDecimals && ends_as_one_number(text, end);
}

// Behind the point a digit must stand, or it ends a sentence.
bool take_decimals(std::u16string_view text, numeral& read, digit_run& digits) {
  bool const point = at_or_zero(text, read.to) == u'.' && is_digit(at_or_zero(text, read.to + 1));
  if (!point && !has_comma_for_point(text, read)) return true;
  for (++read.to; is_digit(at_or_zero(text, read.to)); ++read.to) {
    if (!digits.take(text[read.to])) return false;
    ++digits.decimals;
  }
  return true;
}

// "7万5千4百", "12亿3456万": parts below the power `below` go on. False where the sum is too large to be exact.
bool take_smaller_parts(std::u16string_view text, int below, numeral& read, exact_sum& sum) {
  constexpr auto kLongestPart = 9;
  while (below > 0 && is_digit(at_or_zero(text, read.to))) {
    auto next = read.to;
    std::int64_t part = 0;
    auto length = 0;
    for (; is_digit(at_or_zero(text, next)) && length < kLongestPart; ++next, ++length) {
      part = part * 10 + (text[next] - u'0');
    }
    if (is_digit(at_or_zero(text, next)) || at_or_zero(text, next) == u'.') return true;
    auto const scale = take_chinese_scale(text, next, true);
    if (scale + length > below || (scale == 0 && length > below)) return true;
    if (!sum.add(part, scale)) return false;
    read.to = next;
    read.value.last_digit = below = scale;
  }
  return true;
}

}  // namespace

std::optional<numeral> decimal_numeral_at(std::u16string_view text, std::size_t at) {
  numeral read;
  read.from = read.to = at;
  digit_run digits;
  if (!take_integer(text, read, digits) || !take_decimals(text, read, digits)) return std::nullopt;

  auto const scale = take_chinese_scale(text, read.to, true);
  read.scaled = scale > 0;
  auto const exponent = scale - digits.decimals;
  exact_sum sum;
  sum.add(digits.mantissa, exponent);
  read.value.last_digit = exponent;
  auto const open_below = read.scaled && digits.decimals == 0 ? exponent : 0;
  if (!take_smaller_parts(text, open_below, read, sum)) return std::nullopt;
  if (sum.value() == 0) {
    read.value = {.mantissa = 0, .exponent = exponent, .last_digit = exponent};
  } else {
    read.value.mantissa = sum.value();
    read.value.exponent = sum.exponent();
  }
  // "40余万", "2000多项", "10万余份"; no 多 of 1923多.
  if (!read.scaled && (digits.decimals > 0 || digits.mantissa % 10 != 0)) return read;
  if (auto const more = take_more(text, read.to)) {
    read.more = true;
    read.scaled = read.scaled || *more > 0;
    read.value.exponent += *more;
    read.value.last_digit += *more;
  }
  return read;
}

}  // namespace fengsui::sense::reader
