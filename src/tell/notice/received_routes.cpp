#include "tell/notice/received_routes.h"

#include "base/json_writer.h"
#include "tell/access/rights.h"
#include "tell/body.h"
#include "tell/notice/notice_json.h"
#include "tell/reply.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using namespace act::notice;
using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

constexpr std::int64_t kMost = 1000;
constexpr std::size_t kLargest = 1024 * 1024;

response receive(notice_house& house, request const& r) {
  if (!may_at_notices(r, act::rank::reporter)) return refused(asker(r));
  auto const made = house.alerts.receive(r.body, actor_of(r, ""));
  if (!made) return refusal_reply({made.error()});
  json_writer to;
  write_received(to, house.alerts, made->what);
  return json_reply(to.take(), made->first ? 201 : 200);
}

response list(notice_house& house, request const& r) {
  if (!may_at_notices(r, act::rank::viewer)) return refused(asker(r));
  auto const limit = query_number(r, "limit", 100, kMost);
  if (!limit)
    return refusal_reply({make_fault(fault_code::unknown_setting, "limit", *r.query_value("limit"), "0..1000")});
  json_writer to;
  to.begin_object().key("alerts").begin_array();
  for (auto const& one : house.alerts.newest(static_cast<std::size_t>(*limit))) write_received(to, house.alerts, one);
  to.end_array().end_object();
  return json_reply(to.take());
}

// It becomes a notice like any other: once, and to the public only with a second person's approval.
response pass_on(notice_house& house, request const& r) {
  if (!may_at_notices(r, act::rank::officer)) return refused(asker(r));
  body from{r.body};
  auto const by = actor_of(r, from.text("actor", false, 128));
  auto const to = from.texts("to");
  auto const ways = from.texts("by");
  auto const reach = from.text("reach", false, 32);
  if (!reach.empty() && !reach_from(reach))
    from.faults().push_back(at_field(make_fault(fault_code::unknown_name, reach, "duty, public"), "reach"));
  if (auto const bad = from.finish(); !bad.empty()) return refusal_reply(bad);
  auto m = house.alerts.passed_on(r.param("id"));
  if (!m) return refusal_reply({m.error()});
  m->author = by;
  m->to = to;
  m->by = ways;
  m->reach = reach_from(reach).value_or(act::notice::reach::duty);
  auto const taken = house.box.enqueue(*m);
  if (!taken) return refusal_reply({taken.error()});
  json_writer out;
  write_notice(out, *house.box.find(m->id), house.listed(), [](std::string const& id) { return id; });
  return json_reply(out.take(), taken->first ? 201 : 200);
}

}  // namespace

void write_received(json_writer& to, inbox const& all, received_alert const& one) {
  to.begin_object()
      .put("id", one.id)
      .put("seq", one.seq)
      .put("since", base::to_text(one.since))
      .put("identifier", one.identifier)
      .put("sender", one.sender)
      .put("sent", base::to_text(one.sent))
      .put("status", one.status)
      .put("step", one.step)
      .put("signature", to_text(one.signed_by))
      .put("event", one.event)
      .put("severity", one.severity)
      .put("headline", one.headline)
      .put("description", one.description)
      .key("expires");
  if (one.expires)
    to.text(base::to_text(*one.expires));
  else
    to.null();
  to.put("replaced_by", one.replaced_by).put("same_as", one.same_as);
  auto const why = all.keeps_back(one);
  to.put("may_pass_on", !why).key("kept_back");
  if (why)
    to.begin_object().put("zh", why->zh).put("en", why->en).end_object();
  else
    to.null();
  to.end_object();
}

std::vector<http::route> received_routes(notice_house& house) {
  auto const with = [&house](response (*handle)(notice_house&, request const&)) {
    return http::plain_handler{[&house, handle](request const& r) { return handle(house, r); }};
  };
  return {
      {"GET", "/api/v1/alerts-received", with(list)},
      {"POST", "/api/v1/alerts-received", with(receive), {"application/cap+xml", "application/xml"}, kLargest},
      {"POST", "/api/v1/alerts-received/{id}/pass-on", with(pass_on), {"application/json"}},
  };
}

}  // namespace fengsui::tell
