#include <algorithm>

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

void write_approval(json_writer& to, act::approval const& one) {
  to.begin_object().put("id", one.id).put("kind", one.kind).put("thing", one.about).put("to", one.to);
  to.put("state", act::to_text(one.state)).put("asked_by", one.asked_by).put("asked_at", base::to_text(one.asked_at));
  to.put("decided_by", one.decided_by).put("reason", one.reason).key("body").raw(json_or_null(one.body)).end_object();
}

response approvals(act::duty_room& room, request const& r) {
  auto const state = r.query_value("state").value_or("asked");
  std::vector<act::approval> found;
  {
    auto const view = room.look();
    view.work.approvals().each([&](act::approval const& one) {
      if (state == "any" || act::to_text(one.state) == state) found.push_back(one);
    });
  }
  json_writer to;
  to.begin_object().key("approvals").begin_array();
  for (auto const& one : found) {
    if (may_touch_thing(room, r, act::rank::viewer, one.kind, one.about)) write_approval(to, one);
  }
  to.end_array().end_object();
  return json_reply(to.take());
}

response answer_approval(act::duty_room& room, request const& r) {
  auto const id = std::string{r.param("id")};
  std::string kind;
  std::string about;
  {
    auto const view = room.look();
    if (auto const* one = view.work.approvals().find(id)) {
      kind = one->kind;
      about = one->about;
    }
  }
  auto const desk = desk_of(kind);
  if (!kind.empty() && !may_touch_thing(room, r, act::rank::viewer, kind, about)) return not_there(id);
  body from{r.body};
  act::second_word const by{.actor = actor_of(r, from.text("actor", false, 128)), .note = from.text("note")};
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (!desk.empty() && !act::may(asker(r), act::rank::officer, desk)) return refused(asker(r));
  if (auto const why = act::answer_approval(room, id, r.param("action"), by, roles_of(r, desk)))
    return refusal_reply(*why);
  auto const view = room.look();
  json_writer to;
  write_approval(to, *view.work.approvals().find(id));
  return json_reply(to.take());
}

}  // namespace

std::vector<http::route> approval_routes(act::duty_room& room) {
  std::vector<std::string> const json{"application/json"};
  return {
      {"GET", "/api/v1/approvals", over(room, approvals)},
      {"POST", "/api/v1/approvals/{id}/{action}", over(room, answer_approval), json},
  };
}

}  // namespace fengsui::tell
