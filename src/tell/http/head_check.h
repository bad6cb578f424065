#pragma once

#include <cstddef>
#include <string_view>
#include <variant>

#include "tell/http/fault_reply.h"
#include "tell/http/message.h"

namespace fengsui::tell::http {

inline constexpr std::size_t kHeadLimit = 16 * 1024;
inline constexpr std::size_t kHeaderCountLimit = 100;

struct head_incomplete {};

struct checked_head {
  request asked;         // without body, params and peer
  std::size_t size = 0;  // bytes of the buffer that the head took; the body begins there
  bool keep_alive = true;
  bool expects_continue = false;
};

using head_answer = std::variant<head_incomplete, checked_head, http_fault>;

// The only reader of a request head. It takes what RFC 9112 allows a sender to write and nothing that a
// recipient may forgive, because whatever two readers forgive differently is how a request is smuggled past
// the first. A fault is final: it is answered once and the connection is closed, since nobody can say where
// the next request would begin. `seen` bytes were already checked by an earlier call.
head_answer check_head(std::string_view buffer, std::size_t seen = 0);

}  // namespace fengsui::tell::http
