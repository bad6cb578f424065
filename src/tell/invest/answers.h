#pragma once

#include "base/json_writer.h"
#include "invest/trip/trip_problem.h"
#include "tell/invest/office.h"

namespace fengsui::tell {

// The shapes of the office's answers, the same for the API and the command line.
void write_guard(base::json_writer&, invest::contact_wish const&, invest::guard_answer const&);
void write_match(base::json_writer&, invest::factor_need const&, invest::factor_market const&,
                 invest::criterion_weights const&, invest::site_match const&);
void write_credit(base::json_writer&, std::vector<line_standing> const&);
void write_shortage(base::json_writer&, invest::factor_shortage const&);

// What is short, in a sentence: the site, the factor, from when, how much.
base::fault shortage_fault(base::name const& site, invest::factor_shortage const&);
std::string amount_text(invest::factor, invest::tenths);  // "60,000 kVA"
std::string plain_tenths(invest::tenths);                 // "60000.5"

}  // namespace fengsui::tell
