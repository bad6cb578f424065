#include <algorithm>
#include <numeric>

#include "base/json_writer.h"
#include "tell/access/sight.h"
#include "tell/api.h"
#include "tell/event/read_events.h"
#include "tell/write.h"

namespace fengsui::tell {
namespace {

http::event_text text_of(know::knowledge const& known, ledger::event const& e) {
  base::json_writer to;
  write_event(to, known, e.seq);
  return http::make_event("event", to.take(), std::to_string(e.seq));
}

http::event_text missed_text(ledger::event_seq after, ledger::event_seq head) {
  return http::make_event("missed", fmt::format(R"({{"after":{},"head":{}}})", after, head), std::to_string(head));
}

http::event_text changed_text(model::catalogue const& catalogue, ledger::event_seq head,
                              std::vector<int> const& indicators) {
  base::json_writer to;
  to.begin_object().put("head", head).key("indicators").begin_array();
  for (int const i : indicators) to.text(catalogue.indicators[static_cast<std::size_t>(i)].id);
  to.end_array().end_object();
  return http::make_event("figures", to.take(), std::to_string(head));
}

// A ratio has no cells of its own: it changes with its parts.
std::vector<int> with_ratios(model::catalogue const& catalogue, std::vector<int> changed) {
  auto const parts = changed;
  for (std::size_t i = 0; i < catalogue.indicators.size(); ++i) {
    auto const& one = catalogue.indicators[i];
    if (one.measure != model::measure::ratio) continue;
    bool const moved = std::ranges::any_of(parts, [&](int part) {
      auto const& id = catalogue.indicators[static_cast<std::size_t>(part)].id;
      return id == one.numerator || id == one.denominator;
    });
    if (moved && std::ranges::find(changed, static_cast<int>(i)) == changed.end())
      changed.push_back(static_cast<int>(i));
  }
  return changed;
}

std::vector<int> all_indicators(model::catalogue const& catalogue) {
  std::vector<int> all(catalogue.indicators.size());
  std::iota(all.begin(), all.end(), 0);
  return all;
}

}  // namespace

live::live(know::knowledge& known) : known_{known} {
  auto const lock = known_.read();
  told_ = known_.head();
}

void live::join(http::stream to, who_listens who, std::optional<ledger::event_seq> after, bool again) {
  std::scoped_lock const lock{mutex_};
  std::erase_if(listeners_, [](listener const& one) { return !one.to.open(); });
  // Under the lock nothing is told, so what was missed and what comes next meet without gap or repeat.
  bool const missed = after && *after < told_;
  listener made{std::move(to), std::move(who)};
  if (missed) catch_up(made, *after);
  if (missed || again) made.to.send(changed_text(known_.catalogue(), told_, all_indicators(known_.catalogue())));
  made.to.send("hello", fmt::format(R"({{"head":{}}})", told_), std::to_string(told_));
  listeners_.push_back(std::move(made));
}

// Who has missed more than half a queue is told to ask for the rest itself.
void live::catch_up(listener const& one, ledger::event_seq after) const {
  auto const person = one.who();
  bool too_much = told_ - after > static_cast<ledger::event_seq>(http::stream::kQueueEvents / 2);
  std::vector<http::event_text> texts;
  std::size_t bytes = 0;
  if (!too_much) {
    for (auto const& e :
         read_events(known_, {.after = after, .before = told_ + 1, .limit = http::stream::kQueueEvents})) {
      if (!sees_event(*person, known_, e)) continue;
      texts.push_back(text_of(known_, e));
      bytes += texts.back()->size();
    }
    too_much = bytes > http::stream::kQueueBytes / 2;
  }
  if (too_much) texts = {missed_text(after, told_)};
  for (auto const& text : texts) one.to.send(text);
}

void live::tell(std::vector<ledger::event> const& events, std::vector<int> const& indicators) {
  std::scoped_lock const lock{mutex_};
  told_ = events.back().seq;
  std::erase_if(listeners_, [](listener const& one) { return !one.to.open(); });
  if (listeners_.empty()) return;
  std::vector<std::shared_ptr<act::person const>> people;
  for (auto const& one : listeners_) {
    people.push_back(one.who());
    if (!people.back()->is_somebody()) one.to.close();
  }
  // An import of thousands is news as a number, not line by line.
  if (events.size() > http::stream::kQueueEvents / 2) {
    auto const missed = missed_text(events.front().seq - 1, told_);
    for (auto const& one : listeners_) one.to.send(missed);
  } else {
    for (auto const& e : events) {
      http::event_text text;  // made once, and not at all where nobody sees it
      for (std::size_t i = 0; i < listeners_.size(); ++i) {
        if (!sees_event(*people[i], known_, e)) continue;
        if (!text) text = text_of(known_, e);
        listeners_[i].to.send(text);
      }
    }
  }
  auto const changed = changed_text(known_.catalogue(), told_, with_ratios(known_.catalogue(), indicators));
  for (auto const& one : listeners_) one.to.send(changed);
}

}  // namespace fengsui::tell
