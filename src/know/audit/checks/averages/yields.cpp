// 单产5918公斤/公顷, "4.72 t/ha": a harvest over the area that bore it.
#include <array>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// The unit of the area that a yield is over, by what stands behind it or before it; empty where it is none.
std::string_view area_of_yield(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 4> kHectare{"/公顷", "/ha", " per hectare", " a hectare"};
  static constexpr std::array<std::string_view, 2> kMu{"/亩", " per mu"};
  auto const behind = of.after(i, 14);
  if (starts_with_any(behind, kHectare)) return "ha";
  auto const noun = of.noun_before(i);
  if (starts_with_any(behind, kMu) || contains(noun, "亩产") || contains(noun, "每亩")) return "mu";
  return {};
}

// 水稻播种面积125.4万亩,每亩单产644.6公斤,水稻总产80.8万吨: the harvest behind a yield, of the area in its sentence.
std::optional<std::size_t> harvest_behind(page const& of, std::size_t yield, std::size_t area) {
  constexpr std::size_t kFiguresOn = 4;
  if (of.sentence(area) != of.sentence(yield)) return {};
  for (auto i = yield + 1; i < of.size() && i - yield <= kFiguresOn && of.sentence(i) == of.sentence(yield); ++i) {
    if (of.is_level(i) && of.at(i).unit == "t" && area_of_yield(of, i).empty()) return i;
  }
  return {};
}

// The last level of that unit before a yield, in its sentence or the two before; another yield ends the search.
std::optional<std::size_t> last_of(page const& of, std::size_t yield, std::string_view unit) {
  constexpr std::size_t kFiguresBack = 8;
  for (auto i = yield; i-- > 0 && yield - i <= kFiguresBack && of.sentence(yield) - of.sentence(i) <= 2;) {
    if (!of.is_level(i) || !is_plain(of.at(i))) continue;
    if (!area_of_yield(of, i).empty()) return {};
    if (of.at(i).unit == unit) return i;
  }
  return {};
}

}  // namespace

void add_yields(page const& of, std::vector<relation>& to) {
  for (std::size_t i = 1; i < of.size() && of.has_text(); ++i) {
    if (!of.is_level(i) || of.at(i).unit != "t") continue;
    auto unit = area_of_yield(of, i);
    // 种植面积126.4万亩,平均单产420公斤: over what the area before it is measured in.
    if (unit.empty() && contains(of.noun_before(i), "单产")) {
      auto const area = [&](std::string_view in) { return last_of(of, i, in).has_value(); };
      if (area("mu") != area("ha")) unit = area("mu") ? "mu" : "ha";
    }
    if (unit.empty()) continue;
    auto harvest = last_of(of, i, "t");
    auto const area = last_of(of, i, unit);
    if (area && (!harvest || *harvest < *area)) {
      if (auto const behind = harvest_behind(of, i, *area)) harvest = behind;
    }
    if (!harvest || !area || of.at(*area).value.mantissa == 0 || of.at(*harvest).org != of.at(*area).org) continue;
    to.push_back(so_much_each(of, *harvest, *area, i));
    to.back().near_percent = 120;
  }
}

}  // namespace fengsui::know::audit
