#include "main/notice/notice_service.h"

#include <fstream>
#include <random>
#include <sstream>

#include "main/stop.h"

namespace fengsui::main {

namespace fs = std::filesystem;
using namespace act::notice;

act::notice::settings read_notice_settings(fs::path const& folder, fs::path const& secrets) {
  auto const file = folder / "city" / "notices.toml";
  std::ifstream in{file, std::ios::binary};
  std::stringstream text;
  text << in.rdbuf();
  auto read = read_settings(text.str(), file.string(), folder, secrets);
  if (!read.faults.empty()) throw stop{exit_code::bad_input, std::move(read.faults)};
  return std::move(read.read);
}

notice_service::notice_service(data_folder& data, fs::path folder, act::notice::settings s, act::duty_room* room,
                               outbox::access how)
    : data_{data},
      folder_{std::move(folder)},
      settings_{std::move(s)},
      room_{room},
      listed_{directory_of(settings_, room, how == outbox::access::write ? &data.vault() : nullptr)} {
  auto const now = [&data] { return data.now(); };
  if (how == outbox::access::read)
    idle_ = std::make_unique<ledger::ledger>(data.store(), data.catalogue(), now, ledger::ledger::listener{});
  box_ = std::make_unique<outbox>(
      idle_ ? *idle_ : data.ledger(), data.store(), data.catalogue(), listed_, settings_.rules, now,
      [random = std::make_shared<std::mt19937_64>(std::random_device{}())] {
        return std::uniform_real_distribution<double>{}(*random);
      },
      how);
  alerts_ = std::make_unique<inbox>(idle_ ? *idle_ : data.ledger(), data.store(), data.catalogue(),
                                    settings_.cap_trusted, now);
  if (how == outbox::access::read) return;
  if (room_ != nullptr) room_->send = through(*box_, now);
  campaigns_ = std::make_unique<campaign_desk>(folder_ / "campaigns", settings_, data.catalogue(), data.store(),
                                               data.ledger(), now);
  house_.emplace(tell::notice_house{*box_, settings_, listed_, *campaigns_, *alerts_});
}

notice_service::~notice_service() {
  if (room_ != nullptr) room_->send = {};
  box_->changed = {};
  couriers_.reset();
  campaigns_.reset();
}

void notice_service::start() {
  couriers_ = std::make_unique<couriers>(*box_, settings_, listed_, data_.catalogue(), [this] { return data_.now(); });
  box_->changed = [this] { couriers_->wake(); };
}

bool notice_service::drain(std::chrono::milliseconds within) {
  if (!couriers_) start();
  return couriers_->drain(within);
}

}  // namespace fengsui::main
