// fengsui_open DIR replay|snapshot
// How long until a data folder has answered one figure of a quarter, and until all its cells are ready: from its ledger
// alone, with what was known thrown away first, or from the snapshot of the last time.
#include <filesystem>
#include <string_view>

#include "bench/measure.h"
#include "know/figure.h"
#include "main/data_folder.h"
#include "main/stop.h"

using namespace fengsui;

int main(int argc, char** argv) {
  std::string_view const how = argc == 3 ? argv[2] : "";
  if (how != "replay" && how != "snapshot") {
    std::fputs("usage: fengsui_open DIR replay|snapshot\n", stderr);
    return 2;
  }
  std::filesystem::path const where{argv[1]};
  if (how == "replay") {
    for (auto const* file : {"know.db", "know.db-wal", "know.db-shm"}) std::filesystem::remove(where / file);
  }
  try {
    auto const start = bench::wall_seconds();
    auto folder = main::data_folder::open(where, main::data_folder::access::write);
    auto const& indicators = folder->catalogue().indicators;
    auto const first = std::ranges::find(indicators, "bench", &model::indicator::desk);
    if (first == indicators.end()) throw std::runtime_error{"the data folder has no indicator of the benchmark"};
    if (!know::ask(folder->known(), {.indicator = first->id, .period = "2025-Q1"}))
      throw std::runtime_error{"the figure was not answered"};
    auto const answered = bench::wall_seconds();
    folder->known().open_cells();
    auto const ready = bench::wall_seconds();
    auto const events = static_cast<double>(folder->known().head());
    auto const count = std::ranges::count(indicators, "bench", &model::indicator::desk);
    folder.reset();
    auto const closed = bench::wall_seconds();
    bench::report{fmt::format("fengsui_{}", how)}
        .put("indicators", static_cast<double>(count))
        .put("rows", events)
        .put("answered_seconds", answered - start)
        .put("seconds", ready - start)
        .put("rows_per_second", events / (ready - start))
        .put("close_seconds", closed - ready)
        .put("peak_memory_mb", bench::peak_memory_mb())
        .print();
  } catch (main::stop const& why) {
    for (auto const& one : why.faults) fmt::print(stderr, "{}\n", one.en);
    return 4;
  }
}
