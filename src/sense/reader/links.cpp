// Which figure a change, a share or a ratio belongs to, and how the lists behind 分别 are handed out.
#include <algorithm>
#include <cmath>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

bool is_one_of(char16_t c, std::u16string_view set) {
  return set.find(c) != std::u16string_view::npos;
}

// Figures that a change may belong to: a level, no base of comparison, no average where the total stands beside it.
bool may_host(draft const& one, draft const& guest) {
  if (one.role == "base" || one.role == "target" || one.role == "threshold" || one.zero_statement) return false;
  if (guest.kind == figure_kind::chg_pp) return one.dimension == dimension::percent;
  if (one.kind != figure_kind::level) return false;
  // 平均住院日6.8天,比上年的7.3天缩短0.5天
  if (one.dimension == dimension::days && guest.kind == figure_kind::chg_abs) return guest.dimension == one.dimension;
  if (one.dimension == dimension::days || one.dimension == dimension::months) return false;
  if (guest.kind == figure_kind::chg_abs) {
    // "up by 180,000": its noun is the level's.
    if (guest.dimension == dimension::none && one.dimension != dimension::percent) return true;
    return one.dimension == guest.dimension ||
           (one.dimension == dimension::person && guest.dimension == dimension::traveller) ||
           (one.dimension == dimension::traveller && guest.dimension == dimension::person) || one.unit == guest.unit;
  }
  return true;
}

// What the words right before a change say of the thing that changed: 起数下降42.3%,面积下降68.5%; "up 62.1 percent in
// number".
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
  static hint const kBehind[] = {{u" in number", set_of(dimension::count) | set_of(dimension::none)},
                                 {u" in value", set_of(dimension::money)},
                                 {u" in capital", set_of(dimension::money)},
                                 {u" by value", set_of(dimension::money)}};
  for (auto const& each : kBehind) {
    if (text.substr(guest.words_to, 20).starts_with(each.word)) return each.means;
  }
  auto lead = text.substr(guest.lead_from, guest.words_from > guest.lead_from ? guest.words_from - guest.lead_from : 0);
  if (auto const stop = lead.find_last_of(u",;"); stop != std::u16string_view::npos) lead = lead.substr(stop + 1);
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
  auto lead = text.substr(host.words_to, guest.words_from > host.words_to ? guest.words_from - host.words_to : 0);
  auto const stop = lead.find_last_of(u",;");
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

// Whether a word between the two places counts what the level counts, and is of no class of it.
bool names_the_indicator(document const& doc, draft const& level, std::size_t from, std::size_t to) {
  if (level.indicator.empty() || !level.what.empty()) return false;
  auto const [first, last] = doc.terms_in(from, to);
  auto named = false;
  for (auto i = first; i < last; ++i) {
    if (doc.has(doc.terms[i], word_class::what)) return false;
    for (auto const index : words().groups[doc.terms[i].group]) {
      auto const& entry = words().entries[index];
      named = named || (entry.is == word_class::indicator && entry.name == level.indicator);
    }
  }
  return named;
}

// 共9起,其中林区3起、草原4起,同比减少12起: a change behind a list of several parts is the total's.
std::size_t total_of_listed_parts(std::u16string_view text, std::vector<draft> const& drafts, std::size_t part) {
  auto const between = [&](std::size_t a, std::size_t b) {
    return text.substr(drafts[a].words_to,
                       drafts[b].words_from > drafts[a].words_to ? drafts[b].words_from - drafts[a].words_to : 0);
  };
  auto const goes_on = [&](std::size_t a, std::size_t b) {
    return drafts[a].sentence == drafts[b].sentence && drafts[a].dimension == drafts[b].dimension &&
           drafts[a].kind == figure_kind::level;
  };
  auto first = part;
  while (first > first_near(part) && goes_on(first - 1, first) && between(first - 1, first).starts_with(u"、")) --first;
  if (first == part || first == 0 || !goes_on(first - 1, first)) return part;
  return between(first - 1, first).find(u"其中") == std::u16string_view::npos ? part : first - 1;
}

