// 起数下降28.3%,死亡人数上升50%,损失下降52.9%: rates that say what they count, behind a sentence of last year's levels.
#include <algorithm>
#include <array>
#include <optional>

#include "know/audit/checks/called.h"
#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

struct level_and_base {
  std::size_t level, base;
};

// Last year's level before the rate, and before that the first one of a sentence of this year.
std::optional<level_and_base> levels_of(page const& of, std::size_t rate, called const& what) {
  constexpr int kSentences = 4;
  std::optional<std::size_t> base, level;
  for (auto i = rate; i-- > of.near(rate).front() && of.sentence(rate) - of.sentence(i) <= kSentences;) {
    if (!counts_what_is_called(of, i, what)) continue;
    if (!base) {
      if (!is_of_the_time_before(of, i)) return {};
      base = i;
    } else if (!is_of_the_time_before(of, i)) {
      if (level && of.sentence(i) != of.sentence(*level)) break;
      level = i;
    } else if (level) {
      break;
    } else {
      return {};
    }
  }
  return base && level ? std::optional{level_and_base{*level, *base}} : std::nullopt;
}

// 事故起数减少62005起: what has changed, without the verb; empty where the clause holds another number.
std::string_view noun_of_change(page const& of, std::size_t change) {
  static constexpr std::array<std::string_view, 10> kVerbs{"减少", "增加", "下降", "上升", "净增",
                                                           "增长", "少",   "多",   "增",   "减"};
  constexpr std::size_t kShortest = 6;  // bytes: two Chinese characters
  auto const lead = of.noun_before(change);
  auto const verb = std::ranges::find_if(kVerbs, [&](std::string_view word) { return lead.ends_with(word); });
  if (verb == kVerbs.end()) return {};
  auto const noun = lead.substr(0, lead.size() - verb->size());
  return noun.size() < kShortest ? std::string_view{} : noun;
}

// 265204起 for 事故起数, 汉族人口568238人 for 汉族: the levels before it, in a sentence of this year, that are called
// so.
std::vector<std::size_t> levels_called(page const& of, std::size_t change, std::string_view noun) {
  constexpr int kSentences = 2;
  auto const what = called_by(noun);
  std::vector<std::size_t> made;
  for (auto i = change; i-- > of.near(change).front() && of.sentence(change) - of.sentence(i) <= kSentences;) {
    if (!of.is_level(i) || of.at(i).unit != of.at(change).unit || of.at(i).role.starts_with("avg")) continue;
    if (of.at(i).role == "base" || is_of_the_time_before(of, i)) continue;
    if (contains(of.noun_before(i), noun) || (what && counts_what_is_called(of, i, *what))) made.push_back(i);
  }
  return made;
}

// 与2007年相比,事故起数减少62005起,下降19%;死亡人数减少8165人,下降10%: a change called by its noun, and its rate. Of
// several levels that are called so the one that makes the rate, else the first, which is all there is.
void add_called_change(page const& of, std::size_t change, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 4> kThan{"相比", "比", "较", "同比"};
  constexpr std::size_t kReach = 60;         // code points
  constexpr std::size_t kLongestJoint = 18;  // bytes: ,同比下降
  auto const rate = change + 1;
  if (rate >= of.size() || of.at(change).kind != model::figure_kind::chg_abs || !has_way(of, change)) return;
  if (!of.usable(change) || of.at(change).value.mantissa == 0 || !is_growth_rate(of, rate)) return;
  auto const joint = of.between(change, rate);
  auto const noun = noun_of_change(of, change);
  bool const beside = joint.size() <= kLongestJoint && (joint.starts_with(",") || joint.starts_with("、"));
  if (noun.empty() || !beside || !contains_any(behind_last(of.before(change, kReach), std::array{"。"}), kThan)) return;
  if (sign_of(of.at(rate).cmp->direction) != sign_of(of.at(change).cmp->direction)) return;
  auto const levels = levels_called(of, change, noun);
  if (levels.empty()) return;
  auto const makes = [&](std::size_t level) {
    auto const gap = of.range(change);
    auto const base = sign_of(of.at(rate).cmp->direction) > 0 ? of.range(level) - gap : of.range(level) + gap;
    return base.low && *base.low > 0 && meet(gap / base * exact{100}, of.range(rate));
  };
  auto const fitting = std::ranges::find_if(levels, makes);
  to.push_back(growth_by_change(of, change, fitting == levels.end() ? levels.back() : *fitting, rate));
  to.back().named = true;
  to.back().only_by_slip = true;
}

}  // namespace

void add_called_rates(page const& of, std::vector<relation>& to) {
  constexpr std::size_t kReach = 14;  // code points
  for (std::size_t rate = 0; rate < of.size() && of.has_text() && of.is_chinese(); ++rate) {
    add_called_change(of, rate, to);
    if (!is_growth_rate(of, rate)) continue;
    auto const what = called_by(of.before(rate, kReach));
    auto const found = what ? levels_of(of, rate, *what) : std::nullopt;
    if (!found) continue;
    to.push_back(growth_by_base(of, found->level, found->base, rate));
    to.back().named = true;
  }
}

}  // namespace fengsui::know::audit
