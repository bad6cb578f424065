#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace fengsui::sense::reader {

// The surfaces of a lexicon in a tree, asked for the longest one that begins at a place. Latin letters are matched
// without regard to case and only as whole words. A walk is at most as long as the longest surface, so that a scan over
// a text is linear in the text.
class surface_trie {
 public:
  struct match {
    std::size_t length = 0;
    std::uint32_t value = 0;
  };

  surface_trie();

  // A surface that is there already keeps the value that it has.
  void add(std::u16string_view surface, std::uint32_t value);
  std::optional<match> longest_at(std::u16string_view text, std::size_t at) const;

 private:
  static constexpr std::uint32_t kNone = 0xffffffff;
  struct node {
    char16_t letter = 0;
    std::uint32_t child = kNone;
    std::uint32_t sibling = kNone;
    std::uint32_t value = kNone;
  };
  std::uint32_t child_of(std::uint32_t parent, char16_t letter) const;

  std::vector<node> nodes_;
  std::vector<std::uint32_t> roots_;  // by first character
};

}  // namespace fengsui::sense::reader
