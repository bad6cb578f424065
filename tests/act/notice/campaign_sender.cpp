// Runs one campaign of a folder against fake centres, so that a test may kill it: FOLDER PORT… , a channel a port.
#include <sodium.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "act/notice/campaign/run.h"
#include "act/notice/sms/smpp_link.h"

using namespace fengsui;
using namespace fengsui::act::notice;

int main(int argc, char** argv) {
  if (sodium_init() < 0 || argc < 3) return 2;
  std::filesystem::path const folder = argv[1];
  auto const state = campaign_state::open(folder, campaign_state::access::write);
  if (!state) return 3;
  std::vector<lane_rule> lanes;
  std::map<std::string, std::uint16_t> ports;
  static constexpr char const* kPrefixes[] = {"13", "15", "18"};
  for (int i = 2; i < argc; ++i) {
    auto const channel = "carrier" + std::to_string(i - 1);
    lanes.push_back({channel, argc == 3 ? std::vector<std::string>{} : std::vector<std::string>{kPrefixes[i - 2]}});
    ports[channel] = static_cast<std::uint16_t>(std::stoi(argv[i]));
  }
  auto const* lingers = std::getenv("FENGSUI_LINGER_MS");
  std::int64_t committed = 0;
  auto const result = run_campaign(*state, lanes,
                                   {.open =
                                        [&](std::string const& channel, sms_link::handlers h) {
                                          return smpp::open_link({.port = ports[channel],
                                                                  .system_id = "campaign",
                                                                  .password = "secret",
                                                                  .window = 200,
                                                                  .per_second = 20'000,
                                                                  .reconnect_first = std::chrono::milliseconds{20}},
                                                                 std::move(h));
                                        },
                                    .should_stop = [&] { return std::filesystem::exists(folder / "cancel"); },
                                    .progress = [&](line_counts const&) { ++committed; },
                                    .now = base::system_now,
                                    .linger = std::chrono::milliseconds{lingers == nullptr ? 2'000 : std::atoi(lingers)}});
  if (!result) {
    std::fprintf(stderr, "%s\n", result.error().en.c_str());
    return 4;
  }
  std::printf("%s throttled=%ld commits=%ld\n", result->end == campaign_end::finished ? "finished" : "stopped",
              static_cast<long>(result->throttled), static_cast<long>(committed));
  return result->end == campaign_end::finished ? 0 : 1;
}
