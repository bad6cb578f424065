#pragma once

#include <string>

#include "know/knowledge.h"
#include "ledger/attachments.h"
#include "ledger/ledger.h"
#include "ledger/store.h"

namespace fengsui::tell {

// What a person asks to be changed at a bulletin that was read; `body` is JSON.
struct reading_change {
  know::knowledge const& known;
  ledger::ledger& ledger;
  ledger::store& store;
  ledger::attachments files;
  base::instant now;
  std::string actor;
  std::string bulletin;
  std::string body;
};

// {"fields":{"organisation":"…","value":"27.02万",…},"note":"…"}: an amendment of the figure's event; the number may be
// written as it stands in the text. {"retract":true}: it is no figure.
base::faults correct_figure(reading_change const&, std::string const& letter);

// {"state":"confirmed"}, rejected, or proposed again. {"state":"confirmed","event":true,"fields":{"industry":"…"}}: and
// the events of the desk's kind that it becomes, all or none of them; taken back where it is confirmed no longer.
base::faults decide_proposal(reading_change const&, std::string const& number);

// {"state":"taken","owner":"…"} or {"state":"settled","outcome":"…"}; a finding without a case gets one first.
base::faults take_finding(reading_change const&, std::string const& key);

}  // namespace fengsui::tell
