#include "tell/access/rights.h"

#include <algorithm>
#include <array>

#include "tell/http/fault_reply.h"

namespace fengsui::tell {
namespace {

using enum permission;

// Method and pattern as the routes say them; sorted by subject, one line each. Deny is the default.
constexpr right kRights[] = {
    // What is known
    {"GET", "/api/v1/health", anyone},
    {"GET", "/api/v1/opening", anyone},  // each answer in it as its own line says
    {"GET", "/api/v1/openapi.json", somebody},
    {"GET", "/api/v1/city", somebody},
    {"GET", "/api/v1/boundaries", somebody},
    {"GET", "/api/v1/map", somebody},
    {"GET", "/api/v1/map/{file*}", somebody},
    {"GET", "/api/v1/desks", somebody},
    {"GET", "/api/v1/figures/{indicator}", view, "indicator"},
    {"GET", "/api/v1/board/{desk}", view, "desk"},
    {"GET", "/api/v1/traces/{indicator}", view, "indicator"},
    {"GET", "/api/v1/events", view},
    {"POST", "/api/v1/events", report},
    {"GET", "/api/v1/things/{kind}", view, "kind"},
    {"GET", "/api/v1/thing/{id*}", view},
    {"GET", "/api/v1/bulletins", view},
    {"GET", "/api/v1/bulletins/{name}", view, "name"},
    {"POST", "/api/v1/bulletins/{name}/words", officer, "name"},
    {"POST", "/api/v1/bulletins/{name}/words/undo", officer, "name"},
    {"GET", "/api/v1/live", view},
    // Bulletins that were read
    {"GET", "/api/v1/readings", view},
    {"GET", "/api/v1/readings/{id}", view},
    {"POST", "/api/v1/readings/{id}/figures/{letter}", officer},
    {"POST", "/api/v1/readings/{id}/proposals/{number}", officer},
    {"POST", "/api/v1/readings/{id}/findings/{finding}", officer},
    // Alarms and rules: which desk an alarm is of, and whether its officer asks, the handlers look at.
    {"GET", "/api/v1/alarms", view},
    {"POST", "/api/v1/alarms", officer},
    {"GET", "/api/v1/alarms/{id}", view},
    {"POST", "/api/v1/alarms/{id}/{action}", officer},
    {"GET", "/api/v1/rules", view},
    {"POST", "/api/v1/rules/{id}/{action}", officer, "id"},
    // Rosters: what belongs to somebody is for them or for a leader, which the room looks at.
    {"GET", "/api/v1/posts", view},
    {"GET", "/api/v1/members", view},
    {"POST", "/api/v1/members", officer},
    {"POST", "/api/v1/members/{id}/leave-roster", officer},
    {"GET", "/api/v1/members/{id}/calendar", view},
    {"GET", "/api/v1/duty", view},
    {"GET", "/api/v1/rosters/{post}", view, "post"},
    {"POST", "/api/v1/rosters/{post}/propose", officer, "post"},
    {"POST", "/api/v1/rosters/{post}/publish", officer, "post"},
    {"POST", "/api/v1/duties/{id}/{action}", officer, "id"},
    {"GET", "/api/v1/handovers", view},
    {"POST", "/api/v1/handovers", officer},
    {"POST", "/api/v1/handovers/{id}/sign", officer},
    {"GET", "/api/v1/swaps", view},
    {"POST", "/api/v1/swaps", officer},
    {"POST", "/api/v1/swaps/{id}/{action}", officer},
    {"GET", "/api/v1/leaves", view},
    {"POST", "/api/v1/leaves", officer},
    {"POST", "/api/v1/leaves/{id}/{action}", officer},
    // Moves and work: places, roles and whose it is, the handlers and the room look at.
    {"GET", "/api/v1/moves/{kind}", view, "kind"},
    {"POST", "/api/v1/moves/{kind}", officer, "kind"},
    {"GET", "/api/v1/approvals", view},
    {"POST", "/api/v1/approvals/{id}/{action}", officer},
    {"GET", "/api/v1/overdue", view},
    {"GET", "/api/v1/work/{kind}", view, "kind"},
    {"POST", "/api/v1/work/{kind}/{action}", officer, "kind"},
    {"POST", "/api/v1/attachments/{kind}", officer, "kind"},
    {"GET", "/api/v1/attachments/{digest}", view},
    {"GET", "/api/v1/tasks", view},
    {"POST", "/api/v1/tasks", officer},
    {"POST", "/api/v1/tasks/{id}/{action}", officer},
    // Lists and plans
    {"GET", "/api/v1/lists", view},
    {"POST", "/api/v1/lists", officer},
    {"GET", "/api/v1/lists/{id}", view},
    {"POST", "/api/v1/lists/{id}/{action}", officer},
    {"GET", "/api/v1/lists/{id}/xlsx", view},
    {"POST", "/api/v1/lists/{id}/xlsx", officer},
    {"GET", "/api/v1/plans", view},
    {"POST", "/api/v1/plans", officer},
    {"GET", "/api/v1/plans/{id}", view},
    {"POST", "/api/v1/plans/{id}/{action}", officer},
    // The investment office: its handlers ask for the right at their desk.
    {"GET", "/api/v1/invest/contacts", view},
    {"POST", "/api/v1/invest/contacts", report},
    {"GET", "/api/v1/invest/match", view},
    {"POST", "/api/v1/invest/reservations", officer},
    {"GET", "/api/v1/invest/credit", view},
    {"GET", "/api/v1/invest/offers", view},
    {"POST", "/api/v1/invest/offers", officer},
    {"POST", "/api/v1/invest/offers/{id}/{action}", officer},
    {"GET", "/api/v1/invest/trip/ground", view},
    {"POST", "/api/v1/invest/trip", view},
    {"POST", "/api/v1/invest/green", view},
    {"GET", "/api/v1/invest/rates", view},
    {"GET", "/api/v1/invest/assessment", view},
    {"GET", "/api/v1/invest/attain", view},
    {"GET", "/api/v1/invest/waiting", view},
    // The fire desk: its handlers ask for the right at their desk.
    {"POST", "/api/v1/fire/reports", report},
    {"GET", "/api/v1/fire/incidents", view},
    {"GET", "/api/v1/fire/incidents/{id*}", view},
    {"POST", "/api/v1/fire/joinings/{action}", officer},
    {"GET", "/api/v1/fire/map", view},
    {"GET", "/api/v1/fire/danger", view},
    // Notices: word about an alarm is seen by who sees the alarm, everything else asks for the rank at the desk
    // "notice"
    {"GET", "/api/v1/notices", view},
    {"POST", "/api/v1/notices", officer},
    {"GET", "/api/v1/notices/ways", view},
    {"GET", "/api/v1/notice", view},
    {"GET", "/api/v1/notice/cap", view},
    {"POST", "/api/v1/notice/{action}", officer},
    {"GET", "/api/v1/campaigns", view},
    {"POST", "/api/v1/campaigns", officer},
    {"GET", "/api/v1/campaigns/{id}", view},
    {"POST", "/api/v1/campaigns/{id}/{action}", officer},
    {"GET", "/api/v1/alerts-received", view},
    {"POST", "/api/v1/alerts-received", report},
    {"POST", "/api/v1/alerts-received/{id}/pass-on", officer},

    // Signing in, and the own account
    {"GET", "/api/v1/me", anyone},
    {"POST", "/api/v1/sign-in", anyone},
    {"GET", "/api/v1/sign-in/oidc", anyone},
    {"GET", "/api/v1/sign-in/oidc/back", anyone},
    {"POST", "/api/v1/sign-out", somebody},
    {"POST", "/api/v1/first", anyone},
    {"POST", "/api/v1/invitation", anyone},
    {"POST", "/api/v1/me/unlock", somebody},
    {"POST", "/api/v1/me/password", somebody},
    {"GET", "/api/v1/me/sessions", somebody},
    {"POST", "/api/v1/me/sessions/end", somebody},
    {"POST", "/api/v1/me/second-factor", somebody},
    {"POST", "/api/v1/me/second-factor/confirm", somebody},
    {"POST", "/api/v1/me/second-factor/remove", somebody},

    // People, rights, tokens: accounts are the system administrator's, rights the security administrator's
    {"GET", "/api/v1/people", administer},
    {"POST", "/api/v1/people", permission::system},
    {"POST", "/api/v1/people/{login}/invite", permission::system},
    {"POST", "/api/v1/people/{login}/rights", administer},
    {"POST", "/api/v1/people/{login}/disabled", permission::system},
    {"POST", "/api/v1/people/{login}/second-factor/remove", permission::system},
    {"POST", "/api/v1/people/{login}/identity", permission::system},
    {"GET", "/api/v1/tokens", administer},
    {"POST", "/api/v1/tokens", security},
    {"POST", "/api/v1/tokens/{id}/revoke", security},

    // Personal data: the handlers ask for the right to it, desk by desk
    {"POST", "/api/v1/personal", view},
    {"POST", "/api/v1/personal/find", view},
    {"POST", "/api/v1/personal/forget", security},
    {"GET", "/api/v1/audit", audit},
};

bool at_desk(right const& line, act::person const& who, act::rank least, http::request const& asked) {
  auto desk = line.desk.empty() ? std::string_view{} : asked.param(line.desk);
  desk = desk.substr(0, desk.find('.'));
  return act::may(who, least, desk);
}

// A page that was left open asks on when its session is over; that is no attempt at anything.
bool is_noted(int status, http::request const& asked) {
  return status == 403 || (status == 401 && (asked.method != "GET" || asked.header("authorization")));
}

// The handler's own refusals are heard as well: ranks at a desk, places, second persons.
struct listening final : http::responder::exchange {
  listening(http::responder to, std::function<void(int)> heard) : to_{std::move(to)}, heard_{std::move(heard)} {}
  void answer(http::response made) override {
    heard_(made.status);
    to_(std::move(made));
  }

