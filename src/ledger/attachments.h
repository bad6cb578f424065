#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fengsui::ledger {

// Files that events speak of, each under the SHA-256 of its bytes: attachments/ab/abcdef…. The same bytes are kept
// once; what is there is never changed. An event holds the digest, so the chain of hashes covers the file too.
class attachments {
 public:
  explicit attachments(std::filesystem::path folder) : folder_{std::move(folder)} {}

  // 64 hexadecimal digits.
  static std::string digest_of(std::string_view bytes);

  // On disk when it returns. Throws std::system_error.
  std::string put(std::string_view bytes) const;

  // Of all files that are there, by name alone: each was written whole and is never changed.
  std::vector<std::string> digests() const;

  // None where there is no such file, or where its bytes are not those of the digest any more.
  std::optional<std::string> get(std::string_view digest) const;

 private:
  std::filesystem::path path_of(std::string_view digest) const;

  std::filesystem::path folder_;
};

}  // namespace fengsui::ledger
