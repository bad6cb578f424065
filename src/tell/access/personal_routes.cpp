#include "base/json_writer.h"
#include "know/things.h"
#include "ledger/codec.h"
#include "tell/access/access_routes.h"
#include "tell/access/form.h"
#include "tell/access/rights.h"
#include "tell/access/sight.h"
#include "tell/reply.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

constexpr std::size_t kMostFound = 100;

struct desk {
  act::entrance& door;
  know::knowledge const& known;
  base::clock now;
};

// Whose personal fields are asked for: a thing, or one event that stands alone.
struct subject {
  int kind = -1;
  std::string id;  // what its key hangs on
  ledger::event_place place;
  std::vector<ledger::field_value> fields;
};

std::optional<subject> of_event(know::knowledge const& known, ledger::event_seq seq) {
  auto const lock = known.read();
  auto const row = known.store().read(seq);
  if (!row) return {};
  auto const e = known.effective(row->target == 0 ? seq : row->target, known.head());
  if (!e || e->kind < 0) return {};
  return subject{e->kind, ledger::subject_of(*e), e->place, e->fields};
}

std::optional<subject> of_thing(desk const& d, int kind, std::string const& id) {
  if (kind < 0) return {};
  auto const found =
      know::thing_with_history(d.known, id, d.known.catalogue().kinds[static_cast<std::size_t>(kind)].id, d.now());
  if (!found) return {};
  auto const& state = found->front().thing.state;
  return subject{kind, id, state.place, state.fields};
}

void put_opened(json_writer& to, act::vault const& vault, model::kind const& kind, subject const& one,
                std::vector<model::scalar>& shown) {
  to.key("fields").begin_object();
  for (auto const& value : one.fields) {
    auto const& field = kind.fields[static_cast<std::size_t>(value.field)];
    if (!field.personal || !value.value) continue;
    shown.emplace_back(field.id);
    to.key(field.id);
    auto const put = [&](model::scalar const& item) {
      auto const* text = std::get_if<std::string>(&item);
      if (text != nullptr && model::is_sealed(*text)) {
        auto const opened = vault.open(*text, kind, field, one.id);
        if (opened)
          to.raw(*opened);
        else
          to.null();  // its key has been destroyed
        return;
      }
      std::string json;
      ledger::append_json_value(json, field,
                                text != nullptr ? model::value{*text} : model::value{std::get<std::int64_t>(item)});
      to.raw(json);
    };
    if (auto const* list = std::get_if<std::vector<model::scalar>>(&*value.value)) {
      to.begin_array();
      for (auto const& item : *list) put(item);
      to.end_array();
    } else if (auto const* text = std::get_if<std::string>(&*value.value)) {
      put(*text);
    } else {
      put(std::get<std::int64_t>(*value.value));
    }
  }
  to.end_object();
}

base::fault missing(std::string_view field) {
  return base::at_field(make_fault(fault_code::missing_field, field), std::string{field});
}

response look(desk const& d, request const& r) {
  auto given = read_form(r, {"kind", "thing", "seq", "purpose"});
  auto const purpose = given.text("purpose");
  auto const seq = given.text_or("seq", "");
  if (given.faults.empty() && purpose.find_first_not_of(' ') == std::string::npos)
    given.faults.push_back(missing("purpose"));
  auto const thing = seq.empty() ? given.text("thing") : "";
  auto const kind_id = seq.empty() ? given.text("kind") : "";
  if (!given.faults.empty()) return refusal_reply(given.faults);
  auto const& catalogue = d.known.catalogue();
  bool const digits = !seq.empty() && seq.size() < 18 && seq.find_first_not_of("0123456789") == std::string::npos;
  auto const found = digits ? of_event(d.known, std::stoll(seq)) : of_thing(d, catalogue.find_kind(kind_id), thing);
  auto const& who = asker(r);
  // What must not be seen is not there.
  if (!found || !sees_thing(who, catalogue, found->kind, found->place))
    return refusal_reply({make_fault(fault_code::unknown_thing, seq.empty() ? thing : seq)});
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(found->kind)];
  if (!act::may_see_personal(who, catalogue.city, kind.id, code_of(catalogue.city, found->place)))
    return refusal_reply({make_fault(fault_code::not_allowed)});
  json_writer to;
  std::vector<model::scalar> shown;
  to.begin_object().put("kind", kind.id).put("thing", found->id);
  put_opened(to, d.door.secrets(), kind, *found, shown);
  to.end_object();
  // Written before anything is shown: a look that cannot be recorded is not had.
  if (auto const fault = d.door.notes().write(
          {"access.look", "looked", found->id, who.id, {{"kind", kind.id}, {"fields", shown}, {"purpose", purpose}}}))
    return refusal_reply({*fault});
  return json_reply(to.take());
}

