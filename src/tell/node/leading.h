#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <vector>

#include "ledger/attachments.h"
#include "ledger/store.h"
#include "tell/node/standing.h"
#include "tell/node/tls.h"

namespace fengsui::tell::node {

// The first machine's side: whoever shows the house's certificate gets the ledger, event by event as it lies on disk,
// with the files that events speak of, the sealed rows of access.db and the definitions; and is asked how far it is.
// One thread a follower, few of them.
class leading {
 public:
  struct what {
    ledger::store& store;
    std::filesystem::path folder;
    std::uint64_t term = 0;
    std::string at;     // where people write, in words for the second's users
    std::string leads;  // the address that the last term names
    // The other says that somebody leads by a later term.
    std::function<void(std::uint64_t term, std::string const& leads)> superseded;
  };
  // Throws link_error.
  leading(credentials const&, std::string const& address, std::uint16_t port, what);
  ~leading();
  leading(leading const&) = delete;
  leading& operator=(leading const&) = delete;

  std::uint16_t port() const { return door_.port(); }
  std::vector<standing::follower> followers() const;

 private:
  struct one {
    std::thread thread;
    std::optional<link> wire;
    std::atomic<bool> over{false};
    std::string name;
    ledger::event_seq kept = 0;
    std::chrono::steady_clock::time_point level{};  // when it last had everything
    bool copies = false;
    std::set<std::string> files;  // digests of those it has
  };
  void take_in();
  void serve(one&, int socket);
  bool meets(one&);      // hello and welcome; false: nothing more is to be said
  void send_on(one&);    // until the end
  void clear(bool all);  // threads that have ended

  what what_;
  doorway door_;
  std::string definitions_;
  std::string digest_;
  std::atomic<bool> closing_{false};
  mutable std::mutex mutex_;
  std::list<one> all_;
  std::thread thread_;
};

// Asks another machine whether it leads. Throws link_error where nobody answers.
struct answer {
  bool leads = false;
  std::uint64_t term = 0;
  std::string at;
};
answer ask_who_leads(credentials const&, std::string const& host, std::uint16_t port, std::uint64_t my_term,
                     std::string const& i_know);

}  // namespace fengsui::tell::node
