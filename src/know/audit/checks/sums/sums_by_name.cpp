// The days of a holiday named one by one, which needs no nearness:
// 前三天61.8万人次,其中5月1日18.4万人次,5月2日…,5月3日….
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// 三天, 前3天: how many days the words before a level say; 0 where they say none.
std::size_t number_of_days_told(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 20;  // code points
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  auto const clause = behind_last(of.before(i, kReach), kEnds);
  for (std::size_t n = 2; n < kChineseCounts.size(); ++n) {
    if (contains(clause, std::string{kChineseCounts[n]} + "天") || contains(clause, "前" + std::to_string(n) + "天"))
      return n;
  }
  return 0;
}

void add_days_named(page const& of, std::vector<relation>& to) {
  for (std::size_t whole = 0; whole + 2 < of.size(); ++whole) {
    if (!of.is_level(whole) || !is_of_row(of, whole, whole)) continue;
    auto const n = number_of_days_told(of, whole);
    std::vector<std::size_t> parts;
    for (auto i = whole + 1; n > 0 && i < of.size() && parts.size() < n; ++i) {
      bool const next = of.is_level(i) && of.at(i).unit == of.at(whole).unit && is_one_day(of.at(i)) &&
                        of.sentence(i) == of.sentence(whole) && is_plain(of.at(i));
      bool const in_order =
          parts.empty() || of.at(i).period_start == *of.at(parts.back()).period_start + std::chrono::days{1};
      if (!next || !in_order) break;
      parts.push_back(i);
    }
    if (n < 2 || parts.size() != n) continue;
    to.push_back(parts_against(of, parts, whole, true));
    to.back().only_by_slip = !is_about(printed_sum(of, parts), printed_value(of.at(whole).value));
  }
}

}  // namespace

void add_sums_by_name(page const& of, std::vector<relation>& to) {
  if (!of.is_chinese() || !of.has_text()) return;
  add_totals_behind(of, to);
  add_days_named(of, to);
}

}  // namespace fengsui::know::audit
