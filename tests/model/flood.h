#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace fengsui::model {

inline std::filesystem::path tests_folder() {
  return FENGSUI_TESTS;
}

inline std::string file_text(std::filesystem::path const& path) {
  std::ifstream in{path, std::ios::binary};
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

inline std::string flood_text() {
  return file_text(tests_folder() / "desks/flood/desk.toml");
}

}  // namespace fengsui::model
