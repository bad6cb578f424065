#include "ledger/sqlite/sqlite_store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <cstring>
#include <map>
#include <mutex>

#include "ledger/sqlite/arriving_rows.h"

namespace fengsui::ledger {
namespace {

constexpr char kSchema[] = R"(
CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE event(
  seq INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source(id),
  source_seq INTEGER NOT NULL,
  known INTEGER NOT NULL,
  target INTEGER,
  body BLOB NOT NULL,
  hash BLOB NOT NULL);
CREATE UNIQUE INDEX event_key ON event(source, source_seq);
CREATE INDEX event_target ON event(target) WHERE target IS NOT NULL;
)";
constexpr int kApplication = 0x46534C31;  // "FSL1"
constexpr int kSchemaVersion = 1;
constexpr int kPatienceMilliseconds = 5000;  // how long another program may hold the file before we say so

[[noreturn]] void rethrow(SQLite::Exception const& error) {
  using enum storage_error::cause;
  int const code = error.getErrorCode();
  int const extended = error.getExtendedErrorCode();
  auto cause = failed;
  if (code == SQLITE_FULL) cause = full;
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) cause = busy;
  if (extended == SQLITE_IOERR_FSYNC || extended == SQLITE_IOERR_DIR_FSYNC) cause = broken;
  throw storage_error{cause, error.what()};
}

template <class Do>
auto guarded(Do const& act) {
  try {
    return act();
  } catch (SQLite::Exception const& error) {
    rethrow(error);
  }
}

void set_up(SQLite::Database& db, std::string const& durability) {
  db.exec("PRAGMA trusted_schema=OFF");
  db.exec("PRAGMA cache_size=-65536");
  db.exec("PRAGMA synchronous=" + durability);
}

// Its statements are kept, so one connection serves one thread at a time.
struct connection {
  SQLite::Database db;
  std::map<std::string, SQLite::Statement> statements;

  SQLite::Statement& prepared(std::string const& sql) {
    auto found = statements.find(sql);
    if (found == statements.end()) found = statements.try_emplace(sql, db, sql).first;
    found->second.tryReset();  // whatever became of it last time
    found->second.clearBindings();
    return found->second;
  }

  // Ends what an exception left half read or half written; a reader would keep seeing that old moment.
  void rest() {
    for (auto& [sql, statement] : statements) statement.tryReset();
  }
};

std::string_view blob_of(SQLite::Statement& statement, int column) {
  auto const cell = statement.getColumn(column);
  auto const* bytes = static_cast<char const*>(cell.getBlob());
  return bytes == nullptr ? std::string_view{} : std::string_view{bytes, static_cast<std::size_t>(cell.getBytes())};
}

