#pragma once

#include <cstdint>
#include <vector>

namespace fengsui::fire {

// Whether a pixel's 3.7 µm temperature is above the median of the 501×501 pixels round it, asked row by row from the
// top. Counts of pixels under and over the two ends of the range in question slide along with the rows, so that an
// answer costs a few additions unless the median itself lies inside the range, as it may over hot deserts.
class regional_median {
 public:
  // `counted` says which pixels count; temperatures ×100. Answers are for values in (least, most].
  regional_median(std::vector<std::uint16_t> const& temperatures, std::vector<std::uint8_t> const& flags,
                  std::uint8_t counted, int columns, int rows, int least, int most);

  void go_to(int row);                // rising
  bool below(int column, int value);  // the median is below `value`

 private:
  void add(int row, int by);
  void sum_up();
  bool counts(std::size_t pixel) const { return (flags_[pixel] & counted_) == counted_; }
  bool below_by_histogram(int column, int value);

  static constexpr int kHalf = 250;
  std::vector<std::uint16_t> const& temperatures_;
  std::vector<std::uint8_t> const& flags_;
  std::uint8_t counted_;
  int columns_;
  int rows_;
  int least_;
  int most_;
  int row_ = 0;
  int next_row_ = 0;   // first not yet in the column sums
  int first_row_ = 0;  // first still in them
  bool summed_ = false;
  std::vector<std::int32_t> all_;   // per column, of the rows in the window
  std::vector<std::int32_t> cool_;  // at most `least`
  std::vector<std::int32_t> hot_;   // over `most`
  std::vector<std::int64_t> all_sum_;
  std::vector<std::int64_t> cool_sum_;
  std::vector<std::int64_t> hot_sum_;
  std::vector<std::int64_t> histogram_;  // of (least, most] in the window round histogram_column_
  int histogram_row_ = -1;
  int histogram_column_ = 0;
};

}  // namespace fengsui::fire
