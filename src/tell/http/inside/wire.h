#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/write.hpp>
#include <string>
#include <string_view>

#include "tell/http/message.h"

namespace fengsui::tell::http::inside {

namespace beast_http = boost::beast::http;
using wire_body = beast_http::span_body<char const>;
using wire_response = beast_http::response<wire_body>;

// On every answer, files and faults included: no script and no style but this server's own files. Map tiles are drawn in
// workers that the page makes from blobs; charts, pictures of codes and what is printed are data.
inline constexpr std::string_view kContentPolicy =
    "default-src 'self'; object-src 'none'; worker-src 'self' blob:; img-src 'self' data: blob:; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

inline boost::beast::string_view as_beast(std::string_view text) {
  return {text.data(), text.size()};
}

// A handler may have put outside text into a header: without line breaks it cannot begin another one.
inline std::string one_line(std::string_view text) {
  std::string out{text};
  std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  return out;
}

struct framing {
  bool head_only = false;  // the request was HEAD
  bool keep_alive = true;
  bool unending = false;  // a live stream: ends with the connection
  int minor_version = 1;
};

// The answer as Beast writes it; the body stays where it is.
inline wire_response to_wire(response const& answer, framing const& how) {
  using enum beast_http::field;
  wire_response wire;
  wire.version(11);
  wire.result(static_cast<unsigned>(answer.status));
  if (!answer.content_type.empty()) wire.set(content_type, as_beast(one_line(answer.content_type)));
  bool cache_said = false;
  for (auto const& [name, value] : answer.headers) {
    wire.insert(as_beast(one_line(name)), as_beast(one_line(value)));
    cache_said = cache_said || name == "Cache-Control";
  }
  if (!cache_said) wire.set(cache_control, "no-store");
  wire.set("Content-Security-Policy", as_beast(kContentPolicy));
  wire.set("X-Content-Type-Options", "nosniff");
  wire.set("Referrer-Policy", "no-referrer");
  wire.set("Cross-Origin-Opener-Policy", "same-origin");
  wire.set("Cross-Origin-Resource-Policy", "same-origin");
  if (!how.keep_alive) {
    wire.set(connection, "close");
  } else if (how.minor_version == 0) {
    wire.set(connection, "keep-alive");
  }
  auto const text = answer.text();
  bool const bodiless = answer.status == 204 || answer.status == 304;
  if (!how.unending && !bodiless) wire.content_length(text.size());
  if (!how.unending && !bodiless && !how.head_only) wire.body() = {text.data(), text.size()};
  return wire;
}

}  // namespace fengsui::tell::http::inside
