// English changes that turn to what another sentence told: "but 42% below the 1.5 million of 2019", "so the fall
// is 11.6 percent", "98,000 trips more than last September".
#include "sense/reader/links/english/links.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

bool is_count(draft const& one) {
  return one.kind == figure_kind::level && one.dimension != dimension::percent && one.dimension != dimension::days &&
         one.dimension != dimension::months && one.role != "base" && one.role != "target" &&
         !one.role.starts_with("avg");
}

// "an increase of 41,000 on last year, but 12% below 2019", "This is 412 fewer than last year, a fall of 1.4%": of what
// the change before it is of.
std::optional<std::size_t> level_of_the_change_before(document const& doc, std::vector<draft> const& drafts,
                                                      std::size_t i) {
  if (i == 0) return {};
  auto const lead = lead_of(doc.text(), drafts[i]);
  auto const again = lead.ends_with(u" of "sv) && drafts[i].sentence == drafts[i - 1].sentence &&
                     drafts[i - 1].kind == figure_kind::chg_abs &&
                     (lead.rfind(u", a "sv) != lead.npos || lead.rfind(u", an "sv) != lead.npos);
  // "they fell 1.1% on July, and in comparison with August 2024 they grew by 2.4%"
  static constexpr any_of_words kThey{u" they grew by ",     u" they rose by ",      u" they fell by ",
                                      u" they declined by ", u" they increased by ", u" they decreased by ",
                                      u" it grew by ",       u" it rose by ",        u" it fell by ",
                                      u" it declined by ",   u" it increased by ",   u" it decreased by "};
  if (!again && kThey.close(lead) == 0 && lead.rfind(u", but "sv) == lead.npos && !lead.starts_with(u" but "sv))
    return {};
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == drafts[i].sentence;) {
    if (drafts[j].is_change() && drafts[j].of && drafts[*drafts[j].of].sentence != drafts[i].sentence)
      return drafts[j].of;
  }
  return {};
}

// "The fourth quarter had 7,122 visitors, so the fall is 11.6 percent": of the level of now that was told before it.
std::optional<std::size_t> level_of_now(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kSentences = 2;
  if (i == 0 || !is_count(drafts[i - 1]) || drafts[i - 1].sentence != drafts[i].sentence) return {};
  auto const lead = lead_of(doc.text(), drafts[i]);
  if (!lead.starts_with(u", so the "sv) && !lead.starts_with(u", which makes "sv)) return {};
  auto const& was = drafts[i - 1];
  for (auto j = i - 1; j-- > first_near(i) && drafts[i].sentence - drafts[j].sentence <= kSentences;) {
    auto const& one = drafts[j];
    if (is_count(one) && one.sentence != was.sentence && one.indicator == was.indicator &&
        one.dimension == was.dimension && was.period.last && one.period.first && *was.period.last < *one.period.first)
      return j;
  }
  return {};
}

// "made 98,000 trips more abroad than last June. The office counted 731,400 trips": the level that the next sentence
// begins with.
std::optional<std::size_t> level_of_the_next_sentence(std::vector<draft> const& drafts, std::size_t i) {
  if (!drafts[i].rule.starts_with("change:than") || (i > 0 && drafts[i - 1].sentence == drafts[i].sentence) ||
      i + 1 >= drafts.size())
    return {};
  auto const& next = drafts[i + 1];
  auto const follows = next.sentence == drafts[i].sentence + 1 && is_count(next);
  return follows && next.unit == drafts[i].unit && next.indicator == drafts[i].indicator ? std::optional{i + 1}
                                                                                         : std::nullopt;
}

}  // namespace

void link_english_turns(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.kind != figure_kind::chg_pct && one.kind != figure_kind::chg_abs) continue;
    if (auto const now = level_of_now(doc, drafts, i)) {
      one.of = now;
      one.period = drafts[*now].period;
      drafts[i - 1].role = "base";
      continue;
    }
    // "That is an increase of 41,000 on last year, when 61,000 came": last year is when these were.
    if (one.rule.starts_with("change:on") && one.of && drafts[*one.of].sentence != one.sentence) {
      if (i + 1 < drafts.size() && drafts[i + 1].rule.starts_with("level:when")) drafts[i + 1].period = one.period;
      if (one.cmp) one.cmp->base_start = one.period.first, one.cmp->base_end = one.period.last;
      one.period = drafts[*one.of].period;
    }
    if (one.of) continue;
    one.of = one.kind == figure_kind::chg_pct ? level_of_the_change_before(doc, drafts, i)
                                              : level_of_the_next_sentence(drafts, i);
    if (one.of) one.period = drafts[*one.of].period;
  }
}

}  // namespace fengsui::sense::reader
