// How what is known is kept for the next start.
#include "know/count/snapshot.h"
#include "know/knowledge.h"

namespace fengsui::know {

void knowledge::save() {
  std::scoped_lock const one_at_a_time{save_mutex_};
  index::watermark mark;
  std::vector<index::snapshot> snapshots;
  {
    // Cells and postings of one moment. Who asks does not wait for the packing, only who changes them.
    std::scoped_lock const nobody_changes{apply_mutex_};
    {
      auto const lock = gate_.write();
      if (fresh_.is_empty()) return;
      saving_ = std::make_shared<postings>(std::move(fresh_));
      fresh_ = {};
      fresh_.things.resize(catalogue_.kinds.size());
      fresh_.cells.resize(delta_.groups().size());
    }
    mark.seq = head_;
    snapshots.push_back({kSymbols, "", pack_symbols(symbols_)});
    for (std::size_t g = 0; g < delta_.groups().size(); ++g)
      snapshots.push_back({kKeysOf + delta_.groups()[g].name, "", pack_keys(delta_.keys(static_cast<int>(g)))});
    for (std::size_t i = 0; i < cubes_.size(); ++i) {
      auto const& one = catalogue_.indicators[i];
      if (one.measure != model::measure::ratio) snapshots.push_back({one.id, one.spec, cubes_[i].pack()});
    }
  }
  std::vector<std::string> groups;
  for (auto const& one : delta_.groups()) groups.push_back(one.name);
  std::vector<std::string> kinds;
  for (auto const& one : catalogue_.kinds) kinds.push_back(one.id);
  try {
    if (auto const there = store_.read(mark.seq)) mark.hash = there->hash;
    index_.save(mark, snapshots, *saving_, groups, kinds);
  } catch (std::exception const&) {
    auto const lock = gate_.write();
    give_back(*saving_);
    saving_.reset();
    throw;
  }
  auto const lock = gate_.write();
  saving_.reset();
}

// What could not be saved waits for the next save.
void knowledge::give_back(postings const& unsaved) {
  fresh_.events += unsaved.events;
  fresh_.posted += unsaved.posted;
  auto const append = [](auto& to, auto const& from) { to.insert(to.begin(), from.begin(), from.end()); };
  for (std::size_t group = 0; group < unsaved.cells.size(); ++group) {
    auto& to = fresh_.cells[group];
    auto const& from = unsaved.cells[group];
    if (to.size() < from.size()) to.resize(from.size());
    for (std::size_t key = 0; key < from.size(); ++key) append(to[key], from[key]);
  }
  for (std::size_t kind = 0; kind < unsaved.things.size(); ++kind) {
    for (auto const& [thing, seqs] : unsaved.things[kind]) append(fresh_.things[kind][thing], seqs);
  }
}

void knowledge::save_loop() {
  std::unique_lock lock{wake_mutex_};
  for (;;) {
    wake_.wait(lock, [&] { return closing_ || save_wanted_; });
    if (closing_) return;
    save_wanted_ = false;
    lock.unlock();
    try {
      save();
    } catch (std::exception const&) {
      // A full disk, say: it is tried again with the next half million events, or read again at the next start.
    }
    lock.lock();
  }
}

}  // namespace fengsui::know
