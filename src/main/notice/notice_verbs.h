#pragma once

#include "main/verb_list.h"

namespace fengsui::main {

// fengsui notify …
void add_notice_verbs(verb_list const&);
void add_received_verbs(verb_list const&, CLI::App* notify);
void add_campaign_verbs(verb_list const&, CLI::App* notify);

template <class Verb>
void add_folder_and_secrets(CLI::App& options, Verb& verb) {
  add_folder(options, verb.folder);
  options.add_option("--secrets", verb.secrets,
                     "the secrets file, in place of the one named in notices.toml / 密钥文件");
}

}  // namespace fengsui::main
