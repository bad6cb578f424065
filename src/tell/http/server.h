#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "tell/http/router.h"

namespace fengsui::tell::http {

struct server_limits {
  std::chrono::milliseconds head{5'000};   // the whole head
  std::chrono::milliseconds body{30'000};  // the whole body, after that 1 KiB/s on average
  std::chrono::milliseconds idle{60'000};  // between two requests
  std::chrono::milliseconds heart_beat{15'000};
  std::size_t connections = 4'096;
  std::size_t connections_per_peer = 64;
  std::size_t connections_from_here = 1'024;   // loopback: tests and proxies come from there
  std::size_t unanswered = 1'000;              // requests handed to handlers; more are told to come back
  std::size_t body_bytes = 256 * 1024 * 1024;  // held by all bodies together
};

struct server_settings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8640;         // 0: any free one
  std::vector<std::string> hosts{};  // names that Host may carry; see allowed_hosts() for the default
  unsigned socket_threads = 2;
  unsigned handler_threads = 4;
  server_limits limits{};
};

struct server_counts {
  std::size_t connections = 0;
  std::size_t streams = 0;
  std::uint64_t requests = 0;
  std::uint64_t refused = 0;          // heads that were not HTTP, and requests over a limit
  std::uint64_t dropped_streams = 0;  // clients too slow for the live stream
};

class server {
 public:
  // Listens at once: throws std::system_error where the address cannot be had.
  server(server_settings, router);
  ~server();  // stop()
  server(server const&) = delete;
  server& operator=(server const&) = delete;

  std::uint16_t port() const;
  std::string url() const;  // http://127.0.0.1:8640
  server_counts counts() const;

  // Takes no new connection, ends live streams, lets requests in hand finish for as long as `grace`, then
  // closes what is left. Returns when all threads have ended. A second call does nothing.
  void stop(std::chrono::milliseconds grace = std::chrono::seconds{5});

 private:
  struct inside;
  std::unique_ptr<inside> inside_;
};

}  // namespace fengsui::tell::http
