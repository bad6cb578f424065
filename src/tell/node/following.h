#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "act/access/entrance.h"
#include "ledger/ledger.h"
#include "tell/node/standing.h"
#include "tell/node/term.h"
#include "tell/node/tls.h"

namespace fengsui::tell::node {

struct address {
  std::string host;
  std::uint16_t port = 0;
};
// "https://first.example:8643"; none where it is not of that form.
std::optional<address> address_from(std::string_view);

// The second machine's side: asks the first for all that it has not, keeps it, and comes back whenever the link breaks.
// What it has kept is on disk before it says so, so neither side's kill costs anything but the asking again.
class following {
 public:
  struct what {
    ledger::ledger& ledger;
    ledger::store& store;
    std::filesystem::path folder;
    act::entrance& door;
    address first;
    std::string first_text;  // for people, until the first has said where it is
    std::function<term_held()> term;
    // The first has other definitions now, and they lie in the folder: whoever holds the old ones begins anew.
    std::function<void()> defined_anew;
  };
  following(credentials const&, what);
  ~following();
  following(following const&) = delete;
  following& operator=(following const&) = delete;

  standing now() const;

 private:
  void run();
  void follow();  // one connection's life
  void greet(link&);
  void take(link&, struct frame const&);
  void keep_secrets(std::string_view body);
  void keep_rows(std::string_view body);
  void note(std::string why);

  credentials const& papers_;
  what what_;
  std::atomic<bool> closing_{false};
  mutable std::mutex mutex_;
  link* wire_ = nullptr;
  bool connected_ = false;
  bool parted_ = false;  // the ledgers differ: nothing more can be copied
  std::string why_;
  std::string at_;
  ledger::event_seq first_head_ = 0;
  std::chrono::steady_clock::time_point level_ = std::chrono::steady_clock::now();
  std::thread thread_;
};

// For a folder that is not there yet: the first's definitions. Throws link_error.
std::string ask_for_definitions(credentials const&, address const&);

}  // namespace fengsui::tell::node
