#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "base/time.h"

namespace fengsui::know {

// The first moment after `now` at which the city's clocks show that full hour.
base::instant next_night(base::instant now, base::zone const&, int hour = 3);

// Does its work each night at three, on a thread of its own, until it is destroyed. A night that was slept through is
// not made up for.
class nightly {
 public:
  // The clock is looked at every `look`. What the work throws is the work's own affair: it must not throw.
  nightly(base::clock, base::zone const&, std::function<void()> work,
          std::chrono::milliseconds look = std::chrono::seconds{30});
  ~nightly();
  nightly(nightly const&) = delete;
  nightly& operator=(nightly const&) = delete;

 private:
  void loop();

  base::clock now_;
  base::zone const& zone_;
  std::function<void()> work_;
  std::chrono::milliseconds look_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool closing_ = false;
  std::thread thread_;
};

}  // namespace fengsui::know
