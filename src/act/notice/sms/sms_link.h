#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "act/notice/sms/sms_text.h"

namespace fengsui::act::notice {

// What a carrier said of one part that was submitted.
struct sms_answer {
  enum class kind { taken, refused, unsure };  // unsure: the link broke, or stayed silent, after it was sent
  kind what = kind::unsure;
  std::string message_id;
  int code = 0;  // the protocol's own
};

struct sms_receipt {
  std::string message_id;
  bool is_final = true;  // "enroute" is not
  bool delivered = false;
  std::string state;  // DELIVRD, EXPIRED …
  std::uint64_t ack = 0;
};

// One connection to a carrier's message centre. SMPP 3.4 today; CMPP, SGIP and SMGP have the same shape (bind, submit
// within a window, answer with an id, report by id), so they fit behind this.
//
// Keeping to the agreed rate, waiting when the carrier throttles, and binding again after a break are the link's own
// business: a part handed in is answered exactly once, whatever happens.
//
// Concurrency: any thread may call; the handlers run on the link's thread and must not wait for it.
class sms_link {
 public:
  struct handlers {
    std::function<void(std::uint64_t token, sms_answer const&)> answered;
    std::function<void(sms_receipt const&)> receipt;  // answered to the carrier by acknowledge(): once it is kept
    std::function<void(bool bound, std::string const& why)> state;
    std::function<void()> room;  // the window has room again
  };
  virtual ~sms_link() = default;

  // How many more parts the window takes now; parts beyond it are refused with false.
  virtual std::size_t room() const = 0;
  virtual bool submit(std::uint64_t token, std::string const& to, sms_part const&) = 0;
  virtual void acknowledge(std::uint64_t ack) = 0;
  virtual bool is_bound() const = 0;
  virtual std::int64_t throttled() const = 0;  // replies so far that asked for patience
};

}  // namespace fengsui::act::notice
