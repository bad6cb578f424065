#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/points.h"
#include "sense/reader/time/english/words.h"
#include "sense/reader/time/small_numbers.h"

namespace fengsui::sense::reader::times {
namespace {

struct named_holiday {
  std::string_view words;
  std::string_view id;
  calendar_point::part part;  // the days off, the day itself or the one before it
};
constexpr auto kDaysOff = calendar_point::part::whole;
constexpr auto kTheDay = calendar_point::part::feast;
constexpr auto kTheEve = calendar_point::part::eve;
constexpr named_holiday kHolidays[] = {
    {"qingming", "qingming", kDaysOff},
    {"tomb-sweeping day", "qingming", kTheDay},
    {"tomb sweeping day", "qingming", kTheDay},
    {"tomb-sweeping", "qingming", kDaysOff},
    {"tomb sweeping", "qingming", kDaysOff},
    {"pure brightness", "qingming", kDaysOff},
    {"ching ming", "qingming", kDaysOff},
    {"may day", "labour", kDaysOff},
    {"labour day", "labour", kDaysOff},
    {"labor day", "labour", kDaysOff},
    {"international workers' day", "labour", kDaysOff},
    {"dragon boat festival", "dragon-boat", kDaysOff},
    {"dragon boat", "dragon-boat", kDaysOff},
    {"duanwu festival", "dragon-boat", kDaysOff},
    {"duanwu", "dragon-boat", kDaysOff},
    {"mid-autumn festival", "mid-autumn", kDaysOff},
    {"mid-autumn", "mid-autumn", kDaysOff},
    {"national day", "national", kDaysOff},
    {"national holiday", "national", kDaysOff},
    {"golden week of national day", "national", kDaysOff},
    {"golden week of national holiday", "national", kDaysOff},
    {"golden week of the national day", "national", kDaysOff},
    {"spring festival travel rush", "chunyun", kDaysOff},
    {"spring festival travel season", "chunyun", kDaysOff},
    {"spring festival travel", "chunyun", kDaysOff},
    {"chunyun", "chunyun", kDaysOff},
    {"summer travel rush", "shuyun", kDaysOff},
    {"summer travel season", "shuyun", kDaysOff},
    {"spring festival eve", "spring-festival", kTheEve},
    {"spring festival", "spring-festival", kDaysOff},
    {"chinese new year's eve", "spring-festival", kTheEve},
    {"chinese new year eve", "spring-festival", kTheEve},
    {"lunar new year's eve", "spring-festival", kTheEve},
    {"lunar new year eve", "spring-festival", kTheEve},
    {"chinese new year's day", "spring-festival", kTheDay},
    {"lunar new year's day", "spring-festival", kTheDay},
    {"chinese new year", "spring-festival", kDaysOff},
    {"lunar new year", "spring-festival", kDaysOff},
    {"new year's day", "yuandan", kTheDay},
    {"new year holiday", "yuandan", kDaysOff},
    {"christmas day", "christmas", kTheDay},
    {"christmas", "christmas", kTheDay},
    {"independence day", "independence", kTheDay},
    {"halloween", "halloween", kTheDay},
    {"easter sunday", "easter", kTheDay},
    {"easter monday", "easter", calendar_point::part::last},
    {"good friday", "easter", calendar_point::part::nth},
    {"easter", "easter", kDaysOff},
};

// "up 4% because Easter fell later", "helped by the Easter holidays", "the timing of Easter": why, and not when; "the
// five-day Easter holiday", "the Easter week": other days.
bool is_no_easter(std::u16string_view text, std::size_t pos, std::size_t end) {
  if (after_words(text, skip_spaces(text, end), "week") != kNowhere) return true;
  auto before = en_word_before(text, pos);
  if (before.text() == "the") before = en_word_before(text, before.end);
  return is_word_of(before.text(), {"because", "by", "of", "to", "with", "as", "when", "since", "day"});
}

}  // namespace

std::optional<en_point> holiday_point(std::u16string_view text, std::size_t pos) {
  auto const first = static_cast<char>(at(text, pos) | 0x20);
  for (auto const& one : kHolidays) {
    if (one.words.front() != first) continue;
    auto end = after_words(text, pos, one.words);
    if (end == kNowhere || (one.id == "easter" && is_no_easter(text, pos, end))) continue;
    en_point made;
    made.from.holiday = one.id;
    made.from.of_holiday = one.part;
    made.from.nth = one.part == calendar_point::part::nth ? 1 : 0;
    for (std::string_view const tail :
         {"holidays", "holiday period", "holiday", "golden week", "break", "week", "festival holiday", "festival",
          "golden week holiday", "long weekend", "weekend"}) {
      if (auto const after = after_words(text, skip_spaces(text, end), tail); after != kNowhere) {
        made.from.of_holiday = calendar_point::part::whole;
        end = after;
        break;
      }
    }
    if (one.id == "christmas" || one.id == "independence" || one.id == "halloween") {
      made.from.holiday = {};
      made.from.of_holiday = calendar_point::part::whole;
      set_month(made.from, one.id == "christmas" ? 12 : one.id == "independence" ? 7 : 10);
      made.from.day = one.id == "christmas" ? 25 : one.id == "independence" ? 4 : 31;
    }
    made.end = end;
    read_year_behind(text, made);
    return made;
  }
  return {};
}

void add_holiday_heads(word_heads& heads) {
  for (auto const& holiday : kHolidays) heads.add(holiday.words);
}

}  // namespace fengsui::sense::reader::times
