// 进港107781人,出港92408人。其中甲机场进港38209人,出港37940人;乙机场进港69572人,出港54468人: items of two columns, told
// apart by their units or their nouns alone. No column makes more than its whole; where one makes just that, so does
// the other.
#include <array>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kShortest = 6;  // bytes: two Chinese characters

// The noun that a column is called by: the last two characters before the number and its verb; the unit stands behind
// it. 进港达107781人 is of 进港.
std::string_view column_of(page const& of, std::size_t i) {
  auto noun = of.before(i, 8);
  for (std::string_view const verb : {"达", "为", "共", "约"}) {
    if (noun.ends_with(verb)) noun.remove_suffix(verb.size());
  }
  for (std::string_view const end : {",", "。", ";", ":", "、", "(", ")", "\n"}) {
    if (auto const at = noun.rfind(end); at != std::string_view::npos) noun.remove_prefix(at + end.size());
  }
  return noun.size() < kShortest ? std::string_view{} : noun.substr(noun.size() - kShortest);
}

// The levels under 其中 behind the row of wholes, up to the end of what it opens.
std::vector<std::size_t> items_behind(page const& of, std::size_t last_whole) {
  constexpr std::size_t kFiguresOn = 40;
  constexpr std::size_t kFiguresBetween = 4;  // what the wholes changed by
  std::vector<std::size_t> made;
  auto first = last_whole + 1;
  while (first < of.size() && first - last_whole <= kFiguresBetween &&
         !contains(of.between(first - 1, first), "其中")) {
    if (of.is_level(first)) return {};
    ++first;
  }
  if (first >= of.size() || !contains(of.between(first - 1, first), "其中")) return {};
  for (auto i = first; i < of.size() && i - first <= kFiguresOn; ++i) {
    auto const gap = of.between(i - 1, i);
    if (i > first && (contains(gap, "。") || contains(gap, "\n") || contains(gap, "其中"))) break;
    if (of.is_level(i) && is_plain(of.at(i)) && adds_up(of.at(i))) made.push_back(i);
  }
  return made;
}

std::vector<std::size_t> in_column(page const& of, std::vector<std::size_t> const& items, std::size_t whole,
                                   bool by_noun) {
  std::vector<std::size_t> made;
  for (auto const i : items) {
    if (of.at(i).unit == of.at(whole).unit && (!by_noun || column_of(of, i) == column_of(of, whole))) made.push_back(i);
  }
  return made;
}

bool may_head(page const& of, std::size_t i) {
  return of.is_level(i) && is_plain(of.at(i)) && adds_up(of.at(i)) && !column_of(of, i).empty();
}

}  // namespace

void add_noun_columns(page const& of, std::vector<relation>& to) {
  constexpr std::size_t kFiguresApart = 4;
  constexpr std::size_t kFewest = 2;
  for (std::size_t first = 0; first < of.size() && of.has_text(); ++first) {
    if (!may_head(of, first)) continue;
    auto second = first + 1;
    while (second < of.size() && second - first <= kFiguresApart && !of.is_level(second)) ++second;
    if (second >= of.size() || !may_head(of, second) || of.sentence(second) != of.sentence(first)) continue;
    bool const by_noun = of.at(first).unit == of.at(second).unit;
    if (by_noun && column_of(of, first) == column_of(of, second)) continue;
    auto const items = items_behind(of, second);
    auto const one = in_column(of, items, first, by_noun);
    auto const other = in_column(of, items, second, by_noun);
    if (one.size() < kFewest || one.size() != other.size() || one.size() + other.size() != items.size()) continue;
    if (may_overlap(of, {.whole = first, .parts = one}) || may_overlap(of, {.whole = second, .parts = other})) continue;
    auto const all = make_to_the_digit(of, one, first) || make_to_the_digit(of, other, second);
    to.push_back(parts_against(of, one, first, all));
    to.back().near_percent = 150;
    to.push_back(parts_against(of, other, second, all));
    to.back().near_percent = 150;
  }
}

}  // namespace fengsui::know::audit
