#pragma once

namespace CLI {
class App;
}

namespace fengsui::main {

struct verb_list;

// fengsui notify …
void add_notice_verbs(verb_list const&);
void add_received_verbs(verb_list const&, CLI::App* notify);

}  // namespace fengsui::main
