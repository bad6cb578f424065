#pragma once

#include <vector>

#include "base/json_writer.h"
#include "tell/http/router.h"
#include "tell/notice/notice_routes.h"

namespace fengsui::tell {

// Alerts from outside (CAP 1.2): taken in, shown with who signed them, passed on where somebody trusted did.
std::vector<http::route> received_routes(notice_house&);

void write_received(base::json_writer&, act::notice::inbox const&, act::notice::received_alert const&);

}  // namespace fengsui::tell
