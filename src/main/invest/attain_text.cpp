// What `fengsui invest attain` prints.
#include "main/invest/attain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/json_writer.h"
#include "main/duty/answer_document.h"
#include "main/screen.h"
#include "tell/invest/engine_answers.h"

namespace fengsui::main {
namespace {

using element = simdjson::dom::element;

std::string figure_text(double value) {
  return fmt::format("{:.{}f}", value, value >= 100 || value == 0 ? 0 : 1);
}

std::string figure_text(std::optional<double> const& value) {
  return value ? figure_text(*value) : std::string{"—"};
}

std::string signed_percent(double value) {
  return fmt::format("{:+.1f}%", 100 * value);
}

std::string odds(std::optional<double> const& one) {
  return one ? fmt::format("{:.0f}%", 100 * *one) : std::string{"—"};
}

std::string range(element const& from, std::string const& key) {
  return figure_text(number_at(from, key + "/mean")) + " (" + figure_text(number_at(from, key + "/low80")) + "–" +
         figure_text(number_at(from, key + "/high80")) + ")";
}

// A project by its title where it has one.
std::string called(element const& one, std::string const& lang) {
  auto const title = at(one, "/title", lang);
  return title.empty() ? at(one, "/id", lang) : title;
}

}  // namespace

std::string attain_day(int day_number) {
  return base::to_text(base::day_from(day_number));
}

void print_attain(std::string const& json, std::string const& lang) {
  bool const en = lang == "en";
  answer_document const read{json};
  auto const& root = read.root;
  fmt::print(fmt::runtime(en ? "As known on the morning of {}, until {}; ranges hold 80 %\n"
                             : "按 {} 早上所知，至 {}；区间为 80%\n"),
             at(root, "/cut", lang), at(root, "/until", lang));
  auto const live = at(root, "/live", lang);
  std::vector<std::vector<std::string>> lines{{"", en ? "projects" : "项目", en ? "amount" : "金额"}};
  lines.push_back({en ? "done so far" : "已完成", figure_text(number_at(root, "/done/count")),
                   figure_text(number_at(root, "/done/amount"))});
  lines.push_back({en ? fmt::format("of {} live", live) : fmt::format("在谈 {} 个中", live), range(root, "/count"),
                   range(root, "/amount")});
  lines.push_back({en ? "in all, newcomers too" : "合计（含将来新项目）", range(root, "/total_count"),
                   range(root, "/total_amount")});
  auto const of_count = number_at(root, "/odds_count");
  auto const of_amount = number_at(root, "/odds_amount");
  if (of_count || of_amount)
    lines.push_back({en ? "odds of the target" : "完成目标的可能", odds(of_count), odds(of_amount)});
  fmt::print("{}", table(lines));
  if (number_at(root, "/funds/mean")) {
    auto const of_funds = number_at(root, "/odds_funds");
    fmt::print(fmt::runtime(en ? "Funds arrived: {} so far, {} by the end{}\n" : "到位资金：已到 {}，届时 {}{}\n"),
               figure_text(number_at(root, "/done_funds")), range(root, "/funds"),
               of_funds ? "  " + odds(of_funds) : "");
  }
  fmt::print(fmt::runtime(en ? "Other methods: stage rate {}, age table {}, fixed 25 % {}\n"
                             : "其他算法：阶段率 {}，账龄表 {}，固定 25% {}\n"),
             figure_text(number_at(root, "/baselines/stage_rate/count")),
             figure_text(number_at(root, "/baselines/age_table/count")),
             figure_text(number_at(root, "/baselines/fixed_probability/count")));
  if (is_true(root, "/thin"))
    fmt::print("{}\n",
               en ? "Fewer than ten were won before that day, or seen for less than 45 days: too little to learn from"
                  : "该日之前签成不足十个或历史不足 45 天，不足以推断");
  if (auto const unseen = number_at(root, "/learned/unseen").value_or(0); unseen > 0)
    fmt::print(fmt::runtime(en ? "{} of the days ahead lie in months of the quarter that the history has not seen: "
                                 "hence the wide range\n"
                               : "今后 {} 的日子落在历史未见过的季内月份，区间因此放宽\n"),
               odds(unseen));
  if (number_at(root, "/undated").value_or(0) > 0)
    fmt::print(fmt::runtime(en ? "{} open projects have no day and are left out\n" : "{} 个在谈项目没有日期，未计入\n"),
               at(root, "/undated", lang));
  std::vector<std::vector<std::string>> few{{en ? "project" : "项目", en ? "stage" : "阶段", en ? "days" : "天数",
                                             en ? "won" : "签成", en ? "amount" : "金额", en ? "swing" : "左右"}};
  for (auto const& one : items(root, "/deciding")) {
    auto const stage = at(one, "/stage_name", lang);
    few.push_back({called(one, lang), stage.empty() ? at(one, "/stage", lang) : stage, at(one, "/days_in_stage", lang),
                   odds(number_at(one, "/won")), figure_text(number_at(one, "/amount")),
                   signed_percent(number_at(one, "/swing").value_or(0))});
  }
  fmt::print("{}\n{}", en ? "The few that decide it:" : "起决定作用的项目：", table(few));
  for (auto const& week : items(root, "/weeks")) {
    auto const by_amount = number_at(week, "/odds_amount");
    auto const either = by_amount ? by_amount : number_at(week, "/odds_count");
    fmt::print("{}  {}  {}{}\n", at(week, "/as_known", lang), range(week, "/total_count"), range(week, "/total_amount"),
               either ? "  " + odds(either) : "");
  }
}

void show_backtest(std::vector<invest::backtest_row> const& rows, int end, bool as_json, std::string const& lang) {
  bool const en = lang == "en";
  base::json_writer to;
  to.begin_object().put("until", attain_day(end - 1)).key("cuts").begin_array();
  std::vector<std::vector<std::string>> lines{
      {en ? "as known" : "当日所知", en ? "live" : "在谈", en ? "forecast" : "预测", "80%", en ? "came" : "实际",
       en ? "off" : "误差", en ? "stage rate" : "阶段率", en ? "age table" : "账龄表", en ? "fixed 25%" : "固定25%"}};
  int covered = 0;
  double errors = 0;
  for (auto const& row : rows) {
    auto const off = row.actual > 0 ? row.made.live_count.mean / row.actual - 1 : 0;
    errors += std::abs(off) / static_cast<double>(rows.size());
    auto const inside = row.actual >= row.made.live_count.low && row.actual <= row.made.live_count.high;
    covered += inside;
    to.begin_object().put("cut", attain_day(row.cut));
    tell::put_forecast(to, row.made);
    to.put("actual", row.actual).put("actual_amount", row.actual_amount).put("off", off).put("covered", inside);
    tell::put_baselines(to, row.others, row.actual);
    to.end_object();
    auto const beside = [&](double value) {
      return row.actual > 0 ? signed_percent(value / row.actual - 1) : figure_text(value);
    };
    lines.push_back({attain_day(row.cut), std::to_string(row.made.live),
                     figure_text(row.made.live_count.mean) + (row.made.thin         ? "*"
                                                              : row.made.unseen > 0 ? "†"
                                                                                    : ""),
                     figure_text(row.made.live_count.low) + "–" + figure_text(row.made.live_count.high),
                     figure_text(row.actual), signed_percent(off), beside(row.others.stage_rate),
                     beside(row.others.age_table), beside(row.others.fixed_probability)});
  }
  to.end_array().put("covered", covered).put("mean_off", errors).end_object();
  if (as_json) {
    fmt::print("{}\n", to.str());
    return;
  }
  fmt::print("{}", table(lines));
  fmt::print(fmt::runtime(en ? "{} of {} ranges hold; off by {:.1f} % on average\n"
                             : "{} / {} 个区间含实际值，平均误差 {:.1f}%\n"),
             covered, rows.size(), 100 * errors);
  if (std::ranges::any_of(rows, [](auto const& row) { return row.made.thin; }))
    fmt::print("{}\n", en ? "* too short a history to learn from" : "* 历史太短，不足以推断");
  if (std::ranges::any_of(rows, [](auto const& row) { return !row.made.thin && row.made.unseen > 0; }))
    fmt::print("{}\n", en ? "† a month of the quarter lay ahead that the history had not seen"
                          : "† 后面有历史未见过的季内月份");
}

}  // namespace fengsui::main
