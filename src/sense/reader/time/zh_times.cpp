#include <algorithm>

#include "sense/reader/time/scan.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"
#include "sense/reader/time/zh_around.h"
#include "sense/reader/time/zh_match.h"
#include "sense/reader/time/zh_point.h"

namespace fengsui::sense::reader::times {
namespace {

using base::day;
using std::chrono::days;
using given = calendar_point::given;

// 7月12日通报:7月6日以来…: what has been since a day has been until it was told.
day said_on(scan const& s, day first) {
  auto const published = *s.context.published;
  if (s.out.empty()) return published;
  auto const& told = s.out.back();
  if (told.role != time_role::dateline || told.begin < s.sentence_begin || !told.days.last) return published;
  return first <= *told.days.last && *told.days.last <= published ? *told.days.last : published;
}

std::optional<time_expression> of_past(scan& s, std::size_t pos, std::size_t number_at, bool ahead) {
  auto const found = length_at(s.text, number_at);
  if (!found || found->hours || found->days == 0) return {};
  time_expression made;
  made.begin = pos;
  made.end = after_any(s.text, found->end, {u"以来", u"来", u"里", u"内", u"中", u"间"});
  made.unit = time_unit::range;
  made.rule = ahead ? "zh.coming" : "zh.past";
  if (!s.context.published) return made;
  auto const today = *s.context.published;
  made.days.is = days_meant::kind::approx;
  if (ahead) {
    made.days.first = today + days{1};
    made.days.last = today + days{found->days};
  } else {
    made.days.first =
        found->days % 365 == 0 ? shift_years(today, -static_cast<int>(found->days / 365)) : today - days{found->days};
    made.days.last = today;
  }
  return made;
}

// 近五年来, 过去十年, 未来三天, 5天前, 三年来
std::optional<time_expression> counted_from_now(scan& s, std::size_t pos) {
  auto const word = zh_word_at(s.text, pos);
  if (word.kind == zh_kind::past || word.kind == zh_kind::coming || word.text == u"最近") {
    auto next = after_any(s.text, pos + word.text.size(), {u"的"});
    // 近3天 may be "nearly three days" of a figure; 近三年 in words is a stretch.
    if (word.text == u"近" && is_digit(at(s.text, next)) && !within(s.text, next, 8, {u"年", u"来", u"月"})) return {};
    return of_past(s, pos, next, word.kind == zh_kind::coming);
  }
  auto const found = length_at(s.text, pos);
  if (!found || found->hours || found->days == 0) return {};
  if (starts_any(s.text, found->end, {u"来", u"以来"}) && found->days >= 30) return of_past(s, pos, pos, false);
  auto const ago = after_any(s.text, found->end, {u"之前", u"以前", u"前"});
  auto const later = after_any(s.text, found->end, {u"之后", u"以后", u"后"});
  if (ago == found->end && later == found->end) return {};
  time_expression made;
  made.begin = pos;
  made.end = std::max(ago, later);
  made.unit = time_unit::day;
  made.rule = "zh.ago";
  made.role = time_role::vague;
  if (s.context.published && found->whole_days) {
    auto const shift = days{found->days};
    auto const one = ago != found->end ? *s.context.published - shift : *s.context.published + shift;
    made.days = meant({one, one});
    made.role = time_role::period;
    made.weak = true;
  }
  return made;
}

time_expression back_to(scan const& s, std::size_t pos, zh_word const& word) {
  time_expression made;
  made.begin = pos;
  made.end = pos + word.text.size();
  made.refers_back = true;
  made.rule = "zh.back";
  auto const& context = s.context;
  switch (word.kind) {
    case zh_kind::back_day:
      made.unit = time_unit::day;
      if (context.latest_day)
        made.days = meant({*context.latest_day + days{word.value}, *context.latest_day + days{word.value}});
      if (word.value == 0 && ends_any(s.text, pos, {u"上年", u"去年", u"比"})) made.role = time_role::base;
      break;
    case zh_kind::back_span:
      made.unit = time_unit::range;
      made.days = s.at_hand();
      made.holiday = context.latest_span.is != days_meant::kind::unknown ? context.span_holiday : context.main_holiday;
      // 6月10日,端午假期最后一天…。假期3天: a day of a holiday stands for the whole of it.
      if (made.days.first && made.days.first == made.days.last && word.text.find(u"假") != std::u16string_view::npos) {
        auto block = context.holidays->on(*made.days.first);
        if (!made.holiday.empty()) {
          if (auto const named = context.holidays->find(made.holiday, year_of(*made.days.last))) block = named;
        }
        if (block) {
          made.days = meant({block->first, block->last});
          made.holiday = block->id;
          made.unit = time_unit::holiday;
        }
      }
      break;
    case zh_kind::same_year:
      made.unit = time_unit::year;
      if (context.latest.last) {
        auto const year = year_of(*context.latest.last) + word.value;
        made.days = meant({month_of(year, 1).first, month_of(year, 12).last});
        // 当年到位 in a text about its first ten months.
        auto const& main = context.main;
        if (word.value == 0 && context.main_unit != time_unit::year && main.is == days_meant::kind::span &&
            main.first && main.last && *made.days.first <= *main.first && *main.last <= *made.days.last)
          made.days = main;
      }
      break;
    default:
      break;
  }
  if (is_base(s.text, pos, made.end)) made.role = time_role::base;
  return made;
}

// The year of what the sentence has spoken of last, else of what the document is about, else the last one written; 0
// where there is none.
int year_told_of(scan const& s) {
  if (!s.out.empty()) {
    auto const& last = s.out.back();
    if (last.begin >= s.sentence_begin && last.role == time_role::period && last.days.last)
      return year_of(*last.days.last);
  }
  auto const& main = s.context.main;
  // A day alone is when something was said or done, hardly what a text with another year is about.
  bool const is_day = main.first && main.last && *main.first == *main.last;
  if (main.last && !(is_day && s.context.year != 0)) return year_of(*main.last);
  return s.context.year;
}

// 首日, 第3天, 最后一天 of the holiday or stretch at hand.
std::optional<time_expression> part_of_stretch(scan& s, std::size_t pos) {
  zh_point point;
  point.end = pos;
  // 节前15天, 节后25天 of a travel season: its first and its last days.
  auto const behind_feast = starts(s.text, pos, u"节后");
  if (starts(s.text, pos, u"节前") || behind_feast) {
    if (auto const long_is = length_at(s.text, pos + 2); long_is && long_is->whole_days && long_is->days > 0) {
      point.from.of_holiday = behind_feast ? calendar_point::part::last_days : calendar_point::part::first_days;
      point.from.nth = static_cast<int>(long_is->days);
      point.end = long_is->end;
    }
  }
  if (point.end == pos) read_part_of_holiday(s.text, point);
  if (point.end == pos) return {};
  if (is_predicate(s, pos, point.end)) {
    time_expression told;
    told.begin = pos;
    told.end = point.end;
    told.role = time_role::vague;
    told.rule = "zh.predicate";
    return told;
  }
  auto const seasonal = starts(s.text, pos, u"节前") || starts(s.text, pos, u"节后");
  // The season is the document's, not the days before the feast that have just been named.
  auto const& near_by = s.at_hand();
  auto const& main = s.context.main;
  auto const wider = main.first && main.last && near_by.first && near_by.last && *main.first <= *near_by.first &&
                     *near_by.last <= *main.last;
  constexpr int kLongestSeason = 62;
  auto const is_season = wider && (*main.last - *main.first).count() <= kLongestSeason;
  auto whole = seasonal && (!s.context.main_holiday.empty() || is_season) ? main : near_by;
  // 2025年铁路春运2月22日结束…。节前15天…,节后25天…: in a text about the year the season of that year.
  if (seasonal && s.context.main_holiday.empty() && !is_season) {
    constexpr std::size_t kReach = 400;
    auto const told = s.text.substr(pos > kReach ? pos - kReach : 0, std::min(pos, kReach));
    auto const& of = main.last ? main : near_by;
    auto const season = of.last && told.find(u"春运") != std::u16string_view::npos
                            ? model::travel_season("chunyun", year_of(*of.last))
                            : std::nullopt;
    if (season) whole = meant({season->first, season->last});
  }
  if (!whole.first || *whole.first == *whole.last) return {};
  time_expression made;
  made.begin = pos;
  made.end = point.end;
  made.refers_back = true;
  made.rule = "zh.part";
  made.unit = time_unit::day;
  made.holiday = s.context.span_holiday;
  auto const& p = point.from;
  auto first = *whole.first;
  auto last = *whole.last;
  if (p.of_holiday == calendar_point::part::nth) {
    first += days{p.nth - 1};
    last = first;
  } else if (p.of_holiday == calendar_point::part::last) {
    first = last;
  } else if (p.of_holiday == calendar_point::part::first_days) {
    last = first + days{p.nth - 1};
    made.unit = time_unit::range;
  } else if (p.of_holiday == calendar_point::part::last_days) {
    first = last - days{p.nth - 1};
    made.unit = time_unit::range;
  } else {
    return {};
  }
  if (first < *whole.first) return {};
  if (last > *whole.last) return {};
  made.days = meant({first, last});
  return made;
}

// 去年同期, 2019年同期, 上年同日: the stretch at hand in another year.
days_meant same_in(scan const& s, calendar_point const& p) {
  auto const& now = s.context.latest.is != days_meant::kind::unknown ? s.context.latest : s.context.main;
  auto const holiday =
      s.context.latest.is != days_meant::kind::unknown ? s.context.latest_holiday : s.context.main_holiday;
  if (!now.last) return {};
  auto back = 1;
  if (p.year_is == given::written) back = year_of(*now.last) - p.year;
  if (p.year_is == given::shifted) back = -p.year;
  if (back < 0 || back > 60) return {};
  return years_before(now, holiday, back, *s.context.holidays);
}

std::optional<time_expression> of_era(scan& s, std::size_t pos, zh_word const& word) {
  auto const end = pos + word.text.size();
  auto const since = after_any(s.text, end, {u"以来", u"时期以来", u"期间以来"});
  auto const during = after_any(s.text, end, {u"期间", u"时期", u"规划期", u"期"});
  if (since == end && during == end) return {};
  time_expression made;
  made.begin = pos;
  made.end = std::max(since, during);
  made.unit = time_unit::range;
  made.rule = "zh.plan";
  auto const first = month_of(1951 + word.value * 5, 1).first;  // the fourteenth began in 2021
  auto const last = month_of(1951 + word.value * 5 + 4, 12).last;
  made.days = meant({first, since != end && s.context.published ? std::min(last, *s.context.published) : last});
  return made;
}

}  // namespace

std::optional<std::size_t> read_zh_time(scan& s, std::size_t pos) {
  auto const text = s.text;
  auto begin = pos;
  auto from = pos;
  bool until = false;
  bool since = false;
  auto const word = zh_word_at(text, pos);
  time_expression made;
  made.begin = pos;
  made.end = pos + word.text.size();
  switch (word.kind) {
    case zh_kind::stop:
      return made.end;
    case zh_kind::each:
      made.role = time_role::each;
      made.rule = "zh.each";
      note(s, made);
      return made.end;
    case zh_kind::to_now:
    case zh_kind::now:
      made.rule = "zh.now";
      made.unit = time_unit::day;
      made.weak = true;
      if (s.context.published) made.days = meant_as_of(*s.context.published);
      note(s, made);
      return made.end;
    case zh_kind::era:
      if (auto era = of_era(s, pos, word)) {
        auto const end = era->end;
        note(s, std::move(*era));
        return end;
      }
      return made.end;
    case zh_kind::back_day:
    case zh_kind::back_span:
    case zh_kind::same_year: {
      // 假期首日
      if (word.kind == zh_kind::back_span) {
        if (auto part = part_of_stretch(s, made.end)) {
          part->begin = pos;
          if (is_predicate(s, pos, made.end)) part->role = time_role::vague;
          auto const end = part->end;
          note(s, std::move(*part));
          return end;
        }
      }
      if (word.kind == zh_kind::back_span && is_predicate(s, pos, made.end)) return made.end;
      note(s, back_to(s, pos, word));
      return made.end;
    }
    case zh_kind::same_period:
    case zh_kind::lunar_same: {
      made.role = time_role::base;
      made.rule = word.kind == zh_kind::lunar_same ? "zh.lunar" : "zh.same";
      made.refers_back = true;
      // 同期,全国政府性基金收入…: the time that has been spoken of, and no other year's.
      if (word.kind == zh_kind::same_period && at(text, made.end) == u',' &&
          skip_spaces(text, s.sentence_begin) == pos) {
        made.role = time_role::period;
        made.rule = "zh.same_now";
        made.days = s.context.latest;
        made.holiday = s.context.latest_holiday;
        note(s, made);
        return made.end;
      }
      made.days = word.kind == zh_kind::lunar_same ? lunar_year_before(s.context.latest) : same_in(s, {});
      note(s, made);
      return made.end;
    }
    case zh_kind::vague:
      if (auto past = counted_from_now(s, pos)) {
        auto const end = past->end;
        note(s, std::move(*past));
        return end;
      }
      made.role = time_role::vague;
      made.rule = "zh.vague";
      note(s, made);
      return made.end;
    case zh_kind::until:
      until = true;
      from = skip_spaces(text, made.end);
      break;
    default:
      if (at(text, pos) == u'至' || at(text, pos) == u'到') {
        // 至4月6日止
        from = pos + 1;
        auto const point = zh_point_at(text, from);
        if (!point || !starts_any(text, point->end, {u"止", u"为止"})) return {};
        until = true;
      } else if (at(text, pos) == u'自' || at(text, pos) == u'从') {
        from = skip_spaces(text, pos + 1);
        if (!zh_point_at(text, from)) return {};
        since = at(text, pos) == u'自';
      }
      break;
  }
  if (auto point = zh_point_at(text, from)) {
    auto end = point->end;
    auto const ahead = speaks_of_the_future(text, s.sentence_begin, end);
    auto const look = s.look(ahead);
    made.rule = "zh.point";
    made.unit = unit_of(point->from);
    made.holiday = point->from.holiday;
    made.weak = point->weak;
    made.year_written = point->from.year_is != given::no;
    if (point->same_period) {
      made.end = end;
      made.role = time_role::base;
      made.rule = "zh.same";
      made.refers_back = true;
      made.days = same_in(s, point->from);
      note(s, made);
      return end;
    }
    // 2017年春运2月21日结束: the day is the season's last, not when something was.
    if (!point->from.holiday.empty() && !point->to && point->from.of_holiday == calendar_point::part::whole) {
      auto const last = zh_point_at(text, after_any(text, end, {u"于", u"在", u"到", u"至"}));
      if (last && unit_of(last->from) == time_unit::day && !last->to) {
        auto const closed = after_close(text, last->end);
        auto const opened = after_open(text, last->end);
        if (closed != std::u16string_view::npos) end = closed;
        if (opened != std::u16string_view::npos) end = opened;
      }
    }
    std::optional<stretch> found;
    std::vector<day> dates;
    if (point->to) {
      found = days_between(point->from, *point->to, look);
      made.unit = time_unit::range;
      made.rule = "zh.range";
    } else if (!point->more_days.empty()) {
      auto each = point->from;
      if (auto const one = days_of(each, look)) {
        dates.push_back(one->first);
        for (auto const number : point->more_days) dates.push_back(one->first + days{number - each.day});
      }
      made.rule = "zh.days";
    } else {
      auto after = end;
      if (made.unit == time_unit::day) after = after_bracket(text, after_clock(text, after_bracket(text, after)));
      std::size_t to_end = 0;
      auto const to = until ? std::optional<calendar_point>{} : range_end(text, after, to_end);
      if (to) {
        found = days_between(point->from, *to, look);
        if (found) {
          made.unit = time_unit::range;
          made.rule = "zh.range";
          end = unit_of(*to) == time_unit::day ? after_bracket(text, after_clock(text, to_end)) : to_end;
          made.year_written = made.year_written || to->year_is == given::written;
          since = false;
        }
      }
      if (!found) {
        found = days_of(point->from, look);
        end = after;
      }
    }
    // 4月3日、4月6日; 3日和6日
    if (found && made.unit == time_unit::day && made.rule == "zh.point" && !until) {
      auto previous = point->from;
      auto reach = end;
      dates.push_back(found->first);
      while (dates.size() < 31) {
        auto const next = after_any(text, reach, {u"、", u"和", u"及", u"与", u"以及"});
        if (next == reach) break;
        auto const another = zh_point_at(text, next);
        if (!another || unit_of(another->from) != time_unit::day || another->to || another->same_period ||
            !another->more_days.empty())
          break;
        auto same = another->from;
        if (same.month_is == given::no && same.day != 0 && same.day_is == given::no) {
          same.month_is = previous.month_is;
          same.month = previous.month;
        }
        if (same.year_is == given::no && previous.year_is != given::no)
          same.year_is = previous.year_is, same.year = previous.year;
        auto const one = days_of(same, look);
        if (!one) break;
        dates.push_back(one->first);
        previous = same;
        reach = after_clock(text, another->end);
      }
      if (dates.size() > 1) {
        end = reach;
        made.rule = "zh.days";
      } else {
        dates.clear();
      }
    }
    auto const is_year_alone = point->bare_year && made.rule == "zh.point";
    if (is_year_alone && names_an_event(text, end)) {
      made.end = end;
      made.role = time_role::vague;
      made.rule = "zh.name";
      note(s, made);
      return end;
    }
    if (is_year_alone && says_since_when(text, end)) {
      made.end = end;
      made.role = time_role::vague;
      made.rule = "zh.attribute";
      note(s, made);
      return end;
    }
    if ((point->from.whole_year || is_year_alone) && names_a_target(text, end)) {
      made.end = end;
      made.role = time_role::vague;
      made.rule = "zh.target";
      note(s, made);
      return end;
    }
    made.end = end;
    // The days as the sentence turns them.
    if (found && until) {
      made.days = meant_as_of(found->last);
      made.unit = time_unit::day;
      made.rule = "zh.until";
      made.end = after_any(text, end, {u"为止", u"止"});
    } else if (!dates.empty()) {
      made.days = meant_dates(std::move(dates));
      made.unit = made.days.is == days_meant::kind::dates ? time_unit::none : time_unit::range;
    } else if (found) {
      auto const suffix =
          after_any(text, end,
                    {u"以来", u"至今", u"以后", u"之后", u"(含)以后", u"及以后", u"或之后", u"及之后", u"开始", u"起"});
      auto const not_since = suffix != end && at(text, end) == u'起' &&
                             starts_any(text, end + 1, {u"降", u"飞", u"火", u"步", u"到", u"运"});
      auto const before_it = after_any(text, end, {u"以前", u"之前", u"及以前", u"或之前", u"前夕", u"前"});
      if ((suffix != end && !not_since) || (since && made.unit == time_unit::day && suffix == end)) {
        made.end = not_since ? end : suffix;
        auto first = found->first;
        if (made.unit != time_unit::day && starts_any(text, end, {u"之后", u"以后"})) first = found->last + days{1};
        made.rule = "zh.since";
        auto const from_a_day = made.unit == time_unit::day;
        made.unit = time_unit::range;
        // How long it lasts may stand behind: 自3月28日起开展为期7天的…
        auto const clause = text.substr(std::min(made.end, text.size()), 24);
        auto const lasting = clause.substr(0, clause.find_first_of(u"。;\n")).find(u"为期");
        std::optional<length> lasts;
        if (lasting != std::u16string_view::npos) lasts = length_at(text, made.end + lasting + 2);
        if (lasts && lasts->whole_days) {
          made.days = meant({first, first + days{lasts->days - 1}});
        } else if (is_year_alone && s.context.main.is == days_meant::kind::span && s.context.main.first == first) {
          made.days = s.context.main;  // 今年以来 in a text about the first quarter
          made.refers_back = true;
        } else if (s.context.published && first <= *s.context.published) {
          made.days = meant({first, from_a_day ? said_on(s, first) : *s.context.published});
        } else {
          made.days.first = first;
          made.weak = true;
        }
      } else if (before_it != end && !starts_any(text, end, {u"前往", u"前后", u"前三", u"前两", u"前列", u"前N"}) &&
                 made.rule == "zh.point" && !point->from.whole_year) {
        made.end = before_it;
        made.role = time_role::vague;
        made.rule = "zh.before";
        auto const inclusive = starts_any(text, end, {u"及以前", u"或之前"});
        made.days = meant({found->first, inclusive ? found->last : found->first - days{1}});
        made.days.first.reset();
      } else {
        // 2023年诊疗4.12亿人次。年末有医院1213家: the end of the year that is told of, not of the year of publication.
        if (point->from.at != calendar_point::edge::none && starts_any(text, pos, {u"年末", u"年底", u"年初"}) &&
            !ahead) {
          auto const told = year_told_of(s);
          if (told != 0 && told < year_of(found->last))
            found->first = found->last = shift_years(found->last, told - year_of(found->last));
        }
        made.days = point->from.at != calendar_point::edge::none && made.rule == "zh.point" ? meant_as_of(found->last)
                                                                                            : meant(*found);
        // 今年 alone is the part of it that has passed, or what the document is about.
        if (is_year_alone && point->from.year_is == given::shifted && point->from.year == 0 && !ahead) {
          auto const& main = s.context.main;
          if (auto const so_far = s.as_of_in_sentence(); so_far && found->first <= *so_far && *so_far <= found->last) {
            made.days = meant({found->first, *so_far});
            made.refers_back = true;
          } else if (main.first && main.last && *main.first == *main.last && found->first <= *main.last &&
                     text.substr(pos > 8 ? pos - 8 : 0, std::min<std::size_t>(pos, 8)).find(u"至此") !=
                         std::u16string_view::npos) {
            // 28日签约24个。至此,全县今年签约61个
            made.days = meant({found->first, *main.last});
          } else if (main.first && main.is == days_meant::kind::span && s.context.main_unit != time_unit::year &&
                     *main.first >= found->first && *main.last <= found->last) {
            made.days = main;
            made.holiday = s.context.main_holiday;
            made.unit = s.context.main_unit;
            made.refers_back = true;
          } else if (s.context.published && *s.context.published < found->last) {
            made.days = meant({found->first, *s.context.published});
          }
        }
      }
    }
    // A headline's year is a frame only, unless it is a year that has passed: 2020年旅客吞吐量4376万人次.
    auto const passed = s.context.published && found && found->last < *s.context.published;
    if (is_year_alone && s.in_headline && !passed) made.weak = true;
    if (s.in_quote && point->from.day_is == given::shifted) made.weak = true;  // somebody says so
    if (!point->from.holiday.empty() && made.role == time_role::period && is_predicate(s, begin, made.end)) {
      made.role = time_role::vague;
      made.rule = "zh.predicate";
    }
    if (made.role == time_role::period) {
      if (is_base(text, begin, made.end)) {
        made.role = time_role::base;
      } else if ((made.unit == time_unit::day || made.unit == time_unit::week) && made.rule == "zh.point" &&
                 is_dateline(text, begin, made.end)) {
        made.role = time_role::dateline;
      }
    }
    note(s, made);
    return made.end;
  }
  if (until || since) return made.end;
  if (auto counted = counted_from_now(s, pos)) {
    auto const end = counted->end;
    note(s, std::move(*counted));
    return end;
  }
  if (auto part = part_of_stretch(s, pos)) {
    auto const end = part->end;
    note(s, std::move(*part));
    return end;
  }
  if (auto const lasts = length_at(text, pos)) {
    made.end = lasts->end;
    made.role = time_role::duration;
    made.rule = "zh.length";
    if (!lasts->hours && lasts->days > 0) made.length_days = lasts->days;
    note(s, made);
    return made.end;
  }
  auto const clock = after_clock(text, pos);
  if (clock != pos && !is_letter(before(text, pos)) && !is_digit(before(text, pos)) && before(text, pos) != u':') {
    made.end = clock;
    made.role = time_role::clock;
    made.rule = "zh.clock";
    note(s, made);
    return made.end;
  }
  static constexpr std::u16string_view kWeekdays = u"一二三四五六日天";
  auto const week = after_any(text, pos, {u"周", u"星期", u"礼拜"});
  if (week != pos) {
    auto const index = kWeekdays.find(at(text, week));
    if (index != std::u16string_view::npos && !starts_any(text, week + 1, {u"年", u"岁", u"边", u"报", u"刊"}) &&
        !is_chinese_numeral(before(text, pos))) {
      calendar_point p;
      p.weekday = index == 7 ? 7 : static_cast<int>(index) + 1;
      made.end = week + 1;
      made.unit = time_unit::day;
      made.rule = "zh.weekday";
      made.weak = true;
      if (auto const one = days_of(p, s.look(false))) made.days = meant(*one);
      note(s, made);
      return made.end;
    }
  }
  return {};
}

}  // namespace fengsui::sense::reader::times
