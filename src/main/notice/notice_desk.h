#pragma once

#include "main/notice/notice_service.h"

namespace fengsui::main {

// A data folder with its outbox, for a verb; the roster's members can be told.
struct notice_desk {
  std::unique_ptr<data_folder> data;
  act::duty_room room;
  notice_service service;

  notice_desk(std::filesystem::path const& folder, std::filesystem::path const& secrets, data_folder::access how)
      : data{data_folder::open(folder, how)},
        room{data->known(), how == data_folder::access::write ? &data->ledger() : nullptr, duty_clocks(*data)},
        service{*data, folder, read_notice_settings(folder, secrets), &room,
                how == data_folder::access::write ? act::notice::outbox::access::write
                                                  : act::notice::outbox::access::read} {
    room.begin();
  }
  act::notice::outbox& box() { return service.box(); }
  act::notice::directory listed() const { return act::notice::directory_of(service.settings(), &room, nullptr)(); }
  act::notice::settings const& settings() const { return service.settings(); }
};

}  // namespace fengsui::main
