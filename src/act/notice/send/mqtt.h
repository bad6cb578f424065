#pragma once

#include "act/notice/send/sender.h"

namespace fengsui::act::notice {

struct mqtt_settings {
  std::string host = "127.0.0.1";
  int port = 1883;
  std::string user;
  std::string password;
  std::string client_id = "fengsui";
  std::string topic = "fengsui/notices";
  std::string ca_file;  // not empty: TLS
  std::chrono::milliseconds within{10'000};
};

// What is published: the whole notice in both languages, so that another program need not read words.
std::string mqtt_json(outgoing const&);

// MQTT 5 with QoS 1: sent is what the broker has acknowledged with a reason of success, for a broker of version 3
// acknowledges what its ACL forbids, too. What it says of those who listen beyond it, nobody knows.
std::unique_ptr<sender> mqtt_sender(mqtt_settings);

}  // namespace fengsui::act::notice
