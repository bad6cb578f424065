#include "invest/rates/published.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/shared_data.h"

namespace {

using namespace fengsui;
using invest::published_kind;
using invest::verdict;

verdict of(published_kind kind, std::string const& parts, std::string const& denominator,
           std::string const& published) {
  auto const made = invest::check_published(kind, parts, denominator, published);
  EXPECT_TRUE(made) << (made ? "" : made.error().en);
  return made ? made->answer : verdict::not_reproducible;
}

TEST(published, every_verdict_on_real_bulletins_is_the_one_found_by_hand) {
  FENGSUI_NEEDS_SHARED("invest/published_figures/figures.csv");
  std::map<std::string, verdict> const named{{"equal", verdict::equal},
                                             {"equal_when_rounded_half_up", verdict::rounded},
                                             {"equal_when_truncated", verdict::truncated},
                                             {"not_reproducible", verdict::not_reproducible}};
  std::ifstream in{tests::shared_data("invest/published_figures/figures.csv")};
  auto const read = invest::read_published(in, "figures.csv");
  EXPECT_TRUE(read.faults.empty());
  ASSERT_EQ(read.rows.size(), 42U);
  for (auto const& row : read.rows)
    EXPECT_EQ(of(row.kind, row.parts, row.denominator, row.published), named.at(row.status))
        << row.line << ": " << row.what;
}

TEST(published, truncation_is_told_from_rounding) {
  EXPECT_EQ(of(published_kind::ratio, "291", "292", "99.65%"), verdict::truncated);
  EXPECT_EQ(of(published_kind::ratio, "291", "292", "99.66%"), verdict::rounded);
  EXPECT_EQ(of(published_kind::ratio, "291", "292", "99.64%"), verdict::not_reproducible);
  EXPECT_EQ(of(published_kind::ratio, "1", "8", "0.13"), verdict::rounded);
  EXPECT_EQ(of(published_kind::ratio, "1", "8", "0.12"), verdict::truncated);
  EXPECT_EQ(of(published_kind::growth, "87.5", "100", "-12.5％"), verdict::rounded);
}

TEST(published, sums_and_differences_come_out_or_do_not) {
  EXPECT_EQ(of(published_kind::sum, "18＋180+93+1", "", "292个"), verdict::equal);
  EXPECT_EQ(of(published_kind::sum, "142.4+123.3", "", "266亿元"), verdict::rounded);
  EXPECT_EQ(of(published_kind::difference, "82.6", "75", "9.23个百分点"), verdict::not_reproducible);
}

// The quarter's 87 % of the zone: no number of projects as a target gives it, an amount does.
TEST(published, says_which_denominators_would_give_the_figure) {
  auto const by_projects = invest::check_published(published_kind::ratio, "23", "26", "87%");
  ASSERT_TRUE(by_projects && by_projects->denominators);
  EXPECT_FALSE(by_projects->denominators->whole);
  auto const by_amount = invest::check_published(published_kind::ratio, "245", "300", "87%");
  ASSERT_TRUE(by_amount && by_amount->denominators);
  EXPECT_EQ(by_amount->denominators->whole, 281);
}

TEST(published, material_that_cannot_be_read_is_a_fault_with_its_field) {
  EXPECT_FALSE(invest::check_published(published_kind::ratio, "23", "0", "87%"));
  auto const wrong = invest::check_published(published_kind::ratio, "23", "26", "about");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().field, "published");
  std::istringstream in{"kind,numerator_or_parts,denominator,published\nguess,1,2,50%\nratio,1,2\n"};
  auto const read = invest::read_published(in, "f.csv");
  ASSERT_EQ(read.faults.size(), 2U);
  EXPECT_TRUE(read.rows.empty());
}

// Any ratio printed by either rule is recognised as such.
RC_GTEST_PROP(published, a_figure_printed_by_a_rule_is_never_called_wrong, ()) {
  auto const below = *rc::gen::inRange(1, 5000);
  auto const top = *rc::gen::inRange(0, 5000);
  auto const decimals = *rc::gen::inRange(0, 4);
  auto const rule = *rc::gen::element(invest::rounding::half_up, invest::rounding::truncate);
  auto const text = invest::printed(base::make_ratio(100 * static_cast<base::wide>(top), below), decimals, rule) + "%";
  auto const made = invest::check_published(published_kind::ratio, std::to_string(top), std::to_string(below), text);
  RC_ASSERT(static_cast<bool>(made));
  RC_ASSERT(made->answer != verdict::not_reproducible);
  if (rule == invest::rounding::half_up) RC_ASSERT(made->answer == verdict::rounded);
}

}  // namespace