// 同比增长41%,达到19个; 增加旅客16.8万人次,增幅达23.4%,累计发送旅客96.3万人次: the level stands behind its changes,
// where nothing before them can be it.
std::optional<std::size_t> host_behind(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kChangesBetween = 3;
  auto const text = doc.text();
  for (auto k = i + 1; k < drafts.size() && k <= i + kChangesBetween && drafts[k].sentence == drafts[i].sentence; ++k) {
    auto const& one = drafts[k];
    auto const lead = text.substr(one.lead_from, one.words_from > one.lead_from ? one.words_from - one.lead_from : 0);
    if (lead.find(u';') != std::u16string_view::npos) return {};
    if (one.is_change()) continue;
    if (!may_host(one, drafts[i]) || one.role.starts_with("avg")) return {};
    auto const clause = lead.substr(lead.find_last_of(u',') + 1);
    for (std::u16string_view const word : {u"达", u"共", u"累计", u"总", u"为", u"合计", u"增至", u"升至", u"降至"}) {
      if (clause.starts_with(word)) return k;
    }
    return {};
  }
  return {};
}

std::optional<std::size_t> host_of(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& guest = drafts[i];
  auto const text = doc.text();
  // English: "rose 3.7 percent to nearly US$797.9 million": the level stands behind.
  if (doc.english && i + 1 < drafts.size() && drafts[i + 1].sentence == guest.sentence &&
      drafts[i + 1].kind == figure_kind::level && guest.dimension == dimension::percent) {
    auto const& next = drafts[i + 1];
    auto const between = text.substr(guest.words_to, next.words_from - guest.words_to);
    // "rose 4.2 percent in July to 214,300 TEUs"
    auto const in_time = between.starts_with(u" in ") && between.ends_with(u" to ") && between.size() <= 24 &&
                         between.find_first_of(u",;.") == std::u16string_view::npos;
    if (in_time || between == u" to " || between == u" to a record " || between == u" at " || between == u", to " ||
        between == u" year on year to " || between == u", reaching " || between == u" year-on-year to ") {
      return i + 1;
    }
    // "10.6 percent, from 431,738 TEUs to 386,031 TEUs"
    if (next.role == "base" && i + 2 < drafts.size() && drafts[i + 2].sentence == guest.sentence &&
        drafts[i + 2].kind == figure_kind::level && (between == u", from " || between == u" from ") &&
        text.substr(next.words_to, drafts[i + 2].words_from - next.words_to).ends_with(u" to ")) {
      return i + 2;
    }
    // "a 9.4% increase in solar, which produced 425 GWh"
    if (guest.rule == "growth:behind" && between.find(u"which") != std::u16string_view::npos) return i + 1;
  }
  std::optional<std::size_t> average;
  if (auto const named = named_dimensions(doc, guest); named != 0 && guest.dimension == dimension::percent) {
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == guest.sentence;) {
      if (text.substr(drafts[j].to, guest.from - drafts[j].to).find(u';') != std::u16string_view::npos) break;
      if (may_host(drafts[j], guest) && (set_of(drafts[j].dimension) & named) != 0 && drafts[j].role != "avg_day")
        return j;
    }
  }
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == guest.sentence;) {
    auto const& one = drafts[j];
    if (!may_host(one, guest)) continue;
    auto const between = text.substr(one.to, guest.from - one.to);
    // A new subject of its own between the two: 农业增长5% belongs to no earlier level of another name.
    if (guest.kind == figure_kind::chg_pp) return j;
    if (one.role == "avg_day" || one.role == "avg_month" || one.role == "avg_project") {
      if (!average) average = j;
      continue;
    }
    if (average) {
      // The total counts only where it is of the same thing and clause group.
      auto const alike =
          drafts[*average].dimension == one.dimension || (doc.english && drafts[*average].dimension == dimension::none);
      if (!alike || between.find(u';') != std::u16string_view::npos) return average;
    }
    // 水电增长19.8%; 风电增长23.8%: behind a semicolon the level on the other side is not meant, unless it is called by
    // its indicator again: 揽收包裹1.18亿件;揽收量较去年多0.18亿件.
    if (auto const stop = between.rfind(u';'); stop != std::u16string_view::npos) {
      if (!names_the_indicator(doc, one, one.to + stop + 1, guest.words_from)) return std::nullopt;
    }
    if (names_another(doc, guest, one)) return std::nullopt;
    return between.starts_with(u",") ? total_of_listed_parts(text, drafts, j) : j;
  }
  return average;
}

