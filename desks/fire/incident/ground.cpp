#include "fire/incident/ground.h"

#include <fmt/format.h>

#include <charconv>

namespace fengsui::fire {
namespace {

constexpr int kRows = 18'000;     // from the equator to a pole
constexpr int kColumns = 36'000;  // from Greenwich half round
constexpr std::size_t kWidest = 2'000;

std::optional<int> whole(std::string_view text) {
  int made = 0;
  auto const [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), made);
  if (wrong != std::errc{} || end != text.data() + text.size()) return {};
  return made;
}

}  // namespace

std::string to_text(ground_row const& one) {
  return fmt::format("{} {} {}", one.row, one.column, one.cells);
}

std::optional<ground_row> ground_row_from(std::string_view text) {
  auto const first = text.find(' ');
  auto const second = first == std::string_view::npos ? first : text.find(' ', first + 1);
  if (second == std::string_view::npos) return {};
  auto const row = whole(text.substr(0, first));
  auto const column = whole(text.substr(first + 1, second - first - 1));
  auto const cells = text.substr(second + 1);
  if (!row || !column || cells.empty() || cells.size() > kWidest) return {};
  if (*row < -kRows || *row >= kRows || *column < -kColumns || *column >= kColumns) return {};
  if (cells.find_first_not_of("01-") != std::string_view::npos) return {};
  return ground_row{.row = *row, .column = *column, .cells = std::string{cells}};
}

}  // namespace fengsui::fire
