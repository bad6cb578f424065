// Which parts of a whole stand in one list, and whether there is anything beside them.
#include <algorithm>
#include <array>
#include <map>
#include <ranges>
#include <set>

#include "know/audit/english_words.h"
#include "know/audit/lists/next_of_row.h"
#include "know/audit/lists/openings.h"
#include "know/audit/lists/partitions.h"
#include "know/audit/lists/row_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

std::string class_of(page const& of, std::size_t i) {
  return of.at(i).org + "/" + of.at(i).place + "/" + class_name(of, i);
}

// 已开工, 未开工: without what says that it is so, or is not.
std::string_view done_or_not(std::string_view name) {
  for (std::string_view const word : {"已经", "已", "尚未", "未"}) {
    if (auto const at = name.rfind(word); at != std::string_view::npos) return name.substr(at + word.size());
  }
  return {};
}

// 林区21起、非林区39起, 已开工33个,未开工17个: what is of a class and what is not leave nothing beside them.
bool is_denied_by_the_other(page const& of, family const& group) {
  if (group.parts.size() != 2) return false;
  auto const one = class_name(of, group.parts[0]);
  auto const other = class_name(of, group.parts[1]);
  if (one.empty() || other.empty()) return false;
  if ("非" + one == other || "非" + other == one) return true;
  static constexpr std::string_view kNot = "未";
  auto const done = done_or_not(one);
  return !done.empty() && done == done_or_not(other) && contains(one, kNot) != contains(other, kNot);
}

// Levels that stand in the list's row, between its whole and its last part, and that the list lacks; parts of a part,
// behind 其中 or in brackets, are not of the row.
std::vector<std::size_t> left_out(page const& of, family const& group) {
  std::vector<std::size_t> made;
  if (!of.has_text()) return made;
  // 。分级次看,市本级72.36亿元: here the row begins.
  auto const first = group.parts.front();
  auto const opens_here = first > group.whole && opens_by_class(of.between(first - 1, first));
  for (auto i = opens_here ? first : group.whole + 1; i < group.parts.back(); ++i) {
    auto const& one = of.at(i);
    if (std::ranges::find(group.parts, i) != group.parts.end()) continue;
    if (!of.is_level(i) || one.unit != of.at(group.whole).unit || !is_plain(one) || !adds_up(one)) continue;
    if (!same_period(one, of.at(group.parts.back()))) continue;
    auto const lead = of.between(i - 1, i);
    auto const deeper = i > group.parts.front() && (contains(lead, "其中") || contains(lead, "("));
    if (!deeper) made.push_back(i);
  }
  return made;
}

// 按建设性质分,续建31个,新建28个,完工19个: with the member behind it the list makes its whole, so that it has more
// classes.
bool needs_the_next(page const& of, family const& group) {
  auto const next = group.parts.back() + 1;
  if (next >= of.size() || !of.is_level(next) || of.at(next).unit != of.at(group.whole).unit) return false;
  auto sum = printed_value(of.at(next).value);
  for (auto const part : group.parts) sum += printed_value(of.at(part).value);
  return sum == printed_value(of.at(group.whole).value);
}

// Which class of the partition a member is of: by the noun before it, else by all that the reader knows of it.
bool is_of_class(page const& of, partition const& one, std::size_t i, std::string_view word) {
  auto const noun = of.noun_before(i);
  // 城镇居民: whatever the reader calls it, its noun says that it is not all of that class.
  if (contains(noun, word) && !names_class(noun, word)) return false;
  auto const by_noun = class_in(one, noun);
  return by_noun ? one.classes[*by_noun] == word : names_class(class_of(of, i), word);
}

