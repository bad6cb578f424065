#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fengsui::ledger::postgres {

// A value as PostgreSQL's binary protocol carries it.
struct parameter {
  std::string bytes;
  bool is_number = false;

  parameter(std::int64_t number);
  parameter(std::string_view text) : bytes{text} {}
};

void append_int64(std::string& out, std::int64_t);
void append_int32(std::string& out, std::int32_t);
void append_int16(std::string& out, std::int16_t);

// Rows of an answer, in binary.
class answer {
 public:
  explicit answer(PGresult* result) : result_{result, PQclear} {}

  PGresult const* raw() const { return result_.get(); }
  int rows() const { return PQntuples(result_.get()); }
  bool is_null(int row, int column) const { return PQgetisnull(result_.get(), row, column) != 0; }
  std::int64_t number(int row, int column) const;  // of a bigint
  std::string_view bytes(int row, int column) const {
    return {PQgetvalue(result_.get(), row, column), static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
  }

 private:
  std::unique_ptr<PGresult, decltype(&PQclear)> result_;
};

// One session, used by one thread at a time. Everything throws storage_error: what the server refuses as `failed`,
// `full` or `busy`, a session that is gone as `broken`.
class connection {
 public:
  explicit connection(std::string const& address);

  answer ask(char const* sql, std::vector<parameter> const& = {});
  void run(char const* sql) { ask(sql); }
  // COPY … FROM STDIN (FORMAT binary): the whole of it.
  void copy_in(char const* sql, std::string_view bytes);

  bool is_good() const { return PQstatus(held_.get()) == CONNECTION_OK; }
  // Ends whatever an exception left open; false where the session is of no more use.
  bool rest() noexcept;

 private:
  [[noreturn]] void refuse(PGresult const*) const;

  std::unique_ptr<PGconn, decltype(&PQfinish)> held_;
};

}  // namespace fengsui::ledger::postgres
