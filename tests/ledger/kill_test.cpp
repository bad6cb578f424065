// kill -9 while eight senders write, and a database held by another program.

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <iostream>
#include <random>
#include <sstream>
#include <thread>

#include "ledger/chain.h"
#include "ledger/sqlite/sqlite_store.h"
#include "tests/ledger/world.h"

namespace fengsui::ledger::test {
namespace {

constexpr int kRounds = 100;
constexpr char kSenders[] = "8";

// A running ledger_writer; what it has acknowledged comes through a pipe.
class writer {
 public:
  explicit writer(std::filesystem::path const& folder) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error{"no pipe"};
    fcntl(ends[0], F_SETPIPE_SZ, 1 << 20);
    pid_ = fork();
    if (pid_ == 0) {
      dup2(ends[1], STDOUT_FILENO);
      close(ends[0]);
      close(ends[1]);
      execl(FENGSUI_LEDGER_WRITER, "ledger_writer", folder.c_str(), "FULL", kSenders, static_cast<char*>(nullptr));
      _exit(127);
    }
    close(ends[1]);
    acks_ = ends[0];
  }
  ~writer() {
    if (pid_ > 0) end();
    close(acks_);
  }
  writer(writer const&) = delete;
  writer& operator=(writer const&) = delete;

  // Waits until the first event is acknowledged, so that the kill falls into the writing.
  bool has_begun() const {
    pollfd wanted{acks_, POLLIN, 0};
    return poll(&wanted, 1, 20'000) == 1 && (wanted.revents & POLLIN) != 0;
  }

  // Kills it and gives back how it ended.
  int end() {
    kill(pid_, SIGKILL);
    int how = 0;
    waitpid(std::exchange(pid_, 0), &how, 0);
    return how;
  }

  std::vector<std::pair<int, std::int64_t>> acknowledged() const {
    std::string text;
    char bytes[65536];
    for (ssize_t n = 0; (n = read(acks_, bytes, sizeof bytes)) > 0;) text.append(bytes, static_cast<std::size_t>(n));
    std::istringstream lines{text};
    std::vector<std::pair<int, std::int64_t>> all;
    for (std::pair<int, std::int64_t> one; lines >> one.first >> one.second;) all.push_back(one);
    return all;
  }

 private:
  pid_t pid_ = 0;
  int acks_ = -1;
};

TEST(kill_nine, leaves_everything_acknowledged_and_nothing_twice) {
  temp_folder const folder{ground::disk};
  auto const file = folder.path() / "ledger.db";
  std::mt19937_64 chance{seed_of("kill_nine")};
  std::map<std::string, std::int64_t> told;  // highest acknowledged number; each sender counts up from 1
  std::size_t acknowledged = 0;
  event_seq in_all = 0;
  for (int round = 1; round <= kRounds && !HasFailure(); ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    if (round % 10 == 1) {  // a new ledger now and then, so that its birth is cut short too
      for (auto const* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + suffix);
      told.clear();
    }
    writer one{folder.path()};
    bool const early = round % 10 == 1 && chance() % 2 == 0;
    ASSERT_TRUE(early || one.has_begun());
    std::this_thread::sleep_for(std::chrono::microseconds{chance() % 60'000});
    auto const how = one.end();
    ASSERT_TRUE(WIFSIGNALED(how)) << "the writer left by itself: " << WEXITSTATUS(how);
    for (auto const& [thread, number] : one.acknowledged()) {
      auto& highest = told["pier-" + std::to_string(thread)];
      highest = std::max(highest, number);
      ++acknowledged;
    }

    auto const kept = open_sqlite(file, access::read_write);
    auto const found = verify(*kept);  // also says that seq is dense
    ASSERT_FALSE(found.first_bad) << *found.first_bad << ": " << found.en;
    std::map<std::string, std::int64_t> next;
    for (auto const& row : all_rows(*kept)) {
      // One after the other, none twice, none left out.
      ASSERT_EQ(row.key.number, ++next[row.key.source]) << row.key.source;
      ASSERT_EQ(row.body, sighting(row.key.source, row.key.number, row.key.number * 3).body);
    }
    for (auto const& [source, number] : told) {
      ASSERT_GE(next[source], number) << source << ": acknowledged and lost";
      ASSERT_LE(next[source], number + 1) << source << ": more than was under way";
      told[source] = next[source];
    }
    in_all += found.verified;
  }
  std::cout << kRounds << " kills, " << acknowledged << " events acknowledged, " << in_all << " looked at, 0 lost\n";
  EXPECT_GT(acknowledged, static_cast<std::size_t>(kRounds));
}

TEST(locked_database, is_said_while_reads_go_on) {
  temp_folder const folder;
  auto const file = folder.path() / "ledger.db";
  auto const kept = open_sqlite(file, access::read_write);
  ledger book{*kept, catalogue(), ticking(), {}};
  ASSERT_EQ(book.append_and_wait({sighting("pier-1", 1, 1)}).front().what, receipt::status::accepted);
  {
    SQLite::Database other{file.string(), SQLite::OPEN_READWRITE};
    other.exec("BEGIN IMMEDIATE");
    auto const start = std::chrono::steady_clock::now();
    std::jthread const reader{[&](std::stop_token stop) {
      while (!stop.stop_requested()) {
        auto const before = std::chrono::steady_clock::now();
        EXPECT_TRUE(kept->find({"pier-1", 1}));
        EXPECT_EQ(kept->head().seq, 1);
        EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds{3});
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
      }
    }};
    auto const refused = book.append_and_wait({sighting("pier-1", 2, 1)}).front();
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{8});
    ASSERT_EQ(refused.what, receipt::status::refused);
    EXPECT_EQ(refused.why->code, base::fault_code::ledger_busy) << refused.why->en;
    EXPECT_FALSE(book.stopped());
    other.exec("ROLLBACK");
  }
  EXPECT_EQ(book.append_and_wait({sighting("pier-1", 2, 1)}).front().seq, 2);
  EXPECT_FALSE(verify(*kept).first_bad);
}

}  // namespace
}  // namespace fengsui::ledger::test
