// "3,959 fires, below the 10-year average of 3,715"; 第二天较第一天增加28.53%; 比全市低2568元(全市为21585元): what the
// text itself says is above or below, or by how much of which day or place.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// 1: above, -1: below, 0: no word of either leads into the average.
int way_to_average(std::string_view lead) {
  static constexpr std::array<std::string_view, 5> kAbove{"above the ", "higher than the ", "more than the ",
                                                          "exceeding the ", "over the "};
  static constexpr std::array<std::string_view, 5> kBelow{"below the ", "lower than the ", "fewer than the ",
                                                          "less than the ", "under the "};
  static constexpr std::array<std::string_view, 4> kAverage{"year average of ", "year averages of ", "average of ",
                                                            "averages of "};
  auto const average = std::ranges::find_if(kAverage, [&](std::string_view word) { return lead.ends_with(word); });
  if (average == kAverage.end()) return 0;
  lead.remove_suffix(average->size());
  auto const said = [&](std::string_view word) {
    constexpr std::size_t kLongest = 16;  // bytes: "10-", "national five-"
    auto const at = lead.rfind(word);
    return at != std::string_view::npos && lead.size() - at - word.size() <= kLongest &&
           lead.find_first_of(",;.%", at) == std::string_view::npos;
  };
  if (std::ranges::any_of(kAbove, said)) return 1;
  return std::ranges::any_of(kBelow, said) ? -1 : 0;
}

// The level of that unit in the sentence before it, where there is one alone.
std::optional<std::size_t> only_level_before(page const& of, std::size_t first, std::size_t average) {
  constexpr std::size_t kFiguresBack = 4;
  std::optional<std::size_t> made;
  for (auto i = first; i-- > 0 && first - i <= kFiguresBack && of.sentence(i) == of.sentence(first);) {
    if (of.at(i).kind != model::figure_kind::level || of.at(i).unit != of.at(average).unit) continue;
    if (made || !of.is_level(i)) return {};
    made = i;
  }
  return made;
}

struct day_order {
  std::string_view name;
  std::size_t number;
};
constexpr std::array<day_order, 7> kDaysInOrder{
    {{"第一天", 0}, {"第二天", 1}, {"第三天", 2}, {"第四天", 3}, {"第五天", 4}, {"第六天", 5}, {"第七天", 6}}};

// Which day the text begins with, and what is left behind it.
std::optional<std::size_t> day_told(std::string_view& text) {
  for (auto const& one : kDaysInOrder) {
    if (!text.starts_with(one.name)) continue;
    text.remove_prefix(one.name.size());
    return one.number;
  }
  return {};
}

// Alone in a bracket, with a name before it: (全市为9.4%).
bool is_bracketed(page const& of, std::size_t i) {
  constexpr std::size_t kLongest = 8;  // code points: the name and 为
  auto const lead = of.before(i, kLongest);
  auto const open = lead.rfind("(");
  return open != std::string_view::npos && open + 1 < lead.size() && of.after(i, 1) == ")" &&
         lead.find_first_of(",;)0123456789", open) == std::string_view::npos;
}

// Of the two figures beside a gap the one in a bracket, of the unit of what the gap is of.
std::optional<std::size_t> counterpart_of(page const& of, std::size_t gap, std::size_t own) {
  for (auto const i : {gap + 1, gap - 1}) {
    if (i >= of.size() || i == own || !of.usable(i) || of.at(i).unit != of.at(own).unit) continue;
    if (of.sentence(i) == of.sentence(gap) && is_bracketed(of, i)) return i;
  }
  return {};
}

}  // namespace

// 人均可支配收入19017元,增长3.9%,比全市低2568元(全市为21585元);增幅比全市低1.5个百分点(全市为5.4%);
// 增长10.2%(全市9.4%),高于 全市0.8个百分点: what another one had stands in a bracket beside what lies between the two.
void add_counterparts(page const& of, std::vector<relation>& to) {
  if (!of.is_chinese()) return;
  static constexpr std::array<std::string_view, 7> kThan{"比", "较", "高于", "低于", "快于", "慢于", "高出"};
  constexpr std::size_t kCharacters = 12;
  for (std::size_t gap = 1; gap < of.size(); ++gap) {
    auto const own = of.host(gap);
    auto const kind = of.at(gap).kind;
    if (!own || *own >= gap || !of.usable(gap) || !of.usable(*own) || !has_way(of, gap)) continue;
    if (kind != model::figure_kind::chg_abs && kind != model::figure_kind::chg_pp) continue;
    if (of.at(*own).cmp && sign_of(of.at(*own).cmp->direction) < 0) continue;
    auto const lead = of.between(gap - 1, gap);
    if (!contains_any(lead.size() < kCharacters ? lead : of.before(gap, kCharacters), kThan)) continue;
    auto const other = counterpart_of(of, gap, *own);
    if (other) to.push_back(so_much_apart(of, *own, *other, gap, sign_of(of.at(gap).cmp->direction) > 0));
  }
}

