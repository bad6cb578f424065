// English numbers whose noun the verb before them or the words behind them stand for: "the park attracted more
// than 2.82 million", "1,511 visits by freighters and 3,738 by ferries", "seven major ones".
#include <algorithm>

#include "sense/reader/choice/english_counts.h"
#include "sense/reader/draft.h"
#include "sense/reader/quantity/quantity_parts.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

// "563,385 travelled by train", "818 flew to Lviv": what people do, right behind a number that has no noun; no "1,204
// trucks, of which 310 crossed".
bool is_done_by_travellers(std::u16string_view behind) {
  static constexpr any_of_words kTravel{
      u" travelled",      u" traveled",     u" flew ",        u" rode ",       u" commuted",     u" boarded",
      u" disembarked",    u" took the ",    u" took a train", u" took trains", u" went by ",     u" came by ",
      u" arrived by ",    u" took to the ", u" journeyed",    u" departed ",   u" entered the ", u" left the co",
      u" went through c", u" visited ",     u" were booked"};
  return kTravel.open(behind) > 0;
}

}  // namespace

unit_entry const* unit_of_travellers(document const& doc, std::size_t index, sentence const& in) {
  constexpr auto kOthers = set_of(dimension::vehicle) | set_of(dimension::vessel) | set_of(dimension::flight) |
                           set_of(dimension::train) | set_of(dimension::count) | set_of(dimension::person);
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  constexpr std::size_t kShortest = 3;
  if (read.number.in_words || read.number.value.exponent < 0 || read.number.to - read.number.from < kShortest ||
      is_a_year(text, read) || !is_done_by_travellers(text.substr(read.words_to, 20)))
    return nullptr;
  // Not where the sentence has counted somebody or something else right before.
  auto const& last = doc.numbers[number_before(doc, index)];
  if (last.from < read.from && last.from >= in.from && last.unit != nullptr &&
      (kOthers & set_of(last.unit->dimension)) != 0)
    return nullptr;
  return units().named(u"passengers"sv);
}

unit_entry const* unit_by_another_kind(document const& doc, std::size_t index, sentence const& in) {
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  if (index == 0 || read.number.in_words || !stands_at(text, read.words_to, u" by "sv) ||
      !(text.substr(0, read.words_from).ends_with(u" and "sv) || text.substr(0, read.words_from).ends_with(u", "sv)))
    return nullptr;
  auto const& before = doc.numbers[number_before(doc, index)];
  return before.from >= in.from && before.shape == number_shape::figure &&
                 before.number.grouped == read.number.grouped && before.number.scaled == read.number.scaled &&
                 stands_at(text, before.words_to, u" by "sv)
             ? before.unit
             : nullptr;
}

// "Idaho has 13 fires, Oregon 12; Nevada and Utah have 1 each": of what the sentence counts.
static unit_entry const* unit_of_each(document const& doc, std::size_t index) {
  constexpr std::size_t kNeighbours = 12;
  constexpr std::size_t kReach = 240;
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  if (read.unit != nullptr || read.shape != number_shape::bare || !stands_at(text, read.to, u" each"sv)) return nullptr;
  auto const behind = read.to + 5;
  if (behind < text.size() && !is_one_of(text[behind], u",.;)\n")) return nullptr;
  constexpr auto kCounted = set_of(dimension::incident) | set_of(dimension::person) | set_of(dimension::count) |
                            set_of(dimension::vessel) | set_of(dimension::flight) | set_of(dimension::train);
  for (auto k = index; k-- > 0 && index - k <= kNeighbours && read.from - doc.numbers[k].to <= kReach;) {
    auto const& one = doc.numbers[k];
    if (text.substr(one.to, read.from - one.to).find(u". "sv) != text.npos) return nullptr;
    if (one.unit != nullptr && one.shape == number_shape::figure)
      return (kCounted & set_of(one.unit->dimension)) != 0 ? one.unit : nullptr;
  }
  return nullptr;
}

unit_entry const* unit_of_the_ones(document const& doc, std::size_t index) {
  if (auto const* each = unit_of_each(doc, index)) return each;
  constexpr std::size_t kReach = 80;
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  if (index == 0 || read.number.scaled) return nullptr;
  auto const said = text.substr(read.number.to, std::max(read.to, read.number.to + 1) - read.number.to);
  static constexpr any_of_words kOnes{u" ones",     u" large ones",   u" major ones", u" big ones",
                                      u" new ones", u" serious ones", u" small ones"};
  if (!said.ends_with(u" ones"sv) && kOnes.open(text.substr(read.number.to)) == 0) return nullptr;
  auto const& before = doc.numbers[number_before(doc, index)];
  return before.shape == number_shape::figure && read.from - before.to <= kReach &&
                 before.unit->dimension == dimension::incident
             ? before.unit
             : nullptr;
}

}  // namespace fengsui::sense::reader
