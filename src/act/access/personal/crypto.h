#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace fengsui::act {

// Randomness is handed in; main hands libsodium's.
using random_source = std::function<void(unsigned char*, std::size_t)>;
random_source system_random();

std::string random_bytes(random_source const&, std::size_t count);

std::string to_base64url(std::string_view bytes);  // without padding
std::optional<std::string> from_base64url(std::string_view);

// RFC 4648, upper case, without padding: what authenticator apps take.
std::string to_base32(std::string_view bytes);

// BLAKE2b; `key` may be empty.
std::string digest(std::string_view text, std::size_t bytes = 32, std::string_view key = {});

bool same_secret(std::string_view, std::string_view);  // in a time that says nothing about where they differ

// XChaCha20-Poly1305 with a nonce of 24 bytes before the ciphertext. `about` is bound in, not kept.
std::string seal(std::string_view plain, std::string_view key, std::string_view nonce, std::string_view about);
std::optional<std::string> unseal(std::string_view sealed, std::string_view key, std::string_view about);

inline constexpr std::size_t kKeyBytes = 32;
inline constexpr std::size_t kNonceBytes = 24;

}  // namespace fengsui::act
