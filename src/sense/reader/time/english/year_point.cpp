#include <algorithm>
#include <array>

#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/fiscal.h"
#include "sense/reader/time/english/points.h"
#include "sense/reader/time/small_numbers.h"

namespace fengsui::sense::reader::times {
namespace {

constexpr int kMostYears = 100;  // of a stretch

// The last year of 2017-2019, of 2017 to 2019.
std::optional<int> last_year(std::u16string_view text, std::size_t mark, int first, std::size_t& end) {
  auto const last = year_at(text, mark, end);
  return last && *last > first ? last : std::nullopt;
}

// 2014-15, 2014/15: a fiscal year, from April to March until the text is known to count otherwise.
bool take_fiscal_year(std::u16string_view text, std::size_t pos, en_point& made) {
  auto const years = two_years_at(text, pos);
  if (!years) return false;
  set_month(made.from, kFiscalFirstMonth);
  set_year(made.to.emplace(), years->first + 1);
  set_month(*made.to, kFiscalFirstMonth - 1);
  made.end = years->end;
  made.fiscal = true;
  return true;
}

// 2,018 units would be written so; "2018 units" is a count as well. "In 2018 visitors rose to 3.1 million": no count.
bool counts_things(std::u16string_view text, std::size_t pos, std::size_t end) {
  if (is_word_of(en_word_before(text, pos).text(), {"in", "during", "since"})) return false;
  constexpr std::array<std::string_view, 20> kThings{
      "people",   "units", "teus",  "tons",     "mw",    "trains", "flights", "km",           "passengers", "vehicles",
      "projects", "jobs",  "homes", "hectares", "acres", "cases",  "fires",   "firefighters", "visitors",   "trips"};
  return std::ranges::find(kThings, en_word_at(text, skip_spaces(text, end)).text()) != kThings.end();
}

bool is_possessive(std::u16string_view text, std::size_t end) {
  if (at(text, end) == u's') return true;
  return at(text, end) == u' ' && at(text, end + 1) == u's' && !is_letter(at(text, end + 2));
}

}  // namespace

std::optional<en_point> decade_point(std::u16string_view text, std::size_t pos) {
  auto const first = small_number_at(text, pos);
  if (!first || first->width != 4 || first->value % 10 != 0 || first->value < 1700 || first->value >= 2200) return {};
  if (at(text, first->end) != u's' || is_letter(at(text, first->end + 1))) return {};
  en_point made;
  set_year(made.from, first->value);
  set_year(made.to.emplace(), first->value + 9);
  made.end = first->end + 1;
  return made;
}

std::optional<en_point> short_fiscal_year(std::u16string_view text, std::size_t pos) {
  auto const year = small_number_at(text, pos);
  auto const lead = text.substr(0, pos);
  if (!year || !year->digits || year->width != 2 || !(lead.ends_with(u"FY"sv) || lead.ends_with(u"FY "sv)) ||
      is_letter(at(text, year->end)))
    return {};
  en_point made;
  set_year(made.from, 2000 + year->value);
  made.end = year->end;
  made.bare_year = true;
  made.fiscal = true;
  return made;
}

namespace {

// "the 2018-19 season", "the 2017 fire season"
bool is_season_behind(std::u16string_view text, std::size_t end) {
  auto word = en_word_at(text, skip_spaces(text, end));
  if (is_word_of(word.text(), {"fire", "wildfire", "bushfire", "forest", "growing", "crop", "ski", "winter", "summer"}))
    word = en_word_at(text, skip_spaces(text, word.end));
  return word.text() == "season";
}

}  // namespace

std::optional<en_point> year_point(std::u16string_view text, std::size_t pos, bool after_preposition) {
  std::size_t end = 0;
  auto const year = year_at(text, pos, end);
  if (!year) return {};
  en_point made;
  set_year(made.from, *year);
  made.end = end;
  if (take_fiscal_year(text, pos, made)) {
    made.season = is_season_behind(text, made.end);
    return made;
  }
  auto const month = en_word_at(text, skip_spaces(text, end));
  if (auto const number = month_of_word(month.text()); number != 0 && month.text() != "may") {  // 2017 April
    set_month(made.from, number);
    made.end = month.end;
    return made;
  }
  // 2015 Q1
  if (at(text, end) == u' ' && is_one_of(at(text, end + 1), u"QH") && is_digit(at(text, end + 2))) {
    if (auto part = part_of_year(text, end + 1); part && part->from.year_is == calendar_point::given::no && !part->to) {
      set_year(part->from, *year);
      return part;
    }
  }
  auto const joined = at(text, end) == u'-' && is_digit(at(text, end + 1));
  // "2015's first nine months"
  if (!joined && at(text, end) == u'\'' && at(text, end + 1) == u's') {
    auto part = part_of_year(text, skip_spaces(text, end + 2));
    if (!part || part->from.year_is != calendar_point::given::no) return {};
    set_year(part->from, *year);
    return part;
  }
  if (!joined && is_possessive(text, end)) return {};
  auto const mark = joined ? end + 1 : after_range_mark(text, end);
  std::size_t to_end = 0;
  auto const to = mark == kNowhere ? std::nullopt : last_year(text, mark, *year, to_end);
  if (to && (joined || *to - *year < kMostYears)) {
    set_year(made.to.emplace(), *to);
    made.end = to_end;
    made.bare_year = true;
    return made;
  }
  // 2025-04-06 is read by the other grammar.
  if (joined || !after_preposition || counts_things(text, pos, end)) return {};
  made.bare_year = true;
  made.season = is_season_behind(text, end);
  made.fiscal =
      is_led_by_fiscal(text, pos) || starts(text, end, u" fiscal"sv) || starts(text, end, u" financial year"sv);
  return made;
}

}  // namespace fengsui::sense::reader::times
