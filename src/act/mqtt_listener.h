#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "base/result.h"

struct mosquitto;

namespace fengsui::act {

struct mqtt_subscription {
  std::string host = "127.0.0.1";
  int port = 1883;
  std::string user;
  std::string password;
  std::string ca_file;  // not empty: TLS
  std::string topic;    // a filter, with + and #
  std::string client_id = "fengsui-listener";
};

// mqtt://[user@]host[:port]/topic/filter, mqtts:// for TLS. A topic that begins with a slash has two.
base::result<mqtt_subscription> mqtt_subscription_from(std::string const& url);

// Listens to a broker (MQTT 3.1.1, QoS 1) until it goes. The session outlives a lost connection and a restart of this
// program, so the broker hands over later what came meanwhile, as far as it keeps that. It comes back by itself.
//
// Concurrency: `hear` is called by a thread of the listener, one message at a time, and never after the destructor.
class mqtt_listener {
 public:
  using heard = std::function<void(std::string const& topic, std::string const& payload)>;
  mqtt_listener(mqtt_subscription, heard);
  ~mqtt_listener();
  mqtt_listener(mqtt_listener const&) = delete;
  mqtt_listener& operator=(mqtt_listener const&) = delete;

  // Whether the broker has granted the subscription, within that time.
  bool listens(std::chrono::milliseconds within);
  // Why not, in the broker's words; empty where it has not said anything.
  std::string trouble() const;

 private:
  void listen();
  void connected(int code);
  void granted(int qos);

  mqtt_subscription settings_;
  heard hear_;
  mosquitto* client_ = nullptr;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  bool listens_ = false;
  bool ends_ = false;
  std::string trouble_;
  std::thread thread_;
};

}  // namespace fengsui::act
