#pragma once

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace fengsui::bench {

inline double wall_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Of this process, all threads, user and system.
inline double cpu_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  auto const seconds = [](timeval const& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

inline double peak_memory_mb() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

template <class Do>
double best_of(int times, double (*seconds)(), Do const& act) {
  double best = 1e300;
  for (int i = 0; i < times; ++i) {
    auto const start = seconds();
    act();
    best = std::min(best, seconds() - start);
  }
  return best;
}

// What may be timed again and again without changing anything: once to warm up, then the best of three.
template <class Do>
double best_of_three(Do const& act) {
  act();
  return best_of(3, wall_seconds, act);
}

// The best of three, in seconds of the processor.
template <class Do>
double best_cpu_of_three(Do const& act) {
  return best_of(3, cpu_seconds, act);
}

inline double quantile(std::vector<double> values, double q) {
  if (values.empty()) return 0;
  auto const at = static_cast<std::size_t>(q * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
  return values[at];
}

// One flat JSON object, as bench/out keeps it.
class report {
 public:
  explicit report(std::string_view what) : text_{fmt::format(R"({{"what":"{}")", what)} {}
  report& put(std::string_view key, double value) {
    text_ += fmt::format(R"(,"{}":{:.15g})", key, value);
    return *this;
  }
  report& put(std::string_view key, std::string_view value) {
    text_ += fmt::format(R"(,"{}":"{}")", key, value);
    return *this;
  }
  void print() const { fmt::print("{}}}\n", text_); }

 private:
  std::string text_;
};

}  // namespace fengsui::bench
