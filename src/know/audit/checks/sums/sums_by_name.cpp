// Sums that words name so plainly that no nearness is needed:
// 公路客运量1246万人;水路客运量84万人;公路水路客运量合计1330万人;
// 前三天61.8万人次,其中5月1日18.4万人次,5月2日…,5月3日….
#include <algorithm>
#include <array>
#include <iterator>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

using model::figure_kind;

constexpr std::size_t kBytesOfHead = 6;  // two Chinese characters

// The first two characters of what a level is called, without what only opens a list.
std::string_view head_of(page const& of, std::size_t i) {
  auto noun = of.noun_before(i);
  for (std::string_view const opening : {"其中", "全市", "全省", "全国", "全县", "全区", "上半年", "完成", "今年"}) {
    if (noun.starts_with(opening)) noun.remove_prefix(opening.size());
  }
  return noun.substr(0, kBytesOfHead);
}

// The levels right before a total that are counted as it is, up to a full stop.
std::vector<std::size_t> levels_up_to(page const& of, std::size_t total) {
  constexpr std::size_t kMost = 4;
  constexpr std::size_t kFiguresBack = 12;
  std::vector<std::size_t> made;
  for (auto i = total; i-- > 0 && total - i <= kFiguresBack && !contains(of.between(i, total), "。");) {
    if (!of.is_level(i) || of.at(i).unit == "day") continue;
    if (!is_of_row(of, i, total) || !same_period(of.at(i), of.at(total)) || made.size() == kMost) return {};
    made.insert(made.begin(), i);
  }
  return made;
}

// 合计, and before it the heads of all parts: 公路水路客运量合计, 内外贸合计.
bool names_all_parts(page const& of, std::size_t total, std::vector<std::size_t> const& parts) {
  constexpr std::size_t kReach = 16;  // code points
  static constexpr std::array<std::string_view, 4> kEnds{",", ";", "。", "\n"};
  static constexpr std::array<std::string_view, 4> kTogether{"合计", "共计", "总计", "共"};
  auto const clause = behind_last(of.before(total, kReach), kEnds);
  if (!contains_any(clause, kTogether)) return false;
  return std::ranges::all_of(parts, [&](std::size_t part) {
    auto const head = head_of(of, part);
    return head.size() == kBytesOfHead && contains(clause, head);
  });
}

// 内贸2846万吨,外贸1128万吨,合计3974万吨: nothing but the word leads to the total.
bool follows_together(page const& of, std::size_t total) {
  auto const lead = of.between(total - 1, total);
  auto const word = lead.empty() ? lead : lead.substr(1);
  return (lead.starts_with(",") || lead.starts_with(";")) && (word == "合计" || word == "共计" || word == "总计");
}

// 三天分别为12.4万人次、18.6万人次和9.7万人次,三天合计40.7万人次: as many as there are.
bool counts_all_parts(page const& of, std::size_t total, std::size_t parts) {
  static constexpr std::array<std::string_view, 7> kNumbers{"", "", "两", "三", "四", "五", "六"};
  static constexpr std::array<std::string_view, 5> kCounted{"天", "日", "项", "地", "者"};
  static constexpr std::array<std::string_view, 3> kSum{"合计", "共计", "总计"};
  auto lead = of.between(total - 1, total);
  auto const& days = of.at(total - 1);
  if (days.unit == "day" && days.value.exponent == 0 && days.value.mantissa == static_cast<std::int64_t>(parts))
    return std::ranges::find(kSum, lead) != kSum.end();
  if (parts >= kNumbers.size() || !lead.starts_with(",")) return false;
  lead.remove_prefix(1);
  if (!lead.starts_with(kNumbers[parts])) return false;
  lead.remove_prefix(kNumbers[parts].size());
  return std::ranges::any_of(kCounted, [&](std::string_view word) {
    return lead.starts_with(word) && std::ranges::find(kSum, lead.substr(word.size())) != kSum.end();
  });
}

