#include "act/access/sign_in/id_token.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <simdjson.h>

#include <memory>
#include <set>

#include "act/access/personal/crypto.h"

namespace fengsui::act {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t kLongestToken = 16 * 1024;
constexpr auto kSkew = std::chrono::seconds{60};
constexpr auto kOldest = std::chrono::minutes{10};  // a sign-in takes no longer than this
constexpr int kLeastRsaBits = 2048;

struct refused_token {
  char const* why;
};

template <class T, void (*Free)(T*)>
struct freed {
  void operator()(T* one) const { Free(one); }
};
using key_ptr = std::unique_ptr<EVP_PKEY, freed<EVP_PKEY, EVP_PKEY_free>>;
using number_ptr = std::unique_ptr<BIGNUM, freed<BIGNUM, BN_free>>;

struct parts {
  std::string_view signed_text;
  std::string head;
  std::string body;
  std::string signature;
};

parts split(std::string_view token) {
  if (token.size() > kLongestToken) throw refused_token{"too long"};
  auto const first = token.find('.');
  auto const second = first == std::string_view::npos ? first : token.find('.', first + 1);
  if (second == std::string_view::npos || token.find('.', second + 1) != std::string_view::npos)
    throw refused_token{"not three parts"};
  auto head = from_base64url(token.substr(0, first));
  auto body = from_base64url(token.substr(first + 1, second - first - 1));
  auto signature = from_base64url(token.substr(second + 1));
  if (!head || !body || !signature) throw refused_token{"not base64url"};
  return {token.substr(0, second), *std::move(head), *std::move(body), *std::move(signature)};
}

object object_of(simdjson::dom::parser& parser, std::string const& json) {
  element read;
  if (parser.parse(json).get(read) != simdjson::SUCCESS || !read.is_object()) throw refused_token{"not a JSON object"};
  object const made = read.get_object();
  std::set<std::string_view> names;
  for (auto const& [name, value] : made) {
    if (!names.insert(name).second) throw refused_token{"a name stands twice"};
  }
  return made;
}

std::string_view text(object const& from, char const* name) {
  std::string_view found;
  return from.at_key(name).get_string().get(found) == simdjson::SUCCESS ? found : std::string_view{};
}

bool has(object const& from, char const* name) {
  return from.at_key(name).error() == simdjson::SUCCESS;
}

std::optional<base::instant> time(object const& from, char const* name) {
  if (!has(from, name)) return {};
  std::int64_t seconds = 0;
  if (from.at_key(name).get_int64().get(seconds) != simdjson::SUCCESS || seconds < 0 || seconds > 253'402'300'799)
    throw refused_token{"a time is no number of seconds"};
  return base::instant{std::chrono::seconds{seconds}};
}

number_ptr number(object const& key, char const* name) {
  auto const bytes = from_base64url(text(key, name));
  if (!bytes || bytes->empty()) throw refused_token{"a key is not whole"};
  return number_ptr{
      BN_bin2bn(reinterpret_cast<unsigned char const*>(bytes->data()), static_cast<int>(bytes->size()), nullptr)};
}

key_ptr key_from(OSSL_PARAM_BLD* build, char const* sort) {
  std::unique_ptr<OSSL_PARAM, freed<OSSL_PARAM, OSSL_PARAM_free>> const params{OSSL_PARAM_BLD_to_param(build)};
  std::unique_ptr<EVP_PKEY_CTX, freed<EVP_PKEY_CTX, EVP_PKEY_CTX_free>> const context{
      EVP_PKEY_CTX_new_from_name(nullptr, sort, nullptr)};
  EVP_PKEY* made = nullptr;
  if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
    throw refused_token{"a key is not whole"};
  return key_ptr{made};
}

using build_ptr = std::unique_ptr<OSSL_PARAM_BLD, freed<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>>;

key_ptr rsa_key(object const& key) {
  auto const n = number(key, "n");
  auto const e = number(key, "e");
  if (BN_num_bits(n.get()) < kLeastRsaBits) throw refused_token{"the key is too short"};
  build_ptr const build{OSSL_PARAM_BLD_new()};
  OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
  OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
  return key_from(build.get(), "RSA");
}

key_ptr curve_key(object const& key) {
  if (text(key, "crv") != "P-256") throw refused_token{"not the curve of ES256"};
  auto const x = from_base64url(text(key, "x"));
  auto const y = from_base64url(text(key, "y"));
  if (!x || !y || x->size() != 32 || y->size() != 32) throw refused_token{"a key is not whole"};
  auto const point = "\x04" + *x + *y;
  build_ptr const build{OSSL_PARAM_BLD_new()};
  OSSL_PARAM_BLD_push_utf8_string(build.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
  OSSL_PARAM_BLD_push_octet_string(build.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
  return key_from(build.get(), "EC");
}

// ES256 signs two numbers of 32 bytes; OpenSSL reads them as ASN.1.
std::string as_der(std::string const& raw) {
  if (raw.size() != 64) throw refused_token{"the signature has a wrong length"};
  auto const* bytes = reinterpret_cast<unsigned char const*>(raw.data());
  std::unique_ptr<ECDSA_SIG, freed<ECDSA_SIG, ECDSA_SIG_free>> const made{ECDSA_SIG_new()};
  ECDSA_SIG_set0(made.get(), BN_bin2bn(bytes, 32, nullptr), BN_bin2bn(bytes + 32, 32, nullptr));
  unsigned char* der = nullptr;
  int const size = i2d_ECDSA_SIG(made.get(), &der);
  if (size <= 0) throw refused_token{"the signature is none"};
  std::string out{reinterpret_cast<char const*>(der), static_cast<std::size_t>(size)};
  OPENSSL_free(der);
  return out;
}

bool verifies(EVP_PKEY* key, std::string const& signature, std::string_view signed_text) {
  std::unique_ptr<EVP_MD_CTX, freed<EVP_MD_CTX, EVP_MD_CTX_free>> const context{EVP_MD_CTX_new()};
  return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
         EVP_DigestVerify(context.get(), reinterpret_cast<unsigned char const*>(signature.data()), signature.size(),
                          reinterpret_cast<unsigned char const*>(signed_text.data()), signed_text.size()) == 1;
}

struct head {
  std::string alg;
  std::string kid;
};

head head_of(std::string const& json) {
  simdjson::dom::parser parser;
  auto const read = object_of(parser, json);
  head made{std::string{text(read, "alg")}, std::string{text(read, "kid")}};
  if (made.alg != "RS256" && made.alg != "ES256") throw refused_token{"signed in a way that is not taken"};
  if (has(read, "crit")) throw refused_token{"asks for what is not understood"};
  if (has(read, "typ") && text(read, "typ") != "JWT") throw refused_token{"is no ID token"};
  return made;
}

// Calls with each key of the set that could have made the signature.
template <class See>
void each_key(std::string_view jwks, head const& wanted, See const& see) {
  simdjson::dom::parser parser;
  element read;
  simdjson::dom::array keys;
  if (parser.parse(jwks.data(), jwks.size()).get(read) != simdjson::SUCCESS ||
      read.at_key("keys").get_array().get(keys) != simdjson::SUCCESS)
    throw refused_token{"the provider's keys cannot be read"};
  auto const sort = wanted.alg == "RS256" ? std::string_view{"RSA"} : std::string_view{"EC"};
  for (element one : keys) {
    object key;
    if (one.get_object().get(key) != simdjson::SUCCESS || text(key, "kty") != sort) continue;
    if (has(key, "use") && text(key, "use") != "sig") continue;
    if (has(key, "alg") && text(key, "alg") != wanted.alg) continue;
    if (!wanted.kid.empty() && text(key, "kid") != wanted.kid) continue;
    see(key);
  }
}

void check_claims(object const& said, token_expected const& wanted) {
  if (text(said, "iss") != wanted.issuer) throw refused_token{"by another issuer"};
  std::string_view audience;
  simdjson::dom::array audiences;
  bool for_us = false;
  if (said.at_key("aud").get_string().get(audience) == simdjson::SUCCESS) {
    for_us = audience == wanted.client;
  } else if (said.at_key("aud").get_array().get(audiences) == simdjson::SUCCESS) {
    for (element one : audiences) {
      if (one.get_string().get(audience) != simdjson::SUCCESS) throw refused_token{"an audience is no text"};
      for_us |= audience == wanted.client;
    }
    if (audiences.size() > 1 && text(said, "azp") != wanted.client) throw refused_token{"made out to another party"};
  }
  if (!for_us) throw refused_token{"for another audience"};
  if (has(said, "azp") && text(said, "azp") != wanted.client) throw refused_token{"made out to another party"};
  auto const expires = time(said, "exp");
  auto const made = time(said, "iat");
  auto const begins = time(said, "nbf");
  if (!expires || *expires + kSkew <= wanted.now) throw refused_token{"expired"};
  if (!made || *made > wanted.now + kSkew) throw refused_token{"made in the future"};
  if (*made + kOldest + kSkew < wanted.now) throw refused_token{"made too long ago"};
  if (begins && *begins > wanted.now + kSkew) throw refused_token{"not good yet"};
  if (wanted.nonce.empty() || !same_secret(text(said, "nonce"), wanted.nonce))
    throw refused_token{"for another sign-in"};
  auto const subject = text(said, "sub");
  if (subject.empty() || subject.size() > 255) throw refused_token{"names nobody"};
}

}  // namespace

base::fault not_let_in(std::string zh, std::string en) {
  auto made = base::make_fault(base::fault_code::sign_in_refused);
  made.zh = std::move(zh);
  made.en = std::move(en);
  return made;
}

base::result<std::string> name_in_token(std::string_view token, std::string_view jwks, token_expected const& wanted) {
  try {
    auto const read = split(token);
    auto const by = head_of(read.head);
    int fitting = 0;
    bool good = false;
    auto const signature = by.alg == "ES256" ? as_der(read.signature) : read.signature;
    each_key(jwks, by, [&](object const& key) {
      ++fitting;
      auto const made = by.alg == "RS256" ? rsa_key(key) : curve_key(key);
      good |= verifies(made.get(), signature, read.signed_text);
    });
    if (fitting == 0) throw refused_token{"by a key that the provider does not show"};
    if (by.kid.empty() && fitting > 1) throw refused_token{"does not say by which key"};
    if (!good) throw refused_token{"its signature does not fit"};
    simdjson::dom::parser parser;
    auto const said = object_of(parser, read.body);
    check_claims(said, wanted);
    auto const name = text(said, wanted.claim.c_str());
    if (name.empty() || name.size() > 255) throw refused_token{"names nobody"};
    return std::string{name};
  } catch (refused_token const& refused) {
    return not_let_in(std::string{"身份令牌不可接受："} + refused.why, std::string{"the ID token is not taken: "} + refused.why);
  }
}

bool knows_key_of(std::string_view token, std::string_view jwks) {
  try {
    int fitting = 0;
    each_key(jwks, head_of(split(token).head), [&](object const&) { ++fitting; });
    return fitting > 0;
  } catch (refused_token const&) {
    return true;  // it will be refused anyway; nothing is asked of the provider for it
  }
}

}  // namespace fengsui::act
