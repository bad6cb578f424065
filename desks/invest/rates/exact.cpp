#include "invest/rates/exact.h"

namespace fengsui::invest {
namespace {

using base::ratio;
using base::wide;

std::optional<wide> product(wide a, wide b) {
  wide made = 0;
  if (__builtin_mul_overflow(a, b, &made)) return {};
  return made;
}

std::optional<wide> sum(wide a, wide b) {
  wide made = 0;
  if (__builtin_add_overflow(a, b, &made)) return {};
  return made;
}

}  // namespace

exact add(exact const& a, exact const& b) {
  if (!a || !b) return {};
  if (a->denominator == b->denominator) {
    auto const top = sum(a->numerator, b->numerator);
    return top ? exact{base::make_ratio(*top, a->denominator)} : exact{};
  }
  auto const left = product(a->numerator, b->denominator);
  auto const right = product(b->numerator, a->denominator);
  auto const below = product(a->denominator, b->denominator);
  if (!left || !right || !below) return {};
  auto const top = sum(*left, *right);
  return top ? exact{base::make_ratio(*top, *below)} : exact{};
}

exact subtract(exact const& a, exact const& b) {
  return b ? add(a, ratio{-b->numerator, b->denominator}) : exact{};
}

exact multiply(exact const& a, exact const& b) {
  if (!a || !b) return {};
  // Across first, so that the products stay small.
  auto const one = base::make_ratio(a->numerator, b->denominator);
  auto const two = base::make_ratio(b->numerator, a->denominator);
  auto const top = product(one.numerator, two.numerator);
  auto const below = product(one.denominator, two.denominator);
  return top && below ? exact{base::make_ratio(*top, *below)} : exact{};
}

exact divide(exact const& a, exact const& b) {
  if (!a || !b || b->numerator == 0) return {};
  auto const down = b->numerator < 0;
  return multiply(a, ratio{down ? -b->denominator : b->denominator, down ? -b->numerator : b->numerator});
}

int compare(ratio const& a, ratio const& b) {
  auto const left = product(a.numerator, b.denominator);
  auto const right = product(b.numerator, a.denominator);
  if (left && right) return *left < *right ? -1 : *left > *right ? 1 : 0;
  auto const x = base::approximate(a);
  auto const y = base::approximate(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

exact parse_exact(std::string_view text) {
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // A comma that groups three digits.
    if (text[i] == ',' && i > 0 && i + 3 < text.size() + 0 && text[i - 1] >= '0' && text[i - 1] <= '9') continue;
    digits += text[i];
  }
  if (digits.starts_with('+')) digits.erase(0, 1);
  auto const read = base::parse_decimal(digits);
  if (!read) return {};
  return base::make_ratio(read->mantissa, base::power_of_ten(read->decimals));
}

std::string_view to_text(rounding rule) {
  return rule == rounding::half_up ? "half-up" : "truncate";
}

std::optional<rounding> rounding_named(std::string_view name) {
  if (name == "half-up") return rounding::half_up;
  if (name == "truncate") return rounding::truncate;
  return {};
}

ratio rounded(ratio const& value, int decimals, rounding rule) {
  auto const unit = base::power_of_ten(decimals);
  auto const size = value.numerator < 0 ? -value.numerator : value.numerator;
  // Whole units and the rest apart, so that only the rest is multiplied.
  auto const whole = size / value.denominator;
  auto const rest = size % value.denominator;
  auto const scaled = product(rest, unit);
  auto const whole_units = product(whole, unit);
  if (!scaled || !whole_units) return value;  // finer than anybody prints
  auto part = *scaled / value.denominator;
  if (rule == rounding::half_up && (*scaled % value.denominator) >= value.denominator - (*scaled % value.denominator))
    ++part;
  auto const units = *whole_units + part;
  return base::make_ratio(value.numerator < 0 ? -units : units, unit);
}

std::string printed(ratio const& value, int decimals, rounding rule) {
  auto const exactly = rounded(value, decimals, rule);
  auto const factor = base::power_of_ten(decimals);
  auto const units = exactly.numerator * (factor / static_cast<std::int64_t>(exactly.denominator));
  auto text = base::fixed_text(units, decimals);
  if (decimals == 0) return text;
  auto point = text.find('.');
  if (point == std::string::npos) {
    point = text.size();
    text += '.';
  }
  text.resize(point + 1 + static_cast<std::size_t>(decimals), '0');
  return text;
}

}  // namespace fengsui::invest
