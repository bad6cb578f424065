// Two real machines on loopback: the second copies the first, is killed, takes over; and a stranger gets nothing.
#include "tell/node/tls.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "ledger/attachments.h"
#include "ledger/chain.h"
#include "ledger/sqlite/sqlite_store.h"
#include "main/machines_of_a_house.h"
#include "tell/client.h"

namespace fengsui {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using json = nlohmann::json;
using test::beside;
using test::bytes_of;
using test::comes_true;
using test::free_port;
using test::request;
using clock = std::chrono::steady_clock;

double since(clock::time_point begun) {
  return std::chrono::duration<double>(clock::now() - begun).count();
}

class two_machines : public test::machines_of_a_house {
 protected:
  void SetUp() override {
    sign_papers("prime256v1");
    make_data("a");
    std::ofstream{at("password")} << "spring rain on the river\n";
    for (auto const* verb :
         {"user add {} wang --name 王", "user role {} wang --role '* leader'", "user password {} wang < {}",
          "user add {} sec --name 安", "user role {} sec --office security", "user password {} sec < {}"})
      ASSERT_EQ(test::run(fmt::format(fmt::runtime(verb), at("a"), at("password"))).code, 0) << verb;
  }
  std::uint16_t start_first(std::vector<std::string> more = {}) {
    first_.reset();
    fs::remove(at("a.log"));
    std::vector<std::string> all{"--node-listen", fmt::format("127.0.0.1:{}", link_), "--node-url",
                                 "https://first.example"};
    all.insert(all.end(), more.begin(), more.end());
    first_.emplace(words("serve", "a", "first", all), at("a.log"));
    return port_of("a.log");
  }
  std::uint16_t start_second() {
    second_.reset();
    fs::remove(at("b.log"));
    second_.emplace(
        words("follow", "b", "second", {"--from", fmt::format("https://127.0.0.1:{}", link_)}, second_port_),
        at("b.log"));
    return port_of("b.log");
  }
  static std::string event(int number) {
    return fmt::format(
        R"({{"source":"gauges","source_seq":{},"kind":"flood.reading","at":"2025-04-04T08:00:00+08:00","place":"900101","fields":{{"level":"{}.00","weather":"rain"}}}})",
        number, number % 90);
  }
  static test::reply post(std::uint16_t port, std::string const& target, std::string const& body,
                          std::string const& cookie = {}) {
    test::header_list headers{{"Origin", "http://127.0.0.1:" + std::to_string(port)},
                              {"Content-Type", "application/json"}};
    if (!cookie.empty()) headers.emplace_back("Cookie", cookie);
    return request(port, "POST", target, headers, body);
  }
  static std::string sign_in(std::uint16_t port, std::string const& login) {
    auto const got =
        post(port, "/api/v1/sign-in", R"({"login":")" + login + R"(","password":"spring rain on the river"})");
    EXPECT_EQ(got.status, 200) << got.body;
    return got.status == 200 ? got.headers.at("set-cookie").substr(0, got.headers.at("set-cookie").find(';'))
                             : std::string{};
  }
  static json health(std::uint16_t port) {
    return json::parse(request(port, "GET", "/api/v1/health").body, nullptr, false);
  }
  // Until the second has all that the first has; it may be beginning anew meanwhile.
  static bool level(std::uint16_t first, std::uint16_t second) {
    return comes_true([&] {
      try {
        auto const one = health(second);
        return one["head"] == health(first)["head"] && one["node"]["connected"] == true &&
               one["node"]["behind_events"] == 0;
      } catch (std::exception const&) {
        return false;
      }
    });
  }
  json verified(std::string const& data) const {
    auto const done = test::run("verify " + at(data) + " --json");
    EXPECT_EQ(done.code, 0) << done.err;
    return json::parse(done.out);
  }
  // One chain, as far as the copy goes: the first may have noted something in the moment before it was killed.
  void expect_copy(std::string const& copy, std::string const& of) const {
    auto const made = verified(copy);
    EXPECT_GE(verified(of)["verified"], made["verified"]);
    auto const last = ledger::open_sqlite(at(of) + "/ledger.db", ledger::access::read_only)
                          ->read(made["verified"].get<ledger::event_seq>());
    ASSERT_TRUE(last);
    EXPECT_EQ(ledger::to_text(last->hash), made["head_hash"].get<std::string>()) << "byte for byte";
  }

