#pragma once

#include <mutex>
#include <shared_mutex>

namespace fengsui::know {

// Held by who looks; many may.
class read_lock {
 public:
  explicit read_lock(std::shared_lock<std::shared_mutex> held) : held_{std::move(held)} { ++held_by_this_thread(); }
  ~read_lock() { --held_by_this_thread(); }
  read_lock(read_lock const&) = delete;
  read_lock& operator=(read_lock const&) = delete;

  static int& held_by_this_thread() {
    thread_local int count = 0;
    return count;
  }

 private:
  std::shared_lock<std::shared_mutex> held_;
};

// Many look or one changes. A shared_mutex alone lets those who look pass a waiting writer for ever; here they queue
// behind it, except who is inside already and looks once more, since the writer waits for them.
class gate {
 public:
  read_lock read() {
    std::unique_lock<std::mutex> turn;
    if (read_lock::held_by_this_thread() == 0) turn = std::unique_lock{turnstile_};
    return read_lock{std::shared_lock{mutex_}};
  }
  std::unique_lock<std::shared_mutex> write() {
    std::scoped_lock const turn{turnstile_};
    return std::unique_lock{mutex_};
  }

 private:
  std::mutex turnstile_;
  std::shared_mutex mutex_;
};

}  // namespace fengsui::know
