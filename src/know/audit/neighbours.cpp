#include "know/audit/neighbours.h"

#include <algorithm>

#include "know/audit/printed_ranges.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kMostAsked = 12;
constexpr std::int64_t kTellingDigits = 100;

// Whether the sides meet, and not only because one of them may be nearly anything.
bool meet_closely(sides const& at, exact const& most) {
  auto const width = width_of(at.computed);
  return width && *width <= most && meet(at.computed, at.reported);
}

// The levels beside a figure that may stand in its place, the nearest first.
std::vector<std::size_t> beside(relation const& of, page const& on, std::size_t i, int sentences) {
  std::vector<std::size_t> found;
  for (auto const j : on.nearest(i)) {
    if (found.size() == kMostAsked) break;
    if (!on.is_level(j) || on.at(j).unit != on.at(i).unit || on.sentence(i) - on.sentence(j) > sentences ||
        on.sentence(j) > on.sentence(i) || std::ranges::find(of.figures, on.where(j)) != of.figures.end())
      continue;
    found.push_back(j);
  }
  return found;
}

// Whether it holds with a level beside the k-th of its figures in that one's place.
bool holds_beside(relation const& of, std::vector<figure_value> values, page const& on, std::size_t k, int sentences,
                  exact const& most) {
  auto const i = static_cast<std::size_t>(of.figures[k].figure);
  for (auto const j : beside(of, on, i, sentences)) {
    values[k].range = rounding_interval(on.at(j), reach::customary);
    auto const at = of.evaluate(values);
    if (at && meet_closely(*at, most)) return true;
  }
  return false;
}

}  // namespace

bool holds_of_a_neighbour(relation const& of, std::span<document const> documents, std::span<page const> pages) {
  auto const document = of.figures.front().document;
  if (of.named || of.figures.size() < 3 ||
      std::ranges::any_of(of.figures, [&](figure_at const& at) { return at.document != document; }))
    return false;
  auto const& on = pages[static_cast<std::size_t>(document)];
  auto const makes_a_whole = of.check == "sum" || of.check == "part_whole";
  auto const result = makes_a_whole ? of.figures.size() - 1 : static_cast<std::size_t>(std::max(of.reported, 0));
  if (!makes_a_whole && of.reported < 0) return false;
  auto const& printed = on.at(static_cast<std::size_t>(of.figures[result].figure));
  if (printed_digits(printed.value) < kTellingDigits) return false;
  auto const values = values_at(of, documents, reach::customary);
  if (makes_a_whole) {
    constexpr int kSentences = 4;
    constexpr long kPart = 200;
    return holds_beside(of, values, on, result, kSentences, printed_value(printed.value) / kPart);
  }
  if (of.check != "growth" && of.check != "share") return false;
  auto const width = width_of(values[result].range);
  if (!width) return false;
  constexpr int kTimes = 3;
  for (std::size_t k = 0; k < of.figures.size(); ++k) {
    if (k != result && on.is_level(static_cast<std::size_t>(of.figures[k].figure)) &&
        holds_beside(of, values, on, k, 1, *width * kTimes))
      return true;
  }
  return false;
}

}  // namespace fengsui::know::audit
