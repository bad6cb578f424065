#include "know/knowledge.h"

#include <algorithm>

namespace fengsui::know {
namespace {

constexpr std::size_t kEventsPerSave = 500'000;  // what a start after a crash reads again: about half a second
constexpr std::size_t kHistoriesKept = 50'000;

}  // namespace

knowledge::knowledge(model::catalogue const& defined, know::calendar days, ledger::store& kept,
                     std::filesystem::path file, access how, progress const& report)
    : catalogue_{defined},
      calendar_{std::move(days)},
      store_{kept},
      access_{how},
      index_{std::move(file), how == access::read_write},
      delta_{defined, symbols_},
      no_keys_{0, {}, symbols_, defined.city},
      decoder_{defined} {
  for (std::size_t i = 0; i < catalogue_.indicators.size(); ++i) {
    int const group = delta_.group_of(static_cast<int>(i));
    cubes_.emplace_back(catalogue_.indicators[i].measure, group < 0 ? no_keys_ : delta_.keys(group));
  }
  touched_.resize(cubes_.size());
  fresh_.things.resize(catalogue_.kinds.size());
  fresh_.cells.resize(delta_.groups().size());
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

void knowledge::apply(std::vector<ledger::event> const& events) {
  if (events.empty()) return;
  std::vector<int> indicators;
  bool enough = false;
  {
    std::scoped_lock const nobody_saves{apply_mutex_};
    auto const lock = gate_.write();
    std::fill(touched_.begin(), touched_.end(), false);
    for (auto const& e : events) apply_one(e);
    head_ = events.back().seq;
    fresh_.events += events.size();
    for (std::size_t i = 0; i < touched_.size(); ++i) {
      if (touched_[i]) indicators.push_back(static_cast<int>(i));
    }
    enough = fresh_.events >= kEventsPerSave && access_ == access::read_write;
  }
  if (enough) {
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
  auto& group = fresh_.cells[static_cast<std::size_t>(r.group)];
  if (group.size() <= r.key_number) group.resize(std::max<std::size_t>(r.key_number + 1, 2 * group.size()));
  auto& posted = group[r.key_number];
  posting const one{r.day, r.origin};
  if (!posted.empty() && posted.back() == one) return;  // another indicator of the group has said it
  posted.push_back(one);
  ++fresh_.posted;
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

}  // namespace fengsui::know
