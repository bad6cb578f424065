#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "act/notice/sms/smpp_pdu.h"

namespace fengsui::act::notice {

// A message centre of the tests' own: binds, takes submissions, answers, throttles, sends receipts early, late and
// twice, and breaks links, as it is told.
class fake_centre {
 public:
  struct manners {
    std::string password = "secret";
    double throttle_above = 0;  // submissions a second before 0x58; 0: never
    int drop_link_every = 0;    // after so many submissions the link is cut without an answer; 0: never
    bool receipts = true;
    int receipt_first_every = 0;  // every n-th receipt goes out before its submission's answer
    int receipt_twice_every = 0;  // every n-th receipt comes twice
    int undeliverable_every = 0;  // every n-th is UNDELIV
    int refuse_every = 0;         // every n-th is refused with 0x0B (invalid destination)
    bool keeps_messages = false;  // remember what was said, not only to whom
  };
  explicit fake_centre(manners);
  ~fake_centre();

  std::uint16_t port() const { return port_; }
  // How often a number was taken; parts count each.
  std::map<std::string, int> taken() const;
  std::vector<smpp::short_message> messages() const;
  std::int64_t submissions() const { return submissions_; }
  std::int64_t throttled() const { return throttled_; }
  std::int64_t unacknowledged_receipts() const { return receipts_out_; }
  std::vector<std::string> system_ids() const;
  void enquire_all() { enquire_ = true; }
  std::int64_t enquiries_answered() const { return enquiries_answered_; }
  // Where set, decides the status of each submission instead of the manners.
  std::function<std::uint32_t(smpp::short_message const&)> judge;

 private:
  struct connection;
  void run();
  void handle(connection&, smpp::pdu const&);
  void submit(connection&, smpp::pdu const&);

  manners manners_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<bool> stopping_{false};
  std::atomic<bool> enquire_{false};
  std::atomic<std::int64_t> submissions_{0};
  std::atomic<std::int64_t> throttled_{0};
  std::atomic<std::int64_t> receipts_out_{0};
  std::atomic<std::int64_t> enquiries_answered_{0};
  std::int64_t next_id_ = 1;
  std::int64_t in_second_ = 0;
  std::int64_t second_ = 0;
  mutable std::mutex mutex_;
  std::map<std::string, int> taken_;
  std::vector<smpp::short_message> messages_;
  std::vector<std::string> system_ids_;
  std::thread thread_;
};

}  // namespace fengsui::act::notice
