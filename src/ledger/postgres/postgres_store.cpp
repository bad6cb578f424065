#include "ledger/postgres/postgres_store.h"

#include <cstring>
#include <map>
#include <mutex>

#include "ledger/postgres/connection.h"

namespace fengsui::ledger {
namespace {

using postgres::answer;
using postgres::connection;

constexpr std::int64_t kFormat = 1;
constexpr int kRowsPerFetch = 2000;

constexpr char kSchema[] = R"(
CREATE TABLE source(id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text COLLATE "C" NOT NULL UNIQUE);
CREATE TABLE event(
  seq bigint PRIMARY KEY,
  source integer NOT NULL,
  source_seq bigint NOT NULL,
  known bigint NOT NULL,
  target bigint,
  body bytea NOT NULL,
  hash bytea NOT NULL,
  UNIQUE (source, source_seq));
CREATE INDEX event_target ON event(target) WHERE target IS NOT NULL;
CREATE TABLE fengsui_ledger(format bigint NOT NULL);
INSERT INTO fengsui_ledger VALUES (1);
)";

// Columns as row_of reads them.
#define FENGSUI_COLUMNS "e.seq, s.name, e.source_seq, e.known, e.target, e.body, e.hash"

hash hash_of(std::string_view bytes) {
  hash made{};
  if (bytes.size() == made.size()) std::memcpy(made.data(), bytes.data(), made.size());
  return made;
}

void row_of(answer const& from, int at, row& out) {
  out.seq = from.number(at, 0);
  out.key.source = from.bytes(at, 1);
  out.key.number = from.number(at, 2);
  out.known = base::instant{std::chrono::microseconds{from.number(at, 3)}};
  out.target = from.is_null(at, 4) ? 0 : from.number(at, 4);
  out.body = from.bytes(at, 5);
  out.hash = hash_of(from.bytes(at, 6));
}

class postgres_store final : public store {
 public:
  postgres_store(std::string address, access how) : address_{std::move(address)} {
    if (how == access::read_write) open_writer();
    auto const reader = lease();
    auto const there =
        reader->ask("SELECT to_regclass('fengsui_ledger') IS NOT NULL, to_regclass('event') IS NOT NULL");
    if (there.bytes(0, 0)[0] == 0) throw storage_error{storage_error::cause::failed, "there is no fengsui ledger"};
    if (reader->ask("SELECT format FROM fengsui_ledger").number(0, 0) != kFormat)
      throw storage_error{storage_error::cause::failed, "the ledger was written by another version of fengsui"};
  }

  ledger::head head() override {
    auto const reader = lease();
    auto const last = reader->ask("SELECT seq, known, hash FROM event ORDER BY seq DESC LIMIT 1");
    if (last.rows() == 0) return {};
    return {last.number(0, 0), base::instant{std::chrono::microseconds{last.number(0, 1)}}, hash_of(last.bytes(0, 2))};
  }

  void append(std::span<row const> rows) override {
    if (rows.empty()) return;
    try {
      writer_->run("BEGIN");
      auto const bytes = copied(rows);
      writer_->copy_in("COPY event FROM STDIN (FORMAT binary)", bytes);
      writer_->run("COMMIT");
    } catch (storage_error const&) {
      sources_.clear();  // those of this batch are not there any more
      writer_->rest();
      throw;
    }
  }

  std::optional<row> find(event_key const& key) override {
    return one_row("SELECT " FENGSUI_COLUMNS
                   " FROM source s JOIN event e ON e.source = s.id "
                   "WHERE s.name = convert_from($1, 'UTF8') AND e.source_seq = $2",
                   {std::string_view{key.source}, key.number});
  }

  std::optional<row> read(event_seq seq) override {
    return one_row("SELECT " FENGSUI_COLUMNS " FROM event e JOIN source s ON s.id = e.source WHERE e.seq = $1", {seq});
  }

  void scan(event_seq from, event_seq to, std::function<bool(row const&)> const& see) override {
    auto const reader = lease();
    reader->run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    reader->ask("DECLARE walk NO SCROLL CURSOR FOR SELECT " FENGSUI_COLUMNS
                " FROM event e JOIN source s ON s.id = e.source WHERE e.seq BETWEEN $1 AND $2 ORDER BY e.seq",
                {from, to});
    auto const fetch = fmt::format("FETCH {} FROM walk", kRowsPerFetch);
    row one;
    for (bool more = true; more;) {
      auto const some = reader->ask(fetch.c_str());
      more = some.rows() == kRowsPerFetch;
      for (int i = 0; i < some.rows(); ++i) {
        row_of(some, i, one);
        if (!see(one)) return;
      }
    }
  }

  std::vector<event_seq> corrections(event_seq target) override {
    auto const reader = lease();
    auto const found = reader->ask("SELECT seq FROM event WHERE target = $1 ORDER BY seq", {target});
    std::vector<event_seq> seqs;
    for (int i = 0; i < found.rows(); ++i) seqs.push_back(found.number(i, 0));
    return seqs;
  }

  event_seq known_at(base::instant at) override {
    // Both seq and known rise, so halving the range finds it without an index on known.
    auto const wanted = static_cast<std::int64_t>(at.time_since_epoch().count());
    event_seq low = 0;
    event_seq high = head().seq;
    auto const reader = lease();
    while (low < high) {
      auto const middle = low + (high - low + 1) / 2;
      auto const known = reader->ask("SELECT known FROM event WHERE seq = $1", {middle});
      if (known.rows() == 1 && known.number(0, 0) > wanted)
        high = middle - 1;
      else
        low = middle;
    }
    return low;
  }

