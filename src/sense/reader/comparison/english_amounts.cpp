// English amounts of a change that stand beside its rate: "or 6,400 units", "(7,087 containers)", "an additional 29,670
// tonnes"; and the base that a bracket tells.
#include <algorithm>
#include <array>

#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

using model::direction;
using model::figure_kind;

// "28 percent, or 76,000 parcels per minute": so many in so much time, and no change.
bool is_so_many_each(std::u16string_view behind) {
  static constexpr any_of_words kEach{u" per day",   u" a day",        u" daily",      u" each day",
                                      u" every day", u" per hour",     u" an hour",    u" per minute",
                                      u" a minute",  u" every minute", u" per second", u" every second",
                                      u" per head",  u" per person",   u" per capita"};
  return kEach.open(behind) > 0;
}

}  // namespace

// "an increase of 20.8 percent (7,087 containers)" of 41,070: by its size it may be what was added, and is no level.
bool figure_reader::is_beside_its_level() const {
  constexpr double kMostOff = 2.5;
  auto const rate = worth(*before) / (100 + worth(*before));
  auto const fits = [&](draft const& level) {
    if (level.sentence != one.sentence || level.kind != figure_kind::level || !counted_alike(level, one)) return false;
    auto const part = worth(one) / worth(level);
    return part < rate * kMostOff && part > rate / kMostOff;
  };
  for (auto j = i - 1; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
    if (fits(drafts[j])) return true;
  }
  return i + 1 < drafts.size() && fits(drafts[i + 1]);
}

// "an increase of 11%, or 6,400 units", "grew by nearly 16 percent, or an additional 560,000 TEUs"
bool figure_reader::is_amount_of_a_rate() {
  if (!doc.english || before == nullptr || before->kind != figure_kind::chg_pct || !before->cmp) return false;
  if (is_so_many_each(text.substr(one.words_to))) return false;
  auto said = lead;
  // "+41.4 pct. or +2,069 tons": the short form's stop and the sign.
  if (said.starts_with(u". or "sv)) said.remove_prefix(1);
  if (said.ends_with(u" +"sv) || said.ends_with(u" -"sv)) said.remove_suffix(1);
  auto added = false;
  for (std::u16string_view const word :
       {u"an additional "sv, u"an extra "sv, u"another "sv, u"a further "sv, u"some "sv}) {
    if (!said.ends_with(word)) continue;
    said.remove_suffix(word.size());
    added = word != u"some "sv;
  }
  auto const again = said == u", or "sv || said == u" (or "sv || said == u" or "sv || said == u" - or "sv;
  auto const bracket = said == u" ("sv && text.substr(one.words_to).starts_with(u')');
  // "reduced by 13.3% or 37.5 billion": money too, where the rate says by how much.
  auto const by = again && lead_of(text, *before).ends_with(u" by "sv);
  auto const told_so = [&] {
    for (auto j = i - 1; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
      if (drafts[j].rule == "change:or" && drafts[j].dimension == one.dimension) return true;
    }
    return false;
  };
  auto const bracketed_again = bracket && i > 1 && told_so();
  if (!(again && (added || one.dimension != dimension::money)) && !by && !bracketed_again &&
      !((again || bracket) && is_beside_its_level()))
    return false;
  one.kind = figure_kind::chg_abs;
  one.cmp = before->cmp;
  one.rule = "change:or";
  return true;
}

