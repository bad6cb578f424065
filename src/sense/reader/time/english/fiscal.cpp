// Fiscal years: those of most countries begin in another month than the calendar's.
#include "sense/reader/time/english/fiscal.h"

#include <algorithm>
#include <utility>

#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader::times {
namespace {

constexpr std::size_t kBeginning = 6'000;  // characters of the text that are looked at
constexpr int kMonthsOfAYear = 12;

struct land {
  std::u16string_view named;
  int first_month;
  bool named_by_first = false;
};
// The states of the United States begin theirs in July but for a few; the Union in October.
constexpr land kLands[] = {
    {u"India", 4},           {u"crore", 4},          {u"Japan", 4, true},    {u"Hong Kong", 4},
    {u"Singapore", 4},       {u"Canad", 4},          {u"Brit", 4},           {u"South Africa", 4},
    {u"Australia", 7},       {u"New Zealand", 7},    {u"Pakistan", 7},       {u"Karachi", 7},
    {u"Lahore", 7},          {u"Chattogram", 7},     {u"Chittagong", 7},     {u"Dhaka", 7},
    {u"Bangladesh", 7},      {u"Nepal", 7},          {u"Egypt", 7},          {u"Kenya", 7},
    {u"Uganda", 7},          {u"Tanzania", 7},       {u"Ethiopia", 7},       {u"Thai", 10},
    {u"Myanmar", 10},        {u"New York", 4},       {u"Texas", 9},          {u"Houston", 9},
    {u"Alabama", 10},        {u"Michigan", 10},      {u"Georgia", 7},        {u"Virginia", 7},
    {u"Carolina", 7},        {u"California", 7},     {u"Los Angeles", 7},    {u"Long Beach", 7},
    {u"Oakland", 7},         {u"Florida", 7},        {u"Maryland", 7},       {u"Louisiana", 7},
    {u"Massachusetts", 7},   {u"Hawaii", 7},         {u"Alaska", 7},         {u"Oregon", 7},
    {u"Nevada", 7},          {u"Arizona", 7},        {u"Ohio", 7},           {u"Pennsylvania", 7},
    {u"U.S.", 10},           {u"United States", 10}, {u"American", 10},      {u"Amtrak", 10},
    {u"Postal Service", 10}, {u"USPS", 10},          {u"Panama", 10},        {u"Savannah", 7},
    {u"Transnet", 4},        {u"Durban", 4},         {u" lakh", 4},          {u"Mumbai", 4},
    {u"Delhi", 4},           {u"Kerala", 4},         {u"Chennai", 4},        {u"Jamaica", 4},
    {u"Botswana", 4},        {u"Namibia", 4},        {u"Kuwait", 4},         {u"Rwanda", 7},
    {u"Mauriti", 7},         {u"Bhutan", 7},         {u"12 major ports", 4}, {u"Paradip", 4},
    {u"Adani", 4},           {u"IndiGo", 4},         {u"Malawi", 4},         {u"Haiti", 10},
    {u"Trinidad", 10},       {u"CBP", 10},           {u"London", 4},         {u"Scot", 4},
    {u"Sydney", 7},          {u"Queensland", 7},     {u"Mombasa", 7},        {u"Nairobi", 7},
    {u"Bangkok", 10},        {u"Gujarat", 4},        {u"Kolkata", 4},        {u"NSW", 7},
    {u"Melbourne", 7},       {u"Brisbane", 7}};

// "(July 2017", "ended June 30", "which began in October": the month that the year begins in; 0 where none is said.
int month_said_behind(std::u16string_view text, std::size_t from) {
  constexpr std::size_t kReach = 70;
  auto const to = std::min(text.size(), from + kReach);
  for (auto at = from; at < to && text[at] != u'.' && text[at] != u'\n'; ++at) {
    if (text[at] == u'(' || text[at] == u'[') {
      if (auto const month = month_of_word(en_word_at(text, at + 1).text()); month != 0) return month;
    }
    if (text[at] != u' ') continue;
    auto const word = en_word_at(text, at + 1);
    auto const ends = is_word_of(word.text(), {"ended", "ending", "ends"});
    if (!ends && !is_word_of(word.text(), {"began", "beginning", "begins", "starting", "started", "starts"})) continue;
    auto next = skip_spaces(text, word.end);
    for (std::string_view const small : {"in", "on", "the end of"}) {
      if (auto const behind = after_words(text, next, small); behind != kNowhere) next = skip_spaces(text, behind);
    }
    // "ended 30 June"
    while (next < to && (is_digit(text[next]) || text[next] == u' ')) ++next;
    auto const month = month_of_word(en_word_at(text, next).text());
    if (month != 0) return ends ? month % kMonthsOfAYear + 1 : month;
  }
  return 0;
}

// "tracks each season from April 1 until March 31", "the fire season (1 November to 30 April)"
void find_season(std::u16string_view text, fiscal_years& found) {
  constexpr std::size_t kReach = 32;
  for (auto const at : places_of(text, u"season"sv)) {
    auto const behind = text.substr(at, kReach);
    auto from = behind.find(u" from "sv);
    if (from != behind.npos) from += std::size(u" from "sv);
    if (from == behind.npos && behind.find(u'(') != behind.npos) from = behind.find(u'(') + 1;
    if (from == behind.npos || behind.substr(0, from).find_first_of(u".;:\n0123456789"sv) != behind.npos) continue;
    auto const first = en_point_at(text, at + from, true);
    if (!first || first->from.month == 0) continue;
    auto const mark = after_range_mark(text, first->end);
    auto const last = mark != kNowhere ? en_point_at(text, mark, true) : std::nullopt;
    if (!last || last->from.month == 0) continue;
    found.season_first = first->from.month;
    found.season_last = last->from.month;
    return;
  }
}

// "2011-12": a year that is called by both its years.
bool writes_two_years(std::u16string_view text) {
  constexpr std::size_t kLength = 7;
  for (auto const at : places_of(text, u"20"sv)) {
    if (at + kLength > text.size()) break;
    auto const one = text.substr(at, kLength);
    if ((at > 0 && is_digit(text[at - 1])) || !is_digit(one[2]) || !is_digit(one[3]) || !is_one_of(one[4], u"-/") ||
        !is_digit(one[5]) || !is_digit(one[6]) || (at + kLength < text.size() && is_digit(text[at + kLength])))
      continue;
    auto const first = (one[2] - u'0') * 10 + (one[3] - u'0');
    if ((first + 1) % 100 == (one[5] - u'0') * 10 + (one[6] - u'0')) return true;
  }
  return false;
}

// "so far in the 2013-2014 season"
bool names_a_season_of_two_years(std::u16string_view text) {
  for (auto const at : places_of(text, u" season"sv)) {
    std::size_t from = at;
    while (from > 0 && (is_digit(text[from - 1]) || is_one_of(text[from - 1], u"-/"))) --from;
    if (auto const years = from < at ? two_years_at(text, from, true) : std::nullopt; years && years->end == at)
      return true;
  }
  return false;
}

fiscal_years named_fiscal_years(std::u16string_view text) {
  static constexpr any_of_words kNames{u"iscal", u"inancial year", u"INANCIAL YEAR", u"FY"};
  auto const named = kNames.stand_in(text);
  for (auto const word : kNames.words()) {
    if (!named) break;
    for (auto const at : places_of(text, word)) {
      if (auto const month = month_said_behind(text, at); month != 0) return {month, false};
    }
  }
  if (!named && !writes_two_years(text)) return {};
  fiscal_years found;
  auto earliest = text.size();
  for (auto const& one : kLands) {
    auto at = find_words(text, one.named);
    // "worth 2.1 billion U.S. dollars"
    while (at < text.size() && stands_at(text, at + one.named.size(), u" dollar"sv))
      at = find_words(text, one.named, at + 1);
    if (at >= earliest) continue;
    earliest = at;
    found.first_month = one.first_month;
    found.named_by_first = one.named_by_first;
  }
  return found;
}

}  // namespace

