#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"

namespace fengsui::act {

// What an ID token must say (OpenID Connect Core 1.0, 3.1.3.7).
struct token_expected {
  std::string issuer;
  std::string client;
  std::string nonce;
  std::string claim = "sub";  // the one that names the account
  base::instant now{};
};

// The account's name in a token, or why the token is not taken: `sign_in_refused`, whose text says what is wrong with it.
// Signatures are RS256 or ES256 and nothing else, by a key of `jwks` (RFC 7517) alone: keys and addresses in the token's own
// head are never followed. Clocks may differ by a minute.
base::result<std::string> name_in_token(std::string_view token, std::string_view jwks, token_expected const&);

// Whether `jwks` has the key that the token's head names: where not, the provider may have changed its keys.
bool knows_key_of(std::string_view token, std::string_view jwks);

// What a sign-in by a provider failed for: the audit's and the log's, not the browser's.
base::fault not_let_in(std::string zh, std::string en);

}  // namespace fengsui::act
