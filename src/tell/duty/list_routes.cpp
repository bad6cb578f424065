#include "tell/duty/list_routes.h"

#include <algorithm>

#include "act/list/exchange.h"
#include "act/list/view.h"
#include "ledger/codec.h"
#include "tell/access/rights.h"
#include "tell/body.h"
#include "tell/duty/duty_json.h"
#include "tell/reply.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

// What the handlers stand on.
struct list_desk {
  act::duty_room& room;
  act::hazards_of learned;
  masks masked;
};

constexpr std::string_view kWorkbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::size_t kLargestWorkbook = 16 * 1024 * 1024;

void put_day(json_writer& to, std::string_view key, std::optional<base::day> const& day) {
  to.key(key);
  if (day)
    to.text(base::to_text(*day));
  else
    to.null();
}

void write_head(json_writer& to, act::viewed_list const& one, bool made_up) {
  auto const& list = one.list;
  auto const texts = [&](std::string_view key, std::vector<std::string> const& values) {
    to.key(key).begin_array();
    for (auto const& text : values) to.text(text);
    to.end_array();
  };
  to.begin_object().put("id", list.id).put("title", list.title).put("desk", list.desk).put("kind", list.kind);
  texts("where", list.where);
  texts("columns", list.columns);
  to.put("owner", list.owner);
  put_day(to, "deadline", list.deadline);
  auto const lights = act::count_lights(one);
  to.put("state", list.open ? "open" : "closed").put("rows", one.rows.size()).key("lights").begin_object();
  to.put("green", lights.green).put("amber", lights.amber).put("red", lights.red).put("done", lights.done);
  to.put("none", lights.none).end_object().put("made_up", made_up).end_object();
}

// The list, where whoever asks may see its desk.
base::result<act::viewed_list> find(list_desk const& desk, request const& r) {
  auto& room = desk.room;
  auto const id = std::string{r.param("id")};
  auto found = act::view_list(room, id, room.now().wall, desk.learned);
  if (found && !act::may(asker(r), act::rank::viewer, found->list.desk)) return make_fault(fault_code::unknown_entry, id);
  if (!found) return found;
  std::erase_if(found->rows, [&](auto const& row) {
    return !act::may_see(asker(r), room.known().catalogue().city, found->list.kind, row.thing.state.place.code);
  });
  return found;
}

response lists(list_desk const& desk, request const& r) {
  auto& room = desk.room;
  auto const of = r.query_value("desk").value_or("");
  auto const state = r.query_value("state").value_or("open");
  std::vector<std::string> ids;
  {
    auto const view = room.look();
    view.lists.lists().each([&](act::saved_list const& one) {
      if ((!of.empty() && one.desk != of) || !act::may(asker(r), act::rank::viewer, one.desk)) return;
      if (state == "any" || one.open == (state == "open")) ids.push_back(one.id);
    });
  }
  json_writer to;
  to.begin_object().key("lists").begin_array();
  for (auto const& id : ids) {
    auto const one = act::view_list(room, id, room.now().wall, desk.learned);
    if (one) write_head(to, *one, room.known().catalogue().made_up(one->list.source));
  }
  to.end_array().end_object();
  return json_reply(to.take());
}

// What whoever asks is shown of the personal values of the list's things.
act::personal_shown shown_of(list_desk const& desk, act::viewed_list const& one, request const& r) {
  return desk.masked ? desk.masked(asker(r), one.list.kind) : act::personal_shown{};
}

