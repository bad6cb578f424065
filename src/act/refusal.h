#pragma once

#include "base/fault.h"
#include "base/name.h"

namespace fengsui::act {

// A refusal about something that is called differently in each language: every reader's sentence holds their own words.
inline base::fault refusal(base::fault_code code, base::name const& what) {
  auto made = base::make_fault(code, what.en);
  made.zh = base::make_fault(code, what.zh).zh;
  return made;
}
inline base::fault refusal(base::fault_code code, base::name const& what, base::name const& more) {
  auto made = base::make_fault(code, what.en, more.en);
  made.zh = base::make_fault(code, what.zh, more.zh).zh;
  return made;
}

}  // namespace fengsui::act
