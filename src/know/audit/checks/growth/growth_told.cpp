#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/said_words.h"

namespace fengsui::know::audit {

relation growth_by_change(page const& of, std::size_t change, std::size_t level, std::size_t rate) {
  return growth_by_change_told_so(of, change, level, rate, sign_of(of.at(rate).cmp->direction));
}

// The rate's own word where the reader knows it, as evaluated: the sentence that tells the arithmetic follows it too.
static int way_told(page const& of, std::size_t rate, int way) {
  auto const own = of.at(rate).cmp ? sign_of(of.at(rate).cmp->direction) : 0;
  return own != 0 ? own : way;
}

relation growth_by_change_told_so(page const& of, std::size_t change, std::size_t level, std::size_t rate, int way) {
  way = way_told(of, rate, way);
  return {.check = "growth",
          .figures = {of.where(change), of.where(level), of.where(rate)},
          .expression = way > 0 ? "{0}/({1}-{0})*100 ~ {2}" : "{0}/({1}+{0})*100 ~ {2}",
          .evaluate = [way](figure_values v) -> std::optional<sides> {
            auto const told = v[2].way == model::direction::none ? way : sign_of(v[2].way);
            auto const whole = v[1].range / v[0].range;
            auto const base = told > 0 ? whole - interval::at(1) : whole + interval::at(1);
            if (!base.low || *base.low <= 0) return {};
            return sides{interval::at(100) / base, v[2].range};
          },
          .reported = 2};
}

// "grew 3.9 percent at constant prices to 642 billion, against 598 billion", "At comparable prices … grew 5.3 percent":
// the levels are at prices of their own.
static bool says_constant_prices(page const& of, std::size_t level, std::size_t base, std::size_t rate) {
  static constexpr std::array<std::string_view, 6> kReal{
      "constant prices", "comparable prices", "in real terms", "nominal terms", "不变价", "可比价"};
  constexpr std::size_t kLead = 60;  // code points
  auto const [first, last] = std::minmax({level, base, rate});
  return of.has_text() && (contains_any(of.between(first, last), kReal) ||
                           contains_any(behind_english_stop(of.before(first, kLead)), kReal));
}

relation growth_told_so(page const& of, std::size_t level, std::size_t base, std::size_t rate, int way) {
  way = way_told(of, rate, way);
  return {.check = "growth",
          .figures = {of.where(level), of.where(base), of.where(rate)},
          .expression = way > 0 ? "({0}/{1}-1)*100 ~ {2}" : "(1-{0}/{1})*100 ~ {2}",
          .evaluate = [way](figure_values v) -> std::optional<sides> {
            if (!v[1].range.low || *v[1].range.low <= 0) return {};
            auto const grown = v[0].range / v[1].range * exact{100} - interval::at(100);
            // As judged elsewhere: a slip of the direction word turns the way.
            auto const told = v[2].way == model::direction::none ? way : sign_of(v[2].way);
            return sides{told < 0 ? negative(grown) : grown, v[2].range};
          },
          .reported = 2,
          .linked = !says_constant_prices(of, level, base, rate),
          .named = true};
}

interval growth_over(page const& of, std::size_t level, std::size_t base) {
  return of.range(level) / of.range(base) * exact{100} - interval::at(100);
}

bool makes_rate(page const& of, std::size_t level, std::size_t base, std::size_t rate) {
  auto const grown = growth_over(of, level, base);
  return meet(sign_of(of.at(rate).cmp->direction) < 0 ? negative(grown) : grown, of.range(rate));
}

relation growth_by_base(page const& of, std::size_t level, std::size_t base, std::size_t rate) {
  auto made = growth_told_so(of, level, base, rate, sign_of(of.at(rate).cmp->direction));
  made.named = false;
  return made;
}

// 比, and no 比重 or 占比.
static bool says_than(std::string_view lead) {
  static constexpr std::string_view kThan = "比";
  for (auto at = lead.find(kThan); at != lead.npos; at = lead.find(kThan, at + kThan.size())) {
    if (!lead.substr(at + kThan.size()).starts_with("重") && !lead.substr(0, at).ends_with("占")) return true;
  }
  return false;
}

bool names_other_base(page const& of, std::size_t i) {
  auto lead = of.before(i, 24);
  // 较今年春节8天假期增长: what a span's days are is no end of the clause.
  bool const behind_days = i > 0 && of.at(i - 1).unit == "day";
  if (i > 0 && !behind_days && of.between(i - 1, i).size() < lead.size()) lead = of.between(i - 1, i);
  if (behind_days && lead.rfind(",") != std::string_view::npos) lead.remove_prefix(lead.rfind(","));
  static constexpr std::array<std::string_view, 5> kLastYear{"同比", "同期", "去年", "上年", "20"};
  return (contains(lead, "较") || says_than(lead)) && !contains_any(lead, kLastYear);
}

}  // namespace fengsui::know::audit
