#include <cmath>
#include <map>

#include "fire/incident/score.h"

namespace fengsui::fire {
namespace {

using matrix = std::array<evidence_values, kEvidences>;

// a x = b by elimination; a is symmetric and positive, for the ridge is on its diagonal.
evidence_values solved(matrix a, evidence_values b) {
  for (std::size_t i = 0; i < kEvidences; ++i) {
    for (std::size_t r = i + 1; r < kEvidences; ++r) {
      auto const f = a[r][i] / a[i][i];
      if (f == 0) continue;
      for (std::size_t c = i; c < kEvidences; ++c) a[r][c] -= f * a[i][c];
      b[r] -= f * b[i];
    }
  }
  for (auto i = kEvidences; i-- > 0;) {
    for (auto c = i + 1; c < kEvidences; ++c) b[i] -= a[i][c] * b[c];
    b[i] /= a[i][i];
  }
  return b;
}

}  // namespace

evidence_values learn(std::vector<scored_judgement> const& all, double ridge) {
  std::map<std::pair<int, int>, int> times;
  for (auto const& one : all) ++times[{one.season, one.incident}];
  evidence_values w{};
  for (int round = 0; round < 25; ++round) {
    matrix h{};
    evidence_values g{};
    for (std::size_t i = 0; i < kEvidences; ++i) {
      auto const held = i + 1 == kEvidences ? 1e-6 : ridge;
      h[i][i] = held;
      g[i] = -held * w[i];
    }
    for (auto const& one : all) {
      auto const p = chance(one.values, w);
      auto const weight = 1.0 / times[{one.season, one.incident}];
      auto const error = weight * ((one.fire ? 1 : 0) - p);
      auto const curve = weight * std::max(p * (1 - p), 1e-6);
      for (std::size_t i = 0; i < kEvidences; ++i) {
        if (one.values[i] == 0) continue;
        g[i] += error * one.values[i];
        for (std::size_t k = 0; k < kEvidences; ++k) h[i][k] += curve * one.values[i] * one.values[k];
      }
    }
    auto const step = solved(h, g);
    double length = 0;
    for (std::size_t i = 0; i < kEvidences; ++i) {
      w[i] += step[i];
      length = std::max(length, std::abs(step[i]));
    }
    if (length < 1e-8) break;
  }
  return w;
}

}  // namespace fengsui::fire
