#pragma once

namespace fengsui::main {

struct verb_list;

// fengsui notify …
void add_notice_verbs(verb_list const&);

}  // namespace fengsui::main
