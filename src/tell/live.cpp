#include "base/json_writer.h"
#include "tell/api.h"
#include "tell/read_events.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

http::event_text text_of(know::knowledge const& known, ledger::event const& e) {
  base::json_writer to;
  write(to, known, e);
  return http::make_event("event", to.take(), std::to_string(e.seq));
}

}  // namespace

live::live(know::knowledge& known) : known_{known} {
  auto const lock = known_.read();
  told_ = known_.head();
}

void live::join(http::stream to, ledger::event_seq after) {
  std::scoped_lock const lock{mutex_};
  // Under the lock nothing is told, so what was missed and what comes next meet without gap or repeat. A listener that
  // has missed more than its queue holds is told to ask for the rest itself.
  std::erase_if(listeners_, [](http::stream const& one) { return !one.open(); });
  if (after > 0 && after < told_) {
    bool too_much = told_ - after > static_cast<ledger::event_seq>(http::stream::kQueueEvents / 2);
    std::vector<http::event_text> texts;
    std::size_t bytes = 0;
    if (!too_much) {
      for (auto const& e : read_events(known_, {.after = after, .before = told_ + 1, .limit = http::stream::kQueueEvents})) {
        texts.push_back(text_of(known_, e));
        bytes += texts.back()->size();
      }
      too_much = bytes > http::stream::kQueueBytes / 2;
    }
    if (too_much) {
      to.send("missed", fmt::format(R"({{"after":{},"head":{}}})", after, told_), std::to_string(told_));
    } else {
      for (auto const& text : texts) to.send(text);
    }
  }
  to.send("hello", fmt::format(R"({{"head":{}}})", told_), std::to_string(told_));
  listeners_.push_back(std::move(to));
}

void live::tell(std::vector<ledger::event> const& events, std::vector<int> const& indicators) {
  std::scoped_lock const lock{mutex_};
  told_ = events.back().seq;
  std::erase_if(listeners_, [](http::stream const& one) { return !one.open(); });
  if (listeners_.empty()) return;
  // An import of thousands is news as a number, not line by line.
  if (events.size() > http::stream::kQueueEvents / 2) {
    auto const missed = http::make_event("missed", fmt::format(R"({{"after":{},"head":{}}})", events.front().seq - 1, told_), std::to_string(told_));
    for (auto const& one : listeners_) one.send(missed);
  } else {
    for (auto const& e : events) {
      auto const text = text_of(known_, e);
      for (auto const& one : listeners_) one.send(text);
    }
  }
  base::json_writer to;
  to.begin_object().put("head", told_).key("indicators").begin_array();
  for (int const i : indicators) to.text(known_.catalogue().indicators[static_cast<std::size_t>(i)].id);
  to.end_array().end_object();
  auto const changed = http::make_event("figures", to.take(), std::to_string(told_));
  for (auto const& one : listeners_) one.send(changed);
}

}  // namespace fengsui::tell
