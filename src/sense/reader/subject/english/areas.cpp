// Areas that no table knows, by the noun that says what they are: "Quang Ninh Province", "Xuhui District", "Nghe An
// province".
#include <algorithm>
#include <array>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace {

struct area_noun {
  std::u16string_view word;  // in small letters
  std::string_view level;
};

area_noun const* noun_at(std::u16string_view text, std::size_t at) {
  static constexpr std::array<area_noun, 13> kNouns{{{u"province", "province"},
                                                     {u"prefecture", "city"},
                                                     {u"county", "county"},
                                                     {u"district", "county"},
                                                     {u"city", "city"},
                                                     {u"oblast", "province"},
                                                     {u"krai", "province"},
                                                     {u"municipality", "city"},
                                                     {u"governorate", "province"},
                                                     {u"autonomous region", "province"},
                                                     {u"voivodeship", "province"},
                                                     {u"canton", "province"},
                                                     {u"new area", "county"}}};
  if (at >= text.size() || text[at] != u' ') return nullptr;
  for (auto const& one : kNouns) {
    auto const said = text.substr(at + 1, one.word.size());
    if (said.size() < one.word.size() || (at + 1 + said.size() < text.size() && is_letter(text[at + 1 + said.size()])))
      continue;
    if (std::equal(said.begin(), said.end(), one.word.begin(),
                   [](char16_t a, char16_t b) { return a == b || (is_capital(a) && a + 32 == b); }))
      return &one;
  }
  return nullptr;
}

// "the northern province of Vinh Phuc": the name stands behind its noun.
void find_areas_behind_of(std::u16string_view text, std::vector<subject>& found) {
  constexpr std::u16string_view kOf = u" of ";
  constexpr std::size_t kLongestNoun = 18;
  constexpr std::size_t kLongestName = 28;
  for (auto const at : places_of(text, kOf)) {
    auto const from = at + kOf.size();
    if (from >= text.size() || !is_capital(text[from])) continue;
    area_noun const* noun = nullptr;
    for (auto space = at; space > 0 && at - space <= kLongestNoun && noun == nullptr;) {
      space = text.rfind(u' ', space - 1);
      if (space == std::u16string_view::npos) break;
      noun = noun_at(text, space);
      if (noun != nullptr && space + 1 + noun->word.size() != at) noun = nullptr;
    }
    if (noun == nullptr) continue;
    auto to = from;
    while (to < text.size() && to - from < kLongestName &&
           (is_of_a_name(text[to]) || (text[to] == u' ' && to + 1 < text.size() && is_capital(text[to + 1]))))
      ++to;
    subject made{.from = from, .to = to, .name = to_utf8(text.substr(from, to - from))};
    made.level = noun->level;
    made.is = subject_kind::area;
    found.push_back(std::move(made));
  }
}

// "Beihai city of Guangxi", "Ganzi prefecture in Sichuan": the wider area behind the noun only says where it lies.
std::size_t end_with_the_wider_area(std::u16string_view text, std::size_t to) {
  constexpr std::size_t kJoint = 4;
  if (!text.substr(to).starts_with(u" of "sv) && !text.substr(to).starts_with(u" in "sv)) return to;
  auto const from = to + kJoint;
  if (from >= text.size() || !is_capital(text[from])) return to;
  auto const wider = words().surfaces.longest_at(text, from);
  if (!wider || (from + wider->length < text.size() && is_letter(text[from + wider->length]))) return to;
  auto const& group = words().groups[wider->value];
  bool const is_area = std::any_of(group.begin(), group.end(),
                                   [](std::uint32_t index) { return words().entries[index].is == word_class::place; });
  return is_area ? from + wider->length : to;
}

}  // namespace

void find_areas_by_noun(std::u16string_view text, std::vector<subject>& found) {
  find_areas_behind_of(text, found);
  constexpr int kMostWords = 3;
  static constexpr std::array<std::u16string_view, 14> kNoNames{u"The", u"This", u"That",  u"Each",   u"Every",
                                                                u"In",  u"At",   u"Other", u"One",    u"Its",
                                                                u"Our", u"New",  u"All",   u"Central"};
  for (std::size_t at = 0; at < text.size();) {
    if (!is_capital(text[at]) || (at > 0 && is_letter(text[at - 1]))) {
      ++at;
      continue;
    }
    auto end = at;
    area_noun const* noun = nullptr;
    for (int words = 0; words < kMostWords && end < text.size() && is_capital(text[end]); ++words) {
      while (end < text.size() && is_of_a_name(text[end])) ++end;
      if ((noun = noun_at(text, end)) != nullptr || end >= text.size() || text[end] != u' ') break;
      ++end;
    }
    if (noun != nullptr) at = behind_its_owner(text, at, end);
    auto const first = text.substr(at, std::min(text.find(u' ', at), end) - at);
    if (noun == nullptr || holds_word(kNoNames, first)) {
      at += first.size() + 1;
      continue;
    }
    // Its noun is a part of the name where it is written with a capital, but a province's: all know "Hubei".
    auto const capital = is_capital(text[end + 1]) && noun->word != u"province"sv;
    auto const to = end + 1 + noun->word.size();
    subject made{.from = at, .to = to, .name = to_utf8(text.substr(at, (capital ? to : end) - at))};
    made.level = noun->level;
    made.is = subject_kind::area;
    made.to = end_with_the_wider_area(text, to);
    at = made.to;
    found.push_back(std::move(made));
  }
}

}  // namespace fengsui::sense::reader
