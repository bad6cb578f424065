#include "know/audit/audit.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <ctime>

#include "audit/builder.h"
#include "base/utf8.h"
#include "know/audit/interval.h"
#include "know/audit/slips.h"
#include "know/audit/wording.h"

namespace fengsui::know::audit {
namespace {

using model::direction;
using model::figure_kind;
using model::figure_qualifier;

builder rail() {
  builder b;
  b.level("96万人", 96, 4, "person_trip", "pax_sent").role("total");
  b.change("16.5万人", 165, 3, "person_trip", figure_kind::chg_abs, 0);
  return b;
}

TEST(audit, says_cut_where_a_rate_was_cut_off_instead_of_rounded) {
  auto const found = rail().percent(20, 0, 0).findings();
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].check, "growth");
  EXPECT_EQ(found[0].verdict, verdict::cut);
  EXPECT_EQ(found[0].relation, "b/(a-b)*100 ~ c");
  EXPECT_EQ(found[0].computed.low, "20.549656");
  EXPECT_EQ(found[0].reported.high, "20.5");
  EXPECT_NE(found[0].text.zh.find("截尾"), std::string::npos);
}

TEST(audit, is_silent_where_the_rate_is_rounded) {
  EXPECT_TRUE(rail().percent(21, 0, 0).findings().empty());
  EXPECT_TRUE(rail().percent(208, -1, 0).findings().empty());
}

TEST(audit, names_the_direction_word_where_it_explains_the_rate) {
  builder b;
  b.level("100亿元", 100, 8, "CNY", "fai");
  b.level("125亿元", 125, 8, "CNY", "fai").role("base").span("2024-01-01", "2024-03-31");
  b.percent(200, -1, 0, direction::up);
  auto const found = b.findings();
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].verdict, verdict::inconsistent);
  ASSERT_FALSE(found[0].repairs.empty());
  EXPECT_EQ(found[0].repairs[0].how, repair::slip::direction);
  EXPECT_EQ(found[0].repairs[0].to, "down");
}

TEST(audit, names_a_lost_scale_word_a_misplaced_point_and_swapped_digits) {
  auto const sum_with = [](std::string span, std::int64_t mantissa, int exponent) {
    builder b;
    b.level("300.5万吨", 3005, 3, "t", "port_cargo").role("total");
    b.level("200.3万吨", 2003, 3, "t", "port_cargo").role("part").what("沿海");
    b.level(std::move(span), mantissa, exponent, "t", "port_cargo").role("part").what("内河");
    return b.findings();
  };
  auto const lost = sum_with("100.2吨", 1002, -1);
  ASSERT_EQ(lost.size(), 1);
  EXPECT_EQ(lost[0].check, "sum");
  ASSERT_FALSE(lost[0].repairs.empty());
  EXPECT_EQ(lost[0].repairs[0].how, repair::slip::scale);
  EXPECT_EQ(lost[0].repairs[0].to, "100.2万吨");
  auto const point = sum_with("10.02万吨", 1002, 2);
  ASSERT_FALSE(point.empty());
  EXPECT_EQ(point[0].repairs[0].how, repair::slip::point);
  EXPECT_EQ(point[0].repairs[0].to, "100.2万吨");
  auto const swapped = sum_with("102.0万吨", 1020, 3);
  ASSERT_FALSE(swapped.empty());
  EXPECT_EQ(swapped[0].repairs[0].how, repair::slip::swapped_digits);
  EXPECT_EQ(swapped[0].repairs[0].to, "100.2万吨");
  EXPECT_TRUE(sum_with("100.1万吨", 1001, 3).empty()) << "half a unit of the last digit on every figure";
}

TEST(audit, offers_no_scale_word_where_parts_are_beyond_their_whole_by_a_little) {
  builder b;
  b.level("29.5万亩", 295, 3, "mu", "burned_area").role("total");
  b.level("34.1万亩", 341, 3, "mu", "burned_area").role("part").what("林地");
  auto const found = b.findings();
  ASSERT_FALSE(found.empty());
  ASSERT_FALSE(found[0].repairs.empty());
  for (auto const& one : found[0].repairs) {
    EXPECT_NE(one.how, repair::slip::scale) << one.to;
    EXPECT_NE(one.how, repair::slip::point) << one.to;
  }
}

