#include "sense/reader/number_phrase.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "sense/reader/folded_text.h"

namespace fengsui::sense::reader {
namespace {

constexpr std::size_t kLongest = 96;  // characters of one phrase

char16_t lower(char16_t c) {
  return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
}

int digit_of(char16_t c) {
  if (c < 0x80) return -1;
  constexpr std::u16string_view kDigits{u"零一二三四五六七八九"};
  constexpr std::u16string_view kFormal{u"零壹贰叁肆伍陆柒捌玖"};
  if (c == u'两' || c == u'俩') return 2;
  if (auto const found = kDigits.find(c); found != std::u16string_view::npos) return static_cast<int>(found);
  if (auto const found = kFormal.find(c); found != std::u16string_view::npos) return static_cast<int>(found);
  return -1;
}

int scale_of(char16_t c) {
  if (c < 0x80) return 0;
  constexpr std::u16string_view kScales{u"十拾百佰千仟万亿兆"};
  constexpr std::array kPowers{1, 1, 2, 2, 3, 3, 4, 8, 12};
  auto const found = kScales.find(c);
  return found == std::u16string_view::npos ? 0 : kPowers[found];
}

bool same_word(std::u16string_view text, std::u16string_view word) {
  if (text.size() != word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[i]) != word[i]) return false;
  }
  return true;
}

struct number_word {
  std::u16string_view text;
  double value;
};
constexpr std::array kSmall{
    number_word{u"one", 1},       number_word{u"two", 2},        number_word{u"three", 3},
    number_word{u"four", 4},      number_word{u"five", 5},       number_word{u"six", 6},
    number_word{u"seven", 7},     number_word{u"eight", 8},      number_word{u"nine", 9},
    number_word{u"ten", 10},      number_word{u"eleven", 11},    number_word{u"twelve", 12},
    number_word{u"thirteen", 13}, number_word{u"fourteen", 14},  number_word{u"fifteen", 15},
    number_word{u"sixteen", 16},  number_word{u"seventeen", 17}, number_word{u"eighteen", 18},
    number_word{u"nineteen", 19}, number_word{u"twenty", 20},    number_word{u"thirty", 30},
    number_word{u"forty", 40},    number_word{u"fifty", 50},     number_word{u"sixty", 60},
    number_word{u"seventy", 70},  number_word{u"eighty", 80},    number_word{u"ninety", 90},
    number_word{u"zero", 0},      number_word{u"nought", 0},
};
constexpr std::array kScales{
    number_word{u"hundred", 1e2}, number_word{u"thousand", 1e3},  number_word{u"million", 1e6},
    number_word{u"billion", 1e9}, number_word{u"trillion", 1e12}, number_word{u"lakh", 1e5},
    number_word{u"crore", 1e7},
};
constexpr std::array kParts{
    number_word{u"half", 2},        number_word{u"third", 3},       number_word{u"quarter", 4},
    number_word{u"fourth", 4},      number_word{u"fifth", 5},       number_word{u"sixth", 6},
    number_word{u"seventh", 7},     number_word{u"eighth", 8},      number_word{u"ninth", 9},
    number_word{u"tenth", 10},      number_word{u"twelfth", 12},    number_word{u"sixteenth", 16},
    number_word{u"twentieth", 20},  number_word{u"hundredth", 1e2}, number_word{u"thousandth", 1e3},
    number_word{u"millionth", 1e6}, number_word{u"billionth", 1e9}, number_word{u"trillionth", 1e12},
};

template <class Table>
number_word const* find(Table const& table, std::u16string_view word) {
  for (auto const& each : table) {
    if (same_word(word, each.text)) return &each;
  }
  return nullptr;
}

// What has been read so far and whether it is more than numeral_at reads.
struct part {
  std::size_t to = 0;
  double value = 0;
  bool special = false;
};

class phrase_reader {
 public:
  explicit phrase_reader(std::u16string_view text, std::size_t from)
      : text_{text.substr(0, std::min(text.size(), from + kLongest))}, from_{from} {}

  std::optional<number_phrase> read() const {
    if (is_digit(peek(from_)) && stands_alone(from_)) return std::nullopt;
    auto at = from_;
    auto negative = false;
    if (peek(at) == u'负') {
      negative = true;
      at = skip(at + 1);
    }
    auto found = peek(at) == u'半' && peek(at + 1) == u'百' ? std::optional{part{at + 2, 50, true}} : std::nullopt;
    if (!found && is_letter(peek(at))) found = english(at);
    if (!found && fraction_sign(peek(at)) > 0) found = part{at + 1, fraction_sign(peek(at)), true};
    if (!found) found = fraction(at);
    if (!found || !found->special) return std::nullopt;
    return number_phrase{from_, found->to, negative ? -found->value : found->value};
  }

