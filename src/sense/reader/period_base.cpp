// The days that a change is compared with, where its words give the calendar's and not a holiday's.
#include "sense/reader/period_beside.h"

namespace fengsui::sense::reader::periods {
namespace {

// Holidays move from year to year, so a day in or beside one is compared with the same named day, not the same date.
bool is_holiday_period(figure_period const& one, time_context const& context) {
  if (!one.holiday.empty()) return true;
  auto const length = base::day_number(*one.days.last) - base::day_number(*one.days.first);
  if (length > 40 || one.days.is == days_meant::kind::as_of) return false;
  if (one.days.last && length >= 27 && base::day_number(*one.days.first) != 0) {
    auto const first = std::chrono::year_month_day{*one.days.first};
    if (static_cast<unsigned>(first.day()) == 1) return false;  // a month
  }
  for (auto day = *one.days.first; day <= *one.days.last; day += std::chrono::days{1}) {
    if (context.holidays->on(day)) return true;
  }
  return false;
}

}  // namespace

void set_base(figure_period& one, figure_site const& figure, time_context const& context) {
  if (!known(one.days) || one.days.is == days_meant::kind::as_of) return;
  if (figure.cmp_type == "yoy") {
    if (is_holiday_period(one, context)) {
      one.base_rule = "same named days last year";
      return;
    }
    auto const base = years_before(one.days, {}, 1, *context.holidays);
    one.base_start = base.first;
    one.base_end = base.last;
  } else if (figure.cmp_type == "mom") {
    auto const first = std::chrono::year_month_day{*one.days.first};
    auto const last = std::chrono::year_month_day{*one.days.last};
    if (static_cast<unsigned>(first.day()) != 1 || first.month() != last.month() || first.year() != last.year()) return;
    auto const previous = (first.year() / first.month()) - std::chrono::months{1};
    one.base_start = base::day{previous / 1};
    one.base_end = base::day{previous / std::chrono::last};
  }
}

}  // namespace fengsui::sense::reader::periods
