#include <curl/curl.h>

#include <memory>

#include "act/access/sign_in/id_token.h"
#include "act/access/sign_in/provider.h"

namespace fengsui::act {
namespace {

constexpr std::size_t kMost = 1024 * 1024;
constexpr long kPatienceSeconds = 10;

std::size_t take(char* data, std::size_t size, std::size_t count, void* into) {
  auto& body = *static_cast<std::string*>(into);
  if (body.size() + size * count > kMost) return 0;  // ends the transfer
  body.append(data, size * count);
  return size * count;
}

}  // namespace

web_fetch system_fetch() {
  static bool const ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  return [](web_question const& asked) -> base::result<std::string> {
    std::unique_ptr<CURL, void (*)(CURL*)> const to{ready ? curl_easy_init() : nullptr, curl_easy_cleanup};
    if (!to) return not_let_in("libcurl 不可用", "libcurl is not ready");
    std::string body;
    curl_slist* headers = nullptr;
    if (!asked.authorization.empty()) headers = curl_slist_append(headers, ("Authorization: " + asked.authorization).c_str());
    curl_easy_setopt(to.get(), CURLOPT_URL, asked.url.c_str());
    curl_easy_setopt(to.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(to.get(), CURLOPT_NOPROXY, "*");  // the provider is the city's own
    curl_easy_setopt(to.get(), CURLOPT_TIMEOUT, kPatienceSeconds);
    curl_easy_setopt(to.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(to.get(), CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(to.get(), CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(to.get(), CURLOPT_WRITEDATA, &body);
    if (!asked.form.empty()) curl_easy_setopt(to.get(), CURLOPT_POSTFIELDS, asked.form.c_str());
    auto const code = curl_easy_perform(to.get());
    long status = 0;
    curl_easy_getinfo(to.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_slist_free_all(headers);
    if (code != CURLE_OK) return not_let_in(std::string{"连不上统一身份服务："} + curl_easy_strerror(code), std::string{"the identity provider is not reached: "} + curl_easy_strerror(code));
    if (status != 200) return not_let_in("统一身份服务答 HTTP " + std::to_string(status), "the identity provider answers HTTP " + std::to_string(status));
    return body;
  };
}

}  // namespace fengsui::act
