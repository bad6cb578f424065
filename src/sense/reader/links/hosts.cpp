#include "sense/reader/links/hosts.h"

#include "sense/reader/comparison/comparison_words.h"
#include "sense/reader/links/called_levels.h"
#include "sense/reader/links/english/links.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {

using model::figure_kind;

bool may_host(draft const& one, draft const& guest) {
  if (one.role == "base" || one.role == "target" || one.role == "threshold" || one.zero_statement) return false;
  if (guest.kind == figure_kind::chg_pp) return one.dimension == dimension::percent;
  if (one.kind != figure_kind::level) return false;
  // 平均住院日6.8天,比上年的7.3天缩短0.5天
  if (one.dimension == dimension::days && guest.kind == figure_kind::chg_abs) return guest.dimension == one.dimension;
  // 在港时间、在泊时间分别为1.98天、1.04天,环比分别上升9.2%、下降3%
  auto const timed = guest.kind == figure_kind::chg_pct && one.distributed;
  if ((one.dimension == dimension::days && !timed) || one.dimension == dimension::weeks ||
      one.dimension == dimension::months)
    return false;
  if (guest.kind == figure_kind::chg_abs) {
    // "up by 180,000": its noun is the level's.
    if (guest.dimension == dimension::none && one.dimension != dimension::percent) return true;
    // "increased by 1.1 million people, or 8%, to 14.8 million"
    auto const of_people = counts_people(guest.dimension);
    if (one.dimension == dimension::none && of_people && !guest.classifier.empty() &&
        is_letter(guest.classifier.front()))
      return worth(one) > worth(guest);
    return one.dimension == guest.dimension ||
           (one.dimension == dimension::person && guest.dimension == dimension::traveller) ||
           (one.dimension == dimension::traveller && guest.dimension == dimension::person) || one.unit == guest.unit;
  }
  return true;
}

