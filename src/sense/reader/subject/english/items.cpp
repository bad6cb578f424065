// Whose the items of an English list are: "Suvarnabhumi: 972 flights; Don Mueang: 698 flights", "Wallbridge 54,503
// acres".
#include <algorithm>
#include <array>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/text_search.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {
namespace {

// "Suvarnabhumi: 972 flights …; Don Mueang: 698 flights …": the head of an item, where a number follows.
bool is_head_of_an_item(std::u16string_view text, std::size_t from, std::size_t end) {
  if (from > 0 && text[from - 1] != u'\n' && !text.substr(0, from).ends_with(u"; "sv)) return false;
  auto const behind = text.substr(end, 4);
  return behind.size() > 2 && behind[0] == u':' && behind[1] == u' ' && is_digit(behind[2]);
}

// "Imports: 86,400 TEUs", "Total: …": a class or what is counted is nobody.
bool is_a_common_head(std::u16string_view text, std::size_t from, std::size_t end) {
  static constexpr std::array<std::u16string_view, 12> kHeads{
      u"Total", u"Inbound", u"Outbound", u"Domestic",   u"International", u"Others",
      u"Other", u"Overall", u"Arrivals", u"Departures", u"Transit",       u"Transshipment"};
  // "Some 27,200 hectares have burned", "At least 300 acres": how sure a number is, what it is of, or when.
  static constexpr std::array<std::u16string_view, 34> kOpenings{
      u"Some",    u"About",  u"Nearly", u"Around",  u"Over",    u"More",  u"Roughly", u"Almost", u"Approximately",
      u"At",      u"Up",     u"Only",   u"Just",    u"Another", u"Less",  u"Fewer",   u"Under",  u"The",
      u"These",   u"Those",  u"This",   u"That",    u"In",      u"Of",    u"With",    u"A",      u"An",
      u"Between", u"Within", u"All",    u"Further", u"Close",   u"Above", u"Below"};
  if (holds_word(kHeads, text.substr(from, end - from))) return true;
  if (holds_word(kOpenings, text.substr(from, std::min(text.find(u' ', from), end) - from))) return true;
  if (times::is_name_of_month(times::en_word_at(text, from).text())) return true;
  auto const known = words().surfaces.longest_at(text, from);
  if (!known || from + known->length != end) return false;
  auto const& group = words().groups[known->value];
  return std::none_of(group.begin(), group.end(), [](std::uint32_t index) {
    auto const is = words().entries[index].is;
    return is == word_class::place || is == word_class::organisation;
  });
}

void find_heads(std::u16string_view text, std::vector<subject>& found) {
  constexpr std::size_t kLongestHead = 40;
  for (auto const at : places_of(text, u": "sv)) {
    auto from = at;
    while (from > 0 && at - from < kLongestHead && (is_letter(text[from - 1]) || is_one_of(text[from - 1], u" -'")))
      --from;
    while (from < at && text[from] == u' ') ++from;
    if (from >= at || !is_capital(text[from]) || !is_head_of_an_item(text, from, at)) continue;
    auto capitalised = true;
    for (auto k = from + 1; k < at; ++k) {
      if (text[k - 1] == u' ' && !is_capital(text[k])) capitalised = false;
    }
    if (capitalised && !is_a_common_head(text, from, at)) found.push_back(made_of(text, from, at));
  }
}

// "; Wallbridge 54,503 acres", "LNU Complex (Napa and Lake) - 352,913 acres": where the name ends whose area `at`
// closes; 0 where none does.
std::size_t name_before_an_area(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kLongestBracket = 90;
  auto end = at;
  while (end > 0 && (is_digit(text[end - 1]) || is_one_of(text[end - 1], u".,"))) --end;
  if (end == at) return 0;
  while (end > 0 && is_one_of(text[end - 1], u" -–")) --end;
  if (end > 0 && text[end - 1] == u')') {
    auto const from = end > kLongestBracket ? end - kLongestBracket : 0;
    auto const open = text.substr(from, end - from).rfind(u" ("sv);
    if (open == std::u16string_view::npos) return 0;
    end = from + open;
  }
  return end;
}

// Fires that a list names before their areas, each an item of its own.
void find_fires(std::u16string_view text, std::vector<subject>& found) {
  constexpr std::size_t kLongestName = 40;
  for (std::u16string_view const unit : {u" acres"sv, u" hectares"sv}) {
    for (auto const at : places_of(text, unit)) {
      auto const end = name_before_an_area(text, at);
      auto from = end;
      while (from > 0 && end - from < kLongestName && (is_letter(text[from - 1]) || is_one_of(text[from - 1], u" -'")))
        --from;
      auto const opens = from > 0 && is_one_of(text[from - 1], u";:\n");
      while (from < end && text[from] == u' ') ++from;
      if (!opens || from >= end) continue;
      auto capitalised = is_capital(text[from]);
      for (auto k = from + 1; k < end; ++k) capitalised = capitalised && (text[k - 1] != u' ' || is_capital(text[k]));
      if (capitalised && !is_a_common_head(text, from, end)) found.push_back(made_of(text, from, end));
    }
  }
}

}  // namespace

void find_items(std::u16string_view text, std::vector<subject>& found) {
  find_heads(text, found);
  find_fires(text, found);
}

}  // namespace fengsui::sense::reader
