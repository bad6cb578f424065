#include "base/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/utf8.h"

namespace fengsui::base {
namespace {

wide magnitude(wide value) {
  return value < 0 ? -value : value;
}

wide greatest_divisor(wide a, wide b) {
  // Division of 64-bit numbers is many times quicker, and most figures are such.
  constexpr wide kSmall = std::numeric_limits<std::int64_t>::max();
  if (a <= kSmall && b <= kSmall) {
    // One step of division first: most denominators are a small power of ten.
    auto const small_a = static_cast<std::int64_t>(a);
    auto const small_b = static_cast<std::int64_t>(b);
    return std::gcd(small_b, small_b == 0 ? small_a : small_a % small_b);
  }
  while (b != 0) {
    auto const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

std::string digits_of(wide value) {
  std::string text;
  do {
    text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
    value /= 10;
  } while (value != 0);
  return text;
}

}  // namespace

std::int64_t power_of_ten(int exponent) {
  static constexpr auto kPowers = [] {
    std::array<std::int64_t, 19> made{1};
    for (std::size_t i = 1; i < made.size(); ++i) made[i] = made[i - 1] * 10;
    return made;
  }();
  return kPowers[static_cast<std::size_t>(std::clamp(exponent, 0, 18))];
}

result<decimal> parse_decimal(std::string_view text) {
  auto const refuse = [&] { return make_fault(fault_code::bad_number, clipped(text, 40)); };
  auto const too_big = [&] {
    return make_fault(fault_code::number_out_of_range, clipped(text, 40), "-999999999999999999", "999999999999999999");
  };
  std::size_t at = 0;
  bool const negative = !text.empty() && text[0] == '-';
  if (negative) ++at;
  std::int64_t mantissa = 0;
  int decimals = 0;
  int digits = 0;
  bool point = false;
  bool any = false;
  for (; at < text.size(); ++at) {
    char const c = text[at];
    if (c == '.' && !point && any) {
      point = true;
      if (at + 1 == text.size() || text[at + 1] < '0' || text[at + 1] > '9') return refuse();
    } else if (c >= '0' && c <= '9') {
      any = true;
      if (mantissa != 0 || c != '0') {
        if (++digits > 18) return too_big();
      }
      mantissa = mantissa * 10 + (c - '0');
      if (point) ++decimals;
    } else {
      break;
    }
  }
  if (!any) return refuse();
  if (at < text.size()) {
    if (text[at] != 'e' && text[at] != 'E') return refuse();
    ++at;
    bool down = false;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) down = text[at++] == '-';
    if (at == text.size()) return refuse();
    int exponent = 0;
    for (; at < text.size(); ++at) {
      if (text[at] < '0' || text[at] > '9') return refuse();
      if (exponent < 10'000) exponent = exponent * 10 + (text[at] - '0');
    }
    decimals += down ? exponent : -exponent;
  }
  while (decimals > 0 && mantissa % 10 == 0 && mantissa != 0) {
    mantissa /= 10;
    --decimals;
  }
  if (mantissa == 0) decimals = 0;
  for (; decimals < 0; ++decimals) {
    if (mantissa > 99'999'999'999'999'999) return too_big();
    mantissa *= 10;
  }
  if (decimals > 18) return make_fault(fault_code::too_many_decimals, clipped(text, 40), 18);
  return decimal{negative ? -mantissa : mantissa, decimals};
}

result<std::int64_t> to_fixed(decimal value, int decimals, std::string_view text) {
  if (value.decimals > decimals) return make_fault(fault_code::too_many_decimals, clipped(text, 40), decimals);
  auto const factor = power_of_ten(decimals - value.decimals);
  std::int64_t fixed = 0;
  constexpr std::int64_t kLimit = 999'999'999'999'999'999;
  if (__builtin_mul_overflow(value.mantissa, factor, &fixed) || fixed > kLimit || fixed < -kLimit) {
    auto const limit = fixed_text(kLimit, decimals);
    return make_fault(fault_code::number_out_of_range, clipped(text, 40), "-" + limit, limit);
  }
  return fixed;
}

std::string fixed_text(wide mantissa, int decimals) {
  auto text = digits_of(magnitude(mantissa));
  if (decimals > 0) {
    auto const places = static_cast<std::size_t>(decimals);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, 1, '.');
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  return mantissa < 0 ? "-" + text : text;
}

void append_fixed(std::string& out, std::int64_t mantissa, int decimals) {
  while (decimals > 0 && mantissa % 10 == 0) {
    mantissa /= 10;
    --decimals;
  }
  auto const unit = power_of_ten(decimals);
  if (mantissa < 0) out += '-';
  auto const size = mantissa < 0 ? 0 - static_cast<std::uint64_t>(mantissa) : static_cast<std::uint64_t>(mantissa);
  fmt::format_int const whole{size / static_cast<std::uint64_t>(unit)};
  out.append(whole.data(), whole.size());
  if (decimals == 0) return;
  out += '.';
  fmt::format_int const rest{size % static_cast<std::uint64_t>(unit)};
  out.append(static_cast<std::size_t>(decimals) - rest.size(), '0');
  out.append(rest.data(), rest.size());
}

bool ratio::operator==(ratio const& other) const {
  return numerator == other.numerator && denominator == other.denominator;
}

ratio make_ratio(wide numerator, wide denominator) {
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  auto const divisor = greatest_divisor(magnitude(numerator), denominator);
  return divisor > 1 ? ratio{numerator / divisor, denominator / divisor} : ratio{numerator, denominator};
}

ratio operator-(ratio a, ratio b) {
  return make_ratio(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

ratio operator/(ratio a, ratio b) {
  return make_ratio(a.numerator * b.denominator, a.denominator * b.numerator);
}

double approximate(ratio value) {
  return static_cast<double>(static_cast<long double>(value.numerator) / static_cast<long double>(value.denominator));
}

std::string to_text(ratio value) {
  wide rest = value.denominator;
  int twos = 0;
  int fives = 0;
  for (; rest % 2 == 0; rest /= 2) ++twos;
  for (; rest % 5 == 0; rest /= 5) ++fives;
  int const places = std::max(twos, fives);
  if (rest == 1 && places <= 18) {
    return fixed_text(value.numerator * (power_of_ten(places) / static_cast<std::int64_t>(value.denominator)), places);
  }
  return fmt::format("{:.12g}", approximate(value));
}

std::string rounded_text(ratio value, int scale, int decimals, bool grouped) {
  // Half up on the exact fraction: floor(2·|n|·10^d / (D·10^s) + 1) / 2, in whole numbers.
  auto const up = magnitude(value.numerator) * power_of_ten(decimals);
  auto const down = value.denominator * power_of_ten(scale);
  wide const rounded = (2 * up + down) / (2 * down);
  auto text = fixed_text(rounded, decimals);
  if (grouped) {
    auto const point = text.find('.');
    auto const whole = point == std::string::npos ? text.size() : point;
    for (std::size_t i = whole; i > 3; i -= 3) text.insert(i - 3, 1, ',');
  }
  return value.numerator < 0 && rounded != 0 ? "-" + text : text;
}

}  // namespace fengsui::base
