#include "main/reading/excerpt.h"

#include <algorithm>

#include "base/utf8.h"

namespace fengsui::main {
namespace {

// About a clause to both sides, in bytes: thirteen Chinese characters, seven English words.
constexpr std::size_t kAround = 40;

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;
}

// And a word or two more, where the line ends with them.
constexpr std::size_t kRest = 20;

// Where the words before a figure begin: with their line, or with the first whole word within reach.
std::size_t begin_of_words(std::string_view text, std::size_t figure) {
  auto const before = text.substr(0, figure).rfind('\n');
  auto const line = before == std::string_view::npos ? 0 : before + 1;
  if (figure - line <= kAround + kRest) return line;
  auto from = figure - kAround;
  while (is_inside_character(text, from)) ++from;
  auto const space = text.find(' ', from);
  bool const is_latin = static_cast<unsigned char>(text[from]) < 0x80;
  return is_latin && space < figure ? space + 1 : from;
}

std::size_t end_of_words(std::string_view text, std::size_t figure) {
  auto const line = std::min(text.find('\n', figure), text.size());
  if (line - figure <= kAround + kRest) return line;
  auto const to = figure + base::clipped(text.substr(figure), kAround).size();
  auto const space = text.rfind(' ', to);
  bool const is_latin = static_cast<unsigned char>(text[to]) < 0x80;
  return is_latin && space != std::string_view::npos && space >= figure ? space : to;
}

}  // namespace

std::string excerpt(std::string_view text, std::vector<byte_range> const& marked, bool colour) {
  std::string made;
  std::size_t at = 0;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    auto const& one = marked[i];
    if (one.from < at) continue;
    auto const from = std::max(at, begin_of_words(text, one.from));
    if (!made.empty() && from > at) made += " … ";
    if (made.empty() && from > 0 && text[from - 1] != '\n') made += "…";
    made += text.substr(from, one.from - from);
    made += colour ? "\033[1;36m" : "⟦";
    made += text.substr(one.from, one.to - one.from);
    made += colour ? "\033[0m" : "⟧";
    at = one.to;
    auto const end = end_of_words(text, at);
    auto const next = i + 1 < marked.size() ? marked[i + 1].from : text.size();
    if (next > end) {
      made += text.substr(at, end - at);
      at = end;
    }
  }
  if (at < text.size() && text[at] != '\n') made += "…";
  std::erase(made, '\n');  // of a figure that a line break stands in
  return made;
}

std::size_t line_of(std::string_view text, std::size_t byte) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, byte), '\n'));
}

}  // namespace fengsui::main
