#pragma once

namespace fengsui::base {

// The simplified form of a traditional Chinese character: 萬 is 万; any other character is itself.
char16_t simplified(char16_t);

}  // namespace fengsui::base
