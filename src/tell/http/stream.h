#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace fengsui::tell::http {

// One server-sent event as text, made once and shared by all who listen.
using event_text = std::shared_ptr<std::string const>;

// Line breaks in the data become several data lines; the id is what a browser sends back as Last-Event-ID.
event_text make_event(std::string_view name, std::string_view data, std::string_view id = {});

namespace detail {
struct stream_state;
}

// The sending end of a live stream: copies share one client, any thread may send. What cannot be sent at
// once waits in a queue of bounded size; a client that lets it fill is told so (event: dropped) and let go,
// and comes back with Last-Event-ID. The connection sends a comment every 15 seconds of silence by itself.
class stream {
 public:
  static constexpr std::size_t kQueueEvents = 1024;
  static constexpr std::size_t kQueueBytes = 4 * 1024 * 1024;

  explicit stream(std::shared_ptr<detail::stream_state> state) : state_{std::move(state)} {}

  bool send(event_text const&) const;  // false once the client is gone or dropped
  bool send(std::string_view name, std::string_view data, std::string_view id = {}) const;
  bool open() const;
  void close() const;  // after what is queued has been sent

 private:
  std::shared_ptr<detail::stream_state> state_;
};

}  // namespace fengsui::tell::http
