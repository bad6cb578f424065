#include "fire/satellite/regional_median.h"

#include <algorithm>

namespace fengsui::fire {

regional_median::regional_median(std::vector<std::uint16_t> const& temperatures, std::vector<std::uint8_t> const& flags,
                                 std::uint8_t counted, int columns, int rows, int least, int most)
    : temperatures_{temperatures},
      flags_{flags},
      counted_{counted},
      columns_{columns},
      rows_{rows},
      least_{least},
      most_{most},
      all_(static_cast<std::size_t>(columns)),
      cool_(all_.size()),
      hot_(all_.size()),
      all_sum_(all_.size() + 1),
      cool_sum_(all_.size() + 1),
      hot_sum_(all_.size() + 1),
      histogram_(static_cast<std::size_t>(most - least + 1)) {}

void regional_median::add(int row, int by) {
  auto const begin = static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_);
  for (std::size_t c = 0; c < all_.size(); ++c) {
    auto const t = temperatures_[begin + c];
    auto const one = counts(begin + c) ? by : 0;
    all_[c] += one;
    cool_[c] += t <= least_ ? one : 0;
    hot_[c] += t > most_ ? one : 0;
  }
}

void regional_median::go_to(int row) {
  row_ = row;
  // Rows far above are never asked again: start afresh rather than walk through them.
  if (row - kHalf > next_row_) {
    std::ranges::fill(all_, 0);
    std::ranges::fill(cool_, 0);
    std::ranges::fill(hot_, 0);
    first_row_ = next_row_ = row - kHalf;
  }
  while (next_row_ < std::min(rows_, row + kHalf + 1)) add(next_row_++, 1);
  while (first_row_ < row - kHalf) add(first_row_++, -1);
  summed_ = false;
}

void regional_median::sum_up() {
  for (std::size_t c = 0; c < all_.size(); ++c) {
    all_sum_[c + 1] = all_sum_[c] + all_[c];
    cool_sum_[c + 1] = cool_sum_[c] + cool_[c];
    hot_sum_[c + 1] = hot_sum_[c] + hot_[c];
  }
  summed_ = true;
}

bool regional_median::below(int column, int value) {
  if (!summed_) sum_up();
  auto const from = static_cast<std::size_t>(std::max(0, column - kHalf));
  auto const to = static_cast<std::size_t>(std::min(columns_, column + kHalf + 1));
  auto const all = all_sum_[to] - all_sum_[from];
  auto const middle = all / 2 + 1;  // the rank of the median
  if (cool_sum_[to] - cool_sum_[from] >= middle) return true;
  if (all - (hot_sum_[to] - hot_sum_[from]) < middle) return false;
  return below_by_histogram(column, value);
}

bool regional_median::below_by_histogram(int column, int value) {
  auto const first = std::max(0, row_ - kHalf);
  auto const last = std::min(rows_ - 1, row_ + kHalf);
  auto const count_column = [&](int c, int by) {
    if (c < 0 || c >= columns_) return;
    for (int r = first; r <= last; ++r) {
      auto const pixel = static_cast<std::size_t>(r) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(c);
      auto const t = temperatures_[pixel];
      if (counts(pixel) && t > least_ && t <= most_) histogram_[static_cast<std::size_t>(t - least_)] += by;
    }
  };
  if (histogram_row_ != row_ || column - histogram_column_ > 2 * kHalf) {
    std::ranges::fill(histogram_, 0);
    histogram_row_ = row_;
    histogram_column_ = column;
    for (int c = column - kHalf; c <= column + kHalf; ++c) count_column(c, 1);
  }
  while (histogram_column_ < column) {
    count_column(histogram_column_ - kHalf, -1);
    ++histogram_column_;
    count_column(histogram_column_ + kHalf, 1);
  }
  auto const from = static_cast<std::size_t>(std::max(0, column - kHalf));
  auto const to = static_cast<std::size_t>(std::min(columns_, column + kHalf + 1));
  auto under = cool_sum_[to] - cool_sum_[from];
  for (int t = least_ + 1; t < value; ++t) under += histogram_[static_cast<std::size_t>(t - least_)];
  return under >= (all_sum_[to] - all_sum_[from]) / 2 + 1;
}

}  // namespace fengsui::fire
