#pragma once

#include <string>
#include <vector>

#include "sense/reader/draft.h"
#include "sense/reader/subject/main_subject.h"

namespace fengsui::sense::reader {

// Who won the prizes of an English contest. Asked for every figure in order.
class prize_winner {
 public:
  explicit prize_winner(document const& doc) : doc_{doc} {}

  // Empty where nobody is said to have won; `named`: somebody stands in the figure's own sentence.
  std::string of(std::vector<subject> const& all, draft const& one, bool named);

 private:
  bool is_of_all(draft const&) const;
  document const& doc_;
  std::string last_;
  std::size_t sentence_ = 0;
};

}  // namespace fengsui::sense::reader
