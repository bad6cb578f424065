#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/time.h"
#include "ledger/ledger.h"
#include "ledger/store.h"
#include "model/catalogue.h"

namespace fengsui::ledger::test {

// One desk `pier` with one record, `pier.boat` (verb `seen`; fields `people`, `flag`), and the house's own
// desks.
model::catalogue const& catalogue();

// A made-up sighting; equal arguments give equal bytes.
draft sighting(std::string source, std::int64_t number, std::int64_t people);
draft amendment(event_key key, event_key target, std::int64_t people);
draft retraction(event_key key, event_key target);
draft by_seq(draft, event_seq target);  // the same correction, its target named by seq

// A clock that rises a second at each look, from 2025-01-01.
base::clock ticking();

// Rows that follow `before`, chained; made-up content.
std::vector<row> rows_after(head const& before, std::size_t count, std::string const& source = "pier-1");
head head_of(std::vector<row> const&);

// Everything the store says about its rows, for comparing.
std::vector<row> all_rows(store&);
bool same(row const&, row const&);

// A folder that goes away with its owner. In memory (where the system offers that) unless the test is about
// the disk.
enum class ground { memory, disk };
class temp_folder {
 public:
  explicit temp_folder(ground = ground::memory);
  ~temp_folder();
  temp_folder(temp_folder const&) = delete;
  temp_folder& operator=(temp_folder const&) = delete;
  std::filesystem::path const& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// The seed of a test with chance in it: FENGSUI_SEED, or a new one; printed, so that a failure can be had
// again.
std::uint64_t seed_of(char const* test);

}  // namespace fengsui::ledger::test
