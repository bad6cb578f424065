// fengsui fire report, incidents, join: the room's book of fires in a data folder, as the API has it.
#include <fmt/format.h>
#include <simdjson.h>

#include <iostream>
#include <sstream>

#include "base/json_writer.h"
#include "main/duty/room_session.h"
#include "main/file_text.h"
#include "main/fire/incident_verbs.h"
#include "main/screen.h"

namespace fengsui::main {
namespace {

using element = simdjson::dom::element;

std::string read_all(std::string const& file) {
  if (file != "-") return file_text(file);
  std::ostringstream text;
  text << std::cin.rdbuf();
  return text.str();
}

std::string text_at(element const& one, char const* key) {
  std::string_view text;
  return one[key].get(text) == simdjson::SUCCESS ? std::string{text} : std::string{};
}

std::string name_at(element const& one, char const* key, std::string const& lang) {
  element name;
  return one[key].get(name) == simdjson::SUCCESS ? text_at(name, lang == "en" ? "en" : "zh") : std::string{};
}

std::string decimals_at(element const& one, char const* key, int decimals) {
  double value = 0;
  return one[key].get(value) == simdjson::SUCCESS ? fmt::format("{:.{}f}", value, decimals) : std::string{};
}

simdjson::dom::array list_at(element const& one, char const* key) {
  simdjson::dom::array list;
  if (one[key].get(list) != simdjson::SUCCESS) throw stop{exit_code::system, {}};
  return list;
}

std::vector<std::string> row_of(element const& one, std::string const& lang) {
  std::string sources;
  for (auto const source : list_at(one, "sources")) {
    std::string_view text;
    if (source.get(text) == simdjson::SUCCESS) sources += (sources.empty() ? "" : ",") + std::string{text};
  }
  return {text_at(one, "id"),
          name_at(one, "state_name", lang),
          decimals_at(one, "chance", 2),
          decimals_at(one, "lat", 4),
          decimals_at(one, "lon", 4),
          decimals_at(one, "reports", 0),
          std::move(sources),
          text_at(one, "last")};
}

std::vector<std::string> head_of(std::string const& lang) {
  return lang == "en"
             ? std::vector<std::string>{"incident", "state", "chance", "lat", "lon", "reports", "sources", "last (UTC)"}
             : std::vector<std::string>{"线索", "状态", "概率", "lat", "lon", "报告数", "手段", "最近（UTC）"};
}

void print_incident(std::string const& json, std::string const& lang) {
  simdjson::dom::parser parser;
  element one;
  if (parser.parse(simdjson::padded_string{json}).get(one) != simdjson::SUCCESS) throw stop{exit_code::system, {}};
  bool const en = lang == "en";
  fmt::print("{}\n", table({head_of(lang), row_of(one, lang)}));
  std::vector<std::vector<std::string>> rows{
      en ? std::vector<std::string>{"report", "source", "station", "at (UTC)", "how sure"}
         : std::vector<std::string>{"报告", "手段", "站点", "时间（UTC）", "自报把握"}};
  for (auto const report : list_at(one, "evidence"))
    rows.push_back({text_at(report, "id"), name_at(report, "from_name", lang), text_at(report, "station"),
                    text_at(report, "at"), decimals_at(report, "real", 2)});
  fmt::print("{}\n", table(rows));
  rows = {en ? std::vector<std::string>{"reason", "log-odds"} : std::vector<std::string>{"依据", "对数几率"}};
  for (auto const why : list_at(one, "reasons"))
    rows.push_back({name_at(why, "name", lang), decimals_at(why, "log_odds", 2)});
  fmt::print("{}\n", table(rows));
  rows = {en ? std::vector<std::string>{"joining", "what", "taken back"}
             : std::vector<std::string>{"并拆", "动作", "撤销"}};
  for (auto const done : list_at(one, "joinings")) {
    bool taken_back = false;
    bool const back = done["taken_back"].get(taken_back) == simdjson::SUCCESS && taken_back;
    rows.push_back({text_at(done, "id"), text_at(done, "what"), back ? "✓" : ""});
  }
  if (rows.size() > 1) fmt::print("{}", table(rows));
}

}  // namespace

exit_code fire_report_verb::operator()() const {
  room_session session{folder, data_folder::access::write};
  auto answer = exit_code::done;
  for (auto const& file : files) {
    auto const one =
        finish(session.ask("POST", "/api/v1/fire/reports", {}, read_all(file)), common, [&](std::string const& json) {
          simdjson::dom::parser parser;
          element told;
          if (parser.parse(simdjson::padded_string{json}).get(told) != simdjson::SUCCESS) return;
          fmt::print(
              fmt::runtime(common.lang == "en" ? "{} reports taken, {} known already, {} of the land; {} "
                                                 "incidents raised\n"
                                               : "新收报告 {} 条，已有 {} 条，站点与火险等 {} 条；新立线索 {} 起\n"),
              decimals_at(told, "reports", 0), decimals_at(told, "repeated", 0), decimals_at(told, "land", 0),
              list_at(told, "raised").size());
        });
    if (one != exit_code::done) answer = one;
  }
  return answer;
}

exit_code fire_incidents_verb::operator()() const {
  room_session session{folder, data_folder::access::read};
  if (!incident.empty())
    return finish(session.ask("GET", "/api/v1/fire/incidents/" + incident, {}), common,
                  [&](std::string const& json) { print_incident(json, common.lang); });
  tell::http::pairs query;
  if (!from.empty()) query.emplace_back("from", from);
  if (!to.empty()) query.emplace_back("to", to);
  if (all) query.emplace_back("all", "1");
  return finish(session.ask("GET", "/api/v1/fire/incidents", query), common, [&](std::string const& json) {
    simdjson::dom::parser parser;
    element read;
    if (parser.parse(simdjson::padded_string{json}).get(read) != simdjson::SUCCESS) return;
    std::vector<std::vector<std::string>> rows{head_of(common.lang)};
    for (auto const one : list_at(read, "incidents")) rows.push_back(row_of(one, common.lang));
    fmt::print("{}", table(rows));
    fmt::print(fmt::runtime(common.lang == "en" ? "{} more below the threshold\n" : "另有 {} 条未达门槛\n"),
               decimals_at(read, "below", 0));
  });
}

exit_code fire_join_verb::operator()() const {
  room_session session{folder, data_folder::access::write};
  base::json_writer body;
  body.begin_object().put("incident", incident);
  if (!into.empty()) body.put("into", into);
  if (!reports.empty()) {
    body.key("reports").begin_array();
    for (auto const& one : reports) body.text(one);
    body.end_array();
  }
  if (!joining.empty()) body.put("joining", joining);
  body.put("note", note).put("actor", actor).end_object();
  return finish(session.ask("POST", "/api/v1/fire/joinings/" + action, {}, body.take()), common,
                [&](std::string const& json) { print_incident(json, common.lang); });
}

void add_fire_book_verbs(verb_list const& verbs, CLI::App* fire) {
  auto const [report_options, report] = verbs.add<fire_report_verb>(
      "report", "reports and what the room knows into a data folder, joined into incidents / 报送火情入账并融合",
      "fengsui fire report var/demo reports.ndjson", true, fire);
  report_options->add_option("DIR", report->folder, "the data folder / 数据目录")->required();
  report_options->add_option("FILE", report->files, "lines as `fire fuse` reads them; - is standard input / 火情报告")
      ->required();

  auto const [list_options, list] = verbs.add<fire_incidents_verb>(
      "incidents", "a data folder's incidents, or one with its evidence / 火情线索及其证据",
      "fengsui fire incidents var/demo --from 2025-04-04 --to 2025-04-06", true, fire);
  list_options->add_option("DIR", list->folder, "the data folder / 数据目录")->required();
  list_options->add_option("INCIDENT", list->incident, "its id: evidence, reasons, joinings / 编号");
  list_options->add_option("--from", list->from, "the first day / 起日");
  list_options->add_option("--to", list->to, "the last day; today / 止日");
  list_options->add_flag("--all", list->all, "those below the threshold too / 含未达门槛");

  auto const [join_options, join] = verbs.add<fire_join_verb>(
      "join", "merge, part, take back by hand / 并案、拆案、撤销",
      "fengsui fire join var/demo part fire-c1 --report p1 --note 'another hill'", true, fire);
  join_options->add_option("DIR", join->folder, "the data folder / 数据目录")->required();
  join_options->add_option("ACTION", join->action, "merge, part, take-back / 动作")
      ->required()
      ->check(CLI::IsMember({"merge", "part", "take-back"}));
  join_options->add_option("INCIDENT", join->incident, "its id / 线索")->required();
  join_options->add_option("--into", join->into, "merge: the one that takes it / 并入");
  join_options->add_option("--report", join->reports, "part: what goes, again and again / 拆出的报告");
  join_options->add_option("--joining", join->joining, "take-back: its id / 并拆编号");
  join_options->add_option("--note", join->note, "why / 理由");
  join_options->add_option("--actor", join->actor, "who / 经办人");
}

}  // namespace fengsui::main
