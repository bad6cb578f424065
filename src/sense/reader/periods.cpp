// When a figure holds: the walk of period_of_figure.h over the drafts.
#include <algorithm>

#include "sense/reader/draft.h"
#include "sense/reader/period_of_figure.h"

namespace fengsui::sense::reader {

void read_periods(document const& doc, time_context const& context, std::vector<draft>& drafts) {
  std::vector<figure_site> sites;
  sites.reserve(drafts.size());
  // "well above the 10-year average of 37,350 fires" is of these days.
  auto const is_average = [&](draft const& member) {
    auto const& one = drafts[member.list];
    auto const lead = doc.text().substr(one.lead_from, one.words_from - std::min(one.lead_from, one.words_from));
    return lead.find(u"average") != std::u16string_view::npos;
  };
  for (auto const& one : drafts) {
    sites.push_back({.begin = one.from,
                     .end = one.to,
                     .kind = one.kind,
                     .is_duration = one.dimension == dimension::days,
                     .is_balance = one.indicator == "bank_balance",
                     .cmp_type = one.cmp ? std::string_view{one.cmp->type} : std::string_view{},
                     .is_daily_average = one.role == "avg_day",
                     .is_base = doc.english && one.role == "base" && !is_average(one)});
  }
  auto const periods = periods_of_figures(doc.text(), doc.times, sites, context);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    // What a plant can make is no matter of time.
    if (one.indicator == "project_capacity") continue;
    auto const& found = periods[i];
    one.period = found.days;
    one.holiday = found.holiday;
    // 运送旅客69.8万人次,上年同期为72.5万人次: of the days that the level before it is of, a year earlier.
    if (i > 0 && one.role == "base" && !doc.english && drafts[i - 1].sentence == one.sentence &&
        drafts[i - 1].dimension == one.dimension && drafts[i - 1].role != "base" && drafts[i - 1].period.first) {
      auto const told = doc.text().substr(one.lead_from, one.words_from - std::min(one.lead_from, one.words_from));
      if (told.find(u"去年同期") != std::u16string_view::npos || told.find(u"上年同期") != std::u16string_view::npos)
        one.period = years_before(drafts[i - 1].period, drafts[i - 1].holiday, 1, *context.holidays);
    }
    one.rule += "@" + std::string{found.rule};
    if (!one.cmp) continue;
    // 上年为7.84万吨, in a text of January about the year before: last year is counted from what the text is about.
    auto const relative = one.cmp->type == "yoy" && (one.cmp->base.find("上年") != std::string::npos ||
                                                     one.cmp->base.find("去年") != std::string::npos);
    if (found.base_start && (!one.cmp->base_start || relative)) {
      one.cmp->base_start = found.base_start;
      one.cmp->base_end = found.base_end;
    }
    if (one.cmp->base_rule.empty()) one.cmp->base_rule = std::string{found.base_rule};
  }
}

}  // namespace fengsui::sense::reader
