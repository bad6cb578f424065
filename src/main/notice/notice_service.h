#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "act/notice/alarm_word.h"
#include "act/notice/courier.h"
#include "act/notice/outbox.h"
#include "act/notice/settings.h"
#include "main/data_folder.h"
#include "tell/notice/notice_routes.h"

namespace fengsui::main {

// What city/notices.toml and the file of secrets say of a data folder. Throws `stop` for what is wrong with them.
act::notice::settings read_notice_settings(std::filesystem::path const& folder,
                                           std::filesystem::path const& secrets = {});

// Word that goes out of a data folder: the outbox, and what carries it. A demo lives on its own day, and so does this.
class notice_service {
 public:
  // `room`: whose members can be told, and whose alarms go out; may be null. Before the room begins.
  notice_service(data_folder&, std::filesystem::path folder, act::notice::settings, act::duty_room* room,
                 act::notice::outbox::access);
  ~notice_service();
  notice_service(notice_service const&) = delete;
  notice_service& operator=(notice_service const&) = delete;

  act::notice::outbox& box() { return *box_; }
  act::notice::inbox& alerts() { return *alerts_; }
  act::notice::settings const& settings() const { return settings_; }
  // For the routes; where it was opened for writing.
  tell::notice_house& house() { return *house_; }

  // Channels whose courier does not come back.
  std::vector<std::string> stuck(std::chrono::steady_clock::duration longer_than) const {
    return couriers_ ? couriers_->stuck(longer_than) : std::vector<std::string>{};
  }

  // From now on what is due goes out.
  void start();
  // Sends what is due now; false where that took longer.
  bool drain(std::chrono::milliseconds within);

 private:
  data_folder& data_;
  std::filesystem::path folder_;
  act::notice::settings settings_;
  act::duty_room* room_;
  std::function<act::notice::directory()> listed_;
  std::unique_ptr<ledger::ledger> idle_;  // nobody writes to it: the outbox of a folder that somebody else writes
  std::unique_ptr<act::notice::outbox> box_;
  std::unique_ptr<act::notice::couriers> couriers_;
  std::unique_ptr<act::notice::campaign_desk> campaigns_;
  std::unique_ptr<act::notice::inbox> alerts_;
  std::optional<tell::notice_house> house_;
};

}  // namespace fengsui::main
