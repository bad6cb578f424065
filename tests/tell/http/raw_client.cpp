#include "tell/http/raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <utility>

namespace fengsui::tell::http::testing {

using clock = std::chrono::steady_clock;

raw_client::raw_client(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0) {
    ::close(socket_);
    throw std::runtime_error{"cannot connect"};
  }
}

raw_client::~raw_client() {
  ::close(socket_);
}

bool raw_client::send(std::string_view text) {
  while (!text.empty()) {
    auto const sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void raw_client::finish_sending() {
  ::shutdown(socket_, SHUT_WR);
}

bool raw_client::read_some(clock::time_point deadline) {
  auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - clock::now()).count();
  pollfd waiting{socket_, POLLIN, 0};
  if (left <= 0 || ::poll(&waiting, 1, static_cast<int>(left)) <= 0) return false;
  std::array<char, 16 * 1024> piece;
  auto const count = ::recv(socket_, piece.data(), piece.size(), 0);
  if (count <= 0) {
    closed_ = true;
    return false;
  }
  text_.append(piece.data(), static_cast<std::size_t>(count));
  return true;
}

std::string raw_client::read_all(std::chrono::milliseconds at_most) {
  auto const deadline = clock::now() + at_most;
  while (read_some(deadline)) {
  }
  return std::exchange(text_, {});
}

std::string raw_client::read_until(std::string_view needle, int times, std::chrono::milliseconds at_most) {
  auto const deadline = clock::now() + at_most;
  while (true) {
    std::size_t at = 0;
    int found = 0;
    for (; found < times && (at = text_.find(needle, at)) != std::string::npos; ++found) at += needle.size();
    if (found == times) return std::exchange(text_, {});
    if (!read_some(deadline)) return {};
  }
}

std::string ask(std::uint16_t port, std::string_view text) {
  raw_client client{port};
  client.send(text);
  client.finish_sending();
  return client.read_all();
}

int status_of_reply(std::string_view reply) {
  return reply.starts_with("HTTP/1.1 ") && reply.size() > 12 ? std::stoi(std::string{reply.substr(9, 3)}) : 0;
}

int count_replies(std::string_view replies) {
  int count = 0;
  for (std::size_t at = 0; (at = replies.find("HTTP/1.1 ", at)) != std::string_view::npos; ++at) {
    auto const status = replies.substr(at + 9, 1);  // a sentence may speak of HTTP/1.1 too
    if (!status.empty() && status[0] >= '1' && status[0] <= '5') ++count;
  }
  return count;
}

std::string_view body_of_reply(std::string_view reply) {
  auto const at = reply.find("\r\n\r\n");
  return at == std::string_view::npos ? std::string_view{} : reply.substr(at + 4);
}

}  // namespace fengsui::tell::http::testing
