#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <sstream>

#include "base/csv.h"

namespace fengsui::base {
namespace {

using table = std::vector<std::vector<std::string>>;

struct reading {
  table records;
  std::vector<int> lines;
  std::vector<std::pair<int, fault_code>> problems;
};

reading read(std::string const& text, std::size_t longest = 1 << 16) {
  std::istringstream in{text};
  line_reader lines{in, longest};
  csv_reader csv{lines};
  reading out;
  std::vector<std::string> cells;
  while (csv.next(cells)) {
    if (csv.problem()) {
      out.problems.emplace_back(csv.line(), csv.problem()->code);
    } else {
      out.records.push_back(cells);
      out.lines.push_back(csv.line());
    }
  }
  return out;
}

TEST(csv, reads_rfc_4180) {
  EXPECT_EQ(read("a,b,c\n1,2,3\n").records, (table{{"a", "b", "c"}, {"1", "2", "3"}}));
  EXPECT_EQ(read("a,b\r\n1,2").records, (table{{"a", "b"}, {"1", "2"}}));  // CRLF; no end at the end
  EXPECT_EQ(read("a,,c\n,,\n").records, (table{{"a", "", "c"}, {"", "", ""}}));
  EXPECT_EQ(read("\"a,b\",c\n").records, (table{{"a,b", "c"}}));
  EXPECT_EQ(read("\"he said \"\"no\"\"\",2\n").records, (table{{"he said \"no\"", "2"}}));
  EXPECT_EQ(read("\"\",\"\"\"\"\n").records, (table{{"", "\""}}));
  EXPECT_EQ(read("\"two\nlines\",x\ny,z\n").records, (table{{"two\nlines", "x"}, {"y", "z"}}));
  EXPECT_EQ(read("\"two\r\nlines\"\r\n").records, (table{{"two\nlines"}}));
  EXPECT_EQ(read(" a , b \n").records, (table{{" a ", " b "}}));  // spaces belong to the cell
  EXPECT_EQ(read("西宁,\"大通,湟中\"\n").records, (table{{"西宁", "大通,湟中"}}));
  EXPECT_TRUE(read("").records.empty());
  EXPECT_TRUE(read("\n\r\n\n").records.empty());
}

TEST(csv, counts_lines_of_the_file) {
  auto const out = read("h\n\n\"a\nb\nc\"\n\nlast\n");
  EXPECT_EQ(out.lines, (std::vector<int>{1, 3, 7}));
}

TEST(csv, a_bad_record_is_named_and_the_next_one_read) {
  auto const out = read("good\na\"b\n\"c\"d\ngood\n\xFF\ngood\n");
  EXPECT_EQ(out.records, (table{{"good"}, {"good"}, {"good"}}));
  EXPECT_EQ(out.problems, (std::vector<std::pair<int, fault_code>>{
                              {2, fault_code::bad_csv}, {3, fault_code::bad_csv}, {5, fault_code::bad_utf8}}));
}

TEST(csv, a_quote_never_closed_is_named_where_it_began) {
  auto const out = read("good\nx,\"never\nclosed\n");
  EXPECT_EQ(out.records, (table{{"good"}}));
  EXPECT_EQ(out.problems, (std::vector<std::pair<int, fault_code>>{{2, fault_code::bad_csv}}));
}

// Found by reading: such a cell took the rest of the file into memory.
TEST(csv, a_quote_never_closed_costs_no_more_than_the_longest_line) {
  std::string text = "x,\"never\n";
  for (int i = 0; i < 100; ++i) text += "1234567890\n";
  auto const out = read(text, 100);
  ASSERT_FALSE(out.problems.empty());
  EXPECT_EQ(out.problems[0].first, 1);
  EXPECT_EQ(out.problems[0].second, fault_code::line_too_long);
  EXPECT_FALSE(out.records.empty());
}

TEST(csv, a_cell_that_a_spreadsheet_would_run_is_defused) {
  EXPECT_EQ(csv_cell("=1+1"), "\"'=1+1\"");
  EXPECT_EQ(csv_cell("+cmd|' /C calc'!A0"), "\"'+cmd|' /C calc'!A0\"");
  EXPECT_EQ(csv_cell("-2+3"), "-2+3");  // only digits and signs: no more than a number
  EXPECT_EQ(csv_cell("@SUM(A1)"), "\"'@SUM(A1)\"");
  EXPECT_EQ(csv_cell("\t=1"), "\"'\t=1\"");
  EXPECT_EQ(csv_cell("\r=1"), "\"'\r=1\"");
  EXPECT_EQ(csv_cell("-12.5"), "-12.5");
  EXPECT_EQ(csv_cell("-1e-5"), "-1e-5");
  EXPECT_EQ(csv_cell(""), "");
  EXPECT_EQ(csv_cell("plain"), "plain");
  EXPECT_EQ(csv_cell("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_cell("a\"b"), "\"a\"\"b\"");
}

RC_GTEST_PROP(csv_law, what_is_written_is_read_again, ()) {
  auto const cell = rc::gen::map(rc::gen::container<std::string>(rc::gen::element<char>('a', '1', ',', '"', '\n', ' ')),
                                 [](std::string text) { return "x" + text; });
  auto const records = *rc::gen::nonEmpty(
      rc::gen::container<table>(rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(cell))));
  std::string text;
  for (auto const& record : records) {
    for (std::size_t i = 0; i < record.size(); ++i) text += (i == 0 ? "" : ",") + csv_cell(record[i]);
    text += '\n';
  }
  auto const out = read(text);
  RC_ASSERT(out.problems.empty());
  RC_ASSERT(out.records == records);
}

}  // namespace
}  // namespace fengsui::base
