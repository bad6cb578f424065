// What an English text prints in its own way throughout: rates without "percent", points between thousands, the kinds
// of what it has counted.
#include <algorithm>
#include <array>

#include "sense/reader/lexicon/lexicon.h"
#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/quantity/quantity_text.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

bool ends_a_clause(std::u16string_view text, std::size_t at) {
  return at >= text.size() || is_one_of(text[at], u",;)\n") ||
         (text[at] == u'.' && !is_digit(at_or_zero(text, at + 1)));
}

// Behind ", up " or ", down ", also where a bracket opens so: "49,801 (up 8.5 from 45,893)".
bool is_led_as_a_rate(std::u16string_view text, quantity const& read) {
  static constexpr any_of_words kLeads{u", up ", u", down ", u"(up ", u"(down ", u" (+", u" (-"};
  return kLeads.close(text.substr(0, read.words_from)) > 0;
}

// Things that no text has thousandths of.
bool counts_whole_things(quantity const& read) {
  constexpr auto kWhole = set_of(dimension::incident) | set_of(dimension::traveller) | set_of(dimension::person) |
                          set_of(dimension::count) | set_of(dimension::vessel) | set_of(dimension::flight) |
                          set_of(dimension::vehicle) | set_of(dimension::train) | set_of(dimension::piece) |
                          set_of(dimension::household);
  return read.shape == number_shape::figure && read.unit != nullptr && (kWhole & set_of(read.unit->dimension)) != 0 &&
         is_letter(read.unit->surface.front()) && read.unit->unit != "night";
}

bool has_three_decimals(quantity const& read) {
  constexpr int kThree = 3;
  return !read.number.scaled && !read.number.grouped && !read.number.in_words &&
         read.number.value.last_digit == -kThree && read.number.integer_digits >= 1 &&
         read.number.integer_digits <= kThree;
}

// The unit between the brackets of "(in million tonnes): crude oil 18.3, iron ore 14.2", with its scale.
struct headed_unit {
  unit_entry const* unit = nullptr;
  int scale = 0;
  std::size_t to = 0;
};

headed_unit unit_of_a_heading(std::u16string_view text, std::size_t open) {
  struct scale {
    std::u16string_view word;
    int power;
  };
  static constexpr auto kScales = std::to_array<scale>(
      {{u"thousand ", 3}, {u"'000 ", 3}, {u"lakh ", 5}, {u"million ", 6}, {u"crore ", 7}, {u"billion ", 9}});
  headed_unit made;
  auto at = open + 1;
  if (begins_with(text, at, u"in "sv)) at += 3;
  for (auto const& one : kScales) {
    if (!begins_with(text, at, one.word)) continue;
    made.scale = one.power;
    at += one.word.size();
    break;
  }
  made.unit = units().at(text, at, made.to);
  if (made.unit != nullptr && !begins_with(text, made.to, u"):"sv)) made.unit = nullptr;
  return made;
}

}  // namespace

void take_unit_of_a_heading(std::u16string_view text, std::vector<quantity>& found) {
  constexpr std::size_t kReach = 300;
  constexpr std::size_t kNoun = 40;
  for (auto open = text.find(u"(in "sv); open != text.npos; open = text.find(u"(in "sv, open + 1)) {
    auto const headed = unit_of_a_heading(text, open);
    if (headed.unit == nullptr) continue;
    auto last = headed.to;
    for (auto& read : found) {
      if (read.from < headed.to) continue;
      auto const gap = text.substr(last, read.from - std::min(last, read.from));
      if (read.from - headed.to > kReach || gap.size() > kNoun || gap.find_first_of(u".;\n"sv) != gap.npos) break;
      last = read.to;
      if (read.shape != number_shape::bare || read.number.scaled || read.number.in_words) continue;
      read.unit = headed.unit;
      read.unit_from_list = true;
      read.shape = number_shape::figure;
      read.number.value.exponent += headed.scale;
      read.number.value.last_digit += headed.scale;
      read.number.scaled = headed.scale > 0;
    }
  }
}

