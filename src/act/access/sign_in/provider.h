#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "act/access/personal/crypto.h"
#include "base/result.h"
#include "base/time.h"
#include "model/city.h"

namespace fengsui::act {

// One request to the identity provider: a GET, or a POST of a form where there is one.
struct web_question {
  std::string url;
  std::string form{};           // application/x-www-form-urlencoded
  std::string authorization{};  // of the header
};
using web_fetch = std::function<base::result<std::string>(web_question const&)>;  // the body of a 200
web_fetch system_fetch();                                                       // libcurl; TLS verified, no redirects, 10 s

// Signing in through an identity provider: OpenID Connect, authorization code with PKCE (S256). A sign-in under way is known by
// its `state` and bound to the browser that began it by a cookie; each is good once, for ten minutes.
class provider {
 public:
  provider(model::access_settings::provider, std::string secret, web_fetch, random_source);

  struct begun {
    std::string address;  // where the browser goes
    std::string cookie;   // what it must bring back
  };
  base::result<begun> begin(base::instant now);

  // Who came back, as the provider names them. `issuer` is the parameter `iss` of RFC 9207, empty where there is none.
  base::result<std::string> finish(std::string_view state, std::string_view code, std::string_view issuer,
                                   std::string_view cookie, base::instant now);

 private:
  struct places {
    std::string authorization;
    std::string token;
    std::string keys;
  };
  struct sign_in {
    std::string nonce;
    std::string verifier;
    std::string browser;  // a digest of the cookie
    base::instant until{};
  };
  base::result<places> discover(base::instant now);
  base::result<std::string> keys(places const&, std::string_view token, base::instant now);

  model::access_settings::provider settings_;
  std::string secret_;
  web_fetch fetch_;
  random_source random_;
  std::mutex lock_;
  std::map<std::string, sign_in, std::less<>> under_way_;
  places places_;
  base::instant places_until_{};
  std::string keys_;
  base::instant keys_since_{};
};

}  // namespace fengsui::act
