#pragma once

#include <string>
#include <string_view>

#include "ledger/event.h"
#include "ledger/store.h"
#include "model/catalogue.h"

namespace fengsui::ledger {

// The body of an event as the ledger keeps it: canonical JSON (fixed key order, fields by name, times in UTC, numbers
// as their shortest exact digits), so that equal events are equal bytes and anybody can read the table.
// seq, known, key and target stand beside it.
std::string encode(event const&, model::catalogue const&);

// Reads bodies written by encode; keeps its buffers between calls, so one per thread. What the catalogue does not
// define any more is left out of the event but stays in the body.
class decoder {
 public:
  // By kind, whether each of its fields is read; no entry for a kind of which everything is.
  using fields_read = std::vector<std::optional<std::vector<bool>>>;

  explicit decoder(model::catalogue const&);
  // For who counts events of some kinds by a few of their fields: the others, and who said so where, are passed over.
  decoder(model::catalogue const&, fields_read);
  ~decoder();
  decoder(decoder&&) noexcept;

  void decode(std::string_view body, event& out);
  void decode(row const&, event& out);  // with what stands beside the body
  event decode(row const&);

 private:
  struct state;
  std::unique_ptr<state> state_;
};

void append_json_value(std::string& out, model::field const&, model::value const&);

}  // namespace fengsui::ledger
