#include "sense/reader/period/changes_of_levels.h"

#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

bool names_a_time(document const& doc, std::size_t from, std::size_t to) {
  for (auto k = doc.first_time(from); k < doc.times.size() && doc.times[k].begin < to; ++k) {
    if (doc.times[k].role == time_role::period) return true;
  }
  return false;
}

}  // namespace

void date_changes_like_their_levels(document const& doc, std::vector<draft>& drafts) {
  using model::figure_kind;
  static constexpr any_of_words kUpToNow{u"累计", u"以来", u"全年"};
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const rate = one.kind == figure_kind::chg_pct || one.kind == figure_kind::ratio_to_base;
    if (!rate || one.of != i - 1) continue;
    auto const& level = drafts[i - 1];
    if (level.sentence != one.sentence || !level.period.first || level.role == "base" || level.period == one.period)
      continue;
    auto const gap = gap_between(doc.text(), level, one);
    if (!gap.starts_with(u","sv) || kUpToNow.stand_in(gap) || names_a_time(doc, level.to, one.from)) continue;
    one.period = level.period;
    one.holiday = level.holiday;
  }
}

void date_levels_like_their_changes(std::vector<draft>& drafts) {
  for (auto const& one : drafts) {
    if (!one.of || !one.is_change() || !one.period.first || drafts[*one.of].sentence != one.sentence) continue;
    auto& level = drafts[*one.of];
    if (!level.period.first && level.role != "base") level.period = one.period;
  }
}

void date_lengths_inside_times(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kLongestName = 4;  // 春运前
  for (auto& one : drafts) {
    if (one.dimension != dimension::days || one.kind != model::figure_kind::level) continue;
    for (auto k = doc.first_time(one.from > kLongestName ? one.from - kLongestName : 0);
         k < doc.times.size() && doc.times[k].begin < one.from; ++k) {
      auto const& said = doc.times[k];
      if (said.end != one.to || said.role != time_role::period || !said.days.first || !said.days.last) continue;
      one.period = said.days;
      one.holiday = said.holiday;
    }
  }
}

}  // namespace fengsui::sense::reader
