#include "sense/reader/period/period_walk.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "sense/reader/period/period_beside.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader::periods {

void walk::reach(std::size_t figure) {
  current = figure;
  go_to(figures[figure].begin);
  // "25% of the 2019 target of 792 trillion and absorbed 255,314 workers": behind the target's own number.
  if (here.rule.starts_with("en.")) end_target();
  counted_here = true;
  main_used = main_used || main.set;
  last_figure = figures[figure].begin;
}

std::u16string_view walk::clause_before(std::size_t pos) const {
  auto const from = std::max(sentence_begin, pos > 24 ? pos - 24 : 0);
  auto const told = between(text, from, pos);
  return told.substr(std::min(told.size(), told.find_last_of(u",;:"sv) + 1));
}

std::size_t walk::clause_end(std::size_t pos) const {
  // "The highest daily traffic, 530,000, is expected on October 1": the clause goes on behind it.
  if (current < figures.size() && pos == figures[current].end && at(text, pos) == u',' &&
      right_before(text, figures[current].begin, 2) == u", "sv) {
    for (std::u16string_view const verb : {u", is "sv, u", was "sv, u", were "sv, u", are "sv}) {
      if (text.substr(pos).starts_with(verb)) ++pos;
    }
  }
  auto const limit = std::min(text.size(), pos + 60);
  for (; pos < limit; ++pos) {
    auto const c = text[pos];
    if (c == u',' || c == u';' || c == u')' || is_sentence_break(text, pos)) break;
  }
  return pos;
}

void walk::go_to(std::size_t pos) {
  while (true) {
    auto const stop = next_time < times.size() && times[next_time].end <= pos ? times[next_time].begin : pos;
    for (; scanned < stop; ++scanned) {
      if (!is_one_of(text[scanned], u";,()。!?.\n")) continue;  // what ends nothing
      if (text[scanned] == u';') end_clause();
      if (text[scanned] == u',' || text[scanned] == u';') end_target();
      if (text[scanned] == u'(' || text[scanned] == u')') see_bracket(scanned);
      if (!is_sentence_break(text, scanned)) continue;
      end_sentence();
      auto const last_begin = std::exchange(sentence_begin, scanned + 1);
      if (text[scanned] == u'\n') end_paragraph();
      // 10月1日发送168万人次。其中成都东站31万人次: parts are of the same day.
      if (last_sentence.set && opens_with_some_of(last_begin)) carried = last_sentence;
      if (last_level.set && opens_with_parts()) carried = last_level;
      if (last_sentence.set && last_sentence.rule.starts_with("en.") && opens_with_an_item()) carried = last_sentence;
    }
    if (stop == pos) return;
    pass(times[next_time], next_time);
    ++next_time;
  }
}

bool walk::opens_with_some_of(std::size_t last_begin) const {
  constexpr std::size_t kLongest = 10;
  constexpr std::size_t kNoun = 2;
  constexpr std::size_t kSentence = 200;
  auto const opening = text.substr(sentence_begin, kLongest);
  if (opening.starts_with(u"其中"sv)) return true;
  auto const among = opening.substr(0, opening.find(u','));
  if (among.size() == opening.size() || among.size() <= kNoun || !among.ends_with(u'中')) return false;
  auto const noun = among.substr(among.size() - 1 - kNoun, kNoun);
  // 1—10月累计43825亿,10月份4375亿。累计中,…: of what has been added up, and not of the month told last.
  if (noun == u"累计"sv) return false;
  return contains(
      between(text, std::max(last_begin, sentence_begin - std::min(sentence_begin, kSentence)), sentence_begin), noun);
}

bool walk::opens_with_parts() const {
  auto told = text.substr(sentence_begin, 24);
  told.remove_prefix(std::min(told.size(), told.find_first_not_of(u" \n"sv)));
  static constexpr any_of_words kOpenings{u"Of the latter", u"Of this",      u"Of that",   u"Of which",
                                          u"Of the figure", u"Of the total", u"Of the sum"};
  return kOpenings.open(told) > 0;
}

