#pragma once

#include <memory>
#include <string>

#include "act/alarm/dead_man.h"
#include "main/data_folder.h"
#include "main/notice/notice_service.h"

namespace fengsui::main {

// The dead-man check of a running server. While the chain is whole, each minute: systemd's watchdog is told (where the
// unit has WatchdogSec), and so is the address under [alive] of city/notices.toml, which alarms by itself when it hears
// nothing. When the chain breaks and when it is whole again, that is an event `alarm.chain`.
class chain_watch {
 public:
  chain_watch(data_folder&, act::duty_room&, notice_service&);

  act::chain_state look() const;  // any thread; waits for nothing

 private:
  void told(std::vector<base::name> const& broken);

  data_folder& data_;
  act::duty_room& room_;
  notice_service& notices_;
  bool was_broken_ = false;
  std::unique_ptr<act::dead_man> watch_;
};

}  // namespace fengsui::main
