#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace fengsui::act {

// RFC 4226: six digits from a key and a counter, with HMAC-SHA-1 as every authenticator app does it.
std::string counted_code(std::string_view key, std::uint64_t counter);

// RFC 6238: the counter is the number of the half minute since 1970.
std::int64_t time_step(base::instant);

// The step whose code this is: now, or one before or after, and later than `used`. None: not a code of this moment, or
// used already.
std::optional<std::int64_t> matching_step(std::string_view key, std::string_view code, base::instant now,
                                          std::int64_t used);

// otpauth://totp/…: what the QR shows.
std::string code_address(std::string_view issuer, std::string_view login, std::string_view key);

}  // namespace fengsui::act
