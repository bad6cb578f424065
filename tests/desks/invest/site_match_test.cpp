#include "invest/factor/site_match.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace fengsui::invest {
namespace {

constexpr quarter kQ2 = 2025 * 4 + 1;

factor_site site(std::string const& id, tenths land, tenths power, double price = 100'000, double green = 50) {
  factor_site made{
      .id = id, .name = {id, id}, .price_mu = price, .power_price = 0.4, .green_share = green, .rail_km = 5};
  made.supply[0].push_back({kQ2, land});
  made.supply[1].push_back({kQ2, power});
  return made;
}
factor_need need(tenths land, tenths power, quarter from = kQ2) {
  factor_need made{.project = "p"};
  made.steps[0].push_back({from, land});
  made.steps[1].push_back({from, power});
  return made;
}

TEST(site_match, says_exactly_what_is_short_when_and_from_when_it_would_do) {
  factor_market market{.sites = {site("s", 1000, 5000)}};
  market.sites[0].supply[1].push_back({kQ2 + 3, 4000});
  auto const found = match_sites(need(1000, 8000), market);
  EXPECT_TRUE(found.fitting.empty());
  ASSERT_EQ(found.others.size(), 1U);
  ASSERT_EQ(found.others[0].shortages.size(), 1U);
  auto const& lacks = found.others[0].shortages[0];
  EXPECT_EQ(lacks.what, factor::power);
  EXPECT_EQ(lacks.when, kQ2);
  EXPECT_EQ(lacks.needed, 8000);
  EXPECT_EQ(lacks.available, 5000);
  EXPECT_EQ(lacks.short_by, 3000);
  EXPECT_EQ(lacks.enough_from, kQ2 + 3);
  EXPECT_EQ(quarter_text(*lacks.enough_from), "2026-Q1");
  EXPECT_FALSE(match_sites(need(2000, 100), market).others[0].shortages[0].enough_from) << "land never comes";
}

TEST(site_match, a_need_that_grows_by_steps_fits_where_supply_grows_in_time) {
  factor_market market{.sites = {site("s", 1000, 5000)}};
  market.sites[0].supply[1].push_back({kQ2 + 2, 5000});
  auto wanted = need(500, 4500);
  wanted.steps[1].push_back({kQ2 + 3, 9000});
  EXPECT_EQ(match_sites(wanted, market).fitting.size(), 1U);
  wanted.steps[1].back().from = kQ2 + 1;
  auto const found = match_sites(wanted, market);
  ASSERT_EQ(found.others.size(), 1U);
  EXPECT_EQ(found.others[0].shortages[0].when, kQ2 + 1);
  EXPECT_EQ(found.others[0].shortages[0].short_by, 4000);
}

TEST(site_match, what_is_promised_to_others_later_counts_too_and_ones_own_promise_does_not) {
  factor_market market{.sites = {site("s", 1000, 5000)}};
  market.promises.push_back({"s", "other", kQ2 + 4, {0, 3000}});
  auto const found = match_sites(need(500, 3000), market);
  ASSERT_EQ(found.others.size(), 1U) << "what a project is given it keeps";
  EXPECT_EQ(found.others[0].shortages[0].when, kQ2 + 4);
  EXPECT_EQ(found.others[0].shortages[0].short_by, 1000);
  market.promises[0].project = "p";
  EXPECT_EQ(match_sites(need(500, 3000), market).fitting.size(), 1U);
}

TEST(site_match, ranks_by_weights_and_says_over_which_weights_the_first_stays_first) {
  factor_market const market{.sites = {site("cheap", 2000, 9000, 80'000, 40), site("green", 2000, 9000, 160'000, 90),
                                       site("middle", 2000, 9000, 110'000, 45)}};
  auto const wanted = need(1000, 2000);
  auto const found = match_sites(wanted, market, {0.6, 0, 0.4, 0, 0, 0});
  ASSERT_EQ(found.fitting.size(), 3U);
  EXPECT_EQ(market.sites[found.fitting[0].site].id, "cheap");
  EXPECT_DOUBLE_EQ(found.fitting[0].values[0], 8'000'000) << "CNY: 100 mu at 80,000";
  // cheap: 0.6; green: 0.4. They cross at one half.
  EXPECT_NEAR(found.holds[0].least, 0.5, 1e-12);
  EXPECT_NEAR(found.holds[0].most, 1, 1e-12);
  EXPECT_NEAR(found.holds[2].most, 0.5, 1e-12);
  EXPECT_EQ(market.sites[match_sites(wanted, market, {0.2, 0, 0.8, 0, 0, 0}).fitting[0].site].id, "green");
}

TEST(site_match, an_industry_that_may_not_come_is_no_fit_and_last) {
  factor_market market{.sites = {site("a", 2000, 9000), site("b", 100, 9000)}};
  market.sites[0].admits = {"logistics"};
  auto wanted = need(1000, 2000);
  wanted.industry = "lithium";
  auto const found = match_sites(wanted, market);
  EXPECT_TRUE(found.fitting.empty());
  EXPECT_EQ(market.sites[found.others[0].site].id, "b");
  EXPECT_FALSE(found.others[1].admitted);
}

TEST(site_match, credit_is_one_pool_for_all_sites) {
  factor_market market{.sites = {site("a", 2000, 9000)}, .credit = {{kQ2, 1'000}}};
  auto wanted = need(1000, 2000);
  wanted.steps[5].push_back({kQ2, 1'200});
  auto const found = match_sites(wanted, market);
  ASSERT_EQ(found.others.size(), 1U);
  EXPECT_EQ(found.others[0].shortages[0].what, factor::credit);
  EXPECT_EQ(found.others[0].shortages[0].short_by, 200);
}

TEST(site_match, a_site_that_was_promised_away_twice_is_shown) {
  factor_market market{.sites = {site("a", 2000, 9000)}};
  market.promises = {{"a", "p", kQ2, {0, 5000}}, {"a", "q", kQ2 + 1, {0, 5000}}};
  auto const found = overpromised_sites(market);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].shortage.when, kQ2 + 1);
  EXPECT_EQ(found[0].shortage.short_by, 1000);
}

// Twins: fitting means that in each of eighty quarters, one by one, there is enough; and the range of weights is what
// trying a thousand weights says.
RC_GTEST_PROP(site_match, agrees_with_looking_at_every_quarter, ()) {
  auto const small = rc::gen::inRange<tenths>(0, 40);
  auto const when = rc::gen::inRange<int>(0, 12);
  factor_market market;
  for (int s = 0; s < 4; ++s) {
    auto one = site("s" + std::to_string(s), *small, *small, 1000.0 * static_cast<double>(*small),
                    static_cast<double>(*small));
    for (int k = 0; k < 2; ++k) one.supply[1].push_back({kQ2 + *when, *small});
    market.sites.push_back(one);
  }
  for (int k = 0; k < 5; ++k)
    market.promises.push_back(
        {"s" + std::to_string(*rc::gen::inRange(0, 4)), "q", kQ2 + *when, {*small / 4, *small / 4}});
  factor_need wanted = need(*small, *small, kQ2 + *when);
  wanted.steps[1].push_back({wanted.steps[1][0].from + *when, *small});
  auto const found = match_sites(wanted, market, {0.5, 0, 0.3, 0.2, 0, 0});

  auto const enough = [&](factor_site const& one) {
    for (quarter at = kQ2; at < kQ2 + 80; ++at) {
      for (std::size_t f = 0; f < 2; ++f) {
        tenths has = 0, wants = 0;
        for (auto const& step : one.supply[f]) has += step.from <= at ? step.amount : 0;
        for (auto const& gone : market.promises) has -= gone.site == one.id && gone.from <= at ? gone.amounts[f] : 0;
        for (auto const& step : wanted.steps[f]) wants = step.from <= at ? step.amount : wants;
        if (wants > 0 && has < wants) return false;
      }
    }
    return true;
  };
  for (auto const& one : found.fitting) RC_ASSERT(enough(market.sites[one.site]));
  for (auto const& one : found.others) RC_ASSERT(!enough(market.sites[one.site]));

  if (found.fitting.size() < 2) return;
  for (int i = 1; i < 100; ++i) {
    double const w = i / 100.0;
    criterion_weights const moved{w, 0, (1 - w) * 0.6, (1 - w) * 0.4, 0, 0};
    auto const again = match_sites(wanted, market, moved);
    bool const first = again.fitting[0].site == found.fitting[0].site;
    bool const inside = w > found.holds[0].least + 1e-9 && w < found.holds[0].most - 1e-9;
    bool const outside = w < found.holds[0].least - 1e-9 || w > found.holds[0].most + 1e-9;
    auto const tie = std::abs(again.fitting[0].total - again.fitting[1].total) < 1e-9;
    RC_ASSERT(tie || !inside || first);
    RC_ASSERT(tie || !outside || !first);
  }
}

}  // namespace
}  // namespace fengsui::invest
