// fengsui_ingest DIR FILE
// A file of events into an empty data folder as `fengsui ingest` does it: reading JSON, checking, hash chain,
// 1,000 a commit, every acknowledged event fsynced, the indicators' cells kept up beside. The clock stops at
// the last receipt; saving the snapshot when the folder is closed is timed apart.
#include <fstream>

#include "bench/measure.h"
#include "main/data_folder.h"
#include "main/stop.h"
#include "sense/ingest.h"

using namespace fengsui;

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: fengsui_ingest DIR FILE\n", stderr);
    return 2;
  }
  try {
    auto folder = main::data_folder::open(argv[1], main::data_folder::access::write);
    auto const indicators = std::ranges::count(folder->catalogue().indicators, "bench", &model::indicator::desk);
    std::ifstream in{argv[2], std::ios::binary};
    std::vector<base::fault> faults;
    auto const start = bench::wall_seconds();
    auto const start_cpu = bench::cpu_seconds();
    auto const got = sense::ingest(
        in, {}, folder->catalogue(), folder->ledger(), folder->store(),
        {.on_fault = [&](base::fault const& one) { faults.push_back(one); }, .on_receipt = {}, .on_progress = {}});
    auto const end = bench::wall_seconds();
    auto const end_cpu = bench::cpu_seconds();
    folder.reset();
    auto const closed = bench::wall_seconds();
    if (got.refused > 0) {
      fmt::print(stderr, "{} refused, first: {}\n", got.refused, faults.front().en);
      return 4;
    }
    bench::report{"fengsui_ingest"}
        .put("indicators", static_cast<double>(indicators))
        .put("rows", static_cast<double>(got.accepted))
        .put("batch", 1000)
        .put("seconds", end - start)
        .put("cpu_seconds", end_cpu - start_cpu)
        .put("close_seconds", closed - end)
        .put("rows_per_second", static_cast<double>(got.accepted) / (end - start))
        .put("peak_memory_mb", bench::peak_memory_mb())
        .print();
  } catch (main::stop const& why) {
    for (auto const& one : why.faults) fmt::print(stderr, "{}\n", one.en);
    return 4;
  }
}
