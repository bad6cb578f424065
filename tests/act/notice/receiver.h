#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <functional>
#include <string>
#include <thread>

namespace fengsui::act::notice {

// Takes one connection after the other and lets `talk` speak to each.
class receiver {
 public:
  explicit receiver(std::function<void(int)> talk) : talk_{std::move(talk)} {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof where;
    EXPECT_EQ(::bind(listener_, reinterpret_cast<sockaddr*>(&where), size), 0);
    ::listen(listener_, 16);
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&where), &size);
    port = ntohs(where.sin_port);
    thread_ = std::thread{[this] {
      for (;;) {
        int const one = ::accept(listener_, nullptr, nullptr);
        if (one < 0) return;
        talk_(one);
        ::close(one);
      }
    }};
  }
  ~receiver() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
  }
  std::uint16_t port = 0;

  static std::string line(int from) {
    std::string made;
    for (char c = 0; ::recv(from, &c, 1, 0) == 1;) {
      made += c;
      if (made.ends_with("\r\n")) break;
    }
    return made;
  }
  static void say(int to, std::string const& text) { ::send(to, text.data(), text.size(), MSG_NOSIGNAL); }

 private:
  std::function<void(int)> talk_;
  int listener_ = -1;
  std::thread thread_;
};

}  // namespace fengsui::act::notice
