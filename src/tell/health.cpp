#include "tell/health.h"

#include "base/json_writer.h"
#include "tell/reply.h"

namespace fengsui::tell {
namespace {

constexpr auto kStandsStill = std::chrono::minutes{1};

char const* role_name(node::role role) {
  switch (role) {
    case node::role::first:
      return "first";
    case node::role::second:
      return "second";
    case node::role::fenced:
      return "fenced";
  }
  return "";
}

void write_standing(base::json_writer& to, node::standing const& one) {
  auto const seconds = [&](double s) { to.key("behind_seconds").raw(fmt::format("{:.1f}", s)); };
  to.key("node").begin_object().put("role", role_name(one.role)).put("term", static_cast<std::int64_t>(one.term));
  if (!one.first.empty()) to.put("first", one.first);
  if (one.role == node::role::second) {
    to.put("connected", one.connected).put("behind_events", one.behind_events);
    seconds(one.behind_seconds);
    if (!one.why.empty()) to.put("why", one.why);
  } else {
    to.key("followers").begin_array();
    for (auto const& each : one.followers) {
      to.begin_object().put("name", each.name).put("behind_events", each.behind_events);
      seconds(each.behind_seconds);
      to.end_object();
    }
    to.end_array();
  }
  to.end_object();
}

}  // namespace

// Whoever watches the house from outside asks this: a ledger that has stopped, a chain of alarms that is broken, a
// second machine that is far behind, and a first that is none any more, are no health. The duty room looks at least
// each second.
http::response health_answer(api const& a, http::request const&) {
  auto const head = a.store.head();
  auto const stands = a.node ? std::optional{a.node()} : std::nullopt;
  bool const second = stands && stands->role == node::role::second;
  auto const looked = a.duty.watching_now().worked;
  auto const broken = a.chain ? act::broken_links(a.chain()) : std::vector<base::name>{};
  // A second machine watches nothing: that is the first's to do.
  bool const unwatched = !second && (!broken.empty() || (looked != base::instant{} && a.now() - looked > kStandsStill));
  bool const fenced = stands && stands->role == node::role::fenced;
  bool const behind = second && stands->behind_seconds > node::kFarBehindSeconds;
  auto const* const status = a.ledger.stopped() ? "stopped"
                             : fenced           ? "fenced"
                             : behind           ? "behind"
                             : unwatched        ? "unwatched"
                                                : "ok";
  base::json_writer to;
  to.begin_object().put("status", status).put("head", head.seq).put("known", base::to_text(head.known));
  if (looked != base::instant{} && !second) to.put("watched", base::to_text(looked));
  if (!broken.empty()) {
    to.key("broken").begin_array();
    for (auto const& one : broken) to.name(one);
    to.end_array();
  }
  if (stands) write_standing(to, *stands);
  to.end_object();
  return json_reply(to.take(), status == std::string_view{"ok"} ? 200 : 503);
}

}  // namespace fengsui::tell
