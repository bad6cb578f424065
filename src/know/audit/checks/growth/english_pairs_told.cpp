#include "know/audit/checks/growth/english_pairs_told.h"

#include <array>
#include <optional>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"

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

}  // namespace

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
    if (!made.empty() && goes_on_from_base(of, base, made.back())) {
      made.push_back({.level = made.back().level, .base = base});
      continue;
    }
    auto const joint = of.between(base - 1, base);
    if (parts_clauses(joint) || !leads_to_what_was(joint)) continue;
    if (auto const level = level_before(of, base, made)) made.push_back({.level = *level, .base = base});
  }
  return made;
}

}  // namespace fengsui::know::audit
