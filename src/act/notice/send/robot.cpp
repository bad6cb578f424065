#include "act/notice/send/robot.h"

#include <simdjson.h>
#include <sodium.h>

#include "act/access/sign_in/percent.h"
#include "act/notice/send/curl.h"
#include "base/json_writer.h"

namespace fengsui::act::notice {
namespace {

using enum outcome::kind;

constexpr std::size_t kLongestWecom = 2048;       // bytes of content; longer ones are cut there without a word
constexpr std::size_t kLongestDingtalk = 20'000;  // of the whole request
constexpr std::chrono::minutes kWecomRest{1};
constexpr std::chrono::minutes kDingtalkRest{10};

std::string words(outgoing const& one) {
  return one.subject.empty() ? one.text : one.subject + "\n" + one.text;
}

class robot final : public sender {
 public:
  robot(robot_settings s, base::clock now) : settings_{std::move(s)}, now_{std::move(now)} {}

  outcome send(outgoing const& one) override {
    auto const longest = settings_.kind == robot_kind::wecom ? kLongestWecom : kLongestDingtalk;
    if (words(one).size() > longest) return {refused, {}, fmt::format("longer than {} bytes", longest), {}};
    auto url = settings_.url;
    if (settings_.kind == robot_kind::dingtalk && !settings_.secret.empty()) {
      auto const ms = std::chrono::duration_cast<std::chrono::milliseconds>(now_().time_since_epoch()).count();
      url += (url.find('?') == std::string::npos ? "?" : "&") + dingtalk_signature(settings_.secret, ms).substr(1);
    }
    auto const done = http_post(url, "application/json", robot_json(settings_.kind, one), settings_.within);
    if (done.what == transfer::kind::not_reached) return {later, {}, done.error, {}};
    if (done.what == transfer::kind::unsure) return {outcome::kind::unsure, {}, done.error, {}};
    return robot_outcome(settings_.kind, done.code, done.body, done.retry_after_seconds);
  }

 private:
  robot_settings settings_;
  base::clock now_;
};

}  // namespace

std::string robot_json(robot_kind, outgoing const& one) {
  // The two ask for the same form of a plain text.
  base::json_writer to;
  to.begin_object().put("msgtype", "text").key("text").begin_object().put("content", words(one)).end_object();
  return to.end_object().take();
}

std::string dingtalk_signature(std::string const& secret, std::int64_t milliseconds) {
  auto const text = std::to_string(milliseconds) + "\n" + secret;
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, reinterpret_cast<unsigned char const*>(secret.data()), secret.size());
  crypto_auth_hmacsha256_update(&state, reinterpret_cast<unsigned char const*>(text.data()), text.size());
  unsigned char mac[crypto_auth_hmacsha256_BYTES];
  crypto_auth_hmacsha256_final(&state, mac);
  char base64[sodium_base64_ENCODED_LEN(sizeof mac, sodium_base64_VARIANT_ORIGINAL)];
  sodium_bin2base64(base64, sizeof base64, mac, sizeof mac, sodium_base64_VARIANT_ORIGINAL);
  return fmt::format("&timestamp={}&sign={}", milliseconds, percent(base64));
}

outcome robot_outcome(robot_kind kind, long http_status, std::string_view body, long retry_after_seconds) {
  std::optional<std::chrono::milliseconds> wait;
  if (retry_after_seconds > 0) wait = std::chrono::seconds{retry_after_seconds};
  if (http_status == 429 || http_status >= 500) return {later, {}, fmt::format("HTTP {}", http_status), wait};
  if (http_status < 200 || http_status >= 300) return {refused, {}, fmt::format("HTTP {}", http_status), {}};
  simdjson::dom::parser parser;
  std::int64_t code = 0;
  simdjson::padded_string const padded{body};
  if (parser.parse(padded)["errcode"].get(code) != simdjson::SUCCESS)
    return {outcome::kind::unsure, {}, "an answer without errcode", {}};
  if (code == 0) return {sent, {}, {}, {}};
  auto const why = fmt::format("errcode {}", code);
  if (code == -1) return {later, {}, why, wait};  // both: the system is busy
  if (kind == robot_kind::wecom && code == 45009) return {later, {}, why, kWecomRest};
  if (kind == robot_kind::dingtalk && (code == 130101 || code == 410100 || code == 90018))
    return {later, {}, why, kDingtalkRest};
  return {refused, {}, why, {}};
}

std::unique_ptr<sender> robot_sender(robot_settings s, base::clock now) {
  return std::make_unique<robot>(std::move(s), std::move(now));
}

}  // namespace fengsui::act::notice
