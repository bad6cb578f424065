#include "sense/reader/period_of_figure.h"

#include <algorithm>

#include "sense/reader/base_words.h"
#include "sense/reader/time/text_at.h"

namespace fengsui::sense::reader {
namespace {

using times::at;
using times::before;
using times::is_sentence_end;

bool known(days_meant const& one) {
  return one.first && one.last;
}
bool holds(days_meant const& wide, days_meant const& narrow) {
  return known(wide) && known(narrow) && *wide.first <= *narrow.first && *narrow.last <= *wide.last;
}

// A period with what is needed to move it by a year.
struct topic {
  days_meant days;
  std::string_view holiday;
  std::string_view rule;
  bool set = false;
};

topic topic_of(time_expression const& one) {
  return {one.days, one.holiday, one.rule, true};
}

std::u16string_view between(std::u16string_view text, std::size_t from, std::size_t to) {
  return from < to ? text.substr(from, to - from) : std::u16string_view{};
}

bool contains(std::u16string_view text, std::u16string_view word) {
  return text.find(word) != std::u16string_view::npos;
}

// Only words that carry a value stand between: 去年同期为3万人次, 2019年同期的3.2万人次.
bool leads_into(std::u16string_view gap) {
  if (gap.size() > 6) return false;
  return gap.find_first_of(u",;。:") == std::u16string_view::npos &&
         (gap.empty() || gap == u"(" || gap == u"(日均" ||
          gap.find_first_of(u"的为是约达近逾仅有") != std::u16string_view::npos);
}

bool is_sentence_break(std::u16string_view text, std::size_t pos) {
  auto const c = text[pos];
  if (is_sentence_end(c)) return true;
  if (c != u'.' || at(text, pos + 1) != u' ') return false;
  auto const next = at(text, pos + 2);
  return !is_digit(before(text, pos)) || (next >= u'A' && next <= u'Z');
}

// 春节假期前五天(2月10日至14日), "the Ching Ming period (April 4 to 7)": the bracket says which days a holiday's name
// means.
bool is_bracket_of(std::u16string_view text, time_expression const& name, time_expression const& days) {
  constexpr std::size_t kLongestName = 40;
  if (days.role != time_role::period || !known(days.days)) return false;
  auto const to_it = between(text, name.end, days.begin);
  // "over the Christmas and New Year festive periods (December 21 to 26)": a feast of one day names its season.
  if (name.holiday.empty() && name.unit == time_unit::day && days.rule.starts_with("en.") &&
      holds(days.days, name.days))
    return to_it.size() <= kLongestName && to_it.ends_with(u"(") && to_it.find_first_of(u".;:") == to_it.npos;
  if (name.holiday.empty()) return false;
  if (*days.days.first >= *days.days.last) return false;
  // "the Qingming travel rush, which ran from April 3 to 6"
  if (to_it.size() <= 34 && (contains(to_it, u" ran ") || contains(to_it, u"running") || contains(to_it, u"lasting")))
    return true;
  // "the National Day holiday from Sept 28 to Oct 8"
  if (days.rule.starts_with("en.") && (to_it == u" " || to_it == u" from ")) return true;
  return to_it.size() <= 10 && to_it.ends_with(u"(");
}

// Walks the text once, from figure to figure.
struct walk {
  std::u16string_view text;
  std::span<time_expression const> times;
  std::span<figure_site const> figures;
  time_context const& context;

  std::size_t next_time = 0;  // the first expression not yet passed
  std::size_t scanned = 0;    // sentence breaks before it are known
  std::size_t sentence_begin = 0;
  topic main = {};  // the document's, as far as it has been read
  bool main_is_year = false;
  bool main_used = false;    // a figure has been read since it was named
  bool main_told = false;    // and one was of it
  topic carried = {};        // what holds when the sentence begins
  topic here = {};           // named in this sentence
  topic before_it = {};      // named in the sentence before
  topic before_target = {};  // named in this sentence before a target's year
  days_meant to_date = {};   // 今年 in a sentence that speaks up to a day
  std::size_t here_end = 0;  // where it ends
  std::size_t here_index = 0;
  topic before_since = {};  // named in this sentence before 1月15日…以来
  bool since_here = false;
  topic before_peak = {};  // named in this sentence before the day that was the highest, or a part's own time
  std::size_t peak_end = 0;
  topic before_bracket = {};  // named in this sentence before a bracket that is open
  std::size_t bracket = 0;    // where that begins, one past it; 0 where none is open
  std::size_t last_figure = 0;
  std::size_t current = 0;    // the figure that is asked for
  topic of_last = {};         // of the last level
  bool counted_here = false;  // a figure has been read in this sentence

  topic whole_document() const { return {context.main, context.main_holiday, "document", known(context.main)}; }

