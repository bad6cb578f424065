#pragma once

#include <string_view>

#include "sense/reader/period/period_of_figure.h"
#include "sense/reader/period/period_walk.h"

namespace fengsui::sense::reader::periods {

// One figure, and what it takes of what has been told where it stands. A later step knows better than an earlier one.
struct period_reader {
  walk& told;
  std::size_t i;
  figure_site const& figure = told.figures[i];
  std::u16string_view text = told.text;
  topic const& here = told.here;
  topic const& main = told.main;
  topic chosen = {};
  std::string_view rule = {};

  figure_period read();

 private:
  bool is_level() const { return figure.kind == model::figure_kind::level; }
  bool has_base() const { return rule == "base" || rule == "behind"; }
  time_expression const* last_base(std::size_t back = 1) const;
  // The days that a base is of, where words say when it was: "a year earlier", "in 2019", "in the same period of 2018".
  days_meant base_days(time_expression const&) const;

  // "25.3% of the 2019 target": the year is the target's.
  bool is_year_of_its_target(time_expression const&) const;

  void take(topic const&, std::string_view by);
  void take_days(days_meant const&, std::string_view by);
  void take_the_year_up_to(base::day last, std::string_view by);
  void take_a_year_before();

  void take_what_holds();
  // 3月新增5个,累计20个: a total to date goes back to the longer period.
  bool is_total_to_date() const;
  bool is_told_by_the_end() const;
  // A单日5月2日最高;B日均1.36万人次: an average over days is of no single day.
  bool is_average_of_more_days() const;
  bool is_in_a_season_that_runs() const;
  bool takes_what_a_season_has_had();
  void take_what_is_done_by_now();
  void take_what_is_now();
  void take_a_state();
  void take_what_it_has();
  void take_what_is_summed();
  void take_the_year_so_far();
  void take_what_has_burned();
  void take_what_a_report_sums_up();
  void take_what_had_happened_by();
  void take_what_came_by_a_day();
  void take_the_time_ahead();
  void take_the_time_behind();
  void take_what_was_then();
  void take_the_quarter_again();
  void take_the_time_of_a_list();
  void take_inflow_up_to(time_expression const&);
  bool is_compared() const;
  bool was_so_before() const;
  void take_the_base_named();
  void take_the_base_before();
  void take_the_years_of_a_mean();
  void take_the_base_of_the_sentence();
  void take_an_end_of_a_change();
  void take_the_time_of_a_target();
  void take_up_to_a_day();
  bool is_compared_with_last_years() const;
  bool is_compared_with_the_year_before() const;
  bool has_come_in_since_last_year() const;
  void take_the_planned_year_so_far();
  void take_the_days_of_the_whole();
  void take_what_is_cumulative();
  bool is_of_the_years_target() const;
  void take_the_year_that_lasts();
  bool is_a_target_of_this_year() const;
  void take_the_planned_year();
  void take_last_year();
  void take_so_far();
  // "year-to-date figures: 42,745 fires in 2012, against 49,487 in 2011": each year up to the same day; "have burned 7
  // million acres so far" in the year of the text.
  void stop_years_short();
  void take_the_day_counted_to();
  void take_months_in_a_row();
  void take_the_year_behind_a_base();
  bool is_told_of_as_to_come() const;
  void take_the_window();
  figure_period period() const;
};

}  // namespace fengsui::sense::reader::periods
