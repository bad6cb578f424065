#pragma once

#include <mosquitto.h>

namespace fengsui::act {

// A client of the library for a broker with `client_id`, `user`, `password` and `ca_file` (not empty: TLS), which comes
// back after a minute at most; `clean` forgets its session when it goes. Null where the library has none. The caller
// connects and destroys it.
template <class Broker>
mosquitto* mqtt_client(Broker const& broker, bool clean, void* self) {
  static int const ready = mosquitto_lib_init();
  auto* const made = ready == MOSQ_ERR_SUCCESS ? mosquitto_new(broker.client_id.c_str(), clean, self) : nullptr;
  if (made == nullptr) return nullptr;
  if (!broker.user.empty()) mosquitto_username_pw_set(made, broker.user.c_str(), broker.password.c_str());
  if (!broker.ca_file.empty()) mosquitto_tls_set(made, broker.ca_file.c_str(), nullptr, nullptr, nullptr, nullptr);
  mosquitto_reconnect_delay_set(made, 1, 60, true);
  return made;
}

}  // namespace fengsui::act
