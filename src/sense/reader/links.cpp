// Which figure a change, a share or a ratio belongs to, and what a share is of.
#include <algorithm>
#include <cmath>

#include "sense/reader/called_levels.h"
#include "sense/reader/english_links.h"
#include "sense/reader/far_links.h"
#include "sense/reader/hosts.h"
#include "sense/reader/structure_ratios.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

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

// Whether the part over the whole comes near the printed share.
bool makes_it(draft const& part, draft const& whole, draft const& share) {
  if (worth(whole) <= 0) return false;
  return std::abs(worth(part) / worth(whole) * 100 - worth(share)) <= 0.03 * worth(share) + 0.06;
}

// 咨询5842件,占42.1%;求助3120件,占22.5%: whether a level has a share of its own in the sentence, and so is no whole of
// the next one's, unless 其中 leads into its parts.
bool has_a_share_of_its_own(document const& doc, std::vector<draft> const& drafts, std::size_t level,
                            std::size_t share) {
  if (doc.english || drafts[level].sentence != drafts[share].sentence) return false;
  for (auto k = level + 1; k < share; ++k) {
    if (drafts[k].kind != figure_kind::share || drafts[k].of != level) continue;
    auto const gap = doc.text().substr(drafts[k].to, drafts[share].from - drafts[k].to);
    return gap.find(u"其中") == gap.npos;
  }
  return false;
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
  auto const of_the_total = doc.english && (text.substr(share.words_to).starts_with(u" of the total") ||
                                            text.substr(share.words_to).starts_with(u" of all "));
  // Which of several totals is meant shows in the arithmetic: the part over it comes near the printed share.
  std::optional<std::size_t> fitting;
  auto const of_money = named.find(u"额") != std::u16string_view::npos ||
                        named.find(u"资金") != std::u16string_view::npos ||
                        named.find(u"投资") != std::u16string_view::npos;
  auto const alike = [&](dimension d) {
    return d == counted || (counts_people(d) && counts_people(counted)) || (doc.english && counted == dimension::none);
  };
  // "Singapore 48.9 billion baht, or 21.7 percent": of what the share before it in the list is of.
  if (doc.english && i > 1 && (share.rule.starts_with("share:apposition") || share.rule.starts_with("share:or"))) {
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == share.sentence;) {
      if (drafts[j].kind == figure_kind::share && drafts[j].whole) return drafts[j].whole;
    }
  }
  if (auto const those = doc.english ? whole_of_those_who(doc, drafts, i) : std::nullopt) return those;
  // "60% of foreign guests stayed in Riga, 12% in Liepaja": the list's others are of the same.
  if (doc.english && i > 0 && share.rule.starts_with("share:list") && !share.of &&
      drafts[i - 1].kind == figure_kind::share && drafts[i - 1].sentence == share.sentence)
    return drafts[i - 1].whole;
  // "18.4 percent of the airport's 2.06 million passengers"
  if (doc.english && i + 1 < drafts.size() && drafts[i + 1].sentence == share.sentence && share.of) {
    auto const& next = drafts[i + 1];
    auto const gap = text.substr(share.words_to, next.words_from - share.words_to);
    if (next.kind == figure_kind::level && gap.starts_with(u" of ") && gap.size() <= 32 &&
        gap.find_first_of(u",;:") == std::u16string_view::npos && alike(next.dimension) &&
        worth(next) > worth(drafts[*share.of]))
      return i + 1;
  }
  for (auto j = i; j-- > first_near(i);) {
    auto const& one = drafts[j];
    if (one.kind != figure_kind::level || one.dimension == dimension::percent || (share.of && j == *share.of)) continue;
    if (one.role == "base" || one.role == "threshold" || one.role.starts_with("avg")) continue;
    // A part is no larger than its whole.
    auto const comparable = share.of && alike(one.dimension);
    if (comparable && worth(one) < worth(drafts[*share.of])) continue;
    if (has_a_share_of_its_own(doc, drafts, j, i)) continue;
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
      // 受理诉求14120件。按类别分:咨询类5842件,占41.4%: a class of what the sentence before counted in the same unit.
      auto const of_a_class = !doc.english && share.of && !drafts[*share.of].what.empty() &&
                              share.sentence - one.sentence == 1 && one.classifier == drafts[*share.of].classifier;
      if (comparable && (of_the_total || of_a_class) && !of_another && one.what.empty() && one.role != "part" &&
          one.role != "target" && one.period.first == share.period.first && one.period.last == share.period.last)
        of_another = j;
      continue;
    }
    if (!by_money && share.of && !fitting && worth(one) > 0) {
      if (makes_it(drafts[*share.of], one, share)) fitting = j;
    }
    auto const plain = one.what.empty() && one.place.empty() && one.role != "part";
    // "Banks led with 2.9 million. Kenya sent 2.1 million, 37 per cent of the total inflow": the largest told.
    if (of_the_total && comparable && plain && total && worth(one) > worth(drafts[*total]) &&
        one.period.first == share.period.first && one.period.last == share.period.last)
      total = j;
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

