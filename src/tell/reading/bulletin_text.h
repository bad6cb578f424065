#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/fault.h"
#include "model/city.h"

namespace fengsui::tell {

struct text_of_bulletin {
  std::string text;     // UTF-8, as spans count it
  std::string warning;  // in what way the text may differ from the file
  std::optional<base::fault> fault;
};

// The text of a bulletin's file, in whatever format sense/document knows; `name` tells it where the bytes do not.
text_of_bulletin text_of_file(std::string_view bytes, std::string_view name);

// What 全市 and 全省 mean in a bulletin of this city that names neither: 西宁市, 青海省; empty where the city has none.
struct home_of_readings {
  std::string city;
  std::string province;
};
home_of_readings home_of(model::city const&);

}  // namespace fengsui::tell
