// Who stands both in an English headline and first in the body: "Export boom sets Eurotunnel record", "Eurotunnel has
// boasted its best month". No table knows such a name; that the text opens with it twice says whose news it is.
#include <algorithm>
#include <array>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/subject_shapes.h"

namespace fengsui::sense::reader {
namespace {

// What somebody does of whom news is told.
bool does_something_told(std::u16string_view behind) {
  static constexpr std::array<std::u16string_view, 40> kDoes{
      u"has",         u"had",      u"said",    u"says",       u"saw",      u"posted",    u"reported",  u"recorded",
      u"handled",     u"carried",  u"moved",   u"flew",       u"welcomed", u"served",    u"achieved",  u"enjoyed",
      u"set",         u"broke",    u"closed",  u"ended",      u"logged",   u"boasted",   u"announced", u"delivered",
      u"ran",         u"operated", u"notched", u"registered", u"hit",      u"generated", u"produced",  u"shipped",
      u"transported", u"sold",     u"earned",  u"finished",   u"started",  u"began",     u"continued", u"processed"};
  if (!behind.starts_with(u' ')) return false;
  behind.remove_prefix(1);
  return holds_word(kDoes, behind.substr(0, behind.find_first_of(u" ,."sv)));
}

}  // namespace

void find_named_by_headline(std::u16string_view text, std::vector<subject>& found) {
  constexpr std::size_t kLongestHeadline = 200;
  constexpr std::size_t kShortest = 4;
  auto const line = text.substr(0, kLongestHeadline).find(u'\n');
  if (line == std::u16string_view::npos) return;
  auto const headline = text.substr(0, line);
  auto from = line + 1;
  if (text.substr(from).starts_with(u"The "sv)) from += 4;
  auto end = from;
  while (end < text.size() && (is_letter(text[end]) || text[end] == u'-')) ++end;
  auto const name = text.substr(from, end - from);
  if (name.size() < kShortest || !is_capital(name.front()) || !does_something_told(text.substr(end, 16))) return;
  auto const at = headline.find(name);
  if (at == std::u16string_view::npos || (at > 0 && is_letter(headline[at - 1])) ||
      (at + name.size() < headline.size() && is_letter(headline[at + name.size()])))
    return;
  // A word that a table knows is a place or no name; one that the text writes small is a common noun.
  if (words().surfaces.longest_at(text, from)) return;
  constexpr std::size_t kReach = 2000;
  std::u16string small{name};
  small.front() = static_cast<char16_t>(small.front() + 32);
  if (text.substr(0, kReach).find(small) != std::u16string_view::npos) return;
  found.push_back(made_of(text, from, end));
}

}  // namespace fengsui::sense::reader
