#pragma once

#include <string>

#include "act/access/personal/masked.h"
#include "base/json_writer.h"
#include "know/figure.h"
#include "know/things.h"
#include "know/trace.h"

namespace fengsui::tell {

// The shapes of docs/http.md, used by the command line and the API alike.
void write(base::json_writer&, base::fault const&);
void write(base::json_writer&, know::period const&);
void write(base::json_writer&, model::catalogue const&, know::figure const&);

// As it was written, with its corrections and what they make of it. Of personal values no more than `shown` says.
void write_event(base::json_writer&, know::knowledge const&, ledger::event_seq, act::personal_shown const& shown = {});
void write(base::json_writer&, know::knowledge const&, know::traced const&, act::personal_shown const& shown = {});
void write(base::json_writer&, know::knowledge const&, know::thing const&, act::personal_shown const& shown = {});
void write(base::json_writer&, know::knowledge const&, know::thing_history const&, act::personal_shown const& shown = {});

std::string faults_json(base::faults const&);

}  // namespace fengsui::tell