bool is_partition(page const& of, family const& group) {
  if (needs_the_next(of, group)) return false;
  if (is_denied_by_the_other(of, group)) return true;
  auto const beside = left_out(of, group);
  return std::ranges::any_of(partitions(), [&](partition const& one) {
    auto const& indicator = of.at(group.whole).indicator;
    if (!is_of(one, indicator) || one.classes.size() != group.parts.size()) return false;
    if (leaves_some_out(one, of.text())) return false;
    if (!one.whole.empty() && !of.noun_before(group.whole).ends_with(one.whole)) return false;
    return std::ranges::all_of(one.classes, [&](std::string_view word) {
      auto const names_it = [&](std::size_t i) { return is_of_class(of, one, i, word); };
      // "loaded inbound …, loaded outbound … and empties": two are loaded.
      return std::ranges::count_if(group.parts, names_it) == 1 && std::ranges::none_of(beside, names_it);
    });
  });
}

bool has_rest(page const& of, family const& group) {
  return std::ranges::any_of(group.parts, [&](std::size_t i) {
    return contains(of.at(i).what, "其他") || contains(of.at(i).what, "其余") || contains(of.at(i).what, "other");
  });
}

// 谷物中冬小麦产量 of 谷物产量: what is told of among another class.
bool is_among(std::string_view inner, std::string_view outer) {
  static constexpr std::string_view kAmong = "中";
  static constexpr std::string_view kOpening = "其中";
  if (outer.starts_with(kOpening)) outer.remove_prefix(kOpening.size());
  auto const at = inner.find(kAmong);
  return at != std::string_view::npos && at >= 2 * kAmong.size() && outer.starts_with(inner.substr(0, at));
}

// 汽车196.3万辆;新能源汽车23.8万辆: one of them is a class of the other.
bool holds_one_another(page const& of, family const& group) {
  constexpr std::size_t kShortest = 6;  // bytes: two Chinese characters
  constexpr std::size_t kMostCompared = 16;
  if (!of.has_text() || group.parts.size() > kMostCompared) return false;
  for (auto const a : group.parts) {
    auto const outer = of.noun_before(a);
    if (outer.size() < kShortest) continue;
    for (auto const b : group.parts) {
      auto const inner = of.noun_before(b);
      if (a != b && inner.size() > outer.size() && inner.ends_with(outer) && of.at(a).org == of.at(b).org &&
          of.at(a).place == of.at(b).place && !is_denied(inner.substr(0, inner.size() - outer.size())))
        return true;
      if (a < b && is_among(inner, outer)) return true;
    }
  }
  return false;
}

// 受理628件,审结590件,其中非法采矿罪423件,审结394件: of the parts only one is called as the whole is.
bool are_of_two_columns(page const& of, family const& group) {
  constexpr std::size_t kShortest = 6;  // bytes: two Chinese characters
  auto const column = of.noun_before(group.whole);
  if (!of.has_text() || column.size() < kShortest) return false;
  auto const is_in_it = [&](std::size_t i) { return of.noun_before(i) == column; };
  return std::ranges::any_of(group.parts, is_in_it) && !std::ranges::all_of(group.parts, is_in_it);
}

// 人民币存款55128亿元;住户存款28070亿元;企业存款14199亿元: one tells the currency, the others who deposits.
bool is_one_of_a_currency(page const& of, family const& group) {
  static constexpr std::array<std::string_view, 3> kCurrencies{"人民币", "外币", "外汇"};
  auto const tells_currency = [&](std::size_t i) { return contains_any(of.noun_before(i), kCurrencies); };
  return of.is_chinese() && std::ranges::any_of(group.parts, tells_currency) &&
         !std::ranges::all_of(group.parts, tells_currency);
}

}  // namespace

