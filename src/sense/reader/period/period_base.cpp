// The days that a change is compared with, where its words give the calendar's and not a holiday's, and levels that are
// of what is compared with.
#include "sense/reader/links/base_words.h"
#include "sense/reader/period/period_beside.h"
#include "sense/reader/period/period_reader.h"

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
    auto const next = std::chrono::year_month_day{*one.days.last + std::chrono::days{1}};
    if (static_cast<unsigned>(first.day()) != 1 || static_cast<unsigned>(next.day()) != 1) return;
    auto const as_long = next.year() / next.month() - first.year() / first.month();
    one.base_start = base::day{(first.year() / first.month() - as_long) / 1};
    one.base_end = *one.days.first - std::chrono::days{1};
  }
}

bool period_reader::is_year_of_its_target(time_expression const& one) const {
  return figure.kind == model::figure_kind::target_share && one.unit == time_unit::year && one.begin > figure.end &&
         one.rule.starts_with("en.") && between(text, figure.end, one.begin).starts_with(u" of "sv);
}

// "9.1% less than in the same period of 2019 (2.74 million TEUs)"
void period_reader::take_the_base_named() {
  if (!figure.is_base) return;
  // "above the 2019 figure of 5.8 million"
  if (told.next_time > 0) {
    auto const& own = told.times[told.next_time - 1];
    auto const gap = between(text, std::min(own.end, figure.begin), figure.begin);
    auto const noun = kWhatItWas.open(gap);
    if (own.rule.starts_with("en.") && own.unit == time_unit::year && known(own.days) &&
        own.begin >= told.sentence_begin && noun > 0 && at(gap, noun) == u' ' &&
        gap.find_first_of(u",;("sv) == gap.npos && gap.size() < 24) {
      take_days(base_days(own), "base");
      return;
    }
  }
  if (has_base()) return;
  auto const* last = last_base();
  if (last == nullptr || (i > 0 && last->begin < told.figures[i - 1].end)) return;
  // "last year's full-year total of 1.26 trillion"
  auto const gap = between(text, last->end, figure.begin);
  auto const all_of_it = gap.starts_with(u"'s whole "sv) || gap.starts_with(u"'s full-year "sv);
  take_days(all_of_it ? last->days : base_days(*last), "base");
}

// 去年同期为3万人次, 2019年国庆假期(日均189.7万人次), "more than in 2015 (3,900 hectares)"
void period_reader::take_the_base_before() {
  bool const is_share = figure.kind == model::figure_kind::share;
  if (!is_level() && !is_share) return;
  // "(June 2023: 100,388)"
  if (figure.is_base && !is_share && told.next_time > 0) {
    auto const& own = told.times[told.next_time - 1];
    auto const opens = own.begin > 0 && at(text, own.begin - 1) == u'(' && own.end < figure.begin;
    if (opens && own.rule.starts_with("en.") && known(own.days) && own.unit != time_unit::year &&
        between(text, own.end, figure.begin) == u": "sv) {
      take(topic_of(own), "base");
      return;
    }
  }
  auto const daily = told.next_time > 1 && told.times[told.next_time - 1].role == time_role::each;
  auto const* last = last_base(daily ? 2 : 1);
  if (last == nullptr) return;
  auto const gap = between(text, last->end, figure.begin);
  // "in the same month of 2018 (2.7 million)", "than the 2012-2021 average (152 fires)"
  auto const bracket = gap == u" ("sv || gap == u" average ("sv || gap == u" mean ("sv || gap == u" average of "sv ||
                       gap == u" level ("sv || gap == u"'s level ("sv;
  if (last->rule.starts_with("zh.")) {
    if (leads_into(gap)) take(topic_of(*last), "base");
  } else if (bracket && !is_share) {
    // "than in the same period of 2019 (2.7 million)", in a text about a half year: that of 2019.
    auto const alike = gap == u" ("sv && last->unit == time_unit::year &&
                       right_before(text, last->begin, 32).find(u"same "sv) != text.npos;
    if (alike && has_base()) return;
    if (alike)
      take_days(base_days(*last), "base");
    else
      take(topic_of(*last), "base");
  }
}

// "the 2012-2021 average (152 fires)", "below the 2014-2019 average of 4,300": of these years.
void period_reader::take_the_years_of_a_mean() {
  constexpr std::size_t kLongestGap = 24;
  if (!is_level()) return;
  auto const* last = last_base();
  if (last == nullptr || !last->rule.starts_with("en.") || (i > 0 && told.figures[i - 1].begin >= last->end)) return;
  auto const gap = between(text, last->end, figure.begin);
  if (gap.size() > kLongestGap || !(gap.starts_with(u" average"sv) || gap.starts_with(u" mean"sv)) ||
      gap.find_first_of(u",;."sv) != gap.npos)
    return;
  take(topic_of(*last), "base");
}