std::string_view blob_of(sqlite3_stmt* statement, int column) {
  auto const* bytes = static_cast<char const*>(sqlite3_column_blob(statement, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

std::int64_t number_of(SQLite::Statement& statement, int column) {
  return statement.getColumn(column).getInt64();
}

std::int64_t number_of(sqlite3_stmt* statement, int column) {
  return sqlite3_column_int64(statement, column);
}

using range_statement = std::unique_ptr<sqlite3_stmt, decltype([](sqlite3_stmt* one) { sqlite3_finalize(one); })>;

range_statement prepared_range(SQLite::Database const& db, event_seq from, event_seq to) {
  static constexpr std::string_view kRange =
      "SELECT seq, source, source_seq, known, target, body, hash FROM event WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq";
  sqlite3_stmt* made = nullptr;
  int const code = sqlite3_prepare_v2(db.getHandle(), kRange.data(), static_cast<int>(kRange.size()), &made, nullptr);
  if (code != SQLITE_OK) throw SQLite::Exception{db.getHandle(), code};
  range_statement range{made};
  sqlite3_bind_int64(made, 1, from);
  sqlite3_bind_int64(made, 2, to);
  return range;
}

class sqlite_store final : public store {
 public:
  sqlite_store(std::filesystem::path file, access how, std::string vfs, std::string const& durability)
      : file_{std::move(file)}, vfs_{std::move(vfs)} {
    if (how == access::read_write) open_writer(durability);
    // The first reader proves that this is a ledger of a version we know.
    auto const reader = lease();
    auto const number = [&](char const* pragma) { return reader->db.execAndGet(pragma).getInt(); };
    if (number("PRAGMA application_id") != kApplication) {
      throw storage_error{storage_error::cause::failed, file_.string() + " is not a fengsui ledger"};
    }
    if (number("PRAGMA user_version") != kSchemaVersion) {
      throw storage_error{storage_error::cause::failed, file_.string() + " was written by another version of fengsui"};
    }
  }

  ledger::head head() override {
    return guarded([&] {
      auto const reader = lease();
      auto& last = reader->prepared("SELECT seq, known, hash FROM event ORDER BY seq DESC LIMIT 1");
      ledger::head found;
      if (last.executeStep()) {
        found.seq = last.getColumn(0).getInt64();
        found.known = base::instant{std::chrono::microseconds{last.getColumn(1).getInt64()}};
        copy_hash(blob_of(last, 2), found.hash);
      }
      last.reset();
      return found;
    });
  }

  void append(std::span<row const> rows) override {
    guarded([&] {
      SQLite::Transaction transaction{writer_->db, SQLite::TransactionBehavior::IMMEDIATE};
      try {
        insert(rows);
        transaction.commit();
      } catch (SQLite::Exception const&) {
        writer_->rest();
        arriving_.set({}, {});
        writer_sources_.clear();  // those of this batch are not there any more
        throw;
      }
    });
  }

  std::optional<row> find(event_key const& key) override {
    return one_row(
        "SELECT e.seq, s.name, e.source_seq, e.known, e.target, e.body, e.hash FROM source s "
        "JOIN event e ON e.source = s.id WHERE s.name = ?1 AND e.source_seq = ?2",
        [&](SQLite::Statement& wanted) {
          wanted.bind(1, key.source);
          wanted.bind(2, key.number);
        });
  }

  std::optional<row> read(event_seq seq) override {
    return one_row(
        "SELECT e.seq, s.name, e.source_seq, e.known, e.target, e.body, e.hash FROM event e "
        "JOIN source s ON s.id = e.source WHERE e.seq = ?1",
        [&](SQLite::Statement& wanted) { wanted.bind(1, static_cast<std::int64_t>(seq)); });
  }

  // The whole ledger comes this way at a replay, so SQLite's own columns are read: a library's object a column is a
  // tenth of it.
  void scan(event_seq from, event_seq to, std::function<bool(row const&)> const& see) override {
    guarded([&] {
      auto const reader = lease();
      auto names = source_names(*reader);
      auto const range = prepared_range(reader->db, from, to);
      auto* const at = range.get();
      row one;
      std::int64_t source = 0;  // whose name stands in the row; none has this number
      int step = 0;
      while ((step = sqlite3_step(at)) == SQLITE_ROW) {
        if (auto const id = sqlite3_column_int64(at, 1); id != source) {
          auto name = names.find(id);
          if (name == names.end()) {
            // A source that came after the first look; now both looks are at the same moment.
            names = source_names(*reader);
            name = names.try_emplace(id).first;
          }
          one.key.source = name->second;
          source = id;
        }
        fill(at, one);
        if (!see(one)) return;
      }
      if (step != SQLITE_DONE) throw SQLite::Exception{reader->db.getHandle(), step};
    });
  }

  std::vector<event_seq> corrections(event_seq target) override {
    return guarded([&] {
      auto const reader = lease();
      auto& wanted = reader->prepared("SELECT seq FROM event WHERE target = ?1 ORDER BY seq");
      wanted.bind(1, static_cast<std::int64_t>(target));
      std::vector<event_seq> found;
      while (wanted.executeStep()) found.push_back(wanted.getColumn(0).getInt64());
      wanted.reset();
      return found;
    });
  }

  event_seq known_at(base::instant at) override {
    // Both seq and known rise, so halving the range finds it without an index on known.
    return guarded([&] {
      auto const wanted = static_cast<std::int64_t>(at.time_since_epoch().count());
      event_seq low = 0;
      event_seq high = head().seq;
      auto const reader = lease();
      auto& known = reader->prepared("SELECT known FROM event WHERE seq = ?1");
      while (low < high) {
        auto const middle = low + (high - low + 1) / 2;
        known.reset();
        known.bind(1, static_cast<std::int64_t>(middle));
        bool const later = known.executeStep() && known.getColumn(0).getInt64() > wanted;
        if (later)
          high = middle - 1;
        else
          low = middle;
      }
      known.reset();
      return low;
    });
  }

  std::vector<event_key> newest_numbers() override {
    return guarded([&] {
      auto const reader = lease();
      std::vector<event_key> found;
      for (auto const& [id, name] : source_names(*reader)) {
        auto& newest = reader->prepared("SELECT max(source_seq) FROM event WHERE source = ?1");
        newest.bind(1, id);
        if (newest.executeStep() && !newest.getColumn(0).isNull())
          found.push_back({name, newest.getColumn(0).getInt64()});
        newest.reset();
      }
      return found;
    });
  }

 private:
  // A reader from the pool; it goes back when the lease ends.
  class reader_lease {
   public:
    reader_lease(sqlite_store& from, std::unique_ptr<connection> held) : from_{from}, held_{std::move(held)} {}
    ~reader_lease() {
      held_->rest();
      std::scoped_lock const lock{from_.pool_mutex_};
      from_.pool_.push_back(std::move(held_));
    }
    reader_lease(reader_lease const&) = delete;
    reader_lease& operator=(reader_lease const&) = delete;
    connection* operator->() const { return held_.get(); }
    connection& operator*() const { return *held_; }

   private:
    sqlite_store& from_;
    std::unique_ptr<connection> held_;
  };

  reader_lease lease() {
    std::unique_ptr<connection> taken;
    {
      std::scoped_lock const lock{pool_mutex_};
      if (!pool_.empty()) {
        taken = std::move(pool_.back());
        pool_.pop_back();
      }
    }
    if (!taken) taken = guarded([&] { return open(SQLite::OPEN_READONLY); });
    return {*this, std::move(taken)};
  }

  std::unique_ptr<connection> open(int flags) const {
    return std::unique_ptr<connection>{new connection{
        SQLite::Database{file_.string(), flags | SQLite::OPEN_NOMUTEX, kPatienceMilliseconds, vfs_}, {}}};
  }

  void open_writer(std::string const& durability) {
    guarded([&] {
      writer_ = open(SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      auto& db = writer_->db;
      if (!db.tableExists("event")) {
        db.exec("PRAGMA page_size=8192");
        set_up(db, durability);
        db.exec("PRAGMA journal_mode=WAL");
        SQLite::Transaction transaction{db};
        db.exec(kSchema);
        db.exec("PRAGMA application_id=" + std::to_string(kApplication));
        db.exec("PRAGMA user_version=" + std::to_string(kSchemaVersion));
        transaction.commit();
      } else {
        set_up(db, durability);
        db.exec("PRAGMA journal_mode=WAL");
        // After a failed fsync and a kill the log may look whole and not be on disk. Copied out anew, it is on disk
        // before anything is written behind it.
        db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      }
      // Copying the WAL back is done every 64 MiB rather than every 4, so that commits seldom wait for it.
      db.exec("PRAGMA wal_autocheckpoint=8192");
      if (int const code = arriving_.attach(db.getHandle()); code != SQLITE_OK)
        throw SQLite::Exception{db.getHandle(), code};
    });
  }

  void insert(std::span<row const> rows) {
    sources_of_rows_.clear();
    for (auto const& one : rows) sources_of_rows_.push_back(source_id(one.key.source));
    arriving_.set(rows, sources_of_rows_);
    // What fails ends the whole transaction, so SQLite need not remember how this statement began (OR FAIL).
    writer_->prepared("INSERT OR FAIL INTO event SELECT * FROM arriving").exec();
    arriving_.set({}, {});
  }

  std::int64_t source_id(std::string const& name) {
    if (auto const found = writer_sources_.find(name); found != writer_sources_.end()) return found->second;
    auto& insert = writer_->prepared("INSERT OR IGNORE INTO source(name) VALUES(?1)");
    insert.bind(1, name);
    insert.exec();
    auto& read = writer_->prepared("SELECT id FROM source WHERE name = ?1");
    read.bind(1, name);
    read.executeStep();
    auto const id = read.getColumn(0).getInt64();
    read.reset();
    writer_sources_.emplace(name, id);
    return id;
  }

  static std::map<std::int64_t, std::string> source_names(connection& reader) {
    std::map<std::int64_t, std::string> names;
    auto& all = reader.prepared("SELECT id, name FROM source");
    while (all.executeStep()) names.emplace(all.getColumn(0).getInt64(), all.getColumn(1).getString());
    all.reset();
    return names;
  }

  static void copy_hash(std::string_view bytes, hash& out) {
    out = {};
    if (bytes.size() == out.size()) std::memcpy(out.data(), bytes.data(), out.size());
  }

  // All but the source's name, whichever way the columns are read.
  template <class Statement>
  static void fill(Statement&& statement, row& out) {
    out.seq = number_of(statement, 0);
    out.key.number = number_of(statement, 2);
    out.known = base::instant{std::chrono::microseconds{number_of(statement, 3)}};
    out.target = number_of(statement, 4);
    out.body.assign(blob_of(statement, 5));
    copy_hash(blob_of(statement, 6), out.hash);
  }

  template <class Bind>
  std::optional<row> one_row(std::string const& sql, Bind const& bind) {
    return guarded([&]() -> std::optional<row> {
      auto const reader = lease();
      auto& wanted = reader->prepared(sql);
      bind(wanted);
      std::optional<row> found;
      if (wanted.executeStep()) {
        found.emplace();
        found->key.source = wanted.getColumn(1).getString();
        fill(wanted, *found);
      }
      wanted.reset();
      return found;
    });
  }

  std::filesystem::path file_;
  std::string vfs_;
  arriving_rows arriving_;
  std::vector<std::int64_t> sources_of_rows_;
  std::unique_ptr<connection> writer_;
  std::map<std::string, std::int64_t, std::less<>> writer_sources_;
  std::mutex pool_mutex_;
  std::vector<std::unique_ptr<connection>> pool_;
};

}  // namespace

std::unique_ptr<store> open_sqlite(std::filesystem::path const& file, access how, std::string const& vfs,
                                   std::string const& durability) {
  // Nobody asks how much memory SQLite uses, so it need not lock a counter at each allocation. Too late (something has
  // used SQLite before), it is only a little slower.
  static int const kUncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  (void)kUncounted;
  return guarded([&] { return std::make_unique<sqlite_store>(file, how, vfs, durability); });
}

}  // namespace fengsui::ledger
