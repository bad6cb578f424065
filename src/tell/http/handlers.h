#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace fengsui::tell::http {

// The threads on which handlers run, so that a slow figure holds up neither accept nor the other connections.
class handlers {
 public:
  explicit handlers(unsigned threads);
  ~handlers();  // stop()

  void submit(std::function<void()> job);
  void stop();  // waits for jobs that run; what is still queued is let go

 private:
  void run();

  std::mutex lock_;
  std::condition_variable filled_;
  std::deque<std::function<void()>> jobs_;
  bool waking_ = false;  // a thread has been called and has not come yet; it calls the next where there is more to do
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace fengsui::tell::http
