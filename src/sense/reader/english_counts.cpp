#include "sense/reader/english_counts.h"

#include <algorithm>
#include <array>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {
namespace {

bool stops_with(std::u16string_view text, std::size_t end, std::u16string_view words) {
  return text.substr(0, end).ends_with(words);
}

// "17 fires, Oregon 14 and Montana nine"; no "Highway 101", "Terminal 2".
bool is_a_whole_name(std::u16string_view name) {
  static constexpr std::array<std::u16string_view, 20> kNumbered{
      u"Highway",  u"Route", u"Terminal", u"Phase",   u"Boeing", u"Airbus",   u"Zone",  u"Line",  u"Pier", u"Berth",
      u"Category", u"Unit",  u"Area",     u"Section", u"Runway", u"Platform", u"Stage", u"Level", u"Gate", u"Article"};
  for (std::size_t at = 0; at < name.size();) {
    auto const end = std::min(name.find(u' ', at), name.size());
    auto const word = name.substr(at, end - at);
    if (word.empty() || word.front() < u'A' || word.front() > u'Z' ||
        std::find(kNumbered.begin(), kNumbered.end(), word) != kNumbered.end())
      return false;
    at = end + 1;
  }
  return true;
}

// "in Kuusamo 217 (144 in June), in Niirala 17,375 (16,973 in June)": a number and what it was then, in a list.
bool is_beside_its_past(std::u16string_view text, quantity const& read) {
  constexpr std::size_t kLongest = 20;
  auto const is_then = [&](std::size_t at) {
    auto const behind = text.substr(at, kLongest);
    auto const close = behind.find(u')');
    return behind.starts_with(u" in ") && close != std::u16string_view::npos && close > 4 && behind[4] >= u'A' &&
           behind[4] <= u'Z';
  };
  if (stops_with(text, read.from, u" (")) return is_then(read.to);
  if (!stands_at(text, read.to, u" (")) return false;
  auto at = read.to + 2;
  while (at < text.size() && (is_digit(text[at]) || text[at] == u',')) ++at;
  return at > read.to + 2 && is_then(at);
}

// "the South East at 67, Prince George at 48", "Japan with 99 projects and China with 95", "67 in Ohio, 12 in Utah",
// "18,000 others": a list says its noun once.
bool is_in_a_list_of_names(std::u16string_view text, quantity const& read) {
  if (stands_at(text, read.to, u" others") || stands_at(text, read.to, u" more")) {
    auto const behind = text.substr(read.to, 12);
    return !behind.starts_with(u" more than") && (read.number.grouped || read.number.scaled || behind[1] == u'o');
  }
  if (is_beside_its_past(text, read)) return true;
  constexpr std::size_t kLongestName = 32;
  auto const capital = [&](std::size_t at) { return at < text.size() && text[at] >= u'A' && text[at] <= u'Z'; };
  if (stands_at(text, read.to, u" in ") && capital(read.to + 4))
    return read.words_from >= 2 &&
           (stops_with(text, read.words_from, u", ") || stops_with(text, read.words_from, u"and "));
  auto const behind = text.substr(read.words_to, 1);
  if (!behind.empty() && !is_one_of(behind.front(), u",;.) ")) return false;
  if (behind == u" " && !stands_at(text, read.words_to, u" and ")) return false;
  for (std::u16string_view const joint : {u" at ", u" with ", u" had ", u" has ", u" "}) {
    if (!stops_with(text, read.words_from, joint)) continue;
    auto const end = read.words_from - joint.size();
    auto const name = text.substr(end > kLongestName ? end - kLongestName : 0, std::min(end, kLongestName));
    auto const stop = name.find_last_of(u",;");
    auto opening = name.substr(stop == std::u16string_view::npos ? 0 : stop + 1);
    for (std::u16string_view const word : {u" and ", u" by ", u" then ", u" the ", u" "}) {
      if (auto const at = opening.find(word); at != std::u16string_view::npos && word.size() > 1)
        opening = opening.substr(at + word.size() - 1);
    }
    opening = opening.substr(std::min(opening.find_first_not_of(u' '), opening.size()));
    if (joint == u" " && !is_a_whole_name(opening)) return false;
    return !opening.empty() && opening.front() >= u'A' && opening.front() <= u'Z';
  }
  return false;
}

// "Projects seeking promotion numbered 407", "the number was 21 percent higher than 336": a count whose noun stands
// further off.
bool is_numbered(std::u16string_view text, quantity const& read, sentence const& in) {
  constexpr std::size_t kReach = 160;
  if (stands_at(text, read.to, u" per") || stands_at(text, read.to, u"%") || stands_at(text, read.to, u" year"))
    return false;
  if (stops_with(text, read.words_from, u" numbered ")) return true;
  auto const from = std::max(in.from, read.from > kReach ? read.from - kReach : 0);
  auto const said = text.substr(from, read.from - from);
  if (said.find(u"he number ") == std::u16string_view::npos && said.find(u" numbered ") == std::u16string_view::npos)
    return false;
  for (std::u16string_view const joint :
       {u"than ", u"from ", u"against ", u"compared with ", u" to ", u"was ", u"were "}) {
    if (stops_with(text, read.words_from, joint)) return read.number.value.mantissa > 9;
  }
  return false;
}

// "projects … numbered 407": the noun of the sentence, or what the sentence before counted.
unit_entry const* unit_of_the_numbered(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kReach = 160;
  constexpr std::size_t kNeighbours = 6;
  auto const text = doc.text();
  auto const& read = doc.numbers[index];
  auto const from = std::max(in.from, read.from > kReach ? read.from - kReach : 0);
  for (std::u16string_view const noun : {u"projects", u"firms", u"companies", u"enterprises"}) {
    auto const at = text.substr(from, read.from - from).find(noun);
    std::size_t end = 0;
    if (at != std::u16string_view::npos) return units().at(text, from + at, end);
  }
  for (auto k = index; k-- > 0 && index - k <= kNeighbours;) {
    auto const& one = doc.numbers[k];
    if (stops_with(text, one.words_from, u" numbered ")) {
      auto const least = one.from > kReach ? one.from - kReach : 0;
      auto const at = text.substr(least, one.from - least).rfind(u"projects");
      std::size_t end = 0;
      if (at != std::u16string_view::npos) return units().at(text, least + at, end);
    }
  }
  return nullptr;
}

}  // namespace

