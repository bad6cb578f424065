// What a name's noun says of whom it names: who runs something, an office that tells, a contest.
#include "sense/reader/subject/english/name_kinds.h"

#include <algorithm>
#include <array>

#include "sense/reader/subject/subject_shapes.h"

namespace fengsui::sense::reader {
namespace {

// What runs something and has figures of its own, whoever tells them.
constexpr std::array<std::u16string_view, 70> kOperators{
    u"Freeport",  u"Transport",  u"Airport",      u"Airports",      u"Port",     u"Ports",     u"Railway",
    u"Railways",  u"Group",      u"Corporation",  u"Corp",          u"Company",  u"Authority", u"Metro",
    u"Airlines",  u"Railroad",   u"Harbour",      u"Terminal",      u"Harbor",   u"Airways",   u"Rail",
    u"Lines",     u"Transit",    u"Center",       u"Centre",        u"Forest",   u"Wildfire",  u"Station",
    u"Terminals", u"Seaport",    u"Bridge",       u"Tunnel",        u"Canal",    u"Park",      u"Zone",
    u"Holdings",  u"Railroads",  u"Grid",         u"Subway",        u"Ferries",  u"Contest",   u"Competition",
    u"Olympiad",  u"Tournament", u"Championship", u"Championships", u"Alliance", u"Trust",     u"Dam",
    u"Bhd",       u"Berhad",     u"Ltd",          u"Limited",       u"Inc",      u"plc",       u"PLC",
    u"Plc",       u"AG",         u"Tbk",          u"GmbH",          u"SpA",      u"Oyj",       u"Holding",
    u"Fair",      u"Expo",       u"Exposition",   u"Games",         u"Prize",    u"Challenge", u"Hackathon"};
// What an office tells is its country's, unless it does something itself: "the department counts 401 fires".
constexpr std::array<std::u16string_view, 22> kOffices{
    u"Bureau",      u"Department",     u"Service",    u"Agency",      u"Ministry",    u"Office",
    u"Institute",   u"Council",        u"Commission", u"Board",       u"Bank",        u"Federation",
    u"Association", u"Administration", u"Customs",    u"Directorate", u"Secretariat", u"Union",
    u"Division",    u"Services",       u"Guard",      u"Police"};

constexpr std::array<std::u16string_view, 13> kContests{
    u"Contest",      u"Competition",   u"Olympiad",   u"Fair",  u"Expo",      u"Exposition", u"Games",
    u"Championship", u"Championships", u"Tournament", u"Prize", u"Challenge", u"Hackathon"};

}  // namespace

bool is_noun_of_an_office(std::u16string_view word) {
  return holds_word(kOffices, word);
}

bool is_noun_of_a_contest(std::u16string_view word) {
  return holds_word(kContests, word);
}

// What a capitalised phrase is called: its last word says so, or the word before "of".
name_kind kind_of_name_in(std::vector<std::u16string_view> const& phrase) {
  if (phrase.size() < 2) return name_kind::none;
  // "Cyprus News Agency": who prints it.
  for (std::u16string_view const press :
       {u"News"sv, u"Press"sv, u"Daily"sv, u"Times"sv, u"Herald"sv, u"Gazette"sv, u"Newspaper"sv}) {
    if (std::find(phrase.begin(), phrase.end(), press) != phrase.end()) return name_kind::none;
  }
  // "the U.S. Postal Service" carries what it counts.
  if (phrase.back() == u"Service"sv && phrase[phrase.size() - 2] == u"Postal"sv) return name_kind::operates;
  // "PT Kereta Api Indonesia"
  if (phrase.front() == u"PT"sv) return name_kind::operates;
  // "Port Houston"
  if (phrase.front() == u"Port"sv && phrase.size() == 2) return name_kind::operates;
  auto const kind_of = [](std::u16string_view word) {
    return holds_word(kOperators, word) ? name_kind::operates
           : holds_word(kOffices, word) ? name_kind::tells
                                        : name_kind::none;
  };
  for (std::size_t k = 0; k + 1 < phrase.size(); ++k) {
    if (phrase[k + 1] != u"of"sv && phrase[k + 1] != u"for"sv && phrase[k + 1] != u"in"sv) continue;
    if (auto const kind = kind_of(phrase[k]); kind != name_kind::none) return kind;
  }
  return kind_of(phrase.back());
}

static std::vector<std::u16string_view> words_of(std::u16string_view name) {
  std::vector<std::u16string_view> made;
  for (std::size_t at = 0; at < name.size();) {
    auto const end = std::min(name.find(u' ', at), name.size());
    made.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return made;
}

bool is_an_office(std::string_view name) {
  auto const text = to_utf16(name);
  return kind_of_name_in(words_of(text)) == name_kind::tells;
}

bool names_a_contest(std::string_view name) {
  auto const text = to_utf16(name);
  auto const words = words_of(text);
  return std::any_of(words.begin(), words.end(), is_noun_of_a_contest);
}

}  // namespace fengsui::sense::reader
