// What a message centre may send: nothing falls over, a message read and written is the same, every part is answered at
// most once.
#include <map>

#include "act/notice/sms/smpp_session.h"
#include "holds.h"

using namespace fengsui::act::notice;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  std::string_view const bytes{reinterpret_cast<char const*>(data), size};
  if (auto const read = smpp::read_message(bytes)) {
    fengsui::fuzz::holds(smpp::read_message(smpp::body_of(*read)) == read, "read and written");
    static_cast<void>(smpp::read_receipt(*read));
  }
  static_cast<void>(smpp::read_bind(bytes));
  std::map<std::uint64_t, int> answered;
  smpp::session session{{}, {.answered = [&](std::uint64_t token, sms_answer const&) { ++answered[token]; },
                             .receipt = [](sms_receipt const&) {},
                             .state = {},
                             .room = {}}};
  smpp::session::time now{};
  session.connected(now);
  session.received(smpp::encode({0x80000009, 0, 1, {}}), now);
  for (std::uint64_t token = 0; token < 20; ++token) session.submit(token, "8613900000001", {});
  now += std::chrono::seconds{1};
  session.tick(now);
  session.received(bytes, now);
  session.tick(now + std::chrono::seconds{1});
  session.disconnected("end", now);
  for (auto const& [token, times] : answered) fengsui::fuzz::holds(times == 1, "answered once");
  return 0;
}