response write_list(list_desk const& desk, act::viewed_list const& one, request const& r, int status) {
  auto& room = desk.room;
  auto const& catalogue = room.known().catalogue();
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(catalogue.find_kind(one.list.kind))];
  auto const shown = shown_of(desk, one, r);
  json_writer to;
  to.begin_object().key("list");
  write_head(to, one, catalogue.made_up(one.list.source));
  to.key("columns").begin_array();
  for (int const field : one.columns) {
    auto const& of = kind.fields[static_cast<std::size_t>(field)];
    to.begin_object().put("id", of.id).put("name", of.name).put("type", model::to_text(of.type));
    to.put("unit", model::is_number(of.type) ? of.unit : "").end_object();
  }
  to.end_array().key("rows").begin_array();
  for (auto const& row : one.rows) {
    auto const& thing = row.thing.state;
    to.begin_object().put("thing", thing.id).key("state");
    if (thing.state >= 0) {
      auto const& verb = kind.verbs[static_cast<std::size_t>(thing.state)];
      to.text(verb.id).put("state_name", verb.name);
    } else {
      to.null();
    }
    put_time(to, "since", thing.since);
    to.put("light", act::to_text(row.light)).key("hazard");
    if (row.hazard) {
      to.begin_object().put("stuck", row.hazard->stuck).put("slower_than", row.hazard->slower);
      to.put("light", act::to_text(row.hazard->light)).end_object();
    } else {
      to.null();
    }
    to.put("owner", row.owner);
    put_day(to, "deadline", row.deadline);
    to.put("remark", row.remark);
    put_day(to, "done", row.done);
    to.key("fields").begin_object();
    for (auto const& value : thing.fields) {
      auto const& field = kind.fields[static_cast<std::size_t>(value.field)];
      if (!value.value) continue;
      if (field.personal) {
        auto const text = shown ? shown(kind, thing.place, thing.id, field, *value.value) : std::nullopt;
        if (text) to.key(field.id).text(*text);
        continue;
      }
      to.key(field.id);
      std::string json;
      ledger::append_json_value(json, field, *value.value);
      to.raw(json);
    }
    to.end_object().put("made_up", row.thing.made_up).end_object();
  }
  to.end_array().end_object();
  return json_reply(to.take(), status);
}

response list(list_desk const& desk, request const& r) {
  auto const one = find(desk, r);
  if (!one) return refusal_reply({one.error()});
  return write_list(desk, *one, r, 200);
}

response save(list_desk const& desk, request const& r) {
  auto& room = desk.room;
  body from{r.body};
  act::saved_list wanted{.id = from.text("id", true, 64),
                         .title = {from.text("title", true, 200), from.text("title_en", false, 200)},
                         .desk = from.text("desk", true, 64),
                         .kind = from.text("kind", true, 128),
                         .where = from.texts("where"),
                         .columns = from.texts("columns"),
                         .owner = from.text("owner", false, 128),
                         .deadline = from.day("deadline")};
  if (wanted.title.en.empty()) wanted.title.en = wanted.title.zh;
  act::list_actor const by{.id = actor_of(r, from.text("actor", false, 128)), .note = from.text("note")};
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (!act::may(asker(r), act::rank::officer, wanted.desk)) return refused(asker(r));
  if (auto const why = act::save_list(room, wanted, by)) return refusal_reply(*why);
  auto const made = act::view_list(room, wanted.id, room.now().wall, desk.learned);
  if (!made) return refusal_reply({made.error()});
  return write_list(desk, *made, r, 201);
}

