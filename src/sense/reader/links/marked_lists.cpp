// Which figures are a list that is handed out: "respectively" behind it, as many changes as levels or indicators before
// them.
#include <algorithm>

#include "sense/reader/links/hosts.h"
#include "sense/reader/links/lists.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// "up 44% and 54% respectively": in English the word stands behind the list.
void mark_respectively(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto const behind = text.substr(drafts[i].words_to, std::min<std::size_t>(15, text.size() - drafts[i].words_to));
    if (!behind.starts_with(u" respectively"sv) && !behind.starts_with(u", respectively"sv)) continue;
    for (auto j = drafts[i].list; j <= i; ++j) drafts[j].distributed = true;
  }
}

// 火灾次数、受害面积和人员伤亡同比减少8%、9%和20%: as many changes as indicators before them, where no 分别 says so.
void mark_lists_of_indicators(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size() && !doc.english; ++i) {
    auto const& first = drafts[i];
    if (first.list != i || first.distributed || !first.is_change() || first.dimension != dimension::percent) continue;
    auto end = i + 1;
    while (end < drafts.size() && drafts[end].in_list && drafts[end].list == i && drafts[end].is_change()) ++end;
    if (end - i < 2 || !are_indicators(nouns_of_list(doc, drafts, i), end - i)) continue;
    for (auto k = i; k < end; ++k) drafts[k].distributed = true;
  }
}

// 出港108架次、进港107架次: nothing but a noun between them.
bool are_joined(std::u16string_view text, draft const& one, draft const& next) {
  auto const between = gap_between(text, one, next);
  return between.starts_with(u"、"sv) && between.find_first_of(u",;:(。"sv) == between.npos;
}

// "2.3 million passengers and 15,420 flights, up 18.2 percent and 11.5 percent": as many changes as levels before them
// are handed out in order, where neither 分别 nor "respectively" says so.
void mark_lists_of_as_many(std::u16string_view text, std::vector<draft>& drafts) {
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto const points = drafts[i].kind == figure_kind::chg_pp;
    // 恢复至2019年同期的112%和105% too
    auto const is_handed_out = [&](draft const& one) {
      return one.is_change() || one.kind == figure_kind::ratio_to_base;
    };
    if (drafts[i].list != i || drafts[i].distributed || !is_handed_out(drafts[i]) ||
        (drafts[i].dimension != dimension::percent && !points))
      continue;
    auto end = i + 1;
    while (end < drafts.size() && drafts[end].in_list && drafts[end].list == i && is_handed_out(drafts[end]) &&
           drafts[end].dimension == drafts[i].dimension)
      ++end;
    auto const count = end - i;
    if (count < 2) continue;
    // The levels before them in the sentence, lengths of time aside: as many, each counted otherwise than the next.
    std::vector<std::size_t> hosts;
    auto all = true;  // no other figure stands before them in the sentence
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == drafts[i].sentence;) {
      if (drafts[j].dimension == dimension::days) continue;
      all = may_host(drafts[j], drafts[i]) && (points || drafts[j].dimension != dimension::percent);
      if (!all) break;
      hosts.push_back(j);
    }
    auto fit = hosts.size() == count;
    // 开工率86.2%、资金到位率37.5%,提高4.1个、2.3个百分点: points are of rates, which are all counted alike.
    // 行政案件742件,审结615件,增长8.1%、12.4%: or the only ones of the sentence.
    for (std::size_t k = 1; fit && !points && !all && k < count; ++k) {
      auto const& later = drafts[hosts[k - 1]];
      fit = drafts[hosts[k]].dimension != later.dimension || (later.in_list && later.list == drafts[hosts[k]].list) ||
            are_joined(text, drafts[hosts[k]], later);
    }
    if (!fit) continue;
    for (auto j = i; j < end; ++j) drafts[j].distributed = true;
  }
}

