#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "know/knowledge.h"
#include "ledger/ledger.h"
#include "ledger/sqlite/sqlite_store.h"
#include "model/catalogue.h"
#include "sense/ingest.h"

namespace fengsui::test {

// A folder of its own for one test, gone afterwards.
class temporary_folder {
 public:
  temporary_folder() {
    static std::mt19937_64 random{std::random_device{}()};
    // In memory where there is such a folder: these tests are about what is said, not about the disk.
    auto const base = std::filesystem::exists("/dev/shm") ? std::filesystem::path{"/dev/shm"}
                                                          : std::filesystem::temp_directory_path();
    path = base / ("fengsui-test-" + std::to_string(random()));
    std::filesystem::create_directories(path);
  }
  ~temporary_folder() { std::filesystem::remove_all(path); }
  temporary_folder(temporary_folder const&) = delete;
  temporary_folder& operator=(temporary_folder const&) = delete;

  std::filesystem::path path;
};

inline std::filesystem::path root() {
  return FENGSUI_ROOT;
}

inline model::catalogue catalogue_of(std::string const& desk_toml) {
  auto city = model::read_city(root() / "tests" / "city");
  if (!city.faults.empty()) throw std::runtime_error{city.faults[0].where() + ": " + city.faults[0].en};
  auto desk = model::read_desk(desk_toml, "desk.toml");
  if (!desk.faults.empty()) throw std::runtime_error{desk.faults[0].where() + ": " + desk.faults[0].en};
  std::erase_if(city.read.targets, [&](auto const& one) { return !one.indicator.starts_with(desk.read.id + "."); });
  auto made = model::assemble(std::move(city.read), {std::move(desk.read)});
  if (!made.faults.empty()) throw std::runtime_error{made.faults[0].where() + ": " + made.faults[0].en};
  return std::move(made.read);
}

// The rooms from sense to know over a real ledger in a temporary folder, with a clock that stands still.
class house {
 public:
  explicit house(model::catalogue defined) : catalogue{std::move(defined)} { open(); }

  void open() {
    store = ledger::open_sqlite(folder.path / "ledger.db", ledger::access::read_write);
    known =
        std::make_unique<know::knowledge>(catalogue, know::calendar::read(root() / "tests" / "city" / "calendar.csv"),
                                          *store, folder.path / "know.db", know::knowledge::access::read_write);
    kept = std::make_unique<ledger::ledger>(
        *store, catalogue, [this] { return now; },
        [this](std::vector<ledger::event> const& events) { known->apply(events); }, seals);
  }
  // From now on with a ledger that seals what is personal.
  bool seal_with(ledger::sealer& by) {
    kept.reset();
    known.reset();
    store.reset();
    seals = &by;
    open();
    return true;
  }
  void close() {
    kept.reset();
    known.reset();
    store.reset();
  }

  sense::ingest_report send(std::string const& ndjson, bool whole = false) {
    std::istringstream in{ndjson};
    faults.clear();
    sense::ingest_options options{.all_or_nothing = whole};
    return sense::ingest(
        in, options, catalogue, *kept, *store,
        {.on_fault = [this](base::fault const& one) { faults.push_back(one); }, .on_receipt = {}, .on_progress = {}});
  }

  temporary_folder folder;
  model::catalogue catalogue;
  base::instant now = std::chrono::sys_days{std::chrono::year{2025} / 4 / 8};
  base::faults faults;
  ledger::sealer* seals = nullptr;
  std::unique_ptr<ledger::store> store;
  std::unique_ptr<know::knowledge> known;
  std::unique_ptr<ledger::ledger> kept;
};

}  // namespace fengsui::test
