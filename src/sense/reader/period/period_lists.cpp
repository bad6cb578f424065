// Periods of several times, and of several figures: months added up, days handed out to the members of a list.
#include <algorithm>

#include "sense/reader/period/period_beside.h"

namespace fengsui::sense::reader::periods {
namespace {

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
  if (std::ranges::none_of(lead, [](char16_t c) { return is_one_of(c, u"月天日"); })) return {};
  auto const sums = [](std::u16string_view rest) {
    auto const words = {u"共"sv, u"合计"sv, u"累计"sv, u"总"sv};
    return std::ranges::any_of(words, [&](auto const word) { return rest.starts_with(word); }) ||
           rest.ends_with(u"共计"sv) || rest.ends_with(u"合计"sv);
  };
  for (std::u16string_view const unit : {u"个月"sv, u"天"sv, u"日"sv}) {
    auto const at = lead.rfind(unit);
    if (at == std::u16string_view::npos || at == 0 || !sums(lead.substr(at + unit.size()))) continue;
    // 5月2日共发送 is a day.
    auto const named = at > 1 && (is_digit(lead[at - 2]) || lead[at - 2] == u'月');
    if (!named) return {number_said(lead[at - 1]), unit == u"个月"sv ? time_unit::month : time_unit::day};
  }
  return {};
}

std::size_t days_named(days_meant const& days) {
  if (days.is == days_meant::kind::dates) return days.dates.size();
  if (days.is != days_meant::kind::span || !known(days)) return 0;
  return static_cast<std::size_t>((*days.last - *days.first).count() + 1);
}

bool is_listed(std::u16string_view gap) {
  return gap == u","sv || gap == u"、"sv || gap == u", "sv || gap == u"和"sv || gap == u" and "sv ||
         gap == u", and "sv || gap.empty();
}

struct listed {
  std::size_t first = 0;
  std::size_t last = 0;
};

// The list that the figure stands in, by index, none of it before `since`.
listed list_around(walk const& told, std::size_t since) {
  constexpr std::size_t kLongest = 31;
  auto const& figures = told.figures;
  auto const joined = [&](std::size_t left, std::size_t right) {
    constexpr std::size_t kLongestGap = 6;
    if (figures[right].begin - figures[left].end > kLongestGap) return false;
    auto const gap = between(told.text, figures[left].end, figures[right].begin);
    return figures[left].kind == figures[right].kind &&
           ((gap.size() <= 2 && gap.find_first_of(u"()"sv) == gap.npos) || is_listed(gap));
  };
  listed made{told.current, told.current};
  while (made.first > 0 && told.current - made.first < kLongest && figures[made.first - 1].begin >= since &&
         joined(made.first - 1, made.first))
    --made.first;
  while (made.last + 1 < figures.size() && made.last - told.current < kLongest && joined(made.last, made.last + 1))
    ++made.last;
  // "there were 5.1 million, and 380,000 tonnes of freight": two with a comma are no list.
  auto const two = made.last == made.first + 1;
  if (two && between(told.text, figures[made.first].end, figures[made.last].begin) == u", and "sv)
    return {told.current, told.current};
  return made;
}

// "the six days brought 191,036, 219,962 and 183,656 in turn", "respectively"
bool says_in_turn(walk const& told, std::size_t since, std::size_t first, std::size_t last) {
  constexpr std::size_t kReach = 40;
  auto const end = told.figures[last].end;
  auto behind = between(told.text, end, std::min(told.text.size(), end + kReach));
  behind = behind.substr(0, std::min(behind.find(u". "sv), behind.find_first_of(u";\n"sv)));
  auto const lead = between(told.text, since, told.figures[first].begin);
  for (std::u16string_view const word : {u"respectively"sv, u"in turn"sv, u"in that order"sv, u"successively"sv,
                                         u"day by day"sv, u"one after the other"sv}) {
    if (contains(behind, word) || contains(lead, word)) return true;
  }
  return false;
}

// "April, May and June": times that stand one after the other.
struct joined_times {
  std::size_t first = 0;
  std::size_t count = 0;
  bool in_a_row = true;  // each begins where the one before it ends
};

bool is_time_of_a_list(time_expression const& one) {
  return one.role == time_role::period && !one.weak && !one.refers_back && known(one.days) &&
         one.days.is == days_meant::kind::span && one.rule.starts_with("en.");
}

}  // namespace

bool are_joined(walk const& told, std::size_t k) {
  auto const& one = told.times[k];
  auto const& next = told.times[k + 1];
  constexpr std::size_t kLongestGap = 12;
  if (one.unit != next.unit || next.begin - one.end > kLongestGap || !is_time_of_a_list(one) ||
      !is_time_of_a_list(next))
    return false;
  auto const gap = between(told.text, one.end, next.begin);
  return gap == u", "sv || gap == u" and "sv || gap == u", and "sv || gap == u" and in "sv || gap == u" and on "sv ||
         gap == u" and during "sv || gap == u" and for "sv;
}