// 三者合计占48.3%: of no single one of them.
bool is_of_several(document const& doc, draft const& share) {
  if (doc.english || share.kind != figure_kind::share) return false;
  auto const lead = lead_of(doc.text(), share);
  auto said = lead.substr(0, lead.rfind(u'占'));
  if (said.size() == lead.size()) return false;
  said = said.substr(said.find_last_of(u",;:") + 1);
  for (std::u16string_view const word :
       {u"两者", u"二者", u"三者", u"四者", u"合计", u"合", u"共计", u"总计", u"一共"}) {
    if (said.ends_with(word)) return true;
  }
  return false;
}

// 死亡1756人,前5位病种占95%: what the share's own noun means has no level, and it is no share of what stands before.
bool names_a_part_of_its_own(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  constexpr std::size_t kLeast = 4;
  auto const& share = drafts[i];
  if (doc.english || share.kind != figure_kind::share || share.distributed) return false;
  auto const lead = lead_of(doc.text(), share);
  auto name = lead.substr(0, lead.rfind(u'占'));
  if (name.size() == lead.size()) return false;
  name = name.substr(name.find_last_of(u",;、:") + 1);
  if (name.size() < kLeast || name.find(u"其中") != name.npos) return false;
  auto const [first, last] = doc.terms_in(share.words_from - lead.size(), share.words_from);
  for (auto k = first; k < last; ++k) {
    if (doc.has(doc.terms[k], word_class::indicator) || doc.has(doc.terms[k], word_class::organisation)) return false;
  }
  return i > 0 && drafts[i - 1].sentence == share.sentence;
}

// 机电产品出口74.2亿元,占出口总值的43.2%;农产品出口20.6亿元,占12%: what stands behind 占 alone is of what the
// sentence's share before it is of, where both are of things counted alike.
std::optional<std::size_t> whole_of_the_share_before(document const& doc, std::vector<draft> const& drafts,
                                                     std::size_t i) {
  auto const& share = drafts[i];
  if (doc.english || share.distributed || share.in_list) return {};
  auto const lead = lead_of(doc.text(), share);
  auto const bare =
      lead.ends_with(u"占") || lead.ends_with(u"占比") || lead.ends_with(u"占比为") || lead.ends_with(u"占比达");
  if (!bare) return {};
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == share.sentence;) {
    auto const& earlier = drafts[j];
    if (lead_of(doc.text(), drafts[j + 1]).find(u"其中") != std::u16string_view::npos) return {};
    if (earlier.kind != figure_kind::share) continue;
    if (!earlier.whole || earlier.distributed || earlier.rule.starts_with("share:of_growth")) return {};
    // Where the words do not name it, the arithmetic has shown it.
    auto const named = !lead_of(doc.text(), earlier).ends_with(u"占");
    if (!named && (!earlier.of || !makes_it(drafts[*earlier.of], drafts[*earlier.whole], earlier))) return {};
    auto const alike = share.of && earlier.of && drafts[*share.of].dimension == drafts[*earlier.of].dimension;
    auto const of_several = !share.of && is_of_several(doc, share);
    // A part is no larger than its whole.
    if (!of_several && (!alike || worth(drafts[*share.of]) > worth(drafts[*earlier.whole]))) return {};
    return earlier.whole;
  }
  return {};
}

}  // namespace

