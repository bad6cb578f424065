#include <array>
#include <cmath>
#include <string>

#include "sense/reader/number/english_numbers.h"
#include "sense/reader/number/phrase_reader.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::array kScales{
    number_word<double>{u"hundred", 1e2}, number_word<double>{u"thousand", 1e3},  number_word<double>{u"million", 1e6},
    number_word<double>{u"billion", 1e9}, number_word<double>{u"trillion", 1e12}, number_word<double>{u"lakh", 1e5},
    number_word<double>{u"crore", 1e7},
};
// What the whole is divided by.
constexpr std::array kParts{
    number_word<double>{u"half", 2},         number_word<double>{u"third", 3},
    number_word<double>{u"quarter", 4},      number_word<double>{u"fourth", 4},
    number_word<double>{u"fifth", 5},        number_word<double>{u"sixth", 6},
    number_word<double>{u"seventh", 7},      number_word<double>{u"eighth", 8},
    number_word<double>{u"ninth", 9},        number_word<double>{u"tenth", 10},
    number_word<double>{u"twelfth", 12},     number_word<double>{u"sixteenth", 16},
    number_word<double>{u"twentieth", 20},   number_word<double>{u"hundredth", 1e2},
    number_word<double>{u"thousandth", 1e3}, number_word<double>{u"millionth", 1e6},
    number_word<double>{u"billionth", 1e9},  number_word<double>{u"trillionth", 1e12},
};
constexpr std::u16string_view kNought{u"nought"};

std::optional<int> small_number(std::u16string_view word) {
  if (auto const* small = find_word(kSmallNumbers, word)) return small->value;
  return same_word(word, kNought) ? std::optional{0} : std::nullopt;
}

}  // namespace

std::u16string_view phrase_reader::word_at(std::size_t at) const {
  auto end = at;
  while (is_letter(peek(end))) ++end;
  return text_.substr(std::min(at, text_.size()), end - at);
}

bool phrase_reader::is(std::size_t at, std::u16string_view word) const {
  return same_word(word_at(at), word);
}

// Behind the spaces or the one hyphen between two words of a number; the end of the text where there is neither.
std::size_t phrase_reader::gap(std::size_t at) const {
  auto const next = skip(at);
  if (peek(next) == u'-') return skip(next + 1);
  return next == at ? text_.size() : next;
}

// "one hundred and sixty-one", "4 thousand 3 hundred and 21", word by word.
class phrase_reader::spelled_number {
 public:
  // A run of digits, which may be large only where the number begins; behind thousands hundreds are told too, and those
  // of a smaller scale: "1 lakh 28 thousand 167", "8 million 850 thousand".
  bool take_digits(part const& number, double scale) {
    auto const in_thousands = last_scale_ == 1000 || (scale >= 1000 && scale < last_scale_);
    auto const below = in_thousands && group_ == 0 ? 1000 : 100;
    if (!open_ || (seen_ > 0 && number.value >= below)) return false;
    group_ += number.value;
    open_ = tens_ = false;
    ++seen_;
    return true;
  }
  bool take(std::u16string_view word) {
    auto const small = small_number(word);
    auto const* scale = small ? nullptr : find_word(kScales, word);
    if (!(small ? take_small(*small) : scale != nullptr && take_scale(scale->value))) return false;
    ++seen_;
    return true;
  }
  // `and` stands behind hundred and thousand only.
  bool may_go_on_with_and() const { return open_ && scaled_; }
  // two million: what follows `and` may be a fraction of it
  bool closed() const { return total_ > 0 && group_ == 0; }
  double last_scale() const { return last_scale_; }
  int words() const { return seen_; }
  double value() const { return total_ + group_; }