  // 一季度发送7.53亿人;广深港高铁1月15日恢复开行以来日均逾2万人;…: a stretch since some day holds to the next
  // semicolon.
  void end_clause() {
    // 假期保障1351.7万人次,其中单日最高出现在2月12日,达185.7万人次;查验…: a peak's day is left again.
    if (before_peak.set && here_end == peak_end) here = before_peak;
    before_peak = {};
    if (!since_here) return;
    here = before_since;
    since_here = false;
  }

  // 完成全年80亿目标任务的125%,…: behind the target's clause the sentence is of its own time again.
  void end_target() {
    if (!before_target.set || last_figure < here_end) return;
    here = before_target;
    before_target = {};
  }

  // 投入46420班次(正月初六1207班次),同比增加2432班次: a time in a bracket holds only there where a figure was of it.
  void see_bracket(std::size_t pos) {
    if (text[pos] == u'(') {
      before_bracket = here;
      bracket = pos + 1;
    } else if (text[pos] == u')' && bracket != 0) {
      // 负荷为1.39亿千瓦(2月17日),日电量…: the day of the figure that it stands behind.
      auto const dates_one = here_end == pos && current < figures.size() && figures[current].end + 1 == bracket;
      if (here.set && here_end > bracket && (last_figure > here_end || dates_one) && before_bracket.set &&
          known(before_bracket.days))
        here = before_bracket;
      bracket = 0;
    }
  }

  void end_sentence() {
    // In a text about a quarter what has been since a day of it is left again.
    if (since_here && main.set && main_told && known(main.days) && known(here.days) &&
        *main.days.first <= *here.days.first && !(main.days == here.days))
      here = before_since.set ? before_since : main;
    since_here = false;
    before_peak = {};
    bracket = 0;
    if (before_target.set) here = before_target;
    before_target = {};
    before_it = here;
    to_date = {};
    // "The holiday gets under way on 13 April.": a day that nothing was counted on leaves what the text is about.
    auto const only_named = here.set && !counted_here && main.set && main_told && here.rule.starts_with("en.") &&
                            known(here.days) && *here.days.first == *here.days.last;
    counted_here = false;
    if (here.set && !only_named) {
      // A day inside the period that the text is about is left again; a new period stays.
      // 春运进入第32天,昨日发送57.3万人次。成都站12.6万人次: one that no figure was of is only named.
      auto const back = main.set && holds(main.days, here.days) && (main_told || main.holiday.empty());
      carried = back ? main : here;
    }
    here = {};
  }

  // "from 430,800 TEUs", "compared with 17.22 million", "than the 1,703,200 passengers recorded": what a comparison
  // starts from, with no other clause begun behind it.
  static bool leads_from_a_base(std::u16string_view lead) {
    for (std::u16string_view const word : {u"from ", u"compared with ", u"compared to ", u"against ", u"than the "}) {
      auto const at = lead.rfind(word);
      if (at == std::u16string_view::npos) continue;
      auto const rest = lead.substr(at);
      auto const stop = rest.find(u". ");
      if (stop == std::u16string_view::npos && rest.find(u';') == std::u16string_view::npos &&
          rest.find(u" to ", word.size() - 1) == std::u16string_view::npos)
        return true;
    }
    return false;
  }

  // "to 197,076 TEUs from 172,016 in September 2014": the time right behind what is compared with.
  bool is_when_the_base_was(time_expression const& one) const {
    constexpr std::size_t kLongestGap = 40;
    if (current == 0 || !one.rule.starts_with("en.")) return false;
    auto const& last = figures[current - 1];
    auto const compares = last.is_base || last.kind == model::figure_kind::ratio_to_base;
    return compares && last.end <= one.begin && last.begin >= sentence_begin && one.begin - last.end <= kLongestGap &&
           !breaks(between(text, last.end, one.begin));
  }
  static bool breaks(std::u16string_view gap) { return gap.find_first_of(u",;.:()") != std::u16string_view::npos; }

  // ", a month in which the total had stood at 629,771": what follows is told of the base.
  bool is_told_of_the_base(std::size_t end) const {
    auto const told = between(text, end, std::min(text.size(), end + 16));
    for (std::u16string_view const opening : {u", a month ", u", a year ", u", when ", u", a quarter "}) {
      if (told.starts_with(opening)) return true;
    }
    return false;
  }

  // The days that a base is of, where words say when it was: "a year earlier", "in 2019", "in the same period of 2018".
  days_meant base_days(time_expression const& one, topic const& now) const {
    constexpr int kNearlyAYear = 360;
    if (!known(now.days)) return one.days;
    if (one.refers_back) return years_before(now.days, now.holiday, 1, *context.holidays);
    auto const year = [](base::day d) { return static_cast<int>(std::chrono::year_month_day{d}.year()); };
    auto const part = (*now.days.last - *now.days.first).count() < kNearlyAYear;
    auto const years = year(*now.days.last) - year(*one.days.last);
    if (one.unit == time_unit::year && part && years > 0)
      return years_before(now.days, now.holiday, years, *context.holidays);
    return one.days;
  }

