#include "act/notice/directory.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace fengsui::act::notice {

channel const* directory::find_channel(std::string_view id) const {
  auto const found = std::ranges::find(channels, id, &channel::id);
  return found == channels.end() ? nullptr : &*found;
}

channel screen_channel() {
  return {.id = "screen", .protocol = "screen", .name = {"值班屏幕", "Duty screens"}, .is_practice = true};
}

namespace {

struct way {
  std::string_view id;
  std::vector<std::string_view> protocols;
};

std::vector<way> const& known_ways() {
  // A sound is made by the screen that shows the word.
  static std::vector<way> const all{{"screen", {"screen"}}, {"sound", {"screen"}},
                                    {"sms", {"smpp"}},      {"mail", {"smtp"}},
                                    {"robot", {"wecom", "dingtalk"}},
                                    {"mqtt", {"mqtt"}},     {"cap", {"cap"}}};
  return all;
}

// How much of a prefix fits a number, of which the country's code does not count; 0 where none is asked for.
std::optional<std::size_t> fits(channel const& one, std::string_view number) {
  if (one.prefixes.empty()) return 0;
  if (number.starts_with('+')) number.remove_prefix(1);
  if (number.starts_with("0086")) number.remove_prefix(4);
  if (number.size() > 11 && number.starts_with("86")) number.remove_prefix(2);
  std::optional<std::size_t> longest;
  for (auto const& prefix : one.prefixes) {
    if (number.starts_with(prefix)) longest = std::max(longest.value_or(0), prefix.size());
  }
  return longest;
}

}  // namespace

bool is_way(std::string_view id) {
  return std::ranges::find(known_ways(), id, &way::id) != known_ways().end();
}

std::vector<channel const*> directory::channels_of(std::string_view id) const {
  std::vector<channel const*> made;
  if (auto const said = ways.find(id); said != ways.end()) {
    for (auto const& one : said->second) {
      if (auto const* known = find_channel(one)) made.push_back(known);
    }
    return made;
  }
  auto const known = std::ranges::find(known_ways(), id, &way::id);
  if (known == known_ways().end()) return made;
  for (auto const& one : channels) {
    if (std::ranges::find(known->protocols, one.protocol) != known->protocols.end()) made.push_back(&one);
  }
  return made;
}

channel const* directory::channel_for(std::string_view id, contact const& to, bool exercise) const {
  channel const* best = nullptr;
  std::tuple<bool, bool, std::size_t> worth{};
  for (auto const* one : channels_of(id)) {
    auto const length = fits(*one, to.phone);
    std::tuple const here{exercise && one->is_practice, length.has_value(), length.value_or(0)};
    if (best == nullptr || here > worth) {
      best = one;
      worth = here;
    }
  }
  return best;
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
