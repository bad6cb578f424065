#include "know/audit/interval.h"

#include <cmath>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace fengsui::know::audit {
namespace {

std::optional<exact> both(std::optional<exact> const& a, std::optional<exact> const& b, auto join) {
  if (!a || !b) return {};
  return exact{join(*a, *b)};
}

int trailing_zeros(model::printed_number const& number) {
  int zeros = number.exponent;
  for (auto rest = number.mantissa; rest != 0 && rest % 10 == 0; rest /= 10) ++zeros;
  return number.mantissa == 0 ? 0 : zeros;
}

bool is_average(model::printed_figure const& figure) {
  return figure.role.starts_with("avg");
}

}  // namespace

std::optional<exact> width_of(interval const& of) {
  if (!of.low || !of.high) return {};
  return exact{*of.high - *of.low};
}

bool is_known_to(interval const& of, int parts) {
  auto const width = width_of(of);
  return width && *of.low > 0 && *width * parts < *of.low;
}

bool meet(interval const& a, interval const& b) {
  return can_be_at_most(a, b) && can_be_at_most(b, a);
}

bool can_be_at_most(interval const& a, interval const& b) {
  return !a.low || !b.high || *a.low <= *b.high;
}

interval operator+(interval const& a, interval const& b) {
  auto const sum = [](exact const& x, exact const& y) { return exact{x + y}; };
  return {both(a.low, b.low, sum), both(a.high, b.high, sum)};
}

interval operator-(interval const& a, interval const& b) {
  auto const difference = [](exact const& x, exact const& y) { return exact{x - y}; };
  return {both(a.low, b.high, difference), both(a.high, b.low, difference)};
}

interval operator*(interval const& a, exact const& positive) {
  interval made = a;
  if (made.low) *made.low *= positive;
  if (made.high) *made.high *= positive;
  return made;
}

interval operator*(interval const& a, interval const& b) {
  auto const product = [](exact const& x, exact const& y) { return exact{x * y}; };
  return {both(a.low, b.low, product), both(a.high, b.high, product)};
}

interval operator/(interval const& a, interval const& b) {
  interval made;
  if (a.low) made.low = b.high && *b.high > 0 ? exact{*a.low / *b.high} : exact{0};
  if (a.high && b.low && *b.low > 0) made.high = exact{*a.high / *b.low};
  return made;
}

namespace {

constexpr int kLargestPower = 64;

mpz_class const& whole_power_of_ten(int power) {
  static auto const kPowers = [] {
    std::array<mpz_class, kLargestPower + 1> made;
    made[0] = 1;
    for (std::size_t i = 1; i < made.size(); ++i) made[i] = made[i - 1] * 10;
    return made;
  }();
  return kPowers.at(static_cast<std::size_t>(std::min(power, kLargestPower)));
}

// So many parts of 10^power, of which one holds `parts`; brought to its least terms once.
exact parts_of_power(mpz_class count, int parts, int power) {
  exact made;
  if (power >= 0) count *= whole_power_of_ten(power);
  made.get_num() = std::move(count);
  if (power < 0) {
    made.get_den() = whole_power_of_ten(-power) * parts;
  } else {
    made.get_den() = parts;
  }
  if (power < 0 || parts > 1) made.canonicalize();
  return made;
}

}  // namespace

exact power_of_ten(int power) {
  return parts_of_power(1, 1, power);
}

mpz_class floor_of(exact const& value) {
  mpz_class whole;
  mpz_fdiv_q(whole.get_mpz_t(), value.get_num_mpz_t(), value.get_den_mpz_t());
  return whole;
}

bool counts_whole_things(std::string const& unit) {
  static constexpr std::array<std::string_view, 18> kUnits{
      "count", "train", "train_pair", "trainset", "incident", "person",    "flight", "coach",  "vehicle",
      "piece", "day",   "month",      "year",     "wagon",    "household", "ship",   "voyage", "case"};
  return std::ranges::find(kUnits, unit) != kUnits.end();
}

exact printed_value(model::printed_number const& number) {
  return parts_of_power(static_cast<long>(number.mantissa), 1, number.exponent);
}

interval rounding_interval(model::printed_figure const& figure, reach how_far) {
  return rounding_interval(figure, figure.value, how_far);
}

namespace {

std::int64_t digits_said(model::printed_number const& number) {
  auto digits = number.mantissa;
  while (digits != 0 && digits % 10 == 0) digits /= 10;
  return digits;
}

bool says_three_digits(model::printed_number const& number) {
  return digits_said(number) >= 100;
}

}  // namespace

interval rounding_interval(model::printed_figure const& figure, model::printed_number const& number, reach how_far) {
  // All of it in fortieths of the smallest place printed, the least part that any word makes of a value: whole numbers
  // are reckoned with sooner than fractions.
  constexpr int kParts = 40;
  auto const zeros = trailing_zeros(number);
  auto const place = std::min(number.exponent, number.last_digit);
  auto const in_parts = [&](int power) { return mpz_class{whole_power_of_ten(power - place) * kParts}; };
  auto const made_of = [&](mpz_class parts) { return parts_of_power(std::move(parts), kParts, place); };
  mpz_class const value{in_parts(number.exponent) * static_cast<long>(number.mantissa)};
  mpz_class half{in_parts(number.last_digit) / 2};
  if (counts_whole_things(figure.unit) && number.last_digit == 0 && !is_average(figure)) {
    half = zeros >= 3 ? mpz_class{in_parts(zeros) / 2} : mpz_class{0};
  } else if (number.last_digit == 0 && zeros >= 3) {
    half = in_parts(zeros) / 2;  // 318,000 on average: nobody counted to the last one
  }
  // "two thirds", in words: nobody says so of three fifths.
  bool const in_words = is_share_in_words(figure);
  if (in_words) half = value / (figure.qualifier == model::figure_qualifier::approx ? 10 : 15);
  // Ten printed units at least: a scale of one digit, as in 近六成, moves by one digit.
  auto const step = [&] {
    return in_words ? mpz_class{value / 10} : std::max(mpz_class{value / 10}, in_parts(number.last_digit));
  };
  bool const three_digits = !in_words && says_three_digits(number);
  using enum model::figure_qualifier;
  switch (figure.qualifier) {
    case exact:
      // A target is what somebody set, not what somebody measured: 5亿美元 is no 4.9. 561.86亿元 was summed up.
      if (figure.role == "target" && digits_said(number) < 1000) half = 0;
      break;
    case approx:
      half = std::max(half, mpz_class{value / 40});
      break;
    case over:
    case atleast:
      if (how_far == reach::widest) return {made_of(value), {}};
      // Nor is 超6.62亿 any 7亿.
      return {made_of(value), made_of(value + (three_digits ? mpz_class{value / 20} : step()))};
    case under:
      // 近8.27亿元 says three digits, and is no 7亿元.
      if (three_digits) return {made_of(value - value / 40), made_of(value)};
      return {made_of(how_far == reach::widest ? std::max(mpz_class{0}, mpz_class{value - 2 * step()})
                                               : mpz_class{value - step()}),
              made_of(value)};
  }
  return {made_of(std::max(mpz_class{0}, mpz_class{value - half})), made_of(value + half)};
}

double printed_size(model::printed_number const& number) {
  return static_cast<double>(number.mantissa) * std::pow(10.0, number.exponent);
}

bool can_be_audited(model::printed_figure const& figure) {
  return figure.value.mantissa >= 0 && std::abs(figure.value.exponent) <= 18 && std::abs(figure.value.last_digit) <= 18;
}

}  // namespace fengsui::know::audit
