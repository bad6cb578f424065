#pragma once

#include <functional>
#include <vector>

#include "act/access/person.h"
#include "act/duty_room.h"
#include "act/notice/campaign/desk.h"
#include "act/notice/cap/inbox.h"
#include "act/notice/outbox.h"
#include "act/notice/settings.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// What the routes of notices stand on; all of it outlives them.
struct notice_house {
  act::notice::outbox& box;
  act::notice::settings const& said;
  std::function<act::notice::directory()> listed;
  act::notice::campaign_desk& campaigns;
  act::notice::inbox& alerts;
};

// The desk whose rights are asked: word out is for the whole city, so a right bound to a place does not reach it.
inline constexpr std::string_view kNoticeDesk = "notice";
bool may_at_notices(http::request const&, act::rank least);

// Notices and campaigns (docs/notices.md).
std::vector<http::route> notice_routes(notice_house&, act::duty_room&);

}  // namespace fengsui::tell