// What may be counted by the indicator words of the clause right before a figure; 0 where there is none.
dimension_set clause_dimensions(document const& doc, draft const& one) {
  auto const text = doc.text();
  auto from = one.lead_from;
  auto const lead = text.substr(from, one.words_from > from ? one.words_from - from : 0);
  auto const stop = lead.find_last_of(u",;");
  if (stop == std::u16string_view::npos) return 0;
  from += stop + 1;
  dimension_set counted = 0;
  // What stands behind 占 is the whole.
  auto to = one.words_from;
  if (auto const takes = text.substr(from, to - from).find(u'占'); takes != std::u16string_view::npos)
    to = from + takes;
  // 外资项目占41%: projects, whatever their money is called.
  if (to > from && text.substr(from, to - from).ends_with(u"项目")) return set_of(dimension::count);
  auto const [first, last] = doc.terms_in(from, to);
  for (auto i = first; i < last; ++i) {
    for (auto const index : words().groups[doc.terms[i].group]) {
      auto const& entry = words().entries[index];
      if (entry.is == word_class::indicator && !entry.weak && entry.topic.empty())
        counted |= entry.dimensions & ~set_of(dimension::percent);
    }
  }
  return counted;
}

// The whole of a share: the nearest earlier level of the same thing that is no part itself, or the one that the words
// between 占 and the number name.
std::optional<std::size_t> whole_of(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& share = drafts[i];
  auto const text = doc.text();
  auto const counted = share.of ? drafts[*share.of].dimension : dimension::none;
  auto const indicator = share.of ? drafts[*share.of].indicator : share.indicator;
  auto const named =
      text.substr(share.lead_from, share.words_from > share.lead_from ? share.words_from - share.lead_from : 0);
  std::optional<std::size_t> total;
  std::optional<std::size_t> any;
  std::optional<std::size_t> of_other_days;
  std::optional<std::size_t> of_another;
  auto const of_the_total = doc.english && text.substr(share.words_to).starts_with(u" of the total");
  // Which of several totals is meant shows in the arithmetic: the part over it comes near the printed share.
  std::optional<std::size_t> fitting;
  auto const as_double = [](draft const& one) {
    return static_cast<double>(one.value.mantissa) * std::pow(10.0, one.value.exponent);
  };
  auto const of_money = named.find(u"额") != std::u16string_view::npos ||
                        named.find(u"资金") != std::u16string_view::npos ||
                        named.find(u"投资") != std::u16string_view::npos;
  auto const people = [](dimension d) { return d == dimension::person || d == dimension::traveller; };
  auto const alike = [&](dimension d) {
    return d == counted || (people(d) && people(counted)) || (doc.english && counted == dimension::none);
  };
  // "Singapore 48.9 billion baht, or 21.7 percent": of what the share before it in the list is of.
  if (doc.english && i > 1 && (share.rule.starts_with("share:apposition") || share.rule.starts_with("share:or"))) {
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == share.sentence;) {
      if (drafts[j].kind == figure_kind::share && drafts[j].whole) return drafts[j].whole;
    }
  }
  // "18.4 percent of the airport's 2.06 million passengers"
  if (doc.english && i + 1 < drafts.size() && drafts[i + 1].sentence == share.sentence && share.of) {
    auto const& next = drafts[i + 1];
    auto const gap = text.substr(share.words_to, next.words_from - share.words_to);
    if (next.kind == figure_kind::level && gap.starts_with(u" of ") && gap.size() <= 32 &&
        gap.find_first_of(u",;:") == std::u16string_view::npos && alike(next.dimension) &&
        as_double(next) > as_double(drafts[*share.of]))
      return i + 1;
  }
  for (auto j = i; j-- > first_near(i);) {
    auto const& one = drafts[j];
    if (one.kind != figure_kind::level || one.dimension == dimension::percent || (share.of && j == *share.of)) continue;
    if (one.role == "base" || one.role == "threshold" || one.role.starts_with("avg")) continue;
    // A part is no larger than its whole.
    auto const comparable = share.of && alike(one.dimension);
    if (comparable && as_double(one) < as_double(drafts[*share.of])) continue;
    // 在全市186.4亿元到位资金中,外资46.2亿元,占24.8%
    if (comparable && one.sentence == share.sentence && j + 1 == *share.of) {
      auto const gap = text.substr(one.words_to, drafts[*share.of].words_from - one.words_to);
      if (auto const within = gap.find(u"中,"); within != std::u16string_view::npos && within <= 12) return j;
    }
    if (!one.what.empty() && named.find(to_utf16(one.what)) != std::u16string_view::npos) {
      if (of_money ? one.dimension == dimension::money : one.dimension == counted) return j;
    }
    // 其中20亿元以上项目4个,占签约额的86.5%: what the projects come to, of all the money.
    auto const by_money = of_money && counted == dimension::count;
    if (by_money ? one.dimension != dimension::money : share.of && !alike(one.dimension)) continue;
    if (!by_money && one.indicator != indicator) {
      // "… worth 2.86 billion dollars …. Manufacturing took 1.62 billion dollars, or 56.6 percent of the total": the
      // total may be called otherwise.
      if (comparable && of_the_total && !of_another && one.what.empty() && one.role != "part" && one.role != "target" &&
          one.period.first == share.period.first && one.period.last == share.period.last)
        of_another = j;
      continue;
    }
    if (!by_money && share.of && !fitting && as_double(one) > 0) {
      auto const part = as_double(drafts[*share.of]) / as_double(one) * 100;
      if (std::abs(part - as_double(share)) <= 0.03 * as_double(share) + 0.06) fitting = j;
    }
    auto const plain = one.what.empty() && one.place.empty() && one.role != "part";
    if (one.period.first != share.period.first || one.period.last != share.period.last) {
      if (plain && !of_other_days) of_other_days = j;
      continue;
    }
    if (plain && one.role == "total" && !total) total = j;
    if (plain || !any) any = j;
  }
  if (fitting || total || any) return fitting ? fitting : total ? total : any;
  return of_other_days ? of_other_days : of_another;
}

