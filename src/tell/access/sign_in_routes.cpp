#include <atomic>

#include "base/json_writer.h"
#include "tell/access/access_routes.h"
#include "tell/access/form.h"
#include "tell/access/identity.h"
#include "tell/access/rights.h"
#include "tell/http/fault_reply.h"
#include "tell/http/handlers.h"
#include "tell/reply.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

// At most two hashes are made at once, so that other work goes on; at most so many wait for theirs.
constexpr unsigned kHashers = 2;
constexpr int kWaiting = 64;

struct hash_desk {
  std::atomic<int> waiting = 0;
  http::handlers threads{kHashers};
};

using desk_ptr = std::shared_ptr<hash_desk>;

http::later_handler hashed(desk_ptr desk, std::function<response(request const&)> work) {
  return [desk, work = std::move(work)](request asked, http::responder answer) {
    if (++desk->waiting > kWaiting) {
      --desk->waiting;
      answer(http::fault_reply(http::http_fault::busy));
      return;
    }
    desk->threads.submit([desk = desk.get(), &work, asked = std::move(asked), answer] {
      try {
        answer(work(asked));
      } catch (std::exception const&) {
        answer(http::fault_reply(http::http_fault::handler_failed));
      }
      --desk->waiting;
    });
  };
}

void put_role(json_writer& to, act::desk_role const& one) {
  to.begin_object().put("desk", one.desk).put("rank", act::to_text(one.rank)).put("rank_name", act::name_of(one.rank));
  to.key("places").begin_array();
  for (auto const& place : one.places) to.text(place);
  to.end_array().key("kinds").begin_array();
  for (auto const& kind : one.kinds) to.text(kind);
  to.end_array().put("personal", one.personal).put("text", act::to_text(one)).end_object();
}

response me(act::entrance& door, model::catalogue const& catalogue, request const& r) {
  auto const& who = asker(r);
  static constexpr std::string_view kCame[] = {"nobody", "visitor", "session", "token"};
  auto const mine = who.by == act::person::came::session ? door.people().find(who.id) : nullptr;
  json_writer to;
  to.begin_object()
      .put("signed_in", who.by == act::person::came::session || who.by == act::person::came::token)
      .put("came", kCame[static_cast<std::size_t>(who.by)])
      .put("id", who.id)
      .put("name", who.name)
      .put("office", act::to_text(mine ? mine->office : who.office))
      .put("office_name", act::name_of(mine ? mine->office : who.office))
      .key("roles")
      .begin_array();
  for (auto const& one : who.roles) put_role(to, one);
  to.end_array()
      .put("locked", who.locked)
      .put("second_factor", mine && mine->has_second_factor)
      .put("wants_second_factor", who.wants_second_factor)
      .put("first", door.people().empty())
      .key("provider");
  if (catalogue.city.access.oidc)
    to.name(catalogue.city.access.oidc->name);
  else
    to.null();
  to.end_object();
  return json_reply(to.take());
}

response come_in(base::result<act::signed_in> const& made, bool tls) {
  if (!made) {
    auto answer = refusal_reply({made.error()});
    if (made.error().code == fault_code::try_later) {
      auto const& text = made.error().en;
      auto const from = text.find("in ") + 3;
      answer.headers.clear();
      answer.headers.emplace_back("Retry-After", text.substr(from, text.find(' ', from) - from));
    }
    return answer;
  }
  auto answer = json_reply(R"({"signed_in":true})");
  answer.headers.emplace_back("Set-Cookie", session_cookie(made->secret, tls));
  answer.headers.emplace_back("Set-Cookie", device_cookie(made->device, tls));
  return answer;
}

response sign_in(act::entrance& door, request const& r) {
  auto given = read_form(r, {"login", "password", "code", "screen"});
  act::sign_in_try tried{.login = given.text("login"),
                         .password = given.text("password"),
                         .code = given.text_or("code", ""),
                         .device = device_of(r),
                         .from = address_of(r),
                         .secure = came_over_tls(r),
                         .screen = given.yes("screen")};
  if (!given.faults.empty()) return refusal_reply(given.faults);
  auto const made = door.sign_in(tried);
  if (made && asker(r).by == act::person::came::session) door.sign_out(asker(r));  // a new session for the old one
  return come_in(made, tried.secure);
}

response unlock(act::entrance& door, request const& r) {
  auto given = read_form(r, {"password", "code"});
  act::sign_in_try tried{.login = {},
                         .password = given.text("password"),
                         .code = given.text_or("code", ""),
                         .device = device_of(r),
                         .from = address_of(r),
                         .secure = came_over_tls(r)};
  if (!given.faults.empty()) return refusal_reply(given.faults);
  if (asker(r).by != act::person::came::session) return refused(asker(r));
  return come_in(door.unlock(asker(r), tried), tried.secure);
}

response sign_out(act::entrance& door, request const& r) {
  door.sign_out(asker(r));
  auto answer = json_reply(R"({"done":true})");
  answer.headers.emplace_back("Set-Cookie", session_cookie("", came_over_tls(r)));
  answer.headers.emplace_back("Clear-Site-Data", "\"cache\"");
  return answer;
}

