#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "main/verbs.h"

namespace fengsui::main {

// Rates of a data folder, as the page's routes answer: counted from its records by the shipped definitions and the
// city's own.

struct rate_span {
  std::string period;  // empty: the year so far
  std::string by;      // what a unit is; empty: parks
  std::string unit;
  std::vector<std::string> given;
};

// In the user's language.
std::string say(common_options const&, std::string_view zh, std::string_view en);

exit_code list_rates(common_options const&, std::filesystem::path const& folder, std::string const& word);
exit_code compute_rates(common_options const&, std::filesystem::path const& folder, std::string const& word,
                        rate_span const&);
exit_code assess_units(common_options const&, std::filesystem::path const& folder, std::string const& rules,
                       rate_span const&);

}  // namespace fengsui::main
