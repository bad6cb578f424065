#include "act/notice/outbox.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <random>

#include "act/notice/records.h"
#include "tests/act/notice/notice_house.h"

namespace fengsui::act::notice {
namespace {

using base::fault_code;

TEST(outbox, owes_one_delivery_to_each_recipient_on_each_channel) {
  notice_house house;
  auto const taken = house.box->enqueue(notice_house::to_duty("alarm-1/step-1"));
  ASSERT_TRUE(taken) << taken.error().en;
  EXPECT_TRUE(taken->first);
  auto const found = *house.box->find("alarm-1/step-1");
  EXPECT_EQ(found.state, message_state::released);
  ASSERT_EQ(found.deliveries.size(), 3U);  // two phones and the chat group once
  EXPECT_EQ(house.one("alarm-1/step-1", "chat", "-").state, delivery_state::queued);
}

TEST(outbox, decides_an_id_once_whatever_a_later_message_says) {
  notice_house house;
  auto const first = house.box->enqueue(notice_house::to_duty("a"));
  auto other = notice_house::to_duty("a");
  other.text.zh = "别的话";
  auto const second = house.box->enqueue(other);
  ASSERT_TRUE(second);
  EXPECT_FALSE(second->first);
  EXPECT_EQ(second->seq, first->seq);
  EXPECT_EQ(house.box->find("a")->message.text.zh, "北山起火");
  house.restart();
  EXPECT_FALSE(house.box->enqueue(other)->first);
}

TEST(outbox, puts_the_callers_events_and_the_message_into_one_transaction) {
  notice_house house;
  event_fields fields{house.catalogue, "notice.received"};
  fields.put("sender", std::string_view{"province"});
  auto beside = fields.draft("x", "received", house.now, 1, {}, {});
  beside.event.key = {"other", 1};
  ASSERT_TRUE(house.box->enqueue(notice_house::to_duty("a"), {beside}));
  EXPECT_TRUE(house.store->find({"other", 1}));

  // The same number with other content is refused, and with it the message.
  auto clash = fields.draft("y", "received", house.now, 1, {}, {});
  clash.event.key = {"other", 1};
  auto const refused = house.box->enqueue(notice_house::to_duty("b"), {clash});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, fault_code::conflict);
  EXPECT_FALSE(house.box->find("b"));
}

TEST(outbox, says_who_cannot_be_reached_at_once) {
  notice_house house;
  auto m = notice_house::to_duty("a");
  m.by = {"mail"};
  ASSERT_TRUE(house.box->enqueue(m));
  EXPECT_EQ(house.one("a", "mail", "zhang").state, delivery_state::queued);
  EXPECT_EQ(house.one("a", "mail", "li").state, delivery_state::failed);
  EXPECT_EQ(house.one("a", "mail", "li").why, "no e-mail address");
}

TEST(outbox, refuses_what_it_could_not_send) {
  notice_house house;
  auto const why = [&](auto change) {
    auto m = notice_house::to_duty("x");
    change(m);
    auto const taken = house.box->enqueue(m);
    return taken ? std::string{"taken"} : std::string{base::fault_name(taken.error().code)} + " " + taken.error().field;
  };
  EXPECT_EQ(why([](message& m) { m.to = {"nobody"}; }), "unknown-name to");
  EXPECT_EQ(why([](message& m) { m.by = {"pigeon"}; }), "unknown-name by");
  EXPECT_EQ(why([](message& m) { m.text = {}; }), "missing-key text");
  EXPECT_EQ(why([](message& m) { m.to.clear(); }), "missing-key to");
  EXPECT_EQ(why([](message& m) { m.id = "a b"; }), "bad-identifier id");
  EXPECT_EQ(why([](message& m) { m.subject.en = "Fire\r\nBcc: all@example.org"; }), "bad-identifier subject.en");
  EXPECT_EQ(why([](message& m) { m.subject.en = "Fire\nBcc: all@example.org"; }), "bad-identifier subject");
  EXPECT_EQ(why([](message& m) { m.text.en = std::string{"a\0b", 3}; }), "bad-identifier text.en");
  EXPECT_EQ(why([](message& m) { m.step = step::cancel; }), "missing-key replaces");
  EXPECT_EQ(why([](message& m) { m.step = step::cancel, m.replaces = {"never-said"}; }), "unknown-thing replaces");
  EXPECT_TRUE(house.box->newest(10).empty());
}

TEST(outbox, a_public_message_waits_for_a_second_person) {
  notice_house house;
  auto m = notice_house::to_duty("public-1");
  m.reach = reach::public_at_large;
  EXPECT_EQ(house.box->enqueue(m)->state, message_state::drafted);
  EXPECT_TRUE(house.box->take_due("sms", 10).empty());
  EXPECT_EQ(house.box->approve("public-1", "zhang").error().code, fault_code::second_person);
  EXPECT_EQ(house.box->approve("public-1", "").error().code, fault_code::second_person);
  house.restart();
  ASSERT_TRUE(house.box->approve("public-1", "wang"));
  EXPECT_EQ(house.box->find("public-1")->approver, "wang");
  EXPECT_EQ(house.box->take_due("sms", 10).size(), 2U);
  EXPECT_EQ(house.box->approve("public-1", "zhao").error().code, fault_code::state_forbids);
}

TEST(outbox, what_is_rejected_or_cancelled_goes_nowhere) {
  notice_house house;
  auto m = notice_house::to_duty("p");
  m.reach = reach::public_at_large;
  ASSERT_TRUE(house.box->enqueue(m));
  ASSERT_TRUE(house.box->reject("p", "wang", "wrong place"));
  EXPECT_EQ(house.box->approve("p", "wang").error().code, fault_code::state_forbids);
  ASSERT_TRUE(house.box->enqueue(notice_house::to_duty("q")));
  ASSERT_TRUE(house.box->cancel("q", "wang", "put out already"));
  EXPECT_EQ(house.one("q", "sms", "li").state, delivery_state::cancelled);
  EXPECT_TRUE(house.box->take_due("sms", 10).empty());
}

TEST(outbox, an_exercise_leaves_through_practice_channels_alone) {
  notice_house house;
  for (auto const what : {status::exercise, status::test}) {
    auto m = notice_house::to_duty("drill-" + std::string{to_text(what)});
    m.status = what;
    m.by = {"sms", "chat", "practice"};
    ASSERT_TRUE(house.box->enqueue(m));
    EXPECT_EQ(house.one(m.id, "sms", "zhang").state, delivery_state::rehearsed);
    EXPECT_EQ(house.one(m.id, "chat", "-").state, delivery_state::rehearsed);
    EXPECT_TRUE(house.box->take_due("sms", 10).empty());
    EXPECT_TRUE(house.box->take_due("chat", 10).empty());
    EXPECT_EQ(house.box->take_due("practice", 10).size(), 2U);
  }
}

TEST(outbox, quiet_hours_hold_back_what_can_wait_and_nothing_severe) {
  notice_house house;
  house.now = at("2025-04-04T23:30");
  ASSERT_TRUE(house.box->enqueue(notice_house::to_duty("can-wait")));
  auto severe = notice_house::to_duty("severe");
  severe.severity = severity::severe;
  ASSERT_TRUE(house.box->enqueue(severe));
  auto const jobs = house.box->take_due("sms", 10);
  ASSERT_EQ(jobs.size(), 2U);
  EXPECT_EQ(jobs[0].message.id, "severe");
  for (auto const& one : jobs) house.box->report(one.delivery, {.what = outcome::kind::sent});
  for (auto const& one : house.box->take_due("chat", 10))
    house.box->report(one.delivery, {.what = outcome::kind::sent});
  EXPECT_EQ(house.box->next_due(), at("2025-04-05T07:00"));
  house.now = at("2025-04-05T06:59");
  EXPECT_TRUE(house.box->take_due("sms", 10).empty());
  house.now = at("2025-04-05T07:00");
  EXPECT_EQ(house.box->take_due("sms", 10).size(), 2U);
}

TEST(outbox, tries_again_with_growing_waits_and_gives_up) {
  notice_house house;
  house.rules.retry = {.first = std::chrono::seconds{10}, .factor = 2, .jitter = 0, .attempts = 3};
  house.restart();
  auto m = notice_house::to_duty("a");
  m.to = {"zhang"};
  m.by = {"sms"};
  ASSERT_TRUE(house.box->enqueue(m));
  std::vector<std::chrono::seconds> waits;
  for (int i = 0; i < 3; ++i) {
    auto const jobs = house.box->take_due("sms", 10);
    ASSERT_EQ(jobs.size(), 1U) << i;
    EXPECT_EQ(jobs[0].delivery.attempts, i + 1);
    house.box->report(jobs[0].delivery, {.what = outcome::kind::later, .why = "busy"});
    if (i == 2) break;
    EXPECT_TRUE(house.box->take_due("sms", 10).empty());
    waits.push_back(std::chrono::duration_cast<std::chrono::seconds>(*house.one("a", "sms", "zhang").next - house.now));
    if (i == 0) house.restart();  // the wait goes on across a restart
    house.now = *house.box->next_due();
  }
  EXPECT_EQ(waits, (std::vector{std::chrono::seconds{10}, std::chrono::seconds{20}}));
  EXPECT_EQ(house.one("a", "sms", "zhang").state, delivery_state::failed);
  EXPECT_FALSE(house.box->next_due());
}

TEST(outbox, waits_as_long_as_the_other_side_asks) {
  notice_house house;
  ASSERT_TRUE(house.box->enqueue(notice_house::to_duty("a")));
  auto const jobs = house.box->take_due("chat", 1);
  house.box->report(jobs[0].delivery, {.what = outcome::kind::later, .why = "45009", .wait = std::chrono::minutes{5}});
  EXPECT_EQ(house.one("a", "chat", "-").next, house.now + std::chrono::minutes{5});
}

TEST(outbox, after_a_restart_what_was_being_sent_goes_out_again_only_by_rule) {
  notice_house house;
  auto leave = notice_house::to_duty("leave");
  leave.unsure = unsure::leave;
  ASSERT_TRUE(house.box->enqueue(notice_house::to_duty("again")));
  ASSERT_TRUE(house.box->enqueue(leave));
  EXPECT_EQ(house.box->take_due("sms", 10).size(), 4U);  // and then the program ends
  house.restart();
  auto const jobs = house.box->take_due("sms", 10);
  ASSERT_EQ(jobs.size(), 2U);
  EXPECT_EQ(jobs[0].message.id, "again");
  EXPECT_EQ(jobs[0].delivery.attempts, 2);
  EXPECT_EQ(house.one("leave", "sms", "li").state, delivery_state::unsure);
}

TEST(outbox, what_is_worth_nothing_later_is_not_sent_later) {
  notice_house house;
  auto m = notice_house::to_duty("a");
  m.until = house.now + std::chrono::minutes{10};
  ASSERT_TRUE(house.box->enqueue(m));
  house.now += std::chrono::minutes{10};
  EXPECT_TRUE(house.box->take_due("sms", 10).empty());
  EXPECT_EQ(house.one("a", "sms", "li").state, delivery_state::expired);
}

TEST(outbox, sends_nothing_that_it_cannot_write_down_first) {
  notice_house house;
  ASSERT_TRUE(house.box->enqueue(notice_house::to_duty("a")));
  house.book->only_copy(base::make_fault(fault_code::disk_full));  // a ledger that takes nothing
  EXPECT_TRUE(house.box->take_due("sms", 10).empty());
  EXPECT_FALSE(house.box->enqueue(notice_house::to_duty("b")));
  EXPECT_EQ(house.one("a", "sms", "zhang").state, delivery_state::queued) << "it stays due";
  house.book->only_copy({});
  EXPECT_EQ(house.box->take_due("sms", 10).size(), 2U);
}

TEST(outbox, matches_receipts_that_come_late_early_and_twice) {
  notice_house house;
  ASSERT_TRUE(house.box->enqueue(notice_house::to_duty("a")));
  auto const jobs = house.box->take_due("sms", 10);
  ASSERT_EQ(jobs.size(), 2U);
  house.box->receipt("sms", "id-2", true, "DELIVRD");  // before the answer to its submission
  house.box->report(jobs[0].delivery, {.what = outcome::kind::sent, .carrier_id = "id-1"});
  house.box->report(jobs[1].delivery, {.what = outcome::kind::sent, .carrier_id = "id-2"});
  EXPECT_EQ(house.one("a", "sms", jobs[1].delivery.who).state, delivery_state::delivered);
  house.restart();
  house.box->receipt("sms", "id-1", false, "UNDELIV");
  house.box->receipt("sms", "id-1", true, "DELIVRD");
  house.box->receipt("sms", "of-somebody-else", true, "DELIVRD");
  EXPECT_EQ(house.one("a", "sms", jobs[0].delivery.who).state, delivery_state::failed);
}

TEST(outbox, nobody_else_speaks_in_its_name) {
  notice_house house;
  std::istringstream in{
      R"({"source":"notice","source_seq":99,"kind":"notice.message","verb":"released","thing":"forged"})"};
  base::faults faults;
  sense::ingest(
      in, {}, house.catalogue, *house.book, *house.store,
      {.on_fault = [&](base::fault const& one) { faults.push_back(one); }, .on_receipt = {}, .on_progress = {}});
  ASSERT_FALSE(faults.empty());
  EXPECT_EQ(faults[0].code, fault_code::bad_identifier);
  EXPECT_EQ(house.store->head().seq, 0);
}

// A week of words with channels that fail at random and a program that ends at random: nothing is forgotten, and
// nothing is sent twice but what a restart caught being sent.
RC_GTEST_PROP(outbox, keeps_its_promises_through_any_week, ()) {
  std::mt19937_64 random{*rc::gen::arbitrary<std::uint64_t>()};
  auto const roll = [&](int of) { return static_cast<int>(random() % static_cast<std::uint64_t>(of)); };
  notice_house house;
  house.rules.retry = {.first = std::chrono::minutes{1}, .most = std::chrono::hours{1}, .attempts = 100};
  house.restart();
  std::map<std::string, int> went_out;
  std::map<std::string, int> caught;
  int decided = 0;
  auto const end = house.now + std::chrono::days{7};  // of duty
  while (house.now < end) {
    if (decided < 12 && roll(3) == 0) {
      auto m = notice_house::to_duty("n" + std::to_string(++decided));
      m.severity = static_cast<severity>(roll(4));
      RC_ASSERT(house.box->enqueue(m));
    }
    for (auto const* channel : {"sms", "chat"}) {
      auto const jobs = house.box->take_due(channel, 5);
      bool const dies = roll(12) == 0;
      for (auto const& one : jobs) {
        auto const key = thing_of(one.delivery);
        if (roll(3) == 0) {
          house.box->report(one.delivery, {.what = outcome::kind::later, .why = "busy"});
          continue;
        }
        ++went_out[key];
        if (dies) {
          ++caught[key];
          continue;  // sent, and the program ends before it can say so
        }
        house.box->report(one.delivery, {.what = outcome::kind::sent});
      }
      if (dies) house.restart();
    }
    house.now += std::chrono::minutes{60 + roll(900)};
  }
  for (int i = 0; i < 400 && house.box->next_due(); ++i) {
    house.now = std::max(house.now, *house.box->next_due());
    for (auto const* channel : {"sms", "chat"}) {
      for (auto const& one : house.box->take_due(channel, 50)) {
        ++went_out[thing_of(one.delivery)];
        house.box->report(one.delivery, {.what = outcome::kind::sent});
      }
    }
  }
  for (int i = 1; i <= decided; ++i) {
    auto const found = house.box->find("n" + std::to_string(i));
    RC_ASSERT(found && found->deliveries.size() == 3U);
    for (auto const& d : found->deliveries) {
      RC_ASSERT(d.state == delivery_state::sent);
      RC_ASSERT(went_out[thing_of(d)] == 1 + caught[thing_of(d)]);
    }
  }
}

}  // namespace
}  // namespace fengsui::act::notice
