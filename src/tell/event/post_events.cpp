#include "tell/event/post_events.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "base/json_writer.h"
#include "know/fold.h"
#include "sense/event_check.h"
#include "sense/event_json.h"
#include "sense/ingest.h"
#include "tell/access/rights.h"
#include "tell/access/sight.h"
#include "tell/http/ascii.h"
#include "tell/invest/entry_guard.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using ledger::receipt;

constexpr std::string_view kMany = "application/x-ndjson";

std::string_view word(receipt::status what) {
  switch (what) {
    case receipt::status::accepted:
      return "accepted";
    case receipt::status::repeated:
      return "repeated";
    case receipt::status::refused:
      break;
  }
  return "refused";
}

http::response answer_of(sense::ingest_report const& report, std::vector<sense::ingest_line> const& results,
                         base::faults const& faults) {
  base::json_writer to;
  to.begin_object()
      .put("accepted", report.accepted)
      .put("repeated", report.repeated)
      .put("refused", report.refused)
      .key("results")
      .begin_array();
  for (auto const& one : results) {
    to.begin_object()
        .put("line", one.line)
        .put("seq", one.receipt.seq)
        .put("status", word(one.receipt.what))
        .end_object();
  }
  to.end_array().key("faults").begin_array();
  for (auto const& one : faults) write(to, one);
  to.end_array().end_object();
  http::response made;
  made.body = to.take();
  bool const some = report.accepted + report.repeated > 0;
  if (!faults.empty()) {
    auto const worst = base::http_status(faults.front().code);
    made.status = some ? 207 : worst >= 500 ? worst : report.lines <= 1 ? worst : 400;
  }
  if (made.status == 503) made.headers.emplace_back("Retry-After", "1");
  return made;
}

// What needs a second person, or is the house's own word about what it did, is decided in the room that knows the rules
// and never sent in from outside: whoever could would approve what they wrote themselves.
constexpr std::string_view kDecidedInside[] = {
    "plan.plan",      "task.approval",   "roster.swap",     "roster.leave",    "roster.handover", "alarm.rule",
    "notice.message", "notice.delivery", "notice.campaign", "notice.received", "bulletin.wording"};

// Whether the asker may send this; it becomes the event's actor, whatever the sender wrote. A demo's visitor has no
// name to put there.
std::optional<base::fault> admitted(api const& a, act::person const& who, ledger::event& e) {
  auto const& catalogue = a.known.catalogue();
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(e.kind)];
  auto const refuse = [] { return base::at_field(base::make_fault(base::fault_code::not_allowed), "kind"); };
  bool const of_city = std::ranges::find(catalogue.city.desks, kind.desk) != catalogue.city.desks.end();
  if (who.by != act::person::came::visitor) e.actor = who.id;
  if (std::ranges::find(kDecidedInside, kind.id) != std::end(kDecidedInside)) return refuse();
  if (!of_city) return act::may(who, act::rank::officer, "*") ? std::nullopt : std::optional{refuse()};
  auto const may_at = [&](ledger::event_place const& place) {
    return act::may_at(who, act::rank::reporter, catalogue.city, kind.id, code_of(catalogue.city, place));
  };
  if (e.op == ledger::operation::assert_new) {
    if (!may_at(e.place)) return refuse();
    if (e.thing.empty() || !act::bound_to(who, kind.desk)) return {};
    // Nobody takes a thing of elsewhere by saying that it lies here.
    auto const lock = a.known.read();
    auto const before = know::fold(a.known.history(e.kind, e.thing, a.known.head()), catalogue);
    return before.events == 0 || may_at(before.place) ? std::nullopt : std::optional{refuse()};
  }
  if (!act::bound_to(who, kind.desk)) return may_at({}) ? std::nullopt : std::optional{refuse()};
  // Who is bound to places corrects what lies there, and moves nothing out of them.
  auto row = e.target_key ? a.store.find(*e.target_key) : a.store.read(e.target);
  if (row && row->target != 0) row = a.store.read(row->target);
  if (!row || !may_at(ledger::decoder{catalogue}.decode(*row).place)) return refuse();
  return e.place.empty() || may_at(e.place) ? std::nullopt : std::optional{refuse()};
}

