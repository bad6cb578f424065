#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "act/access/person.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// What a route asks of whoever calls it. Ranks are asked at the desk that the route names, or at any desk.
enum class permission {
  anyone,    // also who has not signed in: health, the sign-in itself
  somebody,  // signed in, whatever the rights
  view,
  report,
  officer,
  leader,
  system,      // system administrator
  security,    // security administrator
  administer,  // either of these two
  audit,       // auditor
};

// One line a route. A route without a line is refused to everybody; a test finds it.
struct right {
  std::string_view method;
  std::string_view pattern;
  permission needs;
  std::string_view desk{};  // the parameter that names the desk: "fire", or "fire.patrol" of which it is the first part
};

std::span<right const> rights();
right const* right_of(std::string_view method, std::string_view pattern);

// The person behind a request, for handlers: nobody where no gate has looked. Its `id` is the actor of what it causes.
act::person const& asker(http::request const&);

// Finds out who is asking, quickly: it is called on the threads of the sockets, before a body is read.
using who_asks = std::function<std::shared_ptr<act::person const>(http::request const&)>;

// Told of what was refused to whom, by the gate or by a handler: somebody who may not (403), a token that opens nothing
// or a change that nobody in particular asks for (401). Called on any thread; must not wait.
using refusal_heard = std::function<void(act::person const&, right const*, http::request const&)>;

// The routes with a gate before each: who asks is found, held against the table, and put into the request.
std::vector<http::route> guarded(std::vector<http::route>, who_asks, refusal_heard = {});

bool allows(right const&, act::person const&, http::request const&);

// The answer to who may not: 401 where nobody has signed in, else 403. 404 is for what must not be known to exist.
http::response refused(act::person const&);

// Everybody may do everything at every desk: a demo's visitors.
std::shared_ptr<act::person const> visitor(act::rank);

}  // namespace fengsui::tell