void add_rates_behind(page const& of, std::vector<std::size_t> const& parts, std::size_t total,
                      std::vector<relation>& to) {
  auto const growth = change_of(of, total, figure_kind::chg_pct);
  if (!growth) return;
  std::vector<std::pair<std::size_t, std::size_t>> rated;
  for (auto const part : parts) {
    auto const rate = change_of(of, part, figure_kind::chg_pct, &of.at(*growth).cmp->type);
    if (rate) rated.emplace_back(part, *rate);
  }
  if (rated.size() == parts.size()) to.push_back(weighted(of, total, rated, *growth));
}

// 公路1246万人,水路84万人,铁路412万人,公路水路合计1330万人: all but one of them make it.
bool all_but_one_make(page const& of, std::vector<std::size_t> const& parts, std::size_t total) {
  return parts.size() > 2 && std::ranges::any_of(parts, [&](std::size_t left_out) {
           std::vector<std::size_t> others;
           std::ranges::copy_if(parts, std::back_inserter(others), [&](std::size_t i) { return i != left_out; });
           return meet(total_of(of, others), range_of(of, total));
         });
}

void add_totals_behind(page const& of, std::vector<relation>& to) {
  for (std::size_t total = 2; total < of.size(); ++total) {
    if (!of.is_level(total) || !is_of_row(of, total, total)) continue;
    auto const parts = levels_up_to(of, total);
    if (parts.size() < 2) continue;
    bool const named = names_all_parts(of, total, parts) || counts_all_parts(of, total, parts.size());
    if (all_but_one_make(of, parts, total)) continue;
    if (!named && !(follows_together(of, total) && parts.back() + 1 == total)) continue;
    auto sum = parts_against(of, parts, total, true);
    sum.only_by_slip = !is_about(printed_sum(of, parts), printed_value(of.at(total).value));
    to.push_back(std::move(sum));
    if (meet(total_of(of, parts), range_of(of, total))) add_rates_behind(of, parts, total, to);
  }
}

// 三天, 前3天: how many days the words before a level say; 0 where they say none.
std::size_t number_of_days_told(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 20;  // code points
  constexpr std::size_t kMostDays = 9;
  static constexpr std::array<std::string_view, kMostDays + 1> kNumbers{"",   "",   "两", "三", "四",
                                                                        "五", "六", "七", "八", "九"};
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  auto const clause = behind_last(of.before(i, kReach), kEnds);
  for (std::size_t n = 2; n <= kMostDays; ++n) {
    if (contains(clause, std::string{kNumbers[n]} + "天") || contains(clause, "前" + std::to_string(n) + "天"))
      return n;
  }
  return 0;
}

void add_days_named(page const& of, std::vector<relation>& to) {
  for (std::size_t whole = 0; whole + 2 < of.size(); ++whole) {
    if (!of.is_level(whole) || !is_of_row(of, whole, whole) || !contains(of.between(whole, whole + 1), "其中"))
      continue;
    auto const n = number_of_days_told(of, whole);
    std::vector<std::size_t> parts;
    for (auto i = whole + 1; n > 0 && i < of.size() && parts.size() < n; ++i) {
      bool const next = of.is_level(i) && of.at(i).unit == of.at(whole).unit && is_one_day(of.at(i)) &&
                        of.sentence(i) == of.sentence(whole) && is_plain(of.at(i));
      bool const in_order =
          parts.empty() || of.at(i).period_start == *of.at(parts.back()).period_start + std::chrono::days{1};
      if (!next || !in_order) break;
      parts.push_back(i);
    }
    if (n < 2 || parts.size() != n) continue;
    to.push_back(parts_against(of, parts, whole, true));
    to.back().only_by_slip = !is_about(printed_sum(of, parts), printed_value(of.at(whole).value));
  }
}

}  // namespace

void add_sums_by_name(page const& of, std::vector<relation>& to) {
  if (!of.is_chinese() || !of.has_text()) return;
  add_totals_behind(of, to);
  add_days_named(of, to);
}

}  // namespace fengsui::know::audit
