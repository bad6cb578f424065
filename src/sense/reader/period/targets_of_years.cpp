#include "sense/reader/period/targets_of_years.h"

#include <chrono>

namespace fengsui::sense::reader {
namespace {

// 下达5000万美元目标的77%, 预算10065万元的43%
bool is_completed_behind(std::u16string_view text, draft const& target) {
  auto const behind = text.substr(target.to, 6);
  return behind.starts_with(u"的"sv) || behind.starts_with(u"目标的"sv) || behind.starts_with(u"任务的"sv) ||
         behind.starts_with(u"目标任务的"sv);
}

// 上半年任务5亿元, 时间进度3亿元
bool says_its_months(std::u16string_view text, draft const& target) {
  constexpr std::size_t kNear = 16;
  auto lead = text.substr(0, target.words_from);
  if (lead.size() > kNear) lead.remove_prefix(lead.size() - kNear);
  lead = lead.substr(lead.find_last_of(u",;。:"sv) + 1);
  return lead.find_first_of(u"月季半旬周"sv) != lead.npos || lead.find(u"进度"sv) != lead.npos;
}

}  // namespace

void date_targets_of_years(document const& doc, std::vector<draft>& drafts) {
  if (doc.english) return;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.role != "target" || one.kind != model::figure_kind::level) continue;
    if (one.dimension == dimension::percent || !one.period.first || !one.period.last) continue;
    auto const year = std::chrono::year_month_day{*one.period.first}.year();
    auto const first = base::day{year / std::chrono::January / 1};
    auto const last = base::day{year / std::chrono::December / 31};
    if (one.period.is != days_meant::kind::span || *one.period.first != first || *one.period.last >= last) continue;
    if (is_completed_behind(doc.text(), one) && !says_its_months(doc.text(), one)) one.period.last = last;
  }
}

}  // namespace fengsui::sense::reader