response change(list_desk const& desk, request const& r) {
  auto& room = desk.room;
  auto const one = find(desk, r);
  if (!one) return refusal_reply({one.error()});
  if (!act::may(asker(r), act::rank::officer, one->list.desk)) return refused(asker(r));
  auto const action = r.param("action");
  body from{r.body};
  act::list_actor const by{.id = actor_of(r, from.text("actor", false, 128)), .note = from.text("note")};
  std::optional<act::refusals> why;
  if (action == "row" || action == "accept") {
    std::vector<act::row_change> changes;
    if (action == "row") {
      act::row_change row{.thing = from.text("thing", true, 128)};
      for (auto const& [key, into] : {std::pair{"owner", &row.owner}, std::pair{"deadline", &row.deadline},
                                      std::pair{"remark", &row.remark}, std::pair{"done", &row.done}}) {
        auto const text = from.text(key);
        if (from.has(key)) *into = text;
      }
      changes.push_back(std::move(row));
    } else {
      static_cast<void>(from.text("digest"));
      for (auto& difference : from.objects("changes")) {
        auto const thing = difference.text("thing", true, 128);
        auto const what = difference.text("what", true, 16);
        auto const was = difference.text("was");
        auto const now = difference.text("now");
        for (auto& bad : difference.finish()) from.faults().push_back(std::move(bad));
        auto at = std::ranges::find(changes, thing, &act::row_change::thing);
        if (at == changes.end()) at = changes.insert(changes.end(), act::row_change{.thing = thing});
        bool known = false;
        for (auto const& [key, into, before] :
             {std::tuple{"owner", &at->owner, &at->owner_was}, std::tuple{"deadline", &at->deadline, &at->deadline_was},
              std::tuple{"remark", &at->remark, &at->remark_was}, std::tuple{"done", &at->done, &at->done_was}}) {
          if (what != key) continue;
          *into = now;
          *before = was;
          known = true;
        }
        if (!known)
          from.faults().push_back(at_field(make_fault(fault_code::unknown_name, what, "owner, deadline, remark, done"), "changes"));
      }
    }
    // Rows that whoever asks does not see are not there to be changed either.
    for (auto const& one_row : changes) {
      bool const listed = std::ranges::any_of(one->rows, [&](auto const& row) { return row.thing.state.id == one_row.thing; });
      if (!listed && act::bound_to(asker(r), one->list.desk))
        from.faults().push_back(at_field(make_fault(fault_code::unknown_thing, one_row.thing), "thing"));
    }
    if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
    why = act::set_rows(room, one->list.id, changes, by);
  } else {
    if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
    why = act::turn_list(room, one->list.id, action, by);
  }
  if (why) return refusal_reply(*why);
  return list(desk, r);
}

// Written down before it is handed out, and marked with who has it.
response to_workbook(list_desk const& desk, export_noted const& note, request const& r) {
  auto& room = desk.room;
  auto const one = find(desk, r);
  if (!one) return refusal_reply({one.error()});
  auto const by = actor_of(r, "");
  if (note) {
    if (auto const fault = note({by, "list/" + one->list.id, "xlsx", one->rows.size()})) return refusal_reply({*fault});
  }
  auto const when = base::to_text(room.now().wall);
  response made;
  made.content_type = std::string{kWorkbook};
  made.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + one->list.id + ".xlsx\"");
  made.body = act::list_workbook(room.known(), *one, r.query_value("lang").value_or("zh"), shown_of(desk, *one, r),
                                 {by, fmt::format("烽燧 Fengsui · {} · {}", by, when)});
  return made;
}

response from_workbook(list_desk const& desk, request const& r) {
  auto& room = desk.room;
  auto const one = find(desk, r);
  if (!one) return refusal_reply({one.error()});
  auto const read = act::compare_workbook(room, *one, r.body);
  if (read.rows == 0 && !read.faults.empty()) return refusal_reply(read.faults);
  json_writer to;
  to.begin_object().put("rows", read.rows).key("changes").begin_array();
  for (auto const& change : read.differences) {
    to.begin_object().put("thing", change.thing).put("what", change.what).put("was", change.was).put("now", change.now).end_object();
  }
  to.end_array().key("faults").begin_array();
  for (auto const& bad : read.faults) write(to, bad);
  to.end_array().end_object();
  return json_reply(to.take());
}

}  // namespace

std::vector<http::route> list_routes(act::duty_room& room, export_noted note, act::hazards_of learned, masks masked) {
  list_desk const desk{room, std::move(learned), std::move(masked)};
  auto const with = [&desk](response (*handle)(list_desk const&, request const&)) {
    return http::plain_handler{[desk, handle](request const& r) { return handle(desk, r); }};
  };
  std::vector<std::string> const json{"application/json"};
  return {
      {"GET", "/api/v1/lists", with(lists)},
      {"POST", "/api/v1/lists", with(save), json},
      {"GET", "/api/v1/lists/{id}", with(list)},
      {"POST", "/api/v1/lists/{id}/{action}", with(change), json},
      {"GET", "/api/v1/lists/{id}/xlsx",
       http::plain_handler{[desk, note](request const& r) { return to_workbook(desk, note, r); }}},
      {"POST", "/api/v1/lists/{id}/xlsx", with(from_workbook), {std::string{kWorkbook}}, kLargestWorkbook},
  };
}

}  // namespace fengsui::tell
