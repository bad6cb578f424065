#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/time.h"

namespace fengsui::base {
namespace {

zone const& shanghai() {
  static zone const made{"Asia/Shanghai"};
  return made;
}

std::string utc(std::string_view text) {
  auto const read = parse_time(text, shanghai());
  return read ? to_text(read->at) : std::string{fault_name(read.error().code)};
}

TEST(time, an_offset_is_taken_off) {
  EXPECT_EQ(utc("2025-04-04T09:30:00+08:00"), "2025-04-04T01:30:00Z");
  EXPECT_EQ(utc("2025-04-04T09:30+08:00"), "2025-04-04T01:30:00Z");
  EXPECT_EQ(utc("2025-04-04T09:30Z"), "2025-04-04T09:30:00Z");
  EXPECT_EQ(utc("2025-04-04T09:30:15.25Z"), "2025-04-04T09:30:15.250000Z");
  EXPECT_EQ(utc("2025-04-04T09:30:15.000001Z"), "2025-04-04T09:30:15.000001Z");
  EXPECT_EQ(utc("2025-04-04T00:00-05:30"), "2025-04-04T05:30:00Z");
  EXPECT_EQ(utc("2025-01-01T00:00+14:00"), "2024-12-31T10:00:00Z");
  EXPECT_EQ(utc("2025-04-04T09:30-00:00"), "2025-04-04T09:30:00Z");
  EXPECT_EQ(utc("1969-12-31T23:59:59.999999Z"), "1969-12-31T23:59:59.999999Z");
}

TEST(time, without_a_zone_it_is_the_citys) {
  EXPECT_EQ(utc("2025-04-04T09:30"), "2025-04-04T01:30:00Z");
  EXPECT_EQ(utc("2025-04-04 09:30:15"), "2025-04-04T01:30:15Z");
  EXPECT_EQ(utc("2025-04-04"), "2025-04-03T16:00:00Z");
  EXPECT_TRUE(parse_time("2025-04-04", shanghai())->whole_day);
  EXPECT_FALSE(parse_time("2025-04-04T00:00", shanghai())->whole_day);
}

TEST(time, impossible_times_are_refused) {
  for (auto const* text : {"",
                           "2025",
                           "2025-04",
                           "2025-02-29",
                           "1900-02-29",
                           "2025-04-31",
                           "2025-13-01",
                           "2025-00-10",
                           "2025-01-00",
                           "0000-01-01",
                           "2025-4-4",
                           "25-04-04",
                           "2025/04/04",
                           "20250404",
                           "2025-04-04T",
                           "2025-04-04T09",
                           "2025-04-04T24:00",
                           "2025-04-04T09:60",
                           "2025-04-04T09:30:60",
                           "2025-04-04T09:30:",
                           "2025-04-04T09:30:1",
                           "2025-04-04T09:30:15.",
                           "2025-04-04T09:30:15.1234567Z",
                           "2025-04-04T09:30z",
                           "2025-04-04T09:30+8",
                           "2025-04-04T09:30+0800",
                           "2025-04-04T09:30+15:00",
                           "2025-04-04T09:30+08:60",
                           "2025-04-04T09:30+08:00x",
                           "2025-04-04T09:30Z ",
                           " 2025-04-04",
                           "2025-04-04t09:30",
                           "2025-04-04T9:30",
                           "-025-04-04",
                           "2025-04-0٤",
                           "2025年4月4日",
                           "2025-04-04T09-30"}) {
    EXPECT_EQ(utc(text), "bad-time") << text;
  }
  for (auto const* text : {"2025-02-29", "2025-04-04T09:30", "2025-4-4", "10000-01-01", ""})
    EXPECT_FALSE(parse_day(text)) << text;
}

// Found by reading: an offset carried such a moment out of the four-digit years, and the ledger could not read it back.
TEST(time, a_moment_outside_the_four_digit_years_is_refused) {
  for (auto const* text :
       {"0001-01-01", "0001-01-01T00:00+14:00", "0001-01-01T00:00", "9999-12-31T23:59-14:00", "9999-12-31"}) {
    EXPECT_EQ(utc(text), "bad-time") << text;
  }
  EXPECT_EQ(utc("0002-01-01T00:00Z"), "0002-01-01T00:00:00Z");
  EXPECT_EQ(utc("9998-12-31T00:00Z"), "9998-12-31T00:00:00Z");
}

TEST(time, leap_days) {
  EXPECT_EQ(to_text(*parse_day("2024-02-29")), "2024-02-29");
  EXPECT_EQ(to_text(*parse_day("2000-02-29")), "2000-02-29");
  EXPECT_EQ(day_number(*parse_day("2024-03-01")) - day_number(*parse_day("2024-02-28")), 2);
  EXPECT_EQ(day_number(*parse_day("1970-01-01")), 0);
}

// China kept summer time from 1986 to 1991; a birthday or an old project may lie there.
TEST(time, summer_time_of_1986_to_1991) {
  EXPECT_EQ(utc("1986-05-03T12:00"), "1986-05-03T04:00:00Z");
  EXPECT_EQ(utc("1986-07-01T12:00"), "1986-07-01T03:00:00Z");
  EXPECT_EQ(utc("1991-09-14T12:00"), "1991-09-14T03:00:00Z");
  EXPECT_EQ(utc("1991-09-16T12:00"), "1991-09-16T04:00:00Z");
  EXPECT_EQ(utc("1992-07-01T12:00"), "1992-07-01T04:00:00Z");
  auto const day = *parse_day("1988-07-01");
  EXPECT_EQ(to_text(shanghai().start_of(day)), "1988-06-30T15:00:00Z");
  EXPECT_EQ(shanghai().day_of(shanghai().start_of(day)), day);
}

TEST(time, a_day_begins_at_its_own_midnight) {
  auto const at = [](std::string_view text) { return parse_time(text, shanghai())->at; };
  EXPECT_EQ(to_text(shanghai().day_of(at("2025-04-03T15:59:59.999999Z"))), "2025-04-03");
  EXPECT_EQ(to_text(shanghai().day_of(at("2025-04-03T16:00:00Z"))), "2025-04-04");
  EXPECT_EQ(shanghai().local_text(at("2025-04-03T16:00:00Z")), "2025-04-04 00:00");
  EXPECT_EQ(shanghai().local_text(at("1969-12-31T15:59:59Z")), "1969-12-31 23:59");
}

TEST(time, an_unknown_zone_is_refused) {
  EXPECT_THROW(zone{"Asia/Nowhere"}, std::runtime_error);
}

RC_GTEST_PROP(time_law, text_and_back, ()) {
  auto const micros = *rc::gen::inRange<std::int64_t>(-62'000'000'000'000'000, 250'000'000'000'000'000);
  instant const at{std::chrono::microseconds{micros}};
  auto const read = parse_time(to_text(at), shanghai());
  RC_ASSERT(static_cast<bool>(read));
  RC_ASSERT(read->at == at);
}

RC_GTEST_PROP(time_law, every_moment_lies_within_its_day, ()) {
  auto const micros = *rc::gen::inRange<std::int64_t>(-1'000'000'000'000'000, 4'000'000'000'000'000);
  instant const at{std::chrono::microseconds{micros}};
  auto const day = shanghai().day_of(at);
  RC_ASSERT(shanghai().start_of(day) <= at);
  RC_ASSERT(at < shanghai().start_of(day + std::chrono::days{1}));
  RC_ASSERT(to_text(*parse_day(to_text(day))) == to_text(day));
}

}  // namespace
}  // namespace fengsui::base