void post_many(api const& a, http::request const& r, http::responder const& answer) {
  std::istringstream in{r.body};
  sense::ingest_options options;
  auto const whole = r.query_value("all-or-nothing");
  options.all_or_nothing = whole && *whole != "0";
  std::vector<sense::ingest_line> results;
  base::faults faults;
  // Old records cannot say why somebody went again; what they promise is looked at all the same.
  entry_guard guard{a.known, a.now(), false};
  sense::ingest_hooks const hooks{
      .admit = [&](ledger::event& e) -> std::optional<base::fault> {
        if (auto unwelcome = admitted(a, asker(r), e)) return unwelcome;
        auto wrong = guard(e);
        return wrong.empty() ? std::nullopt : std::optional{std::move(wrong.front())};
      },
      .on_fault = [&](base::fault const& one) { faults.push_back(one); },
      .on_receipt = [&](sense::ingest_line const& one) { results.push_back(one); },
      .on_progress = {},
  };
  sense::ingest_report report;
  auto const take = [&] { report = sense::ingest(in, options, a.known.catalogue(), a.ledger, a.store, hooks); };
  // While a batch promises something or takes it back, nobody else may.
  if (r.body.find("invest.reservation") != std::string::npos || r.body.find("\"target") != std::string::npos)
    a.duty.alone(take);
  else
    take();
  answer(answer_of(report, results, faults));
}

// One of the route's two types, in whatever case.
bool are_many(http::request const& r) {
  auto const type = r.header("content-type").value_or("");
  return std::ranges::equal(type.substr(0, kMany.size()), kMany, {}, http::lower);
}

void post_one(api const& a, http::request const& r, http::responder const& answer) {
  thread_local sense::event_json json;
  base::faults faults;
  auto const kind_of_target = [&a](ledger::event const& correction) {
    return sense::kind_of_target(a.store, a.known.catalogue(), correction);
  };
  auto const raw = json.read(r.body, faults);
  auto draft = raw ? sense::event_check{a.known.catalogue(), kind_of_target}.check(*raw, faults) : std::nullopt;
  if (draft) {
    if (auto unwelcome = admitted(a, asker(r), draft->event)) {
      faults.push_back(std::move(*unwelcome));
      draft.reset();
    } else {
      draft->body = ledger::encode(draft->event, a.known.catalogue());
    }
  }
  if (!draft) {
    answer(answer_of({.lines = 1, .refused = 1}, {}, faults));
    return;
  }
  std::vector<ledger::draft> drafts;
  drafts.push_back(std::move(*draft));
  auto const told = [answer](std::vector<receipt> receipts) {
    auto const& one = receipts.front();
    sense::ingest_report report{.lines = 1};
    base::faults why;
    if (one.what == receipt::status::accepted) report.accepted = 1;
    if (one.what == receipt::status::repeated) report.repeated = 1;
    if (one.what == receipt::status::refused) {
      report.refused = 1;
      why.push_back(*one.why);
    }
    answer(answer_of(report, {{1, one}}, why));
  };
  if (!entry_guard::concerns(a.known.catalogue(), drafts.front().event)) {
    a.ledger.append(std::move(drafts), false, told);
    return;
  }
  // Looked at and written in one decision: of two who promise the same at once, one is refused.
  a.duty.alone([&] {
    faults = entry_guard{a.known, a.now(), true}(drafts.front().event);
    if (faults.empty()) told(a.ledger.append_and_wait(std::move(drafts)));
  });
  if (!faults.empty()) answer(answer_of({.lines = 1, .refused = 1}, {}, faults));
}

}  // namespace

bool is_brief_event(http::request const& r) {
  constexpr std::size_t kSmall = 4096;
  if (r.body.size() > kSmall || are_many(r)) return false;
  return std::ranges::none_of(std::array{"\"target", "\"thing\"", "\"invest."},
                              [&](std::string_view word) { return r.body.find(word) != std::string::npos; });
}

void post_events(api const& a, http::request r, http::responder answer) {
  if (are_many(r)) {
    post_many(a, r, answer);
  } else {
    if (r.body.size() > (1 << 20)) {
      answer(answer_of({.lines = 1, .refused = 1}, {}, {base::make_fault(base::fault_code::too_large, 1 << 20)}));
      return;
    }
    // An editor's line break at the end is no part of the event; within it, line breaks are white space.
    post_one(a, r, answer);
  }
}

}  // namespace fengsui::tell
