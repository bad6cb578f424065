#include "sense/reader/period_beside.h"

#include <algorithm>

namespace fengsui::sense::reader::periods {
namespace {

// 计划860架次(正月初六达到峰值41架次): a bracket with a figure of its own says that one's time.
bool has_a_figure_of_its_own(walk const& told, time_expression const& in_bracket) {
  constexpr std::size_t kLongestRest = 24;
  if (told.current + 1 >= told.figures.size()) return false;
  auto const rest = between(told.text, in_bracket.end, told.figures[told.current + 1].begin);
  return rest.size() < kLongestRest && !contains(rest, u")");
}

// 两, 三, 3: how many months are added up; 0 where the word is no number.
std::size_t number_said(char16_t word) {
  constexpr std::u16string_view kFromTwo = u"二三四五六七八九";
  if (word == u'两') return 2;
  if (word >= u'2' && word <= u'9') return static_cast<std::size_t>(word - u'0');
  auto const found = kFromTwo.find(word);
  return found != kFromTwo.npos ? found + 2 : 0;
}

// The number in 两个月共 before `pos`; 0 where nothing is added up.
std::size_t months_said(walk const& told, std::size_t pos) {
  auto const from = std::max(told.sentence_begin, pos > 16 ? pos - 16 : 0);
  auto const lead = told.text.substr(from, pos - from);
  auto const months = lead.rfind(u"个月");
  if (months == std::u16string_view::npos || months == 0) return 0;
  auto const rest = lead.substr(months + 2);
  auto const added_up =
      rest.starts_with(u"共") || rest.starts_with(u"合计") || rest.starts_with(u"累计") || rest.starts_with(u"总");
  return added_up ? number_said(lead[months - 1]) : 0;
}

std::size_t days_named(days_meant const& days) {
  if (days.is == days_meant::kind::dates) return days.dates.size();
  if (days.is != days_meant::kind::span || !known(days)) return 0;
  return static_cast<std::size_t>((*days.last - *days.first).count() + 1);
}

}  // namespace

namespace {

// 20名选手进入9月3日的总决赛: one noun and the word that says when.
bool leads_to_its_days(std::u16string_view gap) {
  constexpr std::size_t kLongest = 10;
  return gap.size() >= 2 && gap.size() <= kLongest && std::ranges::all_of(gap, [](char16_t c) { return is_cjk(c); }) &&
         (gap.ends_with(u"进入") || gap.ends_with(u"晋级") || gap.ends_with(u"参加") || gap.ends_with(u"闯入"));
}

}  // namespace

time_expression const* time_behind(walk const& told) {
  auto const index = told.current;
  auto const& figure = told.figures[index];
  auto const& times = told.times;
  auto const next_time = told.next_time;
  auto const text = told.text;
  // "99% of the level in 2019"
  if (figure.kind == model::figure_kind::ratio_to_base || next_time >= times.size()) return nullptr;
  auto const& one = times[next_time];
  if (one.begin < figure.end) return nullptr;
  // 决赛为期3天,9月12日至15日举行
  if (figure.is_duration && one.begin == figure.end + 1 && at(text, figure.end) == u',' && known(one.days) &&
      is_several_days(one.days) && one.rule == "zh.range")
    return &one;
  if (at(text, figure.end) == u'(' && one.begin == figure.end + 1 && !has_a_figure_of_its_own(told, one)) return &one;
  auto const gap = between(text, figure.end, one.begin);
  if (leads_to_its_days(gap) && one.rule.starts_with("zh.") && known(one.days) &&
      one.days.is == days_meant::kind::span && one.role == time_role::period &&
      (one.unit == time_unit::day || one.rule == "zh.range"))
    return &one;
  auto const english = std::ranges::none_of(gap, [](char16_t c) { return is_cjk(c); }) && one.rule.starts_with("en.");
  if (!english || one.begin >= told.clause_end(figure.end)) return nullptr;
  if (index + 1 < told.figures.size() && told.figures[index + 1].begin < one.begin) return nullptr;
  if (next_time + 1 < times.size() && is_bracket_of(text, one, times[next_time + 1])) return &times[next_time + 1];
  return &one;
}

time_expression const* time_ahead(walk const& told) {
  // "33 per cent of the number in September 2019": when the base was.
  if (told.figures[told.current].kind == model::figure_kind::ratio_to_base) return nullptr;
  constexpr std::size_t kFarthest = 300;
  auto const text = told.text;
  auto const& times = told.times;
  auto const& figures = told.figures;
  auto pos = figures[told.current].end;
  auto figure = told.current;
  for (auto k = told.next_time; k < times.size() && times[k].begin < pos + kFarthest; ++k) {
    auto const& one = times[k];
    if (!one.rule.starts_with("en.")) return nullptr;
    // "14.6 percent to 197,076 TEUs from 172,016 in September 2014": when the base was.
    while (figure + 1 < figures.size() && figures[figure + 1].begin < one.begin) ++figure;
    if (figure != told.current && figures[figure].is_base) return nullptr;
    for (; pos < one.begin; ++pos) {
      if (is_sentence_break(text, pos) || text[pos] == u';') return nullptr;
      // "17,375 (16,973 in June)": the time of the bracket's own figure.
      if (text[pos] == u'(' && is_digit(at(text, pos + 1))) return nullptr;
      if (text[pos] == u',' && !is_digit(at(text, pos + 1))) return nullptr;
    }
    if (one.role != time_role::period || one.weak || one.refers_back || !known(one.days)) continue;
    return k + 1 < times.size() && is_bracket_of(text, one, times[k + 1]) ? &times[k + 1] : &one;
  }
  return nullptr;
}

std::optional<topic> months_summed(walk const& told) {
  auto const said = months_said(told, told.figures[told.current].begin);
  if (said == 0) return {};
  topic made;
  std::size_t found = 0;
  for (auto k = told.next_time; k-- > 0 && found < said && told.times[k].begin >= told.sentence_begin;) {
    auto const& one = told.times[k];
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

std::optional<base::day> day_of_a_list(walk const& told) {
  auto const& figures = told.figures;
  auto const index = told.current;
  auto const& days = told.here.days;
  auto const named = days_named(days);
  if (!told.here.set || named <= 1 || figures[index].kind != model::figure_kind::level || figures[index].is_duration)
    return {};
  auto const listed = [&](std::size_t left, std::size_t right) {
    return figures[left].kind == figures[right].kind && figures[right].begin - figures[left].end <= 2;
  };
  auto first = index;
  while (first > 0 && figures[first - 1].begin >= told.here_end && listed(first - 1, first)) --first;
  auto last = index;
  while (last + 1 < figures.size() && listed(last, last + 1)) ++last;
  if (last - first + 1 != named || !contains(between(told.text, told.here_end, figures[first].begin), u"分别"))
    return {};
  auto const nth = index - first;
  if (days.is == days_meant::kind::dates) return days.dates[nth];
  return *days.first + std::chrono::days{static_cast<int>(nth)};
}

bool is_perfect(walk const& told) {
  auto const end = told.figures[told.current].end;
  auto const from = std::max(told.sentence_begin, end > 400 ? end - 400 : 0);
  auto const sentence = told.text.substr(from, std::min<std::size_t>(end + 60, told.text.size()) - from);
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

}  // namespace fengsui::sense::reader::periods
