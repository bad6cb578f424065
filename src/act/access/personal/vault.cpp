#include "act/access/personal/vault.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sodium.h>
#include <sqlite3.h>
#include <unistd.h>

#include <fstream>
#include <mutex>
#include <unordered_map>

#include "know/count/delta.h"
#include "ledger/codec.h"
#include "ledger/store.h"

namespace fengsui::act {
namespace {

namespace fs = std::filesystem;
using ledger::storage_error;

constexpr char kSchema[] = R"(
CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE subject(id BLOB PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE known(blind BLOB NOT NULL, subject BLOB NOT NULL, token TEXT NOT NULL, thing TEXT NOT NULL,
                   PRIMARY KEY(blind, subject)) WITHOUT ROWID;
CREATE INDEX known_subject ON known(subject);
CREATE TABLE secret(shelf TEXT NOT NULL, id TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY(shelf, id)) WITHOUT ROWID;
)";
constexpr int kApplication = 0x46534131;  // "FSA1"
constexpr std::size_t kKeysHeld = 100'000;

template <class Do>
auto at_work(Do const& act) {
  try {
    return act();
  } catch (SQLite::Exception const& error) {
    throw storage_error{storage_error::cause::failed, std::string{"access.db: "} + error.what()};
  }
}

std::string blob(SQLite::Column const& cell) {
  return {static_cast<char const*>(cell.getBlob()), static_cast<std::size_t>(cell.getBytes())};
}
void bind_blob(SQLite::Statement& to, int at, std::string_view bytes) {
  to.bind(at, bytes.data(), static_cast<int>(bytes.size()));
}

std::optional<std::string> read_key(fs::path const& file) {
  std::ifstream in{file};
  std::string hex;
  if (!(in >> hex) || hex.size() != 2 * kKeyBytes) return {};
  std::string key(kKeyBytes, '\0');
  std::size_t size = 0;
  if (sodium_hex2bin(reinterpret_cast<unsigned char*>(key.data()), key.size(), hex.data(), hex.size(), nullptr, &size,
                     nullptr) != 0 ||
      size != kKeyBytes)
    return {};
  return key;
}

// On disk before this returns, readable by its owner alone.
void write_key(fs::path const& file, std::string_view key) {
  std::string hex(2 * kKeyBytes + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<unsigned char const*>(key.data()), key.size());
  hex.back() = '\n';
  int const out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  bool const written =
      out >= 0 && ::write(out, hex.data(), hex.size()) == static_cast<ssize_t>(hex.size()) && ::fsync(out) == 0;
  if (out >= 0) ::close(out);
  if (!written) throw storage_error{storage_error::cause::failed, "cannot write the key file " + file.string()};
}

std::string about(std::string_view kind, std::string_view field, std::string_view subject) {
  std::string text{kind};
  text.append(1, '\0').append(field).append(1, '\0').append(subject);
  return text;
}

// Of a list's elements, or of the field itself.
model::field single(model::field const& field) {
  auto made = field;
  if (made.type == model::field_type::list) made.type = made.element;
  return made;
}

// What two equal values have in common, however they were typed.
std::string folded(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  std::string out{text};
  for (auto& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace

struct vault::inside {
  fs::path key_file;
  random_source random;
  mutable std::mutex lock;
  mutable SQLite::Database db;
  std::string master;
  std::string index;                                          // key of ids and blind hashes
  mutable std::unordered_map<std::string, std::string> keys;  // by subject id
  struct fresh_key {
    std::string id;
    std::string key;
  };
  struct fresh_value {
    std::string blind;
    std::string subject;
    std::string token;
    std::string thing;
  };
  std::vector<fresh_key> fresh_keys;
  std::vector<fresh_value> fresh_values;
  std::unordered_map<std::string, std::string> fresh_tokens;  // by blind hash

  std::string id_of(std::string_view kind, std::string_view subject) const {
    return digest(about(kind, "", subject), 16, index);
  }
  std::string blind_of(std::string_view kind, std::string_view field, std::string_view value) const {
    return digest(about(kind, field, folded(value)), 16, index);
  }

  std::string wrapped(std::string_view key, std::string_view what) const {
    return act::seal(key, master, random_bytes(random, kNonceBytes), what);
  }
  std::string unwrapped(std::string_view sealed, std::string_view what) const {
    auto opened = unseal(sealed, master, what);
    if (!opened)
      throw storage_error{storage_error::cause::failed, "access.db: a row does not open with the master key"};
    return std::move(*opened);
  }

  std::optional<std::string> key_of(std::string const& id) const {
    if (auto const held = keys.find(id); held != keys.end()) return held->second;
    SQLite::Statement query{db, "SELECT key FROM subject WHERE id=?"};
    bind_blob(query, 1, id);
    if (!query.executeStep()) return {};
    auto key = unwrapped(blob(query.getColumn(0)), id);
    if (keys.size() >= kKeysHeld) keys.clear();
    keys.emplace(id, key);
    return key;
  }

  std::string token_of(std::string const& blind) {
    if (auto const found = fresh_tokens.find(blind); found != fresh_tokens.end()) return found->second;
    SQLite::Statement query{db, "SELECT token FROM known WHERE blind=? LIMIT 1"};
    bind_blob(query, 1, blind);
    return query.executeStep() ? query.getColumn(0).getString() : to_base64url(random_bytes(random, 12));
  }

  bool is_known(std::string const& blind, std::string const& subject) const {
    SQLite::Statement query{db, "SELECT 1 FROM known WHERE blind=? AND subject=?"};
    bind_blob(query, 1, blind);
    bind_blob(query, 2, subject);
    return query.executeStep();
  }

  std::string sealed_text(model::scalar const& one, model::field const& field, std::string const& kind,
                          std::string const& id, std::string const& key, std::string_view subject) {
    model::value const value = std::holds_alternative<std::string>(one) ? model::value{std::get<std::string>(one)}
                                                                        : model::value{std::get<std::int64_t>(one)};
    if (auto const* text = std::get_if<std::string>(&one); text != nullptr && model::is_sealed(*text)) return *text;
    std::string plain;
    ledger::append_json_value(plain, field, value);
    auto const bound = about(kind, field.id, subject);
    auto const nonce = digest(bound + '\0' + plain, kNonceBytes, digest("nonce", kKeyBytes, key));
    auto const cipher = act::seal(plain, digest("seal", kKeyBytes, key), nonce, bound);
    auto const blind = blind_of(kind, field.id, know::delta::text_of(field, value));
    auto token = token_of(blind);
    if (!fresh_tokens.contains(blind + id) && !is_known(blind, id)) {
      fresh_values.push_back({blind, id, token, std::string{subject}});
      fresh_tokens[blind] = token;
      fresh_tokens[blind + id] = token;
    }
    return "sealed:" + token + ":" + to_base64url(cipher);
  }

  void write_fresh() {
    if (fresh_keys.empty() && fresh_values.empty()) return;
    SQLite::Transaction transaction{db, SQLite::TransactionBehavior::IMMEDIATE};
    SQLite::Statement key{db, "INSERT OR REPLACE INTO subject(id, key) VALUES(?,?)"};
    for (auto const& one : fresh_keys) {
      auto const sealed = wrapped(one.key, one.id);
      bind_blob(key, 1, one.id);
      bind_blob(key, 2, sealed);
      key.exec();
      key.reset();
    }
    SQLite::Statement value{db, "INSERT OR REPLACE INTO known(blind, subject, token, thing) VALUES(?,?,?,?)"};
    for (auto const& one : fresh_values) {
      bind_blob(value, 1, one.blind);
      bind_blob(value, 2, one.subject);
      value.bind(3, one.token);
      value.bind(4, one.thing);
      value.exec();
      value.reset();
    }
    transaction.commit();
    fresh_keys.clear();
    fresh_values.clear();
    fresh_tokens.clear();
  }
};

namespace {

SQLite::Database opened(fs::path const& file) {
  try {
    bool const there = fs::exists(file);
    SQLite::Database db{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    db.setBusyTimeout(5000);
    db.exec("PRAGMA trusted_schema=OFF");
    db.exec("PRAGMA secure_delete=ON");  // what is destroyed is overwritten
    db.exec("PRAGMA journal_mode=WAL");
    db.exec("PRAGMA synchronous=FULL");
    if (!there) {
      SQLite::Transaction transaction{db};
      db.exec(kSchema);
      db.exec("PRAGMA application_id=" + std::to_string(kApplication));
      transaction.commit();
      fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    }
    if (db.execAndGet("PRAGMA application_id").getInt() != kApplication)
      throw storage_error{storage_error::cause::failed, file.string() + " is not a vault of fengsui"};
    return db;
  } catch (SQLite::Exception const& error) {
    throw storage_error{storage_error::cause::failed, file.string() + ": " + error.what()};
  }
}

}  // namespace

vault::vault(fs::path file, fs::path key_file, random_source random) {
  bool const there = fs::exists(file);
  auto const next = fs::path{key_file.string() + ".next"};
  auto key = read_key(key_file);
  if (!key) {
    if (there || fs::exists(key_file))
      throw storage_error{storage_error::cause::failed,
                          "the key file " + key_file.string() +
                              " is missing or no key: put it back (the vault cannot be read without it)"};
    key = random_bytes(random, kKeyBytes);
    write_key(key_file, *key);
  }
  inside_.reset(
      new inside{.key_file = std::move(key_file), .random = std::move(random), .db = opened(file), .master = *key});
  at_work([&] {
    SQLite::Statement query{inside_->db, "SELECT value FROM meta WHERE name='index'"};
    if (!query.executeStep()) {
      inside_->index = random_bytes(inside_->random, kKeyBytes);
      SQLite::Statement insert{inside_->db, "INSERT INTO meta(name, value) VALUES('index', ?)"};
      auto const sealed = inside_->wrapped(inside_->index, "index");
      bind_blob(insert, 1, sealed);
      insert.exec();
      return;
    }
    auto const sealed = blob(query.getColumn(0));
    auto found = unseal(sealed, inside_->master, "index");
    // A rotation that was cut off after its commit: the new key waits beside the old one.
    if (auto const waiting = read_key(next); !found && waiting) {
      found = unseal(sealed, *waiting, "index");
      if (found) {
        inside_->master = *waiting;
        fs::rename(next, inside_->key_file);
      }
    }
    if (!found)
      throw storage_error{storage_error::cause::failed,
                          "the key file " + inside_->key_file.string() + " is not this vault's"};
    inside_->index = std::move(*found);
  });
}

vault::~vault() = default;

random_source const& vault::random() const {
  return inside_->random;
}

void vault::seal(ledger::event& e, model::kind const& kind, std::string_view subject) {
  std::scoped_lock const held{inside_->lock};
  at_work([&] {
    auto& in = *inside_;
    auto const id = in.id_of(kind.id, subject);
    auto key = in.key_of(id);
    if (!key) {
      key = random_bytes(in.random, kKeyBytes);
      in.keys.emplace(id, *key);
      in.fresh_keys.push_back({id, *key});
    }
    for (auto& one : e.fields) {
      auto const& field = kind.fields[static_cast<std::size_t>(one.field)];
      if (!one.value || !field.personal) continue;
      auto const each = single(field);
      if (auto* list = std::get_if<std::vector<model::scalar>>(&*one.value)) {
        for (auto& item : *list) item = in.sealed_text(item, each, kind.id, id, *key, subject);
      } else if (auto const* text = std::get_if<std::string>(&*one.value)) {
        one.value = in.sealed_text(*text, each, kind.id, id, *key, subject);
      } else {
        one.value = in.sealed_text(std::get<std::int64_t>(*one.value), each, kind.id, id, *key, subject);
      }
    }
  });
}

void vault::keep() {
  std::scoped_lock const held{inside_->lock};
  at_work([&] { inside_->write_fresh(); });
}

std::optional<std::string> vault::open(std::string_view sealed, model::kind const& kind, model::field const& field,
                                       std::string_view subject) const {
  if (!model::is_sealed(sealed)) return {};
  auto const cipher = from_base64url(sealed.substr(model::without_ciphertext(sealed).size() + 1));
  if (!cipher) return {};
  std::scoped_lock const held{inside_->lock};
  return at_work([&]() -> std::optional<std::string> {
    auto const key = inside_->key_of(inside_->id_of(kind.id, subject));
    if (!key) return {};
    return unseal(*cipher, digest("seal", kKeyBytes, *key), about(kind.id, field.id, subject));
  });
}

std::vector<std::string> vault::find(model::kind const& kind, model::field const& field, std::string_view value,
                                     std::size_t most) const {
  std::scoped_lock const held{inside_->lock};
  return at_work([&] {
    std::vector<std::string> things;
    SQLite::Statement query{inside_->db, "SELECT thing FROM known WHERE blind=? LIMIT ?"};
    auto const blind = inside_->blind_of(kind.id, field.id, value);
    bind_blob(query, 1, blind);
    query.bind(2, static_cast<std::int64_t>(most));
    while (query.executeStep()) things.push_back(query.getColumn(0).getString());
    return things;
  });
}

void vault::reread() {
  std::scoped_lock const held{inside_->lock};
  at_work([&] {
    auto& in = *inside_;
    in.keys.clear();
    SQLite::Statement query{in.db, "SELECT value FROM meta WHERE name='index'"};
    auto found = query.executeStep() ? unseal(blob(query.getColumn(0)), in.master, "index") : std::nullopt;
    if (!found)
      throw storage_error{storage_error::cause::failed,
                          "the key file " + in.key_file.string() + " is not the one that access.db is sealed with"};
    in.index = std::move(*found);
  });
}

bool vault::has_key(std::string_view kind, std::string_view subject) const {
  std::scoped_lock const held{inside_->lock};
  return at_work([&] { return inside_->key_of(inside_->id_of(kind, subject)).has_value(); });
}

bool vault::forget(std::string_view kind, std::string_view subject) {
  std::scoped_lock const held{inside_->lock};
  return at_work([&] {
    auto& in = *inside_;
    in.write_fresh();
    auto const id = in.id_of(kind, subject);
    SQLite::Transaction transaction{in.db, SQLite::TransactionBehavior::IMMEDIATE};
    SQLite::Statement key{in.db, "DELETE FROM subject WHERE id=?"};
    bind_blob(key, 1, id);
    bool const was = key.exec() > 0;
    SQLite::Statement values{in.db, "DELETE FROM known WHERE subject=?"};
    bind_blob(values, 1, id);
    values.exec();
    transaction.commit();
    in.keys.erase(id);
    in.db.exec("PRAGMA wal_checkpoint(TRUNCATE)");  // the log still held the key
    return was;
  });
}

void vault::rotate() {
  std::scoped_lock const held{inside_->lock};
  at_work([&] {
    auto& in = *inside_;
    in.write_fresh();
    auto const old = in.master;
    auto const fresh = random_bytes(in.random, kKeyBytes);
    auto const next = fs::path{in.key_file.string() + ".next"};
    write_key(next, fresh);
    SQLite::Transaction transaction{in.db, SQLite::TransactionBehavior::IMMEDIATE};
    auto const again = [&](std::string const& select, std::string const& update, auto const& what) {
      std::vector<std::array<std::string, 3>> rows;
      SQLite::Statement query{in.db, select};
      while (query.executeStep()) {
        auto const first = blob(query.getColumn(0));
        auto const second = blob(query.getColumn(1));
        auto plain = unseal(blob(query.getColumn(2)), old, what(first, second));
        if (!plain)
          throw storage_error{storage_error::cause::failed, "access.db: a row does not open with the master key"};
        rows.push_back(
            {first, second, act::seal(*plain, fresh, random_bytes(in.random, kNonceBytes), what(first, second))});
      }
      SQLite::Statement write{in.db, update};
      for (auto const& [first, second, sealed] : rows) {
        bind_blob(write, 1, sealed);
        if (select.find("secret") != std::string::npos || select.find("meta") != std::string::npos)
          write.bind(2, first);
        else
          bind_blob(write, 2, first);
        if (select.find("secret") != std::string::npos) write.bind(3, second);
        write.exec();
        write.reset();
      }
    };
    again("SELECT name, '', value FROM meta", "UPDATE meta SET value=? WHERE name=?",
          [](auto const& name, auto const&) { return name; });
    again("SELECT id, '', key FROM subject", "UPDATE subject SET key=? WHERE id=?",
          [](auto const& id, auto const&) { return id; });
    again("SELECT shelf, id, value FROM secret", "UPDATE secret SET value=? WHERE shelf=? AND id=?",
          [](auto const& shelf, auto const& id) { return shelf + "/" + id; });
    transaction.commit();
    fs::rename(next, in.key_file);
    in.master = fresh;
    in.db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  });
}

void vault::put(std::string_view shelf, std::string_view id, std::string_view secret) {
  std::scoped_lock const held{inside_->lock};
  at_work([&] {
    SQLite::Statement write{inside_->db, "INSERT OR REPLACE INTO secret(shelf, id, value) VALUES(?,?,?)"};
    write.bind(1, std::string{shelf});
    write.bind(2, std::string{id});
    auto const sealed = inside_->wrapped(secret, std::string{shelf} + "/" + std::string{id});
    bind_blob(write, 3, sealed);
    write.exec();
  });
}

std::optional<std::string> vault::get(std::string_view shelf, std::string_view id) const {
  std::scoped_lock const held{inside_->lock};
  return at_work([&]() -> std::optional<std::string> {
    SQLite::Statement query{inside_->db, "SELECT value FROM secret WHERE shelf=? AND id=?"};
    query.bind(1, std::string{shelf});
    query.bind(2, std::string{id});
    if (!query.executeStep()) return {};
    return inside_->unwrapped(blob(query.getColumn(0)), std::string{shelf} + "/" + std::string{id});
  });
}

void vault::erase(std::string_view shelf, std::string_view id) {
  std::scoped_lock const held{inside_->lock};
  at_work([&] {
    SQLite::Statement write{inside_->db, "DELETE FROM secret WHERE shelf=? AND id=?"};
    write.bind(1, std::string{shelf});
    write.bind(2, std::string{id});
    write.exec();
  });
}

std::vector<std::pair<std::string, std::string>> vault::all(std::string_view shelf) const {
  std::scoped_lock const held{inside_->lock};
  return at_work([&] {
    std::vector<std::pair<std::string, std::string>> found;
    SQLite::Statement query{inside_->db, "SELECT id, value FROM secret WHERE shelf=? ORDER BY id"};
    query.bind(1, std::string{shelf});
    while (query.executeStep()) {
      auto id = query.getColumn(0).getString();
      found.emplace_back(id, inside_->unwrapped(blob(query.getColumn(1)), std::string{shelf} + "/" + id));
    }
    return found;
  });
}

}  // namespace fengsui::act
