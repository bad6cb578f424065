#pragma once

#include "tell/api.h"

namespace fengsui::tell {

// GET /api/v1/health.
http::response health_answer(api const&, http::request const&);

}  // namespace fengsui::tell
