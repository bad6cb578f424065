#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ledger/store.h"

namespace fengsui::ledger {

// BLAKE2b-256. Throws std::runtime_error where libsodium cannot be used.
hash hash_of(std::string_view bytes);

// `hash_of` over the hash before and everything a row says; `row.hash` itself is not read.
hash chained(hash const& before, row const&);

std::string to_text(hash const&);

struct verification {
  event_seq verified = 0;              // how many events, from 1 on, are as they were written
  std::optional<event_seq> first_bad;  // altered, missing or out of order
  std::string zh;                      // what is wrong with it
  std::string en;
};

// Walks the whole chain. `progress` is called now and then with the seq reached.
verification verify(store&, std::function<void(event_seq)> const& progress = {});

}  // namespace fengsui::ledger
