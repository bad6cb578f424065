#include <algorithm>
#include <array>
#include <cstdint>

#include "sense/reader/number/english_numbers.h"
#include "sense/reader/number/numeral_kinds.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

// Their powers of ten.
constexpr std::array kScaleWords{
    number_word<int>{u"hundred", 2},  number_word<int>{u"thousand", 3},  number_word<int>{u"million", 6},
    number_word<int>{u"billion", 9},  number_word<int>{u"trillion", 12}, number_word<int>{u"mn", 6},
    number_word<int>{u"bn", 9},       number_word<int>{u"mln", 6},       number_word<int>{u"bln", 9},
    number_word<int>{u"lakh", 5},     number_word<int>{u"crore", 7},     number_word<int>{u"thou", 3},
    number_word<int>{u"lakhs", 5},    number_word<int>{u"crores", 7},    number_word<int>{u"thousands", 3},
    number_word<int>{u"millions", 6}, number_word<int>{u"billions", 9},  number_word<int>{u"cr", 7},
    number_word<int>{u"bil", 9},      number_word<int>{u"mil", 6},       number_word<int>{u"trn", 12},
    number_word<int>{u"trln", 12},
};
constexpr std::size_t kLongestWord = 9;

// The word at `at`; empty where it is too long to be a number's.
std::u16string_view short_word_at(std::u16string_view text, std::size_t at) {
  std::size_t length = 0;
  while (length <= kLongestWord && is_letter(at_or_zero(text, at + length))) ++length;
  return length < 2 || length > kLongestWord ? std::u16string_view{} : text.substr(at, length);
}

// Where the next word of the number would stand: behind a space or hyphen, and behind "and".
std::size_t next_word(std::u16string_view text, std::size_t at) {
  auto const between = at_or_zero(text, at);
  if (between != u' ' && between != u'-') return text.size();
  ++at;
  return begins_with(text, at, u"and "sv) ? at + 4 : at;
}

class english_numeral {
 public:
  // False where the word does not go on with the number.
  bool take(std::u16string_view word) {
    if (auto const* small = find_word(kSmallNumbers, word)) return take_small(small->value);
    auto const* scale = find_word(kScaleWords, word);
    return scale != nullptr && take_scale(scale->value);
  }
  bool scaled() const { return closed_ > 0; }
  model::printed_number value() const {
    model::printed_number made{.mantissa = total_ + group_, .exponent = 0, .last_digit = group_ == 0 ? closed_ : 0};
    for (; made.exponent < made.last_digit; ++made.exponent) made.mantissa /= 10;
    return made;
  }

 private:
  bool take_small(int value) {
    auto const tens = group_ % 100;
    auto const fits = tens == 0 || (tens_open_ && tens >= 20 && tens % 10 == 0 && value < 10);
    if (seen_ > 0 && !fits) return false;
    group_ += value;
    tens_open_ = value >= 20;
    ++seen_;
    return true;
  }
  bool take_scale(int power) {
    if (seen_ == 0 || group_ == 0 || (power == 2 && group_ >= 100)) return false;
    if (power == 2) {
      group_ *= 100;
    } else {
      std::int64_t worth = 1;
      for (auto i = 0; i < power; ++i) worth *= 10;
      total_ += group_ * worth;
      group_ = 0;
      closed_ = power;
    }
    ++seen_;
    return true;
  }

  std::int64_t total_ = 0;  // what thousand, million … have closed
  std::int64_t group_ = 0;  // below a thousand
  int closed_ = 0;          // the last closed power of ten
  int seen_ = 0;
  bool tens_open_ = true;  // "twenty" may take "one", "one" may take none
};

// "26.9 per cent (1.19m)": a share's own number in brackets.
bool is_bracketed_behind_a_share(std::u16string_view text, std::size_t from, std::size_t at) {
  if (at_or_zero(text, at) != u'm' || at_or_zero(text, at + 1) != u')' || from < 3 || text[from - 1] != u'(')
    return false;
  auto const lead = text.substr(0, from - 2);
  return text[from - 2] == u' ' &&
         (lead.ends_with(u'%') || lead.ends_with(u" per cent"sv) || lead.ends_with(u" percent"sv));
}

// "5.8m teu", "1.6m tonnes", "2m people": millions where no metre can stand.
bool counts_in_millions(std::u16string_view text, std::size_t at) {
  if (at_or_zero(text, at) != u'm' || at_or_zero(text, at + 1) != u' ') return false;
  static constexpr auto kCounted = std::to_array<std::u16string_view>(
      {u"teu",      u"tonnes",        u"tons",     u"barrels",    u"passengers", u"people", u"visitors",
       u"tourists", u"trips",         u"journeys", u"travellers", u"units",      u"items",  u"parcels",
       u"boxes",    u"containers",    u"vehicles", u"customers",  u"jobs",       u"shares", u"homes",
       u"hectares", u"acres",         u"litres",   u"guests",     u"arrivals",   u"riders", u"euros",
       u"dollars",  u"yuan",          u"baht",     u"pounds",     u"zloty",      u"kroner", u"francs",
       u"rand",     u"reais",         u"users",    u"commuters",  u"pax",        u"cars",   u"pieces",
       u"letters",  u"international", u"foreign",  u"domestic",   u"overnight",  u"nights"});
  auto const word = short_word_at(text, at + 2);
  // "2.1bn items, 340m of them from abroad"
  for (std::u16string_view const them : {u"of them"sv, u"of these"sv, u"of those"sv, u"of which"sv}) {
    if (begins_with(text, at + 2, them)) return true;
  }
  return std::any_of(kCounted.begin(), kCounted.end(), [&](auto const counted) {
    return begins_with(text, at + 2, counted) || (counted == u"teu"sv && (word == u"TEU"sv || word == u"TEUs"sv));
  });
}