fiscal_years fiscal_years_of(std::u16string_view text) {
  text = text.substr(0, kBeginning);
  auto found = named_fiscal_years(text);
  find_season(text, found);
  found.season_over_two_years = names_a_season_of_two_years(text);
  return found;
}

std::optional<two_years> two_years_at(std::u16string_view text, std::size_t pos, bool behind_months) {
  std::size_t first_end = 0;
  auto const first = year_at(text, pos, first_end);
  if (!first || !is_one_of(at(text, first_end), u"-/")) return {};
  auto const second = small_number_at(text, first_end + 1);
  if (!second || !second->digits) return {};
  auto const behind = at(text, second->end);
  if (is_digit(behind) || is_letter(behind) || is_one_of(behind, u"-/") ||
      (behind == u'.' && is_digit(at(text, second->end + 1))))
    return {};
  auto const short_one = second->width == 2 && second->value == (*first + 1) % 100;
  if (!short_one && (second->width != 4 || second->value != *first + 1)) return {};
  auto const next = skip_spaces(text, second->end);
  auto const named = after_any_words(text, next, {"financial year", "fiscal year", "fiscal", "fy"});
  // "2022-2023" alone may be two years.
  if (!short_one && !behind_months && named == kNowhere && !is_led_by_fiscal(text, pos) &&
      after_any_words(text, next, {"season", "fire season", "winter", "heating season"}) == kNowhere)
    return {};
  return two_years{*first, named == kNowhere ? second->end : named};
}

