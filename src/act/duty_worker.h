#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "act/duty_room.h"

namespace fengsui::act {

// The thread on which a duty room works: woken by news and by what becomes due, and at least each second, so that a clock
// that was set is noticed.
class duty_worker {
 public:
  explicit duty_worker(duty_room&);
  ~duty_worker();  // the last decisions are made and noted
  duty_worker(duty_worker const&) = delete;
  duty_worker& operator=(duty_worker const&) = delete;

 private:
  void run();

  duty_room& room_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool news_ = false;
  bool closing_ = false;
  std::thread thread_;
};

}  // namespace fengsui::act
