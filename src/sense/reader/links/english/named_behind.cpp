// What the words behind an English change say of the thing that changed: "28.8 percent in number", "47% fewer fires".
#include "sense/reader/links/english/links.h"
#include "sense/reader/links/hosts.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

// "47% fewer fires and 75% less land than in 2011"
static dimension_set named_as_more(std::u16string_view text, std::size_t at) {
  for (std::u16string_view const more : {u" more "sv, u" less "sv, u" fewer "sv}) {
    if (!text.substr(at).starts_with(more)) continue;
    auto const noun = at + more.size();
    static constexpr any_of_words kAreas{u"land ", u"land,",  u"area ",       u"area,",       u"area.",
                                         u"land.", u"burnt ", u"burned area", u"burned land", u"scorched "};
    if (kAreas.open(text.substr(noun)) > 0) return set_of(dimension::area);
    std::size_t end = 0;
    auto const* unit = units().at(text, noun, end);
    if (unit == nullptr || unit->dimension == dimension::percent) return 0;
    return counts_people(unit->dimension) ? set_of(dimension::person) | set_of(dimension::traveller)
                                          : set_of(unit->dimension);
  }
  return 0;
}

dimension_set named_behind(document const& doc, draft const& guest) {
  constexpr std::size_t kReach = 44;
  if (!doc.english) return 0;
  if (auto const more = named_as_more(doc.text(), guest.words_to); more != 0) return more;
  auto const behind = doc.text().substr(guest.words_to, kReach);
  auto told = behind.substr(0, behind.find_first_of(u",;.:(0123456789"sv));
  // "5% in value", "5% by volume", "a 5% rise in value": one word between at most.
  auto const by = told.starts_with(u" by "sv);
  auto const at = by ? 0 : told.find(u" in "sv);
  constexpr std::size_t kLongestNoun = 12;
  if (at == std::u16string_view::npos || at > kLongestNoun) return 0;
  told.remove_prefix(at + 4);
  for (std::u16string_view const article : {u"the "sv, u"their "sv, u"its "sv, u"terms of "sv, u"total "sv}) {
    if (told.starts_with(article)) told.remove_prefix(article.size());
  }
  for (std::u16string_view const word : {u"number"sv, u"projects"sv}) {
    if (told.starts_with(word))
      return set_of(dimension::count) | set_of(dimension::none) | set_of(dimension::incident) |
             set_of(dimension::person) | set_of(dimension::flight);
  }
  static constexpr any_of_words kWords{u"value", u"capital", u"amount", u"revenue", u"spending", u"investment"};
  if (kWords.open(told) > 0) return set_of(dimension::money);
  static constexpr any_of_words kAmounts{u"volume", u"quantity", u"quantities"};
  if (kAmounts.open(told) > 0)
    return static_cast<dimension_set>(~(set_of(dimension::money) | set_of(dimension::percent)));
  for (std::u16string_view const word : {u"tonnage"sv, u"weight"sv}) {
    if (told.starts_with(word)) return set_of(dimension::mass);
  }
  static constexpr any_of_words kAreas{u"area", u"burnt area", u"burned area", u"acreage"};
  if (kAreas.open(told) > 0) return set_of(dimension::area);
  return 0;
}

}  // namespace fengsui::sense::reader
