#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "ledger/codec.h"
#include "ledger/event.h"
#include "ledger/sealer.h"
#include "ledger/store.h"
#include "model/catalogue.h"

namespace fengsui::ledger {

// An event that the sense room has checked, on its way into the ledger.
struct draft {
  ledger::event event;
  std::string body;  // encode(event)
};

struct receipt {
  enum class status { accepted, repeated, refused };
  status what = status::refused;
  event_seq seq = 0;  // of the event; of the first one where it is a repeat
  std::optional<base::fault> why;
};

// The one writer. Requests from any number of threads are put together into one transaction (group commit) and
// answered after its fsync; while one commit is under way the next group gathers, so there is nothing to wait for.
//
// Promises: an acknowledged event is on disk; seq has no gap; (source, number) is taken once for ever: a repeat is
// answered with the first seq, a repeat with other content is refused and itself recorded as `ledger.conflict`.
// After a failed fsync the writer stops for good: what such a disk holds is only known after opening it again.
class ledger {
 public:
  using listener = std::function<void(std::vector<event> const&)>;
  using answer = std::function<void(std::vector<receipt>)>;

  // `heard` is called after each commit and before its receipts go out, so that whoever reads a receipt also sees the
  // event in the figures. It runs on a second thread, the teller's: while it counts one group, the next is on its way
  // to disk.
  ledger(store&, model::catalogue const&, base::clock, listener heard, sealer* seals = nullptr);
  ~ledger();
  ledger(ledger const&) = delete;
  ledger& operator=(ledger const&) = delete;

  // `whole`: all of these or none; that one conflicts with what is there is recorded all the same. `done` is called
  // once, on the teller's thread, which must not wait for another append (append_and_wait there would wait for
  // itself). Who writes under the ledger's own name, "ledger", leaves the number 0 and gets the next one.
  void append(std::vector<draft>, bool whole, answer done);
  std::vector<receipt> append_and_wait(std::vector<draft>, bool whole = false);

  // Rows of another ledger, kept byte for byte: they follow this one's head, and their hashes are the chain's. All or
  // none; on disk and heard when it returns. A fault (node_forked) where they do not fit, or what the disk says.
  std::optional<base::fault> copy_and_wait(std::vector<row>);
  // Nothing but copies is taken from now on, and this is what senders are told; none: events are taken (again).
  void only_copy(std::optional<base::fault> why);

  bool stopped() const;

 private:
  struct request {
    std::vector<draft> drafts;
    bool whole = false;
    answer done;
    std::vector<row> copies{};  // instead of drafts
  };
  struct staging;
  // A group that is on disk, or could not be put there, and has still to be told.
  struct outcome {
    std::vector<event> events;
    std::vector<answer> done;
    std::vector<std::vector<receipt>> receipts;
  };

  void write_loop();
  void tell_loop();
  void write_group(std::vector<request>& group);
  receipt stage(draft&, staging&);
  receipt stage_copies(std::vector<row>&, staging&);
  std::optional<base::fault> resolve_target(event&, staging&);
  void stage_conflict(draft const& later, event_seq first, staging&);
  void stage_row(draft&, staging&);
  void seal(draft&, staging&);

  store& store_;
  model::catalogue const& catalogue_;
  base::clock now_;
  listener heard_;
  sealer* seals_;
  std::vector<char> keeps_personal_;  // by kind: most keep nothing personal and need not be looked at
  decoder decoder_;  // the writer's
  head head_;
  std::map<std::string, std::int64_t, std::less<>> newest_;  // highest number by source

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<request> waiting_;
  bool closing_ = false;
  std::string stopped_because_;
  std::optional<base::fault> only_copy_;

  std::mutex telling_mutex_;
  std::condition_variable telling_wake_;
  std::deque<outcome> telling_;
  bool written_out_ = false;  // nothing more will come to be told

  std::thread teller_;
  std::thread writer_;
};

}  // namespace fengsui::ledger
