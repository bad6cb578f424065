#include "know/audit/by_chance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

#include "know/audit/interval.h"
#include "know/audit/slips.h"

namespace fengsui::know::audit {
namespace {

// Natural logarithms of the ratio of the two sides. Most wrong links lie within a factor of e to both sides, the others
// within some thousands.
constexpr double kNear = 1;
constexpr double kFar = 9;

model::printed_figure const& figure_of(std::span<document const> documents, figure_at const& at) {
  return documents[static_cast<std::size_t>(at.document)].figures[static_cast<std::size_t>(at.figure)];
}

// How much of a side the printed digits leave open; of whole counts, one of them.
double play_of(relation const& of, std::span<document const> documents) {
  std::vector<figure_value> values;
  for (auto const& at : of.figures) {
    auto const& figure = figure_of(documents, at);
    values.push_back(
        {rounding_interval(figure, reach::widest), figure.cmp ? figure.cmp->direction : model::direction::none});
  }
  auto const at = of.evaluate(values);
  if (!at) return 1;
  auto const share_of = [](interval const& range) {
    if (!range.low || !range.high || *range.high <= 0) return 1.0;
    return (range.high->get_d() - range.low->get_d()) / range.high->get_d();
  };
  auto const& result = figure_of(documents, of.figures.back());
  auto const one = std::pow(10.0, result.value.last_digit) / std::max(printed_size(result.value), 1e-9);
  return std::max(share_of(at->computed) + share_of(at->reported), one);
}

struct stretch {
  double from;
  double to;
};

// How much of [-limit, limit] the stretches hold together.
double covered(std::vector<stretch> all, double limit) {
  for (auto& one : all) one = {std::clamp(one.from, -limit, limit), std::clamp(one.to, -limit, limit)};
  std::ranges::sort(all, {}, &stretch::from);
  double sum = 0;
  auto reached = -limit;
  for (auto const& one : all) {
    auto const from = std::max(one.from, reached);
    if (one.to > from) sum += one.to - from;
    reached = std::max(reached, one.to);
  }
  return sum / (2 * limit);
}

bool is_reckoned(relation const& of) {
  static constexpr std::array<std::string_view, 5> kReckoned{"share", "growth", "daily_avg", "ratio", "target"};
  return of.reported >= 0 && std::ranges::find(kReckoned, of.check) != kReckoned.end();
}

}  // namespace

std::optional<double> misreckoned_by_chance(relation const& of, std::span<document const> documents) {
  constexpr double kLittle = 0.03;
  // 45、105 and 155 of 306: a sum of whole counts is off by less, or a class is left out.
  constexpr double kLittleOfSum = 0.004;
  auto const is_sum = of.check == "sum" && of.reported >= 0 && of.figures.size() > 3;
  if (!is_reckoned(of) && !is_sum) return {};
  std::vector<double> values;
  for (auto const& at : of.figures) {
    auto const& figure = figure_of(documents, at);
    if (figure.qualifier != model::figure_qualifier::exact) return {};
    if (is_sum && (!counts_whole_things(figure.unit) || figure.value.last_digit != 0)) return {};
    values.push_back(printed_size(figure.value));
  }
  auto const ratio = of.ratio(values);
  if (ratio <= 0 || std::abs(std::log(ratio)) > (is_sum ? kLittleOfSum : kLittle)) return {};
  return of.wrong_links * std::abs(std::log(ratio)) / kNear;
}

std::vector<explanation> explained_by_slips(relation const& of, std::span<document const> documents,
                                            std::function<bool(figure_at)> const& trusted) {
  using enum repair::slip;
  constexpr double kSlipsOfDigits = 30;  // at least, in figures long enough to be looked at
  std::vector<double> values;
  for (auto const& at : of.figures) values.push_back(printed_size(figure_of(documents, at).value));
  auto const gap_at = [&] {
    auto const ratio = of.ratio(values);
    return ratio > 0 ? std::optional{std::log(ratio)} : std::nullopt;
  };
  auto const gap = gap_at();
  auto const play = play_of(of, documents);
  if (!gap) return {};
  bool const digits = of.wrong_links * play * kSlipsOfDigits / 2 <= kMostByChance;
  std::map<repair::slip, std::vector<stretch>> shifts;
  std::vector<explanation> made;
  for (std::size_t k = 0; k < values.size(); ++k) {
    auto const kept = values[k];
    auto const confirmed = trusted(of.figures[k]);
    for (auto const& slip : slips_of(figure_of(documents, of.figures[k]), digits)) {
      values[k] = printed_size(slip.number);
      auto const slipped = gap_at();
      if (!slipped) continue;
      shifts[slip.how].push_back({*gap - *slipped - play / 2, *gap - *slipped + play / 2});
      if (!confirmed && std::abs(*slipped) <= play)
        made.push_back({.how = slip.how, .figure = k, .number = slip.number});
    }
    values[k] = kept;
  }
  std::ranges::stable_sort(made, {}, &explanation::how);
  std::vector<stretch> all;
  auto next = made.begin();
  for (auto const how : {separator, scale, point, swapped_digits, digit}) {
    std::ranges::move(shifts[how], std::back_inserter(all));
    if (next == made.end() || next->how != how) continue;
    auto const chance = covered(all, std::abs(*gap) <= kNear ? kNear : kFar);
    for (; next != made.end() && next->how == how; ++next) next->by_chance = of.wrong_links * chance;
  }
  return made;
}

}  // namespace fengsui::know::audit
