#include "act/access/sign_in/one_time_code.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "act/access/personal/crypto.h"
#include "act/access/sign_in/percent.h"

namespace fengsui::act {
namespace {

constexpr std::int64_t kStepSeconds = 30;

}  // namespace

std::string counted_code(std::string_view key, std::uint64_t counter) {
  std::array<unsigned char, 8> moving{};
  for (std::size_t i = 8; i-- > 0; counter >>= 8) moving[i] = static_cast<unsigned char>(counter & 0xFF);
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
  unsigned size = 0;
  HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), moving.data(), moving.size(), mac.data(), &size);
  auto const at = static_cast<std::size_t>(mac[size - 1] & 0x0F);
  auto const number = (static_cast<std::uint32_t>(mac[at] & 0x7F) << 24) |
                      (static_cast<std::uint32_t>(mac[at + 1]) << 16) | (static_cast<std::uint32_t>(mac[at + 2]) << 8) |
                      mac[at + 3];
  return fmt::format("{:06}", number % 1'000'000);
}

std::int64_t time_step(base::instant at) {
  return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count() / kStepSeconds;
}

std::optional<std::int64_t> matching_step(std::string_view key, std::string_view code, base::instant now,
                                          std::int64_t used) {
  auto const here = time_step(now);
  std::optional<std::int64_t> found;
  for (auto step = here - 1; step <= here + 1; ++step) {  // all three each time: the time taken says nothing
    bool const same = same_secret(counted_code(key, static_cast<std::uint64_t>(step)), code);
    if (same && step > used) found = step;
  }
  return found;
}

std::string code_address(std::string_view issuer, std::string_view login, std::string_view key) {
  return fmt::format("otpauth://totp/{0}:{1}?secret={2}&issuer={0}&algorithm=SHA1&digits=6&period=30", percent(issuer),
                     percent(login), to_base32(key));
}

}  // namespace fengsui::act
