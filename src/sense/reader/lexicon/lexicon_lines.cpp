#include "sense/reader/lexicon/lexicon_lines.h"

#include <stdexcept>

#include "sense/reader/lexicon_files.h"
#include "sense/reader/text/folded_text.h"

namespace fengsui::sense::reader {
namespace {

template <class Take>
void split(std::string_view text, char at, Take take) {
  while (true) {
    auto const end = text.find(at);
    take(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::vector<lexicon_line> lexicon_lines(std::string_view name) {
  for (auto const& [id, text] : kLexiconFiles) {
    if (id != name) continue;
    std::vector<lexicon_line> lines;
    split(text, '\n', [&lines](std::string_view line) {
      if (line.empty() || line.front() == '#') return;
      lexicon_line columns;
      split(line, '\t', [&columns](std::string_view column) { columns.push_back(column); });
      lines.push_back(std::move(columns));
    });
    return lines;
  }
  throw std::logic_error{"no lexicon of that name is compiled in: " + std::string{name}};
}

std::vector<std::u16string> surfaces_of(std::string_view column) {
  std::vector<std::u16string> surfaces;
  split(column, ' ', [&surfaces](std::string_view word) {
    if (word.empty()) return;
    // The tables know folded characters only, so a surface is folded like a text.
    auto surface = fold(word).text;
    for (auto& c : surface) {
      if (c == u'_') c = u' ';
    }
    surfaces.push_back(std::move(surface));
  });
  return surfaces;
}

}  // namespace fengsui::sense::reader
