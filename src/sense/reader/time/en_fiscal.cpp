// Fiscal years: those of most countries begin in another month than the calendar's.
#include "sense/reader/time/en_fiscal.h"

#include <algorithm>
#include <utility>

#include "sense/reader/time/en_calendar.h"
#include "sense/reader/time/en_words.h"

namespace fengsui::sense::reader::times {
namespace {

constexpr std::size_t kBeginning = 6'000;  // characters of the text that are looked at
constexpr int kMonths = 12;

struct land {
  std::u16string_view named;
  int first_month;
  bool named_by_first = false;
};
// The states of the United States begin theirs in July but for a few; the Union in October.
constexpr land kLands[] = {
    {u"India", 4},         {u"crore", 4},      {u"Japan", 4, true},  {u"Hong Kong", 4},  {u"Singapore", 4},
    {u"Canad", 4},         {u"Brit", 4},       {u"South Africa", 4}, {u"Australia", 7},  {u"New Zealand", 7},
    {u"Pakistan", 7},      {u"Bangladesh", 7}, {u"Nepal", 7},        {u"Egypt", 7},      {u"Kenya", 7},
    {u"Uganda", 7},        {u"Tanzania", 7},   {u"Ethiopia", 7},     {u"Thai", 10},      {u"Myanmar", 10},
    {u"New York", 4},      {u"Texas", 9},      {u"Houston", 9},      {u"Alabama", 10},   {u"Michigan", 10},
    {u"Georgia", 7},       {u"Virginia", 7},   {u"Carolina", 7},     {u"California", 7}, {u"Los Angeles", 7},
    {u"Long Beach", 7},    {u"Oakland", 7},    {u"Florida", 7},      {u"Maryland", 7},   {u"Louisiana", 7},
    {u"Massachusetts", 7}, {u"Hawaii", 7},     {u"Alaska", 7},       {u"Oregon", 7},     {u"Nevada", 7},
    {u"Arizona", 7},       {u"Ohio", 7},       {u"Pennsylvania", 7}, {u"U.S.", 10},      {u"United States", 10},
    {u"American", 10}};

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
    if (month != 0) return ends ? month % kMonths + 1 : month;
  }
  return 0;
}

}  // namespace

fiscal_years fiscal_years_of(std::u16string_view text) {
  text = text.substr(0, kBeginning);
  auto named = false;
  for (std::u16string_view const word : {u"iscal", u"inancial year", u"INANCIAL YEAR", u"FY"}) {
    for (auto at = text.find(word); at != std::u16string_view::npos; at = text.find(word, at + 1)) {
      named = true;
      if (auto const month = month_said_behind(text, at); month != 0) return {month, false};
    }
  }
  if (!named) return {};
  fiscal_years found;
  auto earliest = text.size();
  for (auto const& one : kLands) {
    auto const at = text.find(one.named);
    if (at >= earliest) continue;
    earliest = at;
    found = {one.first_month, one.named_by_first};
  }
  return found;
}

bool is_led_by_fiscal(std::u16string_view text, std::size_t pos) {
  auto const lead = text.substr(0, pos);
  for (std::u16string_view const words :
       {u"fiscal year ", u"Fiscal Year ", u"Fiscal year ", u"fiscal-year ", u"fiscal ", u"Fiscal ", u"financial year ",
        u"Financial Year ", u"Financial year ", u"FY", u"FY ", u"FY-"}) {
    if (lead.ends_with(words)) return true;
  }
  return false;
}

void place_in_calendar(en_point& point, fiscal_years const& years) {
  if (!point.fiscal || point.from.year_is != calendar_point::given::written) return;
  auto& from = point.from;
  auto first_month = years.first_month;
  auto first_year = from.year;
  if (point.to || point.two_years) {
    // 2014-15: where nobody says otherwise from April on, as most who write so count it.
    if (first_month <= 1) first_month = 4;
  } else {
    if (first_month <= 1) return;
    if (!years.named_by_first) --first_year;
  }
  auto months_in = 0;
  auto length = kMonths;
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
    set_year(one, first_year + month / kMonths);
    set_month(one, month % kMonths + 1);
  };
  set(from, months_in);
  set(point.to.emplace(), months_in + length - 1);
  point.bare_year = false;
}

}  // namespace fengsui::sense::reader::times
