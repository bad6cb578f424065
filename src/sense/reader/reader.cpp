#include "sense/reader/reader.h"

#include <algorithm>
#include <utility>

#include "sense/reader/draft.h"
#include "sense/reader/read_events.h"

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

// Reads the times again in the light of what the text itself says of its day or year.
void read_times_again(document& doc, time_context& context, stated_day const& published, int year) {
  context = {};
  context.published = published.day;
  context.published_is_guess = published.is_guess;
  context.year = year;
  doc.times = read_times(doc.text(), context);
  drop_named_plans(doc.text(), doc.times);
}

// Puts into `made` what the draft, which nobody needs any more, has become.
void finish(document const& doc, draft&& one, std::string const& name, model::printed_figure& made) {
  made.doc = name;
  auto const place = doc.folded.place(one.from, one.to);
  made.start = place.start;
  made.end = place.end;
  made.start_byte = place.start_byte;
  made.end_byte = place.end_byte;
  made.span = std::string{doc.folded.given.substr(static_cast<std::size_t>(place.start_byte - doc.folded.first_byte),
                                                  static_cast<std::size_t>(place.end_byte - place.start_byte))};
  made.value = one.value;
  made.unit = std::move(one.unit);
  made.kind = one.kind;
  made.role = std::move(one.role);
  made.org = std::move(one.org);
  made.place = std::move(one.place);
  made.what = std::move(one.what);
  made.period_start = one.period.first;
  made.period_end = one.period.last;
  made.period_kind = one.indicator == "project_capacity" ? "none" : to_text(one.period);
  made.indicator = std::move(one.indicator);
  made.cmp = std::move(one.cmp);
  made.qualifier = one.qualifier;
  if (one.of) made.of = static_cast<std::int64_t>(*one.of);
  if (one.whole) made.whole = static_cast<std::int64_t>(*one.whole);
  made.whole_name = std::move(one.whole_name);
  made.rule = std::move(one.rule);
}

}  // namespace

reading read_bulletin(std::string_view utf8, reading_options const& options) {
  reading made;
  time_context context;
  context.published = options.published;
  auto doc = cut(fold(utf8, options.first_point, options.first_byte), context);
  made.published = options.published;
  if (!options.published) {
    auto const stated = stated_publication(doc);
    made.published = stated.day;
    if (stated.day) {
      read_times_again(doc, context, stated, 0);
    } else if (auto const year = year_after_its_bases(doc); year != 0) {
      read_times_again(doc, context, {}, year);
    }
  }
  auto drafts = choose_figures(doc);
  read_comparisons(doc, drafts);
  read_shares_of_hundred(doc, drafts);
  read_roles(doc, drafts);
  read_additions(doc, drafts);
  distribute_lists(doc, drafts);
  link_figures(doc, drafts);
  read_indicators(doc, drafts);
  read_subjects(doc, {.province = options.home_province, .city = options.home_city}, drafts);
  settle_passengers(doc, drafts);
  read_periods(doc, context, drafts);
  read_parts(doc, drafts);
  link_wholes(doc, drafts);
  settle_units(drafts);
  made.figures.reserve(drafts.size());
  made.events = read_events(doc, context, drafts, options.doc);
  for (auto& one : drafts) finish(doc, std::move(one), options.doc, made.figures.emplace_back());
  return made;
}

}  // namespace fengsui::sense::reader
