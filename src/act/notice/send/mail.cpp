#include "act/notice/send/mail.h"

#include <fmt/chrono.h>
#include <sodium.h>

#include <algorithm>

namespace fengsui::act::notice {
namespace {

constexpr std::size_t kWordBytes = 42;  // in base64 with its frame an encoded word stays below 75 characters

std::string base64(std::string_view bytes) {
  std::string made(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(made.data(), made.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  made.pop_back();
  return made;
}

// Encoded words, each of whole characters, on lines of their own.
std::string header_words(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; }) && text.size() < 60 &&
      text.find("=?") == std::string_view::npos)
    return std::string{text};
  std::string made;
  while (!text.empty()) {
    auto length = std::min(kWordBytes, text.size());
    while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80) --length;
    made += (made.empty() ? "" : "\r\n ") + ("=?UTF-8?B?" + base64(text.substr(0, length)) + "?=");
    text.remove_prefix(length);
  }
  return made;
}

class mail final : public sender {
 public:
  explicit mail(mail_settings s) : settings_{std::move(s)} {}

  outcome send(outgoing const& one) override {
    using enum outcome::kind;
    if (!one.to || one.to->email.empty()) return {refused, {}, "no e-mail address", {}};
    // An address is one word; anything else could say more to the server than whom it is for.
    if (one.to->email.find_first_of("\r\n<> \t") != std::string::npos || one.to->email.find('@') == std::string::npos)
      return {refused, {}, "not an e-mail address", {}};
    auto const done =
        smtp_send(settings_.account, settings_.from, one.to->email, mail_text(settings_, one), settings_.within);
    switch (done.what) {
      case transfer::kind::not_reached:
        return {later, {}, done.error, {}};
      case transfer::kind::unsure:
        return {unsure, {}, done.error, {}};
      case transfer::kind::answered:
        break;
    }
    if (done.code >= 500) return {refused, {}, "SMTP " + std::to_string(done.code), {}};
    if (done.code >= 400) return {later, {}, "SMTP " + std::to_string(done.code), {}};
    return {sent, {}, {}, {}};
  }

 private:
  mail_settings settings_;
};

}  // namespace

std::string mail_text(mail_settings const& s, outgoing const& one) {
  auto const domain = s.from.substr(std::min(s.from.find('@'), s.from.size() - 1) + 1);
  auto const identity = one.message.id + "|" + one.delivery.who;
  unsigned char hash[16];
  crypto_generichash(hash, sizeof hash, reinterpret_cast<unsigned char const*>(identity.data()), identity.size(),
                     nullptr, 0);
  std::string id;
  for (auto const byte : hash) id += fmt::format("{:02x}", byte);
  auto const name = s.from_name.in(one.to ? one.to->lang : "zh");
  auto const subject = one.subject.empty() ? one.text.substr(0, one.text.find('\n')) : one.subject;
  std::string text;
  text += "From: " + (name.empty() ? "" : header_words(name) + "\r\n ") + "<" + s.from + ">\r\n";
  text += "To: <" + (one.to ? one.to->email : "") + ">\r\n";
  text += "Subject: " + header_words(subject) + "\r\n";
  text += fmt::format("Date: {:%a, %d %b %Y %H:%M:%S} +0000\r\n",
                      fmt::gmtime(std::chrono::system_clock::to_time_t(
                          std::chrono::time_point_cast<std::chrono::system_clock::duration>(one.released))));
  text += "Message-ID: <" + id + "@" + domain + ">\r\n";
  text += "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n";
  text += "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n";
  if (one.message.severity >= severity::severe) text += "Importance: high\r\n";
  text += "\r\n";
  auto const body = base64(one.text + "\r\n");
  for (std::size_t at = 0; at < body.size(); at += 76) text += body.substr(at, 76) + "\r\n";
  return text;
}

std::unique_ptr<sender> mail_sender(mail_settings s) {
  return std::make_unique<mail>(std::move(s));
}

}  // namespace fengsui::act::notice
