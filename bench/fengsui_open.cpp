// fengsui_open DIR replay|snapshot
// How long until a data folder answers: from its ledger alone, with what was known thrown away first, or from
// the snapshot of the last time.
#include <filesystem>
#include <string_view>

#include "bench/measure.h"
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
    auto const ready = bench::wall_seconds();
    auto const events = static_cast<double>(folder->known().head());
    auto const indicators = std::ranges::count(folder->catalogue().indicators, "bench", &model::indicator::desk);
    folder.reset();
    auto const closed = bench::wall_seconds();
    bench::report{fmt::format("fengsui_{}", how)}
        .put("indicators", static_cast<double>(indicators))
        .put("rows", events)
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
