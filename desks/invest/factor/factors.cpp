#include <fmt/format.h>
#include <algorithm>
#include <charconv>

#include "invest/factor/site_match.h"

namespace fengsui::invest {
namespace {

constexpr std::array<std::string_view, kFactors> kFactorWords{"land", "power", "water", "heat", "energy", "credit"};
constexpr std::array<std::string_view, kFactors> kUnits{"mu", "kVA", "t/day", "GJ/h", "tce", "CNY"};
constexpr std::array<std::string_view, kCriteria> kCriterionWords{"land_cost", "power_cost", "green_share",
                                                                  "headroom",  "rail",       "waiting"};

template <class What, std::size_t N>
std::optional<What> from_word(std::array<std::string_view, N> const& words, std::string_view text) {
  auto const found = std::ranges::find(words, text);
  if (found == words.end()) return {};
  return static_cast<What>(found - words.begin());
}

}  // namespace

std::string_view to_text(factor one) {
  return kFactorWords[static_cast<std::size_t>(one)];
}
std::optional<factor> factor_from(std::string_view text) {
  return from_word<factor>(kFactorWords, text);
}
std::string_view unit_of(factor one) {
  return kUnits[static_cast<std::size_t>(one)];
}
base::name name_of(factor one) {
  static std::array<base::name, kFactors> const names{{{"用地", "land"},
                                                       {"用电", "power"},
                                                       {"用水", "water"},
                                                       {"用热", "heat"},
                                                       {"能耗指标", "energy quota"},
                                                       {"授信", "credit"}}};
  return names[static_cast<std::size_t>(one)];
}

std::string_view to_text(criterion one) {
  return kCriterionWords[static_cast<std::size_t>(one)];
}
std::optional<criterion> criterion_from(std::string_view text) {
  return from_word<criterion>(kCriterionWords, text);
}
base::name name_of(criterion one) {
  static std::array<base::name, kCriteria> const names{{{"土地成本", "cost of land"},
                                                        {"电价", "price of power"},
                                                        {"绿电占比", "green power"},
                                                        {"余量", "headroom"},
                                                        {"距铁路", "distance to rail"},
                                                        {"等待", "waiting"}}};
  return names[static_cast<std::size_t>(one)];
}

quarter quarter_of(int year, int month) {
  return year * 4 + (month - 1) / 3;
}

std::string quarter_text(quarter one) {
  return fmt::format("{:04}-Q{}", one / 4, one % 4 + 1);
}

std::optional<quarter> quarter_from(std::string_view text) {
  int year = 0;
  if (text.size() != 7 || text[4] != '-' || text[5] != 'Q' || text[6] < '1' || text[6] > '4') return {};
  auto const [end, wrong] = std::from_chars(text.data(), text.data() + 4, year);
  if (wrong != std::errc{} || end != text.data() + 4) return {};
  return year * 4 + (text[6] - '1');
}

}  // namespace fengsui::invest
