#include "tell/access/rights.h"
#include "tell/access/sight.h"
#include "tell/door.h"
#include "tell/duty/duty_json.h"
#include "tell/reply.h"
#include "tell/work/work_parts.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

void write_task(json_writer& to, act::task const& one) {
  to.begin_object()
      .put("id", one.id)
      .put("title", one.title)
      .put("state", act::to_text(one.state))
      .put("owner", one.owner);
  to.put("desk", one.desk);
  put_time(to, "due", one.due);
  to.put("plan", one.plan).put("about_kind", one.about_kind).put("about", one.about).put("result", one.result);
  to.put("by", one.by).put("since", base::to_text(one.since)).end_object();
}

response tasks(act::duty_room& room, request const& r) {
  auto const state = r.query_value("state").value_or("");
  auto const owner = r.query_value("owner").value_or("");
  auto const desk = r.query_value("desk").value_or("");
  auto const view = room.look();
  json_writer to;
  to.begin_object().key("tasks").begin_array();
  view.work.tasks().each([&](act::task const& one) {
    if (state.empty() ? !one.is_open() : state != "any" && act::to_text(one.state) != state) return;
    if ((!owner.empty() && one.owner != owner) || (!desk.empty() && one.desk != desk)) return;
    if (one.desk.empty() || act::may(asker(r), act::rank::viewer, one.desk)) write_task(to, one);
  });
  to.end_array().end_object();
  return json_reply(to.take());
}

response one_task(act::duty_room& room, std::string const& id, int status) {
  auto const view = room.look();
  json_writer to;
  write_task(to, *view.work.tasks().find(id));
  return json_reply(to.take(), status);
}

response open_task(act::duty_room& room, request const& r) {
  body from{r.body};
  act::new_task task{.title = {from.text("title", true, 400), from.text("title_en", false, 400)},
                     .owner = from.text("owner", false, 128),
                     .desk = from.text("desk", false, 64),
                     .about_kind = from.text("about_kind", false, 128),
                     .about = from.text("about", false, 128)};
  if (task.title.en.empty()) task.title.en = task.title.zh;
  task.due = from.time("due", room.known().catalogue().zone);
  auto const by = work_actor_from(from, r, task.desk);
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (!act::may(asker(r), act::rank::officer, task.desk)) return refused(asker(r));
  if (auto const why = act::open_task(room, task, by)) return refusal_reply(*why);
  return one_task(room, task.id, 201);
}

response change_task(act::duty_room& room, request const& r) {
  auto const id = std::string{r.param("id")};
  std::string desk;
  {
    auto const view = room.look();
    if (auto const* one = view.work.tasks().find(id)) desk = one->desk;
  }
  body from{r.body};
  auto const owner = from.text("owner", false, 128);
  auto const result = from.text("result");
  auto const by = work_actor_from(from, r, desk);
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (!act::may(asker(r), act::rank::officer, desk)) return refused(asker(r));
  if (auto const why = act::change_task(room, id, r.param("action"), owner, result, by)) return refusal_reply(*why);
  return one_task(room, id, 200);
}

}  // namespace

std::vector<http::route> task_routes(act::duty_room& room) {
  std::vector<std::string> const json{"application/json"};
  return {
      {"GET", "/api/v1/tasks", over(room, tasks)},
      {"POST", "/api/v1/tasks", over(room, open_task), json},
      {"POST", "/api/v1/tasks/{id}/{action}", over(room, change_task), json},
  };
}

}  // namespace fengsui::tell
