#pragma once

#include <functional>
#include <memory>

#include "act/notice/campaign/prepare.h"
#include "act/notice/campaign/state.h"
#include "act/notice/sms/sms_link.h"

namespace fengsui::act::notice {

struct campaign_hooks {
  // A link to the carrier behind a channel of the campaign.
  std::function<std::unique_ptr<sms_link>(std::string const& channel, sms_link::handlers)> open;
  std::function<bool()> should_stop;                 // asked at least ten times a second
  std::function<void(line_counts const&)> progress;  // after each commit; may be empty
  // A channel's link is up, or down and why; from the links' threads; may be empty.
  std::function<void(std::string const& channel, bool up, std::string const& why)> link{};
  base::clock now;
  long_sms long_text = long_sms::parts;
  // How long to wait for receipts after the last one, once everything is submitted.
  std::chrono::milliseconds linger{5'000};
};

enum class campaign_end { finished, stopped };

struct campaign_result {
  campaign_end end = campaign_end::finished;
  std::int64_t throttled = 0;  // answers that asked for patience
};

// Sends what has no state yet. A number is written down as being tried, and that is on disk, before it is handed to a
// link; what is written down and unanswered never exceeds the window, so a kill leaves at most one window of numbers
// possibly sent. Each channel goes through the list by itself: one that is down holds up none of the others.
//
// Faults: list_changed where the list is not the one that was prepared, no_file, text faults.
base::result<campaign_result> run_campaign(campaign_state&, std::vector<lane_rule> const&, campaign_hooks const&);

}  // namespace fengsui::act::notice
