#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/fault.h"

namespace fengsui::act {

// What one argon2id costs. The default is OWASP's: 46 MiB, one pass.
struct hash_cost {
  unsigned long long passes = 1;
  std::size_t memory_bytes = 47'104UL * 1024;
};

// The text that libsodium reads back, parameters included. Throws std::bad_alloc where the memory is not to be had.
std::string password_hash(std::string_view password, hash_cost const&);
bool password_matches(std::string const& hash, std::string_view password);

// Long enough, not its owner's name, none of those that everybody tries first. Nothing is said about capitals and
// digits.
std::optional<base::fault> weak_password(std::string_view password, std::string_view login);

}  // namespace fengsui::act
