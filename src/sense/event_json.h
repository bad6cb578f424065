#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "base/fault.h"
#include "sense/raw_event.h"

namespace fengsui::sense {

// Reads the JSON of one event strictly: one object, no key twice, no depth beyond an event's, nothing after it. Keeps
// its buffers between calls; what it returns points into them until the next call. One per thread.
class event_json {
 public:
  event_json();
  ~event_json();

  std::optional<raw_event> read(std::string_view line, base::faults& out);

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace fengsui::sense
