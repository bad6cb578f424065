// Which figure a change, a share or a ratio belongs to.
#include <algorithm>

#include "sense/reader/choice/structure_ratios.h"
#include "sense/reader/links/called_levels.h"
#include "sense/reader/links/english/links.h"
#include "sense/reader/links/far_links.h"
#include "sense/reader/links/hosts.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// What may be counted by the indicator words of the clause right before a figure; 0 where there is none.
dimension_set clause_dimensions(document const& doc, draft const& one) {
  auto const text = doc.text();
  auto from = one.lead_from;
  auto const lead = text.substr(from, one.words_from > from ? one.words_from - from : 0);
  auto const stop = lead.find_last_of(u",;"sv);
  if (stop == std::u16string_view::npos) return 0;
  from += stop + 1;
  dimension_set counted = 0;
  // What stands behind 占 is the whole.
  auto to = one.words_from;
  if (auto const takes = text.substr(from, to - from).find(u'占'); takes != std::u16string_view::npos)
    to = from + takes;
  // 外资项目占41%: projects, whatever their money is called.
  if (to > from && text.substr(from, to - from).ends_with(u"项目"sv)) return set_of(dimension::count);
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
    if (gap != u",为"sv && gap != u",达"sv && gap != u",共"sv && gap != u",计"sv && gap != u",达到"sv) return;
    one.whole = one.of;
    one.of = i + 1;
  } else if (one.kind == figure_kind::target_share && !one.of && gap.starts_with(u","sv) &&
             gap.find(u';') == std::u16string_view::npos && gap.size() <= 16) {
    one.of = i + 1;
  }
}

// 货运量286.5万吨,进口231.9万吨、出口54.6万吨,进口占81.9%: the share says by name of which part it is.
std::optional<std::size_t> part_named_in_share(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& share = drafts[i];
  if (doc.english || share.kind != figure_kind::share) return {};
  auto const lead = doc.text().substr(share.lead_from, share.words_from - share.lead_from);
  auto const takes = lead.rfind(u'占');
  if (takes == std::u16string_view::npos || takes < 3) return {};
  auto const stop = lead.find_last_of(u",;、:"sv, takes);
  if (stop == std::u16string_view::npos) return {};
  auto const name = lead.substr(stop + 1, takes - stop - 1);
  if (name.empty()) return {};
  std::optional<std::size_t> within;
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == share.sentence;) {
    auto const& one = drafts[j];
    if (one.kind != figure_kind::level || one.dimension == dimension::percent || one.role == "base") continue;
    if (doc.text().substr(0, one.words_from).ends_with(name)) return j;
    // 各类住宅火灾9.5万起,…;住宅占43.5%; 火灾16.7万起、亡682人,起数占30.3%
    auto const called = name.size() > 1 ? calls(doc, one, name) : calling::no;
    if (called == calling::plain) return j;
    if (called == calling::within && !within) within = j;
  }
  return within;
}

// 死亡1756人,前5位病种占95%: what the share's own noun means has no level, and it is no share of what stands before.
bool names_a_part_of_its_own(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kLeast = 4;
  auto const& share = drafts[i];
  if (doc.english || share.kind != figure_kind::share || share.distributed) return false;
  auto const lead = lead_of(doc.text(), share);
  auto name = lead.substr(0, lead.rfind(u'占'));
  if (name.size() == lead.size()) return false;
  name = name.substr(name.find_last_of(u",;、:"sv) + 1);
  if (name.size() < kLeast || name.find(u"其中"sv) != name.npos) return false;
  auto const [first, last] = doc.terms_in(share.words_from - lead.size(), share.words_from);
  for (auto k = first; k < last; ++k) {
    if (doc.has(doc.terms[k], word_class::indicator) || doc.has(doc.terms[k], word_class::organisation)) return false;
  }
  return i > 0 && drafts[i - 1].sentence == share.sentence;
}

// 12627万吨(2525亿斤),增加312万吨(62.4亿斤): the bracket's change is of the bracket's level.
std::optional<std::size_t> level_in_its_unit(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& one = drafts[i];
  if (doc.english || one.rule != "change:again" || lead_of(doc.text(), one) != u"("sv || !drafts[i - 1].of) return {};
  auto const host = *drafts[i - 1].of;
  if (host + 1 >= i || drafts[host + 1].kind != figure_kind::level || lead_of(doc.text(), drafts[host + 1]) != u"("sv ||
      drafts[host + 1].classifier != one.classifier)
    return host;
  return host + 1;
}

