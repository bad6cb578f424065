#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/time.h"
#include "ledger/ledger.h"

namespace fengsui::act {

// Writes what concerns accounts and rights into the ledger (kinds of model/house/access.toml).
class recorder {
 public:
  static constexpr char const* kSource = "access";

  recorder(ledger::ledger&, ledger::store&, model::catalogue const&, base::clock);

  struct said {
    std::string kind;  // "access.account"
    std::string verb;
    std::string thing;
    std::string actor;
    std::vector<std::pair<std::string, model::value>> fields;
  };
  // On disk when it returns; a fault where the ledger could not take it: then what was to be done must not be done.
  std::optional<base::fault> write(said const&);
  // The same for several, all or none.
  std::optional<base::fault> write(std::vector<said> const&);
  // Returns at once; for what has happened whether or not it can be written down. `wait` waits for all of it.
  void write_soon(std::vector<said> const&);
  void wait() const;

 private:
  std::vector<ledger::draft> drafts_of(std::vector<said> const&);

  ledger::ledger& ledger_;
  model::catalogue const& catalogue_;
  base::clock now_;
  std::atomic<std::int64_t> last_number_ = 0;
  std::shared_ptr<std::atomic<int>> const under_way_ = std::make_shared<std::atomic<int>>(0);
};

}  // namespace fengsui::act
