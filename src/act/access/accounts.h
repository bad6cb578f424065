#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include "act/access/person.h"
#include "act/access/personal/vault.h"
#include "act/access/recorder.h"
#include "know/knowledge.h"

namespace fengsui::act {

struct account {
  std::string login;
  std::string name;  // empty where it has been forgotten
  act::office office = office::none;
  std::vector<desk_role> roles;
  std::string oidc;  // who it is to the identity provider
  bool disabled = false;
  bool has_password = false;
  bool has_second_factor = false;

  bool operator==(account const&) const = default;
};

struct token {
  std::string id;
  std::string label;
  std::vector<desk_role> roles;
  base::instant expires{};
  std::string made_by;
  bool revoked = false;
};

// Accounts and tokens as their events leave them. Secrets lie in the vault. What is asked for is checked here, for the
// pages and the command line alike: who may ask is the caller's to know, what must hold between accounts is known here.
class accounts {
 public:
  accounts(know::knowledge const&, vault&, recorder&);

  std::shared_ptr<account const> find(std::string_view login) const;
  std::shared_ptr<account const> by_oidc(std::string_view subject) const;  // null unless exactly one has it
  std::vector<account> all() const;
  bool empty() const;
  bool somebody_is(office) const;  // and may come in

  using outcome = std::optional<base::fault>;
  outcome add(std::string_view actor, std::string_view login, std::string_view name);
  // The whole of an account's rights. Offices exclude each other and every desk; nobody changes the own ones.
  outcome set_rights(std::string_view actor, std::string_view login, office, std::vector<desk_role> const&);
  outcome link(std::string_view actor, std::string_view login, std::string_view oidc);
  outcome disable(std::string_view actor, std::string_view login, bool disabled);
  outcome note(std::string_view actor, std::string_view login, std::string_view verb);  // password_set and the like

  // A code to be used once, until it expires: whoever brings it sets the account's password.
  base::result<std::string> invite(std::string_view actor, std::string_view login, base::instant until);
  std::optional<std::string> invited(std::string_view code, base::instant now) const;  // the login
  void used(std::string_view code);

  // The token's text, shown once.
  base::result<std::string> make_token(std::string_view actor, std::string_view label, std::vector<desk_role> const&,
                                       base::instant expires);
  outcome revoke_token(std::string_view actor, std::string_view id);
  std::vector<token> tokens() const;
  std::shared_ptr<token const> find_token(std::string_view text, base::instant now) const;

  void reread();  // after events of accounts were written by somebody else
  void refresh(std::string_view login);  // after its secrets have changed

 private:
  account folded(std::string const& login) const;
  token folded_token(std::string const& id) const;
  outcome check_roles(std::vector<desk_role> const&) const;
  outcome write(recorder::said, std::string_view login);

  know::knowledge const& known_;
  vault& vault_;
  recorder& recorder_;
  mutable std::shared_mutex lock_;
  std::map<std::string, std::shared_ptr<account const>, std::less<>> accounts_;
  std::map<std::string, std::shared_ptr<token const>, std::less<>> tokens_;
  std::mutex changing_;  // one change at a time, so that what was checked still holds when it is written
};

bool good_login(std::string_view);

}  // namespace fengsui::act