  // 其中单日最高客流出现在2月12日: what stands in the clause before a day.
  bool says_peak(std::size_t pos) const {
    auto const clause = clause_before(pos);
    return clause.ends_with(u"其中") || contains(clause, u"最高") || contains(clause, u"高峰") ||
           contains(clause, u"峰值") || contains(clause, u"单日");
  }

  // 9月9日至12日发送2336万人。中秋假期加开622列: a carrier's window around the days off is what it calls the holiday.
  bool is_holiday_of_the_window(time_expression const& one) const {
    constexpr int kDaysAround = 8;
    if (one.unit != time_unit::holiday || one.year_written || !main.set || main_is_year || !known(main.days) ||
        !known(one.days) || !one.rule.starts_with("zh.") || main.days.is != days_meant::kind::span)
      return false;
    auto const longer = (*main.days.last - *main.days.first) - (*one.days.last - *one.days.first);
    return holds(main.days, one.days) && longer.count() > 0 && longer.count() <= kDaysAround;
  }

  // 8日铁路迎来中秋小长假返程客流高峰,预计发送850万人次: the day has been said, and the holiday says only what kind of
  // day it is.
  bool only_names_a_holiday(time_expression const& one) const {
    if (one.unit != time_unit::holiday || !here.set || !known(here.days) || !known(one.days) || last_figure > here_end)
      return false;
    if (*here.days.first != *here.days.last || !holds(one.days, here.days)) return false;
    auto const behind = text.substr(std::min(one.end, text.size()), 6);
    return std::ranges::any_of(std::initializer_list<std::u16string_view>{u"返程", u"出行", u"客流", u"高峰", u"出游"},
                               [&](std::u16string_view word) { return contains(behind, word); });
  }

  void pass(time_expression const& one, std::size_t index) {
    if (one.role != time_role::period) return;
    if (one.weak) {
      if (main.set || here.set || known(context.main)) return;
    }
    // "up from 430,800 TEUs in March 2021": when the base was, and no other sentence's time.
    if (here.set && one.rule.starts_with("en.") && known(one.days) && known(here.days) &&
        *one.days.last < *here.days.first) {
      auto const lead = between(text, std::max(here_end, one.begin > 60 ? one.begin - 60 : 0), one.begin);
      if (leads_from_a_base(lead)) return;
    }
    if (is_when_the_base_was(one)) {
      if (!is_told_of_the_base(one.end)) return;
      before_target = here.set ? here : carried.set ? carried : main;
    }
    auto const named = topic_of(one);
    if (one.refers_back && one.unit == time_unit::year && here.set && here.days.is == days_meant::kind::as_of &&
        known(one.days)) {
      to_date = one.days;
      return;
    }
    // 4月3日至6日,清明小长假四天: the dates say which days are meant.
    if (!one.holiday.empty() && here.set && here.holiday.empty() && one.begin <= here_end + 1 && known(one.days) &&
        known(here.days) && *here.days.first < *here.days.last && *one.days.first <= *here.days.last &&
        *here.days.first <= *one.days.last) {
      here_end = one.end;
      return;
    }
    if (only_names_a_holiday(one)) return;
    // 延续了自7月中旬以来的回升势头: what has gone on since, and no time of what is counted.
    if (one.rule == "zh.since" && at(text, one.end) == u'的' && (here.set || main.set)) return;
    // A holiday that no table has, in a text that has given its days: 春节期间(一月二十八日至二月四日)….
    if (one.unit == time_unit::holiday && !known(one.days) && main.set && known(main.days)) return;
    if (is_holiday_of_the_window(one)) {
      here = main;
      here_end = one.end;
      return;
    }
    if (!one.refers_back && known(one.days)) {
      auto const wider =
          main.set && holds(named.days, main.days) && one.unit != time_unit::year && !one.rule.ends_with("since");
      auto const bracket =
          index > 0 && main.set && main.days == times[index - 1].days && is_bracket_of(text, times[index - 1], one);
      // 2024年铁路春运自…: a year with nothing said of it yet is only the frame of what follows.
      auto const framed = main.set && main_is_year && !main_used && holds(main.days, named.days);
      if (!main.set || wider || bracket || framed) {
        main = named;
        main_is_year = one.unit == time_unit::year;
        main_used = false;
        main_told = false;
      }
    }
    // 1—10月到发726列,完成全年850列目标的85.4%。其中…: a target's year is no time of what follows.
    auto const words_of = text.substr(one.begin, one.end - one.begin);
    if (here.set && !before_target.set && (words_of == u"全年" || words_of == u"年度")) {
      auto const said = between(text, one.end, std::min(clause_end(one.end), one.end + 14));
      if (contains(said, u"目标") || contains(said, u"任务")) before_target = here;
    }
    if (here.set && holds(here.days, named.days) && !(here.days == named.days) && says_peak(one.begin)) {
      before_peak = here;
      peak_end = one.end;
    }
    if (one.rule == "zh.since") {
      before_since = here;
      since_here = true;
    } else {
      since_here = false;
    }
    here = named;
    here_end = one.end;
    here_index = index;
  }

