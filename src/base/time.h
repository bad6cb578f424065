#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace fengsui::base {

// A moment, the same everywhere; stored as microseconds since 1970 in UTC.
using instant = std::chrono::sys_time<std::chrono::microseconds>;

// A day of the city's calendar: it has no zone and must not be mixed up with an instant.
using day = std::chrono::local_days;

inline int day_number(day d) {
  return static_cast<int>(d.time_since_epoch().count());
}
inline day day_from(int number) {
  return day{std::chrono::days{number}};
}

// Nothing below main asks the machine what time it is.
using clock = std::function<instant()>;
instant system_now();

// The offset rules of one place, read once, so that asking is a binary search without locks.
class zone {
 public:
  // Throws std::runtime_error when the zone database has no such name.
  explicit zone(std::string const& name);

  std::string const& name() const { return name_; }
  day day_of(instant) const;
  instant start_of(day) const;  // the first moment of that day
  instant from_local(std::chrono::local_time<std::chrono::microseconds>) const;
  std::string local_text(instant) const;  // 2025-04-04 09:10

 private:
  struct span {
    std::int64_t begin_seconds;
    std::int32_t offset_seconds;
  };
  std::int32_t offset_at(std::int64_t utc_seconds) const;

  std::string name_;
  std::vector<span> spans_;
};

// "2025-04-04" only; a day that the calendar does not have is refused.
result<day> parse_day(std::string_view);
std::string to_text(day);

struct parsed_time {
  instant at;
  bool whole_day = false;  // only a day was given
};

// "2025-04-04T09:30[:15[.123456]][Z|+08:00]" or a day; without a zone it is the city's time.
result<parsed_time> parse_time(std::string_view, zone const& local);

// "2025-04-04T01:30:00Z", with a fraction only where there is one.
std::string to_text(instant);
void append_text(std::string& out, instant);

}  // namespace fengsui::base
