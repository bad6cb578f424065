#include "act/duty_worker.h"

#include <algorithm>

namespace fengsui::act {

duty_worker::duty_worker(duty_room& room) : room_{room} {
  room_.wake = [this] {
    {
      std::scoped_lock const lock{mutex_};
      news_ = true;
    }
    woken_.notify_one();
  };
  thread_ = std::thread{[this] { run(); }};
}

duty_worker::~duty_worker() {
  {
    std::scoped_lock const lock{mutex_};
    closing_ = true;
  }
  woken_.notify_one();
  thread_.join();
  room_.wake = {};
  room_.note_watch();
}

void duty_worker::run() {
  for (;;) {
    room_.work();
    // What could not be written is due at once, and there is no use in trying a thousand times a second.
    auto const idle = room_.feel().failing ? model::duration{std::chrono::seconds{1}}
                                           : std::min<model::duration>(room_.idle_for(), std::chrono::seconds{1});
    std::unique_lock lock{mutex_};
    woken_.wait_for(lock, std::max<model::duration>(idle, std::chrono::milliseconds{1}),
                    [&] { return closing_ || news_; });
    if (closing_) return;
    news_ = false;
  }
}

}  // namespace fengsui::act
