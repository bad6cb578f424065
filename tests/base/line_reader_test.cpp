#include <gtest/gtest.h>

#include <sstream>
#include <streambuf>

#include "base/line_reader.h"

namespace fengsui::base {
namespace {

// A stream of as many bytes as wanted that lie nowhere.
class endless : public std::streambuf {
 public:
  endless(std::size_t bytes, std::string tail) : left_{bytes}, tail_{std::move(tail)} {}

 protected:
  int_type underflow() override {
    if (left_ > 0) {
      auto const some = std::min(left_, sizeof block_);
      std::fill_n(block_, some, 'x');
      left_ -= some;
      setg(block_, block_, block_ + some);
    } else if (!tail_.empty()) {
      auto const some = tail_.copy(block_, sizeof block_);
      tail_.erase(0, some);
      setg(block_, block_, block_ + some);
    } else {
      return traits_type::eof();
    }
    return traits_type::to_int_type(*gptr());
  }

 private:
  std::size_t left_;
  std::string tail_;
  char block_[4096]{};
};

TEST(line_reader, ends_of_lines) {
  std::istringstream in{"one\ntwo\r\n\n\r\nlast"};
  line_reader lines{in, 100};
  std::vector<std::string> read;
  std::string line;
  while (lines.next(line)) read.push_back(line);
  EXPECT_EQ(read, (std::vector<std::string>{"one", "two", "", "", "last"}));
  EXPECT_EQ(lines.number(), 5);
  EXPECT_EQ(lines.bytes(), 16U);
  EXPECT_FALSE(lines.next(line));
}

TEST(line_reader, an_empty_stream_has_no_lines) {
  std::istringstream in;
  line_reader lines{in, 100};
  std::string line;
  EXPECT_FALSE(lines.next(line));
  EXPECT_EQ(lines.number(), 0);
}

TEST(line_reader, a_line_of_100_mb_is_cut_and_skipped) {
  endless bytes{100'000'000, "\nnext\n"};
  std::istream in{&bytes};
  line_reader lines{in, 1 << 20};
  std::string line;
  ASSERT_TRUE(lines.next(line));
  EXPECT_TRUE(lines.too_long());
  EXPECT_EQ(line.size(), 1U << 20);
  EXPECT_LE(line.capacity(), 1U << 22);
  ASSERT_TRUE(lines.next(line));
  EXPECT_FALSE(lines.too_long());
  EXPECT_EQ(line, "next");
  EXPECT_EQ(lines.number(), 2);
}

TEST(line_reader, the_bound_itself_is_allowed) {
  std::istringstream in{"12345\n123456\n12345"};
  line_reader lines{in, 5};
  std::string line;
  ASSERT_TRUE(lines.next(line));
  EXPECT_FALSE(lines.too_long());
  ASSERT_TRUE(lines.next(line));
  EXPECT_TRUE(lines.too_long());
  ASSERT_TRUE(lines.next(line));
  EXPECT_FALSE(lines.too_long());
}

}  // namespace
}  // namespace fengsui::base
