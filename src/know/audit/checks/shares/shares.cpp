// 占比, 倍数: one figure over another.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <utility>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/shares/english_told_shares.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"
#include "know/audit/wording.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

// Four projects of 20亿 and more cannot come to less than 80亿.
void add_threshold(page const& of, std::size_t share, std::size_t count, std::size_t amount,
                   std::vector<relation>& to) {
  for (auto const i : of.near(count)) {
    auto const& bound = of.at(i);
    if (bound.role != "threshold" || bound.unit != of.at(amount).unit || of.sentence(i) != of.sentence(count)) continue;
    if (i > count || count - i > 2 || bound.qualifier != model::figure_qualifier::atleast || !can_be_audited(bound))
      continue;
    to.push_back({.check = "threshold",
                  .figures = {of.where(count), of.where(i), of.where(share), of.where(amount)},
                  .how = relation::test::at_most,
                  .expression = "{0}*{1} <= {2}/100*{3}",
                  .evaluate = [](figure_values v) {
                    return sides{v[0].range * v[1].range, v[2].range * exact{exact{1} / 100} * v[3].range};
                  }});
  }
}

// Of which totals of the text the part may be a share, where the reader does not say: nearest first.
std::vector<std::size_t> totals_for(page const& of, std::size_t part) {
  std::vector<std::size_t> made;
  for (auto const i : of.near(part)) {
    auto const& one = of.at(i);
    if (i == part || !of.is_level(i) || one.unit != of.at(part).unit || !same_period(one, of.at(part))) continue;
    if (one.role == "total" || one.role == "cum") made.push_back(i);
  }
  std::ranges::sort(made, {}, [&](std::size_t i) { return i > part ? i - part : part - i; });
  return made;
}

// 省外游客126.4万人次,占接待总量的41.6%,全市共接待游客303.8万人次: the one level beside it that it can be a part of.
std::optional<std::size_t> whole_beside(page const& of, std::size_t part) {
  std::optional<std::size_t> made;
  for (auto const i : of.nearest(part)) {
    auto const& one = of.at(i);
    if (std::abs(of.sentence(i) - of.sentence(part)) > 1) continue;
    if (!of.is_level(i) || !is_plain(one) || !same_measure(one, of.at(part)) || !same_period(one, of.at(part)))
      continue;
    if (!one.what.empty() || !one.place.empty() || one.org != of.at(part).org || one.role == "part") continue;
    if (printed_value(one.value) <= printed_value(of.at(part).value)) continue;
    if (made) return {};
    made = i;
  }
  return made;
}

// "Of these, 6.2 million travelled in the east, accounting for 43.3 percent of the total": the same in English.
bool is_told_at_once_in_english(page const& of, std::size_t part, std::size_t whole, std::size_t share) {
  if (!of.has_text() || part < whole || share != part + 1 || of.sentence(part) - of.sentence(whole) > 1) return false;
  for (auto i = whole + 1; i < part; ++i) {
    if (of.is_level(i)) return false;
  }
  static constexpr std::array kLeads{"Of these", "Of this", "Of them", "of which", "including", "Among them"};
  static constexpr std::array kTakes{"accounting for ", ", or ", "representing ", "making up ", "accounted for "};
  auto const lead = of.between(part - 1, part), verb = of.between(part, share);
  return std::ranges::any_of(kLeads, [&](auto const* word) { return contains(lead, word); }) &&
         std::ranges::any_of(kTakes, [&](auto const* word) { return verb.ends_with(word); });
}

// Whether the one over the other is the printed percentage.
bool makes_share(page const& of, std::size_t part, std::size_t whole, std::size_t share) {
  if (of.at(part).unit != of.at(whole).unit || of.at(whole).value.mantissa == 0 || part == whole) return false;
  return fits_share(of, part, whole, share);
}

