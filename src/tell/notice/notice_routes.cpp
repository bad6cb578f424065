#include "tell/notice/notice_routes.h"

#include <algorithm>

#include "act/notice/courier.h"
#include "tell/access/rights.h"
#include "tell/body.h"
#include "tell/http/handlers.h"
#include "tell/notice/notice_json.h"
#include "tell/reply.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using namespace act::notice;
using base::at_field;
using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

constexpr std::int64_t kMostNotices = 1000;

struct place_of_work {
  notice_house& house;
  act::duty_room& room;

  model::catalogue const& catalogue() const { return room.known().catalogue(); }
};

// Word about an alarm is seen by who sees the alarm; all else by who sees the desk of notices.
bool may_see(place_of_work const& at, act::person const& who, told const& one) {
  if (act::may(who, act::rank::viewer, kNoticeDesk) && !act::bound_to(who, std::string{kNoticeDesk})) return true;
  constexpr std::string_view kAlarm = "alarm/";
  if (!one.message.about.starts_with(kAlarm)) return false;
  auto const view = at.room.look();
  auto const* about = view.alarms.alarms().find(one.message.about.substr(kAlarm.size()));
  if (about == nullptr || !act::may(who, act::rank::viewer, about->desk)) return false;
  auto const bound = act::bound_to(who, about->desk);
  return !bound || std::ranges::any_of(*bound, [&](auto const& within) {
    return at.catalogue().city.within(about->place.code, within);
  });
}

caller called_in(act::duty_room const& room) {
  return [&room](std::string const& id) {
    auto const view = room.look();
    auto const* one = view.rosters.members().find(id);
    return one == nullptr || one->name.empty() ? id : one->name;
  };
}

response answer_with(place_of_work const& at, told const& one, int status = 200) {
  json_writer to;
  write_notice(to, one, at.house.listed(), called_in(at.room));
  return json_reply(to.take(), status);
}

std::optional<told> seen(place_of_work const& at, request const& r) {
  auto found = at.house.box.find(r.query_value("id").value_or(""));
  if (!found || !may_see(at, asker(r), *found)) return {};
  return found;
}

response unknown(std::string_view id) {
  return refusal_reply({make_fault(fault_code::unknown_thing, id)});
}

response list(place_of_work const& at, request const& r) {
  auto const limit = query_number(r, "limit", 100, kMostNotices);
  if (!limit)
    return refusal_reply({make_fault(fault_code::unknown_setting, "limit", *r.query_value("limit"), "0..1000")});
  auto const text = r.query_value("state").value_or("");
  auto const state = message_state_from(text);
  if (!text.empty() && !state)
    return refusal_reply(
        {make_fault(fault_code::unknown_setting, "state", text, "drafted, released, rejected, cancelled")});
  auto const listed = at.house.listed();
  auto const called = called_in(at.room);
  std::int64_t drafted = 0;
  std::int64_t shown = 0;
  json_writer to;
  to.begin_object().key("notices").begin_array();
  for (auto const& one : at.house.box.newest(at.house.box.size())) {
    if (one.state != message_state::drafted && shown >= *limit) continue;
    if (!may_see(at, asker(r), one)) continue;
    drafted += one.state == message_state::drafted;
    if ((state && one.state != *state) || shown >= *limit) continue;
    write_notice(to, one, listed, called);
    ++shown;
  }
  to.end_array().put("waiting", drafted).end_object();
  return json_reply(to.take());
}

// What can be chosen when something is to be said. Of people only ids and names.
response ways(place_of_work const& at, request const&) {
  auto const listed = at.house.listed();
  json_writer to;
  to.begin_object().key("channels").begin_array();
  for (auto const& one : listed.channels)
    to.begin_object()
        .put("id", one.id)
        .put("name", one.name)
        .put("protocol", one.protocol)
        .put("personal", one.is_personal())
        .put("practice", one.is_practice)
        .end_object();
  to.end_array().key("groups").begin_array();
  for (auto const& [id, one] : listed.groups)
    to.begin_object().put("id", id).put("name", one.name).put("members", one.members.size()).end_object();
  to.end_array().key("templates").begin_array();
  for (auto const& [id, one] : at.house.said.templates)
    to.begin_object()
        .put("id", id)
        .put("name", one.name)
        .put("severity", to_text(one.severity))
        .put("subject", one.subject)
        .put("text", one.text)
        .end_object();
  to.end_array().put("lists", !at.house.said.lists.empty()).end_object();
  return json_reply(to.take());
}