// "Last week 706,382 came. China: 118,216, Malaysia: 63,725": a list without a verb belongs to what was told before it.
bool walk::opens_with_an_item() const {
  constexpr std::size_t kLongestHead = 28;
  auto told = text.substr(sentence_begin, kLongestHead);
  told.remove_prefix(std::min(told.size(), told.find_first_not_of(u" \n"sv)));
  auto const colon = told.find(u": "sv);
  return colon != told.npos && told.find_first_of(u",;.(0123456789"sv) > colon && is_digit(at(told, colon + 2));
}

// 假期保障1351.7万人次,其中单日最高出现在2月12日,达185.7万人次;查验…: a peak's day is left again.
void walk::leave_the_peak() {
  if (before_peak.set && here_end == peak_end) here = before_peak;
  before_peak = {};
}

void walk::end_clause() {
  leave_the_peak();
  if (!since_here) return;
  here = before_since;
  since_here = false;
}

void walk::end_target() {
  if (!before_target.set || last_figure < here_end) return;
  here = before_target;
  before_target = {};
}

void walk::see_bracket(std::size_t pos) {
  if (text[pos] == u'(') {
    before_bracket = here;
    bracket = pos + 1;
  } else if (text[pos] == u')' && bracket != 0) {
    // 负荷为1.39亿千瓦(2月17日),日电量…: the day of the figure that it stands behind.
    auto const is_its = [this](std::size_t i) {
      return i < figures.size() && figures[i].end + 1 == bracket && !figures[i].is_duration;
    };
    auto const dates_one = here_end == pos && (is_its(current) || (current > 0 && is_its(current - 1)));
    // "65.1 billion units (plan 64.6 billion units, last year 60.6 billion units), nuclear 10.9 billion units"
    auto const before_it =
        before_bracket.set ? known(before_bracket.days) : here.rule.starts_with("en.") && carried.set;
    if (here.set && here_end > bracket && (last_figure >= here_end || dates_one) && before_it) here = before_bracket;
    bracket = 0;
  }
}

void walk::end_sentence() {
  leave_stretch_for_main();
  since_here = false;
  leave_the_peak();
  bracket = 0;
  if (before_target.set) here = before_target;
  before_target = {};
  last_sentence = here;
  to_date = {};
  carry_over();
  counted_here = false;
  here_is_planned = false;
  here = {};
  month_before = {};
  row_length = 0;
}

void walk::end_paragraph() {
  counts_to_date = false;
  if (in_paragraph && main.set) carried = main;
  in_paragraph = false;
}

// In a text about a quarter what has been since a day of it is left again.
void walk::leave_stretch_for_main() {
  if (since_here && main.set && main_told && known(main.days) && known(here.days) &&
      *main.days.first <= *here.days.first && !(main.days == here.days))
    here = before_since.set ? before_since : main;
}

void walk::count_in_row(topic const& earlier) {
  auto const is_part = [](topic const& one) { return one.set && known(one.days) && one.rule.starts_with("en."); };
  auto const follows = [&](days_meant const& days) { return *days.last + std::chrono::days{1} == *here.days.first; };
  if (!counted_here || !is_part(earlier) || !is_part(here) || !is_a_month(here.days) || !follows(earlier.days)) {
    row_length = 0;
    return;
  }
  if (row_length == 0) row = earlier;
  row_length = std::max<std::size_t>(row_length, 1) + 1;
  row.days.last = here.days.last;
}

// What of a sentence's own time holds in the next one.
void walk::carry_over() {
  constexpr std::size_t kRow = 3;
  if (row_length >= kRow) {
    if (!carried.set || !known(carried.days) || !holds(carried.days, row.days)) carried = row;
    return;
  }
  // "The holiday gets under way on 13 April.": a day that nothing was counted on leaves what the text is about.
  auto const only_named = here.set && !counted_here && main.set && main_told && here.rule.starts_with("en.") &&
                          known(here.days) && is_one_day(here.days);
  // "rose 7.8 percent to 90,338 in July and 16.7 percent to 543,205 for the year up to July. Asian visitors …"
  if (month_before.set && counted_here) {
    carried = month_before;
    in_paragraph = true;
    return;
  }
  if (!here.set || only_named || is_of_a_time_gone_by() || (here_is_planned && carried.set)) return;
  // A day inside the period that the text is about is left again; a new period stays.
  // 春运进入第32天,昨日发送57.3万人次。成都站12.6万人次: one that no figure was of is only named.
  auto const back = main.set && holds(main.days, here.days) && (main_told || main.holiday.empty());
  auto const goes_on = back && is_month_of_the_paragraph();
  carried = back && !goes_on && !is_the_year_so_far() ? main : here;
  in_paragraph = goes_on;
}

