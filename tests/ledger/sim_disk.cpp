#include "tests/ledger/sim_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <string_view>
#include <thread>

namespace fengsui::ledger::test {
namespace {

constexpr std::size_t kPiece = 4096;

// A write, or a truncation where `cut` is set.
struct pending_change {
  std::size_t at = 0;
  std::string bytes;
  bool cut = false;
};

void carry_out(std::string& content, pending_change const& change) {
  if (change.cut) {
    content.resize(change.at);
    return;
  }
  if (content.size() < change.at + change.bytes.size()) content.resize(change.at + change.bytes.size());
  std::ranges::copy(change.bytes, content.begin() + static_cast<std::ptrdiff_t>(change.at));
}

// What the programs that have a file open share, and what dies with them: locks and the WAL's index.
struct shared_state {
  int readers = 0;
  bool reserved = false;
  bool exclusive = false;
  std::vector<std::unique_ptr<char[]>> regions;
  int mapped = 0;
  std::array<int, SQLITE_SHM_NLOCK> slots{};  // how many share it; -1: one alone
};

}  // namespace

struct sim_disk::inode {
  std::string content;
  std::string durable;
  std::vector<pending_change> unsynced;
  std::shared_ptr<shared_state> shared = std::make_shared<shared_state>();
};

struct sim_disk::handle {
  sqlite3_file base{};
  sim_disk* disk = nullptr;
  std::shared_ptr<inode> file;
  std::shared_ptr<shared_state> shared;
  bool sync_folder = false;
  std::uint64_t life = 0;
  int level = SQLITE_LOCK_NONE;
  bool mapped = false;
  std::array<int, SQLITE_SHM_NLOCK> slots{};  // 0 none, 1 shared, -1 alone

  bool dead() const { return life != disk->life_ || disk->powerless_; }
};

struct vfs {
  using handle = sim_disk::handle;

  static sim_disk& disk_of(sqlite3_vfs* from) { return *static_cast<sim_disk*>(from->pAppData); }
  static handle& handle_of(sqlite3_file* file) { return *reinterpret_cast<handle*>(file); }

  static int open(sqlite3_vfs* from, char const* name, sqlite3_file* file, int flags, int* out_flags) {
    auto& disk = disk_of(from);
    std::scoped_lock const lock{disk.mutex_};
    file->pMethods = nullptr;
    if (disk.powerless_) return SQLITE_CANTOPEN;
    std::shared_ptr<sim_disk::inode> found;
    bool is_new = false;
    if (name == nullptr) {
      found = std::make_shared<sim_disk::inode>();
    } else if (auto const known = disk.names_.find(name); known != disk.names_.end()) {
      found = known->second;
    } else if ((flags & SQLITE_OPEN_CREATE) == 0) {
      return SQLITE_CANTOPEN;
    } else {
      found = disk.names_[name] = std::make_shared<sim_disk::inode>();
      is_new = true;
    }
    auto* made = new (file) handle;
    made->disk = &disk;
    made->file = found;
    made->shared = found->shared;
    // As on Unix: the first sync of a new journal also syncs the folder, and with it every name made or
    // removed there.
    made->sync_folder = is_new && (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL)) != 0;
    made->life = disk.life_;
    made->base.pMethods = &methods();
    if (out_flags != nullptr) *out_flags = flags;
    return SQLITE_OK;
  }

  static int remove(sqlite3_vfs* from, char const* name, int sync_folder) {
    auto& disk = disk_of(from);
    std::scoped_lock const lock{disk.mutex_};
    if (!disk.change()) return SQLITE_IOERR_DELETE;
    if (disk.names_.erase(name) == 0) return SQLITE_IOERR_DELETE_NOENT;
    if (sync_folder != 0) disk.durable_ = disk.names_;
    return SQLITE_OK;
  }

  static int exists(sqlite3_vfs* from, char const* name, int, int* out) {
    auto& disk = disk_of(from);
    std::scoped_lock const lock{disk.mutex_};
    *out = disk.names_.contains(name) ? 1 : 0;
    return SQLITE_OK;
  }

