#include "fire/danger/fwi_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "fire/danger/fwi_equations.h"
#include "fire/danger/fwi_kernel.h"

namespace fengsui::fire {
namespace {

constexpr std::size_t kBlock = 512;  // its 13 arrays fit the first cache
constexpr auto kNone = std::numeric_limits<float>::quiet_NaN();

// Cells side by side as the kernel wants them. A cell that is not rated stands in with harmless weather.
struct block {
  using row = std::array<double, kBlock>;
  row temp, rh, ws, prec, dmc_length, dc_length, ffmc, dmc, dc, isi, bui, fwi, dsr;
  std::array<bool, kBlock> rated;

  cell_rows rows(std::size_t count) {
    return {.count = count,
            .temp = temp.data(),
            .rh = rh.data(),
            .ws = ws.data(),
            .prec = prec.data(),
            .dmc_length = dmc_length.data(),
            .dc_length = dc_length.data(),
            .ffmc = ffmc.data(),
            .dmc = dmc.data(),
            .dc = dc.data(),
            .isi = isi.data(),
            .bui = bui.data(),
            .fwi = fwi.data(),
            .dsr = dsr.data()};
  }
};

}  // namespace

grid_codes grid_codes::starting(std::size_t cells, moisture_codes const& codes) {
  return {.ffmc = std::vector<double>(cells, codes.ffmc),
          .dmc = std::vector<double>(cells, codes.dmc),
          .dc = std::vector<double>(cells, codes.dc)};
}

grid_rating rate_day(grid_weather const& weather, int month, std::span<float const> latitude,
                     grid_options const& options, grid_codes& codes) {
  constexpr double kCanada = 55;
  constexpr double kFull = 99.9999;  // humidity of 100 %, as next_day() has it
  auto const cells = weather.temp.size();
  grid_rating made;
  for (auto* one : {&made.ffmc, &made.dmc, &made.dc, &made.isi, &made.bui, &made.fwi, &made.dsr}) {
    one->assign(cells, kNone);
  }
  block b;
  auto known_latitude = std::numeric_limits<float>::quiet_NaN();
  double dmc_length = 0;
  double dc_length = 0;
  for (std::size_t start = 0; start < cells; start += kBlock) {
    auto const count = std::min(kBlock, cells - start);
    for (std::size_t i = 0; i < count; ++i) {
      auto const cell = start + i;
      noon_weather w{
          .temp = weather.temp[cell], .rh = weather.rh[cell], .ws = weather.ws[cell], .prec = weather.prec[cell]};
      moisture_codes before{codes.ffmc[cell], codes.dmc[cell], codes.dc[cell]};
      auto const weather_known = !std::isnan(w.temp + w.rh + w.ws + w.prec);
      auto const possible = weather_known && is_possible(w);
      auto const begun = !std::isnan(before.ffmc + before.dmc + before.dc);
      b.rated[i] = possible && begun;
      if (!b.rated[i]) {
        if (weather_known && !possible) {
          if (made.impossible++ == 0) made.first_impossible = cell;
        } else {
          ++made.missing;
        }
        if (options.on_gap == gap::refuse) codes.ffmc[cell] = codes.dmc[cell] = codes.dc[cell] = kNone;
        w = {.temp = 0, .rh = 50, .ws = 0, .prec = 0};
        before = {};
      }
      b.temp[i] = w.temp;
      b.rh[i] = w.rh >= 100 ? kFull : w.rh;
      b.ws[i] = w.ws;
      b.prec[i] = w.prec;
      b.ffmc[i] = before.ffmc;
      b.dmc[i] = before.dmc;
      b.dc[i] = before.dc;
      if (latitude[cell] != known_latitude) {
        known_latitude = latitude[cell];
        auto const belt = options.by_latitude ? double{known_latitude} : kCanada;
        dmc_length = equations::day_length(belt, month);
        dc_length = equations::drought_day_length(belt, month);
      }
      b.dmc_length[i] = dmc_length;
      b.dc_length[i] = dc_length;
    }
    rate_cells(b.rows(count));
    for (std::size_t i = 0; i < count; ++i) {
      if (!b.rated[i]) continue;
      auto const cell = start + i;
      ++made.rated;
      codes.ffmc[cell] = b.ffmc[i];
      codes.dmc[cell] = b.dmc[i];
      codes.dc[cell] = b.dc[i];
      made.ffmc[cell] = static_cast<float>(b.ffmc[i]);
      made.dmc[cell] = static_cast<float>(b.dmc[i]);
      made.dc[cell] = static_cast<float>(b.dc[i]);
      made.isi[cell] = static_cast<float>(b.isi[i]);
      made.bui[cell] = static_cast<float>(b.bui[i]);
      made.fwi[cell] = static_cast<float>(b.fwi[i]);
      made.dsr[cell] = static_cast<float>(b.dsr[i]);
    }
  }
  return made;
}

}  // namespace fengsui::fire
