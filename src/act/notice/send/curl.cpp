#include "act/notice/send/curl.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace fengsui::act::notice {
namespace {

constexpr std::size_t kLongestAnswer = 64 * 1024;

struct handle_closer {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using handle = std::unique_ptr<CURL, handle_closer>;
struct list_closer {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using list = std::unique_ptr<curl_slist, list_closer>;

handle made(std::string const& url, std::chrono::seconds within, char const* protocols) {
  static bool const ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  handle curl{ready ? curl_easy_init() : nullptr};
  curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, protocols);
  curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT, 10L);
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, static_cast<long>(within.count()));
  curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");  // what a machine's environment says of proxies is not ours
  return curl;
}

std::size_t keep(char* bytes, std::size_t size, std::size_t count, void* into) {
  auto& text = *static_cast<std::string*>(into);
  text.append(bytes, std::min(size * count, kLongestAnswer - std::min(kLongestAnswer, text.size())));
  return size * count;
}

struct upload {
  std::string_view rest;
};
std::size_t give(char* into, std::size_t size, std::size_t count, void* from) {
  auto& rest = static_cast<upload*>(from)->rest;
  auto const n = std::min(size * count, rest.size());
  std::memcpy(into, rest.data(), n);
  rest.remove_prefix(n);
  return n;
}

transfer finish(CURL* curl, CURLcode code, std::string body) {
  transfer done{.body = std::move(body)};
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &done.code);
  curl_off_t wait = 0;
  curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &wait);
  done.retry_after_seconds = static_cast<long>(wait);
  done.error = code == CURLE_OK ? "" : curl_easy_strerror(code);
  switch (code) {
    case CURLE_OK:
      done.what = transfer::kind::answered;
      break;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_USE_SSL_FAILED:
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_LOGIN_DENIED:
    case CURLE_WEIRD_SERVER_REPLY:
      done.what = transfer::kind::not_reached;
      break;
    default:
      // SMTP: a refusal is an error to curl and an answer to us.
      done.what = done.code >= 400 ? transfer::kind::answered : transfer::kind::unsure;
  }
  return done;
}

}  // namespace

transfer http_post(std::string const& url, std::string const& content_type, std::string_view body,
                   std::chrono::seconds within) {
  auto const curl = made(url, within, "http,https");
  list const headers{curl_slist_append(nullptr, ("Content-Type: " + content_type).c_str())};
  std::string answer;
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body.data());
  curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, keep);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer);
  auto const code = curl_easy_perform(curl.get());
  return finish(curl.get(), code, std::move(answer));
}

transfer smtp_send(mail_account const& account, std::string const& from, std::string const& to, std::string_view data,
                   std::chrono::seconds within) {
  auto const curl = made(account.url, within, "smtp,smtps");
  list const recipients{curl_slist_append(nullptr, ("<" + to + ">").c_str())};
  upload rest{data};
  if (!account.user.empty()) {
    curl_easy_setopt(curl.get(), CURLOPT_USERNAME, account.user.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PASSWORD, account.password.c_str());
  }
  curl_easy_setopt(curl.get(), CURLOPT_USE_SSL,
                   static_cast<long>(account.needs_tls || !account.user.empty() ? CURLUSESSL_ALL : CURLUSESSL_TRY));
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, ("<" + from + ">").c_str());
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, give);
  curl_easy_setopt(curl.get(), CURLOPT_READDATA, &rest);
  auto const code = curl_easy_perform(curl.get());
  return finish(curl.get(), code, {});
}

}  // namespace fengsui::act::notice
