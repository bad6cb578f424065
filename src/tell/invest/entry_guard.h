#pragma once

#include <string>
#include <vector>

#include "base/time.h"
#include "invest/register/contact_guard.h"
#include "know/knowledge.h"

namespace fengsui::tell {

// What must not be written, whichever way it comes in: a reservation that promises what a site has promised already, a
// visit or contact that nobody gave a reason for where another team was there lately, an industry code that GB/T 4754
// does not have.
//
// It looks at what is known and at what it has itself let through, so a batch is looked at as a whole. Who asks it and
// then writes lets nothing else be decided between (act::duty_room::alone, or within decide). An event that was taken
// before under the same number is let through: the ledger answers it.
class entry_guard {
 public:
  // `ask_who_was_there`: a person can answer; a file of old records cannot, and is not asked.
  entry_guard(know::knowledge const& known, base::instant now, bool ask_who_was_there)
      : known_{known}, now_{now}, ask_{ask_who_was_there} {}

  // Empty: it may be written.
  base::faults operator()(ledger::event const&);

  // Whether an event of this kind is looked at at all.
  static bool concerns(model::catalogue const&, ledger::event const&);

 private:
  void reservation(ledger::event const&, base::faults&);
  void contact(ledger::event const&, base::faults&);

  know::knowledge const& known_;
  base::instant now_;
  bool ask_;
  std::vector<ledger::event> let_through_;  // of reservations
};

// The sentences that ask for a reason, as a fault of `again_because`.
base::fault was_there_fault(invest::guard_answer const&);

}  // namespace fengsui::tell
