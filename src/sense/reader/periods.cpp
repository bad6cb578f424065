// When a figure holds: the time that its sentence names before it, else the document's own.
#include <algorithm>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {
namespace {

time_expression const* time_of(document const& doc, draft const& one) {
  auto const& in = doc.sentences[one.sentence];
  auto const text = doc.text();
  time_expression const* before = nullptr;
  time_expression const* behind = nullptr;
  time_expression const* base = nullptr;
  for (auto const& each : doc.times) {
    if (each.begin >= in.to) break;
    if (each.begin < in.from) continue;
    if (each.role == time_role::base) {
      if (each.begin >= one.to && each.begin <= one.words_to + 6) base = &each;
      if (each.begin < one.from && one.role == "base") base = &each;
      continue;
    }
    if (each.role != time_role::period && !(each.role == time_role::duration && each.days.first)) continue;
    if (each.begin < one.from || each.begin < one.to) {
      before = &each;
    } else if (doc.english && behind == nullptr) {
      // "in February 2014", "on April 5" right behind the number.
      auto const between = text.substr(one.words_to, each.begin - one.words_to);
      if (between.size() <= 24 && between.find(u',') == std::u16string_view::npos) behind = &each;
    }
  }
  if (one.role == "base" && base != nullptr) return base;
  if (behind != nullptr && (before == nullptr || behind->begin - one.to <= 6)) return behind;
  if (before != nullptr) return before;
  if (doc.english) {
    for (auto const& each : doc.times) {
      if (each.begin >= one.to && each.begin < in.to && each.role == time_role::period) return &each;
    }
  }
  return nullptr;
}

}  // namespace

void read_periods(document const& doc, time_context const& context, std::vector<draft>& drafts) {
  for (auto& one : drafts) {
    auto const* own = time_of(doc, one);
    if (own != nullptr) {
      one.period = own->days;
      one.holiday = own->holiday;
    } else {
      one.period = context.main;
      one.holiday = context.main_holiday;
    }
    if (one.indicator == "project_capacity") {
      one.period = {};
      one.holiday = {};
    }
    if (!one.cmp) continue;
    auto const calendar_unit = own != nullptr ? own->unit : context.main_unit;
    if (one.cmp->type != "yoy" || one.cmp->base_start) continue;
    if (calendar_unit == time_unit::month || calendar_unit == time_unit::quarter || calendar_unit == time_unit::half ||
        calendar_unit == time_unit::year ||
        (calendar_unit == time_unit::range && one.holiday.empty() && one.period.first && one.period.last &&
         (*one.period.last - *one.period.first).count() > 26)) {
      auto const base = years_before(one.period, one.holiday, 1, *context.holidays);
      if (one.period.is == days_meant::kind::span) {
        one.cmp->base_start = base.first;
        one.cmp->base_end = base.last;
      }
    } else if (one.period.first) {
      one.cmp->base_rule = "same named days last year";
    }
  }
}

}  // namespace fengsui::sense::reader