  std::vector<event_key> newest_numbers() override {
    auto const reader = lease();
    auto const all = reader->ask(
        "SELECT s.name, n.newest FROM source s, "
        "LATERAL (SELECT max(e.source_seq) AS newest FROM event e WHERE e.source = s.id) n WHERE n.newest IS NOT NULL");
    std::vector<event_key> found;
    for (int i = 0; i < all.rows(); ++i) found.push_back({std::string{all.bytes(i, 0)}, all.number(i, 1)});
    return found;
  }

 private:
  // A reader from the pool; it goes back when the lease ends.
  class reader_lease {
   public:
    reader_lease(postgres_store& from, std::unique_ptr<connection> held) : from_{from}, held_{std::move(held)} {}
    ~reader_lease() {
      if (!held_->rest()) return;
      std::scoped_lock const lock{from_.pool_mutex_};
      from_.pool_.push_back(std::move(held_));
    }
    reader_lease(reader_lease const&) = delete;
    reader_lease& operator=(reader_lease const&) = delete;
    connection* operator->() const { return held_.get(); }

   private:
    postgres_store& from_;
    std::unique_ptr<connection> held_;
  };

  reader_lease lease() {
    {
      std::scoped_lock const lock{pool_mutex_};
      if (!pool_.empty()) {
        auto taken = std::move(pool_.back());
        pool_.pop_back();
        return {*this, std::move(taken)};
      }
    }
    return {*this, std::make_unique<connection>(address_)};
  }

  void open_writer() {
    writer_ = std::make_unique<connection>(address_);
    for (auto const* setting : {"fsync", "full_page_writes"}) {
      auto const on = writer_->ask(fmt::format("SELECT current_setting('{}')", setting).c_str());
      if (on.bytes(0, 0) != "on")
        throw storage_error{storage_error::cause::failed,
                            fmt::format("the server runs with {} off: what it acknowledges may be lost", setting)};
    }
    writer_->run("SET synchronous_commit = on");
    writer_->run("SET lock_timeout = '5s'");
    writer_->run("SELECT pg_advisory_lock(hashtext('fengsui ledger ' || current_schema()))");
    auto const there =
        writer_->ask("SELECT to_regclass('fengsui_ledger') IS NOT NULL, to_regclass('event') IS NOT NULL");
    if (there.bytes(0, 0)[0] != 0) return;
    if (there.bytes(0, 1)[0] != 0)
      throw storage_error{storage_error::cause::failed, "the schema holds a table `event` of another program"};
    writer_->run("BEGIN");
    for (std::string_view left = kSchema; left.find(';') != std::string_view::npos;) {
      auto const end = left.find(';');
      writer_->run(std::string{left.substr(0, end)}.c_str());
      left.remove_prefix(end + 1);
    }
    writer_->run("COMMIT");
  }

  std::int64_t source_id(std::string const& name) {
    if (auto const found = sources_.find(name); found != sources_.end()) return found->second;
    writer_->ask("INSERT INTO source(name) VALUES (convert_from($1, 'UTF8')) ON CONFLICT DO NOTHING",
                 {std::string_view{name}});
    auto const id =
        writer_->ask("SELECT id::bigint FROM source WHERE name = convert_from($1, 'UTF8')", {std::string_view{name}});
    return sources_.emplace(name, id.number(0, 0)).first->second;
  }

  // As COPY's binary format has it: a head, rows of counted fields, an end.
  std::string copied(std::span<row const> rows) {
    std::string out{"PGCOPY\n\377\r\n\0", 11};
    postgres::append_int32(out, 0);
    postgres::append_int32(out, 0);
    auto const number = [&](std::int64_t value) {
      postgres::append_int32(out, 8);
      postgres::append_int64(out, value);
    };
    auto const bytes = [&](char const* data, std::size_t size) {
      postgres::append_int32(out, static_cast<std::int32_t>(size));
      out.append(data, size);
    };
    for (auto const& one : rows) {
      postgres::append_int16(out, 7);
      number(one.seq);
      postgres::append_int32(out, 4);
      postgres::append_int32(out, static_cast<std::int32_t>(source_id(one.key.source)));
      number(one.key.number);
      number(one.known.time_since_epoch().count());
      if (one.target != 0)
        number(one.target);
      else
        postgres::append_int32(out, -1);
      bytes(one.body.data(), one.body.size());
      bytes(reinterpret_cast<char const*>(one.hash.data()), one.hash.size());
    }
    postgres::append_int16(out, -1);
    return out;
  }

  std::optional<row> one_row(char const* sql, std::vector<postgres::parameter> const& parameters) {
    auto const reader = lease();
    auto const found = reader->ask(sql, parameters);
    if (found.rows() == 0) return {};
    row made;
    row_of(found, 0, made);
    return made;
  }

  std::string address_;
  std::unique_ptr<connection> writer_;
  std::map<std::string, std::int64_t, std::less<>> sources_;
  std::mutex pool_mutex_;
  std::vector<std::unique_ptr<connection>> pool_;
};

}  // namespace

bool is_postgres_address(std::string_view text) {
  return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

std::unique_ptr<store> open_postgres(std::string const& address, access how) {
  return std::make_unique<postgres_store>(address, how);
}

}  // namespace fengsui::ledger
