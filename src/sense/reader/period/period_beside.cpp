#include "sense/reader/period/period_beside.h"

#include <algorithm>

#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader::periods {
namespace {

// 计划860架次(正月初六达到峰值41架次): a bracket with a figure of its own says that one's time.
bool has_a_figure_of_its_own(walk const& told, time_expression const& in_bracket) {
  constexpr std::size_t kLongestRest = 24;
  if (told.current + 1 >= told.figures.size()) return false;
  auto const rest = between(told.text, in_bracket.end, told.figures[told.current + 1].begin);
  return rest.size() < kLongestRest && !contains(rest, u")"sv);
}

// 62天的铁路暑运, 40天的2019年铁路春运: the holiday or season that the days are those of; null where none is named.
time_expression const* lasts_as_long(walk const& told, std::size_t next_time) {
  constexpr std::size_t kLongestGap = 12;
  auto const end = told.figures[told.current].end;
  for (auto k = next_time; k < told.times.size() && k < next_time + 2; ++k) {
    auto const& one = told.times[k];
    auto const gap = between(told.text, end, one.begin);
    auto const joined = gap.empty() || (gap.front() == u'的' && gap.size() <= kLongestGap &&
                                        gap.find_first_of(u",;。:!?(\n"sv) == std::u16string_view::npos);
    if (!joined || !one.rule.starts_with("zh.")) return nullptr;
    if (!one.holiday.empty() && known(one.days) && is_several_days(one.days)) return &one;
  }
  return nullptr;
}

// "moved 1.3 million TEUs, up 3 percent, in the first half of 2013.": of the level and of its change; null where the
// sentence goes on with what the time is of.
time_expression const* time_behind_both(walk const& told) {
  constexpr std::size_t kLongestWay = 20;
  constexpr std::size_t kLongestLead = 12;
  auto const& figures = told.figures;
  auto const text = told.text;
  auto const is_its_change = [&](std::size_t k) {
    if (k == 0 || k >= figures.size() || figures[k].kind != model::figure_kind::chg_pct) return false;
    auto const way = between(text, figures[k - 1].end, figures[k].begin);
    return figures[k - 1].kind == model::figure_kind::level && way.size() <= kLongestWay && way.starts_with(u", "sv) &&
           way.find(u',', 1) == way.npos && way.find_first_of(u";.:()"sv) == way.npos;
  };
  auto const k = is_its_change(told.current + 1) ? told.current + 1 : told.current;
  if (!is_its_change(k)) return nullptr;
  auto next = told.next_time;
  while (next < told.times.size() && told.times[next].begin < figures[k].end) ++next;
  if (next >= told.times.size()) return nullptr;
  auto const& one = told.times[next];
  auto const lead = between(text, figures[k].end, one.begin);
  auto const stop = at(text, one.end);
  auto const ends = stop == u'.' || stop == u';' || stop == u'\n' || stop == u'\0';
  return lead.starts_with(u", "sv) && lead.size() <= kLongestLead && lead.find_first_of(u",;.:("sv, 1) == lead.npos &&
                 ends && one.role == time_role::period && !one.refers_back && known(one.days) &&
                 one.rule.starts_with("en.")
             ? &one
             : nullptr;
}

}  // namespace

