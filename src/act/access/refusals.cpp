#include "act/access/refusals.h"

#include <utility>

namespace fengsui::act {
namespace {

constexpr auto kTogether = std::chrono::minutes{1};
constexpr std::size_t kMostSorts = 1000;  // told apart in a minute; a crowd of addresses is one event beyond that

}  // namespace

refusal_book::~refusal_book() {
  try {
    settle();
  } catch (std::exception const&) {  // the ledger is gone: so is what was only counted
  }
}

// With the lock held: what the last minute leaves to be written; a new minute begins.
std::vector<recorder::said> refusal_book::gather() {
  std::vector<recorder::said> made;
  for (auto& [key, one] : minute_) {
    if (one.again == 0) continue;
    one.what.fields.emplace_back("times", one.again);
    made.push_back(std::move(one.what));
  }
  if (others_ > 0) made.push_back({"access.request", "refused", "?", "", {{"route", std::string{"…"}}, {"times", others_}}});
  minute_.clear();
  others_ = 0;
  return made;
}

void refusal_book::note(std::string const& key, recorder::said what) {
  std::vector<recorder::said> due;
  {
    std::scoped_lock const held{lock_};
    auto const now = now_();
    if (now < since_ || now - since_ >= kTogether) {
      due = gather();
      since_ = now;
    }
    if (auto const known = minute_.find(key); known != minute_.end()) {
      ++known->second.again;
    } else if (minute_.size() >= kMostSorts) {
      ++others_;
    } else {
      due.push_back(what);
      minute_.emplace(key, counted{std::move(what), 0});
    }
  }
  if (!due.empty()) recorder_.write_soon(due);
}

void refusal_book::settle() {
  std::vector<recorder::said> due;
  {
    std::scoped_lock const held{lock_};
    due = gather();
  }
  if (!due.empty()) recorder_.write_soon(due);
  recorder_.wait();
}

}  // namespace fengsui::act
