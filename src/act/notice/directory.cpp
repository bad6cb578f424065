#include "act/notice/directory.h"

#include <algorithm>
#include <cmath>

namespace fengsui::act::notice {

channel const* directory::find_channel(std::string_view id) const {
  auto const found = std::ranges::find(channels, id, &channel::id);
  return found == channels.end() ? nullptr : &*found;
}

base::instant quiet_hours::open_at(base::instant at, base::zone const& zone) const {
  if (from == to) return at;
  auto const day = zone.day_of(at);
  auto const clock = at - zone.start_of(day);
  bool const over_midnight = from > to;
  bool const is_quiet = over_midnight ? clock >= from || clock < to : clock >= from && clock < to;
  if (!is_quiet) return at;
  auto const opens_on = over_midnight && clock >= from ? day + std::chrono::days{1} : day;
  return zone.from_local(std::chrono::local_time<std::chrono::microseconds>{opens_on} + to);
}

std::chrono::milliseconds back_off::after(int attempt, double chance) const {
  auto const grown = static_cast<double>(first.count()) * std::pow(factor, std::max(attempt - 1, 0));
  auto const bounded = std::min(grown, static_cast<double>(most.count()));
  return std::chrono::milliseconds{static_cast<std::int64_t>(bounded * (1 + jitter * (2 * chance - 1)))};
}

}  // namespace fengsui::act::notice
