#include "sense/reader/time/english/around.h"

#include <algorithm>
#include <array>

#include "sense/reader/text/any_of_words.h"
#include "sense/reader/time/english/words.h"
#include "sense/reader/time/small_numbers.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader::times {
namespace {

// Whether one of the words (in small letters, the first of them begins a word) stands at `at`; its length.
template <std::size_t N>
std::size_t word_among(std::u16string_view text, std::size_t at, std::array<std::u16string_view, N> const& words) {
  auto const small = static_cast<char16_t>(text[at] | 0x20);
  for (auto const word : words) {
    if (word.front() == small && stands_at(text, at + 1, word.substr(1))) return word.size();
  }
  return 0;
}

bool begins_a_word(std::u16string_view text, std::size_t at, std::size_t least) {
  return text[at] != u' ' && (at == least || text[at - 1] == u' ');
}

struct word_place {
  std::size_t from = kNowhere;
  std::size_t to = kNowhere;
};

// The last of the words before `begin`.
template <std::size_t N>
word_place last_among(std::u16string_view text, std::size_t least, std::size_t begin,
                      std::array<std::u16string_view, N> const& words) {
  for (auto at = begin; at-- > least;) {
    if (!begins_a_word(text, at, least)) continue;
    auto const length = word_among(text, at, words);
    if (length > 0 && at + length <= begin) return {at, at + length};
  }
  return {};
}

// "more than half of them in July", "more than doubled in July": no comparison with a time.
bool says_how_many(std::u16string_view said) {
  // "more than double the figure for September", "twice the level of 2019" compares with that figure.
  static constexpr any_of_words kNouns{u"the figure", u"the level",  u"the volume",
                                       u"the total",  u"the number", u"that of"};
  if (kNouns.stand_in(said)) return false;
  static constexpr any_of_words kWords{u"half",     u"doubl", u"tripl", u"twice", u"two",    u"three",  u"four",
                                       u"five",     u"a ",    u"an ",   u"one ",  u"ten",    u"any",    u"ever",
                                       u"expected", u"halv",  u"most",  u"all ",  u"enough", u"average"};
  return kWords.open(said) > 0;
}

// "than in the corresponding holiday period last year", "compared to its level last year", "than that of 2018": no
// stop and no number stands between what compares and the year.
bool is_within_a_base(std::u16string_view text, std::size_t sentence_begin, std::size_t begin) {
  constexpr std::size_t kReach = 64;
  static constexpr auto kMarks = std::to_array<std::u16string_view>(
      {u"than ",           u"compared with ",   u"compared to ",   u"versus ",          u"against ",
       u"relative to ",    u"comparison with ", u"comparison to ", u"against that of ", u"as that of ",
       u"as in ",          u"below ",           u"above ",         u"short of ",        u"ahead of ",
       u"behind ",         u"shy of ",          u"down on ",       u"up on ",           u"exceeding the ",
       u"surpassing the ", u"beating the ",     u"times the ",     u"times that ",      u"times as many as ",
       u"times ",          u"twice the ",       u"double the ",    u"triple the ",      u"half the ",
       u"double that of ", u"twice that of ",   u"triple that of "});
  auto const from = std::max(sentence_begin, begin > kReach ? begin - kReach : 0);
  // One walk over the words: this is asked of every time.
  for (auto at = begin; at-- > from;) {
    if (is_one_of(text[at], u",;:()0123456789")) return false;
    auto const length = begins_a_word(text, at, from) ? word_among(text, at, kMarks) : 0;
    if (length > 0 && at + length <= begin && !says_how_many(text.substr(at + length, begin - at - length)))
      return true;
  }
  return false;
}

// "from the same period in 2023", "in the same stretch of 2016", "the comparable quarter of 2020": the year belongs to
// what is compared with.
bool is_of_the_same_stretch(std::u16string_view text, std::size_t begin) {
  auto noun = en_word_before(text, begin);
  bool const led = is_word_of(noun.text(), {"in", "of"});
  if (led) noun = en_word_before(text, noun.end);
  // "by the same date in 2023"; "By the same date last year 970 had burned" opens a statement of its own.
  if (is_word_of(noun.text(), {"date", "point", "stage"}) && !led) return false;
  if (!is_word_of(noun.text(), {"period", "month", "months", "quarter", "time", "stretch", "span", "season", "week",
                                "half", "holiday", "day", "window", "interval", "date", "point", "stage"}))
    return false;
  return is_word_of(en_word_before(text, noun.end).text(),
                    {"same", "corresponding", "comparable", "equivalent", "similar", "matching", "like"});
}

// "against a previous best of 3,633 lorries in December 2015", "the old record set in 2019": when the record was.
bool is_of_a_former_record(std::u16string_view text, std::size_t sentence_begin, std::size_t begin) {
  constexpr std::size_t kReach = 70;
  auto const from = std::max(sentence_begin, begin > kReach ? begin - kReach : 0);
  static constexpr auto kFormer =
      std::to_array<std::u16string_view>({u"previous ", u"former ", u"earlier ", u"prior ", u"old "});
  auto const former = last_among(text, from, begin, kFormer);
  if (former.to == kNowhere) return false;
  auto const said = text.substr(former.to, begin - former.to);
  if (said.find_first_of(u";:()"sv) != std::u16string_view::npos) return false;
  static constexpr any_of_words kNouns{u"best", u"record", u"high", u"peak", u"low", u"maximum", u"mark"};
  return kNouns.stand_in(said.substr(0, 24));
}

// "up 11.4% from 4.56 million last year", "against 61,200 teachers in 2019": the time of the number compared with.
bool is_right_behind_a_base(std::u16string_view text, std::size_t sentence_begin, std::size_t begin) {
  constexpr std::size_t kReach = 56;
  auto const from = std::max(sentence_begin, begin > kReach ? begin - kReach : 0);
  static constexpr auto kMarks = std::to_array<std::u16string_view>(
      {u"from ", u"against ", u"than ", u"compared with ", u"compared to ", u"versus ", u"below ", u"above ",
       u"twice the ", u"double the ", u"triple the ", u"short of ", u"surpassing ", u"exceeding ", u"beating ",
       u"ahead of ", u"topping "});
  auto const mark = last_among(text, from, begin, kMarks);
  if (mark.to == kNowhere) return false;
  // "saw more than 1,240 fires this year": at least so many.
  if (auto lead = text.substr(0, mark.to); lead.ends_with(u" more than "sv)) {
    lead.remove_suffix(11);
    static constexpr any_of_words kAtLeast{u"saw",      u"with",     u"to",      u"had",     u"counted",
                                           u"recorded", u"handled",  u"carried", u"reached", u"attracted",
                                           u"welcomed", u"received", u"reported"};
    // "2,245 wildfires burned more than 2.84 million hectares between"
    if (kAtLeast.close(lead) > 0 || lead.ends_with(u"ed"sv)) return false;
  }
  auto said = text.substr(mark.to, begin - mark.to);
  static constexpr any_of_words kFillers{u"about ", u"the ", u"just ", u"some ", u"around ", u"nearly ", u"only "};
  while (auto const filler = kFillers.open(said)) said.remove_prefix(filler);
  auto const digits = said.find_first_not_of(u"0123456789.,$€£"sv);
  if (digits == 0 || digits == std::u16string_view::npos || !is_digit(said[digits - 1])) return false;
  said.remove_prefix(digits);
  // A scale and at most a noun of two words: " million", " TEUs in".
  if (said.find_first_of(u",;:()%0123456789"sv) != std::u16string_view::npos || said.find(u" to "sv) != said.npos ||
      said.find(u" and "sv) != said.npos || said.find(u" per"sv) != said.npos)
    return false;
  // ", against 478,827 by the end of April 2017" compares, whatever stands before it; "from" may say where.
  // "4.67 million tonnes against 4.22 million tonnes in 2020"
  auto const compares =
      (!text.substr(mark.from).starts_with(u"from "sv) && text.substr(0, mark.from).ends_with(u", "sv)) ||
      text.substr(mark.from).starts_with(u"against "sv);
  // "over twice the 20,947 hectares burned in 2013 and well above the 37,584 hectares of last year"
  auto const measured = text.substr(mark.from);
  if ((measured.starts_with(u"twice "sv) || measured.starts_with(u"double "sv) || measured.starts_with(u"triple "sv) ||
       ((measured.starts_with(u"above "sv) || measured.starts_with(u"below "sv)) &&
        (text.substr(0, mark.from).ends_with(u" well "sv) || text.substr(0, mark.from).ends_with(u" far "sv) ||
         text.substr(0, mark.from).ends_with(u", "sv)))) &&
      std::count(said.begin(), said.end(), u' ') <= 5)
    return true;
  return std::count(said.begin(), said.end(), u' ') <= 5 &&
         (compares || after_a_change(text, sentence_begin, mark.from));
}

bool is_one_of_signs(char16_t c) {
  return c == u';' || c == u':' || c == u'?' || c == u'!' || c == u'%';
}

// "BANGKOK, 10 April 2017: Airports of Thailand", "July 3 - Renewable sources", "JAKARTA, April 26, 2024 (Reuters)
// -", "SAVANNAH (Sept. 20, 2022) - ": a place and a day before the text.
bool heads_a_text(std::u16string_view text, std::size_t begin, std::size_t end) {
  auto mark = skip_spaces(text, end);
  if (at(text, mark) == u')' && begin > 0 && text[begin - 1] == u'(') mark = skip_spaces(text, mark + 1), --begin;
  if (at(text, mark) == u'(') {
    auto const close = text.substr(mark, 20).find(u')');
    if (close != std::u16string_view::npos) mark = skip_spaces(text, mark + close + 1);
  }
  auto const dash =
      at(text, mark) == u'-' && (at(text, mark + 1) == u' ' || starts(text, mark, u"-- "sv)) && mark > end;
  if (at(text, mark) == u':' || dash) {
    auto start = begin;
    while (start > 0 && begin - start < 40 && text[start - 1] != u'\n' && !is_digit(text[start - 1]) &&
           !is_one_of_signs(text[start - 1]))
      --start;
    if (start == 0 || text[start - 1] == u'\n') return true;
  }
  return false;
}

// "the ministry said on Monday"
bool is_when_it_was_said(std::u16string_view text, std::size_t begin) {
  constexpr std::size_t kReach = 90;
  auto const piece = text.substr(begin > kReach ? begin - kReach : 0, std::min(begin, kReach));
  auto const clause = piece.substr(std::min(piece.size(), piece.find_last_of(u".;\n"sv) + 1));
  static constexpr any_of_words kTelling{u" said",    u"announced",   u"reported",   u"released",  u"according to",
                                         u"told",     u"unveiled",    u"published",  u" issued",   u"disclosed",
                                         u"revealed", u"made public", u" show",      u" stated",   u" confirmed",
                                         u" added ",  u" noted",      u" indicated", u" estimated"};
  if (!kTelling.stand_in(clause)) return false;
  for (auto const verb : kTelling.words()) {
    auto const found = clause.rfind(verb);
    if (found == std::u16string_view::npos) continue;
    if (clause.size() - found < 24) return true;
    // "as reported by the Airports Authority of India (AAI) on 30 August"
    auto const told = clause.substr(found + verb.size());
    if (told.starts_with(u" by "sv) && told.ends_with(u" on "sv) &&
        told.find_first_of(u",:0123456789"sv) == std::u16string_view::npos)
      return true;
  }
  return false;
}

}  // namespace

