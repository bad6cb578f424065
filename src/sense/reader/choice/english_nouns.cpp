// What English words right beside a number say of those who are counted.
#include "sense/reader/choice/english_nouns.h"

#include <algorithm>
#include <array>

#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

// "an additional 1,476 trains", "711 extra passenger trains", "640 trains were added".
bool says_they_are_more(std::u16string_view text, draft const& one) {
  constexpr std::size_t kBehind = 24;
  constexpr std::size_t kBefore = 16;
  auto const from = one.words_from > kBefore ? one.words_from - kBefore : 0;
  auto const noun = text.substr(from, one.to - from);
  static constexpr any_of_words kWords{u"additional", u"extra", u"temporary", u"special", u" added ", u" adding "};
  if (kWords.stand_in(noun)) return true;
  auto const behind = text.substr(one.to, kBehind);
  static constexpr any_of_words kAdded{u" were added", u" was added", u" will be added", u" be added", u" added"};
  if (kAdded.open(behind) > 0) return true;
  return behind.starts_with(u" have been added"sv) || behind.starts_with(u" had been added"sv);
}

// "20,420,217 travelled on international flights": a number alone before what people do counts people.
bool is_of_people_who_move(std::u16string_view text, draft const& one) {
  if (one.dimension != dimension::none) return false;
  static constexpr std::array<std::u16string_view, 15> kMoves{
      u" were on ", u" travelled", u" traveled", u" flew",     u" passed", u" crossed", u" used",   u" chose",
      u" took",     u" rode",      u" arrived",  u" departed", u" came",   u" went",    u" entered"};
  auto const behind = text.substr(one.to, 12);
  return std::any_of(kMoves.begin(), kMoves.end(), [&](std::u16string_view verb) { return behind.starts_with(verb); });
}

// Where an English clause that goes on behind a figure ends: "…, while electricity transmitted was 9,519 GWh".
std::size_t end_of_english_tail(std::u16string_view text, std::size_t from, std::size_t to) {
  auto const tail = text.substr(from, to > from ? to - from : 0);
  for (std::u16string_view const joint : {u" while "sv, u" whereas "sv, u" but "sv, u" although "sv, u" compared "sv}) {
    if (auto const at = tail.find(joint); at != std::u16string_view::npos) to = std::min(to, from + at);
  }
  return to;
}

// What befell so many, by the word right before or behind them.
std::string_view english_fate_of(std::u16string_view lead, std::u16string_view behind) {
  static constexpr any_of_words kWords{u"killed ", u"killing ", u"kills ", u"claimed ", u"lives of ", u"deaths of "};
  if (kWords.close(lead) > 0) return "deaths";
  static constexpr any_of_words kInjuring{u"injured ", u"injuring ", u"wounded ", u"wounding ", u"hurt "};
  if (kInjuring.close(lead) > 0) return "injured";
  static constexpr any_of_words kDied{u" dead",          u" were killed", u" died",         u" have died",
                                      u" was killed",    u" killed",      u" lost their l", u" lost his life",
                                      u" lost her life", u" perished",    u" had died",     u" were confirmed d"};
  if (kDied.open(behind) > 0) return "deaths";
  static constexpr any_of_words kHurt{u" injured", u" were injured", u" wounded", u" were hurt", u" hurt"};
  if (kHurt.open(behind) > 0) return "injured";
  return {};
}

// " were awarded national medals", " won gold medals", " grabbed silver medals"
bool won_something(std::u16string_view behind) {
  behind = behind.substr(0, behind.find_first_of(u",;.:(0123456789"sv));
  auto const says = [&](std::initializer_list<std::u16string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return behind.find(word) != behind.npos; });
  };
  return says({u"medal", u"prize", u"award", u"diploma", u"trophy", u"trophies", u"honour", u"honor", u"title"}) &&
         says({u" won", u"award", u"grabbed", u"claimed", u"took", u"received", u"gained", u"earned", u"secured",
               u"bagged", u"got "});
}

bool is_a_noun_of_staff(std::u16string_view noun) {
  static constexpr auto kStaff = std::to_array<std::u16string_view>(
      {u"personnel", u"staff", u"staff members", u"officers", u"employees", u"workers", u"soldiers", u"troops",
       u"volunteers", u"police", u"police officers", u"inspectors", u"firefighters", u"crew members"});
  return std::find(kStaff.begin(), kStaff.end(), noun) != kStaff.end();
}

}  // namespace fengsui::sense::reader
