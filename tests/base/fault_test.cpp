#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "base/fault.h"

namespace fengsui::base {
namespace {

// Which argument each {} takes: "{} {}" takes 0 and 1, "{1} {0}" the same two.
std::set<int> arguments(std::string_view sentence) {
  std::set<int> used;
  int next = 0;
  std::string const text{sentence};
  static std::regex const place{R"(\{(\d*)\})"};
  for (std::sregex_iterator at{text.begin(), text.end(), place}, end; at != end; ++at) {
    used.insert((*at)[1].length() == 0 ? next++ : std::stoi((*at)[1]));
  }
  return used;
}

TEST(fault, every_code_has_its_line_in_the_table) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(fault_code::no_file); ++i) {
    auto const code = static_cast<fault_code>(i);
    SCOPED_TRACE(i);
    ASSERT_NO_THROW(fault_name(code));
    SCOPED_TRACE(std::string{fault_name(code)});
    EXPECT_TRUE(names.insert(fault_name(code)).second) << "used twice";
    EXPECT_TRUE(std::regex_match(std::string{fault_name(code)}, std::regex{"[a-z0-9]+(-[a-z0-9]+)*"}));
    EXPECT_GE(http_status(code), 400);
    EXPECT_LT(http_status(code), 600);
    EXPECT_FALSE(detail::sentence_zh(code).empty());
    EXPECT_FALSE(detail::sentence_en(code).empty());
    EXPECT_EQ(arguments(detail::sentence_zh(code)), arguments(detail::sentence_en(code)));
    auto const made = make_fault(code, "a", "b", "c", "d", "e", "f", "g");
    EXPECT_EQ(made.zh.find('{'), std::string::npos);
    EXPECT_EQ(made.en.find('{'), std::string::npos);
    EXPECT_EQ(&made.text("en"), &made.en);
    EXPECT_EQ(&made.text("zh"), &made.zh);
  }
}

TEST(fault, says_where_it_stands) {
  auto made = make_fault(fault_code::missing_field, "at");
  EXPECT_EQ(made.where(), "");
  made.field = "at";
  EXPECT_EQ(made.where(), "at");
  made.line = 12;
  EXPECT_EQ(made.where(), "line 12: at");
  made.file = "flights.csv";
  EXPECT_EQ(made.where(), "flights.csv:12: at");
  made.column = 3;
  EXPECT_EQ(made.where(), "flights.csv:12:3: at");
}

}  // namespace
}  // namespace fengsui::base
