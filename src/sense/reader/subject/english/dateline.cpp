// "KUALA LUMPUR: Malaysia Airports registered", "PTI New Delhi: The country's ports", "HANOI (VNA) - Vietnam": where a
// text was written and who sent it is not of whom it is.
#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/english/owners.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

// Capitalised words, days and what a bracket adds: all that a dateline is made of.
bool is_made_of_names(std::u16string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == u'(') {
      auto const close = line.find(u')', at);
      if (close == line.npos) return false;
      at = close + 1;
      continue;
    }
    auto end = at;
    while (end < line.size() && (is_of_a_name(line[end]) || is_digit(line[end]))) ++end;
    if (end > at && !is_capital(line[at]) && !is_digit(line[at])) return false;
    if (end == at && !is_one_of(line[at], u" ,./")) return false;
    at = std::max(end, at + 1);
  }
  return true;
}

bool is_written_in_capitals(std::u16string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), is_capital);
}

}  // namespace

std::size_t end_of_dateline(std::u16string_view text, std::size_t from) {
  constexpr std::size_t kLongest = 60;
  auto const line = text.substr(from, kLongest);
  if (line.empty() || !is_capital(line.front())) return from;
  static constexpr any_of_words kEnds{u": ", u" - ", u" -- ", u" – ", u" — "};
  auto const mark = kEnds.next_in(line, 0);
  auto const behind = mark.at + mark.length;
  if (mark.length == 0 || behind >= line.size() || !is_capital(line[behind])) return from;
  auto const said = line.substr(0, mark.at);
  if (!is_made_of_names(said)) return from;
  // "Memorial Day: AAA projects 43.8 million travelers"
  if (line[mark.at] == u':' && is_a_holidays_name(said)) return from + behind;
  // A colon also stands behind whom a line is about: "Singapore Changi: Passengers rose".
  auto const first = said.substr(0, said.find_first_of(u" ,"sv));
  if (line[mark.at] == u':' && !is_written_in_capitals(first)) return from;
  return from + behind;
}

}  // namespace fengsui::sense::reader
