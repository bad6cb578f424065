#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "act/notice/campaign/run.h"
#include "act/notice/settings.h"
#include "ledger/ledger.h"
#include "ledger/store.h"
#include "model/catalogue.h"

namespace fengsui::act::notice {

inline constexpr char kCampaignSource[] = "notice/campaign";

struct campaign_view {
  campaign_facts facts;
  std::string phase;  // drafted approved running finished cancelled: the verb of its last event
  std::string author;
  std::string approver;
  line_counts counts{};
};

// Campaigns from draft to end: drafted, approved by a second person, sent, each an event of the ledger; what became of
// each number stands in the campaign's own book under `folder`.
class campaign_office {
 public:
  // `book` may be null where nothing is to be decided.
  campaign_office(std::filesystem::path folder, settings const&, model::catalogue const&, ledger::store&,
                  ledger::ledger* book, base::clock);

  // Reads the list once and gives every line that will not be sent its reason. Faults: unknown_name (a channel that is
  // not of SMS, or for an exercise not of practice), secret faults, no_file, duplicate_name, text faults.
  base::result<campaign_view> draft(campaign_facts, std::string const& author, list_progress const& = {});
  base::result<campaign_view> approve(std::string const& id, std::string const& by);
  // Sends until all is sent or it is cancelled; after a kill it goes on where it was. `again`: what was possibly sent
  // is sent once more.
  base::result<campaign_view> run(std::string const& id, bool again, std::string const& by,
                                  std::function<void(line_counts const&)> progress,
                                  std::function<bool()> should_stop = {},
                                  std::function<void(std::string const&, bool, std::string const&)> link = {});
  // From any process, whether or not one is sending: it stops within two seconds.
  base::result<campaign_view> cancel(std::string const& id, std::string const& by);
  base::result<campaign_view> find(std::string const& id) const;
  std::vector<campaign_view> all() const;

 private:
  std::optional<base::fault> note(campaign_facts const&, line_counts const&, std::string_view verb,
                                  std::string const& actor);
  std::filesystem::path folder_of(std::string const& id) const { return folder_ / id; }

  std::filesystem::path folder_;
  settings const& settings_;
  model::catalogue const& catalogue_;
  ledger::store& store_;
  ledger::ledger* book_;
  base::clock now_;
  std::mutex noting_;  // numbers are given one after the other
};

}  // namespace fengsui::act::notice
