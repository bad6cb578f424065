// Verbs of duty: roster, alarm, move, list, plan. They ask the same handlers as the API does, so that both say the
// same.
#include "main/duty_verbs.h"

#include <fmt/format.h>
#include <simdjson.h>

#include "base/json_writer.h"
#include "main/answer_document.h"
#include "main/file_text.h"
#include "main/room_session.h"
#include "main/screen.h"
#include "main/verb_list.h"

namespace fengsui::main {
namespace {

namespace fs = std::filesystem;
using base::fault_code;
using base::make_fault;
namespace dom = simdjson::dom;

// Whose eyes read it: the language, and the city's time.
struct reader {
  std::string lang;
  base::zone const& zone;
};

reader read_by(common_options const& common, room_session const& session) {
  return {common.lang, session.catalogue().zone};
}

// Refusals as the program prints them: in the user's language, or as JSON.
exit_code refused(tell::http::response const& answer, common_options const& common) {
  if (common.json) {
    fmt::print(stderr, "{}\n", answer.text());
  } else {
    dom::parser parser;
    dom::element read;
    dom::array faults;
    if (parser.parse(simdjson::padded_string{answer.text()}).get(read) == simdjson::SUCCESS &&
        read["faults"].get(faults) == simdjson::SUCCESS) {
      for (auto const one : faults) {
        std::string_view text;
        std::string_view field;
        if (one["message"][common.lang == "en" ? "en" : "zh"].get(text) != simdjson::SUCCESS) continue;
        bool const placed = one["field"].get(field) == simdjson::SUCCESS;
        fmt::print(stderr, "{}{}{}\n", field, placed ? ": " : "", text);
      }
    } else {
      fmt::print(stderr, "{}\n", answer.text());
    }
  }
  // Not found, not allowed, not in this state: the answer is no; what is left is the input's fault.
  bool const no = answer.status == 403 || answer.status == 404 || answer.status == 409;
  return answer.status >= 500 ? exit_code::system : no ? exit_code::answer_is_no : exit_code::bad_input;
}

// A member by its path, as text a person reads: a name in the user's language, the city's time, a number, a list, a
// text.
std::string shown_at(dom::element from, std::string_view path, reader const& in) {
  dom::element found;
  if (from.at_pointer(path).get(found) != simdjson::SUCCESS || found.is_null()) return "";
  std::string_view text;
  if (found.get(text) == simdjson::SUCCESS) {
    bool const time = text.size() >= 20 && text[10] == 'T' && text.back() == 'Z';
    auto const read =
        time ? base::parse_time(text, in.zone) : base::result<base::parsed_time>{make_fault(fault_code::bad_day, "")};
    return read ? in.zone.local_text(read->at) : std::string{text};
  }
  if (found.is_object() && found[in.lang == "en" ? "en" : "zh"].get(text) == simdjson::SUCCESS)
    return std::string{text};
  dom::array list;
  if (found.get(list) == simdjson::SUCCESS) {
    std::string made;
    for (std::size_t i = 0; i < list.size(); ++i)
      made += (i > 0 ? ", " : "") + shown_at(found, "/" + std::to_string(i), in);
    return made;
  }
  return simdjson::minify(found);
}

struct shown_column {
  std::string zh;
  std::string en;
  std::string path;
};

// Rows of an array as a table.
void print_rows(tell::http::response const& answer, std::string const& array, std::vector<shown_column> const& columns,
                common_options const& common, reader const& in) {
  if (common.json) {
    fmt::print("{}\n", answer.text());
    return;
  }
  answer_document const read{answer.text()};
  std::vector<std::vector<std::string>> rows(1);
  for (auto const& column : columns) rows.front().push_back(common.lang == "en" ? column.en : column.zh);
  for (auto const& one : items(read.root, array)) {
    std::vector<std::string> row;
    for (auto const& column : columns) row.push_back(shown_at(one, column.path, in));
    rows.push_back(std::move(row));
  }
  fmt::print("{}", table(rows));
}

std::string body_of(duty_options const& duty, std::vector<std::pair<std::string, std::string>> const& texts,
                    std::string const& more = {}) {
  base::json_writer to;
  to.begin_object();
  if (!duty.actor.empty()) to.put("actor", duty.actor);
  if (!duty.note.empty()) to.put("note", duty.note);
  for (auto const& [key, value] : texts) {
    if (!value.empty()) to.put(key, value);
  }
  auto made = to.take();
  made += (more.empty() || made.size() == 1 ? "" : ",") + more + "}";
  return made;
}

std::vector<shown_column> const kThing{{"类别", "kind", "/thing/kind_name"},   {"标识", "id", "/thing/id"},
                                       {"状态", "state", "/thing/state_name"}, {"灯", "light", "/thing/light"},
                                       {"黄灯", "amber at", "/amber_at"},      {"红灯", "red at", "/red_at"},
                                       {"责任人", "owner", "/owner"}};

}  // namespace

exit_code roster_verb::operator()() const {
  bool const writes = does == what::publish;
  room_session session{duty.folder, writes ? data_folder::access::write : data_folder::access::read};
  auto const in = read_by(common, session);
  if (does == what::now) {
    auto const answer = session.ask("GET", "/api/v1/duty", query_of({{"post", post}, {"at", at}}));
    if (answer.status != 200) return refused(answer, common);
    if (common.json) {
      fmt::print("{}\n", answer.text());
      return exit_code::done;
    }
    answer_document const read{answer.text()};
    std::vector<std::vector<std::string>> rows{
        common.lang == "en" ? std::vector<std::string>{"post", "role", "who", "state", "from", "to"}
                            : std::vector<std::string>{"岗位", "职责", "值班人", "状态", "起", "止"}};
    for (auto const& one : items(read.root, "/posts")) {
      for (auto const& seat : items(one, "/seats")) {
        rows.push_back({shown_at(one, "/post_name", in), shown_at(seat, "/role", in), shown_at(seat, "/who/name", in),
                        shown_at(seat, "/state", in), shown_at(seat, "/from", in), shown_at(seat, "/to", in)});
      }
    }
    fmt::print("{}", table(rows));
    return exit_code::done;
  }
  if (does == what::members) {
    auto const answer = session.ask("GET", "/api/v1/members", query_of({{"post", post}}));
    if (answer.status != 200) return refused(answer, common);
    print_rows(answer, "/members",
               {{"标识", "id", "/id"},
                {"姓名", "name", "/name"},
                {"可任", "roles", "/roles"},
                {"岗位", "posts", "/posts"},
                {"状态", "state", "/state"}},
               common, in);
    return exit_code::done;
  }
  auto const path = "/api/v1/rosters/" + post;
  auto const answer = does == what::show ? session.ask("GET", path, query_of({{"from", from}, {"to", to}}))
                                         : session.ask("POST", path + (writes ? "/publish" : "/propose"), {},
                                                       writes ? body_of(duty, {{"from", from}, {"to", to}})
                                                              : body_of({}, {{"from", from}, {"to", to}}));
  if (answer.status != 200) return refused(answer, common);
  if (common.json) {
    fmt::print("{}\n", answer.text());
    return exit_code::done;
  }
  answer_document const read{answer.text()};
  bool const en = common.lang == "en";
  std::vector<std::vector<std::string>> rows{en ? std::vector<std::string>{"day", "day is", "role", "who", "state"}
                                                : std::vector<std::string>{"日期", "日类", "职责", "值班人", "状态"}};
  for (auto const& shift : items(read.root, "/shifts")) {
    for (auto const& seat : items(shift, "/seats"))
      rows.push_back(
          {shown_at(shift, "/day", in), shown_at(shift, "/day_kind", in), shown_at(seat, "/role", in),
           shown_at(seat, "/who/name", in),
           shown_at(seat, "/proposed", in) == "true" ? (en ? "proposed" : "建议") : shown_at(seat, "/state", in)});
  }
  fmt::print("{}\n", table(rows));
  print_rows(answer, "/fairness/people",
             {{"姓名", "name", "/name"},
              {"职责", "role", "/role"},
              {"班次", "duties", "/duties"},
              {"夜班", "nights", "/nights"},
              {"周末", "weekends", "/weekends"},
              {"节假日", "holidays", "/holidays"}},
             common, in);
  for (auto const& one : items(read.root, "/problems"))
    fmt::print("{} {}: {}\n", shown_at(one, "/day", in), shown_at(one, "/code", in), shown_at(one, "/message", in));
  return exit_code::done;
}

exit_code alarm_verb::operator()() const {
  bool const writes = does == what::answer;
  room_session session{duty.folder, writes ? data_folder::access::write : data_folder::access::read};
  auto const in = read_by(common, session);
  if (does == what::rules) {
    auto const answer = session.ask("GET", "/api/v1/rules", {});
    print_rows(answer, "/rules",
               {{"规则", "rule", "/id"},
                {"名称", "name", "/name"},
                {"等级", "severity", "/severity"},
                {"状态", "state", "/state"},
                {"未关", "open", "/open"}},
               common, in);
    return exit_code::done;
  }
  auto const answer = writes
                          ? session.ask("POST", "/api/v1/alarms/" + id + "/" + action, {},
                                        body_of(duty, {}, minutes > 0 ? "\"minutes\":" + std::to_string(minutes) : ""))
                          : session.ask("GET", "/api/v1/alarms", query_of({{"state", state}, {"limit", "1000"}}));
  if (answer.status != 200) return refused(answer, common);
  if (writes) {
    if (common.json) {
      fmt::print("{}\n", answer.text());
    } else {
      answer_document const read{answer.text()};
      fmt::print("{}: {}\n", id, shown_at(read.root, "/alarm/state_name", in));
    }
    return exit_code::done;
  }
  print_rows(answer, "/alarms",
             {{"告警", "alarm", "/id"},
              {"等级", "severity", "/severity"},
              {"标题", "title", "/title"},
              {"状态", "state", "/state_name"},
              {"对象", "subject", "/subject"},
              {"起", "raised", "/raised"},
              {"事件", "events", "/count"},
              {"级", "step", "/step"}},
             common, in);
  return exit_code::done;
}

exit_code move_verb::operator()() const {
  bool const writes = does == what::move;
  room_session session{duty.folder, writes ? data_folder::access::write : data_folder::access::read};
  auto const in = read_by(common, session);
  if (does == what::overdue) {
    auto const answer = session.ask("GET", "/api/v1/overdue", query_of({{"desk", kind}}));
    if (answer.status != 200) return refused(answer, common);
    print_rows(answer, "/things", kThing, common, in);
    return exit_code::done;
  }
  if (does == what::ways) {
    auto const answer = session.ask("GET", "/api/v1/moves/" + kind, query_of({{"thing", things.front()}}));
    if (answer.status != 200) return refused(answer, common);
    print_rows(answer, "/moves",
               {{"到", "to", "/to"},
                {"名称", "name", "/name"},
                {"缺", "missing", "/missing"},
                {"审批", "approval", "/approval"}},
               common, in);
    return exit_code::done;
  }
  std::string values = "{";
  for (auto const& text : fields) {
    auto const equals = text.find('=');
    if (equals == std::string::npos)
      throw usage(make_fault(fault_code::unknown_setting, "--field", text, "field=value"));
    if (values.size() > 1) values += ',';
    base::append_json_text(values, text.substr(0, equals));
    values += ':';
    base::append_json_text(values, text.substr(equals + 1));
  }
  values += "}";
  std::string wanted = "\"things\":[";
  for (auto const& thing : things) {
    wanted += wanted.back() == '[' ? "{\"thing\":" : ",{\"thing\":";
    base::append_json_text(wanted, thing);
    wanted += ",\"fields\":" + values + "}";
  }
  auto const answer = session.ask("POST", "/api/v1/moves/" + kind, {}, body_of(duty, {{"to", to}}, wanted + "]"));
  if (answer.text().find("\"results\"") == std::string_view::npos) return refused(answer, common);
  print_rows(answer, "/results",
             {{"对象", "thing", "/thing"},
              {"结果", "result", "/status"},
              {"事件", "event", "/seq"},
              {"审批", "approval", "/approval"},
              {"原因", "why", "/faults/0/message"}},
             common, in);
  return answer.status == 200 ? exit_code::done : exit_code::answer_is_no;
}

exit_code list_verb::operator()() const {
  bool const writes = does == what::compare && accept;
  room_session session{duty.folder, writes ? data_folder::access::write : data_folder::access::read};
  auto const in = read_by(common, session);
  auto const path = "/api/v1/lists/" + id;
  if (does == what::lists) {
    auto const answer = session.ask("GET", "/api/v1/lists", {});
    print_rows(answer, "/lists",
               {{"清单", "list", "/id"},
                {"名称", "title", "/title"},
                {"责任人", "owner", "/owner"},
                {"期限", "deadline", "/deadline"},
                {"条目", "rows", "/rows"},
                {"红", "red", "/lights/red"},
                {"黄", "amber", "/lights/amber"}},
               common, in);
    return exit_code::done;
  }
  if (does == what::show) {
    auto const answer = session.ask("GET", path, {});
    if (answer.status != 200) return refused(answer, common);
    print_rows(answer, "/rows",
               {{"对象", "thing", "/thing"},
                {"状态", "state", "/state_name"},
                {"灯", "light", "/light"},
                {"责任人", "owner", "/owner"},
                {"期限", "deadline", "/deadline"},
                {"备注", "remark", "/remark"}},
               common, in);
    return exit_code::done;
  }
  if (does == what::take_out) {
    auto const answer = session.ask("GET", path + "/xlsx", query_of({{"lang", common.lang}}));
    if (answer.status != 200) return refused(answer, common);
    std::ofstream out{file, std::ios::binary};
    out << answer.text();
    if (!out.flush()) throw stop{exit_code::system, {make_fault(fault_code::storage_failed, file.string())}};
    return exit_code::done;
  }
  auto const answer = session.ask("POST", path + "/xlsx", {}, file_text(file));
  if (answer.status != 200) return refused(answer, common);
  print_rows(answer, "/changes",
             {{"对象", "thing", "/thing"}, {"项", "what", "/what"}, {"原", "was", "/was"}, {"现", "now", "/now"}},
             common, in);
  answer_document const read{answer.text()};
  auto const changes = items(read.root, "/changes");
  if (!accept || changes.empty()) return changes.empty() ? exit_code::done : exit_code::answer_is_no;
  dom::element list;
  if (read.root["changes"].get(list) != simdjson::SUCCESS) return exit_code::system;
  auto const taken = session.ask("POST", path + "/accept", {},
                                 body_of(duty, {}, "\"changes\":" + std::string{simdjson::minify(list)}));
  return taken.status == 200 ? exit_code::done : refused(taken, common);
}

namespace {

// A plan as an officer reads it: why, what is to be done by whom, what it costs, what else there was, what came of it.
void print_plan(dom::element const& plan, reader const& in) {
  bool const en = in.lang == "en";
  auto const at = [&](dom::element const& from, std::string_view path) { return shown_at(from, path, in); };
  fmt::print("{}  {}  {}\n", at(plan, "/id"), at(plan, "/title"), at(plan, "/state"));
  fmt::print("{}: {}  {}\n", en ? "proposed by" : "提出", at(plan, "/proposed/by"), at(plan, "/proposed/at"));
  if (auto const by = at(plan, "/decided/by"); !by.empty())
    fmt::print("{}: {}  {}\n", en ? "decided by" : "决定", by, at(plan, "/decided/at"));
  auto const option = [&](dom::element const& one, std::string const& name) {
    fmt::print("\n{}{}{}\n", name, at(one, "/title"),
               at(one, "/cost/amount").empty()
                   ? ""
                   : fmt::format("  {} {} {}", en ? "cost" : "费用", at(one, "/cost/amount"), at(one, "/cost/unit")));
    for (std::size_t i = 0; auto const& reason : items(one, "/reasons")) {
      static_cast<void>(reason);
      fmt::print("  - {}\n", at(one, "/reasons/" + std::to_string(i++)));
    }
    std::vector<std::vector<std::string>> rows{en ? std::vector<std::string>{"  action", "what", "owner", "due"}
                                                  : std::vector<std::string>{"  措施", "内容", "责任人", "期限"}};
    for (auto const& action : items(one, "/actions"))
      rows.push_back({"  " + at(action, "/id"), at(action, "/title"), at(action, "/owner"), at(action, "/due")});
    if (rows.size() > 1) fmt::print("{}", table(rows));
  };
  option(plan, en ? "Proposal " : "方案 ");
  for (auto const& one : items(plan, "/alternatives"))
    option(one, (en ? "Alternative " : "备选 ") + at(one, "/id") + " ");
  std::vector<std::vector<std::string>> rows{en ? std::vector<std::string>{"indicator", "period", "expected", "actual"}
                                                : std::vector<std::string>{"指标", "时期", "预期", "实际"}};
  for (auto const& one : items(plan, "/outcome"))
    rows.push_back({at(one, "/indicator"), at(one, "/period"), at(one, "/expected"), at(one, "/actual")});
  if (rows.size() > 1) fmt::print("\n{}", table(rows));
}

}  // namespace

exit_code plan_verb::operator()() const {
  bool const writes = does == what::decide;
  room_session session{duty.folder, writes ? data_folder::access::write : data_folder::access::read};
  auto const in = read_by(common, session);
  if (does == what::plans) {
    auto const answer = session.ask("GET", "/api/v1/plans", {});
    print_rows(answer, "/plans",
               {{"方案", "plan", "/id"},
                {"标题", "title", "/title"},
                {"席位", "desk", "/desk"},
                {"状态", "state", "/state"},
                {"提出", "proposed by", "/proposed/by"}},
               common, in);
    return exit_code::done;
  }
  auto const answer = writes ? session.ask("POST", "/api/v1/plans/" + id + "/" + action, {},
                                           body_of(duty, {{"option", option}, {"text", outcome}},
                                                   file.empty() ? "" : "\"proposal\":" + file_text(file)))
                             : session.ask("GET", "/api/v1/plans/" + id, {});
  if (answer.status != 200) return refused(answer, common);
  answer_document const read{answer.text()};
  if (common.json)
    fmt::print("{}\n", answer.text());
  else if (writes)
    fmt::print("{}: {}\n", id, shown_at(read.root, "/state", in));
  else
    print_plan(read.root, in);
  return exit_code::done;
}

namespace {

void add_common(CLI::App& verb, duty_options& duty, bool decides) {
  verb.add_option("DIR", duty.folder, "data folder / 数据目录")->required();
  if (!decides) return;
  verb.add_option("--actor", duty.actor, "who does it / 由谁")->required();
  verb.add_option("--note", duty.note, "why / 因何");
}

}  // namespace

void add_duty_verbs(verb_list const& verbs) {
  auto* roster = verbs.group("roster", "who is on duty, where and when / 值班表");
  auto const [now_options, now] = verbs.add<roster_verb>("now", "who is on duty now / 现在谁在岗",
                                                         "fengsui roster now var/demo --post fire.room", true, roster);
  add_common(*now_options, now->duty, false);
  now_options->add_option("--post", now->post, "desk.post / 席位.岗位");
  now_options->add_option("--at", now->at, "another moment / 另一时刻");
  auto const [members_options, members] = verbs.add<roster_verb>("members", "who may be on duty / 值班人员",
                                                                 "fengsui roster members var/demo", true, roster);
  members->does = roster_verb::what::members;
  add_common(*members_options, members->duty, false);
  members_options->add_option("--post", members->post, "desk.post / 席位.岗位");
  for (auto const& [name, what, says] :
       {std::tuple{"show", roster_verb::what::show, "the roster of a post / 岗位值班表"},
        std::tuple{"propose", roster_verb::what::propose, "a fair proposal; nothing is stored / 排班建议"},
        std::tuple{"publish", roster_verb::what::publish, "store the proposal / 发布排班"}}) {
    auto const [options, verb] = verbs.add<roster_verb>(
        name, says, "fengsui roster show var/demo fire.room --from 2025-04-01 --to 2025-04-30", true, roster);
    verb->does = what;
    add_common(*options, verb->duty, what == roster_verb::what::publish);
    options->add_option("POST", verb->post, "desk.post / 席位.岗位")->required();
    options->add_option("--from", verb->from, "first day / 首日")->required();
    options->add_option("--to", verb->to, "last day / 末日")->required();
  }

  auto* alarm = verbs.group("alarm", "what a person must answer / 告警");
  auto const [list_options, list] = verbs.add<alarm_verb>("list", "alarms, the most urgent first / 告警列表",
                                                          "fengsui alarm list var/demo", true, alarm);
  add_common(*list_options, list->duty, false);
  list_options->add_option("--state", list->state, "raised | acknowledged | returned | closed | any");
  auto const [rules_options, rules] =
      verbs.add<alarm_verb>("rules", "the rules and their modes / 规则", "fengsui alarm rules var/demo", true, alarm);
  rules->does = alarm_verb::what::rules;
  add_common(*rules_options, rules->duty, false);
  for (auto const& [name, action, says] : {std::tuple{"ack", "acknowledge", "answer an alarm / 确认"},
                                           std::tuple{"close", "close", "close an alarm / 关闭"},
                                           std::tuple{"snooze", "snooze", "silence it for a while / 暂缓"},
                                           std::tuple{"shelve", "shelve", "set it aside / 搁置"},
                                           std::tuple{"unshelve", "unshelve", "take it off the shelf / 取消搁置"}}) {
    auto const [options, verb] =
        verbs.add<alarm_verb>(name, says, "fengsui alarm ack var/demo fire.hotspot-120 --actor m-01", true, alarm);
    verb->does = alarm_verb::what::answer;
    verb->action = action;
    add_common(*options, verb->duty, true);
    options->add_option("ID", verb->id, "the alarm / 告警")->required();
    options->add_option("--minutes", verb->minutes, "how long / 多久");
  }

  auto* move = verbs.group("move", "things through their flows / 流转");
  auto const [ways_options, ways] =
      verbs.add<move_verb>("ways", "where a thing may go / 可做的流转",
                           "fengsui move ways var/demo fire.incident fire-250404-01", true, move);
  add_common(*ways_options, ways->duty, false);
  ways_options->add_option("KIND", ways->kind, "desk.kind / 席位.类别")->required();
  ways_options->add_option("THING", ways->things, "its id / 标识")->required();
  auto const [to_options, to] = verbs.add<move_verb>(
      "to", "move one or many / 流转",
      "fengsui move to var/demo fire.incident confirmed fire-250404-01 --field nature=illegal_use --actor m-01", true,
      move);
  to->does = move_verb::what::move;
  add_common(*to_options, to->duty, true);
  to_options->add_option("KIND", to->kind, "desk.kind / 席位.类别")->required();
  to_options->add_option("STATE", to->to, "where to / 目标状态")->required();
  to_options->add_option("THING", to->things, "ids / 标识")->required();
  to_options->add_option("--field", to->fields, "field=value / 字段=值")->allow_extra_args(false);
  auto const [late_options, late] = verbs.add<move_verb>("overdue", "what is past its limit / 超期事项",
                                                         "fengsui move overdue var/demo --desk invest", true, move);
  late->does = move_verb::what::overdue;
  add_common(*late_options, late->duty, false);
  late_options->add_option("--desk", late->kind, "of this desk / 席位");

  auto* lists = verbs.group("list", "saved selections with owners and deadlines / 清单");
  auto const [all_options, all] =
      verbs.add<list_verb>("all", "the lists / 清单", "fengsui list all var/demo", true, lists);
  add_common(*all_options, all->duty, false);
  for (auto const& [name, what, says] :
       {std::tuple{"show", list_verb::what::show, "its rows / 条目"},
        std::tuple{"export", list_verb::what::take_out, "to a workbook / 导出表格"},
        std::tuple{"compare", list_verb::what::compare, "with an edited workbook / 比对表格"}}) {
    auto const [options, verb] = verbs.add<list_verb>(
        name, says, "fengsui list compare var/demo key-projects edited.xlsx --accept --actor m-01", true, lists);
    verb->does = what;
    verb->duty = {};
    options->add_option("DIR", verb->duty.folder, "data folder / 数据目录")->required();
    options->add_option("ID", verb->id, "the list / 清单")->required();
    if (what == list_verb::what::show) continue;
    options->add_option("FILE", verb->file, "workbook (.xlsx) / 表格")->required();
    if (what != list_verb::what::compare) continue;
    auto* accept = options->add_flag("--accept", verb->accept, "store the differences / 接受差异");
    auto* actor = options->add_option("--actor", verb->duty.actor, "who does it / 由谁");
    accept->needs(actor);
    options->add_option("--note", verb->duty.note, "why / 因何");
  }

  auto* plans = verbs.group("plan", "what planners propose / 方案");
  auto const [plans_options, shown] =
      verbs.add<plan_verb>("all", "the plans / 方案", "fengsui plan all var/demo", true, plans);
  add_common(*plans_options, shown->duty, false);
  auto const [show_options, one] =
      verbs.add<plan_verb>("show", "one, with its reasons, alternatives and outcome / 查看方案",
                           "fengsui plan show var/demo plan-1", true, plans);
  one->does = plan_verb::what::show;
  add_common(*show_options, one->duty, false);
  show_options->add_option("ID", one->id, "the plan / 方案")->required();
  for (auto const& [name, says, example] :
       {std::tuple{"approve", "approve it / 批准", "fengsui plan approve var/demo plan-1 --actor m-01 --option b"},
        std::tuple{"reject", "reject it / 否决", "fengsui plan reject var/demo plan-1 --actor m-01 --note 雨将停"},
        std::tuple{"amend", "another proposal in its place / 修改",
                   "fengsui plan amend var/demo plan-1 proposal.json --actor m-02"},
        std::tuple{"outcome", "what came of it / 记录结果",
                   "fengsui plan outcome var/demo plan-1 --text 如期完成 --actor m-01"}}) {
    auto const [options, verb] = verbs.add<plan_verb>(name, says, example, true, plans);
    verb->does = plan_verb::what::decide;
    verb->action = name;
    add_common(*options, verb->duty, true);
    options->add_option("ID", verb->id, "the plan / 方案")->required();
    if (verb->action == "approve") options->add_option("--option", verb->option, "an alternative / 备选");
    if (verb->action == "outcome") options->add_option("--text", verb->outcome, "in words / 结果")->required();
    if (verb->action == "amend")
      options->add_option("FILE", verb->file, "the proposal (JSON, docs/http-duty.md) / 方案正文")->required();
  }
}

}  // namespace fengsui::main
