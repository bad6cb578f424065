#include "tell/http/target.h"

#include "base/utf8.h"

namespace fengsui::tell::http {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The byte that an escape stands for, or -1: a bad escape, or a control character.
int unescape(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return -1;
  int const high = hex_value(text[at + 1]);
  int const low = hex_value(text[at + 2]);
  if (high < 0 || low < 0) return -1;
  int const byte = high * 16 + low;
  return byte < 0x20 || byte == 0x7f ? -1 : byte;
}

std::optional<std::string> decode_word(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] == '%') {
      int const byte = unescape(raw, at);
      if (byte < 0) return std::nullopt;
      out.push_back(static_cast<char>(byte));
      at += 2;
    } else {
      out.push_back(raw[at] == '+' ? ' ' : raw[at]);
    }
  }
  if (base::first_bad_byte(out)) return std::nullopt;
  return out;
}

// Checked after decoding, so that %2e%2e is a dot segment too.
bool good_segments(std::string_view path) {
  for (std::size_t from = 1; from <= path.size();) {
    auto const to = std::min(path.find('/', from), path.size());
    auto const segment = path.substr(from, to - from);
    if (segment == "." || segment == "..") return false;
    if (segment.empty() && to != path.size()) return false;
    from = to + 1;
  }
  return true;
}

}  // namespace

std::optional<std::string> decode_path(std::string_view raw) {
  if (raw.empty() || raw.front() != '/') return std::nullopt;
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] == '\\') return std::nullopt;
    if (raw[at] != '%') {
      out.push_back(raw[at]);
      continue;
    }
    int const byte = unescape(raw, at);
    if (byte < 0 || byte == '/' || byte == '\\') return std::nullopt;
    out.push_back(static_cast<char>(byte));
    at += 2;
  }
  if (base::first_bad_byte(out) || !good_segments(out)) return std::nullopt;
  return out;
}

std::optional<pairs> decode_query(std::string_view raw) {
  pairs out;
  for (std::size_t from = 0; from < raw.size();) {
    auto const to = std::min(raw.find('&', from), raw.size());
    auto const piece = raw.substr(from, to - from);
    from = to + 1;
    if (piece.empty()) continue;
    auto const equals = std::min(piece.find('='), piece.size());
    auto name = decode_word(piece.substr(0, equals));
    auto value = decode_word(equals == piece.size() ? std::string_view{} : piece.substr(equals + 1));
    if (!name || !value) return std::nullopt;
    out.emplace_back(*std::move(name), *std::move(value));
  }
  return out;
}

}  // namespace fengsui::tell::http
