#pragma once

#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include "tell/http/head_check.h"
#include "tell/http/inside/wire.h"
#include "tell/http/inside/worker.h"

namespace fengsui::tell::http::inside {

// One client. A coroutine reads a request, hands it to its handler, writes the answer and begins again; a
// second pipelined request waits in the buffer meanwhile. Coroutines are members of a shared connection:
// whoever starts one passes `self`, and nothing is captured.
class connection : public std::enable_shared_from_this<connection> {
 public:
  connection(std::shared_ptr<common> all, std::shared_ptr<worker> home, socket with, std::string peer, std::string key);
  ~connection();
  connection(connection const&) = delete;
  connection& operator=(connection const&) = delete;

  static asio::awaitable<void> serve(std::shared_ptr<connection> self);

  // All of these are called on the worker's thread.
  void take(outcome);  // from the handler
  void wake();         // the live stream has something to send
  void sweep(clock::time_point now);
  void retire();  // the server is stopping: leave if idle, else after the answer
  void cut();     // at once

 private:
  using head_outcome = std::variant<std::monostate, checked_head, http_fault>;  // monostate: nothing to answer

  asio::awaitable<head_outcome> read_head();
  asio::awaitable<std::optional<http_fault>> read_body(request&);
  asio::awaitable<bool> answer_one(checked_head);
  asio::awaitable<std::optional<outcome>> handled(route const&, request);
  asio::awaitable<bool> write(response const&, framing);
  asio::awaitable<bool> reply(response const&, framing);
  asio::awaitable<void> refuse(http_fault, framing);
  asio::awaitable<void> send_stream(stream_ptr, bool head_only);
  asio::awaitable<void> discard_rest();
  static asio::awaitable<void> watch_for_leaving(std::shared_ptr<connection> self);

  void set_deadline(clock::duration from_now);
  bool hold_body(std::size_t bytes);
  void release_body();

  std::shared_ptr<common> all_;
  std::shared_ptr<worker> home_;
  socket socket_;
  timer bell_;  // rung when the handler has answered or the stream has something to send
  std::string peer_;
  std::string peer_key_;
  boost::beast::flat_buffer buffer_{kHeadLimit + 16 * 1024};
  clock::time_point deadline_ = clock::time_point::max();
  std::optional<outcome> handled_;
  std::size_t body_held_ = 0;
  bool fresh_ = true;     // no request has come yet
  bool idle_ = false;     // between two requests, nothing of the next has come
  bool expired_ = false;  // the last wait for bytes was ended by its deadline
  bool gone_ = false;
};

}  // namespace fengsui::tell::http::inside
