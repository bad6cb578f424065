#include <iconv.h>

#include <array>
#include <cstring>

#include "base/utf8.h"
#include "sense/document/formats.h"

namespace fengsui::sense::documents {
namespace {

using namespace std::string_view_literals;

struct converter {
  iconv_t handle;
  explicit converter(std::string const& from) : handle{iconv_open("UTF-8", from.c_str())} {}
  ~converter() {
    if (ok()) iconv_close(handle);
  }
  converter(converter const&) = delete;
  converter& operator=(converter const&) = delete;
  bool ok() const { return handle != reinterpret_cast<iconv_t>(-1); }
};

// Broken UTF-8 sequences, and characters of more than one byte that are whole.
struct utf8_count {
  std::size_t broken = 0;
  std::size_t wide = 0;
  std::size_t control = 0;
};

utf8_count count_utf8(std::string_view bytes) {
  utf8_count made;
  std::size_t pos = 0;
  while (pos < bytes.size()) {
    auto const rest = bytes.substr(pos);
    auto const bad = base::first_bad_byte(rest);
    auto const good = rest.substr(0, bad.value_or(rest.size()));
    for (auto const c : good) {
      auto const byte = static_cast<unsigned char>(c);
      if (byte >= 0xc0) ++made.wide;
      if (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') ++made.control;
    }
    if (!bad) break;
    ++made.broken;
    pos += *bad + 1;
    while (pos < bytes.size() && (static_cast<unsigned char>(bytes[pos]) & 0xc0) == 0x80) ++pos;
    // A file full of broken bytes is not UTF-8; no need to count them all.
    if (made.broken > 4096 && made.broken > made.wide) break;
  }
  return made;
}

// How much of a text looks like one: Chinese, letters, digits and their signs.
double likeness(std::string_view utf8) {
  std::size_t all = 0;
  std::size_t good = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    auto const byte = static_cast<unsigned char>(utf8[i]);
    if ((byte & 0xc0) == 0x80) continue;
    ++all;
    if (byte < 0x80) {
      good += byte >= 0x20 || byte == '\n' || byte == '\r' || byte == '\t' ? 1U : 0U;
    } else if (i + 2 < utf8.size() && byte >= 0xe2 && byte <= 0xe9) {
      good += 1;  // U+2000 to U+9FFF
    } else if (byte == 0xef && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) >= 0xbc) {
      // U+FF00 and on, full width; but not the mark of a broken byte
      good += utf8.substr(i, 3) == "\xef\xbf\xbd"sv ? 0U : 1U;
    }
  }
  return all == 0 ? 0 : static_cast<double>(good) / static_cast<double>(all);
}

std::optional<document_text> in_utf16(std::string_view bytes, std::string const& encoding, std::size_t skipped) {
  std::size_t broken = 0;
  auto text = to_utf8(bytes.substr(skipped), encoding, broken);
  if (!text || (skipped == 0 && likeness(*text) < 0.9)) return {};
  document_text made{std::move(*text), document_format::text, encoding, {}};
  if (broken > 0) made.warnings.push_back(broken_bytes_warning(broken, encoding));
  return made;
}

}  // namespace

std::optional<std::string> to_utf8(std::string_view bytes, std::string_view encoding, std::size_t& broken) {
  converter const open{std::string{encoding}};
  if (!open.ok()) return {};
  std::string made;
  made.reserve(bytes.size() + bytes.size() / 2);
  // iconv takes its input as changeable but leaves it as it is.
  auto* in = const_cast<char*>(bytes.data());
  auto left = bytes.size();
  auto const wide = encoding.starts_with("UTF-16");
  std::array<char, 1 << 14> piece;
  broken = 0;
  while (left > 0) {
    auto* out = piece.data();
    auto room = piece.size();
    auto const done = iconv(open.handle, &in, &left, &out, &room);
    made.append(piece.data(), piece.size() - room);
    if (done != static_cast<std::size_t>(-1)) continue;
    if (errno == E2BIG) continue;
    auto const step = std::min<std::size_t>(wide ? 2 : 1, left);
    in += step;
    left -= step;
    ++broken;
    made += "\xef\xbf\xbd";
    iconv(open.handle, nullptr, nullptr, nullptr, nullptr);
  }
  return made;
}

std::optional<document_text> read_plain(std::string_view bytes) {
  if (bytes.starts_with("\xff\xfe"sv)) return in_utf16(bytes, "UTF-16LE", 2);
  if (bytes.starts_with("\xfe\xff"sv)) return in_utf16(bytes, "UTF-16BE", 2);
  auto const counted = count_utf8(bytes);
  auto const zeros = bytes.find('\0') != std::string_view::npos;
  // Some broken bytes among many whole characters: a UTF-8 text that was damaged, kept as it is.
  if (!zeros && counted.control * 50 <= bytes.size() && (counted.broken == 0 || counted.broken * 10 <= counted.wide)) {
    document_text made{std::string{bytes}, document_format::text, "UTF-8", {}};
    if (counted.broken > 0) made.warnings.push_back(broken_bytes_warning(counted.broken, "UTF-8"));
    return made;
  }
  if (!zeros) {
    std::size_t broken = 0;
    auto text = to_utf8(bytes, "GB18030", broken);
    if (text && likeness(*text) > 0.95 && broken * 20 <= bytes.size()) {
      document_text made{std::move(*text), document_format::text, "GB18030", {}};
      if (broken > 0) made.warnings.push_back(broken_bytes_warning(broken, "GB18030"));
      return made;
    }
  }
  if (bytes.size() % 2 == 0 && bytes.size() >= 4) {
    auto little = in_utf16(bytes, "UTF-16LE", 0);
    auto big = in_utf16(bytes, "UTF-16BE", 0);
    if (little && big) return likeness(little->text) >= likeness(big->text) ? little : big;
    if (little) return little;
    if (big) return big;
  }
  return {};
}

}  // namespace fengsui::sense::documents
