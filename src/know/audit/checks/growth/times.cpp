// 为去年同期的102.3%, 是2013年的两倍, 增长2.9倍: a level over what it was.
#include <algorithm>
#include <array>
#include <string>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {

relation so_many_times(page const& of, std::size_t level, std::size_t base, std::size_t times) {
  bool const grown = of.at(times).kind == model::figure_kind::chg_times;
  // "up more than two-fold": to twice as much, or by it.
  bool const either = grown && of.has_text() && !of.is_chinese() && of.at(times).span.ends_with("fold");
  return {.check = "ratio",
          .figures = {of.where(level), of.where(base), of.where(times)},
          .expression = grown ? "{0}/{1}-1 ~ {2}" : "{0}/{1} ~ {2}",
          .evaluate = [grown, either](figure_values v) -> std::optional<sides> {
            if (v[1].range.high && *v[1].range.high <= 0) return {};
            auto const times = v[0].range / v[1].range;
            if (either && meet(times, v[2].range)) return sides{times, v[2].range};
            return sides{grown ? times - interval::at(1) : times, v[2].range};
          },
          .reported = 2,
          .near_percent = 300};
}

namespace {

using model::figure_kind;

// 过夜游客人均花费1236元,一日游游客418元,前者为后者的3.0倍;
// 框架协议18.72亿元、正式合同46.8亿元,合同额是框架协议的2.5倍: the larger of the two right before it over the smaller.
// 去年同期82.6万人次的1.3倍,为107.4万人次: of the one before it the one behind.
void add_times_of_two(page const& of, std::size_t i, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 5> kIs{"是", "为", "达", "相当于", "超过"};
  static constexpr std::array<std::string_view, 3> kMakes{",为", ",达", ",达到"};  // read, not shown
  constexpr std::size_t kLongest = 48;                                             // bytes
  if (!of.has_text() || !of.is_chinese() || i == 0 || !of.is_level(i - 1) || of.at(i - 1).unit == "%") return;
  auto const alike = [&](std::size_t k) {
    return k < of.size() && of.is_level(k) && of.at(k).unit == of.at(i - 1).unit && of.at(k).value.mantissa > 0;
  };
  auto const text = of.between(i - 1, i);
  if (text == "的" && alike(i + 1) && std::ranges::find(kMakes, of.between(i, i + 1)) != kMakes.end()) {
    to.push_back(so_many_times(of, i + 1, i - 1, i));
    return;
  }
  if (i < 2 || !alike(i - 2) || !alike(i - 1) || of.at(i).kind == figure_kind::chg_times) return;
  if (!text.starts_with(",") || !text.ends_with("的") || text.size() > kLongest || !contains_any(text, kIs)) return;
  if (contains(text, "。") || contains(of.between(i - 2, i - 1), "。") || (i > 2 && alike(i - 3))) return;
  auto const named = [&](std::size_t k) {
    auto const noun = of.noun_before(k);
    return noun.size() >= 6 && contains(text, noun.substr(noun.size() - 6));
  };
  if (!contains(text, "前者") && !contains(text, "后者") && !named(i - 2) && !named(i - 1)) return;
  bool const first = printed_value(of.at(i - 2).value) > printed_value(of.at(i - 1).value);
  to.push_back(so_many_times(of, first ? i - 2 : i - 1, first ? i - 1 : i - 2, i));
}

void add_times_of(page const& of, std::size_t i, std::vector<relation>& to) {
  auto const host = of.host(i);
  if (!host || !of.is_level(*host)) return add_times_of_two(of, i, to);
  // "over twice the 20,947 hectares of 2013": of the level right behind it.
  static constexpr std::array<std::string_view, 6> kThe{
      " the ", " as many as the ", " as much as the ", " as high as the ", " as large as the ", " the number of "};
  bool const behind = of.has_text() && !of.is_chinese() && i + 1 < of.size() &&
                      std::ranges::find(kThe, of.between(i, i + 1)) != kThe.end() && of.is_level(i + 1) &&
                      of.usable(i + 1) && of.at(i + 1).unit == of.at(*host).unit;
  auto const base = behind ? std::optional{i + 1} : base_of(of, *host, i);
  if (!base || of.at(*base).value.mantissa == 0) return add_times_of_two(of, i, to);
  auto const kind = of.at(i).kind;
  if (kind == figure_kind::ratio_to_base) {
    // "The foreign share increased from 9 percent a year earlier to 32.6 percent": from one percentage to another.
    bool const moved = of.has_text() && !of.is_chinese() && i > 0 && of.at(i - 1).unit == "%" &&
                       of.sentence(i - 1) == of.sentence(i) && of.between(i - 1, i).ends_with(" to ");
    if (moved) return;
    to.push_back(percent_said(of, "share", *host, *base, i));
    return;
  }
  to.push_back(so_many_times(of, *host, *base, i));
  if (!of.has_text()) to.back().near_percent = 0;
}

}  // namespace

void add_times(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size(); ++i) {
    auto const kind = of.at(i).kind;
    bool const over = kind == figure_kind::ratio_to_base || kind == figure_kind::ratio_times;
    if (of.usable(i) && (over || kind == figure_kind::chg_times) && !part_and_whole_told(of, i))
      add_times_of(of, i, to);
  }
}

}  // namespace fengsui::know::audit
