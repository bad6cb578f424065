#include "model/indicator.h"

#include <array>

namespace fengsui::model {

std::string_view to_text(measure m) {
  static constexpr std::array<std::string_view, 9> kWords{"count",   "sum",  "distinct", "min",  "max",
                                                          "average", "last", "time_in",  "ratio"};
  return kWords[static_cast<std::size_t>(m)];
}

std::size_t indicator::version_on(base::day day) const {
  std::size_t number = 0;
  while (number < versions.size() && versions[number].from <= day) ++number;
  return number;
}

}  // namespace fengsui::model
