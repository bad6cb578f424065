// fengsui invest waiting: an event log in, waits by role, rework and lights out.
#include "main/invest_waiting_verb.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "base/json_writer.h"
#include "invest/waiting/waits.h"
#include "main/screen.h"
#include "tell/invest/engine_answers.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

std::vector<std::string> line_of(std::string name, invest::wait_summary const& one) {
  auto const days = [](double hours) { return fmt::format("{:.1f}", hours / 24); };
  return {std::move(name),   std::to_string(one.waits),  fmt::format("{:.0f}%", 100 * one.share),
          days(one.mean),    days(one.median),           days(one.p90),
          days(one.longest), std::to_string(one.overdue)};
}

}  // namespace

exit_code invest_waiting_verb::operator()() const {
  auto const en = common.lang == "en";
  std::ifstream in{file};
  if (!in) throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, file.string())}};
  base::zone const local{zone};
  auto const log = invest::read_event_log(in, file.filename().string(), local);
  for (auto const& one : log.faults) say_fault(one, common);
  if (log.cases.empty()) throw stop{exit_code::bad_input, log.faults};
  base::instant moment = log.cases.front().events.front().at;
  for (auto const& one : log.cases) moment = std::max(moment, one.events.back().at);
  if (!now.empty()) moment = need(base::parse_time(now, local)).at;
  auto const limit = 24 * limit_days;
  auto const made = invest::summarise(log, moment, limit);
  auto const open = invest::open_cases(log, {.now = moment, .limit = {.usual = limit}, .final = final});
  auto const counts = invest::counts_of(open);
  auto const shown_cases = cases ? open.size() : std::min(top, open.size());
  if (common.json) {
    base::json_writer to;
    to.begin_object().put("now", base::to_text(moment)).put("limit_hours", limit);
    tell::put_wait_totals(to, made);
    for (auto const& [key, list] : {std::pair{"roles", &made.roles}, {"activities", &made.activities}}) {
      to.key(key).begin_array();
      for (auto const& one : *list) {
        to.begin_object().put("name", one.name);
        tell::put_wait_summary(to, one);
        to.end_object();
      }
      to.end_array();
    }
    to.key("bottlenecks").begin_array();
    for (auto const& one : made.bottlenecks) {
      to.begin_object().put("from", one.from).put("to", one.to);
      tell::put_wait_summary(to, one.waits);
      to.end_object();
    }
    to.end_array().key("rework").begin_array();
    for (auto const& one : made.loops) {
      to.begin_object().put("activity", one.activity);
      tell::put_rework(to, one);
      to.end_object();
    }
    to.end_array().key("open");
    tell::write_open(to, counts);
    to.key("open_cases").begin_array();
    for (std::size_t i = 0; i < shown_cases; ++i) {
      auto const& one = open[i];
      to.begin_object()
          .put("case", one.id)
          .put("after", one.activity)
          .put("waited_hours", one.waited)
          .put("stuck", one.stuck)
          .put("slower_than", one.slower)
          .put("light", invest::to_text(one.shows))
          .put("overdue", one.overdue)
          .end_object();
    }
    fmt::print("{}\n", to.end_array().end_object().str());
    return log.faults.empty() ? exit_code::done : exit_code::bad_input;
  }
  auto const head = [&](char const* zh, char const* name) {
    return std::vector<std::string>{en ? name : zh,           en ? "waits" : "次数",  en ? "share" : "占比",
                                    en ? "mean d" : "平均天", en ? "median" : "中位", en ? "9 in 10" : "九成内",
                                    en ? "longest" : "最长",  en ? "overdue" : "超期"};
  };
  fmt::print(fmt::runtime(en ? "{} cases, {} events, {} waits over {} days; {} cases came back to a step\n"
                             : "{} 件、{} 个环节,{} 次等待超过 {} 天;{} 件有返工\n"),
             made.cases, made.events, made.overdue, limit_days, made.cases_with_rework);
  std::vector<std::vector<std::string>> rows{head("等谁", "waited for")};
  for (auto const& one : made.roles) rows.push_back(line_of(one.name, one));
  fmt::print("{}\n", table(rows));
  rows = {head("从哪到哪", "from → to")};
  for (std::size_t i = 0; i < std::min(top, made.bottlenecks.size()); ++i)
    rows.push_back(line_of(made.bottlenecks[i].from + " → " + made.bottlenecks[i].to, made.bottlenecks[i].waits));
  fmt::print("{}\n", table(rows));
  rows = {{en ? "done again" : "返工环节", en ? "cases" : "件数", en ? "times" : "次数", en ? "days" : "天数"}};
  for (std::size_t i = 0; i < std::min(top, made.loops.size()); ++i)
    rows.push_back({made.loops[i].activity, std::to_string(made.loops[i].cases), std::to_string(made.loops[i].repeats),
                    fmt::format("{:.0f}", made.loops[i].hours / 24)});
  fmt::print("{}\n", table(rows));
  fmt::print(fmt::runtime(en ? "{} open: {} red, {} yellow, {} green; {} overdue\n"
                             : "在办 {} 件:红 {}、黄 {}、绿 {};超期 {}\n"),
             counts.cases, counts.lights[2], counts.lights[1], counts.lights[0], counts.overdue);
  rows = {
      {en ? "case" : "件", en ? "after" : "停在", en ? "days" : "已等天", en ? "stuck" : "卡住", en ? "light" : "灯"}};
  for (std::size_t i = 0; i < shown_cases; ++i) {
    auto const& one = open[i];
    auto const lamp = one.shows == invest::light::red      ? (en ? "red" : "红")
                      : one.shows == invest::light::yellow ? (en ? "yellow" : "黄")
                                                           : (en ? "green" : "绿");
    rows.push_back(
        {one.id, one.activity, fmt::format("{:.1f}", one.waited / 24), fmt::format("{:.0f}%", 100 * one.stuck), lamp});
  }
  fmt::print("{}", table(rows));
  return log.faults.empty() ? exit_code::done : exit_code::bad_input;
}

void add_invest_waiting_verb(verb_list const& verbs, CLI::App* invest) {
  auto const [options, verb] =
      verbs.add<invest_waiting_verb>("waiting", "who is waited for, what is stuck / 等待时间、返工与卡点",
                                     "fengsui invest waiting approvals.csv --limit 5 --json", true, invest);
  options->add_option("FILE", verb->file, "CSV: case_id, time, activity, role / 环节记录")
      ->required()
      ->check(CLI::ExistingFile);
  options->add_option("--now", verb->now, "as known then; the last event's time / 截至");
  options->add_option("--limit", verb->limit_days, "days after which a wait is overdue / 时限天数")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  options->add_option("--final", verb->final, "activities that end a case; learned where left out / 办结环节");
  options->add_option("--top", verb->top, "lines of each table / 每表行数")->capture_default_str();
  options->add_flag("--cases", verb->cases, "every open case / 列出全部在办件");
  options->add_option("--zone", verb->zone, "of times without one / 时区")->capture_default_str();
}

}  // namespace fengsui::main