  static int full_name(sqlite3_vfs*, char const* name, int size, char* out) {
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
  }

  static int randomness(sqlite3_vfs* from, int size, char* out) {
    auto& disk = disk_of(from);
    std::scoped_lock const lock{disk.mutex_};
    for (int i = 0; i < size; ++i) out[i] = static_cast<char>(disk.chance_() & 0xFF);
    return size;
  }

  static int sleep(sqlite3_vfs*, int microseconds) {
    std::this_thread::yield();  // time passes as fast as the test likes
    return microseconds;
  }

  static int now(sqlite3_vfs*, sqlite3_int64* out) {
    *out = 212'000'000'000'000;
    return SQLITE_OK;
  }

  static int now_days(sqlite3_vfs*, double* out) {
    *out = 2'453'703.7;
    return SQLITE_OK;
  }

  static int last_error(sqlite3_vfs*, int, char*) { return 0; }

  static int close(sqlite3_file* file) {
    unlock(file, SQLITE_LOCK_NONE);
    unmap(file, 0);
    handle_of(file).~handle();
    return SQLITE_OK;
  }

  static int read(sqlite3_file* file, void* out, int size, sqlite3_int64 from) {
    auto& h = handle_of(file);
    std::scoped_lock const lock{h.disk->mutex_};
    if (h.dead() || h.disk->due(sim_disk::fault::read)) return SQLITE_IOERR_READ;
    auto const& content = h.file->content;
    auto const wanted = static_cast<std::size_t>(size);
    auto const at = std::min(static_cast<std::size_t>(from), content.size());
    auto const there = std::min(wanted, content.size() - at);
    std::memcpy(out, content.data() + at, there);
    std::memset(static_cast<char*>(out) + there, 0, wanted - there);
    return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
  }

  static int write(sqlite3_file* file, void const* bytes, int size, sqlite3_int64 to) {
    auto& h = handle_of(file);
    std::scoped_lock const lock{h.disk->mutex_};
    if (h.dead()) return SQLITE_IOERR_WRITE;
    if (h.disk->is_full_ || h.disk->due(sim_disk::fault::full)) {
      h.disk->is_full_ = true;
      return SQLITE_FULL;
    }
    bool const power = h.disk->change();  // the write under way may have got there in part
    auto const refused = h.disk->due(sim_disk::fault::write);
    std::string_view rest{static_cast<char const*>(bytes), static_cast<std::size_t>(size)};
    auto at = static_cast<std::size_t>(to);
    while (!rest.empty()) {
      auto const length = std::min(rest.size(), kPiece - at % kPiece);
      h.file->unsynced.push_back({at, std::string{rest.substr(0, length)}});
      carry_out(h.file->content, h.file->unsynced.back());
      rest.remove_prefix(length);
      at += length;
      if (refused) break;  // half a write is a usual way to fail
    }
    return power && !refused ? SQLITE_OK : SQLITE_IOERR_WRITE;
  }

  static int truncate(sqlite3_file* file, sqlite3_int64 size) {
    auto& h = handle_of(file);
    std::scoped_lock const lock{h.disk->mutex_};
    if (h.dead() || !h.disk->change()) return SQLITE_IOERR_TRUNCATE;
    h.file->unsynced.push_back({static_cast<std::size_t>(size), {}, true});
    carry_out(h.file->content, h.file->unsynced.back());
    return SQLITE_OK;
  }

  static int sync(sqlite3_file* file, int) {
    auto& h = handle_of(file);
    std::scoped_lock const lock{h.disk->mutex_};
    if (h.dead() || !h.disk->change()) return SQLITE_IOERR_FSYNC;
    if (h.disk->due(sim_disk::fault::sync)) {
      h.disk->lose_some(*h.file);
      return SQLITE_IOERR_FSYNC;
    }
    for (auto const& change : h.file->unsynced) carry_out(h.file->durable, change);
    h.file->unsynced.clear();
    if (h.sync_folder) h.disk->durable_ = h.disk->names_;
    h.sync_folder = false;
    return SQLITE_OK;
  }

