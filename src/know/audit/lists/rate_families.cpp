// The rates of all classes of a whole, whose levels are not printed.
#include "know/audit/lists/partitions.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// 增长10.2%(全省9.4%),高于全省0.8个百分点。采矿业增长2.2%: the rate before a list of rates, over what it is compared
// with.
std::size_t rate_of_all(page const& of, std::size_t first) {
  auto whole = first - 1;
  while (whole > 0 && (of.at(whole).unit == "pp" || of.between(whole - 1, whole).starts_with("("))) --whole;
  return whole;
}

}  // namespace

std::vector<rate_family> rate_families(page const& of) {
  std::vector<rate_family> made;
  auto const is_rate = [&](std::size_t i) {
    return of.usable(i) && of.at(i).kind == model::figure_kind::chg_pct && of.at(i).cmp;
  };
  for (std::size_t i = 1; i < of.size(); ++i) {
    if (!is_rate(i) || !of.has_text()) continue;
    for (auto const& one : partitions()) {
      // 固定资产投资增长6.8%。其中,第一产业投资增长12.3%: the whole says what it is, the parts only which.
      bool const among = contains(of.between(i - 1, i), "其中") && is_of(one, of.at(i - 1).indicator);
      if (!among && !is_of(one, of.at(i).indicator)) continue;
      rate_family group;
      std::vector<bool> named(one.classes.size(), false);
      for (auto k = i; k < of.size() && is_rate(k) && of.sentence(k) - of.sentence(i) <= 1; ++k) {
        auto const at = class_in(one, of.noun_before(k));
        if (!at || named[*at] || of.at(k).cmp->type != of.at(i).cmp->type) break;
        named[*at] = true;
        group.parts.push_back(k);
      }
      if (group.parts.size() != one.classes.size() || group.parts.size() < 2) continue;
      auto const whole = rate_of_all(of, i);
      if (!is_rate(whole) || of.at(whole).cmp->type != of.at(i).cmp->type || of.sentence(i) - of.sentence(whole) > 1 ||
          class_in(one, of.noun_before(whole)) || (!among && of.at(whole).indicator != of.at(i).indicator) ||
          !same_period(of.at(whole), of.at(i)))
        continue;
      // The whole's own level names no class either.
      auto const host = of.host(whole);
      if (!of.at(host.value_or(whole)).what.empty()) continue;
      group.whole = whole;
      made.push_back(std::move(group));
    }
  }
  return made;
}

}  // namespace fengsui::know::audit
