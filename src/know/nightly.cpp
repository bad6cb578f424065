#include "know/nightly.h"

namespace fengsui::know {

base::instant next_night(base::instant now, base::zone const& zone, int hour) {
  auto const today = zone.day_of(now);
  auto const at = [&](base::day day) {
    return zone.from_local(std::chrono::local_time<std::chrono::microseconds>{day} + std::chrono::hours{hour});
  };
  return at(today) > now ? at(today) : at(today + std::chrono::days{1});
}

nightly::nightly(base::clock now, base::zone const& zone, std::function<void()> work, std::chrono::milliseconds look)
    : now_{std::move(now)}, zone_{zone}, work_{std::move(work)}, look_{look}, thread_{[this] { loop(); }} {}

nightly::~nightly() {
  {
    std::scoped_lock const lock{mutex_};
    closing_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void nightly::loop() {
  std::unique_lock lock{mutex_};
  auto next = next_night(now_(), zone_);
  while (!wake_.wait_for(lock, look_, [&] { return closing_; })) {
    auto const now = now_();
    if (now < next) continue;
    next = next_night(now, zone_);
    lock.unlock();
    work_();
    lock.lock();
  }
}

}  // namespace fengsui::know
