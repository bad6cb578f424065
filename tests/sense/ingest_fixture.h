#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "ledger/chain.h"
#include "ledger/codec.h"
#include "ledger/ledger.h"
#include "ledger/sqlite/sqlite_store.h"
#include "model/catalogue.h"
#include "sense/ingest.h"

namespace fengsui::sense {

inline model::catalogue const& flood_city() {
  static auto const read = model::read_catalogue(FENGSUI_TESTS "/city", FENGSUI_TESTS "/desks");
  return read.read;
}

// A line of NDJSON; what is in `rest` replaces nothing, it is added.
inline std::string reading(int number, std::string const& rest = {}) {
  return fmt::format(
      R"({{"source":"gauges","source_seq":{},"kind":"flood.reading","at":"2025-04-04T09:00","fields":{{"level":1.25}}{}}})",
      number, rest);
}

inline std::string with_fields(int number, std::string const& fields) {
  return fmt::format(
      R"({{"source":"gauges","source_seq":{},"kind":"flood.reading","at":"2025-04-04T09:00","fields":{{{}}}}})", number,
      fields);
}

// A real ledger in a folder of its own, with the flood desk.
class ingest_fixture : public ::testing::Test {
 protected:
  struct told {
    ingest_report report;
    base::faults faults;
    std::vector<ingest_line> receipts;
  };

  ingest_fixture()
      : folder_{std::filesystem::temp_directory_path() /
                fmt::format("fengsui-sense-{}-{}", ::getpid(),
                            ::testing::UnitTest::GetInstance()->current_test_info()->name())} {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    store_ = ledger::open_sqlite(folder_ / "ledger.db", ledger::access::read_write, {}, "OFF");
    ledger_ = std::make_unique<ledger::ledger>(
        *store_, flood_city(), [this] { return now_ += std::chrono::milliseconds{1}; }, nullptr);
  }

  ~ingest_fixture() override {
    ledger_.reset();
    store_.reset();
    std::filesystem::remove_all(folder_);
  }

  told take(std::istream& in, ingest_options options) {
    if (options.file.empty()) options.file = "in";
    told out;
    ingest_hooks hooks;
    hooks.on_fault = [&](base::fault const& one) { out.faults.push_back(one); };
    hooks.on_receipt = [&](ingest_line const& one) { out.receipts.push_back(one); };
    out.report = ingest(in, options, flood_city(), *ledger_, *store_, hooks);
    return out;
  }

  told take(std::string const& text, format in = format::ndjson, bool all_or_nothing = false, column_map map = {}) {
    std::istringstream stream{text};
    return take(stream, {.file = "in", .format = in, .map = std::move(map), .all_or_nothing = all_or_nothing});
  }

  std::int64_t stored() { return store_->head().seq; }

  ledger::event event(ledger::event_seq seq) {
    ledger::event out;
    auto const row = store_->read(seq);
    if (row)
      ledger::decoder{flood_city()}.decode(row->body, out);
    else
      ADD_FAILURE() << "no event " << seq;
    return out;
  }

  std::filesystem::path folder_;
  base::instant now_{std::chrono::sys_days{std::chrono::April / 7 / 2025}};
  std::unique_ptr<ledger::store> store_;
  std::unique_ptr<ledger::ledger> ledger_;
};

inline std::string described(base::faults const& faults) {
  std::string text;
  for (auto const& one : faults) text += fmt::format("\n  {} [{}] {}", one.where(), base::fault_name(one.code), one.en);
  return text.empty() ? "\n  nothing" : text;
}

}  // namespace fengsui::sense
