#include "tell/work_routes.h"

#include <algorithm>

#include "act/flow/move.h"
#include "act/flow/overdue.h"
#include "act/flow/task_change.h"
#include "ledger/codec.h"
#include "sense/event_check.h"
#include "sense/event_json.h"
#include "tell/body.h"
#include "tell/door.h"
#include "tell/duty_json.h"
#include "tell/reply.h"
#include "tell/rights.h"
#include "tell/sight.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

constexpr std::size_t kMostMoves = 1000;

act::holds_role roles_of(request const& r, std::string const& desk) {
  auto const who = asker(r);
  return [who, desk](std::string_view role) {
    auto const rank = act::rank_from(role);
    return rank && act::may(who, *rank, desk);
  };
}

act::work_actor work_actor_from(body& from, request const& r, std::string_view desk) {
  return {.id = actor_of(r, from.text("actor", false, 128)),
          .note = from.text("note"),
          .for_others = act::may(asker(r), act::rank::leader, desk)};
}

model::kind const* kind_of(act::duty_room& room, std::string_view id, base::faults& why) {
  auto const& catalogue = room.known().catalogue();
  int const number = catalogue.find_kind(id);
  if (number >= 0) return &catalogue.kinds[static_cast<std::size_t>(number)];
  std::vector<std::string> ids;
  for (auto const& one : catalogue.kinds) ids.push_back(one.id);
  why.push_back(make_fault(fault_code::unknown_kind, id, model::known_list(ids)));
  return nullptr;
}

bool may_touch(act::duty_room& room, request const& r, act::rank least, std::string const& kind,
               std::string const& place) {
  return act::may_at(asker(r), least, room.known().catalogue().city, kind, place);
}

// The same for a thing, by where it lies now. Kinds that are no desk's have no things here; who is bound to places may
// not touch what lies nowhere.
bool may_touch_thing(act::duty_room& room, request const& r, act::rank least, std::string const& kind,
                     std::string const& thing) {
  auto const& catalogue = room.known().catalogue();
  int const number = catalogue.find_kind(kind);
  if (number < 0) return act::may(asker(r), least, desk_of(kind));
  know::thing_state now;
  {
    auto const lock = room.known().read();
    now = know::fold(room.known().history(number, thing, room.known().head()), catalogue);
  }
  return may_touch(room, r, least, kind, code_of(catalogue.city, now.place));
}

// What must not be seen is not there.
response not_there(std::string const& thing) {
  return refusal_reply({make_fault(fault_code::unknown_thing, thing)});
}

void write_limits(json_writer& to, act::limit_moments const& limits) {
  put_time(to, "amber_at", limits.amber);
  put_time(to, "red_at", limits.red);
}

response ways(act::duty_room& room, request const& r) {
  base::faults why;
  auto const* kind = kind_of(room, r.param("kind"), why);
  if (kind == nullptr) return refusal_reply(why);
  auto const id = std::string{r.query_value("thing").value_or("")};
  auto const found = know::thing_with_history(room.known(), id, kind->id, room.now().wall);
  if (!found) return refusal_reply({found.error()});
  auto const& thing = found->front().thing;
  if (!may_touch(room, r, act::rank::viewer, kind->id, code_of(room.known().catalogue().city, thing.state.place)))
    return not_there(id);
  auto const& catalogue = room.known().catalogue();
  json_writer to;
  to.begin_object().key("thing");
  write(to, room.known(), thing);
  auto const since = thing.state.since.value_or(base::instant{});
  write_limits(to, act::limits_of(room.known().calendar(), catalogue.zone, *kind, thing.state.state, since));
  auto const holds = roles_of(r, kind->desk);
  auto const view = room.look();
  to.put("owner", view.work.owner_of(kind->id, id)).key("moves").begin_array();
  for (auto const& way : act::ways_of(*kind, thing.state)) {
    auto const& verb = kind->verbs[static_cast<std::size_t>(way.move->to)];
    to.begin_object().put("to", verb.id).put("name", verb.name).key("needs").begin_array();
    auto needs = way.move->needs;
    for (int const one : verb.needs) {
      if (std::ranges::find(needs, one) == needs.end()) needs.push_back(one);
    }
    for (int const one : needs) to.text(kind->fields[static_cast<std::size_t>(one)].id);
    to.end_array().key("missing").begin_array();
    for (int const one : way.missing) to.text(kind->fields[static_cast<std::size_t>(one)].id);
    to.end_array().key("may").begin_array();
    for (auto const& role : way.move->may) to.text(role);
    bool const mine =
        way.move->may.empty() || std::ranges::any_of(way.move->may, [&](auto const& role) { return holds(role); });
    to.end_array().put("mine", mine).put("approval", way.move->approval).end_object();
  }
  to.end_array().key("waiting").begin_array();
  view.work.approvals().each([&](act::approval const& one) {
    if (one.kind == kind->id && one.about == id && one.state == act::approval_state::asked) to.text(one.id);
  });
  to.end_array().end_object();
  return json_reply(to.take());
}

// What a thing already says of the fields that its new state needs, as JSON members, so that nobody types it again.
void add_known_fields(std::string& fields, model::kind const& kind, know::thing_state const& thing, int verb) {
  auto needs = kind.verbs[static_cast<std::size_t>(verb)].needs;
  for (int const need : needs) {
    auto const& field = kind.fields[static_cast<std::size_t>(need)];
    auto const known = std::ranges::find(thing.fields, need, &ledger::field_value::field);
    if (known == thing.fields.end() || !known->value) continue;
    if (fields.find("\"" + field.id + "\":") != std::string::npos) continue;
    std::string value;
    ledger::append_json_value(value, field, *known->value);
    fields.insert(fields.size() - 1, (fields.size() > 2 ? ",\"" : "\"") + field.id + "\":" + value);
  }
}

