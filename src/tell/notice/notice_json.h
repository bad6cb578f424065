#pragma once

#include "act/notice/campaign/office.h"
#include "act/notice/outbox.h"
#include "base/json_writer.h"
#include "tell/body.h"

namespace fengsui::tell {

// How a recipient is called: a member of the roster by name, everybody else by id.
using caller = std::function<std::string(std::string const& id)>;

// The shapes of docs/notices.md, used by the API and the command line alike.
void write_notice(base::json_writer&, act::notice::told const&, act::notice::directory const&, caller const& = {});
void write_campaign(base::json_writer&, act::notice::campaign_view const&);

// The other way: what POST /api/v1/notices takes, but for a template and who writes it.
act::notice::message read_notice(body&, base::zone const&);

base::name phase_name(std::string_view phase);
base::name line_name(act::notice::line_state);
std::string_view line_id(act::notice::line_state);

}  // namespace fengsui::tell
