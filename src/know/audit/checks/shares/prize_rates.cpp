// 63支队伍…获得35项奖项:国家一等奖2项,…,国奖率3.17%: prizes over those who competed.
#include <array>
#include <optional>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kPrizesBack = 12;

// 获奖率, 国奖率 right before the number or the list that it is in.
std::string_view name_of_rate(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 2> kRates{"国奖率", "获奖率"};
  static constexpr std::array<std::string_view, 3> kEnds{",", "。", ";"};
  constexpr std::size_t kReach = 16;  // code points
  auto const clause = behind_last(of.before(i, kReach), kEnds);
  for (auto const rate : kRates) {
    if (contains(clause, rate)) return rate;
  }
  return {};
}

bool counts_competitors(model::printed_figure const& one) {
  return one.indicator == "teams" || one.indicator == "entries" || one.indicator == "contestants";
}

// The prizes that the rate is of: those that it is linked to, or the nearest that its name calls.
std::optional<std::size_t> prizes_of(page const& of, std::size_t rate, std::string_view name) {
  auto const in_list = of.between(rate - 1, rate).size() <= 3 || contains(of.before(rate, 4), "分别");
  if (auto const host = of.host(rate); in_list && host && of.at(*host).indicator == "prizes") return host;
  for (auto i = rate; i-- > 0 && rate - i <= kPrizesBack;) {
    if (!of.is_level(i) || of.at(i).indicator != "prizes") continue;
    // 国家一等奖2项, 获得35项奖项
    auto const called = name == "国奖率" ? contains(of.noun_before(i), "国家") : of.after(i, 2) == "奖项";
    if (called) return i;
  }
  return {};
}

}  // namespace

void add_prize_rates(page const& of, std::vector<relation>& to) {
  constexpr double kAnother = 0.05;
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 1; i < of.size(); ++i) {
    if (!of.usable(i) || of.at(i).unit != "%" || of.at(i).cmp) continue;
    auto const name = name_of_rate(of, i);
    auto const prizes = name.empty() ? std::nullopt : prizes_of(of, i, name);
    if (!prizes) continue;
    std::vector<std::size_t> wholes;
    for (auto k = *prizes; k-- > 0 && *prizes - k <= kPrizesBack;) {
      if (of.is_level(k) && counts_competitors(of.at(k)) &&
          printed_value(of.at(k).value) >= printed_value(of.at(*prizes).value))
        wholes.push_back(k);
    }
    for (auto const whole : wholes) {
      to.push_back(percent_of(of, "share", *prizes, whole, i));
      to.back().wrong_links = kAnother;
    }
  }
}

}  // namespace fengsui::know::audit
