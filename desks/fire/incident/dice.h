#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace fengsui::fire {

// Random numbers that are the same on every machine (splitmix64, Steele, Lea and Flood 2014), which the standard's
// distributions are not.
class dice {
 public:
  explicit dice(std::uint64_t seed) : state_{seed} {}

  std::uint64_t bits() {
    state_ += 0x9e3779b97f4a7c15U;
    auto z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
  }
  double unit() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }
  double between(double low, double high) { return low + (high - low) * unit(); }
  bool chance(double p) { return unit() < p; }
  double normal(double mean = 0, double sigma = 1) {
    auto const u = 1 - unit();
    return mean + sigma * std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * unit());
  }
  int poisson(double mean) {
    int count = 0;
    for (auto left = std::exp(-mean), at = unit(); at > left; at *= unit()) ++count;
    return count;
  }
  dice of(std::uint64_t part) { return dice{bits() ^ (part * 0xd1342543de82ef95U)}; }

 private:
  std::uint64_t state_;
};

}  // namespace fengsui::fire
