#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <thread>

#include "act/notice/sms/smpp_link.h"
#include "act/notice/sms/smpp_session.h"
#include "act/notice/sms/sms_text.h"
#include "tests/act/notice/fake_centre.h"

namespace fengsui::act::notice {
namespace {

using namespace std::chrono_literals;

// ---- words

TEST(sms_text, counts_what_the_recipient_is_charged_for) {
  EXPECT_EQ(sms_count(std::string(160, 'a')), 1U);
  EXPECT_EQ(sms_count(std::string(161, 'a')), 2U);
  std::string seventy;
  for (int i = 0; i < 70; ++i) seventy += "防";
  EXPECT_EQ(sms_count(seventy), 1U);
  EXPECT_EQ(sms_count(seventy + "火"), 2U);
  EXPECT_EQ(sms_count("a@b"), 1U);
  EXPECT_EQ((*sms_parts("a@b", 0))[0].data_coding, 8);  // @ is 0 in the GSM alphabet and 64 in ASCII
  EXPECT_EQ(sms_count("\xC3\x28"), 0U);
}

TEST(sms_text, never_cuts_a_character_in_two) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "𠮷";  // outside the basic plane: two units each
  auto const parts = *sms_parts(text, 7);
  ASSERT_EQ(parts.size(), 2U);
  std::string back;
  for (auto const& part : parts) {
    EXPECT_TRUE(part.has_header);
    EXPECT_EQ(part.bytes.substr(0, 4), (std::string{5, 0, 3, 7}));
    EXPECT_LE(part.bytes.size(), 140U);
    back += sms_to_utf8(8, std::string_view{part.bytes}.substr(6));
  }
  EXPECT_EQ(back, text);
}

RC_GTEST_PROP(sms_text, parts_put_together_are_the_text, ()) {
  auto const letters = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("a", "火", "𠮷", "ö", "@", " ", "\n", "ང"));
  std::string text;
  for (auto const& one : letters) {
    for (int i = 0; i < 5; ++i) text += one;
  }
  for (auto const how : {long_sms::parts, long_sms::payload}) {
    std::string back;
    auto const parts = *sms_parts(text, 1, how);
    for (auto const& part : parts) {
      back += sms_to_utf8(part.data_coding, std::string_view{part.bytes}.substr(part.has_header ? 6 : 0));
    }
    RC_ASSERT(back == text);
  }
}

// ---- the wire

RC_GTEST_PROP(smpp_pdu, a_message_written_and_read_is_the_same, ()) {
  auto const word = rc::gen::container<std::string>(rc::gen::inRange('0', '~'));
  smpp::short_message m;
  m.source = (*word).substr(0, 20);
  m.destination = (*word).substr(0, 20);
  m.esm_class = *rc::gen::arbitrary<std::uint8_t>();
  m.data_coding = *rc::gen::arbitrary<std::uint8_t>();
  m.text = (*rc::gen::arbitrary<std::string>()).substr(0, 254);
  m.tlvs[smpp::kMessagePayload] = *rc::gen::arbitrary<std::string>();
  RC_ASSERT(smpp::read_message(smpp::body_of(m)) == m);
}

TEST(smpp_pdu, a_stream_in_any_pieces_gives_the_same_pdus) {
  std::string stream;
  for (std::uint32_t i = 1; i <= 5; ++i) stream += smpp::encode({4, 0, i, std::string(i * 3, 'x')});
  smpp::pdu_reader reader;
  std::vector<std::uint32_t> seen;
  for (char const c : stream) {
    reader.feed({&c, 1});
    while (auto const one = reader.next()) seen.push_back(one->sequence);
  }
  EXPECT_EQ(seen, (std::vector<std::uint32_t>{1, 2, 3, 4, 5}));
  EXPECT_FALSE(reader.is_broken());
}

TEST(smpp_pdu, an_impossible_length_ends_the_trust) {
  for (auto const* head : {"\0\0\0\x0F", "\xFF\xFF\xFF\xFF"}) {
    smpp::pdu_reader reader;
    reader.feed(std::string{head, 4} + std::string(12, '\0'));
    EXPECT_FALSE(reader.next());
    EXPECT_TRUE(reader.is_broken());
  }
}