// "grew by 43 percent, an additional 29,670 tonnes, to 98,483", "7.5 percent up on 357 million passengers, an
// additional 27 million": what a rate of the sentence comes to, by its words and its size.
bool figure_reader::is_added_at_a_rate() {
  constexpr double kMostOff = 1.4;
  constexpr std::size_t kBack = 3;
  if (!doc.english || before == nullptr) return false;
  static constexpr auto kLeads = std::to_array<std::u16string_view>(
      {u", an additional ", u", an extra ", u", a further ", u", another ", u", adding ", u" and an additional "});
  // "growth was 5.22 per cent, adding around 50.33 million passengers": so many came of it, where no level is told.
  auto const adds = without_fillers(lead).ends_with(u", adding"sv) && before->kind == figure_kind::chg_pct &&
                    before->cmp && before->cmp->direction == direction::up && one.dimension != dimension::percent &&
                    one.dimension != dimension::days;
  if (adds && lead.find(u", adding "sv) == lead.rfind(u',')) {
    one.kind = figure_kind::chg_abs;
    one.cmp = before->cmp;
    one.rule = "change:adding";
    return true;
  }
  auto const is_so_said = std::find(kLeads.begin(), kLeads.end(), lead) != kLeads.end();
  auto const next = i + 1 < drafts.size() && drafts[i + 1].sentence == one.sentence ? &drafts[i + 1] : nullptr;
  auto const before_its_level = lead == u", "sv && before->kind == figure_kind::chg_pct && next != nullptr &&
                                (counted_alike(*next, one) || next->dimension == dimension::none) &&
                                gap_between(text, one, *next) == u", to "sv;
  if (!is_so_said && !before_its_level) return false;
  for (auto j = i; j-- > first_near(i) && i - j <= kBack && drafts[j].sentence == one.sentence;) {
    auto const& rate = drafts[j];
    if (rate.kind != figure_kind::chg_pct || !rate.cmp) continue;
    auto const part = worth(rate) / (100 + (rate.cmp->direction == direction::down ? -worth(rate) : worth(rate)));
    auto const fits = [&](draft const& level) {
      auto const own = worth(one) / worth(level);
      auto const alike = counted_alike(level, one) || level.dimension == dimension::none;
      return level.kind == figure_kind::level && level.dimension != dimension::percent && alike &&
             own < part * kMostOff && own > part / kMostOff;
    };
    auto level = next != nullptr && fits(*next);
    for (auto k = i; !level && k-- > first_near(i) && drafts[k].sentence == one.sentence;) level = fits(drafts[k]);
    if (!level) continue;
    one.kind = figure_kind::chg_abs;
    one.cmp = rate.cmp;
    one.rule = j + 1 == i ? "change:or" : "change:at_a_rate";
    return true;
  }
  return false;
}

// "126.4 million tonnes, an incremental loading of 4.2 million", "The net addition was 2.9 million": so much more.
bool figure_reader::is_increment() const {
  constexpr std::size_t kLongestNoun = 24;
  if (!doc.english || one.dimension == dimension::percent) return false;
  if (lead.ends_with(u" net addition was "sv) || lead.ends_with(u" net addition of "sv)) return true;
  // "is expected to increase by another 20 million tonnes"
  // "11,454,086 passengers, which is 1,102,496 more and a 10.7 percent increase"
  static constexpr any_of_words kMore{u" more ", u" more,", u" more.", u" higher "};
  if (before != nullptr && before->kind == figure_kind::level && counted_alike(*before, one) &&
      worth(one) < worth(*before) && (lead == u", which is "sv || lead == u", which was "sv) &&
      kMore.open(text.substr(one.words_to)) > 0)
    return true;
  static constexpr any_of_words kAnother{u" increase by another ", u" increased by another ", u" rise by another ",
                                         u" rose by another ",     u" grow by another ",      u" grew by another ",
                                         u" up by another "};
  if (kAnother.close(lead) > 0) return true;
  // "an additional 1.3 million travelers on the road compared to last year"
  constexpr std::size_t kReach = 60;
  auto const behind = text.substr(one.words_to, kReach);
  auto const clause = behind.substr(0, behind.find_first_of(u",;.(0123456789"sv));
  static constexpr any_of_words kThanBefore{
      u" compared to last ", u" compared with last ",  u" over last year",     u" than last ",
      u" on last year",      u" compared to the same", u" compared to a year", u" compared to the previous"};
  if (lead.ends_with(u" an additional "sv) && kThanBefore.stand_in(clause)) return true;
  // "Earnings were Rs. 8194 Cr., incremental Rs. 846 Cr. over Rs. 7348 Cr."
  if (lead.ends_with(u", incremental "sv) && before != nullptr && counted_alike(*before, one)) return true;
  auto const at = lead.rfind(u" incremental "sv);
  if (at == lead.npos || before == nullptr || !counted_alike(*before, one)) return false;
  auto const noun = lead.substr(at + 13);
  return noun.ends_with(u" of "sv) && noun.size() <= kLongestNoun && noun.find_first_of(u",;:"sv) == noun.npos;
}

