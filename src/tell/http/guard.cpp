#include "tell/http/guard.h"

#include <algorithm>

#include "tell/http/ascii.h"

namespace fengsui::tell::http {
namespace {

bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_name_char(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_';
}

// "[::1]:80" → "[::1]" and "80"
std::pair<std::string_view, std::string_view> split_port(std::string_view host) {
  auto const bracket = host.rfind(']');
  auto const colon = host.find(':', bracket == std::string_view::npos ? 0 : bracket);
  if (colon == std::string_view::npos) return {host, {}};
  return {host.substr(0, colon), host.substr(colon + 1)};
}

bool is_loopback(std::string_view address) {
  return address == "localhost" || address == "::1" || address.starts_with("127.");
}

// http://city.example:8640 is this server when Host is city.example:8640. The default port of the scheme may
// be left out on either side; a page served through a TLS proxy says https.
bool same_origin(std::string_view origin, std::string_view host) {
  std::string_view port;
  if (origin.starts_with("http://")) {
    origin.remove_prefix(7);
    port = "80";
  } else if (origin.starts_with("https://")) {
    origin.remove_prefix(8);
    port = "443";
  } else {
    return false;  // also "null": a sandboxed page
  }
  auto const [origin_name, origin_port] = split_port(origin);
  auto const [host_name, host_port] = split_port(host);
  auto const or_default = [&](std::string_view given) { return given.empty() ? port : given; };
  return lowered(origin_name) == lowered(host_name) && or_default(origin_port) == or_default(host_port);
}

bool known_type(std::string_view header, std::vector<std::string> const& types) {
  auto const end = std::min(header.find(';'), header.size());
  auto media = lowered(header.substr(0, end));
  while (!media.empty() && (media.back() == ' ' || media.back() == '\t')) media.pop_back();
  if (std::find(types.begin(), types.end(), media) == types.end()) return false;
  auto rest = lowered(header.substr(end));
  std::erase_if(rest, [](char c) { return c == ' ' || c == '\t' || c == '"'; });
  auto const charset = rest.find(";charset=");
  return charset == std::string::npos || rest.substr(charset + 9).starts_with("utf-8");
}

}  // namespace

bool is_host(std::string_view text) {
  auto const [name, port] = split_port(text);
  bool const has_colon = name.size() < text.size();
  if (has_colon && (port.empty() || port.size() > 5 || !std::all_of(port.begin(), port.end(), is_digit))) return false;
  if (has_colon && std::stoi(std::string{port}) > 65'535) return false;
  if (name.empty() || name.size() > 255) return false;
  if (name.front() != '[') return std::all_of(name.begin(), name.end(), is_name_char);
  if (name.size() < 4 || name.back() != ']') return false;
  auto const inner = name.substr(1, name.size() - 2);
  return inner.find(':') != std::string_view::npos &&
         std::all_of(inner.begin(), inner.end(), [](char c) { return is_hex(c) || c == ':' || c == '.'; });
}

std::vector<std::string> allowed_hosts(std::string_view address, std::vector<std::string> given) {
  for (auto& name : given) name = lowered(name);
  if (!is_loopback(address)) return given;
  given.insert(given.end(), {"localhost", "127.0.0.1", "[::1]"});
  given.push_back(address.find(':') == std::string_view::npos ? std::string{address}
                                                              : "[" + std::string{address} + "]");
  return given;
}

bool answers_to(std::vector<std::string> const& hosts, request const& asked) {
  auto const name = lowered(split_port(asked.header("host").value_or("")).first);
  return hosts.empty() || std::find(hosts.begin(), hosts.end(), name) != hosts.end();
}

std::optional<http_fault> forbidden(request const& asked, route const& to) {
  if (asked.method == "GET" || asked.method == "HEAD" || asked.method == "OPTIONS") return std::nullopt;

  // A browser says where a request comes from and cannot be made to lie; other clients say nothing.
  auto const host = asked.header("host").value_or("");
  if (auto const origin = asked.header("origin"); origin && !same_origin(*origin, host))
    return http_fault::foreign_origin;
  if (auto const site = asked.header("sec-fetch-site"); site && *site != "same-origin" && *site != "none") {
    return http_fault::foreign_origin;
  }
  if (to.content_types.empty()) {
    if (asked.content_length > 0) return http_fault::unexpected_body;
  } else if (!known_type(asked.header("content-type").value_or(""), to.content_types)) {
    return http_fault::wrong_content_type;
  }
  if (auto const coding = asked.header("content-encoding"); coding && lowered(*coding) != "identity") {
    return http_fault::wrong_content_type;  // nothing is unpacked here, so nothing can swell
  }
  if (asked.content_length > to.body_limit) return http_fault::body_too_large;
  return std::nullopt;
}

}  // namespace fengsui::tell::http
