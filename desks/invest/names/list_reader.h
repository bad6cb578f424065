#pragma once

#include <istream>
#include <string>
#include <vector>

#include "base/fault.h"
#include "invest/names/name_index.h"

namespace fengsui::invest {

// A list of companies: a name a line, or CSV with a head that has `name` (名称, 企业名称), and where there are such
// columns `id` (编号) and `also` (short_names, 简称, 曾用名: several parted by ; or |). What cannot be read is a fault
// with its line.
struct company_list {
  std::vector<listed_company> companies;
  std::vector<int> lines;  // where each stands
  base::faults faults;
};
company_list read_company_list(std::istream&, std::string const& file);

}  // namespace fengsui::invest