bool after_a_change(std::u16string_view text, std::size_t sentence_begin, std::size_t pos) {
  auto const from = std::max(sentence_begin, pos > 90 ? pos - 90 : 0);
  auto piece = text.substr(from, pos - from);
  // The comma of "an increase of 9,614 flights" ends nothing.
  auto stop = piece.find_last_of(u";,"sv);
  while (stop != piece.npos && stop > 0 && piece[stop] == u',' && is_digit(piece[stop - 1]) &&
         is_digit(at(piece, stop + 1)))
    stop = piece.find_last_of(u";,"sv, stop - 1);
  if (stop != std::u16string_view::npos) piece = piece.substr(stop + 1);
  // "recorded more than 5.5 million crossings over the holiday": at least so many, and no change.
  std::u16string told{piece};
  for (std::u16string_view const least : {u"more than "sv, u"less than "sv, u"fewer than "sv}) {
    for (auto found = told.find(least); found != told.npos; found = told.find(least, found + 1)) {
      if (is_one_of(at(told, found + least.size()), u"0123456789$€£")) told.erase(found, least.size());
    }
  }
  piece = told;
  static constexpr any_of_words kChanges{
      u"percent",  u"per cent", u" up ", u"down",  u"rose",     u"rise",   u"fell",   u"fall",  u"increase",
      u"decrease", u"declin",   u"drop", u"grew",  u"growth",   u"gain",   u"higher", u"lower", u"more",
      u"fewer",    u"less",     u"jump", u"surge", u"compared", u"points", u"slip",   u"climb", u"improve"};
  return piece.find(u'%') != std::u16string_view::npos || kChanges.stand_in(piece);
}