// "During the same period last year, 38,398 wildfires were reported": the sentence is about the base, or the clause
// behind a semicolon is.
void period_reader::take_the_base_of_the_sentence() {
  constexpr std::size_t kOpening = 8;
  if (!is_level()) return;
  auto const* last = last_base();
  if (last == nullptr || !last->rule.starts_with("en.")) return;
  auto const lead = right_before(text, last->begin, kOpening);
  auto const stop = lead.rfind(u';');
  auto const in_clause = stop != lead.npos && last->begin - (lead.size() - stop) >= told.here_end;
  if (!in_clause && (here.set || last->begin > told.sentence_begin + kOpening)) return;
  if (contains(between(text, last->end, figure.begin), u";"sv)) return;
  // "In the same period last year 41,000 hectares burned"
  if (at(text, last->end) == u',' || last->rule == "en.phrase" ||
      (last->rule == "en.ago" && at(text, last->end) != u':'))
    take(topic_of(*last), "base");
}

// "Aircraft movements are up 1.6% compared to August 2013", in a text about 2014: a change against a part of the year
// before is of that part of this year.
void period_reader::take_the_year_behind_a_base() {
  constexpr std::size_t kFarthest = 48;
  auto const unsaid = rule == "carried" || rule == "document";
  // "carried 8.9 million people, 12 percent up on January-September 2024", where no other time is said.
  auto const nothing_said = unsaid && !known(chosen.days);
  if (!unsaid || is_level() || told.next_time >= told.times.size() ||
      (!nothing_said && !chosen.rule.starts_with("en.")))
    return;
  auto const& base = told.times[told.next_time];
  if (base.role != time_role::base || !base.rule.starts_with("en.") || base.refers_back || !known(base.days) ||
      base.begin < figure.end || base.begin - figure.end > kFarthest || base.begin >= told.clause_end(figure.end))
    return;
  if (base.unit != time_unit::month && base.unit != time_unit::quarter && base.unit != time_unit::half &&
      !(nothing_said && base.unit == time_unit::range))
    return;
  auto const year = [](base::day d) { return static_cast<int>(std::chrono::year_month_day{d}.year()); };
  auto const later = years_before(base.days, {}, -1, *told.context.holidays);
  if (nothing_said && (!known(later) || !told.context.published || year(*later.last) < year(*told.context.published)))
    return;
  if (!known(later) || (!nothing_said && (year(*later.last) != year(*chosen.days.last) || later == chosen.days)) ||
      (told.context.published && *later.last > *told.context.published))
    return;
  take_days(later, "year behind its base");
  told.here = chosen;
  told.here.set = true;
}

// "For 2018 as a whole approvals rose to 179 billion. China committed 48 billion or 52.6 percent of the quarter's
// total": of the quarter that was told of last.
void period_reader::take_the_quarter_again() {
  constexpr std::size_t kReach = 100;
  if (here.set || !chosen.rule.starts_with("en.") || figure.is_base) return;
  auto const behind = text.substr(figure.end, kReach);
  if (!contains(behind.substr(0, behind.find(u". "sv)), u" of the quarter's total"sv)) return;
  for (auto k = told.next_time; k-- > 0;) {
    auto const& one = told.times[k];
    if (one.unit != time_unit::quarter || one.role != time_role::period || !known(one.days)) continue;
    take(topic_of(one), "quarter");
    told.here = chosen;
    return;
  }
}

// "compared to 2011, when it added 32.4 MW", "than in the first half of 2020, when only 402.6 trillion came": of the
// time that the clause goes on from.
void period_reader::take_what_was_then() {
  constexpr std::size_t kLongest = 60;
  if (!is_level() || told.next_time == 0) return;
  auto const& last = told.times[told.next_time - 1];
  if (!last.rule.starts_with("en.") || !known(last.days) || last.begin < told.sentence_begin || last.end > figure.begin)
    return;
  auto const clause = between(text, last.end, figure.begin);
  if (!clause.starts_with(u", when "sv) || clause.size() > kLongest ||
      clause.substr(2).find_first_of(u",;:()0123456789"sv) != clause.npos)
    return;
  take_days(base_days(last), "when");
}

}  // namespace fengsui::sense::reader::periods
