#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "main/stop.h"
#include "main/verbs.h"

namespace fengsui::main {

struct bulletin_options {
  std::string source;     // the organisation that sent it
  std::string published;  // a day; empty: as the text says
};

// `ingest DIR FILE --as-bulletin`: keeps each file, what was read in it, and what is wrong with it.
exit_code ingest_bulletins(common_options const&, std::filesystem::path const& folder,
                           std::vector<std::string> const& files, bulletin_options const&);

}  // namespace fengsui::main
