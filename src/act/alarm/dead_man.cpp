#include "act/alarm/dead_man.h"

#include <fmt/format.h>

namespace fengsui::act {

std::vector<base::name> broken_links(chain_state const& seen) {
  std::vector<base::name> found;
  if (!seen.ledger_writes) found.push_back({"账本已停止写入", "the ledger has stopped writing"});
  auto const seconds = [](model::duration d) { return std::chrono::duration_cast<std::chrono::seconds>(d).count(); };
  if (auto const silent = seen.now - seen.worked; silent > kChainStandsStill) {
    found.push_back({fmt::format("值班室已 {} 秒没有查看", seconds(silent)),
                     fmt::format("the duty room has not looked for {} s", seconds(silent))});
  }
  if (seen.failing && seen.now - *seen.failing > kChainStandsStill) {
    auto const late = seconds(seen.now - *seen.failing);
    found.push_back(
        {fmt::format("值班室的决定 {} 秒来未能入账，告警不能升级", late),
         fmt::format("what the duty room decides has not been written for {} s, so no alarm climbs", late)});
  }
  for (auto const& channel : seen.stuck_channels)
    found.push_back(
        {fmt::format("渠道 {} 的投递没有返回", channel), fmt::format("the courier of {} has not come back", channel)});
  return found;
}

dead_man::dead_man(look how, tell told, std::chrono::milliseconds each)
    : look_{std::move(how)}, tell_{std::move(told)}, each_{each}, thread_{[this] { loop(); }} {}

dead_man::~dead_man() {
  {
    std::scoped_lock const lock{mutex_};
    closing_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void dead_man::loop() {
  for (;;) {
    tell_(broken_links(look_()));
    std::unique_lock lock{mutex_};
    if (wake_.wait_for(lock, each_, [&] { return closing_; })) return;
  }
}

}  // namespace fengsui::act
