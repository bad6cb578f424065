// Places that no table knows, by what they are called: "the northern province of Vinh Phuc", "Nakuru County".
#include <algorithm>

#include "sense/reader/english_names.h"
#include "sense/reader/subject_shapes.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::size_t kLongestName = 28;

struct kind_of_area {
  std::u16string_view noun;  // without the first letter, which may be capital
  std::string_view level;
};
constexpr kind_of_area kKinds[] = {{u"rovince", "province"}, {u"refecture", "prefecture"}, {u"blast", "province"},
                                   {u"ounty", "county"},     {u"istrict", "county"},       {u"unicipality", "city"}};

bool is_of_a_name(char16_t c) {
  return is_letter(c) || c == u'-' || c == u'\'';
}

bool begins_a_word(std::u16string_view text, std::size_t at) {
  return at < text.size() && is_capital(text[at]);
}

// The end of the capitalised words from `at` on.
std::size_t end_of_words(std::u16string_view text, std::size_t at) {
  auto to = at;
  while (to < text.size() && to - at < kLongestName &&
         (is_of_a_name(text[to]) || (text[to] == u' ' && begins_a_word(text, to + 1))))
    ++to;
  return to;
}

// Where the capitalised words before `end` begin; `end` where none stand there.
std::size_t start_of_words(std::u16string_view text, std::size_t end) {
  auto from = end;
  for (auto at = end; at > 0 && end - at < kLongestName;) {
    while (at > 0 && is_of_a_name(text[at - 1])) --at;
    if (!begins_a_word(text, at) || at == from) break;
    from = at;
    if (at == 0 || text[at - 1] != u' ') break;
    --at;
  }
  if (text.substr(from).starts_with(u"The ")) from += 4;
  return std::min(from, end);
}

void take_area(std::u16string_view text, std::size_t from, std::size_t to, std::string_view level,
               std::vector<subject>& made) {
  if (to <= from + 1 || !is_capital(text[from])) return;
  made.push_back({.from = from,
                  .to = to,
                  .name = to_utf8(text.substr(from, to - from)),
                  .level = std::string{level},
                  .is = subject_kind::area});
}

}  // namespace

std::vector<subject> areas_by_their_kind(std::u16string_view text) {
  std::vector<subject> made;
  for (auto const& [noun, level] : kKinds) {
    for (auto at = text.find(noun); at != std::u16string_view::npos; at = text.find(noun, at + 1)) {
      auto const end = at + noun.size();
      if (at < 2 || (end < text.size() && is_letter(text[end]))) continue;
      constexpr std::u16string_view kOf = u" of ";
      if (text.substr(end).starts_with(kOf)) {
        take_area(text, end + kOf.size(), end_of_words(text, end + kOf.size()), level, made);
      } else if (text[at - 2] == u' ') {
        take_area(text, start_of_words(text, at - 2), at - 2, level, made);
      }
    }
  }
  std::stable_sort(made.begin(), made.end(), [](subject const& a, subject const& b) { return a.from < b.from; });
  return made;
}

}  // namespace fengsui::sense::reader
