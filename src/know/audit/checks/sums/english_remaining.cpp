// "38 projects worth 107 billion. … 26 of them bring 107 billion; the remaining 12 bring 68.6 billion", "2.27 million
// tourists. 2.23 million came by air, the remaining 38,644 by sea": what remains and what it remains beside are all.
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

bool is_number_of_things(page const& of, std::size_t i) {
  return is_told_count(of, i) && counts_whole_things(of.at(i).unit) && of.at(i).value.exponent == 0 &&
         of.at(i).qualifier == model::figure_qualifier::exact;
}

bool is_amount_beside(page const& of, std::size_t i) {
  return is_told_count(of, i) && !counts_whole_things(of.at(i).unit);
}

// The one amount of a unit between two figures; none where there are several.
std::optional<std::size_t> one_amount_between(page const& of, std::size_t from, std::size_t until,
                                              std::string const& unit) {
  std::optional<std::size_t> made;
  for (auto i = from + 1; i < until; ++i) {
    if (!is_amount_beside(of, i) || of.at(i).unit != unit || of.at(i).role == "base") continue;
    if (made) return {};
    made = i;
  }
  return made;
}

struct split_told {
  std::size_t some = 0;
  std::size_t all = 0;
};

// Two counts before the remaining one of which the larger is both the others: 38, 26 and 12.
std::vector<split_told> splits_before(page const& of, std::size_t rest) {
  constexpr std::size_t kFiguresBack = 8;
  constexpr int kSentences = 3;
  std::vector<split_told> made;
  auto const from = rest > kFiguresBack ? rest - kFiguresBack : 0;
  for (auto some = rest; some-- > from && of.sentence(rest) - of.sentence(some) <= 1;) {
    if (!is_number_of_things(of, some)) continue;
    auto const wanted = exact{printed_value(of.at(some).value) + printed_value(of.at(rest).value)};
    for (auto all = some; all-- > from && of.sentence(rest) - of.sentence(all) <= kSentences;) {
      if (is_number_of_things(of, all) && printed_value(of.at(all).value) == wanted)
        made.push_back({.some = some, .all = all});
    }
  }
  return made;
}

// The amounts beside the counts: each the only one of its unit up to the next count.
void add_amounts_of_split(page const& of, std::size_t rest, std::vector<relation>& to) {
  constexpr int kPercentOff = 200;
  if (!is_number_of_things(of, rest) || !is_called_remaining(of, rest)) return;
  auto const left = rest + 1;
  if (left >= of.size() || !is_amount_beside(of, left) || of.sentence(left) != of.sentence(rest)) return;
  auto const& unit = of.at(left).unit;
  for (auto const& split : splits_before(of, rest)) {
    auto const part = one_amount_between(of, split.some, rest, unit);
    auto const whole = one_amount_between(of, split.all, split.some, unit);
    if (!part || !whole) continue;
    to.push_back(parts_against(of, {*part, left}, *whole, true));
    // The whole told of a part of it is what is wrong.
    to.back().linked = true;
    to.back().near_percent = kPercentOff;
    return;
  }
}

// "A total of 2.23 million came by air, the remaining 38,644 people by sea": of the level that the sentence before
// begins with.
void add_pair_with_rest(page const& of, std::size_t rest, std::vector<relation>& to) {
  constexpr std::size_t kLongest = 48;  // bytes
  if (rest == 0 || !is_told_count(of, rest) || !is_told_count(of, rest - 1) || !is_called_remaining(of, rest)) return;
  auto const some = rest - 1;
  if (of.sentence(some) != of.sentence(rest) || of.at(some).unit != of.at(rest).unit) return;
  if (some == 0 || of.sentence(some - 1) == of.sentence(some) || of.between(some, rest).size() > kLongest) return;
  auto whole = some - 1;
  while (whole > 0 && of.sentence(whole - 1) == of.sentence(some - 1)) --whole;
  if (of.sentence(some) - of.sentence(whole) > 1 || !is_told_count(of, whole)) return;
  if (!is_plain(of.at(whole)) || of.at(whole).role == "base" || of.at(whole).unit != of.at(some).unit) return;
  to.push_back(parts_against(of, {some, rest}, whole, true));
  to.back().only_by_slip = true;
}

// "Scrubland is 24,170 ha; of the woods 9,533 ha have burned, and pasture makes up the remaining 7,297 ha": what a
// sentence counts before it says what remains, and the level that all of it comes near to.
void add_row_with_rest(page const& of, std::size_t rest, std::vector<relation>& to) {
  static constexpr std::array<std::string_view, 5> kMakes{
      "up the remaining ", "for the remaining ", "and the remaining ", "are the remaining ", "were the remaining "};
  constexpr std::size_t kFiguresBack = 24;
  if (!is_told_count(of, rest) || !ends_with_any(of.before(rest, 20), kMakes)) return;
  std::vector<std::size_t> row{rest};
  auto first = rest;
  while (first > 0 && !ends_english_sentence(of.between(first - 1, rest)) && rest - first < kFiguresBack) {
    --first;
    if (is_told_count(of, first) && is_plain(of.at(first)) && of.at(first).unit == of.at(rest).unit)
      row.insert(row.begin(), first);
  }
  if (row.size() < 3) return;
  auto const sum = printed_sum(of, row);
  for (auto i = row.front(); i-- > 0 && row.front() - i <= kFiguresBack;) {
    if (!is_told_count(of, i) || !is_plain(of.at(i)) || of.at(i).unit != of.at(rest).unit) continue;
    if (!is_about(sum, printed_value(of.at(i).value))) continue;
    to.push_back(parts_against(of, row, i, true));
    to.back().near_percent = 110;
    return;
  }
}

}  // namespace

void add_english_remaining(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 1; i < of.size(); ++i) {
    add_amounts_of_split(of, i, to);
    add_pair_with_rest(of, i, to);
    add_row_with_rest(of, i, to);
  }
}

}  // namespace fengsui::know::audit
