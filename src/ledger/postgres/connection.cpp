#include "ledger/postgres/connection.h"

#include <bit>
#include <cstring>

#include "base/big_endian.h"
#include "ledger/store.h"

namespace fengsui::ledger::postgres {
namespace {

// OIDs of the types that are sent: bigint, and bytes that the statement casts where it needs text.
constexpr Oid kBigint = 20;
constexpr Oid kBytes = 17;

}  // namespace

void append_int64(std::string& out, std::int64_t number) {
  base::append_big_endian(out, static_cast<std::uint64_t>(number), 8);
}
void append_int32(std::string& out, std::int32_t number) {
  base::append_big_endian(out, static_cast<std::uint64_t>(number), 4);
}
void append_int16(std::string& out, std::int16_t number) {
  base::append_big_endian(out, static_cast<std::uint64_t>(number), 2);
}

parameter::parameter(std::int64_t number) {
  append_int64(bytes, number);
  is_number = true;
}

std::int64_t answer::number(int row, int column) const {
  return static_cast<std::int64_t>(base::big_endian(bytes(row, column)));
}

connection::connection(std::string const& address) : held_{PQconnectdb(address.c_str()), PQfinish} {
  if (!is_good()) throw storage_error{storage_error::cause::failed, PQerrorMessage(held_.get())};
  // Notices (“relation exists”) are for people at a prompt.
  PQsetNoticeProcessor(
      held_.get(), [](void*, char const*) {}, nullptr);
}

void connection::refuse(PGresult const* result) const {
  using enum storage_error::cause;
  if (!is_good()) throw storage_error{broken, PQerrorMessage(held_.get())};
  auto const* code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  std::string_view const state = code == nullptr ? "" : code;
  auto cause = failed;
  if (state == "53100") cause = full;                      // disk_full
  if (state == "55P03" || state == "40001") cause = busy;  // lock_not_available, serialization_failure
  throw storage_error{cause, PQerrorMessage(held_.get())};
}

answer connection::ask(char const* sql, std::vector<parameter> const& parameters) {
  std::vector<Oid> types;
  std::vector<char const*> values;
  std::vector<int> lengths;
  std::vector<int> const formats(parameters.size(), 1);
  for (auto const& one : parameters) {
    types.push_back(one.is_number ? kBigint : kBytes);
    values.push_back(one.bytes.data());
    lengths.push_back(static_cast<int>(one.bytes.size()));
  }
  answer made{PQexecParams(held_.get(), sql, static_cast<int>(parameters.size()), types.data(), values.data(),
                           lengths.data(), formats.data(), 1)};
  auto const status = PQresultStatus(made.raw());
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) refuse(made.raw());
  return made;
}

void connection::copy_in(char const* sql, std::string_view bytes) {
  answer const begun{PQexec(held_.get(), sql)};
  if (PQresultStatus(begun.raw()) != PGRES_COPY_IN) refuse(begun.raw());
  constexpr std::size_t kPiece = 1 << 20;
  bool sent = true;
  for (std::size_t at = 0; at < bytes.size() && sent; at += kPiece) {
    auto const piece = bytes.substr(at, kPiece);
    sent = PQputCopyData(held_.get(), piece.data(), static_cast<int>(piece.size())) == 1;
  }
  sent = sent && PQputCopyEnd(held_.get(), nullptr) == 1;
  answer const ended{PQgetResult(held_.get())};
  while (auto* rest = PQgetResult(held_.get())) PQclear(rest);
  if (!sent || PQresultStatus(ended.raw()) != PGRES_COMMAND_OK) refuse(ended.raw());
}

bool connection::rest() noexcept {
  if (!is_good()) return false;
  auto const state = PQtransactionStatus(held_.get());
  if (state == PQTRANS_IDLE) return true;
  if (state != PQTRANS_INTRANS && state != PQTRANS_INERROR) return false;
  PQclear(PQexec(held_.get(), "ROLLBACK"));
  return is_good() && PQtransactionStatus(held_.get()) == PQTRANS_IDLE;
}

}  // namespace fengsui::ledger::postgres
