#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "sense/reader/time/english/leads.h"
#include "sense/reader/time/english/point.h"
#include "sense/reader/time/scan.h"

namespace fengsui::sense::reader::times {

// A point of the calendar, what leads it, and the expression that both become.
struct led_point {
  scan& s;
  std::size_t pos;   // where the leading word begins
  std::size_t from;  // where the point does
  leading led;
  en_point point;
  std::u16string_view text = s.text;
  bool ahead = speaks_of_the_future(text, s.sentence_begin, point.end);
  sight look = s.look(ahead);
  time_expression made = {};
  std::optional<stretch> found = {};
  bool ranged = false;
  bool begins = false;   // the day on which something began or ended
  int counted_days = 0;  // how long it lasted, below zero where it ended then; 0 where that is not said

  // Notes it; its end.
  std::size_t read();

 private:
  void see_what_began();
  void take_counted_days();
  void begin();
  // "April 4-6", "from January to May", "between October 1 and 7, 2024", "from May to date"
  void read_range();
  // Where what the range runs to begins; kNowhere where it runs to nothing.
  std::size_t range_mark() const;
  bool runs_to_now(std::size_t mark);
  std::optional<en_point> day_alone_at(std::size_t mark);
  void run_to(en_point const&);

  void take_days();
  bool is_edge();
  bool leads_to_now() const;
  bool is_since();
  bool is_through();
  bool is_open();
  void take_whole();
  void stop_this_year_short();
};

// "2008 (10,073 hectares), 2010 (19,770 hectares)": the year whose figure stands in the bracket.
bool holds_a_figure_in_brackets(std::u16string_view text, std::size_t pos);

}  // namespace fengsui::sense::reader::times
