// The build option FENGSUI_SM: two machines that speak by SM2, SM3 and SM4, with papers that openssl made.
#include "tell/node/sm.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <condition_variable>
#include <deque>
#include <future>

#include "main/machines_of_a_house.h"
#include "tell/client.h"

namespace fengsui {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using json = nlohmann::json;
using tell::node::link_error;
using tell::node::sm_channel;
using tell::node::sm_identity;
using test::beside;
using test::bytes_of;
using test::comes_true;

// Bytes on their way from one thread to another.
class pipe {
 public:
  void send(std::string_view bytes) {
    std::scoped_lock const lock{mutex_};
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    arrived_.notify_all();
  }
  void receive(char* to, std::size_t count) {
    std::unique_lock lock{mutex_};
    if (!arrived_.wait_for(lock, 5s, [&] { return shut_ || bytes_.size() >= count; }) || bytes_.size() < count)
      throw link_error{"the other side hung up"};
    std::copy_n(bytes_.begin(), count, to);
    bytes_.erase(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(count));
  }
  void shut() {
    std::scoped_lock const lock{mutex_};
    shut_ = true;
    arrived_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<char> bytes_;
  bool shut_ = false;
};

class chinese_cryptography : public test::machines_of_a_house {
 protected:
  void SetUp() override {
    sign_papers("prime256v1");
    sign_papers("SM2", ".sm", "-sm3 -sigopt distid:1234567812345678 -vfyopt distid:1234567812345678");
  }
  sm_identity identity(std::string const& name, std::string const& authority = "house.sm") const {
    return sm_identity{papers(name + ".sm", authority)};
  }

