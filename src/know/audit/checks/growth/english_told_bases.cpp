// "Calls rose 8.4 percent to 1,342 ships from 1,238", "notched up 2.1%: 96,240 boxes compared with 94,260", "$81.5m
// against $76.2m, 7pc growth": a level, its base and the rate that stand next to each other, whatever units the reader
// gave the ones without a noun.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/growth/english_pairs_told.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

constexpr std::array<std::string_view, 14> kGains{" growth",  " increase", " rise", " jump", " surge",
                                                  " gain",    " higher",   " more", " up ",  " upward",
                                                  " climbed", " rose",     " grew", " leap"};
constexpr std::array<std::string_view, 14> kLosses{" decline", " decrease",  " fall",  " drop",  " loss",
                                                   " dip",     " reduction", " slump", " lower", " less",
                                                   " fewer",   " down ",     " fell",  " plunge"};

bool is_told_rate(page const& of, std::size_t i) {
  return i < of.size() && of.usable(i) && of.at(i).unit == "%" && of.at(i).kind != model::figure_kind::share;
}

// What the words say, 0 where they say both or nothing.
int way_told(std::string_view words) {
  bool const up = contains_any(words, kGains);
  bool const down = contains_any(words, kLosses);
  return up == down ? 0 : up ? 1 : -1;
}

int way_of(page const& of, std::size_t rate, std::string_view words) {
  return has_way(of, rate) ? sign_of(of.at(rate).cmp->direction) : way_told(words);
}

// A base without a noun counts what its level counts.
bool count_alike(page const& of, std::size_t level, std::size_t base) {
  return of.at(level).unit == of.at(base).unit || of.at(level).unit == "count" || of.at(base).unit == "count" ||
         noun_printed(of, base).empty();
}

bool has_clause_stop(std::string_view text) {
  return text.find_first_of(",;:()\n") != std::string_view::npos;
}

// " from ", ", compared with ", " container ships against ": no more than a noun or a time before what it was.
bool leads_to_base(std::string_view text) {
  constexpr std::size_t kLongest = 48;  // bytes
  static constexpr std::array<std::string_view, 14> kFrom{
      " from ",        " from the ",       " from just ",        " against ",           " versus ",
      " compared to ", " compared with ",  " compared to the ",  " compared with the ", " as against ",
      " against the ", " as compared to ", " as compared with ", " ahead of "};
  // "228 projects added over 1.2 billion" is no base.
  if (text == " over " || text == " over the ") return true;
  auto const words = text.starts_with(", ") ? text.substr(1) : text;
  return text.size() <= kLongest && !has_clause_stop(words) && ends_with_any(words, kFrom) && !contains(words, " and ");
}

// " to ", " jump to ", ": ", " decrease, handling ": what a rate led to.
bool rate_leads_to(std::string_view text) {
  constexpr std::size_t kLongest = 48;  // bytes
  static constexpr std::array<std::string_view, 6> kDoing{" processing ", " handling ",  " carrying ",
                                                          " reaching ",   " recording ", " moving "};
  // Of two bases that one sentence names the nearer is another's.
  static constexpr std::array<std::string_view, 8> kAnother{" from ", " over ",  " than ",    " month",
                                                            " year",  " on the", " compared", " and "};
  if (text.size() > kLongest || text.find_first_of(";()\n.") != std::string_view::npos) return false;
  if (text == ": ") return true;
  auto const own_year = contains(text, " year-over-year decrease, ") || contains(text, " year-over-year increase, ");
  if (!own_year && contains_any(text, kAnother)) return false;
  return (text.ends_with(" to ") && !has_clause_stop(text)) || ends_with_any(text, kDoing);
}

// ", a 54.7-percent increase from ", ", down 3.2% from 2021's "
bool leads_from_rate(std::string_view text) {
  constexpr std::size_t kLongest = 48;  // bytes
  static constexpr std::array<std::string_view, 9> kFrom{" from ", " over ",        " over the ",
                                                         " than ", " than the ",    " from the ",
                                                         "'s ",    " compared to ", " compared with "};
  static constexpr std::array<std::string_view, 4> kCompared{" from ", " over ", " than ", " compared "};
  if (text.size() > kLongest || has_clause_stop(text) || contains(text, " and ") || contains(text, " month"))
    return false;
  return ends_with_any(text, kFrom) && contains_any(text, kCompared);
}