TEST(smpp_pdu, reads_receipts_from_text_and_from_fields) {
  smpp::short_message m{.esm_class = 4};
  m.text = "id:0a1b sub:001 dlvrd:001 submit date:2504040930 done date:2504040931 stat:DELIVRD err:000 text:x";
  EXPECT_EQ(smpp::read_receipt(m)->id, "0a1b");
  EXPECT_EQ(smpp::read_receipt(m)->state, "DELIVRD");
  m.text.clear();
  EXPECT_FALSE(smpp::read_receipt(m));
  m.tlvs[smpp::kReceiptedMessageId] = std::string{"77\0", 3};
  m.tlvs[smpp::kMessageState] = std::string{5};
  EXPECT_EQ(smpp::read_receipt(m)->id, "77");
  EXPECT_EQ(smpp::read_receipt(m)->state, "UNDELIV");
}

// ---- a session, with the clock in hand

struct session_house {
  smpp::settings settings{.system_id = "duty", .password = "secret", .source = "10639"};
  smpp::session::time now{};
  std::map<std::uint64_t, sms_answer> answers;
  std::vector<sms_receipt> receipts;
  std::unique_ptr<smpp::session> session;
  smpp::pdu_reader reader;

  void open() {
    session = std::make_unique<smpp::session>(
        settings, sms_link::handlers{.answered = [this](std::uint64_t t, sms_answer const& a) { answers[t] = a; },
                                     .receipt = [this](sms_receipt const& r) { receipts.push_back(r); },
                                     .state = {},
                                     .room = {}});
    connect();
  }
  void connect() {
    session->connected(now);
    ASSERT_EQ(sent().size(), 1U);
    reply({static_cast<std::uint32_t>(smpp::command::bind_transceiver) | smpp::kResponse, 0, 1, std::string{"c\0", 2}});
  }
  std::vector<smpp::pdu> sent() {
    reader.feed(session->take_output());
    std::vector<smpp::pdu> all;
    while (auto one = reader.next()) all.push_back(*one);
    return all;
  }
  void reply(smpp::pdu const& one) { session->received(smpp::encode(one), now); }
  void answer(smpp::pdu const& to, std::uint32_t status, std::string const& id = {}) {
    reply({to.command | smpp::kResponse, status, to.sequence, id + std::string(1, '\0')});
  }
  // What goes out within this time.
  std::vector<smpp::pdu> after(std::chrono::milliseconds time) {
    std::vector<smpp::pdu> all;
    for (auto const end = now + time; now < end; now += 1ms) {
      session->tick(now);
      for (auto& one : sent()) all.push_back(std::move(one));
    }
    return all;
  }
};

TEST(smpp_session, keeps_to_the_agreed_rate_and_the_window) {
  session_house house;
  house.settings.per_second = 50;
  house.settings.window = 200;
  house.open();
  for (std::uint64_t i = 0; i < 200; ++i) ASSERT_TRUE(house.session->submit(i, "8613900000001", {}));
  EXPECT_FALSE(house.session->submit(200, "8613900000001", {}));
  auto const first = house.after(1s).size();
  EXPECT_LE(first, 51U);
  EXPECT_GE(first, 48U);
}

TEST(smpp_session, slows_down_when_throttled_and_sends_the_part_again) {
  session_house house;
  house.settings.per_second = 100;
  house.open();
  ASSERT_TRUE(house.session->submit(1, "8613900000001", {}));
  auto const out = house.after(50ms);
  ASSERT_EQ(out.size(), 1U);
  house.answer(out[0], smpp::kThrottled);
  EXPECT_TRUE(house.answers.empty());
  EXPECT_LT(house.session->rate(), 90);
  EXPECT_TRUE(house.after(200ms).empty());
  auto const again = house.after(200ms);
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(smpp::read_message(again[0].body)->destination, "8613900000001");
  house.answer(again[0], 0, "m1");
  EXPECT_EQ(house.answers[1].message_id, "m1");
  house.after(8s);
  EXPECT_DOUBLE_EQ(house.session->rate(), 100);
}

TEST(smpp_session, what_was_under_way_when_the_link_broke_is_unsure_and_what_was_not_waits) {
  session_house house;
  house.settings.per_second = 100;
  house.open();
  for (std::uint64_t i = 1; i <= 5; ++i) house.session->submit(i, "861390000000" + std::to_string(i), {});
  ASSERT_EQ(house.after(25ms).size(), 2U);
  house.session->disconnected("gone", house.now);
  ASSERT_EQ(house.answers.size(), 2U);
  EXPECT_EQ(house.answers[1].what, sms_answer::kind::unsure);
  house.connect();
  EXPECT_EQ(house.after(1s).size(), 3U);
}

