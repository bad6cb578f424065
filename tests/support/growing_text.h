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

// Four times as much may take at most eight times as long: linear, with room for noise. What takes the square takes sixteen
// times as long each time; what another program's noise did once does not happen three times.
template <class Seconds>
void expect_in_proportion_of_four(Seconds const& seconds_for_times) {
  double small = 0;
  double large = 0;
  for (auto i = 0; i < 3; ++i) {
    small = seconds_for_times(1);
    large = seconds_for_times(4);
    if (large < small * 8 + 0.02) return;
  }
  ADD_FAILURE() << "four times as much took " << large << " s, once " << small << " s";
}

// `seconds_for` says how long a text takes.
template <class Seconds>
void expect_in_proportion(std::string const& piece, std::size_t bytes, Seconds const& seconds_for) {
  SCOPED_TRACE(piece);
  expect_in_proportion_of_four([&](std::size_t times) {
    std::string text;
    while (text.size() < bytes * times) text += piece;
    return seconds_for(text);
  });
}

}  // namespace fengsui::test
