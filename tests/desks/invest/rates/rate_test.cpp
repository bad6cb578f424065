#include "invest/rates/rate.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "tell/invest/definition_reader.h"

namespace {

using namespace fengsui;

invest::definition_register const& shipped() {
  static auto const made = [] {
    base::faults faults;
    auto read = tell::shipped_register(faults);
    for (auto const& one : faults) ADD_FAILURE() << one.where() << " " << one.en;
    return read;
  }();
  return made;
}

invest::quantities given(std::map<std::string, std::string> const& values) {
  invest::quantities made;
  for (auto const& [name, text] : values) made[name].value = invest::parse_exact(text).value();
  return made;
}

std::string printed(std::string const& id, std::map<std::string, std::string> const& values) {
  auto const* by = shipped().find_definition(id);
  return by == nullptr ? "no such definition" : invest::reckon(*by, given(values)).printed;
}

TEST(rate, the_shipped_definitions_are_the_fields_own) {
  EXPECT_EQ(printed("fulfilment_not_terminated", {{"contracts", "292"}, {"terminated", "1"}}), "99.65");
  EXPECT_EQ(printed("started_all", {{"contracts", "292"}, {"built", "18"}, {"in_building", "180"}}), "67.8");
  EXPECT_EQ(printed("started_or_finished", {{"contracts", "63"}, {"built", "0"}, {"in_building", "61"}}), "96.82");
  EXPECT_EQ(printed("started_new", {{"new_contracts", "52"}, {"new_started", "45"}}), "86.5");
  EXPECT_EQ(printed("funds_completion", {{"arrived_in_period", "267.1"}, {"funds_target", "265"}}), "100.8");
  EXPECT_EQ(printed("ahead_of_pace", {{"arrived_in_period", "93.5"}, {"funds_target", "100"}, {"months", "9"}}),
            "18.5");
  EXPECT_EQ(printed("signed_completion", {{"signed_amount", "245"}, {"signed_target", "282"}}), "87");
  EXPECT_EQ(printed("efficacy_coefficient", {{"x", "7"}, {"lowest", "3"}, {"highest", "11"}}), "80.00");
  EXPECT_EQ(printed("efficacy_coefficient", {{"x", "7"}, {"lowest", "7"}, {"highest", "7"}}), "100.00");
  EXPECT_EQ(printed("score_capped", {{"done", "12"}, {"target", "10"}, {"full", "30"}}), "30.00");
  EXPECT_EQ(printed("score_uncapped", {{"done", "12"}, {"target", "10"}, {"full", "30"}}), "36.00");
  EXPECT_EQ(printed("score_by_steps",
                    {{"done", "50"}, {"target", "10"}, {"full", "10"}, {"per", "1"}, {"points_a_step", "0.1"}}),
            "13.00");
}

TEST(rate, one_word_has_both_readings) {
  auto const found = shipped().readings("履约率");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_NE(found[0]->numerator.text(), found[1]->numerator.text());
}

TEST(rate, what_is_missing_is_named_and_nothing_is_invented) {
  auto const* by = shipped().find_definition("fulfilment_not_terminated");
  auto const made = invest::reckon(*by, given({{"contracts", "292"}}));
  EXPECT_FALSE(made.value);
  EXPECT_EQ(made.missing, std::vector<std::string>{"terminated"});
  EXPECT_FALSE(invest::reckon(*by, given({{"contracts", "0"}, {"terminated", "0"}})).value);
}

constexpr auto kProjects =
    "id,unit,signed,registered,started,producing,terminated,investment\n"
    "p1,north,2023-05-01,2023-06-01,2023-09-01,2025-02-01,,10\n"
    "p2,north,2024-02-10,,2024-06-30,,,4.5\n"
    "p3,north,2024-03-01,,,,2024-08-01,2\n"
    "p4,south,2024-05-20,2024-06-02,2024-07-01,,,1\n"
    "p5,south,2024-07-01,,,,,3\n"
    "p6,south,,,,,,8\n";

invest::rate_tables tables(std::string const& projects = kProjects, std::string const& receipts = "") {
  invest::rate_tables made;
  std::istringstream one{projects};
  made["projects"] = invest::read_rate_table(one, "projects.csv");
  if (!receipts.empty()) {
    std::istringstream two{receipts};
    made["receipts"] = invest::read_rate_table(two, "receipts.csv");
  }
  return made;
}

std::vector<std::string> traced(invest::quantities const& known, std::string const& name) {
  std::vector<std::string> made;
  for (auto const& [id, adds] : known.at(name).trace) made.push_back(id);
  return made;
}

TEST(rate, every_rate_traces_to_its_projects_as_the_period_ends) {
  auto const* by = shipped().find_definition("started_all");
  invest::quantities known;
  base::faults wrong;
  invest::count_needed(invest::needed(*by), shipped(), tables(), *invest::parse_span("2024-H1"), "", known, wrong);
  ASSERT_TRUE(wrong.empty());
  // p3 ends only in August, p5 is signed only in July.
  EXPECT_EQ(traced(known, "contracts"), (std::vector<std::string>{"p1", "p2", "p3", "p4"}));
  EXPECT_EQ(traced(known, "in_building"), (std::vector<std::string>{"p1", "p2"}));
  EXPECT_EQ(invest::reckon(*by, known).printed, "50.0");
  invest::quantities south;
  invest::count_needed(invest::needed(*by), shipped(), tables(), *invest::parse_span("2024"), "south", south, wrong);
  EXPECT_EQ(traced(south, "contracts"), (std::vector<std::string>{"p4", "p5"}));
}

TEST(rate, money_is_summed_from_receipts_and_traces_to_projects) {
  auto const all = tables(kProjects, "project,date,amount\np1,2024-01-05,1.25\np1,2023-12-31,4\np2,2024-06-30,0.75\n");
  auto const* by = shipped().find_definition("ahead_of_pace");
  invest::quantities known = given({{"funds_target", "4"}});
  base::faults wrong;
  invest::count_needed(invest::needed(*by), shipped(), all, *invest::parse_span("2024-H1"), "", known, wrong);
  ASSERT_TRUE(wrong.empty());
  EXPECT_EQ(traced(known, "arrived_in_period"), (std::vector<std::string>{"p1", "p2"}));
  EXPECT_EQ(invest::reckon(*by, known).printed, "0.0");  // 2/4 in six of twelve months
}

TEST(rate, a_cell_that_cannot_be_read_is_named_with_line_and_field) {
  auto const* counts = shipped().find_quantity("contracts");
  auto const made = invest::count(*counts, tables("id,signed\np1,2024-13-01\n"), *invest::parse_span("2024"));
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().where(), "projects.csv:2: signed");
  EXPECT_FALSE(invest::count(*counts, tables("id,begun\np1,2024-01-01\n"), *invest::parse_span("2024")));
}

