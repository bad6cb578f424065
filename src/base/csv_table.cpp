#include "base/csv_table.h"

#include <algorithm>
#include <utility>

namespace fengsui::base {
namespace {

constexpr std::size_t kLongestLine = 1 << 20;

}  // namespace

csv_table::csv_table(std::istream& in, std::string file, faults& out)
    : lines_{in, kLongestLine}, csv_{lines_}, file_{std::move(file)}, out_{out} {}

bool csv_table::open(char const* expected) {
  if (csv_.next(head_) && !csv_.problem()) return true;
  complain(csv_.problem().value_or(make_fault(fault_code::missing_key, expected)), "");
  return false;
}

std::ptrdiff_t csv_table::column(std::initializer_list<char const*> names) const {
  for (auto const* name : names) {
    auto const at = std::ranges::find(head_, name);
    if (at != head_.end()) return at - head_.begin();
  }
  return kNone;
}

bool csv_table::next() {
  while (csv_.next(cells_)) {
    if (csv_.problem()) {
      complain(*csv_.problem(), "");
    } else if (cells_.size() != head_.size()) {
      complain(make_fault(fault_code::csv_width, cells_.size(), head_.size()), "");
    } else {
      return true;
    }
  }
  return false;
}

void csv_table::complain(fault wrong, std::string field) {
  wrong.file = file_;
  wrong.line = csv_.line();
  wrong.field = std::move(field);
  out_.push_back(std::move(wrong));
}

}  // namespace fengsui::base
