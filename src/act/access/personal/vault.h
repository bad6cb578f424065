#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "act/access/personal/crypto.h"
#include "ledger/sealer.h"
#include "model/field.h"

namespace fengsui::act {

// What must be able to be destroyed, and therefore cannot be an event: the keys of personal data, and the secrets of
// accounts (password hashes, second factors, sessions, tokens). One SQLite file in the data folder, every row sealed
// with a master key that lies outside it.
//
// Personal data: each subject (a thing, or an event without one) has a key of its own, made when the first personal
// value about it arrives. Values are sealed deterministically (the nonce is a keyed hash of the value), so that a
// repeated event is equal byte for byte. Equality search goes through a keyed hash kept here and not in the ledger:
// after forget() nothing in the ledger tells one guess from another.
//
// Any thread may call; one lock. Throws ledger::storage_error where the ground gives way.
class vault final : public ledger::sealer {
 public:
  // Makes both files where neither is there. A vault without its key, or with another one, is refused.
  vault(std::filesystem::path file, std::filesystem::path key_file, random_source);
  ~vault() override;

  void seal(ledger::event&, model::kind const&, std::string_view subject) override;
  void keep() override;

  // The value as JSON; none where its key has been destroyed or never was here.
  std::optional<std::string> open(std::string_view sealed, model::kind const&, model::field const&,
                                  std::string_view subject) const;

  // Subjects whose field has exactly this value, at most `most`.
  std::vector<std::string> find(model::kind const&, model::field const&, std::string_view value,
                                std::size_t most) const;

  bool has_key(std::string_view kind, std::string_view subject) const;

  // Destroys the key: true where there was one.
  bool forget(std::string_view kind, std::string_view subject);

  // After its file was written by somebody else (act::vault_copy): what was kept of it in memory goes. Throws where the
  // master key does not open it.
  void reread();

  // A new master key over everything; what is sealed in the ledger stays as it is.
  void rotate();

  // Secrets of accounts. `shelf` is the sort, `id` must not be secret.
  void put(std::string_view shelf, std::string_view id, std::string_view secret);
  std::optional<std::string> get(std::string_view shelf, std::string_view id) const;
  void erase(std::string_view shelf, std::string_view id);
  std::vector<std::pair<std::string, std::string>> all(std::string_view shelf) const;

  random_source const& random() const;

 private:
  struct inside;
  std::unique_ptr<inside> inside_;
};

}  // namespace fengsui::act
