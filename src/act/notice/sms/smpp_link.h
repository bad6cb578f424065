#pragma once

#include <memory>

#include "act/notice/sms/smpp_session.h"
#include "act/notice/sms/sms_link.h"

namespace fengsui::act::notice::smpp {

// A session on a TCP connection of its own, with a thread that keeps it up until the link is destroyed.
std::unique_ptr<sms_link> open_link(settings, sms_link::handlers);

}  // namespace fengsui::act::notice::smpp
