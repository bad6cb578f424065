#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "main/stop.h"

namespace fengsui::tell::node {
class credentials;
}

namespace fengsui::main {

// One struct a verb: its members are what its options say, its call does the work and answers with the exit code.

struct common_options {
  bool json = false;
  std::string lang;  // zh or en
};

// Between the two machines: this one's certificate and key and the authority that signed both (PEM files), where the
// second may knock, and where the other is.
struct node_options {
  std::filesystem::path certificate;
  std::filesystem::path key;
  std::filesystem::path authority;
  std::filesystem::path sm_certificate;  // where the program was built with SM2, SM3 and SM4 between machines
  std::filesystem::path sm_key;
  std::filesystem::path sm_authority;
  std::string listen;  // of a first: where a second may follow; empty: nobody may
  std::string url;     // of a first: where people write
  std::string other;   // of a first: https://host:port of the other machine, which is asked whether it leads by now

  // Null where none were given. Throws `stop`.
  std::unique_ptr<tell::node::credentials> papers() const;
};

struct init_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::filesystem::path city;
  std::filesystem::path desks;
  std::string store;
  bool demo = false;
  exit_code operator()() const;
};

struct map_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::vector<std::filesystem::path> terrain;
  std::vector<std::filesystem::path> osm;
  exit_code operator()() const;
};

struct check_verb {
  common_options const& common;
  std::vector<std::filesystem::path> files;
  exit_code operator()() const;
};

struct ingest_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::vector<std::string> files;
  std::filesystem::path map;
  bool all_or_nothing = false;
  bool as_bulletin = false;  // prose: what is read in it, not lines of events
  std::string source;        // of a bulletin: who sent it
  std::string published;
  exit_code operator()() const;
};

struct question_options {
  std::string indicator;
  std::string period;
  std::vector<std::string> by;
  std::vector<std::string> where;
  std::vector<std::string> compare;
  std::string as_known_at;
};

struct figure_verb {
  common_options const& common;
  std::filesystem::path folder;
  question_options question;
  exit_code operator()() const;
};

struct trace_verb {
  common_options const& common;
  std::filesystem::path folder;
  question_options question;
  exit_code operator()() const;
};

struct things_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::string kind;
  std::vector<std::string> where;
  exit_code operator()() const;
};

struct thing_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::string id;
  std::string kind;
  exit_code operator()() const;
};

struct bulletin_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::string name;
  std::string period;
  std::string format;
  exit_code operator()() const;
};

struct verify_verb {
  common_options const& common;
  std::filesystem::path folder;
  exit_code operator()() const;
};

struct recount_verb {
  common_options const& common;
  std::filesystem::path folder;
  exit_code operator()() const;
};

struct export_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::string format;
  exit_code operator()() const;
};

struct serve_verb {
  common_options const& common;
  std::filesystem::path folder;
  std::string listen;
  std::filesystem::path web;
  bool summary = false;
  // The names under which a proxy before it is known: requests for another name are not answered, so that a page of
  // another site cannot reach this server by letting its own name resolve to it.
  std::vector<std::string> hosts;
  // A broker that patrols and drones tell their positions to, and the file whose first line is our password there.
  std::string positions;
  std::filesystem::path positions_password;
  node_options node;
  exit_code operator()() const;
};

}  // namespace fengsui::main