// The text between the last stop and `to`, looked through whatever counts nouns: 昭通、保山等六州市落地率分别为.
std::size_t noun_list_start(std::u16string_view text, std::size_t to, std::size_t least) {
  least = std::max(least, to > kCharactersBack ? to - kCharactersBack : 0);
  while (to > least && !is_one_of(text[to - 1], u",;。:!?(\n")) --to;
  return to;
}

struct noun {
  word_entry const* place = nullptr;
  word_entry const* organisation = nullptr;
  bool is_class = false;
  std::vector<word_entry const*> indicators;
  std::u16string text;
};

std::vector<noun> nouns_before(document const& doc, std::size_t from, std::size_t to) {
  std::vector<noun> found;
  auto const text = doc.text();
  auto const take = [&](std::size_t a, std::size_t b) {
    noun one;
    one.text = text.substr(a, b - a);
    auto const [first, last] = doc.terms_in(a, b);
    for (auto i = first; i < last; ++i) {
      for (auto const index : words().groups[doc.terms[i].group]) {
        auto const& entry = words().entries[index];
        if (entry.is == word_class::place && one.place == nullptr) one.place = &entry;
        if (entry.is == word_class::organisation) one.organisation = &entry;
        if (entry.is == word_class::what) one.is_class = true;
        if (entry.is == word_class::indicator) one.indicators.push_back(&entry);
      }
    }
    found.push_back(std::move(one));
  };
  auto start = from;
  for (auto at = from; at < to; ++at) {
    if (!is_one_of(text[at], u"、和与及")) continue;
    if (at > start) take(start, at);
    start = at + 1;
  }
  if (to > start) take(start, to);
  return found;
}

}  // namespace

