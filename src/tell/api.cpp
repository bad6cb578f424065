#include "tell/api.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

#include "base/json_writer.h"
#include "know/trace.h"
#include "sense/ingest.h"
#include "tell/access/access_routes.h"
#include "tell/access/identity.h"
#include "tell/access/personal_sight.h"
#include "tell/access/provider_routes.h"
#include "tell/access/rights.h"
#include "tell/access/sight.h"
#include "tell/bulletin/wording.h"
#include "tell/bulletin/wording_routes.h"
#include "tell/definitions.h"
#include "tell/duty/alarm_routes.h"
#include "tell/duty/list_routes.h"
#include "tell/duty/plan_routes.h"
#include "tell/duty/roster_routes.h"
#include "tell/event/post_events.h"
#include "tell/event/read_events.h"
#include "tell/fire/fire_routes.h"
#include "tell/health.h"
#include "tell/invest/invest_routes.h"
#include "tell/invest/stuck.h"
#include "tell/map/boundaries.h"
#include "tell/map/map_routes.h"
#include "tell/notice/notice_routes.h"
#include "tell/notice/received_routes.h"
#include "tell/opening.h"
#include "tell/reading/reading_routes.h"
#include "tell/reply.h"
#include "tell/work/work_routes.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

// "field=value" of a repeated query parameter.
base::result<std::vector<std::pair<std::string, std::string>>> where_of(request const& r) {
  std::vector<std::pair<std::string, std::string>> tests;
  for (auto const& text : r.query_values("where")) {
    auto const equals = text.find('=');
    if (equals == std::string::npos) return make_fault(fault_code::unknown_setting, "where", text, "field=value");
    tests.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return tests;
}

base::result<std::int64_t> number_of(request const& r, std::string_view name, std::int64_t otherwise,
                                     std::int64_t most) {
  auto const text = r.query_value(name);
  if (!text) return otherwise;
  std::int64_t value = 0;
  auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc{} || end != text->data() + text->size() || value < 0 || value > most) {
    return make_fault(fault_code::unknown_setting, name, *text, fmt::format("0..{}", most));
  }
  return value;
}

base::result<know::figure_question> question_of(request const& r, model::catalogue const& catalogue) {
  know::figure_question made{.indicator = std::string{r.param("indicator")}};
  auto const period = r.query_value("period");
  if (!period) return make_fault(fault_code::missing_key, "period");
  made.period = *period;
  made.by = r.query_values("by");
  auto tests = where_of(r);
  if (!tests) return tests.error();
  made.where = std::move(*tests);
  for (auto const& text : r.query_values("compare")) {
    auto const how = know::comparison_from(text);
    if (!how) return make_fault(fault_code::bad_comparison, text);
    made.compare.push_back(*how);
  }
  if (auto const text = r.query_value("as-known-at")) {
    auto const at = know::known_moment(*text, catalogue.zone);
    if (!at) return at.error();
    made.as_known_at = *at;
  }
  return made;
}

constexpr std::int64_t kMostEvents = 1000;
constexpr std::int64_t kMostThingsAsked = 10'000;
constexpr std::int64_t kAnySeq = 999'999'999'999'999'999;
constexpr std::size_t kImportLimit = 64 * 1024 * 1024;

// A figure as the asker may see it: who is bound to places hears nothing of what was reported for the whole city.
base::result<know::figure> ask(api const& a, act::person const& who, know::figure_question question) {
  auto const asked_tests = question.where.size();
  if (auto fault = bind_to_places(who, a.known.catalogue(), question)) return *fault;
  auto asked = know::ask(a.known, question);
  bool const bound = question.where.size() > asked_tests || (asked && act::bound_to(who, asked->indicator->desk));
  if (asked && bound) asked->reported.clear();
  return asked;
}

