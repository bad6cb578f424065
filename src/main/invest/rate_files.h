#pragma once

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "invest/rates/counted.h"
#include "invest/rates/definition.h"
#include "invest/rates/rate.h"

namespace fengsui::main {

// What the verbs of rates read where no data folder is named: definitions, tables, quantities on the command line.
// All of them end the verb where something is wrong.

std::ifstream open_or_stop(std::filesystem::path const&);

// The shipped definitions and, where there is a file, one's own over them.
invest::definition_register registered(std::filesystem::path const& own);

invest::rate_table table_of(std::filesystem::path const&);
invest::rate_tables tables_of(std::filesystem::path const& projects, std::filesystem::path const& receipts);
std::set<std::string> units_in(invest::rate_tables const&);

// `contracts=292`, as --given has it.
void take_given(std::vector<std::string> const& given, invest::quantities& into);

// Counts what is needed of a period and unit; nothing where there are neither tables nor a period.
void count_into(invest::quantities& into, std::vector<std::string> const& names, invest::definition_register const&,
                invest::rate_tables const&, std::string const& period, std::string const& unit);

}  // namespace fengsui::main