namespace {

// "up 44% and 54% respectively": in English the word stands behind the list.
void mark_respectively(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto const behind = text.substr(drafts[i].words_to, std::min<std::size_t>(15, text.size() - drafts[i].words_to));
    if (!behind.starts_with(u" respectively") && !behind.starts_with(u", respectively")) continue;
    for (auto j = drafts[i].list; j <= i; ++j) drafts[j].distributed = true;
  }
}

// "2.3 million passengers and 15,420 flights, up 18.2 percent and 11.5 percent": as many changes as levels before them
// are handed out in order, where neither 分别 nor "respectively" says so.
void mark_lists_of_as_many(std::vector<draft>& drafts) {
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto const points = drafts[i].kind == figure_kind::chg_pp;
    if (drafts[i].list != i || drafts[i].distributed || !drafts[i].is_change() ||
        (drafts[i].dimension != dimension::percent && !points))
      continue;
    auto end = i + 1;
    while (end < drafts.size() && drafts[end].in_list && drafts[end].list == i && drafts[end].is_change() &&
           drafts[end].dimension == drafts[i].dimension)
      ++end;
    auto const count = end - i;
    if (count < 2) continue;
    // The levels before them in the sentence, lengths of time aside: as many, each counted otherwise than the next.
    std::vector<std::size_t> hosts;
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == drafts[i].sentence;) {
      if (drafts[j].dimension == dimension::days) continue;
      if (!may_host(drafts[j], drafts[i]) || (!points && drafts[j].dimension == dimension::percent)) break;
      hosts.push_back(j);
    }
    auto fit = hosts.size() == count;
    // 开工率86.2%、资金到位率37.5%,提高4.1个、2.3个百分点: points are of rates, which are all counted alike.
    for (std::size_t k = 1; fit && !points && k < count; ++k) {
      auto const& later = drafts[hosts[k - 1]];
      fit = drafts[hosts[k]].dimension != later.dimension || (later.in_list && later.list == drafts[hosts[k]].list);
    }
    if (!fit) continue;
    for (auto j = i; j < end; ++j) drafts[j].distributed = true;
  }
}

// 对欧盟、美国分别进出口268.4亿元、193.5亿元,占14.6%和10.5%: a list of shares right behind a list of as many levels.
void mark_shares_of_as_many(std::vector<draft>& drafts) {
  for (std::size_t i = 2; i < drafts.size(); ++i) {
    auto& first = drafts[i];
    if (first.list != i || first.distributed || first.kind != figure_kind::share) continue;
    auto end = i + 1;
    while (end < drafts.size() && drafts[end].in_list && drafts[end].list == i) ++end;
    auto const count = end - i;
    if (count < 2 || count > i || drafts[i - count].list != i - count) continue;
    auto fits = i == count || drafts[i - count - 1].sentence != first.sentence || !drafts[i - count].in_list;
    for (auto k = i - count; k < i; ++k) {
      auto const& level = drafts[k];
      fits = fits && level.kind == figure_kind::level && level.sentence == first.sentence && level.list == i - count &&
             level.dimension == drafts[i - count].dimension && level.dimension != dimension::percent;
    }
    for (auto k = i; fits && k < end; ++k) drafts[k].distributed = true;
  }
}

// 分别增长22.3%、25.1%,恢复到2019年同期的105.4%、98.7%: a second list of as many belongs to the same figures.
void repeat_hosts(std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].distributed || drafts[i].in_list || drafts[i].kind == figure_kind::level) continue;
    auto end = i + 1;
    while (end < drafts.size() && drafts[end].in_list && drafts[end].list == i) ++end;
    auto const count = end - i;
    if (count < 2 || i < count || !drafts[i - 1].distributed || !drafts[i - 1].of ||
        drafts[i - 1].sentence != drafts[i].sentence)
      continue;
    for (std::size_t k = 0; k < count; ++k) {
      auto const& like = drafts[i - count + k];
      if (like.distributed && like.of && drafts[i + k].dimension == like.dimension) {
        drafts[i + k].of = like.of;
        drafts[i + k].rule += "/as_before";
      }
    }
  }
}

}  // namespace