response figure(api const& a, request const& r) {
  auto question = question_of(r, a.known.catalogue());
  if (!question) return refusal_reply({question.error()});
  auto asked = ask(a, asker(r), *question);
  if (!asked) return refusal_reply({asked.error()});
  json_writer to;
  write(to, a.known.catalogue(), *asked);
  return json_reply(to.take());
}

response no_desk(model::catalogue const& catalogue, std::string_view asked) {
  std::vector<std::string> ids;
  for (auto const& one : catalogue.desks) ids.push_back(one.id);
  return refusal_reply({make_fault(fault_code::unknown_desk, asked, model::known_list(ids))});
}

response board(api const& a, request const& r) {
  auto const& catalogue = a.known.catalogue();
  auto const* desk = catalogue.find_desk(r.param("desk"));
  if (desk == nullptr) return no_desk(catalogue, r.param("desk"));
  auto question = question_of(r, catalogue);
  if (!question && !r.query_value("period") && !desk->period.empty()) {
    auto with_period = r;
    with_period.query.emplace_back("period", desk->period);
    question = question_of(with_period, catalogue);
  }
  if (!question) return refusal_reply({question.error()});
  auto const over = a.known.calendar().parse(question->period, desk->windows);
  if (!over) return refusal_reply({over.error()});
  json_writer to;
  to.begin_object().put("desk", desk->id).key("period");
  write(to, *over);
  to.key("figures").begin_array();
  ledger::event_seq head = 0;
  for (auto const& one : desk->indicators) {
    question->indicator = one.id;
    auto const asked = ask(a, asker(r), *question);
    if (!asked && asked.error().code == fault_code::not_in_your_places) continue;
    if (!asked) return refusal_reply({asked.error()});
    head = std::max(head, asked->head);
    write(to, catalogue, *asked);
  }
  to.end_array().put("head", head).end_object();
  return json_reply(to.take());
}

response trace(api const& a, request const& r) {
  auto question = question_of(r, a.known.catalogue());
  if (!question) return refusal_reply({question.error()});
  if (auto const fault = bind_to_places(asker(r), a.known.catalogue(), *question)) return refusal_reply({*fault});
  auto const limit = number_of(r, "limit", 200, kMostEvents);
  if (!limit) return refusal_reply({limit.error()});
  auto const after = number_of(r, "after", 0, kAnySeq);
  if (!after) return refusal_reply({after.error()});
  auto const found =
      know::trace(a.known, *question, *after, static_cast<std::size_t>(std::max<std::int64_t>(*limit, 1)));
  if (!found) return refusal_reply({found.error()});
  auto const shown = masked_for(a.door, a.known.catalogue(), asker(r));
  json_writer to;
  write(to, a.known, *found, shown);
  return json_reply(to.take());
}

response things(api const& a, request const& r) {
  auto const tests = where_of(r);
  if (!tests) return refusal_reply({tests.error()});
  auto const limit = number_of(r, "limit", 1000, kMostThingsAsked);
  if (!limit) return refusal_reply({limit.error()});
  auto const kind = std::string{r.param("kind")};
  auto const& catalogue = a.known.catalogue();
  int const number = catalogue.find_kind(kind);
  auto const desk = kind.substr(0, kind.find('.'));
  if (number >= 0 && !sees_desk(asker(r), catalogue, desk))
    return refusal_reply({make_fault(fault_code::unknown_kind, kind, model::known_list(catalogue.city.desks))});
  auto const most = static_cast<std::size_t>(std::max<std::int64_t>(*limit, 1));
  // Who is bound to places gets a page of what lies there: all are looked at, and theirs are kept.
  bool const bound = act::bound_to(asker(r), desk).has_value();
  auto page = know::things_of(a.known, kind, *tests, a.now(), std::string{r.query_value("after").value_or("")},
                              bound ? 0 : most);
  if (!page) return refusal_reply({page.error()});
  if (bound) {
    std::erase_if(page->things,
                  [&](know::thing const& one) { return !sees_thing(asker(r), catalogue, number, one.state.place); });
    page->count = page->things.size();
    if (page->things.size() > most)
      page->things.erase(page->things.begin() + static_cast<std::ptrdiff_t>(most), page->things.end());
  }
  auto const shown = masked_for(a.door, catalogue, asker(r), {kind});
  json_writer to;
  to.begin_object().put("kind", kind).put("count", page->count).key("things").begin_array();
  for (auto const& one : page->things) write(to, a.known, one, shown);
  to.end_array().end_object();
  return json_reply(to.take());
}

