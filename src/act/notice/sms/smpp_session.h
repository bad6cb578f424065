#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "act/notice/sms/smpp_pdu.h"
#include "act/notice/sms/sms_link.h"

namespace fengsui::act::notice::smpp {

struct settings {
  std::string host = "127.0.0.1";
  std::uint16_t port = 2775;
  std::string system_id;
  std::string password;
  std::string system_type;
  std::string source;  // the number that people see
  // A centre that knows no transceivers takes submissions on one connection and gives receipts on another.
  bool two_connections = false;
  command bind = command::bind_transceiver;  // what this connection is for
  std::uint8_t source_ton = 0;
  std::uint8_t source_npi = 0;
  std::uint8_t destination_ton = 1;
  std::uint8_t destination_npi = 1;
  long_sms long_text = long_sms::parts;
  bool wants_receipts = true;
  // Some centres answer a submission with a hexadecimal id and write the same in decimal in the receipt.
  bool hex_ids = false;
  std::size_t window = 100;  // parts that may be under way at once
  double per_second = 100;   // the agreed rate; we stay below it by ourselves
  std::chrono::milliseconds enquire_every{30'000};
  std::chrono::milliseconds answer_within{60'000};
  std::chrono::milliseconds reconnect_first{1'000};
  std::chrono::milliseconds reconnect_most{60'000};
};

// The protocol without its socket: bytes and time go in, bytes come out, so that a test may play any centre and any
// clock. One session serves one connection after the other; what was sent and not answered when a connection ends is
// answered `unsure`, what was not sent yet waits for the next one.
class session {
 public:
  using time = std::chrono::steady_clock::time_point;

  session(settings, sms_link::handlers);

  void connected(time now);
  void received(std::string_view bytes, time now);
  void disconnected(std::string const& why, time now);
  // Sends what the rate allows, asks whether the link lives, gives up on what stays unanswered.
  void tick(time now);

  bool submit(std::uint64_t token, std::string const& to, sms_part const&);
  void acknowledge(std::uint64_t ack);
  void unbind();

  std::string take_output();
  bool wants_close() const { return closing_; }  // the centre or the clock has ended this connection
  std::string const& why_closed() const { return why_; }
  bool is_bound() const { return bound_; }
  std::size_t room() const;
  std::int64_t throttled() const { return throttled_; }
  double rate() const { return rate_; }
  // When tick() will have something to do.
  time next_tick(time now) const;

 private:
  struct part {
    std::uint64_t token = 0;
    std::string to;
    sms_part what;
    time sent{};
  };

  void send(command, std::uint32_t sequence, std::string body, std::uint32_t status = kOk, bool response = false);
  void handle(pdu const&, time now);
  void answer_submit(pdu const&, time now);
  void deliver(pdu const&);
  void close(std::string why);
  void slow_down(time now);
  std::string id_of(std::string id) const;

  settings settings_;
  sms_link::handlers handlers_;
  pdu_reader reader_;
  std::string out_;
  bool connected_ = false;
  bool bound_ = false;
  bool closing_ = false;
  std::string why_;
  std::uint32_t sequence_ = 0;
  std::deque<part> waiting_;
  std::map<std::uint32_t, part> under_way_;
  time last_heard_{};
  time bind_sent_{};
  bool enquiring_ = false;
  time enquired_{};

  // Pacing: what may be sent is `allowance_`, filled at `rate_`; the carrier's throttling lowers the rate, quiet
  // seconds raise it again to the agreed one.
  double rate_;
  double allowance_ = 0;
  time filled_{};
  time paused_until_{};
  std::int64_t throttled_ = 0;
};

}  // namespace fengsui::act::notice::smpp
