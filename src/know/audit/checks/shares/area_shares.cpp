// 夺得金牌22枚,占全省84.6%。…全省共获26枚金牌: the whole of a share by an area is told later, under the area's name and
// by the part's own noun.
#include <array>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kCharacter = 3;  // bytes

// 全省 of ,占全省; empty where the share is called otherwise.
std::string_view area_of_share(std::string_view lead) {
  static constexpr std::array<std::string_view, 5> kAreas{"全省", "全市", "全国", "全区", "全县"};
  if (lead.ends_with("的")) lead.remove_suffix(kCharacter);
  for (auto const area : kAreas) {
    static constexpr std::string_view kTakes = ",占";  // read, not shown
    if (lead.starts_with(kTakes) && lead.ends_with(area) && lead.size() <= 1 + 3 * kCharacter) return area;
  }
  return {};
}

// Whether the level is told in a clause of the area's: 全省共获26枚金牌、30枚银牌.
bool is_told_of(page const& of, std::size_t i, std::string_view area) {
  constexpr std::size_t kReach = 30;  // code points
  static constexpr std::array<std::string_view, 3> kEnds{"。", ";", "\n"};
  auto const clause = behind_last(of.before(i, kReach), kEnds);
  return contains(clause, area) && !contains(clause, "占") && !contains(clause, "比");
}

std::optional<std::size_t> whole_told_later(page const& of, std::size_t part, std::size_t share,
                                            std::string_view area) {
  constexpr std::size_t kFiguresOn = 16;
  auto const called = of.noun_before(part);
  if (called.size() < 2 * kCharacter) return {};
  auto const noun = called.substr(called.size() - 2 * kCharacter);
  for (auto i = share + 1; i < of.size() && i <= share + kFiguresOn; ++i) {
    if (!of.is_level(i) || of.at(i).unit != of.at(part).unit || !is_told_of(of, i, area)) continue;
    if (of.after(i, 2) == noun || of.noun_before(i).ends_with(noun)) return i;
  }
  return {};
}

}  // namespace

void add_area_shares(page const& of, std::vector<relation>& to) {
  constexpr int kNear = 130;
  if (!of.has_text() || !of.is_chinese()) return;
  for (std::size_t i = 1; i < of.size(); ++i) {
    if (!of.usable(i) || of.at(i).kind != model::figure_kind::share || !of.is_level(i - 1)) continue;
    auto const area = area_of_share(of.between(i - 1, i));
    if (area.empty()) continue;
    auto const whole = whole_told_later(of, i - 1, i, area);
    if (!whole) continue;
    to.push_back(percent_of(of, "share", i - 1, *whole, i));
    to.back().near_percent = kNear;
  }
}

}  // namespace fengsui::know::audit
