#include "base/result.h"
#include "model/desk.h"
#include "model/house_desks.h"  // made by the build from house/*.toml

namespace fengsui::model {

std::vector<desk> house_desks() {
  std::vector<desk> made;
  for (auto const& [id, text] : kHouseDesks) {
    auto reading = read_desk(text, std::string{id});
    if (!reading.faults.empty())
      throw std::logic_error{"house/" + std::string{id} + ".toml: " + reading.faults.front().en};
    made.push_back(std::move(reading.read));
  }
  return made;
}

}  // namespace fengsui::model