 private:
  char16_t peek(std::size_t at) const { return at < text_.size() ? text_[at] : u'\0'; }
  std::size_t skip(std::size_t at) const {
    while (peek(at) == u' ') ++at;
    return at;
  }
  static bool in(char16_t c, std::u16string_view set) { return c != 0 && set.find(c) != std::u16string_view::npos; }

  static double fraction_sign(char16_t c) {
    constexpr std::u16string_view kSigns{u"½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"};
    constexpr std::array kWorth{1.0 / 2, 1.0 / 3, 2.0 / 3, 1.0 / 4, 3.0 / 4, 1.0 / 5, 2.0 / 5, 3.0 / 5,
                                4.0 / 5, 1.0 / 6, 5.0 / 6, 1.0 / 8, 3.0 / 8, 5.0 / 8, 7.0 / 8};
    auto const found = kSigns.find(c);
    return found == std::u16string_view::npos ? 0 : kWorth[found];
  }

  // Behind the digits, their groups and their decimals.
  std::size_t after_digits(std::size_t at) const {
    auto here = at;
    while (is_digit(peek(here)) || (peek(here) == u',' && here > at && is_digit(peek(here + 1)) &&
                                    is_digit(peek(here + 2)) && is_digit(peek(here + 3)) && !is_digit(peek(here + 4))))
      ++here;
    if (here > at && peek(here) == u'.' && is_digit(peek(here + 1))) {
      for (++here; is_digit(peek(here));) ++here;
    }
    return here;
  }

  // Cheap: no sign, scale or word that a phrase goes on with stands behind the digits.
  bool stands_alone(std::size_t at) const {
    auto const next = skip(after_digits(at));
    auto const c = peek(next);
    if (is_letter(c)) {
      // hundred, thousand, million, billion, lakh, crore, over, k, e, x
      return std::u16string_view{u"htmblcokegx"}.find(lower(c)) == std::u16string_view::npos;
    }
    if (c == u'%' || c == u',' || c == u'.' || c == u')' || c == u';' || c == u'\n' || c == 0) return true;
    return is_cjk(c) && digit_of(c) < 0 && scale_of(c) == 0 && !in(c, u"余多几点分又打");
  }

  // Digits with groups and decimals.
  std::optional<part> digits(std::size_t at) const {
    auto const end = after_digits(at);
    std::array<char, kLongest> plain{};
    std::size_t size = 0;
    std::size_t whole_digits = 0;
    for (auto here = at; here < end; ++here) {
      if (text_[here] == u',') continue;
      if (text_[here] == u'.') whole_digits = size;
      plain[size++] = static_cast<char>(text_[here]);
    }
    if (whole_digits == 0) whole_digits = size;
    if (whole_digits == 0 || whole_digits > 18) return std::nullopt;
    auto value = 0.0;
    std::from_chars(plain.data(), plain.data() + size, value);
    return part{end, value, false};
  }