response one(place_of_work const& at, request const& r) {
  auto const found = seen(at, r);
  return found ? answer_with(at, *found) : unknown(r.query_value("id").value_or(""));
}

response cap(place_of_work const& at, request const& r) {
  auto const found = seen(at, r);
  if (!found) return unknown(r.query_value("id").value_or(""));
  auto xml = cap_document(at.house.box, at.house.said, at.catalogue(), *found);
  if (!xml) return refusal_reply({xml.error()});
  response made;
  made.content_type = "application/cap+xml";
  made.body = std::move(*xml);
  return made;
}

response send(place_of_work const& at, request const& r) {
  if (!may_at_notices(r, act::rank::officer)) return refused(asker(r));
  body from{r.body};
  auto m = read_notice(from, at.catalogue().zone);
  m.author = actor_of(r, from.text("actor", false, 128));
  bool const dry = from.boolean("dry_run");
  if (auto const id = from.text("template", false, 64); !id.empty()) {
    auto const known = at.house.said.templates.find(id);
    if (known == at.house.said.templates.end()) {
      std::vector<std::string> ids;
      for (auto const& [each, text] : at.house.said.templates) ids.push_back(each);
      from.faults().push_back(at_field(make_fault(fault_code::unknown_name, id, model::known_list(ids)), "template"));
    } else {
      std::map<std::string, std::string, std::less<>> words;
      for (auto const& word : from.texts("words")) {
        auto const equals = std::min(word.find('='), word.size());
        words[word.substr(0, equals)] = equals < word.size() ? word.substr(equals + 1) : std::string{};
      }
      auto const subject = filled(known->second.subject, words);
      auto const text = filled(known->second.text, words);
      for (auto const* each : {&subject, &text}) {
        if (!*each) from.faults().push_back(each->error());
      }
      if (subject && text) {
        m.subject = *subject;
        m.text = *text;
        m.severity = known->second.severity;
      }
    }
  } else {
    from.texts("words");
  }
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  if (dry) {
    auto planned = at.house.box.dry_run(m);
    if (!planned) return refusal_reply({planned.error()});
    told preview{.message = m,
                 .state = m.reach == reach::public_at_large ? message_state::drafted : message_state::released,
                 .since = at.room.now().wall,
                 .decided = at.room.now().wall};
    preview.deliveries = std::move(*planned);
    return answer_with(at, preview);
  }
  auto const taken = at.house.box.enqueue(m);
  if (!taken) return refusal_reply({taken.error()});
  return answer_with(at, *at.house.box.find(m.id), taken->first ? 201 : 200);
}

response decide(place_of_work const& at, request const& r) {
  auto const found = seen(at, r);
  auto const id = r.query_value("id").value_or("");
  if (!found) return unknown(id);
  auto const action = r.param("action");
  bool const of_leaders = action == "approve" || action == "reject";
  if (!may_at_notices(r, of_leaders ? act::rank::leader : act::rank::officer)) return refused(asker(r));
  body from{r.body};
  auto const by = actor_of(r, from.text("actor", false, 128));
  auto const why = from.text("note");
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  auto& box = at.house.box;
  auto const done = action == "approve"  ? box.approve(id, by)
                    : action == "reject" ? box.reject(id, by, why)
                    : action == "cancel" ? box.cancel(id, by, why)
                    : action == "retry"  ? box.retry(id, by)
                                         : base::result<outbox::taken>{make_fault(fault_code::unknown_action, action,
                                                                                  "approve, reject, cancel, retry")};
  if (!done) return refusal_reply({done.error()});
  return answer_with(at, *box.find(id));
}

