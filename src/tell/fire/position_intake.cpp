#include "tell/fire/position_intake.h"

#include <algorithm>

#include "tell/fire/tracks.h"

namespace fengsui::tell {
namespace {

// One commit for what comes within this; so a hundred trackers cost no more than one.
constexpr std::chrono::milliseconds kGather{1000};
// A broker that hands over a night at once, or one that somebody floods: what is beyond is dropped, the oldest first.
constexpr std::size_t kMostWaiting = 20'000;
constexpr std::size_t kLongestPayload = 4096;

}  // namespace

position_intake::position_intake(act::duty_room& room, act::mqtt_subscription from,
                                 std::function<void(base::fault const&)> complain)
    : room_{room}, filter_{from.topic}, complain_{std::move(complain)}, writer_{[this] { write(); }} {
  listener_ = std::make_unique<act::mqtt_listener>(
      std::move(from), [this](std::string const& topic, std::string const& payload) { heard(topic, payload); });
}

position_intake::~position_intake() {
  listener_.reset();
  {
    std::scoped_lock const lock{mutex_};
    ends_ = true;
  }
  wake_.notify_all();
  writer_.join();
}

void position_intake::heard(std::string const& topic, std::string const& payload) {
  auto const read =
      payload.size() > kLongestPayload
          ? base::result<fire::tracker_position>{base::make_fault(base::fault_code::too_large, kLongestPayload)}
          : fire::read_tracker(topic, filter_, payload, room_.now().wall);
  std::unique_lock lock{mutex_};
  if (!read) {
    if (complained_.size() > 1000 || std::ranges::find(complained_, topic) != complained_.end()) return;
    complained_.push_back(topic);
    lock.unlock();
    auto wrong = read.error();
    wrong.file = topic;
    complain_(wrong);
    return;
  }
  if (waiting_.size() >= kMostWaiting) waiting_.erase(waiting_.begin(), waiting_.begin() + kMostWaiting / 2);
  waiting_.push_back(*read);
  wake_.notify_all();
}

void position_intake::write() {
  for (bool last = false; !last;) {
    std::vector<fire::tracker_position> now;
    {
      std::unique_lock lock{mutex_};
      wake_.wait(lock, [&] { return ends_ || !waiting_.empty(); });
      wake_.wait_for(lock, kGather, [&] { return ends_; });
      last = ends_;
      now.swap(waiting_);
    }
    if (auto const done = tell_positions(room_, now, "positions"); !done) complain_(done.error());
  }
}

}  // namespace fengsui::tell
