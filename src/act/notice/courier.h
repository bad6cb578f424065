#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "act/notice/outbox.h"
#include "act/notice/send/sender.h"
#include "act/notice/settings.h"
#include "model/catalogue.h"

namespace fengsui::act::notice {

// What a notice is in CAP, signed where there is a key: what is sent, and what the server shows.
base::result<std::string> cap_document(outbox const&, settings const&, model::catalogue const&, told const&);

// The way out that a channel's settings describe. SMS receipts go back to the outbox.
std::unique_ptr<sender> sender_for(channel_settings const&, settings const&, outbox&, model::catalogue const&,
                                   base::clock);

// Carries what one channel's recipients are owed: takes what is due from the outbox, one at a time, hands it to the
// channel's sender below the channel's rate and reports what came of it. By one thread.
class courier {
 public:
  courier(channel_settings const&, outbox&, settings const&, std::function<directory()> listed,
          model::catalogue const&, base::clock);

  // One delivery that is due; false where there is none, or the rate forbids it now.
  bool step();
  std::string const& channel() const { return channel_.listed.id; }
  // How long the channel's rate asks to wait.
  std::chrono::steady_clock::duration rest() const;

 private:
  void deliver(outbox::job const&);
  friend class couriers;

  std::atomic<std::chrono::steady_clock::rep> away_since_{0};  // 0: not away
  channel_settings const& channel_;
  outbox& outbox_;
  settings const& settings_;
  std::function<directory()> listed_;
  model::catalogue const& catalogue_;
  base::clock now_;
  std::unique_ptr<sender> way_out_;  // opened when somebody needs it
  std::chrono::steady_clock::time_point next_{};
};

// A courier and a thread for each channel. Stops when destroyed; what is being sent then is finished first.
class couriers {
 public:
  couriers(outbox&, settings const&, std::function<directory()> listed, model::catalogue const&, base::clock);
  ~couriers();
  couriers(couriers const&) = delete;
  couriers& operator=(couriers const&) = delete;

  void wake();  // something may be due
  // The channels whose courier has not come back from a delivery for that long. Takes no lock.
  std::vector<std::string> stuck(std::chrono::steady_clock::duration longer_than) const;
  // Until nothing is due any more, or the time is over: for a program that sends and ends. False where it was over
  // first.
  bool drain(std::chrono::milliseconds within);

 private:
  void run(courier&, std::stop_token const&);

  outbox& outbox_;
  base::clock now_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::uint64_t woken_ = 0;
  std::atomic<int> busy_{0};
  std::vector<std::unique_ptr<courier>> all_;
  std::vector<std::jthread> threads_;
};

}  // namespace fengsui::act::notice
