#include "sense/event_check.h"

#include <algorithm>

#include "base/utf8.h"
#include "ledger/codec.h"
#include "sense/event_fields.h"
#include "sense/event_values.h"

namespace fengsui::sense {

using base::clipped;
using base::fault_code;
using base::make_fault;
using form = raw_value::form;

namespace {

constexpr std::string_view kKnownKeys =
    "source, source_seq, op, target, desk, kind, thing, verb, at, until, place, fields, grade, "
    "document, span, actor, note";

// Kinds that the house alone writes: what happened to accounts and rights is nobody's to say.
bool is_own(std::string_view kind) {
  return kind == "ledger.conflict" || kind.starts_with("access.");
}

}  // namespace

// One event on its way into a draft. Its kind decides how its fields are read, and may stand behind them.
struct event_check::checking {
  event_values values;
  find_kind const& kind_of_target;
  raw_event const& raw;
  ledger::event& e;
  model::kind const* kind = nullptr;
  // What waits until the kind is known.
  struct {
    raw_value const* fields = nullptr;
    std::string_view desk;
    raw_value const* kind = nullptr;
    raw_value const* verb = nullptr;
    bool op_known = true;
  } unread{};

  model::catalogue const& catalogue() const { return values.catalogue; }
  void complain(base::fault made, spot const& field) const { values.complain(std::move(made), field); }

  bool has(std::string_view key) const {
    return std::ranges::any_of(raw.members, [&](auto const& m) { return m.first == key; });
  }

  void operation_of(raw_value const& value) {
    auto const found = value.kind == form::text ? ledger::operation_from(value.text) : std::nullopt;
    unread.op_known = found.has_value();
    if (found)
      e.op = *found;
    else
      complain(make_fault(fault_code::unknown_choice, clipped(value.text, 40), "assert, amend, retract"), "op");
  }

  void target(raw_value const& value) {
    if (e.target != 0 || e.target_key) complain(make_fault(fault_code::duplicate_key, "target"), "target");
    if (value.kind == form::object)
      e.target_key = values.key(value);
    else if (auto const seq = values.whole(value, "target", 1))
      e.target = *seq;
  }

  // A whole day lasts until the next begins.
  base::instant end_of_day(base::instant at) const {
    auto const& zone = catalogue().zone;
    return zone.start_of(zone.day_of(at) + std::chrono::days{1});
  }

  void at(raw_value const& value) {
    auto const found = values.time(value, "at");
    if (!found) return;
    e.at = found->at;
    if (found->whole_day && !e.until) e.until = end_of_day(found->at);
  }

  void until(raw_value const& value) {
    auto const found = values.time(value, "until");
    if (found) e.until = found->whole_day ? end_of_day(found->at) : found->at;
  }

  // A CSV row may give a code and a coordinate; an event has room for one.
  void place(raw_value const& value) {
    if (!e.place.empty()) complain(make_fault(fault_code::duplicate_key, "place"), "place");
    if (value.kind == form::null) return;
    if (auto made = values.place(value); !made.empty()) e.place = std::move(made);
  }

  void grade(raw_value const& value) {
    auto const found = value.kind == form::text ? ledger::grade_from(value.text) : std::nullopt;
    if (found)
      e.how = *found;
    else
      complain(
          make_fault(fault_code::unknown_choice, clipped(value.text, 40), "observed, reported, computed, estimated"),
          "grade");
  }

  // One member of the event, as far as it can be read before its kind is known.
  void member(std::string_view key, raw_value const& value) {
    if (key == "source")
      e.key.source = values.source(value).value_or("");
    else if (key == "source_seq")
      e.key.number = values.whole(value, "source_seq", 1).value_or(-1);
    else if (key == "op")
      operation_of(value);
    else if (key == "target")
      target(value);
    else if (key == "desk")
      unread.desk = value.text;
    else if (key == "kind")
      unread.kind = &value;
    else if (key == "thing")
      e.thing = values.identifier(value, "thing", kLongestThing).value_or("");
    else if (key == "verb")
      unread.verb = &value;
    else if (key == "at")
      at(value);
    else if (key == "until")
      until(value);
    else if (key == "place")
      place(value);
    else if (key == "fields")
      unread.fields = &value;
    else if (key == "grade")
      grade(value);
    else if (key == "document")
      e.document = values.text(value, "document").value_or("");
    else if (key == "span")
      e.span = values.span(value);
    else if (key == "actor")
      e.actor = values.text(value, "actor", kLongestThing).value_or("");
    else if (key == "note")
      e.note = values.text(value, "note").value_or("");
    else if (key != "seq" && key != "known" && key != "hash")  // what another ledger added, and this one gives anew
      complain(make_fault(fault_code::unknown_key, clipped(key, 80), kKnownKeys), clipped(key, 80));
  }

  // What an event must have whatever its kind.
  void head() const {
    for (auto const* key : {"source", "source_seq"}) {
      if (!has(key)) complain(make_fault(fault_code::missing_field, key), key);
    }
    if (e.until && e.at && *e.until < *e.at)
      complain(make_fault(fault_code::bad_time, base::to_text(*e.until)), "until");
    if (corrects() && !has("target")) complain(make_fault(fault_code::missing_field, "target"), "target");
    if (!corrects() && unread.op_known && has("target"))
      complain(make_fault(fault_code::unknown_key, "target", "amend, retract"), "target");
  }

