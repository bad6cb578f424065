#include <cmath>
#include <map>

#include "fire/incident/score.h"

namespace fengsui::fire {
namespace {

// a x = b by elimination; a is symmetric and positive, for the ridge is on its diagonal.
template <std::size_t N>
std::array<double, N> solved(std::array<std::array<double, N>, N> a, std::array<double, N> b) {
  for (std::size_t i = 0; i < N; ++i) {
    for (std::size_t r = i + 1; r < N; ++r) {
      auto const f = a[r][i] / a[i][i];
      if (f == 0) continue;
      for (std::size_t c = i; c < N; ++c) a[r][c] -= f * a[i][c];
      b[r] -= f * b[i];
    }
  }
  for (auto i = N; i-- > 0;) {
    for (auto c = i + 1; c < N; ++c) b[i] -= a[i][c] * b[c];
    b[i] /= a[i][i];
  }
  return b;
}

// One case of a regression: what it is reckoned from, what is there without, whether it was a fire, and its weight.
template <std::size_t N>
struct outcome {
  std::array<double, N> values{};
  double base = 0;
  bool fire = false;
  double weight = 1;
};

// Newton's method on the logarithm of the likelihood, less half the ridges times the squares.
template <std::size_t N>
std::array<double, N> likeliest(std::vector<outcome<N>> const& all, std::array<double, N> const& ridge) {
  std::array<double, N> w{};
  for (int round = 0; round < 25; ++round) {
    std::array<std::array<double, N>, N> h{};
    std::array<double, N> g{};
    for (std::size_t i = 0; i < N; ++i) {
      h[i][i] = ridge[i];
      g[i] = -ridge[i] * w[i];
    }
    for (auto const& one : all) {
      auto sum = one.base;
      for (std::size_t i = 0; i < N; ++i) sum += one.values[i] * w[i];
      auto const p = 1 / (1 + std::exp(-sum));
      auto const error = one.weight * ((one.fire ? 1 : 0) - p);
      auto const curve = one.weight * std::max(p * (1 - p), 1e-6);
      for (std::size_t i = 0; i < N; ++i) {
        if (one.values[i] == 0) continue;
        g[i] += error * one.values[i];
        for (std::size_t k = 0; k < N; ++k) h[i][k] += curve * one.values[i] * one.values[k];
      }
    }
    auto const step = solved(h, g);
    double length = 0;
    for (std::size_t i = 0; i < N; ++i) {
      w[i] += step[i];
      length = std::max(length, std::abs(step[i]));
    }
    if (length < 1e-8) break;
  }
  return w;
}

}  // namespace

fusion_weights learn(std::vector<scored_judgement> const& all, double ridge) {
  std::map<std::pair<int, int>, int> times;
  for (auto const& one : all) ++times[{one.season, one.incident}];
  std::vector<outcome<kEvidences>> seen;
  seen.reserve(all.size());
  for (auto const& one : all)
    seen.push_back({.values = one.values, .fire = one.fire, .weight = 1.0 / times[{one.season, one.incident}]});
  evidence_values held;
  held.fill(ridge);
  held.back() = 1e-6;  // the prior is whatever it is
  fusion_weights made{.of = likeliest(seen, held)};

  constexpr auto kNodes = fusion_weights::kBendAt.size();
  std::vector<outcome<kNodes>> sums;
  sums.reserve(seen.size());
  for (auto const& one : seen) {
    double sum = 0;
    for (std::size_t i = 0; i < kEvidences; ++i) sum += one.values[i] * made.of[i];
    sums.push_back({.values = bend_shares(sum), .base = sum, .fire = one.fire, .weight = one.weight});
  }
  std::array<double, kNodes> free;
  free.fill(1);
  made.bend = likeliest(sums, free);
  return made;
}

}  // namespace fengsui::fire