response thing(api const& a, request const& r) {
  auto found = know::thing_with_history(a.known, std::string{r.param("id")},
                                        std::string{r.query_value("kind").value_or("")}, a.now());
  if (!found) return refusal_reply({found.error()});
  std::erase_if(*found, [&](know::thing_history const& one) {
    return !sees_thing(asker(r), a.known.catalogue(), one.thing.state.kind, one.thing.state.place);
  });
  if (found->empty()) return refusal_reply({make_fault(fault_code::unknown_thing, r.param("id"))});
  std::vector<std::string_view> kinds;
  for (auto const& one : *found)
    kinds.emplace_back(a.known.catalogue().kinds[static_cast<std::size_t>(one.thing.state.kind)].id);
  auto const shown = masked_for(a.door, a.known.catalogue(), asker(r), kinds);
  json_writer to;
  to.begin_object().key("things").begin_array();
  for (auto const& one : *found) write(to, a.known, one, shown);
  to.end_array().end_object();
  return json_reply(to.take());
}

response events(api const& a, request const& r) {
  event_page_question wanted;
  auto const limit = number_of(r, "limit", 50, kMostEvents);
  if (!limit) return refusal_reply({limit.error()});
  wanted.limit = static_cast<std::size_t>(std::max<std::int64_t>(*limit, 1));
  for (auto const& [name, into] : {std::pair{"after", &wanted.after}, std::pair{"before", &wanted.before}}) {
    if (!r.query_value(name)) continue;
    auto const seq = number_of(r, name, 0, kAnySeq);
    if (!seq) return refusal_reply({seq.error()});
    *into = *seq;
  }
  wanted.desk = r.query_value("desk").value_or("");
  if (!wanted.desk.empty() && a.known.catalogue().find_desk(wanted.desk) == nullptr)
    return no_desk(a.known.catalogue(), wanted.desk);
  wanted.sees = [&](ledger::event const& e) { return sees_event(asker(r), a.known, e); };
  auto const shown = masked_for(a.door, a.known.catalogue(), asker(r));
  json_writer to;
  to.begin_object().put("head", a.store.head().seq).key("events").begin_array();
  for (auto const& one : read_events(a.known, wanted)) write_event(to, a.known, one.seq, shown);
  to.end_array().end_object();
  return json_reply(to.take());
}

response bulletin(api const& a, request const& r) {
  auto const* known = a.known.catalogue().find_bulletin(r.param("name"));
  auto const* desk = known == nullptr ? nullptr : a.known.catalogue().find_desk(known->desk);
  if (known != nullptr && act::bound_to(asker(r), known->desk))
    return refusal_reply({make_fault(fault_code::not_in_your_places, "…")});  // a bulletin speaks of the whole city
  auto const period =
      r.query_value("period").value_or(desk == nullptr ? std::string_view{} : std::string_view{desk->period});
  auto const printed = print_as_edited(a.known, std::string{r.param("name")}, std::string{period},
                                       std::string{r.query_value("lang").value_or("zh")}, a.now());
  if (!printed) return refusal_reply({printed.error()});
  auto const format = r.query_value("format").value_or("json");
  response made;
  if (format == "json") return json_reply(to_json(*printed));
  if (format == "md") {
    made.content_type = "text/markdown; charset=utf-8";
    made.body = to_markdown(*printed);
    return made;
  }
  if (format == "html") {
    made.content_type = "text/html; charset=utf-8";
    made.body = to_html(*printed);
    return made;
  }
  return refusal_reply({make_fault(fault_code::unknown_setting, "format", format, "json, md, html")});
}