time_expression const* time_behind(walk const& told) {
  if (auto const* of_both = time_behind_both(told)) return of_both;
  auto const index = told.current;
  auto const& figure = told.figures[index];
  auto const& times = told.times;
  auto next_time = told.next_time;
  // 62天 is a time of its own kind.
  if (figure.is_duration && next_time < times.size() && times[next_time].role == time_role::duration) ++next_time;
  // "hit 1,304 GW at 2:43 p.m. on Thursday"
  if (next_time < times.size() && times[next_time].role == time_role::clock && times[next_time].begin >= figure.end &&
      next_time + 1 < times.size() && times[next_time + 1].rule.starts_with("en."))
    ++next_time;
  // "6,418 passengers per day in December 2023"
  if (next_time + 1 < times.size() && times[next_time].role == time_role::each &&
      times[next_time].begin >= figure.end && times[next_time].begin <= figure.end + 1 &&
      times[next_time + 1].rule.starts_with("en.") && times[next_time + 1].begin <= times[next_time].end + 4)
    ++next_time;
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
  if (!one.rule.starts_with("en.") || one.begin >= told.clause_end(figure.end) ||
      std::ranges::any_of(gap, [](char16_t c) { return is_cjk(c); }))
    return nullptr;
  // "the first four days of the National Day holiday"
  if (told.here.set && told.here.rule == "en.first_days" && (gap == u" of the "sv || gap == u" of "sv)) return nullptr;
  if (index + 1 < told.figures.size() && told.figures[index + 1].begin < one.begin) return nullptr;
  // "128 million (H1 2020: 91 million)": of the bracket's own figure.
  constexpr std::size_t kColon = 3;
  if (gap == u" ("sv && at(text, one.end) == u':' && index + 1 < told.figures.size() &&
      told.figures[index + 1].begin <= one.end + kColon)
    return nullptr;
  // "February dropped 0.1 percent and March 2.5 percent": whose the next figure is.
  constexpr std::size_t kLongestVerb = 16;
  if ((gap == u" and "sv || gap == u", and "sv || gap == u" while "sv) && index + 1 < told.figures.size() &&
      told.figures[index + 1].begin - one.end <= kLongestVerb &&
      told.figures[index].kind == told.figures[index + 1].kind)
    return nullptr;
  // "averaged 5.9 million and peaked on Oct. 1 at 8.36 million"
  if (contains(gap, u" peak"sv) || contains(gap, u" highest"sv) || contains(gap, u" busiest"sv)) return nullptr;
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
    if (one.role == time_role::clock) continue;
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
    // "Last year there were 2,828 accidents over the seven days"
    auto const of_the_year = told.here.set && (one.unit == time_unit::holiday || one.unit == time_unit::range) &&
                             holds_more_than(told.here.days, one.days);
    if (one.role != time_role::period || one.weak || (one.refers_back && !of_the_year) || !known(one.days)) continue;
    auto const told_of = between(text, figures[told.current].end, one.begin);
    // "grew 0.8 per cent after a reduction of 1.8 per cent in 2022": of what came before.
    if (contains(told_of, u" after a "sv) || contains(told_of, u" after an "sv)) return nullptr;
    // "3,210 vessels in the quarter (Q1 2023: 3,104)": of the bracket's own figure.
    if (at(text, one.end) == u':' && one.begin > 0 && text[one.begin - 1] == u'(') return nullptr;
    // "averaged 5.9 million and peaked on Oct. 1 at 8.36 million"
    if (contains(told_of, u"peak"sv) || contains(told_of, u"highest"sv) || contains(told_of, u"busiest"sv))
      return nullptr;
    return k + 1 < times.size() && is_bracket_of(text, one, times[k + 1]) ? &times[k + 1] : &one;
  }
  return nullptr;
}

bool is_perfect(walk const& told) {
  auto const end = told.figures[told.current].end;
  auto const from = std::max(told.sentence_begin, end > 400 ? end - 400 : 0);
  auto const sentence = told.text.substr(from, std::min<std::size_t>(end + 60, told.text.size()) - from);
  for (std::u16string_view const verb : {u" have "sv, u" has "sv, u" had "sv}) {
    auto const found = sentence.find(verb);
    if (found == std::u16string_view::npos) continue;
    auto word = sentence.substr(found + verb.size());
    word = word.substr(0, word.find(u' '));
    static constexpr any_of_words kParticiples{u"ed", u"en", u"nt", u"ade", u"ought"};
    if (kParticiples.close(word) > 0) return true;
  }
  return false;
}

}  // namespace fengsui::sense::reader::periods
