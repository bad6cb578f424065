#include "know/audit/slips.h"

#include <algorithm>
#include <string>

namespace fengsui::know::audit {

std::vector<slipped_number> slips_of(model::printed_number const& printed) {
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
  auto const digits = std::to_string(number.mantissa);
  auto const put = [&](repair::slip how, std::string const& text) {
    if (text.empty() || text.size() > 15 || (text.size() > 1 && text.front() == '0')) return;
    made.push_back({how, {std::stoll(text), number.exponent, number.last_digit}});
  };
  for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
    if (digits[i] == digits[i + 1]) continue;
    auto text = digits;
    std::swap(text[i], text[i + 1]);
    put(swapped_digits, text);
  }
  auto const without = [&](std::size_t i) { return std::string{digits}.erase(i, 1); };
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i == 0 || digits[i] != digits[i - 1]) put(digit, without(i));
  }
  // Nearest digits first, so that the smallest slip is named.
  for (int by = 1; by <= 9; ++by) {
    for (std::size_t i = digits.size(); i-- > 0;) {
      for (int const sign : {1, -1}) {
        int const changed = digits[i] - '0' + sign * by;
        if (changed < 0 || changed > 9) continue;
        auto text = digits;
        text[i] = static_cast<char>('0' + changed);
        put(digit, text);
      }
    }
  }
  for (std::size_t i = 0; i <= digits.size(); ++i) {
    for (char c = '0'; c <= '9'; ++c) {
      auto text = digits;
      text.insert(i, 1, c);
      put(digit, text);
    }
  }
  return made;
}

}  // namespace fengsui::know::audit
