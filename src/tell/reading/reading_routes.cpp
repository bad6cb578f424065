#include "tell/reading/reading_routes.h"

#include <algorithm>
#include <charconv>

#include "base/json_writer.h"
#include "tell/access/rights.h"
#include "tell/reading/change_reading.h"
#include "tell/reading/read_kept.h"
#include "tell/reading/write_kept.h"
#include "tell/reply.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using http::request;
using http::response;

response list(api const& a, request const&) {
  auto const page = know::things_of(a.known, "reading.bulletin", {}, a.now());
  if (!page) return refusal_reply({page.error()});
  base::json_writer to;
  to.begin_object().key("readings").begin_array();
  // The newest first; ids say nothing about time.
  auto things = page->things;
  std::ranges::sort(things, [](auto const& x, auto const& y) { return x.state.since > y.state.since; });
  for (auto const& one : things) write_summary(to, a.known, one, a.now());
  to.end_array().end_object();
  return json_reply(to.take());
}

response one(api const& a, request const& r) {
  auto const kept = read_kept(a.known, ledger::attachments{a.attachments}, std::string{r.param("id")}, a.now());
  if (!kept) return refusal_reply({kept.error()});
  base::json_writer to;
  write(to, a.known.catalogue(), *kept);
  return json_reply(to.take());
}

// What a person did, then the bulletin as that leaves it.
response changed(api const& a, request const& r, base::faults const& faults) {
  return faults.empty() ? one(a, r) : refusal_reply(faults);
}

reading_change change_of(api const& a, request const& r) {
  return {.known = a.known,
          .ledger = a.ledger,
          .store = a.store,
          .files = ledger::attachments{a.attachments},
          .now = a.now(),
          .actor = asker(r).id,
          .bulletin = std::string{r.param("id")},
          .body = r.body};
}

}  // namespace

std::vector<http::route> reading_routes(api const& a) {
  auto const get = [&a](std::string pattern, response (*handle)(api const&, request const&)) {
    return http::route{"GET", std::move(pattern),
                       http::plain_handler{[&a, handle](request const& r) { return handle(a, r); }}};
  };
  auto const post = [&a](std::string pattern, auto act) {
    return http::route{
        "POST",
        std::move(pattern),
        http::plain_handler{[&a, act](request const& r) { return changed(a, r, act(change_of(a, r), r)); }},
        {"application/json"},
        64 * 1024};
  };
  return {
      get("/api/v1/readings", list),
      get("/api/v1/readings/{id}", one),
      post("/api/v1/readings/{id}/figures/{letter}",
           [](reading_change const& by, request const& r) {
             return correct_figure(by, std::string{r.param("letter")});
           }),
      post("/api/v1/readings/{id}/proposals/{number}",
           [](reading_change const& by, request const& r) {
             return decide_proposal(by, std::string{r.param("number")});
           }),
      post(
          "/api/v1/readings/{id}/findings/{finding}",
          [](reading_change const& by, request const& r) { return take_finding(by, std::string{r.param("finding")}); }),
  };
}

}  // namespace fengsui::tell
