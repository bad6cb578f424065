#include "act/notice/records.h"

#include <algorithm>

#include "ledger/codec.h"

namespace fengsui::act::notice {

event_fields::event_fields(model::catalogue const& catalogue, std::string_view kind)
    : catalogue_{catalogue}, kind_{catalogue.find_kind(kind)} {}

event_fields::event_fields(model::catalogue const& catalogue, ledger::event const& e)
    : catalogue_{catalogue}, kind_{e.kind}, fields_{e.fields} {}

void event_fields::put(std::string_view field, std::string_view text) {
  if (text.empty()) return;
  auto const& kind = catalogue_.kinds[static_cast<std::size_t>(kind_)];
  fields_.push_back({kind.find_field(field), std::string{text}});
}
void event_fields::put(std::string_view field, std::int64_t number) {
  auto const& kind = catalogue_.kinds[static_cast<std::size_t>(kind_)];
  fields_.push_back({kind.find_field(field), number});
}
void event_fields::put(std::string_view field, std::optional<base::instant> const& time) {
  if (time) put(field, static_cast<std::int64_t>(time->time_since_epoch().count()));
}
void event_fields::put(std::string_view field, std::vector<std::string> const& list) {
  if (list.empty()) return;
  auto const& kind = catalogue_.kinds[static_cast<std::size_t>(kind_)];
  fields_.push_back({kind.find_field(field), std::vector<model::scalar>{list.begin(), list.end()}});
}

model::value const* event_fields::find(std::string_view field) const {
  auto const number = catalogue_.kinds[static_cast<std::size_t>(kind_)].find_field(field);
  for (auto const& one : fields_) {
    if (one.field == number && one.value) return &*one.value;
  }
  return nullptr;
}
std::string event_fields::text(std::string_view field) const {
  auto const* found = find(field);
  auto const* text = found == nullptr ? nullptr : std::get_if<std::string>(found);
  return text == nullptr ? std::string{} : *text;
}
std::int64_t event_fields::number(std::string_view field) const {
  auto const* found = find(field);
  auto const* number = found == nullptr ? nullptr : std::get_if<std::int64_t>(found);
  return number == nullptr ? 0 : *number;
}
std::optional<base::instant> event_fields::time(std::string_view field) const {
  auto const* found = find(field);
  auto const* number = found == nullptr ? nullptr : std::get_if<std::int64_t>(found);
  if (number == nullptr) return {};
  return base::instant{std::chrono::microseconds{*number}};
}
std::vector<std::string> event_fields::list(std::string_view field) const {
  std::vector<std::string> made;
  auto const* found = find(field);
  if (found == nullptr) return made;
  if (auto const* list = std::get_if<std::vector<model::scalar>>(found)) {
    for (auto const& one : *list) {
      if (auto const* text = std::get_if<std::string>(&one)) made.push_back(*text);
    }
  }
  return made;
}

ledger::draft event_fields::draft(std::string thing, std::string_view verb, base::instant at, std::int64_t number,
                                  std::string actor, std::string note) {
  ledger::draft made;
  auto& e = made.event;
  e.key = {kSource, number};
  e.kind = kind_;
  e.verb = catalogue_.kinds[static_cast<std::size_t>(kind_)].find_verb(verb);
  e.thing = std::move(thing);
  e.at = at;
  e.fields = fields_;
  std::ranges::sort(e.fields, {}, &ledger::field_value::field);
  e.actor = std::move(actor);
  e.note = std::move(note);
  made.body = ledger::encode(e, catalogue_);
  return made;
}

void put(event_fields& to, message const& m) {
  to.put("severity", to_text(m.severity));
  to.put("reach", to_text(m.reach));
  to.put("status", to_text(m.status));
  to.put("quiet", to_text(m.quiet));
  to.put("unsure", to_text(m.unsure));
  to.put("to", m.to);
  to.put("by", m.by);
  to.put("subject_zh", m.subject.zh);
  to.put("subject_en", m.subject.en);
  to.put("text_zh", m.text.zh);
  to.put("text_en", m.text.en);
  to.put("until", m.until);
  to.put("about", m.about);
  to.put("step", to_text(m.step));
  to.put("replaces", m.replaces);
  to.put("category", m.cap.category);
  to.put("urgency", m.cap.urgency);
  to.put("certainty", m.cap.certainty);
  to.put("response", m.cap.response);
  to.put("instruction_zh", m.cap.instruction.zh);
  to.put("instruction_en", m.cap.instruction.en);
  to.put("areas", m.cap.areas);
}

message message_from(model::catalogue const& catalogue, ledger::event const& e) {
  event_fields const from{catalogue, e};
  message m;
  m.id = e.thing;
  m.severity = severity_from(from.text("severity")).value_or(severity::moderate);
  m.reach = reach_from(from.text("reach")).value_or(reach::duty);
  m.status = status_from(from.text("status")).value_or(status::actual);
  m.quiet = quiet_from(from.text("quiet")).value_or(quiet::wait);
  m.unsure = unsure_from(from.text("unsure")).value_or(unsure::again);
  m.to = from.list("to");
  m.by = from.list("by");
  m.subject = {from.text("subject_zh"), from.text("subject_en")};
  m.text = {from.text("text_zh"), from.text("text_en")};
  m.until = from.time("until");
  m.about = from.text("about");
  m.step = step_from(from.text("step")).value_or(step::alert);
  m.replaces = from.list("replaces");
  m.cap.category = from.text("category");
  m.cap.urgency = from.text("urgency");
  m.cap.certainty = from.text("certainty");
  m.cap.response = from.text("response");
  m.cap.instruction = {from.text("instruction_zh"), from.text("instruction_en")};
  m.cap.areas = from.list("areas");
  m.author = e.actor;
  return m;
}

std::string thing_of(delivery const& d) {
  return d.notice + "|" + d.channel + "|" + d.who;
}

void put(event_fields& to, delivery const& d) {
  to.put("notice", d.notice);
  to.put("channel", d.channel);
  to.put("who", d.who);
  to.put("attempt", static_cast<std::int64_t>(d.attempts));
  to.put("next", d.next);
  to.put("carrier_id", d.carrier_id);
  to.put("why", d.why);
}

std::optional<delivery> delivery_from(model::catalogue const& catalogue, ledger::event const& e) {
  if (e.verb < 0) return {};
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(e.kind)];
  auto const state = delivery_state_from(kind.verbs[static_cast<std::size_t>(e.verb)].id);
  if (!state) return {};
  event_fields const from{catalogue, e};
  return delivery{.notice = from.text("notice"),
                  .channel = from.text("channel"),
                  .who = from.text("who"),
                  .state = *state,
                  .attempts = static_cast<int>(from.number("attempt")),
                  .next = from.time("next"),
                  .since = e.at.value_or(e.known),
                  .carrier_id = from.text("carrier_id"),
                  .why = from.text("why")};
}

}  // namespace fengsui::act::notice