response find(desk const& d, request const& r) {
  auto given = read_form(r, {"kind", "field", "value", "purpose"});
  auto const kind_id = given.text("kind");
  auto const field_id = given.text("field");
  auto const value = given.text("value");
  auto const purpose = given.text("purpose");
  if (!given.faults.empty()) return refusal_reply(given.faults);
  auto const& catalogue = d.known.catalogue();
  auto const& who = asker(r);
  int const number = catalogue.find_kind(kind_id);
  if (number < 0 || !sees_desk(who, catalogue, catalogue.kinds[static_cast<std::size_t>(number)].desk))
    return refusal_reply({make_fault(fault_code::unknown_kind, kind_id, "desk.kind")});
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(number)];
  int const at = kind.find_field(field_id);
  if (at < 0 || !kind.fields[static_cast<std::size_t>(at)].personal)
    return refusal_reply({make_fault(fault_code::unknown_field, kind_id, field_id, "personal")});
  bool const anywhere = std::ranges::any_of(
      who.roles, [&](auto const& role) { return role.personal && (role.desk == "*" || role.desk == kind.desk); });
  if (!anywhere) return refusal_reply({make_fault(fault_code::not_allowed)});
  std::vector<std::string> things;
  for (auto const& id : d.door.secrets().find(kind, kind.fields[static_cast<std::size_t>(at)], value, kMostFound)) {
    auto one = of_thing(d, number, id);
    if (!one) {
      // A record stands for itself: its subject is its own number.
      auto const slash = id.rfind('/');
      if (slash != std::string::npos && id.find_first_not_of("0123456789", slash + 1) == std::string::npos) {
        auto const row = d.known.store().find({id.substr(0, slash), std::stoll(id.substr(slash + 1))});
        if (row) one = of_event(d.known, row->seq);
      }
    }
    if (one && act::may_see_personal(who, catalogue.city, kind.id, code_of(catalogue.city, one->place)))
      things.push_back(id);
  }
  if (auto const fault = d.door.notes().write({"access.look",
                                               "searched",
                                               "",
                                               who.id,
                                               {{"kind", kind.id},
                                                {"fields", std::vector<model::scalar>{field_id}},
                                                {"purpose", purpose},
                                                {"found", static_cast<std::int64_t>(things.size())}}}))
    return refusal_reply({*fault});
  json_writer to;
  to.begin_object().put("kind", kind.id).key("things").begin_array();
  for (auto const& one : things) to.text(one);
  to.end_array().end_object();
  return json_reply(to.take());
}

response forget(desk const& d, request const& r) {
  auto given = read_form(r, {"kind", "thing"});
  auto const kind = given.text("kind");
  auto const thing = given.text("thing");
  if (!given.faults.empty()) return refusal_reply(given.faults);
  if (!d.door.secrets().forget(kind, thing)) return refusal_reply({make_fault(fault_code::unknown_thing, thing)});
  if (auto const fault = d.door.notes().write({"access.key", "forgotten", thing, asker(r).id, {{"kind", kind}}}))
    return refusal_reply({*fault});
  return json_reply(R"({"done":true})");
}

}  // namespace

std::vector<http::route> personal_routes(act::entrance& door, know::knowledge const& known, base::clock now) {
  auto const d = std::make_shared<desk const>(desk{door, known, std::move(now)});
  using handle = response (*)(desk const&, request const&);
  auto const post = [&](char const* pattern, handle to) {
    return http::route{"POST",
                       pattern,
                       http::plain_handler{[d, to](request const& r) { return to(*d, r); }},
                       {"application/json"},
                       16 * 1024};
  };
  return {
      post("/api/v1/personal", look),
      post("/api/v1/personal/find", find),
      post("/api/v1/personal/forget", forget),
  };
}

}  // namespace fengsui::tell
