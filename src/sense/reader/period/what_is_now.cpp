// What is so now, whatever time the sentence names for other things.
#include <algorithm>

#include "sense/reader/period/period_beside.h"
#include "sense/reader/period/period_reader.h"
#include "sense/reader/text/any_of_words.h"
#include "sense/reader/text/text_search.h"

namespace fengsui::sense::reader::periods {

// 去年签约的86个项目已落地52个: the year is the projects', and says not by when they have come so far.
void period_reader::take_what_is_done_by_now() {
  constexpr std::size_t kReach = 40;
  constexpr std::size_t kLongestVerb = 6;
  if (rule != "sentence" || !chosen.rule.starts_with("zh.") || figure.is_outlook || figure.is_base ||
      figure.begin > told.here_end + kReach)
    return;
  auto const said = between(text, told.here_end, figure.begin);
  auto const of = said.find(u'的');
  if (of == said.npos || of < 2 || of > kLongestVerb || said.find(u'已', of) == said.npos ||
      said.substr(0, of).find_first_of(u"0123456789,;:。(、"sv) != said.npos)
    return;
  auto const whole = told.whole_document();
  take(whole.days == chosen.days ? topic{} : whole, "document");
}

// "The Kamloops centre is the busiest with 87 active fires", after what has burned since April: so it is on the day of
// the text.
void period_reader::take_what_is_now() {
  constexpr std::size_t kReach = 160;
  auto const& day = told.context.published;
  if (takes_what_a_season_has_had()) return;
  if (rule == "sentence" || told.context.published_is_guess || !figure.is_state || !is_level() || figure.is_base ||
      figure.is_outlook || !day || !known(chosen.days) || !chosen.rule.starts_with("en.") ||
      chosen.days.is != days_meant::kind::span || *chosen.days.last != *day || is_one_day(chosen.days))
    return;
  auto const from = std::max(told.sentence_begin, figure.begin > kReach ? figure.begin - kReach : 0);
  auto told_here = between(text, from, std::min(text.size(), figure.end + kReach / 2));
  told_here = told_here.substr(0, told_here.find(u". "sv, figure.end - from));
  if (contains(told_here, u" average"sv)) return;
  if (contains(told_here, u" are "sv) || contains(told_here, u" is "sv) || contains(told_here, u" remain "sv) ||
      contains(told_here, u" remains "sv))
    take_days({days_meant::kind::as_of, day, day, {}}, "now");
}

// "was 59 percent contained", "with more than 400 active fires", after what has burned since January: so it is on the
// last day of it.
void period_reader::take_a_state() {
  constexpr std::size_t kReach = 24;
  if (!known(chosen.days) || !chosen.rule.starts_with("en.") || chosen.days.is != days_meant::kind::span ||
      is_one_day(chosen.days) || figure.is_outlook || (!is_level() && figure.kind != model::figure_kind::share))
    return;
  auto const behind = text.substr(figure.end, kReach);
  auto const own = between(text, figure.begin, figure.end);
  auto const contained = behind.starts_with(u" contained"sv) || behind.starts_with(u" containment"sv) ||
                         right_before(text, figure.begin, kReach).find(u"ontainment "sv) != text.npos;
  auto const goes_on =
      figure.is_state && (contains(own, u" active "sv) || contains(own, u" ongoing "sv) ||
                          behind.starts_with(u" active"sv) || behind.starts_with(u" under evacuation"sv));
  if (contained || goes_on) take_days({days_meant::kind::as_of, chosen.days.last, chosen.days.last, {}}, "now");
}

// "sold 3.1 million tickets by the end of August", "412,000 had visited it by mid-September": in the year up to then.
void period_reader::take_what_came_by_a_day() {
  auto const& level = told.last_level;
  if (figure.is_base || figure.is_outlook || !chosen.rule.starts_with("en.") || !known(chosen.days) ||
      !is_one_day(chosen.days))
    return;
  // "18.1 million by the end of September, 2% more than last year"
  if (!is_level() && rule == "sentence" && level.rule == chosen.rule && known(level.days) &&
      level.days.last == chosen.days.last) {
    take_days(level.days, "to date");
    return;
  }
  auto const* one = rule == "behind" ? time_behind(told) : rule == "ahead" ? time_ahead(told) : nullptr;
  if (one == nullptr || !is_level() || figure.is_balance || !(one->days == chosen.days) ||
      (!text.substr(one->begin).starts_with(u"by "sv) && right_before(text, one->begin, 3) != u"by "sv))
    return;
  auto const lead = between(text, told.sentence_begin, figure.begin);
  static constexpr any_of_words kCame(u" sold ", u" counted ", u" recorded ", u" approved ", u" registered ",
                                      u" attracted ", u" received ", u" welcomed ", u" handled ", u" carried ",
                                      u" signed ", u" issued ", u" burned ", u" burnt ", u" completed ", u" had seen ",
                                      u" drew ");
  if (kCame.stand_in(lead.substr(std::min(lead.size(), lead.find_last_of(u";:0123456789"sv) + 1))) ||
      contains(between(text, figure.end, one->begin), u" had "))
    take_the_year_up_to(*chosen.days.last, "to date");
}

}  // namespace fengsui::sense::reader::periods
