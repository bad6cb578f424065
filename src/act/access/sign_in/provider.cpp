#include "act/access/sign_in/provider.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <simdjson.h>
#include <sodium.h>

#include <array>

#include "act/access/sign_in/id_token.h"
#include "act/access/sign_in/percent.h"

namespace fengsui::act {
namespace {

using base::fault_code;
using base::make_fault;

constexpr auto kSignInLasts = std::chrono::minutes{10};
constexpr auto kPlacesLast = std::chrono::hours{1};
constexpr auto kKeysAskedAgain = std::chrono::minutes{1};
constexpr std::size_t kMostUnderWay = 1000;

std::string sha256(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
  unsigned size = 0;
  EVP_Digest(text.data(), text.size(), out.data(), &size, EVP_sha256(), nullptr);
  return {reinterpret_cast<char const*>(out.data()), size};
}

std::string base64(std::string_view bytes) {
  std::string out(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  out.resize(out.size() - 1);
  return out;
}

bool loopback(std::string_view url) {
  for (auto const* host : {"http://127.0.0.1:", "http://localhost:", "http://[::1]:"}) {
    if (url.starts_with(host)) return true;
  }
  return false;
}

// TLS, except to this machine itself.
bool good_address(std::string_view url) {
  return (url.starts_with("https://") || loopback(url)) && url.find_first_of(" \r\n\t") == std::string_view::npos;
}

std::string text(simdjson::dom::element const& from, char const* name) {
  std::string_view found;
  return from.at_key(name).get_string().get(found) == simdjson::SUCCESS ? std::string{found} : std::string{};
}

base::fault failed(std::string_view zh, std::string_view en) {
  return not_let_in(fmt::format("统一身份服务：{}", zh), fmt::format("identity provider: {}", en));
}

}  // namespace

provider::provider(model::access_settings::provider settings, std::string secret, web_fetch fetch, random_source random)
    : settings_{std::move(settings)},
      secret_{std::move(secret)},
      fetch_{std::move(fetch)},
      random_{std::move(random)} {}

base::result<provider::places> provider::discover(base::instant now) {
  if (now < places_until_) return places_;
  auto base = settings_.issuer;
  if (base.ends_with('/')) base.pop_back();
  if (!good_address(base)) return failed("签发地址须为 https", "the issuer is not https");
  auto const answer = fetch_({base + "/.well-known/openid-configuration"});
  if (!answer) return answer.error();
  simdjson::dom::parser parser;
  simdjson::dom::element read;
  if (parser.parse(*answer).get(read) != simdjson::SUCCESS)
    return failed("配置文档不是 JSON", "its configuration is no JSON");
  if (text(read, "issuer") != settings_.issuer) return failed("签发者与设定不符", "it says that it is another issuer");
  places found{text(read, "authorization_endpoint"), text(read, "token_endpoint"), text(read, "jwks_uri")};
  for (auto const& one : {found.authorization, found.token, found.keys}) {
    if (!good_address(one))
      return failed("配置中的地址缺失或不是 https", "an address of its configuration is missing or not https");
  }
  places_ = std::move(found);
  places_until_ = now + kPlacesLast;
  return places_;
}

base::result<std::string> provider::keys(places const& at, std::string_view token, base::instant now) {
  bool const fresh = now - keys_since_ < kKeysAskedAgain;
  if (!keys_.empty() && (fresh || (now - keys_since_ < kPlacesLast && knows_key_of(token, keys_)))) return keys_;
  auto answer = fetch_({at.keys});
  if (!answer) return answer.error();
  keys_ = *std::move(answer);
  keys_since_ = now;
  return keys_;
}

base::result<provider::begun> provider::begin(base::instant now) {
  std::scoped_lock const held{lock_};
  auto const at = discover(now);
  if (!at) return at.error();
  std::erase_if(under_way_, [&](auto const& one) { return one.second.until < now; });
  if (under_way_.size() >= kMostUnderWay) return make_fault(fault_code::try_later, 60);
  auto const state = to_base64url(random_bytes(random_, 24));
  auto const cookie = to_base64url(random_bytes(random_, 24));
  sign_in one{to_base64url(random_bytes(random_, 24)), to_base64url(random_bytes(random_, 32)), digest(cookie),
              now + kSignInLasts};
  auto const join = at->authorization.find('?') == std::string::npos ? "?" : "&";
  auto address = fmt::format(
      "{}{}response_type=code&client_id={}&redirect_uri={}&scope=openid%20profile&state={}&nonce={}&code_challenge={}"
      "&code_challenge_method=S256",
      at->authorization, join, percent(settings_.client), percent(settings_.redirect), state, one.nonce,
      to_base64url(sha256(one.verifier)));
  under_way_.emplace(state, std::move(one));
  return begun{std::move(address), cookie};
}

base::result<std::string> provider::finish(std::string_view state, std::string_view code, std::string_view issuer,
                                           std::string_view cookie, base::instant now) {
  std::scoped_lock const held{lock_};
  auto const found = under_way_.find(state);
  if (found == under_way_.end()) return failed("登录请求不存在或已用过", "no such sign-in is under way");
  auto const one = found->second;
  under_way_.erase(found);  // whatever comes of it, it was used
  if (one.until < now || !same_secret(one.browser, digest(cookie)))
    return failed("登录由另一浏览器发起或已过期", "it was begun by another browser, or too long ago");
  if (!issuer.empty() && issuer != settings_.issuer)
    return failed("回应来自另一签发者", "the answer is another issuer's");
  if (code.empty() || code.size() > 4096) return failed("未获授权码", "it gave no code");
  auto const at = discover(now);
  if (!at) return at.error();
  web_question question{
      .url = at->token,
      .form = fmt::format("grant_type=authorization_code&code={}&redirect_uri={}&client_id={}&code_verifier={}",
                          percent(code), percent(settings_.redirect), percent(settings_.client), one.verifier)};
  if (!secret_.empty()) question.authorization = "Basic " + base64(percent(settings_.client) + ":" + percent(secret_));
  auto const answer = fetch_(question);
  if (!answer) return answer.error();
  simdjson::dom::parser parser;
  simdjson::dom::element read;
  if (parser.parse(*answer).get(read) != simdjson::SUCCESS) return failed("令牌应答不是 JSON", "its answer is no JSON");
  auto const token = text(read, "id_token");
  if (token.empty()) return failed("应答中没有身份令牌", "its answer has no ID token");
  auto const jwks = keys(*at, token, now);
  if (!jwks) return jwks.error();
  return name_in_token(token, *jwks,
                       {.issuer = settings_.issuer,
                        .client = settings_.client,
                        .nonce = one.nonce,
                        .claim = settings_.claim,
                        .now = now});
}

}  // namespace fengsui::act
