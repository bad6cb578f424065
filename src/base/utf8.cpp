#include "base/utf8.h"

#include <cstdint>
#include <cstring>

namespace fengsui::base {

std::optional<std::size_t> first_bad_byte(std::string_view text) {
  auto const* bytes = reinterpret_cast<unsigned char const*>(text.data());
  std::size_t at = 0;
  auto const continues = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return i < text.size() && bytes[i] >= low && bytes[i] <= high;
  };
  while (at < text.size()) {
    if (at + 8 <= text.size()) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes + at, 8);
      if ((word & 0x8080808080808080U) == 0) {
        at += 8;
        continue;
      }
    }
    unsigned const lead = bytes[at];
    if (lead < 0x80) {
      at += 1;
    } else if (lead >= 0xC2 && lead <= 0xDF && continues(at + 1)) {
      at += 2;
    } else if (lead >= 0xE0 && lead <= 0xEF &&
               continues(at + 1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF) && continues(at + 2)) {
      at += 3;
    } else if (lead >= 0xF0 && lead <= 0xF4 &&
               continues(at + 1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF) && continues(at + 2) &&
               continues(at + 3)) {
      at += 4;
    } else {
      return at;
    }
  }
  return {};
}

std::optional<fault> text_fault(std::string_view line) {
  if (line.starts_with("\xEF\xBB\xBF")) return make_fault(fault_code::byte_order_mark);
  if (line.starts_with("\xFF\xFE") || line.starts_with("\xFE\xFF")) return make_fault(fault_code::utf16_text);
  if (line.find('\0') != std::string_view::npos) return make_fault(fault_code::nul_character);
  if (auto const bad = first_bad_byte(line)) return make_fault(fault_code::bad_utf8, *bad + 1);
  return {};
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (char const c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

std::string_view clipped(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return text;
  while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0) == 0x80) --longest;
  return text.substr(0, longest);
}

}  // namespace fengsui::base
