#include "base/simplified.h"

#include <array>
#include <cstddef>
#include <memory>

#include "base/traditional_table.h"

namespace fengsui::base {
namespace {

using character_table = std::array<char16_t, 0x10000>;

std::unique_ptr<character_table> make_table() {
  auto made = std::make_unique<character_table>();
  for (std::size_t c = 0; c < made->size(); ++c) (*made)[c] = static_cast<char16_t>(c);
  for (std::size_t i = 0; i + 1 < kTraditional.size(); i += 2) (*made)[kTraditional[i]] = kTraditional[i + 1];
  return made;
}

}  // namespace

char16_t simplified(char16_t c) {
  static auto const table = make_table();
  return (*table)[c];
}

}  // namespace fengsui::base