// "Monthly passengers rose by 3.05%, from 2.2m": of people, whom nobody measures.
bool changes_who_came(std::u16string_view lead) {
  static constexpr any_of_words kLeads{u" from ", u" to ", u" of ", u" at ", u" reached ", u" totalled ", u" hit "};
  static constexpr any_of_words kWho{u"assengers ", u"isitors ", u"ourists ", u"rrivals ", u"ravellers "};
  return kLeads.close(lead) > 0 && kWho.stand_in(lead);
}

// "1.1m passengers, up from 0.9m in 2022", "3.1m passengers in July and 3.2m in August": in the same letters, where no
// height or length is told.
bool goes_on_in_millions(std::u16string_view text, std::size_t from, std::size_t at) {
  constexpr std::size_t kReach = 160;
  if (at_or_zero(text, at) != u'm' || is_letter(at_or_zero(text, at + 1)) || is_digit(at_or_zero(text, at + 1)) ||
      at_or_zero(text, at + 1) == u'-')
    return false;
  for (std::u16string_view const size : {u" high"sv, u" long"sv, u" wide"sv, u" deep"sv, u" tall"sv, u" above"sv,
                                         u" below"sv, u" of water"sv, u" away"sv, u" x "sv}) {
    if (begins_with(text, at + 1, size)) return false;
  }
  auto const lead = text.substr(from > kReach ? from - kReach : 0, std::min(from, kReach));
  if (lead.find(u" million "sv) != lead.npos || changes_who_came(lead)) return true;
  for (auto m = lead.find(u"m "sv); m != lead.npos; m = lead.find(u"m "sv, m + 1)) {
    if (m > 0 && is_digit(lead[m - 1]) && counts_in_millions(lead, m)) return true;
  }
  return false;
}

}  // namespace

// Three, twenty-one, two hundred and fifty, five million.
std::optional<numeral> english_numeral_at(std::u16string_view text, std::size_t at) {
  constexpr auto kMostWords = 12;
  if (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]))) return std::nullopt;
  numeral read;
  read.from = at;
  read.in_words = true;
  english_numeral number;
  auto look = at;
  for (auto words = 0; words < kMostWords; ++words) {
    auto const word = short_word_at(text, look);
    if (word.empty() || !number.take(word)) break;
    read.to = look + word.size();
    look = next_word(text, read.to);
  }
  if (read.to == 0) return std::nullopt;
  read.scaled = number.scaled();
  read.value = number.value();
  return read;
}

void take_english_scale(std::u16string_view text, numeral& read) {
  if (counts_in_millions(text, read.to) || goes_on_in_millions(text, read.from, read.to) ||
      is_bracketed_behind_a_share(text, read.from, read.to)) {
    read.value.exponent += 6;
    read.value.last_digit += 6;
    read.scaled = true;
    ++read.to;
    return;
  }
  // "1.10 lakh crore" has two of them.
  for (std::u16string_view last;;) {
    auto look = read.to;
    // "Rs. 8194/- Cr.": how India closes a sum of money.
    if (begins_with(text, look, u"/- "sv)) look += 2;
    if (at_or_zero(text, look) == u' ' || at_or_zero(text, look) == u'-') ++look;
    auto const word = short_word_at(text, look);
    auto const* scale = word.empty() ? nullptr : find_word(kScaleWords, word);
    if (scale == nullptr || (!last.empty() && (last != u"lakh"sv || !word.starts_with(u"crore"sv)))) return;
    read.value.exponent += scale->value;
    read.value.last_digit += scale->value;
    read.scaled = true;
    read.to = look + word.size();
    // "7,070 thou. tn"
    if (word == u"thou"sv && begins_with(text, read.to, u". t"sv)) ++read.to;
    // "Rs. 846.30 Cr. over": the point of the short word.
    if (same_word(word, u"cr"sv) && begins_with(text, read.to, u". "sv) &&
        (at_or_zero(text, read.to + 2) >= u'a' && at_or_zero(text, read.to + 2) <= u'z'))
      ++read.to;
    if (same_word(word, u"cr"sv) && begins_with(text, read.to, u".,"sv)) ++read.to;
    last = word;
  }
}

}  // namespace fengsui::sense::reader
