// 起数下降28.3%,死亡人数上升50%,损失下降52.9%: rates that say what they count, behind a sentence of last year's levels.
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

}  // namespace

void add_called_rates(page const& of, std::vector<relation>& to) {
  constexpr std::size_t kReach = 14;  // code points
  for (std::size_t rate = 0; rate < of.size() && of.has_text() && of.is_chinese(); ++rate) {
    if (!is_growth_rate(of, rate)) continue;
    auto const what = called_by(of.before(rate, kReach));
    auto const found = what ? levels_of(of, rate, *what) : std::nullopt;
    if (!found) continue;
    to.push_back(growth_by_base(of, found->level, found->base, rate));
    to.back().named = true;
  }
}

}  // namespace fengsui::know::audit
