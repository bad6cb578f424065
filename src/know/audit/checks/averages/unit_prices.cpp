// 平均单价6.78元/件, 人均消费868元, 均价9800元/㎡: an amount over the number right before it, by the words of the
// average.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// 架次 of 每架次载客, 件 of 每件; empty for a span of time or a number: 每天, 每百人.
std::string_view measure_of(std::string_view behind) {
  static constexpr std::array<std::string_view, 7> kMeasures{"架次", "航班", "辆次", "列", "户", "件", "亩"};
  auto const one = std::ranges::find_if(kMeasures, [&](auto word) { return behind.starts_with(word); });
  return one == kMeasures.end() ? std::string_view{} : *one;
}

constexpr std::string_view kArea = "㎡";

// What the average is over: 件 of 元/件 and 件均, 人 of 人均. Empty where nothing says it.
std::string_view over_what(page const& of, std::size_t average) {
  constexpr std::size_t kCharacter = 3;  // bytes
  auto const& span = of.at(average).span;
  auto const slash = span.find('/');
  if (slash != std::string::npos) return std::string_view{span}.substr(slash + 1, kCharacter);
  auto const tail = of.after(average, 4);
  if (tail.starts_with("/平方米")) return kArea;
  if (tail.starts_with("/")) return tail.substr(1, kCharacter);
  auto const lead = of.noun_before(average);
  // 平均每架次载客142.6人
  static constexpr std::string_view kEach = "每";
  if (auto const at = lead.rfind(kEach);
      at != std::string_view::npos && lead.size() >= at + kEach.size() + 2 * kCharacter)
    return measure_of(lead.substr(at + kEach.size()));
  if (contains(lead, "票价")) return "人";
  for (std::string_view const word : {"人均", "件均", "票均", "单均", "户均", "套均"}) {
    if (contains(lead, word)) return word.substr(0, kCharacter);
  }
  return {};
}

// 人 counts 人次 and 人; 件 of 38.74亿件.
bool is_counted_in(model::printed_figure const& one, std::string_view measure) {
  if (measure == "人") return one.unit == "person_trip" || one.unit == "person";
  if (measure == kArea) return one.unit == "m2";
  return one.unit != "CNY" && one.span.ends_with(measure);
}

std::optional<std::size_t> nearest_before(page const& of, std::size_t average, auto const& fits) {
  constexpr std::size_t kFiguresBack = 6;
  for (auto i = average; i-- > 0 && average - i <= kFiguresBack && of.sentence(average) - of.sentence(i) <= 1;) {
    if (of.is_level(i) && is_plain(of.at(i)) && !of.is_mean(i) && fits(of.at(i))) return i;
  }
  return {};
}

// 成交面积1.2万㎡,均价9800元/㎡,总金额1.18亿元: what they come to may stand right behind the average.
std::optional<std::size_t> amount_behind(page const& of, std::size_t average) {
  static constexpr std::array<std::string_view, 4> kAmounts{"金额", "总额", "交易额", "成交额"};
  auto const next = average + 1;
  if (next >= of.size() || of.sentence(next) != of.sentence(average) || !of.is_level(next)) return {};
  auto const& one = of.at(next);
  bool const fits = is_plain(one) && one.unit == of.at(average).unit && same_period(one, of.at(average));
  return fits && contains_any(of.noun_before(next), kAmounts) ? std::optional{next} : std::nullopt;
}

}  // namespace

void add_unit_prices(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 1; i < of.size() && of.has_text(); ++i) {
    bool const each = contains(of.noun_before(i), "每");
    if (!of.is_level(i) || (of.at(i).unit != "CNY" && !each) || !(of.is_mean(i) || each)) continue;
    auto const measure = over_what(of, i);
    bool const is_yield = measure == "亩" && of.at(i).unit == "t";
    if (measure.empty() || is_yield) continue;
    auto amount =
        nearest_before(of, i, [&](auto const& one) { return one.unit == of.at(i).unit && same_period(one, of.at(i)); });
    auto const count = nearest_before(
        of, i, [&](auto const& one) { return is_counted_in(one, measure) && same_period(one, of.at(i)); });
    auto const behind = amount_behind(of, i);
    if (behind && count && (!amount || *amount < *count)) amount = behind;
    if (!amount || !count || of.at(*count).value.mantissa == 0 || !same_period(of.at(*amount), of.at(*count))) continue;
    to.push_back(so_much_each(of, *amount, *count, i));
    to.back().near_percent = 115;
  }
}

}  // namespace fengsui::know::audit