namespace {

// What the words right before a change say of the thing that changed: 起数下降42.3%,面积下降68.5%; "up 62.1 percent in
// number" (english/links.cpp).
dimension_set named_dimensions(document const& doc, draft const& guest) {
  auto const text = doc.text();
  struct hint {
    std::u16string_view word;
    dimension_set means;
  };
  auto const people = set_of(dimension::person) | set_of(dimension::traveller);
  static hint const kHints[] = {{u"起数", set_of(dimension::incident)},
                                {u"次数", set_of(dimension::incident) | set_of(dimension::count)},
                                {u"面积", set_of(dimension::area)},
                                {u"人数", people},
                                {u"人次", people},
                                {u"金额", set_of(dimension::money)},
                                {u"收入", set_of(dimension::money)},
                                {u"资金", set_of(dimension::money)},
                                {u"损失", set_of(dimension::money)},
                                {u"投资", set_of(dimension::money)},
                                {u"消费", set_of(dimension::money)},
                                {u"架次", set_of(dimension::flight)},
                                {u"航班", set_of(dimension::flight)},
                                {u"项目数", set_of(dimension::count)},
                                {u"个数", set_of(dimension::count)},
                                {u"旅客", people},
                                {u"货邮", set_of(dimension::mass)},
                                {u"货物", set_of(dimension::mass)},
                                {u"集装箱", set_of(dimension::teu)}};
  if (auto const behind = named_behind(doc, guest); behind != 0) return behind;
  auto lead = lead_of(text, guest);
  if (auto const stop = lead.find_last_of(u",;"sv); stop != std::u16string_view::npos) lead = lead.substr(stop + 1);
  dimension_set named = 0;
  for (auto const& each : kHints) {
    if (lead.find(each.word) != std::u16string_view::npos) named |= each.means;
  }
  return named;
}

// Whether the change's own clause names an indicator that is counted otherwise than the level: 到位资金375亿元,签约项目
// 增长5%; "container traffic fell to 3.4 million TEUs, while dry bulk rose 13.5 percent".
bool names_another(document const& doc, draft const& guest, draft const& host) {
  auto const text = doc.text();
  auto lead = gap_between(text, host, guest);
  auto const stop = lead.find_last_of(u",;"sv);
  if (stop == std::u16string_view::npos || guest.dimension != dimension::percent) return false;
  auto const from = host.words_to + stop + 1;
  auto const [first, last] = doc.terms_in(from, guest.words_from);
  auto const& topic = doc.sentences[guest.sentence].topic;
  auto named = false;
  for (auto i = first; i < last; ++i) {
    for (auto const index : words().groups[doc.terms[i].group]) {
      auto const& entry = words().entries[index];
      if (entry.is != word_class::indicator || entry.weak) continue;
      if (!entry.topic.empty() && entry.topic != topic && entry.topic != doc.topic) continue;
      if ((entry.dimensions & set_of(host.dimension)) != 0) return false;
      named = true;
    }
  }
  return named;
}

// 共9起,其中林区3起、草原4起,同比减少12起: a change behind a list of several parts is the total's.
std::size_t total_of_listed_parts(std::u16string_view text, std::vector<draft> const& drafts, std::size_t part) {
  auto const between = [&](std::size_t a, std::size_t b) { return gap_between(text, drafts[a], drafts[b]); };
  // 火警6574次、一般火灾4949次、重大16次: printed alike, whatever was counted.
  auto const alike = [&](draft const& a, draft const& b) {
    return a.dimension == b.dimension ||
           (a.words_to > 0 && b.words_to > 0 && text[a.words_to - 1] == text[b.words_to - 1]);
  };
  auto const goes_on = [&](std::size_t a, std::size_t b) {
    return drafts[a].sentence == drafts[b].sentence && alike(drafts[a], drafts[b]) &&
           drafts[a].kind == figure_kind::level;
  };
  auto first = part;
  while (first > first_near(part) && goes_on(first - 1, first) && between(first - 1, first).starts_with(u"、"sv))
    --first;
  if (first == part || first == 0 || !goes_on(first - 1, first)) return part;
  return between(first - 1, first).find(u"其中"sv) == std::u16string_view::npos ? part : first - 1;
}

// 共查验845万人次,日均同比增长9.26%,其中入境日均107.51万人次,同比增长14.2%: an average of a part, or one behind a total
// that has its own change, owns the change right behind it.
bool is_of_its_own(document const& doc, std::vector<draft> const& drafts, std::size_t total, std::size_t average) {
  if (doc.english) return false;
  for (auto k = total + 1; k < average; ++k) {
    if (drafts[k].is_change()) return true;
  }
  auto const between = doc.text().substr(drafts[total].words_to, drafts[average].words_from - drafts[total].words_to);
  return between.find(u"其中"sv) != std::u16string_view::npos;
}

// "1.73 million per day, a 55.1 percent surge": the average's, as nothing else stands between.
bool is_changed_each_day(document const& doc, std::vector<draft> const& drafts, std::size_t guest,
                         std::size_t average) {
  auto const& mean = drafts[average];
  if (mean.role != "avg_day" || average + 1 != guest || drafts[guest].words_from <= mean.words_to) return false;
  auto const gap = doc.text().substr(mean.words_to, drafts[guest].words_from - mean.words_to);
  static constexpr any_of_words kEach{u" per day", u" a day", u" each day", u" every day", u" daily"};
  static constexpr any_of_words kLeads{u"day, ",      u"day, up ",  u"day, down ",       u"day, a ",
                                       u"day, an ",   u"day and ",  u"day, which is a ", u"daily, ",
                                       u"daily and ", u"daily, a ", u"daily, up ",       u"daily, down "};
  return kEach.open(gap) > 0 && kLeads.close(gap) > 0 && gap.size() < 28;
}

// 日均运输旅客213.5万人次,较2019年(日均189.7万人次)增长12.6%; 日均航班量同比增长2.58%: the words of the change say that
// it is the average's.
bool says_average(document const& doc, std::vector<draft> const& drafts, std::size_t guest, std::size_t average) {
  if (doc.english) return is_changed_each_day(doc, drafts, guest, average);
  if (drafts[average].role != "avg_day") return false;
  auto const text = doc.text();
  auto const from = drafts[average].words_to;
  auto const told = text.substr(from, drafts[guest].words_from > from ? drafts[guest].words_from - from : 0);
  if (told.size() > kCharactersBack) return false;
  auto const clause = told.substr(
      told.find_last_of(u",;"sv) == std::u16string_view::npos ? told.size() : told.find_last_of(u",;"sv) + 1);
  return clause.find(u"日均"sv) != std::u16string_view::npos;
}

// 用电量2062亿千瓦时,增幅提高4个百分点: a change in points behind a semicolon is of the level there, not of the rate
// before it.
std::size_t level_or_rate(std::u16string_view text, std::vector<draft> const& drafts, std::size_t rate,
                          std::size_t points) {
  for (auto k = points; k-- > rate + 1;) {
    auto const between = text.substr(drafts[rate].to, drafts[k].from - drafts[rate].to);
    if (drafts[k].kind == figure_kind::level && drafts[k].dimension != dimension::percent &&
        between.find(u';') != std::u16string_view::npos)
      return k;
  }
  return rate;
}

// Whether points name a base of their own, other than that of the rate before them: what they are points of is no
// change of that rate.
bool is_rate_against_another_base(document const& doc, draft const& rate, draft const& points) {
  if (doc.english || points.kind != figure_kind::chg_pp || rate.kind != figure_kind::chg_pct || !rate.cmp ||
      !points.cmp || rate.cmp->type == points.cmp->type)
    return false;
  auto const lead = lead_of(doc.text(), points);
  return lead.starts_with(u",环比"sv) || lead.starts_with(u",同比"sv);
}

// 假期查验621.2万人次,日均207.1万人次,较去年同期增长19.7%: a holiday has not as many days every year, so the rate right
// behind the day's average is the average's.
bool is_average_of_a_holiday(document const& doc, std::vector<draft> const& drafts, std::size_t average,
                             std::size_t guest) {
  if (doc.english || average >= guest || drafts[guest].kind != figure_kind::chg_pct ||
      drafts[average].role != "avg_day")
    return false;
  auto const gap = gap_between(doc.text(), drafts[average], drafts[guest]);
  // 日均发送1776.3万人次、同比增长8.6%: what so short a stop joins is of the average in any case.
  if (gap.starts_with(u"、"sv) && average + 1 == guest) return true;
  if (!gap.starts_with(u","sv)) return false;
  for (auto k = average + 1; k < guest; ++k) {
    if (!drafts[k].is_change()) return false;
  }
  auto const names_a_holiday = [](time_expression const& one) {
    return !one.holiday.empty() && one.holiday != "chunyun" && one.holiday != "shuyun";
  };
  // 日均16790班,较2019年国庆假期增长2.58%
  for (auto k = doc.first_time(drafts[average].words_to);
       k < doc.times.size() && doc.times[k].begin < drafts[guest].from; ++k) {
    if (doc.times[k].role == time_role::base && names_a_holiday(doc.times[k])) return true;
  }
  constexpr std::size_t kTimesBack = 24;
  auto const before = doc.first_time(drafts[average].words_from);
  for (auto k = before; k-- > 0 && before - k <= kTimesBack;) {
    auto const& one = doc.times[k];
    auto const stretch = one.unit == time_unit::holiday || one.unit == time_unit::range;
    if (one.role == time_role::period && stretch && !one.refers_back) return names_a_holiday(one);
  }
  return false;
}

}  // namespace

