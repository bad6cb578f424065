#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "tell/http/fault_reply.h"

namespace fengsui::tell::http {

// Who is connected how many times.
class peers {
 public:
  peers(std::size_t in_all, std::size_t per_peer, std::size_t from_here)
      : in_all_{in_all}, per_peer_{per_peer}, from_here_{from_here} {}

  std::optional<http_fault> enter(std::string const& key,
                                  bool from_here);  // why not, or none: it has entered
  void leave(std::string const& key);
  std::size_t count() const;
  bool wait_until_empty(std::chrono::milliseconds at_most);

 private:
  std::size_t const in_all_;
  std::size_t const per_peer_;
  std::size_t const from_here_;
  mutable std::mutex lock_;
  std::condition_variable emptied_;
  std::map<std::string, std::size_t> connected_;
  std::size_t count_ = 0;
};

}  // namespace fengsui::tell::http