 private:
  bool take_small(int value) {
    if (!open_ && !(tens_ && value < 10 && value > 0)) return false;
    group_ += value;
    tens_ = value >= 20;
    open_ = false;
    return true;
  }
  bool take_scale(double scale) {
    if (group_ == 0 && !(seen_ == 0 && scale <= 1e9)) {
      if (total_ == 0 || !open_) return false;
      total_ *= scale;  // three lakh crore
      return true;
    }
    if (group_ == 0) group_ = 1;
    if (scale == 100) {
      group_ *= 100;
    } else {
      total_ += group_ * scale;
      group_ = 0;
    }
    scaled_ = true;
    last_scale_ = scale;
    open_ = true;
    tens_ = false;
    return true;
  }

  double total_ = 0;
  double group_ = 0;
  double last_scale_ = 0;
  int seen_ = 0;
  bool scaled_ = false;
  bool open_ = true;  // may a number below 100 come next
  bool tens_ = false;
};

// "$4.2 billion one year earlier", "3.1 million two months ago": how long ago, and no more of the number.
bool phrase_reader::opens_a_time(std::size_t at) const {
  auto const word = word_at(at);
  if (!small_number(word)) return false;
  auto const next = gap(at + word.size());
  for (std::u16string_view const unit :
       {u"year"sv, u"years"sv, u"month"sv, u"months"sv, u"week"sv, u"weeks"sv, u"day"sv, u"days"sv}) {
    if (is(next, unit)) return true;
  }
  return false;
}

// "1.43 million twenty-foot equivalent units": how long each of them is.
bool phrase_reader::opens_a_length(std::size_t at) const {
  auto end = at;
  while (is_digit(peek(end))) ++end;
  if (end == at) end += word_at(at).size();
  auto const next = gap(end);
  return end > at && (is(next, u"foot") || is(next, u"feet") || is(next, u"ft"));
}

// "RM5.1 billion 18.3 per cent": another number, which has its own sign or a fraction.
bool phrase_reader::is_of_a_rate(part const& read) const {
  auto const next = gap(read.to);
  if (read.value != std::floor(read.value)) return find_word(kScales, word_at(next)) == nullptr;
  return peek(skip(read.to)) == u'%' || is(next, u"per"sv) || is(next, u"percent"sv) || is(next, u"pc"sv);
}

phrase_reader::maybe phrase_reader::spelled(std::size_t at) const {
  constexpr auto kMostWords = 12;
  spelled_number number;
  auto end = at;
  for (auto look = at; number.words() < kMostWords;) {
    if (number.last_scale() >= 1000 && opens_a_length(look)) break;
    if (is_digit(peek(look))) {
      auto const read = digits(look);
      if (!read || is_letter(peek(read->to))) break;
      if (number.words() > 0 && is_of_a_rate(*read)) break;
      auto const* scale = find_word(kScales, word_at(gap(read->to)));
      if (!number.take_digits(*read, scale == nullptr ? 1 : scale->value)) break;
      end = read->to;
    } else {
      auto const word = word_at(look);
      if (word.empty() || (is_digit(peek(at)) && number.last_scale() >= 1000 && opens_a_time(look))) break;
      if (!number.take(word)) break;
      end = look + word.size();
    }
    auto const next = behind_and(gap(end), number);
    if (!next) break;
    look = *next;
  }
  if (number.words() == 0) return std::nullopt;
  return part{end, number.value(), number.words() > 1};
}

// Where the number goes on; none where `and` stands there and joins another thing: a million and two thirds.
std::optional<std::size_t> phrase_reader::behind_and(std::size_t at, spelled_number const& number) const {
  if (!number.may_go_on_with_and() || !is(at, u"and"sv)) return at;
  auto const next = gap(at + 3);
  auto const followed = simple(next);
  if (!followed || (number.closed() && denominator(gap(followed->to), followed->value))) return std::nullopt;
  // "8.9 million and 12.6 million tonnes": two numbers of a list and no sum.
  auto const* scale = find_word(kScales, word_at(gap(followed->to)));
  auto const another = scale != nullptr && scale->value >= number.last_scale();
  return another || followed->value != std::floor(followed->value) ? std::nullopt : std::optional{next};
}

