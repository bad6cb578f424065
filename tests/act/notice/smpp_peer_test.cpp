// SMPP spoken with programs that others wrote: kannel's fake centre and Net::SMPP as the centres that we send to, and kannel as
// a sender whose words the tests' own centre must read, so that it is no mirror of our mistakes.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

#include "act/notice/send/sms.h"
#include "act/notice/sms/sms_text.h"
#include "support/test_house.h"
#include "tests/act/notice/fake_centre.h"
#include "tests/act/notice/receiver.h"

namespace fengsui::act::notice {
namespace {

using namespace std::chrono_literals;

// A program beside the test, ended with it.
class beside {
 public:
  beside(std::vector<std::string> words, std::filesystem::path const& out) {
    pid_ = ::fork();
    if (pid_ != 0) return;
    FILE* const to = std::freopen(out.c_str(), "w", stdout);
    if (to == nullptr || ::dup2(STDOUT_FILENO, STDERR_FILENO) < 0) ::_exit(126);
    std::vector<char*> arguments;
    for (auto& one : words) arguments.push_back(one.data());
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }
  ~beside() {
    ::kill(pid_, SIGTERM);
    for (int i = 0; i < 100; ++i) {
      if (::waitpid(pid_, nullptr, WNOHANG) == pid_) return;
      std::this_thread::sleep_for(10ms);
    }
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }
  beside(beside const&) = delete;
  beside& operator=(beside const&) = delete;