// 机电产品占出口总值的60.4%;劳密产品268.6亿元,占16.4%: of what the nearest share before it is, where that one fits its
// whole or a level before it that the reader did not name.
std::optional<std::size_t> whole_of_share_before(page const& of, std::size_t share) {
  constexpr int kSentences = 2;
  constexpr int kItemsBack = 5;
  for (auto i = share; i-- > of.near(share).front() && of.sentence(share) - of.sentence(i) <= kItemsBack;) {
    if (!of.usable(i) || of.at(i).kind != figure_kind::share) continue;
    auto const host = of.host(i);
    if (!host || !of.is_level(*host)) return {};
    if (auto const whole = of.whole_of(i)) {
      return of.is_level(*whole) && makes_share(of, *host, *whole, i) ? whole : std::nullopt;
    }
    for (auto k = *host; k-- > of.near(*host).front() && of.sentence(*host) - of.sentence(k) <= kSentences;) {
      if (of.is_level(k) && is_plain(of.at(k)) && makes_share(of, *host, k, i)) return k;
    }
    return {};
  }
  return {};
}

// 国内298.4万人次,占95.5%;国际14.2万人次,占4.5%: one of a list is no whole of the next.
bool is_listed_before(page const& of, std::size_t one, std::size_t next) {
  static constexpr std::array<std::string_view, 5> kWithin{"其中", "。", "of which", "including", "of these"};
  return std::ranges::any_of(of.modifiers(one), [&](std::size_t i) {
    if (i >= next || of.at(i).kind != figure_kind::share) return false;
    auto const text = of.between(i, next);
    return !contains_any(text, kWithin);
  });
}

// 到位直接投资7168亿元,…;往年签约的到位额5162亿元。…2494亿元,占到位总额的34.79%: another level with that word among its
// own makes the share, and the one that is called so does not.
bool another_is_called_so(page const& of, std::size_t part, std::size_t share, std::size_t named,
                          std::string_view name) {
  if (fits_share(of, part, named, share)) return false;
  return std::ranges::any_of(of.near(part), [&](std::size_t i) {
    return i != part && of.is_level(i) && is_plain(of.at(i)) && contains(of.noun_before(i), name) &&
           makes_share(of, part, i, share);
  });
}

// 有效工单11171件,…综合办结11163件。…1590件,占14.23%;…1152件,占10.31%: another level makes this share and one beside it
// to the last of four digits.
bool another_makes_both(page const& of, std::size_t part, std::size_t share) {
  constexpr std::size_t kFiguresBack = 24;
  constexpr std::size_t kFiguresApart = 6;
  constexpr std::int64_t kFourDigits = 1000;
  if (of.at(share).value.mantissa < kFourDigits) return false;
  for (auto i = part; i-- > 0 && part - i <= kFiguresBack;) {
    if (!of.is_level(i) || !is_plain(of.at(i)) || !makes_share(of, part, i, share)) continue;
    for (auto k = share > kFiguresApart ? share - kFiguresApart : 0; k < std::min(of.size(), share + kFiguresApart);
         ++k) {
      if (k == share || !of.usable(k) || of.at(k).kind != figure_kind::share) continue;
      auto const host = of.host(k);
      if (host && *host != part && of.is_level(*host) && makes_share(of, *host, i, k)) return true;
    }
  }
  return false;
}

// 60岁及以上114919人,占13.65%,其中65岁及以上79112人,占9.40%: by the share beside it both are of one whole, which is
// none that is printed.
bool are_of_one_unprinted(page const& of, std::size_t part, std::size_t share, std::size_t candidate) {
  constexpr std::size_t kFiguresApart = 4;
  constexpr std::int64_t kThreeDigits = 100;
  auto const whole_by = [&](std::size_t level, std::size_t percent) { return of.range(level) / of.range(percent); };
  auto const end = std::min(of.size(), share + kFiguresApart + 1);
  for (auto i = share > kFiguresApart ? share - kFiguresApart : 0; i < end; ++i) {
    if (i == share || !of.usable(i) || of.at(i).kind != figure_kind::share) continue;
    auto const host = of.host(i);
    if (!host || *host == part || !of.is_level(*host) || of.at(*host).unit != of.at(part).unit) continue;
    if (of.at(i).value.mantissa < kThreeDigits || of.at(share).value.mantissa < kThreeDigits) continue;
    auto const implied = whole_by(*host, i);
    if (meet(whole_by(part, share), implied) && !makes_share(of, *host, candidate, i)) return true;
  }
  return false;
}