// One word or run of digits below 100, for looking ahead.
phrase_reader::maybe phrase_reader::simple(std::size_t at) const {
  if (is_digit(peek(at))) return digits(at);
  auto const word = word_at(at);
  auto const small = small_number(word);
  if (!small) return std::nullopt;
  part read{at + word.size(), static_cast<double>(*small), false};
  if (*small < 20) return read;
  auto const next = gap(read.to);
  auto const ones = small_number(word_at(next));
  if (ones && *ones < 10) {
    read.to = next + word_at(next).size();
    read.value += *ones;
  }
  return read;
}

// One word, plural where the number above it is no one; fifty-fourths are not looked for.
phrase_reader::maybe phrase_reader::denominator(std::size_t at, double above) const {
  auto const word = word_at(at);
  if (word.size() < 4) return std::nullopt;
  auto const singular = lower(word.back()) == u's' ? word.substr(0, word.size() - 1) : std::u16string_view{};
  for (auto const& each : kParts) {
    auto const halves = each.value == 2 && same_word(word, u"halves"sv);
    if (same_word(singular, each.text) || halves || (above == 1 && same_word(word, each.text)))
      return part{at + word.size(), each.value, true};
  }
  return std::nullopt;
}

// "a half", "two thirds", "three quarters" from `at`.
phrase_reader::maybe phrase_reader::english_fraction(std::size_t at) const {
  auto const above = is(at, u"a"sv)    ? maybe{part{at + 1, 1, false}}
                     : is(at, u"an"sv) ? maybe{part{at + 2, 1, false}}
                                       : simple(at);
  if (!above) return std::nullopt;
  auto const below = denominator(gap(above->to), above->value);
  return below ? maybe{part{below->to, above->value / below->value, true}} : std::nullopt;
}

phrase_reader::maybe phrase_reader::english(std::size_t at) const {
  auto const negative = is(at, u"minus"sv) || is(at, u"negative"sv);
  if (negative) at = skip(at + word_at(at).size());
  auto made = is_digit(peek(at)) ? fraction(at) : unsigned_english(at);
  if (made && negative) *made = {made->to, -made->value, true};
  return made;
}

// "million" behind a fraction, also "of a million".
phrase_reader::part phrase_reader::scaled_up(part read) const {
  auto next = gap(read.to);
  if (is(next, u"of"sv) && is(gap(next + 2), u"a"sv)) next = gap(gap(next + 2) + 1);
  auto const word = word_at(next);
  if (auto const* scale = find_word(kScales, word); scale != nullptr && scale->value >= 1000) {
    read.value *= scale->value;
    read.to = next + word.size();
  }
  return read;
}

phrase_reader::maybe phrase_reader::unsigned_english(std::size_t at) const {
  auto const first = word_at(at);
  if (same_word(first, u"half"sv) || same_word(first, u"quarter"sv)) {
    auto const read = part{at + first.size(), same_word(first, u"half"sv) ? 0.5 : 0.25, true};
    auto const up = scaled_up(read);
    return up.to > read.to ? maybe{up} : std::nullopt;
  }
  if (is(at, u"a"sv) || is(at, u"an"sv)) return behind_article(at);
  auto read = spelled(at);
  if (!read) return std::nullopt;
  if (find_word(kScales, first) != nullptr) {
    // "hundred thousand" without a number before it: only two scales together are a number.
    if (read->to == at + first.size()) return std::nullopt;
    read->special = true;
  }
  if (auto const made = behind_spelled(*read)) return made;
  read->special = read->special || (read->value == 0 && same_word(first, kNought));
  return read;
}

// a half, a dozen, a million
phrase_reader::maybe phrase_reader::behind_article(std::size_t at) const {
  if (auto const read = english_fraction(at)) return scaled_up(*read);
  auto const next = gap(at + word_at(at).size());
  if (is(next, u"dozen"sv)) return part{next + 5, 12, true};
  if (find_word(kScales, word_at(next)) == nullptr) return std::nullopt;
  auto read = spelled(next);
  if (read) read->special = true;
  return read;
}