  bool corrects() const { return e.op != ledger::operation::assert_new; }

  void find_kind_said() {
    if (unread.kind == nullptr) {
      complain(make_fault(fault_code::missing_field, "kind"), "kind");
      return;
    }
    if (unread.kind->kind != form::text) {
      values.complain_of_type("文字", "text", "kind");
      return;
    }
    auto const desk = unread.desk;
    auto const id = unread.kind->text;
    std::string named;
    if (!desk.empty() && id.find('.') == std::string_view::npos) named = std::string{desk}.append(".").append(id);
    auto const full = named.empty() ? id : std::string_view{named};
    e.kind = catalogue().find_kind(full);
    if (e.kind >= 0 && !is_own(full)) {
      kind = &catalogue().kinds[static_cast<std::size_t>(e.kind)];
      return;
    }
    e.kind = -1;
    std::vector<std::string> known;
    for (auto const& one : catalogue().kinds) {
      if (desk.empty() || one.desk == desk) known.push_back(one.id);
    }
    complain(make_fault(fault_code::unknown_kind, clipped(full, 80), model::known_list(known)), "kind");
  }

  // What is corrected decides how the fields are read.
  void find_kind_corrected() {
    int const found = kind_of_target(e);
    if (found < 0) {
      auto const named =
          e.target_key ? fmt::format("{}/{}", e.target_key->source, e.target_key->number) : fmt::to_string(e.target);
      complain(make_fault(fault_code::target_not_found, named), "target");
      return;
    }
    auto const& of = catalogue().kinds[static_cast<std::size_t>(found)];
    if (is_own(of.id)) {
      complain(make_fault(fault_code::target_not_found, e.target), "target");
      return;
    }
    e.kind = found;
    kind = &of;
    if (unread.kind != nullptr && unread.kind->text != of.id &&
        std::string{unread.desk} + "." + std::string{unread.kind->text} != of.id)
      complain(make_fault(fault_code::target_other_kind, e.target, of.id, clipped(unread.kind->text, 80)), "kind");
  }

  void verb(std::string_view id) {
    e.verb = kind->find_verb(id);
    if (e.verb < 0)
      complain(make_fault(fault_code::unknown_verb, kind->id, clipped(id, 80), listed(kind->verbs)), "verb");
  }

  // What an event that is asserted must have. What is there but wrong has been complained about already.
  void require() {
    if (!e.at && !has("at")) complain(make_fault(fault_code::missing_field, "at"), "at");
    if (e.verb < 0) {
      if (kind->verbs.size() == 1) {
        e.verb = 0;
      } else {
        complain(make_fault(fault_code::missing_field, "verb"), "verb");
        return;
      }
    }
    auto const& done = kind->verbs[static_cast<std::size_t>(e.verb)];
    for (int const needed : done.needs) {
      auto const& id = kind->fields[static_cast<std::size_t>(needed)].id;
      if (e.find(needed) == nullptr && !says(id))
        complain(make_fault(fault_code::needs_field, done.id, id), {"fields.", id});
    }
    // A record may stand for itself alone; a thing that lives has a name by which the next event finds it.
    if (e.thing.empty() && !has("thing") && kind->flow)
      complain(make_fault(fault_code::missing_field, "thing"), "thing");
  }

  bool says(std::string_view field) const {
    return unread.fields != nullptr && std::ranges::any_of(unread.fields->members, [&](auto const& m) {
             return m.first == field && m.second.kind != form::null;
           });
  }

  void of_kind() {
    if (kind == nullptr) return;
    if (unread.verb != nullptr) verb(unread.verb->text);
    if (unread.fields != nullptr) read_fields(values, *kind, *unread.fields, e);
    if (!corrects() && (unread.verb == nullptr || e.verb >= 0)) require();
  }
};

std::optional<ledger::draft> event_check::check(raw_event const& raw, base::faults& out) const {
  ledger::draft made;
  if (!check(raw, made, out)) return {};
  return made;
}

bool event_check::check(raw_event const& raw, ledger::draft& into, base::faults& out) const {
  auto const faults_before = out.size();
  checking c{{catalogue_, out}, kind_of_target_, raw, into.event};
  for (auto const& [key, value] : raw.members) c.member(key, value);
  c.head();
  if (!c.corrects())
    c.find_kind_said();
  else if (out.size() == faults_before)
    c.find_kind_corrected();
  c.of_kind();
  if (out.size() != faults_before) return false;
  into.body = ledger::encode(into.event, catalogue_);
  return true;
}

int kind_of_target(ledger::store& kept, model::catalogue const& catalogue, ledger::event const& correction) {
  auto found = correction.target_key ? kept.find(*correction.target_key) : kept.read(correction.target);
  if (found && found->target != 0) found = kept.read(found->target);
  return found ? ledger::decoder{catalogue}.decode(*found).kind : -1;
}

}  // namespace fengsui::sense
