// make_events ROWS ndjson|csv|copy|copy-1000 > FILE
// The benchmark's readings: as events for Fengsui, as plain columns for the peers' queries, or as a psql
// script that copies the ledger's own rows (in one transaction, or in transactions of 1,000).
#include <charconv>
#include <cstdio>
#include <string_view>

#include "bench/rows.h"

namespace {

using namespace fengsui::bench;

constexpr std::string_view kCopy = "COPY event FROM STDIN;\n";
constexpr std::string_view kEndOfCopy = "\\.\n";

void append_copy(std::string& out, reading const& r) {
  append_number(out, r.number);
  out += '\t';
  append_number(out, r.source);
  out += '\t';
  append_number(out, r.source_seq);
  out += '\t';
  append_number(out, kKnownBase + r.number);
  out += "\t\\N\t";
  append_body(out, r);
  out += "\t\\\\x";
  static constexpr std::string_view kHex = "0123456789abcdef";
  for (auto const byte : stand_in_hash(r.number)) {
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
  out += '\n';
}

}  // namespace

int main(int argc, char** argv) {
  std::string_view const count = argc == 3 ? argv[1] : "";
  std::string_view const format = argc == 3 ? argv[2] : "";
  std::int64_t rows = 0;
  std::from_chars(count.data(), count.data() + count.size(), rows);
  bool const copy = format == "copy" || format == "copy-1000";
  if (rows <= 0 || (format != "ndjson" && format != "csv" && !copy)) {
    std::fputs("usage: make_events ROWS ndjson|csv|copy|copy-1000 > FILE\n", stderr);
    return 2;
  }
  auto const per_copy = format == "copy-1000" ? 1'000 : rows;
  std::string out;
  if (format == "csv") out = "id,source,source_seq,at,day,place,a,b,c,n,v\n";
  readings all{rows};
  reading r;
  while (all.next(r)) {
    if (copy && (r.number - 1) % per_copy == 0) out += kCopy;
    if (copy)
      append_copy(out, r);
    else if (format == "csv")
      append_csv(out, r);
    else
      append_ndjson(out, r);
    if (copy && (r.number % per_copy == 0 || r.number == rows)) out += kEndOfCopy;
    if (out.size() >= 1 << 20) {
      if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) return 4;
      out.clear();
    }
  }
  return std::fwrite(out.data(), 1, out.size(), stdout) == out.size() && std::fflush(stdout) == 0 ? 0 : 4;
}