bool names_a_mean(std::u16string_view text, std::size_t end) {
  static constexpr any_of_words kNouns{u" average", u" mean", u" level", u"-level", u"'s level", u"’s level"};
  return kNouns.open(text.substr(end)) > 0;
}

bool is_since_a_record(std::u16string_view text, std::size_t pos) {
  // "the most in a single day since", "the highest number of travellers since", "the lowest figure recorded since 1960"
  constexpr std::size_t kReach = 50;
  auto said = text.substr(pos > kReach ? pos - kReach : 0, std::min(pos, kReach));
  said = said.substr(said.find_last_of(u",;.:("sv) == std::u16string_view::npos ? 0 : said.find_last_of(u",;.:("sv));
  static constexpr any_of_words kWords{u" the most ",    u" the highest ", u" the largest ", u" the lowest ",
                                       u" the busiest ", u" the biggest ", u" the best ",    u" the fewest ",
                                       u" the least ",   u" a record "};
  if (kWords.stand_in(said)) return true;
  auto const word = en_word_before(text, pos);
  return word.text().ends_with("est") || is_word_of(word.text(), {"average", "mean", "norm", "most", "least", "first",
                                                                  "time", "record", "level", "high", "low"});
}

bool is_when_it_began(std::u16string_view text, std::size_t sentence_begin, std::size_t begin) {
  constexpr std::size_t kReach = 80;
  if (begin - sentence_begin > kReach) return false;
  auto said = text.substr(sentence_begin, begin - sentence_begin);
  said.remove_prefix(std::min(said.size(), said.find_first_not_of(u" \n"sv)));
  if (!said.starts_with(u"Since "sv) || said.find_first_of(u";:0123456789"sv) != std::u16string_view::npos)
    return false;
  for (std::u16string_view const verb : {u" began "sv, u" started "sv, u" broke out "sv, u" opened "sv, u" ignited "sv,
                                         u" came into force "sv, u" took effect "sv}) {
    auto const at = said.find(verb);
    if (at == std::u16string_view::npos) continue;
    // At most "in Idaho on Saturday, " stands between.
    return said.size() - at - verb.size() <= 32;
  }
  return false;
}

