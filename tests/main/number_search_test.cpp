// A running server, everything it does with people's numbers, and then every byte it wrote.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <minizip/unzip.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

#include "main/beside.h"
#include "main/run_program.h"
#include "tell/client.h"
#include "tests/act/notice/fake_centre.h"

namespace fengsui {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using test::bytes_of;
using test::comes_true;
using test::request;
using program = test::beside;

// The parts of a workbook, unpacked, one after the other.
std::string unpacked(fs::path const& file) {
  std::string all;
  auto* zip = unzOpen(file.c_str());
  for (int at = zip == nullptr ? UNZ_ERRNO : unzGoToFirstFile(zip); at == UNZ_OK; at = unzGoToNextFile(zip)) {
    std::string part(256 * 1024, '\0');
    if (unzOpenCurrentFile(zip) != UNZ_OK) break;
    all.append(part.data(), static_cast<std::size_t>(std::max(0, unzReadCurrentFile(zip, part.data(), 256 * 1024))));
    unzCloseCurrentFile(zip);
  }
  if (zip != nullptr) unzClose(zip);
  return all;
}

// Whom each number belongs to, or where it was typed.
constexpr std::array<std::pair<char const*, char const*>, 9> kNumbers{{{"13911110001", "one who is told"},
                                                                       {"13911110002", "one whose carrier refuses"},
                                                                       {"13911110003", "one on the roster"},
                                                                       {"13911110004", "a breach's leader"},
                                                                       {"13911110005", "typed as a login"},
                                                                       {"13911110006", "typed as a password"},
                                                                       {"13911110007", "in an event that is refused"},
                                                                       {"13911110008", "in a question"},
                                                                       {"13911110009", "typed as a recipient"}}};
constexpr char const* number(std::size_t i) {
  return kNumbers[i - 1].first;
}

// As ASCII and as UTF-16, of whatever is before and behind; masked ones are not found.
std::string owner_of_one_in(std::string const& bytes) {
  for (auto const& [digits, whose] : kNumbers) {
    std::string wide;
    for (char const* c = digits; *c != '\0'; ++c) (wide += *c) += '\0';
    wide.pop_back();
    if (bytes.find(digits) != std::string::npos || bytes.find(wide) != std::string::npos) return whose;
  }
  return {};
}

TEST(personal_numbers, are_in_no_byte_that_a_running_server_writes) {
  ASSERT_EQ(owner_of_one_in("86" + std::string{number(2)} + "1"), kNumbers[1].second)
      << "what is looked for would be found";
  test::temporary_folder const folder;
  auto const at = [&](std::string const& name) { return (folder.path / name).string(); };
  auto const tests = test::root() / "tests";
  ASSERT_EQ(test::run("init " + at("data") + " --city " + (tests / "city").string() + " --desks " +
                      (tests / "desks").string())
                .code,
            0);

  act::notice::fake_centre centre{{.keeps_messages = true}};
  centre.judge = [](act::notice::smpp::short_message const& m) {
    return m.destination.ends_with(number(2)) ? 0x0BU : 0U;
  };
  auto const broker_port = 20000 + ::getpid() % 20000;
  fs::create_directory(at("broker"));
  std::ofstream{at("broker/conf")} << "listener " << broker_port
                                   << " 127.0.0.1\nallow_anonymous true\nuser root\nlog_type all\nlog_dest file "
                                   << at("broker/log") << "\npersistence true\npersistence_location " << at("broker")
                                   << "/\nautosave_interval 1\nautosave_on_changes true\n";
  program broker{{"mosquitto", "-c", at("broker/conf")}, at("broker/said")};
  // Who has which number is the one thing that lies outside the data folder, in the file of secrets.
  test::temporary_folder const secret;
  auto const secrets = secret.path / "secret.toml";
  std::ofstream{secrets} << "number_key = \"" << std::string(64, 'a')
                         << "\"\n[channel.mobile]\npassword = \"secret\"\n[person.zhang]\nname = { zh = \"张三\", en = "
                            "\"Zhang San\" }\nphone = \""
                         << number(1) << "\"\n[person.li]\nname = { zh = \"李四\", en = \"Li Si\" }\nphone = \""
                         << number(2) << "\"\n";
  fs::permissions(secrets, fs::perms::owner_read | fs::perms::owner_write);
  std::ofstream{at("data/city/notices.toml")}
      << "secrets = \"" << secrets.string()
      << "\"\n[retry]\nfirst_seconds = 1\nattempts = 1\n[channel.mobile]\nprotocol = \"smpp\"\nname = { zh = \"移动\", "
         "en = \"Mobile\" }\nhost = \"127.0.0.1\"\nport = "
      << centre.port()
      << "\nsystem_id = \"duty\"\nsource = \"10639\"\n[channel.bus]\nprotocol = \"mqtt\"\nname = { zh = \"总线\", en = "
         "\"Bus\" }\nhost = \"127.0.0.1\"\nport = "
      << broker_port << "\ntopic = \"city/notices\"\n";
  for (auto const* verb : {"user add {} wang --name 王", "user role {} wang --role '* leader +personal'",
                           "user add {} plain --name 赵", "user role {} plain --role '* leader'"})
    ASSERT_EQ(test::run(fmt::format(fmt::runtime(verb), at("data"))).code, 0) << verb;
  std::ofstream{at("password")} << "spring rain on the river\n";
  for (auto const* login : {"wang", "plain"})
    ASSERT_EQ(test::run("user password " + at("data") + " " + login + " < " + at("password")).code, 0);

  // What it puts aside for a while is searched too; of its memory nothing is left behind.
  fs::create_directory(at("tmp"));
  ::setenv("TMPDIR", at("tmp").c_str(), 1);
  program server{{FENGSUI_PROGRAM, "serve", at("data"), "--listen", "127.0.0.1:0"}, at("server.log")};
  std::uint16_t port = 0;
  ASSERT_TRUE(comes_true([&] {
    auto const said = bytes_of(at("server.log"));
    auto const url = said.find("http://127.0.0.1:");
    if (url == std::string::npos || said.find('\n', url) == std::string::npos) return false;
    port = static_cast<std::uint16_t>(std::stoi(said.substr(url + 17)));
    return true;
  })) << bytes_of(at("server.log"));
  ::unsetenv("TMPDIR");
  auto const limits = bytes_of("/proc/" + std::to_string(server.id()) + "/limits");
  auto const core = limits.find("Max core file size");
  ASSERT_NE(core, std::string::npos);
  EXPECT_EQ(limits.substr(core, 70).find_first_of("123456789u"), std::string::npos) << limits.substr(core, 60);
  auto const url = "http://127.0.0.1:" + std::to_string(port);
  auto const post = [&](std::string const& target, std::string const& body, std::string const& cookie = {}) {
    test::header_list headers{{"Origin", url}, {"Content-Type", "application/json"}};
    if (!cookie.empty()) headers.emplace_back("Cookie", cookie);
    return request(port, "POST", target, headers, body);
  };
  auto const sign_in = [&](std::string const& login) {
    auto const got = post("/api/v1/sign-in", R"({"login":")" + login + R"(","password":"spring rain on the river"})");
    EXPECT_EQ(got.status, 200) << got.body;
    return got.status == 200 ? got.headers.at("set-cookie").substr(0, got.headers.at("set-cookie").find(';'))
                             : std::string{};
  };

  // At the door.
  EXPECT_EQ(post("/api/v1/sign-in", fmt::format(R"({{"login":"{}","password":"wrong words here"}})", number(5))).status,
            401);
  EXPECT_EQ(post("/api/v1/sign-in", fmt::format(R"({{"login":"wang","password":"{}"}})", number(6))).status, 401);
  auto const wang = sign_in("wang");
  auto const get = [&](std::string const& target, std::string const& cookie) {
    return request(port, "GET", target, {{"Cookie", cookie}});
  };
  // The roster, a breach whose leader is a number, and what is refused.
  EXPECT_EQ(
      post("/api/v1/members",
           fmt::format(R"({{"id":"m-01","name":"孙","roles":["officer"],"posts":[],"phone":"{}"}})", number(3)), wang)
          .status,
      201);
  auto const breach = [&](int i, char const* thing, std::string const& leader, std::string const& place = "900101") {
    return fmt::format(
        R"({{"source":"wang","source_seq":{},"kind":"flood.breach","thing":"{}","verb":"reported","at":"2025-04-04T08:00+08:00","place":"{}","fields":{{"leader":"{}"}}}})",
        i, thing, place, leader);
  };
  EXPECT_EQ(post("/api/v1/events", breach(1, "B1", number(4)), wang).status, 200);
  EXPECT_EQ(post("/api/v1/events", breach(2, "B2", number(7), "nowhere"), wang).status, 400);
  EXPECT_EQ(post("/api/v1/events", breach(1, "B1", number(7)), wang).status, 409);
  EXPECT_EQ(post("/api/v1/events", fmt::format(R"({{"phone":"{}")", number(7)), wang).status, 400);
  EXPECT_EQ(get(std::string{"/api/v1/things/flood.breach?where=leader="} + number(8), wang).status, 200);
  EXPECT_EQ(get(std::string{"/api/v1/thing/"} + number(8), wang).status, 404);
  EXPECT_EQ(
      post("/api/v1/personal/find",
           fmt::format(R"({{"kind":"flood.breach","field":"leader","value":"{}","purpose":"核对"}})", number(4)), wang)
          .status,
      200);
  EXPECT_EQ(
      post("/api/v1/personal", R"({"kind":"flood.breach","thing":"B1","purpose":"核对"})", wang).body.find(number(4)) !=
          std::string::npos,
      true);
  // Word to people: sent, refused by the carrier, to somebody of the roster, on the bus, and to what is no name.
  auto const notice = [&](std::string const& id, std::string const& to, std::string const& by) {
    return post(
        "/api/v1/notices",
        fmt::format(R"({{"id":"{}","to":[{}],"by":[{}],"text":{{"zh":"请到岗","en":"Report for duty"}},"wake":true}})",
                    id, to, by),
        wang);
  };
  EXPECT_EQ(notice("n1", R"("zhang","li","m-01")", R"("mobile")").status, 201);
  EXPECT_EQ(notice("n2", "", R"("bus")").status, 201);
  notice("n3", "\"" + std::string{number(9)} + "\"", R"("mobile")");
  EXPECT_TRUE(comes_true([&] { return centre.submissions() == 2; })) << "two are taken, one is refused";
  EXPECT_TRUE(comes_true([&] {
    auto const body = get("/api/v1/notices", wang).body;
    return body.find("\"delivered\"") != std::string::npos && body.find("\"failed\"") != std::string::npos;
  })) << get("/api/v1/notices", wang).body;

  // Who has the right reads 139****0004 in a list and its workbook; who has not reads nothing.
  EXPECT_EQ(post("/api/v1/lists",
                 R"({"id":"breaches","title":"缺口","desk":"flood","kind":"flood.breach","columns":["leader"]})", wang)
                .status,
            201);
  auto const plain = sign_in("plain");
  for (auto const* target : {"/api/v1/lists/breaches", "/api/v1/things/flood.breach", "/api/v1/thing/B1"}) {
    EXPECT_NE(get(target, wang).body.find("139****0004"), std::string::npos) << target << get(target, wang).body;
    auto const nothing = get(target, plain).body;
    EXPECT_EQ(nothing.find("139****0004"), std::string::npos) << target << nothing;
    EXPECT_EQ(nothing.find("***"), std::string::npos) << target << nothing;
  }
  std::ofstream{at("wang.xlsx"), std::ios::binary} << get("/api/v1/lists/breaches/xlsx", wang).body;
  std::ofstream{at("plain.xlsx"), std::ios::binary} << get("/api/v1/lists/breaches/xlsx", plain).body;
  EXPECT_NE(unpacked(at("wang.xlsx")).find("139****0004"), std::string::npos);
  EXPECT_EQ(owner_of_one_in(unpacked(at("wang.xlsx"))), "");
  EXPECT_EQ(unpacked(at("plain.xlsx")).find("139****0004"), std::string::npos);
  for (auto const* target : {"/api/v1/members", "/api/v1/events?limit=1000", "/api/v1/notices", "/api/v1/thing/m-01"})
    EXPECT_EQ(owner_of_one_in(get(target, wang).body), "") << target;

  std::vector<std::string> seen;
  auto const look = [&] {
    seen.clear();
    for (auto const& entry : fs::recursive_directory_iterator{folder.path}) {
      if (!entry.is_regular_file()) continue;
      seen.push_back(entry.path().filename().string());
      EXPECT_EQ(owner_of_one_in(bytes_of(entry.path())), "") << entry.path();
    }
  };
  auto const looked_at = [&](std::string const& name) { return std::ranges::find(seen, name) != seen.end(); };
  // While it runs: the write-ahead log too. A backup is what docs/operate.md says.
  for (auto const* each : {"ledger.db", "access.db"})
    SQLite::Database{at("data/") + each, SQLite::OPEN_READONLY}.exec("VACUUM INTO '" +
                                                                     at(std::string{"backup-"} + each) + "'");
  if (broker.runs()) comes_true([&] { return fs::exists(at("broker/mosquitto.db")); });
  look();
  for (auto const* each :
       {"ledger.db", "ledger.db-wal", "access.db", "backup-ledger.db", "backup-access.db", "server.log"})
    EXPECT_TRUE(looked_at(each)) << each;
  server.end();
  for (auto const* format : {"ndjson", "csv"})
    EXPECT_EQ(
        test::run("export " + at("data") + " --format " + format + " > " + at(std::string{"events."} + format)).code,
        0);
  look();
  EXPECT_TRUE(looked_at("events.ndjson"));
  EXPECT_GT(fs::file_size(at("events.csv")), 1000U);
  if (!broker.runs()) GTEST_SKIP() << "mosquitto is not installed: the folder of a broker was not searched";
}

}  // namespace
}  // namespace fengsui
