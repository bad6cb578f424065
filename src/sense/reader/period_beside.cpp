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

struct added_up {
  std::size_t count = 0;
  time_unit unit = time_unit::month;
};

// How many in 两个月共, 三日发送旅客共计 before `pos`; none where nothing is added up.
added_up summed_before(walk const& told, std::size_t pos) {
  auto const from = std::max(told.sentence_begin, pos > 16 ? pos - 16 : 0);
  auto const lead = told.text.substr(from, pos - from);
  auto const sums = [](std::u16string_view rest) {
    auto const words = {u"共", u"合计", u"累计", u"总"};
    return std::ranges::any_of(words, [&](auto const* word) { return rest.starts_with(word); }) ||
           rest.ends_with(u"共计") || rest.ends_with(u"合计");
  };
  for (std::u16string_view const unit : {u"个月", u"天", u"日"}) {
    auto const at = lead.rfind(unit);
    if (at == std::u16string_view::npos || at == 0 || !sums(lead.substr(at + unit.size()))) continue;
    // 5月2日共发送 is a day.
    auto const named = at > 1 && (is_digit(lead[at - 2]) || lead[at - 2] == u'月');
    if (!named) return {number_said(lead[at - 1]), unit == u"个月" ? time_unit::month : time_unit::day};
  }
  return {};
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

// 62天的铁路暑运, 40天的2019年铁路春运: the holiday or season that the days are those of; null where none is named.
time_expression const* lasts_as_long(walk const& told, std::size_t next_time) {
  constexpr std::size_t kLongestGap = 12;
  auto const end = told.figures[told.current].end;
  for (auto k = next_time; k < told.times.size() && k < next_time + 2; ++k) {
    auto const& one = told.times[k];
    auto const gap = between(told.text, end, one.begin);
    auto const joined = gap.empty() || (gap.front() == u'的' && gap.size() <= kLongestGap &&
                                        gap.find_first_of(u",;。:!?(\n") == std::u16string_view::npos);
    if (!joined || !one.rule.starts_with("zh.")) return nullptr;
    if (!one.holiday.empty() && known(one.days) && is_several_days(one.days)) return &one;
  }
  return nullptr;
}

}  // namespace

time_expression const* time_behind(walk const& told) {
  auto const index = told.current;
  auto const& figure = told.figures[index];
  auto const& times = told.times;
  auto next_time = told.next_time;
  // 62天 is a time of its own kind.
  if (figure.is_duration && next_time < times.size() && times[next_time].role == time_role::duration) ++next_time;
  auto const text = told.text;
  // "99% of the level in 2019"
  if (figure.kind == model::figure_kind::ratio_to_base || next_time >= times.size()) return nullptr;
  auto const& one = times[next_time];
  if (one.begin < figure.end) return nullptr;
  // 决赛为期3天,9月12日至15日举行
  if (figure.is_duration && one.begin == figure.end + 1 && at(text, figure.end) == u',' && known(one.days) &&
      is_several_days(one.days) && one.rule == "zh.range")
    return &one;
  // 8月31日,为期62天的铁路暑运画上句号: as long as the season was.
  if (auto const* season = figure.is_duration ? lasts_as_long(told, next_time) : nullptr) return season;
  if (at(text, figure.end) == u'(' && one.begin == figure.end + 1 && !has_a_figure_of_its_own(told, one)) return &one;
  auto const gap = between(text, figure.end, one.begin);
  if (leads_to_its_days(gap) && one.rule.starts_with("zh.") && known(one.days) &&
      one.days.is == days_meant::kind::span && one.role == time_role::period &&
      (one.unit == time_unit::day || one.rule == "zh.range"))
    return &one;
  auto const english = std::ranges::none_of(gap, [](char16_t c) { return is_cjk(c); }) && one.rule.starts_with("en.");
  if (!english || one.begin >= told.clause_end(figure.end)) return nullptr;
  // "the first four days of the National Day holiday"
  if (told.here.set && told.here.rule == "en.first_days" && (gap == u" of the " || gap == u" of ")) return nullptr;
  if (index + 1 < told.figures.size() && told.figures[index + 1].begin < one.begin) return nullptr;
  // "averaged 5.9 million and peaked on Oct. 1 at 8.36 million"
  if (contains(gap, u" peak") || contains(gap, u" highest") || contains(gap, u" busiest")) return nullptr;
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
    // "averaged 5.9 million and peaked on Oct. 1 at 8.36 million"
    auto const told_of = between(text, figures[told.current].end, one.begin);
    if (contains(told_of, u"peak") || contains(told_of, u"highest") || contains(told_of, u"busiest")) return nullptr;
    return k + 1 < times.size() && is_bracket_of(text, one, times[k + 1]) ? &times[k + 1] : &one;
  }
  return nullptr;
}

