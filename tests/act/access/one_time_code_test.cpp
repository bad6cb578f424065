#include "act/access/sign_in/one_time_code.h"

#include <gtest/gtest.h>

#include "act/access/sign_in/password.h"
#include "act/access/sign_in/throttle.h"

namespace fengsui::act {
namespace {

base::instant at(std::int64_t seconds) {
  return base::instant{std::chrono::seconds{seconds}};
}

constexpr std::string_view kKey = "12345678901234567890";

// RFC 6238, appendix B, the last six of its eight digits.
TEST(one_time_code, is_that_of_the_standard) {
  std::pair<std::int64_t, char const*> const table[] = {{59, "287082"},
                                                        {1'111'111'109, "081804"},
                                                        {1'111'111'111, "050471"},
                                                        {1'234'567'890, "005924"},
                                                        {2'000'000'000, "279037"},
                                                        {20'000'000'000, "353130"}};
  for (auto const& [seconds, code] : table) {
    EXPECT_EQ(counted_code(kKey, static_cast<std::uint64_t>(time_step(at(seconds)))), code) << seconds;
  }
}

TEST(one_time_code, holds_half_a_minute_to_either_side_and_only_once) {
  auto const code = counted_code(kKey, static_cast<std::uint64_t>(time_step(at(60'000))));
  EXPECT_EQ(matching_step(kKey, code, at(60'000), 0), 2000);
  EXPECT_EQ(matching_step(kKey, code, at(60'030), 0), 2000);
  EXPECT_EQ(matching_step(kKey, code, at(59'970), 0), 2000);
  EXPECT_FALSE(matching_step(kKey, code, at(60'060), 0));
  EXPECT_FALSE(matching_step(kKey, code, at(60'000), 2000));
  EXPECT_FALSE(matching_step(kKey, "", at(60'000), 0));
  EXPECT_FALSE(matching_step(kKey, code + "0", at(60'000), 0));
}

TEST(one_time_code, is_told_to_an_authenticator_in_an_address) {
  EXPECT_EQ(
      code_address("烽燧 A", "wang", "12345678901234567890"),
      "otpauth://totp/%E7%83%BD%E7%87%A7%20A:wang?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E7%83%BD%E7%87%A7%20A"
      "&algorithm=SHA1&digits=6&period=30");
}

TEST(throttle, is_free_at_first_then_twice_as_slow_each_time_and_never_for_ever) {
  throttle slow{5, std::chrono::minutes{15}};
  auto now = at(1'000'000);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(slow.begin("wang", now).count(), 0);
  EXPECT_GT(slow.begin("wang", now).count(), 0);
  EXPECT_EQ(slow.begin("li", now).count(), 0) << "another is not held up";
  std::int64_t longest = 0;
  for (int i = 0; i < 30; ++i) {
    longest = std::max<std::int64_t>(longest, slow.wait("wang", now).count());
    now += slow.wait("wang", now);
    EXPECT_EQ(slow.begin("wang", now).count(), 0);
  }
  EXPECT_EQ(longest, 900);
  slow.succeeded("wang");
  EXPECT_EQ(slow.wait("wang", now).count(), 0);
}

TEST(password, is_refused_where_everybody_guesses_it_and_taken_where_it_is_a_sentence) {
  for (auto const* weak : {"", "short", "password123", "Password2025", "aaaaaaaaaaaaaa", "1234567890", "wangwangwang",
                           "xining888888", "\xff\xfe\xff\xfe\xff\xfe\xff\xfe\xff\xfe"})
    EXPECT_TRUE(weak_password(weak, "wang")) << weak;
  for (auto const* good : {"spring rain on the river", "春江潮水连海平海上明月", "k3#Vb9!qLz"})
    EXPECT_FALSE(weak_password(good, "wang")) << good;
}

TEST(password, is_hashed_with_what_it_cost_written_beside_it) {
  auto const hash = password_hash("spring rain on the river", {});
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=47104,t=1,p=1$")) << hash;
  EXPECT_TRUE(password_matches(hash, "spring rain on the river"));
  EXPECT_FALSE(password_matches(hash, "spring rain on the rivers"));
}

}  // namespace
}  // namespace fengsui::act
