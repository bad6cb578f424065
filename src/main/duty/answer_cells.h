#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "main/duty/duty_answers.h"

namespace fengsui::main {

// What a table prints of a row's member: ids of the API by the names that people know them by. What has no name is
// printed as it is; of a list each of its members.
namespace cells {

cell word();       // the API's own words: amber, weekend, on trial
cell role();       // leader, officer
cell person();     // who has a name, and maybe one in English beside it
cell yes_or_no();  // a truth
cell member();     // who may be on duty, by their id
cell post();
cell desk();
cell indicator();
cell state_of(std::string kind);
cell thing_of(std::string kind);
cell field_of(std::string kind);

}  // namespace cells

}  // namespace fengsui::main
