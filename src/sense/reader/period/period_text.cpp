#include "sense/reader/period/period_text.h"

#include "sense/reader/text/came_to.h"
#include "sense/reader/text/english_stop.h"

namespace fengsui::sense::reader::periods {

bool is_sentence_break(std::u16string_view text, std::size_t pos) {
  auto const c = text[pos];
  return times::is_sentence_end(c) || (c == u'.' && at(text, pos + 1) == u' ' && is_english_stop(text, pos));
}

bool is_a_month(days_meant const& days) {
  auto const first = std::chrono::year_month_day{*days.first};
  return static_cast<unsigned>(first.day()) == 1 &&
         *days.last == base::day{first.year() / first.month() / std::chrono::last};
}

days_meant whole_year(std::chrono::year year) {
  return {days_meant::kind::span,
          base::day{year / std::chrono::January / 1},
          base::day{year / std::chrono::December / 31},
          {}};
}

bool is_bracket_of(std::u16string_view text, time_expression const& name, time_expression const& days) {
  constexpr std::size_t kLongestName = 40;
  if (days.role != time_role::period || !known(days.days)) return false;
  // "in the quarter (Q1 2023: 3,104)": the bracket tells of another time.
  if (days.rule.starts_with("en.") && at(text, days.end) == u':') return false;
  auto const to_it = between(text, name.end, days.begin);
  // "over the Christmas and New Year festive periods (December 21 to 26)": a feast of one day names its season.
  if (name.holiday.empty() && name.unit == time_unit::day && days.rule.starts_with("en.") &&
      holds(days.days, name.days))
    return to_it.size() <= kLongestName && to_it.ends_with(u"("sv) && to_it.find_first_of(u".;:"sv) == to_it.npos;
  // "Fiscal Year 2018 (July 2017-June 2018)", "the first quarter of the Iranian year (March 20-June 20)", "last year
  // [from March 21, 2019 to March 20, 2020]": the bracket says which days a year or a part of one means.
  if (name.holiday.empty() && days.rule == "en.range" && is_several_days(days.days) && to_it.size() <= kLongestName &&
      to_it.find_first_of(u".;:,"sv) == to_it.npos) {
    auto said = to_it;
    if (said.ends_with(u"from "sv)) said.remove_suffix(5);
    if (said.ends_with(u"("sv) || said.ends_with(u"["sv)) return true;
  }
  if (name.holiday.empty()) return false;
  if (!is_several_days(days.days)) return false;
  // "the Qingming travel rush, which ran from April 3 to 6"
  if (to_it.size() <= 34 &&
      (contains(to_it, u" ran "sv) || contains(to_it, u"running"sv) || contains(to_it, u"lasting"sv)))
    return true;
  // "the National Day holiday from Sept 28 to Oct 8"
  if (days.rule.starts_with("en.") && (to_it == u" "sv || to_it == u" from "sv)) return true;
  // "in the Lunar New Year special transportation period (20th to 24th)"
  auto const reach = days.rule.starts_with("en.") ? kLongestName : std::size_t{10};
  return to_it.size() <= reach && to_it.ends_with(u"("sv) && to_it.find_first_of(u".;:,0123456789"sv) == to_it.npos;
}

bool leads_into(std::u16string_view gap) {
  if (gap.size() > 6) return false;
  return gap.find_first_of(u",;。:0123456789"sv) == std::u16string_view::npos &&
         (gap.empty() || gap == u"("sv || gap == u"(日均"sv ||
          gap.find_first_of(u"的为是约达近逾仅有"sv) != std::u16string_view::npos);
}

bool is_start_of_a_change(std::u16string_view text, figure_site const& figure, std::span<figure_site const> later) {
  if (figure.kind != model::figure_kind::level || later.empty()) return false;
  auto const lead = right_before(text, figure.begin, 8);
  auto const gap = between(text, figure.end, later.front().begin);
  if (gap.size() > 24 || later.front().kind != model::figure_kind::level) return false;
  if (lead.ends_with(u"from "sv)) return gap.ends_with(u" to "sv);
  if (!contains(lead, u"由"sv) && !contains(lead, u"从"sv)) return false;
  return kCameTo.stand_in(gap);
}

std::optional<days_meant> year_at_the_end(days_meant const& days, bool last) {
  if (!known(days) || days.is != days_meant::kind::span) return {};
  auto const from = std::chrono::year_month_day{*days.first};
  auto const to = std::chrono::year_month_day{*days.last};
  auto const whole = from.month() == std::chrono::January && from.day() == std::chrono::day{1} &&
                     to.month() == std::chrono::December && to.day() == std::chrono::day{31};
  if (!whole || from.year() == to.year()) return {};
  return whole_year(last ? to.year() : from.year());
}

}  // namespace fengsui::sense::reader::periods
