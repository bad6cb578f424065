#pragma once

#include "act/notice/send/sender.h"

namespace fengsui::act::notice {

// Group robots of the two chat programs that Chinese offices use. Both take 20 messages a minute; above that DingTalk
// shuts a robot out for ten minutes, so the courier keeps below it.
enum class robot_kind { wecom, dingtalk };

struct robot_settings {
  robot_kind kind = robot_kind::wecom;
  std::string url;     // with its key or access token
  std::string secret;  // DingTalk: SEC…; empty: the robot does not ask for a signature
  std::chrono::seconds within{10};
};

// developer.work.weixin.qq.com/document/path/91770; open.dingtalk.com "custom robot access".
std::string robot_json(robot_kind, outgoing const&);

// "&timestamp=…&sign=…": base64(HMAC-SHA256(secret, timestamp + "\n" + secret)), percent-encoded.
std::string dingtalk_signature(std::string const& secret, std::int64_t milliseconds);

// What an answer of the robot's server means.
outcome robot_outcome(robot_kind, long http_status, std::string_view body, long retry_after_seconds);

std::unique_ptr<sender> robot_sender(robot_settings, base::clock);

}  // namespace fengsui::act::notice
