#include "act/notice/send/mqtt.h"

#include <mqtt_protocol.h>

#include <condition_variable>
#include <map>
#include <mutex>

#include "act/mqtt_client.h"
#include "base/json_writer.h"

namespace fengsui::act::notice {
namespace {

using enum outcome::kind;

class mqtt final : public sender {
 public:
  explicit mqtt(mqtt_settings s) : settings_{std::move(s)} {
    client_ = mqtt_client(settings_, true, this);
    if (client_ == nullptr) return;
    mosquitto_int_option(client_, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V5);
    mosquitto_connect_v5_callback_set(client_, [](mosquitto*, void* self, int reason, int, mosquitto_property const*) {
      static_cast<mqtt*>(self)->connected(reason);
    });
    mosquitto_disconnect_v5_callback_set(client_, [](mosquitto*, void* self, int, mosquitto_property const*) {
      static_cast<mqtt*>(self)->disconnected();
    });
    mosquitto_publish_v5_callback_set(client_,
                                      [](mosquitto*, void* self, int id, int reason, mosquitto_property const*) {
                                        static_cast<mqtt*>(self)->published(id, reason);
                                      });
    mosquitto_connect_async(client_, settings_.host.c_str(), settings_.port, 30);
    mosquitto_loop_start(client_);
  }
  ~mqtt() override {
    if (client_ == nullptr) return;
    mosquitto_disconnect(client_);
    mosquitto_loop_stop(client_, true);
    mosquitto_destroy(client_);
  }
  mqtt(mqtt const&) = delete;
  mqtt& operator=(mqtt const&) = delete;

  outcome send(outgoing const& one) override {
    if (client_ == nullptr) return {refused, {}, "no MQTT client", {}};
    auto const end = std::chrono::steady_clock::now() + settings_.within;
    {
      std::unique_lock lock{mutex_};
      if (!wake_.wait_until(lock, end, [&] { return connected_; })) {
        return {later, {}, refusal_.empty() ? "the broker is not reached" : refusal_, {}};
      }
    }
    auto const json = mqtt_json(one);
    int id = 0;
    auto const code = mosquitto_publish_v5(client_, &id, settings_.topic.c_str(), static_cast<int>(json.size()),
                                           json.data(), 1, false, nullptr);
    if (code == MOSQ_ERR_OVERSIZE_PACKET || code == MOSQ_ERR_PAYLOAD_SIZE || code == MOSQ_ERR_INVAL)
      return {refused, {}, mosquitto_strerror(code), {}};
    if (code != MOSQ_ERR_SUCCESS) return {later, {}, mosquitto_strerror(code), {}};
    std::unique_lock lock{mutex_};
    if (!wake_.wait_until(lock, end, [&] { return reasons_.contains(id); }))
      return {outcome::kind::unsure, {}, "no acknowledgement", {}};
    auto const reason = reasons_.at(id);
    reasons_.erase(id);
    if (reason >= MQTT_RC_UNSPECIFIED) {
      auto const why = std::string{mosquitto_reason_string(reason)};
      return {reason == MQTT_RC_QUOTA_EXCEEDED ? later : refused, {}, why, {}};
    }
    return {sent, {}, {}, {}};
  }

 private:
  void connected(int reason) {
    {
      std::scoped_lock const lock{mutex_};
      connected_ = reason == 0;
      refusal_ = reason == 0 ? std::string{} : mosquitto_reason_string(reason);
    }
    wake_.notify_all();
  }
  void disconnected() {
    std::scoped_lock const lock{mutex_};
    connected_ = false;
  }
  void published(int id, int reason) {
    {
      std::scoped_lock const lock{mutex_};
      reasons_[id] = reason;
    }
    wake_.notify_all();
  }

  mqtt_settings settings_;
  mosquitto* client_ = nullptr;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool connected_ = false;
  std::string refusal_;
  std::map<int, int> reasons_;
};

}  // namespace

std::string mqtt_json(outgoing const& one) {
  auto const& m = one.message;
  base::json_writer to;
  to.begin_object()
      .put("id", m.id)
      .put("severity", to_text(m.severity))
      .put("status", to_text(m.status))
      .put("step", to_text(m.step))
      .put("released", base::to_text(one.released))
      .put("subject", m.subject)
      .put("text", m.text)
      .put("about", m.about)
      .key("replaces")
      .begin_array();
  for (auto const& id : m.replaces) to.text(id);
  return to.end_array().end_object().take();
}

std::unique_ptr<sender> mqtt_sender(mqtt_settings s) {
  return std::make_unique<mqtt>(std::move(s));
}

}  // namespace fengsui::act::notice