void propose_base(page const& of, std::size_t level, std::size_t base, std::size_t rate, int way,
                  std::vector<relation>& to) {
  constexpr int kPercentOff = 200;
  if (way == 0 || !count_alike(of, level, base)) return;
  to.push_back(growth_told_so(of, level, base, rate, way));
  to.back().near_percent = kPercentOff;
  if (grows_at_constant_prices(of, level)) to.back().linked = false;
}

// " in 2016" behind a base: of many years, where the level is not of the year behind it.
bool is_many_years_before(page const& of, std::size_t level, std::size_t base) {
  auto const tail = of.after(base, 5);
  if (!tail.starts_with(" in 1") && !tail.starts_with(" in 2")) return false;
  auto const& now = of.at(level);
  auto const& then = of.at(base);
  if (!now.period_end || !then.period_end) return true;
  auto const apart = (*now.period_end - *then.period_end).count();
  return apart < 330 || apart > 400;
}

// "increased by 3.8% to 3.8 million tons from 1.09 million tons", "by 3.8%, recording 3.8 million tons, up from 1.09
// million tons": nothing stands between the three, so that a rate
// which is off by whatever is wrong; but a scale word may be lost, and a rate may be a year's mean.
bool is_told_in_one_breath(page const& of, std::size_t rate, std::size_t level, std::size_t base) {
  static constexpr std::array<std::string_view, 5> kMean{"average", "annual", "each year", "per year", "a year"};
  static constexpr std::array<std::string_view, 4> kTo{" to ", ", recording ", ", posting ", ", reaching "};
  static constexpr std::array<std::string_view, 3> kFrom{" from ", ", up from ", ", down from "};
  if (std::ranges::find(kTo, of.between(rate, level)) == kTo.end() ||
      std::ranges::find(kFrom, of.between(level, base)) == kFrom.end() || of.at(level).unit != of.at(base).unit ||
      !has_way(of, rate))
    return false;
  auto const x = printed_value(of.at(level).value);
  auto const y = printed_value(of.at(base).value);
  if (x > y * 10 || y > x * 10) return false;
  if (is_many_years_before(of, level, base)) return false;
  return of.before(rate, 4).ends_with(" by ") && !contains_any(english_clause_before(of, rate), kMean) &&
         !contains_any(of.after(base, 24), kMean);
}

// "Cargo rose 4.6 percent: exports 11.4 percent to 60.8 million tons from 54.6 million": a verb said once; which way
// each went only its levels tell.
int way_without_verb(page const& of, std::size_t rate, std::size_t level, std::size_t base) {
  if (of.at(rate).cmp || of.between(rate, level) != " to " || of.at(level).unit != of.at(base).unit) return 0;
  return printed_value(of.at(level).value) < printed_value(of.at(base).value) ? -1 : 1;
}

// "rose 8.4 percent to 1,342 ships from 1,238"
void add_rate_level_base(page const& of, std::size_t rate, std::vector<relation>& to) {
  auto const level = rate + 1;
  auto const base = rate + 2;
  if (!is_told_amount(of, level) || !is_told_amount(of, base) || of.sentence(rate) != of.sentence(base)) return;
  auto const joint = of.between(rate, level);
  if (!rate_leads_to(joint) || !leads_to_base(of.between(level, base))) return;
  auto const known = to.size();
  auto const way = way_of(of, rate, std::string{of.before(rate, 24)}.append(joint));
  propose_base(of, level, base, rate, way != 0 ? way : way_without_verb(of, rate, level, base), to);
  if (to.size() > known && is_told_in_one_breath(of, rate, level, base)) to.back().near_percent = 0;
}

// "53.3 million tonnes, a growth of 4.6 % compared to 48.7 million": of these three nothing else is said, so that a
// rate which is off by whatever is wrong.
bool compares_in_one_breath(page const& of, std::size_t level, std::size_t base, std::string_view lead,
                            std::string_view joint) {
  static constexpr std::array<std::string_view, 5> kOver{" compared to ", " compared with ", " against ", " over ",
                                                         " as against "};
  static constexpr std::array<std::string_view, 5> kMean{"average", "annual", "each year", "per year", "a year"};
  if (std::ranges::find(kOver, joint) == kOver.end() || !lead.ends_with(" of ")) return false;
  auto const x = printed_value(of.at(level).value);
  auto const y = printed_value(of.at(base).value);
  return of.at(level).unit == of.at(base).unit && x <= y * 10 && y <= x * 10 && !contains_any(lead, kMean) &&
         !contains_any(of.after(base, 24), kMean) && !is_many_years_before(of, level, base);
}

