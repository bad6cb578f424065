#include "know/audit/slips.h"

#include <algorithm>
#include <array>
#include <string>

#include "know/audit/interval.h"
#include "know/audit/said_words.h"

namespace fengsui::know::audit {
namespace {

constexpr auto kPowers = [] {
  std::array<std::int64_t, 19> made{1};
  for (std::size_t i = 1; i < made.size(); ++i) made[i] = made[i - 1] * 10;
  return made;
}();

// A whole number by its digits, the first one first, and what a slip in one of them makes of it.
struct number_by_digits {
  std::int64_t number;
  std::vector<int> digits;

  explicit number_by_digits(std::int64_t of) : number{of} {
    for (auto rest = of; rest != 0; rest /= 10) digits.push_back(static_cast<int>(rest % 10));
    std::ranges::reverse(digits);
  }
  std::int64_t changed_at(std::size_t i, int to) const { return number + (to - digits[i]) * place_of(i); }
  std::int64_t swapped_at(std::size_t i) const {
    auto const apart = digits[i + 1] - digits[i];
    return number + apart * (place_of(i) - place_of(i + 1));
  }
  std::int64_t without(std::size_t i) const {
    auto const place = place_of(i);
    return number / place / 10 * place + number % place;
  }
  std::int64_t with_another(std::size_t before, int one) const {
    auto const behind = kPowers[digits.size() - before];
    return (number / behind * 10 + one) * behind + number % behind;
  }

