#pragma once

#include <fmt/format.h>

#include <mutex>
#include <vector>

#include "tests/act/notice/receiver.h"

namespace fengsui::act::notice {

// A web service of the tests' own: keeps what it was asked, and answers what it is told to.
class http_receiver {
 public:
  struct request {
    std::string head;
    std::string body;
  };
  struct answer {
    int status = 200;
    std::string body;
  };
  explicit http_receiver(std::function<answer(request const&)> judge)
      : judge_{std::move(judge)}, door_{[this](int one) { talk(one); }} {}

  std::string url(std::string const& path) const { return fmt::format("http://127.0.0.1:{}{}", door_.port, path); }
  std::vector<request> requests() const {
    std::scoped_lock const lock{mutex_};
    return requests_;
  }

 private:
  void talk(int one) {
    request asked;
    std::size_t length = 0;
    for (std::string line; !(line = receiver::line(one)).empty() && line != "\r\n";) {
      asked.head += line;
      std::string lower = line;
      for (auto& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      if (lower.starts_with("content-length:")) length = std::stoul(lower.substr(15));
      if (lower.starts_with("expect:")) receiver::say(one, "HTTP/1.1 100 Continue\r\n\r\n");
    }
    if (asked.head.empty()) return;
    asked.body.resize(length);
    if (length > 0 && ::recv(one, asked.body.data(), length, MSG_WAITALL) != static_cast<ssize_t>(length)) return;
    auto const made = judge_(asked);
    {
      std::scoped_lock const lock{mutex_};
      requests_.push_back(asked);
    }
    receiver::say(one, fmt::format("HTTP/1.1 {} x\r\nContent-Type: application/json\r\nContent-Length: {}\r\n"
                                   "Connection: close\r\n\r\n{}", made.status, made.body.size(), made.body));
  }

  std::function<answer(request const&)> judge_;
  mutable std::mutex mutex_;
  std::vector<request> requests_;
  receiver door_;
};

}  // namespace fengsui::act::notice
