// 其中, "of which": parts that are named one by one are no more together than what they are of.
#include <array>
#include <set>

#include "know/audit/checks/checks.h"
#include "know/audit/lists/complete_lists.h"
#include "know/audit/lists/partitions.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::string_view kQuote = "“";
constexpr std::string_view kQuoteEnd = "”";

// "…, with China down 3.7 percent to 42,412": the first part's rate may stand before it.
bool opens_parts(page const& of, std::size_t first) {
  static constexpr std::array<std::string_view, 6> kOpenings{"其中",       "of which ",  "of whom ",
                                                             ", of them ", "including ", ", with "};
  constexpr std::size_t kLongest = 60;  // bytes
  auto const opens = [&](std::string_view lead) { return lead.size() <= kLongest && contains_any(lead, kOpenings); };
  if (opens(of.between(first - 1, first))) return true;
  return first > 1 && of.at(first - 1).kind == model::figure_kind::chg_pct && !of.is_chinese() &&
         of.between(first - 1, first) == " to " && opens(of.between(first - 2, first - 1));
}

// ", Vigo " or " and Gera ": the name right before a number that the reader knows for none.
std::string_view capital_before(page const& of, std::size_t part) {
  auto lead = of.between(part - 1, part);
  if (!lead.ends_with(" ")) return {};
  lead.remove_suffix(1);
  auto const word = lead.substr(lead.rfind(' ') + 1);
  return !word.empty() && word.front() >= 'A' && word.front() <= 'Z' ? word : std::string_view{};
}

// What a part is called: the noun before it or what is quoted there, in English the place or class that the reader gave
// it, or its name.
std::string name_of(page const& of, std::size_t part) {
  if (of.is_chinese()) {
    auto const lead = of.between(part - 1, part);
    auto const quote = lead.rfind(kQuote);
    if (lead.ends_with(kQuoteEnd) && quote != std::string_view::npos) return std::string{lead.substr(quote)};
    return std::string{of.noun_before(part)};
  }
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

// 进港437个、出港480个、国际航线89个: the first two leave nothing beside them, so that the third is in them.
bool holds_a_partition(page const& of, family const& group) {
  return std::ranges::any_of(partitions(), [&](partition const& one) {
    return one.classes.size() < group.parts.size() && std::ranges::all_of(one.classes, [&](std::string_view word) {
             return std::ranges::any_of(group.parts, [&](std::size_t i) { return names_class(name_of(of, i), word); });
           });
  });
}

// Each is called otherwise, and no thing may be counted twice.
bool are_told_apart(page const& of, family const& group) {
  constexpr std::size_t kShortest = 4;  // bytes
  std::set<std::string> names;
  for (auto const part : group.parts) {
    auto const name = name_of(of, part);
    if (name.size() < kShortest && of.is_chinese()) return false;
    if (name.empty() || is_inside(name, names) || !names.insert(name).second) return false;
  }
  return !may_overlap(of, group) && !holds_a_partition(of, group);
}

// “签约一批”2个,“开工一批”10个: what is put in quotes is sorted, whatever its indicator.
bool are_of_one_kind(page const& of, family const& group) {
  auto const& whole = of.at(group.whole);
  return std::ranges::all_of(group.parts, [&](std::size_t i) {
    bool const alike = of.at(i).indicator == whole.indicator || of.between(i - 1, i).ends_with(kQuoteEnd);
    // 截至5月份: what has been done since January, and what is held then.
    auto const of_its_time = same_period(of.at(i), whole) || of.at(i).period_end == whole.period_end;
    return alike && of_its_time && (of.is_chinese() || of.at(i).org == whole.org);
  });
}

}  // namespace

void add_named_parts(page const& of, std::vector<relation>& to) {
  for (std::size_t first = 1; first < of.size() && of.has_text(); ++first) {
    if (!is_of_row(of, first, first) || !opens_parts(of, first)) continue;
    auto const whole = whole_right_before(of, first);
    if (!whole) continue;
    family group{.whole = *whole, .parts = row_from(of, first)};
    // 13万人次,其中福田8万人次,预计全天27万人次: what is to come is no part of what was.
    std::erase_if(group.parts, [&](std::size_t i) {
      return i != first && of.at(i).role == "forecast" && of.at(*whole).role != "forecast";
    });
    // 县级以上班车5354台次,其中加班174台次;旅游包车1265台次: of a part only what its own item holds.
    auto const of_a_part = of.at(*whole).role == "part";
    auto const next_item = [&](std::size_t i) { return contains(of.between(first, i), ";"); };
    if (of_a_part) std::erase_if(group.parts, [&](std::size_t i) { return i != first && next_item(i); });
    if (group.parts.size() < 2 || !are_of_one_kind(of, group) || !are_told_apart(of, group)) continue;
    if (says_nothing_here(of, group) || have_shares_of(of, group)) continue;
    to.push_back(parts_against(of, group.parts, *whole, false));
    // Parts of something else beside them are further off.
    to.back().near_percent = 150;
  }
}

}  // namespace fengsui::know::audit
