#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "act/access/personal/vault.h"
#include "act/duty_room.h"
#include "know/knowledge.h"
#include "ledger/ledger.h"
#include "ledger/store.h"
#include "model/catalogue.h"

namespace fengsui::main {

// A data folder: the city and its desks as they were when it was made (and as its owner has edited them since), the
// ledger, and what is known from it.
//
//   city/  desks/  ledger.db (or `store`, a file with a PostgreSQL address)  know.db  access.db  lock
//
// The key that opens access.db, and with it everything personal, lies outside: DIR.key, or where FENGSUI_KEY says.
// One process writes; any number reads beside it.
class data_folder {
 public:
  enum class access { read, write };
  using progress = std::function<void(std::int64_t done, std::int64_t of)>;

  // Throws `stop`. `clock` is what the ledger records as known.
  static std::unique_ptr<data_folder> open(std::filesystem::path const&, access, progress const& = {},
                                           base::clock const& clock = base::system_now);
  // `store`: where the ledger lies, "postgresql://…"; empty: in the folder itself.
  static void create(std::filesystem::path const&, std::filesystem::path const& city,
                     std::filesystem::path const& desks, std::string const& store = {});

  // An empty folder that follows `first`, with the definitions that are put into it. The key file is there already.
  static void create_copy(std::filesystem::path const&, std::string const& first,
                          std::function<void(std::filesystem::path const&)> const& definitions);
  static bool is_there(std::filesystem::path const&);

  ~data_folder();

  model::catalogue const& catalogue() const { return catalogue_; }
  ledger::store& store() { return *store_; }
  know::knowledge& known() { return *known_; }
  ledger::ledger& ledger() { return *ledger_; }  // only where opened for writing
  act::vault& vault() { return *vault_; }        // the same
  base::instant now() const;                     // a demo city lives on its own day

 private:
  data_folder() = default;

  int lock_ = -1;
  model::catalogue catalogue_;
  std::unique_ptr<ledger::store> store_;
  std::unique_ptr<know::knowledge> known_;
  std::unique_ptr<act::vault> vault_;
  std::unique_ptr<ledger::ledger> ledger_;
};

// The clocks of a duty room over this folder: the city's day, and the machine's clock that nobody can set.
act::duty_room::clocks duty_clocks(data_folder const&);

model::catalogue read_definitions(std::filesystem::path const& city, std::filesystem::path const& desks);

std::filesystem::path key_file_of(std::filesystem::path const& folder);

// The ledger's file alone, for `verify`: definitions may be broken, the chain is checked all the same.
std::unique_ptr<ledger::store> open_ledger(std::filesystem::path const&);

}  // namespace fengsui::main