// 629起,138人,分别占总数的55.3%和56.6%: handed out to levels that stand in the order of those wholes, whose span the
// text need not say again.
bool is_told_in_order(page const& of, std::size_t share) {
  return of.has_text() && of.at(share).rule.starts_with("respectively");
}

// 我市出口142.7亿美元,占全省出口比重的57.4%: of a province that the text has not spoken of before the whole.
bool is_of_a_larger_region(page const& of, std::size_t share, std::size_t whole) {
  if (!of.has_text() || share == 0) return false;
  auto const own = of.between(share - 1, share);
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kRegions{
      {{"占全省", "省"}, {"占全国", "国"}, {"占全球", "全球"}}};
  return std::ranges::any_of(kRegions, [&](auto const& region) {
    return contains(own, region.first) && !contains(of.before(whole, 400), region.second);
  });
}

// 占出口总值的70.3%, 占全社会用电量的29.5%: of no imports and exports together, nor of what was generated.
bool is_called_otherwise(page const& of, std::size_t share, std::size_t whole) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kApart{
      {{"出口", "进出口"}, {"进口", "进出口"}, {"用电", "发电"}, {"发电", "用电"}}};
  if (!of.has_text() || share == 0) return false;
  auto const own = of.between(share - 1, share);
  auto const takes = own.rfind("占");
  if (takes == std::string_view::npos) return false;
  auto const said = own.substr(takes);
  return std::ranges::any_of(kApart, [&](auto const& names) {
    return contains(said, names.first) && !contains(said, names.second) &&
           contains(of.noun_before(whole), names.second);
  });
}

// 165套/9472.1㎡,占17.74%和12.39%; 100个,投资896亿元,分别占项目总数的85.5%和总投资额的73%: two levels and their two
// shares, the first of which is the first one's.
bool is_of_first_in_pair(page const& of, std::size_t share, std::size_t part) {
  if (!of.has_text() || part == 0 || share != part + 1 || share + 1 >= of.size() || of.at(share + 1).unit != "%")
    return false;
  auto const joint = of.between(share, share + 1);
  bool const handed_out = contains(of.between(part, share), "分别占") && of.is_level(part - 1) &&
                          of.at(part - 1).unit != of.at(part).unit && of.sentence(part - 1) == of.sentence(part);
  return (of.between(part - 1, part) == "/" && joint == "和") || (handed_out && joint.starts_with("和"));
}

// 全国发电量7.78万亿千瓦时,…。中电联全口径统计,…2.58万亿千瓦时,占33.9%: of what was counted otherwise than the whole.
bool is_counted_otherwise(page const& of, std::size_t part, std::size_t whole) {
  return of.has_text() && whole < part && contains(of.between(whole, part), "口径");
}

constexpr std::array<std::string_view, 5> kOfAll{"占全市", "占全省", "占全县", "占全区", "占全州"};

// "led the foreign sources with 7.86 billion (57.2%)": so far off it is of what its own sentence speaks of.
constexpr int kFarInEnglish = 400;  // percent

// 占报名总数的24.3%, where 报名人数 was told right before the part: of nothing else.
bool is_called_by_name(page const& of, std::size_t part, std::size_t whole, std::size_t share) {
  auto const name = name_of_whole(of, part, share);
  return part == whole + 1 && share == part + 1 && of.sentence(whole) == of.sentence(share) && !name.empty() &&
         whole_by_name(of, part, name) == whole;
}