namespace {

void add_next(walk const& told, std::size_t k, joined_times& made) {
  made.in_a_row = made.in_a_row && *told.times[k].days.last + std::chrono::days{1} == *told.times[k + 1].days.first;
  ++made.count;
}

constexpr std::size_t kMostTimes = 12;

// Those that end with the last time of the sentence before the figure.
joined_times times_joined_before(walk const& told) {
  if (told.next_time == 0) return {};
  auto const last = told.next_time - 1;
  joined_times made{last, 1};
  while (made.first > 0 && made.count < kMostTimes && told.times[made.first - 1].begin >= told.sentence_begin &&
         are_joined(told, made.first - 1))
    add_next(told, --made.first, made);
  return made;
}

// Those that begin right behind the list: "moved 3.1, 3.3 and 3.5 million tonnes in April, May and June".
joined_times times_joined_behind(walk const& told, std::size_t last) {
  constexpr std::size_t kReach = 40;
  auto k = told.next_time;
  auto const end = told.figures[last].end;
  while (k < told.times.size() && told.times[k].begin < end) ++k;
  if (k >= told.times.size() || told.times[k].begin - end > kReach) return {};
  auto const gap = between(told.text, end, told.times[k].begin);
  if (gap.find_first_of(u",.;:()0123456789"sv) != gap.npos) return {};
  joined_times made{k, 1};
  while (k + 1 < told.times.size() && made.count < kMostTimes && are_joined(told, k)) add_next(told, k++, made);
  return made;
}

// "brought their numbers to 38 and 39 at the end of 2011": of both.
bool is_right_behind(walk const& told, std::size_t last, std::size_t time) {
  constexpr std::size_t kLongestGap = 8;
  auto const& one = told.times[time];
  return one.role == time_role::period && !one.weak && known(one.days) && one.rule.starts_with("en.") &&
         one.begin - told.figures[last].end <= kLongestGap;
}

// 景区3天的接待量分别为: as many days as the list has members.
bool says_so_many_days(walk const& told, std::size_t pos, std::size_t count) {
  auto const lead = between(told.text, std::max(told.sentence_begin, pos > 24 ? pos - 24 : 0), pos);
  auto const days = lead.rfind(u'天');
  return days != std::u16string_view::npos && days > 0 && contains(lead.substr(days), u"分别"sv) &&
         number_said(lead[days - 1]) == count;
}

}  // namespace

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

std::optional<base::day> day_of_a_list(walk const& told) {
  auto const& figure = told.figures[told.current];
  auto const& named_here = told.here;
  auto const& one = named_here.set ? named_here : told.carried.set ? told.carried : told.main;
  auto const named = days_named(one.days);
  if (named <= 1 || figure.kind != model::figure_kind::level || figure.is_duration) return {};
  auto const since = named_here.set ? told.here_end : told.sentence_begin;
  auto const [first, last] = list_around(told, since);
  if (last - first + 1 != named) return {};
  auto const begin = told.figures[first].begin;
  auto const handed_out = one.rule.starts_with("en.") ? says_in_turn(told, since, first, last)
                          : named_here.set            ? contains(between(told.text, since, begin), u"分别"sv)
                                                      : says_so_many_days(told, begin, named);
  if (!handed_out) return {};
  auto const nth = told.current - first;
  if (one.days.is == days_meant::kind::dates) return one.days.dates[nth];
  return *one.days.first + std::chrono::days{static_cast<int>(nth)};
}

std::optional<days_meant> time_handed_out(walk const& told) {
  auto const& figure = told.figures[told.current];
  if (!told.here.set || figure.kind != model::figure_kind::level || figure.is_duration) return {};
  auto const list = list_around(told, told.here_end);
  auto const count = list.last - list.first + 1;
  if (count < 2 || count > told.next_time || told.times[told.next_time - 1].end != told.here_end) return {};
  if (!contains(between(told.text, told.here_end, told.figures[list.first].begin), u"分别"sv)) return {};
  auto const named = told.times.subspan(told.next_time - count, count);
  for (std::size_t k = 0; k < count; ++k) {
    if (named[k].begin < told.sentence_begin || !known(named[k].days)) return {};
    auto const gap = k > 0 ? between(told.text, named[k - 1].end, named[k].begin) : u"、";
    if (gap != u"、"sv && gap != u"和"sv && gap != u"及"sv && gap != u"与"sv) return {};
  }
  return named[told.current - list.first].days;
}

std::optional<topic> time_of_a_list(walk const& told) {
  auto const& figure = told.figures[told.current];
  if (figure.is_duration || figure.is_base) return {};
  auto const [first, last] = list_around(told, told.sentence_begin);
  auto named = times_joined_before(told);
  auto const behind = named.count < 2;
  if (behind) named = times_joined_behind(told, last);
  if (named.count == 1 && behind && told.current < last && is_right_behind(told, last, named.first))
    return topic_of(told.times[named.first]);
  if (named.count < 2) return {};
  if (named.count == last - first + 1) return topic_of(told.times[named.first + told.current - first]);
  // Those before it have been told as one.
  if (!behind || first != last || !named.in_a_row) return {};
  auto all = topic_of(told.times[named.first]);
  all.days.last = told.times[named.first + named.count - 1].days.last;
  return all;
}

}  // namespace fengsui::sense::reader::periods
