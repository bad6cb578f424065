// A message to very many phones: what is sent, what is not, and what a kill leaves behind.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sodium.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>
#include <thread>

#include "act/notice/campaign/prepare.h"
#include "act/notice/campaign/run.h"
#include "act/notice/sms/smpp_link.h"
#include "support/test_house.h"
#include "tests/act/notice/fake_centre.h"

namespace fengsui::act::notice {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

number_key key() {
  number_key made{};
  made[0] = 7;
  return made;
}

struct campaign_house {
  test::temporary_folder root;
  base::instant now = std::chrono::sys_days{std::chrono::year{2025} / 4 / 4} + 4h;
  std::vector<lane_rule> lanes{{"carrier1", {}}};
  double per_second = 0;  // 0: as fast as it goes

  fs::path list_of(std::string const& lines, std::string const& name = "list.csv") const {
    auto const path = root.path / name;
    std::ofstream{path, std::ios::binary} << lines;
    return path;
  }
  std::unique_ptr<campaign_state> prepared(std::string const& id, fs::path const& list,
                                           std::string const& text = "防火") {
    auto const folder = root.path / "campaigns" / id;
    campaign_facts facts{.id = id, .text = text, .list = list.string(), .list_digest = *list_digest(list)};
    for (auto const& one : lanes) facts.channels.push_back(one.channel);
    auto state = campaign_state::create(folder, facts);
    auto const counts = prepare_campaign(folder, *state, lanes, key(), now);
    EXPECT_TRUE(counts) << counts.error().en;
    return state;
  }
  base::result<campaign_result> run(campaign_state& state, fake_centre const& centre,
                                    std::function<bool()> stop = {}) const {
    return run_campaign(state, lanes,
                        {.open =
                             [&](std::string const&, sms_link::handlers h) {
                               return smpp::open_link({.port = centre.port(),
                                                       .system_id = "c",
                                                       .password = "secret",
                                                       .window = 100,
                                                       .per_second = per_second > 0 ? per_second : 5000,
                                                       .reconnect_first = 20ms},
                                                      std::move(h));
                             },
                         .should_stop = std::move(stop),
                         .progress = {},
                         .now = [this] { return now; },
                         .linger = 1s});
  }
};

std::int64_t of(line_counts const& counts, line_state state) {
  return counts[static_cast<std::size_t>(state)];
}

std::string numbers(int count, char const* first = "139") {
  std::string made;
  for (int i = 0; i < count; ++i) made += fmt::format("{}{:08}\n", first, i);
  return made;
}

TEST(numbers, are_taken_whole_or_refused) {
  EXPECT_EQ(phone_number("13900000001"), "8613900000001");
  EXPECT_EQ(phone_number("+8613900000001"), "8613900000001");
  EXPECT_EQ(phone_number("008613900000001"), "8613900000001");
  EXPECT_EQ(phone_number("8613900000001"), "8613900000001");
  EXPECT_EQ(phone_number("+4915112345678"), "4915112345678");
  for (auto const* bad : {"", "1390000000", "139000000011", "12900000001", "13900000001\r\nsource=10086", "1390000000a",
                          " 13900000001", "13900000001 ", "+861390000000", "+0015112345678", "4915112345678",
                          "１３９００００００１", "13900000001;13900000002"}) {
    EXPECT_FALSE(phone_number(bad)) << bad;
  }
  EXPECT_EQ(masked_number("8613900000001"), "86139****0001");
}

TEST(campaign, gives_every_line_that_is_not_sent_its_reason) {
  campaign_house house;
  house.lanes = {{"mobile", {"139", "138"}}, {"unicom", {"130"}}};
  auto const state = house.prepared("a", house.list_of("13900000001\n"
                                                       "not a number\n"
                                                       "13900000001\n"     // again
                                                       "+8613900000001\n"  // the same in other words
                                                       "17700000001\n"     // nobody's prefix
                                                       "17700000002,unicom\n"
                                                       "13000000001\r\n"  // a file from elsewhere
                                                       "13000000002\rX\n"));
  auto const counts = state->counts();
  EXPECT_EQ(of(counts, line_state::wrong), 2);
  EXPECT_EQ(of(counts, line_state::repeated), 2);
  EXPECT_EQ(of(counts, line_state::no_channel), 1);
  EXPECT_EQ(state->facts().lines, 8);
}

TEST(campaign, reaches_every_number_once_with_receipts_in_any_order) {
  campaign_house house;
  fake_centre centre{
      {.receipt_first_every = 3, .receipt_twice_every = 5, .undeliverable_every = 10, .refuse_every = 50}};
  auto const state = house.prepared("a", house.list_of(numbers(2000)));
  auto const result = house.run(*state, centre);
  ASSERT_TRUE(result) << result.error().en;
  EXPECT_EQ(result->end, campaign_end::finished);
  auto const counts = state->counts();
  EXPECT_EQ(of(counts, line_state::failed), 40);
  EXPECT_EQ(of(counts, line_state::undelivered), 160);  // each tenth but those refused
  EXPECT_EQ(of(counts, line_state::delivered), 1800);
  auto const taken = centre.taken();
  EXPECT_EQ(taken.size(), 1960U);
  for (auto const& [number, times] : taken) EXPECT_EQ(times, 1) << number;
  EXPECT_EQ(centre.unacknowledged_receipts(), 0);
}

TEST(campaign, a_broken_link_leaves_possibly_sent_numbers_that_only_a_rule_sends_again) {
  campaign_house house;
  fake_centre centre{{.drop_link_every = 300, .receipts = false}};
  auto const state = house.prepared("a", house.list_of(numbers(1000)));
  ASSERT_TRUE(house.run(*state, centre));
  auto counts = state->counts();
  auto const unsure = of(counts, line_state::unsure);
  EXPECT_GE(unsure, 3);
  EXPECT_LE(unsure, 3 * 100);
  EXPECT_EQ(of(counts, line_state::sent) + unsure, 1000);
  ASSERT_TRUE(house.run(*state, centre));  // again, without the rule
  EXPECT_EQ(of(state->counts(), line_state::unsure), unsure);
  EXPECT_EQ(state->forget_unsure(), unsure);
  ASSERT_TRUE(house.run(*state, centre));
  counts = state->counts();
  EXPECT_EQ(of(counts, line_state::sent) + of(counts, line_state::unsure), 1000);
  EXPECT_EQ(centre.taken().size(), 1000U);
}

TEST(campaign, the_same_words_do_not_reach_a_number_twice_within_half_an_hour) {
  campaign_house house;
  fake_centre centre{{.receipts = false}};
  ASSERT_TRUE(house.run(*house.prepared("a", house.list_of(numbers(100))), centre));
  house.now += 20min;
  auto const list = house.list_of(numbers(150), "second.csv");
  EXPECT_EQ(of(house.prepared("b", list)->counts(), line_state::blocked), 100);
  EXPECT_EQ(of(house.prepared("c", list, "别的话")->counts(), line_state::blocked), 0);
  house.now += 11min;
  EXPECT_EQ(of(house.prepared("d", list)->counts(), line_state::blocked), 0);
}

TEST(campaign, a_list_that_was_changed_is_not_sent) {
  campaign_house house;
  fake_centre centre{{}};
  auto const state = house.prepared("a", house.list_of(numbers(10)));
  house.list_of(numbers(11));
  auto const result = house.run(*state, centre);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, base::fault_code::bad_definition);
  EXPECT_EQ(centre.submissions(), 0);
}

