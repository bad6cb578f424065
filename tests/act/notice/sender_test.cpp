// Mail, chat robots and MQTT against receivers on this machine.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "act/notice/courier.h"
#include "act/notice/send/mail.h"
#include "act/notice/send/mqtt.h"
#include "act/notice/send/robot.h"
#include "tests/act/notice/fake_centre.h"
#include "tests/act/notice/notice_house.h"
#include "tests/act/notice/receiver.h"

namespace fengsui::act::notice {
namespace {

using namespace std::chrono_literals;

outgoing to_zhang(std::string const& email = "zhang@example.org") {
  auto m = notice_house::to_duty("n1");
  m.subject.zh = "北山林区起火,请各值班人员立即到岗并回复到岗时间和人数";
  contact const person{{"张三", "Zhang San"}, "zh", "13900000001", email};
  return made_out(m, {.notice = "n1", .channel = "mail", .who = "zhang"}, person, "zh", at("2025-04-04T12:00"));
}

// As much SMTP as a mailbox needs; `answer` stands in the place of 250 after the recipient.
struct mailbox {
  std::string answer = "250 ok\r\n";
  bool hangs_up_after_data = false;
  std::string mail;
  std::string recipient;
  receiver door{[this](int one) {
    receiver::say(one, "220 mailbox\r\n");
    for (std::string line; !(line = receiver::line(one)).empty();) {
      if (line.starts_with("EHLO") || line.starts_with("MAIL")) {
        receiver::say(one, "250 ok\r\n");
      } else if (line.starts_with("RCPT")) {
        recipient = line;
        receiver::say(one, answer);
      } else if (line.starts_with("DATA")) {
        receiver::say(one, "354 go on\r\n");
        for (std::string each; (each = receiver::line(one)) != ".\r\n" && !each.empty();) mail += each;
        if (hangs_up_after_data) return;
        receiver::say(one, "250 taken\r\n");
      } else {
        receiver::say(one, line.starts_with("QUIT") ? "221 bye\r\n" : "502 what\r\n");
        if (line.starts_with("QUIT")) return;
      }
    }
  }};
  std::unique_ptr<sender> way() const {
    return mail_sender({.account = {"smtp://127.0.0.1:" + std::to_string(door.port), "", "", false},
                        .from = "duty@example.org",
                        .from_name = {"值班室", "Duty room"},
                        .within = 5s});
  }
};

TEST(mail, arrives_with_its_chinese_subject_and_text) {
  mailbox box;
  auto const came = box.way()->send(to_zhang());
  EXPECT_EQ(came.what, outcome::kind::sent) << came.why;
  EXPECT_EQ(box.recipient, "RCPT TO:<zhang@example.org>\r\n");
  EXPECT_NE(box.mail.find("Subject: =?UTF-8?B?"), std::string::npos);
  EXPECT_NE(box.mail.find("Date: Fri, 04 Apr 2025 04:00:00 +0000"), std::string::npos) << box.mail;
  EXPECT_NE(box.mail.find("5YyX5bGx6LW354GrDQo="), std::string::npos) << box.mail;  // 北山起火
  for (std::size_t begin = 0; begin < box.mail.size();) {
    auto const end = box.mail.find("\r\n", begin);
    EXPECT_LE(end - begin, 78U) << box.mail.substr(begin, end - begin);
    begin = end + 2;
  }
}

TEST(mail, tells_no_from_later_and_from_nobody_knows) {
  mailbox no;
  no.answer = "550 no such user\r\n";
  EXPECT_EQ(no.way()->send(to_zhang()).what, outcome::kind::refused);
  mailbox later;
  later.answer = "451 greylisted\r\n";
  EXPECT_EQ(later.way()->send(to_zhang()).what, outcome::kind::later);
  mailbox gone;
  gone.hangs_up_after_data = true;
  EXPECT_EQ(gone.way()->send(to_zhang()).what, outcome::kind::unsure);
  auto const nobody = mail_sender({.account = {"smtp://127.0.0.1:1", "", "", false}, .from = "a@b", .within = 2s});
  EXPECT_EQ(nobody->send(to_zhang()).what, outcome::kind::later);
}

TEST(mail, an_address_says_nothing_more_to_the_server) {
  mailbox box;
  for (auto const* bad : {"zhang@example.org>\r\nRCPT TO:<all@example.org", "zhang", "a b@example.org"})
    EXPECT_EQ(box.way()->send(to_zhang(bad)).what, outcome::kind::refused) << bad;
  EXPECT_TRUE(box.recipient.empty());
}

TEST(robots, sign_as_dingtalk_documents_it) {
  // openssl dgst -sha256 -hmac SECtest over "1700000000000\nSECtest", base64, percent-encoded.
  auto const made = dingtalk_signature("SECtest", 1'700'000'000'000);
  EXPECT_TRUE(made.starts_with("&timestamp=1700000000000&sign=")) << made;
  FILE* pipe = ::popen("printf '1700000000000\\nSECtest' | openssl dgst -sha256 -hmac SECtest -binary | base64 | sed 's/+/%2B/g; s./.%2F.g; s/=/%3D/g'", "r");
  char expected[128]{};
  ASSERT_NE(std::fgets(expected, sizeof expected, pipe), nullptr);
  ::pclose(pipe);
  auto const sign = std::string{expected};
  EXPECT_EQ(made.substr(30), sign.substr(0, sign.size() - 1));
}

TEST(robots, send_the_documented_json_and_understand_the_answer) {
  std::string heard;
  std::string reply = R"({"errcode":0,"errmsg":"ok"})";
  receiver server{[&](int one) {
    std::size_t length = 0;
    heard.clear();
    for (std::string line; (line = receiver::line(one)) != "\r\n" && !line.empty();) {
      heard += line;
      if (line.starts_with("Content-Length: ")) length = std::stoul(line.substr(16));
    }
    std::string body(length, '\0');
    EXPECT_EQ(::recv(one, body.data(), length, MSG_WAITALL), static_cast<ssize_t>(length));
    heard += body;
    receiver::say(one, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                           std::to_string(reply.size()) + "\r\nConnection: close\r\n\r\n" + reply);
  }};
  auto const url = "http://127.0.0.1:" + std::to_string(server.port) + "/robot/send?access_token=t";
  auto const ding = robot_sender({.kind = robot_kind::dingtalk, .url = url, .secret = "SECx"}, [] { return at("2025-04-04T12:00"); });
  EXPECT_EQ(ding->send(to_zhang()).what, outcome::kind::sent);
  EXPECT_TRUE(heard.starts_with("POST /robot/send?access_token=t&timestamp=1743739200000&sign=")) << heard;
  EXPECT_NE(heard.find(R"({"msgtype":"text","text":{"content":")"), std::string::npos) << heard;
  reply = R"({"errcode":45009,"errmsg":"api freq out of limit"})";
  auto const wecom = robot_sender({.kind = robot_kind::wecom, .url = url}, [] { return at("2025-04-04T12:00"); });
  auto const limited = wecom->send(to_zhang());
  EXPECT_EQ(limited.what, outcome::kind::later);
  EXPECT_EQ(limited.wait, 1min);
  reply = R"({"errcode":93000,"errmsg":"invalid webhook url"})";
  EXPECT_EQ(wecom->send(to_zhang()).what, outcome::kind::refused);
  auto m = to_zhang();
  m.text = std::string(3000, 'x');
  EXPECT_EQ(wecom->send(m).what, outcome::kind::refused);
}

// mosquitto with a password file and an ACL that lets `duty` write to its own topic alone.
struct broker {
  test::temporary_folder folder;
  int port = 20000 + ::getpid() % 20000;
  pid_t pid = -1;
  broker() {
    auto const passwords = folder.path / "passwords";
    if (std::system(("mosquitto_passwd -c -b " + passwords.string() + " duty secret 2>/dev/null").c_str()) != 0) return;
    std::ofstream{folder.path / "acl"} << "user duty\ntopic readwrite city/notices\n";
    std::ofstream{folder.path / "conf"} << "listener " << port << " 127.0.0.1\nallow_anonymous false\npassword_file "
                                        << passwords.string() << "\nacl_file " << (folder.path / "acl").string()
                                        << "\nuser root\nlog_type all\nlog_dest file "
                                        << (folder.path / "log").string() << "\npersistence true\npersistence_location "
                                        << folder.path.string() << "/\n";
    pid = ::fork();
    if (pid == 0) {
      ::execlp("mosquitto", "mosquitto", "-c", (folder.path / "conf").c_str(), static_cast<char*>(nullptr));
      ::_exit(127);
    }
    std::this_thread::sleep_for(500ms);
  }
  ~broker() {
    if (pid <= 0) return;
    ::kill(pid, SIGTERM);
    ::waitpid(pid, nullptr, 0);
  }
  bool runs() const { return pid > 0 && ::waitpid(pid, nullptr, WNOHANG) == 0; }
};

TEST(mqtt, is_sent_when_the_broker_says_so_and_refused_where_its_rules_forbid) {
  broker const here;
  if (!here.runs()) GTEST_SKIP() << "mosquitto is not installed";
  mqtt_settings how{.port = here.port, .user = "duty", .password = "secret", .topic = "city/notices", .within = 5s};
  auto const good = mqtt_sender(how)->send(to_zhang());
  EXPECT_EQ(good.what, outcome::kind::sent) << good.why;
  // Who it was for stays in the house: neither what is published nor what the broker keeps names anybody.
  auto const clear = [](std::string const& bytes) {
    for (auto const* secret : {"13900000001", "zhang@example.org", "张三"}) {
      if (bytes.find(secret) != std::string::npos) return false;
    }
    return true;
  };
  EXPECT_TRUE(clear(mqtt_json(to_zhang()))) << mqtt_json(to_zhang());
  for (auto const& entry : std::filesystem::directory_iterator{here.folder.path}) {
    std::ifstream in{entry.path(), std::ios::binary};
    EXPECT_TRUE(clear({std::istreambuf_iterator<char>{in}, {}})) << entry.path();
  }
  how.topic = "other/topic";
  EXPECT_EQ(mqtt_sender(how)->send(to_zhang()).what, outcome::kind::refused);
  how.password = "wrong";
  how.within = 2s;
  EXPECT_EQ(mqtt_sender(how)->send(to_zhang()).what, outcome::kind::later);
}

TEST(couriers, carry_a_message_to_a_carrier_and_its_receipts_back) {
  fake_centre centre{{.receipt_first_every = 2, .keeps_messages = true}};
  notice_house house;
  settings s;
  s.channels.push_back({.listed = house.listed.channels[0],
                        .how = smpp::settings{.port = centre.port(), .system_id = "d", .password = "secret"}});
  s.people["zhang"] = {{"张三", "Zhang San"}, "zh", "13900000001", ""};
  s.people["li"] = {{"李四", "Li Si"}, "en", "13900000002", ""};
  auto m = notice_house::to_duty("a");
  m.by = {"sms"};
  ASSERT_TRUE(house.box->enqueue(m));
  {
    couriers at_work{*house.box, s, [&] { return house.listed; }, house.catalogue, [&] { return house.now; }};
    EXPECT_TRUE(at_work.drain(10s));
    for (int i = 0; i < 300 && house.one("a", "sms", "li").state != delivery_state::delivered; ++i)
      std::this_thread::sleep_for(10ms);
  }
  EXPECT_EQ(house.one("a", "sms", "zhang").state, delivery_state::delivered);
  EXPECT_EQ(house.one("a", "sms", "li").state, delivery_state::delivered);
  std::set<std::string> said;
  for (auto const& one : centre.messages()) said.insert(sms_to_utf8(one.data_coding, one.text));
  EXPECT_EQ(said, (std::set<std::string>{"北山起火", "Fire on the north hill"}));
}

}  // namespace
}  // namespace fengsui::act::notice
