// What two classes of a text made together in one span they make in another.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// 技术发明奖57项,一等奖4项、二等奖53项;科技进步奖142项: what makes the level right before it says nothing of the next.
bool make_the_one_before(page const& of, std::size_t first, std::size_t second) {
  return first > 0 && of.is_level(first - 1) && of.at(first - 1).unit == of.at(first).unit &&
         make_to_the_digit(of, {first, second}, first - 1);
}

}  // namespace

void add_repeated_sums(page const& of, std::vector<relation>& to) {
  constexpr std::int64_t kThreeDigits = 100;
  // Two classes that made a third one in one span, as imports and exports make what is loaded, make it in the other.
  using subject_of =
      std::tuple<std::string, std::string, std::string, std::optional<base::day>, std::optional<base::day>>;
  std::map<subject_of, std::vector<std::size_t>> siblings;
  for (std::size_t i = 0; i < of.size(); ++i) {
    auto const& one = of.at(i);
    if (!of.is_level(i) || !adds_up(one) || one.what.empty() || one.indicator.empty()) continue;
    siblings[{one.indicator, one.unit, one.org, one.period_start, one.period_end}].push_back(i);
  }
  std::map<std::set<std::string>, std::string> makes;
  // For a sum and two classes the nearest figures of them.
  std::map<std::tuple<std::size_t, std::string, std::string>, std::pair<std::size_t, std::size_t>> open;
  for (auto const& [key, figures] : siblings) {
    if (figures.size() > 16) continue;  // a table, not prose
    for (auto const sum : figures) {
      for (auto const a : figures) {
        for (auto const b : figures) {
          std::set<std::string> const classes{of.at(a).what, of.at(b).what, of.at(sum).what};
          if (a >= b || a == sum || b == sum || classes.size() < 3) continue;
          auto const away = [&](std::size_t x, std::size_t y) { return std::max({x, y, sum}) - std::min({x, y, sum}); };
          auto const& [one, other] = std::minmax(of.at(a).what, of.at(b).what);
          auto const [at, fresh] = open.try_emplace({sum, one, other}, a, b);
          if (!fresh && away(a, b) < away(at->second.first, at->second.second)) at->second = {a, b};
          // One first prize and two third ones make three second ones by accident.
          bool const told_enough = of.at(sum).value.mantissa >= kThreeDigits;
          if (told_enough && closes(of, {.whole = sum, .parts = {a, b}}))
            makes[{of.at(a).what, of.at(b).what}] = of.at(sum).what;
        }
      }
    }
  }
  for (auto const& [key, parts] : open) {
    auto const sum = std::get<0>(key);
    auto const known = makes.find({of.at(parts.first).what, of.at(parts.second).what});
    if (make_the_one_before(of, parts.first, parts.second)) continue;
    if (known != makes.end() && known->second == of.at(sum).what) {
      to.push_back(parts_against(of, {parts.first, parts.second}, sum, true));
    }
  }
}

}  // namespace fengsui::know::audit
