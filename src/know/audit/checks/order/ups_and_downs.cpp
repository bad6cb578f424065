// 七升一降: how many of the rates that follow rise and fall.
#include <fmt/format.h>

#include <array>
#include <optional>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

// A numeral of one Chinese character or of digits at `at`, which moves behind it.
std::optional<int> number_at(std::string_view text, std::size_t& at) {
  static constexpr std::array<std::string_view, 12> kNumerals{"零", "一", "二", "三", "四", "五",
                                                              "六", "七", "八", "九", "十", "两"};
  for (std::size_t k = 0; k < kNumerals.size(); ++k) {
    if (!text.substr(at).starts_with(kNumerals[k])) continue;
    at += kNumerals[k].size();
    return k == 11 ? 2 : static_cast<int>(k);
  }
  int made = 0;
  auto const begin = at;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && at - begin < 2; ++at)
    made = made * 10 + (text[at] - '0');
  return at > begin ? std::optional{made} : std::nullopt;
}

struct counted_ways {
  int up = 0;
  int down = 0;
  int flat = 0;

  bool operator==(counted_ways const&) const = default;
  int all() const { return up + down + flat; }
};

// 七升一降 or 六涨一平一跌 at `at`: two ways at least, each with how many go it.
std::optional<counted_ways> ways_at(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 3> kUp{"升", "涨", "增"};
  static constexpr std::array<std::string_view, 3> kDown{"降", "跌", "减"};
  static constexpr std::string_view kFlat = "平";
  constexpr std::size_t kCharacter = 3;  // bytes
  counted_ways made;
  auto ways = 0;
  for (auto number = number_at(text, at); number; number = number_at(text, at)) {
    auto const rest = text.substr(at);
    if (starts_with_any(rest, kUp)) {
      made.up += *number;
    } else if (starts_with_any(rest, kDown)) {
      made.down += *number;
    } else if (rest.starts_with(kFlat)) {
      made.flat += *number;
    } else {
      break;
    }
    at += kCharacter;
    ++ways;
  }
  return ways > 1 ? std::optional{made} : std::nullopt;
}

}  // namespace

// 八大类价格“七升一降”:食品烟酒上涨6.0%、…: where so many rates follow as it says, so many of them rise.
void add_ups_and_downs(page const& of, std::vector<relation>& to) {
  if (!of.is_chinese()) return;
  for (std::size_t i = 1; i + 1 < of.size(); ++i) {
    auto const lead = of.between(i - 1, i);
    std::optional<counted_ways> told;
    for (std::size_t at = 0; at < lead.size() && !told; ++at) told = ways_at(lead, at);
    if (!told) continue;
    counted_ways found;
    std::vector<figure_at> figures;
    for (auto k = i; k < of.size() && of.sentence(k) - of.sentence(i) <= 1 && found.all() < told->all(); ++k) {
      auto const& one = of.at(k);
      if (one.kind != model::figure_kind::chg_pct || !one.cmp) break;
      found.up += int{one.cmp->direction == model::direction::up};
      found.down += int{one.cmp->direction == model::direction::down};
      found.flat += int{one.cmp->direction == model::direction::flat};
      figures.push_back(of.where(k));
    }
    if (found.all() != told->all() || figures.size() != static_cast<std::size_t>(found.all())) continue;
    to.push_back({.check = "count_list",
                  .figures = std::move(figures),
                  .expression = "",
                  .evaluate = [same = found == *told](figure_values) -> std::optional<sides> {
                    return sides{interval::at(same ? 0 : 1), interval::at(0)};
                  },
                  .repairable = false,
                  .remark = {fmt::format("列出{}升{}降{}平，文中写{}升{}降{}平", found.up, found.down, found.flat,
                                         told->up, told->down, told->flat),
                             fmt::format("{} rise, {} fall and {} stay, the text says {}, {} and {}", found.up,
                                         found.down, found.flat, told->up, told->down, told->flat)}});
  }
}

}  // namespace fengsui::know::audit
