// fengsui invest waiting: an event log or a data folder in, waits by role, rework and lights out.
#include "main/invest/waiting_verb.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <limits>

#include "base/json_writer.h"
#include "invest/waiting/waits.h"
#include "main/duty/answer_document.h"
#include "main/duty/room_session.h"
#include "main/file_or_folder.h"
#include "main/screen.h"
#include "tell/invest/engine_answers.h"

namespace fengsui::main {
namespace {

using base::fault_code;
using base::make_fault;

constexpr double kLimitDays = 5;

using element = simdjson::dom::element;

std::vector<std::string> line_of(std::string name, element const& one, std::string const& lang) {
  auto const days = [&](char const* key) { return fmt::format("{:.1f}", number_at(one, key).value_or(0) / 24); };
  return {std::move(name),
          at(one, "/waits", lang),
          fmt::format("{:.0f}%", 100 * number_at(one, "/share").value_or(0)),
          days("/mean_hours"),
          days("/median_hours"),
          days("/p90_hours"),
          days("/longest_hours"),
          at(one, "/overdue", lang)};
}

// What it is called where it has a name, else its id.
std::string called(element const& one, std::string const& key, std::string const& lang) {
  auto name = at(one, key + "_name", lang);
  return name.empty() ? at(one, key, lang) : name;
}

void print_waiting(std::string const& json, std::size_t top, std::size_t most_cases, std::string const& lang) {
  bool const en = lang == "en";
  answer_document const read{json};
  auto const& root = read.root;
  auto const head = [&](char const* zh, char const* name) {
    return std::vector<std::string>{en ? name : zh,           en ? "waits" : "次数",  en ? "share" : "占比",
                                    en ? "mean d" : "平均天", en ? "median" : "中位", en ? "9 in 10" : "九成内",
                                    en ? "longest" : "最长",  en ? "overdue" : "超期"};
  };
  auto const hours = number_at(root, "/limit_hours");
  auto const limit = hours ? fmt::format(fmt::runtime(en ? "{:g} days" : " {:g} 天"), *hours / 24)
                           : std::string{en ? "the ladder's own limits" : "流程自定时限"};
  fmt::print(fmt::runtime(en ? "{} cases, {} events, {} waits over {}; {} cases came back to a step\n"
                             : "{} 件、{} 个环节，{} 次等待超过{}；{} 件有返工\n"),
             at(root, "/cases", lang), at(root, "/events", lang), at(root, "/overdue", lang), limit,
             at(root, "/cases_with_rework", lang));
  std::vector<std::vector<std::string>> rows{head("等谁", "waited for")};
  for (auto const& one : items(root, "/roles")) rows.push_back(line_of(at(one, "/name", lang), one, lang));
  fmt::print("{}\n", table(rows));
  rows = {head("从哪到哪", "from → to")};
  for (auto const& one : items(root, "/bottlenecks")) {
    if (rows.size() > top) break;
    rows.push_back(line_of(called(one, "/from", lang) + " → " + called(one, "/to", lang), one, lang));
  }
  fmt::print("{}\n", table(rows));
  rows = {{en ? "done again" : "返工环节", en ? "cases" : "件数", en ? "times" : "次数", en ? "days" : "天数"}};
  for (auto const& one : items(root, "/rework")) {
    if (rows.size() > top) break;
    auto const name = at(one, "/name", lang);
    rows.push_back({name.empty() ? at(one, "/activity", lang) : name, at(one, "/cases", lang),
                    at(one, "/repeats", lang), fmt::format("{:.0f}", number_at(one, "/hours").value_or(0) / 24)});
  }
  fmt::print("{}\n", table(rows));
  fmt::print(fmt::runtime(en ? "{} open: {} red, {} yellow, {} green; {} overdue\n"
                             : "在办 {} 件：红 {}、黄 {}、绿 {}；超期 {}\n"),
             at(root, "/open/cases", lang), at(root, "/open/red", lang), at(root, "/open/yellow", lang),
             at(root, "/open/green", lang), at(root, "/open/overdue", lang));
  rows = {
      {en ? "case" : "件", en ? "after" : "停在", en ? "days" : "已等天", en ? "stuck" : "卡住", en ? "light" : "灯"}};
  for (auto const& one : items(root, "/open_cases")) {
    if (rows.size() > most_cases) break;
    auto const shows = at(one, "/light", lang);
    auto const lamp = en ? shows : shows == "red" ? "红" : shows == "yellow" ? "黄" : "绿";
    auto const title = at(one, "/title", lang);
    rows.push_back({title.empty() ? at(one, "/case", lang) : title, called(one, "/after", lang),
                    fmt::format("{:.1f}", number_at(one, "/waited_hours").value_or(0) / 24),
                    fmt::format("{:.0f}%", 100 * number_at(one, "/stuck").value_or(0)), lamp});
  }
  fmt::print("{}", table(rows));
}

}  // namespace

exit_code invest_waiting_verb::operator()() const {
  auto const most_cases = cases ? std::numeric_limits<std::size_t>::max() : top;
  if (std::filesystem::is_directory(file)) {
    without({{"--now", !now.empty()}, {"--limit", limit_days.has_value()}, {"--final", !final.empty()}});
    room_session session{file, data_folder::access::read};
    return finish(session.ask("GET", "/api/v1/invest/waiting", query_of({{"by", by}})), common,
                  [&](std::string const& json) { print_waiting(json, top, most_cases, common.lang); });
  }
  if (!by.empty()) throw usage(make_fault(fault_code::missing_field, "DIR"));
  std::ifstream in{file};
  if (!in) throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, file.string())}};
  base::zone const local{zone};
  auto const log = invest::read_event_log(in, file.filename().string(), local);
  for (auto const& one : log.faults) say_fault(one, common);
  if (log.cases.empty()) throw stop{exit_code::bad_input, log.faults};
  base::instant moment = log.cases.front().events.front().at;
  for (auto const& one : log.cases) moment = std::max(moment, one.events.back().at);
  if (!now.empty()) moment = need(base::parse_time(now, local)).at;
  auto const limit = 24 * limit_days.value_or(kLimitDays);
  auto const made = invest::summarise(log, moment, limit);
  auto const open = invest::open_cases(log, {.now = moment, .limit = {.usual = limit}, .final = final});
  auto const counts = invest::counts_of(open);
  auto const shown_cases = std::min(most_cases, open.size());
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
  to.end_array().end_object();
  if (common.json)
    fmt::print("{}\n", to.str());
  else
    print_waiting(to.str(), top, most_cases, common.lang);
  return log.faults.empty() ? exit_code::done : exit_code::bad_input;
}

