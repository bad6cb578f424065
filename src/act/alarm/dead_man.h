#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/name.h"
#include "model/duty.h"

namespace fengsui::act {

// What the way of an alarm from its event to a person looks like at a moment, read without waiting for any part of it.
struct chain_state {
  bool ledger_writes = true;
  model::duration now{};                      // the steady clock
  model::duration worked{};                   // when the duty room last looked
  std::optional<model::duration> failing{};   // since when it could not write what it had decided
  std::vector<std::string> stuck_channels{};  // whose courier does not come back
};

// A minute in which nobody looks, or in which a step that is due cannot be taken, is a broken chain.
inline constexpr model::duration kChainStandsStill = std::chrono::minutes{1};
inline constexpr model::duration kCourierStuck = std::chrono::minutes{5};

// What is broken, for people; empty: the chain is whole.
std::vector<base::name> broken_links(chain_state const&);

// The dead-man check: each minute, on a thread of its own that waits for no other, the chain is looked at and somebody
// outside is told that it is whole. Who does not hear that any more knows that it is not, whatever has become of this
// program. `told` gets what is broken, each time; it must not wait for the house for ever.
class dead_man {
 public:
  using look = std::function<chain_state()>;
  using tell = std::function<void(std::vector<base::name> const& broken)>;

  dead_man(look, tell, std::chrono::milliseconds each = std::chrono::minutes{1});
  ~dead_man();
  dead_man(dead_man const&) = delete;
  dead_man& operator=(dead_man const&) = delete;

 private:
  void loop();

  look look_;
  tell tell_;
  std::chrono::milliseconds each_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool closing_ = false;
  std::thread thread_;
};

}  // namespace fengsui::act
