#pragma once

#include "act/notice/send/sender.h"
#include "act/notice/sms/smpp_session.h"

namespace fengsui::act::notice {

// Receipts come long after, so they go to `receipt` as (carrier id, delivered, state); it must have kept them when it
// returns, for then the carrier is told to forget them.
using receipt_taker = std::function<void(std::string const& carrier_id, bool delivered, std::string const& state)>;

std::unique_ptr<sender> sms_sender(smpp::settings, receipt_taker);

}  // namespace fengsui::act::notice
