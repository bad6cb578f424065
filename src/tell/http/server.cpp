#include "tell/http/server.h"

#include <sys/resource.h>

#include <system_error>
#include <utility>

#include "tell/http/inside/connection_impl.h"
#include "tell/http/inside/live_impl.h"

namespace fengsui::tell::http {

using namespace inside;

namespace {

constexpr auto kSweep = std::chrono::milliseconds{100};
constexpr auto kNoDescriptors = std::chrono::milliseconds{100};

std::string unmapped(asio::ip::address const& address) {
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
  }
  return address.to_string();
}

// One customer's IPv6 line is a /64 with addresses without number: it counts as one peer.
std::string peer_key(asio::ip::address const& address) {
  if (address.is_v4() || address.to_v6().is_v4_mapped() || address.is_loopback()) return unmapped(address);
  auto bytes = address.to_v6().to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  return asio::ip::make_address_v6(bytes).to_string();
}

// Where the shell allows 1,024 descriptors and the system more, the limits above would never be reached.
void allow_descriptors(std::size_t wanted) {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted) return;
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, wanted);
  setrlimit(RLIMIT_NOFILE, &limit);
}

asio::awaitable<void> sweep_deadlines(std::shared_ptr<worker> home, std::shared_ptr<common> all) {
  timer tick{home->context};
  while (!all->stopping || !home->connections.empty()) {
    error_code ignored;
    tick.expires_after(kSweep);
    co_await tick.async_wait(quietly(ignored));
    auto const now = clock::now();
    for (auto* const client : home->connections) client->sweep(now);
  }
}

// Said without waiting: whoever is over a limit gets no coroutine and no buffer.
void turn_away(socket& from, http_fault why) {
  auto const body = fault_reply(why).body;
  auto const text = "HTTP/1.1 " + std::to_string(status_of(why)) + " Refused\r\n" +
                    "Content-Type: application/json; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\n" +
                    "Content-Security-Policy: " + std::string{kContentPolicy} + "\r\nCache-Control: no-store\r\n" +
                    "Retry-After: 1\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) +
                    "\r\n\r\n" + body;
  error_code ignored;
  from.non_blocking(true, ignored);
  from.write_some(asio::buffer(text), ignored);
  from.shutdown(tcp::socket::shutdown_send, ignored);
}

}  // namespace

struct server::inside {
  std::shared_ptr<common> all;
  std::vector<std::shared_ptr<worker>> workers;
  tcp::acceptor acceptor;
  tcp::endpoint bound;
  bool stopped = false;

  inside(server_settings const& settings, router routes)
      : all{new common{.limits = settings.limits,
                       .routes = std::move(routes),
                       .hosts = allowed_hosts(settings.address, settings.hosts),
                       .peers = {settings.limits.connections, settings.limits.connections_per_peer,
                                 settings.limits.connections_from_here},
                       .handlers = http::handlers{settings.handler_threads}}},
        workers{make_workers(settings.socket_threads)},
        acceptor{workers.front()->context} {
    allow_descriptors(settings.limits.connections + 256);
    try {
      listen(settings.address == "localhost" ? "127.0.0.1" : settings.address, settings.port);
    } catch (boost::system::system_error const& error) {
      throw std::system_error{error.code(), settings.address + ":" + std::to_string(settings.port)};
    }
  }

  void listen(std::string const& address, std::uint16_t port) {
    tcp::endpoint const wanted{asio::ip::make_address(address), port};
    acceptor.open(wanted.protocol());
    acceptor.set_option(tcp::acceptor::reuse_address{true});
    acceptor.bind(wanted);
    acceptor.listen();
    bound = acceptor.local_endpoint();
  }

  static std::vector<std::shared_ptr<worker>> make_workers(unsigned count) {
    std::vector<std::shared_ptr<worker>> made;
    while (made.size() < std::max(count, 1u)) made.push_back(std::make_shared<worker>());
    return made;
  }

  void start() {
    asio::co_spawn(workers.front()->context, accept_all(*this), asio::detached);
    for (auto const& home : workers) {
      asio::co_spawn(home->context, sweep_deadlines(home, all), asio::detached);
      home->thread = std::thread{[home] { home->context.run(); }};
    }
  }

  static asio::awaitable<void> accept_all(inside& self) {
    for (std::size_t turn = 0; !self.all->stopping; ++turn) {
      auto const& home = self.workers[turn % self.workers.size()];
      socket client{home->context};
      error_code error;
      co_await self.acceptor.async_accept(client, quietly(error));
      if (self.all->stopping) co_return;
      if (!error) {
        self.admit(home, std::move(client));
      } else if (error != asio::error::connection_aborted) {  // out of descriptors: some will come free
        timer pause{self.workers.front()->context, kNoDescriptors};
        co_await pause.async_wait(quietly(error));
      }
    }
  }

  void admit(std::shared_ptr<worker> const& home, socket client) {
    error_code error;
    auto const from = client.remote_endpoint(error).address();
    if (error) return;
    auto const key = peer_key(from);
    if (auto const fault = all->peers.enter(key, from.is_loopback() || key.starts_with("127."))) {
      ++all->refused;
      return turn_away(client, *fault);
    }
    client.set_option(tcp::no_delay{true}, error);
    auto const made = std::make_shared<socket>(std::move(client));
    asio::post(home->context, [all = all, home = std::weak_ptr{home}, made, peer = unmapped(from), key] {
      auto const here = home.lock();
      auto const one = std::make_shared<connection>(all, here, std::move(*made), peer, key);
      asio::co_spawn(here->context, connection::serve(one), asio::detached);
    });
  }

  void on_every_connection(void (connection::*act)()) {
    for (auto const& home : workers) {
      asio::post(home->context, [raw = home.get(), act] {
        auto const those = raw->connections;
        for (auto* const client : those) (client->*act)();
      });
    }
  }
};

server::server(server_settings settings, router routes)
    : inside_{std::make_unique<inside>(settings, std::move(routes))} {
  inside_->start();
}

server::~server() {
  stop();
}

std::uint16_t server::port() const {
  return inside_->bound.port();
}

std::string server::url() const {
  auto const address = inside_->bound.address();
  auto const name = address.is_v6() ? "[" + address.to_string() + "]" : address.to_string();
  return "http://" + name + ":" + std::to_string(port());
}

server_counts server::counts() const {
  auto const& all = *inside_->all;
  return {all.peers.count(), all.streams, all.requests, all.refused, all.dropped_streams};
}

void server::stop(std::chrono::milliseconds grace) {
  if (std::exchange(inside_->stopped, true)) return;
  auto& [all, workers, acceptor, bound, stopped] = *inside_;
  all->stopping = true;
  asio::post(workers.front()->context, [&] {
    error_code ignored;
    acceptor.close(ignored);
  });
  inside_->on_every_connection(&connection::retire);
  if (!all->peers.wait_until_empty(grace)) {
    inside_->on_every_connection(&connection::cut);
    all->peers.wait_until_empty(grace);
  }
  for (auto const& home : workers) home->busy.reset();
  for (auto const& home : workers) home->thread.join();
  all->handlers.stop();
}

}  // namespace fengsui::tell::http
