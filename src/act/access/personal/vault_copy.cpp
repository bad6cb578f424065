#include "act/access/personal/vault_copy.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

#include "base/big_endian.h"
#include "ledger/store.h"

namespace fengsui::act {
namespace {

using ledger::storage_error;

// The vault's tables: how many of a row's cells are its key, and whether each is bytes or text.
struct kept_table {
  char letter;
  char const* name;
  std::size_t keys;
  std::vector<std::pair<char const*, bool>> columns;  // name, is bytes
};

std::vector<kept_table> const& kept_tables() {
  static std::vector<kept_table> const all{
      {'m', "meta", 1, {{"name", false}, {"value", true}}},
      {'s', "subject", 1, {{"id", true}, {"key", true}}},
      {'k', "known", 2, {{"blind", true}, {"subject", true}, {"token", false}, {"thing", false}}},
      {'p', "secret", 2, {{"shelf", false}, {"id", false}, {"value", true}}},
  };
  return all;
}

void add_cell(std::string& to, std::string_view cell) {
  base::append_big_endian(to, cell.size(), 4);
  to += cell;
}

std::vector<std::string> cells_of(std::string_view text) {
  std::vector<std::string> cells;
  while (text.size() >= 4) {
    auto const size = base::big_endian(text.substr(0, 4));
    text.remove_prefix(4);
    if (text.size() < size) break;
    cells.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  if (!text.empty())
    throw storage_error{storage_error::cause::failed, "a row of another machine's access.db is cut off"};
  return cells;
}

kept_table const& table_of(std::string_view key) {
  for (auto const& one : kept_tables()) {
    if (!key.empty() && one.letter == key.front()) return one;
  }
  throw storage_error{storage_error::cause::failed, "access.db has no such table"};
}

template <class Do>
auto with_copy(Do const& act) {
  try {
    return act();
  } catch (SQLite::Exception const& error) {
    throw storage_error{storage_error::cause::failed, std::string{"access.db: "} + error.what()};
  }
}

}  // namespace

struct vault_copy::inside {
  SQLite::Database db;
};

vault_copy::vault_copy(std::filesystem::path file) {
  with_copy([&] {
    inside_.reset(new inside{SQLite::Database{file.string(), SQLite::OPEN_READWRITE}});
    inside_->db.setBusyTimeout(5000);
    for (auto const* pragma : {"trusted_schema=OFF", "secure_delete=ON", "synchronous=FULL"})
      inside_->db.exec(std::string{"PRAGMA "} + pragma);
  });
}

vault_copy::~vault_copy() = default;

std::int64_t vault_copy::version() {
  return with_copy([&] { return inside_->db.execAndGet("PRAGMA data_version").getInt64(); });
}

vault_copy::rows vault_copy::all() {
  return with_copy([&] {
    rows found;
    SQLite::Transaction one_moment{inside_->db};
    for (auto const& table : kept_tables()) {
      SQLite::Statement query{inside_->db, std::string{"SELECT * FROM "} + table.name};
      while (query.executeStep()) {
        std::string key(1, table.letter);
        std::string value;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
          auto const cell = query.getColumn(static_cast<int>(i));
          add_cell(i < table.keys ? key : value,
                   {static_cast<char const*>(cell.getBlob()), static_cast<std::size_t>(cell.getBytes())});
        }
        found.emplace(std::move(key), std::move(value));
      }
    }
    return found;
  });
}

vault_copy::difference vault_copy::between(rows const& before, rows const& now) {
  difference found;
  for (auto const& [key, value] : now) {
    auto const had = before.find(key);
    if (had == before.end() || had->second != value) found.put.emplace(key, value);
  }
  for (auto const& [key, value] : before) {
    if (!now.contains(key)) found.gone.emplace(key, "");
  }
  return found;
}

void vault_copy::apply(difference const& wanted) {
  auto gone = wanted.gone;
  if (wanted.whole) {
    for (auto const& [key, value] : all()) {
      if (!wanted.put.contains(key)) gone.emplace(key, "");
    }
  }
  with_copy([&] {
    SQLite::Transaction transaction{inside_->db, SQLite::TransactionBehavior::IMMEDIATE};
    auto const run = [&](std::string const& sql, kept_table const& table, std::vector<std::string> const& cells) {
      SQLite::Statement made{inside_->db, sql};
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (table.columns[i].second)
          made.bind(static_cast<int>(i) + 1, cells[i].data(), static_cast<int>(cells[i].size()));
        else
          made.bind(static_cast<int>(i) + 1, cells[i]);
      }
      made.exec();
    };
    for (auto const& [key, nothing] : gone) {
      auto const& table = table_of(key);
      auto const cells = cells_of(std::string_view{key}.substr(1));
      if (cells.size() != table.keys)
        throw storage_error{storage_error::cause::failed, "access.db: a key of another shape"};
      std::string where;
      for (std::size_t i = 0; i < table.keys; ++i)
        where += std::string{i == 0 ? " WHERE " : " AND "} + table.columns[i].first + "=?";
      run(std::string{"DELETE FROM "} + table.name + where, table, cells);
    }
    for (auto const& [key, value] : wanted.put) {
      auto const& table = table_of(key);
      auto cells = cells_of(std::string_view{key}.substr(1));
      auto const rest = cells_of(value);
      cells.insert(cells.end(), rest.begin(), rest.end());
      if (cells.size() != table.columns.size())
        throw storage_error{storage_error::cause::failed, "access.db: a row of another shape"};
      std::string marks;
      for (std::size_t i = 0; i < cells.size(); ++i) marks += i == 0 ? "?" : ",?";
      run(std::string{"INSERT OR REPLACE INTO "} + table.name + " VALUES(" + marks + ")", table, cells);
    }
    transaction.commit();
    if (!gone.empty()) inside_->db.exec("PRAGMA wal_checkpoint(TRUNCATE)");  // the log still held what is destroyed
  });
}

}  // namespace fengsui::act
