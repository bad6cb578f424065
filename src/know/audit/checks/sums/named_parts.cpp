// 其中, "of which": parts that are named one by one are no more together than what they are of.
#include <array>
#include <set>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/lists/partitions.h"
#include "know/audit/lists/told_rows.h"
#include "know/audit/printed_ranges.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

// "…, with China down 3.7 percent to 42,412": the first part's rate may stand before it.
bool opens_parts(page const& of, std::size_t first) {
  static constexpr std::array<std::string_view, 5> kOpenings{"of which ", "of whom ", ", of them ", "including ",
                                                             ", with "};
  constexpr std::size_t kLongest = 60;  // bytes
  auto const opens = [&](std::string_view lead) { return lead.size() <= kLongest && contains_any(lead, kOpenings); };
  if (opens(of.between(first - 1, first))) return true;
  return first > 1 && of.at(first - 1).kind == model::figure_kind::chg_pct && of.between(first - 1, first) == " to " &&
         opens(of.between(first - 2, first - 1));
}

// ", Vigo " or " and Gera ": the name right before a number that the reader knows for none.
std::string_view capital_before(page const& of, std::size_t part) {
  auto lead = of.between(part - 1, part);
  if (!lead.ends_with(" ")) return {};
  lead.remove_suffix(1);
  auto const word = lead.substr(lead.rfind(' ') + 1);
  return !word.empty() && word.front() >= 'A' && word.front() <= 'Z' ? word : std::string_view{};
}

// What a part is called, in English by the place or class that the reader gave it, or by its name.
std::string name_of(page const& of, std::size_t part) {
  if (of.is_chinese()) return std::string{name_in_row(of, part)};
  if (!of.at(part).place.empty() || !of.at(part).what.empty())
    return of.at(part).place.empty() ? of.at(part).what : of.at(part).place;
  return std::string{capital_before(of, part)};
}

// The level right before the list, perhaps with what it did between them.
std::optional<std::size_t> whole_right_before(page const& of, std::size_t first) {
  constexpr std::size_t kFiguresBack = 3;
  for (auto i = first; i-- > 0 && first - i <= kFiguresBack && of.sentence(first) - of.sentence(i) <= 1;) {
    if (of.at(i).kind != model::figure_kind::level || is_a_mark_passed(of, i)) continue;
    return is_of_row(of, i, first) ? std::optional{i} : std::nullopt;
  }
  return {};
}

// 谷物产量12580.9万吨;谷物中冬小麦11989.9万吨: a part of a part before it.
bool is_inside(std::string_view name, std::set<std::string> const& before) {
  static constexpr std::string_view kAmong = "中";
  auto const at = name.find(kAmong, 6);
  return at != std::string_view::npos &&
         std::ranges::any_of(before, [&](std::string const& one) { return one.starts_with(name.substr(0, at)); });
}

// 动车组列车20列、普速列车15列: how many classes that leave nothing beside them are named among the members, 0 where
// some of every such classes are not.
std::size_t classes_named(page const& of, family const& group) {
  auto const is_named = [&](std::string_view word) {
    return std::ranges::any_of(group.parts, [&](std::size_t i) { return names_class(name_of(of, i), word); });
  };
  auto const found = std::ranges::find_if(partitions(), [&](partition const& one) {
    return one.classes.size() <= group.parts.size() && std::ranges::all_of(one.classes, is_named);
  });
  return found == partitions().end() ? 0 : found->classes.size();
}

// Each is called otherwise, and no thing may be counted twice.
bool are_told_apart(page const& of, family const& group, bool all_told = false) {
  constexpr std::size_t kShortest = 4;  // bytes
  std::set<std::string> names;
  for (auto const part : group.parts) {
    auto const name = name_of(of, part);
    if (name.size() < kShortest && of.is_chinese()) return false;
    if (name.empty() || is_inside(name, names) || !names.insert(name).second) return false;
  }
  // 进港437个、出港480个、国际航线89个: the first two leave nothing beside them, so that the third is in them.
  auto const classes = classes_named(of, group);
  return classes == 0 ? all_told || !may_overlap(of, group) : classes == group.parts.size();
}

bool are_of_one_kind(page const& of, family const& group) {
  auto const& whole = of.at(group.whole);
  return std::ranges::all_of(group.parts, [&](std::size_t i) {
    return of.at(i).indicator == whole.indicator && of.at(i).org == whole.org &&
           (same_period(of.at(i), whole) || of.at(i).period_end == whole.period_end);
  });
}

