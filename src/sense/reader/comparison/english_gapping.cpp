// English percents in clauses that say no verb at all, because the sentence has said it: "passengers rose 6%, freight
// 4% and, on the coast lines, mail 11%".
#include <algorithm>
#include <array>

#include "sense/reader/comparison/figure_reader.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

using model::direction;
using model::figure_kind;

constexpr std::size_t kLongestGapped = 72;

// The words from the last joint of the sentence to `to`, what brackets hold left out; none where there is no joint, or
// another number between.
std::optional<std::u16string> gapped_clause(std::u16string_view text, std::size_t least, std::size_t to) {
  static constexpr any_of_words kJoints{u" and ", u" while ", u" but ", u", ", u"; ", u": ", u" whereas "};
  std::u16string clause;
  auto inside = 0;
  for (auto at = to; at > least && to - at <= kLongestGapped; --at) {
    auto const c = text[at - 1];
    if (c == u')') ++inside;
    if (c == u'(' && --inside < 0) return std::nullopt;
    if (inside > 0 || c == u'(') continue;
    if (kJoints.close(text.substr(0, at)) > 0) {
      std::reverse(clause.begin(), clause.end());
      return clause;
    }
    if (is_digit(c)) return std::nullopt;
    clause.push_back(c);
  }
  return std::nullopt;
}

// A verb of its own, or what is itself measured in percent: "the load factor 82%", "41% had gone by train".
bool says_something_else(std::u16string_view clause) {
  // "a nominal increase of 5.4 percent and a real one of 5.3 percent"
  if (clause.ends_with(u" one of "sv)) clause.remove_suffix(4);
  static constexpr auto kOthers = std::to_array<std::u16string_view>(
      {u"was",    u"were",      u"is",          u"are",       u"had",          u"has",     u"have",    u"with",
       u"of",     u"at",        u"from",        u"than",      u"to",           u"for",     u"made",    u"took",
       u"held",   u"saw",       u"factor",      u"rate",      u"ratio",        u"margin",  u"yield",   u"share",
       u"shares", u"occupancy", u"punctuality", u"inflation", u"unemployment", u"deficit", u"surplus", u"turnout",
       u"tax",    u"interest",  u"coverage",    u"proportion"});
  for (std::size_t at = 0; at < clause.size();) {
    auto const end = std::min(clause.find(u' ', at), clause.size());
    auto const word = clause.substr(at, end - at);
    // "those from Taiwan by 27 percent": whence, and not from what
    bool const whence =
        word == u"from"sv && end + 1 < clause.size() && clause[end + 1] >= u'A' && clause[end + 1] <= u'Z';
    bool const of_whom =
        (word == u"of"sv || word == u"at"sv || word == u"with"sv || word == u"to"sv || word == u"for"sv) &&
        end + 1 < clause.size() && at > 0;
    if (!whence && !of_whom && std::find(kOthers.begin(), kOthers.end(), word) != kOthers.end()) return true;
    at = end + 1;
  }
  static constexpr any_of_words kLast{u" exported ", u" imported ", u" loaded ",  u" unloaded ",
                                      u" handled ",  u" carried ",  u" combined "};
  return clause.ends_with(u"ing "sv) || (clause.ends_with(u"ed "sv) && kLast.close(clause) == 0);
}

bool ends_gapped(std::u16string_view behind) {
  static constexpr any_of_words kGoesOn{u" and ",   u" at ",  u" to ", u" in ",  u" (",     u" on ",   u" from ",
                                        u" while ", u" but ", u" for", u" each", u" over ", u" year-", u" respec"};
  return behind.empty() || is_one_of(behind.front(), u",.;)\n") || kGoesOn.open(behind) > 0;
}

}  // namespace

// "Bookings grew 10.3%, same-day ones (1.8 million) by 43.3%", "imports 8.4% higher at 312,000 TEU, exports 22% at
// 141,000": as the change that the sentence told before it.
bool figure_reader::is_gapped_change() {
  constexpr std::size_t kFewBack = 8;
  if (!doc.english || in_clause.growth != nullptr || in_clause.share != nullptr || in_clause.reach != nullptr ||
      in_clause.ratio != nullptr || !ends_gapped(text.substr(one.words_to, 16)))
    return false;
  auto clause = gapped_clause(text, doc.sentences[one.sentence].from, to);
  if (!clause) return false;
  if (clause->ends_with(u" by "sv)) clause->resize(clause->size() - 3);
  auto const behind = text.substr(one.words_to, 10);
  bool const of_a_time = behind.starts_with(u" in the "sv) || behind.starts_with(u" for the "sv) ||
                         behind.starts_with(u" over the"sv) || behind.starts_with(u" on the "sv);
  if (clause->size() < 3 ? !of_a_time : says_something_else(*clause)) return false;
  for (auto j = i; j-- > first_near(i) && i - j <= kFewBack && drafts[j].sentence == one.sentence;) {
    auto const& told = drafts[j];
    if (told.dimension != dimension::percent) continue;
    if (told.kind != figure_kind::chg_pct || !told.cmp) return false;
    one.kind = told.kind;
    one.cmp = told.cmp;
    if (one.negative) one.cmp->direction = direction::down;
    one.rule = "growth:gapped";
    return true;
  }
  return false;
}

}  // namespace fengsui::sense::reader
