// "Foreign tourists account for 75.1% of the stays and domestic ones for 24.9%": shares that name every class of
// something (class_words.h), each once in one sentence, make a hundred.
#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/lists/english_called.h"

namespace fengsui::know::audit {
namespace {

column column_of_share(page const& of, std::size_t i) {
  return is_told_percentage(of, i) && of.at(i).kind == model::figure_kind::share && of.at(i).role != "base"
             ? column::now
             : column::none;
}

bool is_in_one_sentence(page const& of, std::size_t from, std::size_t to) {
  auto const text = of.between(from, to);
  return !contains(text, "\n") && !ends_english_sentence(text);
}

// "60% of the stays and domestic ones for 38% of the arrivals": of another thing.
bool is_of_the_same(page const& of, std::size_t first, std::size_t other) {
  if (auto const one = of.whole_of(first); one && of.whole_of(other) && of.whole_of(other) != one) return false;
  constexpr std::size_t kReach = 24;  // code points
  auto const thing = [&](std::size_t i) {
    auto const tail = of.after(i, kReach);
    return tail.starts_with(" of ") ? tail.substr(0, tail.find_first_of(",;.")) : std::string_view{};
  };
  auto const second = thing(other);
  static constexpr std::array<std::string_view, 3> kTotal{" of the total", " of it", " of them"};
  return second.empty() || starts_with_any(second, kTotal) || second == thing(first);
}

// The next share of its sentence; with a rate between them it says something else.
std::optional<std::size_t> next_share(page const& of, std::vector<english_called> const& figures, std::size_t i) {
  constexpr std::size_t kFiguresOn = 4;
  for (auto k = i + 1; k < of.size() && k - i <= kFiguresOn && is_in_one_sentence(of, i, k); ++k) {
    if (figures[k].in != column::none) return k;
    if (of.at(k).unit == "%") return {};
  }
  return {};
}

std::vector<std::size_t> shares_from(page const& of, std::vector<english_called> const& figures, std::size_t partition,
                                     std::size_t first) {
  auto const n = number_of(kClasses[partition]);
  std::vector<std::size_t> row;
  std::array<bool, kMostClasses> known{};
  for (std::optional<std::size_t> i = first; i && row.size() < n; i = next_share(of, figures, *i)) {
    auto const own = named_as(partition, figures[*i]);
    if (own.how != naming::one || known[own.which] || !is_of_the_same(of, first, *i)) return {};
    known[own.which] = true;
    row.push_back(*i);
  }
  return row.size() == n ? row : std::vector<std::size_t>{};
}

bool stands_alone(page const& of, std::vector<english_called> const& figures, std::vector<std::size_t> const& row) {
  // What goes on with other shares leaves those beside it.
  if (next_share(of, figures, row.back())) return false;
  auto const first = row.front();
  return first == 0 || figures[first - 1].in == column::none || !is_in_one_sentence(of, first - 1, first);
}

// "Filipinos made 44.15% of the investments, foreigners 57.85%": two alone in their sentence are seldom no whole where
// a slip in one of four digits makes them a hundred.
void add_pair(page const& of, std::vector<english_called> const& figures, std::size_t first,
              std::vector<relation>& to) {
  constexpr double kBeyond = 0.5;
  constexpr double kBelow = 1;
  auto const other = next_share(of, figures, first);
  if (!other || !is_of_the_same(of, first, *other) || !stands_alone(of, figures, {first, *other})) return;
  auto const sum = printed_sum(of, {first, *other});
  if (!is_about(sum, exact{100})) return;
  to.push_back(shares_against_hundred(of, {first, *other}, true));
  to.back().wrong_links = sum > exact{100} ? kBeyond : kBelow;
  to.back().ratio = [](std::span<double const> v) { return (v[0] + v[1]) / 100; };
}

}  // namespace

void add_english_class_shares(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  auto const figures = all_called(of, column_of_share);
  for (std::size_t first = 0; first < of.size(); ++first) {
    if (figures[first].in == column::none) continue;
    add_pair(of, figures, first, to);
    for (std::size_t partition = 0; partition < kClasses.size(); ++partition) {
      auto const row = shares_from(of, figures, partition, first);
      if (row.empty() || !stands_alone(of, figures, row)) continue;
      to.push_back(shares_against_hundred(of, row, true));
      to.back().near_percent = 112;
    }
  }
}

}  // namespace fengsui::know::audit