void write_moved(json_writer& to, std::vector<act::moved> const& results) {
  auto const count = [&](act::move_result what) { return std::ranges::count(results, what, &act::moved::what); };
  to.begin_object().put("moved", count(act::move_result::moved)).put("waiting", count(act::move_result::waiting));
  to.put("refused", count(act::move_result::refused)).key("results").begin_array();
  for (auto const& one : results) {
    to.begin_object().put("thing", one.thing).put("status", act::to_text(one.what)).put("seq", one.seq).key("approval");
    if (one.approval.empty())
      to.null();
    else
      to.text(one.approval);
    to.key("faults").begin_array();
    for (auto const& bad : one.why) write(to, bad);
    to.end_array().end_object();
  }
  to.end_array().end_object();
}

response move(act::duty_room& room, request const& r) {
  base::faults why;
  auto const* kind = kind_of(room, r.param("kind"), why);
  if (kind == nullptr) return refusal_reply(why);
  auto const& catalogue = room.known().catalogue();
  body from{r.body};
  act::move_options how{.actor = actor_of(r, from.text("actor", false, 128)),
                        .whole = from.boolean("all_or_nothing"),
                        .dry_run = from.boolean("dry_run")};
  auto const state = from.text("to", true, 64);
  auto const note = from.text("note");
  auto things = from.objects("things");
  if (things.empty()) from.faults().push_back(at_field(make_fault(fault_code::missing_key, "things"), "things"));
  if (things.size() > kMostMoves)
    from.faults().push_back(
        at_field(make_fault(fault_code::number_out_of_range, things.size(), 1, kMostMoves), "things"));
  int const verb = kind->find_verb(state);
  if (verb < 0 && !state.empty()) {
    std::vector<std::string> verbs;
    for (auto const& one : kind->verbs) verbs.push_back(one.id);
    from.faults().push_back(
        at_field(make_fault(fault_code::unknown_verb, kind->id, state, model::known_list(verbs)), "to"));
  }
  struct written {
    std::string thing;
    std::string at;
    std::string place;
    std::string fields;
  };
  std::vector<written> wanted;
  for (auto& one : things) {
    wanted.push_back(
        {one.text("thing", true, 128), one.text("at", false, 64), one.text("place", false, 128), one.json("fields")});
    for (auto& bad : one.finish()) from.faults().push_back(std::move(bad));
  }
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  auto const now = room.now().wall;
  std::vector<act::moved> results(wanted.size());
  std::vector<act::move_wish> wishes;
  std::vector<std::size_t> numbers;
  sense::event_json json;
  sense::event_check const check{catalogue, [](ledger::event const&) { return -1; }};
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    auto& one = wanted[i];
    results[i].thing = one.thing;
    know::thing_state before;
    {
      auto const lock = room.known().read();
      int const number = catalogue.find_kind(kind->id);
      before = know::fold(room.known().history(number, one.thing, room.known().head()), catalogue);
    }
    // Both where it lies and where it is said to go: nobody moves a thing of elsewhere by saying that it lies here.
    auto const lies = code_of(catalogue.city, before.place);
    auto const goes = one.place.empty() ? lies : one.place;
    if (!may_touch(room, r, act::rank::officer, kind->id, goes) ||
        (before.events > 0 && !may_touch(room, r, act::rank::officer, kind->id, lies))) {
      results[i].why.push_back(make_fault(fault_code::not_yours, kind->desk));
      continue;
    }
    auto fields = one.fields.empty() ? std::string{"{}"} : one.fields;
    if (fields.front() == '{') add_known_fields(fields, *kind, before, verb);
    json_writer to;
    // Source and number are checked like anybody's; the scribe puts its own in their place.
    to.begin_object().put("source", "move").put("source_seq", 1).put("kind", kind->id).put("verb", state);
    to.put("thing", one.thing).put("at", one.at.empty() ? base::to_text(now) : one.at);
    if (!one.place.empty()) to.put("place", one.place);
    if (!note.empty()) to.put("note", note);
    to.key("fields").raw(fields).end_object();
    auto const raw = json.read(to.str(), results[i].why);
    auto draft = raw ? check.check(*raw, results[i].why) : std::nullopt;
    if (!draft) continue;
    wishes.push_back({one.thing, std::move(draft->event)});
    numbers.push_back(i);
  }
  if (how.whole && wishes.size() < wanted.size()) {
    for (auto const i : numbers) results[i].why.push_back(make_fault(fault_code::refused_with_batch));
  } else {
    auto moved = act::move_things(room, std::move(wishes), how, roles_of(r, kind->desk));
    for (std::size_t k = 0; k < moved.size(); ++k) results[numbers[k]] = std::move(moved[k]);
  }
  bool const none = std::ranges::all_of(results, [](auto const& one) { return one.what == act::move_result::refused; });
  json_writer to;
  write_moved(to, results);
  return json_reply(to.take(), none ? base::http_status(results.front().why.front().code) : 200);
}

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

std::vector<http::route> work_routes(act::duty_room& room, std::shared_ptr<act::attachment_store const> files) {
  std::vector<std::string> const json{"application/json"};
  return {
      {"GET", "/api/v1/moves/{kind}", over(room, ways)},
      {"POST", "/api/v1/moves/{kind}", over(room, move), json},
      {"GET", "/api/v1/approvals", over(room, approvals)},
      {"POST", "/api/v1/approvals/{id}/{action}", over(room, answer_approval), json},
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
      {"GET", "/api/v1/tasks", over(room, tasks)},
      {"POST", "/api/v1/tasks", over(room, open_task), json},
      {"POST", "/api/v1/tasks/{id}/{action}", over(room, change_task), json},
  };
}

}  // namespace fengsui::tell
