// Green power by the hour, bank lines against funds, and what two bureaus are credited with.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <sstream>

#include "invest/factor/credit_line.h"
#include "invest/factor/green_power.h"
#include "invest/share/credit_rule.h"

namespace fengsui::invest {
namespace {

TEST(green_power, goes_to_the_load_then_to_storage_and_the_grid_is_last) {
  std::vector<power_hour> const hours{{1, 10, {14, 0, 0}}, {1, 10, {0, 4, 0}}, {2, 10, {0, 0, 2}}};
  auto const all = balance_green_power(hours, {.power_mw = 5, .energy_mwh = 3, .efficiency = 1, .start = 0});
  EXPECT_DOUBLE_EQ(all.months[0].curtailed, 1) << "four over, three fit";
  EXPECT_DOUBLE_EQ(all.months[0].stored, 3);
  EXPECT_DOUBLE_EQ(all.months[0].shortfall, 3);
  EXPECT_DOUBLE_EQ(all.months[1].shortfall, 8);
  EXPECT_DOUBLE_EQ(all.all.green_share(), 19.0 / 30);
  EXPECT_EQ(all.all.hours_short, 2);
  EXPECT_DOUBLE_EQ(all.all.peak_shortfall_mw, 8);
}

TEST(green_power, storage_loses_what_a_round_costs) {
  std::vector<power_hour> const hours{{1, 0, {10, 0, 0}}, {1, 10, {0, 0, 0}}};
  auto const all = balance_green_power(hours, {.power_mw = 10, .energy_mwh = 100, .efficiency = 0.8, .start = 0});
  EXPECT_DOUBLE_EQ(all.all.stored, 8);
  EXPECT_DOUBLE_EQ(all.all.shortfall, 2);
}

TEST(green_power, the_smallest_storage_for_a_share_is_found) {
  std::vector<power_hour> hours;
  for (int h = 0; h < 48; ++h) hours.push_back({1, 10, {h % 24 >= 8 && h % 24 < 16 ? 40.0 : 0.0, 0, 0}});
  auto const mw = storage_for_share(hours, 0.9, 6, 1, 500);
  ASSERT_TRUE(mw);
  auto const share = [&](double size) {
    return balance_green_power(hours, {.power_mw = size, .energy_mwh = size * 6, .efficiency = 1}).all.green_share();
  };
  EXPECT_GE(share(*mw), 0.9);
  EXPECT_LT(share(*mw - 1), 0.9);
  EXPECT_FALSE(storage_for_share({{1, 10, {0, 0, 0}}, {1, 10, {0, 0, 0}}}, 0.99, 1, 1, 5));
}

RC_GTEST_PROP(green_power, keeps_energy_and_more_storage_never_needs_more_grid, ()) {
  auto const mw = rc::gen::map(rc::gen::inRange(0, 100), [](int x) { return x / 4.0; });
  std::vector<power_hour> hours;
  for (int i = 0; i < 60; ++i) hours.push_back({1 + i / 30, *mw, {*mw, *mw / 2, *mw / 4}});
  power_storage const store{
      .power_mw = *mw, .energy_mwh = *mw * 2, .efficiency = 0.5 + *rc::gen::inRange(0, 6) / 10.0, .start = 0.5};
  auto const made = balance_green_power(hours, store);
  auto const& all = made.all;
  double green = 0, load = 0;
  for (auto const& one : hours) {
    load += one.load;
    for (auto const g : one.green) green += g;
  }
  RC_ASSERT(std::abs(all.load - load) < 1e-6);
  RC_ASSERT(std::abs(all.direct + all.stored + all.shortfall - load) < 1e-6);
  double used = 0;
  for (auto const u : all.used) used += u;
  RC_ASSERT(std::abs(used + all.curtailed - green) < 1e-6);
  auto const charged = used - all.direct;
  RC_ASSERT(std::abs(store.start * store.energy_mwh + charged * store.efficiency - all.stored - made.stored_at_end) <
            1e-6);
  auto bigger = store;
  bigger.power_mw += 3;
  bigger.energy_mwh += 5;
  RC_ASSERT(balance_green_power(hours, bigger).all.shortfall <= all.shortfall + 1e-6);
}

TEST(green_power, is_read_from_csv_and_says_which_line_is_wrong) {
  std::istringstream in{
      "at,load,solar,wind\n2025-03-31T23:00,10,0,4.5\n2025-04-01T00:00,10,x,4\n2025-13-01T00:00,1,1,1\n"};
  auto const read = read_power_hours(in, "year.csv");
  ASSERT_EQ(read.hours.size(), 1U);
  EXPECT_EQ(read.hours[0].month, 3);
  ASSERT_EQ(read.faults.size(), 2U);
  EXPECT_EQ(read.faults[0].line, 3);
  EXPECT_EQ(read.faults[0].field, "solar");
  EXPECT_EQ(read.faults[1].line, 4);
  std::istringstream none{"solar\n1\n"};
  EXPECT_EQ(read_power_hours(none, "f").faults.size(), 1U);
}

constexpr std::int64_t kYi = 10'000'000'000;  // 1 亿元 in fen

TEST(credit_line, is_drawn_as_far_as_own_funds_and_conditions_allow) {
  credit_line line{.amount_fen = 7 * kYi,
                   .drawn_fen = kYi,
                   .conditions = {"环评批复", "抵押登记"},
                   .met = {"环评批复"},
                   .own_percent = 30};
  auto const today = *base::parse_day("2025-04-09");
  auto standing = standing_of(line, 2 * kYi, today);
  EXPECT_EQ(standing.missing, std::vector<std::string>{"抵押登记"});
  EXPECT_EQ(standing.drawable_fen, 0);
  line.met.push_back("抵押登记");
  standing = standing_of(line, 2 * kYi, today);
  EXPECT_EQ(standing.drawable_fen, 2 * kYi * 7 / 3 - kYi) << "70 to 30";
  EXPECT_EQ(standing.own_short_fen, kYi) << "3 亿 are 30 % of 10 亿";
  EXPECT_EQ(standing_of(line, 5 * kYi, today).drawable_fen, 6 * kYi);
  line.until = *base::parse_day("2025-04-08");
  EXPECT_TRUE(standing_of(line, 5 * kYi, today).lapsed);
  EXPECT_EQ(standing_of(line, 5 * kYi, today).drawable_fen, 0);
}

TEST(credit_rule, shares_a_contract_without_losing_a_fen) {
  auto const rule = read_credit_rule("62.5 / 37.5");
  ASSERT_TRUE(rule);
  auto const both = credit_of(*rule, 100'000'001);
  EXPECT_EQ(both.from_fen, 62'500'000);
  EXPECT_EQ(both.to_fen, 37'500'001);
  auto const whole = credit_of(*read_credit_rule("100/100"), 7);
  EXPECT_EQ(whole.from_fen + whole.to_fen, 14) << "counted in full on both sides where they agreed on that";
  EXPECT_EQ(credit_of(*read_credit_rule("30/30"), 1000).to_fen, 300);
  for (auto const* wrong : {"", "50", "60/50", "x/40", "-1/50", "60/40/0", "60.25/39.75"})
    EXPECT_FALSE(read_credit_rule(wrong)) << wrong;
}

RC_GTEST_PROP(credit_rule, whole_shares_sum_to_the_amount, (std::uint32_t amount)) {
  auto const from = *rc::gen::inRange(0, 1001);
  auto const both = credit_of({from, 1000 - from}, amount);
  RC_ASSERT(both.from_fen + both.to_fen == std::int64_t{amount});
}

}  // namespace
}  // namespace fengsui::invest