response description(api const& a, request const&) {
  std::ifstream in{a.openapi, std::ios::binary};
  std::stringstream text;
  text << in.rdbuf();
  if (!in) return json_reply(faults_json({make_fault(fault_code::no_file, "openapi.json")}), 404);
  return json_reply(text.str());
}

std::optional<response> listen(api const& a, request const& r, http::stream const& to) {
  auto const who = [&door = a.door, r] { return who_is(door, r, false); };
  auto const last = r.header("last-event-id");
  auto const asked = last ? last : r.query_value("after");
  if (!asked || asked->empty()) {
    a.live.join(to, who, {}, false);
    return {};
  }
  auto const resume = *asked;
  std::int64_t after = 0;
  auto const [end, error] = std::from_chars(resume.data(), resume.data() + resume.size(), after);
  if (error != std::errc{} || end != resume.data() + resume.size() || after < 0) {
    return refusal_reply({make_fault(fault_code::unknown_setting, "after", resume, "0..")});
  }
  a.live.join(to, who, after, last.has_value());
  return {};
}

}  // namespace

std::vector<http::route> api::routes() {
  auto const with = [this](response (*handle)(api const&, request const&)) {
    return http::plain_handler{[this, handle](request const& r) { return handle(*this, r); }};
  };
  auto const get = [&](std::string pattern, response (*handle)(api const&, request const&)) {
    return http::route{"GET", std::move(pattern), with(handle)};
  };
  auto const& catalogue = known.catalogue();
  std::vector<http::route> all{
      get("/api/v1/health", health_answer),
      {"GET", "/api/v1/city",
       http::plain_handler{[this](request const&) { return json_reply(city_json(known, now)); }}},
      {"GET", "/api/v1/boundaries",
       http::plain_handler{
           [text = std::make_shared<std::string const>(boundaries_json(catalogue.city))](request const&) {
             response made;
             made.shared_body = text;
             return made;
           }}},
      {"GET", "/api/v1/desks",
       http::plain_handler{[&catalogue](request const&) { return json_reply(desks_json(catalogue)); }}},
      get("/api/v1/figures/{indicator}", figure),
      get("/api/v1/board/{desk}", board),
      get("/api/v1/traces/{indicator}", trace),
      get("/api/v1/events", events),
      {"POST",
       "/api/v1/events",
       http::later_handler{
           [this](request r, http::responder answer) { post_events(*this, std::move(r), std::move(answer)); }},
       {"application/json", "application/x-ndjson"},
       kImportLimit,
       {},
       is_brief_event},
      get("/api/v1/things/{kind}", things),
      get("/api/v1/thing/{id*}", thing),
      {"GET", "/api/v1/bulletins",
       http::plain_handler{[&catalogue](request const&) { return json_reply(bulletins_json(catalogue)); }}},
      get("/api/v1/bulletins/{name}", bulletin),
      {"GET", "/api/v1/live",
       http::live_handler{[this](request const& r, http::stream to) { return listen(*this, r, to); }}},
      get("/api/v1/openapi.json", description),
  };
  for (auto& one : reading_routes(*this)) all.push_back(std::move(one));
  auto const files = std::make_shared<act::attachment_store const>(attachments);
  for (auto& more :
       {alarm_routes(duty), roster_routes(duty), work_routes(duty, files),
        list_routes(duty, notes_exports(door), list_hazards(duty.known()), masks_of(door, known.catalogue())),
        wording_routes(duty), plan_routes(duty), invest_routes(duty), fire_routes(duty), sign_in_routes(door, known),
        people_routes(door, known), personal_routes(door, known, now), audit_routes(door, known),
        notice_routes(notices, duty), received_routes(notices), provider_routes(door, provider), map_routes(map)})
    all.insert(all.end(), more.begin(), more.end());
  all.push_back(opening_route(all, catalogue));
  return all;
}

}  // namespace fengsui::tell
