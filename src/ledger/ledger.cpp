#include "ledger/ledger.h"

#include <algorithm>
#include <future>
#include <unordered_map>

#include "ledger/chain.h"
#include "ledger/codec.h"

namespace fengsui::ledger {
namespace {

using base::fault_code;
using base::make_fault;

// Large enough that fsync is a small part of the work, small enough that nobody waits for a stranger's import.
constexpr std::size_t kEventsPerCommit = 1000;
// How far counting may lag behind the disk before the writer waits for it.
constexpr std::size_t kGroupsToTell = 4;
// Under this name the ledger keeps what it has to say itself; nobody else may send under it.
constexpr char kOwnSource[] = "ledger";

base::fault fault_of(storage_error const& error) {
  switch (error.why()) {
    case storage_error::cause::full:
      return make_fault(fault_code::disk_full);
    case storage_error::cause::busy:
      return make_fault(fault_code::ledger_busy);
    case storage_error::cause::broken:
      return make_fault(fault_code::ledger_closed, error.what());
    case storage_error::cause::failed:
      break;
  }
  return make_fault(fault_code::storage_failed, error.what());
}

}  // namespace

// What a group will become, until it is on disk; dropping it leaves the ledger as it was.
struct ledger::staging {
  fengsui::ledger::head head;
  base::instant now{};
  std::vector<row> rows;
  std::vector<event> events;
  std::map<std::string, std::int64_t, std::less<>> newest;
  std::map<event_seq, bool> retracted;

  // Highest number of a source, here or before.
  std::int64_t& newest_of(std::string const& source, std::map<std::string, std::int64_t, std::less<>> const& before) {
    if (auto const here = newest.find(source); here != newest.end()) return here->second;
    auto const known = before.find(source);
    return newest.emplace(source, known == before.end() ? 0 : known->second).first->second;
  }

  // The staged row with that key. Few events repeat or correct one of their own group, so the index is made on demand.
  row const* find(event_key const& key) {
    for (; indexed < rows.size(); ++indexed) by_number[rows[indexed].key.number].push_back(indexed);
    auto const same_number = by_number.find(key.number);
    if (same_number == by_number.end()) return nullptr;
    for (auto const i : same_number->second) {
      if (rows[i].key == key) return &rows[i];
    }
    return nullptr;
  }

  // Back to an earlier length: a whole batch of which one was refused.
  void cut(std::size_t length, fengsui::ledger::head at) {
    for (auto i = length; i < rows.size(); ++i) {
      if (events[i].op == operation::retract) retracted.erase(events[i].target);
    }
    rows.resize(length);
    events.resize(length);
    head = at;
    by_number.clear();
    indexed = 0;
  }