  struct two_ends {
    std::unique_ptr<sm_channel> caller;
    std::unique_ptr<sm_channel> doorway;
    std::string why;  // what those that gave up said
  };
  // Both shake hands; `between` may change what the caller sends.
  two_ends shake(sm_identity const& caller, sm_identity const& doorway, std::string const& host = "127.0.0.1",
                 std::array<std::string, 2> const& bound = {"one connection", "one connection"},
                 std::function<std::string(std::string)> const& between = {}) const {
    pipe there, back;
    auto const enter = [&](sm_identity const& who, sm_channel::side is, pipe& out, pipe& in, std::string const& tied) {
      return std::make_unique<sm_channel>(
          who, is, is == sm_channel::side::caller ? host : "", tied,
          sm_channel::wire{[&, is](std::string_view bytes) {
                             out.send(between && is == sm_channel::side::caller ? between(std::string{bytes})
                                                                                : std::string{bytes});
                           },
                           [&](char* to, std::size_t count) { in.receive(to, count); }});
    };
    two_ends made;
    auto const end = [&](std::unique_ptr<sm_channel>& into, auto&&... with) {
      try {
        into = enter(with...);
        return std::string{};
      } catch (link_error const& error) {
        there.shut();
        back.shut();
        return error.what() + std::string{"\n"};
      }
    };
    auto other = std::async(std::launch::async, [&] {
      return end(made.doorway, doorway, sm_channel::side::doorway, back, there, bound[1]);
    });
    made.why = end(made.caller, caller, sm_channel::side::caller, there, back, bound[0]);
    made.why += other.get();
    return made;
  }
};

std::string heard_by(sm_channel& to, std::string const& record) {
  auto const head = std::string_view{record}.substr(0, sm_channel::kHeadBytes);
  EXPECT_EQ(sm_channel::rest_of(head), record.size() - head.size());
  return to.open(head, std::string_view{record}.substr(head.size()));
}

TEST_F(chinese_cryptography, carries_words_both_ways_and_none_twice_the_same) {
  auto ends = shake(identity("second"), identity("first"));
  ASSERT_TRUE(ends.caller && ends.doorway) << ends.why;
  std::string const word = "值班 duty 24 h";
  auto const once = ends.caller->seal(word);
  auto const again = ends.caller->seal(word);
  EXPECT_EQ(once.find(word), std::string::npos);
  EXPECT_NE(once.substr(4), again.substr(4)) << "each record has a key stream of its own";
  EXPECT_EQ(heard_by(*ends.doorway, once), word);
  EXPECT_EQ(heard_by(*ends.doorway, again), word);
  EXPECT_EQ(heard_by(*ends.caller, ends.doorway->seal("")), "");
  std::string const large(sm_channel::kMostBytes, 'x');
  EXPECT_EQ(heard_by(*ends.caller, ends.doorway->seal(large)), large);
}

TEST_F(chinese_cryptography, takes_no_record_that_was_changed_repeated_left_out_or_turned_back) {
  auto const refused = [](sm_channel& to, std::string const& record) {
    try {
      heard_by(to, record);
      return false;
    } catch (link_error const&) {
      return true;
    }
  };
  auto const first = identity("first"), second = identity("second");
  std::mt19937 dice{20250409};
  auto ends = shake(second, first);
  ASSERT_TRUE(ends.caller && ends.doorway) << ends.why;
  for (int round = 0; round < 50; ++round) {
    auto record = ends.caller->seal("22 起违规用火");
    auto const good = record;
    record[4 + dice() % (record.size() - 4)] ^= static_cast<char>(1U << (dice() % 8));
    EXPECT_TRUE(refused(*ends.doorway, record));
    EXPECT_FALSE(refused(*ends.doorway, good)) << "what was refused is not counted";
    EXPECT_TRUE(refused(*ends.doorway, good)) << "nothing is taken twice";
  }
  auto const left_out = ends.caller->seal("a");
  EXPECT_TRUE(refused(*ends.doorway, ends.caller->seal("b")));
  EXPECT_TRUE(refused(*ends.caller, left_out)) << "nor from oneself";
  EXPECT_FALSE(refused(*ends.doorway, left_out));
  EXPECT_THROW(sm_channel::rest_of("\xff\xff\xff\xff"), link_error);
}

TEST_F(chinese_cryptography, believes_only_papers_of_the_house_for_the_machine_that_was_called) {
  auto const first = identity("first"), second = identity("second");
  constexpr auto kNot = "SM: unable to get local issuer certificate";
  EXPECT_NE(shake(identity("stranger"), first).why.find(kNot), std::string::npos);
  EXPECT_NE(shake(second, identity("stranger", "other.sm")).why.find(kNot), std::string::npos);
  EXPECT_NE(shake(second, first, "127.0.0.9").why.find("IP address mismatch"), std::string::npos);
  EXPECT_NE(shake(second, first, "127.0.0.1", {"one connection", "another connection"}).why.find("not signed"),
            std::string::npos)
      << "somebody stands between two connections";
  // Whatever is changed on the way, no channel comes of it at both ends.
  for (int word = 0; word < 3; ++word) {
    int number = 0;
    auto const ends = shake(second, first, "127.0.0.1", {"one", "one"}, [&](std::string bytes) {
      if (number++ == word) bytes.back() ^= 1;
      return bytes;
    });
    EXPECT_FALSE(ends.caller && ends.doorway) << word;
    EXPECT_FALSE(ends.why.empty());
  }
  EXPECT_THROW(identity("first", "house"), link_error) << "an authority that is not of SM2";
  EXPECT_THROW((sm_identity{{at("first.sm.pem"), at("second.sm.key"), at("house.sm.pem")}}), link_error)
      << "another's key";
}

TEST_F(chinese_cryptography, is_what_a_program_built_with_the_option_asks_of_both_machines) {
  make_data("a");
  fs::copy_file(at("a.key"), at("b.key"));
  auto const link = test::free_port();
  auto const sm = [&](std::string const& name) {
    auto const mine = papers(name + ".sm", "house.sm");
    return std::vector<std::string>{"--node-sm-cert", mine.certificate, "--node-sm-key",
                                    mine.key,         "--node-sm-ca",   mine.authority};
  };
  auto first_words = sm("first");
  for (auto const* one : {"--node-url", "https://first.example", "--node-listen"}) first_words.emplace_back(one);
  first_words.push_back(fmt::format("127.0.0.1:{}", link));
  beside const first{words("serve", "a", "first", first_words, 0, FENGSUI_SM_PROGRAM), at("a.log")};
  ASSERT_NE(port_of("a.log"), 0);

  std::vector<std::string> const from{"--from", fmt::format("https://127.0.0.1:{}", link)};
  // Without papers of SM2 the program does not begin, and one that was built without the option is not let in.
  {
    beside bare{words("follow", "c", "second", from, 0, FENGSUI_SM_PROGRAM), at("bare.log")};
    ASSERT_TRUE(comes_true([&] { return !bare.runs(); }));
    EXPECT_NE(bytes_of(at("bare.log")).find("--node-sm-cert"), std::string::npos) << bytes_of(at("bare.log"));
    beside plain{words("follow", "c", "second", from, 0, FENGSUI_PROGRAM), at("plain.log")};
    ASSERT_TRUE(comes_true([&] { return !plain.runs(); }));
    EXPECT_FALSE(fs::exists(at("c") + "/ledger.db")) << bytes_of(at("plain.log"));
  }
  auto second_words = sm("second");
  second_words.insert(second_words.end(), from.begin(), from.end());
  beside const second{words("follow", "b", "second", second_words, 0, FENGSUI_SM_PROGRAM), at("b.log")};
  auto const port = port_of("b.log");
  ASSERT_NE(port, 0);
  EXPECT_TRUE(comes_true([&] {
    auto const health = json::parse(test::request(port, "GET", "/api/v1/health").body, nullptr, false);
    return health.is_object() && health["node"]["connected"] == true && health["node"]["behind_events"] == 0;
  })) << bytes_of(at("b.log"));
}

}  // namespace
}  // namespace fengsui
