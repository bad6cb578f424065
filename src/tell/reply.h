#pragma once

#include <optional>
#include <string>

#include "base/fault.h"
#include "tell/http/message.h"

namespace fengsui::tell {

http::response json_reply(std::string body, int status = 200);
// The faults as the answer; the first decides the status.
http::response refusal_reply(base::faults const&);
// What a change without an answer of its own says: done, or why not.
http::response outcome(std::optional<base::fault> const&);

// JSON that an event carries, as it is; null where it is none, whoever wrote the event.
std::string json_or_null(std::string const&);

// A number in the query: `otherwise` where it is not given, none where it is none.
std::optional<std::int64_t> query_number(http::request const&, std::string_view name, std::int64_t otherwise,
                                         std::int64_t most);

// Who acts: who is signed in. A visitor, who is nobody in particular, may say who acts in the body or in
// X-Fengsui-Actor.
std::string actor_of(http::request const&, std::string const& in_body);

// The desk of a kind or a post: what stands before its first dot.
inline std::string desk_of(std::string_view named) {
  return std::string{named.substr(0, named.find('.'))};
}

}  // namespace fengsui::tell