// Together no more than what they are of.
void add_together(page const& of, family const& group, std::vector<relation>& to) {
  if (!are_told_apart(of, group) || says_nothing_here(of, group) || have_shares_of(of, group)) return;
  // 已查明火因21起,其中祭祀9起、农事7起、线路3起、雷击2起,其余2起正在调查: the rest is of more than these.
  if (printed_sum(of, {group.parts.begin(), group.parts.end() - 1}) == printed_value(of.at(group.whole).value)) return;
  to.push_back(parts_against(of, group.parts, group.whole, false));
  // Parts of something else beside them are further off.
  to.back().near_percent = 150;
}

// What one slip makes its whole is all of it, where the row is told in one breath and its numbers have digits enough.
bool is_all_but_for_a_slip(page const& of, told_row const& row) {
  constexpr std::int64_t kThreeDigits = 100;
  return row.one_breath && of.at(row.whole).value.mantissa >= kThreeDigits &&
         is_about(printed_sum(of, row.parts), printed_value(of.at(row.whole).value));
}

// And all of it where the text says so and they come near to it, or are told in one breath.
void add_told_row(page const& of, told_row const& row, std::vector<relation>& to) {
  family const group{.whole = row.whole, .parts = row.parts};
  if (is_all_but_for_a_slip(of, row) && are_told_apart(of, group) && !says_nothing_here(of, group)) {
    to.push_back(parts_against(of, row.parts, row.whole, true));
    to.back().only_by_slip = true;
  }
  bool const open = contains(of.after(row.parts.back(), 3), "等");
  bool const about = is_about(printed_sum(of, row.parts), printed_value(of.at(row.whole).value));
  // 作品320件(一等奖2件、二等奖6件): what is far less has only named some.
  bool const beyond = row.closed && printed_sum(of, row.parts) > printed_value(of.at(row.whole).value);
  if (!row.all || open || !(about || beyond)) {
    auto const made = to.size();
    add_together(of, group, to);
    // 箱量38.6万标箱,其中冷藏箱4.2万标箱,铁路箱68.0万标箱: right behind it under 其中 no slip takes a part too far.
    // Persons and firms may be of another group.
    static constexpr std::array<std::string_view, 6> kOfAnything{"人", "个", "家", "次", "名", "项"};
    if (to.size() > made && row.whole + 1 == row.parts.front() &&
        contains(of.between(row.whole, row.parts.front()), "其中") &&
        std::ranges::find(kOfAnything, measure_word(of.at(row.whole).span)) == kOfAnything.end())
      to.back().near_percent = 1100;
    return;
  }
  bool const unnamed = row.closed && contains(of.between(row.whole, row.parts.front()), "(分别");
  // 89家企业入围:木材加工38家,外贸26家,食品15家,物流8家: what a colon tells to its end are no groups of other kinds.
  bool const all_told = row.closed && row.one_breath && contains(of.between(row.whole, row.parts.front()), ":");
  if (!(unnamed || are_told_apart(of, group, all_told)) || says_nothing_here(of, group)) return;
  to.push_back(parts_against(of, row.parts, row.whole, true));
  to.back().near_percent = row.closed ? 300 : 150;
}

void add_english_named_parts(page const& of, std::size_t first, std::vector<relation>& to) {
  if (!is_of_row(of, first, first) || !opens_parts(of, first)) return;
  auto const whole = whole_right_before(of, first);
  if (!whole) return;
  family group{.whole = *whole, .parts = row_from(of, first)};
  std::erase_if(group.parts, [&](std::size_t i) {
    return i != first && of.at(i).role == "forecast" && of.at(*whole).role != "forecast";
  });
  auto const of_a_part = of.at(*whole).role == "part";
  auto const next_item = [&](std::size_t i) { return contains(of.between(first, i), ";"); };
  if (of_a_part) std::erase_if(group.parts, [&](std::size_t i) { return i != first && next_item(i); });
  if (group.parts.size() > 1 && are_of_one_kind(of, group)) add_together(of, group, to);
}

}  // namespace

void add_named_parts(page const& of, std::vector<relation>& to) {
  for (std::size_t first = 1; first < of.size() && of.has_text() && !of.is_chinese(); ++first)
    add_english_named_parts(of, first, to);
  for (auto const& row : told_rows(of)) add_told_row(of, row, to);
}

}  // namespace fengsui::know::audit
