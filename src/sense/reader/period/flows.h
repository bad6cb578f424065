#pragma once

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// What adds up over days; all else, and bodies counted one by one (企业464家), is held at a moment.
bool is_flow(draft const&);

// What an English text may count at a moment: fires that burn, people, households.
bool is_state(draft const&);

}  // namespace fengsui::sense::reader