namespace {

// 12627万吨(2525亿斤),增加312万吨(62.4亿斤): the bracket's change is of the bracket's level.
std::optional<std::size_t> level_in_its_unit(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& one = drafts[i];
  if (doc.english || one.rule != "change:again" || lead_of(doc.text(), one) != u"(" || !drafts[i - 1].of) return {};
  auto const host = *drafts[i - 1].of;
  if (host + 1 >= i || drafts[host + 1].kind != figure_kind::level || lead_of(doc.text(), drafts[host + 1]) != u"(" ||
      drafts[host + 1].classifier != one.classifier)
    return host;
  return host + 1;
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

}  // namespace

void link_figures(document const& doc, std::vector<draft>& drafts) {
  if (doc.english) hand_out_rates_in_order(doc, drafts);
  if (doc.english) read_english_completions(doc, drafts);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.of) continue;
    if (one.rule == "growth:or_narrowed") continue;            // no level of what it leaves out is printed
    if (one.rule == "change:by_each") continue;                // each is of a class of its own
    if (is_of_a_structure(one)) continue;                      // structure_ratios.cpp
    if (one.rule == "contribution:rate") continue;             // of the whole's growth
    if (one.rule.starts_with("respectively:nouns")) continue;  // its nouns name it better than what stands near
    if (one.is_change() || one.kind == figure_kind::ratio_to_base || one.kind == figure_kind::ratio_times ||
        one.kind == figure_kind::contribution) {
      one.of = level_in_the_list_before(drafts, i);
      if (!one.of) one.of = english_list_host(doc, drafts, i);
      if (!one.of) one.of = level_in_its_unit(doc, drafts, i);
      if (!one.of) one.of = goes_on_from_an_amount(doc, drafts, i) ? drafts[i - 1].of : host_of(doc, drafts, i);
      if (!one.of && !doc.english && (one.kind == figure_kind::chg_pct || one.kind == figure_kind::chg_abs))
        one.of = host_behind(doc, drafts, i);
      // "fell by 12,400, or 9.5 percent, to 118,600"
      for (auto k = i + 1; doc.english && !one.of && one.is_change() && k < drafts.size() && k <= i + 2 &&
                           drafts[k].sentence == one.sentence;
           ++k) {
        auto const lead = doc.text().substr(drafts[k].lead_from, drafts[k].words_from - drafts[k].lead_from);
        auto const said_again = k == i + 1 || doc.text().substr(one.words_to, 6).find(u"or ") <= 3;
        // "up by 109,000 (11 percent) to 1.09 million"
        auto const bracketed = doc.text().substr(one.words_to).starts_with(u" (");
        if ((said_again || bracketed) && may_host(drafts[k], one) &&
            (lead == u", to " || lead == u" to " || lead == u") to "))
          one.of = k;
      }
    } else if (one.rule == "share:from" || one.rule == "share:of_which" || one.rule == "share:of_growth") {
      continue;  // its own level is not printed; what it is a part of stands before the list
    } else if (one.kind == figure_kind::share || one.kind == figure_kind::target_share) {
      auto named = part_named_in_share(doc, drafts, i);
      if (!named && (is_of_several(doc, one) || names_a_part_of_its_own(doc, drafts, i))) continue;
      if (!named) named = english_level_of_the_name(doc, drafts, i);
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
  if (doc.english) count_bases_as_their_levels(drafts);
}

namespace {

// "54,503 acres, 17% contained": how much of a fire is held is no part of the acres.
bool is_containment(document const& doc, draft const& one) {
  return doc.english && one.kind == figure_kind::share && doc.text().substr(one.words_to).starts_with(u" contain");
}

}  // namespace

// 60岁以上11.5万人,占13.7%,其中65岁以上7.9万人,占9.4%: both shares are of one whole, which is not printed, and the
// second is none of the first's level.
static bool are_of_one_whole(std::vector<draft> const& drafts, std::size_t first, std::size_t second) {
  auto const& one = drafts[first];
  auto const& other = drafts[second];
  if (!one.of || !other.of || worth(one) <= 0 || worth(other) <= 0 ||
      drafts[*one.of].dimension != drafts[*other.of].dimension)
    return false;
  auto const times = worth(drafts[*one.of]) / worth(one) / (worth(drafts[*other.of]) / worth(other));
  return std::abs(times - 1) < 0.01;
}

static std::optional<std::size_t> whole_of_share(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  if (auto const same = whole_of_the_share_before(doc, drafts, i)) return same;
  auto const whole = whole_of(doc, drafts, i);
  for (auto j = i; !doc.english && whole && j-- > first_near(i) && drafts[j].sentence == drafts[i].sentence;) {
    if (drafts[j].kind != figure_kind::share) continue;
    auto const of_its_level =
        drafts[j].of == whole && drafts[i].of && !makes_it(drafts[*drafts[i].of], drafts[*whole], drafts[i]);
    return of_its_level && are_of_one_whole(drafts, j, i) ? drafts[j].whole : whole;
  }
  return whole;
}

void link_wholes(document const& doc, std::vector<draft>& drafts) {
  link_structure_ratios(doc, drafts);
  link_far_changes(doc, drafts);
  if (doc.english) {
    link_bracketed_counts(doc, drafts);
    link_rates_by_their_nouns(doc, drafts);
    link_english_sentences(doc, drafts);
  }
  if (doc.english) link_english_turns(doc, drafts);
  if (doc.english) link_english_targets(doc, drafts);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (is_containment(doc, drafts[i])) {
      drafts[i].of.reset();
      drafts[i].whole.reset();
      continue;
    }
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
    if (!doc.english && ratio.kind == figure_kind::share && !ratio.of) ratio.of = level_of_the_class(drafts, i);
    if (auto const kind = doc.english ? kind_of_whole_named(doc, drafts, i) : whole_named{}; kind.is_named)
      drafts[i].whole = kind.whole;
    else if (drafts[i].kind == figure_kind::share && !drafts[i].whole &&
             !drafts[i].rule.starts_with("share:of_growth") && !is_of_a_structure(drafts[i]))
      drafts[i].whole = whole_of_share(doc, drafts, i);
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
