#pragma once

#include <optional>
#include <string>
#include <vector>

#include "know/audit/audit.h"
#include "know/knowledge.h"
#include "know/things.h"
#include "ledger/attachments.h"

namespace fengsui::tell {

struct kept_figure {
  ledger::event_seq seq = 0;  // of the first event, which a correction names
  model::printed_figure figure;
  std::string indicator;  // of the city, or "read.<word>"
  bool corrected = false;
};

// A finding as it stands now, with its case; one that a correction has settled is no longer current.
struct kept_finding {
  std::string id;
  std::optional<know::audit::finding> now;
  know::thing filed;
};

// A bulletin as its events leave it.
struct kept_bulletin {
  know::thing filed;
  std::string text;  // empty where the file is gone
  std::vector<kept_figure> figures;
  std::vector<know::thing> proposals;
  std::vector<std::pair<std::int64_t, std::int64_t>> proposal_spans;
  std::vector<kept_finding> findings;
  std::vector<know::audit::finding> unfiled;  // came up after a correction and have no case yet
};

base::result<kept_bulletin> read_kept(know::knowledge const&, ledger::attachments const&, std::string const& id,
                                      base::instant now);

// Text of a thing's field; empty where it has none.
std::string field_text(model::catalogue const&, know::thing_state const&, std::string_view field);

}  // namespace fengsui::tell
