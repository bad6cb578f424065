#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tell/http/message.h"
#include "tell/http/stream.h"

namespace fengsui::tell::http {

// Answers one request, once, from any thread and at any later time. Whoever lets go of the last copy without
// answering has failed: the client then gets 500 rather than silence.
class responder {
 public:
  struct exchange {
    virtual ~exchange() = default;
    virtual void answer(response) = 0;
  };
  explicit responder(std::shared_ptr<exchange> to) : to_{std::move(to)} {}
  void operator()(response answer) const { to_->answer(std::move(answer)); }

 private:
  std::shared_ptr<exchange> to_;
};

// All three run on the handler threads, and not on those that read and write sockets: only what its route calls
// `brief`.
using plain_handler = std::function<response(request const&)>;
// `later` answers when it likes, for example after a group commit; an answer from `live` refuses the stream.
using later_handler = std::function<void(request, responder)>;
using live_handler = std::function<std::optional<response>(request const&, stream)>;

// A pattern is "/api/v1/figures/{indicator}"; a last "{id*}" takes the rest of the path, slashes included.
struct route {
  std::string method;  // GET also answers HEAD
  std::string pattern;
  std::variant<plain_handler, later_handler, live_handler> handle;
  std::vector<std::string> content_types{};  // of a body; none: no body is taken
  std::size_t body_limit = 1024 * 1024;
  // Asked before a byte of the body is read, on the sockets' threads: an answer refuses. May put the asker in.
  std::function<std::optional<response>(request&)> admit{};
  // Requests whose handler is done in microseconds and never waits, for a lock, the disk or anybody: they are handled
  // where they were read, and spare the way to another thread and back.
  std::function<bool(request const&)> brief{};
};

struct no_route {
  response answer;  // 404, 405 or the answer to OPTIONS
};

struct found_route {
  route const* to = nullptr;
  pairs params;
};

// Routes as data, in the order in which they are tried; a literal segment is preferred to a {name}.
class router {
 public:
  explicit router(std::vector<route> routes, plain_handler otherwise = {});

  // `otherwise` answers GET and HEAD of paths that no route knows: the web page.
  std::variant<found_route, no_route> find(std::string_view method, std::string_view path) const;
  std::vector<route> const& routes() const { return routes_; }

 private:
  std::vector<route> routes_;
  std::multimap<std::string, std::size_t, std::less<>> plain_;  // those without a {name}, by their path
  std::optional<route> otherwise_;
};

}  // namespace fengsui::tell::http
