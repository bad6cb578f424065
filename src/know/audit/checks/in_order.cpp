#include <algorithm>
#include <array>

#include "know/audit/checks/checks.h"

namespace fengsui::know::audit {
namespace {

// The checks of one page, the surer before the looser: of two that ask the same of the same figures the first stays.
constexpr std::array kChecks{add_english_averages,
                             add_english_told_bases,
                             add_english_told_roles,
                             add_english_pairs,
                             add_english_rates_left,
                             add_english_named_times,
                             add_english_directions,
                             add_english_shares,
                             add_english_share_pairs,
                             add_english_share_rows,
                             add_english_named_shares,
                             add_english_class_shares,
                             add_english_told_percent,
                             add_english_hundreds,
                             add_english_rows,
                             add_english_names_in_row,
                             add_english_remaining,
                             add_english_flows,
                             add_sector_ratios,
                             add_handed_out_growth,
                             add_growth,
                             add_points,
                             add_months_before,
                             add_bases,
                             add_share_points,
                             add_wholes_behind,
                             add_sums_by_name,
                             add_said_shares,
                             add_shares,
                             add_times,
                             add_named_rates,
                             add_handed_out_rates,
                             add_member_rates,
                             add_called_rates,
                             add_targets,
                             add_weighted_completions,
                             add_parts,
                             add_shorter_periods,
                             add_age_rows,
                             add_listed_sums,
                             add_repeated_sums,
                             add_weighted_growth,
                             add_averages,
                             add_peaks,
                             add_same_figures,
                             add_periods,
                             add_lengths_told,
                             add_name_lists,
                             add_english_name_lists,
                             add_figure_lists,
                             add_scale_twins,
                             add_area_shares,
                             add_class_shares,
                             add_ups_and_downs,
                             add_limits,
                             add_magnitudes,
                             add_thresholds,
                             add_whole_splits,
                             add_paces,
                             add_conversions,
                             add_repeated_counts,
                             add_sums_told,
                             add_class_changes,
                             add_mixed_rates,
                             add_told_lists,
                             add_parallel_columns,
                             add_told_tables,
                             add_unit_prices,
                             add_yields,
                             add_products,
                             add_contributions,
                             add_moves,
                             add_ranked_lists,
                             add_shares_of_members,
                             add_shares_beside,
                             add_told_bases,
                             add_told_triples,
                             add_told_in_betweens,
                             add_title_figures,
                             add_english_sums,
                             add_english_told_sums,
                             add_english_again,
                             add_english_pointed_at,
                             add_english_headlines,
                             add_whole_rows,
                             add_ratios,
                             add_told_parts,
                             add_named_parts,
                             add_currencies,
                             add_ranks,
                             add_english_rankings,
                             add_hundreds,
                             add_plausible,
                             add_compared_averages,
                             add_counterparts,
                             add_leads,
                             add_marks_passed,
                             add_days_compared,
                             add_daily_changes,
                             add_sums_of_averages,
                             add_near_figures};

// "3.7 million flew in, 92 per cent of all arrivals. The north sent 637,592, or 15.8 per cent of all arrivals": of what
// the whole is itself a share of.
bool is_of_what_holds_it(page const& of, std::size_t share, std::size_t whole) {
  constexpr std::size_t kReach = 12;  // code points
  constexpr std::size_t kFiguresOn = 4;
  auto const is_of_all = [&](std::size_t i) {
    auto const tail = of.after(i, kReach);
    return tail.starts_with(" of all ") || tail.starts_with(" of the tota");
  };
  if (!is_of_all(share) && of.after(share, 4).starts_with(" of ")) return false;
  for (auto i = whole + 1; i < std::min(whole + kFiguresOn, share); ++i) {
    auto const& one = of.at(i);
    bool const its_own = one.kind == model::figure_kind::share && one.of == static_cast<std::int64_t>(whole);
    if (its_own && is_of_all(i)) return true;
  }
  return false;
}

}  // namespace

void add_by_all_checks(page const& of, std::vector<relation>& to) {
  auto const had = static_cast<std::ptrdiff_t>(to.size());
  for (auto const add : kChecks) add(of, to);
  auto const gone = std::remove_if(to.begin() + had, to.end(), [&](relation const& one) {
    auto const at = [&](std::size_t k) { return static_cast<std::size_t>(one.figures[k].figure); };
    return one.check == "share" && one.figures.size() == 3 && is_of_what_holds_it(of, at(2), at(1));
  });
  to.erase(gone, to.end());
}

}  // namespace fengsui::know::audit
