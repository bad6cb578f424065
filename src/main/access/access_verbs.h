#pragma once

#include <optional>

#include "main/verbs.h"

namespace fengsui::main {

// Accounts, tokens and keys from the machine itself: whoever can write the data folder needs no other right. What is
// done is an event all the same, its actor "cli/" and the user of the system. They write, so no server may be running
// on the folder.
struct user_verb {
  enum class act { add, list, role, password, invite, disable, enable, identity, no_second_factor };
  common_options const& common;
  std::filesystem::path folder{};
  act what = act::list;
  std::string login{};
  std::string name{};
  std::string office{};
  std::vector<std::string> roles{};
  std::string identity{};
  exit_code operator()() const;
};

struct token_verb {
  enum class act { add, list, revoke };
  common_options const& common;
  std::filesystem::path folder{};
  act what = act::list;
  std::string id{};
  std::string label{};
  std::vector<std::string> roles{};
  int days = 90;
  exit_code operator()() const;
};

struct forget_verb {
  common_options const& common;
  std::filesystem::path folder{};
  std::string thing{};
  std::string kind{};
  bool overdue = false;  // all that has been kept as long as its kind says
  exit_code operator()() const;
};

struct key_verb {
  common_options const& common;
  std::filesystem::path folder{};
  exit_code operator()() const;
};

}  // namespace fengsui::main