 private:
  std::int64_t place_of(std::size_t i) const { return kPowers[digits.size() - 1 - i]; }
};

}  // namespace

std::vector<slipped_number> slips_of(model::printed_number const& printed, bool with_digits) {
  using enum repair::slip;
  std::vector<slipped_number> made;
  if (printed.mantissa <= 0) return made;
  // The digits as they were printed, with the zeros that a reader may have moved into the exponent.
  auto number = printed;
  for (; number.exponent > number.last_digit && number.mantissa < 100'000'000'000'000; --number.exponent) {
    number.mantissa *= 10;
  }
  auto const moved = [&](int by) {
    return model::printed_number{number.mantissa, number.exponent + by, number.last_digit + by};
  };
  for (int const by : {4, -4, 8, -8}) made.push_back({scale, moved(by)});
  for (int const by : {1, -1, 2, -2}) made.push_back({point, moved(by)});
  constexpr std::size_t kMostDigits = 15;
  number_by_digits const of{number.mantissa};
  auto const size = of.digits.size();
  if (size > kMostDigits) return made;
  auto const put = [&](repair::slip how, std::int64_t mantissa, std::size_t length) {
    if (length == 0 || length > kMostDigits || (length > 1 && mantissa < kPowers[length - 1]))
      return;  // a leading zero
    made.push_back({how, {mantissa, number.exponent, number.last_digit}});
  };
  made.reserve(made.size() + size + (with_digits ? 12 * (size + 1) + 9 * size : 0));
  for (std::size_t i = 0; i + 1 < size; ++i) {
    if (of.digits[i] != of.digits[i + 1]) put(swapped_digits, of.swapped_at(i), size);
  }
  if (!with_digits) return made;
  for (std::size_t i = 0; i < size; ++i) {
    if (i == 0 || of.digits[i] != of.digits[i - 1]) put(digit, of.without(i), size - 1);
  }
  // Nearest digits first, so that the smallest slip is named.
  for (int by = 1; by <= 9; ++by) {
    for (std::size_t i = size; i-- > 0;) {
      for (int const changed : {of.digits[i] + by, of.digits[i] - by}) {
        if (changed >= 0 && changed <= 9) put(digit, of.changed_at(i, changed), size);
      }
    }
  }
  for (std::size_t i = 0; i <= size; ++i) {
    for (int one = 0; one <= 9; ++one) put(digit, of.with_another(i, one), size + 1);
  }
  return made;
}

namespace {

// "20.09 TEUs", "1,538 deaths": no Chinese character in it, and not 115000TEU, which Chinese texts print too.
bool is_english(std::string_view span) {
  bool const spaced = span.find(' ') != std::string_view::npos;
  auto const is_number = [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.'; };
  return is_latin(span) && (spaced || std::ranges::all_of(span, is_number));
}

// 112 things are none of 0.0112, and nobody leaves 万 out of a number below a hundred of them.
bool makes_no_count(model::printed_figure const& figure, slipped_number const& one) {
  constexpr int kFew = 100;
  using enum repair::slip;
  if ((one.how != scale && one.how != point) || !counts_whole_things(figure.unit)) return false;
  auto const printed = printed_value(figure.value);
  if (printed.get_den() != 1) return false;
  auto const made = printed_value(one.number);
  return made.get_den() != 1 || (one.how == scale && made > printed && printed < kFew);
}

// Only a 万 or an 亿 that stands there can be one too many: 7.3亩 is no 0.00073.
bool lacks_scale(std::string_view span) {
  return !contains(span, "万") && !contains(span, "亿");
}

// How far a scale word moves an English number: million for billion, million for nothing.
std::vector<int> english_scales(std::string_view span) {
  auto const says = [&](std::string_view word) { return span.find(word) != std::string_view::npos; };
  if (says("thousand")) return {3, -3, 6};
  if (says("million")) return {3, -3, -6};
  if (says("billion")) return {-3, 3, -6};
  if (says("crore")) return {-7, -2};
  if (says("lakh")) return {-5, 2};
  if (!is_english(span)) return {};
  return says(".") ? std::vector{6, 3} : std::vector<int>{};
}

// "earned Rs 13,893 crore, Rs 13,000 a year before": whoever counts in crores leaves one out.
bool counts_in_crores(model::printed_figure const& figure) {
  static constexpr std::array<std::string_view, 5> kUnits{"INR", "BDT", "PKR", "NPR", "LKR"};
  return std::ranges::find(kUnits, figure.unit) != kUnits.end() && figure.span.find("illion") == std::string::npos &&
         figure.span.find("crore") == std::string::npos && figure.span.find("lakh") == std::string::npos &&
         figure.value.exponent <= 3;
}

// "over 418 arrivals": nobody rounds hundreds to the last digit.
bool has_lost_thousand(model::printed_figure const& figure) {
  constexpr std::int64_t kHundred = 100;
  constexpr std::int64_t kThousand = 1000;
  auto const& number = figure.value;
  return figure.qualifier != model::figure_qualifier::exact && is_english(figure.span) && number.exponent == 0 &&
         number.last_digit == 0 && number.mantissa > kHundred && number.mantissa < kThousand &&
         number.mantissa % 10 != 0 && (figure.unit == "person_trip" || counts_whole_things(figure.unit));
}

}  // namespace

int separator_slip(std::string_view span) {
  static constexpr std::array<std::string_view, 4> kScales{"illion", "thousand", "万", "亿"};
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  auto const mark = span.find_first_of(".,");
  if (mark == std::string_view::npos || mark == 0 || !is_digit(span[mark - 1])) return 0;
  auto const first = span.substr(0, mark).find_last_not_of("0123456789");
  auto const before = mark - (first == std::string_view::npos ? 0 : first + 1);
  auto const end = std::min(span.find_first_not_of("0123456789", mark + 1), span.size());
  bool const again = end < span.size() && (span[end] == '.' || span[end] == ',');
  if (before > 3 || end != mark + 4 || again) return 0;
  bool const scaled = std::ranges::any_of(kScales, [&](auto word) { return span.find(word) != span.npos; });
  if (span[mark] == '.') return scaled ? 0 : 3;
  return scaled ? -3 : 0;
}

std::vector<slipped_number> slips_of(model::printed_figure const& figure, bool digits) {
  if (is_share_in_words(figure)) return {};
  auto made = slips_of(figure.value, digits);
  auto const& number = figure.value;
  if (number.mantissa <= 0) return made;
  // No percentage ever had a 万.
  if (is_english(figure.span) || figure.unit == "%" || figure.unit == "pp")
    std::erase_if(made, [](auto const& one) { return one.how == repair::slip::scale; });
  if (lacks_scale(figure.span)) {
    std::erase_if(made, [&](slipped_number const& one) {
      return one.how == repair::slip::scale && one.number.last_digit < number.last_digit;
    });
  }
  // 5 trains are no 50 with a point in the wrong place.
  if (figure.span.find('.') == std::string::npos && counts_whole_things(figure.unit)) {
    std::erase_if(made, [&](slipped_number const& one) {
      return one.how == repair::slip::point && one.number.last_digit > number.last_digit;
    });
  }
  auto const moved = [&](int by) {
    return slipped_number{repair::slip::scale, {number.mantissa, number.exponent + by, number.last_digit + by}};
  };
  if (auto const by = separator_slip(figure.span); by != 0) made.push_back({repair::slip::separator, moved(by).number});
  for (auto const by : english_scales(figure.span)) made.push_back(moved(by));
  if (has_lost_thousand(figure)) made.push_back(moved(3));
  if (counts_in_crores(figure)) made.push_back(moved(7));
  std::erase_if(made, [&](slipped_number const& one) { return makes_no_count(figure, one); });
  return made;
}

bool are_swapped(std::string_view digits, std::string_view others) {
  auto const [i, j] = std::ranges::mismatch(digits, others);
  return digits.end() - i > 1 && *i == *(j + 1) && *(i + 1) == *j && std::equal(i + 2, digits.end(), j + 2);
}

bool have_swapped_digits(model::printed_number const& a, model::printed_number const& b) {
  if (a.exponent != b.exponent || a.last_digit != b.last_digit || a.mantissa == b.mantissa) return false;
  auto const x = std::to_string(a.mantissa);
  auto const y = std::to_string(b.mantissa);
  return x.size() == y.size() && x.size() >= 3 && are_swapped(x, y);
}

bool are_one_slip_apart(model::printed_number const& a, model::printed_number const& b) {
  constexpr std::int64_t kLeast = 100;          // three digits
  constexpr std::int64_t kLeastSpoiled = 1000;  // and one that was added or left out is one of five
  if (a.mantissa < kLeast || b.mantissa < kLeast) return false;
  auto const wanted = printed_value(b);
  return std::ranges::any_of(slips_of(a), [&](slipped_number const& one) {
    bool const as_long = one.number.last_digit == b.last_digit && one.number.mantissa < 10 * a.mantissa;
    if (one.how == repair::slip::digit && a.mantissa < kLeastSpoiled && !as_long) return false;
    return printed_value(one.number) == wanted;
  });
}

}  // namespace fengsui::know::audit