TEST(audit, names_a_point_for_a_comma_and_a_comma_for_a_point) {
  auto const sum_with = [](std::string span, std::int64_t mantissa, int exponent) {
    builder b;
    b.level("300.500 billion kWh", 300500, 6, "kWh", "electricity").role("total");
    b.level("200.300 billion kWh", 200300, 6, "kWh", "electricity").role("part").what("沿海");
    b.level(std::move(span), mantissa, exponent, "kWh", "electricity").role("part").what("内河");
    return b.findings();
  };
  auto const comma = sum_with("100,200 billion kWh", 100200, 9);
  ASSERT_FALSE(comma.empty());
  ASSERT_FALSE(comma[0].repairs.empty());
  EXPECT_EQ(comma[0].repairs[0].how, repair::slip::separator);
  EXPECT_EQ(comma[0].repairs[0].to, "100.200 billion kWh");
}

TEST(audit, finds_that_no_whole_target_gives_the_percentage_and_what_amount_would) {
  builder b;
  b.level("245亿元", 245, 8, "CNY", "signed_amount").role("total");
  b.level("23项", 23, 0, "count", "projects_signed").role("total");
  b.change("87%", 87, 0, "%", figure_kind::target_share, 1);
  auto const found = b.findings();
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].check, "integer_target");
  EXPECT_NE(found[0].text.zh.find("23/26 = 88.5%"), std::string::npos) << found[0].text.zh;
  EXPECT_NE(found[0].text.zh.find("23/27 = 85.2%"), std::string::npos) << found[0].text.zh;
  EXPECT_NE(found[0].text.zh.find("280亿至283.2亿"), std::string::npos) << found[0].text.zh;
  EXPECT_NE(found[0].text.en.find("28 billion to 28.32 billion"), std::string::npos) << found[0].text.en;
  b.made.figures[2].value.mantissa = 88;
  EXPECT_TRUE(b.findings().empty()) << "23 of 26 is 88.5 %, which 88 % may be";
}

TEST(audit, knows_that_last_years_count_was_whole) {
  builder b;
  b.level("5起", 5, 0, "incident", "fires").percent(50, 0, 0);
  ASSERT_EQ(b.findings().size(), 1);
  EXPECT_EQ(b.findings()[0].check, "integer_base");
  b.made.figures[1].value.mantissa = 25;
  EXPECT_TRUE(b.findings().empty()) << "4 grew to 5";
}

TEST(audit, looks_for_no_figure_before_a_change_that_opens_the_text) {
  builder b;
  b.level("300亿元", 300, 8, "CNY", "fai").percent(200, -1, 0);
  b.last().of.reset();
  std::swap(b.made.figures[0], b.made.figures[1]);
  std::swap(b.made.figures[0].start, b.made.figures[1].start);
  std::swap(b.made.figures[0].end, b.made.figures[1].end);
  EXPECT_TRUE(b.findings().empty());
}

TEST(audit, adds_up_parts_only_where_nothing_stands_beside_them) {
  builder b;
  b.level("295个", 295, 0, "count", "projects_started").role("total");
  b.level("91个", 91, 0, "count", "projects_started").role("part").what("新建");
  b.level("203个", 203, 0, "count", "projects_started").role("part").what("续建");
  ASSERT_EQ(b.findings().size(), 1);
  EXPECT_EQ(b.findings()[0].check, "sum");
  b.made.figures[2].what = "工业";
  EXPECT_TRUE(b.findings().empty()) << "two classes among others";
  b.made.figures[2].value.mantissa = 296;
  ASSERT_EQ(b.findings().size(), 1);
  EXPECT_EQ(b.findings()[0].check, "part_whole");
}

TEST(audit, lets_classes_that_closed_one_whole_close_the_other) {
  builder b;
  b.level("25项", 25, 0, "count", "projects_signed").role("total");
  b.level("9项", 9, 0, "count", "projects_signed").role("part").what("产业链");
  b.level("15项", 15, 0, "count", "projects_signed").role("part").what("功能链");
  b.level("319亿元", 319, 8, "CNY", "signed_amount").role("total");
  b.level("156亿元", 156, 8, "CNY", "signed_amount").role("part").what("产业链");
  b.level("163亿元", 163, 8, "CNY", "signed_amount").role("part").what("功能链");
  auto const found = b.findings();
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].relation, "b+c ~ a");
}

