#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "act/scribe.h"
#include "know/knowledge.h"

namespace fengsui::act {

// The things of one house kind as their events leave them. `T` has `void step(said const&)` and `std::string id`.
//
// What people decide counts in the order in which it was recorded, not by the moments it names: a clock that is set back
// must not put an answer before its question. After a correction the thing is folded anew from its history.
template <class T>
class shelf {
 public:
  shelf(know::knowledge const& known, std::string_view kind)
      : known_{known}, kind_{known.catalogue().find_kind(kind)} {}

  // All of them, under known.read().
  void load() {
    things_.clear();
    for (auto const& id : known_.thing_ids(kind_)) refold(id);
  }

  // True where the event was about such a thing; `id` says which. Under known.read(), after known has applied it.
  bool heard(ledger::event const& e, std::string& id) {
    if (e.op == ledger::operation::assert_new) {
      if (e.kind != kind_ || e.thing.empty()) return false;
      id = e.thing;
      auto const found = things_.find(id);
      if (found != things_.end()) {
        step(found->second, e);
      } else {
        refold(id);
      }
      return true;
    }
    auto const first = known_.store().read(e.target);
    if (!first) return false;
    auto const before = ledger::decoder{known_.catalogue()}.decode(*first);
    if (before.kind != kind_) return false;
    id = before.thing;
    refold(id);
    return true;
  }

  T const* find(std::string_view id) const {
    auto const found = things_.find(id);
    return found == things_.end() ? nullptr : &found->second;
  }

  template <class See>
  void each(See const& see) const {
    for (auto const& [id, one] : things_) see(one);
  }
  std::size_t size() const { return things_.size(); }
  int kind() const { return kind_; }

 private:
  void step(T& one, ledger::event const& e) {
    one.step(said{e, known_.catalogue().kinds[static_cast<std::size_t>(kind_)]});
  }

  void refold(std::string const& id) {
    auto history = known_.history(kind_, id, known_.head());
    if (history.empty()) {
      things_.erase(id);
      return;
    }
    std::ranges::sort(history, {}, &ledger::event::seq);
    T made;
    made.id = id;
    for (auto const& e : history) step(made, e);
    things_[id] = std::move(made);
  }

  know::knowledge const& known_;
  int kind_;
  std::map<std::string, T, std::less<>> things_;
};

}  // namespace fengsui::act