  void go_to(std::size_t pos) {
    while (true) {
      auto const stop = next_time < times.size() && times[next_time].end <= pos ? times[next_time].begin : pos;
      for (; scanned < stop; ++scanned) {
        if (text[scanned] == u';') end_clause();
        if (text[scanned] == u',' || text[scanned] == u';') end_target();
        if (text[scanned] == u'(' || text[scanned] == u')') see_bracket(scanned);
        if (!is_sentence_break(text, scanned)) continue;
        end_sentence();
        sentence_begin = scanned + 1;
        // 10月1日发送168万人次。其中成都东站31万人次: parts are of the same day.
        if (before_it.set && text.substr(sentence_begin).starts_with(u"其中")) carried = before_it;
        if (of_last.set && opens_with_parts()) carried = of_last;
      }
      if (stop == pos) return;
      pass(times[next_time], next_time);
      ++next_time;
    }
  }

  // "Of the latter, newly registered capital fell to $6.35 billion": the parts of what was counted last.
  bool opens_with_parts() const {
    auto told = text.substr(sentence_begin, 24);
    told.remove_prefix(std::min(told.size(), told.find_first_not_of(u" \n")));
    for (std::u16string_view const opening :
         {u"Of the latter", u"Of this", u"Of that", u"Of which", u"Of the figure", u"Of the total", u"Of the sum"}) {
      if (told.starts_with(opening)) return true;
    }
    return false;
  }

  // "Disbursement was $12.8 billion in January-August, while inflows came to $16.8 billion as of August 20": what adds
  // up has come together since the sentence's stretch began.
  void settle_as_of_behind(figure_site const& figure, time_expression const& one, topic& chosen,
                           figure_period& made) const {
    if (one.rule != "en.as_of" || !figure.is_flow || figure.is_outlook || !here.set || !known(here.days) ||
        here.days.is != days_meant::kind::span)
      return;
    auto const day = *one.days.last;
    if (*here.days.first >= day || day > *here.days.last) return;
    chosen.days = {days_meant::kind::span, here.days.first, day, {}};
    made.rule = "up to a day";
  }

  // The end of the clause that begins at `pos`, at most 60 characters on.
  std::size_t clause_end(std::size_t pos) const {
    auto const limit = std::min(text.size(), pos + 60);
    for (; pos < limit; ++pos) {
      auto const c = text[pos];
      if (c == u',' || c == u';' || c == u')' || is_sentence_break(text, pos)) break;
    }
    return pos;
  }

  // "handled 2.3 million passengers and 15,000 flights over the first five days of the holiday (February 10 to 14)":
  // the sentence's own time stands behind its figures.
  time_expression const* ahead(std::size_t pos) const {
    auto figure = current;
    for (auto k = next_time; k < times.size() && times[k].begin < pos + 300; ++k) {
      auto const& one = times[k];
      if (!one.rule.starts_with("en.")) return nullptr;
      // "14.6 percent to 197,076 TEUs from 172,016 in September 2014": when the base was.
      while (figure + 1 < figures.size() && figures[figure + 1].begin < one.begin) ++figure;
      if (figure != current && figures[figure].is_base) return nullptr;
      for (; pos < one.begin; ++pos) {
        if (is_sentence_break(text, pos) || text[pos] == u';') return nullptr;
        if (text[pos] == u',' && !is_digit(at(text, pos + 1))) return nullptr;
      }
      if (one.role != time_role::period || one.weak || one.refers_back || !known(one.days)) continue;
      return k + 1 < times.size() && is_bracket_of(text, one, times[k + 1]) ? &times[k + 1] : &one;
    }
    return nullptr;
  }

  // "As of Monday 22,050 fires have burned": what has been done up to a day counts from the year's first.
  bool is_perfect(std::size_t end) const {
    auto const from = std::max(sentence_begin, end > 400 ? end - 400 : 0);
    auto const sentence = text.substr(from, std::min<std::size_t>(end + 60, text.size()) - from);
    for (std::u16string_view const verb : {u" have ", u" has "}) {
      auto const found = sentence.find(verb);
      if (found == std::u16string_view::npos) continue;
      auto word = sentence.substr(found + verb.size());
      word = word.substr(0, word.find(u' '));
      for (std::u16string_view const participle : {u"ed", u"en", u"nt", u"ade", u"ought"}) {
        if (word.ends_with(participle)) return true;
      }
    }
    return false;
  }