namespace {

// "concluded in Lyon, France on": the word before the place; the same word where no place stands there.
en_word before_a_place(std::u16string_view text, en_word const& word) {
  constexpr std::size_t kReach = 48;
  auto const end = word.end + word.size;
  if (word.size == 0 || text[word.end] < u'A' || text[word.end] > u'Z') return word;
  auto const from = end > kReach ? end - kReach : 0;
  auto const lead = text.substr(from, end - from);
  auto const in = std::max(lead.rfind(u" in "sv) == lead.npos ? 0 : lead.rfind(u" in "sv),
                           lead.rfind(u" at "sv) == lead.npos ? 0 : lead.rfind(u" at "sv));
  if (in == 0 || lead.find_first_of(u".;:0123456789"sv, in) != lead.npos) return word;
  return en_word_before(text, from + in);
}

}  // namespace

bool begins_or_ends_before(std::u16string_view text, std::size_t begin) {
  auto verb = en_word_before(text, begin);
  if (is_word_of(verb.text(), {"on", "in", "last", "late", "this"})) verb = en_word_before(text, verb.end);
  verb = before_a_place(text, verb);
  // "2,541 enterprises were established in the first half" counts them.
  if (is_word_of(en_word_before(text, verb.end).text(), {"were", "been", "newly"})) return false;
  if (is_word_of(verb.text(), {"off", "up", "way", "operation", "service"})) {  // kicked off, got under way
    verb = en_word_before(text, verb.end);
    if (is_word_of(verb.text(), {"under", "into"})) verb = en_word_before(text, verb.end);
    if (is_word_of(verb.text(), {"kicked", "kicks", "wrapped", "got", "gets", "went", "came", "put"})) return true;
  }
  // "the quarter that ended in June" is what it names.
  if (is_word_of(verb.text(), {"ended", "ends", "ending"})) {
    constexpr std::size_t kStretch = 16;
    auto const lead = text.substr(verb.end > kStretch ? verb.end - kStretch : 0, std::min(verb.end, kStretch));
    static constexpr any_of_words kStretchs{u"week", u"month", u"quarter", u"year", u"season", u"half", u"period"};
    if (kStretchs.stand_in(lead)) return false;
    return true;
  }
  return is_word_of(verb.text(),
                    {"began", "begins", "started", "starts", "opened", "opens", "reopened", "launched", "concluded",
                     "concludes", "closed", "finished", "inaugurated", "founded", "established", "introduced"});
}

