#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "ledger/attachments.h"

namespace fengsui::act {

// What a file is by its first bytes, never by its name: "image/png", "application/pdf", … None: nothing that is taken.
// Programs, scripts and pages are not: what is handed in is looked at by others on the machines of the duty room.
std::optional<std::string> content_type_of(std::string_view bytes);

// Files that were handed in, where the files lie that events speak of: only of the types above, under names that agree.
class attachment_store {
 public:
  static constexpr std::size_t kLargest = 20 * 1024 * 1024;

  explicit attachment_store(std::filesystem::path folder) : files_{std::move(folder)} {}

  struct kept {
    std::string digest;
    std::string type;
    std::size_t bytes = 0;
  };
  // On disk when it returns; throws std::system_error where it cannot be. Faults: too_large, file_refused (what it is, or a name that says something else).
  base::result<kept> put(std::string_view bytes, std::string const& name) const;
  // None where there is no such file, or its bytes are not what they were.
  std::optional<std::string> get(std::string_view digest) const { return files_.get(digest); }

 private:
  ledger::attachments files_;
};

}  // namespace fengsui::act