// "53.3 million tonnes was 52% of the loading, a growth of 4.6 %": its share stands between.
std::size_t level_before_its_share(page const& of, std::size_t rate) {
  auto const before = rate - 1;
  bool const share = rate > 1 && of.usable(before) && of.at(before).kind == model::figure_kind::share &&
                     of.host(before) == rate - 2 && of.sentence(rate - 2) == of.sentence(rate);
  return share ? rate - 2 : before;
}

// "gave 3.5% of the output, up 20% from 2.8%": what a share was and is; where it is the points that are told, nothing
// is said.
bool are_two_shares(page const& of, std::size_t level, std::size_t base, std::size_t rate) {
  auto const is_share = [&](std::size_t i) {
    return i < of.size() && of.usable(i) && of.at(i).unit == "%" && !of.at(i).cmp && of.at(i).value.mantissa > 0 &&
           (of.is_level(i) || of.at(i).kind == model::figure_kind::share);
  };
  if (!is_share(level) || !is_share(base)) return false;
  auto const apart = of.range(level) - of.range(base);
  return !meet(apart, of.range(rate)) && !meet(negative(apart), of.range(rate));
}

// ", up nearly " leads as ", up " does.
std::string_view without_a_little(std::string_view text) {
  for (std::string_view const word : {" nearly ", " almost ", " about ", " some ", " over ", " around "}) {
    if (text.ends_with(word)) return text.substr(0, text.size() - word.size() + 1);
  }
  return text;
}

// "$524.9 million, a 54.7-percent increase from $339.3 million"
void add_level_rate_base(page const& of, std::size_t rate, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 48;  // bytes
  static constexpr std::array<std::string_view, 12> kWays{
      ", up ",        ", down ",           ", a ",           ", an ",        ", a decrease of ", ", a fall of ",
      ", a rise of ", ", an increase of ", ", a growth of ", ", a drop of ", ", a decline of ",  ", a gain of "};
  if (rate == 0) return;
  auto const before = level_before_its_share(of, rate);
  auto const base = rate + 1;
  bool const shares = are_two_shares(of, rate - 1, base, rate);
  auto const level = shares ? rate - 1 : before;
  if (!shares && (!is_told_amount(of, level) || !is_told_amount(of, base))) return;
  if (of.sentence(level) != of.sentence(base)) return;
  auto const lead = without_a_little(of.between(rate - 1, rate));
  if (lead.size() > kLongest || !ends_with_any(lead, kWays) || std::ranges::count(lead, ',') != 1) return;
  auto const joint = of.between(rate, base);
  if (!leads_from_rate(joint) && joint != " against " && joint != " as against ") return;
  auto const known = to.size();
  propose_base(of, level, base, rate, way_of(of, rate, std::string{lead}.append(joint)), to);
  if (to.size() > known && compares_in_one_breath(of, level, base, lead, joint)) to.back().near_percent = 0;
}

// "4.68 million, ahead of 4.27 million the year before by 9.6%": which way the rate behind goes; 0 where nothing says
// it.
int way_ahead(std::string_view lead, std::string_view joint) {
  constexpr std::size_t kLongest = 32;  // bytes
  if (joint.size() > kLongest || has_clause_stop(joint) || !joint.ends_with(" by ")) return 0;
  return int{lead.ends_with(" ahead of ")};
}