int days_of_what_began(std::u16string_view text, std::size_t sentence_begin, std::size_t begin) {
  constexpr std::size_t kReach = 70;
  constexpr int kLongest = 31;
  auto const from = std::max(sentence_begin, begin > kReach ? begin - kReach : 0);
  auto const lead = text.substr(from, begin - from);
  auto const day = lead.rfind(u"-day "sv);
  if (day == lead.npos || lead.find_first_of(u";:"sv, day) != lead.npos ||
      (lead.find(u" that "sv, day) == lead.npos && lead.find(u" which "sv, day) == lead.npos))
    return 0;
  auto number_from = from + day;
  while (number_from > from && (is_letter(text[number_from - 1]) || is_digit(text[number_from - 1]))) --number_from;
  auto const number = english_number_at(text, number_from);
  if (!number || number->end != from + day || number->value < 2 || number->value > kLongest) return 0;
  for (std::u16string_view const end :
       {u" ended"sv, u" ends"sv, u" concluded"sv, u" closed"sv, u" finished"sv, u" wrapped"sv}) {
    if (lead.find(end, day) != lead.npos) return -static_cast<int>(number->value);
  }
  return static_cast<int>(number->value);
}

std::size_t since_it_opened(std::u16string_view text, std::size_t sentence_begin, std::size_t begin) {
  constexpr std::size_t kReach = 70;
  auto const from = std::max(sentence_begin, begin > kReach ? begin - kReach : 0);
  auto const lead = text.substr(from, begin - from);
  auto const found = std::min(lead.rfind(u"since "sv), lead.rfind(u"Since "sv));
  if (found == std::u16string_view::npos) return kNowhere;
  // "since the start of the Iranian year on March 21", "since the launch of the line in 2018"
  static constexpr any_of_words kBegins{u"the start of ",  u"the beginning of ", u"the launch of ", u"the opening of ",
                                        u"the outset of ", u"the outbreak of ",  u"the onset of "};
  constexpr std::size_t kSince = 6;
  auto const of_its_start = kBegins.open(lead.substr(found + kSince)) > 0 &&
                            (lead.ends_with(u" on "sv) || lead.ends_with(u" in "sv) || lead.ends_with(u" on the "sv));
  if (!of_its_start && !begins_or_ends_before(text, begin)) return kNowhere;
  return lead.substr(found).find_first_of(u",;:()0123456789"sv) == std::u16string_view::npos ? from + found : kNowhere;
}

