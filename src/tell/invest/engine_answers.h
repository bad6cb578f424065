#pragma once

#include <optional>
#include <string>

#include "base/json_writer.h"
#include "invest/attain/forecast.h"
#include "invest/factor/green_power.h"
#include "invest/rates/assess.h"
#include "invest/waiting/waits.h"

namespace fengsui::tell {

// The shapes of what the engines say of rates, forecasts and waiting: the same over HTTP and on the command line.
// `put_…` writes keys into an object that is open, `write_…` an object of its own.

void put_forecast(base::json_writer&, invest::attain_forecast const&);
// `actual`: what came, where that is known; each method's error stands beside it then.
void put_baselines(base::json_writer&, invest::baselines const&, std::optional<double> actual);

void put_exact(base::json_writer&, std::string_view key, invest::exact const&);
void put_definition(base::json_writer&, invest::definition const&);
std::string formula_line(invest::definition const&);  // "100 × (contracts - terminated) / (contracts)"
void write_score(base::json_writer&, invest::unit_score const&);
void write_raise(base::json_writer&, std::string const& unit, invest::raise const&);

void put_wait_summary(base::json_writer&, invest::wait_summary const&);
void put_wait_totals(base::json_writer&, invest::waiting_report const&);
void put_rework(base::json_writer&, invest::rework_loop const&);
void write_open(base::json_writer&, invest::open_counts const&);

void write_green(base::json_writer&, invest::green_month const&);

}  // namespace fengsui::tell
