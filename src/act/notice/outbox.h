#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "act/notice/directory.h"
#include "act/notice/notice.h"
#include "ledger/ledger.h"
#include "ledger/store.h"
#include "model/catalogue.h"

namespace fengsui::act::notice {

struct outbox_rules {
  quiet_hours quiet;
  back_off retry;
};

// A message with what has become of it.
struct told {
  notice::message message;
  message_state state = message_state::drafted;
  std::string approver;  // or who rejected or cancelled it
  std::string why;       // of a rejection or cancellation
  base::instant since{};
  base::instant decided{};  // when it was drafted or released
  ledger::event_seq seq = 0;
  std::vector<delivery> deliveries;
};

// What a channel said of one attempt.
struct outcome {
  enum class kind { sent, delivered, later, refused, unsure };
  kind what = kind::unsure;
  std::string carrier_id;
  std::string why;                                // one short sentence, without addresses
  std::optional<std::chrono::milliseconds> wait;  // later: not before this, where the other side said so
};

// Word on its way out. Everything here is events of the ledger (kinds notice.message and notice.delivery, source
// "notice"): a message is decided by one event, in one transaction with what each recipient is owed; an attempt is
// written before it is made and its result after. So a restart sends nothing twice without knowing that it might, and
// forgets nothing: what was being tried when the program ended becomes `unsure` and goes out again only where its
// message says so.
//
// Concurrency: all functions from any thread, except the ledger's teller (they wait for a commit).
class outbox {
 public:
  using chance = std::function<double()>;  // 0..1
  enum class access { read, write };       // read: beside another process that writes; nothing is decided or sent

  // Reads what the ledger holds. `listed` is asked each time, so people may change while the program runs.
  outbox(ledger::ledger&, ledger::store&, model::catalogue const&, std::function<directory()> listed, outbox_rules,
         base::clock, chance, access = access::write);

  struct taken {
    bool first = true;  // false: the id was there already
    ledger::event_seq seq = 0;
    message_state state = message_state::drafted;
  };

  // Decides a message: released at once, or drafted where it is public and needs a second person. `beside` goes into
  // the same transaction, all or nothing: an alarm's step up and its message are one. Faults: unknown_name (a channel,
  // person or group), missing_key (no text), ledger faults.
  base::result<taken> enqueue(message, std::vector<ledger::draft> beside = {});

  // What enqueue would decide, and nothing else: one delivery a recipient, or the fault.
  base::result<std::vector<delivery>> dry_run(message const&) const;

  // A second person's word. Faults: unknown_thing, second_person (the author's own), state_forbids.
  base::result<taken> approve(std::string_view id, std::string const& by);
  base::result<taken> reject(std::string_view id, std::string const& by, std::string const& why);
  // Takes back what has not gone out yet.
  base::result<taken> cancel(std::string_view id, std::string const& by, std::string const& why);

  // Everything of it that failed, expired or may have gone out is owed once more, from the first attempt on; what is past
  // its time is owed for another stretch as long. Faults: unknown_thing, state_forbids (not released, or nothing of it
  // failed).
  base::result<taken> retry(std::string_view id, std::string const& by);

  std::optional<told> find(std::string_view id) const;
  std::vector<told> newest(std::size_t most) const;  // newest first
  std::size_t size() const;

  // ---- for the couriers

  struct job {
    notice::delivery delivery;
    notice::message message;
  };
  // Takes up to `most` deliveries of this channel that are due and writes that they are being tried. What has waited
  // too long expires here; what is an exercise and not for a practice channel is rehearsed.
  std::vector<job> take_due(std::string_view channel, std::size_t most);
  void report(notice::delivery const&, outcome);
  // A delivery receipt, which may come long after, or before the answer to the submission.
  void receipt(std::string_view channel, std::string_view carrier_id, bool delivered, std::string const& why);

  // On the second machine: what the first has written. Nothing else of it is taken in there.
  void heard(std::vector<ledger::event> const&);

  // When the next delivery becomes due; none: nothing waits.
  std::optional<base::instant> next_due() const;
  // Called after each change, from whatever thread made it.
  std::function<void()> changed;

 private:
  void fold(ledger::event const&);
  ledger::draft draft_of(message const&, std::string_view verb, std::string const& actor, std::string const& why);
  ledger::draft draft_of(delivery const&, delivery_state, std::string const& actor = {});
  std::optional<base::fault> write(std::vector<ledger::draft>);
  base::result<taken> decide(std::string_view id, message_state, std::string const& by, std::string const& why);
  delivery* locate(delivery const&);
  static bool still_waits(delivery const&, base::instant now);
  static bool is_too_late(told const&, delivery const&, base::instant now);
  void tell() const;

  ledger::ledger& ledger_;
  model::catalogue const& catalogue_;
  std::function<directory()> listed_;
  outbox_rules rules_;
  base::clock now_;
  chance chance_;

  mutable std::mutex mutex_;
  std::mutex deciding_;  // one decision at a time, so that an id is decided once
  std::int64_t number_ = 0;
  std::map<std::string, told, std::less<>> told_;
  std::set<std::string, std::less<>> open_;                                // ids with deliveries that are not final
  std::map<std::pair<std::string, std::string>, std::string> by_carrier_;  // (channel, carrier id) -> notice id
  std::map<std::pair<std::string, std::string>, outcome> early_;           // receipts that came before the answer
};

}  // namespace fengsui::act::notice