  static int size(sqlite3_file* file, sqlite3_int64* out) {
    auto& h = handle_of(file);
    std::scoped_lock const lock{h.disk->mutex_};
    if (h.dead()) return SQLITE_IOERR_FSTAT;
    *out = static_cast<sqlite3_int64>(h.file->content.size());
    return SQLITE_OK;
  }

  static int lock(sqlite3_file* file, int level) {
    auto& h = handle_of(file);
    std::scoped_lock const held{h.disk->mutex_};
    if (h.dead()) return SQLITE_IOERR_LOCK;
    if (level <= h.level) return SQLITE_OK;
    auto& all = *h.shared;
    if (h.level == SQLITE_LOCK_NONE) {
      if (all.exclusive) return SQLITE_BUSY;
      ++all.readers;
      h.level = SQLITE_LOCK_SHARED;
    }
    if (level >= SQLITE_LOCK_RESERVED && h.level < SQLITE_LOCK_RESERVED) {
      if (all.reserved) return SQLITE_BUSY;
      all.reserved = true;
      h.level = SQLITE_LOCK_RESERVED;
    }
    if (level == SQLITE_LOCK_EXCLUSIVE) {
      if (all.readers > 1) return SQLITE_BUSY;
      all.exclusive = true;
      h.level = SQLITE_LOCK_EXCLUSIVE;
    }
    return SQLITE_OK;
  }

  static int unlock(sqlite3_file* file, int level) {
    auto& h = handle_of(file);
    std::scoped_lock const held{h.disk->mutex_};
    auto& all = *h.shared;
    if (h.level == SQLITE_LOCK_EXCLUSIVE && level < SQLITE_LOCK_EXCLUSIVE) all.exclusive = false;
    if (h.level >= SQLITE_LOCK_RESERVED && level < SQLITE_LOCK_RESERVED) all.reserved = false;
    if (h.level >= SQLITE_LOCK_SHARED && level == SQLITE_LOCK_NONE) --all.readers;
    h.level = std::min(h.level, level);
    return SQLITE_OK;
  }

  static int check_reserved(sqlite3_file* file, int* out) {
    auto& h = handle_of(file);
    std::scoped_lock const held{h.disk->mutex_};
    *out = h.shared->reserved ? 1 : 0;
    return SQLITE_OK;
  }

  static int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
  static int sector_size(sqlite3_file*) { return static_cast<int>(kPiece); }
  static int traits(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
  }  // what SQLite takes for granted on Unix

  static int map(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
    auto& h = handle_of(file);
    std::scoped_lock const held{h.disk->mutex_};
    *out = nullptr;
    if (h.dead()) return SQLITE_IOERR_SHMMAP;
    if (!h.mapped) ++h.shared->mapped;
    h.mapped = true;
    auto& regions = h.shared->regions;
    auto const wanted = static_cast<std::size_t>(region);
    if (wanted >= regions.size() && extend == 0) return SQLITE_OK;
    while (regions.size() <= wanted) regions.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
    *out = regions[wanted].get();
    return SQLITE_OK;
  }