  // A Chinese or mixed whole number, spaces between its characters allowed; 点 and its decimals behind it.
  std::optional<part> whole(std::size_t at) const {
    struct closed {
      double value;
      int scale;
    };
    std::array<closed, 8> parts{};
    std::size_t count = 0;
    auto small = 0.0;
    auto pending = -1.0;
    auto run = 0;  // Chinese digits one after the other
    auto last = 0;
    auto zero = false;
    auto units = 0;
    auto spaced = false;
    auto special = false;
    auto last_small = 9;
    auto end = at;
    auto here = at;
    while (true) {
      auto const c = peek(here);
      if (is_digit(c)) {
        if (pending >= 0 || (spaced && units == 0 && end != at)) break;
        auto const number = digits(here);
        if (!number) break;
        pending = number->value;
        run = 2;
        end = number->to;
        if (pending != std::floor(pending) && units > 0) break;
      } else if (auto const digit = digit_of(c); digit >= 0) {
        if (c == u'两' && units > 0 && scale_of(peek(here + 1)) == 0) break;  // 三十两: a weight
        if (digit == 0 && units > 0 && pending < 0) {
          zero = true;
          last_small = 9;
        } else if (pending >= 0) {
          if (units > 0 || run >= 15 || spaced || is_digit(text_[at])) break;
          pending = pending * 10 + digit;
          ++run;
        } else {
          pending = digit;
          run = 1;
        }
        end = here + 1;
      } else if (in(c, u"几余多") && units > 0 && pending < 0 && scale_of(peek(skip(here + 1))) >= 4) {
        end = here + 1;
      } else if (in(c, u"余多") && units == 0 && is_digit(text_[at]) && scale_of(peek(skip(here + 1))) >= 4) {
        end = here + 1;
      } else if (auto const scale = scale_of(c); scale > 0) {
        if ((c == u'千' || c == u'兆') && in(peek(here + 1), u"瓦克米伏卡赫字比")) break;
        if (c == u'百' && peek(here + 1) == u'分' && peek(here + 2) == u'点') break;
        if (units == 0 && pending < 0 && scale > 1 && c != u'千') break;
        if (scale < 4) {
          if (pending < 0 && !zero && units > 0 && last < 4) break;
          if (run > 1 && !is_digit(text_[here - 1]) && peek(here - 1) != u' ' && digit_of(peek(here - 1)) >= 0) break;
          if (scale >= last_small) break;
          small += (pending < 0 ? 1 : pending) * std::pow(10.0, scale);
          last_small = scale;
        } else {
          auto inside = small + (pending < 0 ? 0 : pending);
          if (inside == 0 && count > 0) {
            parts[count - 1].value *= std::pow(10.0, scale);
          } else {
            while (count > 0 && parts[count - 1].scale < scale) inside += parts[--count].value;
            if (count == parts.size()) break;
            parts[count++] = {inside * std::pow(10.0, scale), scale};
          }
          if (c == u'兆') special = true;
          small = 0;
          last_small = 9;
        }
        pending = -1;
        run = 0;
        zero = false;
        last = scale;
        ++units;
        end = here + 1;
      } else {
        break;
      }
      auto const next = skip(end);
      // A space counts as inside only where the number goes on.
      if (next != end) {
        auto const goes_on = scale_of(peek(next)) > 0 ||
                             ((digit_of(peek(next)) >= 0 || is_digit(peek(next))) && units > 0) ||
                             in(peek(next), u"余多几");
        if (!goes_on) break;
        spaced = true;
      }
      here = next;
    }
    if (pending < 0 && units == 0) return std::nullopt;
    auto value = small;
    for (std::size_t i = 0; i < count; ++i) value += parts[i].value;
    if (pending >= 0) {
      auto const open = units > 0 && last > 1 && !zero && run == 1 && pending < 10;
      value += open ? pending * std::pow(10.0, last - 1) : pending;
    }
    // 三点一四, 两千万 点五
    if (auto point = skip(end); peek(point) == u'点') {
      auto next = skip(point + 1);
      auto worth = 0.1;
      auto decimals = 0.0;
      auto const first = next;
      while (digit_of(peek(next)) >= 0 && peek(next) != u'两') {
        decimals += digit_of(text_[next]) * worth;
        worth /= 10;
        ++next;
      }
      if (next > first && scale_of(peek(next)) == 0 && !in(peek(next), u"分刻")) {
        special = special || units > 0 || spaced || point != end || first != point + 1;
        value += decimals;
        end = next;
      }
    }
    return part{end, value, special || spaced || (units > 0 && is_digit(text_[at]))};
  }