bool is_bracketed_off(std::u16string_view between) {
  auto const close = between.find(u')');
  return close != std::u16string_view::npos && between.substr(0, close).find(u'(') == std::u16string_view::npos;
}

std::optional<std::size_t> host_behind(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kChangesBetween = 3;
  auto const text = doc.text();
  for (auto k = i + 1; k < drafts.size() && k <= i + kChangesBetween && drafts[k].sentence == drafts[i].sentence; ++k) {
    auto const& one = drafts[k];
    auto const lead = lead_of(text, one);
    if (lead.find(u';') != std::u16string_view::npos) return {};
    if (one.is_change()) continue;
    if (!may_host(one, drafts[i]) || one.role.starts_with("avg")) return {};
    auto const clause = lead.substr(lead.find_last_of(u',') + 1);
    for (std::u16string_view const word :
         {u"达"sv, u"共"sv, u"累计"sv, u"总"sv, u"为"sv, u"合计"sv, u"增至"sv, u"升至"sv, u"降至"sv}) {
      if (clause.starts_with(word)) return k;
    }
    return {};
  }
  return {};
}

// 客运量上升16.5%至2940万人次, 减少130万吨到470万吨: the level that a change led to.
static std::optional<std::size_t> level_reached(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kLongest = 3;
  if (doc.english || i + 1 >= drafts.size() || drafts[i + 1].sentence != drafts[i].sentence) return {};
  auto const gap = gap_between(doc.text(), drafts[i], drafts[i + 1]);
  auto const led_to = gap.size() <= kLongest && (gap.starts_with(u"至"sv) || gap.starts_with(u"到"sv));
  return led_to && may_host(drafts[i + 1], drafts[i]) ? std::optional{i + 1} : std::nullopt;
}

