#pragma once

#include <string>

#include "invest/attain/forecast.h"

namespace fengsui::main {

// "2025-06-30"
std::string attain_day(int day_number);

// A forecast for a person, from what the route or the verb says of it.
void print_attain(std::string const& json, std::string const& lang);

// Forecasts at earlier days beside what came and beside the other methods, on stdout: as JSON or as a table.
void show_backtest(std::vector<invest::backtest_row> const&, int end, bool as_json, std::string const& lang);

}  // namespace fengsui::main
