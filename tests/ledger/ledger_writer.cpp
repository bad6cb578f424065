// ledger_writer DIR DURABILITY THREADS: each thread sends single events of its own source into DIR/ledger.db,
// and writes each acknowledged number to the standard output ("t number" of fixed length, one write) before
// it sends the next. Runs until it is killed.

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <thread>

#include "ledger/sqlite/sqlite_store.h"
#include "tests/ledger/world.h"

int main(int count, char** words) {
  using namespace fengsui::ledger;
  if (count != 4) return 2;
  auto const kept = open_sqlite(std::filesystem::path{words[1]} / "ledger.db", access::read_write, {}, words[2]);
  std::map<std::string, std::int64_t> newest;
  for (auto const& key : kept->newest_numbers()) newest[key.source] = key.number;
  ledger book{*kept, test::catalogue(), fengsui::base::system_now, {}};
  std::vector<std::jthread> senders;
  for (int t = 0; t < std::atoi(words[3]); ++t) {
    senders.emplace_back([&, t] {
      auto const source = "pier-" + std::to_string(t);
      auto const from = newest.contains(source) ? newest.at(source) + 1 : 1;
      for (auto number = from;; ++number) {
        std::vector<draft> one;
        one.push_back(test::sighting(source, number, number * 3));
        if (book.append_and_wait(std::move(one)).front().what != receipt::status::accepted) std::_Exit(3);
        char line[32];
        int const length = std::snprintf(line, sizeof line, "%2d %12lld\n", t, static_cast<long long>(number));
        if (write(STDOUT_FILENO, line, static_cast<std::size_t>(length)) != length) std::_Exit(4);
      }
    });
  }
}
