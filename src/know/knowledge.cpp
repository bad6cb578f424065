#include "know/knowledge.h"

#include <algorithm>
#include <deque>

#include "know/pack.h"

namespace fengsui::know {
namespace {

constexpr std::size_t kEventsPerSave = 500'000;  // what a start after a crash reads again: about half a second
constexpr std::size_t kHistoriesKept = 50'000;

void sort_unique(std::vector<ledger::event_seq>& seqs) {
  std::ranges::sort(seqs);
  auto const rest = std::ranges::unique(seqs);
  seqs.erase(rest.begin(), rest.end());
}

std::string const kKeysOf = "keys of ";  // a snapshot of a group's keys, beside those of indicators

}  // namespace

knowledge::knowledge(model::catalogue const& defined, know::calendar days, ledger::store& kept,
                     std::filesystem::path file, access how, progress const& report)
    : catalogue_{defined},
      calendar_{std::move(days)},
      store_{kept},
      access_{how},
      index_{std::move(file), how == access::read_write},
      delta_{defined, symbols_},
      decoder_{defined} {
  for (auto const& one : catalogue_.indicators) cubes_.emplace_back(one.measure);
  touched_.resize(cubes_.size());
  posted_.resize(delta_.groups().size());
  fresh_.things.resize(catalogue_.kinds.size());
  start(report);
  if (access_ == access::read_write) saver_ = std::thread{[this] { save_loop(); }};
}

knowledge::~knowledge() {
  if (access_ != access::read_write) return;
  {
    std::scoped_lock const lock{wake_mutex_};
    closing_ = true;
  }
  wake_.notify_all();
  saver_.join();
  try {
    save();
  } catch (std::exception const&) {
    // The snapshot is derived: the next start reads a little more of the ledger.
  }
}

void knowledge::start(progress const& report) {
  auto mark = index_.mark();
  bool good = mark.seq == 0;
  if (mark.seq > 0) {
    auto const there = store_.read(mark.seq);
    good = there && there->hash == mark.hash;
  }
  if (!good) {
    // Of another ledger, or of one that has been restored to an earlier day.
    if (access_ == access::read_write) index_.forget();
    mark = {};
  }
  // Without its group's keys an indicator's postings mean nothing.
  std::vector<bool> has_keys(posted_.size(), false);
  for (std::size_t g = 0; g < posted_.size() && mark.seq > 0; ++g) {
    auto const kept = index_.load(kKeysOf + delta_.groups()[g].name);
    if (!kept) continue;
    unpack_keys(kept->cells, posted_[g]);
    has_keys[g] = true;
  }
  std::vector<int> stale;
  for (std::size_t i = 0; i < catalogue_.indicators.size() && mark.seq > 0; ++i) {
    auto const& one = catalogue_.indicators[i];
    if (one.measure == model::measure::ratio) continue;
    auto const kept = index_.load(one.id);
    if (kept && kept->spec == one.spec && has_keys[static_cast<std::size_t>(delta_.group_of(static_cast<int>(i)))]) {
      cubes_[i].unpack(kept->cells, symbols_);
    } else {
      stale.push_back(static_cast<int>(i));
    }
  }
  head_ = mark.seq;
  if (!stale.empty()) refill(stale, mark.seq, report);
  catch_up(store_.head().seq, report);
}

// Reads on one thread what is counted on another.
void knowledge::catch_up(ledger::event_seq end, progress const& report) {
  if (head_ >= end) return;
  constexpr std::size_t kBatch = 4096;
  constexpr std::size_t kAhead = 4;
  std::mutex mutex;
  std::condition_variable changed_state;
  std::deque<std::vector<ledger::event>> ready;
  std::vector<std::vector<ledger::event>> spare;  // counted batches, whose memory is used again
  bool done = false;
  std::exception_ptr failed;
  std::thread reader{[&] {
    std::vector<ledger::event> batch(kBatch);
    std::size_t filled = 0;
    auto const hand_over = [&] {
      std::unique_lock lock{mutex};
      changed_state.wait(lock, [&] { return ready.size() < kAhead; });
      ready.push_back(std::move(batch));
      changed_state.notify_all();
      filled = 0;
      if (spare.empty()) {
        batch = std::vector<ledger::event>(kBatch);
      } else {
        batch = std::move(spare.back());
        spare.pop_back();
      }
    };
    try {
      ledger::decoder decoder{catalogue_};
      store_.scan(head_ + 1, end, [&](ledger::row const& r) {
        decoder.decode(r, batch[filled]);
        if (++filled == kBatch) hand_over();
        return true;
      });
      batch.resize(filled);
      if (filled > 0) hand_over();
    } catch (...) {
      failed = std::current_exception();
    }
    std::scoped_lock const lock{mutex};
    done = true;
    changed_state.notify_all();
  }};
  for (;;) {
    std::vector<ledger::event> batch;
    {
      std::unique_lock lock{mutex};
      changed_state.wait(lock, [&] { return done || !ready.empty(); });
      if (ready.empty()) break;
      batch = std::move(ready.front());
      ready.pop_front();
      changed_state.notify_all();
    }
    apply(batch);
    if (report) report(batch.back().seq, end);
    std::scoped_lock const lock{mutex};
    if (batch.size() == kBatch) spare.push_back(std::move(batch));
  }
  reader.join();
  if (failed) std::rethrow_exception(failed);
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

void knowledge::apply(std::vector<ledger::event> const& events) {
  if (events.empty()) return;
  std::vector<int> indicators;
  {
    std::unique_lock const lock{mutex_};
    std::fill(touched_.begin(), touched_.end(), false);
    for (auto const& e : events) apply_one(e);
    head_ = events.back().seq;
    fresh_.events += events.size();
    for (std::size_t i = 0; i < touched_.size(); ++i) {
      if (touched_[i]) indicators.push_back(static_cast<int>(i));
    }
  }
  if (fresh_.events >= kEventsPerSave && access_ == access::read_write) {
    std::scoped_lock const lock{wake_mutex_};
    save_wanted_ = true;
    wake_.notify_all();
  }
  if (changed) changed(events, indicators);
}

void knowledge::apply_one(ledger::event const& e) {
  if (e.op != ledger::operation::assert_new) {
    correct(e);
    return;
  }
  if (e.kind < 0 || !e.at) return;  // its definition is gone: kept in the ledger, counted nowhere
  auto& things = fresh_.things[static_cast<std::size_t>(e.kind)];
  if (catalogue_.kinds[static_cast<std::size_t>(e.kind)].flow) {
    auto& history = cached_history(e.kind, e.thing, e.seq);
    std::vector<row> before;
    delta_.rows_of(history, before);
    history.insert(std::ranges::upper_bound(history, e, happened_before), e);
    std::vector<row> after;
    delta_.rows_of(history, after);
    things[e.thing].push_back(e.seq);
    replace(std::move(before), std::move(after));
    return;
  }
  if (!e.thing.empty()) {
    auto const thing = things.find(e.thing);
    if (thing != things.end())
      thing->second.push_back(e.seq);
    else
      things.emplace(e.thing, std::vector{e.seq});
  }
  rows_.clear();
  delta_.rows_of(e, rows_);
  add(rows_);
}

void knowledge::correct(ledger::event const& correction) {
  auto const before = effective(decoder_, correction.target, correction.seq - 1);
  auto const after = effective(decoder_, correction.target, correction.seq);
  auto const kind = before ? before->kind : after ? after->kind : -1;
  if (kind < 0) return;
  std::vector<row> rows_before;
  std::vector<row> rows_after;
  if (catalogue_.kinds[static_cast<std::size_t>(kind)].flow) {
    std::vector<std::string> things;
    if (before) things.push_back(before->thing);
    if (after && (!before || after->thing != before->thing)) {
      things.push_back(after->thing);
      fresh_.things[static_cast<std::size_t>(kind)][after->thing].push_back(correction.target);
    }
    for (auto const& thing : things) {
      delta_.rows_of(cached_history(kind, thing, correction.seq), rows_before);
      histories_.erase({kind, thing});
      delta_.rows_of(cached_history(kind, thing, correction.seq + 1), rows_after);
    }
  } else {
    if (before) delta_.rows_of(*before, rows_before);
    if (after) delta_.rows_of(*after, rows_after);
    if (before && after && after->thing != before->thing && !after->thing.empty()) {
      fresh_.things[static_cast<std::size_t>(kind)][after->thing].push_back(correction.target);
    }
  }
  replace(std::move(rows_before), std::move(rows_after));
}

void knowledge::add(std::vector<row> const& rows) {
  for (auto const& r : rows) {
    cubes_[static_cast<std::size_t>(r.indicator)].add(r);
    touched_[static_cast<std::size_t>(r.indicator)] = true;
    // Of what is taken back only a stock's way out is an event of its own.
    if (r.sign > 0 || r.origin != r.entered) post(r);
  }
}

void knowledge::post(row const& r) {
  auto& group = posted_[static_cast<std::size_t>(r.group)];
  auto const [found, fresh] = group.numbers.try_emplace(r.key, static_cast<std::uint32_t>(group.keys.size()));
  if (fresh) group.keys.push_back(r.key);
  auto const cell = postings::cell(r.group, found->second, r.day);
  if (group.last_origin == r.origin && group.last_cell == cell) return;  // another indicator of the group has said it
  group.last_origin = r.origin;
  group.last_cell = cell;
  fresh_.cells[cell].push_back(r.origin);
}

std::string knowledge::pack_keys(posted const& group) const {
  packer to;
  to.number(static_cast<std::int64_t>(group.keys.size()));
  for (auto const& key : group.keys) {
    for (auto const part : key) to.text(symbols_.text(part));
  }
  return std::move(to.out);
}

void knowledge::unpack_keys(std::string_view bytes, posted& group) {
  unpacker from{bytes};
  for (auto left = from.number(); left > 0; --left) {
    series_key key;
    for (auto& part : key) part = symbols_.of(from.text());
    group.numbers.emplace(key, static_cast<std::uint32_t>(group.keys.size()));
    group.keys.push_back(key);
  }
}

// Minus the old, plus the new; what did not change is left alone.
void knowledge::replace(std::vector<row> before, std::vector<row> after) {
  for (auto& old : before) {
    auto const same = std::ranges::find_if(after, [&](row const& r) { return r.sign == old.sign && r.same_fact(old); });
    if (same != after.end()) {
      after.erase(same);
      continue;
    }
    old.sign = -old.sign;
    cubes_[static_cast<std::size_t>(old.indicator)].add(old);
    touched_[static_cast<std::size_t>(old.indicator)] = true;
  }
  add(after);
}

std::vector<ledger::event>& knowledge::cached_history(int kind, std::string const& thing, ledger::event_seq before) {
  if (auto const found = histories_.find({kind, thing}); found != histories_.end()) return found->second;
  if (histories_.size() >= kHistoriesKept) histories_.clear();
  return histories_.emplace(thing_key{kind, thing}, history(decoder_, kind, thing, before - 1)).first->second;
}

std::vector<ledger::event_seq> knowledge::thing_seqs(int kind, std::string const& thing) const {
  std::vector<ledger::event_seq> seqs;
  auto const number = static_cast<std::size_t>(kind);
  index_.things_of(catalogue_.kinds[number].id, thing, seqs);
  for (auto const* part : {saving_.get(), &fresh_}) {
    if (part == nullptr) continue;
    if (auto const found = part->things[number].find(thing); found != part->things[number].end()) {
      seqs.insert(seqs.end(), found->second.begin(), found->second.end());
    }
  }
  sort_unique(seqs);
  return seqs;
}

std::vector<series_key> const& knowledge::posted_keys(int indicator) const {
  return posted_[static_cast<std::size_t>(delta_.group_of(indicator))].keys;
}

std::vector<ledger::event_seq> knowledge::touching(int indicator, std::uint32_t posted_key, std::int32_t from,
                                                   std::int32_t to) const {
  std::vector<ledger::event_seq> seqs;
  int const group = delta_.group_of(indicator);
  index_.postings_of(delta_.groups()[static_cast<std::size_t>(group)].name, posted_key, from, to, seqs);
  for (auto const* part : {saving_.get(), &fresh_}) {
    if (part == nullptr) continue;
    // A long stretch holds fewer cells than days.
    if (to - from > 4096) {
      auto const all_days = ~std::uint64_t{0xFFFFFF};
      auto const wanted = postings::cell(group, posted_key, 0);
      for (auto const& [cell, found] : part->cells) {
        auto const day = static_cast<std::int32_t>(static_cast<std::uint32_t>(cell & 0xFFFFFF) << 8) >> 8;
        if ((cell & all_days) == wanted && day >= from && day <= to)
          seqs.insert(seqs.end(), found.begin(), found.end());
      }
      continue;
    }
    for (auto day = from; day <= to; ++day) {
      auto const found = part->cells.find(postings::cell(group, posted_key, day));
      if (found != part->cells.end()) seqs.insert(seqs.end(), found->second.begin(), found->second.end());
    }
  }
  sort_unique(seqs);
  return seqs;
}

std::optional<ledger::event> knowledge::effective(ledger::decoder& decoder, ledger::event_seq root,
                                                  ledger::event_seq as_of) const {
  auto const first = store_.read(root);
  if (!first || first->seq > as_of) return {};
  auto e = decoder.decode(*first);
  for (auto const seq : store_.corrections(root)) {
    if (seq > as_of) break;
    auto const correction = decoder.decode(*store_.read(seq));
    if (correction.op == ledger::operation::retract) return {};
    e = ledger::amended(std::move(e), correction);
  }
  return e;
}

std::optional<ledger::event> knowledge::effective(ledger::event_seq root, ledger::event_seq as_of) const {
  ledger::decoder decoder{catalogue_};
  return effective(decoder, root, as_of);
}

std::vector<ledger::event> knowledge::history(ledger::decoder& decoder, int kind, std::string const& thing,
                                              ledger::event_seq as_of) const {
  std::vector<ledger::event> found;
  for (auto const seq : thing_seqs(kind, thing)) {
    if (seq > as_of) continue;
    auto e = effective(decoder, seq, as_of);
    if (e && e->thing == thing) found.push_back(std::move(*e));
  }
  std::ranges::stable_sort(found, happened_before);
  return found;
}

std::vector<ledger::event> knowledge::history(int kind, std::string const& thing, ledger::event_seq as_of) const {
  ledger::decoder decoder{catalogue_};
  return history(decoder, kind, thing, as_of);
}

std::vector<std::string> knowledge::thing_ids(int kind) const {
  std::vector<std::string> ids;
  auto const number = static_cast<std::size_t>(kind);
  index_.thing_ids(catalogue_.kinds[number].id, [&](std::string const& id) { ids.push_back(id); });
  for (auto const* part : {saving_.get(), &fresh_}) {
    if (part == nullptr) continue;
    for (auto const& [id, seqs] : part->things[number]) ids.push_back(id);
  }
  std::ranges::sort(ids);
  auto const rest = std::ranges::unique(ids);
  ids.erase(rest.begin(), rest.end());
  return ids;
}

std::vector<row> knowledge::rows_of(int indicator, std::vector<ledger::event_seq> const& roots, ledger::event_seq as_of,
                                    symbols& texts) const {
  delta asking{catalogue_, texts};
  asking.only({indicator});
  ledger::decoder decoder{catalogue_};
  auto const kind = catalogue_.find_kind(catalogue_.indicators[static_cast<std::size_t>(indicator)].kind);
  std::vector<row> rows;
  if (!catalogue_.kinds[static_cast<std::size_t>(kind)].flow) {
    for (auto const root : roots) {
      if (auto const e = effective(decoder, root, as_of)) asking.rows_of(*e, rows);
    }
    return rows;
  }
  std::vector<std::string> things;
  for (auto const root : roots) {
    if (auto const e = effective(decoder, root, as_of)) things.push_back(e->thing);
  }
  std::ranges::sort(things);
  auto const rest = std::ranges::unique(things);
  things.erase(rest.begin(), rest.end());
  for (auto const& thing : things) asking.rows_of(history(decoder, kind, thing, as_of), rows);
  return rows;
}

void knowledge::save() {
  std::scoped_lock const one_at_a_time{save_mutex_};
  index::watermark mark;
  std::vector<index::snapshot> snapshots;
  {
    std::unique_lock const lock{mutex_};
    if (fresh_.events == 0 && fresh_.cells.empty()) return;
    auto frozen = std::make_shared<postings>(std::move(fresh_));
    fresh_ = {};
    fresh_.things.resize(catalogue_.kinds.size());
    saving_ = std::move(frozen);
    mark.seq = head_;
    for (std::size_t i = 0; i < cubes_.size(); ++i) {
      auto const& one = catalogue_.indicators[i];
      if (one.measure != model::measure::ratio) snapshots.push_back({one.id, one.spec, cubes_[i].pack(symbols_)});
    }
    for (std::size_t g = 0; g < posted_.size(); ++g) {
      snapshots.push_back({kKeysOf + delta_.groups()[g].name, "", pack_keys(posted_[g])});
    }
  }
  std::vector<std::string> groups;
  for (auto const& one : delta_.groups()) groups.push_back(one.name);
  std::vector<std::string> kinds;
  for (auto const& one : catalogue_.kinds) kinds.push_back(one.id);
  if (auto const there = store_.read(mark.seq)) mark.hash = there->hash;
  try {
    index_.save(mark, snapshots, *saving_, groups, kinds);
  } catch (std::exception const&) {
    std::unique_lock const lock{mutex_};
    give_back(*saving_);
    saving_.reset();
    throw;
  }
  std::unique_lock const lock{mutex_};
  saving_.reset();
}

// What could not be saved waits for the next save.
void knowledge::give_back(postings const& unsaved) {
  fresh_.events += unsaved.events;
  auto const append = [](std::vector<ledger::event_seq>& to, std::vector<ledger::event_seq> const& from) {
    to.insert(to.begin(), from.begin(), from.end());
  };
  for (auto const& [cell, seqs] : unsaved.cells) append(fresh_.cells[cell], seqs);
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
