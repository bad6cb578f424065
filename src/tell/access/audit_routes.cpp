#include <algorithm>
#include <array>

#include "base/json_writer.h"
#include "ledger/codec.h"
#include "tell/access/access_routes.h"
#include "tell/access/form.h"
#include "tell/reply.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::make_fault;
using http::request;
using http::response;

// What an auditor is shown: kind, verb ("*": all of the kind), and the subject that the list can be narrowed to.
struct audited {
  std::string_view kind;
  std::string_view verb;
  std::string_view subject;
};

constexpr audited kAudited[] = {
    {"access.entry", "refused", "refusal"},
    {"access.entry", "*", "entry"},
    {"access.request", "*", "refusal"},
    {"access.look", "*", "look"},
    {"access.key", "*", "look"},
    {"access.export", "*", "export"},
    {"access.account", "*", "right"},
    {"access.token", "*", "right"},
    {"access.settings", "*", "setting"},
    {"alarm.rule", "*", "setting"},
    // Word that goes out: who decided it, who let it go. What became of each recipient stands beside the notice.
    {"notice.message", "*", "send"},
    {"notice.campaign", "*", "send"},
    {"notice.received", "*", "send"},
    {"plan.plan", "approved", "approval"},
    {"plan.plan", "rejected", "approval"},
    {"task.approval", "*", "approval"},
    {"roster.swap", "approved", "approval"},
    {"roster.swap", "refused", "approval"},
    {"roster.leave", "granted", "approval"},
    {"roster.leave", "refused", "approval"},
};
constexpr std::string_view kSubjects[] = {"entry", "refusal", "look", "export", "right", "setting", "send", "approval"};
constexpr std::string_view kSubjectList = "entry, refusal, look, export, right, setting, send, approval";

// Only these names write such events; of the millions that others send, none needs to be read for this.
bool may_be_audited(std::string_view source) {
  return source == act::recorder::kSource || source == "act" || source == "notice" || source == "notice/campaign";
}

audited const* line_of(model::catalogue const& catalogue, ledger::event const& e) {
  if (e.kind < 0 || e.verb < 0) return nullptr;
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(e.kind)];
  auto const& verb = kind.verbs[static_cast<std::size_t>(e.verb)].id;
  auto const found = std::ranges::find_if(
      kAudited, [&](auto const& one) { return one.kind == kind.id && (one.verb == "*" || one.verb == verb); });
  return found == std::end(kAudited) ? nullptr : found;
}

// Newest first.
response audit_page(act::entrance& door, know::knowledge const& known, request const& r) {
  auto const& catalogue = known.catalogue();
  door.settle_notes();
  auto before = known.store().head().seq + 1;
  std::size_t limit = 100;
  for (auto const* name : {"before", "limit"}) {
    auto const text = r.query_value(name);
    if (!text) continue;
    if (text->empty() || text->size() > 17 || text->find_first_not_of("0123456789") != std::string_view::npos)
      return refusal_reply({make_fault(fault_code::unknown_setting, name, *text, "0..")});
    if (name == std::string_view{"before"})
      before = std::min<ledger::event_seq>(before, std::stoll(std::string{*text}));
    else
      limit = std::min<std::size_t>(1000, std::stoul(std::string{*text}));
  }
  auto const about = r.query_value("about").value_or("");
  if (!about.empty() && std::ranges::find(kSubjects, about) == std::end(kSubjects))
    return refusal_reply({make_fault(fault_code::unknown_setting, "about", about, kSubjectList)});
  std::vector<ledger::event_seq> found;
  ledger::decoder decoder{catalogue};
  // Backwards in strides, as far as it takes: no such event is ever out of the auditor's reach.
  for (ledger::event_seq high = before - 1, stride = 1024; high > 0 && found.size() < limit;
       stride = std::min<ledger::event_seq>(stride * 2, 65'536)) {
    auto const low = std::max<ledger::event_seq>(1, high - stride + 1);
    std::vector<ledger::event_seq> part;
    known.store().scan(low, high, [&](ledger::row const& row) {
      if (!may_be_audited(row.key.source)) return true;
      auto const* line = line_of(catalogue, decoder.decode(row));
      if (line != nullptr && (about.empty() || line->subject == about)) part.push_back(row.seq);
      return true;
    });
    for (auto at = part.rbegin(); at != part.rend() && found.size() < limit; ++at) found.push_back(*at);
    high = low - 1;
  }
  base::json_writer to;
  to.begin_object().put("head", known.store().head().seq).key("events").begin_array();
  for (auto const seq : found) write_event(to, known, seq);
  to.end_array().end_object();
  return json_reply(to.take());
}

}  // namespace

std::vector<http::route> audit_routes(act::entrance& door, know::knowledge const& known) {
  return {{"GET", "/api/v1/audit",
           http::plain_handler{[&door, &known](request const& r) { return audit_page(door, known, r); }}}};
}

}  // namespace fengsui::tell