  static int map_lock(sqlite3_file* file, int first, int count, int flags) {
    auto& h = handle_of(file);
    std::scoped_lock const held{h.disk->mutex_};
    auto const range = [&](auto const& act) {
      for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(first + count); ++i) act(i);
    };
    auto& all = h.shared->slots;
    if ((flags & SQLITE_SHM_UNLOCK) != 0) {
      range([&](std::size_t i) {
        if (h.slots[i] > 0) --all[i];
        if (h.slots[i] < 0) all[i] = 0;
        h.slots[i] = 0;
      });
      return SQLITE_OK;
    }
    if (h.dead()) return SQLITE_IOERR_SHMLOCK;
    bool const alone = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
    bool busy = false;
    range([&](std::size_t i) { busy |= h.slots[i] == 0 && (all[i] < 0 || (alone && all[i] > 0)); });
    if (busy) return SQLITE_BUSY;
    range([&](std::size_t i) {
      if (h.slots[i] != 0) return;
      h.slots[i] = alone ? -1 : 1;
      all[i] += h.slots[i];
    });
    return SQLITE_OK;
  }

  static void barrier(sqlite3_file* file) { std::scoped_lock const held{handle_of(file).disk->mutex_}; }

  static int unmap(sqlite3_file* file, int remove) {
    map_lock(file, 0, SQLITE_SHM_NLOCK, SQLITE_SHM_UNLOCK);
    auto& h = handle_of(file);
    std::scoped_lock const held{h.disk->mutex_};
    if (!h.mapped) return SQLITE_OK;
    h.mapped = false;
    if (--h.shared->mapped == 0 && remove != 0) h.shared->regions.clear();
    return SQLITE_OK;
  }

  static sqlite3_io_methods const& methods() {
    static sqlite3_io_methods const all{2,        close,   read,           write,   truncate,    sync,   size,
                                        lock,     unlock,  check_reserved, control, sector_size, traits, map,
                                        map_lock, barrier, unmap,          nullptr, nullptr};
    return all;
  }

  static std::shared_ptr<void> registered(sim_disk& disk, std::string const& name) {
    auto made = std::make_unique<sqlite3_vfs>();
    made->iVersion = 2;
    made->szOsFile = sizeof(handle);
    made->mxPathname = 512;
    made->zName = name.c_str();
    made->pAppData = &disk;
    made->xOpen = open;
    made->xDelete = remove;
    made->xAccess = exists;
    made->xFullPathname = full_name;
    made->xRandomness = randomness;
    made->xSleep = sleep;
    made->xCurrentTime = now_days;
    made->xCurrentTimeInt64 = now;
    made->xGetLastError = last_error;
    sqlite3_vfs_register(made.get(), 0);
    return {made.release(), [](sqlite3_vfs* gone) {
              sqlite3_vfs_unregister(gone);
              delete gone;
            }};
  }
};

sim_disk::sim_disk(std::uint64_t seed) : chance_{seed} {
  static std::atomic<int> number = 0;
  name_ = "sim-disk-" + std::to_string(++number);
  registration_ = vfs::registered(*this, name_);
}

sim_disk::~sim_disk() = default;

void sim_disk::fail_power_after(std::int64_t changes) {
  std::scoped_lock const lock{mutex_};
  power_left_ = changes;
}

bool sim_disk::powerless() {
  std::scoped_lock const lock{mutex_};
  return powerless_;
}

void sim_disk::power_cut() {
  std::scoped_lock const lock{mutex_};
  // Names made or removed since the folder was synced: all of that got to the disk, or none of it.
  if (chance_() % 2 == 0) durable_ = names_;
  for (auto const& [name, file] : durable_) {
    lose_some(*file);
    file->content = file->durable;
    file->shared = std::make_shared<shared_state>();
  }
  names_ = durable_;
  powerless_ = false;
  power_left_ = -1;
  ++life_;
}

void sim_disk::kill() {
  std::scoped_lock const lock{mutex_};
  for (auto const& [name, file] : names_) file->shared = std::make_shared<shared_state>();
  ++life_;
}

void sim_disk::fail(fault what, std::int64_t nth) {
  std::scoped_lock const lock{mutex_};
  countdown_[what] = nth;
}

void sim_disk::make_room() {
  std::scoped_lock const lock{mutex_};
  is_full_ = false;
  countdown_.clear();
}

bool sim_disk::change() {
  if (powerless_) return false;
  if (power_left_ > 0 && --power_left_ == 0) powerless_ = true;
  return !powerless_;
}

bool sim_disk::due(fault what) {
  auto const armed = countdown_.find(what);
  if (armed == countdown_.end() || --armed->second > 0) return false;
  countdown_.erase(armed);
  return true;
}

// Each piece by itself gets to the disk or does not; afterwards nothing waits for a sync any more.
void sim_disk::lose_some(inode& file) {
  // How much is lost differs from time to time: nothing, a little, nearly all.
  auto const kept_of_eight = chance_() % 9;
  for (auto const& change : file.unsynced) {
    if (chance_() % 8 < kept_of_eight) carry_out(file.durable, change);
  }
  file.unsynced.clear();
}

}  // namespace fengsui::ledger::test
