// English targets: which level a percentage of a target is of, and which target it is of.
#include <algorithm>
#include <array>

#include "sense/reader/links/english/links.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

constexpr std::size_t kSentencesToTarget = 3;

// "of which 64.6 percent is done", "72 percent has been met"
bool says_it_is_done(std::u16string_view behind) {
  static constexpr auto kDone = std::to_array<std::u16string_view>(
      {u" is done", u" was done", u" has been done", u" is complete", u" was complete", u" has been complete",
       u" has been achieved", u" was achieved", u" is achieved", u" has been met", u" was met", u" has been reached",
       u" was reached", u" has been covered", u" was covered"});
  return std::any_of(kDone.begin(), kDone.end(), [&](auto const said) { return behind.starts_with(said); });
}

// The target that the percentage is of: right behind it, or the last one told.
std::optional<std::size_t> target_of(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& one = drafts[i];
  if (i + 1 < drafts.size() && drafts[i + 1].role == "target" && drafts[i + 1].sentence == one.sentence &&
      gap_between(doc.text(), one, drafts[i + 1]).starts_with(u" of "sv))
    return i + 1;
  for (auto j = i; j-- > first_near(i) && one.sentence - drafts[j].sentence <= kSentencesToTarget;) {
    if (drafts[j].role == "target") return j;
  }
  return {};
}

// What has been reached of it: the first level of the nearest sentence that counts in the target's unit.
// "has now achieved 65 percent": where that has been summed up, of the longest time told.
std::optional<std::size_t> reached_of(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                      draft const& target) {
  auto const lead = lead_of(doc.text(), drafts[i]);
  auto const so_far = lead.find(u" has "sv) != lead.npos || lead.find(u" have "sv) != lead.npos;
  auto const is_longer = [](draft const& one, draft const& other) {
    return one.period.first && other.period.first && *one.period.first < *other.period.first &&
           *one.period.last >= *other.period.last;
  };
  std::optional<std::size_t> found;
  for (auto j = i; j-- > first_near(i) && drafts[i].sentence - drafts[j].sentence <= kSentencesToTarget;) {
    auto const& one = drafts[j];
    if (found && drafts[*found].sentence != one.sentence && !(so_far && is_longer(one, drafts[*found]))) {
      if (!so_far) break;
      continue;
    }
    if (one.kind != figure_kind::level || one.dimension != target.dimension || one.unit != target.unit ||
        one.role == "base" || one.role == "target" || one.role == "part" || one.role.starts_with("avg"))
      continue;
    found = j;
  }
  return found;
}

}  // namespace

std::optional<std::size_t> level_in_order_of_shares(document const& doc, std::vector<draft> const& drafts,
                                                    std::size_t i) {
  auto const& one = drafts[i];
  if (!doc.english || one.kind != figure_kind::target_share) return {};
  auto const first = one.list;
  auto last = i;
  while (last + 1 < drafts.size() && drafts[last + 1].list == first && last - first < kFiguresBack) ++last;
  if (first > i || last == first) return {};
  std::vector<std::size_t> levels;
  for (auto j = first; j-- > first_near(first) && drafts[j].sentence == one.sentence;) {
    auto const& level = drafts[j];
    if (level.kind != figure_kind::level || level.dimension == dimension::percent || level.role == "base" ||
        level.role == "target" || is_converted(doc.text(), drafts, j))
      continue;
    levels.insert(levels.begin(), j);
  }
  return levels.size() == last - first + 1 ? std::optional{levels[i - first]} : std::nullopt;
}

void read_english_completions(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 1; doc.english && i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const plain = one.kind == figure_kind::level && one.rule == "percent";
    if (one.dimension != dimension::percent || !(plain || one.kind == figure_kind::share) || one.of ||
        !says_it_is_done(doc.text().substr(one.words_to, 24)) || drafts[i - 1].role != "target" ||
        drafts[i - 1].sentence != one.sentence)
      continue;
    one.kind = figure_kind::target_share;
    one.whole = i - 1;
    one.rule = "target:done";
  }
}

void link_english_targets(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.kind != figure_kind::target_share) continue;
    if (!one.whole) one.whole = target_of(doc, drafts, i);
    if (!one.whole) continue;
    one.whole_name.clear();
    if (one.of) continue;
    if (auto const level = reached_of(doc, drafts, i, drafts[*one.whole])) belong(one, drafts, *level);
  }
}

}  // namespace fengsui::sense::reader