// The months of the year to the end of the one told before, in English.
bool walk::is_the_year_up_to(topic const& month) const {
  if (!here.rule.starts_with("en.") || !month.set || !known(month.days) || !known(here.days) || !is_a_month(month.days))
    return false;
  return here.days.last == month.days.last && is_first_of_its_year(*here.days.first, *month.days.last) &&
         *here.days.first < *month.days.first;
}

// 2019年项目196个,1-8月完成投资1750亿元。产业项目752.49亿元: while the year lasts, what is done is done in so much of
// it.
bool walk::is_the_year_so_far() const {
  auto const& day = context.published;
  return here.rule.starts_with("zh.") && counted_here && day && main_is_year && known(main.days) && known(here.days) &&
         *day <= *main.days.last && here.days.is == days_meant::kind::span && here.days.first == main.days.first &&
         *here.days.last < *main.days.last;
}

// "… won it. Last year they took two golds. A total of 305 students took part": behind what the text has told already.
bool walk::looks_back_a_year(std::size_t end) const {
  return right_before(text, end, 8) == u"ast year"sv && !figures.empty() && figures[0].begin < sentence_begin;
}

// "In 2016 there were 10,942. Porto and Braga …": what an English sentence says of an earlier time holds there alone.
bool walk::is_of_a_time_gone_by() const {
  if (!main.set && !carried.set && here.rule == "en.point" && here_end <= text.size() && looks_back_a_year(here_end))
    return true;
  return main.set && main_told && here.rule.starts_with("en.") && known(here.days) && known(main.days) &&
         *here.days.last < *main.days.first;
}

// "In September liquid cargoes stood at 1.3 million tons. Bulk goods …": a month of what an English text is about goes
// on to the paragraph's end.
bool walk::is_month_of_the_paragraph() const {
  // "In December alone" is told of in passing.
  // "up 3.4%; in June they were 2.04 million" is of its clause.
  auto const opens = !contains(between(text, sentence_begin, here_end), u"; "sv);
  return counted_here && opens && here.rule.starts_with("en.") && known(here.days) && is_a_month(here.days) &&
         !text.substr(here_end).starts_with(u" alone"sv) && !text.substr(here_end).starts_with(u"'s "sv);
}

// What a time expression that has been reached changes.
void walk::pass(time_expression const& one, std::size_t index) {
  if (one.rule == "en.phrase" && one.unit == time_unit::range && known(one.days) && context.published &&
      *one.days.last == *context.published)
    counts_to_date = true;
  if (one.role != time_role::period) return;
  if (one.weak && (main.set || here.set || known(context.main))) return;
  if (is_of_a_base_before_it(one) || is_of_one_part(one) || is_of_an_outlook(one) || is_what_the_days_are_of(one))
    return;
  if (is_when_the_base_was(one)) return;
  if (is_year_up_to_the_day(one)) {
    to_date = one.days;
    if (!one.refers_back) to_date.last = here.days.last;
    return;
  }
  if (is_name_of_the_dates(one)) {
    here_end = one.end;
    return;
  }
  if (is_launch_of_a_contest(one) || only_names_a_holiday(one)) return;
  if (is_holiday_of_the_window(one)) {
    here = main;
    here_end = one.end;
    return;
  }
  take_as_main(one, index);
  sum_up_to(one);
  leave_for_a_target(one);
  leave_for_a_peak(one);
  leave_for_a_stretch(one);
  auto const earlier = here;
  here = topic_of(one);
  if (counted_here && is_the_year_up_to(earlier)) month_before = earlier;
  count_in_row(earlier);
  here_end = one.end;
  here_is_planned = right_before(text, one.begin, 2) == u"计划"sv;
  join_with(earlier, index);
}

