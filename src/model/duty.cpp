#include "model/duty.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fengsui::model {

using std::chrono::minutes;

namespace {

constexpr std::array<std::string_view, 4> kSeverities{"blue", "yellow", "orange", "red"};

}  // namespace

std::string_view to_text(severity one) {
  return kSeverities[static_cast<std::size_t>(one)];
}

std::optional<severity> severity_from(std::string_view text) {
  auto const found = std::ranges::find(kSeverities, text);
  if (found == kSeverities.end()) return {};
  return static_cast<severity>(found - kSeverities.begin());
}

bool shift_pattern::is_night() const {
  auto const end = begins + lasts;
  minutes covered{};
  for (int day = 0; day < 2; ++day) {
    auto const from = std::max(begins, minutes{day * 1440});
    auto const to = std::min(end, minutes{day * 1440 + 300});
    if (to > from) covered += to - from;
  }
  return covered >= minutes{180};
}

std::optional<duration> parse_duration(std::string_view text) {
  std::int64_t amount = 0;
  auto const* end = text.data() + text.size();
  auto const [rest, error] = std::from_chars(text.data(), end, amount);
  if (error != std::errc{} || amount < 0 || amount > 1'000'000 || end - rest != 1) return {};
  switch (*rest) {
    case 's':
      return std::chrono::seconds{amount};
    case 'm':
      return minutes{amount};
    case 'h':
      return std::chrono::hours{amount};
    case 'd':
      return std::chrono::days{amount};
    default:
      return {};
  }
}

std::optional<minutes> parse_time_of_day(std::string_view text) {
  auto const digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return {};
  int const hours = (text[0] - '0') * 10 + (text[1] - '0');
  int const rest = (text[3] - '0') * 10 + (text[4] - '0');
  if (hours > 24 || rest > 59 || (hours == 24 && rest != 0)) return {};
  return minutes{hours * 60 + rest};
}

}  // namespace fengsui::model
