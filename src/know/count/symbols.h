#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace fengsui::know {

using symbol = std::uint32_t;

// Texts that split figures, each kept once; 0 is the empty text. Guarded by whoever owns it.
class symbols {
 public:
  symbols() { of(""); }

  symbol of(std::string_view text) {
    if (auto const found = numbers_.find(text); found != numbers_.end()) return found->second;
    auto const& kept = texts_.emplace_back(text);
    return numbers_.emplace(kept, static_cast<symbol>(texts_.size() - 1)).first->second;
  }
  std::optional<symbol> find(std::string_view text) const {
    auto const found = numbers_.find(text);
    return found == numbers_.end() ? std::nullopt : std::optional{found->second};
  }
  std::string const& text(symbol s) const { return texts_[s]; }
  std::size_t size() const { return texts_.size(); }

 private:
  std::deque<std::string> texts_;  // never moved, so the keys below may point into it
  std::unordered_map<std::string_view, symbol> numbers_;
};

}  // namespace fengsui::know
