#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "know/count/postings.h"
#include "ledger/store.h"

namespace fengsui::know {

// What is known, on disk (know.db): cells as snapshots and postings, all of one moment of the ledger. It is derived:
// deleting the file loses nothing, the next start fills it again from the ledger. One thread writes, any may read.
class index {
 public:
  struct watermark {
    ledger::event_seq seq = 0;
    ledger::hash hash{};
  };
  struct snapshot {
    std::string indicator;
    std::string spec;
    std::string cells;
  };

  // `writable`: create and write; otherwise the file is only read, and may be missing.
  index(std::filesystem::path file, bool writable);
  ~index();

  watermark mark();
  std::optional<snapshot> load(std::string const& indicator);  // none where it is not there, or not as it was saved

  // All of it in one transaction. Postings are added to those that are there.
  void save(watermark const&, std::vector<snapshot> const&, postings const&, std::vector<std::string> const& groups,
            std::vector<std::string> const& kinds);
  void forget();  // everything

  void postings_of(std::string const& group, std::vector<std::uint32_t> const& keys, std::int32_t from, std::int32_t to,
                   std::vector<ledger::event_seq>& out);
  void things_of(std::string const& kind, std::string const& thing, std::vector<ledger::event_seq>& out);
  void thing_ids(std::string const& kind, std::function<void(std::string const&)> const& see);

 private:
  struct files;
  std::unique_ptr<files> files_;
};

}  // namespace fengsui::know
