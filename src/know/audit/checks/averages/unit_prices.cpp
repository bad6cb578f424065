// 平均单价6.78元/件, 人均消费868元, 均价9800元/㎡: an amount over the number right before it, by the words of the
// average.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::string_view kArea = "㎡";

// 架次 of 每架次载客, 件 of 每件; empty for a span of time or a number: 每天, 每百人.
std::string_view measure_of(std::string_view behind) {
  static constexpr std::array<std::string_view, 7> kMeasures{"架次", "航班", "辆次", "列", "户", "件", "亩"};
  if (behind.starts_with("平方米")) return kArea;
  auto const one = std::ranges::find_if(kMeasures, [&](auto word) { return behind.starts_with(word); });
  return one == kMeasures.end() ? std::string_view{} : *one;
}

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
  if (contains(lead, "单票")) return "件";
  // 人均GDP, 人均可支配收入: over those who lived there over the year, of whom no number is printed.
  static constexpr std::array<std::string_view, 4> kOfAYear{"GDP", "生产总值", "收入", "支出"};
  for (std::string_view const word : {"人均", "件均", "票均", "单均", "户均", "套均", "站均", "店均", "场均", "车均",
                                      "项均", "校均", "班均", "亩均"}) {
    auto const at = lead.find(word);
    if (at != lead.npos && !contains_any(lead.substr(at), kOfAYear)) return word.substr(0, kCharacter);
  }
  return {};
}

// 人 counts 人次 and 人; 件 of 38.74亿件; 户 of 420家.
bool is_counted_in(model::printed_figure const& one, std::string_view measure) {
  if (measure == "人") return one.unit == "person_trip" || one.unit == "person";
  if (measure == kArea) return one.unit == "m2";
  struct counted_by {
    std::string_view measure, also;
  };
  static constexpr std::array<counted_by, 9> kAlso{{{"户", "家"},
                                                    {"票", "件"},
                                                    {"单", "件"},
                                                    {"站", "座"},
                                                    {"站", "个"},
                                                    {"店", "家"},
                                                    {"车", "辆"},
                                                    {"项", "个"},
                                                    {"校", "所"}}};
  if (one.unit == "CNY" || one.unit == "%") return false;
  return one.span.ends_with(measure) || std::ranges::any_of(kAlso, [&](counted_by const& each) {
           return each.measure == measure && one.span.ends_with(each.also);
         });
}

std::optional<std::size_t> nearest_before(page const& of, std::size_t average, auto const& fits) {
  constexpr std::size_t kFiguresBack = 6;
  for (auto i = average; i-- > 0 && average - i <= kFiguresBack && of.sentence(average) - of.sentence(i) <= 1;) {
    if (of.is_level(i) && is_plain(of.at(i)) && !of.is_mean(i) && fits(i)) return i;
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
    if (!of.is_level(i) || of.at(i).unit == "%" || of.at(i).role.starts_with("avg_day")) continue;
    auto const measure = over_what(of, i);
    auto const noun = of.noun_before(i);
    if (!contains(noun, "均") && !contains(noun, "每") && !contains(noun, "单票") && !of.is_mean(i)) continue;
    bool const is_yield = measure == "亩" && of.at(i).unit == "t";
    if (measure.empty() || is_yield) continue;
    // Right before it they are of its span, whatever the reader took for one.
    auto const of_its_span = [&](std::size_t k) {
      return same_period(of.at(k), of.at(i)) || (i - k <= 2 && of.sentence(k) == of.sentence(i));
    };
    auto amount =
        nearest_before(of, i, [&](std::size_t k) { return of.at(k).unit == of.at(i).unit && of_its_span(k); });
    auto const count =
        nearest_before(of, i, [&](std::size_t k) { return is_counted_in(of.at(k), measure) && of_its_span(k); });
    auto const behind = amount_behind(of, i);
    if (behind && count && (!amount || *amount < *count)) amount = behind;
    if (!amount || !count || of.at(*count).value.mantissa == 0) continue;
    to.push_back(so_much_each(of, *amount, *count, i));
    // The three in one breath are of each other, however far off.
    auto const [first, last] = std::minmax(*amount, *count);
    to.back().near_percent = first + 1 == last && last + 1 == i ? 150 : 115;
  }
}

}  // namespace fengsui::know::audit
