// 4金、5银、8铜。集中赛项金牌3枚、银牌3枚、铜牌4枚;分散赛项金牌1枚、银牌2枚、铜牌4枚: a table told in words, a row of
// totals and rows of as many figures called alike in the same order. Where the other columns add up, so does each.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kMostColumns = 4;
constexpr std::size_t kMostRows = 12;
constexpr std::size_t kNoun = 6;  // bytes: two Chinese characters

// What a column is called by: the last characters before the number, and those right behind it.
struct column_name {
  std::string_view before, behind;
  bool operator==(column_name const&) const = default;
};

column_name name_of(page const& of, std::size_t i) {
  constexpr std::size_t kTwo = 2;  // code points
  static constexpr std::array<std::string_view, 7> kMarks{",", "。", ";", "、", "(", ")", ":"};
  auto const noun = of.noun_before(i);
  auto behind = of.after(i, kTwo);
  for (auto const mark : kMarks) behind = behind.substr(0, behind.find(mark));
  return {noun.size() < kNoun ? std::string_view{} : noun.substr(noun.size() - kNoun), behind};
}

bool may_be_in_table(page const& of, std::size_t i) {
  return of.is_level(i) && is_plain(of.at(i)) && adds_up(of.at(i)) && !of.is_mean(i) && is_exact(of, i);
}

using table_row = std::vector<std::size_t>;

bool is_told_alike(page const& of, table_row const& one, table_row const& other) {
  for (std::size_t k = 0; k < one.size(); ++k) {
    if (of.at(one[k]).unit != of.at(other[k]).unit) return false;
    auto const name = name_of(of, one[k]);
    auto const again = name_of(of, other[k]);
    // 学生组26个大项、29个分赛项;教师组34个大项: before the first of a row its head may stand.
    bool const headed = k == 0 && !name.behind.empty();
    if (name.behind != again.behind || (name.before != again.before && !headed)) return false;
  }
  return true;
}

// No two columns of one unit are called alike, each has a name, and nothing in the row ends a sentence.
bool tells_columns_apart(page const& of, table_row const& row) {
  for (std::size_t k = 0; k < row.size(); ++k) {
    auto const name = name_of(of, row[k]);
    if (name.before.empty() && name.behind.empty()) return false;
    for (std::size_t m = 0; m < k; ++m) {
      if (of.at(row[m]).unit == of.at(row[k]).unit && name_of(of, row[m]) == name) return false;
    }
    if (k > 0 && of.between(row[k - 1], row[k]).find_first_of(";(\n") != std::string_view::npos) return false;
    if (k > 0 && (of.sentence(row[k]) != of.sentence(row[k - 1]) || contains(of.between(row[k - 1], row[k]), "其中")))
      return false;
  }
  return true;
}

struct told_table {
  table_row totals;
  std::vector<table_row> rows;

  std::vector<std::size_t> column(std::size_t k) const {
    std::vector<std::size_t> made;
    for (auto const& row : rows) made.push_back(row[k]);
    return made;
  }
};

// The rows of `width` from that level on that are told as the first of them is, and the row before them.
std::optional<told_table> table_from(page const& of, std::vector<std::size_t> const& levels, std::size_t first,
                                     std::size_t width) {
  auto const row_at = [&](std::size_t at) {
    auto const from = levels.begin() + static_cast<std::ptrdiff_t>(at);
    return table_row{from, from + static_cast<std::ptrdiff_t>(width)};
  };
  told_table made{.totals = row_at(first)};
  for (auto at = first + width; at + width <= levels.size() && made.rows.size() < kMostRows; at += width) {
    auto row = row_at(at);
    if (!tells_columns_apart(of, row) || (!made.rows.empty() && !is_told_alike(of, made.rows.front(), row))) break;
    made.rows.push_back(std::move(row));
  }
  constexpr std::size_t kFewest = 2;
  if (made.rows.size() < kFewest || of.sentence(made.rows.front().front()) - of.sentence(made.totals.back()) > 1)
    return {};
  if (of.sentence(made.totals.front()) != of.sentence(made.totals.back())) return {};
  for (std::size_t k = 0; k < width; ++k) {
    if (of.at(made.totals[k]).unit != of.at(made.rows.front()[k]).unit) return {};
  }
  return made;
}

// Of so many tables whose columns have nothing to do with the row before them, one has all those that add up.
double adds_up_by_chance(page const& of, told_table const& table, std::size_t but) {
  double chance = 1;
  for (std::size_t k = 0; k < table.totals.size(); ++k) {
    if (k == but) continue;
    if (!make_to_the_digit(of, table.column(k), table.totals[k])) return 1;
    chance *= std::min(
        1.0, 2.0 / static_cast<double>(std::max<std::int64_t>(printed_digits(of.at(table.totals[k]).value), 1)));
  }
  return chance;
}

void add_columns_of(page const& of, told_table const& table, std::vector<relation>& to) {
  constexpr double kSure = 0.05;
  for (std::size_t k = 0; k < table.totals.size(); ++k) {
    if (adds_up_by_chance(of, table, k) > kSure) continue;
    to.push_back(parts_against(of, table.column(k), table.totals[k], true));
    to.back().near_percent = 200;
    to.back().only_by_slip = true;
  }
}

}  // namespace

void add_told_tables(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || !of.is_chinese()) return;
  std::vector<std::size_t> levels;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (may_be_in_table(of, i)) levels.push_back(i);
  }
  for (auto width = kMostColumns; width > 1; --width) {
    for (std::size_t first = 0; first + 3 * width <= levels.size(); ++first) {
      if (auto const table = table_from(of, levels, first, width)) add_columns_of(of, *table, to);
    }
  }
}

}  // namespace fengsui::know::audit