  // A whole number with what may follow: 分之, 又, /, ^, e, k, 打.
  std::optional<part> fraction(std::size_t at) const {
    auto const first = whole(at);
    if (!first) return std::nullopt;
    auto next = skip(first->to);
    if (auto const made = of_parts(*first)) return made;
    if (peek(next) == u'又') {
      auto const below = whole(skip(next + 1));
      if (below) {
        if (auto const made = of_parts(*below)) return part{made->to, first->value + made->value, true};
      }
    }
    if (peek(first->to) == u'打' && !in(peek(first->to + 1), u"开造击破架扫断响通电卡包算")) {
      return part{first->to + 1, first->value * 12, true};
    }
    if (!is_digit(text_[at])) return first;
    // 4 thousand 3 hundred and 21, 3 million and a half
    if (auto const scale = word_at(gap(first->to)); find(kScales, scale) != nullptr) {
      if (auto const made = unsigned_english(at); made && made->to > first->to) return made;
    }
    // 1 4/3, 3/5; no date, no code
    auto slashed = [this](std::size_t from) -> std::optional<part> {
      auto const over = digits(from);
      if (!over || over->to - from > 4 || peek(over->to) != u'/' || !is_digit(peek(over->to + 1))) return std::nullopt;
      auto const under = digits(over->to + 1);
      if (!under || under->to - over->to > 4 || under->value == 0 || in(peek(under->to), u"/-") ||
          is_letter(peek(under->to))) {
        return std::nullopt;
      }
      return part{under->to, over->value / under->value, true};
    };
    auto const before = at > 0 ? text_[at - 1] : u'\0';
    if (in(before, u"/.") || is_letter(before) || (before == u'-' && at > 1 && is_digit(text_[at - 2])))
      return std::nullopt;
    if (auto const made = slashed(at)) return made;
    if (is(gap(first->to), u"over")) {
      auto const from = skip(gap(first->to) + 4);
      auto const under = is_digit(peek(from)) ? digits(from) : spelled(from);
      if (under && under->value != 0 && !is_letter(peek(skip(under->to))))
        return part{under->to, first->value / under->value, true};
    }
    if (next > first->to && next - first->to < 3) {
      if (auto const made = slashed(next)) return part{made->to, first->value + made->value, true};
      if (auto const sign = fraction_sign(peek(next)); sign > 0) return part{next + 1, first->value + sign, true};
    } else if (auto const sign = fraction_sign(peek(next)); sign > 0) {
      return part{next + 1, first->value + sign, true};
    }
    return power(*first);
  }

  // "分之" behind the denominator.
  std::optional<part> of_parts(part const& under) const {
    auto at = skip(under.to);
    if (peek(at) != u'分') return std::nullopt;
    at = skip(at + 1);
    if (peek(at) != u'之') return std::nullopt;
    at = skip(at + 1);
    auto sign = 1.0;
    if (peek(at) == u'负') {
      sign = -1;
      at = skip(at + 1);
    }
    auto const over = whole(at);
    if (!over || under.value == 0) return std::nullopt;
    return part{over->to, sign * over->value / under.value, true};
  }

  std::optional<part> power(part const& base) const {
    auto signed_whole = [this](std::size_t at, bool any) -> std::optional<part> {
      auto sign = 1.0;
      if (in(peek(at), u"+-")) sign = text_[at++] == u'-' ? -1 : 1;
      if (!is_digit(peek(at))) return std::nullopt;
      auto const read = digits(at);
      if (!read || (!any && read->value > 99) || is_letter(peek(read->to))) return std::nullopt;
      return part{read->to, sign * read->value, true};
    };
    auto const c = lower(peek(base.to));
    if (c == u'^') {
      if (auto const by = signed_whole(base.to + 1, false)) return part{by->to, std::pow(base.value, by->value), true};
    }
    if (c == u'e') {
      if (auto const by = signed_whole(base.to + 1, false))
        return part{by->to, base.value * std::pow(10.0, by->value), true};
    }
    if (in(c, u"x×*") && peek(base.to + 1) == u'1' && peek(base.to + 2) == u'0' && peek(base.to + 3) == u'^') {
      if (auto const by = signed_whole(base.to + 4, false))
        return part{by->to, base.value * std::pow(10.0, by->value), true};
    }
    auto at = base.to;
    if (peek(at) == u' ') ++at;
    auto length = std::size_t{0};
    while (length < 4 && is_letter(peek(at + length))) ++length;
    auto const suffix = text_.substr(at, length);
    if (length == 1) {
      auto const scale = suffix == u"k" || suffix == u"K"   ? 1e3
                         : suffix == u"M"                   ? 1e6
                         : suffix == u"b" || suffix == u"B" ? 1e9
                         : suffix == u"T"                   ? 1e12
                         : suffix == u"G" && at == base.to  ? 1e9
                                                            : 0.0;
      if (scale > 0 && !is_digit(peek(at + 1))) return part{at + 1, base.value * scale, true};
    }
    if (suffix == u"MM" || suffix == u"mil" || suffix == u"mln") return part{at + length, base.value * 1e6, true};
    if (suffix == u"tln" || suffix == u"trn") return part{at + length, base.value * 1e12, true};
    return base;
  }

  std::u16string_view word_at(std::size_t at) const {
    auto end = at;
    while (is_letter(peek(end))) ++end;
    return text_.substr(std::min(at, text_.size()), end - at);
  }
  bool is(std::size_t at, std::u16string_view word) const { return same_word(word_at(at), word); }
  // Spaces or one hyphen between two words of a number.
  std::size_t gap(std::size_t at) const {
    auto const next = skip(at);
    if (peek(next) == u'-') return skip(next + 1);
    return next == at ? text_.size() : next;
  }
  std::size_t behind_and(std::size_t at) const {
    auto const next = gap(at);
    return is(next, u"and") ? gap(next + 3) : next;
  }

