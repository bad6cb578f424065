// The conformance suite on PostgreSQL 15: a server of its own in a temporary folder, reached through a socket there,
// run by a user who is not root.
#include "ledger/postgres/postgres_store.h"

#include <libpq-fe.h>
#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

#include "tests/ledger/store_conformance.h"

namespace fengsui::ledger::test {
namespace {

constexpr char kPrograms[] = "/usr/lib/postgresql/15/bin/";

class server {
 public:
  static server& get() {
    static server one;
    return one;
  }

  // Why there is none; empty where there is one.
  std::string const& missing() const { return missing_; }

  // Of a schema that is empty and belongs to nobody else.
  std::string fresh_address() {
    auto const schema = "ledger" + std::to_string(++schemas_);
    run_sql("CREATE SCHEMA " + schema);
    return address("-csearch_path%3D" + schema);
  }
  std::string address(std::string const& options = "") const {
    return "postgresql:///postgres?host=" + folder_.path().string() + "&user=fengsui" +
           (options.empty() ? "" : "&options=" + options);
  }
  void run_sql(std::string const& sql) const {
    std::unique_ptr<PGconn, decltype(&PQfinish)> const session{PQconnectdb(address().c_str()), PQfinish};
    std::unique_ptr<PGresult, decltype(&PQclear)> const got{PQexec(session.get(), sql.c_str()), PQclear};
    EXPECT_EQ(PQresultStatus(got.get()), PGRES_COMMAND_OK) << PQerrorMessage(session.get());
  }

 private:
  server() {
    if (!std::filesystem::exists(std::string{kPrograms} + "initdb")) {
      missing_ = "PostgreSQL 15 is not installed: the store is not tested";
      return;
    }
    // initdb will not run as root; Debian's package brings a user for it.
    auto const* other = ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
    if (::geteuid() == 0 && other == nullptr) {
      missing_ = "there is no user to run PostgreSQL as";
      return;
    }
    if (other != nullptr && ::chown(folder_.path().c_str(), other->pw_uid, other->pw_gid) != 0) {
      missing_ = "the temporary folder cannot be given to the user postgres";
      return;
    }
    as_ = other == nullptr ? "" : "runuser -u postgres -- ";
    auto const data = (folder_.path() / "data").string();
    auto const here = folder_.path().string();
    bool const up =
        shell(as_ + kPrograms + "initdb -N -D " + data + " -U fengsui -A trust -E UTF8 --locale=C") &&
        shell(as_ + kPrograms + "pg_ctl -D " + data + " -w -l " + here + "/log -o \"-c listen_addresses='' -k " + here +
              " -c shared_buffers=16MB -c max_connections=40\" start");
    if (!up) missing_ = "PostgreSQL does not start here";
    running_ = up;
  }
  ~server() {
    if (running_) shell(as_ + kPrograms + "pg_ctl -D " + (folder_.path() / "data").string() + " -m immediate stop");
  }

  static bool shell(std::string const& command) { return std::system((command + " >/dev/null 2>&1").c_str()) == 0; }

  temp_folder folder_;
  std::string missing_;
  std::string as_;
  bool running_ = false;
  int schemas_ = 0;
};

opener fresh_schema() {
  if (auto const& why = server::get().missing(); !why.empty()) throw std::runtime_error{why};
  auto const address = server::get().fresh_address();
  return [address] { return open_postgres(address, access::read_write); };
}

// Named without starting anything: a build lists its tests.
std::vector<store_kind> kinds() {
  if (!std::filesystem::exists(std::string{kPrograms} + "initdb")) return {};
  return {store_kind{"postgres", fresh_schema}};
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(store_conformance);
INSTANTIATE_TEST_SUITE_P(postgres, store_conformance, testing::ValuesIn(kinds()),
                         [](auto const& one) { return one.param.name; });

class postgres_ledger : public testing::Test {
 protected:
  void SetUp() override {
    if (auto const& why = server::get().missing(); !why.empty()) GTEST_SKIP() << why;
    address = server::get().fresh_address();
  }
  std::string address;
};

TEST_F(postgres_ledger, is_read_beside_its_one_writer) {
  auto const writer = open_postgres(address, access::read_write);
  writer->append(rows_after({}, 3));
  auto const reader = open_postgres(address, access::read_only);
  EXPECT_EQ(reader->head().seq, 3);
  writer->append(rows_after(writer->head(), 3));
  EXPECT_EQ(reader->head().seq, 6);
}

TEST_F(postgres_ledger, that_is_none_is_refused) {
  EXPECT_THROW(open_postgres(address, access::read_only), storage_error);
  EXPECT_THROW(open_postgres("postgresql:///postgres?host=/nowhere", access::read_write), storage_error);
}

TEST_F(postgres_ledger, of_a_later_format_is_refused) {
  open_postgres(address, access::read_write)->append(rows_after({}, 1));
  auto const schema = address.substr(address.rfind("%3D") + 3);
  server::get().run_sql("UPDATE " + schema + ".fengsui_ledger SET format = 2");
  EXPECT_THROW(open_postgres(address, access::read_write), storage_error);
}

TEST_F(postgres_ledger, altered_behind_its_back_is_noticed) {
  auto const kept = open_postgres(address, access::read_write);
  kept->append(rows_after({}, 5));
  auto const schema = address.substr(address.rfind("%3D") + 3);
  server::get().run_sql("UPDATE " + schema + ".event SET body = 'x' WHERE seq = 4");
  EXPECT_EQ(verify(*kept).first_bad, 4);
}

// The server goes away with a commit under way or before: what became of it is not known, so nothing more is written.
TEST_F(postgres_ledger, a_session_cut_off_stops_the_writer) {
  auto const kept = open_postgres(address, access::read_write);
  kept->append(rows_after({}, 2));
  server::get().run_sql(
      "DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity "
      "WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'; END $$");
  auto const more = rows_after(head_of(rows_after({}, 2)), 1);
  try {
    kept->append(more);
    FAIL() << "acknowledged without a session";
  } catch (storage_error const& error) {
    EXPECT_EQ(error.why(), storage_error::cause::broken);
  }
}

}  // namespace
}  // namespace fengsui::ledger::test
