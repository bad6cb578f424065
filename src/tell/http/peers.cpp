#include "tell/http/peers.h"

namespace fengsui::tell::http {

std::optional<http_fault> peers::enter(std::string const& key, bool from_here) {
  std::scoped_lock const held{lock_};
  if (count_ >= in_all_) return http_fault::busy;
  auto& of_peer = connected_[key];
  if (of_peer >= (from_here ? from_here_ : per_peer_)) return http_fault::too_many_connections;
  ++of_peer;
  ++count_;
  return std::nullopt;
}

void peers::leave(std::string const& key) {
  std::scoped_lock const held{lock_};
  auto const found = connected_.find(key);
  if (--found->second == 0) connected_.erase(found);
  if (--count_ == 0) emptied_.notify_all();
}

std::size_t peers::count() const {
  std::scoped_lock const held{lock_};
  return count_;
}

bool peers::wait_until_empty(std::chrono::milliseconds at_most) {
  std::unique_lock held{lock_};
  return emptied_.wait_for(held, at_most, [this] { return count_ == 0; });
}

}  // namespace fengsui::tell::http
