#include "sense/reader/time/calendar_point.h"

#include <cstdlib>

namespace fengsui::sense::reader::times {
namespace {

using base::day;
using std::chrono::days;
using given = calendar_point::given;

// A plan is published a little ahead of its days; a day without a year that lies further ahead is last year's.
constexpr days kAhead{10};

std::optional<day> valid(int year, int month, int number) {
  auto const date = std::chrono::year{year} / month / number;
  if (!date.ok()) return {};
  return day{date};
}

std::optional<stretch> one_day(std::optional<day> one) {
  if (!one) return {};
  return stretch{*one, *one};
}

std::optional<stretch> in_year(calendar_point const& p, int year, sight const& s);

// The days within the holiday that the words pick.
stretch part_of(calendar_point const& p, stretch whole) {
  switch (p.of_holiday) {
    case calendar_point::part::nth:
      return {whole.first + days{p.nth - 1}, whole.first + days{p.nth - 1}};
    case calendar_point::part::last:
      return {whole.last, whole.last};
    case calendar_point::part::first_days:
      return {whole.first, whole.first + days{p.nth - 1}};
    case calendar_point::part::last_days:
      return {whole.last - days{p.nth - 1}, whole.last};
    default:
      return whole;
  }
}

std::optional<stretch> of_holiday(calendar_point const& p, int year, sight const& s) {
  if (p.of_holiday == calendar_point::part::feast) return one_day(model::feast_day(p.holiday, year));
  if (p.of_holiday == calendar_point::part::eve) {
    auto const feast = model::feast_day(p.holiday, year);
    if (!feast) return {};
    return one_day(*feast - days{1});
  }
  auto const& context = *s.context;
  if (!s.days_off && p.of_holiday == calendar_point::part::whole && p.holiday == context.window_holiday &&
      year == context.window_year) {
    if (!context.window.first) return {};
    return stretch{*context.window.first, *context.window.last};
  }
  auto block = context.holidays->find(p.holiday, year);
  if (!block) block = model::travel_season(p.holiday, year);
  if (!block) {
    auto const feast = model::feast_day(p.holiday, year);
    if (!feast || p.holiday == "spring-festival" || p.holiday == "national") return {};
    if (context.holidays->find("national", year)) return one_day(feast);  // a feast without days off of its own
    return {};
  }
  return part_of(p, {block->first, block->last});
}

std::optional<stretch> in_year(calendar_point const& p, int year, sight const& s) {
  if (!p.holiday.empty()) return of_holiday(p, year, s);
  if (p.lunar.month != 0) return one_day(model::day_of({year, p.lunar.month, p.lunar.day, false}));
  if (p.month_is == given::written && p.month != 0) {
    if (p.day != 0) return one_day(valid(year, p.month, p.day));
    auto month = month_of(year, p.month);
    if (p.month_to != 0) month.last = month_of(year, p.month_to).last;
    if (p.ten_days != 0) {
      auto const start = month.first + days{(p.ten_days - 1) * 10};
      return stretch{start, p.ten_days == 3 ? month.last : start + days{9}};
    }
    return month;
  }
  if (p.quarter != 0) {
    auto const to = p.quarter_to != 0 ? p.quarter_to : p.quarter;
    return stretch{month_of(year, p.quarter * 3 - 2).first, month_of(year, to * 3).last};
  }
  if (p.half != 0) return stretch{month_of(year, p.half == 1 ? 1 : 7).first, month_of(year, p.half == 1 ? 6 : 12).last};
  return stretch{month_of(year, 1).first, month_of(year, 12).last};
}

std::optional<stretch> with_edge(calendar_point const& p, std::optional<stretch> found) {
  if (!found || p.at == calendar_point::edge::none) return found;
  return one_day(p.at == calendar_point::edge::end ? found->last : found->first);
}

// The month that 本月 stands for: the one named last, or the last of a half year that has passed (上半年…,其中当月…).
std::optional<day> month_at_hand(sight const& s) {
  auto const& context = *s.context;
  auto const past = context.latest.last && context.published && *context.latest.last <= *context.published;
  if (context.latest.last && context.latest_unit != time_unit::year &&
      (context.latest_unit != time_unit::half || past) && context.latest_unit != time_unit::none) {
    return context.latest.last;
  }
  return context.published;
}

std::optional<stretch> of_week(calendar_point const& p, sight const& s) {
  auto const& published = s.context->published;
  if (!published) return {};
  auto const weekday = static_cast<int>(std::chrono::weekday{*published}.iso_encoding());
  auto const monday = *published - days{weekday - 1} + days{7 * p.week_shift.value_or(0)};
  if (p.weekday == 0) return stretch{monday, monday + days{6}};
  if (p.weekday == 8) return stretch{monday + days{5}, monday + days{6}};
  auto one = monday + days{p.weekday - 1};
  if (!p.week_shift && one > *published && !s.ahead) one -= days{7};
  return stretch{one, one};
}

std::optional<stretch> of_day_alone(calendar_point const& p, sight const& s) {
  auto const& context = *s.context;
  auto const fits = [&](day month_holder) { return valid(year_of(month_holder), month_of(month_holder), p.day); };
  auto const fine = context.latest_unit == time_unit::day || context.latest_unit == time_unit::range ||
                    context.latest_unit == time_unit::holiday || context.latest_unit == time_unit::month;
  if (context.latest.last && fine) {
    if (auto const one = fits(*context.latest.last)) {
      if (!context.published || *one <= *context.published + kAhead) return stretch{*one, *one};
    }
  }
  if (!context.published) return {};
  auto month = std::chrono::year_month_day{*context.published};
  for (int tries = 0; tries < 3; ++tries) {
    auto const one =
        valid(static_cast<int>(month.year()), static_cast<int>(static_cast<unsigned>(month.month())), p.day);
    if (one && (*one <= *context.published || s.ahead)) return stretch{*one, *one};
    month = (month.year() / month.month() - std::chrono::months{1}) / 1;
  }
  return {};
}

// Does the year have to be guessed from the publication by where the whole stretch ends (1-12月 in January)?
bool by_its_end(calendar_point const& p) {
  return p.month_to != 0 || p.quarter_to != 0 || p.whole_year;
}

// 2008年11月份至2009年1月份…,其中11月份…: the year in which it lies inside what the text is about, else the one given.
int year_inside_the_main(calendar_point const& p, sight const& s, int given_year) {
  auto const& main = s.context->main;
  if (!main.first || !main.last || year_of(*main.first) == year_of(*main.last)) return given_year;
  auto const inside = [&](int year) {
    auto const found = in_year(p, year, s);
    return found && *main.first <= found->first && found->last <= *main.last;
  };
  return !inside(given_year) && inside(given_year - 1) ? given_year - 1 : given_year;
}

std::optional<int> guessed_year(calendar_point const& p, sight const& s) {
  auto const& context = *s.context;
  if (s.sentence_year != 0) return year_inside_the_main(p, s, s.sentence_year);
  if (!context.published) {
    if (context.year != 0) return context.year;
    return {};
  }
  auto const this_year = year_of(*context.published);
  if (p.whole_year && !s.ahead) return month_of(*context.published) <= 3 ? this_year - 1 : this_year;
  auto const whole_months = unit_of(p) != time_unit::day && unit_of(p) != time_unit::holiday;
  auto plain = s;
  plain.days_off = true;
  auto const start = [&](int year) -> std::optional<day> {
    auto const found = with_edge(p, in_year(p, year, plain));
    if (!found) return {};
    if (!by_its_end(p))
      return p.at == calendar_point::edge::end ? month_of(year_of(found->last), month_of(found->last)).first
                                               : found->first;
    return month_of(year_of(found->last), month_of(found->last)).first;
  };
  if (s.ahead) {
    std::optional<int> nearest;
    long best = 0;
    for (auto year = this_year - 1; year <= this_year + 1; ++year) {
      auto const from = start(year);
      if (!from) continue;
      // 计划上半年开工的113个项目, in a text of August: the half that has just ended is nearer than the next.
      auto const all = whole_months ? in_year(p, year, plain) : std::nullopt;
      auto const to = all ? std::max(*from, all->last) : *from;
      auto const away = *context.published > to ? (*context.published - to).count()
                                                : std::max(0L, static_cast<long>((*from - *context.published).count()));
      if (!nearest || away < best) nearest = year, best = away;
    }
    return nearest;
  }
  // Days of a leap year and holidays of a year that the table lacks are looked for further back.
  for (auto year = this_year + 1; year >= this_year - 4; --year) {
    auto const from = start(year);
    if (from && *from <= *context.published + (whole_months ? days{0} : kAhead)) return year;
  }
  return this_year;
}

}  // namespace

stretch month_of(int year, int month) {
  auto const first = std::chrono::year{year} / month / 1;
  return {day{first}, day{std::chrono::year{year} / month / std::chrono::last}};
}
int year_of(day d) {
  return static_cast<int>(std::chrono::year_month_day{d}.year());
}
int month_of(day d) {
  return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{d}.month()));
}
int day_of_month(day d) {
  return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{d}.day()));
}
bool is_month_end(day d) {
  return day_of_month(d + days{1}) == 1;
}
day shift_years(day d, int years) {
  auto const year = year_of(d) + years;
  if (auto const same = valid(year, month_of(d), day_of_month(d))) return *same;
  return *valid(year, 2, 28);
}

