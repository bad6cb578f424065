// Which year a figure's own sentence says that it is of.
#include <algorithm>
#include <array>
#include <cctype>

#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

enum class year_word { none, this_year, by_number };

// The last year that the sentence says before the figure: 今年, or 2021年 with no month behind it.
year_word year_before_figure(page const& of, std::size_t i) {
  constexpr std::size_t kReach = 120;  // code points
  constexpr std::size_t kDigits = 4;
  constexpr std::string_view kYear = "年";
  constexpr std::string_view kThisYear = "今年";
  static constexpr std::array<std::string_view, 2> kEnds{"。", "\n"};
  auto const text = behind_last(of.before(i, kReach), kEnds);
  auto made = year_word::none;
  for (auto at = text.find(kYear); at != text.npos; at = text.find(kYear, at + kYear.size())) {
    auto const head = text.substr(0, at + kYear.size());
    if (head.ends_with(kThisYear)) made = year_word::this_year;
    auto const tail = text.substr(at + kYear.size());
    bool const has_month = !tail.empty() && std::isdigit(static_cast<unsigned char>(tail.front())) != 0;
    bool const numbered = at >= kDigits && std::ranges::all_of(text.substr(at - kDigits, kDigits), [](char c) {
                            return std::isdigit(static_cast<unsigned char>(c)) != 0;
                          });
    if (numbered) made = has_month ? year_word::none : year_word::by_number;
  }
  return made;
}

bool is_a_year(model::printed_figure const& one) {
  constexpr int kDays = 365;
  return days_of(one).value_or(0) >= kDays;
}

}  // namespace

bool are_of_two_years_told(page const& of, std::size_t whole, std::size_t part) {
  if (!of.has_text() || !of.is_chinese() || !is_a_year(of.at(whole)) || is_a_year(of.at(part))) return false;
  return year_before_figure(of, whole) == year_word::by_number && year_before_figure(of, part) == year_word::this_year;
}

}  // namespace fengsui::know::audit
