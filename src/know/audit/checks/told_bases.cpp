// "P408.7 billion compared with P296 billion", 326.4万人次,上年为253.8万人次: a level, what it was before, and the one
// rate beside them, by the words between them.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// Whether the text between two levels of one unit says that the second is what the first was before.
bool is_told_as_base(page const& of, std::size_t level, std::size_t base) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (!of.is_level(level) || !of.is_level(base) || of.at(level).unit != of.at(base).unit) return false;
  if (!is_plain(of.at(level)) || of.at(base).value.mantissa == 0) return false;
  auto const text = of.between(level, base);
  if (text.size() > kLongest || contains(text, ". ") || contains(text, "。") || contains(text, ";")) return false;
  static constexpr std::array<std::string_view, 10> kBefore{
      " compared with ", " compared to ", " against ",  " versus ", "上年同期为",
      "上年同期的",      "去年同期为",    "去年同期的", "上年为",   "去年为"};
  return std::ranges::any_of(kBefore, [&](std::string_view word) { return contains(text, word); });
}

// The one rate that stands beside the two, before the level or behind the base, with no other level between them.
std::optional<std::size_t> rate_beside(page const& of, std::size_t level, std::size_t base) {
  auto const is_rate = [&](std::size_t i) {
    return of.usable(i) && of.at(i).kind == figure_kind::chg_pct && has_way(of, i) && of.at(i).cmp->type != "mom";
  };
  std::optional<std::size_t> made;
  if (level > 0 && is_rate(level - 1) && of.sentence(level - 1) == of.sentence(level) &&
      !(level > 1 && of.is_level(level - 2) && of.sentence(level - 2) == of.sentence(level)))
    made = level - 1;
  if (base + 1 < of.size() && is_rate(base + 1) && of.sentence(base + 1) == of.sentence(base)) {
    if (made) return {};
    made = base + 1;
  }
  return made;
}

}  // namespace

void add_told_bases(page const& of, std::vector<relation>& to) {
  for (std::size_t level = 0; level + 1 < of.size() && of.has_text(); ++level) {
    if (!is_told_as_base(of, level, level + 1)) continue;
    auto const rate = rate_beside(of, level, level + 1);
    if (!rate) continue;
    bool const up = sign_of(of.at(*rate).cmp->direction) > 0;
    to.push_back({.check = "growth",
                  .figures = {of.where(level), of.where(level + 1), of.where(*rate)},
                  .expression = up ? "({0}/{1}-1)*100 ~ {2}" : "(1-{0}/{1})*100 ~ {2}",
                  .evaluate = [](figure_values v) -> std::optional<sides> {
                    if (!v[1].range.low || *v[1].range.low <= 0) return {};
                    auto rate_at = v[0].range / v[1].range * exact{100} - interval::at(100);
                    if (sign_of(v[2].way) < 0) rate_at = negative(rate_at);
                    return sides{rate_at, v[2].range};
                  },
                  .reported = 2,
                  .only_by_slip = true});
  }
}

}  // namespace fengsui::know::audit
