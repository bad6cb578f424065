// What a share is of; what stands further off than its sentence.
#include <algorithm>
#include <cmath>

#include "sense/reader/choice/structure_ratios.h"
#include "sense/reader/links/english/links.h"
#include "sense/reader/links/far_links.h"
#include "sense/reader/links/hosts.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// Whether the part over the whole comes near the printed share, which may be rounded to a whole percent.
bool makes_it(draft const& part, draft const& whole, draft const& share) {
  if (worth(whole) <= 0) return false;
  auto const rounded = 0.5 * std::pow(10.0, std::min(0, share.value.last_digit));
  return std::abs(worth(part) / worth(whole) * 100 - worth(share)) <= std::max(0.03 * worth(share) + 0.06, rounded);
}

// 咨询5842件,占42.1%;求助3120件,占22.5%: whether a level has a share of its own in the sentence, and so is no whole of
// the next one's, unless 其中 leads into its parts.
bool has_a_share_of_its_own(document const& doc, std::vector<draft> const& drafts, std::size_t level,
                            std::size_t share) {
  if (doc.english || drafts[level].sentence != drafts[share].sentence) return false;
  for (auto k = level + 1; k < share; ++k) {
    if (drafts[k].kind != figure_kind::share || drafts[k].of != level) continue;
    auto const gap = doc.text().substr(drafts[k].to, drafts[share].from - drafts[k].to);
    return gap.find(u"其中"sv) == gap.npos;
  }
  return false;
}

// 祭祀用火380起、农事用火246起,占比85.7%: what is listed before a part is no whole of it.
bool is_listed_with(std::u16string_view text, std::vector<draft> const& drafts, std::size_t level, std::size_t part) {
  if (level >= part || drafts[level].sentence != drafts[part].sentence) return false;
  for (auto k = level + 1; k <= part; ++k) {
    if (!gap_between(text, drafts[k - 1], drafts[k]).starts_with(u"、"sv)) return false;
  }
  return true;
}

struct whole_told {
  bool is_told = false;
  std::optional<std::size_t> whole;
};

// What English says of a share's whole right beside it. `alike`: whether a dimension is the part's own.
template <class Alike>
whole_told whole_told_with_it(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                              Alike const& alike) {
  auto const& share = drafts[i];
  auto const text = doc.text();
  // "Singapore 48.9 billion baht, or 21.7 percent": of what the share before it in the list is of.
  if (i > 1 && (share.rule.starts_with("share:apposition") || share.rule.starts_with("share:or"))) {
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == share.sentence;) {
      if (drafts[j].kind == figure_kind::share && drafts[j].whole) return {true, drafts[j].whole};
    }
  }
  if (auto const those = whole_of_those_who(doc, drafts, i)) return {true, those};
  // "60% of foreign guests stayed in Riga, 12% in Liepaja": the list's others are of the same.
  if (i > 0 && share.rule.starts_with("share:list") && !share.of && drafts[i - 1].kind == figure_kind::share &&
      drafts[i - 1].sentence == share.sentence)
    return {true, drafts[i - 1].whole};
  // "18.4 percent of the airport's 2.06 million passengers"
  if (i + 1 < drafts.size() && drafts[i + 1].sentence == share.sentence && share.of) {
    auto const& next = drafts[i + 1];
    auto const gap = text.substr(share.words_to, next.words_from - share.words_to);
    if (next.kind == figure_kind::level && gap.starts_with(u" of "sv) && gap.size() <= 32 &&
        gap.find_first_of(u",;:"sv) == std::u16string_view::npos && alike(next.dimension) &&
        worth(next) > worth(drafts[*share.of]))
      return {true, i + 1};
  }
  return {};
}