bool is_led_by_fiscal(std::u16string_view text, std::size_t pos) {
  auto const lead = text.substr(0, pos);
  static constexpr any_of_words kWords{
      u"fiscal year ",    u"Fiscal Year ",    u"Fiscal year ",    u"fiscal-year ", u"fiscal ", u"Fiscal ",
      u"financial year ", u"Financial Year ", u"Financial year ", u"FY",           u"FY ",     u"FY-"};
  return kWords.close(lead) > 0;
}

// "the 2018-19 season": one that runs over the turn of the year counts from July where nobody says otherwise.
static void place_season_over_two_years(en_point& point) {
  constexpr int kFirstMonth = 7;
  auto const first_year = point.from.year;
  point.from = {};
  set_year(point.from, first_year);
  set_month(point.from, kFirstMonth);
  point.to.emplace();
  set_year(*point.to, first_year + 1);
  set_month(*point.to, kFirstMonth - 1);
  point.bare_year = false;
}

// "the 2018-19 season", "the 2017 fire season", and the years beside them where a season lasts one.
static bool place_season(en_point& point, fiscal_years const& years) {
  if (years.season_first == 0 || point.from.year_is != calendar_point::given::written ||
      !(point.season || (point.bare_year && !point.to && !point.fiscal && years.season_is_a_year())))
    return false;
  auto const first_year = point.from.year;
  point.from = {};
  set_year(point.from, first_year);
  set_month(point.from, years.season_first);
  point.to.emplace();
  set_year(*point.to, years.season_last < years.season_first ? first_year + 1 : first_year);
  set_month(*point.to, years.season_last);
  point.bare_year = false;
  return true;
}

void place_in_calendar(en_point& point, fiscal_years const& years) {
  if (place_season(point, years)) return;
  if (point.season && point.to && point.from.year_is == calendar_point::given::written) {
    place_season_over_two_years(point);
    return;
  }
  if (!point.fiscal || point.from.year_is != calendar_point::given::written) return;
  auto& from = point.from;
  auto first_month = years.first_month;
  auto first_year = from.year;
  if (point.to || point.both_years) {
    if (first_month <= 1) first_month = kFiscalFirstMonth;
  } else {
    if (first_month <= 1) return;
    if (!years.named_by_first) --first_year;
  }
  auto months_in = 0;
  auto length = kMonthsOfAYear;
  if (from.quarter != 0) {
    length = 3 * (std::max(from.quarter_to, from.quarter) - from.quarter + 1);
    months_in = 3 * (from.quarter - 1);
  } else if (from.half != 0) {
    length = 6;
    months_in = 6 * (from.half - 1);
  } else if (from.month_to != 0 && from.month == 1) {
    length = from.month_to;
  } else if (from.month_is != calendar_point::given::no && !point.to) {
    return;  // "April-December of fiscal 2018": the months are the calendar's
  }
  auto const set = [&](calendar_point& one, int months) {
    auto const month = first_month - 1 + months;
    one = {};
    set_year(one, first_year + month / kMonthsOfAYear);
    set_month(one, month % kMonthsOfAYear + 1);
  };
  set(from, months_in);
  set(point.to.emplace(), months_in + length - 1);
  point.bare_year = false;
}

}  // namespace fengsui::sense::reader::times
