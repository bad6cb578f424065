// English numbers that count nothing: how old somebody is, how often something is so.
#include "sense/reader/choice/english_counts.h"
#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

bool ends_in(std::u16string_view text, std::size_t end, std::u16string_view words) {
  return text.substr(0, end).ends_with(words);
}

// "Li, 45, said", "aged 22", "the hotline, 12305, dealt with": how old somebody is, or what a thing is called.
bool is_an_aside(std::u16string_view text, quantity const& read) {
  if (read.number.grouped || read.number.scaled || read.unit != nullptr) return false;
  auto const before = word_before(text, read.from);
  if (before == u"aged"sv || before == u"hotline"sv || before == u"dial"sv || before == u"call"sv) return true;
  auto const behind = text.substr(read.to, 3);
  if (read.from <= 2 || !is_letter(text[read.from - 3]) || !ends_in(text, read.from, u", "sv) || behind.size() != 3 ||
      !behind.starts_with(u", "sv) || behind[2] < u'a' || behind[2] > u'z')
    return false;
  // "had the most deaths, 21, then Udon Thani with 17" counts them.
  auto word = read.from - 2;
  while (word > 0 && is_letter(text[word - 1])) --word;
  static constexpr any_of_words kListed{u", then ", u", and ",   u", or ",      u", up ",
                                        u", down ", u", ahead ", u", followed "};
  return text[word] >= u'A' && text[word] <= u'Z' && kListed.open(text.substr(read.to)) == 0;
}

// "9 out of 10 passengers": how often, and no count.
bool is_of_so_many(std::u16string_view text, quantity const& read) {
  constexpr std::int64_t kMost = 10;
  return read.number.value.exponent <= 1 && read.number.value.mantissa <= kMost && !read.number.scaled &&
         (stands_at(text, read.to, u" out of "sv) || ends_in(text, read.from, u" out of "sv) ||
          ends_in(text, read.from, u"one in "sv) || ends_in(text, read.from, u"One in "sv));
}

}  // namespace

bool says_how_often(std::u16string_view text, quantity const& read) {
  return is_of_so_many(text, read);
}

bool names_or_says_how_often(std::u16string_view text, quantity const& read) {
  return is_an_aside(text, read) || is_of_so_many(text, read);
}

}  // namespace fengsui::sense::reader