 private:
  pid_t pid_ = -1;
};

std::string text_of(std::filesystem::path const& file) {
  std::ifstream in{file};
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

template <class Holds>
bool within(std::chrono::seconds most, Holds const& holds) {
  auto const end = std::chrono::steady_clock::now() + most;
  while (!holds()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(20ms);
  }
  return true;
}

// A port that nobody uses now.
std::uint16_t free_port() {
  receiver const one{[](int) {}};
  return one.port;
}

outgoing word(std::string text) {
  outgoing made;
  made.to = contact{{"张三", "Zhang San"}, "zh", "13900000001", ""};
  made.text = std::move(text);
  return made;
}

TEST(smpp_peer, a_centre_that_others_wrote_takes_long_chinese_and_its_receipts_are_understood) {
  if (std::system("perl -MNet::SMPP -e 1 2>/dev/null") != 0) GTEST_SKIP() << "Net::SMPP (libnet-smpp-perl) is not installed";
  test::temporary_folder const folder;
  auto const log = folder.path / "log";
  auto const port = free_port();
  beside const centre{{"perl", (test::root() / "tests/act/notice/smsc.pl").string(), std::to_string(port), log.string()},
                      folder.path / "out"};
  ASSERT_TRUE(within(10s, [&] { return text_of(log).starts_with("ready"); })) << text_of(folder.path / "out");
  std::mutex mutex;
  std::map<std::string, std::string> receipts;
  {
    auto const way = sms_sender({.port = port, .system_id = "duty", .password = "secret"},
                                [&](std::string const& id, bool delivered, std::string const& state) {
                                  std::scoped_lock const lock{mutex};
                                  receipts[id] = delivered ? state : "no";
                                });
    std::string eighty;
    for (int i = 0; i < 40; ++i) eighty += "起火";
    auto const first = way->send(word(eighty));
    EXPECT_EQ(first.what, outcome::kind::sent) << first.why;
    auto const second = way->send(word("Fire"));
    EXPECT_EQ(second.carrier_id, "p3");
    EXPECT_TRUE(within(5s, [&] {
      std::scoped_lock const lock{mutex};
      return receipts.contains(first.carrier_id) && receipts.contains("p3");
    }));
  }
  EXPECT_EQ(receipts["p3"], "DELIVRD");
  std::istringstream lines{text_of(log)};
  std::string chinese;
  int parts = 0;
  for (std::string what, number, hex; lines >> what;) {
    int coding = 0;
    int esm = 0;
    if (what != "submit") continue;
    lines >> number >> coding >> esm >> hex;
    EXPECT_EQ(number, "8613900000001");
    if (coding != 8) continue;
    ++parts;
    EXPECT_EQ(esm & 0x40, 0x40);                       // with a header that joins the parts
    EXPECT_EQ(hex.substr(0, 6), "050003") << hex;       // of concatenation, 8-bit reference
    chinese += hex.substr(12);
  }
  EXPECT_EQ(parts, 2);
  std::string expected;
  for (int i = 0; i < 40; ++i) expected += "8d77706b";  // 起火 in UCS-2
  EXPECT_EQ(chinese, expected);
}

TEST(smpp_peer, a_wrong_password_is_said_so) {
  if (std::system("perl -MNet::SMPP -e 1 2>/dev/null") != 0) GTEST_SKIP() << "Net::SMPP (libnet-smpp-perl) is not installed";
  test::temporary_folder const folder;
  auto const port = free_port();
  beside const centre{{"perl", (test::root() / "tests/act/notice/smsc.pl").string(), std::to_string(port), (folder.path / "log").string()},
                      folder.path / "out"};
  ASSERT_TRUE(within(10s, [&] { return text_of(folder.path / "log").starts_with("ready"); }));
  auto const way = sms_sender({.port = port, .system_id = "duty", .password = "wrong"}, [](auto const&, bool, auto const&) {});
  EXPECT_EQ(way->send(word("x")).what, outcome::kind::later);
}

// kannel's defaults listen everywhere, so that each door is named; its spool lies in the test's folder.
TEST(smpp_peer, kannel_speaks_to_our_centre_and_understands_its_receipts) {
  if (std::system("command -v bearerbox >/dev/null && command -v smsbox >/dev/null") != 0) GTEST_SKIP() << "kannel is not installed";
  test::temporary_folder const folder;
  fake_centre centre{{.keeps_messages = true}};
  auto const admin = free_port();
  auto const box = free_port();
  auto const web = free_port();
  auto const conf = folder.path / "kannel.conf";
  std::ofstream{conf} << fmt::format(R"(group = core
admin-port = {}
admin-interface = 127.0.0.1
admin-password = x
smsbox-port = {}
smsbox-interface = 127.0.0.1
box-allow-ip = 127.0.0.1
log-level = 0

group = smsc
smsc = smpp
host = 127.0.0.1
port = {}
smsc-username = kannel
smsc-password = secret
system-type = VMA
transceiver-mode = true

group = smsbox
bearerbox-host = 127.0.0.1
bearerbox-port = {}
sendsms-interface = 127.0.0.1
sendsms-port = {}

group = sendsms-user
username = u
password = p
max-messages = 5
)", admin, box, centre.port(), box, web);
  beside const bearer{{"bearerbox", conf.string()}, folder.path / "bearerbox.log"};
  ASSERT_TRUE(within(15s, [&] { return !centre.system_ids().empty(); })) << text_of(folder.path / "bearerbox.log");
  beside const sms{{"smsbox", conf.string()}, folder.path / "smsbox.log"};
  // A message that comes before that kills the box.
  ASSERT_TRUE(within(15s, [&] { return text_of(folder.path / "smsbox.log").find("Connected to bearerbox") != std::string::npos; }))
      << text_of(folder.path / "smsbox.log");
  auto const ask = fmt::format(
      "curl -s -m 5 'http://127.0.0.1:{}/cgi-bin/sendsms?username=u&password=p&from=10639&to=8613900000002&coding=2&charset=UTF-8"
      "&dlr-mask=3&text=%E5%8C%97%E5%B1%B1%E8%B5%B7%E7%81%AB' > {}", web, (folder.path / "answer").string());
  ASSERT_TRUE(within(15s, [&] { return std::system(ask.c_str()) == 0 && !text_of(folder.path / "answer").empty(); }))
      << text_of(folder.path / "smsbox.log");
  EXPECT_TRUE(text_of(folder.path / "answer").starts_with("0:")) << text_of(folder.path / "answer");
  ASSERT_TRUE(within(10s, [&] { return !centre.messages().empty(); })) << text_of(folder.path / "bearerbox.log");
  auto const one = centre.messages().front();
  EXPECT_EQ(one.destination, "8613900000002");
  EXPECT_EQ(sms_to_utf8(one.data_coding, one.text), "北山起火");
  // What kannel could not read it would not acknowledge.
  EXPECT_TRUE(within(10s, [&] { return centre.unacknowledged_receipts() == 0; })) << text_of(folder.path / "bearerbox.log");
}

// kannel's own fake centre: it knows a transmitter and a receiver and no transceiver, and gives up where no bearerbox listens
// at the one address it knows.
TEST(smpp_peer, kannels_fake_centre_takes_what_we_send_on_one_connection_and_gives_on_the_other) {
  static constexpr char kCentre[] = "/usr/lib/kannel/test/drive_smpp";
  if (!std::filesystem::exists(kCentre)) GTEST_SKIP() << "kannel's fake centre (kannel-extras) is not installed";
  test::temporary_folder const folder;
  auto const conf = folder.path / "kannel.conf";
  std::ofstream{conf} << fmt::format(
      "group = core\nadmin-port = {}\nadmin-interface = 127.0.0.1\nadmin-password = x\nsmsbox-port = 13001\n"
      "smsbox-interface = 127.0.0.1\n\ngroup = smsbox\nbearerbox-host = 127.0.0.1\n",
      free_port());
  auto const port = free_port();
  auto const log = folder.path / "centre.log";
  beside const bearer{{"bearerbox", conf.string()}, folder.path / "bearerbox.log"};
  beside const centre{{kCentre, "-v", "0", "-p", std::to_string(port), "-m", "3", "-c", conf.string()}, log};
  ASSERT_TRUE(within(10s, [&] { return text_of(log).find("accept_thread) maps to") != std::string::npos; })) << text_of(log);
  auto const way = sms_sender({.port = port,
                               .system_id = "duty",
                               .password = "secret",
                               .two_connections = true,
                               .reconnect_first = std::chrono::milliseconds{50}},
                              [](auto const&, bool, auto const&) {});
  std::string parts;
  for (int i = 0; i < 40; ++i) parts += "起火";
  for (auto const& text : {std::string{"Fire at the north hill"}, std::string{"北山起火"}, parts}) {
    auto const one = way->send(word(text));
    EXPECT_EQ(one.what, outcome::kind::sent) << one.why << text_of(log);
  }
  auto const said = [&](std::string const& what) {
    return within(5s, [&] { return text_of(log).find(what) != std::string::npos; });
  };
  EXPECT_TRUE(said("short_message = <Fire at the north hill>")) << text_of(log);
  EXPECT_TRUE(said("short_message = <\x53\x17\x5c\x71\x8d\x77\x70\x6b>")) << text_of(log);  // 北山起火 in UCS-2
  EXPECT_TRUE(said("ESME has submitted all messages")) << text_of(log);
  EXPECT_TRUE(said("PDU of type deliver_sm_resp")) << text_of(log);  // what it gave us was answered
}

}  // namespace
}  // namespace fengsui::act::notice