TEST(audit, weighs_the_growth_of_the_whole_by_its_parts) {
  builder b;
  b.level("57.8亿元", 578, 7, "CNY", "fai").role("total").percent(326, -1, 0);
  b.level("40.4亿元", 404, 7, "CNY", "fai").role("part").what("项目投资").percent(477, -1, 2);
  b.level("17.4亿元", 174, 7, "CNY", "fai").role("part").what("房地产").percent(120, -1, 4, direction::down);
  auto const found = b.findings();
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].check, "weighted_growth");
  b.made.figures[1].value.mantissa = 226;
  EXPECT_TRUE(b.findings().empty());
}

TEST(audit, takes_an_average_over_the_printed_days_as_well_as_the_calendars) {
  builder b;
  b.level("5天", 5, 0, "day", "duration_days").span("2025-04-04", "2025-04-06");
  b.level("27.02万人次", 2702, 2, "person_trip", "pax_sent").role("total").span("2025-04-04", "2025-04-06");
  b.level("5.4万人次", 54, 3, "person_trip", "pax_sent").role("avg_day").span("2025-04-04", "2025-04-06");
  for (auto const& one : b.findings()) EXPECT_NE(one.check, "daily_avg");
  b.made.figures[2].value.mantissa = 64;
  bool found = false;
  for (auto const& one : b.findings()) found = found || one.check == "daily_avg";
  EXPECT_TRUE(found);
}

TEST(audit, knows_that_a_peak_is_no_less_than_the_average) {
  builder b;
  b.level("5.4万人次", 54, 3, "person_trip", "pax_sent").role("avg_day");
  b.level("4.7万人次", 47, 3, "person_trip", "pax_sent").role("peak").span("2025-02-01", "2025-02-01");
  ASSERT_EQ(b.findings().size(), 1);
  EXPECT_EQ(b.findings()[0].check, "peak_avg");
}

TEST(audit, takes_more_than_and_nearly_to_one_side_only) {
  builder b;
  b.level("1030万人次", 1030, 4, "person_trip", "pax_sent").role("total").qualifier(figure_qualifier::over);
  b.change("420万人次", 420, 4, "person_trip", figure_kind::chg_abs, 0).qualifier(figure_qualifier::over);
  b.percent(20, 0, 0).qualifier(figure_qualifier::over);
  auto const found = b.findings();
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].verdict, verdict::suspicious) << "69 % is over 20 %, but nobody would say so";
}

TEST(audit, compares_this_years_base_with_last_years_bulletin) {
  builder now;
  now.level("3652.2万人次", 36522, 3, "person_trip", "pax_sent").role("total");
  now.change("199.4万人次", 1994, 3, "person_trip", figure_kind::chg_abs, 0);
  builder then;
  then.made.id = "u";
  then.level("3452.8万人次", 34528, 3, "person_trip", "pax_sent").role("total").span("2024-01-01", "2024-03-31");
  EXPECT_TRUE(audit_documents(std::vector{now.made, then.made}).findings.empty());
  then.made.figures[0].value.mantissa = 35428;
  auto const found = audit_documents(std::vector{now.made, then.made}).findings;
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].check, "cross_doc");
  EXPECT_EQ(found[0].relation, "t.a-t.b ~ u.a");
  ASSERT_FALSE(found[0].repairs.empty());
  EXPECT_EQ(found[0].repairs[0].to, "3452.8万人次");
}

