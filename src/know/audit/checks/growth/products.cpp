// 面积下降1.7%,单产增长2.3%,总产增长0.8%: what a harvest grew by is made of its area and its yield, what was spent of
// the guests and of what each spent.
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

enum factor : std::size_t { area, yield, output };

// Which of the three a rate is of, by the words before it back to the rate before.
std::optional<factor> factor_of(std::string_view words) {
  if (contains(words, "单产") || contains(words, "亩产") || contains(words, " yield")) return yield;
  if (contains(words, "总产") || contains(words, "产量") || contains(words, " output") || contains(words, " harvest"))
    return output;
  if (contains(words, "面积") || contains(words, " area")) return area;
  return {};
}

// The words that a rate is told in, back to the rate before it or to the beginning of its clause.
std::string_view words_of(page const& of, std::size_t rate, std::optional<std::size_t> before) {
  constexpr std::size_t kLongest = 40;  // code points
  auto words = before ? of.between(*before, rate) : of.before(rate, kLongest);
  for (std::string_view const end : {";", "。", "\n"}) {
    if (auto const at = words.rfind(end); at != std::string_view::npos) words.remove_prefix(at + end.size());
  }
  return words;
}

// The three rates of one comparison that end with this one, in the order of `factor`.
std::optional<std::array<std::size_t, 3>> rates_up_to(page const& of, std::size_t last) {
  constexpr std::size_t kFiguresBack = 9;
  std::vector<std::size_t> rates;  // the latest first; one more than is needed
  for (auto i = last + 1; i-- > 0 && last - i <= kFiguresBack && of.sentence(i) == of.sentence(last);) {
    if (is_growth_rate(of, i) && of.at(i).cmp->type == of.at(last).cmp->type) rates.push_back(i);
    if (rates.size() > 3) break;
  }
  if (rates.size() < 3) return {};
  std::array<std::optional<std::size_t>, 3> found;
  for (std::size_t k = 0; k < 3; ++k) {
    auto const before = k + 1 < rates.size() ? std::optional{rates[k + 1]} : std::nullopt;
    auto const is = factor_of(words_of(of, rates[k], before));
    if (!is || found[*is]) return {};
    found[*is] = rates[k];
  }
  return std::array{*found[area], *found[yield], *found[output]};
}

relation grown_together(page const& of, std::size_t one, std::size_t other, std::size_t all) {
  auto const sign = [&](std::size_t rate) { return sign_of(of.at(rate).cmp->direction) < 0 ? "-" : "+"; };
  return {.check = "growth",
          .figures = {of.where(one), of.where(other), of.where(all)},
          .expression = std::string{"((1"} + sign(one) + "{0}/100)*(1" + sign(other) + "{1}/100)-1)*100 ~ " +
                        (sign_of(of.at(all).cmp->direction) < 0 ? "-" : "") + "{2}",
          .evaluate = [](figure_values v) -> std::optional<sides> {
            auto const grown = grown_by(v[0]) * grown_by(v[1]) * exact{100} - interval::at(100);
            auto const printed = grown_by(v[2]) * exact{100} - interval::at(100);
            return sides{grown, printed};
          },
          .reported = 2};
}

// The one rate of a level.
std::optional<std::size_t> rate_of(page const& of, std::size_t level) {
  std::optional<std::size_t> made;
  for (auto const i : of.modifiers(level)) {
    if (!is_growth_rate(of, i)) continue;
    if (made) return {};
    made = i;
  }
  return made;
}

// 人均消费, "per capita expenditure of 4,805", "45.6 yuan per passenger"
bool is_told_for_each(page const& of, std::size_t i) {
  if (of.is_chinese()) return of.is_mean(i);
  constexpr std::size_t kReach = 40;  // code points
  static constexpr std::array<std::string_view, 5> kEach{"per capita", "per head", "per person", "average",
                                                         "er-capita"};
  return of.after(i, 5) == " per " || contains_any(of.before(i, kReach), kEach);
}

// 32712人次,增长51.8%,销售额1.57亿元,人均4805元,分别增长118.3%、43.81%: where an amount over a count makes what is
// told for each, their rates make one another too.
void add_amount_for_each(page const& of, std::size_t each, std::vector<relation>& to) {
  constexpr std::size_t kFiguresBack = 8;
  auto const own = rate_of(of, each);
  if (!own || !is_told_for_each(of, each)) return;
  auto const from = each > kFiguresBack ? each - kFiguresBack : 0;
  for (auto amount = from; amount < each; ++amount) {
    if (!of.is_level(amount) || of.at(amount).unit != of.at(each).unit || of.at(amount).value.mantissa == 0) continue;
    for (auto count = from; count < each; ++count) {
      if (!of.is_level(count) || of.at(count).unit == of.at(each).unit || of.at(count).value.mantissa == 0) continue;
      if (!meet(of.range(amount) / of.range(count), of.range(each))) continue;
      auto const all = rate_of(of, amount);
      auto const number = rate_of(of, count);
      if (!all || !number || of.at(*all).cmp->type != of.at(*own).cmp->type) continue;
      if (of.at(*number).cmp->type == of.at(*own).cmp->type) to.push_back(grown_together(of, *number, *own, *all));
      return;
    }
  }
}

}  // namespace

void add_products(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 2; i < of.size() && of.has_text(); ++i) {
    if (of.is_level(i)) add_amount_for_each(of, i, to);
    if (!is_growth_rate(of, i)) continue;
    auto const rates = rates_up_to(of, i);
    if (!rates) continue;
    auto const [land, each, all] = *rates;
    to.push_back(grown_together(of, land, each, all));
  }
}

}  // namespace fengsui::know::audit