// "In October and November 380,000 tonnes were moved": over both.
void walk::join_with(topic const& earlier, std::size_t index) {
  if (index == 0 || !earlier.set || !known(earlier.days) || !are_joined(*this, index - 1) ||
      *earlier.days.last + std::chrono::days{1} != *here.days.first)
    return;
  here.days.first = earlier.days.first;
  if (main.set && main.days == earlier.days) main.days = here.days;
}

// 2月11日至16日连续6天增幅在10%以上: told in passing.
bool walk::is_streak(time_expression const& one) const {
  return text.substr(one.end).starts_with(u"连续"sv);
}

// The first period named is what the text is about, or a later one that holds it or says which days it means.
void walk::take_as_main(time_expression const& one, std::size_t index) {
  if (one.refers_back || !known(one.days) || one.rule == "zh.record" || (main.set && is_streak(one))) return;
  if (!main.set && one.rule == "en.point" && looks_back_a_year(one.end)) return;
  auto const wider =
      main.set && holds(one.days, main.days) && one.unit != time_unit::year && !one.rule.ends_with("since");
  auto const bracket_of_it =
      index > 0 && main.set && main.days == times[index - 1].days && is_bracket_of(text, times[index - 1], one);
  // 2024年铁路春运自…: a year with nothing said of it yet is only the frame of what follows.
  auto const framed = main.set && main_is_year && !main_used && holds(main.days, one.days);
  // 自2月1日春运开始以来…。春运前10天(2月1日-10日): what has been since, up to a day that is named.
  auto const cut_short = main.set && main.rule == "zh.since" && one.rule == "zh.range" && known(main.days) &&
                         one.days.first == main.days.first && *one.days.last < *main.days.last;
  if (main.set && !wider && !bracket_of_it && !framed && !cut_short) return;
  main = topic_of(one);
  main_is_year = one.unit == time_unit::year;
  main_used = false;
  // "1.17 million came in 2019 while 1.52 million had come in 2018": its figure may stand before it.
  main_told = main_is_year && known(last_told) && last_told == main.days;
}

// 1—10月到发726列,完成全年850列目标的85.4%。其中…: a target's year is no time of what follows.
void walk::leave_for_a_target(time_expression const& one) {
  constexpr std::size_t kUpToTheTarget = 14;
  auto const words = text.substr(one.begin, one.end - one.begin);
  // "it contributes 25.3% of the 2019 target of 792 trillion and absorbed 255,314 workers"
  static constexpr any_of_words kAims{u" target", u" goal", u" plan ", u"'s target", u"'s goal", u"’s target"};
  if (one.rule.starts_with("en.") && one.unit == time_unit::year && !before_target.set && (here.set || carried.set) &&
      kAims.open(text.substr(one.end)) > 0)
    before_target = here.set ? here : carried;
  if (!here.set || before_target.set || (words != u"全年"sv && words != u"年度"sv)) return;
  auto const said = between(text, one.end, std::min(clause_end(one.end), one.end + kUpToTheTarget));
  if (contains(said, u"目标"sv) || contains(said, u"任务"sv)) before_target = here;
}

void walk::leave_for_a_peak(time_expression const& one) {
  auto const& whole = here.set ? here : carried;
  if (!whole.set) return;
  auto const is_peak =
      holds_more_than(whole.days, one.days) && ((here.set && says_peak(one)) || is_a_day_behind_its_figure(one));
  if (!is_peak && !is_streak(one) && !is_told_for_comparison(one) && one.rule != "zh.record") return;
  // 刷新今年春运1月25日246万人次纪录: two times of one record.
  if (!before_peak.set || peak_end != one.begin) before_peak = whole;
  peak_end = one.end;
}

void walk::leave_for_a_stretch(time_expression const& one) {
  since_here = one.rule == "zh.since";
  if (since_here) before_since = here;
}

// "4.6 million hectares burned this year as of Saturday": from the year's first day up to the day.
void walk::sum_up_to(time_expression const& one) {
  if (one.rule != "en.as_of" || !here.set || !known(here.days) || here.days.is != days_meant::kind::span) return;
  auto const day = *one.days.last;
  if (!is_first_of_its_year(*here.days.first, day) || day < *here.days.first) return;
  to_date = {days_meant::kind::span, here.days.first, day, {}};
}

}  // namespace fengsui::sense::reader::periods