std::optional<std::size_t> host_of(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& guest = drafts[i];
  auto const text = doc.text();
  if (auto const reached = level_reached(doc, drafts, i)) return reached;
  // "compared with 29.4 billion a year before, which itself was 40 per cent above 21 billion": of what it was.
  if (doc.english && i > 0 && drafts[i - 1].sentence == guest.sentence && drafts[i - 1].kind == figure_kind::level &&
      lead_of(text, guest).find(u", which itself "sv) != std::u16string_view::npos)
    return i - 1;
  // "Nine ports lost volume, Split 8.2%": of what Split moved, and no number of ports.
  if (guest.rule == "growth:each_named") return std::nullopt;
  // "up 5%, or 6,400 units": of what the rate is of.
  if (guest.rule == "change:or" && i > 0 && drafts[i - 1].of) return drafts[i - 1].of;
  if (auto const reached = doc.english ? level_led_to(doc, drafts, i) : std::nullopt) return reached;
  // "up 31,200, or 20 percent, to 187,240": both led there.
  auto const is_said_again = doc.english && i + 1 < drafts.size() && drafts[i + 1].rule == "growth:or";
  if (auto const reached = is_said_again ? level_led_to(doc, drafts, i + 1) : std::nullopt;
      reached && may_host(drafts[*reached], guest))
    return reached;
  if (guest.rule == "growth:or" && drafts[i - 1].of) return drafts[i - 1].of;
  if (auto const like = host_like_its_base(doc, drafts, i)) return like;
  if (auto const called = host_called_so(doc, drafts, i)) return called;
  std::optional<std::size_t> average;
  std::optional<std::size_t> bracketed;
  if (auto const named = named_dimensions(doc, guest); named != 0 && guest.dimension == dimension::percent) {
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == guest.sentence;) {
      if (text.substr(drafts[j].to, guest.from - drafts[j].to).find(u';') != std::u16string_view::npos) break;
      if ((set_of(drafts[j].dimension) & named) != 0 && says_average(doc, drafts, i, j)) return j;
      if (may_host(drafts[j], guest) && (set_of(drafts[j].dimension) & named) != 0 && drafts[j].role != "avg_day" &&
          !is_bracketed_off(text.substr(drafts[j].to, guest.from - drafts[j].to)))
        return j;
    }
  }
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == guest.sentence;) {
    auto const& one = drafts[j];
    // 年度计划投资2225亿元,较2021年增长18.44%: a target owns the change right behind it.
    auto const target = j + 1 == i && one.role == "target" && !doc.english && guest.kind == figure_kind::chg_pct &&
                        one.dimension != dimension::percent;
    if (!may_host(one, guest) && !target) continue;
    if (is_converted(text, drafts, j)) continue;
    if (doc.english && (is_named_in_passing(text, drafts, j) || are_those_named(text, one))) continue;
    auto const between = text.substr(one.to, guest.from - one.to);
    if (is_bracketed_off(between) || (doc.english && is_far_from_its_base(drafts, i, one))) {
      if (!bracketed) bracketed = j;
      continue;
    }
    // A new subject of its own between the two: 农业增长5% belongs to no earlier level of another name.
    // 29.16亿千瓦时,同比下降29.23%,环比增长31.65个百分点: points against another base are none of that rate.
    if (is_rate_against_another_base(doc, one, guest)) return one.of;
    if (guest.kind == figure_kind::chg_pp) return level_or_rate(text, drafts, j, i);
    if (one.role == "avg_day" || one.role == "avg_month" || one.role == "avg_project") {
      if (!average && (says_average(doc, drafts, i, j) || is_average_of_a_holiday(doc, drafts, j, i))) return j;
      if (!average) average = j;
      continue;
    }
    if (average) {
      // The total counts only where it is of the same thing and clause group; 787.8万人次 and 日均19.7万人 are.
      auto const& mean = drafts[*average];
      auto const alike = mean.dimension == one.dimension ||
                         (counts_people(mean.dimension) && counts_people(one.dimension)) ||
                         (doc.english && mean.dimension == dimension::none);
      if (!alike || between.find(u';') != std::u16string_view::npos || is_of_its_own(doc, drafts, j, *average))
        return average;
    }
    // 水电增长19.8%; 风电增长23.8%: behind a semicolon the level on the other side is not meant.
    if (between.find(u';') != std::u16string_view::npos) return std::nullopt;
    if (names_another(doc, guest, one) || is_of_a_class_of_its_own(doc, guest, one)) return std::nullopt;
    return between.starts_with(u","sv) ? total_of_listed_parts(text, drafts, j) : j;
  }
  return average ? average : bracketed;
}

// 发生火灾19起,其中较大4起,火灾次数占控制指标的17.6%: the word names all of what was counted, no part.
bool names_all_of_them(document const& doc, draft const& one) {
  auto const from = start_of_clause(doc.text(), one.words_from, doc.sentences[one.sentence].from);
  auto const said = doc.text().substr(from, one.words_from - from);
  static constexpr any_of_words kAlls{u"次数", u"起数", u"总数", u"总量", u"总额", u"合计"};
  return kAlls.stand_in(said);
}

}  // namespace fengsui::sense::reader
