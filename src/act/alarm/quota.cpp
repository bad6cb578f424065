#include "act/alarm/quota.h"

#include <algorithm>

namespace fengsui::act {

void quota::sent(std::string const& person, model::duration steady) {
  auto& times = sent_[person];
  times.push_back(steady);
  while (times.size() > kMost) times.pop_front();
}

bool quota::has_room(std::string const& person, model::duration steady, bool red) const {
  auto const found = sent_.find(person);
  if (found == sent_.end()) return true;
  auto const most = red ? kMost : kMost - 1;
  auto const& times = found->second;
  return times.size() < most || times[times.size() - most] + kWindow <= steady;
}

void quota::hold(std::string const& person, std::string const& alarm) {
  held_[person].insert(alarm);
}

std::set<std::string> const& quota::held(std::string const& person) const {
  static std::set<std::string> const none;
  auto const found = held_.find(person);
  return found == held_.end() ? none : found->second;
}

std::vector<std::string> quota::ready(model::duration steady) const {
  std::vector<std::string> people;
  for (auto const& [person, alarms] : held_) {
    if (!alarms.empty() && has_room(person, steady, false)) people.push_back(person);
  }
  return people;
}

std::optional<model::duration> quota::next() const {
  std::optional<model::duration> first;
  for (auto const& [person, alarms] : held_) {
    if (alarms.empty()) continue;
    auto const found = sent_.find(person);
    auto const enough = found != sent_.end() && found->second.size() >= kMost - 1;
    auto const at = enough ? found->second[found->second.size() - (kMost - 1)] + kWindow : model::duration{};
    if (!first || at < *first) first = at;
  }
  return first;
}

}  // namespace fengsui::act
