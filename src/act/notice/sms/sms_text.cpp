#include "act/notice/sms/sms_text.h"

#include <algorithm>

#include "base/big_endian.h"
#include "base/utf8.h"

namespace fengsui::act::notice {
namespace {

constexpr std::size_t kWholeGsm = 160;
constexpr std::size_t kPartGsm = 153;
constexpr std::size_t kWholeUcs2 = 70;
constexpr std::size_t kPartUcs2 = 67;
constexpr std::size_t kMostParts = 255;
constexpr std::uint8_t kUcs2 = 8;

// The characters that ASCII and the GSM default alphabet write alike; @ $ _ and brackets differ between them, and
// carriers differ in which of the two they take code 0 to be.
bool is_common(char c) {
  return c == '\n' || c == '\r' || (c >= ' ' && c <= 'Z' && c != '$' && c != '@') || (c >= 'a' && c <= 'z');
}

std::u16string utf16_of(std::string_view utf8) {
  std::u16string made;
  for (std::size_t i = 0; i < utf8.size();) {
    auto const lead = static_cast<unsigned char>(utf8[i]);
    std::size_t const length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t k = 1; k < length; ++k) c = (c << 6U) | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
    i += length;
    if (c < 0x10000) {
      made += static_cast<char16_t>(c);
    } else {
      made += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10U));
      made += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FFU));
    }
  }
  return made;
}

std::string ucs2(std::u16string_view units) {
  std::string made;
  for (auto const unit : units) base::append_big_endian(made, unit, 2);
  return made;
}

std::string header(std::uint8_t reference, std::size_t parts, std::size_t number) {
  return {5, 0, 3, static_cast<char>(reference), static_cast<char>(parts), static_cast<char>(number)};
}

// Where the pieces of at most `longest` units begin and end.
template <class Text>
std::vector<Text> cut(Text whole, std::size_t longest) {
  std::vector<Text> pieces;
  while (!whole.empty()) {
    auto length = std::min(longest, whole.size());
    if constexpr (sizeof(typename Text::value_type) == 2) {
      if (length < whole.size() && whole[length - 1] >= 0xD800 && whole[length - 1] < 0xDC00) --length;
    }
    pieces.push_back(whole.substr(0, length));
    whole.remove_prefix(length);
  }
  return pieces;
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | (c >> 12U));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xF0U | (c >> 18U));
    out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
}

}  // namespace

base::result<std::vector<sms_part>> sms_parts(std::string_view utf8, std::uint8_t reference, long_sms how) {
  if (auto const bad = base::first_bad_byte(utf8)) return base::make_fault(base::fault_code::bad_utf8, *bad);
  bool const plain = std::ranges::all_of(utf8, is_common);
  auto const units = plain ? std::u16string{} : utf16_of(utf8);
  auto const size = plain ? utf8.size() : units.size();
  std::uint8_t const coding = plain ? 0 : kUcs2;
  if (how == long_sms::payload || size <= (plain ? kWholeGsm : kWholeUcs2)) {
    // A payload of more than 64 KiB does not fit its length field; no text here comes near it.
    if (size > kMostParts * kPartUcs2) return base::make_fault(base::fault_code::text_too_long, kMostParts * kPartUcs2);
    return std::vector{sms_part{coding, false, plain ? std::string{utf8} : ucs2(units)}};
  }
  std::vector<std::string> pieces;
  if (plain) {
    for (auto const piece : cut(utf8, kPartGsm)) pieces.emplace_back(piece);
  } else {
    for (auto const piece : cut(std::u16string_view{units}, kPartUcs2)) pieces.push_back(ucs2(piece));
  }
  if (pieces.size() > kMostParts) return base::make_fault(base::fault_code::text_too_long, kMostParts * kPartUcs2);
  std::vector<sms_part> parts;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    parts.push_back({coding, true, header(reference, pieces.size(), i + 1) + pieces[i]});
  }
  return parts;
}

std::size_t sms_count(std::string_view utf8) {
  auto const parts = sms_parts(utf8, 0);
  return parts ? parts->size() : 0;
}

std::string sms_to_utf8(std::uint8_t data_coding, std::string_view bytes) {
  std::string made;
  if (data_coding == kUcs2) {
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
      auto const unit = [&](std::size_t at) { return static_cast<char32_t>(base::big_endian(bytes.substr(at, 2))); };
      auto c = unit(i);
      if (c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10U) + (unit(i + 2) - 0xDC00);
        i += 2;
      }
      append_utf8(made, c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
    }
    return made;
  }
  for (char const c : bytes) {
    auto const byte = static_cast<unsigned char>(c);
    append_utf8(made, data_coding <= 1 && byte < 0x80 ? byte : data_coding == 3 ? byte : 0xFFFD);
  }
  return made;
}

}  // namespace fengsui::act::notice
