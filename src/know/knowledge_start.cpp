// How what is known comes to be: from the snapshot of the last time and the events after it, or from all events.
#include <condition_variable>
#include <future>
#include <map>

#include "know/count/snapshot.h"
#include "know/knowledge.h"

namespace fengsui::know {
namespace {

// Their postings take 8 bytes a group; a longer history is saved in pieces.
constexpr std::size_t kEventsInMemory = 16'000'000;

}  // namespace

void knowledge::start(progress const& report) {
  if (!load()) {
    // Nothing was saved, or it is of another ledger, of one that has been restored to an earlier day, or damaged.
    if (access_ == access::read_write) index_.forget();
    head_ = 0;
  }
  if (!stale_.empty()) refill(stale_, head_, report);
  stale_.clear();
  catch_up(store_.head().seq, report);
}

// False where there is nothing of use.
bool knowledge::load() {
  auto const mark = index_.mark();
  if (mark.seq == 0) return false;
  auto const there = store_.read(mark.seq);
  if (!there || there->hash != mark.hash) return false;
  auto const texts = index_.load(kSymbols);
  if (!texts || !unpack_symbols(texts->cells, symbols_)) return false;
  // Without its group's keys an indicator's postings mean nothing.
  std::vector<bool> has_keys(delta_.groups().size(), false);
  for (std::size_t g = 0; g < has_keys.size(); ++g) {
    auto const keys = index_.load(kKeysOf + delta_.groups()[g].name);
    has_keys[g] = keys && unpack_keys(keys->cells, symbols_, delta_.keys(static_cast<int>(g)));
  }
  for (std::size_t i = 0; i < cubes_.size(); ++i) {
    int const group = delta_.group_of(static_cast<int>(i));
    if (group < 0) continue;
    auto kept = has_keys[static_cast<std::size_t>(group)] ? index_.load(catalogue_.indicators[i].id) : std::nullopt;
    if (kept && kept->spec == catalogue_.indicators[i].spec)
      cubes_[i].keep(std::move(kept->cells));
    else
      stale_.push_back(static_cast<int>(i));
  }
  head_ = mark.seq;
  return true;
}

void knowledge::open_cells() const {
  for (auto const& one : cubes_) {
    auto const lock = read();
    one.read();
  }
}

// Two threads read, each every piece that is next, while this one counts the pieces in their order: reading an event
// takes about twice as long as counting it.
void knowledge::catch_up(ledger::event_seq end, progress const& report) {
  if (head_ >= end) return;
  constexpr ledger::event_seq kPiece = 4096;
  constexpr ledger::event_seq kAhead = 6;
  auto const first = head_ + 1;
  auto const pieces = (end - first) / kPiece + 1;
  std::mutex mutex;
  std::condition_variable moved;
  std::map<ledger::event_seq, std::vector<ledger::event>> ready;
  std::vector<std::vector<ledger::event>> spare;  // counted pieces, whose memory is used again
  ledger::event_seq to_read = 0;
  ledger::event_seq to_count = 0;
  bool stopped = false;
  auto const read_all = [&] {
    ledger::decoder decoder{catalogue_, delta_.fields_read()};
    for (;;) {
      std::vector<ledger::event> piece;
      ledger::event_seq mine = 0;
      {
        std::unique_lock lock{mutex};
        moved.wait(lock, [&] { return stopped || to_read == pieces || to_read < to_count + kAhead; });
        if (stopped || to_read == pieces) return;
        mine = to_read++;
        if (!spare.empty()) {
          piece = std::move(spare.back());
          spare.pop_back();
        }
      }
      auto const from = first + mine * kPiece;
      std::size_t filled = 0;
      store_.scan(from, std::min(from + kPiece - 1, end), [&](ledger::row const& r) {
        if (filled == piece.size()) piece.emplace_back();
        decoder.decode(r, piece[filled++]);
        return true;
      });
      piece.resize(filled);
      std::scoped_lock const lock{mutex};
      ready.emplace(mine, std::move(piece));
      moved.notify_all();
    }
  };
  auto const stop = [&] {
    std::scoped_lock const lock{mutex};
    stopped = true;
    moved.notify_all();
  };
  std::vector<std::future<void>> readers;
  auto const reader = [&] {
    try {
      read_all();
    } catch (...) {
      stop();
      throw;
    }
  };
  try {
    for (int i = 0; i < (pieces > 1 ? 2 : 1); ++i) readers.push_back(std::async(std::launch::async, reader));
    while (to_count < pieces) {
      std::vector<ledger::event> piece;
      {
        std::unique_lock lock{mutex};
        moved.wait(lock, [&] { return stopped || ready.contains(to_count); });
        if (stopped) break;
        piece = std::move(ready.extract(to_count).mapped());
        ++to_count;
        moved.notify_all();
      }
      apply(piece);
      if (fresh_.events >= kEventsInMemory && access_ == access::read_write) save();
      if (report && !piece.empty()) report(piece.back().seq, end);
      std::scoped_lock const lock{mutex};
      spare.push_back(std::move(piece));
    }
  } catch (...) {
    stop();
    throw;  // the readers end before their futures do
  }
  for (auto& one : readers) one.get();
}

// New or changed indicators take their cells from the whole history, all in one walk; the others stand still meanwhile.
void knowledge::refill(std::vector<int> const& indicators, ledger::event_seq to, progress const& report) {
  delta_.only(indicators);
  std::vector<bool> records(catalogue_.kinds.size(), false);
  std::vector<bool> living(catalogue_.kinds.size(), false);
  for (int const indicator : indicators) {
    auto const kind =
        static_cast<std::size_t>(catalogue_.find_kind(catalogue_.indicators[static_cast<std::size_t>(indicator)].kind));
    (catalogue_.kinds[kind].flow ? living : records)[kind] = true;
  }
  for (std::size_t kind = 0; kind < living.size(); ++kind) {
    if (!living[kind]) continue;
    for (auto const& thing : thing_ids(static_cast<int>(kind))) {
      rows_.clear();
      delta_.rows_of(history(decoder_, static_cast<int>(kind), thing, to), rows_);
      add(rows_);
    }
  }
  if (std::ranges::find(records, true) != records.end()) {
    ledger::decoder second{catalogue_};
    ledger::event e;
    store_.scan(1, to, [&](ledger::row const& r) {
      decoder_.decode(r, e);
      if (e.op == ledger::operation::assert_new && e.kind >= 0 && records[static_cast<std::size_t>(e.kind)]) {
        rows_.clear();
        if (store_.corrections(r.seq).empty()) {
          delta_.rows_of(e, rows_);
        } else if (auto const now = effective(second, r.seq, to)) {
          delta_.rows_of(*now, rows_);
        }
        add(rows_);
      }
      if (report && r.seq % 8192 == 0) report(r.seq, to);
      return true;
    });
  }
  delta_.only({});
}

}  // namespace fengsui::know
