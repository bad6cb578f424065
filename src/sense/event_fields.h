#pragma once

#include "ledger/event.h"
#include "model/kind.h"
#include "sense/event_values.h"

namespace fengsui::sense {

// The fields of an event of this kind, in the order of the kind; null takes a field away where the event amends.
void read_fields(event_values const&, model::kind const&, raw_value const&, ledger::event& into);

// "a, b, c" of things with ids.
template <class Range>
std::string listed(Range const& range) {
  std::vector<std::string> ids;
  for (auto const& one : range) ids.push_back(one.id);
  return model::known_list(ids);
}

}  // namespace fengsui::sense
