#include "main/serve/chain_watch.h"

#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

#include "act/notice/send/curl.h"

namespace fengsui::main {
namespace {

constexpr std::chrono::seconds kAliveWithin{10};

// sd_notify's protocol: one datagram to the socket that systemd names. Without systemd there is none.
void tell_systemd(std::string_view what) {
  auto const* path = std::getenv("NOTIFY_SOCKET");
  sockaddr_un to{};
  if (path == nullptr || std::strlen(path) < 2 || std::strlen(path) >= sizeof to.sun_path) return;
  to.sun_family = AF_UNIX;
  std::strcpy(to.sun_path, path);
  if (to.sun_path[0] == '@') to.sun_path[0] = '\0';
  int const file = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (file < 0) return;
  auto const size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + std::strlen(path));
  (void)::sendto(file, what.data(), what.size(), MSG_NOSIGNAL, reinterpret_cast<sockaddr const*>(&to), size);
  ::close(file);
}

}  // namespace

chain_watch::chain_watch(data_folder& data, act::duty_room& room, notice_service& notices)
    : data_{data},
      room_{room},
      notices_{notices},
      watch_{std::make_unique<act::dead_man>([this] { return look(); },
                                             [this](std::vector<base::name> const& broken) { told(broken); })} {}

act::chain_state chain_watch::look() const {
  auto const pulse = room_.feel();
  return {.ledger_writes = !data_.ledger().stopped(),
          .now = room_.now().steady,
          .worked = pulse.worked,
          .failing = pulse.failing,
          .stuck_channels = notices_.stuck(act::kCourierStuck)};
}

void chain_watch::told(std::vector<base::name> const& broken) {
  if (broken.empty() == was_broken_) {
    was_broken_ = !broken.empty();
    std::vector<std::string> what;
    for (auto const& one : broken) what.push_back(one.zh + " / " + one.en);
    act::saying said{
        .kind = "alarm.chain", .verb = was_broken_ ? "broken" : "whole", .thing = "chain", .at = data_.now()};
    if (was_broken_) said.fields.emplace_back("what", act::texts_value(what));
    std::vector<ledger::draft> one;
    one.push_back(room_.writer().draft(said));
    data_.ledger().append(std::move(one), false, [](auto const&) {});
    for (auto const& each : what) fmt::print(stderr, "{}\n", each);
  }
  if (!broken.empty()) return;
  tell_systemd("WATCHDOG=1");
  auto const& url = notices_.settings().alive_url;
  if (url.empty()) return;
  auto const body = fmt::format(R"({{"alive":true,"head":{}}})", data_.store().head().seq);
  auto const done = act::notice::http_post(url, "application/json", body, kAliveWithin);
  if (done.what != act::notice::transfer::kind::answered) fmt::print(stderr, "[alive] {}\n", done.error);
}

}  // namespace fengsui::main
