#pragma once

#include <optional>
#include <string_view>

#include "know/audit/page.h"

namespace fengsui::know::audit {

// What a percentage counts by the noun that it is called by: 起数占总数的21.6%, 死亡人数上升50%, 损失下降52.9%.
struct called {
  std::string_view noun;
  std::string_view unit;
  std::string_view indicator;  // empty: whatever is counted in the unit
};

// By the words that lead into it, back to the stop before them: up to `verb` where one is given, else by all of them,
// if no number stands among them.
std::optional<called> called_by(std::string_view lead, std::string_view verb = {});

bool counts_what_is_called(page const&, std::size_t level, called const&);

}  // namespace fengsui::know::audit
