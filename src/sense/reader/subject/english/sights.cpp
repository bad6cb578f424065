// What people go to and no table knows: "the Jiulong Waterfall (230 thousand, up 16%)", "31,000 visitors to the Anhui
// Museum". Its noun says what it is, a number beside it that its visitors are told.
#include <algorithm>
#include <array>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/subject_shapes.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader {
namespace {

constexpr any_of_words kSights{
    u" Museum",    u" Lake",        u" Mountain",    u" Mountains",  u" Waterfall",  u" Waterfalls",  u" Falls",
    u" Temple",    u" Palace",      u" Zoo",         u" Garden",     u" Gardens",    u" Castle",      u" Resort",
    u" Park",      u" Scenic Area", u" Scenic Spot", u" Grottoes",   u" Caves",      u" Cave",        u" Tower",
    u" Cathedral", u" Fort",        u" Beach",       u" Valley",     u" Canyon",     u" Gorge",       u" Ancient Town",
    u" Old Town",  u" Aquarium",    u" Gallery",     u" Studios",    u" Disneyland", u" Forest Park", u" National Park",
    u" Mausoleum", u" Village",     u" Square",      u" Great Wall", u" Island",     u" Ruins",       u" Sanctuary",
    u" Reserve"};

// "(230 thousand", " received 768,000", " with 1.2 million", " had", " 31,000 visitors"
bool counts_behind_a_sight(std::u16string_view behind) {
  static constexpr any_of_words kLinks{u" received ", u" welcomed ",   u" attracted ", u" drew ",    u" hosted ",
                                       u" recorded ", u" saw ",        u" had ",       u" with ",    u" (",
                                       u" sold ",     u" registered ", u" logged ",    u" reported "};
  auto const link = kLinks.open(behind);
  if (!behind.starts_with(u' ')) return false;
  behind = without_about(behind.substr(std::max<std::size_t>(link, 1)));
  return !behind.empty() && is_digit(behind.front());
}

}  // namespace

void find_sights(std::u16string_view text, std::vector<subject>& found) {
  for (auto sight = kSights.next_in(text, 0); sight.length > 0; sight = kSights.next_in(text, sight.at + 1)) {
    auto const end = sight.at + sight.length;
    if (end < text.size() && is_letter(text[end])) continue;
    auto from = start_of_name(text, sight.at, 5);
    if (text.substr(from).starts_with(u"The "sv)) from += 4;
    from = behind_its_owner(text, from, sight.at);
    if (from >= sight.at || text.substr(from, sight.at - from) == u"The"sv) continue;
    if (!counts_behind_a_sight(text.substr(end, 40))) continue;
    found.push_back(made_of(text, from, end));
  }
}

void find_schools(std::u16string_view text, std::vector<subject>& found) {
  static constexpr any_of_words kSchools{u" University", u" College",   u" School",
                                         u" Academy",    u" Institute", u" Institute of Technology",
                                         u" High School"};
  static constexpr any_of_words kWon{u" won ",     u" took ",   u" claimed ",   u" bagged ", u" received ",
                                     u" secured ", u" earned ", u" collected ", u" had ",    u" captured "};
  for (auto school = kSchools.next_in(text, 0); school.length > 0; school = kSchools.next_in(text, school.at + 1)) {
    auto const end = school.at + school.length;
    auto const from = start_of_name(text, school.at, 4);
    if (from >= school.at || (end < text.size() && is_letter(text[end]))) continue;
    auto const lead = text.substr(0, from);
    // "…, Zhejiang University five"
    auto const goes_on = (lead.ends_with(u", "sv) || lead.ends_with(u" and "sv)) && text.substr(end).starts_with(u' ');
    if (kWon.open(text.substr(end)) > 0 || goes_on) found.push_back(made_of(text, from, end));
  }
}

}  // namespace fengsui::sense::reader
