// 完成96.4亿元,为年度计划的31.7%。续建47.7亿元,为计划的24.3%;投产16.1亿元,为计划的39.9%;…: the targets of parts that
// add up make the target of their whole.
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// The one completion of a level: of the task that was set from above and of the county's own there are two.
std::optional<std::size_t> only_completion(page const& of, std::size_t level) {
  std::optional<std::size_t> made;
  for (auto const i : of.modifiers(level)) {
    if (of.at(i).kind != model::figure_kind::target_share || !of.usable(i)) continue;
    if (made || of.at(i).value.mantissa == 0 || of.at(i).qualifier != model::figure_qualifier::exact) return {};
    made = i;
  }
  return made;
}

void add_list(page const& of, closed_list const& list, std::vector<relation>& to) {
  auto const all = only_completion(of, list.whole);
  if (!all) return;
  relation made{.check = "target", .figures = {of.where(list.whole), of.where(*all)}, .reported = 1};
  std::string targets;
  for (auto const part : list.parts) {
    auto const own = only_completion(of, part);
    if (!own) return;
    auto const k = made.figures.size();
    targets += (targets.empty() ? "{" : "+{") + std::to_string(k) + "}/{" + std::to_string(k + 1) + "}";
    made.figures.push_back(of.where(part));
    made.figures.push_back(of.where(*own));
  }
  made.expression = "{0}/(" + targets + ") ~ {1}";
  made.evaluate = [](figure_values v) -> std::optional<sides> {
    auto target = interval::at(0);
    for (std::size_t k = 2; k + 1 < v.size(); k += 2) target = target + v[k].range / v[k + 1].range;
    return sides{v[0].range / target, v[1].range};
  };
  // A class may have no target, or one of another year.
  made.near_percent = 115;
  to.push_back(std::move(made));
}

}  // namespace

void add_weighted_completions(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (auto const& list : of.closed().as_printed) add_list(of, list, to);
}

}  // namespace fengsui::know::audit
