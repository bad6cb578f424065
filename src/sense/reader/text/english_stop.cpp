#include "sense/reader/text/english_stop.h"

#include <algorithm>

#include "sense/reader/text/folded_text.h"

namespace fengsui::sense::reader {
namespace {

// "St. Petersburg", "Mr. Lee", "Feb. 10", "Rs. 412": the stop of a word that is cut short.
bool ends_a_short_word(std::u16string_view text, std::size_t at) {
  static constexpr std::u16string_view kTitles[] = {u"St", u"Mt", u"Ft", u"Mr", u"Ms", u"Mrs", u"Dr", u"Gov", u"Gen"};
  static constexpr std::u16string_view kMonths[] = {u"Jan", u"Feb", u"Mar", u"Apr",  u"Jun", u"Jul",
                                                    u"Aug", u"Sep", u"Oct", u"Sept", u"Nov", u"Dec"};
  static constexpr std::u16string_view kCounts[] = {u"Rs",  u"Re",  u"Tk",   u"Sh",     u"Ksh", u"Kshs", u"KShs",
                                                    u"KSh", u"Shs", u"UShs", u"TShs",   u"TSh", u"Rp",   u"Bt",
                                                    u"Nu",  u"No",  u"Nos",  u"approx", u"ca"};
  constexpr std::size_t kLongest = 6;
  auto from = at;
  while (from > 0 && at - from <= kLongest && is_letter(text[from - 1])) --from;
  auto const word = text.substr(from, at - from);
  auto const is_one_of_these = [&](auto const& words) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
  };
  if (is_one_of_these(kTitles)) return true;
  return at + 2 < text.size() && is_digit(text[at + 2]) && (is_one_of_these(kMonths) || is_one_of_these(kCounts));
}

}  // namespace

bool is_english_stop(std::u16string_view text, std::size_t pos) {
  if (pos == 0) return false;
  auto const next = pos + 1 < text.size() ? text[pos + 1] : u' ';
  if (next != u' ' && next != u'\n') return false;
  if (pos + 2 < text.size() && text[pos + 2] >= u'a' && text[pos + 2] <= u'z') return false;
  // "J. Smith", "the U.S. Forest Service" hold no stop, "came from PEZA." does.
  auto const initial = text[pos - 1] >= u'A' && text[pos - 1] <= u'Z' && (pos < 2 || !is_letter(text[pos - 2]));
  return !(pos >= 2 && text[pos - 2] == u'.') && !initial && !ends_a_short_word(text, pos);
}

}  // namespace fengsui::sense::reader