bool stands_for_a_place(std::u16string_view text, quantity const& read) {
  auto const is_capital = [&](std::size_t at) { return at < text.size() && text[at] >= u'A' && text[at] <= u'Z'; };
  if (read.number.value.mantissa < 2 && !read.number.in_words) return false;
  if (stands_at(text, read.to, u" in ") && is_capital(read.to + 4) && stops_with(text, read.from, u"including "))
    return true;
  if (read.from < 3 || text[read.from - 1] != u'(' || !stands_at(text, read.to, u")")) return false;
  auto word = read.from - 2;
  while (word > 0 && is_letter(text[word - 1])) --word;
  return text[read.from - 2] == u' ' && is_capital(word);
}

bool is_a_part_in_words(std::u16string_view text, quantity const& read, sentence const& in) {
  constexpr std::size_t kReach = 120;
  if (read.number.in_words || read.number.value.exponent < 0 || read.number.value.mantissa < 2) return false;
  auto const from = std::max(in.from, read.from > kReach ? read.from - kReach : 0);
  auto const said = text.substr(from, read.from - from);
  // "162 active fires, 12 more than on Tuesday"
  if (said.ends_with(u", ") && (stands_at(text, read.to, u" more than ") || stands_at(text, read.to, u" fewer than ") ||
                                stands_at(text, read.to, u" less than ")))
    return true;
  // "Manufacturing accounted for 61 projects, services for 54 and research for 14", "187 for lack of papers and 142 for
  // overstaying"
  if (said.ends_with(u" for ") && said.find(u"accounted for ") < said.size() - 14) return true;
  if (said.ends_with(u" and ") && stands_at(text, read.to, u" for ") && said.find(u"among them") != said.npos)
    return true;
  // "Of its 612 beds, 574 were occupied"
  auto const opening = text.substr(in.from, 5);
  if (opening.find(u"Of ") <= 1 && in.from == from && (said.ends_with(u", ") || said.size() <= 10)) return true;
  for (std::u16string_view const lead : {u"among them ", u"of which ", u"of whom ", u"Of them ", u"Of these "}) {
    if (stops_with(text, read.from, lead)) return true;
  }
  constexpr std::size_t kLongest = 8;
  if (!stands_at(text, read.to, u" (")) return false;
  auto const bracket = text.substr(read.to + 2, kLongest);
  auto const percent = bracket.find(u"%)");
  return percent != std::u16string_view::npos &&
         bracket.substr(0, percent).find_first_not_of(u"0123456789.") == std::u16string_view::npos;
}

unit_entry const* unit_of_the_list(document const& doc, std::size_t index, sentence const& in) {
  constexpr std::size_t kNeighbours = 8;
  constexpr std::size_t kReach = 160;
  auto const& read = doc.numbers[index];
  if (!doc.english || read.shape != number_shape::bare || read.number.value.exponent < 0) return nullptr;
  if (is_numbered(doc.text(), read, in)) return unit_of_the_numbered(doc, index, in);
  if (!is_in_a_list_of_names(doc.text(), read)) return nullptr;
  auto const countable = ~(set_of(dimension::percent) | set_of(dimension::points) | set_of(dimension::days) |
                           set_of(dimension::months) | set_of(dimension::years) | set_of(dimension::hours) |
                           set_of(dimension::minutes) | set_of(dimension::measure) | set_of(dimension::length));
  auto const others = stands_at(doc.text(), read.to, u" others");
  for (auto k = index; k-- > 0 && index - k <= kNeighbours && read.from - doc.numbers[k].to <= kReach;) {
    auto const& one = doc.numbers[k];
    if (one.from < in.from && !others) return nullptr;
    if (one.shape == number_shape::figure && (countable & set_of(one.unit->dimension)) != 0 &&
        (one.unit->dimension != dimension::money || read.number.scaled))
      return one.unit;
  }
  return nullptr;
}

bool says_when(std::u16string_view lead) {
  for (std::u16string_view const word : {u"past ", u"last ", u"prior ", u"previous ", u"preceding ", u"next ",
                                         u"coming ", u" in ", u" within ", u" every ", u"following ", u" ending "}) {
    if (lead.ends_with(word)) return true;
  }
  return false;
}

}  // namespace fengsui::sense::reader