TEST(campaign, paces_itself_below_a_carrier_that_throttles) {
  campaign_house house;
  // A busy machine submits slowly too; this little it always does.
  fake_centre centre{{.throttle_above = 100, .receipts = false}};
  auto const state = house.prepared("a", house.list_of(numbers(250)));
  auto const result = house.run(*state, centre);
  ASSERT_TRUE(result);
  EXPECT_EQ(of(state->counts(), line_state::sent), 250);
  EXPECT_GT(result->throttled, 0);
  for (auto const& [number, times] : centre.taken()) EXPECT_EQ(times, 1) << number;
}

// A centre that throttles above what was agreed, and a sender that keeps below it.
TEST(campaign, below_the_agreed_rate_is_throttled_less_than_once_in_a_thousand) {
  campaign_house house;
  fake_centre centre{{.throttle_above = 2500, .receipts = false}};
  auto const state = house.prepared("a", house.list_of(numbers(2'000)));
  house.per_second = 2000;
  auto const begun = std::chrono::steady_clock::now();
  auto const result = house.run(*state, centre);
  ASSERT_TRUE(result);
  auto const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  std::cout << "2,000 numbers at 2,000/s in " << seconds << " s, " << centre.throttled() << " throttle replies\n";
  EXPECT_EQ(of(state->counts(), line_state::sent), 2'000);
  EXPECT_LT(centre.throttled(), 2);
}

TEST(campaign, stops_within_two_seconds) {
  campaign_house house;
  fake_centre centre{{}};
  auto const state = house.prepared("a", house.list_of(numbers(20'000)));
  std::atomic<bool> stop{false};
  std::chrono::steady_clock::time_point asked;
  std::jthread const later{[&] {
    std::this_thread::sleep_for(200ms);
    asked = std::chrono::steady_clock::now();
    stop = true;
  }};
  auto const result = house.run(*state, centre, [&] { return stop.load(); });
  ASSERT_TRUE(result);
  EXPECT_EQ(result->end, campaign_end::stopped);
  EXPECT_LT(std::chrono::steady_clock::now() - asked, 2s);
  EXPECT_LT(centre.submissions(), 20'000);
  EXPECT_EQ(of(state->counts(), line_state::trying), 0);
}

// A link whose carrier takes everything at once and says of every second number only while it closes that the phone
// has it.
class late_link : public sms_link {
 public:
  late_link(handlers h, std::vector<std::uint64_t>& acknowledged)
      : handlers_{std::move(h)}, acknowledged_{acknowledged} {}
  ~late_link() override {
    for (auto const token : late_) deliver(token);
  }
  std::size_t room() const override { return 10; }
  bool submit(std::uint64_t token, std::string const&, sms_part const&) override {
    handlers_.answered(token, {.what = sms_answer::kind::taken, .message_id = std::to_string(token)});
    if (token >> 8U & 1U) {
      late_.push_back(token);
    } else {
      deliver(token);
    }
    return true;
  }
  void acknowledge(std::uint64_t ack) override { acknowledged_.push_back(ack); }
  bool is_bound() const override { return true; }
  std::int64_t throttled() const override { return 0; }

 private:
  void deliver(std::uint64_t token) const {
    handlers_.receipt({.message_id = std::to_string(token), .is_final = true, .delivered = true, .ack = token});
  }
  handlers handlers_;
  std::vector<std::uint64_t>& acknowledged_;
  std::vector<std::uint64_t> late_;
};

TEST(campaign, keeps_receipts_that_come_while_its_links_close) {
  campaign_house house;
  auto const state = house.prepared("a", house.list_of(numbers(40)));
  std::vector<std::uint64_t> acknowledged;
  auto const result = run_campaign(
      *state, house.lanes,
      {.open = [&](std::string const&,
                   sms_link::handlers h) { return std::make_unique<late_link>(std::move(h), acknowledged); },
       .should_stop = {},
       .progress = {},
       .now = [&] { return house.now; },
       .linger = 0s});
  ASSERT_TRUE(result);
  EXPECT_EQ(of(state->counts(), line_state::delivered), 40);
  EXPECT_EQ(acknowledged.size(), 20U);
}

TEST(campaign, keeps_no_phone_number_in_its_own_files) {
  campaign_house house;
  fake_centre centre{{}};
  ASSERT_TRUE(house.run(*house.prepared("a", house.list_of(numbers(300))), centre));
  std::size_t looked_at = 0;
  for (auto const& entry : fs::recursive_directory_iterator{house.root.path / "campaigns"}) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in{entry.path(), std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{in}, {}};
    looked_at += bytes.size();
    for (int i = 0; i < 300; ++i) {
      auto const digits = fmt::format("139{:08}", i);
      EXPECT_EQ(bytes.find(digits), std::string::npos) << entry.path();
      auto const number = std::stoll(digits);
      std::string binary(8, '\0');
      for (std::size_t b = 0; b < 8; ++b)
        binary[b] = static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * (7 - b)));
      EXPECT_EQ(bytes.find(binary.substr(3)), std::string::npos) << entry.path();
    }
  }
  EXPECT_GT(looked_at, 10'000U);
}

// ---- kill -9, in a process of its own

struct ended {
  int code = -1;
  long peak_kib = 0;
};

pid_t start(fs::path const& folder, std::vector<std::uint16_t> const& ports) {
  auto const pid = ::fork();
  if (pid != 0) return pid;
  std::vector<std::string> words{FENGSUI_CAMPAIGN_SENDER, folder.string()};
  for (auto const port : ports) words.push_back(std::to_string(port));
  std::vector<char*> arguments;
  for (auto& one : words) arguments.push_back(one.data());
  arguments.push_back(nullptr);
  int const nowhere = ::open("/dev/null", O_WRONLY);
  ::dup2(nowhere, STDOUT_FILENO);
  ::execv(arguments[0], arguments.data());
  ::_exit(127);
}

ended wait_for(pid_t pid) {
  int status = 0;
  rusage used{};
  ::wait4(pid, &status, 0, &used);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), used.ru_maxrss};
}

// One run after the other, each killed once at any moment, with throttles, broken links, receipts early and twice: 100
// of them with FENGSUI_CAMPAIGN_RUNS=100.
TEST(campaign_under_kill, every_number_of_every_run_ends_in_one_state) {
  auto const* asked = std::getenv("FENGSUI_CAMPAIGN_RUNS");
  int const runs = asked == nullptr ? 6 : std::atoi(asked);
  ::setenv("FENGSUI_LINGER_MS", "100", 1);  // for receipts that never come
  std::mt19937_64 random{20250405};
  std::int64_t unsure_in_all = 0;
  int killed = 0;
  for (int run = 0; run < runs; ++run) {
    campaign_house house;
    fake_centre centre{{.throttle_above = run % 3 == 0 ? 3000.0 : 0.0,
                        .drop_link_every = run % 4 == 1 ? 301 : 0,
                        .receipt_first_every = 3,
                        .receipt_twice_every = 5}};
    std::size_t window = 0;
    {
      auto const state = house.prepared("a", house.list_of(numbers(1'000)));
      window = state->facts().window;
    }
    auto const folder = house.root.path / "campaigns" / "a";
    auto const pid = start(folder, {centre.port()});
    std::this_thread::sleep_for(std::chrono::milliseconds{5 + random() % 150});
    ::kill(pid, SIGKILL);
    killed += wait_for(pid).code == -SIGKILL ? 1 : 0;
    ASSERT_EQ(wait_for(start(folder, {centre.port()})).code, 0) << "run " << run;
    auto const state = campaign_state::open(folder, campaign_state::access::read);
    auto const counts = state->counts();
    auto const unsure = of(counts, line_state::unsure);
    EXPECT_EQ(of(counts, line_state::trying) + counts[0], 0) << "run " << run;
    std::int64_t all = 0;
    for (auto const n : counts) all += n;
    EXPECT_EQ(all, 1'000);
    // A link that breaks leaves its window unsure too.
    auto const breaks = run % 4 == 1 ? 1'000 / 301 + 1 : 0;
    EXPECT_LE(unsure, static_cast<std::int64_t>(window) * (1 + breaks)) << "run " << run;
    std::size_t reached = 0;
    for (auto const& [number, times] : centre.taken()) {
      ++reached;
      ASSERT_EQ(times, 1) << masked_number(number);
    }
    EXPECT_GE(static_cast<std::int64_t>(reached) + unsure, 1'000) << "run " << run;
    unsure_in_all += unsure;
  }
  ::unsetenv("FENGSUI_LINGER_MS");
  EXPECT_GE(killed, runs / 3);
  std::cout << runs << " runs of 1,000 numbers, " << killed << " of them killed under way: " << unsure_in_all
            << " possibly sent, none twice, none forgotten\n";
}

// 200,000 numbers, three carriers that throttle and break links, and a kill now and then.
TEST(campaign_under_kill, leaves_at_most_one_window_a_kill_possibly_sent_and_sends_nothing_twice) {
  auto const* asked = std::getenv("FENGSUI_CAMPAIGN_NUMBERS");
  int const count = asked == nullptr ? 200'000 : std::atoi(asked);
  int const kills = 8;
  campaign_house house;
  house.lanes = {{"carrier1", {"13"}}, {"carrier2", {"15"}}, {"carrier3", {"18"}}};
  {
    std::ofstream out{house.root.path / "list.csv", std::ios::binary};
    for (int i = 0; i < count; ++i) out << fmt::format("{}{:09}\n", i % 3 == 0 ? "13" : i % 3 == 1 ? "15" : "18", i);
  }
  auto const begun = std::chrono::steady_clock::now();
  std::size_t window = 0;
  {
    auto const state = house.prepared("big", house.root.path / "list.csv");
    window = state->facts().window;
  }
  auto const prepared_in = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  auto const folder = house.root.path / "campaigns" / "big";
  fake_centre one{{.receipt_first_every = 7}};
  fake_centre two{{.receipt_twice_every = 11}};
  fake_centre three{{}};
  std::vector<std::uint16_t> const ports{one.port(), two.port(), three.port()};
  std::mt19937_64 random{20250404};
  long peak = 0;
  for (int i = 0; i < kills; ++i) {
    auto const pid = start(folder, ports);
    std::this_thread::sleep_for(std::chrono::milliseconds{200 + random() % 600});
    ::kill(pid, SIGKILL);
    auto const how = wait_for(pid);
    ASSERT_EQ(how.code, -SIGKILL) << "it ended by itself: give it more numbers";
    peak = std::max(peak, how.peak_kib);
  }
  auto const before = one.submissions() + two.submissions() + three.submissions();
  auto const run_begun = std::chrono::steady_clock::now();
  auto const last = wait_for(start(folder, ports));
  auto const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - run_begun).count();
  ASSERT_EQ(last.code, 0);
  peak = std::max(peak, last.peak_kib);
  auto const sent = one.submissions() + two.submissions() + three.submissions() - before;

  auto const state = campaign_state::open(folder, campaign_state::access::read);
  auto const counts = state->counts();
  auto const unsure = of(counts, line_state::unsure);
  EXPECT_EQ(of(counts, line_state::trying), 0);
  EXPECT_LE(unsure, static_cast<std::int64_t>(window) * kills);
  std::int64_t all = 0;
  for (auto const n : counts) all += n;
  EXPECT_EQ(all, count);
  std::size_t reached = 0;
  for (auto const* centre : {&one, &two, &three}) {
    for (auto const& [number, times] : centre->taken()) {
      ++reached;
      ASSERT_EQ(times, 1) << masked_number(number);
    }
  }
  // Nobody is forgotten: a number that no carrier has seen is one of those that are possibly sent.
  EXPECT_GE(static_cast<std::int64_t>(reached) + unsure, count);
  std::cout << count << " numbers, prepared in " << prepared_in << " s; " << kills << " kills, " << unsure
            << " possibly sent (at most " << window * kills << "); last run " << sent << " submissions in " << seconds
            << " s, " << static_cast<double>(sent) / seconds << "/s; peak " << peak / 1024 << " MiB\n";
#ifndef FENGSUI_SANITIZED  // sanitizers take its own share of memory
  EXPECT_LT(peak, 256 * 1024);
#endif
}

}  // namespace
}  // namespace fengsui::act::notice
