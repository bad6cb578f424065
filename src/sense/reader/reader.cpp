#include "sense/reader/reader.h"

#include <algorithm>
#include <utility>

#include "sense/reader/draft.h"
#include "sense/reader/publication.h"
#include "sense/reader/read_events.h"

namespace fengsui::sense::reader {
namespace {

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
  auto doc = cut(fold(utf8, options.first_point, options.first_byte));
  time_context context;
  made.published = read_times_of(doc, options.published, context);
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
