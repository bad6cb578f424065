#include "tell/client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace fengsui::test {
namespace {

using clock = std::chrono::steady_clock;

std::string lowered(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::chrono::milliseconds left_until(clock::time_point deadline) {
  return std::max(std::chrono::milliseconds{0},
                  std::chrono::duration_cast<std::chrono::milliseconds>(deadline - clock::now()));
}

}  // namespace

connection::connection(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0) {
    ::close(socket_);
    throw std::runtime_error{"cannot connect"};
  }
}

connection::~connection() {
  ::close(socket_);
}

void connection::send(std::string_view text) const {
  while (!text.empty()) {
    auto const sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;  // it has answered without wanting the rest
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
}

std::string connection::some(std::size_t most, std::chrono::milliseconds at_most) const {
  pollfd waiting{socket_, POLLIN, 0};
  if (::poll(&waiting, 1, static_cast<int>(at_most.count())) <= 0) return {};
  std::string text(most, '\0');
  auto const got = ::recv(socket_, text.data(), text.size(), 0);
  text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return text;
}

reply request(std::uint16_t port, std::string_view method, std::string_view target, header_list headers,
              std::string_view body, std::optional<std::uint64_t> length) {
  connection const to{port};
  std::string head{method};
  head.append(" ")
      .append(target)
      .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
      .append(std::to_string(port))
      .append("\r\nConnection: close\r\n");
  for (auto const& [name, value] : headers) head.append(name).append(": ").append(value).append("\r\n");
  if (method == "POST")
    head.append("Content-Length: ").append(std::to_string(length.value_or(body.size()))).append("\r\n");
  to.send(head.append("\r\n").append(body));
  std::string all;
  for (std::string piece; !(piece = to.some(1 << 16, std::chrono::seconds{20})).empty();) all += piece;
  reply made;
  auto const end = all.find("\r\n\r\n");
  if (!all.starts_with("HTTP/1.1 ") || end == std::string::npos) return made;
  made.status = std::stoi(all.substr(9, 3));
  made.body = all.substr(end + 4);
  for (auto at = all.find("\r\n") + 2; at < end;) {
    auto const line = all.substr(at, all.find("\r\n", at) - at);
    auto const colon = line.find(": ");
    auto& held = made.headers[lowered(line.substr(0, colon))];  // several of one name, such as cookies, are lines of one text
    held += (held.empty() ? "" : "\n") + line.substr(colon + 2);
    at += line.size() + 2;
  }
  return made;
}

listener::listener(std::uint16_t port, std::string_view target, std::string_view last_event_id) : to_{port} {
  std::string head{"GET "};
  head.append(target).append(" HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n");
  if (!last_event_id.empty()) head.append("Last-Event-ID: ").append(last_event_id).append("\r\n");
  to_.send(head.append("\r\n"));
  auto const deadline = clock::now() + std::chrono::seconds{10};
  for (std::size_t end; clock::now() < deadline;) {
    held_ += to_.some(1, left_until(deadline));
    if ((end = held_.find("\r\n\r\n")) == std::string::npos) continue;
    head_ = held_.substr(0, end);
    held_.clear();
    return;
  }
  throw std::runtime_error{"the stream does not begin"};
}

std::optional<said> listener::taken() {
  for (std::size_t end; (end = held_.find("\n\n")) != std::string::npos;) {
    said made;
    auto const block = held_.substr(0, end + 1);
    held_.erase(0, end + 2);
    for (std::size_t at = 0; at < block.size();) {
      auto const line = block.substr(at, block.find('\n', at) - at);
      at += line.size() + 1;
      if (line.starts_with("id: ")) made.id = line.substr(4);
      if (line.starts_with("event: ")) made.name = line.substr(7);
      if (line.starts_with("data: ")) made.data += line.substr(6);
    }
    if (!made.name.empty()) return made;  // a comment keeps the line open and says nothing
  }
  return {};
}

std::optional<said> listener::next(std::chrono::milliseconds at_most) {
  auto const deadline = clock::now() + at_most;
  for (;;) {
    if (auto one = taken()) return one;
    auto const piece = to_.some(1 << 16, left_until(deadline));
    if (piece.empty()) return {};
    held_ += piece;
  }
}

std::optional<said> listener::next(std::string_view name, std::chrono::milliseconds at_most) {
  auto const deadline = clock::now() + at_most;
  for (;;) {
    auto one = next(left_until(deadline));
    if (!one || one->name == name) return one;
  }
}

std::vector<said> listener::gulp(std::size_t bytes, std::chrono::milliseconds at_most) {
  auto const deadline = clock::now() + at_most;
  while (bytes > 0) {
    auto const piece = to_.some(bytes, left_until(deadline));
    if (piece.empty()) break;
    bytes -= piece.size();
    held_ += piece;
  }
  std::vector<said> all;
  while (auto one = taken()) all.push_back(std::move(*one));
  return all;
}

std::string percent(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (char const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    out += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return out;
}

}  // namespace fengsui::test
