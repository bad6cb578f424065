#pragma once

#include <cstddef>

namespace fengsui::fire {

// Cells of a grid side by side, each array `count` long, none overlapping another. Every value must be finite and
// possible; humidity under 100 %. The codes are those of yesterday and become those of today.
struct cell_rows {
  std::size_t count = 0;
  double const* temp = nullptr;        // degrees C
  double const* rh = nullptr;          // %
  double const* ws = nullptr;          // km/h
  double const* prec = nullptr;        // mm
  double const* dmc_length = nullptr;  // equations::day_length
  double const* dc_length = nullptr;   // equations::drought_day_length
  double* ffmc = nullptr;
  double* dmc = nullptr;
  double* dc = nullptr;
  double* isi = nullptr;
  double* bui = nullptr;
  double* fwi = nullptr;
  double* dsr = nullptr;
};

// The day's equations of fwi_equations.h over many cells, as wide as the processor allows. Differs from the point
// equations by rounding alone: under 1e-9 of each value.
void rate_cells(cell_rows const&);

}  // namespace fengsui::fire
