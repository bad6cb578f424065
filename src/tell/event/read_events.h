#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "know/knowledge.h"

namespace fengsui::tell {

struct event_page_question {
  std::optional<ledger::event_seq> after = {};  // given: oldest first from there; else the newest first
  std::optional<ledger::event_seq> before = {};
  std::size_t limit = 50;
  std::string desk = {};
  std::function<bool(ledger::event const&)> sees = {};  // empty: all of them
};

// Events as they were written, corrections included.
std::vector<ledger::event> read_events(know::knowledge const&, event_page_question const&);

}  // namespace fengsui::tell
