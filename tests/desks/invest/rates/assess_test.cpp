#include "invest/rates/assess.h"

#include <gtest/gtest.h>

#include "tell/invest/definition_reader.h"

namespace {

using namespace fengsui;

constexpr auto kRules = R"(
[quantity.signed]
name = { zh = "签约", en = "signed" }
[quantity.started]
name = { zh = "开工", en = "started" }
[definition.started_share]
name = { zh = "开工率", en = "started" }
numerator = "started"
denominator = "signed"
times = "100"
period = { zh = "年", en = "year" }
recognised_by = { zh = "局", en = "bureau" }
source = "test"
[definition.signed_count]
name = { zh = "签约数", en = "signed" }
numerator = "signed"
denominator = "1"
period = { zh = "年", en = "year" }
recognised_by = { zh = "局", en = "bureau" }
source = "test"
[assessment.year]
name = { zh = "考核", en = "assessment" }
source = "test"
[[assessment.year.item]]
id = "share"
name = { zh = "开工率", en = "started" }
definition = "started_share"
full = 40
target = "80"
penalty = "accidents * 2"
[[assessment.year.item]]
id = "count"
name = { zh = "签约数", en = "signed" }
definition = "signed_count"
method = "efficacy"
full = 20
[[assessment.year.item]]
id = "steps"
name = { zh = "签约超欠", en = "signed above target" }
definition = "signed_count"
method = "steps"
full = 10
target = "20"
points = 0.1
most = 13
veto = "fraud"
)";

invest::definition_register rules() {
  invest::definition_register made;
  base::faults faults;
  tell::read_definitions(kRules, "rules.toml", made, faults);
  tell::check_definitions(made, faults);
  for (auto const& one : faults) ADD_FAILURE() << one.where() << " " << one.en;
  return made;
}

invest::quantities unit(int contracts, int started, int accidents = 0, int fraud = 0) {
  invest::quantities made;
  made["signed"].value = base::ratio{contracts, 1};
  made["started"].value = base::ratio{started, 1};
  made["accidents"].value = base::ratio{accidents, 1};
  made["fraud"].value = base::ratio{fraud, 1};
  return made;
}

TEST(assessment, is_reckoned_line_by_line_with_cap_penalty_and_veto) {
  auto const known = rules();
  invest::unit_quantities const all{{"a", unit(20, 10)}, {"b", unit(70, 63, 1)}, {"c", unit(10, 2, 0, 1)}};
  auto const scores = invest::assess(known.assessments[0], known, all);
  ASSERT_EQ(scores.size(), 3U);
  auto const line = [&](std::size_t at, std::size_t item) { return invest::printed(*scores[at].items[item].score, 2); };
  // b: 90 % of 80 is capped at 40, less 2 for the accident; most signed of all: 20; 50 above the target: at most 13.
  EXPECT_EQ(scores[0].unit, "b");
  EXPECT_EQ(line(0, 0), "38.00");
  EXPECT_EQ(line(0, 1), "20.00");
  EXPECT_EQ(line(0, 2), "13.00");
  EXPECT_TRUE(scores[0].items[0].capped);
  EXPECT_EQ(invest::printed(scores[0].total, 2), "71.00");
  // a: 50/80 of 40; 60 + 40/6 of 100, of 20; at its target.
  EXPECT_EQ(line(1, 0), "25.00");
  EXPECT_EQ(line(1, 1), "13.33");
  EXPECT_EQ(line(1, 2), "10.00");
  // c: the fewest signed, and a veto.
  EXPECT_EQ(line(2, 1), "12.00");
  EXPECT_EQ(line(2, 2), "0.00");
  EXPECT_TRUE(scores[2].items[2].vetoed);
  EXPECT_EQ(scores[2].rank, 3);
}

TEST(assessment, says_what_would_raise_a_unit_most) {
  auto const known = rules();
  invest::unit_quantities const all{{"a", unit(20, 10)}, {"b", unit(70, 63)}, {"c", unit(10, 2)}};
  auto const raises = invest::what_would_raise(known.assessments[0], known, all, "a");
  ASSERT_EQ(raises.size(), 2U);
  // One start more: 5 % of 80 of 40 = 2.5. One contract more lowers the share: 10/21, and gains 0.1 + 2/15 elsewhere.
  EXPECT_EQ(raises[0].id, "started");
  EXPECT_EQ(invest::printed(raises[0].points, 3), "2.500");
  EXPECT_EQ(raises[1].id, "signed");
  EXPECT_LT(raises[1].points.numerator, 0);
}

TEST(assessment, the_sum_of_lines_is_the_total_and_raises_are_what_a_second_reckoning_gives) {
  base::faults faults;
  auto const known = tell::shipped_register(faults);
  ASSERT_TRUE(faults.empty());
  auto const* year = known.find_assessment("county_year");
  ASSERT_NE(year, nullptr);
  invest::unit_quantities all;
  auto const give = [&](std::string const& unit, std::map<std::string, int> const& values) {
    for (auto const& [name, value] : values) all[unit][name].value = base::ratio{value, 1};
  };
  give("湟中", {{"contracts", 40},
                {"new_contracts", 12},
                {"carried_out", 9},
                {"in_building", 15},
                {"built", 10},
                {"arrived", 60},
                {"contract_investment", 200},
                {"arrived_in_period", 20},
                {"funds_target", 25}});
  auto const scores = invest::assess(*year, known, all);
  ASSERT_EQ(scores.size(), 1U);
  EXPECT_TRUE(scores[0].missing.empty());
  // 10 × 75 % + 20 × 62.5 % + 35 × 30 % + 35 × 80 %
  EXPECT_EQ(invest::printed(scores[0].total, 2), "58.50");
  for (auto const& one : invest::what_would_raise(*year, known, all, "湟中")) {
    auto const act = std::ranges::find(year->actions, one.id, &invest::action::id);
    if (act == year->actions.end()) continue;
    auto changed = all;
    for (auto const& [name, by] : act->raises)
      changed["湟中"][name].value = *invest::add(changed["湟中"][name].value, by);
    auto const after = invest::assess(*year, known, changed);
    EXPECT_NEAR(base::approximate(after[0].total) - 58.5, base::approximate(one.points), 0.011) << one.id;
  }
}

TEST(assessment, what_is_not_given_is_named_and_leaves_its_item_without_points) {
  auto const known = rules();
  auto half = unit(20, 10);
  half.erase("started");
  auto const scores = invest::assess(known.assessments[0], known, {{"a", half}});
  EXPECT_EQ(scores[0].missing, std::vector<std::string>{"started"});
  EXPECT_FALSE(scores[0].items[0].score);
  EXPECT_TRUE(scores[0].items[1].score);
}

}  // namespace
