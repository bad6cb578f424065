// "Growth had been 2.9 per cent in 2019-20 and 3.3 per cent in 2018-19; it handled 30.0 lakh TEUs in FY20 and 28.1 lakh
// in FY19": a rate that is told of a year, and the levels of that year and of the one before it in its sentence.
#include <algorithm>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/growth/english_pairs_told.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

bool is_whole_level(page const& of, std::size_t i) {
  return is_level_of_pair(of, i) && of.at(i).unit != "year" && !of.is_mean(i) && !of.at(i).role.starts_with("avg");
}

// A semicolon parts no sentence here.
bool are_told_together(page const& of, std::size_t a, std::size_t b) {
  auto const first = std::min(a, b);
  auto const last = std::max(a, b);
  if (of.sentence(last) - of.sentence(first) > 1) return false;
  for (auto i = first; i < last; ++i) {
    auto const text = of.between(i, i + 1);
    if (ends_english_sentence(text) || contains(text, "\n")) return false;
  }
  return true;
}

struct years_told {
  std::optional<std::size_t> now;
  std::optional<std::size_t> before;
};

// The one level of the rate's days in its sentence and the one of the year before; none where there are several.
std::optional<years_told> levels_of_years(page const& of, std::size_t rate) {
  years_told made;
  for (auto const i : of.near(rate)) {
    if (!is_whole_level(of, i) || !are_told_together(of, rate, i)) continue;
    bool const then = year_before(of.at(i), of.at(rate));
    if (!then && !same_period(of.at(i), of.at(rate))) continue;
    auto& told = then ? made.before : made.now;
    if (told) return {};
    told = i;
  }
  if (!made.now || !made.before || of.at(*made.now).unit != of.at(*made.before).unit) return {};
  return made;
}

}  // namespace

void add_english_growth_of_years(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t rate = 0; rate < of.size(); ++rate) {
    if (!is_growth_rate(of, rate) || !of.at(rate).period_start) continue;
    auto const years = levels_of_years(of, rate);
    if (!years) continue;
    // What stands beside its level in one clause is told for others to reckon.
    bool const beside = of.host(rate) && (of.host(rate) != years->now || of.sentence(rate) == of.sentence(*years->now));
    if (beside) continue;
    to.push_back(growth_by_base(of, *years->now, *years->before, rate));
    to.back().near_percent = 300;
  }
}

}  // namespace fengsui::know::audit
