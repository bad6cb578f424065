#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "act/access/entrance.h"
#include "act/access/sign_in/provider.h"
#include "act/alarm/dead_man.h"
#include "act/duty_room.h"
#include "know/knowledge.h"
#include "ledger/ledger.h"
#include "tell/http/router.h"
#include "tell/node/standing.h"

namespace fengsui::tell {

struct notice_house;

// Every live listener, and what each commit sends to them.
class live {
 public:
  explicit live(know::knowledge&);

  // Who listens now: asked again at each telling, so that nobody hears what is no longer theirs to hear. Nobody ends
  // it.
  using who_listens = std::function<std::shared_ptr<act::person const>()>;

  // A listener that has seen everything up to `after` (none: from now on): what it missed, then what comes. One that
  // comes `again` may have been cut off between an event and its figures, so it hears of the figures in any case.
  void join(http::stream, who_listens, std::optional<ledger::event_seq> after, bool again);
  void tell(std::vector<ledger::event> const&, std::vector<int> const& indicators);

 private:
  struct listener {
    http::stream to;
    who_listens who;
  };
  void catch_up(listener const&, ledger::event_seq after) const;

  know::knowledge& known_;
  std::mutex mutex_;
  std::vector<listener> listeners_;
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
  act::entrance& door;
  notice_house& notices;
  act::provider* provider = nullptr;  // none: nobody signs in elsewhere
  std::filesystem::path attachments{};  // the folder of the files that events speak of
  std::filesystem::path map{};          // the folder of the map's ground; it need not be there
  std::function<act::chain_state()> chain{};  // what the dead-man check looks at; none: the room's own last look
  std::function<node::standing()> node{};     // to the other machine; none: this one is alone

  std::vector<http::route> routes();
};

}  // namespace fengsui::tell
