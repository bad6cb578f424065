// English percentages in a row that make a hundred: "Of the freight 42.1 percent was sent by A, 27.1 percent by B
// and 30.8 percent by others", "in scrubland (72%), forests (21%) and on farmland (7%)": shares, whatever the verb is.
#include <algorithm>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// A percentage that no word has made a change, a target or the like; a share may stand among them.
bool is_left_a_percentage(draft const& one) {
  if (one.dimension != dimension::percent || one.negative || !one.role.empty() || one.of) return false;
  return one.kind == figure_kind::share || (one.kind == figure_kind::level && one.rule.starts_with("percent"));
}

constexpr double kHundred = 100;

// Whether the figures of [first, last] make a hundred, as exactly as they are printed.
bool make_a_hundred(std::vector<draft> const& drafts, std::size_t first, std::size_t last) {
  double sum = 0;
  double off = 0;
  for (auto k = first; k <= last; ++k) {
    sum += worth(drafts[k]);
    off += 0.5 * std::pow(10.0, drafts[k].value.last_digit);
  }
  return std::abs(sum - kHundred) <= off + 1e-9;
}

// "in scrubland (72%), forests (21%) and on farmland (9%)": each alone in its bracket they are shares where they come
// near to a hundred, too, and one of them may be a slip.
bool stand_in_brackets(std::u16string_view text, std::vector<draft> const& drafts, std::size_t first,
                       std::size_t last) {
  constexpr double kMostOff = 10;
  double sum = 0;
  for (auto k = first; k <= last; ++k) {
    auto const from = drafts[k].words_from;
    auto const to = drafts[k].words_to;
    if (from == 0 || to >= text.size() || text[from - 1] != u'(' || text[to] != u')') return false;
    sum += worth(drafts[k]);
  }
  return std::abs(sum - kHundred) <= kMostOff;
}

}  // namespace

void read_shares_of_hundred(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kFewest = 3;  // two that make a hundred by chance are not rare
  for (std::size_t first = 0; doc.english && first < drafts.size(); ++first) {
    if (!is_left_a_percentage(drafts[first])) continue;
    auto end = first + 1;
    while (end < drafts.size() && end - first < kFiguresBack && drafts[end].sentence == drafts[first].sentence &&
           is_left_a_percentage(drafts[end]))
      ++end;
    for (auto last = end; last-- >= first + kFewest;) {
      if (!make_a_hundred(drafts, first, last) &&
          !(last + 1 == end && stand_in_brackets(doc.text(), drafts, first, last)))
        continue;
      for (auto k = first; k <= last; ++k) {
        if (drafts[k].kind == figure_kind::share) continue;
        drafts[k].kind = figure_kind::share;
        drafts[k].rule = "share:hundred";
      }
      first = last;
      break;
    }
  }
}

}  // namespace fengsui::sense::reader
