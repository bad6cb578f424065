// 城镇人口增加202487人,乡村人口减少66271人: what two classes that are all of a whole changed by is what it changed by.
#include <algorithm>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/list_columns.h"
#include "know/audit/lists/partitions.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

bool is_change(page const& of, std::size_t i) {
  return of.usable(i) && of.at(i).kind == figure_kind::chg_abs && of.at(i).cmp && has_way(of, i) &&
         of.at(i).value.mantissa != 0;
}

// The changes of a sentence from the first one on, each called by another class of the partition, until all are.
std::vector<std::size_t> changes_of(page const& of, partition const& classes, std::size_t first) {
  constexpr std::size_t kFiguresOn = 8;
  std::vector<std::size_t> made;
  std::vector<bool> named(classes.classes.size());
  for (auto i = first; i < of.size() && i - first <= kFiguresOn && of.sentence(i) == of.sentence(first); ++i) {
    if (!is_change(of, i)) continue;
    auto const own = class_in(classes, of.noun_before(i));
    if (!own || named[*own] || of.at(i).unit != of.at(first).unit) return {};
    named[*own] = true;
    made.push_back(i);
    if (made.size() == named.size()) return made;
  }
  return {};
}

// Whether a list that adds up tells the levels of the same classes.
bool tells_levels_of(page const& of, partition const& classes, closed_list const& list) {
  if (list.parts.size() != classes.classes.size()) return false;
  return std::ranges::all_of(list.parts, [&](std::size_t i) {
    return class_in(classes, of.noun_before(i)) || class_in(classes, class_name(of, i)) ||
           class_in(classes, of.before(i, 10));
  });
}

void add_changes(page const& of, std::vector<std::size_t> const& parts, std::size_t whole, std::vector<relation>& to) {
  std::string terms;
  relation made{.check = "sum", .evaluate = [](figure_values v) -> std::optional<sides> {
                  auto sum = interval::at(0);
                  for (auto const& one : v.subspan(0, v.size() - 1))
                    sum = sign_of(one.way) < 0 ? sum - one.range : sum + one.range;
                  return sides{sign_of(v.back().way) < 0 ? negative(sum) : sum, v.back().range};
                }};
  for (std::size_t k = 0; k < parts.size(); ++k) {
    bool const same_way = of.at(parts[k]).cmp->direction == of.at(whole).cmp->direction;
    terms += (same_way ? (k == 0 ? "{" : "+{") : "-{") + std::to_string(k) + "}";
    made.figures.push_back(of.where(parts[k]));
  }
  made.figures.push_back(of.where(whole));
  made.expression = terms + " ~ {" + std::to_string(parts.size()) + "}";
  made.reported = static_cast<int>(parts.size());
  made.near_percent = 110;
  to.push_back(std::move(made));
}

}  // namespace

void add_class_changes(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t first = 0; first < of.size(); ++first) {
    if (!is_change(of, first)) continue;
    for (auto const& classes : partitions()) {
      auto const parts = changes_of(of, classes, first);
      if (parts.size() < 2) continue;
      for (auto const& list : of.closed().as_printed) {
        auto const whole = change_beside(of, list.whole);
        if (!whole || std::ranges::find(parts, *whole) != parts.end() || !is_change(of, *whole)) continue;
        if (of.at(*whole).unit != of.at(first).unit || !tells_levels_of(of, classes, list)) continue;
        add_changes(of, parts, *whole, to);
        return;
      }
    }
  }
}

}  // namespace fengsui::know::audit
