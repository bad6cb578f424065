#include "act/access/personal/crypto.h"

#include <sodium.h>

namespace fengsui::act {
namespace {

unsigned char const* raw(std::string_view text) {
  return reinterpret_cast<unsigned char const*>(text.data());
}
unsigned char* raw(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

static_assert(kKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(kNonceBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);

}  // namespace

random_source system_random() {
  return [](unsigned char* into, std::size_t count) { randombytes_buf(into, count); };
}

std::string random_bytes(random_source const& random, std::size_t count) {
  std::string made(count, '\0');
  random(raw(made), count);
  return made;
}

std::string to_base64url(std::string_view bytes) {
  constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string out(sodium_base64_ENCODED_LEN(bytes.size(), kVariant), '\0');
  sodium_bin2base64(out.data(), out.size(), raw(bytes), bytes.size(), kVariant);
  out.resize(out.size() - 1);  // the NUL at its end
  return out;
}

std::optional<std::string> from_base64url(std::string_view text) {
  std::string out(text.size(), '\0');
  std::size_t size = 0;
  char const* end = nullptr;
  bool const good = sodium_base642bin(raw(out), out.size(), text.data(), text.size(), nullptr, &size, &end,
                                      sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0;
  if (!good || end != text.data() + text.size()) return {};
  out.resize(size);
  return out;
}

std::string to_base32(std::string_view bytes) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string out;
  unsigned held = 0;
  int bits = 0;
  for (char const c : bytes) {
    held = (held << 8 | static_cast<unsigned char>(c)) & 0xFFFF;
    for (bits += 8; bits >= 5; bits -= 5) out += kLetters[(held >> (bits - 5)) & 31];
  }
  if (bits > 0) out += kLetters[(held << (5 - bits)) & 31];
  return out;
}

std::string digest(std::string_view text, std::size_t bytes, std::string_view key) {
  std::string out(bytes, '\0');
  crypto_generichash(raw(out), out.size(), raw(text), text.size(), key.empty() ? nullptr : raw(key), key.size());
  return out;
}

bool same_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string seal(std::string_view plain, std::string_view key, std::string_view nonce, std::string_view about) {
  std::string out{nonce};
  out.resize(kNonceBytes + plain.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(out) + kNonceBytes, nullptr, raw(plain), plain.size(), raw(about),
                                             about.size(), nullptr, raw(nonce), raw(key));
  return out;
}

std::optional<std::string> unseal(std::string_view sealed, std::string_view key, std::string_view about) {
  constexpr auto kOverhead = kNonceBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES;
  if (sealed.size() < kOverhead) return {};
  std::string out(sealed.size() - kOverhead, '\0');
  auto const text = sealed.substr(kNonceBytes);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(out), nullptr, nullptr, raw(text), text.size(), raw(about),
                                                 about.size(), raw(sealed), raw(key)) != 0)
    return {};
  return out;
}

}  // namespace fengsui::act
