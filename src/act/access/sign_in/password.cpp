#include "act/access/sign_in/password.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <new>

#include "base/utf8.h"

namespace fengsui::act {
namespace {

constexpr std::size_t kShortest = 10;          // characters
constexpr std::size_t kLongestPassword = 256;  // bytes: hashing is not to be made slow by a stranger's book

// Beginnings and whole words that every list of guesses opens with, from here and elsewhere.
constexpr std::array<std::string_view, 30> kCommon{
    "password", "passw0rd",   "admin",      "administrator", "qwerty", "qwertyuiop", "1q2w3e4r", "1qaz2wsx",
    "letmein",  "welcome",    "iloveyou",   "woaini",        "monkey", "dragon",     "abc123",   "a123456",
    "123456",   "1234567890", "0123456789", "111111",        "000000", "888888",     "666666",   "123123",
    "654321",   "5201314",    "fengsui",    "xining",        "zhiban", "fanghuo"};

std::string lowered(std::string_view text) {
  std::string out{text};
  for (auto& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// What is left of a text when the words that everybody tries are taken out of it.
std::string without_common(std::string text) {
  for (auto const& word : kCommon) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word)) text.erase(at, word.size());
  }
  return text;
}

}  // namespace

std::string password_hash(std::string_view password, hash_cost const& cost) {
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), cost.passes, cost.memory_bytes,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::bad_alloc{};
  return out.data();
}

bool password_matches(std::string const& hash, std::string_view password) {
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

std::optional<base::fault> weak_password(std::string_view password, std::string_view login) {
  auto const refuse = [](std::string zh, std::string en) {
    auto made = base::at_field(base::make_fault(base::fault_code::bad_definition, en, en), "password");
    made.zh = std::move(zh);
    return made;
  };
  if (base::first_bad_byte(password)) return refuse("口令不是 UTF-8 文本", "the password is not UTF-8 text");
  if (password.size() > kLongestPassword) return refuse("口令过长", "the password is too long");
  if (characters(password) < kShortest)
    return refuse(fmt::format("口令至少 {} 个字符，可用一句话", kShortest),
                  fmt::format("the password needs at least {} characters; a sentence will do", kShortest));
  auto const low = lowered(password);
  auto rest = without_common(low);
  if (!login.empty()) {
    for (auto at = rest.find(login); at != std::string::npos; at = rest.find(login)) rest.erase(at, login.size());
  }
  std::string kinds = rest;
  std::ranges::sort(kinds);
  kinds.erase(std::ranges::unique(kinds).begin(), kinds.end());
  if (characters(rest) < kShortest / 2 || kinds.size() < 3)
    return refuse("这样的口令太容易猜到，请另换一个", "a password like this is guessed at once; choose another");
  return {};
}

}  // namespace fengsui::act
