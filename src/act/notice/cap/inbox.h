#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "act/notice/cap/cap.h"
#include "ledger/ledger.h"
#include "ledger/store.h"
#include "model/catalogue.h"

namespace fengsui::act::notice {

inline constexpr char kInboxSource[] = "notice/inbox";

// An alert from outside as it is kept: what it says, and who signed it.
struct received_alert {
  std::string id;  // "cap-" and a digest of the document: the same one again is the same thing
  ledger::event_seq seq = 0;
  base::instant since{};
  std::string identifier;
  std::string sender;
  base::instant sent{};
  std::string status;  // Actual, Exercise, Test, System, Draft
  std::string step;    // Alert, Update, Cancel, Ack, Error
  std::string references;
  notice::signature signed_by = notice::signature::none;
  std::string event;
  std::string severity;
  base::name headline;
  base::name description;
  std::optional<base::instant> expires;

  std::string replaced_by;  // a later one of the same sender, well signed, that updates or cancels this
  std::string same_as;      // an earlier one, well signed, has the same identifier and says something else
};

// Alerts that came in, from the ledger and into it. All that can be read is shown, whoever signed it; only what somebody
// whom the house trusts has signed is ever passed on, and says so itself where it is an exercise.
//
// Concurrency: all functions from any thread.
class inbox {
 public:
  // `trusted`: PEM certificates of those who may speak.
  inbox(ledger::ledger&, ledger::store&, model::catalogue const&, std::vector<std::string> trusted, base::clock now);

  struct taken {
    bool first = false;
    received_alert what;
  };
  // Faults: bad_cap with the line; sent more than five minutes ahead; expires that is not after sent.
  base::result<taken> receive(std::string_view xml, std::string const& by);

  void heard(std::vector<ledger::event> const&);  // on the second machine: what the first has written

  std::vector<received_alert> newest(std::size_t most) const;
  std::optional<received_alert> find(std::string_view id) const;

  // Why it may not be passed on now, if anything: its signature, its end, what replaced it, a status that is nobody's
  // business (System, Draft), a repeated identifier.
  std::optional<base::fault> keeps_back(received_alert const&) const;
  // The notice that passes it on: under an id of its own, once; words, level and status are the alert's.
  base::result<message> passed_on(std::string_view id) const;

 private:
  void fold(ledger::event const&);

  ledger::ledger& ledger_;
  model::catalogue const& catalogue_;
  std::vector<std::string> trusted_;
  base::clock now_;
  mutable std::mutex mutex_;
  std::mutex receiving_;
  std::int64_t number_ = 0;
  std::map<std::string, received_alert, std::less<>> alerts_;
};

}  // namespace fengsui::act::notice