time_unit unit_of(calendar_point const& p) {
  if (p.at != calendar_point::edge::none) return time_unit::day;
  if (!p.holiday.empty()) return p.of_holiday == calendar_point::part::whole ? time_unit::holiday : time_unit::day;
  if (p.lunar.month != 0 || p.day != 0 || p.day_is != given::no) return time_unit::day;
  if (p.weekday != 0) return p.weekday == 8 ? time_unit::range : time_unit::day;
  if (p.week_shift) return time_unit::week;
  if (p.ten_days != 0) return time_unit::ten_days;
  if (p.month_is != given::no) return p.month_to != 0 ? time_unit::range : time_unit::month;
  if (p.quarter != 0 || p.quarter_is == given::shifted)
    return p.quarter_to != 0 ? time_unit::range : time_unit::quarter;
  if (p.half != 0) return time_unit::half;
  if (p.year_is != given::no || p.whole_year) return time_unit::year;
  return time_unit::none;
}

std::optional<stretch> days_of(calendar_point const& p, sight const& s) {
  auto const& context = *s.context;
  if (p.day_is == given::shifted) {
    if (!context.published) return {};
    return stretch{*context.published + days{p.day}, *context.published + days{p.day}};
  }
  if (p.weekday != 0 || p.week_shift) return of_week(p, s);
  if (p.month_is == given::shifted) {
    auto const holder = p.named_month ? month_at_hand(s) : context.published;
    if (!holder) return {};
    auto const month = std::chrono::year{year_of(*holder)} / month_of(*holder) + std::chrono::months{p.month};
    auto const year = static_cast<int>(month.year());
    auto filled = p;
    filled.month_is = given::written;
    filled.month = static_cast<int>(static_cast<unsigned>(month.month()));
    return with_edge(p, in_year(filled, year, s));
  }
  if (p.quarter_is == given::shifted) {
    if (!context.published) return {};
    auto const number = year_of(*context.published) * 4 + (month_of(*context.published) - 1) / 3 + p.quarter;
    auto const first = number % 4 * 3 + 1;
    return with_edge(p, stretch{month_of(number / 4, first).first, month_of(number / 4, first + 2).last});
  }
  if (p.day != 0 && p.month_is == given::no) return of_day_alone(p, s);
  std::optional<int> year;
  if (p.year_is == given::written) {
    year = p.year;
  } else if (p.year_is == given::shifted) {
    if (context.published) {
      year = year_of(*context.published) + p.year;
    } else if (context.year != 0) {
      year = context.year + p.year;
    }
  } else if (unit_of(p) != time_unit::none) {
    year = guessed_year(p, s);
  }
  if (!year || *year < 1 || *year > 9999) return {};
  return with_edge(p, in_year(p, *year, s));
}