 private:
  std::unordered_map<std::int64_t, std::vector<std::size_t>> by_number;
  std::size_t indexed = 0;
};

ledger::ledger(store& kept, model::catalogue const& catalogue, base::clock now, listener heard, sealer* seals)
    : store_{kept},
      catalogue_{catalogue},
      now_{std::move(now)},
      heard_{std::move(heard)},
      seals_{seals},
      decoder_{catalogue},
      head_{kept.head()} {
  for (auto const& one : catalogue.kinds)
    keeps_personal_.push_back(std::ranges::any_of(one.fields, &model::field::personal) ? 1 : 0);
  for (auto& key : store_.newest_numbers()) newest_[key.source] = key.number;
  teller_ = std::thread{[this] { tell_loop(); }};
  writer_ = std::thread{[this] { write_loop(); }};
}

ledger::~ledger() {
  {
    std::scoped_lock const lock{mutex_};
    closing_ = true;
  }
  wake_.notify_all();
  writer_.join();
  {
    std::scoped_lock const lock{telling_mutex_};
    written_out_ = true;
  }
  telling_wake_.notify_all();
  teller_.join();
}

bool ledger::stopped() const {
  std::scoped_lock const lock{mutex_};
  return !stopped_because_.empty();
}

void ledger::append(std::vector<draft> drafts, bool whole, answer done) {
  {
    std::scoped_lock const lock{mutex_};
    waiting_.push_back({std::move(drafts), whole, std::move(done)});
  }
  wake_.notify_one();
}

std::optional<base::fault> ledger::copy_and_wait(std::vector<row> rows) {
  if (rows.empty()) return {};
  std::promise<std::vector<receipt>> promise;
  request made{
      .drafts = {}, .whole = true, .done = [&](std::vector<receipt> got) { promise.set_value(std::move(got)); }};
  made.copies = std::move(rows);
  {
    std::scoped_lock const lock{mutex_};
    waiting_.push_back(std::move(made));
  }
  wake_.notify_one();
  return promise.get_future().get().front().why;
}

void ledger::only_copy(std::optional<base::fault> why) {
  std::scoped_lock const lock{mutex_};
  only_copy_ = std::move(why);
}

std::vector<receipt> ledger::append_and_wait(std::vector<draft> drafts, bool whole) {
  std::promise<std::vector<receipt>> promise;
  append(std::move(drafts), whole, [&](std::vector<receipt> receipts) { promise.set_value(std::move(receipts)); });
  return promise.get_future().get();
}

void ledger::write_loop() {
  for (;;) {
    std::vector<request> group;
    {
      std::unique_lock lock{mutex_};
      wake_.wait(lock, [&] { return closing_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      std::size_t events = 0;
      auto const size_of = [](request const& one) { return one.drafts.size() + one.copies.size(); };
      while (!waiting_.empty() && (group.empty() || events + size_of(waiting_.front()) <= kEventsPerCommit)) {
        events += size_of(waiting_.front());
        group.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
      }
    }
    write_group(group);
  }
}

void ledger::write_group(std::vector<request>& group) {
  std::vector<std::vector<receipt>> receipts(group.size());
  staging staged;
  staged.head = head_;
  staged.now = now_();
  std::size_t events = 0;
  for (auto const& one : group) events += one.drafts.size();
  staged.rows.reserve(events);
  staged.events.reserve(events);
  std::optional<base::fault> failure;
  std::optional<base::fault> refused_all;
  {
    std::scoped_lock const lock{mutex_};
    refused_all = only_copy_;
  }
  if (!stopped_because_.empty()) failure = make_fault(fault_code::ledger_closed, stopped_because_);
  try {
    for (std::size_t i = 0; i < group.size() && !failure; ++i) {
      auto const length = staged.rows.size();
      auto const at = staged.head;
      auto const own = staged.newest_of(kOwnSource, newest_);
      bool refused = false;
      if (!group[i].copies.empty()) {
        receipts[i].push_back(stage_copies(group[i].copies, staged));
        if (receipts[i].front().what == receipt::status::refused) staged.cut(length, at);
        continue;
      }
      if (refused_all) {
        receipts[i].assign(group[i].drafts.size(), receipt{receipt::status::refused, 0, refused_all});
        continue;
      }
      receipts[i].reserve(group[i].drafts.size());
      for (auto& one : group[i].drafts) {
        receipts[i].push_back(stage(one, staged));
        refused |= receipts[i].back().what == receipt::status::refused;
      }
      if (refused && group[i].whole) {
        staged.cut(length, at);
        staged.newest_of(kOwnSource, newest_) = own;
        for (std::size_t k = 0; k < receipts[i].size(); ++k) {
          auto& one = receipts[i][k];
          // A conflict with what was there before stands, whatever became of its batch.
          bool const conflict = one.why && one.why->code == fault_code::conflict && one.seq <= at.seq;
          if (conflict) stage_conflict(group[i].drafts[k], one.seq, staged);
          if (one.seq <= at.seq && one.what != receipt::status::accepted) continue;
          // It names an event of this batch, which is not in the ledger now.
          one.seq = 0;
          if (one.what != receipt::status::refused)
            one = {receipt::status::refused, 0, make_fault(fault_code::refused_with_batch)};
        }
      }
    }
    if (!failure && seals_ != nullptr && !staged.rows.empty()) seals_->keep();
    if (!failure && !staged.rows.empty()) store_.append(staged.rows);
  } catch (storage_error const& error) {
    failure = fault_of(error);
    if (error.why() == storage_error::cause::broken) {
      std::scoped_lock const lock{mutex_};
      stopped_because_ = error.what();
    }
  }
  if (failure) {
    for (std::size_t i = 0; i < group.size(); ++i) {
      auto const size = group[i].copies.empty() ? group[i].drafts.size() : 1;
      receipts[i].assign(size, receipt{receipt::status::refused, 0, failure});
    }
  } else {
    head_ = staged.head;
    for (auto& [source, number] : staged.newest) newest_[source] = std::max(newest_[source], number);
  }
  outcome made{failure ? std::vector<event>{} : std::move(staged.events), {}, std::move(receipts)};
  for (auto& one : group) made.done.push_back(std::move(one.done));
  std::unique_lock lock{telling_mutex_};
  telling_wake_.wait(lock, [&] { return telling_.size() < kGroupsToTell; });
  telling_.push_back(std::move(made));
  telling_wake_.notify_all();
}

void ledger::tell_loop() {
  for (;;) {
    outcome one;
    {
      std::unique_lock lock{telling_mutex_};
      telling_wake_.wait(lock, [&] { return written_out_ || !telling_.empty(); });
      if (telling_.empty()) return;
      one = std::move(telling_.front());
      telling_.pop_front();
      telling_wake_.notify_all();
    }
    if (heard_ && !one.events.empty()) heard_(one.events);
    for (std::size_t i = 0; i < one.done.size(); ++i) one.done[i](std::move(one.receipts[i]));
  }
}

receipt ledger::stage(draft& one, staging& staged) {
  auto& e = one.event;
  auto& newest = staged.newest_of(e.key.source, newest_);
  if (e.key.number == 0 && e.key.source == kOwnSource) e.key.number = newest + 1;
  if (e.op != operation::assert_new) {
    if (auto fault = resolve_target(e, staged)) return {receipt::status::refused, 0, std::move(fault)};
  }
  if (seals_ != nullptr) seal(one, staged);
  // A number above all earlier ones of its source is new without looking.
  if (e.key.number <= newest) {
    auto const repeat_of = [&](event_seq seq, std::string const& body, event_seq target) -> receipt {
      if (body == one.body && target == e.target) return {receipt::status::repeated, seq, {}};
      auto fault = make_fault(fault_code::conflict, e.key.source, e.key.number, seq);
      stage_conflict(one, seq, staged);
      return {receipt::status::refused, seq, std::move(fault)};
    };
    if (auto const* pending = staged.find(e.key))
      return repeat_of(pending->seq, std::string{pending->body}, pending->target);
    if (auto const first = store_.find(e.key)) return repeat_of(first->seq, first->body, first->target);
  }
  if (e.op != operation::assert_new) {
    bool gone = staged.retracted.contains(e.target);
    for (auto const seq : store_.corrections(e.target)) {
      auto const correction = store_.read(seq);
      gone |= correction && correction->body.starts_with(R"({"op":"retract")");
    }
    if (gone) return {receipt::status::refused, 0, make_fault(fault_code::target_retracted, e.target)};
    if (e.op == operation::retract) staged.retracted[e.target] = true;
  }
  newest = std::max(newest, e.key.number);
  stage_row(one, staged);
  return {receipt::status::accepted, staged.rows.back().seq, {}};
}

// The whole of it, or the receipt says which row does not fit.
receipt ledger::stage_copies(std::vector<row>& copies, staging& staged) {
  for (auto& one : copies) {
    bool const fits = one.seq == staged.head.seq + 1 && one.known > staged.head.known && one.target < one.seq &&
                      chained(staged.head.hash, one) == one.hash;
    if (!fits) return {receipt::status::refused, 0, make_fault(fault_code::node_forked, one.seq, "?")};
    event e;
    decoder_.decode(one, e);
    auto& newest = staged.newest_of(one.key.source, newest_);
    newest = std::max(newest, one.key.number);
    staged.head = {one.seq, one.known, one.hash};
    staged.rows.push_back(std::move(one));
    staged.events.push_back(std::move(e));
  }
  return {receipt::status::accepted, staged.head.seq, {}};
}

// What came under a number that is taken, and says something else.
void ledger::stage_conflict(draft const& later, event_seq first, staging& staged) {
  auto const kind = catalogue_.find_kind("ledger.conflict");
  auto const& fields = catalogue_.kinds[static_cast<std::size_t>(kind)];
  auto const& key = later.event.key;
  auto& newest = staged.newest_of(kOwnSource, newest_);
  draft conflict;
  conflict.event.key = {kOwnSource, ++newest};
  conflict.event.kind = kind;
  conflict.event.verb = 0;
  conflict.event.at = staged.now;
  conflict.event.thing = to_text(key);
  conflict.event.fields = {{fields.find_field("source"), key.source},
                           {fields.find_field("source_seq"), key.number},
                           {fields.find_field("first"), first},
                           {fields.find_field("digest"), to_text(hash_of(later.body))}};
  std::ranges::sort(conflict.event.fields, {}, &field_value::field);
  conflict.body = encode(conflict.event, catalogue_);
  stage_row(conflict, staged);
}

// A correction may name any event of a chain; the ledger keeps the first one.
std::optional<base::fault> ledger::resolve_target(event& e, staging& staged) {
  std::optional<row> found;
  if (e.target_key) {
    auto const* pending = staged.find(*e.target_key);
    found = pending != nullptr ? std::optional{*pending} : store_.find(*e.target_key);
    if (!found) {
      return make_fault(fault_code::target_not_found, fmt::format("{}/{}", e.target_key->source, e.target_key->number));
    }
  } else {
    auto const first = head_.seq + 1;
    if (e.target >= first && e.target <= staged.head.seq)
      found = staged.rows[static_cast<std::size_t>(e.target - first)];
    else
      found = store_.read(e.target);
    if (!found) return make_fault(fault_code::target_not_found, e.target);
  }
  // Sense has asked what kind it corrects; between that and now another event may have taken the number.
  if (e.kind >= 0 && found->target == 0) {
    auto const& kind = catalogue_.kinds[static_cast<std::size_t>(e.kind)].id;
    if (found->body.find("\"kind\":\"" + kind + "\"") == std::string::npos) {
      return make_fault(fault_code::target_other_kind, found->seq, "?", kind);
    }
  }
  e.target = found->target != 0 ? found->target : found->seq;
  return {};
}

// A correction is sealed with the key of what it corrects.
void ledger::seal(draft& one, staging& staged) {
  auto& e = one.event;
  if (e.kind < 0) return;
  auto const& kind = catalogue_.kinds[static_cast<std::size_t>(e.kind)];
  if (!keeps_personal_[static_cast<std::size_t>(e.kind)] || !has_plain_personal(e, kind)) return;
  auto const* subject = &e;
  event root;
  if (e.op != operation::assert_new) {
    auto const first = head_.seq + 1;
    auto const found = e.target >= first ? std::optional{staged.rows[static_cast<std::size_t>(e.target - first)]}
                                         : store_.read(e.target);
    if (found) decoder_.decode(*found, root);
    subject = &root;
  }
  seals_->seal(e, kind, subject_of(*subject));
  one.body = encode(e, catalogue_);
}

void ledger::stage_row(draft& one, staging& staged) {
  auto& e = one.event;
  e.seq = staged.head.seq + 1;
  e.known = std::max(staged.now, staged.head.known + std::chrono::microseconds{1});
  auto& made = staged.rows.emplace_back(row{e.seq, e.key, e.known, e.target, std::move(one.body), {}});
  made.hash = chained(staged.head.hash, made);
  staged.head = {made.seq, made.known, made.hash};
  staged.events.push_back(std::move(e));
}

}  // namespace fengsui::ledger