// 首都机场旅客4157.8万人次,上海两机场达4321.5万人次,已超首都机场163万人次: the level before it in its sentence, where
// the name behind the verb is of its words.
void add_leads(page const& of, std::vector<relation>& to) {
  if (!of.is_chinese() || !of.has_text()) return;
  static constexpr std::array<std::string_view, 8> kMore{"超过", "超出", "高于", "多于", "超", "多出", "高出", "领先"};
  static constexpr std::array<std::string_view, 3> kLess{"低于", "少于", "落后"};
  constexpr std::size_t kHead = 6;      // bytes: two Chinese characters
  constexpr std::size_t kLongest = 45;  // of the words between the level and what lies between the two
  constexpr std::size_t kReach = 20;    // code points
  for (std::size_t gap = 2; gap < of.size(); ++gap) {
    // Of the level right before it, even where the reader took it for one of whom the verb names, or for a level.
    auto const own = gap - 1;
    auto const host = of.host(gap);
    bool const changes = host && (*host == own || *host + 1 == own) && of.at(gap).kind == model::figure_kind::chg_abs;
    if (!of.usable(gap) || !(changes || of.is_level(gap)) || !of.is_level(own)) continue;
    auto const lead = of.between(own, gap);
    if (lead.size() > kLongest || of.at(gap).unit != of.at(own).unit) continue;
    auto const name_behind = [&](auto const& verbs) -> std::string_view {
      for (auto const verb : verbs) {
        if (auto const at = lead.rfind(verb); at != lead.npos) return lead.substr(at + verb.size());
      }
      return {};
    };
    auto name = name_behind(kMore);
    bool const more = !name.empty();
    if (!more) name = name_behind(kLess);
    auto const other = own - 1;
    bool const beside = of.is_level(other) && of.sentence(other) == of.sentence(gap) &&
                        of.at(other).unit == of.at(own).unit && same_period(of.at(other), of.at(own));
    if (name.size() < kHead || !beside || !contains(of.before(other, kReach), name.substr(0, kHead))) continue;
    // 超过青岛4157万人次: the other's level once more.
    if (!changes && printed_value(of.at(gap).value) * 2 > printed_value(of.at(other).value)) continue;
    to.push_back(so_much_apart(of, own, other, gap, more));
  }
}

void add_compared_averages(page const& of, std::vector<relation>& to) {
  if (of.is_chinese() || !of.has_text()) return;
  constexpr std::size_t kCharacters = 56;
  for (std::size_t i = 1; i < of.size(); ++i) {
    if (!of.is_level(i)) continue;
    auto const lead = of.between(i - 1, i).size() < kCharacters ? of.between(i - 1, i) : of.before(i, kCharacters);
    auto const way = way_to_average(lead);
    if (way == 0) continue;
    // "the averages of 3,715 wildfires and 72,837 acres": the second too.
    for (auto average = i; average < std::min(of.size(), i + 2); ++average) {
      if (average > i && !of.between(i, average).ends_with(" and ")) break;
      if (!of.is_level(average)) break;
      auto const level = only_level_before(of, i, average);
      if (level) to.push_back(way < 0 ? no_larger(of, *level, average) : no_larger(of, average, *level));
    }
  }
}

// 3天接待量分别为253.8万人次、326.46万人次、295.58万人次,第二天较第一天增加28.53%
void add_days_compared(page const& of, std::vector<relation>& to) {
  if (!of.is_chinese()) return;
  for (std::size_t rate = 2; rate < of.size(); ++rate) {
    if (!is_growth_rate(of, rate)) continue;
    auto text = of.between(rate - 1, rate);
    if (!text.starts_with(",")) continue;
    text.remove_prefix(1);
    auto const now = day_told(text);
    static constexpr std::array<std::string_view, 2> kThan{"较", "比"};
    if (!now || !starts_with_any(text, kThan)) continue;
    text.remove_prefix(kThan.front().size());
    auto const then = day_told(text);
    std::vector<std::size_t> row{rate - 1};
    while (row.front() > 0 && is_of_row(of, row.front() - 1, rate - 1) &&
           of.between(row.front() - 1, row.front()) == "、")
      row.insert(row.begin(), row.front() - 1);
    if (!then || *now == *then || std::max(*now, *then) >= row.size() || row.front() == 0) continue;
    if (!of.is_level(row.back()) || !contains(of.between(row.front() - 1, row.front()), "分别")) continue;
    to.push_back(growth_by_base(of, row[*now], row[*then], rate));
    to.back().named = true;
  }
}

}  // namespace fengsui::know::audit
