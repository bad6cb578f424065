// Which levels of an English sentence a change is not of, and the one that its base is like.
#include "sense/reader/links/hosts.h"

#include <algorithm>
#include <array>

#include "sense/reader/links/called_levels.h"
#include "sense/reader/links/english/links.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

using model::figure_kind;

// "carried 412,000 passengers, up 3.2 percent: international traffic grew 8.4 percent": the change's own clause is of a
// class that the level is not of.
bool is_of_a_class_of_its_own(document const& doc, draft const& guest, draft const& host) {
  constexpr std::size_t kTail = 40;
  if (!doc.english || guest.kind != figure_kind::chg_pct) return false;
  auto const text = doc.text();
  auto const gap = gap_between(text, host, guest);
  auto stop = gap.find_last_of(u",;:"sv);
  for (std::u16string_view const joint : {u" and "sv, u" while "sv, u" whereas "sv, u" but "sv}) {
    if (auto const at = gap.rfind(joint); at != gap.npos && (stop == gap.npos || at > stop)) stop = at;
  }
  if (stop == gap.npos) return false;
  auto const said = text.substr(std::min(host.lead_from, host.words_from),
                                host.words_to + kTail - std::min(host.lead_from, host.words_from));
  auto const own = said.substr(0, said.size() > kTail ? said.find_first_of(u",;:"sv, said.size() - kTail) : said.npos);
  auto const [first, last] = doc.terms_in(host.words_to + stop, guest.words_from);
  for (auto i = first; i < last; ++i) {
    auto const& word = doc.terms[i];
    if (doc.has(word, word_class::what) && own.find(text.substr(word.from, word.to - word.from)) == own.npos)
      return true;
  }
  return false;
}

// "carried 44.5 million passengers through its ten airports, a rise of 14.2%": a count behind a preposition, where a
// level of another kind stands before it.
bool is_named_in_passing(std::u16string_view text, std::vector<draft> const& drafts, std::size_t j) {
  auto const& one = drafts[j];
  // "There were 30 fires, including seven major ones, in June, down 45 percent"
  if (j > 0 && drafts[j - 1].sentence == one.sentence && one.from < text.size() && is_letter(text[one.from]) &&
      gap_between(text, drafts[j - 1], one).ends_with(u", including "sv) &&
      text.substr(one.words_to).starts_with(u", "sv))
    return true;
  if (one.dimension != dimension::count || j == 0 || drafts[j - 1].sentence != one.sentence ||
      drafts[j - 1].kind != figure_kind::level || drafts[j - 1].dimension == one.dimension ||
      drafts[j - 1].dimension == dimension::percent)
    return false;
  auto const lead = text.substr(drafts[j - 1].words_to, one.words_from - drafts[j - 1].words_to);
  if (lead.size() > 40 || lead.find_first_of(u",;:"sv) != std::u16string_view::npos) return false;
  static constexpr any_of_words kWords{u" at ", u" through ", u" across ", u" in ", u" from ", u" to ", u" on "};
  return kWords.stand_in(lead);
}

// "27.9 million euros, 150 euros per visitor, against 24.1 million euros, an increase of 15.8 percent": what it was
// shows that the price is not what rose.
bool is_far_from_its_base(std::vector<draft> const& drafts, std::size_t i, draft const& level) {
  constexpr double kMostTimes = 1'000;
  if (i == 0 || drafts[i - 1].role != "base" || drafts[i - 1].sentence != level.sentence ||
      drafts[i - 1].unit != level.unit || worth(level) <= 0)
    return false;
  auto const times = worth(drafts[i - 1]) / worth(level);
  return times > kMostTimes || times * kMostTimes < 1;
}

// "The four national airports gained 0.1 per cent", "trade with Japan and the 10 ASEAN countries rose": not the number
// of them.
bool are_those_named(std::u16string_view text, draft const& one) {
  constexpr auto kFew = 100.0;
  auto const lead = text.substr(0, one.words_from);
  return (one.dimension == dimension::count || one.dimension == dimension::place_count) && worth(one) <= kFew &&
         (lead.ends_with(u"The "sv) || lead.ends_with(u" the "sv));
}

// "309.02 billion yuan (about 43.56 billion U.S. dollars), up 5.4 percent", 1381.9亿元(折合224.8亿美元),增长17%: the
// same money in another currency.
bool is_converted(std::u16string_view text, std::vector<draft> const& drafts, std::size_t j) {
  auto const& one = drafts[j];
  if (j == 0 || one.dimension != dimension::money || drafts[j - 1].dimension != dimension::money ||
      drafts[j - 1].unit == one.unit || drafts[j - 1].sentence != one.sentence)
    return false;
  auto const gap = gap_between(text, drafts[j - 1], one);
  static constexpr std::array<std::u16string_view, 4> kComesTo{u"(折", u"(折合", u"(约合", u"(合"};
  if (std::ranges::find(kComesTo, gap) != kComesTo.end()) return true;
  return gap == u" ("sv || gap == u"("sv || gap == u", or "sv || gap == u" or "sv || gap == u" (or "sv;
}

// "463 billion pesos for 68 projects, 155 percent higher than 181 billion pesos": the level of the sort that stands
// behind the change as its base.
std::optional<std::size_t> host_like_its_base(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const text = doc.text();
  auto const& guest = drafts[i];
  if (!doc.english || i + 1 >= drafts.size() || drafts[i + 1].role != "base" ||
      drafts[i + 1].sentence != guest.sentence)
    return {};
  auto const& was = drafts[i + 1];
  if (was.dimension == dimension::none || was.dimension == dimension::percent ||
      gap_between(text, guest, was).find_first_of(u",;:("sv) != std::u16string_view::npos)
    return {};
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == guest.sentence;) {
    auto const& one = drafts[j];
    if (text.substr(one.to, guest.from - one.to).find(u';') != std::u16string_view::npos) return {};
    // "spent 3.5 million days, 14.9 percent more than the 3.1 million days of a year before"
    auto const of_days = one.dimension == dimension::days && one.kind == figure_kind::level && one.role != "base" &&
                         guest.kind == figure_kind::chg_pct;
    if ((of_days || may_host(one, guest)) && !one.role.starts_with("avg") &&
        (one.unit == was.unit || (counts_people(one.dimension) && counts_people(was.dimension))))
      return j;
  }
  return {};
}

}  // namespace fengsui::sense::reader
