// Verbs of lists and plans.
#include <fmt/format.h>

#include <fstream>

#include "main/duty/answer_cells.h"
#include "main/duty/answer_document.h"
#include "main/duty/duty_answers.h"
#include "main/file_text.h"
#include "main/screen.h"
#include "main/verb_list.h"

namespace fengsui::main {

namespace dom = simdjson::dom;

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
                {"责任人", "owner", "/owner", cells::member()},
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
    answer_document const read{answer.text()};
    print_rows(answer, "/rows",
               {{"标识", "id", "/thing"},
                {"名称", "name", "/thing", cells::thing_of(shown_at(read.root, "/list/kind", in))},
                {"状态", "state", "/state_name"},
                {"灯", "light", "/light", cells::word()},
                {"责任人", "owner", "/owner", cells::member()},
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
    if (!out.flush())
      throw stop{exit_code::system, {base::make_fault(base::fault_code::storage_failed, file.string())}};
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
                                 question_body(duty, {}, "\"changes\":" + std::string{simdjson::minify(list)}));
  return taken.status == 200 ? exit_code::done : refused(taken, common);
}

namespace {

// A plan as an officer reads it: why, what is to be done by whom, what it costs, what else there was, what came of it.
void print_plan(dom::element const& plan, answer_reader const& in) {
  bool const en = in.lang == "en";
  auto const at = [&](dom::element const& from, std::string_view path) { return shown_at(from, path, in); };
  auto const member = [&, named = cells::member()](dom::element const& from, std::string_view path) {
    return named(from, path, in);
  };
  fmt::print("{}  {}  {}\n", at(plan, "/id"), at(plan, "/title"), cells::state_of("plan.plan")(plan, "/state", in));
  fmt::print("{}: {}  {}\n", en ? "proposed by" : "提出", member(plan, "/proposed/by"), at(plan, "/proposed/at"));
  if (auto const by = member(plan, "/decided/by"); !by.empty())
    fmt::print("{}: {}  {}\n", en ? "decided by" : "决定", by, at(plan, "/decided/at"));
  auto const option = [&](dom::element const& one, std::string const& name) {
    fmt::print("\n{}{}{}\n", name, at(one, "/title"),
               at(one, "/cost/amount").empty()
                   ? ""
                   : fmt::format("  {} {} {}", en ? "cost" : "费用", at(one, "/cost/amount"),
                                 in.known.catalogue().unit_name(at(one, "/cost/unit")).in(in.lang)));
    for (std::size_t i = 0; auto const& reason : items(one, "/reasons")) {
      static_cast<void>(reason);
      fmt::print("  - {}\n", at(one, "/reasons/" + std::to_string(i++)));
    }
    std::vector<std::vector<std::string>> rows{en ? std::vector<std::string>{"  action", "what", "owner", "due"}
                                                  : std::vector<std::string>{"  措施", "内容", "责任人", "期限"}};
    for (auto const& action : items(one, "/actions"))
      rows.push_back({"  " + at(action, "/id"), at(action, "/title"), member(action, "/owner"), at(action, "/due")});
    if (rows.size() > 1) fmt::print("{}", table(rows));
  };
  option(plan, en ? "Proposal " : "方案 ");
  for (auto const& one : items(plan, "/alternatives"))
    option(one, (en ? "Alternative " : "备选 ") + at(one, "/id") + " ");
  std::vector<std::vector<std::string>> rows{en ? std::vector<std::string>{"indicator", "period", "expected", "actual"}
                                                : std::vector<std::string>{"指标", "时期", "预期", "实际"}};
  for (auto const& one : items(plan, "/outcome"))
    rows.push_back(
        {cells::indicator()(one, "/indicator", in), at(one, "/period"), at(one, "/expected"), at(one, "/actual")});
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
                {"席位", "desk", "/desk", cells::desk()},
                {"状态", "state", "/state", cells::state_of("plan.plan")},
                {"提出", "proposed by", "/proposed/by", cells::member()}},
               common, in);
    return exit_code::done;
  }
  auto const answer = writes ? session.ask("POST", "/api/v1/plans/" + id + "/" + action, {},
                                           question_body(duty, {{"option", option}, {"text", outcome}},
                                                         file.empty() ? "" : "\"proposal\":" + file_text(file)))
                             : session.ask("GET", "/api/v1/plans/" + id, {});
  if (answer.status != 200) return refused(answer, common);
  answer_document const read{answer.text()};
  if (common.json)
    fmt::print("{}\n", answer.text());
  else if (writes)
    fmt::print("{}: {}\n", id, cells::state_of("plan.plan")(read.root, "/state", in));
  else
    print_plan(read.root, in);
  return exit_code::done;
}

void add_list_verbs(verb_list const& verbs) {
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
}

void add_plan_verbs(verb_list const& verbs) {
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