TEST(audit, counts_the_names_of_a_list) {
  auto const of_text = [](std::string const& before, std::string const& span, std::int64_t count) {
    document made{.id = "t", .text = before + span + "。"};
    model::printed_figure figure;
    figure.span = span;
    figure.start = static_cast<std::int64_t>(base::count_code_points(before));
    figure.end = figure.start + static_cast<std::int64_t>(base::count_code_points(span));
    figure.value = {count, 0, 0};
    figure.unit = "count";
    figure.indicator = "cities";
    made.figures.push_back(figure);
    return audit_documents(std::vector{made}).findings.size();
  };
  EXPECT_EQ(of_text("设立北京、上海、深圳", "3个城市", 3), 0);
  EXPECT_EQ(of_text("设立北京、上海、深圳", "4个城市", 4), 1);
  EXPECT_EQ(of_text("昭通、保山、文山、大理、曲靖和楚雄", "6个州市", 6), 0);
  EXPECT_EQ(of_text("昭通、保山、文山等", "6个州市", 6), 0);
  EXPECT_EQ(of_text("昭通、保山、文山等", "2个州市", 2), 1);
  EXPECT_EQ(of_text("签约工业、农业", "12个项目", 12), 0) << "trades are no names of projects";
}

TEST(audit, gives_the_same_findings_for_the_same_figures) {
  auto const once = rail().percent(20, 0, 0).findings();
  auto const again = rail().percent(20, 0, 0).findings();
  ASSERT_EQ(once.size(), again.size());
  EXPECT_EQ(once[0].text.zh, again[0].text.zh);
}

TEST(audit, takes_a_table_of_thousands_of_figures_in_its_stride) {
  builder b;
  for (int i = 0; i < 2000; ++i) {
    b.level("12万吨", 12 + i % 7, 4, "t", "port_cargo")
        .what("港" + std::to_string(i % 900))
        .role(i % 5 == 0 ? "total" : "part");
  }
  // Time of this process, whatever else the machine does; a walk over all pairs takes minutes.
  auto const begun = std::clock();
  b.findings();
  EXPECT_LT(std::clock() - begun, 5 * CLOCKS_PER_SEC);
}

RC_GTEST_PROP(audit, never_alarms_on_figures_that_were_rounded_from_true_ones, (std::uint32_t seed)) {
  // A true level and a true base, each printed to some digits; the rate is printed from the true ones.
  auto const level = 10'000 + seed % 9'000'000;
  auto const base_value = 10'000 + (seed / 7) % 9'000'000;
  RC_PRE(level != base_value);
  bool const up = level > base_value;
  auto const change = up ? level - base_value : base_value - level;
  auto const rounded = [](std::uint64_t value, std::uint64_t step) {
    return static_cast<std::int64_t>((value + step / 2) / step);
  };
  auto const rate = static_cast<std::int64_t>((std::uint64_t{change} * 10'000 / base_value + 5) / 10);
  builder b;
  b.level("l", rounded(level, 1000), 3, "t", "cargo_mail");
  b.change("c", rounded(change, 100), 2, "t", figure_kind::chg_abs, 0, up ? direction::up : direction::down);
  b.percent(rate, -1, 0, up ? direction::up : direction::down);
  for (auto const& one : b.findings()) RC_ASSERT(one.verdict == verdict::suspicious || one.check == "base");
}

RC_GTEST_PROP(audit, a_slip_changes_the_number, (std::uint16_t mantissa)) {
  RC_PRE(mantissa > 0);
  model::printed_number const number{mantissa, 2, 2};
  for (auto const& one : slips_of(number)) RC_ASSERT(printed_value(one.number) != printed_value(number));
}

TEST(wording, writes_numbers_as_each_language_does) {
  EXPECT_EQ(shown(exact{mpz_class{"2311938800"}}, "person_trip", "zh"), "23.1194亿");
  EXPECT_EQ(shown(exact{12345}, "count", "en"), "12,345");
  EXPECT_EQ(shown(exact{mpz_class{"28000000000"}}, "CNY", "en"), "28 billion");
  EXPECT_EQ(decimal_text(exact{1} / 3, 1), "0.333334");
  EXPECT_EQ(decimal_text(exact{1} / 3, -1), "0.333333");
}

TEST(wording, calls_figures_by_letters_that_do_not_end) {
  EXPECT_EQ(letter(0), "a");
  EXPECT_EQ(letter(25), "z");
  EXPECT_EQ(letter(26), "aa");
  EXPECT_EQ(letter(701), "zz");
  EXPECT_EQ(letter(702), "aaa");
}

}  // namespace
}  // namespace fengsui::know::audit
