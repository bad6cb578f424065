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

// "the 45-64 bracket", "25 to 44 year-olds": how old, and no count.
static bool is_of_ages_behind(std::u16string_view behind) {
  static constexpr any_of_words kTo{u" to ", u" and "};
  bool const dashed = !behind.empty() && is_one_of(behind.front(), u"-–");
  if (auto const joint = dashed ? 1 : kTo.open(behind); joint > 0) {
    auto rest = behind.substr(joint);
    while (!rest.empty() && is_digit(rest.front())) rest.remove_prefix(1);
    if (rest.size() + joint < behind.size()) behind = rest;
  }
  static constexpr any_of_words kAges{u" age ",     u" age-",     u"-age ",     u" bracket",      u"-year-old",
                                      u" year-old", u" year old", u"-year old", u" years of age", u" years old"};
  return kAges.open(behind) > 0;
}

// "(ages 5-8, 9-12 and 13-17)", "aged between 25 and 44": how old, and no count.
bool is_of_ages(std::u16string_view text, quantity const& read) {
  auto const at = read.from;
  constexpr std::size_t kReach = 40;
  if (is_of_ages_behind(text.substr(read.to, kReach))) return true;
  auto const lead = text.substr(at > kReach ? at - kReach : 0, std::min(at, kReach));
  for (std::u16string_view const word : {u"ages "sv, u"aged "sv, u"age "sv, u"age group "sv, u"age bracket "sv}) {
    auto const found = lead.rfind(word);
    if (found == lead.npos || (found > 0 && is_letter(lead[found - 1]))) continue;  // no "average of 9"
    static constexpr any_of_words kBetween{u"between ", u"from ", u"of ", u"was ", u"is "};
    auto between = lead.substr(found + word.size());
    between.remove_prefix(kBetween.open(between));
    for (std::size_t i = 0; i <= between.size(); ++i) {
      if (i == between.size()) return true;
      if (is_digit(between[i]) || is_one_of(between[i], u"-–, ")) continue;
      bool const joint = between.substr(i).starts_with(u"and "sv) || between.substr(i).starts_with(u"to "sv);
      if (!joint) break;
      i += between[i] == u'a' ? std::size_t{3} : std::size_t{2};
    }
  }
  return false;
}

bool says_how_often(std::u16string_view text, quantity const& read) {
  return is_of_so_many(text, read);
}

bool names_or_says_how_often(std::u16string_view text, quantity const& read) {
  return is_an_aside(text, read) || is_of_so_many(text, read);
}

}  // namespace fengsui::sense::reader
