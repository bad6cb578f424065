// "aimed for 1,500 and collected 1,410, missing its goal by 90", "Of the 180 km due this year 135 km have been cleared,
// or 75 per cent of the plan": what was wanted, what came of it, and how much of it that is or what lies between, in
// whatever order a sentence or two tell them.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/growth/english_roles.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

using words = std::string_view;
constexpr int kTargetOff = 300;  // percent; sides farther apart were linked wrongly

enum class target_role { level, target, gap, percent };

struct target_figure {
  std::size_t figure = 0;
  target_role role = target_role::level;
  int way = 0;  // of a gap or percent: +1 beyond the target, -1 short of it
};

constexpr std::array<words, 20> kBeyond{" exceed",    " above ",  " beat ",   " beating ", " beats ",
                                        " surpass",   " passed ", " topped ", " topping ", " outstrip",
                                        " ahead ",    " over ",   " more ",   " higher ",  " better ",
                                        " overshot ", " beaten ", " excess ", " outdone ", " passing "};
constexpr std::array<words, 18> kShort{" short",  " below ",       " miss",     " behind ", " under ", " less ",
                                       " fewer ", " lower ",       " still ",   " remain",  " left",   " yet ",
                                       " to go ", " outstanding ", " lacking ", " free ",   " to be ", " leaving "};

int way_of_target(std::string const& text) {
  return int{contains_any(text, kBeyond)} - int{contains_any(text, kShort)};
}

bool is_told_as_target(page const& of, std::size_t i) {
  static constexpr std::array<words, 32> kLeads{
      " set out to ",   " pledge of ",     " pledged to ", " way to ",      " standard of ", " promised ",
      " target of ",    " goal of ",       " targets of ", " aimed for ",   " aiming for ",  " aimed at ",
      " aim of ",       " call for ",      " calls for ",  " the planned ", " plan of ",     " quota of ",
      " planned for ",  " budget of ",     " aim to ",     " aims to ",     " a planned ",   " objective of ",
      " the targeted ", " of a targeted ", " hoped for ",  " hopes to ",    " wants to ",    " plans to ",
      " intends to ",   " target was "};
  static constexpr std::array<words, 22> kTails{
      " pledge",    " promised",       " target",  " goal",      " planned",  " due ",    " scheduled ",    " to be ",
      " budgeted ", " it had planned", " profile", " foreseen ", " required", " aimed ",  " it had aimed ", " targeted",
      " objective", " mark ",          " quota",   " the plan ", " expected", " capacity"};
  auto lead = english_lead_of(of, i);
  if (contains_any(lead, kLeads) && lead.size() < 90) {
    auto const at = std::ranges::max(
        kLeads, {}, [&](words one) { return lead.find(one) == words::npos ? 0 : lead.rfind(one) + 1; });
    // "its goal of training 4,000 teachers": no more than a few words in between.
    if (lead.size() - lead.rfind(at) - at.size() < 24) return true;
  }
  auto tail = english_tail_of(of, i);
  // "184,260 children as against a target of", "38.6 km of the planned": what is wanted stands behind.
  for (words const behind : {" against ", " of the ", " of a ", " of its ", " compared ", " from "})
    tail.resize(std::min(tail.find(behind), tail.size()));
  return std::ranges::any_of(kTails, [&](words one) {
    constexpr std::size_t kFar = 30;
    auto const at = tail.find(one);
    return at != words::npos && at < kFar;
  });
}

// "90 short of it", "the remaining 63 km", "by 2,600", "64 over the mark": what lies between.
bool is_told_as_gap(page const& of, std::size_t i) {
  static constexpr std::array<words, 5> kLeads{" by ", " remaining ", " leaving ", " another ", " a further "};
  static constexpr std::array<words, 14> kTails{" short of ",    " over ",     " above ",  " below ",      " still ",
                                                " to go ",       " to be ",    " remain",  " are left",    " are yet ",
                                                " are missing ", " ahead of ", " beyond ", " outstanding "};
  auto const lead = english_lead_of(of, i);
  if (ends_with_any(lead, kLeads)) return true;
  auto const tail = english_tail_of(of, i);
  return std::ranges::any_of(kTails, [&](words one) {
    constexpr std::size_t kFar = 26;
    auto const at = tail.find(one);
    return at != words::npos && at < kFar;
  });
}

