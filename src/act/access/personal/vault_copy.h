#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace fengsui::act {

// access.db as a second machine keeps it: row by row, each sealed with the master key as it lies on disk, so that
// whoever carries it reads nothing of it. The key itself is not part of it. Throws ledger::storage_error.
class vault_copy {
 public:
  // Keys and values are a table's letter and its cells, each with its length before it.
  using rows = std::map<std::string, std::string>;
  struct difference {
    bool whole = false;  // what is not named goes
    rows put;
    rows gone;  // keys alone

    bool empty() const { return !whole && put.empty() && gone.empty(); }
  };

  explicit vault_copy(std::filesystem::path file);  // access.db, which is there
  ~vault_copy();

  // Rises with each commit of anybody else.
  std::int64_t version();
  rows all();
  static difference between(rows const& before, rows const& now);
  // On disk when it returns; what is destroyed is overwritten, in the log too. Tables that are not the vault's are
  // refused.
  void apply(difference const&);

 private:
  struct inside;
  std::unique_ptr<inside> inside_;
};

}  // namespace fengsui::act
