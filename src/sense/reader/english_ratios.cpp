// "The ratio of the three industries was 4.2: 38.6: 57.2": shares of one whole, told as a ratio.
#include <algorithm>
#include <array>

#include "sense/reader/english_counts.h"
#include "sense/reader/english_links.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

constexpr std::size_t kMembers = 3;

bool joins_a_ratio(std::u16string_view gap) {
  return gap == u": " || gap == u":" || gap == u" : ";
}

// "ratio of the three industries" before the first of them.
bool leads_a_ratio(std::u16string_view lead) {
  constexpr std::size_t kReach = 90;
  if (lead.size() > kReach) lead.remove_prefix(lead.size() - kReach);
  for (std::u16string_view const stop : {u". ", u"; ", u"\n"}) {
    if (auto const at = lead.rfind(stop); at != lead.npos) lead.remove_prefix(at + stop.size());
  }
  if (lead.find(u"industr") == lead.npos && lead.find(u"sectors") == lead.npos) return false;
  static constexpr auto kWords =
      std::to_array<std::u16string_view>({u"ratio", u"proportion", u"structure", u"composition"});
  return std::any_of(kWords.begin(), kWords.end(), [&](auto word) { return lead.find(word) != lead.npos; });
}

bool begins_a_ratio(document const& doc, std::size_t first) {
  if (first + kMembers > doc.numbers.size()) return false;
  for (auto i = first; i + 1 < first + kMembers; ++i) {
    auto const& one = doc.numbers[i];
    auto const& next = doc.numbers[i + 1];
    if (next.from <= one.to || !joins_a_ratio(doc.text().substr(one.to, next.from - one.to))) return false;
  }
  return leads_a_ratio(doc.text().substr(0, doc.numbers[first].from));
}

// What a sector is called, in the order of such ratios.
constexpr std::array<std::array<std::u16string_view, 2>, kMembers> kSectors{
    {{u"primary ", u"first industry"}, {u"secondary ", u"second "}, {u"tertiary ", u"third "}}};

bool is_money(draft const& one) {
  return one.kind == figure_kind::level && one.dimension == dimension::money && one.role != "base" &&
         one.role != "target";
}

// The level told of a sector, nearest to the ratio.
std::optional<std::size_t> level_of(document const& doc, std::vector<draft> const& drafts, std::size_t first,
                                    std::size_t sector) {
  constexpr std::size_t kReach = 16;
  std::optional<std::size_t> found;
  auto const distance = [&](std::size_t i) { return i > first ? i - first : first - i; };
  auto const end = std::min(drafts.size(), first + kReach);
  for (auto i = first > kReach ? first - kReach : 0; i < end; ++i) {
    if (!is_money(drafts[i])) continue;
    auto lead = lead_of(doc.text(), drafts[i]);
    if (auto const stop = lead.rfind(u"; "); stop != lead.npos) lead.remove_prefix(stop);
    bool const named = std::any_of(kSectors[sector].begin(), kSectors[sector].end(),
                                   [&](auto name) { return lead.find(name) != lead.npos; });
    if (named && (!found || distance(i) < distance(*found))) found = i;
  }
  return found;
}

// What all three are of: the level before them that is larger than each.
std::optional<std::size_t> whole_of(std::vector<draft> const& drafts, std::vector<std::size_t> const& levels) {
  auto const first = *std::min_element(levels.begin(), levels.end());
  for (std::size_t i = first_near(first); i < first; ++i) {
    auto const larger = [&](std::size_t k) { return worth(drafts[i]) > worth(drafts[k]); };
    if (is_money(drafts[i]) && drafts[i].unit == drafts[levels[0]].unit &&
        std::all_of(levels.begin(), levels.end(), larger))
      return i;
  }
  return {};
}

// "adjusted from 5.1: 42.3: 52.6 to 4.8: 41.0: 54.2": what it was before.
bool is_of_before(document const& doc, draft const& first) {
  auto const lead = lead_of(doc.text(), first);
  static constexpr auto kBefore = std::to_array<std::u16string_view>({u"from ", u" with ", u" than ", u" against "});
  return std::any_of(kBefore.begin(), kBefore.end(), [&](auto word) { return lead.ends_with(word); });
}

bool is_of_other_days(draft const& one, draft const& level) {
  return one.period.first && level.period.first && one.period.first != level.period.first;
}

}  // namespace

unit_entry const* unit_of_a_ratio(document const& doc, std::size_t index) {
  auto const& read = doc.numbers[index];
  if (!doc.english || read.shape != number_shape::bare || read.number.in_words) return nullptr;
  for (std::size_t back = 0; back < kMembers && back <= index; ++back) {
    if (begins_a_ratio(doc, index - back)) return units().named(u"%");
  }
  return nullptr;
}

void link_ratios_of_sectors(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t first = 0; first + kMembers <= drafts.size(); ++first) {
    auto const is_member = [&](std::size_t i) {
      return drafts[i].dimension == dimension::percent && drafts[i].kind == figure_kind::level &&
             (i == first || joins_a_ratio(gap_between(doc.text(), drafts[i - 1], drafts[i])));
    };
    if (!is_member(first) || !is_member(first + 1) || !is_member(first + 2)) continue;
    std::vector<std::size_t> levels;
    for (std::size_t k = 0; k < kMembers; ++k) {
      drafts[first + k].kind = figure_kind::share;
      if (auto const level = level_of(doc, drafts, first, k)) levels.push_back(*level);
    }
    auto const distinct = levels.size() == kMembers && levels[0] != levels[1] && levels[1] != levels[2];
    bool const now =
        distinct && !is_of_before(doc, drafts[first]) && !is_of_other_days(drafts[first], drafts[levels[0]]);
    auto const whole = now ? whole_of(drafts, levels) : std::nullopt;
    for (std::size_t k = 0; k < kMembers && whole; ++k) {
      auto& one = drafts[first + k];
      one.of = levels[k];
      one.whole = whole;
      one.indicator = drafts[levels[k]].indicator;
      one.period = drafts[levels[k]].period;
    }
    first += kMembers - 1;
  }
}

}  // namespace fengsui::sense::reader
