// Who is waited for on the ladder, and which projects are stuck: from the stage events of the ledger.
#include "invest/waiting/waits.h"
#include "tell/invest/door.h"
#include "tell/invest/engine_answers.h"
#include "tell/invest/ladder.h"
#include "tell/invest/stuck.h"
#include "tell/reply.h"

namespace fengsui::tell {
namespace {

using base::at_field;
using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

response waiting(act::duty_room& room, request const& r) {
  if (auto no = closed(room, r, act::rank::viewer)) return *no;
  auto const text = asked(r, "by");
  auto const by = text.empty() ? role_of::office : role_from(text);
  if (!by) return refusal_reply({at_field(make_fault(fault_code::unknown_choice, text, "office, party, actor"), "by")});
  auto const now = room.now().wall;
  auto const& catalogue = room.known().catalogue();
  auto const& kind = catalogue.kinds[static_cast<std::size_t>(catalogue.find_kind("invest.project"))];
  auto const history = read_history(room.known());
  auto const made = log_of(history, room.known(), now, *by);
  auto const report = invest::summarise(made.log, now, limits_of(kind, made.log));
  auto const open = stuck_things(room.known(), kind, now);
  auto const verb_name = [&](std::string const& id) {
    int const verb = kind.find_verb(id);
    return verb < 0 ? base::name{id, id} : kind.verbs[static_cast<std::size_t>(verb)].name;
  };
  json_writer to;
  to.begin_object().put("now", base::to_text(now)).put("by", text.empty() ? "office" : text);
  put_wait_totals(to, report);
  to.key("roles").begin_array();
  for (auto const& one : report.roles) {
    auto const name = made.roles.find(one.name);
    to.begin_object().put("name", name == made.roles.end() ? base::name{one.name, one.name} : name->second);
    put_wait_summary(to, one);
    to.end_object();
  }
  to.end_array().key("activities").begin_array();
  for (auto const& one : report.activities) {
    to.begin_object().put("activity", one.name).put("name", verb_name(one.name));
    put_wait_summary(to, one);
    to.end_object();
  }
  to.end_array().key("bottlenecks").begin_array();
  for (auto const& one : report.bottlenecks) {
    to.begin_object().put("from", one.from).put("from_name", verb_name(one.from));
    to.put("to", one.to).put("to_name", verb_name(one.to));
    put_wait_summary(to, one.waits);
    to.end_object();
  }
  to.end_array().key("rework").begin_array();
  for (auto const& one : report.loops) {
    to.begin_object().put("activity", one.activity).put("name", verb_name(one.activity));
    put_rework(to, one);
    to.end_object();
  }
  to.end_array().key("open");
  write_open(to, invest::counts_of(open));
  to.key("open_cases").begin_array();
  for (auto const& one : open) {
    auto const* project = history.find(one.id);
    to.begin_object()
        .put("case", one.id)
        .put("title", project == nullptr ? base::name{one.id, one.id} : project->title)
        .put("after", one.activity)
        .put("after_name", verb_name(one.activity))
        .put("waited_hours", one.waited)
        .put("stuck", one.stuck)
        .put("slower_than", one.slower)
        .put("light", invest::to_text(one.shows))
        .put("learned", one.learned)
        .put("overdue", one.overdue)
        .end_object();
  }
  return json_reply(to.end_array().end_object().take());
}

}  // namespace

std::vector<http::route> invest_waiting_routes(act::duty_room& room) {
  return {{"GET", "/api/v1/invest/waiting", over(room, waiting)}};
}

}  // namespace fengsui::tell
