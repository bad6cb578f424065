#include "sense/reader/time/english/phrase_table.h"

#include <iterator>

namespace fengsui::sense::reader::times {
namespace {

constexpr phrase kPhrases[] = {
    {"year-ago", phrase::kind::base, 1},
    {"year-earlier", phrase::kind::base, 1},
    {"prior-year", phrase::kind::base, 1},
    {"previous-year", phrase::kind::base, 1},
    {"prior year", phrase::kind::base, 1},
    {"the previous year", phrase::kind::base, 1},
    {"the preceding year", phrase::kind::base, 1},
    {"the prior year", phrase::kind::base, 1},
    {"the year before", phrase::kind::base, 1},
    {"the year earlier", phrase::kind::base, 1},
    {"so far this season", phrase::kind::to_date, 0},
    {"to date this season", phrase::kind::to_date, 0},
    {"thus far this season", phrase::kind::to_date, 0},
    {"this season to date", phrase::kind::to_date, 0},
    {"this season so far", phrase::kind::to_date, 0},
    {"this season", phrase::kind::to_date, 0},
    {"the holiday's first day", phrase::kind::edge_of_a_holiday, 1},
    {"the first day of the holiday", phrase::kind::edge_of_a_holiday, 1},
    {"the opening day of the holiday", phrase::kind::edge_of_a_holiday, 1},
    {"the holiday's last day", phrase::kind::edge_of_a_holiday, -1},
    {"the last day of the holiday", phrase::kind::edge_of_a_holiday, -1},
    {"the final day of the holiday", phrase::kind::edge_of_a_holiday, -1},
    {"over the half-year", phrase::kind::half, 0},
    {"in the half-year", phrase::kind::half, 0},
    {"for the half-year", phrase::kind::half, 0},
    {"during the half-year", phrase::kind::half, 0},
    {"for the half year", phrase::kind::half, 0},
    {"the same day", phrase::kind::one_day, 0},
    {"same day", phrase::kind::one_day, 0},
    {"that day", phrase::kind::one_day, 0},
    {"the next day", phrase::kind::one_day, 1},
    {"the following day", phrase::kind::one_day, 1},
    {"the previous day", phrase::kind::one_day, -1},
    {"the day before", phrase::kind::one_day, -1},
    {"the holiday period", phrase::kind::span, 0},
    {"in the month", phrase::kind::month, 0},
    {"for the month", phrase::kind::month, 0},
    {"during the month", phrase::kind::month, 0},
    {"of the month", phrase::kind::month, 0},
    {"the month", phrase::kind::month, 0},
    {"the reporting month", phrase::kind::month, 0},
    {"the review month", phrase::kind::month, 0},
    {"the same month", phrase::kind::month, 0},
    {"same month", phrase::kind::month, 0},
    {"in the quarter", phrase::kind::quarter, 0},
    {"for the quarter", phrase::kind::quarter, 0},
    {"during the quarter", phrase::kind::quarter, 0},
    {"over the quarter", phrase::kind::quarter, 0},
    {"over the weekend", phrase::kind::weekend, 0},
    {"during the weekend", phrase::kind::weekend, 0},
    {"at the weekend", phrase::kind::weekend, 0},
    {"on the weekend", phrase::kind::weekend, 0},
    {"for the week", phrase::kind::week, 0},
    {"of the week", phrase::kind::week, 0},
    {"in the week", phrase::kind::week, 0},
    {"the holiday", phrase::kind::span, 0},
    {"the golden week", phrase::kind::span, 0},
    {"golden week", phrase::kind::span, 0},
    {"the period", phrase::kind::span, 0},
    {"during the day", phrase::kind::one_day, 0},
    {"at the end of the year", phrase::kind::edge, 12},
    {"by the end of the year", phrase::kind::edge, 12},
    {"as of the end of the year", phrase::kind::edge, 12},
    {"at the end of the month", phrase::kind::edge, 1},
    {"by the end of the month", phrase::kind::edge, 1},
    {"at the end of the quarter", phrase::kind::edge, 3},
    {"by the end of the quarter", phrase::kind::edge, 3},
    {"at year-end", phrase::kind::edge, 12},
    {"by year-end", phrase::kind::edge, 12},
    {"every day", phrase::kind::each, 0},
    {"per day", phrase::kind::each, 0},
    {"a day", phrase::kind::each, 0},
    {"daily", phrase::kind::each, 0},
    {"each year", phrase::kind::each, 0},
    {"per year", phrase::kind::each, 0},
    {"annually", phrase::kind::each, 0},
    {"so far this year", phrase::kind::to_date, 0},
    {"this year's total to", phrase::kind::to_date, 0},
    {"the year's total to", phrase::kind::to_date, 0},
    {"the total for the year to", phrase::kind::to_date, 0},
    {"the total this year to", phrase::kind::to_date, 0},
    {"the tally this year to", phrase::kind::to_date, 0},
    {"this year's tally to", phrase::kind::to_date, 0},
    {"since the start of the year", phrase::kind::to_date, 0},
    {"since the beginning of the year", phrase::kind::to_date, 0},
    {"since the turn of the year", phrase::kind::to_date, 0},
    {"since the year began", phrase::kind::to_date, 0},
    {"from the start of the year", phrase::kind::to_date, 0},
    {"from the beginning of the year", phrase::kind::to_date, 0},
    {"the fiscal year", phrase::kind::fiscal, 0},
    {"the financial year", phrase::kind::fiscal, 0},
    {"the fiscal", phrase::kind::fiscal, 0},
    {"the same year", phrase::kind::same_year, 0},
    {"that same year", phrase::kind::same_year, 0},
    {"during the year", phrase::kind::full_year, 0},
    {"for the year", phrase::kind::full_year, 0},
    {"in the year", phrase::kind::full_year, 0},
    {"throughout the year", phrase::kind::full_year, 0},
    {"across the year", phrase::kind::full_year, 0},
    {"in the course of the year", phrase::kind::full_year, 0},
    {"for the full year", phrase::kind::full_year, 0},
    {"for the whole year", phrase::kind::full_year, 0},
    {"over the full year", phrase::kind::full_year, 0},
    {"for the year as a whole", phrase::kind::full_year, 0},
    {"the whole year", phrase::kind::full_year, 0},
    {"the full year", phrase::kind::full_year, 0},
    {"the entire year", phrase::kind::full_year, 0},
    {"the year as a whole", phrase::kind::full_year, 0},
    {"the full fiscal year", phrase::kind::fiscal, 0},
    {"the whole fiscal year", phrase::kind::fiscal, 0},
    {"the entire fiscal year", phrase::kind::fiscal, 0},
    {"the full financial year", phrase::kind::fiscal, 0},
    {"thus far this year", phrase::kind::to_date, 0},
    {"to date this year", phrase::kind::to_date, 0},
    {"this year to date", phrase::kind::to_date, 0},
    {"this year so far", phrase::kind::to_date, 0},
    {"year to date", phrase::kind::to_date, 0},
    {"year-to-date", phrase::kind::to_date, 0},
    {"so far in the year", phrase::kind::to_date, 0},
    {"thus far in the year", phrase::kind::to_date, 0},
    {"to date in the year", phrase::kind::to_date, 0},
    {"to date", phrase::kind::to_now, 0},
    {"so far", phrase::kind::to_now, 0},
};

constexpr std::size_t kLetters = 27;

std::size_t number_of_letter(char16_t c) {
  auto const small = static_cast<char16_t>(c | 0x20);
  return small >= u'a' && small <= u'z' ? static_cast<std::size_t>(small - u'a') + 1 : 0;
}

// The first letter of the first word and of the second, 0 where there is none.
template <class Text>
std::size_t letters_of(Text text, std::size_t pos) {
  auto const first = number_of_letter(pos < text.size() ? static_cast<char16_t>(text[pos]) : u'\0');
  while (pos < text.size() && number_of_letter(static_cast<char16_t>(text[pos])) != 0) ++pos;
  while (pos < text.size() && (text[pos] == u' ' || text[pos] == u'-')) ++pos;
  auto const second = number_of_letter(pos < text.size() ? static_cast<char16_t>(text[pos]) : u'\0');
  return first * kLetters + second;
}

using phrase_list = std::vector<phrase const*>;

std::vector<phrase_list> phrases_by_letters() {
  std::vector<phrase_list> table(kLetters * kLetters);
  for (auto const& one : kPhrases) {
    auto const letters = letters_of(one.words, 0);
    if (one.words.find_first_of(" -") != one.words.npos) {
      table[letters].push_back(&one);
      continue;
    }
    for (std::size_t second = 0; second < kLetters; ++second) table[letters + second].push_back(&one);
  }
  return table;
}

}  // namespace

// By the first letters of two words: a text has far more words that begin no phrase.
std::vector<phrase const*> const& phrases_like(std::u16string_view text, std::size_t pos) {
  static auto const made = phrases_by_letters();
  return made[letters_of(text, pos)];
}

void add_phrase_words(word_heads& made) {
  for (auto const& one : kPhrases) made.add(one.words);
}

void add_second_phrase_words(word_heads& made) {
  for (auto const& one : kPhrases) made.add_second(one.words);
}

void add_phrase_words_behind_the(word_heads& made) {
  constexpr std::string_view kThe = "the ";
  for (auto const& one : kPhrases) {
    if (one.words.starts_with(kThe)) made.add(one.words.substr(kThe.size()));
  }
}

}  // namespace fengsui::sense::reader::times