  // "one hundred and sixty-one", "4 thousand 3 hundred and 21"; `and` stands behind hundred and thousand only, where a
  // million and two thirds is another thing.
  std::optional<part> spelled(std::size_t at) const {
    auto total = 0.0;
    auto group = 0.0;
    auto seen = 0;
    auto scaled = false;
    auto last_scale = 0.0;
    auto open = true;  // may a number below 100 come next
    auto tens = false;
    auto end = at;
    auto look = at;
    while (seen < 12) {
      if (is_digit(peek(look))) {
        auto const number = digits(look);
        if (!number || !open || is_letter(peek(number->to)) || (seen > 0 && number->value >= 100)) break;
        group += number->value;
        open = tens = false;
        end = number->to;
      } else {
        auto const word = word_at(look);
        if (word.empty()) break;
        if (auto const* small = find(kSmall, word)) {
          if (!open && !(tens && small->value < 10 && small->value > 0)) break;
          group += small->value;
          tens = small->value >= 20;
          open = false;
        } else if (auto const* scale = find(kScales, word)) {
          if (group == 0 && !(seen == 0 && scale->value <= 1e9)) {
            if (total == 0 || open == false) break;
            total *= scale->value;  // three lakh crore
            end = look + word.size();
            look = gap(end);
            ++seen;
            continue;
          }
          if (group == 0) group = 1;
          if (scale->value == 100) {
            group *= 100;
          } else {
            total += group * scale->value;
            group = 0;
          }
          scaled = true;
          last_scale = scale->value;
          open = true;
          tens = false;
        } else {
          break;
        }
        end = look + word.size();
      }
      ++seen;
      look = gap(end);
      if (open && is(look, u"and") && scaled) {
        auto const next = gap(look + 3);
        auto const followed = simple(next);
        if (!followed || (total > 0 && group == 0 && denominator(gap(followed->to), followed->value))) break;
        if (opens_another(*followed, last_scale)) break;
        look = next;
      }
    }
    if (seen == 0) return std::nullopt;
    return part{end, total + group, seen > 1};
  }

  // "8.9 million and 12.6 million tonnes": two numbers of a list and no sum.
  bool opens_another(part const& followed, double last_scale) const {
    auto const* scale = find(kScales, word_at(gap(followed.to)));
    return followed.value != std::floor(followed.value) || (scale != nullptr && scale->value >= last_scale);
  }

  // One word or run of digits below 100, for looking ahead.
  std::optional<part> simple(std::size_t at) const {
    if (is_digit(peek(at))) return digits(at);
    auto const word = word_at(at);
    auto const* small = find(kSmall, word);
    if (small == nullptr) return std::nullopt;
    auto end = at + word.size();
    auto value = small->value;
    if (auto const next = gap(end); value >= 20) {
      auto const* ones = find(kSmall, word_at(next));
      if (ones != nullptr && ones->value < 10) {
        end = next + word_at(next).size();
        value += ones->value;
      }
    }
    return part{end, value, false};
  }

  // "thirds", "fifty-fourths" are not looked for: one word, plural where the number above it is no one.
  std::optional<part> denominator(std::size_t at, double above) const {
    auto const word = word_at(at);
    if (word.size() < 4) return std::nullopt;
    for (auto const& each : kParts) {
      auto const plural = word.size() == each.text.size() + 1 && lower(word.back()) == u's' &&
                          same_word(word.substr(0, each.text.size()), each.text);
      auto const halves = each.value == 2 && same_word(word, u"halves");
      if (plural || halves || (above == 1 && same_word(word, each.text)))
        return part{at + word.size(), each.value, true};
    }
    return std::nullopt;
  }

  // "a half", "two thirds", "three quarters" from `at`.
  std::optional<part> english_fraction(std::size_t at) const {
    auto above = is(at, u"a")    ? std::optional{part{at + 1, 1, false}}
                 : is(at, u"an") ? std::optional{part{at + 2, 1, false}}
                                 : simple(at);
    if (!above) return std::nullopt;
    if (auto const below = denominator(gap(above->to), above->value))
      return part{below->to, above->value / below->value, true};
    return std::nullopt;
  }

