#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/points.h"
#include "sense/reader/time/small_numbers.h"

namespace fengsui::sense::reader::times {
namespace {

struct named_holiday {
  std::string_view words;
  std::string_view id;
  bool one_day;  // the name says the day, not the days off
};
constexpr named_holiday kHolidays[] = {
    {"qingming", "qingming", false},
    {"tomb-sweeping day", "qingming", true},
    {"tomb sweeping day", "qingming", true},
    {"tomb-sweeping", "qingming", false},
    {"tomb sweeping", "qingming", false},
    {"pure brightness", "qingming", false},
    {"ching ming", "qingming", false},
    {"may day", "labour", false},
    {"labour day", "labour", false},
    {"labor day", "labour", false},
    {"international workers' day", "labour", false},
    {"dragon boat festival", "dragon-boat", false},
    {"dragon boat", "dragon-boat", false},
    {"mid-autumn festival", "mid-autumn", false},
    {"mid-autumn", "mid-autumn", false},
    {"national day", "national", false},
    {"national holiday", "national", false},
    {"golden week of national day", "national", false},
    {"golden week of national holiday", "national", false},
    {"golden week of the national day", "national", false},
    {"spring festival travel rush", "chunyun", false},
    {"spring festival travel season", "chunyun", false},
    {"spring festival travel", "chunyun", false},
    {"chunyun", "chunyun", false},
    {"summer travel rush", "shuyun", false},
    {"summer travel season", "shuyun", false},
    {"spring festival", "spring-festival", false},
    {"chinese new year", "spring-festival", false},
    {"lunar new year", "spring-festival", false},
    {"new year's day", "yuandan", true},
    {"new year holiday", "yuandan", false},
    {"christmas day", "christmas", true},
    {"christmas", "christmas", true},
    {"independence day", "independence", true},
    {"halloween", "halloween", true},
};

}  // namespace

std::optional<en_point> holiday_point(std::u16string_view text, std::size_t pos) {
  auto const first = static_cast<char>(at(text, pos) | 0x20);
  for (auto const& one : kHolidays) {
    if (one.words.front() != first) continue;
    auto end = after_words(text, pos, one.words);
    if (end == kNowhere) continue;
    en_point made;
    made.from.holiday = one.id;
    if (one.one_day) made.from.of_holiday = calendar_point::part::feast;
    for (std::string_view const tail : {"holidays", "holiday period", "holiday", "golden week", "break", "week",
                                        "festival holiday", "festival", "golden week holiday"}) {
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
