#include "tell/http/head_check.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "tell/http/ascii.h"
#include "tell/http/guard.h"
#include "tell/http/target.h"

namespace fengsui::tell::http {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kHeadEnd = "\r\n\r\n";
constexpr std::size_t kMethodLimit = 16;

// Headers that say one thing: a second one is another reader's chance to believe the other.
constexpr auto kOnce = std::to_array<std::string_view>(
    {"host", "content-length", "transfer-encoding", "content-type", "content-encoding", "expect", "origin",
     "authorization", "last-event-id", "sec-fetch-site", "if-none-match", "range", "upgrade"});

using fault_or_none = std::optional<http_fault>;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_token_char(char c) {
  return is_letter(c) || is_digit(c) || std::string_view{"!#$%&'*+-.^_`|~"}.find(c) != std::string_view::npos;
}
// RFC 3986: what path and query may hold unescaped, and the escape itself.
bool is_target_char(char c) {
  return is_letter(c) || is_digit(c) || std::string_view{"/?:@-._~!$&'()*+,;=%"}.find(c) != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// CR and LF only as a pair, and no other control character but the tab. Said as soon as the byte is seen: a
// head ended by bare LFs would otherwise wait for its deadline.
fault_or_none check_bytes(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte == '\r') {
      if (at + 1 < text.size() && text[at + 1] != '\n') return http_fault::bad_line_end;
    } else if (byte == '\n') {
      if (at == 0 || text[at - 1] != '\r') return http_fault::bad_line_end;
    } else if ((byte < 0x20 && byte != '\t') || byte == 0x7f) {
      return http_fault::control_character;
    }
  }
  return std::nullopt;
}

fault_or_none read_version(std::string_view text, checked_head& head) {
  // Anything shaped like a version is answered as one; HTTP/0.9 has none at all.
  bool const shaped =
      text.size() == 8 && text.starts_with("HTTP/") && is_digit(text[5]) && text[6] == '.' && is_digit(text[7]);
  if (!shaped) return http_fault::bad_request_line;
  if (text != "HTTP/1.1" && text != "HTTP/1.0") return http_fault::bad_version;
  head.asked.minor_version = text.back() - '0';
  return std::nullopt;
}

