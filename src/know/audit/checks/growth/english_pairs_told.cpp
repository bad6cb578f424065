#include "know/audit/checks/growth/english_pairs_told.h"

#include <array>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kLongestJoint = 60;  // bytes

bool parts_clauses(std::string_view text) {
  return contains(text, "; ") || contains(text, "\n") || ends_english_sentence(text);
}

// "went from 1,200 last year to 890": what stands behind the base.
std::optional<std::size_t> level_behind(page const& of, std::size_t base) {
  auto const level = base + 1;
  if (!ends_with_any(of.before(base, 8), std::array<std::string_view, 2>{" from ", "(from "})) return {};
  if (!is_level_of_pair(of, level) || of.sentence(level) != of.sentence(base)) return {};
  auto const joint = of.between(base, level);
  bool const leads = joint.ends_with(" to ") || joint.ends_with(" to about ") || joint.ends_with(" to a ");
  if (!leads || joint.size() > kLongestJoint || joint.find_first_of(",;(") != std::string_view::npos) return {};
  return are_counted_alike_in_pair(of, level, base) ? std::optional{level} : std::nullopt;
}

bool leads_to_what_was(std::string_view text) {
  static constexpr std::array<std::string_view, 16> kBack{" from ",
                                                          " against ",
                                                          " versus ",
                                                          " compared to ",
                                                          " compared with ",
                                                          " over ",
                                                          " than ",
                                                          " from the ",
                                                          " against the ",
                                                          " than the ",
                                                          " below the ",
                                                          " above the ",
                                                          " compared with the ",
                                                          " from last year's ",
                                                          " to last year's ",
                                                          " than last year's "};
  return ends_with_any(text, kBack);
}

// The amount before it that is no base itself and counts alike.
std::optional<std::size_t> level_before(page const& of, std::size_t base, std::vector<pair_told> const& known) {
  constexpr std::size_t kFiguresBack = 4;
  for (auto i = base; i-- > 0 && base - i <= kFiguresBack && of.sentence(i) == of.sentence(base);) {
    if (of.at(i).unit == "%" || !are_counted_alike_in_pair(of, i, base)) continue;
    bool const was = !known.empty() && known.back().base == i;
    return is_level_of_pair(of, i) && !was ? std::optional{i} : std::nullopt;
  }
  return {};
}

// "748,345 passengers in the first quarter and 596,792 a year before": a second base of one level.
bool goes_on_from_base(page const& of, std::size_t i, pair_told const& last) {
  if (last.base + 1 != i || last.base < last.level || of.sentence(i) != of.sentence(last.base)) return false;
  auto const joint = of.between(last.base, i);
  return joint.size() <= kLongestJoint && joint.ends_with(" and ") && joint.find_first_of(",;(") == joint.npos &&
         are_counted_alike_in_pair(of, i, last.base);
}

// "It earned 13,893 crore; the figure was 13,000 crore in April 2022": what is said of it a year before.
bool was_the_figure(page const& of, std::size_t base) {
  constexpr std::size_t kLongest = 60;  // bytes
  static constexpr std::array<std::string_view, 6> kWas{"; the figure was ", ", the figure was ",
                                                        "; it was ",         "; the number was ",
                                                        "; it had been ",    "; the figure had been "};
  auto const level = base - 1;
  if (base == 0 || !is_level_of_pair(of, level) || !are_counted_alike_in_pair(of, level, base)) return false;
  auto const joint = of.between(level, base);
  return joint.size() <= kLongest && ends_with_any(joint, kWas) && !ends_english_sentence(joint) &&
         year_before(of.at(base), of.at(level));
}

// "3.2 million TEUs and 123 million tonnes, up from 3.1 million TEUs and 118 million tonnes": as many bases as levels,
// in their order; the second pair of them.
bool is_second_of_two_bases(page const& of, std::size_t base) {
  if (base < 3 || of.sentence(base - 3) != of.sentence(base)) return false;
  for (auto i = base - 3; i <= base; ++i) {
    if (!is_told_amount(of, i)) return false;
  }
  if (of.at(base).unit != of.at(base - 2).unit || of.at(base - 1).unit != of.at(base - 3).unit ||
      of.at(base).unit == of.at(base - 1).unit)
    return false;
  auto const joins = [&](std::size_t i) {
    auto const text = of.between(i, i + 1);
    return text.size() <= kLongestJoint && contains(text, " and ") && text.find_first_of(",;:(") == text.npos;
  };
  auto const joint = of.between(base - 2, base - 1);
  return joins(base - 3) && joins(base - 1) && leads_to_what_was(joint) && !parts_clauses(joint);
}

