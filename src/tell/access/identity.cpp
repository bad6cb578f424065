#include "tell/access/identity.h"

#include <algorithm>

namespace fengsui::tell {
namespace {

// __Host-: this host alone, over TLS alone, for all of it; no other host of the same name can plant one.
constexpr std::string_view kSession = "fengsui-session";
constexpr std::string_view kSecureSession = "__Host-fengsui-session";
constexpr std::string_view kDevice = "fengsui-device";
constexpr std::string_view kSecureDevice = "__Host-fengsui-device";

bool from_here(http::request const& r) {
  return r.peer == "::1" || r.peer.starts_with("127.");
}

std::string set_cookie(std::string_view name, std::string_view value, bool tls, std::string_view lasts) {
  return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict{}{}", name, value, tls ? "; Secure" : "", lasts);
}

}  // namespace

std::string cookie(http::request const& r, std::string_view name) {
  for (auto const& [header, value] : r.headers) {
    if (header != "cookie") continue;
    std::string_view rest = value;
    while (!rest.empty()) {
      auto const end = std::min(rest.find(';'), rest.size());
      auto one = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      while (one.starts_with(' ')) one.remove_prefix(1);
      if (one.size() > name.size() && one.starts_with(name) && one[name.size()] == '=')
        return std::string{one.substr(name.size() + 1)};
    }
  }
  return {};
}

std::shared_ptr<act::person const> who_is(act::entrance& door, http::request const& r, bool touch) {
  if (auto const given = r.header("authorization")) {
    constexpr std::string_view kBearer = "Bearer ";
    return door.bearer(given->starts_with(kBearer) ? given->substr(kBearer.size()) : std::string_view{});
  }
  for (bool const secure : {true, false}) {
    auto const secret = cookie(r, secure ? kSecureSession : kSession);
    if (secret.empty()) continue;
    if (auto who = door.who(secret, secure, touch); who->is_somebody()) return who;
  }
  bool const straight = from_here(r) && !r.header("x-forwarded-for") && !r.header("forwarded");
  return straight ? door.visitor() : std::make_shared<act::person const>();
}

refusal_heard notes_refusals(act::entrance& door) {
  return [&door](act::person const& who, right const* line, http::request const& asked) {
    // The pattern rather than the path: what stands for its names was typed by whoever was refused.
    auto const pattern = line == nullptr ? std::string_view{"?"} : line->pattern;
    door.note_refused(who, fmt::format("{} {}", asked.method, pattern), address_of(asked));
  };
}

export_noted notes_exports(act::entrance& door) {
  return [&door](taken_out const& one) {
    return door.notes().write({"access.export",
                               "exported",
                               one.what,
                               one.who,
                               {{"format", one.format}, {"rows", static_cast<std::int64_t>(one.rows)}}});
  };
}

std::string address_of(http::request const& r) {
  auto const given = from_here(r) ? r.header("x-forwarded-for") : std::nullopt;
  if (!given) return r.peer;
  auto last = given->substr(given->rfind(',') == std::string_view::npos ? 0 : given->rfind(',') + 1);
  while (last.starts_with(' ')) last.remove_prefix(1);
  bool const plain =
      last.size() <= 45 && std::ranges::all_of(last, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '.' || c == ':';
      });
  return plain && !last.empty() ? std::string{last} : r.peer;
}

bool came_over_tls(http::request const& r) {
  auto const origin = r.header("origin");
  if (origin && origin->starts_with("https://")) return true;
  return from_here(r) && r.header("x-forwarded-proto").value_or("") == "https";
}

std::string session_cookie(std::string_view secret, bool tls) {
  return set_cookie(tls ? kSecureSession : kSession, secret, tls, secret.empty() ? "; Max-Age=0" : "");
}

std::string device_cookie(std::string_view secret, bool tls) {
  return set_cookie(tls ? kSecureDevice : kDevice, secret, tls, "; Max-Age=15552000");
}

std::string device_of(http::request const& r) {
  auto const secure = cookie(r, kSecureDevice);
  return secure.empty() ? cookie(r, kDevice) : secure;
}

}  // namespace fengsui::tell
