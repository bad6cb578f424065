#include "sense/reader/text/surface_trie.h"

#include "sense/reader/text/folded_text.h"

namespace fengsui::sense::reader {
namespace {

// As words are compared: "Air-traffic movements" is air traffic movements, "China’s" China's.
char16_t compared_letter(char16_t c) {
  return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c == u'-' ? u' ' : c == u'’' ? u'\'' : c;
}

}  // namespace

surface_trie::surface_trie() : roots_(0x10000, kNone) {}

std::uint32_t surface_trie::child_of(std::uint32_t parent, char16_t letter) const {
  auto child = nodes_[parent].child;
  while (child != kNone && nodes_[child].letter != letter) child = nodes_[child].sibling;
  return child;
}

void surface_trie::add(std::u16string_view surface, std::uint32_t value) {
  if (surface.empty()) return;
  auto const make = [this](char16_t letter) {
    nodes_.push_back({.letter = letter});
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  };
  auto& root = roots_[compared_letter(surface[0])];
  if (root == kNone) root = make(compared_letter(surface[0]));
  auto at = root;
  for (std::size_t i = 1; i < surface.size(); ++i) {
    auto const letter = compared_letter(surface[i]);
    auto next = child_of(at, letter);
    if (next == kNone) {
      next = make(letter);
      nodes_[next].sibling = nodes_[at].child;
      nodes_[at].child = next;
    }
    at = next;
  }
  if (nodes_[at].value == kNone) nodes_[at].value = value;
}

std::optional<surface_trie::match> surface_trie::longest_at(std::u16string_view text, std::size_t from) const {
  auto at = roots_[compared_letter(text[from])];
  if (at == kNone) return std::nullopt;
  if (is_letter(text[from]) && from > 0 && is_letter(text[from - 1])) return std::nullopt;
  std::optional<match> longest;
  for (auto end = from + 1;; ++end) {
    auto const& here = nodes_[at];
    if (here.value != kNone && !(is_letter(text[end - 1]) && end < text.size() && is_letter(text[end]))) {
      longest = {end - from, here.value};
    }
    if (end >= text.size()) break;
    at = child_of(at, compared_letter(text[end]));
    if (at == kNone) break;
  }
  return longest;
}

}  // namespace fengsui::sense::reader
