// What was then and what was then: two bases whose times an earlier sentence has told.
#include "sense/reader/links/english/links.h"
#include "sense/reader/period/changes_of_levels.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

bool is_led_as_a_base(document const& doc, draft const& one) {
  static constexpr any_of_words kLeads{u" against ", u" compared with ", u" compared to ", u" versus "};
  return one.kind == model::figure_kind::level && kLeads.close(lead_of(doc.text(), one)) > 0;
}

bool is_a_pair(draft const& one, draft const& other) {
  return other.kind == model::figure_kind::level && one.sentence == other.sentence && one.unit == other.unit;
}

}  // namespace

void date_pairs_of_bases(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kSentences = 3;
  for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto& other = drafts[i + 1];
    if (!is_led_as_a_base(doc, one) || !is_a_pair(one, other) || gap_between(doc.text(), one, other) != u" and "sv)
      continue;
    for (auto j = i; j-- > first_near(i) && one.sentence - drafts[j].sentence <= kSentences;) {
      auto const& then = drafts[j];
      auto const& before_it = drafts[j + 1];
      if (then.sentence == one.sentence || !is_led_as_a_base(doc, then) || !is_a_pair(then, before_it)) continue;
      auto const gap = gap_between(doc.text(), then, before_it);
      if (!gap.ends_with(u" and "sv) || !then.period.first || !before_it.period.first ||
          then.period == before_it.period)
        continue;
      one.period = then.period;
      other.period = before_it.period;
      break;
    }
  }
}

void date_levels_by_their_brackets(model::holiday_table const& holidays, std::vector<draft>& drafts) {
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto const& then = drafts[i];
    auto& now = drafts[i - 1];
    bool const unsaid = now.rule.ends_with("@carried") || now.rule.ends_with("@document");
    if (!then.rule.starts_with("level:bracket") || !then.period.first || !then.period.last || !unsaid ||
        then.sentence != now.sentence || now.kind != model::figure_kind::level || !now.period.first || !now.period.last)
      continue;
    auto const days = years_before(then.period, then.holiday, -1, holidays);
    auto const inside = days.first && days.last && *now.period.first <= *days.first && *days.last <= *now.period.last;
    if (inside) now.period = days;
  }
}

}  // namespace fengsui::sense::reader
