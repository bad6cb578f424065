#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "main/verb_list.h"

namespace fengsui::main {

struct fire_season_verb {
  common_options const& common;
  std::uint64_t seed = 1;
  int days = 30;
  std::string first = "2025-03-15";
  std::string zone = "Asia/Shanghai";
  exit_code operator()() const;
};

struct fire_fuse_verb {
  common_options const& common;
  std::vector<std::filesystem::path> files;
  std::filesystem::path weights;
  std::filesystem::path learn;
  bool roc = false;
  bool events = false;
  std::string source = "fuse";
  double threshold = 0.1;
  std::string zone = "Asia/Shanghai";
  exit_code operator()() const;
};

struct fire_smoke_verb {
  common_options const& common;
  std::vector<std::string> sources;
  int danger = 3;
  std::filesystem::path mask;
  std::optional<double> azimuth;
  double field_of_view = 60;
  int frames = 0;  // 0: to the end
  double every = 1;
  std::filesystem::path model;    // of views that have none of their own
  std::filesystem::path cameras;  // a table of cameras and their presets
  std::vector<std::string> at_preset;
  bool reports = false;
  std::filesystem::path bearings;
  std::filesystem::path dem;
  double range = 20'000;
  std::string at;
  std::string zone = "Asia/Shanghai";
  exit_code operator()() const;
};

struct fire_track_verb {
  common_options const& common;
  std::vector<std::filesystem::path> files;
  bool events = false;
  std::string place;
  std::string team;
  std::string name;
  std::string name_en;
  std::string means = "foot";
  int people = 0;
  double reach = 500;
  double cell = 100;
  std::filesystem::path cover;
  exit_code operator()() const;
};

// Over a data folder: the room's own book.
struct fire_report_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::vector<std::string> files;
  exit_code operator()() const;
};

struct fire_incidents_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::string incident;
  std::string from;
  std::string to;
  bool all = false;
  exit_code operator()() const;
};

struct fire_join_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::string action;
  std::string incident;
  std::string into;
  std::vector<std::string> reports;
  std::string joining;
  std::string note;
  std::string actor;
  exit_code operator()() const;
};
void add_fire_book_verbs(verb_list const&, CLI::App* fire);

void add_fire_incident_verbs(verb_list const&, CLI::App* fire);

}  // namespace fengsui::main
