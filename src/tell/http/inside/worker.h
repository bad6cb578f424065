#pragma once

#include <utility>  // asio 1.74 uses std::exchange without including it

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <thread>
#include <unordered_set>
#include <variant>

#include "tell/http/guard.h"
#include "tell/http/handlers.h"
#include "tell/http/peers.h"
#include "tell/http/router.h"
#include "tell/http/server.h"
#include "tell/http/stream_state.h"

// Included by server.cpp alone: the one translation unit that pays for Asio and Beast.
namespace fengsui::tell::http::inside {

namespace asio = boost::asio;
using boost::system::error_code;
using tcp = asio::ip::tcp;
using socket = asio::basic_stream_socket<tcp, asio::io_context::executor_type>;
using timer = asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>,
                                         asio::io_context::executor_type>;
using clock = std::chrono::steady_clock;

// Awaiting with the error as a value: a client that leaves is nothing exceptional.
inline auto quietly(error_code& error) {
  return asio::redirect_error(asio::use_awaitable, error);
}

class connection;

// One thread with one io_context of its own. A connection lives on one worker from accept to close, so what
// it holds needs no lock; other threads reach it by posting to its worker.
struct worker {
  std::unordered_set<connection*> connections;
  asio::io_context context{1};
  asio::executor_work_guard<asio::io_context::executor_type> busy{context.get_executor()};
  std::thread thread;
};

// What all connections of a server share.
struct common {
  server_limits limits;
  router routes;
  std::vector<std::string> hosts;
  http::peers peers;
  http::handlers handlers;
  std::atomic<bool> stopping = false;
  std::atomic<std::size_t> unanswered = 0;
  std::atomic<std::size_t> body_bytes = 0;
  std::atomic<std::size_t> streams = 0;
  std::atomic<std::uint64_t> requests = 0;
  std::atomic<std::uint64_t> refused = 0;
  std::atomic<std::uint64_t> dropped_streams = 0;
};

using stream_ptr = std::shared_ptr<detail::stream_state>;
using outcome = std::variant<response, stream_ptr>;

// A request that somebody is at work on. Whichever thread answers first, its answer travels to the
// connection's worker, where it finds the connection or not. Holds the worker, so that a late answer always
// has somewhere to go.
class pending final : public responder::exchange {
 public:
  pending(std::shared_ptr<common> all, std::shared_ptr<worker> home, std::weak_ptr<connection> asker)
      : all_{std::move(all)}, home_{std::move(home)}, asker_{std::move(asker)} {
    ++all_->unanswered;
  }
  ~pending() override { conclude(fault_reply(http_fault::handler_failed)); }
  pending(pending const&) = delete;
  pending& operator=(pending const&) = delete;

  void answer(response given) override { conclude(std::move(given)); }
  void conclude(outcome);
  stream_ptr make_stream() const;

 private:
  std::shared_ptr<common> all_;
  std::shared_ptr<worker> home_;
  std::weak_ptr<connection> asker_;
  std::atomic<bool> concluded_ = false;
};

}  // namespace fengsui::tell::http::inside
