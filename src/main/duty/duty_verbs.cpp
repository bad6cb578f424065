// Verbs of duty: roster, alarm, move; lists and plans are beside. They ask the same handlers as the API does, so that
// both say the same.
#include "main/duty/duty_verbs.h"

#include <fmt/format.h>

#include "base/json_writer.h"
#include "main/duty/answer_cells.h"
#include "main/duty/answer_document.h"
#include "main/duty/duty_answers.h"
#include "main/screen.h"
#include "main/verb_list.h"

namespace fengsui::main {

exit_code roster_verb::operator()() const {
  bool const writes = does == what::publish;
  room_session session{duty.folder, writes ? data_folder::access::write : data_folder::access::read};
  auto const in = read_by(common, session);
  auto const role = cells::role();
  auto const state = cells::state_of("roster.duty");
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
        rows.push_back({shown_at(one, "/post_name", in), role(seat, "/role", in), person_at(seat, "/who", in),
                        state(seat, "/state", in), shown_at(seat, "/from", in), shown_at(seat, "/to", in)});
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
                {"姓名", "name", "", cells::person()},
                {"可任", "roles", "/roles", cells::role()},
                {"岗位", "posts", "/posts", cells::post()},
                {"状态", "state", "/state", cells::state_of("roster.member")}},
               common, in);
    return exit_code::done;
  }
  auto const path = "/api/v1/rosters/" + post;
  auto const answer = does == what::show ? session.ask("GET", path, query_of({{"from", from}, {"to", to}}))
                                         : session.ask("POST", path + (writes ? "/publish" : "/propose"), {},
                                                       writes ? question_body(duty, {{"from", from}, {"to", to}})
                                                              : question_body({}, {{"from", from}, {"to", to}}));
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
          {shown_at(shift, "/day", in), cells::word()(shift, "/day_kind", in), role(seat, "/role", in),
           person_at(seat, "/who", in),
           shown_at(seat, "/proposed", in) == "true" ? (en ? "proposed" : "建议") : state(seat, "/state", in)});
  }
  fmt::print("{}\n", table(rows));
  print_rows(answer, "/fairness/people",
             {{"姓名", "name", "", cells::person()},
              {"职责", "role", "/role", cells::role()},
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
                {"等级", "severity", "/severity", cells::word()},
                {"状态", "state", "/state", cells::word()},
                {"未关", "open", "/open"}},
               common, in);
    return exit_code::done;
  }
  auto const answer =
      writes ? session.ask("POST", "/api/v1/alarms/" + id + "/" + action, {},
                           question_body(duty, {}, minutes > 0 ? "\"minutes\":" + std::to_string(minutes) : ""))
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
              {"等级", "severity", "/severity_name"},
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
    print_rows(answer, "/things",
               {{"类别", "kind", "/thing/kind_name"},
                {"标识", "id", "/thing/id"},
                {"状态", "state", "/thing/state_name"},
                {"灯", "light", "/thing/light", cells::word()},
                {"黄灯", "amber at", "/amber_at"},
                {"红灯", "red at", "/red_at"},
                {"责任人", "owner", "/owner", cells::member()}},
               common, in);
    return exit_code::done;
  }
  if (does == what::ways) {
    auto const answer = session.ask("GET", "/api/v1/moves/" + kind, query_of({{"thing", things.front()}}));
    if (answer.status != 200) return refused(answer, common);
    print_rows(answer, "/moves",
               {{"到", "to", "/to"},
                {"名称", "name", "/name"},
                {"缺", "missing", "/missing", cells::field_of(kind)},
                {"审批", "approval", "/approval", cells::yes_or_no()}},
               common, in);
    return exit_code::done;
  }
  std::string values = "{";
  for (auto const& text : fields) {
    auto const equals = text.find('=');
    if (equals == std::string::npos)
      throw usage(base::make_fault(base::fault_code::unknown_setting, "--field", text, "field=value"));
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
  auto const answer = session.ask("POST", "/api/v1/moves/" + kind, {}, question_body(duty, {{"to", to}}, wanted + "]"));
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

namespace {

void add_roster_verbs(verb_list const& verbs) {
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
}

void add_alarm_verbs(verb_list const& verbs) {
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
}

void add_move_verbs(verb_list const& verbs) {
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
}

}  // namespace

void add_duty_verbs(verb_list const& verbs) {
  for (auto* const add : {add_roster_verbs, add_alarm_verbs, add_move_verbs, add_list_verbs, add_plan_verbs})
    add(verbs);
}

}  // namespace fengsui::main
