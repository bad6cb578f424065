#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

#include "support/test_house.h"

namespace fengsui::test {

struct run_result {
  int code = -1;
  std::string out;
  std::string err;
};

// Runs the program as a user would; `arguments`, and what stands before it, go through the shell.
inline run_result run(std::string const& arguments, std::string const& program = FENGSUI_PROGRAM) {
  temporary_folder const folder;
  auto const errors = folder.path / "err";
  auto const command = program + " " + arguments + " 2>" + errors.string();
  run_result made;
  auto* pipe = ::popen(command.c_str(), "r");
  std::array<char, 65536> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    made.out.append(buffer.data(), n);
  auto const status = ::pclose(pipe);
  made.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  std::ifstream in{errors, std::ios::binary};
  std::stringstream text;
  text << in.rdbuf();
  made.err = text.str();
  return made;
}

// A folder of its own, with files that a user hands to the program.
class in_a_folder : public testing::Test {
 protected:
  // Its path.
  std::string file(std::string const& name, std::string const& content) const {
    std::ofstream{folder.path / name, std::ios::binary} << content;
    return (folder.path / name).string();
  }
  temporary_folder folder;
};

inline bool has(std::string const& text, std::string const& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace fengsui::test