std::optional<topic> times_summed(walk const& told) {
  // 三日发送旅客共计42.9万人次: the days themselves have them too.
  constexpr std::size_t kToTheSum = 16;
  auto const& figure = told.figures[told.current];
  auto const next = told.current + 1 < told.figures.size() ? told.figures[told.current + 1].begin : figure.begin;
  auto const counted = figure.is_duration && next > figure.end && next - figure.end <= kToTheSum;
  auto const [said, unit] = summed_before(told, counted ? next : figure.begin);
  if (said == 0) return {};
  topic made;
  std::size_t found = 0;
  for (auto k = told.next_time; k-- > 0 && found < said && told.times[k].begin >= told.sentence_begin;) {
    auto const& one = told.times[k];
    if (one.role != time_role::period && one.role != time_role::base) continue;
    if (one.role != time_role::period || one.unit != unit || !known(one.days)) return {};
    if (found > 0 && *one.days.last + std::chrono::days{1} != *made.days.first) return {};
    auto const last = found > 0 ? made.days.last : one.days.last;
    made = topic_of(one);
    made.days = {days_meant::kind::span, one.days.first, last, {}};
    ++found;
  }
  if (found != said) return {};
  return made;
}

// 景区3天的接待量分别为: as many days as the list has members.
static bool says_so_many_days(walk const& told, std::size_t pos, std::size_t count) {
  auto const lead = between(told.text, std::max(told.sentence_begin, pos > 24 ? pos - 24 : 0), pos);
  auto const days = lead.rfind(u'天');
  return days != std::u16string_view::npos && days > 0 && contains(lead.substr(days), u"分别") &&
         number_said(lead[days - 1]) == count;
}

// The list of figures side by side that the walk's figure stands in, none of them before `since`; of a long list only
// its near members.
static std::pair<std::size_t, std::size_t> list_around(walk const& told, std::size_t since) {
  auto const& figures = told.figures;
  auto const listed = [&](std::size_t left, std::size_t right) {
    return figures[left].kind == figures[right].kind && figures[right].begin - figures[left].end <= 2;
  };
  constexpr std::size_t kMost = 31;
  auto first = told.current;
  while (first > 0 && told.current - first < kMost && figures[first - 1].begin >= since && listed(first - 1, first))
    --first;
  auto last = told.current;
  while (last + 1 < figures.size() && last - told.current < kMost && listed(last, last + 1)) ++last;
  return {first, last};
}

std::optional<days_meant> time_of_a_list(walk const& told) {
  auto const& figure = told.figures[told.current];
  if (!told.here.set || figure.kind != model::figure_kind::level || figure.is_duration) return {};
  auto const [first, last] = list_around(told, told.here_end);
  auto const count = last - first + 1;
  if (count < 2 || count > told.next_time || told.times[told.next_time - 1].end != told.here_end) return {};
  if (!contains(between(told.text, told.here_end, told.figures[first].begin), u"分别")) return {};
  auto const named = told.times.subspan(told.next_time - count, count);
  for (std::size_t k = 0; k < count; ++k) {
    if (named[k].begin < told.sentence_begin || !known(named[k].days)) return {};
    auto const gap = k > 0 ? between(told.text, named[k - 1].end, named[k].begin) : u"、";
    if (gap != u"、" && gap != u"和" && gap != u"及" && gap != u"与") return {};
  }
  return named[told.current - first].days;
}

std::optional<base::day> day_of_a_list(walk const& told) {
  auto const& figures = told.figures;
  auto const index = told.current;
  auto const& named_here = told.here;
  auto const& days = named_here.set ? named_here.days : told.carried.set ? told.carried.days : told.main.days;
  auto const named = days_named(days);
  if (named <= 1 || figures[index].kind != model::figure_kind::level || figures[index].is_duration) return {};
  auto const since = named_here.set ? told.here_end : told.sentence_begin;
  auto const [first, last] = list_around(told, since);
  if (last - first + 1 != named) return {};
  auto const handed_out = named_here.set ? contains(between(told.text, since, figures[first].begin), u"分别")
                                         : says_so_many_days(told, figures[first].begin, named);
  if (!handed_out) return {};
  auto const nth = index - first;
  if (days.is == days_meant::kind::dates) return days.dates[nth];
  return *days.first + std::chrono::days{static_cast<int>(nth)};
}

bool is_perfect(walk const& told) {
  auto const end = told.figures[told.current].end;
  auto const from = std::max(told.sentence_begin, end > 400 ? end - 400 : 0);
  auto const sentence = told.text.substr(from, std::min<std::size_t>(end + 60, told.text.size()) - from);
  for (std::u16string_view const verb : {u" have ", u" has ", u" had "}) {
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
