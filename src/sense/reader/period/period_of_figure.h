#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/printed_figure.h"
#include "sense/reader/time/time_expressions.h"

namespace fengsui::sense::reader {

// A figure as far as its period needs it; positions are those of the folded text.
struct figure_site {
  std::size_t begin = 0;
  std::size_t end = 0;
  model::figure_kind kind = model::figure_kind::level;
  bool is_duration = false;        // 为期5天, 90天
  bool is_balance = false;         // 余额, 保有量, 在册: held at a moment, so a period means its last day
  std::string_view cmp_type = {};  // yoy, mom, …; empty when the figure is not a comparison
  bool is_daily_average = false;   // 日均: of more days than one
  bool is_flow = false;     // 发送, 收入, 签约: adds up over days, so up to a day it counts from some day on
  bool is_outlook = false;  // forecast, plan, target: may lie ahead
  int months_in_a_row = 0;  // 连续5个月
  bool is_state = false;    // fires that burn, people at work: may be told of as they are now, in English
  bool is_base = false;     // "down from 339,343 TEUs": what is compared with, in English
  bool is_money = false;    // "220 projects have completed 56 billion": spent since a time began, in English
};

struct figure_period {
  days_meant days;
  std::string_view holiday = {};
  std::string_view rule = {};
  // Only for a comparison over calendar periods: the days of the base. `base_rule` says it for holidays and single
  // days.
  std::optional<base::day> base_start = {};
  std::optional<base::day> base_end = {};
  std::string_view base_rule = {};
};

// The period of each figure, in the order given (ascending `begin`). `folded` and `times` are what read_times saw;
// `context` is the one it left, so that figures before the first time expression get the document's period.
std::vector<figure_period> periods_of_figures(std::u16string_view folded, std::span<time_expression const> times,
                                              std::span<figure_site const> figures, time_context const& context);

}  // namespace fengsui::sense::reader
