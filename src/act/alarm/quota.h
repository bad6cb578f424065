#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "act/reading.h"

namespace fengsui::act {

// At most ten messages a person in ten minutes, and nothing hidden: what goes beyond nine is gathered, and said in one
// message as soon as there is room. The tenth place is kept for red alarms.
class quota {
 public:
  static constexpr std::size_t kMost = 10;
  static constexpr model::duration kWindow = std::chrono::minutes{10};

  // A message that has gone out.
  void sent(std::string const& person, model::duration steady);
  bool has_room(std::string const& person, model::duration steady, bool red) const;

  void hold(std::string const& person, std::string const& alarm);
  void say(std::string const& person) { held_.erase(person); }
  std::set<std::string> const& held(std::string const& person) const;

  // People whose gathered alarms may be said now, and when the next may.
  std::vector<std::string> ready(model::duration steady) const;
  std::optional<model::duration> next() const;

 private:
  std::map<std::string, std::deque<model::duration>> sent_;  // the newest kMost
  std::map<std::string, std::set<std::string>> held_;
};

}  // namespace fengsui::act
