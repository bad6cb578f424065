#pragma once

#include <optional>
#include <vector>

#include "know/audit/page.h"

namespace fengsui::know::audit {

// Who and what a figure is of: the rules by which two figures may be set against each other.

bool same_period(model::printed_figure const&, model::printed_figure const&);
bool within_period(model::printed_figure const& part, model::printed_figure const& whole);
// 国庆假期铁路运输于8日收官: the days of a holiday are read off by one where another sentence ends it in other words.
inline bool is_about_the_period(model::printed_figure const& a, model::printed_figure const& b) {
  constexpr long kFewestDays = 5;
  if (same_period(a, b)) return true;
  if (!a.period_start || !a.period_end || !b.period_end || a.period_start != b.period_start) return false;
  auto const apart = (*a.period_end - *b.period_end).count();
  return apart >= -1 && apart <= 1 && (*a.period_end - *a.period_start).count() >= kFewestDays;
}
// The same organisation, place, class, indicator and unit.
bool same_subject(model::printed_figure const&, model::printed_figure const&);
bool same_measure(model::printed_figure const&, model::printed_figure const&);  // indicator and unit

// Where both are levels of the same organisation: the same class and place, or a narrower one.
bool within_class(model::printed_figure const& part, model::printed_figure const& whole);

// Levels that add up over time and classes; a staff, a balance or a rate does not.
bool adds_up(model::printed_figure const&);

// "3.6 million acres in 2014 … In 2013 … 4.3 million acres": of two spans without a day in common, neither holds the
// other.
inline bool lie_apart(model::printed_figure const& a, model::printed_figure const& b) {
  if (!a.period_start || !a.period_end || !b.period_start || !b.period_end) return false;
  return *a.period_end < *b.period_start || *b.period_end < *a.period_start;
}

// 2021年引进项目524个;今年1月至8月新签约597个: a year by its number that is over, and what this one has brought. Where
// nothing says when the text was written, the reader takes both for one year.
bool are_of_two_years_told(page const&, std::size_t whole, std::size_t part);

// total, cum, plain; not an average, a peak, a forecast and the like.
bool is_plain(model::printed_figure const&);

// The days a figure is about: its period's days, or none where it has no period of its own.
std::optional<int> days_of(model::printed_figure const&);
bool is_one_day(model::printed_figure const&);
// Whether `earlier` is of the span a year before `later`, to half a month: holidays move.
bool year_before(model::printed_figure const& earlier, model::printed_figure const& later);

// 占同期全市外贸总值126.4亿元的65.3%: what stands before a share's 的 is no part of anything that the share is told of.
bool is_told_as_what_a_share_is_of(page const&, std::size_t);

// The figure that a part (其中) belongs to: the nearest fitting one before it, else a total after it in its sentence.
std::optional<std::size_t> whole_for_part(page const&, std::size_t part);

// 总投资2944.74亿元,累计完成投资362.32亿元,其中:在建项目185项,总投资1330.5亿元: in a list of several columns a part is
// of the level that is called by its own noun; `whole` where none is.
std::size_t in_its_column(page const&, std::size_t part, std::size_t whole);

// 二等奖23名(专科组13名,本科组10名)、三等奖33名(专科组21名,本科组12名): of one class, each in a bracket of its own.
bool are_in_two_brackets(page const&, std::size_t a, std::size_t b);

// "thermal 248.3 TWh (60.2%), hydropower 71.4 TWh (17.3%), wind 58.9 TWh": two parts of one whole, by whatever the text
// says of them, so that the first holds nothing of the second.
bool are_siblings(page const&, std::size_t whole, std::size_t part);

// 第二产业214.4亿元,其中工业210.6亿元;第三产业637.7亿元: of two classes of one partition neither is a part of the
// other.
bool are_two_classes(page const&, std::size_t a, std::size_t b);

// 动车组列车10对、恢复开行动车组列车3对、普速临客8对: right behind each other in one list, where neither holds the
// other.
bool stand_side_by_side(page const&, std::size_t a, std::size_t b);

// Stages of projects: what was signed may have been started.
inline bool counts_projects(model::printed_figure const& figure) {
  return figure.indicator.starts_with("projects_");
}

// 509名选手参加94个项目:…,获276个奖项: what is won is of nothing that they entered; stages of projects are of projects.
bool counts_another_thing(page const&, std::size_t whole, std::size_t part);

// 外国人出入境首次超过5000万人次: a mark that was passed, and no whole of what is printed behind it.
bool is_a_mark_passed(page const&, std::size_t);

// Where a list after 其中 or a colon says it by its form alone: its whole, for 38支 of
// 126支3820人,其中专业队伍38支1460人、 半专业队伍88支2460人.
std::optional<std::size_t> whole_of_list(page const&, std::size_t part);

// Whether the text between a whole and its first part says by which classes it is told: 。按火灾等级分,.
bool opens_by_class(std::string_view between);

// 地区生产总值、增加值: rates at constant prices beside levels at this year's, which arithmetic cannot set against each
// other to the last digit.
bool grows_at_constant_prices(page const&, std::size_t level);

// 对东盟486.2亿元,对欧盟342.8亿元: where another level of the same subject and span holds the part that this whole
// cannot, the text says something of one of them that the reader did not see, and nothing is proved by the smaller.
bool is_contested(page const&, std::size_t whole, std::size_t part);

// 11省, 22个省份, "five provinces": places, which no list of things counts with them.
bool counts_places(page const&, std::size_t i);

// 其中7起为生产性火源,14起为非生产性火源; 45家来自长三角; 20个工业项目: what begins with its number is called by the
// words behind it, up to the end of its clause or the next figure; empty for what does not.
std::string_view noun_behind(page const&, std::size_t part);

// What a part's class is called: as the reader names it, else by the noun before it.
std::string class_name(page const&, std::size_t part);

// Whether a thing may be counted in two of the parts: 重点、新增 beside others, or one class that another holds.
bool may_overlap(page const&, family const&);

// 进出口总额增长9.8%,其中出口增长7.2%,进口增长8.1%: the rates of all classes of a whole, whose levels are not printed.
struct rate_family {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;
};
std::vector<rate_family> rate_families(page const&);
std::vector<rate_family> english_rate_families(page const&);

// Levels of shorter spans that follow on each other and fill the whole's span: 节前15天, 节后25天 of a season, the days
// of a holiday. Empty where there are none.
std::vector<std::size_t> spans_that_fill(page const&, std::size_t whole);

}  // namespace fengsui::know::audit
