#include "tell/http/handlers.h"

#include <utility>

namespace fengsui::tell::http {

handlers::handlers(unsigned threads) {
  for (unsigned started = 0; started < threads; ++started) threads_.emplace_back([this] { run(); });
}

handlers::~handlers() {
  stop();
}

void handlers::submit(std::function<void()> job) {
  {
    std::scoped_lock const held{lock_};
    if (stopping_) return;
    jobs_.push_back(std::move(job));
    if (std::exchange(waking_, true)) return;
  }
  filled_.notify_one();
}

void handlers::stop() {
  std::deque<std::function<void()>> unstarted;  // let go after the lock: letting go of a request answers it
  {
    std::scoped_lock const held{lock_};
    stopping_ = true;
    unstarted.swap(jobs_);
  }
  filled_.notify_all();
  for (auto& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
}

void handlers::run() {
  while (true) {
    std::unique_lock held{lock_};
    filled_.wait(held, [this] { return stopping_ || !jobs_.empty(); });
    if (stopping_) return;
    auto const job = std::move(jobs_.front());
    jobs_.pop_front();
    waking_ = !jobs_.empty();
    bool const more = waking_;
    held.unlock();
    if (more) filled_.notify_one();
    job();
  }
}

}  // namespace fengsui::tell::http
