// ID tokens: two that are taken, and thirty that are not, each wrong in one way.
#include "act/access/sign_in/id_token.h"

#include <gtest/gtest.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <fmt/format.h>

#include <memory>

#include "act/access/personal/crypto.h"

namespace fengsui::act {
namespace {

using key_ptr = std::shared_ptr<EVP_PKEY>;

key_ptr rsa(unsigned bits) {
  return {EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", static_cast<std::size_t>(bits)), EVP_PKEY_free};
}
key_ptr curve(char const* name) {
  return {EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", name), EVP_PKEY_free};
}

std::string bytes_of(EVP_PKEY* key, char const* what, int padded = 0) {
  BIGNUM* n = nullptr;
  if (EVP_PKEY_get_bn_param(key, what, &n) != 1) return {};
  auto const size = padded > 0 ? padded : BN_num_bytes(n);
  std::string out(static_cast<std::size_t>(size), '\0');
  BN_bn2binpad(n, reinterpret_cast<unsigned char*>(out.data()), size);
  BN_free(n);
  return out;
}

std::string rsa_jwk(EVP_PKEY* key, std::string const& kid) {
  return fmt::format(R"({{"kty":"RSA","use":"sig","alg":"RS256","kid":"{}","n":"{}","e":"{}"}})", kid,
                     to_base64url(bytes_of(key, OSSL_PKEY_PARAM_RSA_N)), to_base64url(bytes_of(key, OSSL_PKEY_PARAM_RSA_E)));
}
std::string curve_jwk(EVP_PKEY* key, std::string const& kid) {
  return fmt::format(R"({{"kty":"EC","crv":"P-256","kid":"{}","x":"{}","y":"{}"}})", kid,
                     to_base64url(bytes_of(key, OSSL_PKEY_PARAM_EC_PUB_X, 32)),
                     to_base64url(bytes_of(key, OSSL_PKEY_PARAM_EC_PUB_Y, 32)));
}

std::string signature(EVP_PKEY* key, std::string const& text, EVP_MD const* how = EVP_sha256()) {
  std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> const context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
  std::size_t size = 0;
  auto const* bytes = reinterpret_cast<unsigned char const*>(text.data());
  EVP_DigestSignInit(context.get(), nullptr, how, nullptr, key);
  EVP_DigestSign(context.get(), nullptr, &size, bytes, text.size());
  std::string out(size, '\0');
  EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size, bytes, text.size());
  out.resize(size);
  if (EVP_PKEY_get_base_id(key) != EVP_PKEY_EC) return out;
  auto const* der = reinterpret_cast<unsigned char const*>(out.data());
  auto* made = d2i_ECDSA_SIG(nullptr, &der, static_cast<long>(size));
  std::string raw(64, '\0');
  BN_bn2binpad(ECDSA_SIG_get0_r(made), reinterpret_cast<unsigned char*>(raw.data()), 32);
  BN_bn2binpad(ECDSA_SIG_get0_s(made), reinterpret_cast<unsigned char*>(raw.data()) + 32, 32);
  ECDSA_SIG_free(made);
  return raw;
}

class id_token : public ::testing::Test {
 protected:
  static constexpr std::int64_t kNow = 1'743'998'400;
  inline static key_ptr const good = rsa(2048);
  inline static key_ptr const other = rsa(2048);
  inline static key_ptr const bent = curve("P-256");
  std::string keys = fmt::format(R"({{"keys":[{},{}]}})", rsa_jwk(good.get(), "k1"), curve_jwk(bent.get(), "k2"));
  token_expected wanted{.issuer = "https://id.example", .client = "fengsui", .nonce = "n-1",
                        .now = base::instant{std::chrono::seconds{kNow}}};

  static std::string body(std::string const& change = {}, std::string const& instead = {}) {
    auto made = fmt::format(R"({{"iss":"https://id.example","aud":"fengsui","nonce":"n-1","sub":"zhang","iat":{},"exp":{}}})",
                            kNow - 5, kNow + 300);
    if (!change.empty()) {
      auto const at = made.find(change);
      EXPECT_NE(at, std::string::npos) << change;
      made.replace(at, change.size(), instead);
    }
    return made;
  }
  static std::string made(std::string const& head, std::string const& said, EVP_PKEY* key, EVP_MD const* how = EVP_sha256()) {
    auto const text = to_base64url(head) + "." + to_base64url(said);
    return text + "." + to_base64url(signature(key, text, how));
  }
  static std::string token(std::string const& said) { return made(R"({"alg":"RS256","typ":"JWT","kid":"k1"})", said, good.get()); }
  static std::string by_head(std::string const& head) { return made(head, body(), good.get()); }
};

TEST_F(id_token, names_the_account_where_everything_fits) {
  auto const name = name_in_token(token(body()), keys, wanted);
  ASSERT_TRUE(name) << name.error().en;
  EXPECT_EQ(*name, "zhang");
  EXPECT_TRUE(name_in_token(made(R"({"alg":"ES256","kid":"k2"})", body(), bent.get()), keys, wanted));
  EXPECT_TRUE(name_in_token(token(body(R"("aud":"fengsui")", R"("aud":["fengsui","x"],"azp":"fengsui")")), keys, wanted));
  // Clocks may differ by a minute.
  EXPECT_TRUE(name_in_token(token(body(fmt::format("{}", kNow + 300), fmt::format("{}", kNow - 59))), keys, wanted));
}

TEST_F(id_token, is_refused_in_each_of_thirty_ways_of_being_wrong) {
  auto const text = token(body());
  auto const parts_end = text.rfind('.');
  // A token signed with the public key as if that were a shared secret.
  auto const hs_text = to_base64url(R"({"alg":"HS256","kid":"k1"})") + "." + to_base64url(body());
  auto const secret = rsa_jwk(good.get(), "k1");
  unsigned char mac[EVP_MAX_MD_SIZE];
  unsigned mac_size = 0;
  HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), reinterpret_cast<unsigned char const*>(hs_text.data()),
       hs_text.size(), mac, &mac_size);
  auto const shortened = rsa(1024);
  std::vector<std::pair<char const*, std::string>> const wrong{
      {"empty", ""},
      {"two parts", text.substr(0, parts_end)},
      {"four parts", text + ".x"},
      {"no base64", "@@@" + text.substr(3)},
      {"too long", text + std::string(20'000, 'A')},
      {"unsigned", to_base64url(R"({"alg":"none"})") + "." + to_base64url(body()) + "."},
      {"alg none with a signature", by_head(R"({"alg":"none","kid":"k1"})")},
      {"alg in capitals", by_head(R"({"alg":"rs256","kid":"k1"})")},
      {"HMAC with the public key", hs_text + "." + to_base64url({reinterpret_cast<char const*>(mac), mac_size})},
      {"RS512", made(R"({"alg":"RS512","kid":"k1"})", body(), good.get(), EVP_sha512())},
      {"another key", made(R"({"alg":"RS256","kid":"k1"})", body(), other.get())},
      {"a key id that is not shown", by_head(R"({"alg":"RS256","kid":"k9"})")},
      {"its own key in its head", made(fmt::format(R"({{"alg":"RS256","kid":"mine","jwk":{}}})", rsa_jwk(other.get(), "mine")),
                                       body(), other.get())},
      {"a key behind an address in its head", made(R"({"alg":"RS256","kid":"mine","jku":"https://evil.example/keys"})", body(), other.get())},
      {"ES256 with an RSA key's id", made(R"({"alg":"ES256","kid":"k1"})", body(), bent.get())},
      {"something critical", by_head(R"({"alg":"RS256","kid":"k1","crit":["exp"]})")},
      {"an access token", by_head(R"({"alg":"RS256","kid":"k1","typ":"at+jwt"})")},
      {"a changed body", text.substr(0, text.find('.') + 1) + to_base64url(body("zhang", "wang1")) + text.substr(parts_end)},
      {"a cut signature", text.substr(0, text.size() - 4)},
      {"another issuer", token(body("https://id.example", "https://id.example.evil"))},
      {"another audience", token(body(R"("aud":"fengsui")", R"("aud":"other")"))},
      {"an audience that begins alike", token(body(R"("aud":"fengsui")", R"("aud":"fengsui2")"))},
      {"several audiences and no party", token(body(R"("aud":"fengsui")", R"("aud":["fengsui","other"])"))},
      {"another party", token(body(R"("aud":"fengsui")", R"("aud":"fengsui","azp":"other")"))},
      {"expired", token(body(fmt::format("{}", kNow + 300), fmt::format("{}", kNow - 61)))},
      {"without an end", token(body(fmt::format(R"(,"exp":{})", kNow + 300), ""))},
      {"made tomorrow", token(body(fmt::format("{}", kNow - 5), fmt::format("{}", kNow + 3600)))},
      {"made an hour ago", token(body(fmt::format("{}", kNow - 5), fmt::format("{}", kNow - 3600)))},
      {"not good yet", token(body(R"("sub":"zhang")", fmt::format(R"("sub":"zhang","nbf":{})", kNow + 600)))},
      {"another sign-in's nonce", token(body("n-1", "n-2"))},
      {"no nonce", token(body(R"("nonce":"n-1",)", ""))},
      {"nobody", token(body(R"("sub":"zhang")", R"("sub":"")"))},
      {"a name that stands twice", token(body(R"("sub":"zhang")", R"("sub":"zhang","sub":"wang")"))},
      {"a time that is a text", token(body(fmt::format("{}", kNow + 300), R"("soon")"))},
  };
  EXPECT_GE(wrong.size(), 30U);
  for (auto const& [how, one] : wrong) EXPECT_FALSE(name_in_token(one, keys, wanted)) << how;
  // Keys of the provider that are no good.
  auto const weak = fmt::format(R"({{"keys":[{}]}})", rsa_jwk(shortened.get(), "k1"));
  EXPECT_FALSE(name_in_token(made(R"({"alg":"RS256","kid":"k1"})", body(), shortened.get()), weak, wanted));
  EXPECT_FALSE(name_in_token(text, R"({"keys":[]})", wanted));
  EXPECT_FALSE(name_in_token(text, "<html>", wanted));
  // Two keys fit and the token does not say which.
  auto const two = fmt::format(R"({{"keys":[{},{}]}})", rsa_jwk(good.get(), "k1"), rsa_jwk(other.get(), "k3"));
  EXPECT_FALSE(name_in_token(by_head(R"({"alg":"RS256"})"), two, wanted));
}

}  // namespace
}  // namespace fengsui::act
