// fengsui_over_http PORT [INDICATOR=SPLIT…]
// Against a running `fengsui serve`: one client asks every indicator named for the quarter, split and against last year, and
// traces one cell; without an indicator sixteen clients post single events, each waiting for its receipt, for five seconds.
#include <atomic>
#include <charconv>
#include <mutex>
#include <thread>

#include "bench/http_client.h"
#include "bench/measure.h"

namespace {

using namespace fengsui::bench;

constexpr int kClients = 16;
constexpr double kPostSeconds = 5;
constexpr int kRounds = 20;

std::string event(int client, std::int64_t number) {
  return fmt::format(
      R"({{"source":"bench-http-{}","source_seq":{},"kind":"bench.reading","verb":"read","at":"2025-04-05T12:00:00+08:00",)"
      R"("place":"p-{:03}","fields":{{"a":"a{}","b":"b{:02}","c":"c{:02}","n":{},"v":"{}.25"}},"document":"sheet-2025-04-05"}})",
      client, number, number % 400, number % 8 + 1, number % 12 + 1, number % 50 + 1, number % 5 + 1, number % 200);
}

void must(int status, std::string const& body) {
  if (status != 200) throw std::runtime_error{fmt::format("status {}: {}", status, body.substr(0, 300))};
}

void post_for_a_while(int port, report& to) {
  std::atomic<std::int64_t> total = 0;
  std::mutex mutex;
  std::vector<double> latencies;
  std::string trouble;
  // Numbers rise from one run to the next, so that nothing is a repeat.
  auto const first =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
          .count();
  auto const start = wall_seconds();
  std::vector<std::thread> clients;
  for (int i = 0; i < kClients; ++i) {
    clients.emplace_back([&, i] {
      std::vector<double> mine;
      try {
        http_client http{port};
        for (auto number = first; wall_seconds() - start < kPostSeconds; ++number) {
          auto const before = wall_seconds();
          must(http.post("/api/v1/events", event(i, number)), http.body());
          mine.push_back((wall_seconds() - before) * 1e3);
        }
      } catch (std::exception const& error) {
        std::scoped_lock const lock{mutex};
        trouble = error.what();
      }
      total += static_cast<std::int64_t>(mine.size());
      std::scoped_lock const lock{mutex};
      latencies.insert(latencies.end(), mine.begin(), mine.end());
    });
  }
  for (auto& one : clients) one.join();
  auto const seconds = wall_seconds() - start;
  if (!trouble.empty()) throw std::runtime_error{trouble};
  to.put("clients", kClients)
      .put("posts", static_cast<double>(total))
      .put("posts_per_second", static_cast<double>(total) / seconds)
      .put("post_p50_ms", quantile(latencies, 0.5))
      .put("post_p99_ms", quantile(latencies, 0.99));
}

void ask_again_and_again(http_client& http, std::vector<std::string> const& targets, std::string const& name,
                         report& to) {
  std::vector<double> latencies;
  for (int round = -1; round < kRounds; ++round) {  // the first round warms up
    for (auto const& target : targets) {
      auto const before = wall_seconds();
      must(http.get(target), http.body());
      if (round >= 0) latencies.push_back((wall_seconds() - before) * 1e3);
    }
  }
  to.put(name + "_p50_ms", quantile(latencies, 0.5))
      .put(name + "_p99_ms", quantile(latencies, 0.99))
      .put(name + "_max_ms", quantile(latencies, 1));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: fengsui_over_http PORT [INDICATOR=SPLIT…]\n", stderr);
    return 2;
  }
  try {
    int const port = std::atoi(argv[1]);
    report to{"fengsui_over_http"};
    if (argc == 2) {
      post_for_a_while(port, to);
      to.print();
      return 0;
    }
    http_client http{port};
    std::vector<std::string> figures;
    for (int i = 2; i < argc; ++i) {
      std::string_view const given = argv[i];
      auto const split = given.find('=');
      figures.push_back(fmt::format("/api/v1/figures/bench.{}?period=2025-Q1&by={}&compare=last-year",
                                    given.substr(0, split), given.substr(split + 1)));
    }
    ask_again_and_again(http, figures, "figure", to);
    ask_again_and_again(
        http, {"/api/v1/traces/bench.sum_by_a_place?period=2025-02-14&where=a%3Da3&where=place%3Dp-123"}, "trace", to);
    ask_again_and_again(http, {"/api/v1/board/bench?period=2025-Q1&compare=last-year"}, "board", to);
    to.print();
  } catch (std::exception const& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 4;
  }
}
