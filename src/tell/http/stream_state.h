#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <optional>

#include "tell/http/stream.h"

namespace fengsui::tell::http::detail {

// What a sender and a connection share. `wake` is called with the lock held and must only leave a message.
struct stream_state {
  std::mutex lock;
  std::deque<event_text> queue;
  std::size_t queued_bytes = 0;
  bool ending = false;  // nothing more is taken; what is queued is still sent
  bool dropped = false;
  bool woken = false;
  std::function<void()> wake;

  bool push(event_text const&);
  void end();
  // All that is queued, or none once everything has been sent and the stream has ended.
  std::optional<std::deque<event_text>> take();
};

}  // namespace fengsui::tell::http::detail
