#include "model/city.h"

#include <algorithm>

namespace fengsui::model {

place const* city::find_place(std::string_view code) const {
  auto const found = place_numbers.find(code);
  return found == place_numbers.end() ? nullptr : &places[found->second];
}

data_source const* city::find_source(std::string_view wanted) const {
  auto const found = std::ranges::find(sources, wanted, &data_source::id);
  return found == sources.end() ? nullptr : &*found;
}

bool city::within(std::string_view code, std::string_view ancestor) const {
  // read_city has refused circles, so the walk ends.
  for (auto const* one = find_place(code); one != nullptr; one = find_place(one->parent)) {
    if (one->code == ancestor) return true;
  }
  return false;
}

place const* city::at_level(std::string_view code, std::string_view level) const {
  for (auto const* one = find_place(code); one != nullptr; one = find_place(one->parent)) {
    if (one->level == level) return one;
  }
  return nullptr;
}

place const* city::containing(base::coordinate at) const {
  auto const here = base::converted(at, boundary_frame);
  for (auto const& one : boundaries) {
    bool in = false;
    for (auto const& ring : one.rings) in ^= base::inside(ring, here.lon, here.lat);
    if (in) return find_place(one.place);
  }
  return nullptr;
}

}  // namespace fengsui::model