// "Coal gave 187,000 GWh. Wind power 11,586 GWh (5.06%)": of another class.
bool is_of_another_class(draft const& part, draft const& level) {
  auto const& a = part.what;
  auto const& b = level.what;
  return !a.empty() && !b.empty() && a.find(b) == a.npos && b.find(a) == b.npos;
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
  auto const of_the_total = doc.english && (text.substr(share.words_to).starts_with(u" of the total"sv) ||
                                            text.substr(share.words_to).starts_with(u" of all "sv));
  // Which of several totals is meant shows in the arithmetic: the part over it comes near the printed share.
  std::optional<std::size_t> fitting;
  auto const of_money = named.find(u"额"sv) != std::u16string_view::npos ||
                        named.find(u"资金"sv) != std::u16string_view::npos ||
                        named.find(u"投资"sv) != std::u16string_view::npos;
  auto const of_an_aim = named.find_first_of(u"标划务算"sv) != named.npos;  // 目标, 计划, 任务, 预算
  auto const of_all = named.find(u"占全市"sv) != named.npos || named.find(u"占全省"sv) != named.npos ||
                      named.find(u"占全县"sv) != named.npos || named.find(u"占全国"sv) != named.npos ||
                      named.find(u"占全社会"sv) != named.npos;
  auto const alike = [&](dimension d) {
    return d == counted || (counts_people(d) && counts_people(counted)) || (doc.english && counted == dimension::none);
  };
  if (auto const said = doc.english ? whole_told_with_it(doc, drafts, i, alike) : whole_told{}; said.is_told)
    return said.whole;
  for (auto j = i; j-- > first_near(i);) {
    auto const& one = drafts[j];
    if (one.kind != figure_kind::level || one.dimension == dimension::percent || (share.of && j == *share.of)) continue;
    if (one.role == "base" || one.role == "threshold" || one.role.starts_with("avg")) continue;
    // 51.1亿元,完成目标40亿元的128%。制造业6.3亿元,占12.3%: of what there is, and not of what was aimed at.
    if (one.role == "target" && !doc.english && !of_an_aim) continue;
    // Of what is counted in the same currency.
    if (!doc.english && share.of && counted == dimension::money && one.dimension == counted &&
        one.unit != drafts[*share.of].unit)
      continue;
    // A part is no larger than its whole.
    auto const comparable = share.of && alike(one.dimension);
    if (comparable && worth(one) < worth(drafts[*share.of])) continue;
    if (has_a_share_of_its_own(doc, drafts, j, i)) continue;
    if (doc.english && comparable && is_of_another_class(drafts[*share.of], one) &&
        !makes_it(drafts[*share.of], one, share))
      continue;
    if (share.of && is_listed_with(text, drafts, j, *share.of)) continue;
    // 在全市186.4亿元到位资金中,外资46.2亿元,占24.8%
    if (comparable && one.sentence == share.sentence && j + 1 == *share.of) {
      auto const gap = text.substr(one.words_to, drafts[*share.of].words_from - one.words_to);
      if (auto const within = gap.find(u"中,"sv); within != std::u16string_view::npos && within <= 12) return j;
    }
    if (!one.what.empty() && named.find(to_utf16(one.what)) != std::u16string_view::npos) {
      if (of_money ? one.dimension == dimension::money : one.dimension == counted) return j;
    }
    // 占全市投资42%: of all of it, and no class.
    if (of_all && !one.what.empty()) continue;
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
    // 三产731.32亿元。民间投资700.09亿元,占全社会投资的57.9%: of the largest, too.
    if (of_all && comparable && plain && (!total || worth(one) > worth(drafts[*total]))) total = j;
    if (plain && one.role == "total" && !total) total = j;
    if (plain || !any) any = j;
  }
  if (fitting || total || any) return fitting ? fitting : total ? total : any;
  return of_other_days ? of_other_days : of_another;
}

// 机电产品出口74.2亿元,占出口总值的43.2%;农产品出口20.6亿元,占12%: what stands behind 占 alone is of what the
// sentence's share before it is of, where both are of things counted alike.
std::optional<std::size_t> whole_of_the_share_before(document const& doc, std::vector<draft> const& drafts,
                                                     std::size_t i) {
  auto const& share = drafts[i];
  if (doc.english || share.distributed || share.in_list) return {};
  auto const lead = lead_of(doc.text(), share);
  auto const bare = lead.ends_with(u"占"sv) || lead.ends_with(u"占比"sv) || lead.ends_with(u"占比为"sv) ||
                    lead.ends_with(u"占比达"sv);
  if (!bare) return {};
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == share.sentence;) {
    auto const& earlier = drafts[j];
    if (lead_of(doc.text(), drafts[j + 1]).find(u"其中"sv) != std::u16string_view::npos) return {};
    if (earlier.kind != figure_kind::share) continue;
    if (!earlier.whole || earlier.distributed || earlier.rule.starts_with("share:of_growth")) return {};
    // Where the words do not name it, the arithmetic has shown it.
    auto const named = !lead_of(doc.text(), earlier).ends_with(u"占"sv);
    if (!named && (!earlier.of || !makes_it(drafts[*earlier.of], drafts[*earlier.whole], earlier))) return {};
    auto const alike = share.of && earlier.of && drafts[*share.of].dimension == drafts[*earlier.of].dimension;
    auto const of_several = !share.of && is_of_several(doc, share);
    // A part is no larger than its whole.
    if (!of_several && (!alike || worth(drafts[*share.of]) > worth(drafts[*earlier.whole]))) return {};
    return earlier.whole;
  }
  return {};
}