  std::uint16_t link_ = free_port();
  std::uint16_t second_port_ = free_port();  // it stays where it is when its definitions change
  std::optional<beside> first_;
  std::optional<beside> second_;
};

TEST_F(two_machines, the_second_has_what_the_first_has_and_forgets_nothing_through_kills_of_either) {
  auto first = start_first();
  auto const wang = sign_in(first, "wang");
  for (int i = 1; i <= 20; ++i) ASSERT_EQ(post(first, "/api/v1/events", event(i), wang).status, 200);
  EXPECT_EQ(test::run(fmt::format("follow {} --from https://127.0.0.1:{} --node-cert {} --node-key {} --node-ca {}",
                                  at("b"), link_, at("second.pem"), at("second.key"), at("house.pem")))
                .code,
            3)
      << "without the key file that an operator carries by hand";
  EXPECT_FALSE(fs::exists(at("b")));
  fs::copy_file(at("a.key"), at("b.key"));
  auto second = start_second();
  ASSERT_TRUE(level(first, second)) << bytes_of(at("b.log")) << health(second).dump();
  EXPECT_EQ(health(second)["node"]["first"], "https://first.example");
  EXPECT_EQ(health(first)["node"]["followers"][0]["name"], "second");

  // Who has signed in at the first reads at the second; nobody writes there, and everybody is told where.
  auto const read = [&](std::string const& cookie) {
    return request(second, "GET", "/api/v1/figures/flood.readings?period=2025", {{"Cookie", cookie}});
  };
  EXPECT_EQ(json::parse(read(wang).body)["value"], 20);
  EXPECT_EQ(request(second, "GET", "/api/v1/events").status, 401);
  for (auto const& [target, body] :
       {std::pair{"/api/v1/events", event(99)}, std::pair{"/api/v1/sign-in", std::string{"{}"}}}) {
    auto const refused = post(second, target, body, wang);
    EXPECT_EQ(refused.status, 503) << target;
    EXPECT_NE(refused.body.find("https://first.example"), std::string::npos) << refused.body;
    EXPECT_NE(refused.body.find("node-follows"), std::string::npos) << refused.body;
  }
  // Files that events speak of come before the events.
  auto const digest = ledger::attachments{folder.path / "a" / "attachments"}.put("what the smoke looked like");
  auto begun = clock::now();
  ASSERT_EQ(post(first, "/api/v1/events", event(21), wang).status, 200);
  ASSERT_TRUE(comes_true([&] { return json::parse(read(wang).body)["value"] == 21; }));
  std::printf("an event is at the second after %.3f s\n", since(begun));
  EXPECT_LT(since(begun), 1.0);
  EXPECT_EQ(ledger::attachments{folder.path / "b" / "attachments"}.get(digest), "what the smoke looked like");

  // What is revoked at the first is revoked at the second: a session, a token, rights.
  auto const sec = sign_in(first, "sec");
  auto const token =
      json::parse(post(first, "/api/v1/tokens", R"({"label":"g","roles":["flood viewer"],"days":3})", sec).body);
  auto const by_token = [&](std::uint16_t port) {
    return request(port, "GET", "/api/v1/figures/flood.readings?period=2025",
                   {{"Authorization", "Bearer " + token["token"].get<std::string>()}})
        .status;
  };
  ASSERT_TRUE(comes_true([&] { return by_token(second) == 200; }));
  auto const listed = json::parse(request(first, "GET", "/api/v1/tokens", {{"Cookie", sec}}).body);
  auto const revoked = [&](char const* what, auto const& act, auto const& status) {
    auto const started = clock::now();
    ASSERT_EQ(act(), 200) << what;
    ASSERT_TRUE(comes_true([&] { return status() == 401; })) << what;
    std::printf("%s: 401 at the second after %.3f s\n", what, since(started));
    EXPECT_LT(since(started), 1.0) << what;
  };
  revoked(
      "token revoked",
      [&] {
        return post(first, "/api/v1/tokens/" + listed["tokens"][0]["id"].get<std::string>() + "/revoke", "{}", sec)
            .status;
      },
      [&] { return by_token(second); });
  revoked(
      "signed out", [&] { return post(first, "/api/v1/sign-out", "{}", wang).status; },
      [&] { return read(wang).status; });
  auto again = sign_in(first, "wang");
  ASSERT_TRUE(comes_true([&] { return read(again).status == 200; }));
  revoked(
      "rights changed",
      [&] {
        return post(first, "/api/v1/people/wang/rights", R"({"office":"none","roles":["flood viewer"]})", sec).status;
      },
      [&] { return read(again).status; });

  // Killed, either one comes back and nothing is missing.
  auto const reporter = sign_in(first, "wang");
  second_->end(SIGKILL);
  second = start_second();
  ASSERT_TRUE(level(first, second)) << health(second).dump();
  first_->end(SIGKILL);
  ASSERT_TRUE(comes_true([&] { return health(second)["node"]["connected"] == false; }));
  EXPECT_EQ(read(reporter).status, 200) << "the second is read meanwhile";
  // Its definitions are another's now: the second counts by the same.
  auto const defined = [&](char const* data) { return bytes_of(folder.path / data / "city" / "city.toml"); };
  std::ofstream{folder.path / "a" / "city" / "city.toml", std::ios::app} << "# looked over\n";
  std::ofstream{folder.path / "b" / "city" / "stray.csv"} << "x\n";
  first = start_first();
  ASSERT_TRUE(comes_true([&] { return defined("a") == defined("b"); }));
  ASSERT_TRUE(level(first, second));
  EXPECT_FALSE(fs::exists(folder.path / "b" / "city" / "stray.csv"));
  ASSERT_TRUE(comes_true([&] { return read(reporter).status == 200; }));
  // Killed: one that ends in order still notes how far its rules have looked.
  first_->end(SIGKILL);
  second_->end();
  expect_copy("b", "a");
}

TEST_F(two_machines, the_second_takes_over_and_the_first_that_comes_back_writes_nothing) {
  auto first = start_first();
  auto wang = sign_in(first, "wang");
  fs::copy_file(at("a.key"), at("b.key"));
  ASSERT_EQ(post(first, "/api/v1/events", event(1), wang).status, 200);
  ASSERT_TRUE(level(first, start_second()));
  EXPECT_EQ(test::run("ingest " + at("b") + " - < /dev/null").code, 4) << "the folder is in use";
  second_->end();
  EXPECT_EQ(test::run("key rotate " + at("b")).code, 3) << "nor are its secrets its own to change";
  // One event more that the second never hears of, and the first is gone.
  ASSERT_EQ(post(first, "/api/v1/events", event(2), wang).status, 200);
  first_->end(SIGKILL);
  EXPECT_EQ(test::run("serve " + at("b")).code, 3) << "it follows until somebody says that it leads";
  auto const begun = clock::now();
  auto const led = test::run("lead " + at("b") + " --at https://second.example --json");
  ASSERT_EQ(led.code, 0) << led.err;
  EXPECT_EQ(json::parse(led.out)["term"], 1);
  auto const other = free_port();
  second_.reset();
  fs::remove(at("b.log"));
  second_.emplace(words("serve", "b", "second",
                        {"--node-listen", fmt::format("127.0.0.1:{}", other), "--node-url", "https://second.example"}),
                  at("b.log"));
  auto const second = port_of("b.log");
  wang = sign_in(second, "wang");
  ASSERT_EQ(post(second, "/api/v1/events", event(3), wang).status, 200);
  std::printf("from the order to lead to the first event taken: %.2f s\n", since(begun));
  // The old first comes back and learns of it before it writes anything; and it knows after a restart, alone.
  for (auto const& more :
       {std::vector<std::string>{"--other", fmt::format("https://127.0.0.1:{}", other)}, std::vector<std::string>{}}) {
    first = start_first(more);
    EXPECT_EQ(health(first)["status"], "fenced");
    auto const refused = post(first, "/api/v1/sign-in", R"({"login":"wang","password":"spring rain on the river"})");
    EXPECT_EQ(refused.status, 503) << refused.body;
    EXPECT_NE(refused.body.find("https://second.example"), std::string::npos) << refused.body;
    first_->end();
  }
  EXPECT_NE(test::run("user add " + at("a") + " li --name 李").code, 0) << "by no verb either";
  // It cannot follow with an event that nobody else has; a folder that has none can.
  first_.reset();
  fs::remove(at("a.log"));
  first_.emplace(words("follow", "a", "first", {"--from", fmt::format("https://127.0.0.1:{}", other)}), at("a.log"));
  first = port_of("a.log");
  ASSERT_TRUE(comes_true([&] { return health(first)["node"].contains("why"); }));
  EXPECT_NE(health(first)["node"]["why"].get<std::string>().find("cannot follow"), std::string::npos)
      << health(first).dump();
  first_->end();
  fs::copy_file(at("b.key"), at("c.key"));
  first_.emplace(words("follow", "c", "first", {"--from", fmt::format("https://127.0.0.1:{}", other)}), at("c.log"));
  ASSERT_TRUE(level(second, port_of("c.log")));
  second_->end(SIGKILL);
  first_->end();
  expect_copy("c", "b");
}

TEST_F(two_machines, whoever_has_no_certificate_of_the_house_gets_nothing) {
  tell::node::credentials const house{papers("first")};
  tell::node::doorway door{house, "127.0.0.1", 0};
  std::atomic<int> let_in{0};
  std::jthread const serving{[&] {
    while (auto const socket = door.next()) {
      try {
        auto wire = door.welcome(*socket);
        ++let_in;
        wire.send("the ledger");
      } catch (tell::node::link_error const&) {
      }
    }
  }};
  auto const told = [&](tell::node::papers const& shown) -> std::string {
    try {
      tell::node::credentials const mine{shown};
      auto wire = mine.connect("127.0.0.1", door.port(), 2s);
      std::string word(10, '\0');
      return wire.receive(word.data(), word.size(), 2s) ? word : "nothing";
    } catch (tell::node::link_error const& error) {
      return error.what();
    }
  };
  EXPECT_EQ(told(papers("second")), "the ledger");
  EXPECT_EQ(let_in, 1);
  // Signed by somebody else, or the house's name written by oneself; nothing at all; an older protocol.
  EXPECT_NE(told(papers("stranger")), "the ledger") << "its paper is another authority's";
  EXPECT_NE(told({at("stranger.pem"), at("stranger.key"), at("other.pem")}), "the ledger")
      << "nor does it believe ours";
  for (auto const* how : {"", "-tls1_1 -cipher ALL:@SECLEVEL=0"}) {
    auto const command = fmt::format(
        "timeout 2 openssl s_client -connect 127.0.0.1:{} {} -quiet </dev/null 2>/dev/null", door.port(), how);
    auto* pipe = ::popen(command.c_str(), "r");
    std::array<char, 64> got{};
    EXPECT_EQ(std::fread(got.data(), 1, got.size(), pipe), 0U) << how;
    ::pclose(pipe);
  }
  EXPECT_EQ(let_in, 1);
  // Nor does the second speak to a machine that is not the one it called.
  tell::node::credentials const misnamed{papers("elsewhere")};
  tell::node::doorway wrong{misnamed, "127.0.0.1", 0};
  std::jthread const other{[&] {
    while (auto const socket = wrong.next()) {
      try {
        wrong.welcome(*socket).send("the ledger");
      } catch (tell::node::link_error const&) {
      }
    }
  }};
  try {
    auto wire = tell::node::credentials{papers("second")}.connect("127.0.0.1", wrong.port(), 2s);
    ADD_FAILURE() << "it was believed";
  } catch (tell::node::link_error const& error) {
    EXPECT_NE(std::string{error.what()}.find("IP address mismatch"), std::string::npos) << error.what();
  }
  wrong.shut();
  door.shut();
}

}  // namespace
}  // namespace fengsui
