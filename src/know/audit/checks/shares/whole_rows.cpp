// 农村39.1万起,占59.1%;城市25.3万起,占38.3%;其他1.7万起,占2.6%: shares of a row that is all there is, whose whole is
// printed nowhere. Each is of what the row makes, and so is what is told of all there is behind it.
#include <algorithm>
#include <array>
#include <map>
#include <ranges>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/row_words.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

using row_of_shares = std::vector<told_share>;

// A part over all of its row: it counts on both sides of the division, and its own width once.
interval share_of_all(std::span<interval const> parts, std::size_t part) {
  auto rest = interval::at(0);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i != part) rest = rest + parts[i];
  }
  return interval::at(100) / (interval::at(1) + rest / parts[part]);
}

bool has_three_digits(page const& of, told_share const& one) {
  constexpr std::int64_t kThreeDigits = 100;
  return of.at(one.share).value.mantissa >= kThreeDigits && of.at(one.part).value.mantissa >= kThreeDigits;
}

// Whether a slip of the pen in one level makes all of them what their shares say.
bool are_right_but_for_a_slip(page const& of, row_of_shares const& row, std::vector<interval> parts) {
  for (std::size_t k = 0; k < row.size(); ++k) {
    auto const& level = of.at(row[k].part);
    auto const printed = parts[k];
    for (auto const& slip : slips_of(level)) {
      parts[k] = rounding_interval(level, slip.number, reach::widest);
      if (!parts[k].low || *parts[k].low <= 0) continue;
      auto const fits = [&](std::size_t i) { return meet(share_of_all(parts, i), of.range(row[i].share)); };
      if (std::ranges::all_of(std::views::iota(std::size_t{0}, row.size()), fits)) return true;
    }
    parts[k] = printed;
  }
  return false;
}

// Whether the row is all there is: its shares make a hundred, or all of them but one are of its sum.
bool is_all_there_is(page const& of, row_of_shares const& row) {
  constexpr std::size_t kFewest = 3;
  std::vector<interval> parts;
  exact hundred = 0;
  for (auto const& one : row) {
    parts.push_back(of.range(one.part));
    hundred += printed_value(of.at(one.share).value);
  }
  std::size_t fitting = 0;
  for (std::size_t i = 0; i < row.size(); ++i) fitting += meet(share_of_all(parts, i), of.range(row[i].share));
  if (row.size() < 2 || !has_three_digits(of, row.front())) return false;
  if (row.size() >= kFewest && fitting + 1 >= row.size()) return true;
  if (!make_a_hundred(hundred, row.size())) return false;
  return row.size() == 2 ? fitting > 0 : fitting > 1 || are_right_but_for_a_slip(of, row, parts);
}

bool has_printed_whole(page const& of, row_of_shares const& row) {
  auto const& first = of.at(row.front().part);
  return std::ranges::any_of(of.near(row.front().part), [&](std::size_t i) {
    if (!of.is_level(i) || of.at(i).value.mantissa == 0 || of.at(i).unit != first.unit) return false;
    return std::ranges::any_of(row, [&](told_share const& one) {
      return i != one.part && has_three_digits(of, one) && fits_share(of, one.part, i, one.share);
    });
  });
}

// The part of that place in the row over all of it.
relation share_of_row(page const& of, row_of_shares const& row, std::size_t part) {
  relation made{.check = "share", .reported = static_cast<int>(row.size())};
  for (auto const& one : row) made.figures.push_back(of.where(one.part));
  made.figures.push_back(of.where(row[part].share));
  auto const n = row.size();
  made.expression = "{" + std::to_string(part) + "}/(" + sum_of_terms(n) + ")*100 ~ {" + std::to_string(n) + "}";
  made.evaluate = [n, part](figure_values v) -> std::optional<sides> {
    if (!v[part].range.low || *v[part].range.low <= 0) return {};
    std::vector<interval> parts;
    for (std::size_t i = 0; i < n; ++i) parts.push_back(v[i].range);
    return sides{share_of_all(parts, part), v[n].range};
  };
  return made;
}

// 高层建筑火灾3.6万起,占总数的5.4%: of all there is, told behind the row.
relation share_of_all_told(page const& of, row_of_shares const& row, told_share const& one) {
  relation made{.check = "share", .reported = static_cast<int>(row.size()) + 1, .near_percent = 150};
  for (auto const& each : row) made.figures.push_back(of.where(each.part));
  made.figures.push_back(of.where(one.part));
  made.figures.push_back(of.where(one.share));
  auto const n = row.size();
  made.expression = "{" + std::to_string(n) + "}/(" + sum_of_terms(n) + ")*100 ~ {" + std::to_string(n + 1) + "}";
  made.evaluate = [n](figure_values v) -> std::optional<sides> {
    auto const all = sum_of(v.first(n));
    if (!all.low || *all.low <= 0) return {};
    return sides{v[n].range / all * exact{100}, v[n + 1].range};
  };
  return made;
}

void add_shares_of_all_told(page const& of, row_of_shares const& row, std::vector<relation>& to) {
  constexpr std::size_t kFiguresOn = 24;
  auto const last = row.back().share;
  for (auto i = last + 1; i < of.size() && i <= last + kFiguresOn; ++i) {
    auto const part = of.host(i);
    if (!part || *part <= last || *part > i || !is_told_of_all(of, i) || !are_told_exactly(of, {*part, i})) continue;
    if (of.at(*part).unit == of.at(row.front().part).unit && same_period(of.at(*part), of.at(row.front().part)))
      to.push_back(share_of_all_told(of, row, {*part, i}));
  }
}

void add_row(page const& of, row_of_shares const& row, std::vector<relation>& to) {
  constexpr std::size_t kMost = 12;
  if (row.size() > kMost || !is_all_there_is(of, row) || has_printed_whole(of, row)) return;
  for (std::size_t i = 0; i < row.size(); ++i) to.push_back(share_of_row(of, row, i));
  add_shares_of_all_told(of, row, to);
}

}  // namespace

void add_whole_rows(page const& of, std::vector<relation>& to) {
  if (!of.has_text()) return;
  std::map<std::string, row_of_shares> rows;  // by their unit
  for (std::size_t i = 0; i < of.size(); ++i) {
    auto const part = of.host(i);
    if (!part || !are_told_exactly(of, {*part, i})) continue;
    auto& row = rows[of.at(*part).unit];
    bool const goes_on = !row.empty() && (of.is_chinese() || of.sentence(row.back().share) == of.sentence(i)) &&
                         stand_in_one_row(of, row.back().share, i) && row.back().part != *part &&
                         same_period(of.at(row.back().part), of.at(*part));
    if (!goes_on) add_row(of, std::exchange(row, {}), to);
    row.push_back({*part, i});
  }
  for (auto const& [unit, row] : rows) add_row(of, row, to);
}

}  // namespace fengsui::know::audit
