// "1,520 cases: 97.6% theft (1,484 cases), 2.1% fraud (32 cases)": shares whose own counts stand in brackets behind
// what they are of.
#include <algorithm>

#include "sense/reader/links/english/links.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

bool is_level_of_now(draft const& one) {
  return one.kind == figure_kind::level && one.dimension != dimension::percent && one.role != "base" &&
         one.role != "target";
}

// Whether the level behind a percentage stands in a bracket of its own, with nothing but a name before it.
bool opens_its_count(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kLongest = 48;
  auto const& one = drafts[i];
  if (one.dimension != dimension::percent || (one.kind != figure_kind::level && one.kind != figure_kind::share))
    return false;
  if (i + 1 >= drafts.size() || drafts[i + 1].sentence != one.sentence || !is_level_of_now(drafts[i + 1])) return false;
  auto const gap = gap_between(doc.text(), one, drafts[i + 1]);
  return gap.size() > 3 && gap.size() <= kLongest && gap.ends_with(u" ("sv) &&
         gap.substr(0, gap.size() - 1).find_first_of(u",;:.("sv) == gap.npos &&
         doc.text().substr(drafts[i + 1].words_to).starts_with(u")"sv);
}

// What stands before the colon that the first of them follows.
std::optional<std::size_t> whole_before_the_colon(document const& doc, std::vector<draft> const& drafts,
                                                  std::size_t first) {
  if (first == 0 || drafts[first - 1].sentence != drafts[first].sentence) return {};
  auto const& whole = drafts[first - 1];
  if (!is_level_of_now(whole) || whole.unit != drafts[first + 1].unit || worth(whole) < worth(drafts[first + 1]))
    return {};
  return gap_between(doc.text(), whole, drafts[first]).ends_with(u": "sv) ? std::optional{first - 1} : std::nullopt;
}

}  // namespace

void link_bracketed_counts(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t first = 0; first < drafts.size(); ++first) {
    if (!opens_its_count(doc, drafts, first)) continue;
    auto last = first;
    while (last + 2 < drafts.size() && opens_its_count(doc, drafts, last + 2)) last += 2;
    auto const whole = whole_before_the_colon(doc, drafts, first);
    if (last > first && whole) {
      for (auto i = first; i <= last; i += 2) {
        drafts[i].kind = figure_kind::share;
        drafts[i].of = i + 1;
        drafts[i].whole = whole;
        drafts[i].indicator = drafts[i + 1].indicator;
      }
    }
    first = last;
  }
}

}  // namespace fengsui::sense::reader