// What makes more of a number in words: point nought four, dozen, thirds, and a half, over twenty.
phrase_reader::maybe phrase_reader::behind_spelled(part const& read) const {
  auto const next = gap(read.to);
  if (is(next, u"point"sv)) {
    if (auto const made = spelled_point(read, gap(next + 5))) return made;
  }
  if (is(next, u"dozen"sv) || is(next, u"dozens"sv) || is(next, u"dozs"sv)) {
    auto const last = std::fmod(read.value, 100.0);
    return part{next + word_at(next).size(), read.value - last + last * 12, true};
  }
  if (auto const below = denominator(next, read.value))
    return scaled_up(part{below->to, read.value / below->value, true});
  if (is(next, u"and"sv)) {
    if (auto const rest = english_fraction(gap(next + 3))) {
      auto const last = scale_before(read.to);
      return scaled_up(part{rest->to, read.value + rest->value * (last > 1000 ? last : 1.0), true});
    }
  }
  if (!is(next, u"over"sv)) return std::nullopt;
  auto const under = spelled(gap(next + 4));
  if (!under || under->value == 0 || is_letter(peek(gap(under->to)))) return std::nullopt;
  return part{under->to, read.value / under->value, true};
}

// The digits said behind "point".
phrase_reader::maybe phrase_reader::spelled_point(part const& read, std::size_t at) const {
  constexpr std::size_t kMostDecimals = 12;
  std::string decimals;
  auto end = read.to;
  while (decimals.size() < kMostDecimals && !is_digit(peek(at))) {
    auto const one = simple(at);
    if (!one) break;
    decimals += std::to_string(static_cast<int>(one->value));
    end = one->to;
    at = gap(end);
  }
  if (decimals.empty()) return std::nullopt;
  return part{end, read.value + std::stod("0." + decimals), true};
}

// 4 thousand 3 hundred and 21, 3 million and a half
phrase_reader::maybe phrase_reader::spelled_behind_digits(std::size_t at, part const& first) const {
  if (find_word(kScales, word_at(gap(first.to))) == nullptr) return std::nullopt;
  auto const made = unsigned_english(at);
  return made && made->to > first.to ? made : std::nullopt;
}

// 21 over 8, one over twenty
phrase_reader::maybe phrase_reader::over(part const& first) const {
  if (!is(gap(first.to), u"over"sv)) return std::nullopt;
  auto const from = skip(gap(first.to) + 4);
  auto const under = is_digit(peek(from)) ? digits(from) : spelled(from);
  if (!under || under->value == 0 || is_letter(peek(skip(under->to)))) return std::nullopt;
  return part{under->to, first.value / under->value, true};
}

// The scale that the number ended in: "two million".
double phrase_reader::scale_before(std::size_t end) const {
  auto begin = end;
  while (begin > from_ && is_letter(peek(begin - 1))) --begin;
  auto const* scale = find_word(kScales, text_.substr(begin, end - begin));
  return scale == nullptr ? 1.0 : scale->value;
}

void add_number_phrase_heads(word_heads& heads) {
  auto const add = [&heads](std::u16string_view word) {
    std::array<char, 16> letters{};
    for (std::size_t i = 0; i < word.size(); ++i) letters[i] = static_cast<char>(word[i]);
    heads.add({letters.data(), word.size()});
  };
  for (auto const& each : kSmallNumbers) add(each.text);
  for (auto const& each : kScales) add(each.text);
  for (auto const word : {u"a"sv, u"an"sv, u"half"sv, u"quarter"sv, u"minus"sv, u"negative"sv, u"nought"sv, u"double"sv,
                          u"twice"sv, u"triple"sv, u"quadruple"sv, u"every"sv})
    add(word);
}

}  // namespace fengsui::sense::reader