// 增长20.3%,比1至10月和前三季度分别提高8.9个、10个百分点: the points of the list are all of the rate before it.
std::optional<std::size_t> rate_against_several(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& one = drafts[i];
  if (doc.english || one.kind != figure_kind::chg_pp || !one.rule.starts_with("respectively:nouns") || one.list == 0)
    return {};
  auto const& first = drafts[one.list];
  auto const rate = one.list - 1;
  auto const lead = lead_of(doc.text(), first);
  if (drafts[rate].kind != figure_kind::chg_pct || drafts[rate].sentence != one.sentence || lead.size() < 2 ||
      lead.front() != u',' || !is_one_of(lead[1], u"比较"))
    return {};
  return rate;
}

// 获得35项奖项:国家一等奖2项,省一等奖12项,国奖率3.17%,获奖率55.6%: of the prizes that the rate's own name calls.
std::optional<std::size_t> prizes_of_rate(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& one = drafts[i];
  if (doc.english || one.rule != "share:rate") return {};
  auto const text = doc.text();
  auto const called = lead_of(text, one);
  auto const national = called.find(u"国奖"sv) != called.npos;
  if (!national && called.find(u"获奖率"sv) == called.npos) return {};
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
    auto const& level = drafts[j];
    if (level.kind != figure_kind::level || level.dimension == dimension::percent) continue;
    auto const lead = lead_of(text, level);
    if (national ? lead.find(u"国家"sv) != lead.npos : stands_at(text, level.words_to, u"奖项"sv)) return j;
  }
  return {};
}

// "28,900 closed, so that the number of firms grew by 7,500 to 2.34 million": an amount in words of its own, with the
// level that it led to right behind it.
std::optional<std::size_t> level_it_led_to(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& one = drafts[i];
  if (!doc.english || one.kind != figure_kind::chg_abs || i + 1 >= drafts.size()) return {};
  auto const& next = drafts[i + 1];
  if (!lead_of(doc.text(), one).ends_with(u" by "sv) || lead_of(doc.text(), next) != u" to "sv) return {};
  return next.sentence == one.sentence && may_host(next, one) && worth(next) > worth(one) ? std::optional{i + 1}
                                                                                          : std::nullopt;
}

// "36,115 new jobs, 181 percent over 12,841": what the level was before is counted as the level is.
void count_bases_as_their_levels(std::vector<draft>& drafts) {
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto& was = drafts[i];
    auto const& change = drafts[i - 1];
    if (was.role != "base" || was.dimension != dimension::none || !was.unit.empty() || !change.is_change() ||
        change.sentence != was.sentence || !change.of || *change.of > i ||
        drafts[*change.of].kind != figure_kind::level)
      continue;
    auto const& level = drafts[*change.of];
    if (level.dimension == dimension::none || level.dimension == dimension::percent) continue;
    was.unit = level.unit;
    was.dimension = level.dimension;
    was.classifier = level.classifier;
    was.unit_exponent = level.unit_exponent;
    was.value.exponent += level.unit_exponent;
    was.value.last_digit += level.unit_exponent;
  }
}

// Whether 其中 stands between it and a level before it in its sentence that is counted alike.
bool is_among_others(document const& doc, std::vector<draft> const& drafts, std::size_t part) {
  for (auto j = part; j-- > first_near(part) && drafts[j].sentence == drafts[part].sentence;) {
    if (drafts[j].kind != figure_kind::level || drafts[j].unit != drafts[part].unit) continue;
    auto const between = doc.text().substr(drafts[j].words_to, drafts[part].words_from - drafts[j].words_to);
    if (between.find(u"其中"sv) != between.npos) return true;
  }
  return false;
}

}  // namespace

bool is_of_several(document const& doc, draft const& share) {
  if (doc.english || share.kind != figure_kind::share) return false;
  auto const lead = lead_of(doc.text(), share);
  auto said = lead.substr(0, lead.rfind(u'占'));
  if (said.size() == lead.size()) return false;
  said = said.substr(said.find_last_of(u",;:"sv) + 1);
  for (std::u16string_view const word :
       {u"两者"sv, u"二者"sv, u"三者"sv, u"四者"sv, u"合计"sv, u"合"sv, u"共计"sv, u"总计"sv, u"一共"sv}) {
    if (said.ends_with(word)) return true;
  }
  return false;
}