TEST(smpp_session, asks_whether_a_silent_link_lives_and_gives_up_on_it) {
  session_house house;
  house.settings.enquire_every = 1s;
  house.settings.answer_within = 2s;
  house.open();
  auto out = house.after(1500ms);
  ASSERT_EQ(out.size(), 1U);
  EXPECT_TRUE(out[0].is(smpp::command::enquire_link));
  house.answer(out[0], 0);
  out = house.after(1500ms);
  ASSERT_EQ(out.size(), 1U);
  house.after(3s);
  EXPECT_TRUE(house.session->wants_close());
  EXPECT_EQ(house.session->why_closed(), "no answer to enquire_link");
}

TEST(smpp_session, gives_up_on_a_link_that_never_answers_a_submission) {
  session_house house;
  house.settings.answer_within = 1s;
  house.open();
  house.session->submit(1, "8613900000001", {});
  house.after(3s);
  EXPECT_TRUE(house.session->wants_close());
}

TEST(smpp_session, says_a_bind_was_refused) {
  session_house house;
  house.session = std::make_unique<smpp::session>(house.settings, sms_link::handlers{});
  house.session->connected(house.now);
  house.reply({static_cast<std::uint32_t>(smpp::command::bind_transceiver) | smpp::kResponse, 0x0E, 1, {}});
  EXPECT_EQ(house.session->why_closed(), "bind refused, status 0xe");
}

TEST(smpp_session, a_receipt_is_answered_when_it_is_kept_and_not_before) {
  session_house house;
  house.open();
  smpp::short_message m{.esm_class = 4};
  m.text = "id:9 sub:001 dlvrd:001 submit date:2504040930 done date:2504040931 stat:DELIVRD err:000 text:";
  house.reply({static_cast<std::uint32_t>(smpp::command::deliver_sm), 0, 42, smpp::body_of(m)});
  ASSERT_EQ(house.receipts.size(), 1U);
  EXPECT_TRUE(house.sent().empty());
  house.session->acknowledge(house.receipts[0].ack);
  auto const out = house.sent();
  ASSERT_EQ(out.size(), 1U);
  EXPECT_EQ(out[0].sequence, 42U);
  EXPECT_TRUE(out[0].answers(smpp::command::deliver_sm));
}

TEST(smpp_session, matches_ids_of_a_centre_that_counts_in_hex_and_reports_in_decimal) {
  session_house house;
  house.settings.hex_ids = true;
  house.open();
  house.session->submit(1, "8613900000001", {});
  auto const out = house.after(50ms);
  house.answer(out.at(0), 0, "1F");
  EXPECT_EQ(house.answers[1].message_id, "31");
}

// ---- a link over real sockets

TEST(smpp_link, sends_a_long_chinese_message_and_hears_its_receipts) {
  fake_centre centre{{.receipt_first_every = 2, .keeps_messages = true}};
  std::mutex mutex;
  std::map<std::uint64_t, sms_answer> answers;
  std::vector<sms_receipt> receipts;
  std::string text;
  for (int i = 0; i < 30; ++i) text += "森林防火,人人有责。";
  auto const parts = *sms_parts(text, 5);
  ASSERT_EQ(parts.size(), 5U);
  std::unique_ptr<sms_link> link;
  link = smpp::open_link({.port = centre.port(), .system_id = "duty", .password = "secret", .per_second = 1000},
                         {.answered =
                              [&](std::uint64_t t, sms_answer const& a) {
                                std::scoped_lock const lock{mutex};
                                answers[t] = a;
                              },
                          .receipt =
                              [&](sms_receipt const& r) {
                                std::scoped_lock const lock{mutex};
                                receipts.push_back(r);
                                link->acknowledge(r.ack);
                              },
                          .state = {},
                          .room = {}});
  for (std::size_t i = 0; i < parts.size(); ++i) ASSERT_TRUE(link->submit(i, "8613900000001", parts[i]));
  auto const until = [&](auto const& holds) {
    for (int i = 0; i < 500 && !holds(); ++i) std::this_thread::sleep_for(10ms);
    return holds();
  };
  EXPECT_TRUE(until([&] {
    std::scoped_lock const lock{mutex};
    return answers.size() == 5 && receipts.size() == 5;
  }));
  EXPECT_TRUE(until([&] { return centre.unacknowledged_receipts() == 0; }));
  centre.enquire_all();
  EXPECT_TRUE(until([&] { return centre.enquiries_answered() == 1; }));
  std::string back;
  for (auto const& m : centre.messages()) {
    EXPECT_EQ(m.esm_class, 0x40);
    back += sms_to_utf8(m.data_coding, std::string_view{m.text}.substr(6));
  }
  EXPECT_EQ(back, text);
}

}  // namespace
}  // namespace fengsui::act::notice
