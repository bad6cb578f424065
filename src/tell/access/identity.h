#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "act/access/entrance.h"
#include "tell/access/rights.h"
#include "tell/duty/list_routes.h"
#include "tell/http/message.h"

namespace fengsui::tell {

// Who a request comes from: a token (Authorization: Bearer), else the cookie of a session, else a visitor where the
// city lets in whoever comes from this machine. `touch`: it counts as being there.
std::shared_ptr<act::person const> who_is(act::entrance&, http::request const&, bool touch = true);

// What the gate hears goes to the auditor's list.
refusal_heard notes_refusals(act::entrance&);
// And so does what leaves as a file.
export_noted notes_exports(act::entrance&);

// The address of who asks: the peer, or what a proxy on this machine says of it.
std::string address_of(http::request const&);

// Whether the browser speaks TLS to us or to the proxy before us.
bool came_over_tls(http::request const&);

std::string cookie(http::request const&, std::string_view name);

// Set-Cookie of a session or a known device; an empty value takes it away.
std::string session_cookie(std::string_view secret, bool tls);
std::string device_cookie(std::string_view secret, bool tls);
std::string device_of(http::request const&);

}  // namespace fengsui::tell
