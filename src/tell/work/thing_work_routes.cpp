#include <algorithm>

#include "act/flow/overdue.h"
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

response overdue(act::duty_room& room, request const& r) {
  auto const light = r.query_value("light").value_or("");
  auto const found = act::overdue(room, std::string{r.query_value("desk").value_or("")}, room.now().wall);
  std::int64_t red = 0;
  std::int64_t amber = 0;
  json_writer to;
  to.begin_object().key("things").begin_array();
  for (auto const& one : found) {
    auto const& kind = room.known().catalogue().kinds[static_cast<std::size_t>(one.thing.state.kind)];
    if (!may_touch(room, r, act::rank::viewer, kind.id, one.thing.state.place.code)) continue;
    bool const is_red = one.thing.light == know::light::red;
    (is_red ? red : amber) += 1;
    if (!light.empty() && (light == "red") != is_red) continue;
    to.begin_object().key("thing");
    write(to, room.known(), one.thing);
    write_limits(to, one.limits);
    to.put("owner", one.owner).end_object();
  }
  to.end_array().put("amber", amber).put("red", red).end_object();
  return json_reply(to.take());
}

response work(act::duty_room& room, std::string const& kind, std::string const& thing, int status = 200) {
  auto const view = room.look();
  auto const* log = view.work.logs().find(act::work_id(kind, thing));
  json_writer to;
  to.begin_object().put("kind", kind).put("thing", thing).put("owner", log == nullptr ? "" : log->owner);
  to.key("entries").begin_array();
  if (log != nullptr) {
    for (auto const& one : log->entries) {
      to.begin_object().put("seq", one.seq).put("verb", one.verb).put("by", one.by).put("at", base::to_text(one.at));
      to.put("text", one.text).put("owner", one.owner).put("file", one.file).put("type", one.type);
      to.put("bytes", one.bytes).put("digest", one.digest).end_object();
    }
  }
  to.end_array().end_object();
  return json_reply(to.take(), status);
}

response read_work(act::duty_room& room, request const& r) {
  auto const kind = std::string{r.param("kind")};
  auto const thing = std::string{r.query_value("thing").value_or("")};
  if (!may_touch_thing(room, r, act::rank::viewer, kind, thing)) return not_there(thing);
  return work(room, kind, thing);
}

response change_work(act::duty_room& room, request const& r) {
  auto const kind = std::string{r.param("kind")};
  auto const thing = std::string{r.query_value("thing").value_or("")};
  body from{r.body};
  auto const owner = from.text("owner", false, 128);
  auto const by = work_actor_from(from, r, desk_of(kind));
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (!may_touch_thing(room, r, act::rank::officer, kind, thing)) return not_there(thing);
  if (auto const why = act::work_on(room, kind, thing, r.param("action"), owner, by)) return refusal_reply(*why);
  return work(room, kind, thing);
}

response attach(act::duty_room& room, act::attachment_store const& files, request const& r) {
  auto const kind = std::string{r.param("kind")};
  auto const thing = std::string{r.query_value("thing").value_or("")};
  auto name = std::string{r.query_value("name").value_or("")};
  if (name.empty() || name.size() > 200 || name.find_first_of("/\\\"\r\n") != std::string::npos)
    return refusal_reply({make_fault(fault_code::unknown_setting, "name", name, "photo.jpg")});
  if (!may_touch_thing(room, r, act::rank::officer, kind, thing)) return not_there(thing);
  auto const kept = files.put(r.body, name);
  if (!kept) return refusal_reply({kept.error()});
  act::work_actor const by{.id = actor_of(r, std::string{r.query_value("actor").value_or("")})};
  act::handed_in const file{name, kept->type, static_cast<std::int64_t>(kept->bytes), kept->digest};
  if (auto const why = act::attach(room, kind, thing, file, by)) return refusal_reply(*why);
  return work(room, kind, thing, 201);
}

// A file belongs to the things that it was attached to: who sees none of them gets none of it.
response attachment(act::duty_room& room, act::attachment_store const& files, request const& r) {
  std::vector<std::pair<std::string, std::string>> hangs_on;
  {
    auto const view = room.look();
    view.work.logs().each([&](act::work_log const& log) {
      if (std::ranges::any_of(log.entries, [&](auto const& entry) { return entry.digest == r.param("digest"); }))
        hangs_on.emplace_back(log.kind, log.about);
    });
  }
  bool const seen = std::ranges::any_of(
      hangs_on, [&](auto const& one) { return may_touch_thing(room, r, act::rank::viewer, one.first, one.second); });
  auto bytes = seen ? files.get(r.param("digest")) : std::nullopt;
  if (!bytes) return refusal_reply({make_fault(fault_code::unknown_entry, r.param("digest"))});
  response made;
  made.content_type = act::content_type_of(*bytes).value_or("application/octet-stream");
  // Shown by nobody's browser as a page of this house.
  made.headers.emplace_back("Content-Disposition", "attachment");
  made.body = std::move(*bytes);
  return made;
}

}  // namespace

std::vector<http::route> thing_work_routes(act::duty_room& room, std::shared_ptr<act::attachment_store const> files) {
  std::vector<std::string> const json{"application/json"};
  return {
      {"GET", "/api/v1/overdue", over(room, overdue)},
      {"GET", "/api/v1/work/{kind}", over(room, read_work)},
      {"POST", "/api/v1/work/{kind}/{action}", over(room, change_work), json},
      {"POST",
       "/api/v1/attachments/{kind}",
       http::plain_handler{[&room, files](request const& r) { return attach(room, *files, r); }},
       {"application/octet-stream"},
       act::attachment_store::kLargest},
      {"GET", "/api/v1/attachments/{digest}",
       http::plain_handler{[&room, files](request const& r) { return attachment(room, *files, r); }}},
  };
}

}  // namespace fengsui::tell
