#pragma once

#include <optional>

#include "base/result.h"
#include "base/time.h"

namespace fengsui::fire {

// Weather at noon, local standard time.
struct noon_weather {
  double temp = 0;  // degrees C
  double rh = 0;    // relative humidity, %
  double ws = 0;    // wind at 10 m in the open, km/h
  double prec = 0;  // rain of the 24 h before, mm
};

// The three codes that carry yesterday into today. Their start is the usual one of spring, three days after snow.
struct moisture_codes {
  double ffmc = 85;
  double dmc = 6;
  double dc = 15;

  bool operator==(moisture_codes const&) const = default;
};

struct fire_weather {
  moisture_codes codes;
  double isi = 0;
  double bui = 0;
  double fwi = 0;
  double dsr = 0;
};

// The Canadian Forest Fire Weather Index of one day (Van Wagner 1987). `month` 1 to 12. `latitude` in degrees chooses
// the day length; without `by_latitude` that of Canada is taken, as the printed system has it.
fire_weather next_day(moisture_codes const& yesterday, noon_weather const&, int month, double latitude,
                      bool by_latitude = true);

// FFMC after `hours` of one weather, rain falling at their start (Van Wagner 1977; Alexander, Lee and Lawson 1984).
double hourly_ffmc(double before, noon_weather const& of_the_hour, double hours = 1);

struct overwintering {
  double carried_over = 0.75;  // share of autumn's moisture that lasts
  double wetting = 0.75;       // how much of winter's precipitation wets the duff
};

// The drought code of spring from that of autumn and the winter's precipitation in mm (Lawson and Armitage 2008); never
// under 15.
double overwintered_dc(double autumn_dc, double winter_mm, overwintering const& = {});

// Weather that can be: temperature in degrees C, humidity in %, wind in km/h, rain in mm a day.
struct range {
  double least;
  double most;
  constexpr bool holds(double value) const { return value >= least && value <= most; }
};
inline constexpr range kPossibleTemp{-90, 60};
inline constexpr range kPossibleHumidity{0, 100};
inline constexpr range kPossibleWind{0, 400};
inline constexpr range kPossibleRain{0, 2000};

inline bool is_possible(noon_weather const& w) {
  return kPossibleTemp.holds(w.temp) && kPossibleHumidity.holds(w.rh) && kPossibleWind.holds(w.ws) &&
         kPossibleRain.holds(w.prec);
}

// Fault: number_out_of_range, naming the field, where no such weather exists.
std::optional<base::fault> impossible(noon_weather const&);

}  // namespace fengsui::fire
