#include "tell/access/provider_routes.h"

#include <fmt/format.h>

#include "tell/access/identity.h"
#include "tell/access/rights.h"
#include "tell/http/fault_reply.h"
#include "tell/http/handlers.h"

namespace fengsui::tell {
namespace {

using http::request;
using http::response;

constexpr char kUnderWay[] = "fengsui_provider";
constexpr unsigned kTalkers = 2;  // a provider that is slow holds up nobody but who signs in by it

// The provider sends the browser back from elsewhere, so that this cookie must come along; what it opens is good once.
std::string under_way_cookie(std::string const& value, bool tls) {
  return fmt::format("{}={}; Path=/api/v1/sign-in/oidc; HttpOnly; SameSite=Lax{}; Max-Age={}", kUnderWay, value,
                     tls ? "; Secure" : "", value.empty() ? 0 : 600);
}

response go_to(std::string const& where) {
  response made{.status = 303};
  made.headers.emplace_back("Location", where);
  made.headers.emplace_back("Cache-Control", "no-store");
  return made;
}

// What went wrong the auditor reads; a browser learns that it did.
response failed(bool tls) {
  auto made = go_to("/sign-in?provider=failed");
  made.headers.emplace_back("Set-Cookie", under_way_cookie({}, tls));
  return made;
}

response leave(act::entrance& door, act::provider& by, request const& r) {
  auto const begun = by.begin(door.now());
  if (!begun) {
    door.note_provider_refused(begun.error().en, address_of(r));
    return failed(came_over_tls(r));
  }
  auto made = go_to(begun->address);
  made.headers.emplace_back("Set-Cookie", under_way_cookie(begun->cookie, came_over_tls(r)));
  return made;
}

response come_back(act::entrance& door, act::provider& by, request const& r) {
  bool const tls = came_over_tls(r);
  auto const subject = by.finish(r.query_value("state").value_or(""), r.query_value("code").value_or(""),
                                 r.query_value("iss").value_or(""), cookie(r, kUnderWay), door.now());
  if (!subject) {
    door.note_provider_refused(subject.error().en, address_of(r));
    return failed(tls);
  }
  auto const made = door.sign_in_by_provider(*subject, address_of(r), tls);
  if (!made) return failed(tls);
  if (asker(r).by == act::person::came::session) door.sign_out(asker(r));  // a new session for the old one
  auto answer = go_to("/");
  answer.headers.emplace_back("Set-Cookie", session_cookie(made->secret, tls));
  answer.headers.emplace_back("Set-Cookie", under_way_cookie({}, tls));
  return answer;
}

}  // namespace

std::vector<http::route> provider_routes(act::entrance& door, act::provider* by) {
  auto const talkers = std::make_shared<http::handlers>(kTalkers);
  auto const with = [&door, by, talkers](response (*work)(act::entrance&, act::provider&, request const&)) {
    return http::later_handler{[&door, by, talkers, work](request asked, http::responder answer) {
      if (by == nullptr)
        return answer(
            http::fault_reply(404, "no-provider", "本市未接入统一身份服务。", "This city has no identity provider."));
      talkers->submit([&door, by, work, asked = std::move(asked), answer] { answer(work(door, *by, asked)); });
    }};
  };
  return {{"GET", "/api/v1/sign-in/oidc", with(leave)}, {"GET", "/api/v1/sign-in/oidc/back", with(come_back)}};
}

}  // namespace fengsui::tell
