#pragma once

#include <memory>

#include "act/notice/sms/smpp_session.h"
#include "act/notice/sms/sms_link.h"

namespace fengsui::act::notice::smpp {

// The way to a carrier as its centre wants it: one connection for both directions, or one for what is sent and one for
// receipts, which counts as bound while both are. `handlers` are called one at a time.
std::unique_ptr<sms_link> open_carrier(settings, sms_link::handlers);

}  // namespace fengsui::act::notice::smpp
