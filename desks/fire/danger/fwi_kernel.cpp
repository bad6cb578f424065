// Compiled with -O3 and fast mathematics (see desks/fire/CMakeLists.txt): what comes in here is finite, and a rounding
// in the fifteenth digit is nobody's concern. Nothing else may live in this file.
#include "fire/danger/fwi_kernel.h"

#include "fire/danger/fwi_equations.h"

namespace fengsui::fire {
namespace {

// Several short loops rather than a long one: each keeps its numbers in registers, and the arrays stay in the cache.
[[gnu::always_inline]] inline void rate(cell_rows const& c) {
  namespace eq = equations;
  auto const count = c.count;
  auto const* __restrict temp = c.temp;
  auto const* __restrict rh = c.rh;
  auto const* __restrict ws = c.ws;
  auto const* __restrict prec = c.prec;
  auto* __restrict ffmc = c.ffmc;
  auto* __restrict dmc = c.dmc;
  auto* __restrict dc = c.dc;
  auto* __restrict isi = c.isi;
  auto* __restrict bui = c.bui;
  auto* __restrict fwi = c.fwi;
  auto* __restrict dsr = c.dsr;
#pragma omp simd
  for (std::size_t i = 0; i < count; ++i) {
    ffmc[i] = eq::fine_fuel_moisture_code(ffmc[i], temp[i], rh[i], ws[i], prec[i]);
  }
#pragma omp simd
  for (std::size_t i = 0; i < count; ++i) {
    dmc[i] = eq::duff_moisture_code(dmc[i], temp[i], rh[i], prec[i], c.dmc_length[i]);
    dc[i] = eq::drought_code(dc[i], temp[i], prec[i], c.dc_length[i]);
  }
#pragma omp simd
  for (std::size_t i = 0; i < count; ++i) {
    isi[i] = eq::initial_spread_index(ffmc[i], ws[i]);
    bui[i] = eq::buildup_index(dmc[i], dc[i]);
  }
#pragma omp simd
  for (std::size_t i = 0; i < count; ++i) {
    fwi[i] = eq::fire_weather_index(isi[i], bui[i]);
    dsr[i] = eq::daily_severity_rating(fwi[i]);
  }
}

void rate_plain(cell_rows const& c) {
  rate(c);
}

#ifdef __x86_64__
[[gnu::target("avx2,fma")]] void rate_by_four(cell_rows const& c) {
  rate(c);
}
[[gnu::target("avx2,fma,avx512f,avx512dq,avx512vl,prefer-vector-width=512")]] void rate_by_eight(cell_rows const& c) {
  rate(c);
}
#endif

using rating = void (*)(cell_rows const&);

rating widest() {
#ifdef __x86_64__
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
    return rate_by_eight;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return rate_by_four;
#endif
  return rate_plain;
}

}  // namespace

void rate_cells(cell_rows const& c) {
  static rating const chosen = widest();
  chosen(c);
}

}  // namespace fengsui::fire
