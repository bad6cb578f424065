#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fengsui::bench {

constexpr int kFirstDay = 19453;  // 2023-04-06, in days since 1970
constexpr int kDays = 731;        // to 2025-04-05
constexpr int kSources = 4;
constexpr std::int64_t kKnownBase = 1'743'868'800'000'000;  // `known` of the peers' rows: as long as a real one

// One made-up reading. Everybody is compared on the same ones: the same number gives the same reading,
// always.
struct reading {
  std::int64_t number = 0;  // from 1: the seq it gets
  int source = 0;           // 1..4
  std::int64_t source_seq = 0;
  std::int64_t at = 0;   // seconds since 1970
  int day = 0;           // of Beijing, in days since 1970
  int place = 0;         // 0..399
  int a = 0;             // 1..8
  int b = 0;             // 1..12
  int c = 0;             // 1..50
  int n = 0;             // from 1; each next value half as often
  int v_hundredths = 0;  // 0.00..199.99
};

// Readings 1..rows over kDays, almost in the order of time: most arrive within minutes, one in a hundred up
// to three days late.
class readings {
 public:
  readings(std::int64_t rows, std::uint64_t seed = 20250404) : rows_{rows}, state_{seed} {}
  bool next(reading&);

 private:
  std::uint64_t random();
  std::int64_t rows_;
  std::uint64_t state_;
  std::int64_t made_ = 0;
  std::array<std::int64_t, kSources> newest_{};
};

void append_number(std::string& out, std::int64_t number, int width = 1);

// The line a sender sends (docs/events.md), with its newline.
void append_ndjson(std::string& out, reading const&);
// The body that the ledger keeps of it, so that a peer stores the same bytes.
void append_body(std::string& out, reading const&);
// Plain columns with local day and codes as numbers, ready for an analyst:
// id,source,source_seq,at,day,place,a,b,c,n,v.
void append_csv(std::string& out, reading const&);

// 32 bytes in place of the chain's hash: as long and as random.
std::array<unsigned char, 32> stand_in_hash(std::int64_t number);

}  // namespace fengsui::bench