void add_share(page const& of, std::size_t share, std::vector<relation>& to) {
  auto part = of.host(share);
  if (!part) part = part_by_class(of, share);
  if (!part || !of.is_level(*part) || of.at(share).role == "base") return;
  // "352,913 acres, 29% contained": of the fire's own edge.
  if (of.after(share, 10) == " contained" || first_of_ranked_list(of, share)) return;
  if (is_of_first_in_pair(of, share, *part) || joint_share(of, share) || is_joint(of, share)) return;
  auto const said = of.whole_of(share);
  if (said && *said != *part && of.is_level(*said) && of.at(*part).unit != of.at(*said).unit) {
    if (counts_whole_things(of.at(*part).unit)) add_threshold(of, share, *part, *said, to);
    return;
  }
  if (auto const full = whole_told_in_full(of, *part, share)) {
    to.push_back(percent_said(of, "share", *part, *full, share));
    to.back().named = true;
    to.back().near_percent = 0;
    return;
  }
  auto const usable = [&](std::size_t whole) {
    return whole != *part && of.is_level(whole) && of.at(whole).value.mantissa != 0 &&
           of.at(whole).unit == of.at(*part).unit && !is_of_a_larger_region(of, share, whole) &&
           !is_called_otherwise(of, share, whole) &&
           (!is_counted_otherwise(of, *part, whole) || fits_share(of, *part, whole, share)) &&
           counts_places(of, whole) == counts_places(of, *part) &&  // "Five provinces lead, with 85% of the total"
           // 12月损失18.2亿元,占全年的54%
           (is_about_the_period(of.at(*part), of.at(whole)) ||
            (said == whole && (within_period(of.at(*part), of.at(whole)) || is_told_in_order(of, share))));
  };
  if (auto const name = name_of_whole(of, *part, share); !name.empty()) {
    if (auto const named = whole_by_name(of, *part, name);
        named && usable(*named) && !another_is_called_so(of, *part, share, *named, name) &&
        (fits_share(of, *part, *named, share) || !another_makes_both(of, *part, share))) {
      to.push_back(percent_said(of, "share", *part, *named, share));
      to.back().named = true;
      return;
    }
  }
  auto const percent = printed_value(of.at(share).value);
  auto const fits = [&](std::size_t whole) { return fits_share(of, *part, whole, share); };
  // Within a thirtieth of the printed share: a slip, hardly another whole.
  auto const nearly_fits = [&](std::size_t whole) {
    auto const at = exact{printed_value(of.at(*part).value) / printed_value(of.at(whole).value) * 100};
    return percent > 0 && abs(exact{at - percent}) * 30 <= percent;
  };
  auto const totals = totals_for(of, *part);
  auto const is_sibling = [&](std::size_t all) { return is_listed_before(of, all, *part); };
  // 占汽车总量的13.1% says itself of what it is.
  constexpr std::size_t kBare = 9;  // bytes: a comma and 占比
  auto const bare = of.has_text() && share > *part && of.between(*part, share).size() <= kBare;
  auto whole = said && bare && is_sibling(*said) && !fits(*said) ? std::nullopt : said;
  if (!whole && of.at(*part).role == "part") whole = whole_for_part(of, *part);
  if (!whole) whole = whole_told_at_once(of, *part, share);
  // 占73.9%; …占14.1%; …占6.4%: where the shares beside it are of this whole, so is this one; where they are cut, two
  // of them have to be.
  auto const beside = [&](std::size_t all) {
    constexpr int kTwo = 2;
    int cut = 0;
    return std::ranges::any_of(of.near(share), [&](std::size_t i) {
      if (i == share || !of.usable(i) || of.at(i).kind != figure_kind::share || of.whole_of(i) != all) return false;
      auto const host = of.host(i);
      if (!host || !of.is_level(*host) || of.at(*host).unit != of.at(all).unit ||
          !same_period(of.at(*host), of.at(*part)))
        return false;
      return fits_share(of, *host, all, i) || (is_share_cut(of, *host, all, i) && ++cut == kTwo);
    });
  };
  if (!(whole && usable(*whole) && fits(*whole))) {
    if (auto const row = agreed_without_whole(of, *part, share)) {
      if (!row->agrees) to.push_back(of_one_unprinted_whole(of, row->one, row->own));
      if (!row->agrees || !whole || !usable(*whole) || !is_whole_by_a_slip(of, *part, share, *whole)) return;
      to.push_back(percent_said(of, "share", *part, *whole, share));
      to.back().named = true;
      return;
    }
  }
  // A whole that does not fit at all is a wrong link where another total of the text does.
  if (whole && usable(*whole) && !fits(*whole) && is_of_other_things(of, share, *part, *whole)) return;
  if (whole && usable(*whole) && !fits(*whole) && another_makes_both(of, *part, share)) return;
  if (whole && usable(*whole) && (fits(*whole) || nearly_fits(*whole) || (said && beside(*whole)))) {
    to.push_back(percent_said(of, "share", *part, *whole, share));
    // 占全市比重42%: of all there is, whatever class it comes near to.
    to.back().named = of.has_text() && contains_any(of.between(share - 1, share), kOfAll) && !fits(*whole);
    if (of.has_text() && !of.is_chinese()) to.back().near_percent = kFarInEnglish;
    return;
  }
  // What has a share of its own is a part itself, and another part of nearly that size a chance.
  auto const nearly_fits_total = [&](std::size_t all) {
    auto const is_share = [&](std::size_t i) { return of.at(i).kind == figure_kind::share; };
    return nearly_fits(all) && (!of.has_text() || std::ranges::none_of(of.modifiers(all), is_share)) &&
           !another_makes_both(of, *part, share);
  };
  for (auto const& good :
       {std::function<bool(std::size_t)>{fits}, std::function<bool(std::size_t)>{nearly_fits_total}}) {
    auto const other = std::ranges::find_if(totals, [&](std::size_t i) { return usable(i) && good(i); });
    if (other == totals.end()) continue;
    to.push_back(percent_said(of, "share", *part, *other, share));
    return;
  }
  if (!whole) whole = whole_of_all(of, *part, share);
  if (!whole && of.has_text()) whole = whole_beside(of, *part);
  auto const before = of.has_text() ? whole_of_share_before(of, share) : std::nullopt;
  auto const is_near = [&](std::size_t all) {
    auto const at = exact{printed_value(of.at(*part).value) / printed_value(of.at(all).value) * 100};
    return abs(exact{at - percent}) * 5 <= percent;
  };
  if (bare && before && usable(*before) && whole && *whole != *before && is_sibling(*whole)) whole = before;
  if (before && usable(*before) && is_near(*before) && !(whole && usable(*whole) && is_near(*whole))) whole = before;
  if (!whole || !usable(*whole) || is_of_other_things(of, share, *part, *whole)) return;
  if (are_of_one_unprinted(of, *part, share, *whole)) return;
  to.push_back(percent_said(of, "share", *part, *whole, share));
  if (is_told_at_once_in_english(of, *part, *whole, share)) {
    to.back().only_by_slip = true;
  } else if (!beside(*whole) && !(before == whole && bare) && !is_told_at_once(of, *part, *whole, share) &&
             !is_called_by_name(of, *part, *whole, share)) {
    to.back().near_percent = 120;
  } else if (of.has_text() && !of.is_chinese()) {
    to.back().near_percent = kFarInEnglish;
  }
}