  std::optional<part> english(std::size_t at) const {
    auto sign = 1.0;
    if (is(at, u"minus") || is(at, u"negative")) {
      sign = -1;
      at = skip(at + word_at(at).size());
    }
    auto made = is_digit(peek(at)) ? fraction(at) : unsigned_english(at);
    if (!made) return std::nullopt;
    made->value *= sign;
    made->special = made->special || sign < 0;
    return made;
  }

  // "million" behind a fraction, also "of a million".
  part scaled_up(part read) const {
    auto next = gap(read.to);
    if (is(next, u"of") && is(gap(next + 2), u"a")) next = gap(gap(next + 2) + 1);
    auto const word = word_at(next);
    if (auto const* scale = find(kScales, word); scale != nullptr && scale->value >= 1000) {
      read.value *= scale->value;
      read.to = next + word.size();
    }
    return read;
  }

  std::optional<part> unsigned_english(std::size_t at) const {
    auto const first = word_at(at);
    if (same_word(first, u"half") || same_word(first, u"quarter")) {
      auto const read = part{at + first.size(), same_word(first, u"half") ? 0.5 : 0.25, true};
      auto const up = scaled_up(read);
      return up.to > read.to ? std::optional{up} : std::nullopt;
    }
    auto const article = is(at, u"a") || is(at, u"an");
    if (article) {
      if (auto const read = english_fraction(at)) return scaled_up(*read);
      auto const next = gap(at + first.size());
      if (is(next, u"dozen")) return part{next + 5, 12, true};
      auto const* scale = find(kScales, word_at(next));
      if (scale == nullptr) return std::nullopt;
      auto read = spelled(next);
      if (read) read->special = true;
      return read;
    }
    auto read = spelled(at);
    if (!read) return std::nullopt;
    if (find(kScales, first) != nullptr) {
      // "hundred thousand" without a number before it: only two scales together are a number.
      if (read->to == at + first.size()) return std::nullopt;
      read->special = true;
    }
    auto next = gap(read->to);
    if (is(next, u"point")) {
      auto digit = gap(next + 5);
      std::string decimals;
      auto end = read->to;
      while (decimals.size() < 12) {
        auto const one = simple(digit);
        if (!one || is_digit(peek(digit))) break;
        decimals += std::to_string(static_cast<int>(one->value));
        end = one->to;
        digit = gap(end);
      }
      if (!decimals.empty()) return part{end, read->value + std::stod("0." + decimals), true};
    }
    if (is(next, u"dozen") || is(next, u"dozens") || is(next, u"dozs")) {
      auto const last = std::fmod(read->value, 100.0);
      return part{next + word_at(next).size(), read->value - last + last * 12, true};
    }
    if (auto const below = denominator(next, read->value))
      return scaled_up(part{below->to, read->value / below->value, true});
    if (is(next, u"and")) {
      auto const behind = gap(next + 3);
      if (auto const rest = english_fraction(behind)) {
        auto const last = scale_before(read->to);
        return scaled_up(part{rest->to, read->value + rest->value * (last > 1000 ? last : 1.0), true});
      }
    }
    if (is(next, u"over")) {
      auto const under = spelled(gap(next + 4));
      if (under && under->value != 0 && !is_letter(peek(gap(under->to))))
        return part{under->to, read->value / under->value, true};
    }
    if (read->value == 0 && (same_word(first, u"nought"))) read->special = true;
    return read;
  }

  // The scale that the number ended in: "two million".
  double scale_before(std::size_t end) const {
    auto begin = end;
    while (begin > from_ && is_letter(peek(begin - 1))) --begin;
    auto const* scale = find(kScales, text_.substr(begin, end - begin));
    return scale == nullptr ? 1.0 : scale->value;
  }

  std::u16string_view text_;
  std::size_t from_;
};

}  // namespace

void add_number_phrase_heads(word_heads& heads) {
  auto const add = [&heads](std::u16string_view word) {
    std::array<char, 16> letters{};
    for (std::size_t i = 0; i < word.size(); ++i) letters[i] = static_cast<char>(word[i]);
    heads.add({letters.data(), word.size()});
  };
  for (auto const& each : kSmall) add(each.text);
  for (auto const& each : kScales) add(each.text);
  for (auto const word : {u"a", u"an", u"half", u"quarter", u"minus", u"negative"}) add(word);
}

std::optional<number_phrase> number_phrase_at(std::u16string_view text, std::size_t at) {
  return phrase_reader{text, at}.read();
}

}  // namespace fengsui::sense::reader