bool may_overlap(page const& of, family const& group) {
  if (holds_one_another(of, group) || are_of_two_columns(of, group) || is_one_of_a_currency(of, group)) return true;
  auto const& whole = of.at(group.whole);
  // 大学生组、社会组: nobody enters in two groups of one contest.
  if (std::ranges::all_of(group.parts, [&](std::size_t i) { return of.noun_before(i).ends_with("组"); })) return false;
  return std::ranges::any_of(group.parts, [&](std::size_t i) {
    auto const& figure = of.at(i);
    if (figure.org != whole.org || figure.place != whole.place) return false;
    auto const name = class_name(of, i);
    // 5A级2家、4A级19家、3A级及以下43家: the last of the grades holds none of the others.
    static constexpr std::string_view kAndBelow = "及以下";
    if (contains(of.noun_before(i), kAndBelow)) return false;
    // What the whole's own class says does not make its parts overlap.
    return names_facet(name, whole.what);
  });
}

namespace {

bool has_more_members(page const& of, std::size_t last) {
  // The list goes on with a class that the reader took for another thing.
  auto const next = last + 1;
  for (auto i = next; i < of.size() && i < next + 3 && of.sentence(i) - of.sentence(last) <= 1; ++i) {
    if (contains(of.between(last, i), "。") || contains(of.between(last, i), ". ")) break;
    if (of.is_level(i) && of.at(i).unit == of.at(last).unit && is_plain(of.at(i)) && same_period(of.at(i), of.at(last)))
      return true;
  }
  auto const text = of.after(last, 4);
  return text.starts_with("等") || contains(text, "等。") || contains(text, "etc");
}

// Whether the list goes on from one part to the next: the same sentence, no new 其中, no other class between them.
bool goes_on(page const& of, std::size_t from, std::size_t to) {
  if (of.sentence(from) != of.sentence(to)) {
    // A semicolon keeps the scope of 其中; a full stop closes it.
    return of.has_text() && of.between(from, to).find("。") == std::string::npos &&
           of.between(from, to).find('\n') == std::string::npos && contains(of.between(from, to), ";");
  }
  if (contains(of.between(from, to), "其中")) return false;
  if (of.has_text()) return true;
  auto const others = std::ranges::count_if(std::views::iota(from + 1, to), [&](std::size_t i) {
    return of.is_level(i) && !of.at(i).role.starts_with("avg");
  });
  return others <= 2;
}

bool same_axis(page const& of, std::size_t a, std::size_t b) {
  auto const& x = of.at(a);
  auto const& y = of.at(b);
  if (x.org != y.org) return true;
  if (x.place != y.place) return true;
  auto const one = class_name(of, a);
  auto const other = class_name(of, b);
  return one != other && one.empty() == other.empty();
}

bool has_level_between(page const& of, std::size_t whole, std::size_t first) {
  for (auto i = whole + 1; i < first; ++i) {
    if (of.is_level(i) && of.at(i).unit == of.at(first).unit) return true;
  }
  return false;
}

// 其中外国籍22.2万人次、中国籍20.1万人次;某地人员16.1万人次: the first members are all classes of a partition, and what
// follows is of another.
void part_at_a_partition(page const& of, std::vector<family>& lists) {
  std::vector<family> made;
  for (auto& list : lists) {
    auto const& parts = list.parts;
    auto n = is_partition(of, list) ? parts.size() : std::size_t{2};
    while (n < parts.size()) {
      family const first{.whole = list.whole, .parts = {parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(n)}};
      if (is_partition(of, first)) break;
      ++n;
    }
    if (n >= parts.size()) {
      made.push_back(std::move(list));
      continue;
    }
    auto const end = parts.begin() + static_cast<std::ptrdiff_t>(n);
    made.push_back({.whole = list.whole, .parts = {parts.begin(), end}});
    for (auto i = end; i != parts.end(); ++i) made.push_back({.whole = list.whole, .parts = {*i}});
  }
  lists = std::move(made);
}

std::vector<family> split_into_lists(page const& of, std::size_t whole, std::vector<std::size_t> const& parts) {
  std::vector<family> lists;
  for (auto const part : parts) {
    auto const fits = !lists.empty() && [&] {
      auto const& held = lists.back().parts;
      bool const by_org = of.at(part).org != of.at(held.back()).org;
      if (!same_axis(of, held.back(), part)) return false;
      if (std::ranges::any_of(held, [&](std::size_t i) { return class_of(of, i) == class_of(of, part); })) return false;
      return (by_org && !of.has_text()) || goes_on(of, held.back(), part);
    }();
    if (!fits) lists.push_back({.whole = whole});
    lists.back().parts.push_back(part);
  }
  part_at_a_partition(of, lists);
  return lists;
}

bool of_one_kind(page const& of, std::size_t a, std::size_t b) {
  auto const& x = of.at(a);
  auto const& y = of.at(b);
  return of.is_level(b) && is_plain(y) && same_measure(x, y) && x.org == y.org && x.place == y.place &&
         same_period(x, y) && x.period_kind == y.period_kind;
}

// 1353.98万人次 in the title and again above its parts: the whole, and no part beside the others.
bool says_it_again(page const& of, std::size_t whole, std::size_t part) {
  constexpr std::int64_t kThreeDigits = 100;
  auto const& number = of.at(part).value;
  return number.mantissa >= kThreeDigits && printed_value(number) == printed_value(of.at(whole).value);
}

bool is_near_whole(page const& of, family const& group) {
  exact sum = 0;
  for (auto const part : group.parts) sum += printed_value(of.at(part).value);
  auto const whole = printed_value(of.at(group.whole).value);
  return sum * 100 >= whole * 85 && sum * 100 <= whole * 115;
}

bool is_called_total(page const& of, std::size_t i) {
  static constexpr std::array<std::string_view, 4> kTotal{"总", "合计", "共", "全"};
  return contains_any(of.noun_before(i), kTotal);
}

// 出口286.4亿元,增长7.2%;进口126.2亿元,增长8.1%;进出口总额412.6亿元: all classes of a partition, and the one level of
// the same kind beside them that is of none of them.
// `known`: the families found, by their whole and their parts in order.
using known_families = std::set<std::pair<std::size_t, std::vector<std::size_t>>>;

void add_told_apart(page const& of, partition const& one, std::size_t first, std::string_view name,
                    known_families& known, std::vector<family>& made) {
  constexpr std::size_t kReachOfList = 12;
  auto const own = class_in(one, name);
  if (!own) return;
  std::vector<std::size_t> parts{first};
  std::vector<bool> named(one.classes.size(), false);
  named[*own] = true;
  auto const end = std::min(of.size(), first + kReachOfList);
  for (auto i = first + 1; i < end && parts.size() < one.classes.size(); ++i) {
    if (of.sentence(i) - of.sentence(parts.back()) > 1) return;
    if (!of_one_kind(of, first, i)) continue;
    auto const at = class_in(one, class_name(of, i));
    if (!at || named[*at]) return;
    named[*at] = true;
    parts.push_back(i);
  }
  if (parts.size() < one.classes.size()) return;
  // 计划招生23400人,其中公办19800人,民办3600人: what is planned in the same sentence is a whole too.
  auto const is_planned = [&](std::size_t i) {
    auto const& all = of.at(i);
    return of.is_level(i) && all.role == "plan" && of.sentence(i) == of.sentence(first) &&
           same_measure(all, of.at(first)) && all.org == of.at(first).org && same_period(all, of.at(first));
  };
  auto const is_called_whole = [&](std::size_t i) {
    auto const& all = of.at(i);
    return !one.whole.empty() && of.is_level(i) && is_plain(all) && of.noun_before(i).ends_with(one.whole) &&
           all.unit == of.at(first).unit && all.org == of.at(first).org && same_period(all, of.at(first));
  };
  auto const is_whole = [&](std::size_t i) {
    if (!one.whole.empty()) return is_called_whole(i);
    return (of_one_kind(of, first, i) || is_planned(i)) && of.at(i).role != "part" && !class_in(one, class_name(of, i));
  };
  std::optional<std::size_t> whole;
  for (auto i = first; !whole && i-- > of.near(first).front() && of.sentence(first) - of.sentence(i) <= 1;) {
    if (is_whole(i) && is_near_whole(of, {.whole = i, .parts = parts})) whole = i;
  }
  for (auto i = parts.back() + 1; !whole && i < end && of.sentence(i) - of.sentence(parts.back()) <= 1; ++i) {
    // 乡村17.09亿元;城镇546.64亿元。批发和零售业530.27亿元: behind a full stop only what is called a total.
    if (of.is_chinese() && contains(of.between(parts.back(), i), "。") && !is_called_total(of, i)) break;
    if (is_whole(i)) whole = i;
  }
  if (!whole || (*whole < first && stand_side_by_side(of, *whole, first))) return;
  family group{.whole = *whole, .parts = parts, .exclusive = true, .exhaustive = true};
  auto const has_more = [&](family const& each) {
    return each.whole == *whole && each.exhaustive && std::ranges::includes(each.parts, parts);
  };
  if (!is_near_whole(of, group) || needs_the_next(of, group) || std::ranges::any_of(made, has_more)) return;
  if (known.emplace(group.whole, group.parts).second) made.push_back(std::move(group));
}

}  // namespace