void distribute_lists(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  mark_respectively(doc, drafts);
  mark_lists_of_as_many(drafts);
  mark_shares_of_as_many(drafts);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (!drafts[i].distributed) continue;
    auto end = i;
    while (end < drafts.size() && drafts[end].distributed && drafts[end].sentence == drafts[i].sentence &&
           (end == i || drafts[end].in_list || drafts[end].lead_from + 8 >= drafts[end].words_from)) {
      // 分别进出口268.4亿元、193.5亿元,占14.6%和10.5%: two lists.
      if ((drafts[end].kind == figure_kind::share) != (drafts[i].kind == figure_kind::share)) break;
      // A new 分别 opens a new list.
      if (end > i && text.substr(drafts[end].lead_from, drafts[end].words_from - drafts[end].lead_from).find(u"分别") !=
                         std::u16string_view::npos)
        break;
      ++end;
    }
    auto const count = end - i;
    auto const first = i;
    i = end - 1;
    if (count < 2) continue;
    // The place of 分别 itself.
    auto const lead = text.substr(drafts[first].lead_from, drafts[first].words_from - drafts[first].lead_from);
    auto at = lead.rfind(u"分别");
    if (at == std::u16string_view::npos) at = lead.rfind(u"依次");
    if (at == std::u16string_view::npos) at = lead.rfind(u"各");
    auto const list_from = at == std::u16string_view::npos ? drafts[first].words_from : drafts[first].lead_from + at;
    // Hosts that are figures: the last `count` before the list that it may change.
    auto const changes = drafts[first].is_change() || drafts[first].kind == figure_kind::ratio_to_base ||
                         drafts[first].kind == figure_kind::share || drafts[first].kind == figure_kind::target_share;
    std::vector<std::size_t> hosts;
    if (changes) {
      for (auto j = first;
           j-- > first_near(first) && drafts[j].sentence == drafts[first].sentence && hosts.size() < count;) {
        if (may_host(drafts[j], drafts[first])) {
          if ((drafts[j].role == "avg_day") && count > 1 && hosts.size() + 1 < count) continue;
          hosts.push_back(j);
        }
      }
      std::reverse(hosts.begin(), hosts.end());
    }
    if (hosts.size() == count) {
      for (std::size_t k = 0; k < count; ++k) {
        drafts[first + k].of = hosts[k];
        drafts[first + k].rule = "respectively:figures";
      }
      continue;
    }
    // Hosts that are nouns: 西宁站、拉萨站分别发送.
    auto const from = noun_list_start(text, list_from, doc.sentences[drafts[first].sentence].from);
    auto nouns = nouns_before(doc, from, list_from);
    if (nouns.size() > count) nouns.erase(nouns.begin(), nouns.end() - static_cast<std::ptrdiff_t>(count));
    if (nouns.size() != count) {
      // Nothing is handed out where the counts differ: a wrong pairing is worse than none.
      for (std::size_t k = 0; k < count; ++k) drafts[first + k].rule += "/unmatched_list";
      continue;
    }
    for (std::size_t k = 0; k < count; ++k) {
      auto& one = drafts[first + k];
      auto const& host = nouns[k];
      if (host.place != nullptr && (nouns.front().place != nullptr)) {
        one.place = host.place->name;
      } else if (host.organisation != nullptr && nouns.front().organisation != nullptr) {
        one.org = host.organisation->name;
      } else {
        // 出口、进口分别为286.4亿元和126.2亿元
        if (std::all_of(nouns.begin(), nouns.end(), [](noun const& each) { return each.is_class; })) {
          auto name = std::u16string_view{host.text};
          if (name.starts_with(u"其中")) name.remove_prefix(2);
          one.what = to_utf8(name);
        }
        auto const counted = one.is_change() ? ~dimension_set{} : set_of(one.dimension);
        for (auto const* entry : host.indicators) {
          auto const fits =
              entry->topic.empty() || entry->topic == doc.topic || entry->topic == doc.sentences[one.sentence].topic;
          if (fits && (entry->dimensions & counted) != 0 && !entry->weak) one.indicator = entry->name;
        }
      }
      one.rule = "respectively:nouns";
    }
  }
}

