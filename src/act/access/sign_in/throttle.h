#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/time.h"

namespace fengsui::act {

// Slows down guessing. Each key (an account, a known device, an address) has a few tries for free; then each must wait
// twice as long as the one before, up to a limit: never for ever, so no stranger locks anybody out for good.
//
// A try counts when it begins, so that a thousand at once are not a thousand for free.
class throttle {
 public:
  throttle(int free, std::chrono::seconds longest) : free_{free}, longest_{longest} {}

  // Zero: the try may begin, and has been counted. Else how long to wait; nothing is counted.
  std::chrono::seconds begin(std::string const& key, base::instant now);
  void succeeded(std::string const& key);
  // How long a try would have to wait now.
  std::chrono::seconds wait(std::string const& key, base::instant now) const;

 private:
  struct tries {
    int count = 0;
    base::instant next{};
  };
  int free_;
  std::chrono::seconds longest_;
  mutable std::mutex lock_;
  std::unordered_map<std::string, tries> tries_;
};

}  // namespace fengsui::act
