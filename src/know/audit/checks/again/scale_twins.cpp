// 第二产业2.35万元,增长33%。工业投资2.35亿元,增长33%: the same digits and the same rate, ten thousand times apart.
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// The rate right behind a level that is its own.
std::optional<std::size_t> rate_behind(page const& of, std::size_t i) {
  auto const rate = i + 1;
  if (rate >= of.size() || !is_growth_rate(of, rate) || of.host(rate) != i) return {};
  return rate;
}

bool are_ten_thousand_apart(model::printed_number const& one, model::printed_number const& other) {
  constexpr std::int64_t kThreeDigits = 100;
  constexpr int kWan = 4;
  return one.mantissa == other.mantissa && one.mantissa >= kThreeDigits &&
         (one.exponent - other.exponent == kWan || other.exponent - one.exponent == kWan);
}

}  // namespace

void add_scale_twins(page const& of, std::vector<relation>& to) {
  constexpr std::size_t kReach = 16;
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.is_level(i) || !adds_up(of.at(i))) continue;
    auto const rate = rate_behind(of, i);
    if (!rate) continue;
    for (auto j = i + 1; j < of.size() && j <= i + kReach; ++j) {
      if (!of.is_level(j) || !same_measure(of.at(i), of.at(j)) || !same_period(of.at(i), of.at(j)) ||
          !are_ten_thousand_apart(of.at(i).value, of.at(j).value))
        continue;
      auto const other = rate_behind(of, j);
      if (!other || sign_of(of.at(*rate).cmp->direction) != sign_of(of.at(*other).cmp->direction) ||
          printed_value(of.at(*rate).value) != printed_value(of.at(*other).value))
        continue;
      to.push_back(said_twice(of, i, j));
    }
  }
}

}  // namespace fengsui::know::audit