response answer_with(campaign_view const& one, int status = 200) {
  json_writer to;
  write_campaign(to, one);
  return json_reply(to.take(), status);
}

response campaigns(place_of_work const& at, request const& r) {
  if (!may_at_notices(r, act::rank::viewer)) return refused(asker(r));
  json_writer to;
  to.begin_object().key("campaigns").begin_array();
  for (auto const& each : at.house.campaigns.all()) write_campaign(to, each);
  to.end_array().end_object();
  return json_reply(to.take());
}

response one_campaign(place_of_work const& at, request const& r) {
  if (!may_at_notices(r, act::rank::viewer)) return refused(asker(r));
  auto const found = at.house.campaigns.find(std::string{r.param("id")});
  return found ? answer_with(*found) : refusal_reply({found.error()});
}

response draft_campaign(place_of_work const& at, request const& r) {
  if (!may_at_notices(r, act::rank::officer)) return refused(asker(r));
  body from{r.body};
  auto const by = actor_of(r, from.text("actor", false, 128));
  campaign_facts f;
  f.id = from.text("id", true, 64);
  f.list = from.text("list", true, 255);
  f.text = from.text("text", true);
  f.channels = from.texts("by");
  f.status = to_text(chosen(from, "status", status::actual, status_from, "actual, exercise, test"));
  f.window = static_cast<std::size_t>(from.integer("window", 1, 1000).value_or(100));
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  auto const made = at.house.campaigns.draft(std::move(f), by);
  return made ? answer_with(*made, 201) : refusal_reply({made.error()});
}

response decide_campaign(place_of_work const& at, request const& r) {
  auto const action = r.param("action");
  if (!may_at_notices(r, action == "approve" ? act::rank::leader : act::rank::officer)) return refused(asker(r));
  body from{r.body};
  auto const by = actor_of(r, from.text("actor", false, 128));
  bool const again = from.boolean("again_unsure");
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  std::string const id{r.param("id")};
  auto& all = at.house.campaigns;
  auto const done =
      action == "approve" ? all.approve(id, by)
      : action == "start" ? all.start(id, again, by)
      : action == "cancel"
          ? all.cancel(id, by)
          : base::result<campaign_view>{make_fault(fault_code::unknown_action, action, "approve, start, cancel")};
  return done ? answer_with(*done) : refusal_reply({done.error()});
}

}  // namespace

bool may_at_notices(request const& r, act::rank least) {
  return act::may(asker(r), least, kNoticeDesk) && !act::bound_to(asker(r), std::string{kNoticeDesk});
}

std::vector<http::route> notice_routes(notice_house& house, act::duty_room& room) {
  auto const at = std::make_shared<place_of_work const>(place_of_work{house, room});
  auto const with = [at](response (*handle)(place_of_work const&, request const&)) {
    return http::plain_handler{[at, handle](request const& r) { return handle(*at, r); }};
  };
  // Reading a list of millions takes its time; the other handlers go on meanwhile.
  auto const reader = std::make_shared<http::handlers>(1U);
  auto const slow = http::later_handler{[at, reader](request asked, http::responder answer) {
    reader->submit([at, asked = std::move(asked), answer] { answer(draft_campaign(*at, asked)); });
  }};
  std::vector<std::string> const json{"application/json"};
  return {
      {"GET", "/api/v1/notices", with(list)},
      {"POST", "/api/v1/notices", with(send), json},
      {"GET", "/api/v1/notices/ways", with(ways)},
      {"GET", "/api/v1/notice", with(one)},
      {"GET", "/api/v1/notice/cap", with(cap)},
      {"POST", "/api/v1/notice/{action}", with(decide), json},
      {"GET", "/api/v1/campaigns", with(campaigns)},
      {"POST", "/api/v1/campaigns", slow, json},
      {"GET", "/api/v1/campaigns/{id}", with(one_campaign)},
      {"POST", "/api/v1/campaigns/{id}/{action}", with(decide_campaign), json},
  };
}

}  // namespace fengsui::tell
