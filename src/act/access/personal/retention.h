#pragma once

#include <string>
#include <vector>

#include "act/access/personal/vault.h"
#include "act/access/recorder.h"
#include "base/result.h"
#include "model/catalogue.h"

namespace fengsui::act {

// The first day on which what was last heard of on `last` is destroyed.
base::day forgotten_from(model::forgetting const&, base::day last);

struct outlived {
  std::string kind;
  std::string subject;  // a thing, or SOURCE/NUMBER of an event that has none
};

// Whose personal data has been kept as long as its kind says (`forget` in desk.toml) and still has a key. Reads the
// ledger once; nothing where no kind says so.
std::vector<outlived> kept_too_long(model::catalogue const&, ledger::store&, vault const&, base::instant now);

// Destroys their keys, each an event `access.key forgotten` that is on disk before. How many; a fault where the ledger
// could not take it: then nothing more was destroyed, and the next time begins there.
base::result<std::size_t> forget_outlived(model::catalogue const&, ledger::store&, vault&, recorder&, base::instant now,
                                          std::string_view actor);

}  // namespace fengsui::act
