#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

#include "base/line_reader.h"

namespace fengsui::act::notice {

// The digits of a phone number as carriers take it, or none: eleven digits of a Chinese mobile number with or without
// 86, +86 or 0086 (all become 86…), or + and 7 to 15 digits of another country. Spaces, control characters and line
// breaks make it wrong; they are never cut away, since a gateway would take what stands after them for a command.
std::optional<std::string> phone_number(std::string_view);

// 139****0001: what may be shown to somebody who has to recognize a number and not to know it.
std::string masked_number(std::string_view);

// 32 random bytes that lie outside the data folder.
using number_key = std::array<unsigned char, 32>;

// A number as a campaign keeps it: a keyed hash. Without the key all eleven-digit numbers could be tried in minutes.
std::uint64_t number_hash(std::string_view number, number_key const&);

// The lines of a list of numbers, "number" or "number,channel", streamed. The list stays the carrier's: it is never
// copied.
class number_file {
 public:
  struct entry {
    std::int64_t line = 0;  // from 1
    std::string number;     // as phone_number gives it; empty: not a number
    std::string channel;    // empty: by prefix
  };

  explicit number_file(std::filesystem::path const&);

  bool is_open() const { return static_cast<bool>(in_); }
  bool next(entry&);  // empty lines are skipped
  std::uint64_t bytes() const { return lines_.bytes(); }

 private:
  std::ifstream in_;
  base::line_reader lines_;
  std::string line_;
};

}  // namespace fengsui::act::notice
