#include "act/notice/campaign/state.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <charconv>
#include <map>

namespace fengsui::act::notice {
namespace {

namespace fs = std::filesystem;

constexpr char kSchema[] = R"(
CREATE TABLE word(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE line(n INTEGER PRIMARY KEY, state INTEGER NOT NULL, channel INTEGER NOT NULL, waits INTEGER NOT NULL,
  at INTEGER NOT NULL);
CREATE TABLE part(channel INTEGER NOT NULL, id, line INTEGER NOT NULL, PRIMARY KEY(channel, id)) WITHOUT ROWID;
)";

std::int64_t seconds(base::instant at) {
  return std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count();
}

std::string joined(std::vector<std::string> const& all) {
  std::string made;
  for (auto const& one : all) made += (made.empty() ? "" : ",") + one;
  return made;
}
std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> made;
  while (!text.empty()) {
    auto const comma = text.find(',');
    made.emplace_back(text.substr(0, comma));
    text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
  }
  return made;
}

}  // namespace

struct campaign_state::inside {
  SQLite::Database db;
  int lock = -1;
  campaign_facts facts{};
  line_counts counts{};
  bool counted = false;
  std::map<std::string, SQLite::Statement> statements{};

  inside(std::string const& file, int flags) : db{file, flags, 5000} {}
  ~inside() {
    statements.clear();
    if (lock >= 0) ::close(lock);
  }

  SQLite::Statement& prepared(std::string const& sql) {
    auto found = statements.find(sql);
    if (found == statements.end()) found = statements.try_emplace(sql, db, sql).first;
    found->second.tryReset();
    found->second.clearBindings();
    return found->second;
  }
  void count() {
    counts = {};
    SQLite::Statement all{db, "SELECT state, count(*) FROM line GROUP BY state"};
    while (all.executeStep()) {
      auto const state = static_cast<std::size_t>(all.getColumn(0).getInt());
      if (state < kLineStates) counts[state] = all.getColumn(1).getInt64();
    }
    counted = true;
  }
  void moved(std::int64_t from, std::int64_t to) {
    if (from > 0) --counts[static_cast<std::size_t>(from)];
    if (to > 0) ++counts[static_cast<std::size_t>(to)];
  }
  // Whole numbers stay whole: rising ids then lie beside each other, and the index grows at its end.
  static void bind_id(SQLite::Statement& to, int column, std::string const& id) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (!id.empty() && error == std::errc{} && end == id.data() + id.size() && (id == "0" || id[0] != '0'))
      to.bind(column, number);
    else
      to.bind(column, id);
  }
};

campaign_state::campaign_state(std::unique_ptr<inside> in) : in_{std::move(in)} {}
campaign_state::~campaign_state() = default;

bool campaign_state::exists(fs::path const& folder) {
  return fs::exists(folder / "state.db");
}

std::unique_ptr<campaign_state> campaign_state::create(fs::path const& folder, campaign_facts const& facts) {
  fs::create_directories(folder);
  fs::permissions(folder, fs::perms::owner_all);
  auto made = open(folder, access::write);
  if (made) made->set_facts(facts);
  return made;
}

std::unique_ptr<campaign_state> campaign_state::open(fs::path const& folder, access how) {
  bool const writes = how == access::write;
  if (!writes && !exists(folder)) return nullptr;
  int lock = -1;
  if (writes) {
    lock = ::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0) return nullptr;
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
      ::close(lock);
      return nullptr;
    }
  }
  auto in = std::make_unique<inside>((folder / "state.db").string(),
                                     writes ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE : SQLite::OPEN_READONLY);
  in->lock = lock;
  in->db.exec("PRAGMA trusted_schema=OFF");
  in->db.exec("PRAGMA cache_size=-16384");
  if (writes) {
    in->db.exec("PRAGMA journal_mode=WAL");
    in->db.exec("PRAGMA synchronous=FULL");
    if (!in->db.tableExists("line")) {
      SQLite::Transaction whole{in->db};
      in->db.exec(kSchema);
      whole.commit();
    }
  } else if (!in->db.tableExists("line")) {
    return nullptr;
  }
  std::unique_ptr<campaign_state> made{new campaign_state{std::move(in)}};
  auto& f = made->in_->facts;
  f.id = made->word("id");
  f.text = made->word("text");
  f.list = made->word("list");
  f.list_digest = made->word("list_digest");
  f.status = made->word("status");
  f.channels = split(made->word("channels"));
  if (auto const lines = made->word("lines"); !lines.empty()) f.lines = std::stoll(lines);
  if (auto const window = made->word("window"); !window.empty()) f.window = std::stoull(window);
  return made;
}

campaign_facts const& campaign_state::facts() const {
  return in_->facts;
}

void campaign_state::set_facts(campaign_facts const& f) {
  in_->facts = f;
  begin();
  set_word("id", f.id);
  set_word("text", f.text);
  set_word("list", f.list);
  set_word("list_digest", f.list_digest);
  set_word("lines", std::to_string(f.lines));
  set_word("status", f.status);
  set_word("channels", joined(f.channels));
  set_word("window", std::to_string(f.window));
  commit();
}

std::string campaign_state::word(std::string const& key) const {
  auto& one = in_->prepared("SELECT value FROM word WHERE key = ?1");
  one.bind(1, key);
  auto made = one.executeStep() ? one.getColumn(0).getString() : std::string{};
  one.reset();
  return made;
}