  // 1509万人次(10月1日); 3,177 GWh of electricity in August 2023
  time_expression const* behind(std::size_t index) const {
    auto const& figure = figures[index];
    // "99% of the level in 2019"
    if (figure.kind == model::figure_kind::ratio_to_base || next_time >= times.size()) return nullptr;
    auto const& one = times[next_time];
    if (one.begin < figure.end) return nullptr;
    // 计划860架次(正月初六达到峰值41架次): a bracket with a figure of its own says that one's time.
    auto const of_its_own = index + 1 < figures.size() &&
                            between(text, one.end, figures[index + 1].begin).size() < 24 &&
                            !contains(between(text, one.end, figures[index + 1].begin), u")");
    auto const bracket = at(text, figure.end) == u'(' && one.begin == figure.end + 1 && !of_its_own;
    // 决赛为期3天,9月12日至15日举行
    if (figure.is_duration && one.begin == figure.end + 1 && at(text, figure.end) == u',' && known(one.days) &&
        *one.days.first < *one.days.last && one.rule == "zh.range")
      return &one;
    if (bracket) return &one;
    auto const gap = between(text, figure.end, one.begin);
    auto const english = std::ranges::none_of(gap, [](char16_t c) { return is_cjk(c); }) && one.rule.starts_with("en.");
    if (!english || one.begin >= clause_end(figure.end)) return nullptr;
    if (index + 1 < figures.size() && figures[index + 1].begin < one.begin) return nullptr;
    if (next_time + 1 < times.size() && is_bracket_of(text, one, times[next_time + 1])) return &times[next_time + 1];
    return &one;
  }

  // 3月发生7起,4月发生12起,两个月共发生19起: the months of the sentence, as many as are said.
  std::optional<topic> months_summed(std::size_t pos) const {
    auto const from = std::max(sentence_begin, pos > 16 ? pos - 16 : 0);
    auto const lead = text.substr(from, pos - from);
    auto const at = lead.rfind(u"个月");
    if (at == std::u16string_view::npos || at == 0) return {};
    auto const behind = lead.substr(at + 2);
    if (!behind.starts_with(u"共") && !behind.starts_with(u"合计") && !behind.starts_with(u"累计") &&
        !behind.starts_with(u"总"))
      return {};
    static constexpr std::u16string_view kCounts = u"二三四五六七八九";
    auto const word = lead[at - 1];
    auto const said = word == u'两'                        ? std::size_t{2}
                      : word >= u'2' && word <= u'9'       ? static_cast<std::size_t>(word - u'0')
                      : kCounts.find(word) != kCounts.npos ? kCounts.find(word) + 2
                                                           : std::size_t{0};
    if (said == 0) return {};
    topic made;
    std::size_t found = 0;
    for (auto k = next_time; k-- > 0 && found < said && times[k].begin >= sentence_begin;) {
      auto const& one = times[k];
      if (one.role == time_role::duration) continue;
      if (one.role != time_role::period || one.unit != time_unit::month || !known(one.days)) return {};
      if (found > 0 && *one.days.last + std::chrono::days{1} != *made.days.first) return {};
      auto const last = found > 0 ? made.days.last : one.days.last;
      made = topic_of(one);
      made.days = {days_meant::kind::span, one.days.first, last, {}};
      ++found;
    }
    if (found != said) return {};
    return made;
  }

  // What stands before `pos` in its clause, at most 24 characters.
  std::u16string_view clause_before(std::size_t pos) const {
    auto const from = std::max(sentence_begin, pos > 24 ? pos - 24 : 0);
    auto const told = between(text, from, pos);
    return told.substr(std::min(told.size(), told.find_last_of(u",;:") + 1));
  }

  // 截至2月10日,北京三大站累计发送895.86万人 in a text about a travel season: from its first day on.
  // 元至7月收入4.27亿元…。 截至7月底,工业总产值21.78亿元: what adds up has the text's own months.
  void settle_up_to_a_day(figure_site const& figure, topic& chosen, figure_period& made) const {
    if (here.days.is != days_meant::kind::as_of || !known(here.days) || !main.set || !known(main.days)) return;
    if (!figure.is_flow || figure.is_outlook || main.days.is != days_meant::kind::span) return;
    auto const day = *here.days.last;
    if (*main.days.first >= day || day > *main.days.last) return;
    if (main.holiday.empty() && day != *main.days.last) return;
    chosen.days = {days_meant::kind::span, main.days.first, day, {}};
    chosen.holiday = main.holiday;
    made.rule = "up to a day";
  }

