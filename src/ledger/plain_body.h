#pragma once

#include <string_view>

namespace fengsui::ledger {

// Walks over a body as `encode` writes nearly all of them: no space, no escape, nothing nested but the fields. A step
// says false at anything else, and the JSON library reads that body instead. A replay reads millions, and this takes a
// third of the library's time.
class plain_body {
 public:
  explicit plain_body(std::string_view body) : at_{body.data()}, end_{body.data() + body.size()} {}

  bool take(char wanted) {
    if (at_ == end_ || *at_ != wanted) return false;
    ++at_;
    return true;
  }
  bool is_at_text() const { return at_ != end_ && *at_ == '"'; }

  bool text(std::string_view& out) {
    if (!take('"')) return false;
    auto const* const from = at_;
    while (at_ != end_ && *at_ != '"' && *at_ != '\\') ++at_;
    out = {from, static_cast<std::size_t>(at_ - from)};
    return take('"');
  }
  bool number(std::string_view& out) {
    auto const* const from = at_;
    while (at_ != end_ && ((*at_ >= '0' && *at_ <= '9') || *at_ == '-' || *at_ == '.')) ++at_;
    out = {from, static_cast<std::size_t>(at_ - from)};
    return at_ != from;
  }
  bool key(std::string_view& out) { return text(out) && take(':'); }

 private:
  char const* at_;
  char const* end_;
};

}  // namespace fengsui::ledger