// 机械制造业24个,132.8亿元,占30%和31.9%: the levels [from, to) of one sentence, each counted otherwise than the others.
bool are_counted_otherwise(std::vector<draft> const& drafts, std::size_t from, std::size_t to) {
  dimension_set seen = 0;
  for (auto k = from; k < to; ++k) {
    auto const& one = drafts[k];
    if (one.kind != figure_kind::level || one.sentence != drafts[to].sentence || (seen & set_of(one.dimension)) != 0 ||
        one.dimension == dimension::percent)
      return false;
    seen |= set_of(one.dimension);
  }
  auto const before = from > 0 && drafts[from - 1].sentence == drafts[to].sentence ? &drafts[from - 1] : nullptr;
  return before == nullptr || before->kind != figure_kind::level;
}

// 进出口268.4亿元、193.5亿元,占14.6%和10.5%: the levels [from, to) are a list themselves.
bool are_a_list(std::vector<draft> const& drafts, std::size_t from, std::size_t to) {
  if (drafts[from].list != from) return false;
  if (from > 0 && drafts[from - 1].sentence == drafts[to].sentence && drafts[from].in_list) return false;
  return std::all_of(drafts.begin() + static_cast<std::ptrdiff_t>(from),
                     drafts.begin() + static_cast<std::ptrdiff_t>(to), [&](draft const& level) {
                       return level.kind == figure_kind::level && level.sentence == drafts[to].sentence &&
                              level.list == from && level.dimension == drafts[from].dimension &&
                              level.dimension != dimension::percent;
                     });
}

// A list of shares right behind as many levels is handed out to them, though no 分别 says so.
void mark_shares_of_as_many(std::vector<draft>& drafts) {
  for (std::size_t i = 2; i < drafts.size(); ++i) {
    auto& first = drafts[i];
    if (first.list != i || first.distributed ||
        (first.kind != figure_kind::share && first.kind != figure_kind::target_share))
      continue;
    auto end = i + 1;
    while (end < drafts.size() && drafts[end].in_list && drafts[end].list == i) ++end;
    auto const count = end - i;
    if (count < 2 || count > i) continue;
    if (!are_a_list(drafts, i - count, i) && !are_counted_otherwise(drafts, i - count, i)) continue;
    for (auto k = i; k < end; ++k) drafts[k].distributed = true;
  }
}

// 甲、乙、丙分别出口7.3亿元、3.1亿元、2.8亿元,同比下降5.6%、增长10.4%、下降1.7%: as many changes, each with its own
// verb, right behind a list of as many levels.
void mark_changes_of_as_many(document const& doc, std::vector<draft>& drafts) {
  constexpr std::size_t kLongestVerb = 5;
  for (std::size_t i = 2; i < drafts.size() && !doc.english; ++i) {
    auto const& first = drafts[i];
    if (first.distributed || first.kind != figure_kind::chg_pct || first.sentence != drafts[i - 1].sentence) continue;
    auto const goes_on = [&](draft const& one) {
      auto const lead = lead_of(doc.text(), one);
      return one.kind == figure_kind::chg_pct && one.sentence == first.sentence && lead.size() <= kLongestVerb &&
             (lead.starts_with(u"、"sv) || lead.starts_with(u"和"sv));
    };
    auto end = i + 1;
    while (end < drafts.size() && end - i < kFiguresBack && goes_on(drafts[end])) ++end;
    auto const count = end - i;
    if (count < 2 || count > i || !are_a_list(drafts, i - count, i)) continue;
    for (auto k = i; k < end; ++k) drafts[k].distributed = true;
  }
}

}  // namespace

void mark_lists(document const& doc, std::vector<draft>& drafts) {
  mark_respectively(doc, drafts);
  mark_lists_of_as_many(doc.text(), drafts);
  mark_shares_of_as_many(drafts);
  mark_lists_of_indicators(doc, drafts);
  mark_changes_of_as_many(doc, drafts);
}

}  // namespace fengsui::sense::reader
