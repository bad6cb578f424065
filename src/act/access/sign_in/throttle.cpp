#include "act/access/sign_in/throttle.h"

#include <algorithm>

namespace fengsui::act {
namespace {

constexpr std::size_t kMostKeys = 50'000;  // of names that somebody makes up; those that need not wait go first

std::chrono::seconds rounded_up(base::instant::duration rest) {
  return std::max(std::chrono::seconds{1}, std::chrono::ceil<std::chrono::seconds>(rest));
}

}  // namespace

std::chrono::seconds throttle::begin(std::string const& key, base::instant now) {
  std::scoped_lock const held{lock_};
  if (tries_.size() >= kMostKeys) {
    std::erase_if(tries_, [&](auto const& one) { return one.second.next + longest_ < now; });
    if (tries_.size() >= kMostKeys) tries_.erase(tries_.begin());
  }
  auto& mine = tries_[key];
  if (mine.next > now) return rounded_up(mine.next - now);
  // Who has stayed away for long begins anew.
  if (mine.count > 0 && mine.next != base::instant{} && now - mine.next > 4 * longest_) mine = {};
  ++mine.count;
  if (mine.count >= free_) {
    auto const doublings = std::min(mine.count - free_, 20);
    mine.next = now + std::min<base::instant::duration>(longest_, std::chrono::seconds{1LL << doublings});
  }
  return std::chrono::seconds{0};
}

void throttle::succeeded(std::string const& key) {
  std::scoped_lock const held{lock_};
  tries_.erase(key);
}

std::chrono::seconds throttle::wait(std::string const& key, base::instant now) const {
  std::scoped_lock const held{lock_};
  auto const found = tries_.find(key);
  return found == tries_.end() || found->second.next <= now ? std::chrono::seconds{0}
                                                            : rounded_up(found->second.next - now);
}

}  // namespace fengsui::act