 private:
  http::responder to_;
  std::function<void(int)> heard_;
};

using handler = decltype(http::route::handle);

handler watched(handler inner, right const* line, refusal_heard const& heard) {
  if (auto* plain = std::get_if<http::plain_handler>(&inner))
    return http::plain_handler{[to = std::move(*plain), line, heard](http::request const& asked) {
      auto made = to(asked);
      if (is_noted(made.status, asked)) heard(asker(asked), line, asked);
      return made;
    }};
  if (auto* later = std::get_if<http::later_handler>(&inner))
    return http::later_handler{[to = std::move(*later), line, heard](http::request asked, http::responder answer) {
      // Enough of the request to say who asked for what; the body goes on its way.
      auto brief = std::make_shared<http::request>();
      brief->method = asked.method;
      brief->headers = asked.headers;
      brief->peer = asked.peer;
      brief->asker = asked.asker;
      to(std::move(asked), http::responder{std::make_shared<listening>(answer, [brief, line, heard](int status) {
           if (is_noted(status, *brief)) heard(asker(*brief), line, *brief);
         })});
    }};
  return inner;
}

}  // namespace

std::span<right const> rights() {
  return kRights;
}

right const* right_of(std::string_view method, std::string_view pattern) {
  auto const found =
      std::ranges::find_if(kRights, [&](right const& one) { return one.method == method && one.pattern == pattern; });
  return found == std::end(kRights) ? nullptr : found;
}

act::person const& asker(http::request const& asked) {
  static act::person const nobody;
  return asked.asker ? *asked.asker : nobody;
}

bool allows(right const& line, act::person const& who, http::request const& asked) {
  switch (line.needs) {
    case anyone:
      return true;
    case somebody:
      return who.is_somebody();
    case view:
      return at_desk(line, who, act::rank::viewer, asked);
    case report:
      return at_desk(line, who, act::rank::reporter, asked);
    case officer:
      return at_desk(line, who, act::rank::officer, asked);
    case leader:
      return at_desk(line, who, act::rank::leader, asked);
    case permission::system:
      return who.office == act::office::system;
    case security:
      return who.office == act::office::security;
    case administer:
      return who.office == act::office::system || who.office == act::office::security;
    case audit:
      return who.office == act::office::auditor;
  }
  return false;
}

http::response refused(act::person const& who) {
  if (who.is_somebody()) return http::fault_reply(403, "not-allowed", "您没有这项权限。", "You have no right to this.");
  return http::fault_reply(401, "sign-in-needed", "请先登录。", "Please sign in first.");
}

std::vector<http::route> guarded(std::vector<http::route> routes, who_asks who, refusal_heard heard) {
  for (auto& one : routes) {
    auto const* line = right_of(one.method, one.pattern);
    // What signing in refuses, the entrance writes down itself.
    if (heard && line != nullptr && line->needs != anyone) one.handle = watched(std::move(one.handle), line, heard);
    one.admit = [line, who, heard](http::request& asked) -> std::optional<http::response> {
      asked.asker = who(asked);
      if (line == nullptr || !allows(*line, asker(asked), asked)) {
        auto answer = refused(asker(asked));
        if (heard && is_noted(answer.status, asked)) heard(asker(asked), line, asked);
        return answer;
      }
      // A browser sends its cookies along from anywhere; it says where it is from. Who has no cookie needs to say
      // nothing.
      bool const changes = asked.method != "GET" && asked.method != "HEAD";
      if (changes && asker(asked).by == act::person::came::session && !asked.header("origin") &&
          !asked.header("sec-fetch-site"))
        return http::fault_reply(http::http_fault::foreign_origin);
      return {};
    };
  }
  return routes;
}

std::shared_ptr<act::person const> visitor(act::rank what) {
  return std::make_shared<act::person const>(act::person{.id = "visitor",
                                                         .name = {"访客", "visitor"},
                                                         .roles = {{.desk = "*", .rank = what, .personal = true}},
                                                         .by = act::person::came::visitor});
}

}  // namespace fengsui::tell