void add_invest_waiting_verb(verb_list const& verbs, CLI::App* invest) {
  auto const [options, verb] = verbs.add<invest_waiting_verb>(
      "waiting", "who is waited for, what is stuck / 等待时间、返工与卡点",
      "fengsui invest waiting var/demo --by party\n  fengsui invest waiting approvals.csv --limit 5 --json", true,
      invest);
  options
      ->add_option("FILE|DIR", verb->file, "a data folder, or CSV: case_id, time, activity, role / 数据目录，或环节记录")
      ->required()
      ->check(CLI::ExistingPath);
  options
      ->add_option("--by", verb->by, "of a data folder, who is waited for: office, party, actor / 按部门、专班或个人")
      ->check(CLI::IsMember({"office", "party", "actor"}));
  options->add_option("--now", verb->now, "as known then; the last event's time / 截至");
  options->add_option("--limit", verb->limit_days, "days after which a wait is overdue, 5 / 时限天数")
      ->check(CLI::PositiveNumber);
  options->add_option("--final", verb->final, "activities that end a case; learned where left out / 办结环节");
  options->add_option("--top", verb->top, "lines of each table / 每表行数")->capture_default_str();
  options->add_flag("--cases", verb->cases, "every open case / 列出全部在办件");
  options->add_option("--zone", verb->zone, "of times without one / 时区")->capture_default_str();
}

}  // namespace fengsui::main
