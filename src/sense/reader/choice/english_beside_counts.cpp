// English numbers whose noun the number right beside them has: the second of a pair, an average of those counted.
#include <algorithm>

#include "sense/reader/choice/english_counts.h"
#include "sense/reader/draft.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

constexpr auto kCountedBeside = set_of(dimension::count) | set_of(dimension::person) | set_of(dimension::incident) |
                                set_of(dimension::traveller) | set_of(dimension::vessel) | set_of(dimension::vehicle) |
                                set_of(dimension::flight) | set_of(dimension::train) | set_of(dimension::piece) |
                                set_of(dimension::teu);

}  // namespace

// "earned Rs 41.21 crore from 8.13 lakh cases, Pune Rs 8.79 crore from 1.72 lakh": the second of a pair, whose first is
// of the unit that the first of another pair had.
unit_entry const* unit_of_its_pair(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kNeighbours = 16;
  constexpr std::size_t kLongest = 24;
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  if (!doc.english || index < 3 || read.unit != nullptr || read.shape != number_shape::bare || read.number.in_words ||
      (!read.number.grouped && !read.number.scaled))
    return nullptr;
  auto const& first = doc.numbers[index - 1];
  if (first.unit == nullptr || first.from < in.from || first.shape != number_shape::figure ||
      first.unit->dimension == dimension::percent || first.unit->dimension == dimension::points)
    return nullptr;
  auto const between = text.substr(first.to, read.words_from - std::min(first.to, read.words_from));
  if (between.size() < 3 || between.size() > kLongest || between.find_first_of(u",;:."sv) != between.npos)
    return nullptr;
  for (auto k = index - 1; k-- > 1 && index - k <= kNeighbours && doc.numbers[k - 1].from >= in.from;) {
    auto const& one = doc.numbers[k];
    auto const& other = doc.numbers[k - 1];
    if (one.unit == nullptr || one.shape != number_shape::figure || other.unit != first.unit ||
        one.unit == first.unit || one.number.scaled != read.number.scaled || one.number.grouped != read.number.grouped)
      continue;
    if (text.substr(other.to, one.words_from - std::min(other.to, one.words_from)) == between) return one.unit;
  }
  return nullptr;
}

// "197 people died, 39.4 a day": so many of those counted right before.
unit_entry const* unit_of_an_average(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kReach = 40;
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  static constexpr any_of_words kEach{u" a day",  u" per day",  u" a week",  u" per week",  u" a month",
                                      u" a year", u" per year", u" an hour", u" per month", u" daily"};
  if (index == 0 || read.unit != nullptr || read.shape != number_shape::bare || read.number.in_words ||
      kEach.open(text.substr(read.words_to)) == 0)
    return nullptr;
  auto const& one = doc.numbers[number_before(doc, index)];  // "213 people died in June 2024, 7.1 a day"
  auto const counted = one.unit != nullptr && one.shape == number_shape::figure && one.from >= in.from &&
                       (kCountedBeside & set_of(one.unit->dimension)) != 0;
  return counted && read.from - one.to <= kReach ? one.unit : nullptr;
}

// "from 43,965 acres in 1995 to 6,645,978 in 2004": what it went to counts what it came from.
unit_entry const* unit_of_where_it_came_from(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kLongest = 32;
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  if (index == 0 || read.unit != nullptr || read.shape != number_shape::bare || read.number.in_words ||
      (!read.number.grouped && !read.number.scaled) || !text.substr(0, read.words_from).ends_with(u" to "))
    return nullptr;
  auto const& one = doc.numbers[number_before(doc, index)];
  auto const counted = one.unit != nullptr && one.shape == number_shape::figure && one.from >= in.from &&
                       one.unit->dimension != dimension::percent && one.unit->dimension != dimension::days &&
                       (one.number.grouped || one.number.scaled);
  if (!counted || !text.substr(0, one.words_from).ends_with(u" from ")) return nullptr;
  auto const between = text.substr(one.to, read.words_from - std::min(one.to, read.words_from));
  return between.size() <= kLongest && between.find_first_of(u",;:(") == between.npos ? one.unit : nullptr;
}

}  // namespace fengsui::sense::reader