// "an average of 201,300 ha for 2006-2024": the years that a mean is of.
static bool are_years_of_a_mean(std::u16string_view text, std::size_t sentence_begin, std::size_t begin) {
  constexpr std::size_t kReach = 56;
  constexpr std::size_t kYear = 4;
  for (std::size_t at = 0; at < kYear; ++at) {
    if (begin + at >= text.size() || !is_digit(text[begin + at])) return false;
  }
  auto const behind = text.substr(begin + kYear);
  auto const several = behind.size() > kYear && ((behind.front() == u'-' && is_digit(behind[3])) ||
                                                 behind.starts_with(u" to 20"sv) || behind.starts_with(u" and 20"sv));
  auto const from = std::max(sentence_begin, begin > kReach ? begin - kReach : 0);
  auto const lead = text.substr(from, begin - from);
  static constexpr any_of_words kLeads{u" for ", u" over ", u" between ", u" in ", u" of ", u" during ", u" from "};
  if (!several || kLeads.close(lead) == 0) return false;
  auto const mean = std::max(lead.rfind(u"average of "sv) + 1, lead.rfind(u"mean of "sv) + 1);
  return mean > 0 && lead.find_first_of(u";:()"sv, mean) == lead.npos;
}

bool is_english_base_time(std::u16string_view text, std::size_t sentence_begin, std::size_t begin) {
  constexpr std::size_t kNamed = 24;
  if (are_years_of_a_mean(text, sentence_begin, begin)) return true;
  if (is_right_behind_a_base(text, sentence_begin, begin)) return true;
  if (is_of_the_same_stretch(text, begin) || is_of_a_former_record(text, sentence_begin, begin)) return true;
  if (is_within_a_base(text, sentence_begin, begin)) return true;
  auto before_it = en_word_before(text, begin);
  // "from the strike-hit March of 2015"
  if (before_it.size > 0 && before_it.end > 1 && text[before_it.end - 1] == u'-') {
    auto const first = en_word_before(text, before_it.end - 1);
    auto const the = first.size > 0 ? en_word_before(text, first.end) : en_word{};
    if (the.text() == "the" || the.text() == "a") before_it = the;
  }
  // "the summer of 2019"
  if (auto const season = en_word_before(text, before_it.end);
      before_it.text() == "of" && is_word_of(season.text(), {"summer", "winter", "spring", "autumn", "season"}))
    before_it = en_word_before(text, season.end);
  if (before_it.text() == "the" || before_it.text() == "in" || before_it.text() == "for") {
    auto const earlier = en_word_before(text, before_it.end);
    // "a 6% increase on the first quarter"; "rose 6% on the first day of it" is no base.
    auto const of_days = text.substr(begin, kNamed).find(u" day"sv) != text.npos;
    if (is_word_of(earlier.text(), {"than", "from", "to", "with", "versus", "over", of_days ? "than" : "on"}))
      before_it = earlier;
  }
  if (is_word_of(before_it.text(), {"than", "versus", "vs"})) return true;
  if (is_word_of(before_it.text(), {"from", "over", "on", "against"}))
    return after_a_change(text, sentence_begin, begin);
  return is_word_of(before_it.text(), {"with", "to"}) &&
         is_word_of(en_word_before(text, before_it.end).text(), {"compared", "compares", "comparing", "relative"});
}

bool is_english_dateline(std::u16string_view text, std::size_t begin, std::size_t end) {
  if (at(text, end) == u'(' || ends(text, begin, u"Posted "sv) || ends(text, begin, u"Published "sv) ||
      ends(text, begin, u"Updated "sv))
    return true;
  return heads_a_text(text, begin, end) || is_when_it_was_said(text, begin);
}

}  // namespace fengsui::sense::reader::times