// "or 75 per cent of the plan", "a completion rate of 85%", "which puts progress at 78.0 per cent".
bool is_told_as_completion(page const& of, std::size_t i) {
  static constexpr std::array<words, 14> kLeads{" putting ",  " or ",         " rate of ",  " progress", " achiev",
                                                " fulfil",    " complet",     " by ",       " i.e. ",    " that is ",
                                                " which is ", " equivalent ", " represent", " equal"};
  static constexpr std::array<words, 15> kWanted{" way ",    " target",    " plan",   " task",     " goal",
                                                 " program", " work",      " budget", " quota",    " schedule",
                                                 " aim",     " objective", " route",  " capacity", " total"};
  if (of.at(i).unit != "%" || of.at(i).value.mantissa <= 0) return false;
  // "up 4,116,404 tons or 13.9 per cent": of the change.
  static constexpr std::array<words, 4> kMoved{" up ", " down ", " increase of ", " decrease of "};
  if (i > 0 && of.between(i - 1, i) == " or " && ends_with_any(english_lead_of(of, i - 1), kMoved)) return false;
  auto const tail = english_tail_of(of, i);
  // "and 35 percent of the goods went to Asia"
  // "79.0% of the 15,000-seat capacity"
  bool const of_target = i + 1 < of.size() && of.between(i, i + 1) == " of the " && is_told_as_target(of, i + 1);
  if (of_target) return true;
  if (of.after(i, 4).starts_with(" of ")) return contains_any(tail, kWanted) || of.after(i, 8).starts_with(" of its ");
  return contains_any(english_lead_of(of, i), kLeads) || starts_with_any(tail, std::array<words, 1>{" complete"}) ||
         starts_with_any(of.after(i, 8), kBeyond);
}

std::optional<target_figure> told_of_target(page const& of, std::size_t i) {
  if (!of.usable(i) || of.at(i).qualifier != model::figure_qualifier::exact) return {};
  auto around = english_lead_of(of, i) + "|" + english_tail_of(of, i);
  // "exceeded the target of 5,000 by 6.4 percent": the verb stands before the target.
  if (i > 0 && contains(around, " by |")) around = english_lead_of(of, i - 1) + around;
  if (of.at(i).unit == "%") {
    if (!is_told_as_completion(of, i)) return {};
    bool const beyond =
        ends_with_any(english_lead_of(of, i), std::array<words, 1>{" by "}) || starts_with_any(of.after(i, 8), kBeyond);
    return target_figure{.figure = i, .role = target_role::percent, .way = beyond ? way_of_target(around) : 0};
  }
  bool const amount = is_told_amount(of, i) || of.at(i).kind == model::figure_kind::chg_abs;
  if (!amount) return {};
  if (is_told_as_gap(of, i) && !english_lead_of(of, i).ends_with(" target of "))
    return target_figure{.figure = i, .role = target_role::gap, .way = way_of_target(around)};
  return target_figure{.figure = i, .role = is_told_as_target(of, i) ? target_role::target : target_role::level};
}

struct target_told {
  std::optional<target_figure> level, target, gap, percent;
};

std::optional<target_told> target_of_window(std::vector<target_figure> const& all, std::size_t first,
                                            std::size_t count) {
  target_told made;
  for (auto k = first; k < first + count; ++k) {
    auto const& one = all[k];
    auto& place = one.role == target_role::level    ? made.level
                  : one.role == target_role::target ? made.target
                  : one.role == target_role::gap    ? made.gap
                                                    : made.percent;
    if (place) return {};
    place = one;
  }
  return made.level && made.target ? std::optional{made} : std::nullopt;
}

bool count_alike_for_target(page const& of, std::size_t a, std::size_t b) {
  auto const& unit = of.at(a).unit;
  auto const& other = of.at(b).unit;
  return unit == other || unit == "count" || other == "count" ||
         (counts_whole_things(unit) && counts_whole_things(other));
}

void propose_completion(page const& of, target_told const& told, std::vector<relation>& to) {
  auto const way = told.percent->way;
  // "above the target of 1.5 million, and 5.96 percent higher than the 1,453,662 of 2014": of what stands behind it.
  bool const by = english_lead_of(of, told.percent->figure).ends_with(" by ");
  if (way != 0 && !by && told.target->figure != told.percent->figure + 1) return;
  if (way == 0) {
    to.push_back(percent_of(of, "target", told.level->figure, told.target->figure, told.percent->figure));
  } else {
    to.push_back(growth_told_so(of, told.level->figure, told.target->figure, told.percent->figure, way));
    to.back().check = "target";
  }
  to.back().near_percent = kTargetOff;
}

void propose_gap(page const& of, target_told const& told, std::vector<relation>& to) {
  auto const level = printed_value(of.at(told.level->figure).value);
  auto const target = printed_value(of.at(told.target->figure).value);
  auto const way = told.gap->way != 0 ? told.gap->way : level > target ? 1 : -1;
  to.push_back(so_much_apart(of, told.level->figure, told.target->figure, told.gap->figure, way > 0));
  to.back().named = true;
  // Off by nothing but its way, it is the word that is wrong.
  bool const turned =
      (level > target) != (way > 0) && abs(exact{level - target}) == printed_value(of.at(told.gap->figure).value);
  to.back().near_percent = turned ? 0 : kTargetOff;
  if (of.at(told.target->figure).value.exponent > 0 && contains(of.at(told.target->figure).span, "illion")) return;
  // What is wanted is a round number and no rounded one: 20,000 trees.
  to.back().evaluate = [way, target](figure_values v) -> std::optional<sides> {
    auto const point = v[1].range.is_point() ? v[1].range : interval::at(target);
    auto const apart = v[0].range - point;
    return sides{way > 0 ? apart : negative(apart), v[2].range};
  };
}

