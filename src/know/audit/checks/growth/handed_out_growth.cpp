// 航班1286架次、旅客14.52万人次,同比分别增加86架次、1.32万人次,增长7.2%、10.0%;
// 起数16起,面积126.4公顷,分别下降20%和9.1%, 去年同期分别为20起和139.0公顷: rates handed out in the order of the levels,
// beside what these have changed by or were.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

constexpr std::array<std::string_view, 4> kJoints{"、", "和", "及", "与"};
constexpr std::string_view kEach = "分别";

// The figures from the first on that nothing but 、 or 和 parts.
std::size_t end_of_run(page const& of, std::size_t first) {
  auto end = first + 1;
  while (end < of.size() && std::ranges::find(kJoints, of.between(end - 1, end)) != kJoints.end()) ++end;
  return end;
}

bool is_run_of_rates(page const& of, std::size_t first, std::size_t end) {
  for (auto i = first; i < end; ++i) {
    if (!is_growth_rate(of, i)) return false;
  }
  return true;
}

bool says_what_was(std::string_view lead) {
  static constexpr std::array<std::string_view, 8> kBefore{"去年",   "上年", "同期", "上届",
                                                           "上一届", "上月", "上周", "上季"};
  static constexpr std::array<std::string_view, 2> kOfAll{"全年", "目标"};
  return contains_any(lead, kBefore) && !contains_any(lead, kOfAll);
}

bool says_change(std::string_view lead) {
  static constexpr std::array<std::string_view, 6> kVerbs{"增加", "减少", "净增", "增长", "下降", "新增"};
  return contains(lead, kEach) && contains_any(lead, kVerbs);
}

// Amounts at those places, in the order of the levels and in their units.
bool are_like(page const& of, std::size_t levels, std::size_t others, std::size_t count) {
  for (std::size_t k = 0; k < count; ++k) {
    auto const& one = of.at(others + k);
    auto const& unit = of.at(levels + k).unit;
    if (!of.usable(others + k) || one.unit != unit || unit == "%" || one.value.mantissa == 0) return false;
    if (!of.is_level(levels + k) || !is_plain(of.at(levels + k))) return false;
  }
  return true;
}

// As many levels as there are rates, each called by its noun, and no more of them.
bool are_a_list(page const& of, std::size_t first, std::size_t count) {
  constexpr std::size_t kLongest = 60;  // bytes
  static constexpr std::array<std::string_view, 4> kBegin{"、", ",", "和", "及"};
  auto const joins = [&](std::size_t i) {
    auto const text = of.between(i - 1, i);
    return text.size() <= kLongest && starts_with_any(text, kBegin) && !contains(text, "。") && !contains(text, ";") &&
           !contains(text, "其中");
  };
  for (auto i = first + 1; i < first + count; ++i) {
    if (!joins(i)) return false;
  }
  return first == 0 || !of.is_level(first - 1) || !joins(first) || of.at(first - 1).unit == "day";
}

struct handed_out {
  std::size_t rates = 0, count = 0;
};

void add_of_changes(page const& of, handed_out const& told, std::size_t levels, std::size_t changes,
                    std::vector<relation>& to) {
  for (std::size_t k = 0; k < told.count; ++k) {
    auto const rate = told.rates + k;
    to.push_back(growth_by_change_told_so(of, changes + k, levels + k, rate, sign_of(of.at(rate).cmp->direction)));
    to.back().named = true;
  }
}

void add_of_bases(page const& of, handed_out const& told, std::size_t levels, std::size_t bases,
                  std::vector<relation>& to) {
  for (std::size_t k = 0; k < told.count; ++k) {
    to.push_back(growth_by_base(of, levels + k, bases + k, told.rates + k));
    to.back().named = true;
  }
}

// The run of as many amounts that ends right before the rates, or begins right behind them.
bool is_run_of(page const& of, std::size_t first, std::size_t count) {
  return first > 0 && first + count <= of.size() && end_of_run(of, first) >= first + count;
}

void add_rates_of(page const& of, handed_out const& told, std::vector<relation>& to) {
  auto const [rates, n] = told;
  auto const in_sentence = [&](std::size_t i) { return of.sentence(i) == of.sentence(rates); };
  if (rates < n || !in_sentence(rates - n)) return;
  if (rates >= 2 * n && in_sentence(rates - 2 * n) && is_run_of(of, rates - n, n)) {
    auto const lead = of.between(rates - n - 1, rates - n);
    auto const levels = rates - 2 * n;
    if (are_like(of, levels, rates - n, n) && are_a_list(of, levels, n)) {
      if (says_change(lead)) return add_of_changes(of, told, levels, rates - n, to);
      if (says_what_was(lead) && contains(of.between(rates - 1, rates), kEach))
        return add_of_bases(of, told, levels, rates - n, to);
    }
  }
  auto const behind = rates + n;
  auto const levels = rates - n;
  if (behind + n > of.size() || !contains(of.between(rates - 1, rates), kEach)) return;
  if (!is_run_of(of, behind, n) || !are_like(of, levels, behind, n) || !are_a_list(of, levels, n)) return;
  auto const lead = of.between(behind - 1, behind);
  if (contains(lead, "。")) return;
  if (says_change(lead)) return add_of_changes(of, told, levels, behind, to);
  if (says_what_was(lead)) add_of_bases(of, told, levels, behind, to);
}

}  // namespace

void add_handed_out_growth(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 1; i < of.size(); ++i) {
    auto const end = end_of_run(of, i);
    if (end > i + 1 && is_run_of_rates(of, i, end)) add_rates_of(of, {.rates = i, .count = end - i}, to);
    i = end - 1;
  }
}

}  // namespace fengsui::know::audit