// "made 12,400 journeys more abroad this June than last": so many more, of what stands elsewhere.
bool figure_reader::is_so_many_more(direction& way) const {
  constexpr std::size_t kReach = 64;
  if (!doc.english) return false;
  auto const behind = text.substr(one.words_to, kReach);
  auto const up = behind.starts_with(u" more "sv);
  if (!up && !behind.starts_with(u" fewer "sv) && !behind.starts_with(u" less "sv)) return false;
  auto const clause = behind.substr(0, behind.find_first_of(u",;:.("sv));
  auto const than = clause.find(u" than "sv);
  // "That is 38,515 more than in April": nothing was counted before it.
  static constexpr any_of_words kOpenings{u"That is ",   u"This is ",    u"That was ",  u"This was ", u"which is ",
                                          u"which was ", u"; this was ", u"; that is ", u"; this is "};
  if (than == clause.npos || (than < 5 || (than == 5 && kOpenings.close(lead) == 0))) return false;
  auto const base = clause.substr(than + 6);
  // "38,515 passengers more than in April 2023"
  static constexpr any_of_words kTimes{
      u"last",           u"a year ",       u"the year before", u"the previous ",        u"the month before",
      u"at the same ",   u"at this time ", u"in the same ",    u"in the previous ",     u"in the first ",
      u"in the second ", u"in the third ", u"in the fourth ",  u"in the corresponding "};
  auto const named =
      base.starts_with(u"in "sv) && base.size() > 3 && ((base[3] >= u'A' && base[3] <= u'Z') || is_digit(base[3]));
  if (!named && kTimes.open(base) == 0) return false;
  way = up ? direction::up : direction::down;
  return true;
}

// "This represents an increase of 40,000", "The rise was 40,000": of what the sentence before counted alike.
bool figure_reader::turns_to_what_was_counted() const {
  static constexpr any_of_words kTurns{
      u"This is ",     u"That is ",       u"It is ",         u"This was ",       u"That was ",
      u"It was ",      u"This represent", u"That represent", u"It represent",    u"This mark",
      u"That mark",    u"It mark",        u"This mean",      u"This correspond", u"This amount",
      u"This equat",   u"The increase ",  u"The decrease ",  u"The rise ",       u"The drop ",
      u"The decline ", u"The gain ",      u"The growth ",    u"The fall ",       u"The difference "};
  if (!doc.english || before != nullptr || i == 0 || drafts[i - 1].sentence + 1 != one.sentence) return false;
  auto const from = text.find_first_not_of(u" \n"sv, doc.sentences[one.sentence].from);
  if (from >= one.from || kTurns.open(text.substr(from)) == 0) return false;
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence + 1 == one.sentence;) {
    if (counted_alike(drafts[j], one) && drafts[j].kind == figure_kind::level) return worth(one) < worth(drafts[j]);
  }
  return false;
}

// "The increase amounted to 40,000", "The increase over May 2024 was 40,000"
bool figure_reader::is_the_rise_itself() const {
  constexpr std::size_t kThe = 4;
  static constexpr any_of_words kWas{u" was ", u" amounted to ", u" came to ", u" totalled ", u" totaled "};
  auto const from = text.find_first_not_of(u" \n"sv, doc.sentences[one.sentence].from);
  return in_clause.growth->from == from + kThe && kWas.close(lead) > 0 && turns_to_what_was_counted();
}

// "2.7 percent fewer than in July (1,536 people)": the bracket says what it was then.
// "113,470 tourists in June 2024 (June 2023: 100,388)": or names the time and says no more.
bool figure_reader::is_bracket_of_the_base() {
  constexpr std::size_t kLongest = 40;
  constexpr std::size_t kLongestTime = 20;
  auto const open = lead.rfind(u'(');
  auto const time = open == lead.npos ? std::u16string_view{} : lead.substr(open + 1);
  auto const dated = time.size() >= 6 && time.size() <= kLongestTime && time.ends_with(u": "sv) &&
                     std::all_of(time.end() - 6, time.end() - 2, [](char16_t c) { return is_digit(c); });
  if (doc.english && dated && before != nullptr && before->kind == figure_kind::level && counted_alike(*before, one) &&
      one.dimension != dimension::percent) {
    one.role = "base";
    one.rule = "level:bracket";
    return true;
  }
  if (!doc.english || before == nullptr || !before->is_change() || before->dimension == one.dimension ||
      lead.size() > kLongest || !lead.ends_with(u" ("sv) || !text.substr(one.words_to).starts_with(u')') ||
      lead.find_first_of(u",;:."sv) != lead.npos)
    return false;
  static constexpr any_of_words kThan{u" more than in ",   u" fewer than in ",   u" less than in ",
                                      u" higher than in ", u" lower than in ",   u" than in ",
                                      u" more than last ", u" fewer than last ", u" less than last ",
                                      u" compared with ",  u" compared to "};
  if (kThan.open(lead) == 0) return false;
  one.role = "base";
  one.rule = "level:bracket";
  return true;
}

}  // namespace fengsui::sense::reader
