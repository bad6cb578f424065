#pragma once

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace fengsui::bench {

// One kept-alive connection to 127.0.0.1, as little client as possible: what is measured is the server.
class http_client {
 public:
  explicit http_client(int port) : host_{"127.0.0.1:" + std::to_string(port)} {
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(port));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int const on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(socket_, reinterpret_cast<sockaddr const*>(&to), sizeof to) != 0)
      throw std::runtime_error{"no server at " + host_};
  }
  ~http_client() { ::close(socket_); }
  http_client(http_client const&) = delete;
  http_client& operator=(http_client const&) = delete;

  // The status; the body stays in body().
  int get(std::string_view target) {
    return exchange("GET " + std::string{target} + " HTTP/1.1\r\nHost: " + host_ + "\r\n\r\n");
  }
  int post(std::string_view target, std::string_view json) {
    return exchange("POST " + std::string{target} + " HTTP/1.1\r\nHost: " + host_ +
                    "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(json.size()) +
                    "\r\n\r\n" + std::string{json});
  }
  std::string const& body() const { return body_; }

 private:
  int exchange(std::string const& request) {
    for (std::string_view rest = request; !rest.empty();) {
      auto const sent = ::send(socket_, rest.data(), rest.size(), MSG_NOSIGNAL);
      if (sent <= 0) throw std::runtime_error{"the server hung up"};
      rest.remove_prefix(static_cast<std::size_t>(sent));
    }
    std::size_t head = 0;
    while ((head = received_.find("\r\n\r\n")) == std::string::npos) receive();
    head += 4;
    std::size_t length = 0;
    for (std::string_view const name : {"Content-Length: ", "content-length: "}) {
      if (auto const at = received_.find(name); at < head)
        length = std::strtoul(received_.c_str() + at + name.size(), nullptr, 10);
    }
    while (received_.size() < head + length) receive();
    int const status = std::atoi(received_.c_str() + sizeof "HTTP/1.1");
    body_ = received_.substr(head, length);
    received_.erase(0, head + length);
    return status;
  }

  void receive() {
    char bytes[16'384];
    auto const got = ::recv(socket_, bytes, sizeof bytes, 0);
    if (got <= 0) throw std::runtime_error{"the server hung up"};
    received_.append(bytes, static_cast<std::size_t>(got));
  }

  std::string host_;
  int socket_ = -1;
  std::string received_;
  std::string body_;
};

}  // namespace fengsui::bench