void propose_target(page const& of, target_told const& told, std::vector<relation>& to) {
  constexpr int kTimes = 20;
  auto const a = printed_value(of.at(told.level->figure).value);
  auto const b = printed_value(of.at(told.target->figure).value);
  if (!count_alike_for_target(of, told.level->figure, told.target->figure) || a > b * kTimes || b > a * kTimes) return;
  if (told.percent) propose_completion(of, told, to);
  if (told.gap && count_alike_for_target(of, told.gap->figure, told.target->figure)) propose_gap(of, told, to);
}

// Which of two figures the words set above the other: "exceeded its goal", "missing the 75% target", "below the
// pledge".
int way_of_verb(std::string_view clause) {
  // "beating" a target for deaths is to have fewer.
  static constexpr std::array<words, 6> kPasses{" exceed", " surpass", " topp", " above ", " outstrip", " overshot "};
  static constexpr std::array<words, 5> kMisses{" miss", " below ", " short of ", " fell short", " narrowly fail"};
  static constexpr std::array<words, 6> kNot{" not ", " without ", " fail", " never ", "n't ", " to "};
  std::string const text = " " + std::string{clause};
  int const way = int{contains_any(text, kPasses)} - int{contains_any(text, kMisses)};
  return contains_any(text, kNot) ? 0 : way;
}

// "a record of 41,260, surpassing the old mark of 41,620", "78.1% of cases, missing the 75% target", "exceeded its goal
// of 4,000, with 3,916 certified": what has passed a target is no less, and what missed it no more.
void add_passed_or_missed(page const& of, std::size_t next, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 110;  // bytes
  static constexpr std::array<words, 5> kRecords{" old mark of ", " record of ", " previous best of ",
                                                 " old record of ", " previous high of "};
  static constexpr std::array<words, 3> kCame{", with ", ", reaching ", ", at "};
  // "4.2 million people, 6 percent more than the 3.9 million of a year before, above the target of 4 million"
  constexpr std::size_t kFiguresBack = 3;
  auto first = next - 1;
  while (first > 0 && next - first < kFiguresBack && (is_growth_rate(of, first) || of.at(first).role == "base"))
    --first;
  bool const alike = of.usable(first) && of.usable(next) && count_alike_for_target(of, first, next) &&
                     (of.at(first).unit == "%") == (of.at(next).unit == "%");
  auto const joint = of.between(first, next);
  if (!alike || is_growth_rate(of, first) || is_growth_rate(of, next) || joint.size() > kLongest ||
      of.sentence(next) - of.sentence(first) > 1)
    return;
  auto const propose = [&](std::size_t level, std::size_t target, int way) {
    static constexpr std::array<words, 5> kFewer{" fell ", " cut ", " reduc", " down ", " drop"};
    if (way == 0 || of.at(level).unit == "month" || contains_any(english_lead_of(of, level), kFewer)) return;
    to.push_back(way > 0 ? no_larger(of, target, level) : no_larger(of, level, target));
    to.back().near_percent = kTargetOff;
  };
  auto const clause = behind_last(joint, std::array<words, 2>{". ", ", "});
  if (is_told_as_target(of, next) || ends_with_any(joint, kRecords)) {
    if (!is_told_as_target(of, first)) propose(first, next, way_of_verb(clause));
  } else if (is_told_as_target(of, first) && ends_with_any(joint, kCame)) {
    propose(next, first, way_of_verb(english_lead_of(of, first)));
  }
}

std::vector<std::vector<target_figure>> runs_of_targets(page const& of) {
  constexpr std::size_t kLongest = 110;  // bytes
  std::vector<std::vector<target_figure>> made(1);
  for (std::size_t i = 0; i < of.size(); ++i) {
    bool const far = i > 0 && (of.between(i - 1, i).size() > kLongest || contains(of.between(i - 1, i), "\n") ||
                               contains(of.between(i - 1, i), ", while "));
    auto const told = told_of_target(of, i);
    if ((far || !told) && !made.back().empty()) made.emplace_back();
    if (told) made.back().push_back(*told);
  }
  return made;
}

}  // namespace

void add_english_told_targets(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 1; i < of.size(); ++i) add_passed_or_missed(of, i, to);
  for (auto const& run : runs_of_targets(of)) {
    walk_stretches(run.size(), [&](std::size_t first, std::size_t count) {
      auto const told = target_of_window(run, first, count);
      if (!told || of.sentence(run[first + count - 1].figure) - of.sentence(run[first].figure) > 1) return false;
      propose_target(of, *told, to);
      return true;
    });
  }
}

}  // namespace fengsui::know::audit
