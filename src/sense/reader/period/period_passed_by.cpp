// Which times a walk passes by: those of a base, a target, a part, a launch, and names of days that have been said.
#include <algorithm>
#include <initializer_list>

#include "sense/reader/period/period_walk.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader::periods {
namespace {

bool is_broken(std::u16string_view gap) {
  return gap.find_first_of(u",;.:()"sv) != std::u16string_view::npos;
}

// "from 430,800 TEUs", "compared with 17.22 million", "than the 1,703,200 passengers recorded": what a comparison
// starts from, with no other clause begun behind it.
bool leads_from_a_base(std::u16string_view lead) {
  for (std::u16string_view const word : {u"from "sv, u"compared with "sv, u"compared to "sv, u"against "sv,
                                         u"than the "sv, u" after "sv, u" following "sv, u", when "sv}) {
    auto const found = lead.rfind(word);
    if (found == std::u16string_view::npos) continue;
    auto const rest = lead.substr(found);
    auto const stop = rest.find(u". "sv);
    if (stop == std::u16string_view::npos && rest.find(u';') == std::u16string_view::npos &&
        rest.find(u" to "sv, word.size() - 1) == std::u16string_view::npos)
      return true;
  }
  return false;
}

}  // namespace

bool walk::is_of_a_base_before_it(time_expression const& one) const {
  constexpr std::size_t kFromTheBase = 60;
  // "Freight grew 0.8 per cent after a reduction of 1.8 per cent in 2022", in a text about the year behind it.
  auto const& whole = here.set ? here : carried;
  if (!whole.set || !one.rule.starts_with("en.") || !known(one.days) || !known(whole.days) ||
      *one.days.last >= *whole.days.first)
    return false;
  auto const from =
      std::max(here.set ? here_end : sentence_begin, one.begin > kFromTheBase ? one.begin - kFromTheBase : 0);
  return leads_from_a_base(between(text, from, one.begin));
}

// "of which nearly 700,000 in September, and received 1,511 visits": a time within what is told, right behind one part.
bool walk::is_of_one_part(time_expression const& one) const {
  constexpr std::size_t kReach = 40;
  if (!here.set && !carried.set) return false;
  auto const& whole = here.set ? here : carried;
  if (!one.rule.starts_with("en.") || current >= figures.size() || !known(one.days) || !known(whole.days)) return false;
  auto const since = one.rule == "en.since";
  if (!since && !holds_more_than(whole.days, one.days)) return false;
  auto const& part = figures[current > 0 && figures[current].begin >= one.end ? current - 1 : current];
  if (part.end > one.begin || part.begin < sentence_begin) return false;
  // "223,901 hectares of them in October"
  static constexpr any_of_words kOfThem{u" of them in", u" of these in", u" of them on", u" of which in"};
  if (!since && kOfThem.open(between(text, part.end, one.end)) > 0) return true;
  if (one.begin - part.end > 4) return false;
  auto const lead = between(text, std::max(sentence_begin, part.begin > kReach ? part.begin - kReach : 0), part.begin);
  auto const clause = lead.substr(std::min(lead.size(), lead.find_last_of(u",;:"sv) + 1));
  // "466 fires on Sunday, with 17 new ones since Saturday"
  if (since) return clause.starts_with(u" with "sv);
  return clause.starts_with(u" of which "sv) || clause.starts_with(u" of whom "sv) ||
         clause.starts_with(u" including "sv) ||
         (clause.starts_with(u" with "sv) && part.kind == model::figure_kind::level);
}

bool walk::is_of_an_outlook(time_expression const& one) const {
  constexpr std::size_t kReach = 32;
  auto const& whole = here.set ? here : carried;
  if (!whole.set || !one.rule.starts_with("en.") || current >= figures.size() || !known(one.days) ||
      !known(whole.days) || *one.days.first <= *whole.days.last)
    return false;
  auto const& last = figures[current > 0 && figures[current].begin >= one.end ? current - 1 : current];
  return last.is_outlook && last.begin >= sentence_begin && last.end <= one.begin && one.begin - last.end <= kReach &&
         !is_broken(between(text, last.end, one.begin));
}

bool walk::is_what_the_days_are_of(time_expression const& one) const {
  auto const words = between(text, here_end, one.begin);
  return here.set && here.rule == "en.first_days" && words.size() < 24 &&
         (words.ends_with(u" of the "sv) || words.ends_with(u" of "sv)) && known(one.days) &&
         holds(one.days, here.days);
}

bool walk::is_when_the_base_was(time_expression const& one) const {
  constexpr std::size_t kLongestGap = 40;
  if (current == 0 || !one.rule.starts_with("en.")) return false;
  auto const& last = figures[current - 1];
  auto const compares = last.is_base || last.kind == model::figure_kind::ratio_to_base;
  return compares && last.end <= one.begin && last.begin >= sentence_begin && one.begin - last.end <= kLongestGap &&
         !is_broken(between(text, last.end, one.begin));
}

bool walk::is_year_up_to_the_day(time_expression const& one) const {
  if (!here.set || here.days.is != days_meant::kind::as_of || !known(one.days)) return false;
  // 截止9月24日,第三季度发生火灾50起
  auto const runs = (one.unit == time_unit::quarter || one.unit == time_unit::half) && known(here.days) &&
                    *one.days.first <= *here.days.last && *here.days.last < *one.days.last;
  return runs || (one.refers_back && one.unit == time_unit::year);
}

