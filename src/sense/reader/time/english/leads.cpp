#include "sense/reader/time/english/leads.h"

#include "sense/reader/time/english/words.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

struct lead_words {
  std::string_view words;
  lead is;
};
constexpr lead_words kLeads[] = {
    {"as of the end of", lead::as_of},
    {"as at the end of", lead::as_of},
    {"as of", lead::as_of},
    {"as at", lead::as_of},
    {"by the end of", lead::end_of},
    {"at the end of", lead::end_of},
    {"up to the end of", lead::until},
    {"to the end of", lead::until},
    {"the end of", lead::end_of},
    {"end of", lead::end_of},
    {"end-", lead::end_of},
    {"since the beginning of", lead::since},
    {"since the start of", lead::since},
    {"from the beginning of", lead::since},
    {"at the start of", lead::start_of},
    {"at the beginning of", lead::start_of},
    {"later than the year", lead::after},
    {"later than", lead::after},
    {"greater than", lead::after},
    {"after the year", lead::after},
    {"in the year of", lead::in},
    {"no later than", lead::before},
    {"prior to", lead::before},
    {"since", lead::since},
    {"from", lead::from},
    {"between", lead::between},
    {"until", lead::until},
    {"till", lead::until},
    {"through", lead::until},
    {"before", lead::before},
    {"after", lead::after},
    {"in the year", lead::in},
    {"in", lead::in},
    {"during", lead::in},
    {"for", lead::in},
    {"of", lead::in},
    {"by", lead::in},
    {"on", lead::in},
};

}  // namespace

leading lead_at(std::u16string_view text, std::size_t pos) {
  static auto const heads = [] {
    word_heads made{};
    add_lead_heads(made);
    return made;
  }();
  if (!heads.hold(text, pos)) return {};
  auto const first = lower_head(text, pos);
  for (auto const& candidate : kLeads) {
    if (candidate.words.front() != first) continue;
    if (candidate.words.back() == '-') {
      if (after_words(text, pos, candidate.words.substr(0, candidate.words.size() - 1)) != kNowhere &&
          at(text, pos + candidate.words.size() - 1) == u'-') {
        return {candidate.is, pos + candidate.words.size()};
      }
      continue;
    }
    if (auto const end = after_words(text, pos, candidate.words); end != kNowhere && at(text, end) == u' ')
      return {candidate.is, skip_spaces(text, end)};
  }
  return {};
}

bool may_lead_a_year(std::string_view word) {
  return is_word_of(
      word, {"in",    "of",    "since",   "from",       "by",     "during",  "for",    "to",    "year", "fiscal",
             "fy",    "until", "through", "and",        "than",   "between", "before", "after", "over", "on",
             "early", "late",  "mid",     "throughout", "versus", "with",    "or",     "the"});
}

void add_lead_heads(word_heads& made) {
  for (auto const& one : kLeads) made.add(one.words);
}

void add_second_lead_words(word_heads& made) {
  for (auto const& one : kLeads) made.add_second(one.words);
}

}  // namespace fengsui::sense::reader::times
