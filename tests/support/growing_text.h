#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>

namespace fengsui::test {

// Processor time of this process, the best of two.
template <class Work>
double seconds_of(Work const& work) {
  auto best = 1e9;
  for (auto i = 0; i < 2; ++i) {
    auto const begun = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
  }
  return best;
}

// Four times as much of a piece repeated may take at most eight times as long: linear, with room for noise.
// `seconds_for` says how long a text takes.
template <class Seconds>
void expect_in_proportion(std::string const& piece, std::size_t bytes, Seconds const& seconds_for) {
  auto const repeated = [&piece](std::size_t wanted) {
    std::string text;
    while (text.size() < wanted) text += piece;
    return text;
  };
  auto const small = seconds_for(repeated(bytes));
  auto const large = seconds_for(repeated(4 * bytes));
  EXPECT_LT(large, small * 8 + 0.02) << piece;
}

}  // namespace fengsui::test
