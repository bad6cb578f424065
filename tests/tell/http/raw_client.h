#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace fengsui::tell::http::testing {

// A socket that says exactly what it is told to say: no library repairs a bad request on the way.
class raw_client {
 public:
  explicit raw_client(std::uint16_t port);
  ~raw_client();
  raw_client(raw_client const&) = delete;
  raw_client& operator=(raw_client const&) = delete;

  bool send(std::string_view);
  void finish_sending();
  // Until the other side closes, or `at_most` has passed.
  std::string read_all(std::chrono::milliseconds at_most = std::chrono::seconds{10});
  // Until `needle` has come `times` times; empty when it does not.
  std::string read_until(std::string_view needle, int times = 1,
                         std::chrono::milliseconds at_most = std::chrono::seconds{10});
  bool closed() const { return closed_; }

 private:
  bool read_some(std::chrono::steady_clock::time_point deadline);

  int socket_;
  bool closed_ = false;
  std::string text_;
};

// Sends, says that nothing more comes, and reads to the end.
std::string ask(std::uint16_t port, std::string_view text);

int status_of_reply(std::string_view reply);
int count_replies(std::string_view replies);
std::string_view body_of_reply(std::string_view reply);

}  // namespace fengsui::tell::http::testing
