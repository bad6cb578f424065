#pragma once

#include <vector>

#include "act/duty_room.h"
#include "act/flow/attachment.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// Moves through flows, approvals, what is overdue, work on things, attachments and tasks (docs/http-duty.md).
std::vector<http::route> work_routes(act::duty_room&, std::shared_ptr<act::attachment_store const>);

}  // namespace fengsui::tell
