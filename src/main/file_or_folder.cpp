#include "main/file_or_folder.h"

#include "main/stop.h"

namespace fengsui::main {

using base::fault_code;
using base::make_fault;

void without(std::initializer_list<table_option> options) {
  for (auto const& [name, given] : options) {
    if (!given) continue;
    auto fault = make_fault(fault_code::unknown_setting, name, "", "读数据目录时不用，目录里的记录自有");
    fault.en = make_fault(fault_code::unknown_setting, name, "", "not beside a data folder, whose records say it").en;
    throw usage(std::move(fault));
  }
}

folder_and_word folder_and_word_of(std::vector<std::string> const& given) {
  if (given.size() > 1) return {given[0], given[1]};
  if (given.empty()) return {};
  if (std::filesystem::is_directory(given[0])) return {given[0], {}};
  return {{}, given[0]};
}

}  // namespace fengsui::main