// 占比首次突破三成,达31.2%: the same share again, of the same part and whole.
bool is_told_to_more_digits(page const& of, std::size_t share) {
  if (share == 0 || !of.at(share - 1).span.ends_with("成") || !of.host(share) || of.host(share - 1) != of.host(share))
    return false;
  return of.whole_of(share - 1) && of.between(share - 1, share).size() <= 15;
}

}  // namespace

bool is_told_of_another(page const& of, std::size_t share, std::size_t part, std::size_t whole) {
  return is_of_a_larger_region(of, share, whole) || is_called_otherwise(of, share, whole) ||
         is_counted_otherwise(of, part, whole);
}

void add_shares(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.usable(i)) continue;
    auto const kind = of.at(i).kind;
    if (auto const told = part_and_whole_told(of, i)) {
      to.push_back(percent_said(of, "share", told->first, told->second, i));
      continue;
    }
    if (kind != figure_kind::share || is_no_share(of, i)) continue;
    if (is_told_to_more_digits(of, i)) {
      to.push_back(percent_of(of, "share", *of.host(i), *of.whole_of(i - 1), i));
      to.back().near_percent = 150;
      continue;
    }
    auto const known = to.size();
    add_share(of, i, to);
    if (to.size() > known && of.has_text() && !of.is_chinese() && is_a_share_of_another(of, i))
      to.back().linked = false;
  }
}

}  // namespace fengsui::know::audit
