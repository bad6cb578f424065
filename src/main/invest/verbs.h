#pragma once

#include <filesystem>
#include <string>

#include "main/verbs.h"

namespace fengsui::main {

// The investment desk's engines by themselves: files in, answers out; of a data folder, days of visits.

struct invest_trip_verb {
  common_options const& common;
  std::string format{};
  std::filesystem::path file{};
  int tours = 0;  // 0: as the instance says
  double seconds = 1;
  std::uint64_t seed = 1;
  // Of a data folder: days of visits among its companies, or of guests among its sites and projects.
  bool host = false;
  std::string at{};
  std::string industry{};
  std::string first{};
  int days = 1;
  int cars = 1;
  std::string begins = "08:30";
  std::string ends = "18:00";
  std::string lunch = "11:30-13:00";
  std::vector<std::string> leaders{};
  std::vector<std::string> promised{};
  std::vector<std::string> left_out{};
  double budget = -1;
  double car_day = 0;
  exit_code operator()() const;

 private:
  exit_code of_folder() const;
};

}  // namespace fengsui::main