// "54,503 acres, 17% contained": how much of a fire is held is no part of the acres.
bool is_containment(document const& doc, draft const& one) {
  return doc.english && one.kind == figure_kind::share && doc.text().substr(one.words_to).starts_with(u" contain"sv);
}

// 60岁以上11.5万人,占13.7%,其中65岁以上7.9万人,占9.4%: both shares are of one whole, which is not printed, and the
// second is none of the first's level.
bool are_of_one_whole(std::vector<draft> const& drafts, std::size_t first, std::size_t second) {
  auto const& one = drafts[first];
  auto const& other = drafts[second];
  if (!one.of || !other.of || worth(one) <= 0 || worth(other) <= 0 ||
      drafts[*one.of].dimension != drafts[*other.of].dimension)
    return false;
  auto const times = worth(drafts[*one.of]) / worth(one) / (worth(drafts[*other.of]) / worth(other));
  return std::abs(times - 1) < 0.01;
}

// 三项分别占全部业务量的11.1%、88.7%和0.2%: what is handed out at once is of one whole, which the first one fits.
std::optional<std::size_t> whole_of_its_list(std::vector<draft> const& drafts, std::size_t i) {
  auto const& share = drafts[i];
  if (!share.distributed || !share.in_list || !share.of || share.list >= i) return {};
  auto const& first = drafts[share.list];
  if (first.kind != figure_kind::share || !first.of || !first.whole) return {};
  auto const alike = drafts[*share.of].dimension == drafts[*first.of].dimension;
  if (!alike || worth(drafts[*share.of]) > worth(drafts[*first.whole])) return {};
  return makes_it(drafts[*first.of], drafts[*first.whole], first) ? first.whole : std::nullopt;
}

std::optional<std::size_t> whole_of_share(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const of_list = doc.english ? std::nullopt : whole_of_its_list(drafts, i);
  if (of_list) {
    auto const own = whole_of(doc, drafts, i);
    auto const fits = [&](std::size_t whole) { return makes_it(drafts[*drafts[i].of], drafts[whole], drafts[i]); };
    return own && fits(*own) && !fits(*of_list) ? own : of_list;
  }
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

// 今年人次达到去年同期近六成: the level may stand sentences before, in this year's figures.
void link_far_ratio(std::vector<draft>& drafts, std::size_t i) {
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
}

}  // namespace

void link_wholes(document const& doc, std::vector<draft>& drafts) {
  link_structure_ratios(doc, drafts);
  link_far_changes(doc, drafts);
  if (doc.english) {
    link_bracketed_counts(doc, drafts);
    link_rates_by_their_nouns(doc, drafts);
    link_english_sentences(doc, drafts);
    link_english_turns(doc, drafts);
    link_rates_alone(doc, drafts);
    link_english_targets(doc, drafts);
  }
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (is_containment(doc, one)) {
      one.of.reset();
      one.whole.reset();
      continue;
    }
    link_far_ratio(drafts, i);
    auto const is_share = one.kind == figure_kind::share;
    if (!doc.english && is_share && !one.of) one.of = level_of_the_class(drafts, i);
    if (!doc.english && is_share && one.of && is_converted(doc.text(), drafts, *one.of)) --*one.of;
    auto const named = doc.english ? kind_of_whole_named(doc, drafts, i) : whole_named{};
    if (named.is_named) {
      one.whole = named.whole;
    } else if (is_share && !one.whole && !one.rule.starts_with("share:of_growth") && !is_of_a_structure(one)) {
      one.whole = whole_of_share(doc, drafts, i);
    }
  }
}

}  // namespace fengsui::sense::reader