TEST(rate, a_citys_own_definition_replaces_the_shipped_one_and_its_mistakes_are_named) {
  base::faults faults;
  auto mine = shipped();
  tell::read_definitions(R"([definition.started_all]
name = { zh = "开工率", en = "started" }
numerator = "in_building"
denominator = "contracts +"
period = { zh = "年", en = "year" }
recognised_by = { zh = "局", en = "bureau" }
source = "own"
rounding = "up"
colour = "red"
)",
                         "own.toml", mine, faults);
  ASSERT_EQ(faults.size(), 3U);
  for (auto const& one : faults) {
    EXPECT_EQ(one.file, "own.toml");
    EXPECT_GT(one.line, 0);
    EXPECT_FALSE(one.zh.empty() || one.en.empty());
  }
}

TEST(period, is_read_in_every_form) {
  EXPECT_EQ(invest::parse_span("2025-Q3")->months(), 9);
  EXPECT_EQ(invest::parse_span("2025-02")->months(), 2);
  EXPECT_EQ(invest::parse_span("2025-01-01..2025-09-15")->months(), 8);
  for (auto const* text : {"2025-Q5", "2025-13", "25", "2025-H0", "2025-01-02..2025-01-01", "", "2025-Qx"})
    EXPECT_FALSE(invest::parse_span(text)) << text;
}

// The formula reader against the machine's own arithmetic.
struct written {
  std::string text;
  double value;
};
written any_formula(int depth) {
  if (depth == 0 || *rc::gen::inRange(0, 4) == 0) {
    auto const n = *rc::gen::inRange(1, 50);
    return {std::to_string(n), static_cast<double>(n)};
  }
  auto const a = any_formula(depth - 1);
  auto const b = any_formula(depth - 1);
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      return {"(" + a.text + " + " + b.text + ")", a.value + b.value};
    case 1:
      return {"(" + a.text + " - " + b.text + ")", a.value - b.value};
    case 2:
      return {a.text + "*" + b.text, a.value * b.value};
    case 3:
      return {"min(" + a.text + ", " + b.text + ")", std::min(a.value, b.value)};
    default:
      return {"max(" + a.text + "," + b.text + ")", std::max(a.value, b.value)};
  }
}
RC_GTEST_PROP(formula, reckons_as_arithmetic_does, ()) {
  auto const made = any_formula(4);
  auto const read = invest::formula::parse(made.text);
  RC_ASSERT(static_cast<bool>(read));
  auto const value = read->value([](std::string const&) { return invest::exact{}; });
  RC_PRE(value.has_value());
  RC_ASSERT(std::abs(base::approximate(*value) - made.value) <= 1e-9 * (1 + std::abs(made.value)));
}

TEST(formula, says_what_is_wrong_and_where) {
  for (auto const* text : {"", "1 +", "(1", "1)", "min(1", "1 2", "a b", "1..2", "+", "甲/乙"}) {
    auto const read = invest::formula::parse(text);
    ASSERT_FALSE(read) << text;
    EXPECT_FALSE(read.error().zh.empty() || read.error().en.empty());
  }
  EXPECT_FALSE(invest::formula::parse(std::string(5000, '(')));
  EXPECT_FALSE(invest::formula::parse(std::string(500, '(')));
  EXPECT_FALSE(invest::formula::parse("1/0")->value([](auto const&) { return invest::exact{}; }));
}

}  // namespace