std::optional<stretch> days_between(calendar_point from, calendar_point to, sight const& s) {
  // The coarser end says the unit: 3-5日 and 3月-5月 lend each other what they lack.
  if (from.year_is == given::no && to.year_is != given::no && to.month_is == given::no && from.month_is == given::no &&
      from.day == 0 && from.quarter == 0) {
    from.year_is = to.year_is;
    from.year = to.year;
  }
  if (to.day != 0 && to.month_is == given::no && from.month_is != given::no) {
    to.month_is = from.month_is;
    to.month = from.month;
    to.named_month = from.named_month;
    if (to.day < from.day && from.month_is == given::written) {
      to.month = from.month % 12 + 1;
      if (from.year_is == given::written && to.month == 1) to.year_is = given::written, to.year = from.year + 1;
    }
  }
  if (from.year_is == given::no && to.year_is == given::written) {
    auto const last = days_of(to, s);
    if (!last) return {};
    from.year_is = given::written;
    from.year = to.year;
    auto first = days_of(from, s);
    if (first && first->first > last->last) {
      --from.year;
      first = days_of(from, s);
    }
    if (!first) return {};
    return stretch{first->first, last->last};
  }
  auto look = s;
  auto const months_alone = unit_of(from) == time_unit::month && from.year_is == given::no && s.sentence_year == 0;
  if (months_alone && to.month_is == given::written && to.month >= from.month) {
    // "from January to September 15"
    if (to.day != 0) {
      auto const last = days_of(to, s);
      if (!last) return {};
      return stretch{month_of(year_of(last->last), from.month).first, last->last};
    }
    from.month_to = to.month;  // 1月至5月 is judged by its end
    return days_of(from, s);
  }
  auto const first = days_of(from, look);
  if (!first) return {};
  if (to.day != 0 && to.month_is == given::no && to.year_is == given::no) {  // 3-5日: both lie in one month
    auto last = valid(year_of(first->first), month_of(first->first), to.day);
    if (!last || *last < first->first) return {};
    return stretch{first->first, *last};
  }
  if (to.year_is == given::no) {
    look.sentence_year = year_of(first->first);
    auto last = days_of(to, look);
    if (last && last->last < first->first) {
      ++look.sentence_year;
      last = days_of(to, look);
    }
    // "from Friday to Monday"
    if (last && to.weekday != 0 && last->last < first->first)
      last = stretch{last->first + days{7}, last->last + days{7}};
    if (!last || last->last < first->first) return {};
    // "the fiscal year (Oct. 1 through Sep. 30)": nobody counts a season or a year before it is over.
    constexpr days kSeason{60};
    auto const now = s.context->published ? s.context->published : s.context->latest.last;
    if (!s.ahead && from.year_is == given::no && now && last->last > *now + kAhead &&
        last->last - first->first > kSeason && year_of(last->last) > year_of(first->first))
      return stretch{shift_years(first->first, -1), shift_years(last->last, -1)};
    return stretch{first->first, last->last};
  }
  auto const last = days_of(to, look);
  if (!last || last->last < first->first) return {};
  return stretch{first->first, last->last};
}

}  // namespace fengsui::sense::reader::times
