// Rates in a row and the levels that they led to, in order: "February dropped 0.1 percent and March 2.5 percent, to
// 197,517 and 188,076 respectively, compared to 197,697 and 192,841".
#include <algorithm>

#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/links/english/links.h"
#include "sense/reader/links/hosts.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

constexpr std::string_view kInOrder = "growth:in_order";

// "0.1 percent and March 2.5 percent": joined with no more than a name between.
bool goes_on(std::u16string_view text, draft const& one, draft const& next) {
  constexpr std::size_t kLongest = 30;
  if (one.kind != figure_kind::chg_pct || next.kind != figure_kind::chg_pct || one.sentence != next.sentence)
    return false;
  auto const gap = gap_between(text, one, next);
  return gap.size() <= kLongest && gap.ends_with(u' ') && gap.find_first_of(u";:.(0123456789"sv) == gap.npos &&
         (gap.starts_with(u" and "sv) || gap.starts_with(u", "sv));
}

// Whether `count` levels in a list stand at `from`.
bool are_levels(std::vector<draft> const& drafts, std::size_t from, std::size_t count, draft const& rate) {
  if (from + count > drafts.size()) return false;
  for (auto k = from; k < from + count; ++k) {
    auto const& one = drafts[k];
    if (one.list != from || one.sentence != rate.sentence || one.dimension == dimension::percent ||
        one.kind != figure_kind::level)
      return false;
  }
  return from + count == drafts.size() || drafts[from + count].list != from;
}

// Whether so many figures from there on are levels of one sort; in a row of bases the first is told as one.
bool are_of_one_row(std::vector<draft> const& drafts, std::size_t from, std::size_t count, bool bases) {
  for (auto k = from; k < from + count; ++k) {
    auto const& one = drafts[k];
    if (one.kind != figure_kind::level || one.dimension == dimension::percent || (one.role == "base" && !bases) ||
        one.sentence != drafts[from].sentence || !counted_alike(drafts[from], one))
      return false;
  }
  return !bases || drafts[from].role == "base";
}

// "14.2 and 9.3 million were booked compared to 13.1 and 9.9 million, an increase of 8.4 percent and a decrease of 6.1
// percent respectively": as many levels, bases and rates, each in its place.
void hand_out_rates_behind_bases(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kMost = 4;
  constexpr std::size_t kLongest = 40;
  auto const text = doc.text();
  for (std::size_t last = 5; last < drafts.size(); ++last) {
    if (!text.substr(drafts[last].words_to).starts_with(u" respectively") &&
        !text.substr(drafts[last].words_to).starts_with(u", respectively"))
      continue;
    auto first = last;
    while (first > 0 && last - first + 1 < kMost && drafts[first - 1].kind == figure_kind::chg_pct &&
           drafts[first - 1].sentence == drafts[last].sentence &&
           gap_between(text, drafts[first - 1], drafts[first]).size() <= kLongest)
      --first;
    auto const count = last - first + 1;
    if (drafts[last].kind != figure_kind::chg_pct || count < 2 || first < 2 * count) continue;
    auto const levels = first - 2 * count;
    if (drafts[levels].sentence != drafts[last].sentence || !are_of_one_row(drafts, levels, count, false) ||
        !are_of_one_row(drafts, levels + count, count, true))
      continue;
    for (std::size_t k = 0; k < count; ++k) {
      drafts[levels + count + k].role = "base";
      drafts[first + k].of = levels + k;
      drafts[first + k].rule = kInOrder;
    }
  }
}

}  // namespace

void hand_out_rates_in_order(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  hand_out_rates_behind_bases(doc, drafts);
  for (std::size_t i = 0; i < drafts.size();) {
    auto end = i + 1;
    while (end < drafts.size() && end - i < kFiguresBack && goes_on(text, drafts[end - 1], drafts[end])) ++end;
    auto const count = end - i;
    auto const first = i;
    i = end;
    if (count < 2 || !are_levels(drafts, end, count, drafts[first]) || !may_host(drafts[end], drafts[first])) continue;
    auto const gap = gap_between(text, drafts[end - 1], drafts[end]);
    if (gap != u", to "sv && gap != u" to "sv) continue;
    for (auto k = first; k < end; ++k) {
      drafts[k].of = k + count;
      drafts[k].rule = kInOrder;
    }
  }
}

void date_levels_in_order(std::vector<draft>& drafts, model::holiday_table const& holidays) {
  for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
    if (drafts[i].rule.find(kInOrder) == std::string::npos || !drafts[i].of || *drafts[i].of < i) continue;
    auto const count = *drafts[i].of - i;
    auto const was = i + 2 * count;
    auto const has_bases =
        was + count <= drafts.size() && drafts[was].role == "base" && are_levels(drafts, was, count, drafts[i]);
    auto const is_one_time = drafts[i].period.first == drafts[i + 1].period.first;
    for (std::size_t k = i; !is_one_time && k < i + count; ++k) {
      drafts[k + count].period = drafts[k].period;
      if (has_bases) drafts[k + 2 * count].period = years_before(drafts[k].period, drafts[k].holiday, 1, holidays);
    }
    i += count - 1;
  }
}

}  // namespace fengsui::sense::reader
