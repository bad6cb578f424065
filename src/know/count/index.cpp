#include "know/count/index.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <span>

#include "know/count/pack.h"
#include "ledger/chain.h"

namespace fengsui::know {
namespace {

constexpr char kSchema[] = R"(
CREATE TABLE IF NOT EXISTS mark(seq INTEGER NOT NULL, hash BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS snapshot(indicator TEXT PRIMARY KEY, spec TEXT NOT NULL, cells BLOB NOT NULL,
  hash BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS name(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS posting(split INTEGER, key INTEGER, days INTEGER, saved INTEGER, events BLOB NOT NULL,
  PRIMARY KEY(split, key, days, saved)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS thing(kind INTEGER, id TEXT, saved INTEGER, seqs BLOB NOT NULL,
  PRIMARY KEY(kind, id, saved)) WITHOUT ROWID;
)";

// Of the layout above; another one is made anew.
constexpr int kLayout = 5;

bool is_of_this_layout(SQLite::Database& db) {
  return db.execAndGet("PRAGMA user_version").getInt() == kLayout;
}

// A row holds the postings of a key over this many days: fewer rows to write, and a day is still found quickly.
constexpr std::int32_t kDaysOfRow = 16;
std::int32_t row_of(std::int32_t day) {
  return day >= 0 ? day / kDaysOfRow : -((kDaysOfRow - 1 - day) / kDaysOfRow);
}

// Rising seqs as differences: a posting takes a byte or two.
std::string packed(std::vector<ledger::event_seq> const& seqs) {
  packer to;
  ledger::event_seq before = 0;
  for (auto const seq : seqs) {
    to.number(seq - before);
    before = seq;
  }
  return std::move(to.out);
}

std::vector<ledger::event_seq> unpacked(std::string_view bytes) {
  std::vector<ledger::event_seq> seqs;
  unpacker from{bytes};
  for (ledger::event_seq seq = 0; !from.at_end();) seqs.push_back(seq += from.number());
  return seqs;
}

// Sorted postings, a day after the other: the day, how many, and their seqs as differences.
std::string packed(std::span<posting const> sorted) {
  packer to;
  ledger::event_seq before = 0;
  for (auto one = sorted.begin(); one != sorted.end();) {
    auto const day = one->day();
    auto const end = std::find_if(one, sorted.end(), [&](posting p) { return p.day() != day; });
    to.number(day);
    to.number(end - one);
    for (; one != end; ++one) {
      to.number(one->seq() - before);
      before = one->seq();
    }
  }
  return std::move(to.out);
}

void unpack(std::string_view bytes, std::int32_t from_day, std::int32_t to_day, std::vector<ledger::event_seq>& out) {
  unpacker from{bytes};
  for (ledger::event_seq seq = 0; !from.at_end();) {
    auto const day = from.number();
    bool const wanted = day >= from_day && day <= to_day;
    for (auto left = from.number(); left > 0; --left) {
      seq += from.number();
      if (wanted) out.push_back(seq);
    }
  }
}

std::string_view bytes_of(SQLite::Column const& column) {
  return {static_cast<char const*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

}  // namespace

struct index::files {
  std::mutex reading;
  std::unique_ptr<SQLite::Database> reader;
  std::unique_ptr<SQLite::Database> writer;

  // The file of a read-only index may appear later, when a server makes its first snapshot.
  std::filesystem::path path;
  SQLite::Database* open_reader() {
    if (!reader && std::filesystem::exists(path)) {
      try {
        reader = std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READONLY, 5000);
        if (!is_of_this_layout(*reader)) reader.reset();
      } catch (SQLite::Exception const&) {
        reader.reset();  // not usable: as good as absent, the ledger has everything
      }
    }
    return reader.get();
  }

  static std::int64_t name_id(SQLite::Database& db, std::string const& text, bool add) {
    if (add) {
      SQLite::Statement insert{db, "INSERT OR IGNORE INTO name(text) VALUES(?1)"};
      insert.bind(1, text);
      insert.exec();
    }
    SQLite::Statement find{db, "SELECT id FROM name WHERE text = ?1"};
    find.bind(1, text);
    return find.executeStep() ? find.getColumn(0).getInt64() : -1;
  }
};

index::index(std::filesystem::path file, bool writable) : files_{new files} {
  files_->path = std::move(file);
  if (!writable) return;
  auto const open = [&] {
    files_->writer =
        std::make_unique<SQLite::Database>(files_->path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 5000);
    if (!is_of_this_layout(*files_->writer) && files_->writer->tableExists("mark"))
      throw SQLite::Exception{"made by another version"};
    files_->writer->exec("PRAGMA journal_mode=WAL");
    // Losing the last save in a power cut costs a longer start, no more.
    files_->writer->exec("PRAGMA synchronous=NORMAL");
    files_->writer->exec("PRAGMA cache_size=-65536");
    files_->writer->exec(kSchema);
    files_->writer->exec("PRAGMA user_version=" + std::to_string(kLayout));
  };
  try {
    open();
  } catch (SQLite::Exception const&) {
    // Damaged beyond opening, or of another layout: it is derived, so it is made anew.
    files_->writer.reset();
    for (auto const* end : {"", "-wal", "-shm"}) std::filesystem::remove(files_->path.string() + end);
    open();
  }
}

index::~index() = default;

index::watermark index::mark() {
  std::scoped_lock const lock{files_->reading};
  watermark found;
  auto* db = files_->open_reader();
  if (db == nullptr) return found;
  SQLite::Statement read{*db, "SELECT seq, hash FROM mark"};
  if (read.executeStep()) {
    found.seq = read.getColumn(0).getInt64();
    if (read.getColumn(1).getBytes() == static_cast<int>(found.hash.size())) {
      std::memcpy(found.hash.data(), read.getColumn(1).getBlob(), found.hash.size());
    }
  }
  return found;
}

std::optional<index::snapshot> index::load(std::string const& indicator) {
  std::scoped_lock const lock{files_->reading};
  auto* db = files_->open_reader();
  if (db == nullptr) return {};
  SQLite::Statement read{*db, "SELECT spec, cells, hash FROM snapshot WHERE indicator = ?1"};
  read.bind(1, indicator);
  if (!read.executeStep()) return {};
  auto const cells = bytes_of(read.getColumn(1));
  // Unpacked long after: that it is whole must be known now.
  auto const hash = ledger::hash_of(cells);
  if (!std::ranges::equal(std::as_bytes(std::span{hash}), std::as_bytes(std::span{bytes_of(read.getColumn(2))})))
    return {};
  return snapshot{indicator, read.getColumn(0).getString(), std::string{cells}};
}

void index::save(watermark const& at, std::vector<snapshot> const& snapshots, postings const& added,
                 std::vector<std::string> const& groups, std::vector<std::string> const& kinds) {
  auto& db = *files_->writer;
  SQLite::Transaction transaction{db};
  db.exec("DELETE FROM mark");
  SQLite::Statement mark{db, "INSERT INTO mark VALUES(?1, ?2)"};
  mark.bind(1, static_cast<std::int64_t>(at.seq));
  mark.bind(2, at.hash.data(), static_cast<int>(at.hash.size()));
  mark.exec();
  SQLite::Statement keep{db, "INSERT OR REPLACE INTO snapshot VALUES(?1, ?2, ?3, ?4)"};
  for (auto const& one : snapshots) {
    keep.reset();
    keep.bind(1, one.indicator);
    keep.bind(2, one.spec);
    keep.bindNoCopy(3, one.cells.data(), static_cast<int>(one.cells.size()));
    auto const hash = ledger::hash_of(one.cells);
    keep.bind(4, hash.data(), static_cast<int>(hash.size()));
    keep.exec();
  }
  std::vector<std::int64_t> group_ids;
  for (auto const& one : groups) group_ids.push_back(files::name_id(db, one, true));
  std::vector<std::int64_t> kind_ids;
  for (auto const& one : kinds) kind_ids.push_back(files::name_id(db, one, true));
  // An indicator that is filled later posts once more for a moment that has been saved: both are kept.
  SQLite::Statement post{db,
                         "INSERT INTO posting VALUES(?1, ?2, ?3, (SELECT coalesce(max(saved) + 1, ?4) FROM posting "
                         "WHERE split = ?1 AND key = ?2 AND days = ?3 AND saved >= ?4), ?5)"};
  std::vector<posting> sorted;
  for (std::size_t group = 0; group < added.cells.size(); ++group) {
    for (std::size_t key = 0; key < added.cells[group].size(); ++key) {
      // In the order of the table's key, so that pages are written once.
      sorted = added.cells[group][key];
      if (!std::ranges::is_sorted(sorted)) std::ranges::sort(sorted);
      for (auto one = sorted.begin(); one != sorted.end();) {
        auto const days = row_of(one->day());
        auto const end = std::find_if(one, sorted.end(), [&](posting p) { return row_of(p.day()) != days; });
        auto const bytes = packed(std::span<posting const>{one, end});
        one = end;
        post.reset();
        post.bind(1, group_ids[group]);
        post.bind(2, static_cast<std::int64_t>(key));
        post.bind(3, days);
        post.bind(4, static_cast<std::int64_t>(at.seq));
        post.bindNoCopy(5, bytes.data(), static_cast<int>(bytes.size()));
        post.exec();
      }
    }
  }
  SQLite::Statement thing{db, "INSERT OR REPLACE INTO thing VALUES(?1, ?2, ?3, ?4)"};
  for (std::size_t kind = 0; kind < added.things.size(); ++kind) {
    std::vector<std::pair<std::string_view, std::vector<ledger::event_seq> const*>> things;
    for (auto const& [id, seqs] : added.things[kind]) things.emplace_back(id, &seqs);
    std::ranges::sort(things);
    for (auto const& [id, seqs] : things) {
      auto sorted_seqs = *seqs;
      std::ranges::sort(sorted_seqs);  // a correction posts an old event again
      auto const bytes = packed(sorted_seqs);
      thing.reset();
      thing.bind(1, kind_ids[kind]);
      thing.bind(2, std::string{id});  // SQLite copies it: the view has no end mark
      thing.bind(3, static_cast<std::int64_t>(at.seq));
      thing.bindNoCopy(4, bytes.data(), static_cast<int>(bytes.size()));
      thing.exec();
    }
  }
  transaction.commit();
}

void index::forget() {
  auto& db = *files_->writer;
  SQLite::Transaction transaction{db};
  for (auto const* table : {"mark", "snapshot", "posting", "thing", "name"})
    db.exec(std::string{"DELETE FROM "} + table);
  transaction.commit();
}

void index::postings_of(std::string const& group, std::vector<std::uint32_t> const& keys, std::int32_t from,
                        std::int32_t to, std::vector<ledger::event_seq>& out) {
  std::scoped_lock const lock{files_->reading};
  auto* db = files_->open_reader();
  if (db == nullptr) return;
  auto const id = files::name_id(*db, group, false);
  SQLite::Statement read{*db, "SELECT events FROM posting WHERE split = ?1 AND key = ?2 AND days BETWEEN ?3 AND ?4"};
  read.bind(1, id);
  read.bind(3, row_of(from));
  read.bind(4, row_of(to));
  for (auto const key : keys) {
    read.bind(2, static_cast<std::int64_t>(key));
    while (read.executeStep()) unpack(bytes_of(read.getColumn(0)), from, to, out);
    read.reset();
  }
}

void index::things_of(std::string const& kind, std::string const& thing, std::vector<ledger::event_seq>& out) {
  std::scoped_lock const lock{files_->reading};
  auto* db = files_->open_reader();
  if (db == nullptr) return;
  SQLite::Statement read{*db, "SELECT seqs FROM thing WHERE kind = ?1 AND id = ?2"};
  read.bind(1, files::name_id(*db, kind, false));
  read.bind(2, thing);
  while (read.executeStep()) {
    auto const seqs = unpacked(bytes_of(read.getColumn(0)));
    out.insert(out.end(), seqs.begin(), seqs.end());
  }
}

void index::thing_ids(std::string const& kind, std::function<void(std::string const&)> const& see) {
  std::scoped_lock const lock{files_->reading};
  auto* db = files_->open_reader();
  if (db == nullptr) return;
  SQLite::Statement read{*db, "SELECT DISTINCT id FROM thing WHERE kind = ?1"};
  read.bind(1, files::name_id(*db, kind, false));
  while (read.executeStep()) see(read.getColumn(0).getString());
}

}  // namespace fengsui::know
