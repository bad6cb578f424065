#pragma once

#include <array>

#include "tell/http/inside/connection_impl.h"

namespace fengsui::tell::http::inside {

// The live stream's half of a connection. The rule of connection_impl.h about co_await holds here too.

inline stream_ptr pending::make_stream() const {
  auto live = std::make_shared<detail::stream_state>();
  live->wake = [home = home_, asker = asker_] {
    asio::post(home->context, [asker] {
      if (auto const found = asker.lock()) found->wake();
    });
  };
  return live;
}

inline asio::awaitable<void> connection::watch_for_leaving(std::shared_ptr<connection> self) {
  std::array<char, 512> unread;
  error_code error;
  while (!error) co_await self->socket_.async_read_some(asio::buffer(unread), quietly(error));
  self->gone_ = true;
  self->bell_.cancel();
}

inline asio::awaitable<void> connection::send_stream(stream_ptr live, bool head_only) {
  response const opening{.content_type = "text/event-stream; charset=utf-8", .headers = {{"X-Accel-Buffering", "no"}}};
  framing const how{.keep_alive = false, .unending = true};
  bool const begun = co_await write(opening, how);
  if (begun && !head_only) {
    ++all_->streams;
    asio::co_spawn(home_->context, watch_for_leaving(shared_from_this()), asio::detached);
    std::string text = ":\n\n";  // at once, so that the browser knows that the stream is open
    while (!gone_) {
      if (!text.empty()) {
        set_deadline(kTransferGrace);
        error_code error;
        co_await asio::async_write(socket_, asio::buffer(text), quietly(error));
        deadline_ = clock::time_point::max();
        if (error) break;
        text.clear();
      }
      if (all_->stopping) live->end();
      auto const queued = live->take();
      if (!queued) break;
      for (auto const& event : *queued) text.append(*event);
      if (!text.empty()) continue;
      error_code error;
      bell_.expires_after(all_->limits.heart_beat);
      co_await bell_.async_wait(quietly(error));
      if (!error) text = ":\n\n";
    }
    --all_->streams;
  }
  live->end();
  if (live->dropped) ++all_->dropped_streams;
  error_code ignored;
  socket_.shutdown(tcp::socket::shutdown_both, ignored);  // also ends the watch for leaving
}

}  // namespace fengsui::tell::http::inside
