#include "tell/bulletin/amount.h"

#include <array>
#include <string>

#include "base/number.h"

namespace fengsui::tell {
namespace {

struct step {
  int digits;
  std::string_view word;
};
constexpr std::array<step, 2> kZh{{{8, "亿"}, {4, "万"}}};
constexpr std::array<step, 2> kEn{{{9, " bn"}, {6, " m"}}};
constexpr int kDecimals = 2;  // after the scale word, as the page writes them

std::string scaled(std::int64_t value, int decimals, std::array<step, 2> const& steps) {
  auto const size = value < 0 ? -value : value;
  for (auto const& one : steps) {
    int const digits = decimals + one.digits;
    if (digits > 18 || size < base::power_of_ten(digits)) continue;
    if (size % base::power_of_ten(digits - kDecimals) != 0) continue;
    return base::rounded_text({value, base::power_of_ten(decimals)}, one.digits, kDecimals, true) + std::string{one.word};
  }
  return base::rounded_text({value, base::power_of_ten(decimals)}, 0, decimals, true);
}

}  // namespace

base::name amount(std::int64_t value, int decimals, std::string_view unit_id, base::name const& unit) {
  base::name made{scaled(value, decimals, kZh), scaled(value, decimals, kEn)};
  if (unit_id == "1") return made;
  made.zh += unit.zh;
  made.en = unit_id == "CNY" ? "CNY " + made.en : made.en + " " + unit.en;
  return made;
}

}  // namespace fengsui::tell