// "147 million and 102 million", "12, 9 and 7": amounts of one unit in a row.
bool are_in_a_row(page const& of, std::size_t first, std::size_t count) {
  for (auto i = first; i < first + count; ++i) {
    if (!is_told_amount(of, i) || of.at(i).unit != of.at(first).unit) return false;
    if (i == first) continue;
    auto const joint = of.between(i - 1, i);
    bool const joins = i + 1 == first + count ? contains(joint, " and ") : joint == ", ";
    if (!joins || joint.size() > kLongestJoint || joint.find_first_of(";:(") != joint.npos) return false;
  }
  return true;
}

}  // namespace

std::optional<std::size_t> base_in_order(page const& of, std::size_t level) {
  constexpr std::size_t kMost = 4;
  if (!of.has_text() || of.is_chinese()) return {};
  for (std::size_t count = 2; count <= kMost; ++count) {
    for (std::size_t before = 0; before < count && before <= level; ++before) {
      auto const first = level - before;
      auto const bases = first + count;
      if (bases + count > of.size() || of.sentence(first) != of.sentence(bases + count - 1)) continue;
      if (of.at(first).unit != of.at(bases).unit || of.at(first).role == "base") continue;
      if (!are_in_a_row(of, first, count) || !are_in_a_row(of, bases, count)) continue;
      auto const joint = of.between(bases - 1, bases);
      if (joint.size() <= kLongestJoint && leads_to_what_was(joint) && !parts_clauses(joint)) return level + count;
    }
  }
  return {};
}

bool is_level_of_pair(page const& of, std::size_t i) {
  return is_told_amount(of, i) && of.at(i).qualifier == model::figure_qualifier::exact;
}

bool is_rate_of_pair(page const& of, std::size_t i) {
  return i < of.size() && of.usable(i) && of.at(i).unit == "%" && of.at(i).kind != model::figure_kind::share &&
         of.at(i).value.mantissa > 0;
}

bool are_counted_alike_in_pair(page const& of, std::size_t one, std::size_t other) {
  auto const& unit = of.at(one).unit;
  auto const& second = of.at(other).unit;
  if (unit == second) return true;
  auto const a = printed_value(of.at(one).value);
  auto const b = printed_value(of.at(other).value);
  return counts_whole_things(unit) && counts_whole_things(second) && a <= b * 3 && b <= a * 3;
}

int way_told_of(page const& of, std::size_t rate) {
  if (has_way(of, rate)) return sign_of(of.at(rate).cmp->direction);
  static constexpr std::array<std::string_view, 5> kUp{" increase", " rise", " growth", " jump", " gain"};
  static constexpr std::array<std::string_view, 6> kDown{" decrease", " fall",      " drop",
                                                         " decline",  " reduction", " dip"};
  auto const tail = of.after(rate, 11);
  return starts_with_any(tail, kUp) ? 1 : starts_with_any(tail, kDown) ? -1 : 0;
}

std::vector<pair_told> english_pairs_told(page const& of) {
  std::vector<pair_told> made;
  if (!of.has_text() || of.is_chinese()) return made;
  for (std::size_t base = 0; base < of.size(); ++base) {
    if (!is_level_of_pair(of, base)) continue;
    if (auto const level = level_behind(of, base)) {
      made.push_back({.level = *level, .base = base});
      continue;
    }
    if (base == 0) continue;
    if (is_second_of_two_bases(of, base)) {
      made.push_back({.level = base - 2, .base = base});
      continue;
    }
    if (was_the_figure(of, base)) {
      made.push_back({.level = base - 1, .base = base});
      continue;
    }
    if (!made.empty() && goes_on_from_base(of, base, made.back())) {
      made.push_back({.level = made.back().level, .base = base});
      continue;
    }
    auto const joint = of.between(base - 1, base);
    if (parts_clauses(joint) || !leads_to_what_was(joint)) continue;
    if (auto const level = level_before(of, base, made); level && base_in_order(of, *level).value_or(base) == base)
      made.push_back({.level = *level, .base = base});
  }
  return made;
}

}  // namespace fengsui::know::audit
