#include "main/node/sm_between_machines.h"

namespace fengsui::main {

bool sm_between_machines() {
  return FENGSUI_SM;
}

}  // namespace fengsui::main
