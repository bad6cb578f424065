#include "fire/danger/fwi.h"

#include <cmath>

#include "fire/danger/fwi_equations.h"

namespace fengsui::fire {

fire_weather next_day(moisture_codes const& yesterday, noon_weather const& w, int month, double latitude,
                      bool by_latitude) {
  constexpr double kCanada = 55;
  auto const belt = by_latitude ? latitude : kCanada;
  auto const rh = w.rh >= 100 ? 99.9999 : w.rh;  // the reference's: at 100 % a power of zero stands in the equations
  fire_weather today;
  today.codes.ffmc = equations::fine_fuel_moisture_code(yesterday.ffmc, w.temp, rh, w.ws, w.prec);
  today.codes.dmc =
      equations::duff_moisture_code(yesterday.dmc, w.temp, rh, w.prec, equations::day_length(belt, month));
  today.codes.dc = equations::drought_code(yesterday.dc, w.temp, w.prec, equations::drought_day_length(belt, month));
  today.isi = equations::initial_spread_index(today.codes.ffmc, w.ws);
  today.bui = equations::buildup_index(today.codes.dmc, today.codes.dc);
  today.fwi = equations::fire_weather_index(today.isi, today.bui);
  today.dsr = equations::daily_severity_rating(today.fwi);
  return today;
}

double hourly_ffmc(double before, noon_weather const& w, double hours) {
  auto const moisture = equations::wetted(equations::moisture_of(before), w.prec);
  auto const d = equations::drying_of(moisture, w.temp, w.rh, w.ws);
  auto const rate = d.rate * 0.0579 * std::exp(0.0365 * w.temp);
  auto const towards = moisture > d.dry ? d.dry : d.wet;
  auto const moves = moisture > d.dry || moisture < d.wet;
  return equations::ffmc_of(moves ? towards + (moisture - towards) * std::exp(-equations::kLnTen * rate * hours)
                                  : moisture);
}

double overwintered_dc(double autumn_dc, double winter_mm, overwintering const& how) {
  auto const moisture = how.carried_over * 800.0 * std::exp(-autumn_dc / 400.0) + how.wetting * 3.94 * winter_mm;
  auto const spring = 400.0 * std::log(800.0 / moisture);
  return spring < 15.0 ? 15.0 : spring;
}

std::optional<base::fault> impossible(noon_weather const& w) {
  struct named {
    char const* field;
    double value;
    range within;
  };
  for (auto const& [field, value, within] : {named{"temp", w.temp, kPossibleTemp}, named{"rh", w.rh, kPossibleHumidity},
                                             named{"ws", w.ws, kPossibleWind}, named{"prec", w.prec, kPossibleRain}}) {
    if (within.holds(value)) continue;
    return base::at_field(
        base::make_fault(base::fault_code::number_out_of_range, fmt::format("{}", value), within.least, within.most),
        field);
  }
  return {};
}

}  // namespace fengsui::fire
