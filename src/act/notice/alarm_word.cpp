#include "act/notice/alarm_word.h"

#include "know/things.h"

namespace fengsui::act::notice {
namespace {

severity severity_of(model::severity one) {
  switch (one) {
    case model::severity::blue:
      return severity::minor;
    case model::severity::yellow:
      return severity::moderate;
    case model::severity::orange:
      return severity::severe;
    case model::severity::red:
      return severity::extreme;
  }
  return severity::severe;
}

// A text as JSON writes it, without its quotes; a phone number holds nothing that is escaped.
std::string plain(std::string const& json) {
  return json.size() >= 2 && json.front() == '"' ? json.substr(1, json.size() - 2) : std::string{};
}

std::string phone_of(duty_room const& room, vault const& secrets, std::string const& member) {
  auto const& known = room.known();
  int const number = known.catalogue().find_kind("roster.member");
  auto const& kind = known.catalogue().kinds[static_cast<std::size_t>(number)];
  auto const found = know::thing_with_history(known, member, kind.id, room.now().wall);
  if (!found || found->empty()) return {};
  for (auto const& value : found->front().thing.state.fields) {
    auto const& field = kind.fields[static_cast<std::size_t>(value.field)];
    if (field.id != "phone" || !value.value) continue;
    auto const* text = std::get_if<std::string>(&*value.value);
    if (text == nullptr) return {};
    if (!model::is_sealed(*text)) return *text;
    return plain(secrets.open(*text, kind, field, member).value_or(""));
  }
  return {};
}

}  // namespace

message message_of(alarm_message const& one, base::instant now) {
  message made;
  made.id = one.id;
  made.severity = severity_of(one.severity);
  made.status = one.exercise ? status::exercise : status::actual;
  made.quiet = quiet::wake;
  made.to = one.people;
  made.by = one.by;
  made.subject = one.title;
  made.text = one.text;
  made.until = now + kAlarmWordLives;
  made.about = one.alarms.empty() ? std::string{} : "alarm/" + one.alarms.front();
  return made;
}

duty_room::sender through(outbox& box, base::clock now) {
  return [&box, now = std::move(now)](alarm_message const& word,
                                      std::vector<ledger::draft> beside) -> std::optional<base::fault> {
    auto const taken = box.enqueue(message_of(word, now()), std::move(beside));
    if (!taken) return taken.error();
    // Said before, so that nothing was written now: the room writes its step alone.
    if (!taken->first) return base::make_fault(base::fault_code::duplicate_name, word.id);
    return {};
  };
}

std::function<directory()> directory_of(settings const& s, duty_room const* room, vault const* secrets) {
  return [&s, room, secrets] {
    auto made = s.directory();
    made.find_contact = [&s, room, secrets](std::string_view who) -> std::optional<contact> {
      if (auto const found = s.people.find(who); found != s.people.end()) return found->second;
      if (room == nullptr) return {};
      std::optional<member> known;
      {
        auto const view = room->look();
        if (auto const* one = view.rosters.member_of(who)) known = *one;
      }
      if (!known) return {};
      if (auto const found = s.people.find(known->account); found != s.people.end()) return found->second;
      contact to{.name = {known->id, known->id}};
      if (secrets != nullptr) to.phone = phone_of(*room, *secrets, known->id);
      return to;
    };
    return made;
  };
}

}  // namespace fengsui::act::notice
