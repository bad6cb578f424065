#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <string>

#include "main/verbs.h"

namespace fengsui::main {

// The program's verbs as they are added: a group of verbs is one function in one file, and main.cpp lists the groups.
// A verb's struct lives as long as the program; its call runs when the command line names it.
struct verb_list {
  CLI::App& app;
  common_options& common;
  exit_code& answer;

  // A verb that stands alone: `fengsui NAME ...`. Inside a group (`fengsui fire fwi`), hand in the group as `under`.
  template <class Verb>
  std::pair<CLI::App*, Verb*> add(char const* name, char const* what, char const* example, bool json = true,
                                  CLI::App* under = nullptr) const {
    auto* made = (under == nullptr ? app : *under).add_subcommand(name, what);
    made->footer(std::string{"Example / 例:\n  "} + example);
    made->get_help_ptr()->group(app.get_help_ptr()->get_group());
    if (json) made->add_flag("--json", common.json, "for machines / 供程序读取");
    auto const verb = std::make_shared<Verb>(Verb{{common}});  // a verb may have the options in a base
    made->callback([verb, &into = answer] { into = (*verb)(); });
    return {made, verb.get()};
  }

  // A group of verbs, such as `fengsui fire ...`.
  CLI::App* group(char const* name, char const* what) const {
    auto* made = app.add_subcommand(name, what);
    made->require_subcommand(1);
    made->get_help_ptr()->group(app.get_help_ptr()->get_group());
    made->fallthrough();
    return made;
  }
};

// What most verbs begin with: the data folder that they work on.
inline void add_folder(CLI::App& verb, std::filesystem::path& folder) {
  verb.add_option("DIR", folder, "data folder / 数据目录")->required();
}

// This machine's papers for the link between the two.
void add_node_papers(CLI::App&, node_options&);

void add_fill_verbs(verb_list const&);
void add_ask_verbs(verb_list const&);
void add_serve_verbs(verb_list const&);
void add_audit_verbs(verb_list const&);
void add_duty_verbs(verb_list const&);
void add_list_verbs(verb_list const&);
void add_plan_verbs(verb_list const&);
void add_access_verbs(verb_list const&);
void add_fire_verbs(verb_list const&);
void add_reader_verbs(verb_list const&);
void add_invest_verbs(verb_list const&);
void add_invest_trip_verb(verb_list const&, CLI::App* invest);
void add_invest_office_verbs(verb_list const&, CLI::App* invest);
void add_notice_verbs(verb_list const&);
void add_node_verbs(verb_list const&);

}  // namespace fengsui::main
