#include "sense/reader/quantity/quantity.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "sense/reader/text/folded_text.h"

namespace fengsui::sense::reader {
namespace {

// "span=value unit" of every number that is a figure by its own shape.
std::vector<std::string> figures_in(std::string_view given) {
  auto const text = fold(given);
  std::vector<std::string> found;
  for (auto const& one : find_quantities(text.text)) {
    if (one.shape != number_shape::figure) continue;
    found.push_back(to_utf8(std::u16string_view{text.text}.substr(one.from, one.to - one.from)) + "=" +
                    plain_text(value_in_base_unit(one.number, one.unit)) + " " + one.unit->unit);
  }
  return found;
}

using texts = std::vector<std::string>;

TEST(quantity, multiplies_wan_and_yi_out_exactly) {
  EXPECT_EQ(figures_in("完成1480.56亿元,发送231193.88万人次,3千万吨,1.2万亿元"),
            (texts{"1480.56亿元=148056000000 CNY", "231193.88万人次=2311938800 person_trip", "3千万吨=30000000 t",
                   "1.2万亿元=1200000000000 CNY"}));
}

TEST(quantity, keeps_yu_and_duo_inside_the_span_and_says_over) {
  auto const text = fold("1万多公顷,40余万人,2100多项,10万余份");
  auto const found = find_quantities(text.text);
  ASSERT_EQ(found.size(), 4);
  for (auto const& one : found) {
    EXPECT_EQ(one.shape, number_shape::figure);
    EXPECT_EQ(one.qualifier, model::figure_qualifier::over);
  }
  EXPECT_EQ(plain_text(value_in_base_unit(found[1].number, found[1].unit)), "400000");
  EXPECT_EQ(plain_text(value_in_base_unit(found[3].number, found[3].unit)), "100000");
}

TEST(quantity, remembers_the_last_printed_digit) {
  auto const text = fold("4.8万人次、900万人、12.0%");
  auto const found = find_quantities(text.text);
  ASSERT_EQ(found.size(), 3);
  EXPECT_EQ(found[0].number.value, (model::printed_number{48, 3, 3}));
  EXPECT_EQ(found[1].number.value, (model::printed_number{900, 4, 4}));
  EXPECT_EQ(found[2].number.value, (model::printed_number{120, -1, -1}));
}

TEST(quantity, a_unit_does_not_cross_a_comma) {
  EXPECT_EQ(figures_in("投资437.66万元,分别增长8%"), (texts{"437.66万元=4376600 CNY", "8%=8 %"}));
}

TEST(quantity, the_last_unit_of_a_list_counts_for_all_its_members) {
  EXPECT_EQ(figures_in("分别高于15.5个、8.6个和3.6个百分点"),
            (texts{"15.5个=15.5 pp", "8.6个=8.6 pp", "3.6个百分点=3.6 pp"}));
  EXPECT_EQ(figures_in("到位40.7亿、39.05亿和18.6亿元"),
            (texts{"40.7亿=4070000000 CNY", "39.05亿=3905000000 CNY", "18.6亿元=1860000000 CNY"}));
  EXPECT_EQ(figures_in("3~5万人次"), (texts{"3=30000 person_trip", "5万人次=50000 person_trip"}));
}

TEST(quantity, dates_codes_ordinals_and_size_classes_are_no_figures) {
  EXPECT_TRUE(figures_in("2025年4月6日8时30分,D2732/1次,第3批,G6京藏,4A级,3号线,2+26,12306").empty());
  EXPECT_EQ(figures_in("5000万元以上重点项目204个"), (texts{"204个=204 count"}));
  EXPECT_TRUE(figures_in("打造“五个之城”,《2025年12个方案》").empty());
}

TEST(quantity, percents_in_every_writing) {
  EXPECT_EQ(figures_in("占百分之五十,近六成,八成五,3.5‰"),
            (texts{"百分之五十=50 %", "六成=60 %", "八成五=85 %", "3.5‰=0.35 %"}));
  EXPECT_EQ(figures_in("5.9 per cent, 73 percent, 2.5 percentage points"),
            (texts{"5.9 per cent=5.9 %", "73 percent=73 %", "2.5 percentage points=2.5 pp"}));
  EXPECT_TRUE(figures_in("成立三成功").empty());
}

TEST(quantity, english_money_and_energy) {
  EXPECT_EQ(
      figures_in(
          "US$5.45 billion, P463.3 billion, 845 billion kWh, 3,177 GWh, 284,812 TEUs, 1.35 million tonnes in 2018"),
      (texts{"US$5.45 billion=5450000000 USD", "P463.3 billion=463300000000 PHP", "845 billion kWh=845000000000 kWh",
             "3,177 GWh=3177000000 kWh", "284,812 TEUs=284812 TEU", "1.35 million tonnes=1350000 t"}));
}

TEST(quantity, signs_of_money_are_data_and_written_as_they_are) {
  EXPECT_EQ(figures_in("worth Bt15.5 billion, Rs. 300 crore, RM4.2bn, R$12 million, NT$7 million and KSh 9 million"),
            (texts{"Bt15.5 billion=15500000000 THB", "Rs. 300 crore=3000000000 INR", "RM4.2bn=4200000000 MYR",
                   "R$12 million=12000000 BRL", "NT$7 million=7000000 TWD", "KSh 9 million=9000000 KES"}));
  EXPECT_TRUE(figures_in("the firm 5, a bt 7").empty());
}

TEST(quantity, an_m_counts_millions_where_no_metre_can_stand) {
  EXPECT_EQ(figures_in("handled 5.8m teu and 1.6m tonnes; 2m people came"),
            (texts{"5.8m teu=5800000 TEU", "1.6m tonnes=1600000 t", "2m people=2000000 person"}));
}

TEST(quantity, units_are_energy_where_millions_of_them_are_generated) {
  EXPECT_EQ(figures_in("Power generation rose to 12.5 billion units."), (texts{"12.5 billion units=12500000000 kWh"}));
  EXPECT_EQ(figures_in("The maker of power tools sold 300 units."), (texts{"300 units=300 count"}));
}

TEST(quantity, a_number_too_long_to_be_exact_is_none) {
  EXPECT_TRUE(figures_in("12345678901234567890123个").empty());
}

RC_GTEST_PROP(quantity, numbers_never_overlap_and_lie_in_the_text, (std::string const& given)) {
  auto const text = fold(given);
  std::size_t end = 0;
  for (auto const& one : find_quantities(text.text)) {
    RC_ASSERT(one.from >= end);
    RC_ASSERT(one.from < one.to);
    RC_ASSERT(one.to <= text.size());
    end = one.to;
  }
}

}  // namespace
}  // namespace fengsui::sense::reader
