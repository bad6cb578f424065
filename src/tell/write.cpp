#include "tell/write.h"

#include <algorithm>

#include "ledger/chain.h"
#include "tell/event/sentence.h"

namespace fengsui::tell {
namespace {

using base::json_writer;

void put(json_writer& to, std::string_view key, know::figure_value const& value) {
  to.key(key);
  if (value)
    to.number(*value);
  else
    to.null();
}

void put_instant(json_writer& to, std::string_view key, std::optional<base::instant> const& time) {
  to.key(key);
  if (time)
    to.text(base::to_text(*time));
  else
    to.null();
}

void write_place(json_writer& to, model::catalogue const& catalogue, ledger::event_place const& place) {
  if (place.empty()) {
    to.null();
    return;
  }
  to.begin_object();
  if (!place.code.empty()) {
    to.put("code", place.code);
    if (auto const* known = catalogue.city.find_place(place.code)) to.put("name", known->name);
  }
  if (place.at) {
    to.key("lon").raw(fmt::format("{}", place.at->lon)).key("lat").raw(fmt::format("{}", place.at->lat));
    to.put("frame", base::to_text(place.at->measured_in));
  }
  to.end_object();
}

// Whose fields they are: the place and what their key hangs on say what may be seen of what is personal in them.
struct about {
  ledger::event_place const& place;
  std::string subject;  // asked for only where something is shown
};

void write_fields(json_writer& to, model::kind const& kind, std::vector<ledger::field_value> const& fields,
                  about const& whose, act::personal_shown const& shown) {
  to.begin_object();
  for (auto const& one : fields) {
    auto const& field = kind.fields[static_cast<std::size_t>(one.field)];
    if (field.personal) {
      if (!shown || !one.value) continue;
      if (auto const text = shown(kind, whose.place, whose.subject, field, *one.value)) to.key(field.id).text(*text);
      continue;
    }
    to.key(field.id);
    if (!one.value) {
      to.null();
      continue;
    }
    std::string json;
    ledger::append_json_value(json, field, *one.value);
    to.raw(json);
  }
  to.end_object();
}

void write_compared(json_writer& to, know::compared_figure const& one) {
  to.begin_object().put("kind", know::to_text(one.how)).key("base_period");
  write(to, one.base_period);
  put(to, "base", one.base);
  put(to, "change", one.change);
  put(to, "growth", one.growth);
  if (!one.same_definition) to.put("same_definition", false);
  to.put("days_compared", one.days_compared).key("days").begin_array();
  for (auto const& day : one.days) {
    to.begin_object().put("day", day.day);
    put(to, "value", day.value);
    put(to, "base", day.base);
    to.end_object();
  }
  to.end_array().end_object();
}

std::string_view light_text(know::light light) {
  switch (light) {
    case know::light::green:
      return "green";
    case know::light::amber:
      return "amber";
    case know::light::red:
      return "red";
    case know::light::none:
      break;
  }
  return "";
}

// An event as it was written: what its row says, before any correction.
ledger::event as_written(know::knowledge const& known, ledger::row const& r) {
  return ledger::decoder{known.catalogue()}.decode(r);
}

// Verb, time, place and fields: what a correction can change.
void write_content(json_writer& to, model::catalogue const& catalogue, model::kind const* kind, ledger::event const& e,
                   act::personal_shown const& shown) {
  if (kind != nullptr && e.verb >= 0) {
    auto const& verb = kind->verbs[static_cast<std::size_t>(e.verb)];
    to.put("verb", verb.id).put("verb_name", verb.name);
  }
  to.put("thing", e.thing);
  put_instant(to, "at", e.at);
  put_instant(to, "until", e.until);
  to.key("place");
  write_place(to, catalogue, e.place);
  to.key("fields");
  if (kind != nullptr)
    write_fields(to, *kind, e.fields, {e.place, shown ? ledger::subject_of(e) : std::string{}}, shown);
  else
    to.begin_object().end_object();
}

// The inside of an event's object, without its braces: as it was written, and as corrected where it was.
void write_event_members(json_writer& to, know::knowledge const& known, ledger::event_seq seq,
                         act::personal_shown const& shown) {
  auto const& catalogue = known.catalogue();
  auto const row = known.store().read(seq);
  if (!row) return;
  auto e = as_written(known, *row);
  bool const correction = e.op != ledger::operation::assert_new;
  if (correction) {
    // Of what it is a correction, for those who read it alone.
    if (auto const target = known.store().read(e.target)) e.thing = as_written(known, *target).thing;
  }
  to.put("seq", e.seq).put("known", base::to_text(e.known)).put("source", e.key.source).put("source_seq", e.key.number);
  to.put("op", ledger::to_text(e.op));
  if (e.target != 0) to.put("target", e.target);
  auto const* kind = e.kind < 0 ? nullptr : &catalogue.kinds[static_cast<std::size_t>(e.kind)];
  if (kind != nullptr) {
    to.put("kind", kind->id).put("kind_name", kind->name).put("desk", kind->desk);
    if (auto const* desk = catalogue.find_desk(kind->desk)) to.put("desk_name", desk->name);
  }
  write_content(to, catalogue, kind, e, shown);
  to.put("grade", ledger::to_text(e.how));
  if (!e.document.empty()) to.put("document", e.document);
  if (e.span) to.key("span").begin_array().number(e.span->first).number(e.span->second).end_array();
  if (!e.actor.empty()) to.put("actor", e.actor);
  if (!e.note.empty()) to.put("note", e.note);
  to.put("made_up", catalogue.made_up(e.key.source));
  auto const corrections = correction ? std::vector<ledger::event_seq>{} : known.store().corrections(e.seq);
  to.key("corrected_by").begin_array();
  for (auto const one : corrections) to.number(one);
  to.end_array();
  if (!corrections.empty()) {
    to.key("effective");
    if (auto const now = known.effective(e.seq, corrections.back())) {
      to.begin_object();
      write_content(to, catalogue, kind, *now, shown);
      to.end_object();
    } else {
      to.null();  // retracted
    }
  }
  to.put("hash", ledger::to_text(row->hash)).put("text", sentence(known, e));
}

}  // namespace

void write(json_writer& to, base::fault const& one) {
  to.begin_object().put("code", base::fault_name(one.code));
  if (!one.file.empty()) to.put("file", one.file);
  if (one.line > 0) to.put("line", one.line);
  if (one.column > 0) to.put("column", one.column);
  if (!one.field.empty()) to.put("field", one.field);
  to.put("message", base::name{one.zh, one.en}).end_object();
}

std::string faults_json(base::faults const& faults) {
  json_writer to;
  to.begin_object().key("faults").begin_array();
  for (auto const& one : faults) write(to, one);
  to.end_array().end_object();
  return to.take();
}

void write(json_writer& to, know::period const& one) {
  to.begin_object()
      .put("id", one.id)
      .put("name", one.name())
      .put("from", base::to_text(one.from))
      .put("to", base::to_text(one.to));
  to.put("days", one.days()).end_object();
}

namespace {

// Only of an indicator whose definition has changed.
void write_held(json_writer& to, std::vector<know::held_version> const& versions) {
  if (versions.empty()) return;
  to.key("held").begin_array();
  for (auto const& one : versions) {
    to.begin_object()
        .put("indicator", one.of->id)
        .put("number", one.number)
        .put("from", base::to_text(one.from))
        .put("to", base::to_text(one.to))
        .key("since");
    if (one.since)
      to.text(base::to_text(*one.since)).put("note", one.note);
    else
      to.null();
    to.end_object();
  }
  to.end_array();
}

}  // namespace

void write(json_writer& to, model::catalogue const& catalogue, know::figure const& f) {
  auto const& indicator = *f.indicator;
  to.begin_object().put("indicator", indicator.id).put("name", indicator.name).key("period");
  write(to, f.period);
  put(to, "value", f.value);
  to.put("unit", indicator.unit).put("unit_name", catalogue.unit_name(indicator.unit)).key("by").begin_array();
  for (auto const& group : f.by) {
    to.begin_object().key("key").begin_object();
    for (std::size_t i = 0; i < f.dimensions.size(); ++i) to.put(f.dimensions[i], group.key[i]);
    to.end_object();
    base::name joined;
    for (auto const& name : group.names) {
      joined.zh += (joined.zh.empty() ? "" : " · ") + name.zh;
      joined.en += (joined.en.empty() ? "" : " · ") + name.en;
    }
    to.put("name", joined);
    put(to, "value", group.value);
    to.end_object();
  }
  to.end_array().key("compare");
  if (f.compare.empty()) {
    to.null();
  } else if (f.compare.size() == 1) {
    write_compared(to, f.compare.front());
  } else {
    to.begin_array();
    for (auto const& one : f.compare) write_compared(to, one);
    to.end_array();
  }
  to.key("target");
  if (f.target) {
    to.begin_object().put("period", f.target->period).put("value", f.target->value);
    put(to, "completion", f.target->completion);
    to.put("expected", f.target->expected);
    put(to, "pace", f.target->pace);
    to.end_object();
  } else {
    to.null();
  }
  to.key("reported").begin_array();
  for (auto const& one : f.reported) {
    to.begin_object()
        .put("value", one.value)
        .put("unit", one.unit)
        .put("source", one.source)
        .put("document", one.document);
    to.put("seq", one.seq).end_object();
  }
  to.end_array().put("events", f.events).put("made_up", f.made_up);
  put_instant(to, "as_known_at", f.as_known_at);
  to.put("head", f.head).key("versions").begin_object().put("spec", indicator.spec);
  write_held(to, f.versions);
  to.end_object().end_object();
}

void write_event(json_writer& to, know::knowledge const& known, ledger::event_seq seq,
                 act::personal_shown const& shown) {
  to.begin_object();
  write_event_members(to, known, seq, shown);
  to.end_object();
}

void write(json_writer& to, know::knowledge const& known, know::traced const& t, act::personal_shown const& shown) {
  auto const& catalogue = known.catalogue();
  to.begin_object().put("indicator", t.figure.indicator->id).put("name", t.figure.indicator->name).key("period");
  write(to, t.figure.period);
  put(to, "value", t.figure.value);
  to.put("unit", t.figure.indicator->unit).put("unit_name", catalogue.unit_name(t.figure.indicator->unit));
  put_instant(to, "as_known_at", t.figure.as_known_at);
  to.put("made_up", t.figure.made_up);
  write_held(to, t.figure.versions);
  to.put("count", t.count).key("events").begin_array();
  for (auto const& one : t.events) {
    to.begin_object();
    write_event_members(to, known, one.event.seq, shown);
    put(to, "contributes", one.contributes);
    if (!t.figure.versions.empty()) to.put("version", one.version);
    to.end_object();
  }
  to.end_array().end_object();
}

namespace {

void write_thing_members(json_writer& to, know::knowledge const& known, know::thing const& one,
                         act::personal_shown const& shown) {
  auto const& catalogue = known.catalogue();
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(one.state.kind)];
  to.put("id", one.state.id).put("kind", kind.id).put("kind_name", kind.name).key("state");
  if (one.state.state >= 0) {
    auto const& state = kind.verbs[static_cast<std::size_t>(one.state.state)];
    to.text(state.id).put("state_name", state.name);
  } else {
    to.null();
  }
  put_instant(to, "since", one.state.since);
  to.key("light");
  if (one.light == know::light::none)
    to.null();
  else
    to.text(light_text(one.light));
  to.key("fields");
  write_fields(to, kind, one.state.fields, {one.state.place, one.state.id}, shown);
  to.key("place");
  write_place(to, catalogue, one.state.place);
  to.put("events", one.state.events).put("irregular", one.state.irregular).put("made_up", one.made_up);
}

}  // namespace

void write(json_writer& to, know::knowledge const& known, know::thing const& one, act::personal_shown const& shown) {
  to.begin_object();
  write_thing_members(to, known, one, shown);
  to.end_object();
}

void write(json_writer& to, know::knowledge const& known, know::thing_history const& one,
           act::personal_shown const& shown) {
  to.begin_object();
  write_thing_members(to, known, one.thing, shown);
  to.key("history").begin_array();
  for (auto const& e : one.events) write_event(to, known, e.seq, shown);
  to.end_array().end_object();
}

}  // namespace fengsui::tell
