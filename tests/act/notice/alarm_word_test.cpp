// From an event to somebody's phone: rule, alarm, steps up the roster, outbox, couriers, a carrier and a chat robot on
// this machine. The house's clock is moved by hand, the wires are real.
#include "act/notice/alarm_word.h"

#include <thread>

#include "act/duty/duty_house.h"
#include "act/notice/courier.h"
#include "act/notice/sms/sms_text.h"
#include "tests/act/notice/fake_centre.h"
#include "tests/act/notice/http_receiver.h"

namespace fengsui::act::notice {
namespace {

using namespace std::chrono_literals;

// The hill desk with a chain that ends at the group's robot, and without the rule that nobody obeys in the morning.
std::string with_a_robot() {
  auto text = test::duty_desk();
  text.erase(text.find("[rule.morning]"));
  std::string const last = R"(tell = "leaders", by = ["screen", "sms"])";
  text.replace(text.find(last), last.size(), R"(tell = "leaders", by = ["screen", "sms", "robot"])");
  return text;
}

class word_of_an_alarm : public test::duty_house {
 protected:
  word_of_an_alarm() : duty_house{with_a_robot()} {
    wire = [this] { open_outbox(); };
    unwire = [this] { close_outbox(); };
    staff();
    set_up(centre.port());
  }
  ~word_of_an_alarm() override {
    stop();  // while there is still an outbox to part from
    unwire = {};
  }

  void set_up(std::uint16_t carrier) {
    said = {};
    said.channels.push_back({.listed = {.id = "mobile", .protocol = "smpp", .name = {"移动", "Mobile"}},
                             .how = smpp::settings{.port = carrier, .system_id = "d", .password = "secret"}});
    said.channels.push_back({.listed = {.id = "group", .protocol = "wecom", .name = {"值班群", "Group"}},
                             .how = robot_settings{.kind = robot_kind::wecom, .url = robot.url("/send?key=k")}});
    for (auto const& [who, phone] : {std::pair{"o1", "13900000001"}, std::pair{"o2", "13900000002"},
                                     std::pair{"l1", "13900000003"}, std::pair{"l2", "13900000004"}})
      said.people[who] = {.name = {who, who}, .phone = phone};
    close_outbox();
    open_outbox();
  }
  void open_outbox() {
    if (said.channels.empty()) return;
    listed = directory_of(said, room.get(), nullptr);
    box = std::make_unique<outbox>(*house.kept, *house.store, house.catalogue, listed, said.rules,
                                   [this] { return house.now; }, [] { return 0.5; });
    for (auto const& one : said.channels)
      carriers.push_back(
          std::make_unique<courier>(one, *box, said, listed, house.catalogue, [this] { return house.now; }));
    room->send = through(*box, [this] { return house.now; });
  }
  void close_outbox() {
    if (room) room->send = {};
    carriers.clear();
    box.reset();
  }
  void carry() {
    for (bool more = true; more;) {
      more = false;
      for (auto const& one : carriers) more = one->step() || more;
    }
  }
  // A second at a time: who was written to, and how many seconds after the beginning.
  void watch(std::chrono::seconds until) {
    for (; elapsed < until; elapsed += 1s) {
      run(1s);
      carry();
      note();
    }
  }
  void note() {
    for (auto const& one : centre.messages()) {
      if (++seen <= noted) continue;
      ++noted;
      heard.emplace_back(one.destination.substr(one.destination.size() - 4), elapsed.count() + 1);
    }
    seen = 0;
  }
  std::map<std::string, int> deliveries(std::string const& channel) const {
    std::map<std::string, int> made;
    for (auto const& one : box->newest(1000)) {
      for (auto const& d : one.deliveries) {
        if (d.channel == channel) ++made[d.who + " " + std::string{to_text(d.state)}];
      }
    }
    return made;
  }

