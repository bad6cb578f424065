#include "know/audit/printed_ranges.h"

#include <algorithm>

namespace fengsui::know::audit {

interval total_of(page const& of, std::vector<std::size_t> const& parts) {
  auto sum = interval::at(0);
  for (auto const part : parts) {
    auto const times = of.times(part);
    sum = sum + (times == 1 ? of.range(part) : of.range(part) * exact{times});
  }
  return sum;
}

interval share_range(page const& of, std::size_t part, std::size_t whole) {
  return of.range(part) / of.range(whole) * exact{100};
}

interval share_range(page const& of, std::vector<std::size_t> const& parts, std::size_t whole) {
  return total_of(of, parts) / of.range(whole) * exact{100};
}

bool fits_share(page const& of, std::size_t part, std::size_t whole, std::size_t share) {
  return meet(share_range(of, part, whole), of.range(share));
}

bool is_share_cut(page const& of, std::size_t part, std::size_t whole, std::size_t share) {
  auto const& number = of.at(share).value;
  auto const printed = printed_value(number);
  return meet(share_range(of, part, whole), {printed, exact{printed + power_of_ten(number.last_digit)}});
}

bool is_exact(page const& of, std::size_t figure) {
  return of.at(figure).qualifier == model::figure_qualifier::exact;
}

bool are_exact(page const& of, std::vector<std::size_t> const& parts, std::size_t whole) {
  return is_exact(of, whole) && std::ranges::all_of(parts, [&](std::size_t part) { return is_exact(of, part); });
}

double size_of_all(page const& of, std::vector<std::size_t> const& parts) {
  double sum = 0;
  for (auto const part : parts) sum += printed_size(of.at(part).value) * of.times(part);
  return sum;
}

exact printed_sum(page const& of, std::vector<std::size_t> const& parts) {
  exact sum = 0;
  for (auto const part : parts) sum += printed_value(of.at(part).value) * of.times(part);
  return sum;
}

bool make_to_the_digit(page const& of, std::vector<std::size_t> const& parts, std::size_t whole) {
  return printed_sum(of, parts) == printed_value(of.at(whole).value);
}

std::int64_t printed_digits(model::printed_number number) {
  for (; number.exponent > number.last_digit && number.mantissa < 100'000'000; --number.exponent) number.mantissa *= 10;
  return number.mantissa;
}

}  // namespace fengsui::know::audit
