#pragma once

#include <algorithm>

#include "tell/http/inside/connection.h"

namespace fengsui::tell::http::inside {

// In this file every co_await is a statement of its own, with named arguments: g++ 12 makes wrong code where
// one stands in a condition beside || or && or takes temporaries that need destroying.

inline constexpr std::size_t kReadAtOnce = 8 * 1024;
inline constexpr std::size_t kSlowestBytesPerSecond = 1024;
inline constexpr auto kTransferGrace = std::chrono::seconds{30};  // before the slowest rate is asked of a reader
inline constexpr std::chrono::milliseconds kFarewell{2'000};
inline constexpr std::chrono::milliseconds kShortFarewell{200};  // when the server is stopping

inline connection::connection(std::shared_ptr<common> all, std::shared_ptr<worker> home, socket with, std::string peer,
                              std::string key)
    : all_{std::move(all)},
      home_{std::move(home)},
      socket_{std::move(with)},
      bell_{home_->context},
      peer_{std::move(peer)},
      peer_key_{std::move(key)} {
  home_->connections.insert(this);
}

inline connection::~connection() {
  home_->connections.erase(this);
  release_body();
  error_code ignored;
  socket_.close(ignored);
  all_->peers.leave(peer_key_);
}

inline void connection::set_deadline(clock::duration from_now) {
  deadline_ = clock::now() + from_now;
  expired_ = false;
}

inline void connection::sweep(clock::time_point now) {
  if (now < deadline_) return;
  expired_ = true;
  error_code ignored;
  socket_.cancel(ignored);
}

inline void connection::take(outcome given) {
  handled_ = std::move(given);
  bell_.cancel();
}

inline void connection::wake() {
  bell_.cancel();
}

inline void connection::retire() {
  if (idle_) return cut();
  bell_.cancel();  // a live stream looks up and ends
}

inline void connection::cut() {
  gone_ = true;
  error_code ignored;
  socket_.close(ignored);
  bell_.cancel();
}

inline bool connection::hold_body(std::size_t bytes) {
  if (all_->body_bytes.fetch_add(bytes) + bytes <= all_->limits.body_bytes) {
    body_held_ += bytes;
    return true;
  }
  all_->body_bytes -= bytes;
  return false;
}

inline void connection::release_body() {
  all_->body_bytes -= body_held_;
  body_held_ = 0;
}

inline asio::awaitable<void> connection::serve(std::shared_ptr<connection> self) {
  while (true) {
    auto head = co_await self->read_head();
    if (std::holds_alternative<std::monostate>(head)) co_return;
    if (auto const* const fault = std::get_if<http_fault>(&head)) {
      framing const how;
      co_await self->refuse(*fault, how);
      co_return;
    }
    ++self->all_->requests;
    bool const goes_on = co_await self->answer_one(std::get<checked_head>(std::move(head)));
    if (!goes_on) co_return;
  }
}

inline asio::awaitable<connection::head_outcome> connection::read_head() {
  std::size_t seen = 0;
  idle_ = buffer_.size() == 0;
  if (idle_ && all_->stopping) co_return std::monostate{};
  set_deadline(idle_ && !fresh_ ? all_->limits.idle : all_->limits.head);
  while (true) {
    if (buffer_.size() > seen) {
      auto answer = check_head({static_cast<char const*>(buffer_.data().data()), buffer_.size()}, seen);
      if (auto* const head = std::get_if<checked_head>(&answer)) {
        fresh_ = idle_ = false;
        co_return std::move(*head);
      }
      if (auto const* const fault = std::get_if<http_fault>(&answer)) co_return *fault;
      seen = buffer_.size();
    }
    error_code error;
    auto const count = co_await socket_.async_read_some(buffer_.prepare(kReadAtOnce), quietly(error));
    if (error) {
      if (expired_ && buffer_.size() > 0) co_return http_fault::head_too_slow;
      co_return std::monostate{};
    }
    buffer_.commit(count);
    if (idle_ && !fresh_) set_deadline(all_->limits.head);
    idle_ = false;
  }
}

inline asio::awaitable<std::optional<http_fault>> connection::read_body(request& asked) {
  auto const wanted = static_cast<std::size_t>(asked.content_length);
  auto& body = asked.body;
  auto const begun = clock::now();
  auto received = std::min(wanted, buffer_.size());
  // Room is made as bytes come: a length is only a promise, and memory is not given for promises.
  if (!hold_body(received)) co_return http_fault::no_memory;
  body.assign(static_cast<char const*>(buffer_.data().data()), received);
  buffer_.consume(received);
  while (received < wanted) {
    if (received == body.size()) {
      auto const more = std::min(wanted - received, std::max<std::size_t>(received, 64 * 1024));
      if (!hold_body(more)) co_return http_fault::no_memory;
      body.resize(received + more);
    }
    deadline_ = begun + all_->limits.body + std::chrono::seconds{received / kSlowestBytesPerSecond};
    error_code error;
    auto const room = asio::buffer(body.data() + received, body.size() - received);
    auto const count = co_await socket_.async_read_some(room, quietly(error));
    if (error) co_return expired_ ? http_fault::body_too_slow : http_fault::bad_length;
    received += count;
  }
  co_return std::nullopt;
}

inline asio::awaitable<bool> connection::answer_one(checked_head head) {
  buffer_.consume(head.size);
  auto& asked = head.asked;
  asked.peer = peer_;
  framing how{.head_only = asked.method == "HEAD",
              .keep_alive = head.keep_alive && !all_->stopping,
              .minor_version = asked.minor_version};

  if (!answers_to(all_->hosts, asked)) {
    co_await refuse(http_fault::wrong_host, how);
    co_return false;
  }
  auto found = all_->routes.find(asked.method, asked.path);
  if (auto const* const none = std::get_if<no_route>(&found)) {
    how.keep_alive = how.keep_alive && asked.content_length == 0;
    bool const goes_on = co_await reply(none->answer, how);
    co_return goes_on;
  }
  auto& [to, params] = std::get<found_route>(found);
  asked.params = std::move(params);
  if (auto const fault = forbidden(asked, *to)) {
    co_await refuse(*fault, how);
    co_return false;
  }
  auto const unwelcome = to->admit ? to->admit(asked) : std::nullopt;
  if (unwelcome) {
    ++all_->refused;
    how.keep_alive = how.keep_alive && asked.content_length == 0;
    bool const goes_on = co_await reply(*unwelcome, how);
    co_return goes_on;
  }
  if (head.expects_continue && buffer_.size() == 0) {
    set_deadline(kFarewell);
    error_code error;
    co_await asio::async_write(socket_, asio::buffer(std::string_view{"HTTP/1.1 100 Continue\r\n\r\n"}),
                               quietly(error));
    if (error) co_return false;
  }
  auto const cut_short = co_await read_body(asked);
  if (cut_short) {
    asked.body = {};
    release_body();
    co_await refuse(*cut_short, how);
    co_return false;
  }
  if (all_->unanswered >= all_->limits.unanswered) {
    ++all_->refused;
    release_body();
    auto const later = fault_reply(http_fault::busy);
    bool const goes_on = co_await reply(later, how);
    co_return goes_on;
  }
  auto given = co_await handled(*to, std::move(asked));
  release_body();
  if (!given) co_return false;
  if (auto const* const live = std::get_if<stream_ptr>(&*given)) {
    co_await send_stream(*live, how.head_only);
    co_return false;
  }
  how.keep_alive = how.keep_alive && !all_->stopping;
  bool const goes_on = co_await reply(std::get<response>(*given), how);
  co_return goes_on;
}

inline void run_handler(route const& to, request asked, std::shared_ptr<pending> const& waiting) {
  try {
    if (auto const* const plain = std::get_if<plain_handler>(&to.handle)) {
      waiting->conclude((*plain)(asked));
    } else if (auto const* const later = std::get_if<later_handler>(&to.handle)) {
      (*later)(std::move(asked), responder{waiting});
    } else {
      auto const live = waiting->make_stream();
      auto refusal = std::get<live_handler>(to.handle)(asked, stream{live});
      waiting->conclude(refusal ? outcome{*std::move(refusal)} : outcome{live});
    }
  } catch (...) {
    waiting->conclude(fault_reply(http_fault::handler_failed));
  }
}

// None when the connection was cut while the handler was at work.
inline asio::awaitable<std::optional<outcome>> connection::handled(route const& to, request asked) {
  handled_.reset();
  deadline_ = clock::time_point::max();
  {
    auto const waiting = std::make_shared<pending>(all_, home_, weak_from_this());
    if (to.brief && to.brief(asked)) {
      run_handler(to, std::move(asked), waiting);
    } else {
      auto const moved = std::make_shared<request>(std::move(asked));
      all_->handlers.submit([&to, moved, waiting] { run_handler(to, std::move(*moved), waiting); });
    }
  }
  while (!handled_ && !gone_) {
    error_code ignored;
    bell_.expires_at(clock::time_point::max());
    co_await bell_.async_wait(quietly(ignored));
  }
  if (gone_) co_return std::nullopt;
  co_return std::exchange(handled_, std::nullopt);
}

inline asio::awaitable<bool> connection::write(response const& answer, framing how) {
  auto wire = to_wire(answer, how);
  beast_http::response_serializer<wire_body> writer{wire};
  auto const begun = clock::now();
  std::size_t sent = 0;
  expired_ = false;
  while (!writer.is_done()) {
    deadline_ = begun + kTransferGrace + std::chrono::seconds{sent / kSlowestBytesPerSecond};
    error_code error;
    auto const count = co_await beast_http::async_write_some(socket_, writer, quietly(error));
    if (error) co_return false;
    sent += count;
  }
  co_return true;
}

// Whether another request may follow.
inline asio::awaitable<bool> connection::reply(response const& answer, framing how) {
  bool const written = co_await write(answer, how);
  if (!written) co_return false;
  if (!how.keep_alive) co_await discard_rest();
  co_return how.keep_alive;
}

inline asio::awaitable<void> connection::refuse(http_fault fault, framing how) {
  ++all_->refused;
  how.keep_alive = false;
  auto const answer = fault_reply(fault);
  co_await reply(answer, how);
}

// Closing with unread bytes would make the kernel send a reset, and the client might never see the answer.
inline asio::awaitable<void> connection::discard_rest() {
  error_code error;
  socket_.shutdown(tcp::socket::shutdown_send, error);
  set_deadline(all_->stopping ? kShortFarewell : kFarewell);
  buffer_.clear();
  while (!error && !gone_ && !expired_) co_await socket_.async_read_some(buffer_.prepare(kReadAtOnce), quietly(error));
}

inline void pending::conclude(outcome given) {
  if (concluded_.exchange(true)) return;
  --all_->unanswered;
  asio::post(home_->context, [asker = asker_, moved = std::move(given)]() mutable {
    if (auto const found = asker.lock()) found->take(std::move(moved));
  });
}

}  // namespace fengsui::tell::http::inside
