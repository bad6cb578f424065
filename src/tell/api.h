#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "know/knowledge.h"
#include "ledger/ledger.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// Every live listener, and what each commit sends to them.
class live {
 public:
  explicit live(know::knowledge&);

  // A listener that has seen everything up to `after` (0: from now on): what it missed, then what comes.
  void join(http::stream, ledger::event_seq after);
  void tell(std::vector<ledger::event> const&, std::vector<int> const& indicators);

 private:
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
  std::filesystem::path openapi;  // the file served and checked against the routes

  std::vector<http::route> routes();
};

}  // namespace fengsui::tell
