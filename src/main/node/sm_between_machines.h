#pragma once

namespace fengsui::main {

// Whether two machines speak by the profile of Chinese cryptography (tell/node/sm.h): FENGSUI_SM of the build. Such a
// program has no link without it.
bool sm_between_machines();

}  // namespace fengsui::main