namespace {

// "accounted for 412,000 of the airport's 2.06 million passengers, or 20 percent"
void settle_share_of_an_of(document const& doc, std::vector<draft>& drafts, std::size_t i) {
  constexpr std::size_t kLongest = 28;
  auto& one = drafts[i];
  if (!doc.english || i < 2 || one.kind != figure_kind::share || one.of != i - 1) return;
  auto const& whole = drafts[i - 1];
  auto const& part = drafts[i - 2];
  if (part.sentence != one.sentence || part.kind != figure_kind::level || whole.kind != figure_kind::level) return;
  auto const gap = doc.text().substr(part.words_to, whole.words_from - part.words_to);
  if (!gap.starts_with(u" of ") || gap.size() > kLongest || gap.find_first_of(u",;:(") != std::u16string_view::npos)
    return;
  one.of = i - 2;
  one.whole = i - 1;
}

// 签约项目142个,其中工业项目占比61.3%,为87个; 目标完成率为63.3%,共签约项目19个: what the percentage is of stands right
// behind it, and the level before it is the whole.
void settle_share_before_its_part(document const& doc, std::vector<draft>& drafts, std::size_t i) {
  auto& one = drafts[i];
  if (doc.english || i + 1 >= drafts.size() || drafts[i + 1].sentence != one.sentence) return;
  auto const& next = drafts[i + 1];
  if (next.kind != figure_kind::level || !next.role.empty() || next.dimension == dimension::percent ||
      next.dimension == dimension::days)
    return;
  auto const gap = doc.text().substr(one.words_to, next.words_from - one.words_to);
  if (one.kind == figure_kind::share && one.of && drafts[*one.of].dimension == next.dimension) {
    if (gap != u",为" && gap != u",达" && gap != u",共" && gap != u",计" && gap != u",达到") return;
    one.whole = one.of;
    one.of = i + 1;
  } else if (one.kind == figure_kind::target_share && !one.of && gap.starts_with(u",") &&
             gap.find(u';') == std::u16string_view::npos && gap.size() <= 16) {
    one.of = i + 1;
  }
}

// 飞行架次同比减少26架次,下降8.9%: a rate right behind its amount is of what the amount is of.
bool goes_on_from_an_amount(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kLongestVerb = 4;
  if (doc.english || i == 0 || drafts[i].kind != figure_kind::chg_pct) return false;
  auto const& amount = drafts[i - 1];
  if (amount.kind != figure_kind::chg_abs || !amount.of || amount.sentence != drafts[i].sentence || !amount.cmp ||
      !drafts[i].cmp || amount.cmp->direction != drafts[i].cmp->direction)
    return false;
  auto const gap = doc.text().substr(amount.words_to, drafts[i].words_from - amount.words_to);
  return gap.starts_with(u",") && gap.size() <= kLongestVerb + 1;
}

// 货运量286.5万吨,进口231.9万吨、出口54.6万吨,进口占81.9%: the share says by name of which part it is.
std::optional<std::size_t> part_named_in_share(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& share = drafts[i];
  if (doc.english || share.kind != figure_kind::share) return {};
  auto const lead = doc.text().substr(share.lead_from, share.words_from - share.lead_from);
  auto const takes = lead.rfind(u'占');
  if (takes == std::u16string_view::npos || takes < 3) return {};
  auto const stop = lead.find_last_of(u",;、:", takes);
  if (stop == std::u16string_view::npos) return {};
  auto const name = lead.substr(stop + 1, takes - stop - 1);
  if (name.empty()) return {};
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == share.sentence;) {
    if (drafts[j].kind == figure_kind::level && drafts[j].dimension != dimension::percent &&
        doc.text().substr(0, drafts[j].words_from).ends_with(name))
      return j;
  }
  return {};
}

}  // namespace