  // 年度计划投资1853亿元: of the whole year.
  std::optional<topic> year_of_a_plan(figure_site const& figure, days_meant const& days) const {
    if (figure.kind != model::figure_kind::level || !known(days)) return {};
    auto const lead = text.substr(figure.begin > 8 ? figure.begin - 8 : 0, std::min<std::size_t>(8, figure.begin));
    auto const of_year = std::ranges::any_of(
        std::initializer_list<std::u16string_view>{u"年度计划投资", u"年度投资", u"年计划投资", u"年度计划完成投资"},
        [&](std::u16string_view word) { return lead.ends_with(word); });
    if (!of_year) return {};
    auto const year = std::chrono::year_month_day{*days.last}.year();
    topic made;
    made.days = {days_meant::kind::span,
                 base::day{year / std::chrono::January / 1},
                 base::day{year / std::chrono::December / 31},
                 {}};
    made.set = true;
    return made;
  }

  figure_period of(std::size_t index);
};

bool is_a_month(days_meant const& days) {
  auto const first = std::chrono::year_month_day{*days.first};
  return static_cast<unsigned>(first.day()) == 1 &&
         *days.last == base::day{first.year() / first.month() / std::chrono::last};
}

// "from 146,925 TEUs to 131,806 TEUs", 由3万人次增至5万人次: the first is the base.
bool is_start_of_a_change(std::u16string_view text, figure_site const& figure, std::span<figure_site const> later) {
  if (figure.kind != model::figure_kind::level || later.empty()) return false;
  auto const lead = text.substr(figure.begin > 8 ? figure.begin - 8 : 0, figure.begin > 8 ? 8 : figure.begin);
  auto const gap = between(text, figure.end, later.front().begin);
  if (gap.size() > 24 || later.front().kind != model::figure_kind::level) return false;
  if (lead.ends_with(u"from ")) return gap.ends_with(u" to ");
  if (!contains(lead, u"由") && !contains(lead, u"从")) return false;
  for (std::u16string_view const verb :
       {u"增至", u"增加到", u"增长到", u"提高到", u"提升到", u"上升到", u"上升至", u"提高至", u"提升至", u"扩大到",
        u"下降到", u"下降至", u"降至", u"减少到", u"减至"}) {
    if (contains(gap, verb)) return true;
  }
  return false;
}

// 从2019年至2022年,由382万标箱增长到702万标箱: the first is of the first year, the second of the last.
std::optional<days_meant> year_at_the_end(days_meant const& days, bool last) {
  if (!known(days) || days.is != days_meant::kind::span) return {};
  auto const from = std::chrono::year_month_day{*days.first};
  auto const to = std::chrono::year_month_day{*days.last};
  auto const whole = from.month() == std::chrono::January && from.day() == std::chrono::day{1} &&
                     to.month() == std::chrono::December && to.day() == std::chrono::day{31};
  if (!whole || from.year() == to.year()) return {};
  auto const year = last ? to.year() : from.year();
  return days_meant{days_meant::kind::span,
                    base::day{year / std::chrono::January / 1},
                    base::day{year / std::chrono::December / 31},
                    {}};
}

figure_period walk::of(std::size_t index) {
  auto const& figure = figures[index];
  current = index;
  go_to(figure.begin);
  counted_here = true;
  main_used = main_used || main.set;
  last_figure = figure.begin;
  figure_period made;
  auto chosen = here.set ? here : carried.set ? carried : main.set ? main : whole_document();
  // What stood before the first period named is the document's.
  if (!here.set && !carried.set) chosen = whole_document();
  made.rule = here.set ? "sentence" : carried.set ? "carried" : "document";

  // 3月新增5个,累计20个: a total to date goes back to the longer period.
  if (here.set && main.set && holds(main.days, here.days) && !(main.days == here.days) && known(here.days)) {
    auto const told = between(text, std::max(here_end, figure.begin > 16 ? figure.begin - 16 : 0), figure.begin);
    auto const clause = told.substr(std::min(told.size(), told.find_last_of(u",;") + 1));
    auto const counted = index > 0 && figures[index - 1].begin >= here_end;
    // 前四天累计2.58亿人次;收入累计3160亿元: not where the shorter period has been added up itself.
    auto const added_up = counted && contains(between(text, here_end, figures[index - 1].begin), u"累计");
    if (counted && !added_up && here.days.is != days_meant::kind::as_of && contains(clause, u"累计") &&
        told.find_last_of(u",;") != std::u16string_view::npos) {
      chosen = main;
      made.rule = "cumulated";
    }
  }
  // A单日5月2日最高;B日均1.36万人次: an average over days is of no single day.
  if (figure.is_daily_average && here.set && known(here.days) && *here.days.first == *here.days.last && main.set &&
      known(main.days) && *main.days.first < *main.days.last && holds(main.days, here.days)) {
    chosen = main;
    made.rule = "average";
  }
  if (auto const all = months_summed(figure.begin)) {
    chosen = *all;
    made.rule = "summed";
  }
  // 4月3日、4月6日分别发送3万、4万: one day each, when there are as many.
  auto const days_named = here.days.is == days_meant::kind::dates ? here.days.dates.size()
                          : here.days.is == days_meant::kind::span && known(here.days)
                              ? static_cast<std::size_t>((*here.days.last - *here.days.first).count() + 1)
                              : std::size_t{0};
  if (here.set && days_named > 1 && figure.kind == model::figure_kind::level && !figure.is_duration) {
    auto const listed = [&](std::size_t left, std::size_t right) {
      return figures[left].kind == figures[right].kind && figures[right].begin - figures[left].end <= 2;
    };
    auto first = index;
    while (first > 0 && figures[first - 1].begin >= here_end && listed(first - 1, first)) --first;
    auto const told = between(text, here_end, figures[first].begin);
    auto last = index;
    while (last + 1 < figures.size() && listed(last, last + 1)) ++last;
    if (contains(told, u"分别") && last - first + 1 == days_named) {
      auto const nth = index - first;
      auto const one = here.days.is == days_meant::kind::dates
                           ? here.days.dates[nth]
                           : *here.days.first + std::chrono::days{static_cast<int>(nth)};
      chosen.days = {days_meant::kind::span, one, one, {}};
      made.rule = "each day";
    }
  }
  if (here.set && here.days.is == days_meant::kind::as_of && known(to_date)) {
    chosen.days = to_date;
    made.rule = "to date";
  } else if (here.set && here.days.is == days_meant::kind::as_of && here.rule == "en.as_of" && is_perfect(figure.end)) {
    auto const year = std::chrono::year_month_day{*here.days.last}.year();
    chosen.days = {days_meant::kind::span, base::day{year / std::chrono::January / 1}, here.days.last, {}};
    made.rule = "to date";
  } else if (!here.set && !(figure.is_base && behind(index) != nullptr)) {
    if (auto const* one = ahead(figure.end)) {
      chosen = topic_of(*one);
      made.rule = "ahead";
    }
  }
  if (auto const* one = behind(index); one != nullptr && made.rule != "ahead" && made.rule != "to date") {
    if (one->role == time_role::period && known(one->days) && !one->weak) {
      chosen = topic_of(*one);
      made.rule = "behind";
      settle_as_of_behind(figure, *one, chosen, made);
    } else if (one->role == time_role::base && (figure.is_base || figure.kind == model::figure_kind::level) &&
               known(one->days)) {
      auto const lead = between(text, figure.begin > 12 ? figure.begin - 12 : 0, figure.begin);
      auto compared = figure.is_base;
      for (std::u16string_view const word : {u"from ", u"with ", u"against ", u"than ", u"to ", u"versus "})
        compared = compared || lead.ends_with(word);
      if (compared) chosen.days = base_days(*one, chosen), made.rule = "base";
    }
  }
  // "9.1% less than in the same period of 2019 (2.74 million TEUs)"
  if (figure.is_base && made.rule != "base" && made.rule != "behind" && next_time > 0) {
    auto const& last = times[next_time - 1];
    if (last.role == time_role::base && last.begin >= sentence_begin && known(last.days) &&
        (index == 0 || last.begin >= figures[index - 1].end)) {
      chosen.days = base_days(last, chosen);
      made.rule = "base";
    }
  }
  // 去年同期为3万人次, 2019年国庆假期(日均189.7万人次)
  auto const daily = next_time > 1 && times[next_time - 1].role == time_role::each ? 2 : 1;
  if (next_time > 0 && figure.kind == model::figure_kind::level) {
    auto const& last = times[next_time - static_cast<std::size_t>(daily)];
    if (last.role == time_role::base && last.begin >= sentence_begin && known(last.days) &&
        leads_into(between(text, last.end, figure.begin)) && last.rule.starts_with("zh.")) {
      chosen = topic_of(last);
      made.rule = "base";
    }
  }
  // "During the same period last year, 38,398 wildfires were reported": the sentence is about the base.
  if (next_time > 0 && !here.set && figure.kind == model::figure_kind::level) {
    auto const& last = times[next_time - 1];
    if (last.role == time_role::base && last.rule.starts_with("en.") && last.begin >= sentence_begin &&
        last.begin <= sentence_begin + 8 && at(text, last.end) == u',' && known(last.days)) {
      chosen = topic_of(last);
      made.rule = "base";
    }
  }
  auto const starts = is_start_of_a_change(text, figure, figures.subspan(index + 1));
  auto const ends = index > 0 && is_start_of_a_change(text, figures[index - 1], figures.subspan(index));
  if (auto const year = starts || ends ? year_at_the_end(chosen.days, ends) : std::nullopt) {
    chosen.days = *year;
    made.rule = "base";
  }
  if (made.rule != "behind" && made.rule != "base" && known(chosen.days) &&
      (figure.is_base || (made.rule != "ahead" && starts))) {
    chosen.days = years_before(chosen.days, chosen.holiday, 1, *context.holidays);
    made.rule = "base";
  }
  // 1—10月到位100亿元,完成全年80亿目标任务的125%: what has been completed of a year's target was so in the months told
  // of.
  if (before_target.set && figure.kind == model::figure_kind::target_share) {
    chosen = before_target;
    made.rule = "of a target";
  }
  if (made.rule == "sentence") settle_up_to_a_day(figure, chosen, made);
  if (auto const year = year_of_a_plan(figure, chosen.days)) {
    chosen = *year;
    made.rule = "plan year";
  }
  main_told = main_told || (main.set && chosen.days == main.days);
  // 上年为505.2万标箱
  if (made.rule != "base" && figure.kind == model::figure_kind::level && known(chosen.days) && next_time > 0 &&
      chosen.days == here.days && base_word_before(text, sentence_begin, figure.begin) > 0) {
    chosen.days = years_before(chosen.days, chosen.holiday, 1, *context.holidays);
    made.rule = "base";
  }
  // 春运累计发送突破2亿人次, halfway through: up to the day it was told.
  if (context.published && !figure.is_outlook && figure.kind == model::figure_kind::level && known(chosen.days) &&
      chosen.days.is == days_meant::kind::span && *chosen.days.first <= *context.published &&
      *context.published < *chosen.days.last && contains(clause_before(figure.begin), u"累计")) {
    chosen.days.last = context.published;
    made.rule = "so far";
  }
  // 8月…实现连续5个月单月突破百万标箱: the months up to the one that is told of.
  if (figure.months_in_a_row > 1 && known(chosen.days) && is_a_month(chosen.days)) {
    auto const first = std::chrono::year_month_day{*chosen.days.first};
    auto const month = first.year() / first.month() - std::chrono::months{figure.months_in_a_row - 1};
    chosen.days.first = base::day{month / 1};
    made.rule = "in a row";
  }
  if (figure.kind == model::figure_kind::level && !figure.is_base && !figure.is_duration) of_last = chosen;
  made.days = chosen.days;
  made.holiday = chosen.holiday;
  if (!known(made.days)) made.days = {};
  if (figure.is_balance && made.days.is == days_meant::kind::span)
    made.days = {days_meant::kind::as_of, made.days.last, made.days.last, {}};
  return made;
}

// Holidays move from year to year, so a day in or beside one is compared with the same named day, not the same date.
bool is_holiday_period(figure_period const& one, time_context const& context) {
  if (!one.holiday.empty()) return true;
  auto const length = base::day_number(*one.days.last) - base::day_number(*one.days.first);
  if (length > 40 || one.days.is == days_meant::kind::as_of) return false;
  if (one.days.last && length >= 27 && base::day_number(*one.days.first) != 0) {
    auto const first = std::chrono::year_month_day{*one.days.first};
    if (static_cast<unsigned>(first.day()) == 1) return false;  // a month
  }
  for (auto day = *one.days.first; day <= *one.days.last; day += std::chrono::days{1}) {
    if (context.holidays->on(day)) return true;
  }
  return false;
}

void set_base(figure_period& one, figure_site const& figure, time_context const& context) {
  if (!known(one.days) || one.days.is == days_meant::kind::as_of) return;
  if (figure.cmp_type == "yoy") {
    if (is_holiday_period(one, context)) {
      one.base_rule = "same named days last year";
      return;
    }
    auto const base = years_before(one.days, {}, 1, *context.holidays);
    one.base_start = base.first;
    one.base_end = base.last;
  } else if (figure.cmp_type == "mom") {
    auto const first = std::chrono::year_month_day{*one.days.first};
    auto const last = std::chrono::year_month_day{*one.days.last};
    if (static_cast<unsigned>(first.day()) != 1 || first.month() != last.month() || first.year() != last.year()) return;
    auto const previous = (first.year() / first.month()) - std::chrono::months{1};
    one.base_start = base::day{previous / 1};
    one.base_end = base::day{previous / std::chrono::last};
  }
}

}  // namespace

std::vector<figure_period> periods_of_figures(std::u16string_view folded, std::span<time_expression const> times,
                                              std::span<figure_site const> figures, time_context const& context) {
  std::vector<figure_period> made;
  made.reserve(figures.size());
  walk steps{folded, times, figures, context};
  for (std::size_t i = 0; i < figures.size(); ++i) {
    made.push_back(steps.of(i));
    set_base(made.back(), figures[i], context);
  }
  return made;
}

void set_period(model::printed_figure& figure, figure_period const& period) {
  figure.period_start = period.days.first;
  figure.period_end = period.days.last;
  figure.period_kind = to_text(period.days);
  if (!figure.cmp) return;
  if (period.base_start) figure.cmp->base_start = period.base_start;
  if (period.base_end) figure.cmp->base_end = period.base_end;
  if (!period.base_rule.empty() && figure.cmp->base_rule.empty()) figure.cmp->base_rule = std::string{period.base_rule};
}

}  // namespace fengsui::sense::reader
