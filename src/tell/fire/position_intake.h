#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "act/duty_room.h"
#include "act/mqtt_listener.h"
#include "fire/incident/tracker.h"

namespace fengsui::tell {

// Live positions of patrols and drones from a broker into the ledger, thinned, some at a time.
//
// Concurrency: a thread of its own writes; what came before the destructor is written before it returns.
class position_intake {
 public:
  // `complain` gets each tracker's first payload that cannot be read, and what the ledger refuses.
  position_intake(act::duty_room&, act::mqtt_subscription, std::function<void(base::fault const&)> complain);
  ~position_intake();
  position_intake(position_intake const&) = delete;
  position_intake& operator=(position_intake const&) = delete;

  bool listens(std::chrono::milliseconds within) { return listener_->listens(within); }
  std::string trouble() const { return listener_->trouble(); }

 private:
  void heard(std::string const& topic, std::string const& payload);
  void write();

  act::duty_room& room_;
  std::string filter_;
  std::function<void(base::fault const&)> complain_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool ends_ = false;
  std::vector<fire::tracker_position> waiting_;
  std::vector<std::string> complained_;  // topics
  std::thread writer_;
  std::unique_ptr<act::mqtt_listener> listener_;  // the last made and the first to go: it calls `heard`
};

}  // namespace fengsui::tell
