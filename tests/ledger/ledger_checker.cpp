// ledger_checker DIR ACKS: opens DIR/ledger.db after a kill or a power cut. Exit 0: the chain holds and
// everything in ACKS is there once; 1: acknowledged events are missing; 2: the ledger is not sound. Prints
// one line.

#include <fstream>
#include <iostream>
#include <set>

#include "ledger/chain.h"
#include "ledger/sqlite/sqlite_store.h"
#include "tests/ledger/world.h"

int main(int count, char** words) {
  using namespace fengsui::ledger;
  if (count != 3) return 2;
  try {
    auto const kept = open_sqlite(std::filesystem::path{words[1]} / "ledger.db", access::read_write);
    auto const found = verify(*kept);
    std::set<std::pair<std::string, std::int64_t>> keys;
    bool sound = !found.first_bad;
    for (auto const& one : test::all_rows(*kept)) {
      sound &= keys.emplace(one.key.source, one.key.number).second;
      sound &= one.body == test::sighting(one.key.source, one.key.number, one.key.number * 3).body;
    }
    std::ifstream acks{words[2]};
    std::size_t told = 0;
    std::size_t lost = 0;
    int thread = 0;
    std::int64_t number = 0;
    while (acks >> thread >> number) {
      ++told;
      lost += !keys.contains({"pier-" + std::to_string(thread), number});
    }
    std::cout << told << " acknowledged, " << keys.size() << " in the ledger, " << lost << " lost"
              << (sound ? "" : "; NOT SOUND " + found.en) << std::endl;
    return !sound ? 2 : lost > 0 ? 1 : 0;
  } catch (std::exception const& error) {
    std::cout << "the ledger cannot be opened: " << error.what() << std::endl;
    return 2;
  }
}
