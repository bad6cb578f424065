#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tell/http/fault_reply.h"
#include "tell/http/message.h"
#include "tell/http/router.h"

namespace fengsui::tell::http {

// Whether the text is a host with an optional port as a Host header may carry it.
bool is_host(std::string_view);

// The Host names a server listening on `address` answers to. On loopback only loopback names, so that a page
// of another site cannot reach it by letting its own name resolve to 127.0.0.1; elsewhere `given`, or any.
std::vector<std::string> allowed_hosts(std::string_view address, std::vector<std::string> given);

bool answers_to(std::vector<std::string> const& hosts, request const&);

// What forbids this request on this route, if anything: an Origin that is not this server, a body of a kind
// or size that the route does not take. Asked before a byte of the body is read.
std::optional<http_fault> forbidden(request const&, route const&);

}  // namespace fengsui::tell::http
