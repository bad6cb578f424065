#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "act/access/accounts.h"
#include "act/access/refusals.h"
#include "act/access/sign_in/password.h"
#include "act/access/sign_in/sessions.h"
#include "act/access/sign_in/throttle.h"
#include "model/city.h"

namespace fengsui::act {

struct entrance_settings {
  std::optional<rank> visitors;  // what who comes from this machine without signing in may do
  bool second_factor_required = false;
  sessions::limits limits{};
  hash_cost cost{};
  std::string issuer = "Fengsui";  // what an authenticator app shows
};

struct sign_in_try {
  std::string login;
  std::string password;
  std::string code;    // of the second factor, or a recovery code
  std::string device;  // the secret of a browser that has been let in before; its tries are counted apart
  std::string from;    // the address
  bool secure = false;
  bool screen = false;
};

struct signed_in {
  std::string secret;  // for the cookie
  std::string device;  // for the cookie that outlives the session
};

// The door: who comes in, as whom, and what is written about it. All may be called from any thread; `who` and `bearer`
// are quick, sign_in and set_password take the time of a hash (about 100 ms) and are not for the sockets' threads.
class entrance {
 public:
  entrance(know::knowledge const&, ledger::ledger&, ledger::store&, vault&, base::clock, entrance_settings);

  // Nobody (never null) where the secret opens nothing.
  std::shared_ptr<person const> who(std::string_view session_secret, bool secure, bool touch = true);
  std::shared_ptr<person const> bearer(std::string_view token);
  std::shared_ptr<person const> visitor() const;  // nobody where the city lets none in

  // Wrong login, wrong password and wrong code are one answer, and take one time.
  base::result<signed_in> sign_in(sign_in_try const&);
  base::result<signed_in> sign_in_by_provider(std::string_view subject, std::string_view from, bool secure);
  base::result<signed_in> unlock(person const&, sign_in_try const&);  // a duty screen: a new session for the old one
  void sign_out(person const&);
  std::optional<base::fault> end_session(person const& by, std::string_view id);

  std::optional<base::fault> set_password(person const&, std::string_view old, std::string_view fresh);
  // With a code from an invitation; the first administrator names itself by it too.
  std::optional<base::fault> accept(std::string_view code, std::string_view password);
  std::optional<base::fault> put_password(std::string_view actor, std::string_view login, std::string_view password);

  // A second factor: its key, good once a code made with it has been shown.
  base::result<std::string> begin_second_factor(person const&);                                        // otpauth://…
  base::result<std::vector<std::string>> confirm_second_factor(person const&, std::string_view code);  // recovery codes
  std::optional<base::fault> remove_second_factor(std::string_view actor, std::string_view login);

  // An account that was disabled or whose rights changed: its sessions end, with them what they were allowed.
  void rights_changed(std::string_view login);

  // What the gate or the identity provider refused; `who` may be nobody. Written soon, see act::refusal_book.
  void note_refused(person const& who, std::string_view route, std::string_view from);
  void note_provider_refused(std::string_view why, std::string_view from);
  // That somebody is about to be shown masked values of a kind: one event an hour for each, on disk when it returns. A
  // fault where it cannot be written: then they are not shown.
  std::optional<base::fault> note_masked(person const&, model::kind const&);
  void settle_notes() { refusal_book_.settle(); }

  // On the second machine: the first has changed sessions and secrets, or accounts too.
  void reread(bool accounts_too);

  act::accounts& people() { return accounts_; }
  act::sessions& signed_in_now() { return sessions_; }
  recorder& notes() { return recorder_; }
  vault& secrets() { return vault_; }
  base::instant now() const { return now_(); }
  entrance_settings const& settings() const { return settings_; }

  // The code of the first administrator's link; none where there is an account already.
  std::optional<std::string> first_code();
  std::optional<base::fault> accept_first(std::string_view code, std::string_view login, std::string_view name,
                                          std::string_view password);

  // For tests: how many hashes were made.
  std::uint64_t hashes() const { return hashes_; }
  int most_hashes_at_once() const { return most_at_once_; }

 private:
  bool checked(std::string const& hash, std::string_view password);
  bool code_is_good(std::string_view login, std::string_view code);
  std::optional<base::fault> note_entry(std::string_view verb, std::string_view login, std::string_view way,
                                        std::string_view from, std::string_view actor);
  // `login` is an account's, or "?": what nobody has may be a password typed into the wrong box.
  void note_refusal(std::string_view login, std::string_view way, std::string_view from, std::string_view why = {});
  base::result<signed_in> let_in(std::string const& login, session, std::string_view way, std::string device);
  std::shared_ptr<person const> person_of(account const&, sessions::state const&) const;

  base::clock now_;
  entrance_settings settings_;
  vault& vault_;
  recorder recorder_;
  refusal_book refusal_book_{recorder_, now_};
  accounts accounts_;
  sessions sessions_;
  throttle by_account_{5, std::chrono::minutes{15}};
  throttle by_address_{40, std::chrono::minutes{1}};
  std::string const nobodys_hash_;
  std::atomic<std::uint64_t> hashes_ = 0;
  std::atomic<int> at_once_ = 0;
  std::atomic<int> most_at_once_ = 0;
  std::mutex second_factors_;
  std::mutex first_;
  std::mutex masks_;
  std::map<std::string, base::instant, std::less<>> masks_noted_;  // "who kind"
};

}  // namespace fengsui::act
