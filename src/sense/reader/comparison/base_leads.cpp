// The words that lead from a figure to what it is compared with: "up from last year's", "a rise over".
#include <algorithm>
#include <array>

#include "sense/reader/comparison/comparison_words.h"
#include "sense/reader/links/base_words.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/time/english/calendar.h"
#include "sense/reader/time/english/words.h"

namespace fengsui::sense::reader {

std::u16string_view without_fillers(std::u16string_view words) {
  static constexpr any_of_words kFillers(
      u" just", u" a record low of", u" an all-time low of", u" a low of", u" a high of", u" a new record of",
      u" a record of", u" a historic high of", u" an average of", u" around", u" only", u" a record",
      u" an all-time high of", u" a record high of", u" a", u" an", u" the", u" its", u" their", u" a total of",
      u" as much as", u" as many", u" a combined", u" merely", u" nearly", u" record", u" still");
  for (;;) {
    while (words.ends_with(u' ')) words.remove_suffix(1);
    auto const filler = kFillers.close(words);
    if (filler == 0) return words;
    words.remove_suffix(filler);
  }
}

// "against 2017's", "from last year's", "than February's": whose the number behind is does not matter.
static std::u16string_view without_its_time(std::u16string_view words) {
  constexpr std::size_t kYearsOwn = 7;  // " 2022's"
  words = without_fillers(words);
  // "last year's", "the previous month's"
  if (words.ends_with(u"'s"sv) || words.ends_with(u"’s"sv)) {
    static constexpr any_of_words kTimes{u" year", u" month", u" week", u" quarter", u" season", u" period"};
    static constexpr any_of_words kWhich{u" last", u" the previous", u" the prior", u" the preceding", u" previous"};
    auto own = words.substr(0, words.size() - 2);
    auto const month = times::en_word_before(own, own.size());
    bool const capital = month.end < own.size() && own[month.end] <= u'Z';
    if (times::is_name_of_month(month.text()) && capital && month.end > 0 && own[month.end - 1] == u' ')
      return own.substr(0, month.end - 1);
    if (auto const time = kTimes.close(own); time > 0) {
      own.remove_suffix(time);
      if (auto const which = kWhich.close(own); which > 0) return own.substr(0, own.size() - which);
    }
  }
  if (words.size() > kYearsOwn && (words.ends_with(u"'s"sv) || words.ends_with(u"’s"sv)) &&
      is_digit(words[words.size() - 3]) && words[words.size() - kYearsOwn] == u' ')
    words.remove_suffix(kYearsOwn);
  return words;
}

// "last year's figure of around 410 million": "last year's".
static std::u16string_view without_its_noun(std::u16string_view said) {
  static constexpr any_of_words kWhole{u" whole", u" full-year", u" annual", u" overall"};
  auto own = said.substr(0, said.size() - kWhatItWas.close(said));
  own.remove_suffix(kWhole.close(own));
  return own.ends_with(u"'s"sv) || own.ends_with(u"’s"sv) ? own : said;
}

bool leads_to_a_base(std::u16string_view words) {
  auto const said = without_its_noun(without_fillers(words));
  words = without_its_time(said);
  static constexpr any_of_words kAllOf{u" the whole of", u" all of"};  // "more than the whole of last year's"
  if (words.size() < said.size()) words.remove_suffix(kAllOf.close(words));
  // "beating last year's 2.98 million"
  static constexpr any_of_words kBeaten{u"beating",   u"topping",   u"surpassing",   u"exceeding", u"above", u"below",
                                        u"past",      u"eclipsing", u"outstripping", u"on",        u"over",  u"than",
                                        u"surpassed", u"exceeded",  u"topped",       u"beat"};
  if (words.size() < said.size() && kBeaten.close(words) > 0) return true;
  // "above the 2019 figure of 5.8 million"
  constexpr std::size_t kTheYear = 9;
  auto const own = words.substr(0, words.size() - kWhatItWas.close(words));
  auto const year = own.size() < words.size() && own.size() > kTheYear && is_digit(own.back()) &&
                    own.substr(own.size() - kTheYear).starts_with(u" the ");
  if (year && (kBeaten.close(own.substr(0, own.size() - kTheYear)) > 0 ||
               leads_to_a_base(own.substr(0, own.size() - kTheYear))))
    return true;
  static constexpr any_of_words kBases{
      u"from",          u"against",     u"compared with", u"compared to",    u"compares with", u"compares to",
      u"versus",        u"vs",          u"vs.",           u"higher than",    u"lower than",    u"compared against",
      u"as opposed to", u"vis-a-vis",   u"as against",    u"posted against", u"versus the",    u"up on",
      u"down on",       u"relative to", u"instead of",    u"slower than",    u"faster than",   u"quicker than"};
  if (kBases.close(words) > 0) return true;
  // "fewer than the average of 1,035", "compared to the normal volume of 1.5 million"
  static constexpr any_of_words kSums{u"average of", u"mean of",   u"volume of", u"level of", u"figure of",
                                      u"total of",   u"number of", u"count of",  u"norm of",  u"tally of"};
  constexpr std::size_t kLongestName = 32;
  if (auto const name = words.substr(words.size() > kLongestName ? words.size() - kLongestName : 0);
      kSums.close(name) > 0 && name.find_first_of(u",;:."sv) == name.npos) {
    static constexpr any_of_words kThan{u" than the ", u"ompared to the ", u"ompared with the ", u" against the ",
                                        u" from the "};
    if (kThan.stand_in(name)) return true;
  }
  // "almost triple the P246.4 billion of the year before"
  static constexpr any_of_words kTimes{u" double", u" triple", u" twice", u" quadruple"};
  if (kTimes.close(words) > 0) return true;
  // "a previous best of 3,633 lorries", "the old record of"
  for (std::u16string_view const former :
       {u"last "sv, u"previous "sv, u"former "sv, u"earlier "sv, u"prior "sv, u"old "sv}) {
    auto const at = words.rfind(former);
    if (at == std::u16string_view::npos) continue;
    auto const named = words.substr(at + former.size());
    for (std::u16string_view const best :
         {u"best of"sv, u"record of"sv, u"high of"sv, u"peak of"sv, u"low of"sv, u"best was"sv, u"record was"sv,
          u"high was"sv, u"maximum of"sv, u"record high of"sv, u"mark of"sv}) {
      if (named == best) return true;
    }
  }
  return false;
}

// "4% below the record 3,974,901 TEUs", "53.2% higher than the PhP119.31 billion"
bool leads_from_a_change(std::u16string_view lead) {
  constexpr std::size_t kLongest = 48;
  if (lead.size() > kLongest || lead.find_first_of(u",;:()") != std::u16string_view::npos) return false;
  // "an eight per cent increase from last year's figure of around 410 million"
  auto said = without_its_noun(without_fillers(lead));
  // "a 38.8% increase over last year's $923 million", "59 percent up on 2022's PHP729.1 billion"
  said = without_its_time(said);
  static constexpr auto kThan = std::to_array<std::u16string_view>(
      {u" more than", u" fewer than", u" less than", u" higher than", u" lower than", u" below", u" above", u" over",
       u" on", u" short of", u" ahead of", u" up on", u" down on"});
  if (std::find(kThan.begin(), kThan.end(), said) != kThan.end()) return true;
  // " YoY increase over", " year-on-year rise from", " improvement on"
  static constexpr any_of_words kFrom{u" over", u" on", u" from", u" against", u" compared with", u" compared to"};
  static constexpr any_of_words kChanges{
      u" increase",  u" growth", u" gain",  u" decrease",  u" drop", u" rise",  u" decline", u" fall", u" jump",
      u" reduction", u" surge",  u" slump", u" expansion", u" dip",  u" climb", u" advance", u" hike", u" improvement"};
  static constexpr any_of_words kYearly{u" yoy",          u" YoY",   u" year-on-year", u" year-over-year", u" annual",
                                        u" year on year", u" y-o-y", u" y/y",          u" month-on-month"};
  auto const from = kFrom.close(said);
  said.remove_suffix(from);
  auto const noun = kChanges.close(said);
  if (from == 0 || noun == 0) return false;
  said.remove_suffix(noun);
  return said.empty() || kYearly.close(said) == said.size();
}

bool behind_says_target(std::u16string_view behind) {
  if (!behind.starts_with(u" of "sv)) return false;
  auto stop = behind.find_first_of(u",.;:0123456789\n"sv);
  // "25.3% of the 2019 target"
  constexpr std::size_t kYear = 4;
  if (stop != behind.npos && stop + kYear < behind.size() && behind.substr(stop).starts_with(u"20"sv) &&
      behind[stop + kYear] == u' ')
    stop = behind.find_first_of(u",.;:0123456789\n"sv, stop + kYear);
  auto const said = behind.substr(0, stop);
  static constexpr any_of_words kWords{u" target", u" goal",      u" plan",     u" objective",
                                       u" quota",  u"ly program", u"al program"};
  return kWords.stand_in(said);
}

}  // namespace fengsui::sense::reader
