#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "act/duty_room.h"
#include "know/knowledge.h"
#include "ledger/ledger.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// Every live listener, and what each commit sends to them.
class live {
 public:
  explicit live(know::knowledge&);

  // A listener that has seen everything up to `after` (none: from now on): what it missed, then what comes. One that
  // comes `again` may have been cut off between an event and its figures, so it hears of the figures in any case.
  void join(http::stream, std::optional<ledger::event_seq> after, bool again);
  void tell(std::vector<ledger::event> const&, std::vector<int> const& indicators);

 private:
  void catch_up(http::stream const&, ledger::event_seq after) const;

  know::knowledge& known_;
  std::mutex mutex_;
  std::vector<http::stream> listeners_;
  ledger::event_seq told_ = 0;
};

// What the routes of docs/http.md need; each route is a small function over these.
struct api {
  know::knowledge& known;
  ledger::ledger& ledger;
  ledger::store& store;
  tell::live& live;
  base::clock now;
  act::duty_room& duty;
  std::filesystem::path openapi;  // the file served and checked against the routes
  std::filesystem::path attachments{};  // the folder of the files that events speak of

  std::vector<http::route> routes();
};

}  // namespace fengsui::tell
