#include <charconv>

#include "base/json_writer.h"
#include "tell/access/access_routes.h"
#include "tell/access/form.h"
#include "tell/access/rights.h"
#include "tell/reply.h"

namespace fengsui::tell {
namespace {

using base::fault_code;
using base::json_writer;
using base::make_fault;
using http::request;
using http::response;

constexpr auto kInvitationLasts = std::chrono::hours{72};
constexpr std::int64_t kLongestTokenDays = 366;

void put_roles(json_writer& to, std::vector<act::desk_role> const& roles) {
  to.key("roles").begin_array();
  for (auto const& one : roles) to.text(act::to_text(one));
  to.end_array();
}

base::result<std::vector<act::desk_role>> roles_of(std::vector<std::string> const& lines) {
  std::vector<act::desk_role> roles;
  for (auto const& line : lines) {
    auto role = act::role_from(line);
    if (!role)
      return base::at_field(make_fault(fault_code::unknown_choice, line,
                                       "DESK viewer|reporter|officer|leader [@PLACE,…] [#KIND,…] [+personal]"),
                            "roles");
    roles.push_back(std::move(*role));
  }
  return roles;
}

response people(act::entrance& door, request const&) {
  json_writer to;
  to.begin_object().key("people").begin_array();
  for (auto const& one : door.people().all()) {
    to.begin_object()
        .put("login", one.login)
        .put("name", one.name)
        .put("office", act::to_text(one.office))
        .put("office_name", act::name_of(one.office));
    put_roles(to, one.roles);
    to.put("disabled", one.disabled)
        .put("password", one.has_password)
        .put("second_factor", one.has_second_factor)
        .put("oidc", one.oidc)
        .put("sessions", static_cast<std::int64_t>(door.signed_in_now().of(one.login, door.now()).size()))
        .end_object();
  }
  to.end_array().end_object();
  return json_reply(to.take());
}

response invited(base::result<std::string> const& code) {
  if (!code) return refusal_reply({code.error()});
  json_writer to;
  // After '#', so that the code is never sent in an address, nor written into anybody's log.
  to.begin_object().put("link", "/welcome#" + *code).put("hours", kInvitationLasts.count()).end_object();
  return json_reply(to.take());
}

response add(act::entrance& door, request const& r) {
  auto given = read_form(r, {"login", "name"});
  auto const login = given.text("login");
  auto const name = given.text("name");
  if (!given.faults.empty()) return refusal_reply(given.faults);
  if (auto const fault = door.people().add(asker(r).id, login, name)) return refusal_reply({*fault});
  return invited(door.people().invite(asker(r).id, login, door.now() + kInvitationLasts));
}

response invite(act::entrance& door, request const& r) {
  if (auto given = read_form(r, {}); !given.faults.empty()) return refusal_reply(given.faults);
  return invited(door.people().invite(asker(r).id, r.param("login"), door.now() + kInvitationLasts));
}

response change_rights(act::entrance& door, request const& r) {
  auto given = read_form(r, {"office", "roles"});
  auto const office = act::office_from(given.text_or("office", "none"));
  if (!office)
    given.faults.push_back(base::at_field(
        make_fault(fault_code::unknown_choice, given.text_or("office", ""), "none, system, security, auditor"),
        "office"));
  auto const roles = roles_of(given.list("roles"));
  if (!roles) given.faults.push_back(roles.error());
  if (!given.faults.empty()) return refusal_reply(given.faults);
  // Rights are the security administrator's to give. The system administrator appoints the first one, and no more.
  if (asker(r).office != act::office::security &&
      (*office != act::office::security || door.people().somebody_is(act::office::security)))
    return refused(asker(r));
  auto const login = std::string{r.param("login")};
  if (auto const fault = door.people().set_rights(asker(r).id, login, *office, *roles)) return refusal_reply({*fault});
  door.rights_changed(login);
  return outcome({});
}

response disabled(act::entrance& door, request const& r) {
  auto given = read_form(r, {"disabled"});
  auto const wanted = given.text("disabled");
  if (!given.faults.empty()) return refusal_reply(given.faults);
  auto const login = std::string{r.param("login")};
  if (auto const fault = door.people().disable(asker(r).id, login, wanted == "true")) return refusal_reply({*fault});
  door.rights_changed(login);
  return outcome({});
}

response remove_second_factor(act::entrance& door, request const& r) {
  if (auto given = read_form(r, {}); !given.faults.empty()) return refusal_reply(given.faults);
  if (asker(r).id == r.param("login")) return refused(asker(r));
  return outcome(door.remove_second_factor(asker(r).id, r.param("login")));
}

response identity(act::entrance& door, request const& r) {
  auto given = read_form(r, {"oidc"});
  auto const oidc = given.text("oidc");
  if (!given.faults.empty()) return refusal_reply(given.faults);
  return outcome(door.people().link(asker(r).id, r.param("login"), oidc));
}

response tokens(act::entrance& door, request const&) {
  json_writer to;
  to.begin_object().key("tokens").begin_array();
  for (auto const& one : door.people().tokens()) {
    to.begin_object().put("id", one.id).put("label", one.label);
    put_roles(to, one.roles);
    to.put("expires", base::to_text(one.expires))
        .put("expired", one.expires < door.now())
        .put("made_by", one.made_by)
        .put("revoked", one.revoked)
        .end_object();
  }
  to.end_array().end_object();
  return json_reply(to.take());
}

response make_token(act::entrance& door, request const& r) {
  auto given = read_form(r, {"label", "roles", "days"});
  auto const label = given.text("label");
  auto const days_text = given.text("days");
  auto const roles = roles_of(given.list("roles"));
  if (!roles) given.faults.push_back(roles.error());
  std::int64_t days = 0;
  auto const [end, error] = std::from_chars(days_text.data(), days_text.data() + days_text.size(), days);
  if (error != std::errc{} || end != days_text.data() + days_text.size() || days < 1 || days > kLongestTokenDays)
    given.faults.push_back(
        base::at_field(make_fault(fault_code::number_out_of_range, days_text, 1, kLongestTokenDays), "days"));
  if (!given.faults.empty()) return refusal_reply(given.faults);
  auto const made = door.people().make_token(asker(r).id, label, *roles, door.now() + std::chrono::days{days});
  if (!made) return refusal_reply({made.error()});
  json_writer to;
  to.begin_object().put("token", *made).end_object();
  return json_reply(to.take());
}

response revoke_token(act::entrance& door, request const& r) {
  if (auto given = read_form(r, {}); !given.faults.empty()) return refusal_reply(given.faults);
  return outcome(door.people().revoke_token(asker(r).id, r.param("id")));
}

}  // namespace

std::vector<http::route> people_routes(act::entrance& door, know::knowledge const&) {
  using handle = response (*)(act::entrance&, request const&);
  auto const get = [&](char const* pattern, handle to) {
    return http::route{"GET", pattern, http::plain_handler{[&door, to](request const& r) { return to(door, r); }}};
  };
  auto const post = [&](char const* pattern, handle to) {
    return http::route{"POST",
                       pattern,
                       http::plain_handler{[&door, to](request const& r) { return to(door, r); }},
                       {"application/json"},
                       64 * 1024};
  };
  return {
      get("/api/v1/people", people),
      post("/api/v1/people", add),
      post("/api/v1/people/{login}/invite", invite),
      post("/api/v1/people/{login}/rights", change_rights),
      post("/api/v1/people/{login}/disabled", disabled),
      post("/api/v1/people/{login}/second-factor/remove", remove_second_factor),
      post("/api/v1/people/{login}/identity", identity),
      get("/api/v1/tokens", tokens),
      post("/api/v1/tokens", make_token),
      post("/api/v1/tokens/{id}/revoke", revoke_token),
  };
}

}  // namespace fengsui::tell
