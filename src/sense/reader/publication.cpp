#include "sense/reader/publication.h"

#include <algorithm>

namespace fengsui::sense::reader {
namespace {

// Four digits in a row; "this year" writes none. In Chinese a year may be written in words.
bool writes_a_year(std::u16string_view text, time_expression const& one) {
  if (!one.rule.starts_with("en.")) return true;
  auto digits = 0;
  for (auto const c : text.substr(one.begin, one.end - one.begin)) {
    digits = is_digit(c) ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

struct stated_day {
  std::optional<base::day> day;
  bool is_guess = false;
};

// The day of publication that the text itself names: its dateline, else the last day with a year written in it.
stated_day stated_publication(document const& doc) {
  std::optional<base::day> latest;
  for (auto const& one : doc.times) {
    if (!one.days.last) continue;
    if (one.role == time_role::dateline) return {one.days.last};
    if (one.year_written && one.role == time_role::period && (!latest || *latest < *one.days.last) &&
        writes_a_year(doc.text(), one))
      latest = one.days.last;
  }
  return {latest, true};
}

// "Output grew by 8 per cent in April, four per cent more than in April 2015", and no other year: the text is of the
// year after the latest that it compares with; 0 where it compares with none. 2019 alone is what years are measured by.
int year_after_its_bases(document const& doc) {
  constexpr int kBeforeThePandemic = 2019;
  auto latest = 0;
  for (auto const& one : doc.times) {
    if (one.role != time_role::base || !one.year_written || !one.days.last || !one.rule.starts_with("en.")) continue;
    auto const year = static_cast<int>(std::chrono::year_month_day{*one.days.last}.year());
    if (one.unit != time_unit::year || year != kBeforeThePandemic) latest = std::max(latest, year);
  }
  return latest > 0 ? latest + 1 : 0;
}

// 2019年中秋节期间…截至9月20日: a text that tells what was until some day is no older.
base::day latest_told(document const& doc, base::day guessed) {
  auto latest = guessed;
  for (auto const& one : doc.times) {
    if (one.role == time_role::period && one.unit == time_unit::day && one.days.last && one.rule == "zh.until")
      latest = std::max(latest, *one.days.last);
  }
  auto const year = [](base::day day) { return std::chrono::year_month_day{day}.year(); };
  return year(latest) == year(guessed) ? latest : guessed;
}

void read_all_times(document& doc, time_context& context) {
  doc.times = read_times(doc.text(), context);
  drop_named_plans(doc.text(), doc.times);
}

}  // namespace

std::optional<base::day> read_times_of(document& doc, std::optional<base::day> published, time_context& context) {
  context = {.published = published};
  if (published) {
    read_all_times(doc, context);
    return published;
  }
  // What a text says of its own day is mostly its first time; then all are read in the light of it.
  doc.times = read_times(doc.text(), context, reading_until::dateline);
  drop_named_plans(doc.text(), doc.times);
  auto const stated = stated_publication(doc);
  auto const year = stated.day ? 0 : year_after_its_bases(doc);
  if (stated.day || year != 0) {
    context = {.published = stated.day, .published_is_guess = stated.is_guess, .year = year};
    read_all_times(doc, context);
  }
  if (stated.day && stated.is_guess) return latest_told(doc, *stated.day);
  return stated.day;
}

}  // namespace fengsui::sense::reader