  fake_centre centre{{.keeps_messages = true}};
  http_receiver robot{[](auto const&) { return http_receiver::answer{200, R"({"errcode":0,"errmsg":"ok"})"}; }};
  settings said;
  std::function<directory()> listed;
  std::unique_ptr<outbox> box;
  std::vector<std::unique_ptr<courier>> carriers;
  std::chrono::seconds elapsed{0};
  std::size_t seen = 0;
  std::size_t noted = 0;
  std::vector<std::pair<std::string, long>> heard;  // the number's end, and when
};

TEST_F(word_of_an_alarm, goes_from_the_event_to_screens_phones_and_the_group_at_60_180_and_300_seconds) {
  tell("hill.hotspot", "seen", "", R"({"pixels":5})");
  watch(302s);
  // The officer sees it on the screen at once; then come the second officer, the leader, the leaders of every post.
  std::vector<std::pair<std::string, long>> const wanted{{"0002", 60}, {"0003", 180}, {"0003", 300}, {"0004", 300}};
  EXPECT_EQ(heard, wanted);
  auto const screens = deliveries("screen");
  EXPECT_EQ(screens, (std::map<std::string, int>{{"o1 sent", 1}, {"o2 sent", 1}, {"l1 sent", 2}, {"l2 sent", 1}}));
  ASSERT_EQ(robot.requests().size(), 1U);
  EXPECT_NE(robot.requests()[0].body.find("卫星热点"), std::string::npos);
  // A receipt of the phone is a state of its own.
  for (int i = 0; i < 500 && deliveries("mobile")["l2 delivered"] < 1; ++i) std::this_thread::sleep_for(10ms);
  EXPECT_EQ(deliveries("mobile"),
            (std::map<std::string, int>{{"o2 delivered", 1}, {"l1 delivered", 2}, {"l2 delivered", 1}}));
  // Answered, it is quiet.
  act_on(alarms("hill.hotspot")[0].id, "acknowledged");
  watch(900s);
  EXPECT_EQ(heard.size(), wanted.size());
}

TEST_F(word_of_an_alarm, and_its_step_are_one_transaction_so_that_no_kill_tells_anybody_twice_or_nobody) {
  tell("hill.hotspot", "seen", "", R"({"pixels":5})");
  for (auto const at : {30s, 60s, 61s, 120s, 180s, 250s, 300s}) {
    watch(at);
    kill_and_restart();
  }
  watch(310s);
  std::vector<std::pair<std::string, long>> const wanted{{"0002", 60}, {"0003", 180}, {"0003", 300}, {"0004", 300}};
  EXPECT_EQ(heard, wanted);
  EXPECT_EQ(robot.requests().size(), 1U);
  // Each step in the ledger has its notice, and each notice its step.
  auto const one = alarms("hill.hotspot")[0];
  EXPECT_EQ(one.told.size(), 4U);
  EXPECT_EQ(box->newest(100).size(), 4U);
}

TEST_F(word_of_an_alarm, of_an_exercise_stays_in_the_house) {
  auto const why = room->decide([&](duty_room::state const& held, reading at, refusals&) {
    alarm made;
    made.desk = "hill";
    made.title = {"演练", "Drill"};
    made.exercise = true;
    made.post = "hill.room";
    made.raised = at.wall;
    std::vector<ledger::draft> drafts;
    drafts.push_back(held.alarms.by_hand("drill-1", made, "o1", {}));
    return drafts;
  });
  ASSERT_FALSE(why);
  watch(302s);
  EXPECT_TRUE(heard.empty());
  EXPECT_TRUE(robot.requests().empty());
  EXPECT_EQ(deliveries("mobile"), (std::map<std::string, int>{{"o2 rehearsed", 1}, {"l1 rehearsed", 2}, {"l2 rehearsed", 1}}));
  for (auto const& told : box->newest(10)) EXPECT_EQ(told.message.status, status::exercise);
}

TEST_F(word_of_an_alarm, waits_while_the_carrier_is_down_and_is_not_sent_when_it_is_of_no_use_any_more) {
  set_up(1);  // nobody listens there
  said.rules.retry = {.first = 10s, .most = 60s, .jitter = 0, .attempts = 100};
  set_up(1);
  tell("hill.hotspot", "seen", "", R"({"pixels":5})");
  run(61s);
  // A courier waits five seconds of the wall for a link; one try says enough.
  for (auto const& one : carriers) one->step();
  EXPECT_EQ(deliveries("mobile"), (std::map<std::string, int>{{"o2 postponed", 1}}));
  EXPECT_EQ(deliveries("screen")["o2 sent"], 1);
  run(kAlarmWordLives);
  box->take_due("mobile", 1);
  EXPECT_EQ(deliveries("mobile")["o2 expired"], 1);
}

TEST_F(word_of_an_alarm, without_any_carrier_says_who_could_not_be_reached) {
  said.channels.erase(said.channels.begin(), said.channels.end() - 1);
  close_outbox();
  open_outbox();
  tell("hill.hotspot", "seen", "", R"({"pixels":5})");
  run(61s);
  EXPECT_EQ(deliveries("sms"), (std::map<std::string, int>{{"o2 failed", 1}}));
  EXPECT_EQ(deliveries("screen")["o2 sent"], 1);
}

}  // namespace
}  // namespace fengsui::act::notice
