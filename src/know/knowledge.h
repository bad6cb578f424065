#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "know/calendar.h"
#include "know/count/delta.h"
#include "know/count/index.h"
#include "know/count/kept_cube.h"
#include "know/count/postings.h"
#include "know/gate.h"
#include "ledger/codec.h"
#include "ledger/store.h"
#include "model/catalogue.h"

namespace fengsui::know {

// Everything that follows from the events up to one seq: cells, postings, things. It hears each commit before its
// senders do, so a figure is never older than a receipt.
//
// Concurrency: apply is called by the ledger's writer; questions come from any thread, hold `read()` while they look
// and see all cells at the same seq. Saving to disk goes on beside both.
class knowledge {
 public:
  enum class access { read_write, read_only };
  using progress = std::function<void(ledger::event_seq done, ledger::event_seq of)>;

  knowledge(model::catalogue const&, know::calendar, ledger::store&, std::filesystem::path file, access,
            progress const& = {});
  ~knowledge();
  knowledge(knowledge const&) = delete;
  knowledge& operator=(knowledge const&) = delete;

  void apply(std::vector<ledger::event> const&);
  // Makes all cells ready that a start has left packed; a server does so beside its first questions.
  void open_cells() const;
  void save();  // now; otherwise it happens every kEventsPerSave events and at the end

  // Called after each apply, with the indicators that changed.
  std::function<void(std::vector<ledger::event> const&, std::vector<int> const&)> changed;

  model::catalogue const& catalogue() const { return catalogue_; }
  know::calendar const& calendar() const { return calendar_; }

  read_lock read() const { return gate_.read(); }

  // The following only under read().
  ledger::event_seq head() const { return head_; }
  cube const& cells(int indicator) const { return cubes_[static_cast<std::size_t>(indicator)].read(); }
  symbols const& texts() const { return symbols_; }
  // The keys by which events were posted that an indicator may count.
  key_table const& keys(int indicator) const { return delta_.keys(delta_.group_of(indicator)); }
  // Events that ever touched these keys (their numbers in that table) on these days.
  std::vector<ledger::event_seq> touching(int indicator, std::vector<std::uint32_t> const& keys, std::int32_t from,
                                          std::int32_t to) const;

  // An event with its corrections up to `as_of`; none where it is retracted or not yet known.
  std::optional<ledger::event> effective(ledger::event_seq root, ledger::event_seq as_of) const;
  // What happened to a thing, in the order of happened_before, as known at `as_of`.
  std::vector<ledger::event> history(int kind, std::string const& thing, ledger::event_seq as_of) const;
  std::vector<std::string> thing_ids(int kind) const;
  // The rows that these events give for one indicator, as known at `as_of`; their symbols are those of `texts`.
  std::vector<row> rows_of(int indicator, std::vector<ledger::event_seq> const& roots, ledger::event_seq as_of,
                           symbols& texts) const;

  ledger::store& store() const { return store_; }

 private:
  struct thing_key {
    int kind;
    std::string thing;
    auto operator<=>(thing_key const&) const = default;
  };

  std::optional<ledger::event> effective(ledger::decoder&, ledger::event_seq root, ledger::event_seq as_of) const;
  std::vector<ledger::event> history(ledger::decoder&, int kind, std::string const& thing,
                                     ledger::event_seq as_of) const;
  void start(progress const&);
  void catch_up(ledger::event_seq end, progress const&);
  void refill(std::vector<int> const& indicators, ledger::event_seq to, progress const&);
  void apply_one(ledger::event const&);
  void correct(ledger::event const&);
  void add(std::vector<row> const&);
  void post(row const&);
  bool load();
  void replace(std::vector<row> before, std::vector<row> after);
  std::vector<ledger::event>& cached_history(int kind, std::string const& thing, ledger::event_seq before);
  std::vector<ledger::event_seq> thing_seqs(int kind, std::string const& thing) const;
  void save_loop();
  void give_back(postings const& unsaved);

  model::catalogue const& catalogue_;
  know::calendar calendar_;
  ledger::store& store_;
  access access_;
  mutable know::index index_;

  mutable gate gate_;
  symbols symbols_;
  delta delta_;
  key_table no_keys_;  // of ratios
  std::deque<kept_cube> cubes_;
  std::vector<bool> touched_;
  postings fresh_;                          // not yet saved
  std::shared_ptr<postings const> saving_;  // being saved
  ledger::event_seq head_ = 0;
  std::vector<int> stale_;  // at the start: indicators whose cells were not saved, or under another definition
  std::map<thing_key, std::vector<ledger::event>> histories_;  // of things that live
  ledger::decoder decoder_;                                    // the writer's
  std::vector<row> rows_;

  std::mutex save_mutex_;   // one save at a time
  std::mutex apply_mutex_;  // held by who changes cells, and by a save while it writes them down
  std::mutex wake_mutex_;
  std::condition_variable wake_;
  bool save_wanted_ = false;
  bool closing_ = false;
  std::thread saver_;
};

}  // namespace fengsui::know
