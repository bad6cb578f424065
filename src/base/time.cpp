#include "base/time.h"

#include <date/tz.h>

#include <algorithm>

#include "base/utf8.h"

namespace fengsui::base {

using std::chrono::days;
using std::chrono::microseconds;
using std::chrono::seconds;

instant system_now() {
  return std::chrono::time_point_cast<microseconds>(std::chrono::system_clock::now());
}

zone::zone(std::string const& name) : name_{name} {
  auto const* found = date::locate_zone(name);
  // 1900 to 2200 holds every rule change that an event of a city can meet.
  auto moment = date::sys_seconds{date::sys_days{date::year{1900} / 1 / 1}};
  auto const last = date::sys_seconds{date::sys_days{date::year{2200} / 1 / 1}};
  while (moment < last) {
    auto const info = found->get_info(moment);
    spans_.push_back({moment.time_since_epoch().count(), static_cast<std::int32_t>(info.offset.count())});
    moment = info.end;
  }
}

std::int32_t zone::offset_at(std::int64_t utc_seconds) const {
  auto after = std::upper_bound(spans_.begin(), spans_.end(), utc_seconds,
                                [](std::int64_t s, span const& one) { return s < one.begin_seconds; });
  return after == spans_.begin() ? after->offset_seconds : std::prev(after)->offset_seconds;
}

day zone::day_of(instant at) const {
  auto const utc = std::chrono::floor<seconds>(at).time_since_epoch();
  return day{std::chrono::floor<days>(utc + seconds{offset_at(utc.count())})};
}

instant zone::from_local(std::chrono::local_time<microseconds> local) const {
  auto const wall = std::chrono::floor<seconds>(local).time_since_epoch().count();
  // The offset before a change decides, as clocks on the wall still show it.
  auto const offset = offset_at(wall - offset_at(wall));
  return instant{local.time_since_epoch() - seconds{offset}};
}

instant zone::start_of(day d) const {
  return from_local(std::chrono::local_time<microseconds>{d});
}

std::string zone::local_text(instant at) const {
  auto const utc = std::chrono::floor<seconds>(at).time_since_epoch();
  auto const wall = utc + seconds{offset_at(utc.count())};
  auto const midnight = std::chrono::floor<days>(wall);
  auto const minutes = (wall - midnight).count() / 60;
  return fmt::format("{} {:02}:{:02}", to_text(day{midnight}), minutes / 60, minutes % 60);
}

namespace {

// Reads exactly `width` digits; -1 where there are other characters.
int digits(std::string_view text, std::size_t from, std::size_t width) {
  if (from + width > text.size()) return -1;
  int value = 0;
  for (std::size_t i = from; i < from + width; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::optional<day> read_day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return {};
  int const y = digits(text, 0, 4);
  int const m = digits(text, 5, 2);
  int const d = digits(text, 8, 2);
  if (y < 1 || m < 0 || d < 0) return {};
  std::chrono::year_month_day const ymd{std::chrono::year{y}, std::chrono::month{static_cast<unsigned>(m)},
                                        std::chrono::day{static_cast<unsigned>(d)}};
  if (!ymd.ok()) return {};
  return day{ymd};
}

void append_digits(std::string& out, int value, int width) {
  char buffer[8];
  for (int i = width - 1; i >= 0; --i) {
    buffer[i] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
  out.append(buffer, static_cast<std::size_t>(width));
}

void append_day(std::string& out, std::chrono::year_month_day ymd) {
  auto const year = static_cast<unsigned>(static_cast<int>(ymd.year()));
  auto const month = static_cast<unsigned>(ymd.month());
  auto const day = static_cast<unsigned>(ymd.day());
  auto const digit = [](unsigned value) { return static_cast<char>('0' + value % 10); };
  std::array const text{
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(month / 10), digit(month), '-',
      digit(day / 10),    digit(day)};
  out.append(text.data(), text.size());
}

}  // namespace

result<day> parse_day(std::string_view text) {
  if (text.size() == 10) {
    if (auto const found = read_day(text)) return *found;
  }
  return make_fault(fault_code::bad_day, clipped(text, 40));
}

result<parsed_time> parse_time(std::string_view text, zone const& local) {
  auto const refuse = [&] { return make_fault(fault_code::bad_time, clipped(text, 40)); };
  auto const date = read_day(text);
  if (!date) return refuse();
  // An offset must not carry a moment, or the day after it, out of the years that four digits can write.
  auto const made = [&](instant moment, bool whole_day) -> result<parsed_time> {
    constexpr std::chrono::sys_days kFirst{std::chrono::January / 2 / 1};
    constexpr std::chrono::sys_days kEnd{std::chrono::December / 30 / 9999};
    if (moment < kFirst || moment >= kEnd) return refuse();
    return parsed_time{moment, whole_day};
  };
  if (text.size() == 10) return made(local.start_of(*date), true);
  if (text[10] != 'T' && text[10] != ' ') return refuse();
  int const hour = digits(text, 11, 2);
  int const minute = digits(text, 14, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || text[13] != ':') return refuse();
  std::size_t at = 16;
  int second = 0;
  int micros = 0;
  if (at < text.size() && text[at] == ':') {
    second = digits(text, at + 1, 2);
    if (second < 0 || second > 59) return refuse();
    at += 3;
    if (at < text.size() && text[at] == '.') {
      int scale = 100'000;
      auto const first = ++at;
      while (at < text.size() && text[at] >= '0' && text[at] <= '9' && scale > 0) {
        micros += (text[at++] - '0') * scale;
        scale /= 10;
      }
      if (at == first) return refuse();
    }
  }
  auto const wall = std::chrono::local_time<microseconds>{*date} + std::chrono::hours{hour} +
                    std::chrono::minutes{minute} + seconds{second} + microseconds{micros};
  if (at == text.size()) return made(local.from_local(wall), false);
  if (text[at] == 'Z' && at + 1 == text.size()) return made(instant{wall.time_since_epoch()}, false);
  if ((text[at] != '+' && text[at] != '-') || text.size() != at + 6 || text[at + 3] != ':') return refuse();
  int const offset_hours = digits(text, at + 1, 2);
  int const offset_minutes = digits(text, at + 4, 2);
  if (offset_hours < 0 || offset_hours > 14 || offset_minutes < 0 || offset_minutes > 59) return refuse();
  auto offset = seconds{offset_hours * 3600 + offset_minutes * 60};
  if (text[at] == '-') offset = -offset;
  return made(instant{wall.time_since_epoch() - offset}, false);
}

std::string to_text(day d) {
  std::string out;
  append_day(out, std::chrono::year_month_day{d});
  return out;
}

void append_text(std::string& out, instant at) {
  auto const midnight = std::chrono::floor<days>(at);
  append_day(out, std::chrono::year_month_day{midnight});
  auto const since = (at - midnight).count();
  auto const second = static_cast<int>(since / 1'000'000);
  auto const micros = static_cast<int>(since % 1'000'000);
  out += 'T';
  append_digits(out, second / 3600, 2);
  out += ':';
  append_digits(out, second / 60 % 60, 2);
  out += ':';
  append_digits(out, second % 60, 2);
  if (micros != 0) {
    out += '.';
    append_digits(out, micros, 6);
  }
  out += 'Z';
}

std::string to_text(instant at) {
  std::string out;
  append_text(out, at);
  return out;
}

}  // namespace fengsui::base