fault_or_none read_request_line(std::string_view line, checked_head& head) {
  auto const first = line.find(' ');
  auto const last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return http_fault::bad_request_line;
  auto const method = line.substr(0, first);
  if (method.empty() || method.size() > kMethodLimit ||
      !std::all_of(method.begin(), method.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
    return http_fault::bad_method;
  }
  // Only the origin form: this is no proxy, and a second host in the target could contradict Host.
  auto const target = line.substr(first + 1, last - first - 1);
  if (target.empty() || target.front() != '/' || !std::all_of(target.begin(), target.end(), is_target_char)) {
    return http_fault::bad_target;
  }
  if (auto const fault = read_version(line.substr(last + 1), head)) return fault;
  auto const mark = std::min(target.find('?'), target.size());
  auto path = decode_path(target.substr(0, mark));
  if (!path) return http_fault::bad_path;
  auto query = decode_query(mark == target.size() ? std::string_view{} : target.substr(mark + 1));
  if (!query) return http_fault::bad_query;
  head.asked.method = method;
  head.asked.path = *std::move(path);
  head.asked.query = *std::move(query);
  return std::nullopt;
}

fault_or_none read_header(std::string_view line, pairs& headers) {
  if (line.front() == ' ' || line.front() == '\t') return http_fault::folded_header;
  auto const colon = line.find(':');
  auto const name = line.substr(0, colon);
  // No colon leaves the whole line as the name; "Host :" leaves a blank in it. Neither is a token.
  if (colon == std::string_view::npos || name.empty() || !std::all_of(name.begin(), name.end(), is_token_char)) {
    return http_fault::bad_header_name;
  }
  if (headers.size() == kHeaderCountLimit) return http_fault::too_many_headers;
  headers.emplace_back(lowered(name), trimmed(line.substr(colon + 1)));
  return std::nullopt;
}

fault_or_none check_repeats(pairs const& headers) {
  for (auto const name : kOnce) {
    if (std::count_if(headers.begin(), headers.end(), [&](auto const& pair) { return pair.first == name; }) > 1) {
      return name == "content-length" ? http_fault::bad_length : http_fault::repeated_header;
    }
  }
  return std::nullopt;
}

fault_or_none read_length(std::string_view text, std::uint64_t& length) {
  // Digits only: no sign, no list, no hexadecimal, no leading zero that somebody might read as octal.
  if (text.empty() || text.size() > 18 || !std::all_of(text.begin(), text.end(), is_digit))
    return http_fault::bad_length;
  if (text.size() > 1 && text.front() == '0') return http_fault::bad_length;
  length = 0;
  for (char const c : text) length = length * 10 + static_cast<std::uint64_t>(c - '0');
  return std::nullopt;
}

// Where the body ends. Chunked bodies are refused (411, RFC 9112 section 6.1 allows it): every sender we have
// (browsers, curl with a file, our own command line, nginx in front, which buffers) knows the length of what
// it sends, and without a second way to frame a body there is nothing for two readers to disagree on.
fault_or_none read_framing(checked_head& head) {
  auto& asked = head.asked;
  auto const length = asked.header("content-length");
  auto const coding = asked.header("transfer-encoding");
  if (coding) {
    if (length || asked.minor_version == 0) return http_fault::length_and_coding;
    return lowered(*coding) == "chunked" ? http_fault::length_required : http_fault::unknown_coding;
  }
  if (!length) return std::nullopt;
  if (auto const fault = read_length(*length, asked.content_length)) return fault;
  // A body that a GET's reader may skip becomes the next request of somebody else.
  bool const bodiless = asked.method == "GET" || asked.method == "HEAD" || asked.method == "OPTIONS";
  if (bodiless && asked.content_length > 0) return http_fault::unexpected_body;
  return std::nullopt;
}

fault_or_none read_connection(checked_head& head) {
  head.keep_alive = head.asked.minor_version == 1;
  for (auto const& [name, value] : head.asked.headers) {
    if (name != "connection") continue;
    auto const list = lowered(value);
    for (std::size_t from = 0; from <= list.size();) {
      auto const to = std::min(list.find(',', from), list.size());
      auto const option = trimmed(std::string_view{list}.substr(from, to - from));
      if (option == "close") {
        head.keep_alive = false;
        return std::nullopt;
      }
      if (option == "keep-alive") head.keep_alive = true;
      from = to + 1;
    }
  }
  return std::nullopt;
}

fault_or_none check_meaning(checked_head& head) {
  if (auto const fault = check_repeats(head.asked.headers)) return fault;
  auto const host = head.asked.header("host");  // asked of HTTP/1.0 too: see allowed_hosts()
  if (!host) return http_fault::missing_host;
  if (!is_host(*host)) return http_fault::bad_host;
  if (auto const fault = read_framing(head)) return fault;
  if (auto const expect = head.asked.header("expect")) {
    if (lowered(*expect) != "100-continue") return http_fault::unknown_expectation;
    head.expects_continue = head.asked.minor_version == 1 && head.asked.content_length > 0;
  }
  return read_connection(head);
}

}  // namespace

head_answer check_head(std::string_view buffer, std::size_t seen) {
  // Four bytes are looked at again: the end of the head may have been cut in two.
  auto const again = std::min(seen, buffer.size()) < 4 ? 0 : std::min(seen, buffer.size()) - 4;
  if (buffer.starts_with(kLineEnd)) return http_fault::bad_request_line;
  auto const end = buffer.find(kHeadEnd, again);
  bool const whole = end != std::string_view::npos;
  auto const size = whole ? end + kHeadEnd.size() : buffer.size();
  if (size > kHeadLimit) return http_fault::head_too_large;
  if (auto const fault = check_bytes(buffer.substr(0, size), again)) return *fault;

  checked_head head;
  auto const line_end = buffer.substr(0, size).find(kLineEnd);
  if (line_end == std::string_view::npos) return head_incomplete{};
  if (whole || line_end + kLineEnd.size() > again) {  // once when it has come, and once for its result
    if (auto const fault = read_request_line(buffer.substr(0, line_end), head)) return *fault;
  }
  if (!whole) return head_incomplete{};

  for (auto from = line_end + kLineEnd.size(); from < end;) {
    auto const to = buffer.find(kLineEnd, from);
    if (auto const fault = read_header(buffer.substr(from, to - from), head.asked.headers)) return *fault;
    from = to + kLineEnd.size();
  }
  if (auto const fault = check_meaning(head)) return *fault;
  head.size = size;
  return head;
}

}  // namespace fengsui::tell::http
