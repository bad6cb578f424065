#include "base/measured.h"

#include <charconv>

namespace fengsui::base {

std::optional<double> parse_measured(std::string_view text) {
  double value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

}  // namespace fengsui::base
