// 元旦3天假期日均接待12460人次,累计接待37380人次; 一周来共接听41258个,日均5894个: whatever the reader took the span
// for, the words tell its days, its total and its average.
#include <array>
#include <optional>

#include "know/audit/checks/averages/told_days.h"
#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 4> kEachDaySaid{"日均", "每日", "每天", "天均"};

// 3天 or 一周 in the sentence before; none where several numbers of days are told.
std::optional<int> days_by_words(page const& of, std::size_t first) {
  constexpr std::size_t kFiguresBack = 4;
  constexpr int kWeek = 7;
  constexpr int kMostDays = 60;
  std::optional<int> made;
  for (auto i = first; i-- > 0 && first - i <= kFiguresBack && of.sentence(i) == of.sentence(first);) {
    if (of.at(i).unit != "day" || of.at(i).value.exponent != 0) continue;
    if ((made && *made != static_cast<int>(of.at(i).value.mantissa)) || counts_some_days(of, i)) return {};
    made = static_cast<int>(of.at(i).value.mantissa);
  }
  static constexpr std::array<std::string_view, 3> kWeeks{"一周来", "一周内", "一周共"};
  if (!made && contains_any(of.before(first, 24), kWeeks)) made = kWeek;
  return made && *made > 1 && *made <= kMostDays ? made : std::nullopt;
}

// The words that lead to a level, from the figure or the stop before it.
std::string_view words_leading_to(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 6> kEnds{",", "。", ";", ":", "(", "\n"};
  auto lead = of.before(i, 20);
  if (i > 0 && of.between(i - 1, i).size() < lead.size()) lead = of.between(i - 1, i);
  return behind_last(lead, kEnds);
}

bool is_total_by_words(std::string_view lead) {
  static constexpr std::array<std::string_view, 4> kTotals{"累计", "共", "总", "合计"};
  static constexpr std::array<std::string_view, 5> kOthers{"均", "其中", "同比", "最", "比"};
  return contains_any(lead, kTotals) && !contains_any(lead, kOthers);
}

}  // namespace

void add_averages_by_words(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 0; i + 1 < of.size(); ++i) {
    auto const next = i + 2 < of.size() && of.at(i + 1).unit == "day" ? i + 2 : i + 1;
    if (of.sentence(i) != of.sentence(next) || contains(of.between(i, next), ";")) continue;
    bool const average_first = contains_any(words_leading_to(of, i), kEachDaySaid);
    auto const average = average_first ? i : next;
    auto const total = average_first ? next : i;
    if (!of.is_level(average) || !of.is_level(total) || of.at(total).unit != of.at(average).unit) continue;
    // 日均28.4万辆次,7天总量为198.8万辆次: the days may stand between them.
    if (!contains_any(words_leading_to(of, average), kEachDaySaid) || !is_total_by_words(words_leading_to(of, total)))
      continue;
    auto const days = days_by_words(of, next == i + 1 ? i : next);
    if (!days) continue;
    to.push_back(averaged_over(of, total, average, *days));
    to.back().near_percent = 130;
  }
}

}  // namespace fengsui::know::audit