void link_figures(document const& doc, std::vector<draft>& drafts) {
  if (doc.english) hand_out_rates_in_order(doc, drafts);
  if (doc.english) read_english_completions(doc, drafts);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.of) continue;
    if (one.rule == "growth:or_narrowed") continue;  // no level of what it leaves out is printed
    if (one.rule == "change:by_each") continue;      // each is of a class of its own
    if (is_of_a_structure(one)) continue;            // structure_ratios.cpp
    if (one.rule == "contribution:rate") continue;   // of the whole's growth
    if (auto const rate = rate_against_several(doc, drafts, i)) one.of = rate;
    if (one.rule.starts_with("respectively:nouns")) continue;  // its nouns name it better than what stands near
    if (one.is_change() || one.kind == figure_kind::ratio_to_base || one.kind == figure_kind::ratio_times ||
        one.kind == figure_kind::contribution) {
      one.of = english_list_host(doc, drafts, i);
      if (!one.of) one.of = level_in_its_unit(doc, drafts, i);
      if (!one.of) one.of = level_it_led_to(doc, drafts, i);
      if (!one.of) one.of = goes_on_from_an_amount(doc, drafts, i) ? drafts[i - 1].of : host_of(doc, drafts, i);
      if (!one.of && !doc.english && (one.kind == figure_kind::chg_pct || one.kind == figure_kind::chg_abs))
        one.of = host_behind(doc, drafts, i);
      // "fell by 12,400, or 9.5 percent, to 118,600"
      for (auto k = i + 1; doc.english && !one.of && one.is_change() && k < drafts.size() && k <= i + 2 &&
                           drafts[k].sentence == one.sentence;
           ++k) {
        auto const lead = doc.text().substr(drafts[k].lead_from, drafts[k].words_from - drafts[k].lead_from);
        auto const said_again = k == i + 1 || doc.text().substr(one.words_to, 6).find(u"or "sv) <= 3;
        // "up by 109,000 (11 percent) to 1.09 million"
        auto const bracketed = doc.text().substr(one.words_to).starts_with(u" ("sv);
        if ((said_again || bracketed) && may_host(drafts[k], one) &&
            (lead == u", to "sv || lead == u" to "sv || lead == u") to "sv))
          one.of = k;
      }
    } else if (one.rule == "share:from" || one.rule == "share:of_which" || one.rule == "share:of_growth") {
      continue;  // its own level is not printed; what it is a part of stands before the list
    } else if (one.kind == figure_kind::share || one.kind == figure_kind::target_share) {
      auto named = prizes_of_rate(doc, drafts, i);
      if (!named) named = part_named_in_share(doc, drafts, i);
      if (!named && (is_of_several(doc, one) || names_a_part_of_its_own(doc, drafts, i))) continue;
      if (!named) named = english_level_of_the_name(doc, drafts, i);
      if (!named) named = level_in_order_of_shares(doc, drafts, i);
      if (named) {
        one.of = named;
        continue;
      }
      auto const counted = clause_dimensions(doc, one);
      // 总投资100.2亿元,其中…2个,完成下达任务100亿的100.2%: what a target of money is completed by is money.
      auto const of_money = one.kind == figure_kind::target_share && i > 0 && drafts[i - 1].sentence == one.sentence &&
                            drafts[i - 1].role == "target" && drafts[i - 1].dimension == dimension::money;
      auto const of_all = one.kind == figure_kind::target_share && names_all_of_them(doc, one);
      for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
        if (of_money && drafts[j].dimension != dimension::money) continue;
        if (of_all && drafts[j].role == "part") continue;
        if (drafts[j].kind == figure_kind::level && drafts[j].role != "target" && drafts[j].role != "base" &&
            drafts[j].role != "threshold" && drafts[j].dimension != dimension::percent &&
            drafts[j].dimension != dimension::days) {
          // 动车组发送2.21亿人,日均714万人,占全国铁路的61.2%: of what was counted, not of its average.
          if (!doc.english && drafts[j].role.starts_with("avg") && j > 0 && drafts[j - 1].sentence == one.sentence) {
            if (!one.of) one.of = j;
            continue;
          }
          // 外送电量286亿千瓦时;新能源装机占比60%: the clause names a thing of its own.
          if (one.kind == figure_kind::share && counted != 0 && (counted & set_of(drafts[j].dimension)) == 0) break;
          // "3.3 million passengers, an average of 270,000 daily, which is 56%": of all of them.
          if (doc.english && drafts[j].role.starts_with("avg") && j > 0 && drafts[j - 1].sentence == one.sentence &&
              drafts[j - 1].kind == figure_kind::level && counts_people(drafts[j - 1].dimension) &&
              gap_between(doc.text(), drafts[j - 1], drafts[j]).starts_with(u", "sv)) {
            if (!one.of) one.of = j - 1;
            continue;
          }
          // 火灾19起,其中一般火灾15起,较大火灾4起,火灾次数占指标的17.6%: before 其中 all of them were told.
          if (of_all && is_among_others(doc, drafts, j)) continue;
          // "3.6 million passengers (300,000 daily), representing 65%"
          if (!one.of) one.of = j;
          auto const behind = doc.text().substr(drafts[j].words_to, one.words_from - drafts[j].words_to);
          if (!doc.english || behind.substr(0, behind.find(u'(')).find(u')') == behind.npos) {
            one.of = j;
            break;
          }
        }
      }
      settle_share_before_its_part(doc, drafts, i);
      settle_share_of_an_of(doc, drafts, i);
    }
  }
  if (doc.english) link_rates_beside_levels(doc, drafts);
  if (doc.english) count_bases_as_their_levels(drafts);
}

}  // namespace fengsui::sense::reader
