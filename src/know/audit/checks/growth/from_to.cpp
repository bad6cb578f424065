// 从2243列增长到8820列: what is said to have grown ends higher than it began, what is said to have fallen lower.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 14> kGrows{"增长到", "增加到", "提高到", "上升到", "扩大到", "提升到", "攀升到",
                                                  "增长至", "增加至", "提高至", "上升至", "提升至", "增至",   "升至"};
constexpr std::array<std::string_view, 11> kFalls{"下降到", "减少到", "降低到", "缩短到", "压缩到", "下降至",
                                                  "减少至", "降低至", "缩短至", "降至",   "减至"};
constexpr std::array<std::string_view, 3> kGrewFrom{"rose from ", "increased from ", "grew from "};
constexpr std::array<std::string_view, 3> kFellFrom{"fell from ", "decreased from ", "dropped from "};

// 从 or 由 in the clause before, so that the first figure is where it began.
bool begins_there(page const& of, std::size_t i) {
  auto lead = of.before(i, 12);
  for (std::string_view const end : {",", "。", ";", "、"}) {
    if (auto const at = lead.rfind(end); at != std::string_view::npos) lead.remove_prefix(at + end.size());
  }
  return contains(lead, "从") || contains(lead, "由");
}

// +1 where the text says that the figure grew to the next, -1 where it fell, 0 where it says neither.
int moves_to_next(page const& of, std::size_t i) {
  auto const text = of.between(i, i + 1);
  if (text == " to ") {
    auto const lead = of.before(i, 16);
    auto const ends = [&](std::string_view word) { return lead.ends_with(word); };
    return int{std::ranges::any_of(kGrewFrom, ends)} - int{std::ranges::any_of(kFellFrom, ends)};
  }
  if (!begins_there(of, i)) return 0;
  return int{std::ranges::find(kGrows, text) != kGrows.end()} - int{std::ranges::find(kFalls, text) != kFalls.end()};
}

// "rose from 12,840 to 14,210, or 16.7 percent"
void add_rate_of_move(page const& of, std::size_t from, int way, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 8> kRates{", or ",        ", up ",        ", down ",          " (up ",
                                                          ", a rise of ", ", a gain of ", ", an increase of "};
  auto const rate = from + 2;
  if (rate >= of.size() || !of.usable(rate) || of.at(rate).unit != "%" || of.at(from).value.mantissa == 0) return;
  if (std::ranges::find(kRates, of.between(from + 1, rate)) == kRates.end()) return;
  to.push_back({.check = "growth",
                .figures = {of.where(from + 1), of.where(from), of.where(rate)},
                .expression = way > 0 ? "({0}/{1}-1)*100 ~ {2}" : "(1-{0}/{1})*100 ~ {2}",
                .evaluate = [way](figure_values v) -> std::optional<sides> {
                  if (!v[1].range.low || *v[1].range.low <= 0) return {};
                  auto const grown = v[0].range / v[1].range * exact{100} - interval::at(100);
                  return sides{way > 0 ? grown : negative(grown), v[2].range};
                },
                .reported = 2,
                .only_by_slip = true});
}

}  // namespace

void add_moves(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i + 1 < of.size() && of.has_text(); ++i) {
    if (!of.is_level(i) || !of.is_level(i + 1) || of.at(i).unit != of.at(i + 1).unit) continue;
    auto const way = moves_to_next(of, i);
    if (way == 0) continue;
    add_rate_of_move(of, i, way, to);
    auto const less = way > 0 ? i : i + 1;
    to.push_back(no_larger(of, less, way > 0 ? i + 1 : i));
  }
}

}  // namespace fengsui::know::audit