void take_percent_left_out(std::u16string_view text, std::vector<quantity>& found) {
  constexpr std::size_t kNeighbours = 8;
  constexpr std::size_t kReach = 160;
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto& read = found[i];
    bool const bare = read.shape == number_shape::bare && read.number.value.exponent < 0 && !read.number.scaled &&
                      !read.number.worth && read.number.integer_digits <= 3;
    static constexpr any_of_words kOpens{u"(up ", u"(down "};
    bool const before_its_base =
        begins_with(text, read.to, u" from "sv) && kOpens.close(text.substr(0, read.words_from)) > 0;
    if (!bare || !(ends_a_clause(text, read.to) || before_its_base) || !is_led_as_a_rate(text, read)) continue;
    // Another rate of the text, beside it, says the word.
    auto const from = i > kNeighbours ? i - kNeighbours : 0;
    auto const to = std::min(found.size(), i + kNeighbours + 1);
    for (auto k = from; k < to; ++k) {
      auto const& one = found[k];
      auto const gap = k < i ? read.from - one.to : one.from - read.to;
      if (k == i || gap > kReach || one.unit == nullptr || one.unit->dimension != dimension::percent ||
          !is_led_as_a_rate(text, one))
        continue;
      read.unit = one.unit;
      read.unit_from_list = true;
      read.shape = number_shape::figure;
      break;
    }
  }
}

// One such number may be a mean, several are none; a text that parts thousands so has no other decimals of things.
void read_points_of_thousands(std::u16string_view text, std::vector<quantity>& found) {
  constexpr int kThree = 3;
  auto seen = 0;
  for (auto const& one : found) {
    if (!counts_whole_things(one) || one.number.value.last_digit >= 0 || one.number.scaled) continue;
    static constexpr any_of_words kMeans{u"average of ", u"verage ", u" mean ", u" rate of "};
    if (!has_three_decimals(one) || kMeans.close(text.substr(0, one.words_from)) > 0 ||
        begins_with(text, one.to, u" per "sv))
      return;
    ++seen;
  }
  // "141.153 labors came": people have no thousandths either, even once.
  auto const of_people = [](quantity const& one) {
    return counts_whole_things(one) && has_three_decimals(one) && one.unit->dimension == dimension::person;
  };
  if (seen < 2 && !(seen == 1 && std::any_of(found.begin(), found.end(), of_people))) return;
  // "a total of 108.351 passengers, compared to 122.567": nor has what stands without a noun.
  auto const is_bare = [](quantity const& one) { return one.shape == number_shape::bare && has_three_decimals(one); };
  for (auto& one : found) {
    if (!(counts_whole_things(one) || is_bare(one)) || one.number.value.last_digit >= 0 || one.number.scaled) continue;
    one.number.value.exponent += kThree;
    one.number.value.last_digit = 0;
    one.number.grouped = true;
  }
}

void take_unit_before_colon(std::u16string_view text, std::vector<quantity>& found) {
  constexpr std::size_t kReach = 160;
  static constexpr any_of_words kKinds{u" international", u" domestic", u" foreign", u" inbound", u" outbound"};
  for (std::size_t i = 1; i < found.size(); ++i) {
    auto const& whole = found[i - 1];
    if (whole.unit == nullptr || whole.shape != number_shape::figure || !counts_whole_things(whole) ||
        !stands_at(text, whole.words_to, u": "sv) || found[i].words_from != whole.words_to + 2)
      continue;
    for (auto k = i; k < found.size() && found[k].from - whole.to <= kReach; ++k) {
      auto& kind = found[k];
      auto const between = text.substr(found[k - 1].to, kind.from - found[k - 1].to);
      if (k > i && between.find_first_of(u".;:\n"sv) != between.npos) break;
      auto const said = kind.shape == number_shape::bare ? kKinds.open(text.substr(kind.to)) : 0;
      if (said == 0 || kind.number.in_words) continue;
      auto const next = at_or_zero(text, kind.to + said);
      bool const alone = ends_a_clause(text, kind.to + said) || begins_with(text, kind.to + said, u" with "sv) ||
                         begins_with(text, kind.to + said, u" carrying "sv) ||
                         begins_with(text, kind.to + said, u" and "sv);
      if (next != 0 && !alone) continue;
      kind.unit = whole.unit;
      kind.shape = number_shape::figure;
    }
  }
}

}  // namespace fengsui::sense::reader
