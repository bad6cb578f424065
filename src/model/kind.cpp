#include "model/kind.h"

#include <algorithm>

#include "base/same_text.h"

namespace fengsui::model {

move const* flow::find(int from, int to) const {
  for (auto const& one : moves) {
    if (one.to == to && std::ranges::count(one.from, from) > 0) return &one;
  }
  return nullptr;
}

int kind::find_field(std::string_view wanted) const {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (base::same_text(fields[i].id, wanted)) return static_cast<int>(i);
  }
  return -1;
}

int kind::find_verb(std::string_view wanted) const {
  for (std::size_t i = 0; i < verbs.size(); ++i) {
    if (base::same_text(verbs[i].id, wanted)) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace fengsui::model
