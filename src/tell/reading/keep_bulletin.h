#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "know/audit/audit.h"
#include "know/knowledge.h"
#include "ledger/attachments.h"
#include "ledger/ledger.h"
#include "ledger/store.h"

namespace fengsui::tell {

// A bulletin that a department sent, as it is to be kept.
struct bulletin_received {
  std::string_view file;     // its bytes as they came
  std::string_view text;     // what was read in them, UTF-8
  std::string organisation;  // who sent it
  std::string title;         // empty: the text's first line
  std::string warning;       // what whoever made the text of the file had to say
  std::string source;        // of the events; empty: reading/<digest>
  std::optional<base::day> published;
  base::instant now;  // when it came
  std::string actor;
};

struct bulletin_kept {
  std::string id;
  bool already_there = false;
  std::string replaces;  // the bulletin that this one takes the place of
  std::int64_t figures = 0;
  std::int64_t mapped = 0;  // of these, with an indicator of the city
  std::int64_t proposals = 0;
  std::int64_t findings = 0;
  base::faults faults;
};

// Keeps the file under its digest and what was read in it as events: the bulletin, its figures (`figure.reported` with
// document and span), what it says has happened (proposals) and what is wrong with it (findings). All or nothing. The
// same bytes again change nothing; another text of the same organisation with the same title or the same figures' span
// takes the place of the one before.
bulletin_kept keep_bulletin(bulletin_received const&, know::knowledge const&, ledger::ledger&, ledger::store&,
                            ledger::attachments const&);

// "B-" and the first digits of the text's digest.
std::string bulletin_id_of(std::string_view digest);

// The events of findings of a bulletin, as NDJSON; numbers from `first` on. Used again after a correction.
std::string finding_events(std::string const& bulletin, std::vector<know::audit::finding> const&,
                           std::string const& source, std::int64_t& number, std::string const& at,
                           std::string const& actor);

// "growth:k-j-l": what makes a finding the same one after a figure was corrected.
std::string finding_key(know::audit::finding const&);

}  // namespace fengsui::tell
