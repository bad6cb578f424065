#include "act/mqtt_listener.h"

#include <charconv>

#include "act/mqtt_client.h"

namespace fengsui::act {

base::result<mqtt_subscription> mqtt_subscription_from(std::string const& url) {
  auto const wrong = [&] {
    return base::make_fault(base::fault_code::unknown_setting, "--positions", url,
                            "mqtt://user@broker:1883/patrol/+/position");
  };
  mqtt_subscription made;
  std::string_view rest{url};
  if (rest.starts_with("mqtts://")) {
    made.ca_file = "/etc/ssl/certs/ca-certificates.crt";
    made.port = 8883;
    rest.remove_prefix(8);
  } else if (rest.starts_with("mqtt://")) {
    rest.remove_prefix(7);
  } else {
    return wrong();
  }
  auto const slash = rest.find('/');
  if (slash == std::string_view::npos) return wrong();
  made.topic = rest.substr(slash + 1);
  auto host = rest.substr(0, slash);
  if (auto const at = host.rfind('@'); at != std::string_view::npos) {
    made.user = host.substr(0, at);
    host.remove_prefix(at + 1);
  }
  if (auto const colon = host.rfind(':'); colon != std::string_view::npos && !host.ends_with(']')) {
    auto const digits = host.substr(colon + 1);
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), made.port);
    if (error != std::errc{} || end != digits.data() + digits.size() || made.port < 1 || made.port > 65535)
      return wrong();
    host = host.substr(0, colon);
  }
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  made.host = host;
  if (made.host.empty() || made.topic.empty() || mosquitto_sub_topic_check(made.topic.c_str()) != MOSQ_ERR_SUCCESS)
    return wrong();
  // A password in an address lies in the shell's history and in the list of processes.
  if (made.user.find(':') != std::string::npos) return wrong();
  return made;
}

mqtt_listener::mqtt_listener(mqtt_subscription s, heard hear) : settings_{std::move(s)}, hear_{std::move(hear)} {
  client_ = mqtt_client(settings_, false, this);
  if (client_ == nullptr) {
    trouble_ = "no MQTT client";
    return;
  }
  mosquitto_connect_callback_set(
      client_, [](mosquitto*, void* self, int code) { static_cast<mqtt_listener*>(self)->connected(code); });
  mosquitto_disconnect_callback_set(client_, [](mosquitto*, void* self, int) {
    auto& me = *static_cast<mqtt_listener*>(self);
    std::scoped_lock const lock{me.mutex_};
    me.listens_ = false;
  });
  mosquitto_subscribe_callback_set(client_, [](mosquitto*, void* self, int, int count, int const* qos) {
    static_cast<mqtt_listener*>(self)->granted(count > 0 ? qos[0] : 0x80);
  });
  mosquitto_message_callback_set(client_, [](mosquitto*, void* self, mosquitto_message const* m) {
    static_cast<mqtt_listener*>(self)->hear_(
        m->topic, std::string{static_cast<char const*>(m->payload), static_cast<std::size_t>(m->payloadlen)});
  });
  mosquitto_threaded_set(client_, true);
  thread_ = std::thread{[this] { listen(); }};
}

// The library comes back by itself once it was there; a broker that starts after us is this loop's.
void mqtt_listener::listen() {
  for (bool ends = false; !ends;) {
    bool const reached = mosquitto_connect(client_, settings_.host.c_str(), settings_.port, 30) == MOSQ_ERR_SUCCESS;
    std::unique_lock lock{mutex_};
    if (reached && !ends_) {
      lock.unlock();
      mosquitto_loop_forever(client_, 500, 1);
      lock.lock();
    }
    if (!ends_ && trouble_.empty()) trouble_ = "the broker is not reached";
    ends = wake_.wait_for(lock, std::chrono::seconds{1}, [&] { return ends_; });
  }
}

mqtt_listener::~mqtt_listener() {
  if (client_ == nullptr) return;
  {
    std::scoped_lock const lock{mutex_};
    ends_ = true;
  }
  wake_.notify_all();
  mosquitto_disconnect(client_);
  thread_.join();
  mosquitto_destroy(client_);
}

void mqtt_listener::connected(int code) {
  if (code == 0) {
    mosquitto_subscribe(client_, nullptr, settings_.topic.c_str(), 1);
    return;
  }
  std::scoped_lock const lock{mutex_};
  trouble_ = mosquitto_connack_string(code);
}

void mqtt_listener::granted(int qos) {
  {
    std::scoped_lock const lock{mutex_};
    listens_ = qos <= 2;
    trouble_ = listens_ ? "" : "the broker does not grant the subscription";
  }
  wake_.notify_all();
}

bool mqtt_listener::listens(std::chrono::milliseconds within) {
  std::unique_lock lock{mutex_};
  return wake_.wait_for(lock, within, [&] { return listens_; });
}

std::string mqtt_listener::trouble() const {
  std::scoped_lock const lock{mutex_};
  return trouble_;
}

}  // namespace fengsui::act
