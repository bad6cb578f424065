#pragma once

// The equations of the Canadian Forest Fire Weather Index system, without a check of their input: what fwi.h and the
// grids call. They are branch-free so that a compiler can run several cells at once; a term that its condition leaves
// out is computed from a harmless stand-in. They are always inlined: fwi_kernel.cpp compiles them for other processors,
// and no copy of its own may be taken for everybody's.
//
// Van Wagner and Pickett 1985, Equations and FORTRAN program for the Canadian Forest Fire Weather Index System,
// Forestry Technical Report 33; Van Wagner 1987, FTR 35. Numbers in comments are theirs.

#include <array>
#include <cmath>

namespace fengsui::fire::equations {

inline constexpr double kMoistureScale = 250.0 * 59.5 / 101.0;  // FF-scale, 147.27723

inline constexpr double kLnTen = 2.302585092994046;

#define FENGSUI_EQUATION [[gnu::always_inline]] inline

FENGSUI_EQUATION double least(double a, double b) {
  return a < b ? a : b;
}
FENGSUI_EQUATION double most(double a, double b) {
  return a > b ? a : b;
}

FENGSUI_EQUATION double moisture_of(double ffmc) {
  return kMoistureScale * (101.0 - ffmc) / (59.5 + ffmc);  // (1)
}

FENGSUI_EQUATION double ffmc_of(double moisture) {
  auto const code = 59.5 * (250.0 - moisture) / (kMoistureScale + moisture);  // (10)
  return least(101.0, most(0.0, code));
}

// What rain makes of the fine fuel's moisture (%). `rain` in mm is what reaches it.
FENGSUI_EQUATION double wetted(double moisture, double rain) {
  auto const fallen = rain > 0.0 ? rain : 1.0;
  auto const below = moisture < 250.0 ? moisture : 250.0;
  auto const common = 42.5 * fallen * std::exp(-100.0 / (251.0 - below)) * (1.0 - std::exp(-6.93 / fallen));  // (3a)
  auto const over = moisture > 150.0 ? moisture - 150.0 : 0.0;
  auto const heavy = 0.0015 * over * over * std::sqrt(fallen);  // (3b)
  return rain > 0.0 ? least(250.0, moisture + common + heavy) : moisture;
}

struct drying {
  double dry;   // equilibrium moisture when drying, %
  double wet;   // equilibrium moisture when wetting, %
  double rate;  // of log moisture, before the temperature's part
};

// `moisture` decides which of the two rates holds; between the two equilibria the fuel stays as it is.
FENGSUI_EQUATION drying drying_of(double moisture, double temp, double rh, double ws) {
  auto const log_rh = std::log(rh > 1e-9 ? rh : 1e-9);
  auto const powers = std::exp(0.679 * log_rh);
  auto const powers_wet = std::exp(0.753 * log_rh);
  auto const near_full = std::exp((rh - 100.0) / 10.0);
  auto const warmth = 0.18 * (21.1 - temp) * (1.0 - std::exp(-0.115 * rh));
  auto const dry = 0.942 * powers + 11.0 * near_full + warmth;      // (4)
  auto const wet = 0.618 * powers_wet + 10.0 * near_full + warmth;  // (5)
  auto const share = (moisture > dry ? rh : 100.0 - rh) / 100.0;    // (6a), (7a)
  auto const log_share = std::log(share > 1e-12 ? share : 1e-12);
  auto const squared = share * share;
  auto const eighth = squared * squared * squared * squared;
  auto const rate = 0.424 * (1.0 - std::exp(1.7 * log_share)) + 0.0694 * std::sqrt(ws) * (1.0 - eighth);
  return {dry, wet, rate};
}

// Noon to noon. temp in degrees C, rh in %, ws in km/h, prec in mm over 24 h.
FENGSUI_EQUATION double fine_fuel_moisture_code(double before, double temp, double rh, double ws, double prec) {
  auto const moisture = wetted(moisture_of(before), prec > 0.5 ? prec - 0.5 : 0.0);  // (2)
  auto const d = drying_of(moisture, temp, rh, ws);
  auto const factor = std::exp(-kLnTen * d.rate * 0.581 * std::exp(0.0365 * temp));  // (6b), (7b)
  auto const towards = moisture > d.dry ? d.dry : d.wet;
  auto const moves = moisture > d.dry || (moisture < d.wet && moisture < d.dry);
  return ffmc_of(moves ? towards + (moisture - towards) * factor : moisture);  // (8), (9)
}

// Effective day length of a month (DMC) and its addition (DC), by belts of latitude.
using months = std::array<double, 12>;
inline constexpr months kDayLengthNorth{6.5, 7.5, 9, 12.8, 13.9, 13.9, 12.4, 10.9, 9.4, 8, 7, 6};
inline constexpr months kDayLengthNorth20{7.9, 8.4, 8.9, 9.5, 9.9, 10.2, 10.1, 9.7, 9.1, 8.6, 8.1, 7.8};
inline constexpr months kDayLengthEquator{9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9};
inline constexpr months kDayLengthSouth20{10.1, 9.6, 9.1, 8.5, 8.1, 7.8, 7.9, 8.3, 8.9, 9.4, 9.9, 10.2};
inline constexpr months kDayLengthSouth{11.5, 10.5, 9.2, 7.9, 6.8, 6.2, 6.5, 7.4, 8.7, 10, 11.2, 11.8};
inline constexpr months kDroughtNorth{-1.6, -1.6, -1.6, 0.9, 3.8, 5.8, 6.4, 5, 2.4, 0.4, -1.6, -1.6};
inline constexpr months kDroughtEquator{1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4};
inline constexpr months kDroughtSouth{6.4, 5, 2.4, 0.4, -1.6, -1.6, -1.6, -1.6, -1.6, 0.9, 3.8, 5.8};

inline constexpr double day_length(double latitude, int month) {
  auto const& belt = latitude > 30    ? kDayLengthNorth
                     : latitude > 10  ? kDayLengthNorth20
                     : latitude > -10 ? kDayLengthEquator
                     : latitude > -30 ? kDayLengthSouth20
                                      : kDayLengthSouth;
  return belt[static_cast<std::size_t>(month - 1)];
}

inline constexpr double drought_day_length(double latitude, int month) {
  auto const& belt = latitude > 20 ? kDroughtNorth : latitude > -20 ? kDroughtEquator : kDroughtSouth;
  return belt[static_cast<std::size_t>(month - 1)];
}

FENGSUI_EQUATION double duff_moisture_code(double before, double temp, double rh, double prec, double length) {
  auto const warm = temp > -1.1 ? temp : -1.1;
  auto const dried = 1.894e-4 * (warm + 1.1) * (100.0 - rh) * length;  // (16)
  auto const rain = prec > 1.5 ? 0.92 * prec - 1.27 : 0.1;             // (11)
  auto const log_code = std::log(before > 1e-9 ? before : 1e-9);
  auto const slope = before <= 33.0   ? 100.0 / (0.5 + 0.3 * before)
                     : before <= 65.0 ? 14.0 - 1.3 * log_code
                                      : 6.2 * log_code - 17.2;            // (13)
  auto const moisture = 20.0 + 280.0 * std::exp(-0.023 * before);         // (12)
  auto const wetter = moisture + 1000.0 * rain / (48.77 + slope * rain);  // (14)
  auto const rained = 43.43 * (5.6348 - std::log(wetter - 20.0));         // (15)
  auto const start = prec > 1.5 ? most(0.0, rained) : before;
  return most(0.0, start + dried);
}

FENGSUI_EQUATION double drought_code(double before, double temp, double prec, double length) {
  auto const warm = temp > -2.8 ? temp : -2.8;
  auto const evaporated = most(0.0, (0.36 * (warm + 2.8) + length) / 2.0);                               // (22)
  auto const rain = prec > 2.8 ? 0.83 * prec - 1.27 : 0.0;                                               // (18)
  auto const rained = before - 400.0 * std::log(1.0 + 3.937 * rain / 800.0 * std::exp(before / 400.0));  // (19)-(21)
  auto const start = prec > 2.8 ? most(0.0, rained) : before;
  return start + evaporated;
}

FENGSUI_EQUATION double initial_spread_index(double ffmc, double ws) {
  auto const moisture = moisture_of(ffmc);
  auto const log_moisture = std::log(moisture > 1e-9 ? moisture : 1e-9);
  auto const fuel = 91.9 * std::exp(-0.1386 * moisture) * (1.0 + std::exp(5.31 * log_moisture) / 4.93e7);  // (25)
  return 0.208 * std::exp(0.05039 * ws) * fuel;                                                            // (24), (26)
}

FENGSUI_EQUATION double buildup_index(double dmc, double dc) {
  auto const duff = dmc > 0.0 ? dmc : 1e-9;
  auto const both = 0.8 * dc * duff / (duff + 0.4 * dc);  // (27a)
  auto const log_part = std::log(0.0114 * duff);
  auto const drier = duff - (1.0 - both / duff) * (0.92 + std::exp(1.7 * log_part));  // (27b)
  auto const index = both < duff ? most(0.0, drier) : both;
  return dmc > 0.0 ? index : 0.0;
}

FENGSUI_EQUATION double fire_weather_index(double isi, double bui) {
  auto const log_bui = std::log(bui > 1e-9 ? bui : 1e-9);
  auto const duff = bui > 80.0  ? 1000.0 / (25.0 + 108.64 * std::exp(-0.023 * bui))  // (28b)
                    : bui > 0.0 ? 0.626 * std::exp(0.809 * log_bui) + 2.0            // (28a)
                                : 2.0;
  auto const intensity = 0.1 * isi * duff;  // (29)
  auto const above = intensity > 1.0 ? intensity : 2.718281828459045;
  auto const index = std::exp(2.72 * std::exp(0.647 * std::log(0.434 * std::log(above))));  // (30b)
  return intensity > 1.0 ? index : intensity;
}

FENGSUI_EQUATION double daily_severity_rating(double fwi) {
  auto const index = fwi > 1e-12 ? fwi : 1e-12;
  return fwi > 0.0 ? 0.0272 * std::exp(1.77 * std::log(index)) : 0.0;  // (31)
}

#undef FENGSUI_EQUATION

}  // namespace fengsui::fire::equations
