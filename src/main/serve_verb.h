#pragma once

#include <string>
#include <vector>

#include "main/verbs.h"

namespace fengsui::main {

// `serve`, and the names under which a proxy before it is known: requests for another name are not answered, so that a page of
// another site cannot reach this server by letting its own name resolve to it.
struct named_serve_verb : serve_verb {
  std::vector<std::string> hosts;
  exit_code operator()() const;
};

}  // namespace fengsui::main