response first(act::entrance& door, request const& r) {
  auto given = read_form(r, {"code", "login", "name", "password"});
  auto const code = given.text("code");
  auto const login = given.text("login");
  auto const name = given.text("name");
  auto const password = given.text("password");
  if (!given.faults.empty()) return refusal_reply(given.faults);
  return outcome(door.accept_first(code, login, name, password));
}

response invitation(act::entrance& door, request const& r) {
  auto given = read_form(r, {"code", "password"});
  auto const code = given.text("code");
  auto const password = given.text("password");
  if (!given.faults.empty()) return refusal_reply(given.faults);
  return outcome(door.accept(code, password));
}

response set_password(act::entrance& door, request const& r) {
  auto given = read_form(r, {"old", "password"});
  auto const old = given.text("old");
  auto const password = given.text("password");
  if (!given.faults.empty()) return refusal_reply(given.faults);
  if (asker(r).by != act::person::came::session || asker(r).locked) return refused(asker(r));
  auto const fault = door.set_password(asker(r), old, password);
  if (fault) return refusal_reply({*fault});
  auto answer = json_reply(R"({"done":true})");
  answer.headers.emplace_back("Set-Cookie", session_cookie("", came_over_tls(r)));  // sign in again with the new one
  return answer;
}

response my_sessions(act::entrance& door, request const& r) {
  json_writer to;
  to.begin_object().key("sessions").begin_array();
  if (asker(r).by == act::person::came::session) {
    for (auto const& one : door.signed_in_now().of(asker(r).id, door.now())) {
      to.begin_object()
          .put("id", one.id)
          .put("begun", base::to_text(one.begun))
          .put("seen", base::to_text(one.seen))
          .put("from", one.from)
          .put("screen", one.screen)
          .put("this", one.id == asker(r).session)
          .end_object();
    }
  }
  to.end_array().end_object();
  return json_reply(to.take());
}

response end_session(act::entrance& door, request const& r) {
  auto given = read_form(r, {"id"});
  auto const id = given.text("id");
  if (!given.faults.empty()) return refusal_reply(given.faults);
  return outcome(door.end_session(asker(r), id));
}

response begin_second_factor(act::entrance& door, request const& r) {
  if (asker(r).by != act::person::came::session || asker(r).locked) return refused(asker(r));
  auto const made = door.begin_second_factor(asker(r));
  if (!made) return refusal_reply({made.error()});
  json_writer to;
  to.begin_object().put("address", *made).end_object();
  return json_reply(to.take());
}

response confirm_second_factor(act::entrance& door, request const& r) {
  auto given = read_form(r, {"code"});
  auto const code = given.text("code");
  if (!given.faults.empty()) return refusal_reply(given.faults);
  if (asker(r).by != act::person::came::session || asker(r).locked) return refused(asker(r));
  auto const made = door.confirm_second_factor(asker(r), code);
  if (!made) return refusal_reply({made.error()});
  json_writer to;
  to.begin_object().key("recovery").begin_array();
  for (auto const& one : *made) to.text(one);
  to.end_array().end_object();
  return json_reply(to.take());
}

response remove_own_second_factor(act::entrance& door, request const& r) {
  auto given = read_form(r, {"password", "code"});
  auto const password = given.text("password");
  auto const code = given.text("code");
  if (!given.faults.empty()) return refusal_reply(given.faults);
  auto const& who = asker(r);
  if (who.by != act::person::came::session || who.locked) return refused(who);
  // The same as coming in: the password and a code, counted like any other try.
  auto const again = door.sign_in(
      {.login = who.id, .password = password, .code = code, .device = device_of(r), .from = address_of(r)});
  if (!again) return refusal_reply({again.error()});
  return outcome(door.remove_second_factor(who.id, who.id));
}

}  // namespace

std::vector<http::route> sign_in_routes(act::entrance& door, know::knowledge const& known) {
  auto const desk = std::make_shared<hash_desk>();
  auto const& catalogue = known.catalogue();
  using handle = response (*)(act::entrance&, request const&);
  auto const get = [&](char const* pattern, handle to) {
    return http::route{"GET", pattern, http::plain_handler{[&door, to](request const& r) { return to(door, r); }}};
  };
  auto const post = [&](char const* pattern, handle to) {
    return http::route{"POST",
                       pattern,
                       http::plain_handler{[&door, to](request const& r) { return to(door, r); }},
                       {"application/json"},
                       16 * 1024};
  };
  auto const slow = [&](char const* pattern, handle to) {
    return http::route{"POST",
                       pattern,
                       hashed(desk, [&door, to](request const& r) { return to(door, r); }),
                       {"application/json"},
                       16 * 1024};
  };
  return {
      {"GET", "/api/v1/me", http::plain_handler{[&](request const& r) { return me(door, catalogue, r); }}},
      slow("/api/v1/sign-in", sign_in),
      post("/api/v1/sign-out", sign_out),
      slow("/api/v1/first", first),
      slow("/api/v1/invitation", invitation),
      slow("/api/v1/me/unlock", unlock),
      slow("/api/v1/me/password", set_password),
      get("/api/v1/me/sessions", my_sessions),
      post("/api/v1/me/sessions/end", end_session),
      post("/api/v1/me/second-factor", begin_second_factor),
      post("/api/v1/me/second-factor/confirm", confirm_second_factor),
      slow("/api/v1/me/second-factor/remove", remove_own_second_factor),
  };
}

}  // namespace fengsui::tell
