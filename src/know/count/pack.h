#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/number.h"

namespace fengsui::know {

// Snapshots as bytes: numbers take 7 bits a byte, small ones of either sign one byte (zigzag, LEB128), so that a day on
// which nothing happened takes three.
class packer {
 public:
  void number(std::int64_t value) { wide(value); }
  void wide(base::wide value) {
    auto bits = static_cast<unwide>(value) << 1;
    if (value < 0) bits = ~bits;
    for (; bits > 0x7F; bits >>= 7) out += static_cast<char>(static_cast<unsigned char>(bits & 0x7F) | 0x80);
    out += static_cast<char>(bits);
  }
  void text(std::string_view value) {
    number(static_cast<std::int64_t>(value.size()));
    out += value;
  }

  std::string out;

 private:
  __extension__ using unwide = unsigned __int128;
};

class unpacker {
 public:
  explicit unpacker(std::string_view bytes) : at_{bytes.data()}, end_{bytes.data() + bytes.size()} {}

  bool at_end() const { return at_ == end_; }
  std::int64_t number() { return static_cast<std::int64_t>(wide()); }
  base::wide wide() {
    // Nearly all numbers of a snapshot are short: 64 bits do for them.
    if (end_ - at_ >= 8) {
      std::uint64_t bits = 0;
      for (int i = 0; i < 8; ++i) {
        auto const byte = static_cast<unsigned char>(at_[i]);
        bits |= static_cast<std::uint64_t>(byte & 0x7F) << (7 * i);
        if ((byte & 0x80) != 0) continue;
        at_ += i + 1;
        auto const half = static_cast<std::int64_t>(bits >> 1);
        return (bits & 1) != 0 ? ~half : half;
      }
    }
    return long_wide();
  }
  std::string_view text() {
    auto const size = number();
    if (size < 0 || size > end_ - at_) throw std::runtime_error{"a snapshot is cut short"};
    std::string_view const taken{at_, static_cast<std::size_t>(size)};
    at_ += size;
    return taken;
  }

 private:
  base::wide long_wide() {
    unwide bits = 0;
    for (int shift = 0;; shift += 7) {
      if (at_ == end_ || shift > 126) throw std::runtime_error{"a snapshot is cut short"};
      auto const byte = static_cast<unsigned char>(*at_++);
      bits |= static_cast<unwide>(byte & 0x7F) << shift;
      if ((byte & 0x80) == 0) break;
    }
    auto const half = static_cast<base::wide>(bits >> 1);
    return (bits & 1) != 0 ? ~half : half;
  }

  __extension__ using unwide = unsigned __int128;
  char const* at_;
  char const* end_;
};

}  // namespace fengsui::know
