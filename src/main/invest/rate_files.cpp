#include "main/invest/rate_files.h"

#include <iterator>

#include "invest/rates/exact.h"
#include "main/screen.h"
#include "main/verbs.h"
#include "tell/invest/definition_reader.h"

namespace fengsui::main {

using base::fault_code;
using base::make_fault;

std::ifstream open_or_stop(std::filesystem::path const& path) {
  std::ifstream in{path};
  if (!in) throw stop{exit_code::bad_input, {make_fault(fault_code::no_file, path.string())}};
  return in;
}

invest::definition_register registered(std::filesystem::path const& own) {
  base::faults faults;
  auto made = tell::shipped_register(faults);
  if (!own.empty()) {
    auto in = open_or_stop(own);
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    tell::read_definitions(text, own.filename().string(), made, faults, true);
    tell::check_definitions(made, faults);
  }
  if (!faults.empty()) throw stop{exit_code::bad_input, faults};
  return made;
}

invest::rate_table table_of(std::filesystem::path const& path) {
  auto in = open_or_stop(path);
  auto made = invest::read_rate_table(in, path.filename().string());
  if (!made.faults.empty()) throw stop{exit_code::bad_input, made.faults};
  return made;
}

invest::rate_tables tables_of(std::filesystem::path const& projects, std::filesystem::path const& receipts) {
  invest::rate_tables made;
  if (!projects.empty()) made["projects"] = table_of(projects);
  if (!receipts.empty()) made["receipts"] = table_of(receipts);
  return made;
}

void take_given(std::vector<std::string> const& given, invest::quantities& into) {
  for (auto const& one : given) {
    auto const at = one.find('=');
    auto const value =
        at == std::string::npos ? invest::exact{} : invest::parse_exact(std::string_view{one}.substr(at + 1));
    if (!value) throw usage(make_fault(fault_code::unknown_setting, "--given", one, "contracts=292"));
    into[one.substr(0, at)].value = *value;
  }
}

namespace {

invest::span_of_days span_of(std::string const& period, bool needed) {
  if (!period.empty()) return need(invest::parse_span(period));
  if (needed) throw usage(make_fault(fault_code::missing_field, "--period"));
  return {};
}

}  // namespace

void count_into(invest::quantities& into, std::vector<std::string> const& names,
                invest::definition_register const& known, invest::rate_tables const& tables, std::string const& period,
                std::string const& unit) {
  if (tables.empty() && period.empty()) return;
  base::faults wrong;
  invest::count_needed(names, known, tables, span_of(period, true), unit, into, wrong);
  if (!wrong.empty()) throw stop{exit_code::bad_input, wrong};
}

std::set<std::string> units_in(invest::rate_tables const& tables) {
  std::set<std::string> made;
  for (auto const& [name, table] : tables) {
    for (auto const& row : table.rows) {
      if (auto const at = row.find("unit"); at != row.end() && !at->second.empty()) made.insert(at->second);
    }
  }
  return made;
}

}  // namespace fengsui::main