bool walk::is_name_of_the_dates(time_expression const& one) const {
  if (one.holiday.empty() || !here.set || !here.holiday.empty() || one.begin > here_end + 1) return false;
  return known(one.days) && known(here.days) && is_several_days(here.days) && *one.days.first <= *here.days.last &&
         *here.days.first <= *one.days.last;
}

// 从1月31日春运开始截至2月20日,共执行春运航班3547班: what the holiday's name stands before is not when it was.
bool walk::only_names_a_holiday(time_expression const& one) const {
  if (one.unit != time_unit::holiday || !here.set || !known(here.days) || !known(one.days) || last_figure > here_end)
    return false;
  if (!holds(one.days, here.days)) return false;
  auto const behind = text.substr(std::min(one.end, text.size()), 6);
  auto const day = is_one_day(here.days);
  auto const names = {u"返程"sv, u"出行"sv, u"客流"sv, u"高峰"sv, u"出游"sv};
  if (day && std::ranges::any_of(names, [&](auto const word) { return contains(behind, word); })) return true;
  auto const things = {u"航班"sv, u"列车"sv, u"临客"sv, u"旅客"sv, u"专列"sv,
                       u"包机"sv, u"班列"sv, u"加班"sv, u"车票"sv, u"游客"sv};
  return std::ranges::any_of(things, [&](auto const word) { return behind.starts_with(word); });
}

// 比赛自今年3月启动以来, 大赛于5月启动: when it was launched is no time of what it led to.
bool walk::is_launch_of_a_contest(time_expression const& one) const {
  if (!one.rule.starts_with("zh.")) return false;
  auto const from = one.begin > 8 ? one.begin - 8 : 0;
  auto const lead = between(text, from, one.begin);
  auto const said = between(text, one.begin, std::min(text.size(), one.end + 6));
  return (contains(lead, u"赛"sv) || contains(lead, u"评选"sv)) &&
         (contains(said, u"启动"sv) || contains(said, u"开赛"sv) || contains(said, u"开展"sv));
}

bool walk::is_holiday_of_the_window(time_expression const& one) const {
  constexpr int kDaysAround = 8;
  if (one.unit != time_unit::holiday || one.year_written || !main.set || main_is_year || !known(main.days) ||
      !known(one.days) || !one.rule.starts_with("zh.") || main.days.is != days_meant::kind::span)
    return false;
  auto const longer = (*main.days.last - *main.days.first) - (*one.days.last - *one.days.first);
  return holds(main.days, one.days) && longer.count() > 0 && longer.count() <= kDaysAround;
}

// "with a record 412,000 on April 30; hotel occupancy averaged 74%": up to the semicolon.
bool walk::is_a_day_behind_its_figure(time_expression const& one) const {
  if (!one.rule.starts_with("en.") || one.unit != time_unit::day || current == 0 || current >= figures.size())
    return false;
  auto const& figure = figures[figures[current].begin >= one.end ? current - 1 : current];
  return figure.begin >= sentence_begin && figure.end <= one.begin && one.begin - figure.end <= 4;
}

// 2005年发生11542次,2004年为13466次: an earlier year that has its figure right behind it.
bool walk::is_told_for_comparison(time_expression const& one) const {
  return one.rule.starts_with("zh.") && known(one.days) && known(here.days) && *one.days.last < *here.days.first &&
         last_figure > here_end && (at(text, one.end) == u'为' || at(text, one.end) == u'是');
}

bool walk::says_peak(time_expression const& one) const {
  auto const behind = between(text, one.end, std::min(text.size(), one.end + 6));
  static constexpr any_of_words kWords{u"最高",     u"为最高",   u"为高峰",       u"达到高峰",
                                       u"达最高",   u"达到最高", u"为单日最",     u"为单日高峰",
                                       u"客流最高", u"为客流",   u"迎来客流高峰", u"单日"};
  if (kWords.open(behind) > 0) return true;
  auto const clause = clause_before(one.begin);
  return clause.ends_with(u"其中"sv) || contains(clause, u"最高"sv) || contains(clause, u"高峰"sv) ||
         contains(clause, u"峰值"sv) || contains(clause, u"单日"sv);
}

bool walk::is_year_of_the_window(time_expression const& one) const {
  constexpr int kLongest = 100;
  constexpr std::size_t kReach = 28;
  if (one.rule != "en.point" || one.unit != time_unit::year || !known(one.days) || !main.set || !known(main.days) ||
      main.days.is != days_meant::kind::span || !is_several_days(main.days) ||
      (*main.days.last - *main.days.first).count() > kLongest || !context.published)
    return false;
  auto const year_in = [](base::day d) { return static_cast<int>(std::chrono::year_month_day{d}.year()); };
  auto const years = year_in(*main.days.last) - year_in(*one.days.last);
  // A year that is not over yet has no total.
  if (year_in(*context.published) != year_in(*main.days.last) || years < 0 || years > 1) return false;
  auto const lead = between(text, std::max(sentence_begin, one.begin > kReach ? one.begin - kReach : 0), one.begin);
  if (!lead.ends_with(u" in "sv)) return false;
  auto number = lead.substr(0, lead.size() - 4);
  auto const first = number.find_last_not_of(u"0123456789.,"sv);
  return first != number.npos && first + 1 < number.size() &&
         (number.substr(0, first + 1).ends_with(u"from "sv) || number.substr(0, first + 1).ends_with(u" to "sv));
}

}  // namespace fengsui::sense::reader::periods