void link_figures(document const& doc, std::vector<draft>& drafts) {
  repeat_hosts(drafts);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.of) continue;
    if (one.rule.starts_with("respectively:nouns")) continue;  // its nouns name it better than what stands near
    if (one.is_change() || one.kind == figure_kind::ratio_to_base || one.kind == figure_kind::ratio_times ||
        one.kind == figure_kind::contribution) {
      one.of = goes_on_from_an_amount(doc, drafts, i) ? drafts[i - 1].of : host_of(doc, drafts, i);
      if (!one.of && !doc.english && (one.kind == figure_kind::chg_pct || one.kind == figure_kind::chg_abs))
        one.of = host_behind(doc, drafts, i);
      // "fell by 12,400, or 9.5 percent, to 118,600"
      for (auto k = i + 1; doc.english && !one.of && one.is_change() && k < drafts.size() && k <= i + 2 &&
                           drafts[k].sentence == one.sentence;
           ++k) {
        auto const lead = doc.text().substr(drafts[k].lead_from, drafts[k].words_from - drafts[k].lead_from);
        if (may_host(drafts[k], one) && (lead == u", to " || lead == u" to ")) one.of = k;
      }
    } else if (one.kind == figure_kind::share || one.kind == figure_kind::target_share) {
      if (auto const named = part_named_in_share(doc, drafts, i)) {
        one.of = named;
        continue;
      }
      auto const counted = clause_dimensions(doc, one);
      for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
        if (drafts[j].kind == figure_kind::level && drafts[j].role != "target" && drafts[j].role != "base" &&
            drafts[j].role != "threshold" && drafts[j].dimension != dimension::percent &&
            drafts[j].dimension != dimension::days) {
          // 外送电量286亿千瓦时;新能源装机占比60%: the clause names a thing of its own.
          if (one.kind == figure_kind::share && counted != 0 && (counted & set_of(drafts[j].dimension)) == 0) break;
          one.of = j;
          break;
        }
      }
      settle_share_before_its_part(doc, drafts, i);
      settle_share_of_an_of(doc, drafts, i);
    }
  }
}

void link_wholes(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    // 今年人次达到去年同期近六成: the level may stand sentences before, in this year's figures.
    auto& ratio = drafts[i];
    auto const distinct = [&] {
      // 内、外贸吞吐量分别增长: two of one indicator are classes of it, and no figure of theirs was printed.
      for (auto k = i > 4 ? i - 4 : 0; k < std::min(drafts.size(), i + 5); ++k) {
        if (k != i && drafts[k].list == ratio.list && drafts[k].indicator == ratio.indicator &&
            drafts[k].in_list != (k == ratio.list))
          return false;
      }
      return true;
    };
    auto const far = ratio.kind == figure_kind::ratio_to_base ||
                     (ratio.is_change() && ratio.rule.starts_with("respectively:nouns") && distinct());
    for (auto j = i; far && !ratio.of && j-- > first_near(i);) {
      auto const& one = drafts[j];
      if (one.kind != figure_kind::level || one.indicator != ratio.indicator || one.role == "base" ||
          one.org != ratio.org)
        continue;
      if (one.period.first != ratio.period.first) continue;
      ratio.of = j;
    }
    if (drafts[i].kind == figure_kind::share && !drafts[i].whole) drafts[i].whole = whole_of(doc, drafts, i);
    // 签约项目41个…。全年目标160个,一季度完成23.6%: what is completed may stand sentences before.
    auto& completed = drafts[i];
    if (completed.kind != figure_kind::target_share || completed.of || !completed.whole) continue;
    auto const& target = drafts[*completed.whole];
    for (auto j = i; !completed.of && j-- > first_near(i);) {
      auto const& one = drafts[j];
      if (one.kind != figure_kind::level || one.indicator != target.indicator || one.unit != target.unit ||
          one.role == "target" || one.role == "base" || one.role == "part" || one.role.starts_with("avg") ||
          one.period.first != completed.period.first || one.period.last != completed.period.last)
        continue;
      completed.of = j;
      completed.indicator = one.indicator;
      completed.org = one.org;
      completed.place = one.place;
      completed.what = one.what;
    }
  }
}

}  // namespace fengsui::sense::reader
