#include "tell/duty/duty_json.h"

#include <algorithm>

#include "tell/event/sentence.h"

namespace fengsui::tell {

using base::json_writer;

namespace {

constexpr std::size_t kEvidenceShown = 200;

void put_said(json_writer& to, std::string_view key, std::optional<act::said_by> const& one) {
  to.key(key);
  if (!one) {
    to.null();
    return;
  }
  to.begin_object().put("by", one->by).put("at", base::to_text(one->at)).put("note", one->text).end_object();
}

void put_texts(json_writer& to, std::string_view key, std::vector<std::string> const& texts) {
  to.key(key).begin_array();
  for (auto const& one : texts) to.text(one);
  to.end_array();
}

// What an alarm is about, as people call it: the thing of the first event behind it, where it has a name.
std::optional<base::name> subject_name(know::knowledge const& known, act::alarm const& one) {
  if (one.subject.empty() || one.evidence.empty()) return {};
  auto const first = known.effective(one.evidence.front(), known.head());
  if (!first || first->thing != one.subject) return {};
  return thing_name(known, first->kind, one.subject);
}

base::name choice_name(model::catalogue const& catalogue, std::string_view kind, std::string_view field,
                       std::string_view id) {
  int const number = catalogue.find_kind(kind);
  auto const& defined = catalogue.kinds[static_cast<std::size_t>(number)];
  auto const* found = defined.fields[static_cast<std::size_t>(defined.find_field(field))].choices.find(id);
  return found == nullptr ? base::name{std::string{id}, std::string{id}} : found->name;
}

}  // namespace

void put_time(json_writer& to, std::string_view key, std::optional<base::instant> const& time) {
  to.key(key);
  if (time)
    to.text(base::to_text(*time));
  else
    to.null();
}

base::name verb_name(model::catalogue const& catalogue, std::string_view kind, std::string_view verb) {
  int const number = catalogue.find_kind(kind);
  if (number < 0) return {std::string{verb}, std::string{verb}};
  auto const& defined = catalogue.kinds[static_cast<std::size_t>(number)];
  int const found = defined.find_verb(verb);
  return found < 0 ? base::name{std::string{verb}, std::string{verb}} : defined.verbs[static_cast<std::size_t>(found)].name;
}

void write_person(json_writer& to, act::roster_book const& rosters, std::string const& id) {
  auto const* one = rosters.member_of(id);
  to.begin_object().put("id", id).put("name", one == nullptr ? id : one->name);
  if (one != nullptr && !one->name_en.empty()) to.put("name_en", one->name_en);
  to.end_object();
}

void write_people(json_writer& to, act::roster_book const& rosters, std::vector<std::string> const& ids) {
  to.begin_array();
  for (auto const& id : ids) {
    write_person(to, rosters, id);
  }
  to.end_array();
}

void write_alarm(json_writer& to, act::duty_room::state const& state, know::knowledge const& known,
                 act::alarm const& one, act::reading now) {
  auto const& catalogue = known.catalogue();
  auto const* rule = catalogue.find_rule(one.rule);
  to.begin_object().put("id", one.id).put("rule", one.rule);
  to.put("rule_name", rule != nullptr ? rule->name : one.title).put("desk", one.desk);
  auto const* desk = catalogue.find_desk(one.desk);
  to.put("desk_name", desk != nullptr ? desk->name : base::name{one.desk, one.desk}).put("title", one.title);
  auto const severity = model::to_text(one.severity);
  to.put("severity", severity).put("severity_name", choice_name(catalogue, "alarm.alarm", "severity", severity));
  to.put("mode", one.exercise ? "exercise" : "actual").put("state", act::to_text(one.state));
  to.put("state_name", verb_name(catalogue, "alarm.alarm", act::to_text(one.state)));
  to.put("raised", base::to_text(one.first_raised)).put("since", base::to_text(one.since)).key("place");
  if (one.place.empty()) {
    to.null();
  } else {
    to.begin_object();
    if (!one.place.code.empty()) {
      to.put("code", one.place.code);
      if (auto const* place = catalogue.city.find_place(one.place.code)) to.put("name", place->name);
    }
    if (one.place.at) {
      to.key("lon").raw(fmt::format("{}", one.place.at->lon)).key("lat").raw(fmt::format("{}", one.place.at->lat));
      to.put("frame", base::to_text(one.place.at->measured_in));
    }
    to.end_object();
  }
  to.put("subject", one.subject);
  if (auto const name = subject_name(known, one)) to.put("subject_name", *name);
  to.put("group", one.group).put("post", one.post);
  auto const* post = catalogue.find_post(one.post);
  to.put("post_name", post != nullptr ? post->name : base::name{one.post, one.post});
  to.put("count", one.evidence.size()).key("evidence").begin_array();
  for (std::size_t i = 0; i < std::min(kEvidenceShown, one.evidence.size()); ++i) to.number(one.evidence[i]);
  to.end_array();
  put_time(to, "acknowledge_by", one.acknowledge_by);
  to.put("late", one.state == act::alarm_state::raised && one.acknowledge_by && *one.acknowledge_by < now.wall);
  to.put("step", one.told.empty() ? 0 : one.told.back().step + 1).key("told").begin_array();
  for (auto const& step : one.told) {
    to.begin_object().put("at", base::to_text(step.at)).put("step", step.step + 1);
    put_texts(to, "by", step.by);
    to.key("people");
    write_people(to, state.rosters, step.people);
    put_texts(to, "held", step.held);
    to.end_object();
  }
  to.end_array().key("next");
  if (auto const next = state.alarms.next_of(one, now)) {
    to.begin_object().put("at", base::to_text(next->at)).put("step", next->step + 1).put("role", next->how->role);
    to.put("which", next->how->which).key("people");
    write_people(to, state.rosters, next->people);
    to.end_object();
  } else {
    to.null();
  }
  put_said(to, "acknowledged", one.acknowledged);
  put_time(to, "snoozed_until", one.snoozed_until && *one.snoozed_until > now.wall ? one.snoozed_until : std::nullopt);
  to.put("shelved", one.shelved);
  put_time(to, "shelved_until", one.shelved_until);
  put_said(to, "closed", one.closed);
  to.put("closed_itself", one.closed_itself).key("comments").begin_array();
  for (auto const& said : one.comments)
    to.begin_object().put("by", said.by).put("at", base::to_text(said.at)).put("text", said.text).end_object();
  to.end_array();
  bool made_up = catalogue.made_up(one.source);
  for (std::size_t i = 0; i < std::min<std::size_t>(20, one.evidence.size()) && !made_up; ++i) {
    auto const row = known.store().read(one.evidence[i]);
    made_up = row && catalogue.made_up(row->key.source);
  }
  to.put("made_up", made_up).end_object();
}

void write_post(json_writer& to, model::catalogue const& catalogue, model::post const& one) {
  to.begin_object().put("id", one.id).put("name", one.name).put("desk", one.desk).key("place");
  if (auto const* place = catalogue.city.find_place(one.place))
    to.begin_object().put("code", place->code).put("name", place->name).end_object();
  else
    to.null();
  to.key("shifts").begin_array();
  for (auto const& pattern : one.shifts) {
    to.begin_object().put("begins", fmt::format("{:02}:{:02}", pattern.begins.count() / 60, pattern.begins.count() % 60));
    to.put("minutes", pattern.lasts.count()).put("night", pattern.is_night()).end_object();
  }
  to.end_array().key("needs").begin_array();
  for (auto const& [role, count] : one.needs) to.begin_object().put("role", role).put("count", count).end_object();
  to.end_array().put("rest_minutes", one.rest.count()).put("most_a_week", one.most_a_week).end_object();
}

void write_seat(json_writer& to, act::roster_book const& rosters, act::seat const& one, bool proposed) {
  auto const* filled = one.filled;
  bool const empty = filled == nullptr || !filled->stands();
  to.begin_object().put("duty", one.duty).put("role", one.role).put("number", one.number).key("who");
  if (empty) {
    to.null();
  } else {
    write_person(to, rosters, filled->who);
  }
  to.put("state", filled != nullptr && filled->state == act::duty_state::cancelled ? "cancelled"
                  : empty                                                           ? "empty"
                                                                                    : act::to_text(filled->state));
  to.put("from", base::to_text(one.from)).put("to", base::to_text(one.to));
  put_time(to, "on_since", filled == nullptr ? std::nullopt : filled->on_since);
  to.put("proposed", proposed).end_object();
}

void write_member(json_writer& to, act::member const& one) {
  to.begin_object().put("id", one.id).put("name", one.name);
  if (!one.name_en.empty()) to.put("name_en", one.name_en);
  put_texts(to, "roles", one.roles);
  put_texts(to, "posts", one.posts);
  if (!one.account.empty()) to.put("account", one.account);
  to.put("what", one.vehicle ? "vehicle" : "person").put("state", one.enrolled ? "enrolled" : "left").end_object();
}

}  // namespace fengsui::tell
