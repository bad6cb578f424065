#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "act/notice/campaign/office.h"

namespace fengsui::act::notice {

// Campaigns of a house that is running: a thread for each that is being sent. What was being sent when the house ended
// goes on when it begins again, and what was possibly sent stays so.
//
// Concurrency: all functions from any thread.
class campaign_desk {
 public:
  campaign_desk(std::filesystem::path folder, settings const&, model::catalogue const&, ledger::store&, ledger::ledger&,
                base::clock);
  ~campaign_desk();  // what is under way is answered or unsure; the campaigns go on later
  campaign_desk(campaign_desk const&) = delete;
  campaign_desk& operator=(campaign_desk const&) = delete;

  void go_on();  // with what was being sent
  void halt() { closing_ = true; }  // for good: another machine leads, and what goes out is its to send

  // `list`: the name of a file in the folder that notices.toml calls `lists`. Takes as long as reading it does.
  base::result<campaign_view> draft(campaign_facts, std::string const& author);
  base::result<campaign_view> approve(std::string const& id, std::string const& by);
  base::result<campaign_view> start(std::string const& id, bool again, std::string const& by);
  base::result<campaign_view> cancel(std::string const& id, std::string const& by);
  base::result<campaign_view> find(std::string const& id) const { return office_.find(id); }
  std::vector<campaign_view> all() const { return office_.all(); }

 private:
  campaign_office office_;
  settings const& settings_;
  std::mutex mutex_;
  std::atomic<bool> closing_{false};
  std::map<std::string, std::thread> sending_;
  std::map<std::string, std::atomic<bool>> busy_;
};

}  // namespace fengsui::act::notice
