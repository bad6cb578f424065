#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fengsui::test {

struct reply {
  int status = 0;
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;
};

struct said {  // one server-sent event
  std::string name;
  std::string id;
  std::string data;
};

// A connected socket, closed with its owner.
class connection {
 public:
  explicit connection(std::uint16_t port);
  ~connection();
  connection(connection const&) = delete;
  connection& operator=(connection const&) = delete;

  void send(std::string_view) const;
  // What has come, at most `most` bytes; empty at the end or when nothing came in time.
  std::string some(std::size_t most, std::chrono::milliseconds at_most) const;

 private:
  int socket_;
};

using header_list = std::vector<std::pair<std::string, std::string>>;

// One request on a connection of its own. `length` tells another Content-Length than the body's.
reply request(std::uint16_t port, std::string_view method, std::string_view target, header_list headers = {},
              std::string_view body = {}, std::optional<std::uint64_t> length = {});

// The live stream: what it says, whole events only.
class listener {
 public:
  listener(std::uint16_t port, std::string_view target, std::string_view last_event_id = {});

  std::optional<said> next(std::chrono::milliseconds at_most = std::chrono::seconds{10});
  // Skips what has another name.
  std::optional<said> next(std::string_view name, std::chrono::milliseconds at_most = std::chrono::seconds{10});
  // Reads up to so many bytes more, wherever that cuts, and gives the whole events in what it holds.
  std::vector<said> gulp(std::size_t bytes, std::chrono::milliseconds at_most);
  std::string const& head() const { return head_; }

 private:
  std::optional<said> taken();

  connection to_;
  std::string head_;
  std::string held_;
};

// For a query's value.
std::string percent(std::string_view);

}  // namespace fengsui::test
