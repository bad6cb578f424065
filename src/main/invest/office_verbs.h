#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "main/verbs.h"

namespace fengsui::main {

// The investment office's verbs: whose name it is, who has spoken with whom, what a project can be given.

struct invest_company_verb {
  common_options const& common;
  std::vector<std::string> names;
  std::filesystem::path names_file;  // names to look up, one a line
  std::filesystem::path list;
  std::size_t most = 5;
  exit_code operator()() const;
};

struct invest_match_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::string project;
  std::string weights;  // "land_cost:0.3,green_share:0.7"
  exit_code operator()() const;
};

struct invest_reserve_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::string site;
  std::string project;
  std::string begins;
  std::string until;
  std::vector<std::string> amounts;  // "power_kva=60000"; none: all that the project needs
  std::string actor;
  exit_code operator()() const;
};

struct invest_contact_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::string enterprise;
  std::string party;
  std::string way;
  std::string result;
  std::string next_step;
  std::string because;
  std::string day;     // with check
  bool check = false;  // only says who was there; nothing is written
  std::string actor;
  exit_code operator()() const;
};

struct invest_share_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::string action;  // list, offer, accept, decline, recall, credit
  std::string offer;
  std::string project;
  std::string from;
  std::string to;
  std::vector<std::string> fields;
  std::string rule;
  std::string amount;
  std::string reason;
  std::string actor;
  exit_code operator()() const;
};

struct invest_credit_verb {
  common_options const& common;
  std::filesystem::path folder;
  exit_code operator()() const;
};

struct invest_green_verb {
  common_options const& common;
  std::filesystem::path file;
  double storage_mw = 0;
  double storage_mwh = 0;
  double efficiency = 0.88;
  double share = 0;  // percent; above 0: how much storage it takes
  double storage_hours = 4;
  exit_code operator()() const;
};

}  // namespace fengsui::main
