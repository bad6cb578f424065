// 历时: 8时30分发车,11时25分到达,全程运行2小时55分; 10月18日开幕、10月22日闭幕,展期5天: a length of time against the
// two times of day, or the two dates, before it in its sentence.
#include <array>
#include <cctype>

#include <fmt/format.h>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

constexpr int kDays = 32;  // in no month

// The number right before `at`, as far as its digits go; -1: none.
int number_ending_at(std::string_view text, std::size_t at) {
  auto from = at;
  while (from > 0 && at - from < 2 && std::isdigit(static_cast<unsigned char>(text[from - 1])) != 0) --from;
  return from == at ? -1 : std::stoi(std::string{text.substr(from, at - from)});
}

// 8时30分 and 11时25分 in minutes, 10月18日 and 10月22日 in days: what lies between the last two told so; none where a
// third one is.
std::optional<int> time_told(std::string_view text, std::string_view larger, std::string_view smaller, int each) {
  std::vector<int> points;
  for (auto at = text.find(larger); at != text.npos; at = text.find(larger, at + larger.size())) {
    auto const rest = text.substr(at + larger.size());
    auto const first = number_ending_at(text, at);
    auto const end = rest.find(smaller);
    auto const second = end > 2 ? -1 : number_ending_at(rest, end);
    if (first >= 0 && second >= 0) points.push_back(first * each + second);
  }
  // Months have not all as many days.
  bool const apart = each == kDays && points.size() == 2 && points[0] / each != points[1] / each;
  return points.size() == 2 && points[1] > points[0] && !apart ? std::optional{points[1] - points[0]} : std::nullopt;
}

}  // namespace

void add_lengths_told(page const& of, std::vector<relation>& to) {
  static constexpr auto kLasts = std::to_array<std::string_view>(
      {"历时", "用时", "耗时", "运行", "全程", "持续", "时长", "展期", "会期", "为期", "工期", "共", "共计"});
  for (std::size_t i = 0; i < of.size() && of.has_text() && of.is_chinese(); ++i) {
    bool const minutes = of.at(i).unit == "min", days = of.at(i).unit == "day";
    if (!of.usable(i) || !(minutes || days) || !ends_with_any(of.before(i, 4), kLasts)) continue;
    auto const text = behind_last(of.before(i, 60), std::array<std::string_view, 2>{"。", ";"});
    // Both days count, 首尾两天均计入.
    auto const between = minutes ? time_told(text, "时", "分", 60) : time_told(text, "月", "日", kDays);
    if (!between || (days && !contains(text, "幕"))) continue;
    auto const lasts = interval::at(*between + int{days});
    to.push_back({.check = "period_days",
                  .figures = {of.where(i)},
                  .expression = fmt::format("{{0}} ~ {}", *between + int{days}),
                  .evaluate = [lasts](figure_values v) -> std::optional<sides> {
                    return sides{lasts, v[0].range};
                  },
                  .reported = 0});
  }
}

}  // namespace fengsui::know::audit