// "$81.5m against $76.2m, 7pc growth"
void add_level_base_rate(page const& of, std::size_t rate, std::vector<relation>& to) {
  constexpr std::size_t kAfter = 12;
  static constexpr std::array<std::string_view, 10> kWays{
      ", up ",        ", down ",      ", a growth of ", ", an increase of ", ", a decrease of ",
      ", a rise of ", ", a drop of ", ", a fall of ",   ", a decline of ",   ", a jump of "};
  if (rate < 2) return;
  auto const base = rate - 1;
  auto const level = rate - 2;
  if (!is_told_amount(of, level) || !is_told_amount(of, base) || of.sentence(level) != of.sentence(rate)) return;
  if (!leads_to_base(of.between(level, base)) || base_in_order(of, level).value_or(base) != base) return;
  auto const joint = of.between(base, rate);
  auto const tail = of.after(rate, kAfter);
  bool const told_behind = joint == ", " || joint == ", a " || joint == ", an ";
  auto const ahead = way_ahead(of.between(level, base), joint);
  bool const told_before = std::ranges::find(kWays, joint) != kWays.end() || ahead != 0;
  if (!told_before && !(told_behind && way_told(tail) != 0)) return;
  // "up 9 percent on May 2019"
  static constexpr std::array<std::string_view, 4> kAnotherBase{" on ", " from ", " compared ", " over "};
  if (starts_with_any(tail, kAnotherBase)) return;
  auto const way = ahead != 0 ? ahead : told_behind ? way_told(tail) : way_of(of, rate, joint);
  propose_base(of, level, base, rate, way, to);
}

// "a 23 percent increase from 58,210 to 71,340"
void add_rate_base_level(page const& of, std::size_t rate, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 24;  // bytes
  auto const base = rate + 1;
  auto const level = rate + 2;
  if (!is_told_amount(of, level) || !is_told_amount(of, base) || of.sentence(rate) != of.sentence(level)) return;
  auto const joint = of.between(rate, base);
  if (joint.size() > kLongest || has_clause_stop(joint) || !joint.ends_with(" from ") || way_told(joint) == 0) return;
  if (of.between(base, level) == " to " && of.after(level, 5) != " per ")
    propose_base(of, level, base, rate, way_told(joint), to);
}

// "16,240 hotspots were detected, and the number increased by 22.6% to 19,910 in early October"
void add_base_rate_level(page const& of, std::size_t rate, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 90;  // bytes
  static constexpr std::array<std::string_view, 3> kIt{", and the number ", ", and this number ", ", and the figure "};
  auto const level = rate + 1;
  if (rate == 0 || !is_told_amount(of, rate - 1) || !is_told_amount(of, level)) return;
  if (of.sentence(rate - 1) != of.sentence(level) || of.between(rate, level) != " to " || !has_way(of, rate)) return;
  auto const lead = of.between(rate - 1, rate);
  if (lead.size() > kLongest || !contains_any(lead, kIt) || !lead.ends_with("ed by ")) return;
  if (of.at(level).unit != of.at(rate - 1).unit) return;
  propose_base(of, level, rate - 1, rate, way_of(of, rate, lead), to);
  to.back().near_percent = 0;  // what "the number" is leaves no doubt, even where it went the other way
}

// "from 80,620 in 2017 by 3.1% to 83,130, 7.3% to 89,210 and 13.1% to 100,930": each is the base of the next.
void add_chain(page const& of, std::size_t first, std::vector<relation>& to) {
  if (first == 0 || !is_told_amount(of, first - 1) || !of.before(first - 1, 6).ends_with("from ")) return;
  auto const lead = of.between(first - 1, first);
  if (has_clause_stop(lead) || !lead.ends_with(" by ")) return;
  // A rate in the chain looks like a share.
  for (auto rate = first; rate < of.size() && of.usable(rate) && of.at(rate).unit == "%"; rate += 2) {
    if (!is_told_amount(of, rate + 1)) return;
    if (of.sentence(rate + 1) != of.sentence(first) || of.between(rate, rate + 1) != " to ") return;
    auto const joint = of.between(rate - 1, rate);
    if (rate != first && joint != ", " && joint != " and " && joint != ", and ") return;
    propose_base(of, rate + 1, rate - 1, rate, way_of(of, first, {}), to);
  }
}

}  // namespace

void add_english_told_bases(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!is_told_rate(of, i)) continue;
    add_rate_level_base(of, i, to);
    add_level_rate_base(of, i, to);
    add_level_base_rate(of, i, to);
    add_rate_base_level(of, i, to);
    add_base_rate_level(of, i, to);
    add_chain(of, i, to);
  }
}

}  // namespace fengsui::know::audit
