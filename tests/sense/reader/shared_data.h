#pragma once

#include <simdjson.h>

#include <filesystem>
#include <string>

namespace fengsui::sense::reader {

// The data that lies beside the repository; tests that need it are skipped where it is not.
inline std::filesystem::path shared_reader_data() {
  return std::filesystem::path{FENGSUI_TESTS} / "../../shared/data/reader";
}

inline std::string text_field(simdjson::dom::element e, char const* name) {
  std::string_view value;
  if (e[name].get(value) != simdjson::SUCCESS) return {};
  return std::string{value};
}

}  // namespace fengsui::sense::reader
