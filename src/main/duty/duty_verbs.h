#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "main/verbs.h"

namespace fengsui::main {

// What the verbs of duty have in common. Each works on the data folder itself: it reads beside a server that runs, and
// decides where none does.
struct duty_options {
  std::filesystem::path folder;
  std::string actor;
  std::string note;
};

struct roster_verb {
  common_options const& common;
  duty_options duty;
  enum class what { now, show, propose, publish, members } does = what::now;
  std::string post;
  std::string at;
  std::string from;
  std::string to;
  exit_code operator()() const;
};

struct alarm_verb {
  common_options const& common;
  duty_options duty;
  enum class what { list, answer, rules } does = what::list;
  std::string state;
  std::string id;
  std::string action;
  int minutes = 0;
  exit_code operator()() const;
};

struct move_verb {
  common_options const& common;
  duty_options duty;
  enum class what { ways, move, overdue } does = what::ways;
  std::string kind;
  std::vector<std::string> things;
  std::string to;
  std::vector<std::string> fields;
  exit_code operator()() const;
};

struct list_verb {
  common_options const& common;
  duty_options duty;
  enum class what { lists, show, take_out, compare } does = what::lists;
  std::string id;
  std::filesystem::path file;
  bool accept = false;
  exit_code operator()() const;
};

struct plan_verb {
  common_options const& common;
  duty_options duty;
  enum class what { plans, show, decide } does = what::plans;
  std::string id;
  std::string action;
  std::string option;
  std::string outcome;
  std::filesystem::path file;
  exit_code operator()() const;
};

}  // namespace fengsui::main
