#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"

namespace fengsui::invest {

// What a project must be given. Land, power, water, heat and energy quota are a site's; credit is the banks' and the
// same wherever the project goes.
enum class factor { land, power, water, heat, energy, credit };
inline constexpr std::size_t kFactors = 6;
std::string_view to_text(factor);
std::optional<factor> factor_from(std::string_view);
base::name name_of(factor);
std::string_view unit_of(factor);  // mu, kVA, t/day, GJ/h, tce, CNY

// Amounts are whole tenths of the factor's unit, credit in tenths of a yuan: sums are exact.
using tenths = std::int64_t;

// Quarters counted from year 0: 4 × year + (0..3).
using quarter = int;
quarter quarter_of(int year, int month);
std::string quarter_text(quarter);  // 2025-Q2
std::optional<quarter> quarter_from(std::string_view);

// From that quarter on so much more (of a supply), or so much in all (of a need).
struct factor_step {
  quarter from = 0;
  tenths amount = 0;
};
using factor_steps = std::array<std::vector<factor_step>, kFactors>;

struct factor_need {
  std::string project;
  std::string industry;
  factor_steps steps;  // each step is what is needed in all from then on
};

struct factor_site {
  std::string id;
  base::name name;
  std::string park;
  std::vector<std::string> admits;  // industries; empty: all
  factor_steps supply;              // each step is what comes in addition
  double price_mu = 0;              // CNY
  double power_price = 0;           // CNY per kWh
  double green_share = 0;           // percent
  double rail_km = 0;
};

// So much of a site is given to one project from a quarter on.
struct promise {
  std::string site;
  std::string project;
  quarter from = 0;
  std::array<tenths, kFactors> amounts{};
};

struct factor_market {
  std::vector<factor_site> sites;
  std::vector<promise> promises;    // of others than who asks
  std::vector<factor_step> credit;  // what banks still give, whoever asks
};

struct factor_shortage {
  factor what = factor::land;
  quarter when = 0;                    // the first quarter in which it is not enough
  tenths needed = 0;                   // then
  tenths available = 0;                // then, and in every later quarter at least
  tenths short_by = 0;                 // then
  tenths most_short = 0;               // the most that lacks in any quarter from then on
  std::optional<quarter> enough_from;  // if everything were asked for so late, it would do; none: never as things stand
};

// What sites are compared by, all else being possible.
enum class criterion { land_cost, power_cost, green_share, headroom, rail, waiting };
inline constexpr std::size_t kCriteria = 6;
std::string_view to_text(criterion);
std::optional<criterion> criterion_from(std::string_view);
base::name name_of(criterion);
using criterion_weights = std::array<double, kCriteria>;
inline constexpr criterion_weights kUsualWeights{0.25, 0.25, 0.15, 0.15, 0.1, 0.1};

struct weight_range {
  double least = 0;
  double most = 1;
};

struct matched_site {
  std::size_t site = 0;                    // in the market
  bool admitted = true;                    // whether the industry may come there
  std::vector<factor_shortage> shortages;  // none: it fits
  std::array<double, kCriteria>
      values{};  // in their units: CNY, CNY/kWh, %, share left of the scarcest factor, km, quarters
  std::array<double, kCriteria> scores{};  // 0..1 among those that fit, 1 the best
  double total = 0;                        // weighted
  double topsis = 0;                       // closeness to the ideal (Hwang and Yoon 1981): a second opinion
  std::array<tenths, kFactors> left{};     // of each factor when the project has all it needs
};

struct site_match {
  std::vector<matched_site> fitting;  // the best first
  std::vector<matched_site> others;   // what is short and by how much, the least short first
  // Over which weights the first place stays first: that weight alone is moved, the others keep their proportions.
  std::array<weight_range, kCriteria> holds{};
  bool topsis_agrees = true;
};

// Hard limits first, quarter by quarter: what a project is given it keeps, so later promises to others count too. Then
// weighted scores over those that fit. Weights need not sum to one; negative ones are taken as none.
site_match match_sites(factor_need const&, factor_market const&, criterion_weights weights = kUsualWeights);

// Why this promise cannot be given beside those that are given already; empty: it can.
std::vector<factor_shortage> against_promise(promise const&, factor_market const&);

// Sites that have been promised more than they have, whoever wrote that: it must not be, and is shown where it is.
struct overpromised {
  std::size_t site = 0;
  factor_shortage shortage;
};
std::vector<overpromised> overpromised_sites(factor_market const&);

}  // namespace fengsui::invest
