#include "base/line_reader.h"

#include <cstring>

namespace fengsui::base {

bool line_reader::next(std::string& line) {
  line.clear();
  too_long_ = false;
  bool any = false;
  for (;;) {
    if (at_ == buffer_.size()) {
      buffer_.resize(1 << 16);
      in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
      buffer_.resize(static_cast<std::size_t>(in_.gcount()));
      at_ = 0;
      if (buffer_.empty()) {
        if (any) ++number_;
        return any;
      }
    }
    any = true;
    auto const* from = buffer_.data() + at_;
    auto const left = buffer_.size() - at_;
    auto const* end = static_cast<char const*>(std::memchr(from, '\n', left));
    auto const length = end == nullptr ? left : static_cast<std::size_t>(end - from);
    auto const room = longest_ - line.size();
    if (length > room) too_long_ = true;
    line.append(from, std::min(length, room));
    at_ += length + (end == nullptr ? 0 : 1);
    bytes_ += length + (end == nullptr ? 0 : 1);
    if (end != nullptr) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      ++number_;
      return true;
    }
  }
}

}  // namespace fengsui::base
