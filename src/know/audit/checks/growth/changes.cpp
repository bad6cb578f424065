// Which way a change goes, and of what it is, by its own words.
#include <array>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {

using model::figure_kind;

bool has_way(page const& of, std::size_t i) {
  // "The foreign share increased from just 9 percent a year earlier": where it was, not how far it went.
  static constexpr std::array<std::string_view, 3> kFrom{" from just ", " from only ", " from a mere "};
  if (of.at(i).kind == figure_kind::chg_pct && of.has_text() && ends_with_any(of.before(i, 13), kFrom)) return false;
  return of.at(i).cmp && sign_of(of.at(i).cmp->direction) != 0;
}

bool is_growth_rate(page const& of, std::size_t i) {
  return of.usable(i) && of.at(i).kind == figure_kind::chg_pct && has_way(of, i);
}

interval negative(interval const& a) {
  return interval::at(0) - a;
}

bool is_told_as_before(page const& of, std::size_t i) {
  constexpr std::size_t kLongest = 72;  // bytes: twenty-four Chinese characters
  if (!of.has_text() || i == 0 || !of.is_level(i) || !of.is_level(i - 1)) return false;
  if (of.at(i).unit != of.at(i - 1).unit || of.at(i).org != of.at(i - 1).org || of.at(i).role == "target") return false;
  static constexpr std::array<std::string_view, 20> kBefore{
      "上一年", "上季度", "上周",   "上期",   "前一日", "前一天", "此前最高", "此前纪录", "原纪录",   "上届",
      "上一届", "上年末", "上年底", "去年末", "去年底", "年初",   "上月末",   "上季末",   "常年同期", "去年同期"};
  auto const text = of.between(i - 1, i);
  // "1.16 trillion, above the 1.14 trillion of 2019 and 59 percent up on 2022's 729.1 billion"
  if (!of.is_chinese())
    return (text.ends_with(", above the ") || text.ends_with(", below the ")) && of.after(i, 6).starts_with(" of ");
  if (text.size() > kLongest || contains(text, "。") || contains(text, "预算") || contains(text, "计划")) return false;
  // 较上年底新增126万千瓦: what came to it since.
  static constexpr std::array<std::string_view, 6> kMoves{"新增", "净增", "增加", "减少", "增长", "下降"};
  return contains_any(text, kBefore) && !contains_any(behind_last(text, kBefore), kMoves);
}

int sign_of(model::direction way) {
  return way == model::direction::up ? 1 : way == model::direction::down ? -1 : 0;
}

interval grown_by(figure_value const& rate) {
  auto const part = rate.range * exact{exact{1} / 100};
  return sign_of(rate.way) < 0 ? interval::at(1) - part : interval::at(1) + part;
}

std::optional<std::size_t> change_of(page const& of, std::size_t host, model::figure_kind kind,
                                     std::string const* like) {
  for (auto const i : of.modifiers(host)) {
    if (of.at(i).kind != kind || !has_way(of, i)) continue;
    if (like != nullptr && of.at(i).cmp->type != *like) continue;
    return i;
  }
  return {};
}

}  // namespace fengsui::know::audit
