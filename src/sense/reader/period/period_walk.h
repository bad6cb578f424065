#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "sense/reader/period/period_text.h"

namespace fengsui::sense::reader::periods {

// A period with what is needed to move it by a year.
struct topic {
  days_meant days;
  std::string_view holiday;
  std::string_view rule;
  bool set = false;
};

inline topic topic_of(time_expression const& one) {
  return {one.days, one.holiday, one.rule, true};
}

// Goes through the text once, from figure to figure, and knows at each what times have been named so far: by the
// document, by the sentence before and by this one. What a time displaces only for a while (a peak's day, a bracket, a
// target's year) is kept beside it, to be what holds again.
struct walk {
  std::u16string_view text;
  std::span<time_expression const> times;
  std::span<figure_site const> figures;
  time_context const& context;

  std::size_t next_time = 0;  // the first expression not yet passed
  std::size_t scanned = 0;    // sentence breaks before it are known
  std::size_t sentence_begin = 0;

  topic main = {};  // the document's, as far as it has been read
  bool main_is_year = false;
  bool main_used = false;     // a figure has been read since it was named
  bool main_told = false;     // and one was of it
  days_meant last_told = {};  // of the figure that was read last
  topic carried = {};         // what holds when the sentence begins
  topic last_sentence = {};   // named in the sentence before
  topic last_level = {};      // of the level that was counted last

  topic here = {};           // named in this sentence
  std::size_t here_end = 0;  // where its words end
  days_meant to_date = {};   // 今年 in a sentence that speaks up to a day
  topic before_target = {};  // named in this sentence before a target's year
  topic before_since = {};   // named in this sentence before 1月15日…以来
  bool since_here = false;
  topic before_peak = {};  // named in this sentence before the day that was the highest, or a part's own time
  std::size_t peak_end = 0;
  bool counts_to_date = false;  // the paragraph's years are told of as far as this one has come
  topic before_bracket = {};    // named in this sentence before a bracket that is open
  std::size_t bracket = 0;      // where that begins, one past it; 0 where none is open

  std::size_t current = 0;      // the figure that is asked for
  std::size_t last_figure = 0;  // where the last one begins
  bool in_paragraph = false;    // what is carried holds to the paragraph's end
  topic row = {};               // the months of this sentence that stand in a row, each with a figure of its own
  std::size_t row_length = 0;
  topic month_before;            // a month of this sentence that the year up to its end is told behind
  bool counted_here = false;     // a figure has been read in this sentence
  bool here_is_planned = false;  // 计划上半年开工的60个项目: for what was planned alone
  bool plans_a_year = false;     // it tells of a year's plan, against which what has been done is counted
  bool says_to_date = false;     // it says that its figures are those of the year so far

  // Reads on to a figure; they are asked for in order.
  void reach(std::size_t figure);
  // What that figure's days are, where no words beside it say otherwise.
  void tell(days_meant const& days) {
    main_told = main_told || (main.set && days == main.days);
    last_told = days;
  }

  topic whole_document() const { return {context.main, context.main_holiday, "document", known(context.main)}; }
  // What stands before `pos` in its clause, at most 24 characters.
  std::u16string_view clause_before(std::size_t pos) const;
  // The end of the clause that begins at `pos`, at most 60 characters on.
  std::size_t clause_end(std::size_t pos) const;

 private:
  void go_to(std::size_t pos);
  // 一季度发送7.53亿人;广深港高铁1月15日恢复开行以来日均逾2万人;…: a stretch since some day holds to the next
  // semicolon.
  void end_clause();
  void leave_the_peak();
  // 完成全年80亿目标任务的125%,…: behind the target's clause the sentence is of its own time again.
  void end_target();
  // 投入46420班次(正月初六1207班次),同比增加2432班次: a time in a bracket holds only there where a figure was of it.
  void see_bracket(std::size_t pos);
  void end_sentence();
  // 其中…, 投诉电话中,旅行社33个: parts of what the sentence before it counted.
  bool opens_with_some_of(std::size_t last_begin) const;
  // "Of the latter, newly registered capital fell to $6.35 billion": the parts of what was counted last.
  bool opens_with_parts() const;
  bool opens_with_an_item() const;
  void leave_stretch_for_main();
  void carry_over();
  void end_paragraph();
  bool looks_back_a_year(std::size_t end) const;
  bool is_of_a_time_gone_by() const;
  bool is_the_year_so_far() const;
  bool is_the_year_up_to(topic const& month) const;
  bool is_month_of_the_paragraph() const;

  void pass(time_expression const&, std::size_t index);
  void join_with(topic const& earlier, std::size_t index);
  void take_as_main(time_expression const&, std::size_t index);
  void leave_for_a_target(time_expression const&);
  void leave_for_a_peak(time_expression const&);
  void leave_for_a_stretch(time_expression const&);

  // "up from 430,800 TEUs in March 2021": when the base was, and no other sentence's time.
  bool is_of_a_base_before_it(time_expression const&) const;
  bool is_of_one_part(time_expression const&) const;
  // "Coal made 555 MT, with another 20 MT expected in 2018-19. Loads …": what is to come is left again.
  bool is_of_an_outlook(time_expression const&) const;
  void sum_up_to(time_expression const&);
  // "1.2 million in July, 1.1 million in August and 1.4 million in September. Exports …": what is told next is of all.
  void count_in_row(topic const& earlier);
  // "the first five days of the National Day holiday": the days have been said.
  bool is_what_the_days_are_of(time_expression const&) const;
  // "to 197,076 TEUs from 172,016 in September 2014": the time right behind what is compared with.
  bool is_when_the_base_was(time_expression const&) const;
  // 截至9月底,今年已发送…: the year up to the day that the sentence names.
  bool is_year_up_to_the_day(time_expression const&) const;
  // 4月3日至6日,清明小长假四天: the dates say which days are meant.
  bool is_name_of_the_dates(time_expression const&) const;
  // 8日铁路迎来中秋小长假返程客流高峰,预计发送850万人次: the day has been said, and the holiday says only what kind of
  // day it is.
  bool only_names_a_holiday(time_expression const&) const;
  // A holiday that no table has, in a text that has given its days: 春节期间(一月二十八日至二月四日)….
  bool is_launch_of_a_contest(time_expression const&) const;
  // 9月9日至12日发送2336万人。中秋假期加开622列: a carrier's window around the days off is what it calls the holiday.
  bool is_holiday_of_the_window(time_expression const&) const;
  // 其中单日最高客流出现在2月12日, 2月11日最高: what stands beside a day.
  bool says_peak(time_expression const&) const;
  bool is_streak(time_expression const&) const;
  bool is_told_for_comparison(time_expression const&) const;
  bool is_a_day_behind_its_figure(time_expression const&) const;

 public:
  // "from 70,010 in 2021 to 420,082 in 2022", in a text about eleven days: the year says whose, and no whole year.
  bool is_year_of_the_window(time_expression const&) const;
};

}  // namespace fengsui::sense::reader::periods