std::vector<family> families_of(page const& of) {
  std::map<std::size_t, std::vector<std::size_t>> by_whole;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of.is_level(i)) continue;
    auto whole = whole_of_list(of, i);
    if (!whole && of.at(i).role == "part") whole = whole_for_part(of, i);
    if (!whole) continue;
    auto const own = whole_of_own_clause(of, *whole, i);
    if (own != i) by_whole[own ? *own : in_its_column(of, i, *whole)].push_back(i);
  }
  std::vector<family> made;
  for (auto const& [whole, parts] : by_whole) {
    // Parts of another day within the whole's period are no list beside those of the whole period.
    std::vector<std::size_t> of_its_period;
    for (auto const part : parts) {
      if (says_it_again(of, whole, part) && parts.size() > 1) continue;
      if (same_period(of.at(part), of.at(whole))) {
        of_its_period.push_back(part);
      } else {
        made.push_back({.whole = whole, .parts = {part}});
      }
    }
    for (auto& list : split_into_lists(of, whole, of_its_period)) {
      bool const partitioned = list.parts.size() > 1 && is_partition(of, list);
      list.exclusive = partitioned || !may_overlap(of, list);
      bool const whole_row = list.parts.size() > 1 && left_out(of, list).empty();
      list.exhaustive = partitioned || (whole_row && has_rest(of, list));
      list.listed = whole_row && of.has_text() && opens_list(of, whole, list.parts.front()) &&
                    !has_more_members(of, list.parts.back()) && list.exclusive &&
                    (of.is_chinese() || closes_with_and(of, list.parts));
      if (list.parts.size() > 1 && !partitioned && have_others_beside(of, list.parts))
        list.exhaustive = list.listed = false;
      list.by_name = std::ranges::all_of(list.parts, [&](std::size_t i) {
        return of.at(i).org != of.at(whole).org || of.at(i).place != of.at(whole).place;
      });
      list.adjoins = list.parts.front() > whole && of.has_text() && !has_level_between(of, whole, list.parts.front());
      made.push_back(std::move(list));
    }
  }
  known_families known;
  for (auto const& one : made) known.emplace(one.whole, one.parts);
  for (std::size_t i = 0; i < of.size() && of.has_text(); ++i) {
    if (!of.is_level(i) || !is_plain(of.at(i)) || !adds_up(of.at(i)) || of.at(i).indicator.empty()) continue;
    auto const name = class_name(of, i);
    for (auto const& one : partitions()) {
      if (is_of(one, of.at(i).indicator) && !leaves_some_out(one, of.text()))
        add_told_apart(of, one, i, name, known, made);
    }
  }
  return made;
}

}  // namespace fengsui::know::audit