void campaign_state::set_word(std::string const& key, std::string const& value) {
  auto& one = in_->prepared("INSERT INTO word VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET value = excluded.value");
  one.bind(1, key);
  one.bind(2, value);
  one.exec();
}

void campaign_state::begin() {
  if (!in_->counted) in_->count();
  in_->prepared("BEGIN IMMEDIATE").exec();
}
void campaign_state::commit() {
  in_->prepared("COMMIT").exec();
}

void campaign_state::add_line(std::int64_t line, line_state state, int channel, int parts, base::instant at) {
  auto& one = in_->prepared("INSERT OR IGNORE INTO line VALUES(?1, ?2, ?3, ?4, ?5)");
  one.bind(1, line);
  one.bind(2, static_cast<int>(state));
  one.bind(3, channel);
  one.bind(4, parts);
  one.bind(5, seconds(at));
  if (one.exec() > 0) in_->moved(0, static_cast<std::int64_t>(state));
}

void campaign_state::set_line(std::int64_t line, line_state state, base::instant at) {
  // Receipts of all its parts may have come before its last answer.
  auto& one = in_->prepared(
      "UPDATE line SET state = CASE WHEN state = 4 THEN 4 WHEN ?2 = 2 AND waits <= 0 THEN 3 ELSE ?2 END, at = ?3 "
      "WHERE n = ?1 AND state IN (1, 4) RETURNING state");
  one.bind(1, line);
  one.bind(2, static_cast<int>(state));
  one.bind(3, seconds(at));
  if (one.executeStep()) {
    auto const now = one.getColumn(0).getInt64();
    if (now != 4) in_->moved(1, now);
  }
  one.reset();
}

void campaign_state::add_part(int channel, std::string const& carrier_id, std::int64_t line) {
  auto& one = in_->prepared("INSERT OR REPLACE INTO part VALUES(?1, ?2, ?3)");
  one.bind(1, channel);
  inside::bind_id(one, 2, carrier_id);
  one.bind(3, line);
  one.exec();
}

bool campaign_state::receipt(int channel, std::string const& carrier_id, bool delivered) {
  auto& part = in_->prepared("DELETE FROM part WHERE channel = ?1 AND id = ?2 RETURNING line");
  part.bind(1, channel);
  inside::bind_id(part, 2, carrier_id);
  if (!part.executeStep()) {
    part.reset();
    return false;
  }
  auto const line = part.getColumn(0).getInt64();
  part.reset();
  auto& read = in_->prepared("SELECT state, waits FROM line WHERE n = ?1");
  read.bind(1, line);
  if (!read.executeStep()) {
    read.reset();
    return true;
  }
  auto const before = read.getColumn(0).getInt64();
  auto const waits = read.getColumn(1).getInt64() - 1;
  read.reset();
  auto after = before;
  // A receipt also settles what was only possibly sent.
  if (!delivered)
    after = static_cast<std::int64_t>(line_state::undelivered);
  else if (waits <= 0 && (before == static_cast<std::int64_t>(line_state::sent) ||
                          before == static_cast<std::int64_t>(line_state::unsure)))
    after = static_cast<std::int64_t>(line_state::delivered);
  auto& write = in_->prepared("UPDATE line SET state = ?2, waits = ?3 WHERE n = ?1");
  write.bind(1, line);
  write.bind(2, after);
  write.bind(3, waits);
  write.exec();
  if (after != before) in_->moved(before, after);
  return true;
}

std::int64_t campaign_state::parts_without_receipt() const {
  return in_->db.execAndGet("SELECT count(*) FROM part").getInt64();
}

std::vector<bool> campaign_state::lines_with_state() const {
  std::vector<bool> made;
  SQLite::Statement all{in_->db, "SELECT n FROM line ORDER BY n"};
  while (all.executeStep()) {
    auto const n = static_cast<std::size_t>(all.getColumn(0).getInt64());
    if (n >= made.size()) made.resize(std::max(n + 1, static_cast<std::size_t>(in_->facts.lines) + 1));
    made[n] = true;
  }
  return made;
}

std::int64_t campaign_state::settle_interrupted(base::instant at) {
  begin();
  auto& all = in_->prepared("UPDATE line SET state = 6, at = ?1 WHERE state = 1");
  all.bind(1, seconds(at));
  auto const changed = all.exec();
  in_->count();
  commit();
  return changed;
}

std::int64_t campaign_state::forget_unsure() {
  begin();
  in_->prepared("DELETE FROM part WHERE line IN (SELECT n FROM line WHERE state = 6)").exec();
  auto const gone = in_->prepared("DELETE FROM line WHERE state = 6").exec();
  in_->count();
  commit();
  return gone;
}

std::optional<base::instant> campaign_state::sent_at(std::int64_t line) const {
  auto& one = in_->prepared("SELECT at FROM line WHERE n = ?1 AND state IN (1, 2, 3, 4, 6)");
  one.bind(1, line);
  std::optional<base::instant> made;
  if (one.executeStep()) made = base::instant{std::chrono::seconds{one.getColumn(0).getInt64()}};
  one.reset();
  return made;
}

line_counts campaign_state::counts() const {
  if (!in_->counted) in_->count();
  return in_->counts;
}

}  // namespace fengsui::act::notice
