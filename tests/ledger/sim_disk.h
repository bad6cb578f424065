#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace fengsui::ledger::test {

// A disk that lives in memory, for SQLite to work on (its name() is the vfs to open with). It remembers what
// was synced; everything by chance comes from the seed.
//
// It is harder than a real disk: of what was written and not synced, each 4 KiB piece is kept or lost by
// itself, in any order; and after a sync that failed the pieces that were lost look well until the next power
// cut.
class sim_disk {
 public:
  explicit sim_disk(std::uint64_t seed);
  ~sim_disk();
  sim_disk(sim_disk const&) = delete;
  sim_disk& operator=(sim_disk const&) = delete;

  std::string const& name() const { return name_; }

  // At the n-th change from now (write, truncation, deletion, sync) the power fails: nothing works until
  // power_cut().
  void fail_power_after(std::int64_t changes);
  bool powerless();

  // The machine starts again: files that are open are dead, what was not synced is kept or lost piece by
  // piece.
  void power_cut();
  // Only the process has died: files that are open are dead, all that was written is there.
  void kill();

  enum class fault { full, write, read, sync };
  // The n-th write, read or sync from now fails: full until make_room(), the others once.
  void fail(fault, std::int64_t nth);
  void make_room();

  struct inode;
  struct handle;

 private:
  friend struct vfs;
  bool change();  // false where the power is gone
  bool due(fault);
  void lose_some(inode&);

  std::string name_;
  std::mutex mutex_;
  std::mt19937_64 chance_;
  std::map<std::string, std::shared_ptr<inode>> names_;    // as a program sees them
  std::map<std::string, std::shared_ptr<inode>> durable_;  // as they would be after a power cut
  std::map<fault, std::int64_t> countdown_;
  bool is_full_ = false;
  std::int64_t power_left_ = -1;
  bool powerless_ = false;
  std::uint64_t life_ = 0;  // files opened in an earlier one are dead
  std::shared_ptr<void> registration_;
};

}  // namespace fengsui::ledger::test
